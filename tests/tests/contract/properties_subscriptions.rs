//! Subscriptions: their changes equal the difference between two full re-rankings.

use std::collections::BTreeMap;

use ketnoi::ranking::MatchRecord;
use ketnoi::record::Record;
use ketnoi::search::{BestMatches, CatalogRecord, RankingChange, Subscriptions};
use ketnoi::{Catalog, Matcher, Opportunity, Query, Ranking};
use ketnoi_tests::strategy::{cases, opportunities, opportunity, query, startup, startups};
use ketnoi_tests::{Draft, day, even, every_matcher};
use proptest::prelude::*;

/// Records of few ids, so that most changes meet one that is there.
const IDS: u8 = 12;

/// Some ids, each with a record to put there or none.
type Step = Vec<(u8, Option<Draft>)>;

fn steps(record: impl Strategy<Value = Draft>) -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec(prop::collection::vec((0..IDS, prop::option::weighted(0.8, record)), 1..4), 1..8)
}

/// Makes the changes: the ids that they touch.
fn apply<T: CatalogRecord>(
    catalog: &mut Catalog<T>,
    step: &Step,
    prefix: &str,
    made: impl Fn(&Draft) -> T,
) -> Vec<String> {
    let mut ids = Vec::new();
    for (number, draft) in step {
        let id = format!("{prefix}{number}");
        match draft {
            None => {
                catalog.remove(&id);
            }
            Some(draft) => {
                let record = made(&draft.with("id", id.as_str().into()));
                let put = if catalog.get(&id).is_some() { catalog.update(record) } else { catalog.add(record) };
                put.expect("a record of a known kind");
            }
        }
        ids.push(id);
    }
    ids
}

fn best(ranking: &Ranking) -> (Vec<MatchRecord>, Vec<MatchRecord>) {
    let record = ranking.record();
    (record.eligible, record.unverified)
}

fn lists(best: &BestMatches) -> (Vec<MatchRecord>, Vec<MatchRecord>) {
    (best.eligible.clone(), best.unverified.clone())
}

/// Both lists of every subscriber.
type Lists = BTreeMap<String, (Vec<MatchRecord>, Vec<MatchRecord>)>;

/// A startup's id and an opportunity's.
type Pair = (String, String);

fn pairs<'a>(lines: impl Iterator<Item = &'a MatchRecord>) -> Vec<Pair> {
    lines.map(|line| (line.startup.clone(), line.opportunity.clone())).collect()
}

fn without(of: &[Pair], other: &[Pair]) -> Vec<Pair> {
    of.iter().filter(|pair| !other.contains(pair)).cloned().collect()
}

fn same(changes: &[RankingChange], before: &Lists, after: &Lists) -> Result<(), TestCaseError> {
    let changed = after.iter().filter(|(id, lists)| before[*id] != **lists).map(|(id, _)| id.as_str());
    prop_assert_eq!(changes.iter().map(|one| one.subscriber.as_str()).collect::<Vec<_>>(), changed.collect::<Vec<_>>());
    for one in changes {
        prop_assert_eq!(&lists(&one.before), &before[&one.subscriber]);
        prop_assert_eq!(&lists(&one.after), &after[&one.subscriber]);
        let (old, new) = (pairs(one.before.iter()), pairs(one.after.iter()));
        prop_assert_eq!(pairs(one.entered()), without(&new, &old));
        prop_assert_eq!(pairs(one.left()), without(&old, &new));
    }
    Ok(())
}

