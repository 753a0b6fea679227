//! The constraints, one function each.

use super::rules;
use super::truth::Truth;
use super::verdict::{Bench, Check, Shown};
use crate::criteria::{Context, Criterion, Detail, LevelRange, Side, place};
use crate::prepared::{Aspect, Meaning, OpportunityProfile, PlacePoint, SeatsOpen, StagePoint, StartupProfile, Term};
use crate::record::{Past, Window};
use crate::set;
use crate::vocabulary::{TermKind, Tree};

type Constraint = fn(Context<'_>, &StartupProfile, &OpportunityProfile, &mut Bench);

/// A constraint, and what of the startup it looks at.
pub(super) struct Row {
    /// The rule that it stands for, if it stands for one alone.
    pub(super) rule: Option<&'static str>,
    pub(super) looks: Looks,
    pub(super) tries: Constraint,
}

/// What of a startup a constraint looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Looks {
    Nothing,
    One(Aspect),
    /// One aspect for each criterion of a `must`.
    Criteria,
    Anything,
}

/// Every constraint, in the order in which a person would check them: dates, seats, who, what, where, own rules.
#[rustfmt::skip]
pub(super) const ALL: [Row; 12] = [
    Row { rule: Some("windows"),     looks: Looks::Nothing,                tries: windows },
    Row { rule: Some("capacity"),    looks: Looks::One(Aspect::Stage),     tries: capacity },
    Row { rule: Some("groups"),      looks: Looks::One(Aspect::Groups),    tries: groups },
    Row { rule: Some("applicants"),  looks: Looks::One(Aspect::Applicant), tries: applicants },
    Row { rule: Some("languages"),   looks: Looks::One(Aspect::Languages), tries: languages },
    Row { rule: Some("trl"),         looks: Looks::One(Aspect::Trl),       tries: trl },
    Row { rule: Some("not_sectors"), looks: Looks::One(Aspect::Sectors),   tries: not_sectors },
    Row { rule: Some("not_places"),  looks: Looks::One(Aspect::Place),     tries: not_places },
    Row { rule: None,                looks: Looks::Criteria,               tries: must },
    Row { rule: None,                looks: Looks::Anything,               tries: require },
    Row { rule: Some("exclude"),     looks: Looks::Anything,               tries: excluded },
    Row { rule: Some("past"),        looks: Looks::Anything,               tries: past },
];

fn check(rule: &str, side: Side, field: &str, needed: Shown, have: Shown) -> Check {
    Check { rule: rule.to_owned(), field: field.to_owned(), side, needed, have, why: None }
}

/// A constraint that was given but could not be read is unknown: who must clear it up is the opportunity.
fn unreadable(o: &OpportunityProfile, fields: &[&str], bench: &mut Bench) -> bool {
    let mut all = o.dates.unreadable.iter().chain(&o.gates.unreadable);
    let found = all.find(|field| fields.contains(field));
    if let Some(field) = found {
        bench.put(Truth::Unknown, || check(field, Side::Opportunity, field, Shown::Unreadable, Shown::Nothing));
    }
    found.is_some()
}

fn windows(ctx: Context<'_>, _: &StartupProfile, o: &OpportunityProfile, bench: &mut Bench) {
    unreadable(o, &["opens", "closes", "windows"], bench);
    let Some(windows) = &o.dates.windows else {
        return;
    };
    let day = ctx.as_of;
    let open = |w: &Window| w.opens.is_none_or(|d| d <= day) && w.closes.is_none_or(|d| day <= d);
    let nearest = windows.iter().filter(|w| w.opens.is_some_and(|d| d > day)).min_by_key(|w| w.opens);
    // A window that could not be read may be an open one.
    let closed = if o.dates.unreadable.contains(&"windows") { Truth::Unknown } else { Truth::No };
    let truth = if windows.iter().any(open) { Truth::Yes } else { closed };
    bench.put(truth, || {
        let shown = nearest.or_else(|| windows.iter().max_by_key(|w| w.closes));
        let needed = Shown::Dates { from: shown.and_then(|w| w.opens), to: shown.and_then(|w| w.closes) };
        check("windows", Side::Opportunity, "closes", needed, Shown::Dates { from: Some(day), to: Some(day) })
    });
}

