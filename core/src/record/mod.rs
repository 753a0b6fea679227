//! Records as people keep them: messy text in typed fields. What the text means is decided in `resolve`.
//!
//! [`read_list`], [`read_one`] and [`read_value`] read them from JSON, leniently or strictly; the types are
//! plain serde types too, and then refuse whatever does not fit.

mod attribute;
mod capacity;
mod common;
mod deal;
mod founded;
mod money;
mod opportunity;
mod past;
mod place;
#[cfg(feature = "match")]
mod plain;
mod read;
mod rule;
mod shape;
mod startup;
mod text;
mod trl;
mod window;
mod wishes;

pub use attribute::Attribute;
#[cfg(feature = "match")]
pub(crate) use capacity::years;
pub use capacity::{Capacity, Seats};
pub use common::Record;
pub use deal::Deal;
pub use founded::Founded;
pub use money::Money;
pub use opportunity::Opportunity;
pub use past::Past;
pub use place::PlaceText;
pub use read::{Read, field_names, nearest_fields, read_list, read_one, read_value};
#[cfg(feature = "match")]
pub(crate) use read::{expected as phrases, nearest};
pub use rule::{Op, Rule, RuleValue};
pub use startup::Startup;
pub use text::Text;
pub use trl::TrlRange;
pub use window::Window;
pub use wishes::{PlaceBy, SectorWishes};
