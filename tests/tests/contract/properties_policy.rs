//! Comparisons and calendars equal the evaluation of each pair before and after.

use std::collections::{BTreeMap, BTreeSet};

use ketnoi::executor::Parallelism;
use ketnoi::policy::{CalendarQuery, CompareQuery, RuleEffect, Scenario, StartupChanges, compare};
use ketnoi::{Date, Matcher, Opportunity, Startup, Verdict};
use ketnoi_tests::strategy::{cases, opportunities, opportunity, startups};
use ketnoi_tests::{Draft, day, plain, with_rates};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The verdict by definition.
fn verdict(matcher: &Matcher, startup: &Startup, opportunity: &Opportunity, as_of: Date) -> Verdict {
    matcher.score(startup, opportunity, as_of).expect("a known kind").verdict
}

/// Better verdicts have lower numbers.
fn order(verdict: &Verdict) -> usize {
    ["eligible", "unverified", "ineligible"].iter().position(|name| *name == verdict.name()).unwrap()
}

/// The rules that make a verdict what it is.
fn deciding(verdict: &Verdict) -> BTreeSet<String> {
    let results = if verdict.failed().is_empty() { verdict.missing() } else { verdict.failed() };
    results.iter().map(|result| result.rule.to_string()).collect()
}

/// What a comparison of one opportunity states, by definition.
#[derive(Debug, Default, PartialEq)]
struct Expected {
    lost: Vec<(String, Verdict, Verdict)>,
    gained: Vec<(String, Verdict, Verdict)>,
    by_rule: BTreeMap<String, [u64; 4]>,
    before: [u64; 3],
    after: [u64; 3],
}

impl Expected {
    fn add(&mut self, startup: &str, before: Verdict, after: Verdict) {
        self.before[order(&before)] += 1;
        self.after[order(&after)] += 1;
        let is_lost = order(&after) > order(&before);
        if order(&after) == order(&before) {
            return;
        }
        let rules = deciding(if is_lost { &after } else { &before });
        let alone = u64::from(rules.len() == 1);
        for rule in rules {
            let counts = self.by_rule.entry(rule).or_default();
            let first = if is_lost { 0 } else { 2 };
            counts[first] += 1;
            counts[first + 1] += alone;
        }
        let list = if is_lost { &mut self.lost } else { &mut self.gained };
        list.push((startup.to_owned(), before, after));
    }

    fn merge(&mut self, other: &Self) {
        for (rule, counts) in &other.by_rule {
            let sum = self.by_rule.entry(rule.clone()).or_default();
            sum.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
        }
        self.before.iter_mut().zip(other.before).for_each(|(sum, count)| *sum += count);
        self.after.iter_mut().zip(other.after).for_each(|(sum, count)| *sum += count);
    }

    /// The same of the library's answer.
    fn of(changes: &StartupChanges) -> Self {
        let list = |list: &[ketnoi::policy::VerdictChange]| {
            list.iter().map(|one| (one.startup.clone(), one.before.clone(), one.after.clone())).collect()
        };
        Self { lost: list(&changes.lost), gained: list(&changes.gained), ..Self::of_totals(&changes.totals) }
    }

    fn of_totals(totals: &ketnoi::policy::ChangeTotals) -> Self {
        let effect = |effect: &RuleEffect| [effect.lost, effect.lost_alone, effect.gained, effect.gained_alone];
        let counts = |of: ketnoi::policy::VerdictCounts| [of.eligible, of.unverified, of.ineligible];
        Self {
            by_rule: totals.by_rule.iter().map(|(rule, one)| (rule.to_string(), effect(one))).collect(),
            before: counts(totals.before),
            after: counts(totals.after),
            ..Self::default()
        }
    }
}

