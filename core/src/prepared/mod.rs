//! What scoring sees: ids, integers and sets, resolved and checked once, so that nothing can fail later.

mod amount;
mod aspect;
mod curves;
mod family;
mod history;
mod impacts;
mod kept;
mod lifts;
mod opportunity;
mod past_amount;
mod place;
mod prepare;
mod rule;
mod sector;
mod stage;
mod startup;
mod term;
mod words;

pub use amount::Amounts;
pub use amount::Rates;
pub(crate) use amount::{AmountRange, MoneyUse, Ticket};
pub(crate) use aspect::Aspect;
pub use curves::Curves;
pub use family::Family;
pub(crate) use history::{History, PlaceLifts, Recent};
pub(crate) use kept::{Kept, content_of, half, id_of, json_of};
pub(crate) use lifts::{Counted, Lift, Lifts, USUAL, scaled_between};
pub use opportunity::OpportunityProfile;
pub(crate) use opportunity::{Dates, Gates, SeatsOpen};
pub(crate) use past_amount::PastAmounts;
pub(crate) use place::{PlaceFact, PlacePoint, PlaceStep, PlaceWish};
pub use prepare::Preparer;
#[cfg(feature = "learn")]
pub(crate) use prepare::Read;
pub(crate) use prepare::{FACETS, Facet, Notes, digest};
pub(crate) use rule::{PreparedRule, Test};
pub(crate) use sector::SectorWish;
pub(crate) use stage::{StagePoint, StageWish};
pub use startup::StartupProfile;
pub use term::Term;
pub(crate) use term::{Meaning, TermSet};
pub(crate) use words::{Common, Document, Draft, TITLE, Words};
