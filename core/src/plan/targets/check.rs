//! Checking promises: how many are needed, how many are there, and what it comes to.

use super::count::{Counted, Terms};
use super::{Entry, Programme, Promise, TargetCheck, TargetState, Targets};
use crate::date::Date;
use crate::diagnostic::{ErrorKind, PlanErrorKind};
use crate::error::{Error, Result};
use crate::matcher::Matcher;
use crate::messages;
use crate::record::years;

impl Matcher {
    /// Checks a programme's promises against the lines of a register or of a plan, on a day.
    ///
    /// Stages, kinds and groups are read by the matcher's vocabulary. What was done before a period
    /// or after it does not count in it.
    ///
    /// # Errors
    /// At the promise that has no number or several, a period that is none, a term that the
    /// vocabulary does not know, a share without its whole, or an id for the second time.
    pub fn targets(&self, programme: &Programme, entries: &[Entry], as_of: Date) -> Result<Targets> {
        let mut checks = Vec::new();
        for (i, promise) in programme.promises.iter().enumerate() {
            let path = format!("promises[{i}]");
            if programme.promises.iter().take(i).any(|earlier| earlier.id == promise.id) {
                return Err(Error::new(format!("{path}.id"), &promise.id, ErrorKind::DuplicateId));
            }
            checks.extend(self.promise(promise, entries, as_of).map_err(|error| error.within(&path))?);
        }
        Ok(Targets { programme: programme.id.clone(), as_of, checks })
    }

    fn promise(&self, promise: &Promise, entries: &[Entry], as_of: Date) -> Result<Vec<TargetCheck>> {
        let (from, to) = years(&promise.period)
            .ok_or_else(|| Error::new("period", &promise.period, ErrorKind::unreadable(messages::input::PERIOD)))?;
        let terms = Terms::new(self.vocabulary(), promise)?;
        let periods: Vec<(u16, u16)> =
            if promise.yearly { (from..=to).map(|year| (year, year)).collect() } else { vec![(from, to)] };
        let checks = periods.into_iter().map(|(first, last)| {
            let needed = needed(promise, promise.base_year.unwrap_or(from), last)?;
            let counted = terms.count(promise, entries, (first, last), as_of);
            Ok(check(promise, needed, counted, (first, last), as_of))
        });
        checks.collect()
    }
}

/// How many the promise needs in a year.
///
/// # Errors
/// When there is no number, or several, or a share without its whole, or a number that grows beyond
/// all bounds.
fn needed(promise: &Promise, base: u16, year: u16) -> Result<u32> {
    let (number, over) = match (promise.at_least, promise.more_than, promise.percent) {
        (Some(number), None, None) => ((u128::from(number), 1), false),
        (None, Some(number), None) => ((u128::from(number), 1), true),
        (None, None, Some(percent)) => {
            let total = promise.total.ok_or_else(|| Error::new("total", "", ErrorKind::Missing))?;
            ((u128::from(percent) * u128::from(total), 100), false)
        }
        (None, None, None) => return Err(Error::new("at_least", "", ErrorKind::Missing)),
        _ => {
            return Err(Error::new("", "", ErrorKind::ExactlyOneOf { fields: &["at_least", "more_than", "percent"] }));
        }
    };
    let grown = grown(number, promise.growth_percent.unwrap_or(0), year.saturating_sub(base));
    let whole = grown.and_then(|(number, whole)| {
        let least = if over { number / whole + 1 } else { number.div_ceil(whole) };
        u32::try_from(least).ok()
    });
    whole.ok_or_else(|| {
        let shown = promise.growth_percent.unwrap_or(0).to_string();
        Error::new("growth_percent", &shown, PlanErrorKind::GrowthTooLarge)
    })
}

/// A fraction after years of growth, exact; none when it leaves 128 bits.
fn grown((mut number, mut whole): (u128, u128), percent: u32, years: u16) -> Option<(u128, u128)> {
    for _ in 0..if percent == 0 { 0 } else { years } {
        number = number.checked_mul(100 + u128::from(percent))?;
        whole = whole.checked_mul(100)?;
        let common = common(number, whole);
        (number, whole) = (number / common, whole / common);
    }
    Some((number, whole))
}