fn capacity(ctx: Context<'_>, s: &StartupProfile, o: &OpportunityProfile, bench: &mut Bench) {
    unreadable(o, &["capacity"], bench);
    let seats = o.gates.seats.iter().flatten().filter(|seats| seats.covers(ctx.as_of));
    let full = |seats: &SeatsOpen| seats.at_most_in(ctx.as_of.year()).is_some_and(|most| seats.taken >= most);
    let mine: Vec<(&SeatsOpen, Truth)> =
        seats.map(|seats| (seats, is_for(seats, s))).filter(|(_, mine)| *mine != Truth::No).collect();
    let open = mine.iter().any(|(seats, mine)| *mine == Truth::Yes && !full(seats));
    let all_full = !mine.is_empty() && mine.iter().all(|(seats, _)| full(seats));
    let some_full = mine.iter().any(|(seats, _)| full(seats));
    let truth = match (open, all_full, some_full) {
        (true, _, _) | (_, _, false) => Truth::Yes,
        (false, true, _) if mine.iter().any(|(_, mine)| *mine == Truth::Yes) => Truth::No,
        _ => Truth::Unknown,
    };
    bench.put(truth, || {
        let shown = mine.iter().map(|(seats, _)| seats).find(|seats| full(seats));
        let of = shown.and_then(|seats| seats.at_most_in(ctx.as_of.year())).unwrap_or(0);
        let have = Shown::Seats { taken: shown.map_or(0, |seats| seats.taken), of };
        let side = if truth == Truth::No { Side::Opportunity } else { Side::Startup };
        let field = if truth == Truth::No { "capacity" } else { "stage" };
        check("capacity", side, field, Shown::Number { from: Some(1), to: None }, have)
    });
}

#[cfg(feature = "settle")]
pub(super) fn seats_for(ctx: Context<'_>, s: &StartupProfile, o: &OpportunityProfile) -> Option<usize> {
    let seats = o.gates.seats.iter().flatten().filter(|seats| seats.covers(ctx.as_of));
    let mine: Vec<Truth> = seats.map(|seats| is_for(seats, s)).collect();
    let first = |truth| mine.iter().position(|mine| *mine == truth);
    first(Truth::Yes).or_else(|| first(Truth::Unknown))
}

/// Whether seats are for the startup's stage.
fn is_for(seats: &SeatsOpen, s: &StartupProfile) -> Truth {
    seats.stage.as_ref().map_or(Truth::Yes, |stage| is_in_stage(s, stage))
}

/// Whether a startup is in a stage. An axis that it states decides; one that it does not state is open
/// as far as the equivalence list goes.
pub(super) fn is_in_stage(s: &StartupProfile, stage: &StagePoint) -> Truth {
    let Some(points) = &s.stages else {
        return Truth::Unknown;
    };
    let truth = |point: &StagePoint| point.is(stage).map_or(Truth::Unknown, Truth::from);
    if points.iter().any(|point| point.states(stage)) {
        return Truth::any(points.iter().filter(|point| point.states(stage) || point.local).map(truth));
    }
    Truth::any(points.iter().map(truth))
}

fn groups(_: Context<'_>, s: &StartupProfile, o: &OpportunityProfile, bench: &mut Bench) {
    let part_unread = unreadable(o, &["groups"], bench) || s.record.unreadable.iter().any(|field| field == "groups");
    let Some(wanted) = &o.gates.groups else {
        return;
    };
    let truth = match &s.groups {
        None => Truth::Unknown,
        Some(have) => Truth::any(have.iter().flat_map(|h| wanted.iter().map(move |w| same(h, w)))),
    };
    let truth = if part_unread && truth == Truth::No { Truth::Unknown } else { truth };
    bench.put(truth, || {
        let have = s.groups.clone().map_or(Shown::Nothing, |terms| Shown::Terms { terms });
        check("groups", Side::Startup, "groups", Shown::Terms { terms: wanted.clone() }, have)
    });
}

/// Equal, different, or a local term against another one: nobody knows what it may mean.
fn same(a: &Term, b: &Term) -> Truth {
    let unknown = a != b && (a.is_local() || b.is_local());
    if unknown { Truth::Unknown } else { Truth::from(a == b) }
}

