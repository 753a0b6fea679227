//! Always true of rankings: they equal the plain full scan, in both directions, in any order, on
//! any thread.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use ketnoi::criteria::Side;
use ketnoi::executor::Parallelism;
use ketnoi::gate::RuleName;
use ketnoi::ranking::{Cursor, List};
use ketnoi::search::{CatalogRecord, Order, Progress, Strategy as SearchStrategy};
use ketnoi::{Catalog, Match, Matcher, Opportunity, Query, Ranking, Startup};
use ketnoi_tests::strategy::{cases, opportunities, opportunity, query, startup, startups, weights};
use ketnoi_tests::{Draft, Naive, Row, day, even, every_matcher, plain, rank, rank_startups, with_weights};
use proptest::prelude::*;
use proptest::sample::Index;

const MOST: usize = 12;

fn all_opportunities(drafts: &[Draft]) -> Vec<Opportunity> {
    drafts.iter().map(Draft::opportunity).collect()
}

fn all_startups(drafts: &[Draft]) -> Vec<Startup> {
    drafts.iter().map(Draft::startup).collect()
}

fn rows(matches: &[Match], searched: Side) -> Vec<Row> {
    let id = |found: &Match| match searched {
        Side::Startup => found.startup().id.clone(),
        Side::Opportunity => found.opportunity().id.clone(),
    };
    let row = |found: &Match| Row {
        id: id(found),
        rank: usize::try_from(found.rank).expect("a small rank"),
        score: (found.score.score, found.score.low, found.score.high),
    };
    matches.iter().map(row).collect()
}

/// Rows after the last listed one with its score and low.
fn tied(all: &[Row], limit: usize) -> usize {
    let Some(last) = limit.checked_sub(1).and_then(|at| all.get(at)) else {
        return 0;
    };
    all.iter().skip(limit).filter(|row| (row.score.0, row.score.1) == (last.score.0, last.score.1)).count()
}

fn same_list(list: &List, all: &[Row], limit: u32, searched: Side) -> Result<(), TestCaseError> {
    let limit = usize::try_from(limit).expect("a small limit");
    let expected: Vec<Row> = all.iter().take(limit).cloned().collect();
    prop_assert_eq!(self::rows(&list.matches, searched), expected);
    prop_assert_eq!(usize::try_from(list.total).expect("small"), all.len());
    prop_assert_eq!(usize::try_from(list.tied_at_limit).expect("small"), tied(all, limit));
    prop_assert_eq!(list.next.is_some(), limit > 0 && limit < all.len());
    Ok(())
}

fn same_ranking(ranking: &Ranking, naive: &Naive, query: &Query, searched: Side) -> Result<(), TestCaseError> {
    same_list(&ranking.eligible, &naive.eligible, query.limit, searched)?;
    same_list(&ranking.unverified, &naive.unverified, query.unverified_limit, searched)?;
    prop_assert_eq!(usize::try_from(ranking.ineligible.total).expect("small"), naive.ineligible.len());
    prop_assert_eq!(usize::try_from(ranking.filtered).expect("small"), naive.filtered);
    if query.rejected {
        let rejected = rows(&ranking.ineligible.matches, searched);
        prop_assert_eq!(rejected.into_iter().map(|row| row.id).collect::<Vec<_>>(), naive.ineligible.clone());
        prop_assert_eq!(&ranking.ineligible.by_rule, &counted(&ranking.ineligible.matches));
    }
    Ok(())
}

/// How many fail each rule, as the rejected themselves tell.
fn counted(rejected: &[Match]) -> BTreeMap<RuleName, u32> {
    let mut counts = BTreeMap::new();
    for found in rejected {
        let rules: BTreeSet<RuleName> = found.verdict.failed().iter().map(|check| check.rule.clone()).collect();
        for rule in rules {
            *counts.entry(rule).or_default() += 1;
        }
    }
    counts
}

