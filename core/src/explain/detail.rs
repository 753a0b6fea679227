//! The sentence of a reason, from its detail.

use super::labels::field;
use super::money::{about, range};
use super::tenths_text;
use super::value::{all_terms, day, label, shown};
use crate::criteria::{Criterion, CriterionField, Detail, Side};
use crate::criterion::Level;
use crate::date::Date;
use crate::gate::FieldValue;
use crate::messages::reason::{self, place, readiness, shared, stage, term};
use crate::messages::{amount, history};
use crate::phrase::Phrase;
use crate::prepared::{Amounts, ResolvedTerm};

pub(super) fn sentence(criterion: Criterion, detail: &Detail) -> Phrase<String> {
    match detail {
        Detail::Unknown { side: Side::Startup, field: name } => {
            reason::startup_does_not_state(field(name.name()).as_deref())
        }
        Detail::Unknown { side: Side::Opportunity, field: name } => {
            reason::opportunity_does_not_state(field(name.name()).as_deref())
        }
        Detail::Any => any(criterion).map(str::to_owned),
        Detail::None { field: CriterionField::Wants } => reason::NO_SUPPORT_WANTED.map(str::to_owned),
        Detail::None { field: CriterionField::Groups } => reason::NO_GROUP.map(str::to_owned),
        Detail::None { field: name } => reason::states_no(field(name.name()).as_deref()),
        Detail::Terms { have, wanted, level } if criterion == Criterion::Place => near(have, wanted, *level),
        Detail::Terms { have, wanted, level } => related(have, wanted, *level),
        Detail::Local { have, wanted } if have.is_local() => reason::may_mean(label(have), label(wanted)),
        Detail::Local { have, wanted } => reason::wanted_may_mean(label(wanted), label(have)),
        Detail::Stage { have, wanted, apart, bridged } => rungs_apart(have, wanted, *apart, *bridged),
        Detail::Cheque { ask, ticket, level } => cheque(ask, ticket, *level),
        Detail::Grant { ask, ticket, percent, level } => grant(ask, ticket, *percent, *level),
        Detail::NoRate { ask, ticket } => not_comparable(ask, ticket),
        Detail::Readiness { trl, min, max, away } => trl_against(*trl, *min, *max, *away),
        Detail::NoPriority => reason::NO_PRIORITY.map(str::to_owned),
        Detail::Shared { shared, of, wanted } => shared_terms(criterion, shared, *of, wanted),
        Detail::Words { words, found } => shared::words(words, *found),
        Detail::NoCommonLanguage => reason::NO_COMMON_LANGUAGE.map(str::to_owned),
        Detail::NoRecord => history::NO_RECORD.map(str::to_owned),
        Detail::Past { term, deals, of, since, times_tenths } => {
            let share = times_tenths.map_or_else(Phrase::default, times_usual_share);
            let all = history::deals(*of, since.map(Date::year));
            history::with_term(label(term), *deals, all.as_deref(), share.as_deref())
        }
        Detail::PastNone { of: 1, .. } => history::ONLY_DEAL_DIFFERS.map(str::to_owned),
        Detail::PastNone { of, since } => history::none_like(history::deals(*of, since.map(Date::year)).as_deref()),
        Detail::PastAmount { ask, mean, of } => {
            let all = history::deals(*of, None);
            amount::against_mean(range(ask).as_deref(), about(mean).as_deref(), all.as_deref())
        }
        Detail::Active { deals, since, undated } => history::recent(*deals, day(*since).as_deref(), *undated),
    }
}

const fn any(criterion: Criterion) -> Phrase {
    match criterion {
        Criterion::Sector => reason::ANY_SECTOR,
        Criterion::Stage => reason::ANY_STAGE,
        Criterion::Place => reason::ANY_PLACE,
        Criterion::Readiness => reason::ANY_READINESS,
        _ => reason::OPEN_TO_ALL,
    }
}

fn related(have: &ResolvedTerm, wanted: &ResolvedTerm, level: Level) -> Phrase<String> {
    let (have, wanted) = (label(have), label(wanted));
    match level {
        Level::Exact => term::exact(have),
        Level::Above => term::part_of(have, wanted),
        Level::Below => term::wider(have, wanted),
        Level::Sibling => term::sibling(have, wanted),
        Level::Related => term::related(have, wanted),
        Level::SameRoot => term::same_root(have, wanted),
        _ => term::unrelated(have, wanted),
    }
}