fn applicants(ctx: Context<'_>, s: &StartupProfile, o: &OpportunityProfile, bench: &mut Bench) {
    let part_unread = unreadable(o, &["applicants"], bench);
    let Some(wanted) = &o.gates.applicants else {
        return;
    };
    let tree = ctx.vocabulary.tree(TermKind::Applicant);
    let truth = match &s.applicant {
        None => Truth::Unknown,
        Some(have) => Truth::any(wanted.iter().map(|w| is_inside(tree, have, w, true))),
    };
    let truth = if part_unread && truth == Truth::No { Truth::Unknown } else { truth };
    bench.put(truth, || {
        let have = s.applicant.as_ref().map_or(Shown::Nothing, |have| shown([have]));
        check("applicants", Side::Startup, "applicant", shown(wanted), have)
    });
}

/// Whether a term lies at or below another in their tree. A wider term than the one wanted is not enough;
/// with `may_be_narrower` it is not known ("firm" may be a start-up firm).
pub(super) fn is_inside(tree: &Tree, have: &Meaning, wanted: &Meaning, may_be_narrower: bool) -> Truth {
    let one = |h: &Term, w: &Term| match (h.known(), w.known()) {
        (Some(h), Some(w)) if tree.is_within(h, w) => Truth::Yes,
        (Some(h), Some(w)) if may_be_narrower && tree.is_within(w, h) => Truth::Unknown,
        (Some(_), Some(_)) => Truth::No,
        _ => same(h, w),
    };
    Truth::agreed(have.candidates().flat_map(|h| wanted.candidates().map(move |w| one(h, w))))
}

fn shown<'a>(meanings: impl IntoIterator<Item = &'a Meaning>) -> Shown {
    Shown::Terms { terms: all_terms(meanings) }
}

pub(super) fn all_terms<'a>(meanings: impl IntoIterator<Item = &'a Meaning>) -> Vec<Term> {
    meanings.into_iter().flat_map(Meaning::candidates).cloned().collect()
}

fn languages(_: Context<'_>, s: &StartupProfile, o: &OpportunityProfile, bench: &mut Bench) {
    unreadable(o, &["languages"], bench);
    let Some(wanted) = &o.gates.languages else {
        return;
    };
    let truth = s
        .languages
        .as_ref()
        .map_or(Truth::Unknown, |have| Truth::from(have.iter().any(|language| set::has(wanted, language))));
    bench.put(truth, || {
        let texts = |languages: &Vec<String>| Shown::Texts { texts: languages.clone() };
        let have = s.languages.as_ref().map_or(Shown::Nothing, texts);
        check("languages", Side::Startup, "languages", texts(wanted), have)
    });
}

fn trl(_: Context<'_>, s: &StartupProfile, o: &OpportunityProfile, bench: &mut Bench) {
    unreadable(o, &["trl"], bench);
    let Some(range) = o.trl else { return };
    let inside = |trl: u8| range.min.is_none_or(|min| min <= trl) && range.max.is_none_or(|max| trl <= max);
    let truth = s.trl.map_or(Truth::Unknown, |trl| Truth::from(inside(trl)));
    bench.put(truth, || {
        let needed = Shown::Number { from: range.min.map(i64::from), to: range.max.map(i64::from) };
        check("trl", Side::Startup, "trl", needed, s.trl.map_or(Shown::Nothing, |trl| exactly(i64::from(trl))))
    });
}

pub(super) fn exactly(number: i64) -> Shown {
    Shown::Number { from: Some(number), to: Some(number) }
}

fn not_sectors(ctx: Context<'_>, s: &StartupProfile, o: &OpportunityProfile, bench: &mut Bench) {
    unreadable(o, &["not_sectors"], bench);
    let Some(refused) = &o.gates.not_sectors else {
        return;
    };
    let tree = &ctx.vocabulary.sectors().tree;
    let inside = |have: &Meaning| Truth::any(refused.iter().map(|r| is_inside(tree, have, r, false)));
    let truth = s.sectors.as_ref().map_or(Truth::Unknown, |have| Truth::any(have.iter().map(inside)).not());
    bench.put(truth, || {
        let have = s.sectors.as_ref().map_or(Shown::Nothing, shown);
        check("not_sectors", Side::Startup, "sectors", Shown::NoneOf { terms: all_terms(refused) }, have)
    });
}

