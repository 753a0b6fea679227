// What a portal's code looks like: it must type-check as it stands.

import { type Answered, type Config, KetnoiError, Matcher, type Opportunity, type Startup, init, rank, resolve } from "ketnoi";
import * as programme from "ketnoi/programme";
import "ketnoi/widget";
import { Matcher as WorkerMatcher } from "ketnoi/worker";

const startup: Startup = { id: "tom-sach", sectors: ["nông nghiệp thông minh"], ask: "500 triệu - 2 tỷ", trl: 6 };
const opportunities: Opportunity[] = [
  { id: "a", kind: "quỹ đầu tư", sectors: { fintech: 100 }, ticket: { min: 1e9, currency: "VND" } },
  { id: "b", kind: "challenge", sectors: "any", must: { sector: "above" }, closes: "2026-12-31" },
];
const config: Config = { evidence: true };

export async function synchronous(): Promise<string[]> {
  await init();
  using matcher = new Matcher(config, { lang: "vi" });
  using catalog = matcher.catalog({ opportunities, startups: [startup] });
  const ranking: Answered<"ranking"> = catalog.rank({ startup, query: { as_of: "2026-11-22", limit: 5 }, reasons: true });
  const many = catalog.rankMany({ query: { as_of: "2026-11-22" } });
  const total: number = many.rankings[0]?.eligible.total ?? 0;
  const query = { as_of: "2026-11-22" };
  const advice = catalog.advise({ startup, opportunity: opportunities[0]!, query, goal: { is: "eligible" } });
  const min: number | null | undefined = matcher.resolve({ kind: "money", text: "2 tỷ" }).amounts?.min;
  catalog.add({ opportunity: { id: "c", kind: "incubator" } });
  catalog.remove({ opportunity: "c" });
  const name = catalog.opportunity("a")?.name;
  const texts = ranking.eligible.matches.flatMap((match) => match.reasons?.map((reason) => reason.text ?? "") ?? []);
  return [...texts, String(total), String(advice.reached), String(min), JSON.stringify(name)];
}

export function oneShot(): number {
  const answer = rank({ startup, opportunities, query: { as_of: "2026-11-22" }, lang: "en" });
  const place = resolve({ kind: "place", text: "Trà Vinh" });
  return answer.eligible.total + place.ids.length;
}

export async function inWorker(signal: AbortSignal): Promise<number> {
  const matcher = await WorkerMatcher.start({}, { lang: "vi" });
  const catalog = await matcher.catalog({ url: "/opportunities.json" });
  try {
    const ranking = await catalog.rank({ startup, query: { as_of: "2026-11-22" } }, { signal, latest: "typing" });
    return ranking.eligible.total;
  } catch (error) {
    if (error instanceof KetnoiError && error.kind === "superseded") return 0;
    throw error;
  } finally {
    matcher.free();
  }
}

export function onPage(): void {
  const element = document.querySelector("ketnoi-match");
  if (element) element.catalog = opportunities;
  element?.addEventListener("ketnoi-rank", (event) => console.log(event.detail.ranking.eligible.total));
}

export async function fromSheet(): Promise<string[]> {
  await programme.init();
  const rows: programme.Cell[][] = [["Tên", "Lĩnh vực"], ["Tôm Sạch", "nông nghiệp"]];
  const read = programme.readGrid({ kind: "startups", rows, lang: "vi" });
  const pairs = programme.duplicates({ startups: read.records as Startup[], lang: "en" });
  return [read.text ?? "", String(pairs.total)];
}

export async function planned(): Promise<string> {
  await programme.init();
  using matcher = new programme.Matcher({}, { lang: "en" });
  using catalog = matcher.catalog({ opportunities, startups: [startup] });
  const cohort = catalog.assign({
    request: { seats_each: 2, quotas: [{ name: "q", at_least: 1 }] },
    query: { as_of: "2026-11-22" },
  });
  if (cohort.answer === "infeasible") return cohort.text ?? "";
  const query = { as_of: "2026-11-22" };
  const verified: boolean = catalog.verify({ startup, query, record: catalog.rank({ startup, query }).record }).same;
  const event: programme.Event = { id: "day", tables: 2, startups: [{ id: "tom-sach" }], opportunities: [{ id: "a" }] };
  const { meetings } = programme.timetable({ event, lang: "vi" });
  const audience = { startup: "tom-sach" };
  const day = programme.agenda({ event, meetings, format: "ics", audience, revision: { on: "2026-11-22" } });
  return `${cohort.total} ${verified} ${day.text}`;
}
