"""The numeric targets of five programmes, checked against fictional registers."""

import json
from pathlib import Path

import ketnoi

for path in sorted((Path(__file__).parents[1] / "data/targets").glob("*.json")):
    file = json.loads(path.read_text("utf-8"))
    targets = ketnoi.targets(file["programme"], file["register"], as_of=file["as_of"], lang="vi")
    print(file["programme"]["name"]["vi"])
    for row in targets.to_dicts():
        print(f"  {row['promise_text']}\n    {row['text']}")
