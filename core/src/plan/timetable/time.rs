//! Times of day at the event, to the minute and without a zone: all attendees are in one place.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::date::Date;
use crate::json;
use crate::messages::input;

/// Minutes of a day.
const DAY: u32 = 24 * 60;

/// A local date and time of day. Written `2026-12-10T09:00`; a space for the `T` and seconds of
/// zero are read too.
///
/// ```
/// use ketnoi::plan::Time;
/// let start: Time = "2026-12-10T09:00".parse()?;
/// assert_eq!(start.after(20).map(|end| end.to_string()).as_deref(), Some("2026-12-10T09:20"));
/// assert!("2026-12-10T24:00".parse::<Time>().is_err());
/// # Ok::<(), ketnoi::plan::TimeError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time {
    date: Date,
    /// Minute of the day, below 1 440.
    minute: u16,
}

/// A text that is not a time that exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeError;

impl fmt::Display for TimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}", input::TIME.en)
    }
}

impl std::error::Error for TimeError {}

impl Time {
    /// The day.
    #[must_use]
    pub const fn date(self) -> Date {
        self.date
    }

    /// The hour, 0 to 23.
    #[must_use]
    pub const fn hour(self) -> u16 {
        self.minute / 60
    }

    /// The minute of the hour, 0 to 59.
    #[must_use]
    pub const fn minute(self) -> u16 {
        self.minute % 60
    }

    /// The time of day as people write it: `09:00`.
    #[must_use]
    pub fn clock(self) -> String {
        format!("{:02}:{:02}", self.hour(), self.minute())
    }

    /// The time so many minutes later; `None` after the year 9999.
    #[must_use]
    pub fn after(self, minutes: u32) -> Option<Self> {
        let all = u32::from(self.minute).checked_add(minutes)?;
        let days = i64::from(self.date.days_since(Date::from_unix_days(0)?)) + i64::from(all / DAY);
        Some(Self { date: Date::from_unix_days(days)?, minute: u16::try_from(all % DAY).ok()? })
    }

    /// Minutes from `earlier` to this time; negative when `earlier` is later.
    #[must_use]
    pub fn minutes_since(self, earlier: Self) -> i64 {
        let days = i64::from(self.date.days_since(earlier.date));
        days * i64::from(DAY) + i64::from(self.minute) - i64::from(earlier.minute)
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{}", self.date, self.clock())
    }
}

impl FromStr for Time {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        let (date, clock) = text.split_once(['T', ' ']).ok_or(TimeError)?;
        let date = date.parse().map_err(|_| TimeError)?;
        let mut parts = clock.split(':').map(two_digits);
        let (hour, minute) = (parts.next().flatten().ok_or(TimeError)?, parts.next().flatten().ok_or(TimeError)?);
        let whole = parts.next().is_none_or(|seconds| seconds == Some(0)) && parts.next().is_none();
        if hour > 23 || minute > 59 || !whole {
            return Err(TimeError);
        }
        Ok(Self { date, minute: hour * 60 + minute })
    }
}

fn two_digits(text: &str) -> Option<u16> {
    let all = text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
    all.then(|| text.parse().ok()).flatten()
}

impl Serialize for Time {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Time {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::from_text(deserializer, input::TIME, |text| text.parse().ok())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Time {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Time".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "a local date and time, such as 2026-12-10T09:00",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:00)?$"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_that_exist_are_read_and_written_back() {
        for (text, written) in [
            ("2026-12-10T09:00", "2026-12-10T09:00"),
            ("2026-12-10 23:59", "2026-12-10T23:59"),
            ("2026-12-10T00:00:00", "2026-12-10T00:00"),
        ] {
            assert_eq!(text.parse::<Time>().map(|time| time.to_string()).as_deref(), Ok(written));
        }
        for text in [
            "",
            "2026-12-10",
            "09:00",
            "2026-12-10T9:00",
            "2026-12-10T09:00:30",
            "2026-12-10T09:60",
            "2026-12-10T24:00",
            "2026-02-30T09:00",
            "2026-12-10T09:00:00:00",
            "2026-12-10T09:00+07:00",
        ] {
            assert_eq!(text.parse::<Time>(), Err(TimeError), "{text}");
        }
    }

    #[test]
    fn minutes_run_over_midnight_and_leap_days() {
        let time = |text: &str| text.parse::<Time>().expect("a time");
        let late = time("2028-02-28T23:50");
        assert_eq!(late.after(20), Some(time("2028-02-29T00:10")));
        assert_eq!(late.after(20 + 24 * 60), Some(time("2028-03-01T00:10")));
        assert_eq!(time("2028-03-01T00:10").minutes_since(late), 20 + 24 * 60);
        assert_eq!(late.minutes_since(time("2028-03-01T00:10")), -(20 + 24 * 60));
        assert_eq!(time("9999-12-31T23:59").after(1), None);
    }
}
