//! Calendar dates. The library reads no clock: every date is an argument or a field of a record.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::json;
use crate::messages::input;

/// A day of the Gregorian calendar, years 1 to 9999. Written as ISO 8601: `2026-11-22`.
///
/// ```
/// use ketnoi::Date;
/// let deadline: Date = "2026-12-15".parse()?;
/// assert_eq!(deadline.days_since("2026-11-22".parse()?), 23);
/// assert!("2026-02-30".parse::<Date>().is_err());
/// # Ok::<(), ketnoi::error::DateError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// A text that is not a date, or a date that does not exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected {}", input::DATE.en)]
pub struct DateError;

impl Date {
    /// The date of a year (1 to 9999), month (1 to 12) and day.
    ///
    /// # Errors
    /// When there is no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Result<Self, DateError> {
        let exists = (1..=9999).contains(&year) && day >= 1 && day <= days_in_month(year, month);
        exists.then_some(Self { year, month, day }).ok_or(DateError)
    }

    /// The date so many days after 1970-01-01, which is how clocks count.
    /// `None` outside years 1 to 9999.
    ///
    /// ```
    /// assert_eq!(ketnoi::Date::from_unix_days(20_779).unwrap().to_string(), "2026-11-22");
    /// ```
    #[must_use]
    pub fn from_unix_days(days: i64) -> Option<Self> {
        let epoch = i64::from(Self { year: 1970, month: 1, day: 1 }.day_number());
        let number = i32::try_from(days.checked_add(epoch)?).ok()?;
        // The year is near this; its first of March is on or before the day, the next one's is not.
        let near = number.checked_mul(400)? / 146_097;
        let year = (near - 1..=near + 1).rev().find(|year| march_first(*year) <= number)?;
        let of_year = number - march_first(year);
        let month_from_march = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month_from_march + 2) / 5 + 1;
        let (month, year) =
            if month_from_march < 10 { (month_from_march + 3, year) } else { (month_from_march - 9, year + 1) };
        Self::new(u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?).ok()
    }

    /// The year, 1 to 9999.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }

    /// The first day there is.
    #[cfg(feature = "learn")]
    pub(crate) const fn first() -> Self {
        Self { year: 1, month: 1, day: 1 }
    }

    /// The date so many days before this one; the first day of year 1 at the earliest.
    #[cfg(feature = "learn")]
    pub(crate) fn before(self, days: i32) -> Self {
        self.later_by(-i64::from(days)).unwrap_or(Self::first())
    }

    /// The same day so many months later; the last day of the month where there is no such day.
    /// `None` outside years 1 to 9999.
    pub(crate) fn later_by_months(self, months: i64) -> Option<Self> {
        let months = (i64::from(self.year) * 12 + i64::from(self.month) - 1).checked_add(months)?;
        let year = u16::try_from(months.div_euclid(12)).ok()?;
        let month = u8::try_from(months.rem_euclid(12)).ok()? + 1;
        Self::new(year, month, self.day.min(days_in_month(year, month))).ok()
    }

    /// The date so many days after this one; `None` outside years 1 to 9999.
    pub(crate) fn later_by(self, days: i64) -> Option<Self> {
        let epoch = Self { year: 1970, month: 1, day: 1 };
        // Most spans are of months or years alone.
        if days == 0 {
            return Some(self);
        }
        Self::from_unix_days(i64::from(self.days_since(epoch)).checked_add(days)?)
    }

    /// Days from `earlier` to this date; negative when `earlier` is later.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i32 {
        self.day_number() - earlier.day_number()
    }

    /// Whole years from `earlier` to this date, as an age is counted; negative when it lies ahead.
    #[must_use]
    pub fn years_since(self, earlier: Self) -> i32 {
        let before_anniversary = (self.month, self.day) < (earlier.month, earlier.day);
        i32::from(self.year) - i32::from(earlier.year) - i32::from(before_anniversary)
    }

    /// Days since 0000-03-01, so that leap days fall at the end of a year.
    fn day_number(self) -> i32 {
        let (month, day) = (i32::from(self.month), i32::from(self.day));
        let year = i32::from(self.year) - i32::from(month <= 2);
        let month_from_march = (month + 9) % 12;
        year * 365 + year / 4 - year / 100 + year / 400 + (month_from_march * 153 + 2) / 5 + day
    }
}

