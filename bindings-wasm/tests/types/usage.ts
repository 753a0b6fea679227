// What a portal's code looks like: it must type-check as it stands.

import { type Answered, type Config, KetnoiError, Matcher, type Opportunity, type Startup, init, rank, resolve } from "ketnoi";
import * as plan from "ketnoi/plan";
import * as register from "ketnoi/register";
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
  const ranking: Answered<"ranking"> = matcher.rank(startup, catalog, { as_of: "2026-11-22", limit: 5 }, { reasons: true });
  const many = matcher.rankMany(catalog, { as_of: "2026-11-22" });
  const total: number = many.rankings[0]?.eligible.total ?? 0;
  const advice = matcher.advise(startup, opportunities[0]!, catalog, { as_of: "2026-11-22" }, { goal: { is: "eligible" } });
  const verified: boolean = matcher.verify(startup, catalog, { as_of: "2026-11-22" }, ranking.record).same;
  const min: number | null | undefined = matcher.resolve("money", "2 tỷ").amounts?.min;
  catalog.add({ opportunity: { id: "c", kind: "incubator" } });
  catalog.remove({ opportunity: "c" });
  const name = catalog.opportunity("a")?.name;
  const texts = ranking.eligible.matches.flatMap((match) => match.reasons?.map((reason) => reason.text ?? "") ?? []);
  return [...texts, String(total), String(advice.reached), String(verified), String(min), JSON.stringify(name)];
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
    const ranking = await matcher.rank(startup, catalog, { as_of: "2026-11-22" }, { signal, latest: "typing" });
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
  await register.init();
  const rows: register.Cell[][] = [["Tên", "Lĩnh vực"], ["Tôm Sạch", "nông nghiệp"]];
  const read = register.readGrid({ kind: "startups", rows, lang: "vi" });
  const twice = register.duplicates({ startups: read.records as Startup[], lang: "en" });
  return [read.text ?? "", String(twice.total)];
}

export async function planned(): Promise<string> {
  await Promise.all([plan.init(), register.init()]);
  using planner = new plan.Planner({ opportunities, startups: [startup] }, { lang: "en" });
  const cohort = planner.assign({ request: { seats_each: 2, quotas: [{ name: "q", at_least: 1 }] }, query: { as_of: "2026-11-22" } });
  if (cohort.answer === "clash") return cohort.text ?? "";
  const event: plan.Event = { id: "day", tables: 2, startups: [{ id: "tom-sach" }], opportunities: [{ id: "a" }] };
  const { meetings } = plan.timetable({ event, lang: "vi" });
  const day = plan.agenda({ event, meetings, format: "ics", whom: { startup: "tom-sach" }, issue: { on: "2026-11-22" } });
  return `${cohort.total} ${day.text}`;
}
