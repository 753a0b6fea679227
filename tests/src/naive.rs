//! The full scan: every pair is scored, filtered and sorted in the simplest way.

use ketnoi::criteria::{CriterionField, Detail};
use ketnoi::ranking::Cursor;
use ketnoi::search::Order;
use ketnoi::vocabulary::TermKind;
use ketnoi::{Date, Filter, Match, Matcher, Opportunity, Query, Startup};
use serde_json::{Value, json};

use crate::{draft, even};

/// One line of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Id of the side that was searched.
    pub id: String,
    /// Rank, from 1.
    pub rank: usize,
    /// Score, low and high.
    pub score: (u32, u32, u32),
}

/// Both lists without limits, and the counts of the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Naive {
    /// Eligible, best first.
    pub eligible: Vec<Row>,
    /// Unverified, best first.
    pub unverified: Vec<Row>,
    /// Ids of the ineligible, best first.
    pub ineligible: Vec<String>,
    /// The number of records that the filter leaves out.
    pub filtered: usize,
}

/// Ranks opportunities without a catalog.
#[must_use]
pub fn rank(matcher: &Matcher, startup: &Startup, opportunities: &[Opportunity], query: &Query) -> Naive {
    let (kept, left): (Vec<_>, Vec<_>) =
        opportunities.iter().partition(|o| keeps_opportunity(matcher, o, &query.filter, query.as_of));
    let pairs = kept.into_iter().map(|o| (o.id.clone(), scored(matcher, startup, o, query.as_of)));
    ordered(&pairs.collect::<Vec<_>>(), left.len(), query.order)
}

/// Ranks startups without a catalog.
#[must_use]
pub fn rank_startups(matcher: &Matcher, opportunity: &Opportunity, pool: &[Startup], query: &Query) -> Naive {
    let (kept, left): (Vec<_>, Vec<_>) =
        pool.iter().partition(|s| keeps_startup(matcher, s, &query.filter, query.as_of));
    let pairs = kept.into_iter().map(|s| (s.id.clone(), scored(matcher, s, opportunity, query.as_of)));
    ordered(&pairs.collect::<Vec<_>>(), left.len(), query.order)
}

impl Naive {
    /// The rows of a list that come after a key, and the first `limit` of them.
    #[must_use]
    pub fn page(rows: &[Row], after: Option<&Cursor>, limit: usize, order: Order) -> Vec<Row> {
        let later = rows.iter().filter(|row| after.is_none_or(|key| place(row, order) > place_of(key, order)));
        later.take(limit).cloned().collect()
    }
}

fn place(row: &Row, order: Order) -> (std::cmp::Reverse<(u32, u32)>, String) {
    let (score, low, _) = row.score;
    (std::cmp::Reverse(if order == Order::Low { (low, score) } else { (score, low) }), row.id.clone())
}

fn place_of(key: &Cursor, order: Order) -> (std::cmp::Reverse<(u32, u32)>, String) {
    let heads = if order == Order::Low { (key.low, key.score) } else { (key.score, key.low) };
    (std::cmp::Reverse(heads), key.id.clone())
}

fn scored(matcher: &Matcher, startup: &Startup, opportunity: &Opportunity, as_of: Date) -> Match {
    matcher.score(startup, opportunity, as_of).expect("a known kind")
}

fn ordered(pairs: &[(String, Match)], filtered: usize, order: Order) -> Naive {
    let list = |verdict: &str| {
        let of_verdict = pairs.iter().filter(|(_, found)| found.verdict.name() == verdict);
        let mut rows: Vec<Row> = of_verdict
            .map(|(id, f)| Row { id: id.clone(), rank: 0, score: (f.score.score, f.score.low, f.score.high) })
            .collect();
        rows.sort_by_key(|row| place(row, order));
        let heads: Vec<(u32, u32)> = rows.iter().map(|row| (row.score.0, row.score.1)).collect();
        for row in &mut rows {
            let first = heads.iter().position(|head| *head == (row.score.0, row.score.1));
            row.rank = first.map_or(0, |at| at + 1);
        }
        rows
    };
    let ineligible = list("ineligible").into_iter().map(|row| row.id).collect();
    Naive { eligible: list("eligible"), unverified: list("unverified"), ineligible, filtered }
}

fn keeps_opportunity(matcher: &Matcher, o: &Opportunity, filter: &Filter, as_of: Date) -> bool {
    let tree = matcher.vocabulary().tree(TermKind::Kind);
    let of_kind = |kind: &String| {
        let (own, wanted) = (tree.get(&o.kind), tree.get(kind));
        own.zip(wanted).is_some_and(|(own, wanted)| tree.is_within(own, wanted))
    };
    let listed = o.windows.clone().filter(|windows| !windows.is_empty());
    let closes: Vec<Option<Date>> = match listed {
        Some(windows) => windows.iter().map(|window| window.closes).collect(),
        None => vec![o.closes],
    };
    let in_time = |closes: &Option<Date>| {
        let late_enough = closes.is_none_or(|day| filter.closes_from.is_none_or(|from| from <= day));
        let soon_enough = filter.closes_to.is_none_or(|to| closes.is_some_and(|day| day <= to));
        late_enough && soon_enough
    };
    (filter.kinds.is_empty() || filter.kinds.iter().any(of_kind))
        && closes.iter().any(in_time)
        && filter.place.as_ref().is_none_or(|place| serves(matcher, o, &json!(place), as_of))
        && filter.attributes.iter().all(|(name, value)| o.attributes.get(name) == Some(value))
        && filter.ids.as_ref().is_none_or(|ids| ids.contains(&o.id))
}

fn keeps_startup(matcher: &Matcher, s: &Startup, filter: &Filter, as_of: Date) -> bool {
    let inside = |place: &Value| s.place.as_ref().is_some_and(|own| may_be_in(matcher, &json!(own), place, as_of));
    filter.place.as_ref().is_none_or(|place| inside(&json!(place)))
        && filter.attributes.iter().all(|(name, value)| s.attributes.get(name) == Some(value))
        && filter.ids.as_ref().is_none_or(|ids| ids.contains(&s.id))
}

/// True if the opportunity covers the place, may cover it, or has its headquarters there. A rule
/// that the place must be the same answers this by the scorer.
fn serves(matcher: &Matcher, o: &Opportunity, place: &Value, as_of: Date) -> bool {
    let whole = json!(o);
    let coverage = ["places", "scope", "place"].iter().filter_map(|f| Some(((*f).to_owned(), whole.get(f)?.clone())));
    let probe = crate::Draft::of(coverage).with("must", json!({ "place": "same" })).opportunity();
    let there = draft(&json!({ "place": place })).startup();
    let found = scored(even(), &there, &probe, as_of);
    // The filter selects stated coverage only; a gate accepts any place without it.
    let reasons = found.reasons();
    let states = !reasons.iter().any(|r| matches!(r.detail, Detail::Unknown { field: CriterionField::Places, .. }));
    let covers = states && found.verdict.failed().is_empty();
    covers || o.place.as_ref().is_some_and(|headquarters| may_be_in(matcher, &json!(headquarters), place, as_of))
}

fn may_be_in(matcher: &Matcher, place: &Value, outer: &Value, as_of: Date) -> bool {
    let there = draft(&json!({ "place": place })).startup();
    let outer = draft(&json!({ "places": [outer], "must": { "place": "same" } })).opportunity();
    scored(matcher, &there, &outer, as_of).verdict.failed().is_empty()
}
