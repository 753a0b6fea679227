//! Always true of standing queries: they tell what ranking for everybody anew would, and tell it once.

use std::collections::BTreeMap;

use ketnoi::{Best, Catalog, Line, Matcher, News, Opportunity, Query, Ranking, Record, Searched, Standing, Startup};
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
fn apply<T: Searched>(catalog: &mut Catalog<T>, step: &Step, prefix: &str, made: impl Fn(&Draft) -> T) -> Vec<String> {
    let mut ids = Vec::new();
    for (number, draft) in step {
        let id = format!("{prefix}{number}");
        match draft {
            None => {
                catalog.remove(&id);
            }
            Some(draft) => {
                let record = made(&draft.with("id", id.as_str().into()));
                let put = if catalog.get(&id).is_some() {
                    catalog.update(even(), record)
                } else {
                    catalog.add(even(), record)
                };
                put.expect("a record of a known kind");
            }
        }
        ids.push(id);
    }
    ids
}

fn best(ranking: &Ranking) -> (Vec<Line>, Vec<Line>) {
    let record = ranking.record();
    (record.eligible, record.unverified)
}

fn lists(best: &Best) -> (Vec<Line>, Vec<Line>) {
    (best.eligible.clone(), best.unverified.clone())
}

/// Every asker's lists, as last told or as ranked anew.
type Lists = BTreeMap<String, (Vec<Line>, Vec<Line>)>;

/// A startup's id and an opportunity's.
type Pair = (String, String);

fn pairs<'a>(lines: impl Iterator<Item = &'a Line>) -> Vec<Pair> {
    lines.map(|line| (line.startup.clone(), line.opportunity.clone())).collect()
}

fn without(of: &[Pair], other: &[Pair]) -> Vec<Pair> {
    of.iter().filter(|pair| !other.contains(pair)).cloned().collect()
}

fn same(news: &[News], before: &Lists, after: &Lists) -> Result<(), TestCaseError> {
    let changed = after.iter().filter(|(id, lists)| before[*id] != **lists).map(|(id, _)| id.as_str());
    prop_assert_eq!(news.iter().map(|one| one.asker.as_str()).collect::<Vec<_>>(), changed.collect::<Vec<_>>());
    for one in news {
        prop_assert_eq!(&lists(&one.before), &before[&one.asker]);
        prop_assert_eq!(&lists(&one.after), &after[&one.asker]);
        let (old, new) = (pairs(one.before.lines()), pairs(one.after.lines()));
        prop_assert_eq!(pairs(one.entered()), without(&new, &old));
        prop_assert_eq!(pairs(one.left()), without(&old, &new));
    }
    Ok(())
}

/// How somebody who waits is ranked for.
type Rank<T> = fn(&<T as Searched>::Asker, &Catalog<T>, &Query) -> Ranking;

/// Who waits for the records of a catalog hears, after every step and on another day, what ranking anew would tell, and once.
fn hear_what_ranking_anew_would_tell<T: Searched>(
    mut catalog: Catalog<T>,
    askers: Vec<T::Asker>,
    steps: &[Step],
    q: &Query,
    (prefix, made, rank): (&str, fn(&Draft) -> T, Rank<T>),
) -> Result<(), TestCaseError> {
    let mut standing = Standing::new(even());
    let askers: BTreeMap<String, T::Asker> = askers.into_iter().map(|asker| (asker.id().to_owned(), asker)).collect();
    for asker in askers.values() {
        standing.register(even(), &catalog, asker.clone(), q).expect("a known place and kind");
    }
    let ranked = |catalog: &Catalog<T>, q: &Query| -> Lists {
        askers.iter().map(|(id, asker)| (id.clone(), best(&rank(asker, catalog, q)))).collect()
    };
    let mut before = ranked(&catalog, q);
    for step in steps {
        let ids = apply(&mut catalog, step, prefix, made);
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let news = standing.changed(even(), &catalog, &ids).expect("a known place and kind");
        let after = ranked(&catalog, q);
        same(&news, &before, &after)?;
        prop_assert!(standing.changed(even(), &catalog, &ids).expect("a known place and kind").is_empty());
        before = after;
    }
    let later = day("2027-03-01");
    let news = standing.anew(even(), &catalog, Some(later)).expect("a known place and kind");
    same(&news, &before, &ranked(&catalog, &Query { as_of: later, ..q.clone() }))
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn startups_hear_what_ranking_anew_would_tell(
        ss in startups(6), os in opportunities(8), steps in steps(opportunity()), q in query(),
    ) {
        let (catalog, _) = even().catalog(os.iter().map(Draft::opportunity).collect());
        let askers = ss.iter().map(Draft::startup).collect();
        let rank: Rank<Opportunity> = |asker, catalog, q| even().rank(asker, catalog, q).expect("a known place");
        hear_what_ranking_anew_would_tell(catalog, askers, &steps, &q, ("o", Draft::opportunity, rank))?;
    }

    #[test]
    fn opportunities_hear_what_ranking_anew_would_tell(
        os in opportunities(5), ss in startups(8), steps in steps(startup()), q in query(),
    ) {
        let (pool, _) = even().catalog(ss.iter().map(Draft::startup).collect());
        let askers = os.iter().map(Draft::opportunity).collect();
        let rank: Rank<Startup> = |asker, pool, q| even().rank_startups(asker, pool, q).expect("a known kind");
        hear_what_ranking_anew_would_tell(pool, askers, &steps, &q, ("s", Draft::startup, rank))?;
    }
}

/// Who withdrew hears nothing, who registers again waits with the new record, and another matcher is refused.
#[test]
fn one_waits_once_and_for_one_matcher() {
    let (mut catalog, _) = even().catalog(Vec::<Opportunity>::new());
    let (mut standing, query) = (Standing::new(even()), Query::at(day("2026-11-22")));
    let startup = |sector: &str| ketnoi_tests::draft(&serde_json::json!({"id": "s1", "sectors": [sector]})).startup();
    for sector in ["fintech", "edtech"] {
        standing.register(even(), &catalog, startup(sector), &query).expect("an empty catalog");
    }
    assert_eq!(standing.len(), 1);
    let fund = ketnoi_tests::draft(&serde_json::json!({"id": "f1", "kind": "investor", "sectors": ["edtech"]}));
    catalog.add(even(), fund.opportunity()).expect("a known kind");
    let news = standing.changed(even(), &catalog, &["f1"]).expect("this matcher");
    assert_eq!(news.iter().flat_map(News::entered).map(|line| line.score).collect::<Vec<_>>(), {
        let ranking = even().rank(&startup("edtech"), &catalog, &query).expect("this matcher");
        ranking.eligible.matches.iter().map(|found| found.score.score).collect::<Vec<_>>()
    });
    assert!(standing.best("s1").is_some_and(|best| best.lines().count() == 1));
    assert!(standing.withdraw("s1") && !standing.withdraw("s1") && standing.is_empty());
    catalog.remove("f1");
    assert!(standing.changed(even(), &catalog, &["f1"]).expect("this matcher").is_empty());
    let fingerprint = |matcher: &&Matcher| matcher.fingerprint() != even().fingerprint();
    let other = every_matcher().into_iter().find(fingerprint).expect("several matchers");
    let error = standing.changed(other, &catalog, &[]).expect_err("another matcher");
    insta::assert_snapshot!(error.to_string().replace(even().fingerprint(), "<fingerprint>"));
}
