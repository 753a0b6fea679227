// A page for programmes: the startups of a spreadsheet, ranked for one call, and a table to
// download. No data leaves the page.

/* global Papa */
import { Matcher, init, readGrid } from "../../bindings-wasm/pkg/programme/index.js";
import * as timetable from "./timetable.js";

const AS_OF = "2026-11-22"; // the day of the demo records; a real page would ask for it
const MAX_LISTED = 1000; // startups
const MAX_REASONS = 3;

const TEXTS = {
  vi: {
    title: "Xếp hạng hồ sơ của chương trình",
    about: "Dán bảng từ Excel hoặc kéo thả tệp CSV vào ô bên dưới. Dữ liệu được xử lý ngay trên trang này và không được gửi đi.",
    call: "Chương trình hoặc lời kêu gọi",
    file: "Tệp CSV",
    sheet: "Bảng hồ sơ, có dòng tiêu đề",
    rank: "Xếp hạng",
    save: "Lưu thành CSV",
    report: "Kết quả đọc bảng",
    list: "Danh sách xếp hạng",
    columns: ["Hạng", "Hồ sơ", "Điểm", "Kết luận", "Lý do"],
    done: (total, ranked) => `Đã đọc ${total} hồ sơ, xếp hạng ${ranked} hồ sơ.`,
    empty: "Bảng chưa có dữ liệu.",
  },
  en: {
    title: "Rank a programme's applications",
    about: "Paste a table from a spreadsheet or drop a CSV file. The data stays on this page.",
    call: "Programme or call",
    file: "CSV file",
    sheet: "Table of applications, with its headings",
    rank: "Rank",
    save: "Save as CSV",
    report: "How the table was read",
    list: "Ranked list",
    columns: ["Rank", "Application", "Points", "Verdict", "Reasons"],
    done: (total, ranked) => `${total} applications read, ${ranked} ranked.`,
    empty: "The table has no rows yet.",
  },
};

const part = (id) => document.getElementById(id);
const lang = () => part("language").value;
const texts = () => TEXTS[lang()];
const shown = (name) => (typeof name === "object" ? (name[lang()] ?? Object.values(name)[0]) : name);

await init();
const matcher = new Matcher();
const opportunities = await (await fetch("../data/opportunities.json")).json();
let table = [];

function label() {
  document.documentElement.lang = lang();
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = texts()[element.dataset.text];
  document.title = texts().title;
  const chosen = part("call").value;
  part("call").replaceChildren(...opportunities.map(({ id, name }) => new Option(shown(name), id)));
  if (chosen) part("call").value = chosen;
  timetable.label(opportunities);
}

function rank() {
  const { data: rows } = Papa.parse(part("sheet").value.replace(/^\uFEFF/, ""), { skipEmptyLines: false });
  const read = readGrid({ kind: "startups", rows, lang: lang() });
  part("report").hidden = false;
  part("report").querySelector("pre").textContent = read.text;
  const opportunity = opportunities.find(({ id }) => id === part("call").value);
  const startups = matcher.catalog({ startups: read.records });
  const query = { as_of: AS_OF, limit: MAX_LISTED, unverified_limit: MAX_LISTED, rejected: true };
  const ranking = startups.rankStartups({ opportunity, query, lang: lang() });
  startups.free();
  const names = new Map(read.records.map(({ id, name }) => [id, shown(name) ?? id]));
  const found = [...ranking.eligible.matches, ...ranking.unverified.matches, ...(ranking.rejected ?? [])];
  table = found.map((match) => row(match, names.get(match.startup)));
  show();
  const listed = new Set(found.filter(({ verdict }) => verdict.is !== "ineligible").map(({ startup }) => startup));
  timetable.offer({
    records: read.records.filter(({ id }) => listed.has(id)),
    opportunities,
    scorePairs: (invited) => pairs(read.records, invited),
  });
  part("status").textContent = read.records.length > 0 ? texts().done(read.records.length, table.length) : texts().empty;
}

/** The eligible pairs of the invited opportunities, with their scores. */
function pairs(records, invited) {
  const startups = matcher.catalog({ startups: records });
  const query = { as_of: AS_OF, limit: MAX_LISTED };
  const rankings = invited.map((opportunity) => startups.rankStartups({ opportunity, query }));
  startups.free();
  return rankings.flatMap(({ eligible }) =>
    eligible.matches.map(({ startup, opportunity, score: { score } }) => ({ startup, opportunity, score })),
  );
}

function row({ rank, points, verdict, reasons = [] }, name) {
  const refused = verdict.is === "ineligible";
  const rules = [...(verdict.failed ?? []), ...(verdict.missing ?? [])].map(({ text }) => text);
  const why = refused ? rules : [...rules, ...reasons.slice(0, MAX_REASONS).map(({ text }) => text)];
  return [refused ? "–" : String(rank), name, refused ? "–" : points, verdict.text, why];
}

function cell(name, content) {
  const element = document.createElement(name);
  if (Array.isArray(content)) {
    const list = document.createElement("ul");
    list.append(...content.map((text) => cell("li", text)));
    element.append(list);
  } else {
    element.textContent = content;
  }
  return element;
}

function show() {
  part("region").hidden = table.length === 0;
  part("export").disabled = table.length === 0;
  part("region").querySelector("thead tr").replaceChildren(...texts().columns.map((text) => cell("th", text)));
  const rows = table.map((cells) => {
    const element = document.createElement("tr");
    element.append(...cells.map((content) => cell("td", content)));
    return element;
  });
  part("region").querySelector("tbody").replaceChildren(...rows);
}

/**
 * With a byte order mark, so that Excel reads the accents; what begins like a formula is kept from
 * being one.
 */
function save() {
  const flat = table.map((cells) => cells.map((content) => (Array.isArray(content) ? content.join("; ") : content)));
  const csv = Papa.unparse([texts().columns, ...flat], { escapeFormulae: true });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["\uFEFF", csv], { type: "text/csv;charset=utf-8" }));
  link.download = `${part("call").value}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}

async function attempt(step) {
  try {
    await step();
  } catch (error) {
    part("status").textContent = error.message;
  }
}

const take = (file) =>
  attempt(async () => {
    part("sheet").value = await file.text();
    await rank();
  });

part("form").addEventListener("submit", (event) => {
  event.preventDefault();
  attempt(rank);
});
part("language").addEventListener("change", () => {
  label();
  if (part("sheet").value.trim() !== "") attempt(rank);
});
part("call").addEventListener("change", () => part("sheet").value.trim() !== "" && attempt(rank));
part("file").addEventListener("change", ({ target }) => target.files[0] && take(target.files[0]));
part("sheet").addEventListener("dragover", (event) => event.preventDefault());
part("sheet").addEventListener("drop", (event) => {
  const file = event.dataTransfer.files[0];
  if (file === undefined) return;
  event.preventDefault();
  take(file);
});
part("export").addEventListener("click", save);
label();
document.body.dataset.ready = "";