/// Everything of a ranking that a reader sees.
fn seen(ranking: &Ranking) -> (ketnoi::ranking::RankingRecord, u32, u32, String) {
    let verdicts = |list: &List| format!("{:?}", list.matches.iter().map(|m| &m.verdict).collect::<Vec<_>>());
    let ineligible = format!("{:?}", ranking.ineligible.by_rule);
    let shown = verdicts(&ranking.eligible) + &verdicts(&ranking.unverified) + &ineligible;
    (ranking.record(), ranking.eligible.tied_at_limit, ranking.unverified.total, shown)
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn a_ranking_equals_the_full_scan(s in startup(), os in opportunities(MOST), q in query()) {
        let (startup, records) = (s.startup(), all_opportunities(&os));
        for matcher in every_matcher() {
            let (catalog, _) = matcher.catalog_of(records.clone());
            let ranking = catalog.rank(&startup, &q).expect("a known place");
            let naive = rank(matcher, &startup, &records, &q);
            same_ranking(&ranking, &naive, &q, Side::Opportunity)?;
            for way in [SearchStrategy::Pruned, SearchStrategy::Exhaustive] {
                let other = catalog.rank_with_strategy(&startup, &q, way).expect("a known place");
                same_ranking(&other, &naive, &q, Side::Opportunity)?;
                prop_assert_eq!(seen(&other), seen(&ranking));
            }
        }
    }

    #[test]
    fn every_strategy_gives_the_same_pages_of_a_changed_catalog(
        s in startup(), os in opportunities(40), steps in changes(opportunity()), q in query(), w in weights(), key in any::<Index>(),
    ) {
        let matcher = Matcher::new(with_weights(w)).expect("weights that sum to 10 000");
        let startup = s.startup();
        let (mut catalog, _) = matcher.catalog_of(all_opportunities(&os));
        let mut kept = os;
        for step in steps {
            step.apply(&mut catalog, &mut kept, Draft::opportunity);
        }
        let snapshot = catalog.clone();
        let all = catalog.rank_with_strategy(&startup, &q.clone().with_limit(1_000), SearchStrategy::Exhaustive).expect("a known place");
        let keys = |list: &List| list.matches.iter().map(key_of).collect::<Vec<_>>();
        let (eligible, unverified) = (keys(&all.eligible), keys(&all.unverified));
        let at = |keys: &[Cursor]| (!keys.is_empty()).then(|| keys[key.index(keys.len())].clone());
        let q = q.with_after(at(&eligible)).with_unverified_after(at(&unverified));
        let scanned = catalog.rank_with_strategy(&startup, &q, SearchStrategy::Exhaustive).expect("a known place");
        let naive = rank(&matcher, &startup, &all_opportunities(&kept), &q);
        for (list, rows, after, limit) in [
            (&scanned.eligible, &naive.eligible, &q.after, q.limit),
            (&scanned.unverified, &naive.unverified, &q.unverified_after, q.unverified_limit),
        ] {
            let page = Naive::page(rows, after.as_ref(), usize::try_from(limit).expect("small"), q.order);
            prop_assert_eq!(self::rows(&list.matches, Side::Opportunity), page);
        }
        for way in [SearchStrategy::Auto, SearchStrategy::Pruned] {
            prop_assert_eq!(seen(&catalog.rank_with_strategy(&startup, &q, way).expect("a known place")), seen(&scanned));
        }
        // A snapshot stays what it was, whatever becomes of the catalog.
        for id in snapshot.ids() {
            prop_assert!(catalog.remove(id));
        }
        prop_assert!(catalog.is_empty());
        prop_assert_eq!(seen(&snapshot.rank(&startup, &q).expect("a known place")), seen(&scanned));
    }

    #[test]
    fn earlier_queries_do_not_change_answers(
        ss in startups(5), os in opportunities(40), steps in changes(opportunity()), queries in prop::collection::vec(query(), 2..12),
    ) {
        let startups = all_startups(&ss);
        let (mut asked, _) = even().catalog_of(all_opportunities(&os));
        let mut kept = os;
        let mut steps = steps.into_iter();
        for (q, startup) in queries.iter().chain(&queries).zip(startups.iter().cycle()) {
            let (fresh, _) = even().catalog_of(all_opportunities(&kept));
            let [ours, new] = [&asked, &fresh].map(|catalog| catalog.rank(startup, q).expect("a known place"));
            prop_assert_eq!(seen(&ours), seen(&new));
            prop_assert_eq!(ours.filtered, new.filtered);
            if let Some(step) = steps.next() {
                step.apply(&mut asked, &mut kept, Draft::opportunity);
            }
        }
    }

    #[test]
    fn a_ranking_equals_the_full_scan_for_any_weights(s in startup(), os in opportunities(MOST), w in weights(), q in query()) {
        let matcher = Matcher::new(with_weights(w)).expect("weights that sum to 10 000");
        let (startup, records) = (s.startup(), all_opportunities(&os));
        let (catalog, _) = matcher.catalog_of(records.clone());
        let ranking = catalog.rank(&startup, &q).expect("a known place");
        same_ranking(&ranking, &rank(&matcher, &startup, &records, &q), &q, Side::Opportunity)?;
    }

    #[test]
    fn a_ranking_of_startups_equals_the_full_scan(o in opportunity(), ss in startups(MOST), q in query()) {
        let (opportunity, records) = (o.opportunity(), all_startups(&ss));
        let (pool, _) = even().catalog_of(records.clone());
        let ranking = pool.rank(&opportunity, &q).expect("a known place");
        same_ranking(&ranking, &rank_startups(even(), &opportunity, &records, &q), &q, Side::Startup)?;
    }

    #[test]
    fn changed_startups_rank_as_the_full_scan_and_their_snapshot_as_before(
        o in opportunity(), ss in startups(MOST), steps in changes(startup()), w in weights(), q in query(), at in any::<Index>(),
    ) {
        let matcher = Matcher::new(with_weights(w)).expect("weights that sum to 10 000");
        let (opportunity, before) = (o.opportunity(), all_startups(&ss));
        let (mut pool, _) = matcher.catalog_of(before.clone());
        let (snapshot, mut kept) = (pool.clone(), ss);
        for step in steps {
            step.apply(&mut pool, &mut kept, Draft::startup);
        }
        for (pool, records) in [(&snapshot, before), (&pool, all_startups(&kept))] {
            let ranking = pool.rank(&opportunity, &q).expect("a known place");
            let naive = rank_startups(&matcher, &opportunity, &records, &q);
            same_ranking(&ranking, &naive, &q, Side::Startup)?;
            // A page after any of its keys.
            let keys: Vec<Cursor> = ranking.eligible.matches.iter().map(|found| Cursor { id: found.startup().id.clone(), ..key_of(found) }).collect();
            let after = (!keys.is_empty()).then(|| keys[at.index(keys.len())].clone());
            let page = pool.rank(&opportunity, &q.clone().with_after(after.clone())).expect("a page");
            let limit = usize::try_from(q.limit).expect("small");
            prop_assert_eq!(rows(&page.eligible.matches, Side::Startup), Naive::page(&naive.eligible, after.as_ref(), limit, q.order));
        }
    }

    #[test]
    fn concatenated_pages_are_the_whole_list(s in startup(), os in opportunities(MOST), limit in 1_u32..4, low in any::<bool>()) {
        let (startup, records) = (s.startup(), all_opportunities(&os));
        let (catalog, _) = even().catalog_of(records.clone());
        let mut query = Query::at(day("2026-11-22")).with_limit(limit);
        query.order = if low { Order::Low } else { Order::Score };
        let naive = rank(even(), &startup, &records, &query);
        let (mut eligible, mut unverified) = (Vec::new(), Vec::new());
        for _ in 0..=MOST {
            let page = catalog.rank(&startup, &query).expect("a page");
            let expected = Naive::page(&naive.eligible, query.after.as_ref(), limit as usize, query.order);
            prop_assert_eq!(rows(&page.eligible.matches, Side::Opportunity), expected);
            eligible.extend(rows(&page.eligible.matches, Side::Opportunity));
            unverified.extend(rows(&page.unverified.matches, Side::Opportunity));
            if page.eligible.next.is_none() && page.unverified.next.is_none() {
                break;
            }
            // A finished list is continued after its end.
            query.after = page.eligible.next.clone().or_else(|| last(&page.eligible)).or(query.after);
            query.unverified_after = page.unverified.next.clone().or_else(|| last(&page.unverified)).or(query.unverified_after);
        }
        prop_assert_eq!(eligible, naive.eligible);
        prop_assert_eq!(unverified, naive.unverified);
    }

    #[test]
    fn both_directions_agree_on_every_pair(ss in startups(4), os in opportunities(4)) {
        let query = Query::at(day("2026-11-22")).with_limit(100).with_rejected(true);
        let (pool, _) = even().catalog_of(all_startups(&ss));
        let (catalog, _) = even().catalog_of(all_opportunities(&os));
        let mut there: Vec<String> = Vec::new();
        for startup in all_startups(&ss) {
            there.extend(pairs(&catalog.rank(&startup, &query).expect("a ranking")));
        }
        let mut back: Vec<String> = Vec::new();
        for opportunity in all_opportunities(&os) {
            back.extend(pairs(&pool.rank(&opportunity, &query).expect("a ranking")));
        }
        there.sort();
        back.sort();
        prop_assert_eq!(there, back);
    }

    #[test]
    fn input_order_does_not_matter(s in startup(), (os, shuffled) in shuffled(), q in query()) {
        let startup = s.startup();
        let (one, _) = even().catalog_of(all_opportunities(&os));
        let (other, _) = even().catalog_of(all_opportunities(&shuffled));
        let rank = |catalog: &Catalog<Opportunity>| seen(&catalog.rank(&startup, &q).expect("a known place"));
        prop_assert_eq!(rank(&one), rank(&other));
    }

    #[test]
    fn an_updated_catalog_equals_a_rebuilt_one(s in startup(), os in opportunities(6), steps in changes(opportunity()), q in query()) {
        let startup = s.startup();
        let (mut changed, _) = even().catalog_of(all_opportunities(&os));
        let mut kept = os;
        for step in steps {
            step.apply(&mut changed, &mut kept, Draft::opportunity);
        }
        let (rebuilt, _) = even().catalog_of(all_opportunities(&kept));
        prop_assert_eq!(changed.content_hash(), rebuilt.content_hash());
        prop_assert_eq!(changed.ids().collect::<Vec<_>>(), rebuilt.ids().collect::<Vec<_>>());
        prop_assert_eq!(changed.len(), kept.len());
        let rank = |catalog: &Catalog<Opportunity>| seen(&catalog.rank(&startup, &q).expect("a known place"));
        prop_assert_eq!(rank(&changed), rank(&rebuilt));
    }
}

