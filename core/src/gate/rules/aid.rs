//! Whether the aid that a startup has received is within the bounds of a rule.

use super::interval::contains_between;
use crate::criteria::Context;
use crate::date::Date;
use crate::decimal::Decimal;
use crate::gate::ternary::Ternary;
use crate::gate::verdict::FieldValue;
use crate::prepared::{AmountRange, Amounts, Certainty, Interval, PreparedAid, PreparedHad, PreparedStartup};

/// Whether the bounds hold.
pub(super) fn truth(ctx: Context<'_>, s: &PreparedStartup, had: &PreparedHad) -> Ternary {
    let Some(counted) = Counted::of(ctx, s, had) else {
        return Ternary::Unknown;
    };
    let (at_least, at_most) = had.times;
    let number = |times: u32| Decimal::try_from(i64::from(times)).ok();
    let range = Interval {
        from: at_least.and_then(number),
        to: at_most.and_then(number),
        from_excluded: false,
        to_excluded: false,
    };
    let times = contains_between(&range, number(counted.least), counted.greatest.and_then(number));
    let sum = had.sum_at_most.as_ref().map_or(Ternary::True, |limit| counted.is_sum_within(limit));
    times.and(sum)
}

/// What the rule needs, and what the startup has.
pub(super) fn values(ctx: Context<'_>, s: &PreparedStartup, had: &PreparedHad) -> (FieldValue, FieldValue) {
    let needed = FieldValue::Aid {
        of: had.of.clone().unwrap_or_default(),
        since: since(ctx.as_of, had),
        at_least: had.times.0,
        at_most: had.times.1,
        sum_at_most: had.sum_at_most.as_ref().map(|sum| sum.amounts.clone()),
    };
    let have = Counted::of(ctx, s, had).map_or(FieldValue::Nothing, |counted| match &had.sum_at_most {
        Some(limit) if had.times == (None, None) => FieldValue::money(counted.sum_in(limit)),
        _ => FieldValue::times(counted.least, counted.greatest),
    });
    (needed, have)
}

/// The aid of a startup that a rule counts.
struct Counted<'a> {
    /// The aid that certainly counts, and the aid that may.
    certain: Vec<&'a PreparedAid>,
    possible: Vec<&'a PreparedAid>,
    /// How often aid was received, at least and at most; no most if the record is incomplete.
    least: u32,
    greatest: Option<u32>,
}

impl<'a> Counted<'a> {
    /// None when the startup does not state its aid.
    fn of(ctx: Context<'_>, s: &'a PreparedStartup, had: &PreparedHad) -> Option<Self> {
        let counts = |aid: &&PreparedAid| had.of.as_ref().is_none_or(|of| of.contains(&aid.id));
        let first = since(ctx.as_of, had);
        let in_time = |aid: &PreparedAid| match (first, aid.date) {
            (None, None) => Ternary::True,
            (Some(_), None) => Ternary::Unknown,
            (first, Some(date)) => Ternary::from(first.is_none_or(|first| first <= date) && date <= ctx.as_of),
        };
        let of = |truth| s.aid.iter().flatten().filter(counts).filter(move |aid| in_time(aid) == truth).collect();
        let (certain, possible): (Vec<_>, Vec<_>) = (of(Ternary::True), of(Ternary::Unknown));
        s.aid.as_ref()?;
        let number = |aid: &Vec<_>| u32::try_from(aid.len()).unwrap_or(u32::MAX);
        let least = number(&certain);
        let is_complete = s.certainty("aid") == Certainty::Certain;
        let greatest = is_complete.then(|| least.saturating_add(number(&possible)));
        Some(Self { certain, possible, least, greatest })
    }

    /// Whether the amounts add up to no more than a limit. Amounts in another currency are not
    /// added: an exact sum needs the rate of the day of each.
    fn is_sum_within(&self, limit: &AmountRange) -> Ternary {
        let Some(most) = limit.amounts.single() else {
            return Ternary::Unknown;
        };
        match self.sum_in(limit) {
            Amounts { min: Some(least), .. } if least > most => Ternary::False,
            Amounts { max: Some(greatest), .. } if greatest <= most => Ternary::True,
            _ => Ternary::Unknown,
        }
    }

    fn all(&self) -> Vec<&'a PreparedAid> {
        self.certain.iter().chain(&self.possible).copied().collect()
    }

    /// The least and the greatest sum in the currency of a limit.
    fn sum_in(&self, limit: &AmountRange) -> Amounts {
        let (least, _) = sum(&self.certain, |aid| in_currency(aid, limit)?.min.or(Some(0)));
        let (greatest, is_known) = sum(&self.all(), |aid| in_currency(aid, limit)?.max);
        let max = (is_known && self.greatest.is_some()).then_some(greatest);
        Amounts { min: Some(least), max, currency: limit.amounts.currency }
    }
}

/// The sum of the amounts that are known, and whether all are.
fn sum(aid: &[&PreparedAid], amount: impl Fn(&PreparedAid) -> Option<i64>) -> (i64, bool) {
    let amounts: Vec<Option<i64>> = aid.iter().map(|aid| amount(aid)).collect();
    let known = amounts.iter().flatten().fold(0, |sum: i64, amount| sum.saturating_add(*amount));
    (known, amounts.iter().all(Option::is_some))
}

/// The amount of aid in the currency of a limit; none for an unknown one and another currency.
fn in_currency<'a>(aid: &'a PreparedAid, limit: &AmountRange) -> Option<&'a Amounts> {
    let amounts = &aid.amount.as_ref()?.amounts;
    (amounts.currency.is_some() && amounts.currency == limit.amounts.currency).then_some(amounts)
}

/// The first day on which aid counts; none if it counts ever.
fn since(as_of: Date, had: &PreparedHad) -> Option<Date> {
    had.within.and_then(|within| within.back().from(as_of))
}
