//! Records as people keep them: messy text in typed fields. What the text means is decided in `resolve`.

mod money;
mod opportunity;
mod place;
pub mod read;
mod rule;
mod startup;
mod text;

pub use money::Money;
pub use opportunity::{Capacity, Deal, Opportunity, PlaceBy, Seats, SectorWishes, TrlRange, Window};
pub use place::PlaceText;
pub use rule::{Op, Rule, RuleValue};
pub use startup::{Attribute, Founded, Past, Startup};
pub use text::Text;
