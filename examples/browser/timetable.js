// The timetable of meetings between the ranked applications and the parties at the tables.

import { agenda, timetable } from "../../bindings-wasm/pkg/programme/index.js";

const ISSUED = "2026-11-22"; // the day of the demo records; a real page would take today

const TEXTS = {
  vi: {
    meet: "Lập lịch gặp",
    about:
      "Xếp lịch để các hồ sơ đủ điều kiện gặp những bên được chọn dưới đây. Cặp có điểm cao hơn được ưu tiên; " +
      "không bên nào có hai cuộc gặp cùng lúc.",
    sides: "Các bên tham gia",
    start: "Bắt đầu",
    end: "Kết thúc",
    minutes: "Số phút mỗi cuộc gặp",
    tables: "Số bàn",
    most: "Số cuộc gặp tối đa của mỗi bên",
    make: "Lập lịch gặp",
    audience: "Lịch của",
    everyone: "Tất cả",
    table: (number) => `Bàn ${number}`,
    calendar: "Tải lịch (.ics)",
    sheet: "Tải bảng (CSV)",
    day: "Lịch gặp",
    columns: ["Giờ", "Bàn", "Hồ sơ", "Gặp", "Điểm"],
    done: (meetings, attendees) => `${meetings} cuộc gặp của ${attendees} bên.`,
    none: "Không có cặp nào đủ điều kiện gặp.",
  },
  en: {
    meet: "Make a timetable",
    about:
      "The eligible applications meet the parties chosen below. Pairs with higher scores come first; " +
      "no party has two meetings at the same time.",
    sides: "Parties at the tables",
    start: "From",
    end: "Until",
    minutes: "Minutes per meeting",
    tables: "Tables",
    most: "Meetings per party at most",
    make: "Make a timetable",
    audience: "Timetable of",
    everyone: "Everyone",
    table: (number) => `Table ${number}`,
    calendar: "Download calendar (.ics)",
    sheet: "Download sheet (CSV)",
    day: "Timetable",
    columns: ["Time", "Table", "Application", "Meets", "Points"],
    done: (meetings, attendees) => `${meetings} meetings of ${attendees} attendees.`,
    none: "No pair is eligible to meet.",
  },
};

const part = (id) => document.getElementById(id);
const lang = () => part("language").value;
const texts = () => TEXTS[lang()];
const shown = (name) => (name !== null && typeof name === "object" ? (name[lang()] ?? Object.values(name)[0]) : name);
const points = (score) => (score / 1e6).toLocaleString(lang(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** The last timetable: the event and its meetings. */
let day;

/** Writes the labels in the chosen language, and the list of opportunities to invite. */
export function label(opportunities) {
  for (const element of document.querySelectorAll("[data-plan]")) element.textContent = texts()[element.dataset.plan];
  const chosen = new Set(Array.from(part("sides").querySelectorAll("input:not(:checked)"), ({ value }) => value));
  const boxes = opportunities.map(({ id, name }) => {
    const box = Object.assign(document.createElement("input"), { type: "checkbox", value: id, checked: !chosen.has(id) });
    const line = document.createElement("label");
    line.append(box, ` ${shown(name) ?? id}`);
    return line;
  });
  part("sides").replaceChildren(...boxes);
  if (day !== undefined) show();
}

/**
 * Offers a timetable for these records; `scorePairs` gives the eligible pairs of the invited
 * opportunities.
 */
export function offer({ records, opportunities, scorePairs }) {
  day = undefined;
  part("meetings").hidden = records.length === 0;
  part("day").hidden = true;
  part("plan").onsubmit = (submitted) => {
    submitted.preventDefault();
    attempt(() => make(records, opportunities, scorePairs));
  };
}

function attempt(step) {
  try {
    step();
  } catch (error) {
    part("planned").textContent = error.message;
  }
}

function make(records, opportunities, scorePairs) {
  const boxes = Array.from(part("sides").querySelectorAll("input:checked"), ({ value }) => value);
  const invited = opportunities.filter(({ id }) => boxes.includes(id));
  const scores = scorePairs(invited);
  const comes = new Set(scores.map(({ startup }) => startup));
  const attendee = ({ id, name }) => ({ id, name: name ?? undefined });
  const event = {
    id: "programme",
    sessions: [{ id: "1", start: part("start").value, end: part("end").value, minutes: Number(part("minutes").value) }],
    tables: Number(part("tables").value),
    max_meetings: Number(part("most").value),
    startups: records.filter(({ id }) => comes.has(id)).map(attendee),
    opportunities: invited.map(attendee),
    scores,
  };
  if (scores.length === 0) {
    part("day").hidden = true;
    part("planned").textContent = texts().none;
    return;
  }
  day = { event, ...timetable({ event, lang: lang() }) };
  show();
}

/** The party or the table whose timetable is shown, as `agenda` takes it. */
function audience() {
  const [kind, ...id] = part("audience").value.split(":");
  return kind === "everyone" ? "everyone" : { [kind]: id.join(":") };
}

function show() {
  const { event, meetings, summary } = day;
  part("planned").textContent = texts().done(summary.meetings, summary.attendees);
  part("day").hidden = false;
  const before = part("audience").value;
  const party = (kind) => (found) => new Option(shown(found.name) ?? found.id, `${kind}:${found.id}`);
  const tables = Array.from({ length: event.tables }, (_, at) => new Option(texts().table(at + 1), `table:${at + 1}`));
  part("audience").replaceChildren(
    new Option(texts().everyone, "everyone"),
    ...event.startups.map(party("startup")),
    ...event.opportunities.map(party("opportunity")),
    ...tables,
  );
  if ([...part("audience").options].some(({ value }) => value === before)) part("audience").value = before;
  const chosen = audience();
  const mine = (meeting) => chosen === "everyone" || Object.entries(chosen).every(([kind, id]) => meeting[kind] === id);
  const names = new Map([...event.startups, ...event.opportunities].map(({ id, name }) => [id, shown(name) ?? id]));
  const rows = meetings.filter(mine).map(({ slot, table, startup, opportunity, score }) =>
    line("td", [slot.slice(11), texts().table(table), names.get(startup), names.get(opportunity), points(score)]),
  );
  part("day").querySelector("thead").replaceChildren(line("th", texts().columns));
  part("day").querySelector("tbody").replaceChildren(...rows);
}

function line(kind, cells) {
  const row = document.createElement("tr");
  row.append(...cells.map((text) => Object.assign(document.createElement(kind), { textContent: text })));
  return row;
}

function download(format, name) {
  const { event, meetings } = day;
  const file = agenda({ event, meetings, format, audience: audience(), revision: { on: ISSUED }, lang: lang() });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([file.text], { type: file.media_type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

part("audience").addEventListener("change", show);
part("calendar").addEventListener("click", () => attempt(() => download("ics", "timetable.ics")));
part("csv").addEventListener("click", () => attempt(() => download("csv", "timetable.csv")));
