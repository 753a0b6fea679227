//! The parts of a [`Ranking`]: lists of matches, cursors, and the record by which
//! an old ranking is verified.

mod cursor;
pub(crate) mod matched;
#[expect(clippy::module_inception, reason = "the file has the name of its type")]
pub(crate) mod ranking;
mod verify;

pub use cursor::Cursor;
pub(crate) use matched::Match;
pub use ranking::{Ineligible, List};
pub(crate) use ranking::{Ranking, count};
pub use verify::{MatchRecord, RankingRecord, Verification};