/// Two versions of some opportunities: a few changed, added and removed.
fn versions() -> impl Strategy<Value = (Vec<Draft>, Vec<Draft>)> {
    let change = prop_oneof![2 => Just(None), 3 => opportunity().prop_map(Some)];
    (opportunities(6), prop::collection::vec(change, 6), 0..3_usize, 0..3_usize).prop_map(
        |(before, changes, added, removed)| {
            let changed = |(draft, change): (&Draft, &Option<Draft>)| match change {
                Some(change) => change.with("id", draft.get("id").unwrap().clone()),
                None => draft.clone(),
            };
            let mut after: Vec<Draft> = before.iter().zip(&changes).map(changed).skip(removed).collect();
            let new = changes.iter().flatten().take(added).enumerate();
            after.extend(new.map(|(i, draft)| draft.with("id", json!(format!("new-{i}")))));
            (before, after)
        },
    )
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn a_comparison_equals_scoring_each_pair_before_and_after(
        pool in startups(8),
        (before, after) in versions(),
        is_other_configuration in any::<bool>(),
        limit in 0..4_u32,
    ) {
        let as_of = day("2026-11-22");
        let matchers = [plain(), if is_other_configuration { with_rates() } else { plain() }];
        let pool: Vec<Startup> = pool.iter().map(Draft::startup).collect();
        let records = [before, after].map(|drafts| drafts.iter().map(Draft::opportunity).collect::<Vec<_>>());
        let mut expected: Vec<(String, Expected)> = Vec::new();
        for old in &records[0] {
            let Some(new) = records[1].iter().find(|new| new.id == old.id) else { continue };
            let mut one = Expected::default();
            let mut by_id: Vec<&Startup> = pool.iter().collect();
            by_id.sort_by_key(|startup| &startup.id);
            for startup in by_id {
                let old = verdict(matchers[0], startup, old, as_of);
                one.add(&startup.id, old, verdict(matchers[1], startup, new, as_of));
            }
            expected.push((new.id.clone(), one));
        }
        let mut totals = Expected::default();
        for (_, one) in &expected {
            totals.merge(one);
        }
        expected.retain(|(_, one)| one.before != one.after || !one.lost.is_empty() || !one.gained.is_empty());
        expected.sort_by_key(|(id, one)| (std::cmp::Reverse(one.lost.len() + one.gained.len()), id.clone()));

        let registers = matchers.map(|matcher| matcher.catalog_of(pool.clone()).0);
        let catalogs = [0, 1].map(|i| matchers[i].catalog_of(records[i].clone()).0);
        let scenario = |i: usize| Scenario::new(&registers[i], &catalogs[i]).unwrap();
        let query = CompareQuery::at(as_of).with_limit(u32::MAX).with_opportunity_limit(u32::MAX);
        let found = compare(scenario(0), scenario(1), &query, Parallelism::CALLER).unwrap();
        let changes: Vec<(String, Expected)> =
            found.changes.iter().map(|one| (one.opportunity.clone(), Expected::of(&one.startups))).collect();
        prop_assert_eq!(&changes, &expected);
        prop_assert_eq!(Expected::of_totals(&found.totals), totals);
        prop_assert_eq!(found.totals.before.total(), u64::from(found.startups) * u64::from(found.opportunities));

        let threads = Parallelism::threads(2);
        let short = query.with_limit(limit).with_opportunity_limit(limit);
        let short = compare(scenario(0), scenario(1), &short, threads).unwrap();
        prop_assert_eq!((&short.totals, short.changed), (&found.totals, found.changed));
        for (one, (id, whole)) in short.changes.iter().zip(&changes) {
            let list = Expected::of(&one.startups);
            let first = |list: &[(String, Verdict, Verdict)]| list[..list.len().min(limit as usize)].to_vec();
            prop_assert_eq!((&one.opportunity, list.lost, list.gained), (id, first(&whole.lost), first(&whole.gained)));
        }
    }
}

/// The opportunity with the windows, seats and rules of a day, for every day.
fn frozen(draft: &Draft, day: Date) -> Draft {
    let draft = &with_rules_of(draft, day);
    let windows = match draft.list("windows").filter(|windows| !windows.is_empty()) {
        Some(windows) => windows.to_vec(),
        None => vec![json!({ "opens": draft.get("opens"), "closes": draft.get("closes") })],
    };
    let end = |window: &Value, name: &str| window.get(name).and_then(Value::as_str).map(ketnoi_tests::day);
    let is_open =
        |w: &Value| end(w, "opens").is_none_or(|first| first <= day) && end(w, "closes").is_none_or(|last| day <= last);
    let mut frozen = draft.without("windows").without("opens").without("closes");
    if !windows.iter().any(is_open) {
        frozen = frozen.with("closes", json!("0001-01-01"));
    }
    let Some(seats) = draft.list("capacity") else { return frozen };
    let is_of_year =
        |seats: &&Value| seats.get("period").and_then(Value::as_str).is_none_or(|year| year == day.year().to_string());
    let of_year = seats.iter().filter(is_of_year).map(|seats| {
        let mut seats = seats.clone();
        let fields = seats.as_object_mut().unwrap();
        fields.remove("period");
        let base = fields.remove("base_year").and_then(|year| year.as_u64());
        if let Some((base, growth)) = base.zip(fields.remove("growth_percent").and_then(|percent| percent.as_u64())) {
            let years = u32::from(day.year()) - u32::try_from(base).unwrap();
            let at_most = fields["at_most"].as_u64().unwrap() * (100 + growth).pow(years) / 100_u64.pow(years);
            fields.insert("at_most".into(), json!(at_most));
        }
        seats
    });
    frozen.with("capacity", of_year.collect())
}

/// The opportunity with the rules that are in force on a day, for every day.
fn with_rules_of(draft: &Draft, day: Date) -> Draft {
    let Some(rules) = draft.list("require") else { return draft.clone() };
    let end = |rule: &Value, name: &str| rule.get(name).and_then(Value::as_str).map(ketnoi_tests::day);
    let is_in_force = |rule: &&Value| {
        end(rule, "from").is_none_or(|first| first <= day) && end(rule, "to").is_none_or(|last| day <= last)
    };
    let undated = rules.iter().filter(is_in_force).map(|rule| {
        let mut rule = rule.clone();
        let fields = rule.as_object_mut().unwrap();
        fields.remove("from");
        fields.remove("to");
        rule
    });
    draft.with("require", undated.collect())
}