fn last(list: &List) -> Option<Cursor> {
    list.matches.last().map(key_of)
}

fn key_of(found: &Match) -> Cursor {
    Cursor { score: found.score.score, low: found.score.low, id: found.opportunity().id.clone() }
}

/// Each pair of a ranking with verdict, memberships and score.
fn pairs(ranking: &Ranking) -> Vec<String> {
    let all = [&ranking.eligible.matches, &ranking.unverified.matches, &ranking.ineligible.matches];
    let line = |m: &Match| {
        let ids = (&m.startup().id, &m.opportunity().id);
        format!("{ids:?} {:?} {:?} {:?}", m.score, m.verdict, m.memberships())
    };
    all.into_iter().flatten().map(line).collect()
}

fn shuffled() -> impl Strategy<Value = (Vec<Draft>, Vec<Draft>)> {
    opportunities(MOST).prop_flat_map(|os| (Just(os.clone()), Just(os).prop_shuffle()))
}

/// A change of a catalog.
#[derive(Debug, Clone)]
enum Change {
    Add(Draft, u8),
    Update(Draft, Index),
    Remove(Index),
}

fn changes(record: impl Strategy<Value = Draft> + Clone) -> impl Strategy<Value = Vec<Change>> {
    let change = prop_oneof![
        (record.clone(), any::<u8>()).prop_map(|(draft, id)| Change::Add(draft, id)),
        (record, any::<Index>()).prop_map(|(draft, at)| Change::Update(draft, at)),
        any::<Index>().prop_map(Change::Remove),
    ];
    prop::collection::vec(change, 0..10)
}