fn near(have: &ResolvedTerm, wanted: &ResolvedTerm, level: Level) -> Phrase<String> {
    let (have, wanted) = (label(have), label(wanted));
    match level {
        Level::Same if have == wanted => place::covered(have),
        Level::Same => place::inside(have, wanted),
        Level::Neighbour => place::neighbour(have, wanted),
        Level::Region => place::same_region(have, wanted),
        Level::Country => place::same_country(have, wanted),
        Level::Wider => place::same_part_of_the_world(have, wanted),
        _ => place::outside(have, wanted),
    }
}

fn rungs_apart(have: &ResolvedTerm, wanted: &ResolvedTerm, apart: u8, bridged: bool) -> Phrase<String> {
    let (have, wanted) = (label(have), label(wanted));
    let sentence = match apart {
        0 if have == wanted => return stage::same(have),
        0 => stage::equivalent(have, wanted),
        _ => stage::apart(have, wanted, apart),
    };
    if bridged { sentence.followed_by(stage::BY_EQUIVALENCE) } else { sentence }
}

fn cheque(ask: &Amounts, ticket: &Amounts, level: Level) -> Phrase<String> {
    let (round, cheque) = (range(ask), range(ticket));
    let (round, cheque) = (round.as_deref(), cheque.as_deref());
    match level {
        Level::Overlap => amount::cheque_fits(cheque, round),
        Level::Near => amount::cheque_nearly_fits(cheque, round),
        Level::Far => amount::cheque_is_far(cheque, round),
        _ => amount::cheque_does_not_fit(cheque, round),
    }
}

fn grant(ask: &Amounts, ticket: &Amounts, percent: u32, level: Level) -> Phrase<String> {
    let (need, grant) = (range(ask), range(ticket));
    // A grant that would cover all of the need, and does not fit, is too large.
    if percent == 100 && level != Level::Overlap {
        return amount::grant_exceeds(grant.as_deref(), need.as_deref());
    }
    amount::grant_covers(grant.as_deref(), percent, need.as_deref())
}

/// Why two amounts are not compared: a currency that is not stated, or no rate between two.
fn not_comparable(ask: &Amounts, ticket: &Amounts) -> Phrase<String> {
    let (need, offer) = (range(ask), range(ticket));
    match (ask.currency, ticket.currency) {
        (None, _) => amount::currency_of_need_not_stated(need.as_deref()),
        (_, None) => amount::currency_of_offer_not_stated(offer.as_deref()),
        _ => amount::no_rate(need.as_deref(), offer.as_deref()),
    }
}

fn trl_against(trl: u8, min: Option<u8>, max: Option<u8>, away: u8) -> Phrase<String> {
    match (min, max) {
        (Some(min), _) if trl < min => readiness::below(trl, min, away),
        (_, Some(max)) if trl > max => readiness::above(trl, max, away),
        _ => readiness::inside(trl, shown(&FieldValue::number(min.map(Into::into), max.map(Into::into))).as_deref()),
    }
}

fn shared_terms(criterion: Criterion, found: &[ResolvedTerm], of: u32, wanted: &[ResolvedTerm]) -> Phrase<String> {
    let (list, offered) = (all_terms(found), all_terms(wanted));
    let (list, offered) = (list.as_deref(), offered.as_deref());
    match (criterion, found.is_empty()) {
        (Criterion::Priority, true) => shared::no_priority_group(offered),
        (Criterion::Priority, false) => shared::priority_groups(list),
        (Criterion::Support, true) => shared::no_support(offered),
        (Criterion::Support, false) if found.len() as u64 == u64::from(of) => shared::all_support(list),
        (Criterion::Support, false) => shared::some_support(found.len(), of, list),
        (_, true) => shared::no_instrument(offered),
        (_, false) => shared::instruments(list),
    }
}

fn times_usual_share(tenths: u32) -> Phrase<String> {
    history::times_usual_share(tenths, Phrase::of(|lang| tenths_text(tenths, lang)).as_deref())
}