/// After every step, and on another day, subscribers get the difference between two full
/// re-rankings, once.
fn changes_equal_full_reranking<T: CatalogRecord>(
    mut catalog: Catalog<T>,
    records: Vec<T::Counterpart>,
    steps: &[Step],
    q: &Query,
    (prefix, made): (&str, fn(&Draft) -> T),
) -> Result<(), TestCaseError> {
    let mut subscriptions = Subscriptions::new(even());
    let records: BTreeMap<String, T::Counterpart> =
        records.into_iter().map(|record| (record.id().to_owned(), record)).collect();
    for record in records.values() {
        subscriptions.subscribe(&catalog, record.clone(), q).expect("a known place and kind");
    }
    let ranked = |catalog: &Catalog<T>, q: &Query| -> Lists {
        let rank = |record| best(&catalog.rank(record, q).expect("a known place and kind"));
        records.iter().map(|(id, record)| (id.clone(), rank(record))).collect()
    };
    let mut before = ranked(&catalog, q);
    for step in steps {
        let ids = apply(&mut catalog, step, prefix, made);
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let changes = subscriptions.changes(&catalog, &ids).expect("a known place and kind");
        let after = ranked(&catalog, q);
        same(&changes, &before, &after)?;
        prop_assert!(subscriptions.changes(&catalog, &ids).expect("a known place and kind").is_empty());
        before = after;
    }
    let later = day("2027-03-01");
    let changes = subscriptions.refresh(&catalog, Some(later)).expect("a known place and kind");
    same(&changes, &before, &ranked(&catalog, &q.clone().with_as_of(later)))
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn changes_for_startups_equal_full_reranking(
        ss in startups(6), os in opportunities(8), steps in steps(opportunity()), q in query(),
    ) {
        let (catalog, _) = even().catalog_of(os.iter().map(Draft::opportunity));
        let records = ss.iter().map(Draft::startup).collect();
        changes_equal_full_reranking(catalog, records, &steps, &q, ("o", Draft::opportunity))?;
    }

    #[test]
    fn changes_for_opportunities_equal_full_reranking(
        os in opportunities(5), ss in startups(8), steps in steps(startup()), q in query(),
    ) {
        let (pool, _) = even().catalog_of(ss.iter().map(Draft::startup));
        let records = os.iter().map(Draft::opportunity).collect();
        changes_equal_full_reranking(pool, records, &steps, &q, ("s", Draft::startup))?;
    }
}

/// A subscription that has ended gives no changes, a second one with the same id replaces the
/// first, and a catalog of another matcher is refused.
#[test]
fn subscribers_are_unique_and_belong_to_one_matcher() {
    let (mut catalog, _) = even().catalog_of(Vec::<Opportunity>::new());
    let (mut subscriptions, query) = (Subscriptions::new(even()), Query::at(day("2026-11-22")));
    let startup = |sector: &str| ketnoi_tests::draft(&serde_json::json!({"id": "s1", "sectors": [sector]})).startup();
    for sector in ["fintech", "edtech"] {
        subscriptions.subscribe(&catalog, startup(sector), &query).expect("an empty catalog");
    }
    assert_eq!(subscriptions.len(), 1);
    let fund = ketnoi_tests::draft(&serde_json::json!({"id": "f1", "kind": "investor", "sectors": ["edtech"]}));
    catalog.add(fund.opportunity()).expect("a known kind");
    let changes = subscriptions.changes(&catalog, &["f1"]).expect("this matcher");
    assert_eq!(changes.iter().flat_map(RankingChange::entered).map(|found| found.score).collect::<Vec<_>>(), {
        let ranking = catalog.rank(&startup("edtech"), &query).expect("this matcher");
        ranking.eligible.matches.iter().map(|found| found.score.score).collect::<Vec<_>>()
    });
    assert!(subscriptions.best("s1").is_some_and(|best| best.iter().count() == 1));
    assert!(subscriptions.unsubscribe("s1") && !subscriptions.unsubscribe("s1") && subscriptions.is_empty());
    catalog.remove("f1");
    assert!(subscriptions.changes(&catalog, &["f1"]).expect("this matcher").is_empty());
    let fingerprint = |matcher: &&Matcher| matcher.fingerprint() != even().fingerprint();
    let other = every_matcher().into_iter().find(fingerprint).expect("several matchers");
    let error = subscriptions.changes(&other.catalog(), &[]).expect_err("another matcher");
    insta::assert_snapshot!(error.to_string().replace(even().fingerprint(), "<fingerprint>"));
}
