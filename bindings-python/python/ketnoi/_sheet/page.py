"""The styles of HTML pages: one for notebooks, light or dark, and one for paper."""

CSS = """
.ketnoi{font:14px/1.45 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:inherit;
  max-width:70em}
.ketnoi table{border-collapse:collapse;margin:.5em 0}
.ketnoi th,.ketnoi td{text-align:left;vertical-align:top;padding:.25em .6em;
  border-bottom:1px solid #8884}
.ketnoi summary{cursor:pointer;font-weight:600}
""".strip()

PAPER = """
@page{size:A4;margin:16mm 14mm 18mm}
:root{color-scheme:light}
body{font:10.5pt/1.4 "Times New Roman","Noto Serif","DejaVu Serif",serif;color:#111;
  background:#fff;margin:0 auto;max-width:182mm}
h1{font-size:15pt;text-align:center;margin:6mm 0 1mm}
h2{font-size:11.5pt;margin:6mm 0 1.5mm;break-after:avoid}
p{margin:1mm 0}
.sub{text-align:center;color:#333}
table{border-collapse:collapse;width:100%}
thead{display:table-header-group}
th,td{border:.4pt solid #555;padding:1.2mm 1.8mm;text-align:left;vertical-align:top}
th{background:#eee;font-weight:bold}
tr{break-inside:avoid}
td.who,th.who{width:24%}
td.n,th.n{text-align:right;white-space:nowrap;width:1%}
ul{margin:0;padding-left:4mm}
.mark{font-weight:bold}
.by{font-style:italic;border-left:.8mm solid #555;padding-left:2mm;margin:1mm 0}
.id{color:#555;font-size:8.5pt;overflow-wrap:anywhere}
.foot{margin-top:5mm;font-size:8.5pt;color:#333;overflow-wrap:anywhere}
.sign{display:flex;gap:12mm;margin-top:12mm;break-inside:avoid}
.sign div{flex:1;text-align:center;padding-bottom:24mm;border-bottom:.4pt dotted #555}
""".strip()
