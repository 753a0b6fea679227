//! The main job on the bundled records: each startup's best opportunities with their reasons, what
//! is nearly possible, what is missing, and one call's best startups.
//!
//! `cargo demo [--lang vi|en]`

use std::io::Write;
use std::process::ExitCode;

use ketnoi::advise::{AdviceOptions, Goal};
use ketnoi::criteria::Detail;
use ketnoi::phrase::Phrase;
use ketnoi::ranking::List;
use ketnoi::{Catalog, Config, Diagnostic, Lang, Match, Matcher, Opportunity, Query, Ranking, Startup, Verdict, read};

/// Prints a line. A reader that has seen enough (`| head`) is no error.
macro_rules! line {
    ($($text:tt)*) => {{
        let _ = writeln!(std::io::stdout(), $($text)*);
    }};
}

const STARTUPS: &str = include_str!("../data/startups.json");
const OPPORTUNITIES: &str = include_str!("../data/opportunities.json");
const CONFIG: &str = include_str!("../data/config.json");
/// The day the records were written for: a demo must print the same tomorrow.
const AS_OF: &str = "2026-11-22";
/// The call that the reverse ranking is made for.
const CALL: &str = "demo-c01";

fn main() -> ExitCode {
    let lang = match std::env::args().skip(1).collect::<Vec<_>>().as_slice() {
        [] => Lang::En,
        [flag, value] if flag == "--lang" && value == "vi" => Lang::Vi,
        [flag, value] if flag == "--lang" && value == "en" => Lang::En,
        _ => {
            eprintln!("usage: cargo demo [--lang vi|en]");
            return ExitCode::from(2);
        }
    };
    match demo(lang) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn demo(lang: Lang) -> Result<(), Box<dyn std::error::Error>> {
    let config: Config = serde_json::from_str(CONFIG)?;
    let matcher = Matcher::new(config)?;
    let startups = read::<Startup>(STARTUPS).records;
    let (catalog, found) = matcher.catalog_of(read::<Opportunity>(OPPORTUNITIES));
    let query = Query::at(AS_OF.parse()?).with_limit(3).with_rejected(true);
    let demo = Demo { matcher, catalog, query, lang };
    demo.title(startups.len(), &found);
    for startup in &startups {
        demo.startup(startup)?;
    }
    demo.reverse(startups)?;
    Ok(())
}

struct Demo {
    matcher: Matcher,
    catalog: Catalog<Opportunity>,
    query: Query,
    lang: Lang,
}

impl Demo {
    fn say<'a>(&self, vi: &'a str, en: &'a str) -> &'a str {
        Phrase { en, vi }.get(self.lang)
    }

    fn title(&self, startups: usize, found: &[Diagnostic]) {
        let (of, on) = (self.say("dự án", "startups"), self.say("cơ hội, ngày", "opportunities, as of"));
        line!("Ketnoi · {startups} {of}, {} {on} {AS_OF}", self.catalog.len());
        line!("{} {}", self.say("vân tay cấu hình", "matcher fingerprint"), self.matcher.fingerprint());
        line!(
            "{}",
            self.say(
                "Tổ chức, con người và chương trình đều là hư cấu. Điểm là mức phù hợp từ 0 đến 100, không phải xác suất.",
                "All organisations, people and programmes are fictional. A score is a fit from 0 to 100, not a probability.",
            )
        );
        for diagnostic in found {
            line!("! {}", diagnostic.text(self.lang));
        }
        line!();
    }

    fn startup(&self, startup: &Startup) -> Result<(), ketnoi::Error> {
        let ranking = self.catalog.rank(startup, &self.query)?;
        line!("━━ {} ━━", named(startup.name.as_ref(), &startup.id, self.lang));
        for diagnostic in &ranking.diagnostics {
            line!("   ! {}", diagnostic.text(self.lang));
        }
        self.list(&ranking.eligible, |found| named(found.opportunity().name.as_ref(), "", self.lang));
        self.unverified(&ranking.unverified);
        self.near_misses(startup, &ranking)?;
        self.question(startup)?;
        line!();
        Ok(())
    }

    fn list(&self, list: &List, name: impl Fn(&Match) -> String) {
        if list.matches.is_empty() {
            line!("   {}", self.say("Không có cơ hội nào đủ điều kiện.", "Nothing is eligible."));
        }
        for found in &list.matches {
            line!("{:>2}. {} · {}", found.rank, self.points(found), name(found));
            self.reasons(found);
        }
    }

    fn points(&self, found: &Match) -> String {
        let interval = if found.score.low == found.score.high {
            String::new()
        } else {
            format!(" ({})", found.score.interval(self.lang))
        };
        format!("{}{interval}", found.score.points(self.lang))
    }

    /// A line for each reason that is known; what is not known stands in one line, with what it
    /// counts together.
    fn reasons(&self, found: &Match) {
        let reasons = found.reasons();
        let (open, known): (Vec<_>, Vec<_>) =
            reasons.iter().partition(|reason| matches!(reason.detail, Detail::Unknown { .. }));
        for reason in known.iter().filter(|reason| !matches!(reason.detail, Detail::NoPriority)) {
            line!("{}  {}: {}", self.tenths(reason.tenths), reason.label(self.lang), reason.text(self.lang));
        }
        if !open.is_empty() {
            let names: Vec<String> = open.iter().map(|reason| reason.text(self.lang)).collect();
            let sum = open.iter().map(|reason| reason.tenths).sum();
            line!("{}  {}", self.tenths(sum), names.join("; "));
        }
    }

    fn tenths(&self, tenths: u32) -> String {
        format!("{:>12}", format!("+{}{}{}", tenths / 10, self.say(",", "."), tenths % 10))
    }

    fn unverified(&self, list: &List) {
        for found in &list.matches {
            let name = named(found.opportunity().name.as_ref(), "", self.lang);
            line!("  ? {} · {name}: {}", self.points(found), found.verdict.label(self.lang));
            for check in found.verdict.missing() {
                line!("         {}", check.text(self.lang));
            }
        }
    }

    /// Of those that fail, the two that would score best, with the smallest change that opens them.
    fn near_misses(&self, startup: &Startup, ranking: &Ranking) -> Result<(), ketnoi::Error> {
        let one_rule =
            |found: &&Match| matches!(&found.verdict, Verdict::Ineligible { failed, .. } if failed.len() == 1);
        for found in ranking.ineligible.matches.iter().filter(one_rule).take(2) {
            let name = named(found.opportunity().name.as_ref(), "", self.lang);
            line!("  ✗ {} · {name}", self.points(found));
            for check in found.verdict.failed() {
                line!("         {}", check.text(self.lang));
            }
            let options = AdviceOptions::new(Goal::Eligible);
            let advice = self.matcher.advise(startup, found.opportunity(), &self.query, &options)?;
            match advice.change_sets.first() {
                Some(plan) => {
                    let changes: Vec<String> = plan.changes.iter().map(|change| change.text(self.lang)).collect();
                    let then = plan.score.points(self.lang);
                    line!("         → {}: {then}", changes.join("; "));
                }
                None => line!(
                    "         → {}",
                    self.say("dự án không thể tự thay đổi điều này", "nothing that the startup can change")
                ),
            }
        }
        Ok(())
    }

    fn question(&self, startup: &Startup) -> Result<(), ketnoi::Error> {
        if let Some(question) = self.catalog.ask_next(startup, &self.query)?.first() {
            let field = ketnoi::explain::field_label(&question.field, self.lang);
            let (ask, on) =
                (self.say("Nên hỏi thêm", "Ask next"), self.say("cơ hội chịu ảnh hưởng", "matches depend on it"));
            line!("  » {ask}: {field} ({} {on})", question.matches);
        }
        Ok(())
    }

    fn reverse(&self, startups: Vec<Startup>) -> Result<(), Box<dyn std::error::Error>> {
        let (pool, _) = self.matcher.catalog_of(startups);
        let call = self.catalog.get(CALL).ok_or("the demo's call is not among the records")?;
        let ranking = pool.rank(&call, &self.query)?;
        line!("━━ {} → {} ━━", named(call.name.as_ref(), &call.id, self.lang), self.say("dự án", "startups"));
        self.list(&ranking.eligible, |found| named(found.startup().name.as_ref(), &found.startup().id, self.lang));
        for (rule, count) in &ranking.ineligible.by_rule {
            line!("  ✗ {count} {} {rule}", self.say("không đạt điều kiện", "fail the rule"));
        }
        Ok(())
    }
}

fn named(name: Option<&ketnoi::record::Text>, id: &str, lang: Lang) -> String {
    let name = name.map_or("", |name| name.pick(lang));
    if id.is_empty() { name.to_owned() } else { format!("{name} ({id})") }
}
