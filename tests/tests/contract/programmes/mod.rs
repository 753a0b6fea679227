//! Five published provincial programmes, and the requirements that they make together.
//!
//! The expected lists are taken from the texts of the programmes, not from the output of the
//! library; `vectors/programme-*.json` has the same records with the complete answers.

mod lists;
mod requirements;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use ketnoi::gate::{ConstraintField, RuleName};
use ketnoi::{Catalog, Config, Criterion, Date, Match, Matcher, Opportunity, Query, Ranking, Startup, Verdict, read};
use ketnoi_tests::day;
use serde::Deserialize;
use serde_json::Value;

struct Programme {
    matcher: Matcher,
    catalog: Catalog<Opportunity>,
    startups: BTreeMap<String, Startup>,
    as_of: Date,
}

fn records(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../examples/data/programmes/{name}.json"));
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn programme(name: &str, as_of: &str) -> Programme {
    let records = records(name);
    let config: Config = records.get("config").map_or_else(Config::default, |c| Config::deserialize(c).unwrap());
    let matcher = Matcher::new(config).unwrap();
    let (catalog, found) = matcher.catalog_of(read(&records["opportunities"].to_string()).strict().unwrap());
    assert_eq!(found, [], "every text of the programme is understood");
    let startups = read::<Startup>(&records["startups"].to_string()).strict().unwrap().records;
    let startups = startups.into_iter().map(|startup| (startup.id.clone(), startup)).collect();
    Programme { matcher, catalog, startups, as_of: day(as_of) }
}

impl Programme {
    fn rank(&self, startup: &str) -> Ranking {
        let query = Query::at(self.as_of).with_rejected(true);
        self.catalog.rank(&self.startups[startup], &query).unwrap()
    }

    fn pair(&self, startup: &str, opportunity: &str) -> Match {
        let opportunity = &self.catalog.get(opportunity).unwrap();
        self.matcher.score(&self.startups[startup], opportunity, self.as_of).unwrap()
    }

    /// True if neither the windows nor the seats of an opportunity reject startups on a day.
    fn is_open(&self, opportunity: &str, day: Date) -> bool {
        let any = self.startups.values().next().unwrap();
        let found = self.matcher.score(any, &self.catalog.get(opportunity).unwrap(), day).unwrap();
        let closed = [ConstraintField::Capacity, ConstraintField::Windows].map(RuleName::Constraint);
        !found.verdict.failed().iter().any(|check| closed.contains(&check.rule))
    }

    fn value(&self, startup: &str, opportunity: &str, criterion: Criterion) -> (u16, u16, u16) {
        ketnoi_tests::points(self.pair(startup, opportunity).memberships()[criterion as usize])
    }

    /// Compares every startup's lists with the table.
    fn has_lists(&self, table: &[Expected]) {
        assert_eq!(table.len(), self.startups.len(), "a line for every startup");
        for line in table {
            let ranking = self.rank(line.startup);
            let about = format!("{}: {}", line.startup, line.why);
            assert_eq!(ids(&ranking.eligible.matches), line.eligible, "{about}");
            assert_eq!(with_rules(&ranking.unverified.matches), line.unverified, "{about}");
            let mut rejected = with_rules(&ranking.ineligible.matches);
            rejected.sort_unstable();
            assert_eq!(rejected, line.rejected, "{about}");
        }
    }
}

/// The lists of one startup according to the text of the programme.
struct Expected {
    startup: &'static str,
    why: &'static str,
    /// In order.
    eligible: &'static [&'static str],
    /// In order, with the open rules.
    unverified: &'static [&'static str],
    /// By id, with the failed rules.
    rejected: &'static [&'static str],
}

fn ids(matches: &[Match]) -> Vec<&str> {
    matches.iter().map(|found| found.opportunity().id.as_str()).collect()
}

fn with_rules(matches: &[Match]) -> Vec<String> {
    let rules = |found: &Match| match &found.verdict {
        Verdict::Ineligible { failed, .. } => names(failed),
        other => names(other.missing()),
    };
    matches.iter().map(|found| format!("{}: {}", found.opportunity().id, rules(found))).collect()
}

fn names(checks: &[ketnoi::gate::RuleResult]) -> String {
    checks.iter().map(|check| check.rule.to_string()).collect::<Vec<_>>().join(", ")
}

fn tra_vinh() -> Programme {
    programme("tra-vinh", "2026-11-22")
}

fn tay_ninh() -> Programme {
    programme("tay-ninh", "2022-11-15")
}

fn hcmc_ecosystem() -> Programme {
    programme("hcmc-ecosystem", "2024-06-01")
}

fn quang_nam() -> Programme {
    programme("quang-nam", "2022-03-01")
}

fn hcmc_support() -> Programme {
    programme("hcmc-support", "2025-05-01")
}

#[test]
fn the_examples_read_the_records_of_the_vectors() {
    let names = ["000-tra-vinh", "001-tay-ninh", "002-hcmc-ecosystem", "003-quang-nam", "004-hcmc-support"];
    for name in names {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("vectors/programme-{name}.json"));
        let vectors: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        assert_eq!(vectors["given"], records(&name[4..]), "{name}");
    }
}