fn not_places(ctx: Context<'_>, s: &StartupProfile, o: &OpportunityProfile, bench: &mut Bench) {
    unreadable(o, &["not_places"], bench);
    let Some(refused) = &o.gates.not_places else {
        return;
    };
    let truth = s
        .place
        .as_ref()
        .map_or(Truth::Unknown, |have| Truth::any(refused.iter().map(|r| is_at(place::levels(ctx, have, r)))).not());
    bench.put(truth, || {
        let terms = refused.iter().flat_map(|fact| &fact.candidates).map(PlacePoint::term).collect();
        check("not_places", Side::Startup, "place", Shown::NoneOf { terms }, place_shown(s.place.as_ref()))
    });
}

/// Inside a place: the best level of all, for certain.
pub(super) fn is_at(levels: LevelRange) -> Truth {
    match (levels.best, levels.worst) {
        (0, 0) => Truth::Yes,
        (0, _) => Truth::Unknown,
        _ => Truth::No,
    }
}

pub(super) fn place_shown(place: Option<&crate::prepared::PlaceFact>) -> Shown {
    place.map_or(Shown::Nothing, |fact| Shown::Terms { terms: fact.candidates.iter().map(PlacePoint::term).collect() })
}

fn must(ctx: Context<'_>, s: &StartupProfile, o: &OpportunityProfile, bench: &mut Bench) {
    unreadable(o, &["must"], bench);
    let part = bench.part;
    for (criterion, least) in o.gates.must.iter().filter(|(criterion, _)| part.has(criterion.aspect())) {
        let Some(row) = criterion.row() else { continue };
        let outcome = (row.evaluate)(ctx, s, o);
        let truth = match outcome.levels {
            LevelRange { worst, .. } if worst <= *least => Truth::Yes,
            LevelRange { best, .. } if best > *least => Truth::No,
            _ => Truth::Unknown,
        };
        bench.put(truth, || must_check(*criterion, *least, outcome.levels, &outcome.detail));
    }
}

fn must_check(criterion: Criterion, least: u8, reached: LevelRange, detail: &Detail) -> Check {
    let level = |index: u8| criterion.levels().get(usize::from(index)).copied().unwrap_or("none");
    let (side, field) = match detail {
        Detail::Unknown { side, field } => (*side, *field),
        _ => (Side::Startup, criterion.row().and_then(|row| row.fields.first()).copied().unwrap_or_default()),
    };
    let known = reached.best == reached.worst;
    let have = if known { Shown::Level { level: level(reached.best) } } else { Shown::Nothing };
    check(&format!("must.{}", criterion.name()), side, field, Shown::Level { level: level(least) }, have)
}

fn require(ctx: Context<'_>, s: &StartupProfile, o: &OpportunityProfile, bench: &mut Bench) {
    unreadable(o, &["require"], bench);
    for (i, rule) in o.gates.require.iter().enumerate() {
        let trial = rules::attempt(ctx, s, rule);
        bench.put(trial.truth, || Check {
            why: trial.why,
            ..check(&format!("require[{i}]"), trial.side, &trial.field, trial.needed, trial.have)
        });
    }
}

fn excluded(_: Context<'_>, s: &StartupProfile, o: &OpportunityProfile, bench: &mut Bench) {
    unreadable(o, &["exclude"], bench);
    let by_opportunity = o.gates.exclude.iter().any(|id| id == s.id());
    let by_startup = s.record.exclude.iter().any(|id| id == o.id());
    for (excluded, side) in [(by_opportunity, Side::Opportunity), (by_startup, Side::Startup)] {
        let refused = || Shown::Texts { texts: vec![if side == Side::Startup { o.id() } else { s.id() }.to_owned()] };
        bench.put(Truth::from(!excluded), || check("exclude", side, "exclude", Shown::Nothing, refused()));
    }
}

/// Who already works together, or was refused, is not matched again.
fn past(_: Context<'_>, s: &StartupProfile, o: &OpportunityProfile, bench: &mut Bench) {
    unreadable(o, &["past"], bench);
    let by_opportunity = o.gates.past.iter().find(|past| past.id == s.id());
    let by_startup = s.record.past.iter().find(|past| past.id == o.id());
    for (found, side) in [(by_opportunity, Side::Opportunity), (by_startup, Side::Startup)] {
        let word = |past: &Past| past.word.clone().unwrap_or_else(|| past.id.clone());
        let shown = || Shown::Texts { texts: found.map(word).into_iter().collect() };
        bench.put(Truth::from(found.is_none()), || check("past", side, "past", Shown::Nothing, shown()));
    }
}