impl Change {
    fn apply<T: CatalogRecord>(self, catalog: &mut Catalog<T>, kept: &mut Vec<Draft>, made: fn(&Draft) -> T) {
        let id_at = |kept: &[Draft], at: Index| kept[at.index(kept.len())].get("id").cloned().expect("an id");
        match self {
            Self::Add(draft, id) => {
                let draft = draft.with("id", format!("o{id}").into());
                if catalog.add(made(&draft)).is_ok() {
                    kept.push(draft);
                }
            }
            Self::Update(draft, at) if !kept.is_empty() => {
                let draft = draft.with("id", id_at(kept, at));
                catalog.update(made(&draft)).expect("an id of the catalog");
                let place = at.index(kept.len());
                kept[place] = draft;
            }
            Self::Remove(at) if !kept.is_empty() => {
                let id = id_at(kept, at);
                assert!(catalog.remove(id.as_str().expect("text")));
                kept.remove(at.index(kept.len()));
            }
            Self::Update(..) | Self::Remove(_) => assert!(!catalog.remove("unknown")),
        }
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn many_rankings_equal_each_one_on_any_thread(ss in startups(6), os in opportunities(MOST), q in query()) {
        let (catalog, _) = plain().catalog_of(all_opportunities(&os));
        let records = all_startups(&ss);
        let alone: Vec<_> = records.iter().map(|s| seen(&catalog.rank(s, &q).expect("a ranking"))).collect();
        let pool = rayon_pool();
        for threads in [Parallelism::CALLER, Parallelism::threads(1), Parallelism::threads(3), Parallelism::pool(&pool)] {
            let many = catalog.rank_many(&records, &q, threads).expect("rankings");
            prop_assert_eq!(many.iter().map(seen).collect::<Vec<_>>(), alone.clone());
        }
    }

    #[test]
    fn a_stopped_batch_keeps_its_first_rankings(ss in startups(3), os in opportunities(MOST), q in query(), most in 0_usize..200) {
        let (catalog, _) = plain().catalog_of(all_opportunities(&os));
        let records: Vec<Startup> = all_startups(&ss).into_iter().cycle().take(if ss.is_empty() { 0 } else { 150 }).collect();
        let mut reported = Vec::new();
        let stop = |progress: Progress| {
            reported.push(progress.done);
            if progress.done < most { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        };
        let many = catalog.rank_many_while(&records, &q, Parallelism::threads(2), stop).expect("rankings");
        prop_assert_eq!(reported.last().copied(), Some(many.len()));
        prop_assert!(reported.is_sorted() && reported.first() == Some(&0));
        prop_assert!(many.len() == records.len() || (most..most + 64).contains(&many.len()));
        for (found, startup) in many.iter().zip(&records) {
            prop_assert_eq!(seen(found), seen(&catalog.rank(startup, &q).expect("a ranking")));
        }
    }
}

fn rayon_pool() -> rayon::ThreadPool {
    rayon::ThreadPoolBuilder::new().num_threads(2).build().expect("two threads")
}
