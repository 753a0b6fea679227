//! Records as people keep them: messy text in typed fields. What the text means is decided in `resolve`.
//!
//! [`read()`], [`read_one`] and [`read_value`] read them from JSON and say what could not be read; the types are
//! plain serde types too, and then refuse whatever does not fit.

mod attribute;
mod bounds;
mod capacity;
mod deal;
pub(crate) mod fields;
mod forms;
mod founded;
mod money;
mod opportunity;
mod past;
mod place;
mod place_by;
mod read;
#[cfg(feature = "match")]
mod reads_back;
mod rule;
mod sectors;
mod setters;
mod startup;
mod text;
mod traits;
mod trl;
mod window;

pub use attribute::Attribute;
#[cfg(feature = "match")]
pub(crate) use capacity::years;
pub use capacity::{Capacity, Seats};
pub use deal::Deal;
pub use forms::UnknownName;
pub use founded::{Founded, FoundedError};
pub use money::Money;
pub use opportunity::Opportunity;
pub use past::Past;
pub use place::PlaceText;
pub use place_by::PlaceBy;
pub use read::{Records, field_names, nearest_fields, read, read_one, read_value, takes_key, takes_texts};
#[cfg(feature = "match")]
pub(crate) use read::{nearest, syntax};
pub use rule::{Op, Rule, RuleValue};
pub use sectors::PreferredSectors;
pub use setters::OneOrMany;
pub use startup::Startup;
pub use text::Text;
pub use traits::Record;
pub use trl::TrlRange;
pub use window::Window;