/// Own rules with a first or a last day. They have ids, so that their names do not depend on those
/// before them.
fn dated_rules() -> impl Strategy<Value = Vec<Value>> {
    let days = ["2026-12-28", "2026-12-31", "2027-01-01", "2027-01-03"];
    let condition = prop::sample::select(vec![
        json!({ "field": "trl", "op": "at_least", "value": 4 }),
        json!({ "field": "age_years", "op": "at_most", "value": 3 }),
        json!({ "field": "groups", "op": "in", "value": ["women"] }),
        json!({ "field": "place", "op": "not_in", "value": ["can-tho"] }),
    ]);
    let rule = (condition, 0..4_usize, 0..4_usize, 0..3_u8).prop_map(move |(mut rule, first, length, open_end)| {
        let fields = rule.as_object_mut().unwrap();
        if open_end != 0 {
            fields.insert("from".into(), days[first].into());
        }
        if open_end != 1 {
            fields.insert("to".into(), days[(first + length).min(3)].into());
        }
        rule
    });
    prop::collection::vec(rule, 0..3).prop_map(|mut rules| {
        for (i, rule) in rules.iter_mut().enumerate() {
            rule["id"] = json!(format!("dated-{i}"));
        }
        rules
    })
}

/// An opportunity with windows, seats or rules that depend on the day.
fn dated() -> impl Strategy<Value = Draft> {
    let days = ["2026-12-28", "2026-12-31", "2027-01-01", "2027-01-03"];
    let end = move || prop::option::of(prop::sample::select(days.to_vec()));
    let window = (end(), end()).prop_filter_map("reversed", |(opens, closes)| {
        let is_in_order = opens.zip(closes).is_none_or(|(opens, closes)| opens <= closes);
        is_in_order.then(|| json!({ "opens": opens, "closes": closes }))
    });
    let windows = prop::collection::vec(window, 0..3);
    (opportunity(), windows, dated_rules()).prop_map(|(draft, windows, rules)| {
        let draft = match windows.as_slice() {
            [] => draft,
            windows => draft.with("windows", windows.into()),
        };
        let own = draft.list("require").unwrap_or_default();
        draft.with("require", own.iter().cloned().chain(rules).collect())
    })
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn a_calendar_equals_the_evaluation_of_each_day(pool in startups(6), drafts in prop::collection::vec(dated(), 0..5)) {
        let (from, to) = (day("2026-12-27"), day("2027-01-05"));
        let named = drafts.iter().enumerate().map(|(i, draft)| draft.with("id", json!(format!("o{i}"))));
        let drafts: Vec<Draft> = named.collect();
        let mut pool: Vec<Startup> = pool.iter().map(Draft::startup).collect();
        let register = plain().catalog_of(pool.clone()).0;
        let catalog = plain().catalog_of(drafts.iter().map(Draft::opportunity).collect::<Vec<_>>()).0;
        let query = CalendarQuery::between(from, to).with_limit(u32::MAX).with_entry_limit(u32::MAX);
        let calendar = catalog.calendar(Some(&register), &query, Parallelism::threads(2)).unwrap();
        pool.sort_by_key(|startup| startup.id.clone());

        let mut day_before = day("2026-12-26");
        for number in 0..=9 {
            let today = Date::from_unix_days(20_814 + number).unwrap();
            for draft in &drafts {
                let versions = [day_before, today].map(|day| frozen(draft, day).opportunity());
                let mut expected = Expected::default();
                for startup in &pool {
                    let [before, after] = [0, 1].map(|i| verdict(plain(), startup, &versions[i], today));
                    expected.add(&startup.id, before, after);
                }
                let id = draft.get("id").unwrap().as_str().unwrap();
                let entry = calendar.entries.iter().find(|entry| entry.day == today && entry.opportunity == id);
                match entry {
                    None => prop_assert_eq!((expected.lost.len(), expected.gained.len()), (0, 0)),
                    Some(entry) => {
                        let found = Expected::of(entry.startups.as_ref().unwrap());
                        prop_assert_eq!(names(&found), names(&expected));
                        prop_assert_eq!((found.by_rule, found.before, found.after),
                            (expected.by_rule, expected.before, expected.after));
                    }
                }
            }
            day_before = today;
        }
        prop_assert_eq!(day_before, to);
        prop_assert_eq!(calendar.total as usize, calendar.entries.len());
        prop_assert!(calendar.entries.is_sorted_by_key(|entry| (entry.day, entry.opportunity.clone())));
    }
}

/// The startups that lose and gain, with the names of their verdicts.
fn names(expected: &Expected) -> Vec<String> {
    let all = expected.lost.iter().chain(&expected.gained);
    all.map(|(startup, before, after)| format!("{startup} {before} → {after}")).collect()
}
