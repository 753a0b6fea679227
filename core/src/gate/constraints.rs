//! The constraints: one function each, and the table of all.

use super::collector::ResultCollector;
use super::compare::{
    all_terms, as_known, is_at, is_in_stage, is_inside, place_value, same_language, same_term, terms_value,
};
use super::rule_name::RuleName;
use super::rules;
use super::selection::DependsOn;
use super::ternary::Ternary;
use super::verdict::{FieldValue, RuleResult};
use crate::criteria::{Context, Criterion, Detail, LevelRange, Side, place, sector};
use crate::criterion::Level;
use crate::prepared::{
    Aspect, Certainty, ConstraintField, Meaning, PreparedOpportunity, PreparedStartup, ResolvedPlace, SeatsOpen,
};
use crate::record::{Past, Window};
use crate::vocabulary::TermKind;

type Check = fn(Context<'_>, &PreparedStartup, &PreparedOpportunity, &mut ResultCollector);

/// How a constraint is checked, and what it reads of the startup.
pub(super) struct Row {
    pub(super) constraint: ConstraintField,
    pub(super) depends_on: DependsOn,
    pub(super) check: Check,
}

impl Row {
    /// The rule that a result names; none for a constraint of several rules.
    pub(super) fn rule(&self) -> Option<RuleName> {
        let has_many = matches!(self.constraint, ConstraintField::Must | ConstraintField::Require);
        (!has_many).then_some(RuleName::Constraint(self.constraint))
    }
}

/// Every constraint, in the order in which failed rules are reported: dates, seats, applicant,
/// field, place, own rules.
#[rustfmt::skip]
pub(super) const ALL: [Row; 12] = [
    Row { constraint: ConstraintField::Windows,    depends_on: DependsOn::Nothing,                   check: windows },
    Row { constraint: ConstraintField::Capacity,   depends_on: DependsOn::Aspect(Aspect::Stage),     check: capacity },
    Row { constraint: ConstraintField::Groups,     depends_on: DependsOn::Aspect(Aspect::Groups),    check: groups },
    Row { constraint: ConstraintField::Applicants, depends_on: DependsOn::Aspect(Aspect::Applicant), check: applicants },
    Row { constraint: ConstraintField::Languages,  depends_on: DependsOn::Aspect(Aspect::Languages), check: languages },
    Row { constraint: ConstraintField::Trl,        depends_on: DependsOn::Aspect(Aspect::Trl),       check: trl },
    Row { constraint: ConstraintField::NotSectors, depends_on: DependsOn::Aspect(Aspect::Sectors),   check: not_sectors },
    Row { constraint: ConstraintField::NotPlaces,  depends_on: DependsOn::Aspect(Aspect::Place),     check: not_places },
    Row { constraint: ConstraintField::Must,       depends_on: DependsOn::MustCriteria,              check: must },
    Row { constraint: ConstraintField::Require,    depends_on: DependsOn::WholeRecord,               check: require },
    Row { constraint: ConstraintField::Exclude,    depends_on: DependsOn::WholeRecord,               check: excluded },
    Row { constraint: ConstraintField::Past,       depends_on: DependsOn::WholeRecord,               check: past },
];

/// Adds an unknown result for the first of these constraints that is stated but could not be read.
/// How surely the constraints are known then.
fn unreadable(o: &PreparedOpportunity, constraints: &[ConstraintField], collector: &mut ResultCollector) -> Certainty {
    let mut all = o.dates.unreadable.iter().chain(&o.gates.unreadable);
    let found = all.find(|constraint| constraints.contains(constraint));
    if let Some(constraint) = found {
        collector.add(Ternary::Unknown, || {
            RuleResult::new(
                *constraint,
                Side::Opportunity,
                constraint.name(),
                FieldValue::Unreadable,
                FieldValue::Nothing,
            )
        });
    }
    if found.is_some() { Certainty::Partial } else { Certainty::Certain }
}

/// Adds an unknown result for a list of opportunities in a startup's record of which a part could
/// not be read: that part may be this opportunity.
fn unreadable_of_startup(s: &PreparedStartup, constraint: ConstraintField, collector: &mut ResultCollector) {
    let field = constraint.name();
    if s.certainty(field) != Certainty::Certain {
        collector.add(Ternary::Unknown, || {
            RuleResult::new(constraint, Side::Startup, field, FieldValue::Nothing, FieldValue::Unreadable)
        });
    }
}

fn windows(ctx: Context<'_>, _: &PreparedStartup, o: &PreparedOpportunity, collector: &mut ResultCollector) {
    unreadable(o, &[ConstraintField::Opens, ConstraintField::Closes, ConstraintField::Windows], collector);
    let Some(windows) = &o.dates.windows else {
        return;
    };
    let day = ctx.in_force_on;
    let open = |w: &Window| w.opens.is_none_or(|d| d <= day) && w.closes.is_none_or(|d| day <= d);
    let nearest = windows.iter().filter(|w| w.opens.is_some_and(|d| d > day)).min_by_key(|w| w.opens);
    // A window that could not be read may be an open one.
    let closed = if o.dates.unreadable.contains(&ConstraintField::Windows) { Ternary::Unknown } else { Ternary::False };
    let truth = if windows.iter().any(open) { Ternary::True } else { closed };
    collector.add(truth, || {
        let shown = nearest.or_else(|| windows.iter().max_by_key(|w| w.closes));
        let needed = FieldValue::Dates { from: shown.and_then(|w| w.opens), to: shown.and_then(|w| w.closes) };
        RuleResult::new(
            ConstraintField::Windows,
            Side::Opportunity,
            "closes",
            needed,
            FieldValue::Dates { from: Some(day), to: Some(day) },
        )
    });
}

#[expect(clippy::expect_used, reason = "without full seats the rule holds and has no result")]
fn capacity(ctx: Context<'_>, s: &PreparedStartup, o: &PreparedOpportunity, collector: &mut ResultCollector) {
    let certainty = unreadable(o, &[ConstraintField::Capacity], collector);
    let seats = o.gates.seats.iter().flatten().filter(|seats| seats.covers(ctx.in_force_on));
    let full = |seats: &SeatsOpen| seats.at_most_in(ctx.in_force_on.year()).is_some_and(|most| seats.taken >= most);
    let mine: Vec<(&SeatsOpen, Ternary)> =
        seats.map(|seats| (seats, is_for(seats, s))).filter(|(_, mine)| *mine != Ternary::False).collect();
    let open = mine.iter().any(|(seats, mine)| *mine == Ternary::True && !full(seats));
    let all_full = !mine.is_empty() && mine.iter().all(|(seats, _)| full(seats));
    let some_full = mine.iter().any(|(seats, _)| full(seats));
    let truth = match (open, all_full, some_full) {
        (true, _, _) | (_, _, false) => Ternary::True,
        (false, true, _) if mine.iter().any(|(_, mine)| *mine == Ternary::True) => Ternary::False,
        _ => Ternary::Unknown,
    };
    let truth = as_known(truth, certainty);
    collector.add(truth, || {
        let mut seats_of_year =
            mine.iter().filter_map(|(seats, _)| Some((seats, seats.at_most_in(ctx.in_force_on.year())?)));
        let (seats, of) = seats_of_year.find(|(seats, _)| full(seats)).expect("some seats are full");
        let have = FieldValue::Seats { taken: seats.taken, of };
        let side = if truth == Ternary::False { Side::Opportunity } else { Side::Startup };
        let field = if truth == Ternary::False { "capacity" } else { "stage" };
        RuleResult::new(ConstraintField::Capacity, side, field, FieldValue::number(Some(1.into()), None), have)
    });
}

/// See [`seats_for`](super::seats_for).
#[cfg(feature = "plan")]
pub(super) fn seats_for(ctx: Context<'_>, s: &PreparedStartup, o: &PreparedOpportunity) -> Option<usize> {
    let seats = o.gates.seats.iter().flatten().filter(|seats| seats.covers(ctx.in_force_on));
    let mine: Vec<Ternary> = seats.map(|seats| is_for(seats, s)).collect();
    let first = |truth| mine.iter().position(|mine| *mine == truth);
    first(Ternary::True).or_else(|| first(Ternary::Unknown))
}

/// Whether seats are for the startup's stage.
fn is_for(seats: &SeatsOpen, s: &PreparedStartup) -> Ternary {
    seats.stage.as_ref().map_or(Ternary::True, |stage| is_in_stage(s, stage))
}

fn groups(_: Context<'_>, s: &PreparedStartup, o: &PreparedOpportunity, collector: &mut ResultCollector) {
    let certainty = unreadable(o, &[ConstraintField::Groups], collector);
    let Some(wanted) = &o.gates.groups else {
        return;
    };
    let truth = match &s.groups {
        None => Ternary::Unknown,
        Some(have) => Ternary::any(have.iter().flat_map(|h| wanted.iter().map(move |w| same_term(h, w)))),
    };
    let truth = as_known(truth, certainty.max(s.certainty("groups")));
    collector.add(truth, || {
        let have = s.groups.clone().map_or(FieldValue::Nothing, |terms| FieldValue::Terms { terms });
        RuleResult::new(
            ConstraintField::Groups,
            Side::Startup,
            "groups",
            FieldValue::Terms { terms: wanted.clone() },
            have.confirmed_by(s.certainty("groups")),
        )
    });
}

fn applicants(ctx: Context<'_>, s: &PreparedStartup, o: &PreparedOpportunity, collector: &mut ResultCollector) {
    let certainty = unreadable(o, &[ConstraintField::Applicants], collector);
    let Some(wanted) = &o.gates.applicants else {
        return;
    };
    let tree = ctx.vocabulary.tree(TermKind::Applicant);
    let truth = match &s.applicant {
        None => Ternary::Unknown,
        Some(have) => Ternary::any(wanted.iter().map(|w| is_inside(tree, have, w))),
    };
    let truth = as_known(truth, certainty.max(s.certainty("applicant")));
    collector.add(truth, || {
        let have = s.applicant.as_ref().map_or(FieldValue::Nothing, |have| terms_value([have]));
        RuleResult::new(
            ConstraintField::Applicants,
            Side::Startup,
            "applicant",
            terms_value(wanted),
            have.confirmed_by(s.certainty("applicant")),
        )
    });
}

fn languages(_: Context<'_>, s: &PreparedStartup, o: &PreparedOpportunity, collector: &mut ResultCollector) {
    let certainty = unreadable(o, &[ConstraintField::Languages], collector);
    let Some(wanted) = &o.gates.languages else {
        return;
    };
    let truth = s.languages.as_ref().map_or(Ternary::Unknown, |have| {
        Ternary::any(have.iter().flat_map(|h| wanted.iter().map(move |w| same_language(h, w))))
    });
    let truth = as_known(truth, certainty.max(s.certainty("languages")));
    collector.add(truth, || {
        let texts = |languages: &Vec<String>| FieldValue::Texts { texts: languages.clone() };
        let have = s.languages.as_ref().map_or(FieldValue::Nothing, texts);
        RuleResult::new(ConstraintField::Languages, Side::Startup, "languages", texts(wanted), have)
    });
}

fn trl(_: Context<'_>, s: &PreparedStartup, o: &PreparedOpportunity, collector: &mut ResultCollector) {
    unreadable(o, &[ConstraintField::Trl], collector);
    let Some(range) = o.trl else { return };
    let inside = |trl: u8| range.min.is_none_or(|min| min <= trl) && range.max.is_none_or(|max| trl <= max);
    let truth = s.trl.map_or(Ternary::Unknown, |trl| Ternary::from(inside(trl)));
    collector.add(truth, || {
        let needed = FieldValue::number(range.min.map(Into::into), range.max.map(Into::into));
        RuleResult::new(
            ConstraintField::Trl,
            Side::Startup,
            "trl",
            needed,
            s.trl.map_or(FieldValue::Nothing, FieldValue::exactly),
        )
    });
}

fn not_sectors(ctx: Context<'_>, s: &PreparedStartup, o: &PreparedOpportunity, collector: &mut ResultCollector) {
    unreadable(o, &[ConstraintField::NotSectors], collector);
    let Some(refused) = &o.gates.not_sectors else {
        return;
    };
    let tree = &ctx.vocabulary.sectors().tree;
    let inside = |have: &Meaning| Ternary::any(refused.iter().map(|r| is_inside(tree, have, r)));
    let truth = s.sectors.as_ref().map_or(Ternary::Unknown, |have| Ternary::any(have.iter().map(inside)));
    let truth = as_known(truth, s.certainty("sectors")).not();
    collector.add(truth, || {
        let have = s.sectors.as_ref().map_or(FieldValue::Nothing, terms_value);
        RuleResult::new(
            ConstraintField::NotSectors,
            Side::Startup,
            "sectors",
            FieldValue::NoneOf { terms: all_terms(refused) },
            have.confirmed_by(s.certainty("sectors")),
        )
    });
}

fn not_places(ctx: Context<'_>, s: &PreparedStartup, o: &PreparedOpportunity, collector: &mut ResultCollector) {
    unreadable(o, &[ConstraintField::NotPlaces], collector);
    let Some(refused) = &o.gates.not_places else {
        return;
    };
    let truth = s
        .place
        .as_ref()
        .map_or(Ternary::Unknown, |have| Ternary::any(refused.iter().map(|r| is_at(place::levels(ctx, have, r)))));
    let truth = as_known(truth, s.certainty("place")).not();
    collector.add(truth, || {
        let terms = refused.iter().flat_map(|place| &place.candidates).map(ResolvedPlace::term).collect();
        RuleResult::new(
            ConstraintField::NotPlaces,
            Side::Startup,
            "place",
            FieldValue::NoneOf { terms },
            place_value(s.place.as_ref()).confirmed_by(s.certainty("place")),
        )
    });
}

fn must(ctx: Context<'_>, s: &PreparedStartup, o: &PreparedOpportunity, collector: &mut ResultCollector) {
    unreadable(o, &[ConstraintField::Must], collector);
    let selection = collector.selection;
    let selected = |criterion: Criterion| selection.includes_criterion_of(criterion.aspect());
    for (criterion, least) in o.gates.must.iter().filter(|(criterion, _)| selected(*criterion)) {
        let outcome = criterion.evaluate(ctx, s, o);
        let completed = if *criterion == Criterion::Sector { sector::completed_levels(ctx, s, o) } else { None };
        let levels = completed.unwrap_or(outcome.levels);
        let truth = match levels {
            LevelRange { worst, .. } if worst <= *least => Ternary::True,
            LevelRange { best, .. } if best > *least => Ternary::False,
            _ => Ternary::Unknown,
        };
        let truth = criterion.aspect().map_or(truth, |aspect| as_known(truth, aspect.certainty(s)));
        collector.add(truth, || must_result(*criterion, *least, levels, &outcome.detail));
    }
}

#[expect(clippy::expect_used, reason = "a criterion with levels reads a field of the startup, as a test holds")]
fn must_result(criterion: Criterion, least: u8, reached: LevelRange, detail: &Detail) -> RuleResult {
    let level = |index: u8| match index {
        LevelRange::UNREACHED => Level::None,
        _ => *criterion.levels().get(usize::from(index)).expect("a level of the criterion"),
    };
    let (side, field) = match detail {
        Detail::Unknown { side, field } => (*side, *field),
        _ => (Side::Startup, *criterion.row().fields.first().expect("a field")),
    };
    let known = reached.best == reached.worst;
    let have = if known { FieldValue::Level { level: level(reached.best) } } else { FieldValue::Nothing };
    RuleResult::new(RuleName::Must(criterion), side, field.name(), FieldValue::Level { level: level(least) }, have)
}

fn require(ctx: Context<'_>, s: &PreparedStartup, o: &PreparedOpportunity, collector: &mut ResultCollector) {
    unreadable(o, &[ConstraintField::Require], collector);
    for (i, rule) in o.gates.require.iter().enumerate() {
        collector.add(rules::truth(ctx, s, rule), || rules::result(ctx, s, rule, i));
    }
}

fn excluded(_: Context<'_>, s: &PreparedStartup, o: &PreparedOpportunity, collector: &mut ResultCollector) {
    unreadable(o, &[ConstraintField::Exclude], collector);
    unreadable_of_startup(s, ConstraintField::Exclude, collector);
    let by_opportunity = o.gates.exclude.iter().any(|id| id == s.id());
    let by_startup = s.record.exclude.iter().any(|id| id == o.id());
    for (excluded, side) in [(by_opportunity, Side::Opportunity), (by_startup, Side::Startup)] {
        let refused =
            || FieldValue::Texts { texts: vec![if side == Side::Startup { o.id() } else { s.id() }.to_owned()] };
        collector.add(Ternary::from(!excluded), || {
            RuleResult::new(ConstraintField::Exclude, side, "exclude", FieldValue::Nothing, refused())
        });
    }
}

/// Records that work together already, or that one side refused, are not matched again.
fn past(_: Context<'_>, s: &PreparedStartup, o: &PreparedOpportunity, collector: &mut ResultCollector) {
    unreadable(o, &[ConstraintField::Past], collector);
    unreadable_of_startup(s, ConstraintField::Past, collector);
    let by_opportunity = o.gates.past.iter().find(|past| past.id == s.id());
    let by_startup = s.record.past.iter().find(|past| past.id == o.id());
    for (found, side) in [(by_opportunity, Side::Opportunity), (by_startup, Side::Startup)] {
        let word = |past: &Past| past.word.clone().unwrap_or_else(|| past.id.clone());
        let shown = || FieldValue::Texts { texts: found.map(word).into_iter().collect() };
        collector.add(Ternary::from(found.is_none()), || {
            RuleResult::new(ConstraintField::Past, side, "past", FieldValue::Nothing, shown())
        });
    }
}
