//! Prepared records: what scoring reads, as ids, integers and sets. They are resolved and checked
//! once, so nothing can fail later.

mod amount;
mod answer;
mod aspect;
mod certainty;
mod constraint;
mod curves;
mod digest;
mod family;
mod history;
mod lifts;
mod opportunity;
mod past_amount;
mod place;
mod prepare;
mod rule;
mod rule_field;
mod sector;
mod stage;
mod startup;
mod stored_record;
mod term;
mod text;

pub use amount::Amounts;
pub use amount::Rates;
pub(crate) use amount::{AmountRange, MoneyUse, Ticket, minor_digits};
pub(crate) use answer::{Answer, Answers, Choice, PreparedAid};
pub(crate) use aspect::Aspect;
pub(crate) use certainty::Certainty;
pub use constraint::ConstraintField;
pub use curves::Curves;
pub(crate) use digest::digest;
pub use family::Family;
pub(crate) use history::{DealDates, History, PlaceLifts};
pub(crate) use lifts::{AT_BASE_RATE, DealCount, Lift, Lifts, log_to_membership};
pub use opportunity::PreparedOpportunity;
pub(crate) use opportunity::{Dates, Gates, SeatsOpen};
pub(crate) use past_amount::PastAmounts;
pub(crate) use place::{AdminDivision, PlaceMeaning, PlacePreference, ResolvedPlace};
#[cfg(feature = "learn")]
pub(crate) use prepare::PreparedDeal;
pub use prepare::Preparer;
pub(crate) use prepare::{Component, Diagnostics};
pub(crate) use rule::{Condition, Day, FieldRule, Interval, Operand, PreparedHad, PreparedRule};
pub(crate) use rule_field::RuleField;
pub(crate) use sector::SectorPreference;
pub(crate) use stage::{ResolvedStage, StagePreference};
pub use startup::PreparedStartup;
pub(crate) use stored_record::{StoredRecord, hash_of, id_of, is_stored_text, json_of, upper_half};
pub use term::ResolvedTerm;
pub(crate) use term::{Meaning, TermSet};
pub(crate) use text::{Document, DocumentBuilder, NAME_WEIGHT, QueryTerms};