/// The day number of the first of March of a year.
fn march_first(year: i32) -> i32 {
    year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + 1
}

fn days_in_month(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u8::from(leap),
        _ => 0,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let mut parts = text.split('-').map(digits);
        let mut next = |length| parts.next().flatten().filter(|&(_, n)| n == length).map(|(v, _)| v);
        let (year, month, day) = (next(4), next(2), next(2));
        let rest = parts.next().is_some();
        match (year, month, day, rest) {
            (Some(y), Some(m), Some(d), false) => {
                Self::new(y, u8::try_from(m).unwrap_or(0), u8::try_from(d).unwrap_or(0))
            }
            _ => Err(DateError),
        }
    }
}

/// The value and length of a run of one to four ASCII digits.
fn digits(text: &str) -> Option<(u16, usize)> {
    let all = !text.is_empty() && text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit());
    all.then(|| Some((text.parse().ok()?, text.len()))).flatten()
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::from_text(deserializer, input::DATE, |text| text.parse().ok())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "date" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().expect("a date")
    }

    #[test]
    fn days_of_a_clock_count_every_day_once() {
        let (first, last) = (date("0001-01-01"), date("9999-12-31"));
        let epoch = date("1970-01-01");
        let all = first.days_since(epoch)..=last.days_since(epoch);
        let mut day = first;
        for number in all {
            let found = Date::from_unix_days(number.into()).expect("inside the years");
            assert_eq!(found.days_since(epoch), number);
            assert!(found == first || found.days_since(day) == 1);
            day = found;
        }
        assert_eq!(day, last);
        let beyond =
            [i64::MIN, i64::MAX, i64::from(last.days_since(epoch)) + 1, i64::from(first.days_since(epoch)) - 1];
        assert!(beyond.into_iter().all(|number| Date::from_unix_days(number).is_none()));
    }

    #[test]
    fn only_dates_that_exist_are_read() {
        for text in ["2026-11-22", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"] {
            assert_eq!(date(text).to_string(), text);
        }
        for text in [
            "",
            "2026",
            "2026-11",
            "2026-11-22-01",
            "2026-11-22T00:00:00",
            "2026-1-2",
            "26-11-22",
            "2026/11/22",
            "22-11-2026",
            "2026-02-29",
            "1900-02-29",
            "2026-04-31",
            "2026-13-01",
            "2026-00-10",
            "2026-10-00",
            "0000-01-01",
            "-2026-11-22",
            " 2026-11-22",
            "+026-11-22",
            "２０２６-11-22",
            "2026-11-256",
            "10000-01-01",
        ] {
            assert_eq!(text.parse::<Date>(), Err(DateError), "{text}");
        }
    }

    #[test]
    fn days_are_counted_one_by_one_over_400_years() {
        let (first, mut days) = (date("1900-01-01"), 0);
        for year in 1900..2300 {
            for month in 1..=12 {
                for day in 1..=days_in_month(year, month) {
                    let today = Date::new(year, month, day).expect("a date");
                    assert_eq!((today.days_since(first), first.days_since(today)), (days, -days), "{today}");
                    days += 1;
                }
            }
        }
        assert_eq!(days, 146_097, "days of 400 years");
    }

    #[test]
    fn an_age_grows_on_the_anniversary() {
        let born = date("2020-02-29");
        let ages = ["2021-02-28", "2021-03-01", "2024-02-28", "2024-02-29", "2020-02-29", "2019-12-31"];
        assert_eq!(ages.map(|today| date(today).years_since(born)), [0, 1, 3, 4, 0, -1]);
    }
}