/// The greatest common divisor; the second number is never zero.
const fn common(mut a: u128, mut b: u128) -> u128 {
    while a != 0 {
        (a, b) = (b % a, a);
    }
    b
}

fn check(promise: &Promise, needed: u32, counted: Counted, (from, to): (u16, u16), as_of: Date) -> TargetCheck {
    let Counted { done, planned, unclear } = counted;
    let projected = projected(done, from, to, as_of);
    let will_be = projected.unwrap_or(0).max(done.saturating_add(planned));
    let state = match as_of.year() {
        _ if done >= needed => TargetState::Reached,
        year if year > to => TargetState::Missed,
        year if year < from => TargetState::NotBegun,
        _ if will_be >= needed => TargetState::OnCourse,
        _ => TargetState::Behind,
    };
    let short_by = needed.saturating_sub(done);
    TargetCheck { promise: promise.id.clone(), from, to, needed, done, planned, projected, state, short_by, unclear }
}

/// What is done, grown to the whole period by days, rounded down.
fn projected(done: u32, from: u16, to: u16, as_of: Date) -> Option<u32> {
    let (first, last) = (Date::new(from, 1, 1).ok()?, Date::new(to, 12, 31).ok()?);
    if as_of < first || as_of > last {
        return None;
    }
    let days = |until: Date| u64::try_from(until.days_since(first) + 1).ok();
    u32::try_from(u64::from(done) * days(last)? / days(as_of)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn promise(at_least: u32, growth: u32) -> Promise {
        Promise { at_least: Some(at_least), growth_percent: Some(growth), ..Promise::default() }
    }

    #[test]
    fn growth_is_exact_and_rounds_a_promise_up() {
        let grown = |year| needed(&promise(5, 30), 2024, year).ok();
        // 5, 6.5, 8.45, 10.985, 14.2805, 18.56465, 24.134045
        assert_eq!((2024..=2030).map(grown).collect::<Vec<_>>(), [5, 7, 9, 11, 15, 19, 25].map(Some));
        assert_eq!(needed(&promise(100, 30), 2024, 2026).ok(), Some(169), "exactly 169 is not rounded to 170");
        assert_eq!(needed(&promise(1, 10), 2000, 2020).ok(), Some(7), "1.1 to the 20th is 6.727");
        assert_eq!(needed(&promise(7, 30), 2024, 2020).ok(), Some(7), "no growth before the base year");
        assert!(needed(&promise(1_000_000, 1000), 2000, 2030).is_err());
    }

    #[test]
    fn more_than_is_one_more_and_a_share_is_rounded_up() {
        let more = Promise { more_than: Some(1000), ..Promise::default() };
        assert_eq!(needed(&more, 2024, 2028).ok(), Some(1001));
        let grown = Promise { more_than: Some(5), growth_percent: Some(30), ..Promise::default() };
        assert_eq!(needed(&grown, 2024, 2025).ok(), Some(7), "more than 6.5");
        let share = |percent, total| Promise { percent: Some(percent), total, ..Promise::default() };
        assert_eq!(needed(&share(100, Some(18)), 2020, 2020).ok(), Some(18));
        assert_eq!(needed(&share(30, Some(11)), 2020, 2020).ok(), Some(4));
        let path = |promise: &Promise| needed(promise, 2020, 2020).err().map(|error| error.diagnostic().path.clone());
        assert_eq!(path(&share(30, None)).as_deref(), Some("total"));
        assert_eq!(path(&Promise::default()).as_deref(), Some("at_least"));
    }

    #[test]
    fn a_pace_is_measured_in_days() {
        let day = |text: &str| text.parse::<Date>().expect("a date");
        assert_eq!(projected(3, 2025, 2025, day("2025-06-30")), Some(6), "3 in 181 of 365 days");
        assert_eq!(projected(3, 2025, 2025, day("2025-12-31")), Some(3));
        assert_eq!(projected(1, 2025, 2025, day("2025-01-01")), Some(365));
        assert_eq!(projected(3, 2025, 2025, day("2024-12-31")), None);
        assert_eq!(projected(3, 2025, 2025, day("2026-01-01")), None);
    }
}
