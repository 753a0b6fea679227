//! The one boundary for every language: calls in, answers out, as types or as JSON text.
//!
//! Names are `snake_case`, numbers are integers below 2^53, dates are ISO text. A call that cannot be answered
//! gives an [`Answer::Error`] with the path of what was wrong; no text, however broken, panics.
//!
//! ```
//! let answer = ketnoi::wire::call(r#"{"call": "resolve", "kind": "place", "text": "Trà Vinh"}"#);
//! assert_eq!(answer, r#"{"answer":"resolution","found":"terms","ids":["vinh-long"],"level":"exact","former":"pre2025-tra-vinh"}"#);
//! ```

mod answer;
mod call;
mod expected;
mod give;
#[cfg(feature = "learn")]
mod learn;
mod load;
mod look;
#[cfg(feature = "schema")]
mod operations;
mod parse;
#[cfg(feature = "plan")]
mod plan;
mod records;
#[cfg(feature = "sheet")]
mod register;
#[cfg(feature = "schema")]
mod schema;
mod service;
#[cfg(feature = "subscriptions")]
mod standing;
mod text;

pub use answer::{
    Answer, ChangeSetAnswer, DiagnosticAnswer, ListAnswer, MatchAnswer, RankingAnswer, ReasonAnswer, RuleResultAnswer,
    SuggestionAnswer, VerdictAnswer, WeightAnswer,
};
pub use call::{
    AdviseCall, AskCall, Call, ChangeCall, CheckCall, PairCall, RankCall, RankManyCall, RankStartupsCall, RemoveCall,
    ResolveCall, StatisticsCall, SuggestCall, VerifyCall, WeightsCall,
};
#[cfg(feature = "learn")]
pub use learn::{EvaluateCall, EvaluationAnswer, FitCall, FittedAnswer, PastMeeting, SuggestSectorsCall};
pub use look::{GetCall, QuestionAnswer, RecordAnswer, TermAnswer, TermsCall};
pub use parse::read;
#[cfg(feature = "plan")]
pub use plan::{
    AgendaCall, AssignCall, AssignmentAnswer, ClashAnswer, DiversifyCall, ExposureCall, Format, MutualCall, RepairCall,
    RepairedAnswer, StableCall, TargetsAnswer, TargetsCall, TimetableAnswer, TimetableCall,
};
#[cfg(feature = "sheet")]
pub use register::{
    DecideCall, DecidedAnswer, DecisionAnswer, DuplicateReasonAnswer, DuplicatesCall, FindingAnswer, HeadingsCall,
    PairAnswer, ReadGridCall, RegisterAnswer, SheetRecords,
};
#[cfg(feature = "schema")]
pub use schema::schema;
pub use service::{Asked, Service, call};
#[cfg(feature = "subscriptions")]
pub use standing::{NewsAnswer, NewsCall, WatchCall};
pub use text::refusal;
