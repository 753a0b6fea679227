//! What scoring sees: ids, integers and sets, resolved and checked once, so that nothing can fail later.

mod amount;
mod family;
mod history;
mod kept;
mod opportunity;
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
pub use family::Family;
pub(crate) use history::{Counted, History, Lifts, PastAmounts};
pub(crate) use kept::{Kept, content_of, half, id_of, json_of};
pub use opportunity::OpportunityProfile;
pub(crate) use opportunity::{Dates, Gates, SeatsOpen};
pub(crate) use place::{PlaceFact, PlacePoint, PlaceWish};
pub use prepare::Preparer;
pub(crate) use prepare::{FACETS, Facet, Notes, digest};
pub(crate) use rule::{PreparedRule, Test};
pub(crate) use sector::SectorWish;
pub(crate) use stage::{StagePoint, StageWish};
pub use startup::StartupProfile;
pub use term::Term;
pub(crate) use term::{Meaning, TermSet};
pub(crate) use words::{Common, Document, Words};
