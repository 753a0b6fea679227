//! Startups and opportunities as a register states them: typed fields with free text in them.
//! `resolve` finds out what the text means.
//!
//! [`read()`], [`read_one`] and [`read_value`] read records from JSON leniently, with a diagnostic
//! for everything that they cannot read. The types also implement serde's traits, whose reading is
//! strict.

mod aid;
mod attribute;
mod bounds;
mod capacity;
mod deal;
pub(crate) mod fields;
mod forms;
mod founded;
mod money;
pub(crate) mod opportunity;
mod past;
mod place;
mod place_by;
pub(crate) mod read;
#[cfg(feature = "match")]
mod reads_back;
mod rule;
mod sectors;
mod setters;
pub(crate) mod startup;
mod text;
mod traits;
mod trl;
mod window;

pub use crate::decimal::{Decimal, DecimalError};
pub use aid::Aid;
pub use attribute::{Attribute, PartialAnswer};
#[cfg(feature = "match")]
pub(crate) use capacity::years;
pub use capacity::{Capacity, Seats};
pub use deal::Deal;
pub use founded::{Founded, FoundedError};
pub use money::Money;
pub(crate) use opportunity::Opportunity;
pub use past::Past;
pub use place::PlaceText;
pub use place_by::PlaceBy;
#[cfg(feature = "match")]
pub(crate) use read::read;
pub use read::{Records, field_names, nearest_fields, read_one, read_value, takes_key, takes_texts};
#[cfg(feature = "match")]
pub(crate) use read::{nearest, syntax, unknown_name};
pub use rule::{Condition, Had, Op, Period, Rule, RuleValue};
pub use sectors::PreferredSectors;
pub use setters::OneOrMany;
pub(crate) use startup::Startup;
pub use text::Text;
pub use traits::Record;
pub use trl::TrlRange;
pub use window::Window;
