//! Ketnoi (*kết nối*, "to connect") scores startups against investors, incubators and challenge calls.

mod advise;
mod catalog;
mod criteria;
mod date;
mod diagnostic;
mod error;
mod explain;
mod gate;
mod lang;
pub mod limits;
mod matcher;
mod membership;
mod numeric;
mod profile;
mod rank;
pub mod record;
pub mod resolve;
mod score;
mod statistics;
pub mod text;
pub mod vocabulary;
mod weights;

pub use advise::{Advice, Change, Goal, Limits, Plan, Question};
pub use catalog::{Catalog, Entry};
pub use criteria::{Criterion, Detail, Side};
pub use date::{Date, DateError};
pub use diagnostic::{Diagnostic, Expected, Problem, Unit};
pub use error::{Error, Result};
pub use explain::{Reason, criterion_label, field_label, points};
pub use gate::{Check, Shown, Verdict};
pub use lang::Lang;
pub use matcher::{Config, Matcher};
pub use membership::Membership;
pub use profile::{Amounts, Family, Rates, Term};
pub use rank::{
    Filter, Ineligible, Key, Line, List, Match, Order, Query, Ranking, RankingRecord, Threads, Verification,
};
pub use record::{Opportunity, Startup};
pub use score::{PERFECT, Score};
pub use statistics::Statistics;
pub use vocabulary::Vocabulary;
pub use weights::{PROFILES, Profile, WHOLE, Weight};
