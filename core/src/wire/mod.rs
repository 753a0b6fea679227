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
mod give;
mod load;
mod parse;
#[cfg(feature = "plan")]
mod plan;
#[cfg(feature = "register")]
mod register;
mod service;

pub use answer::{
    Answer, CheckAnswer, DiagnosticAnswer, ListAnswer, MatchAnswer, PlanAnswer, RankingAnswer, ReasonAnswer,
    SuggestionAnswer, VerdictAnswer, WeightAnswer,
};
pub use call::{
    AdviseCall, AskCall, Call, ChangeCall, CheckCall, PairCall, RankCall, RankManyCall, RankStartupsCall, RemoveCall,
    ResolveCall, StatisticsCall, SuggestCall, VerifyCall, WeightsCall,
};
pub use parse::read;
#[cfg(feature = "plan")]
pub use plan::{
    AgendaCall, AssignCall, AssignmentAnswer, ClashAnswer, DiversifyCall, ExposureCall, Format, MutualCall, RepairCall,
    RepairedAnswer, StableCall, TargetsAnswer, TargetsCall, TimetableAnswer, TimetableCall,
};
#[cfg(feature = "register")]
pub use register::{
    DecideCall, DecidedAnswer, DecisionAnswer, DuplicateReasonAnswer, DuplicatesCall, FindingAnswer, HeadingsCall,
    PairAnswer, ReadGridCall, RegisterAnswer, SheetRecords,
};
pub use service::{Asked, Service, call};

/// The JSON Schema (2020-12) of records, calls and answers, pretty-printed: what the other languages' types are made from.
#[cfg(feature = "schema")]
#[must_use]
pub fn schema() -> String {
    /// Everything that crosses the boundary.
    #[derive(schemars::JsonSchema)]
    #[expect(dead_code, reason = "only its schema is used")]
    struct Wire {
        startup: crate::Startup,
        opportunity: crate::Opportunity,
        config: crate::Config,
        call: Call,
        answer: Answer,
    }
    let schema = schemars::schema_for!(Wire);
    // Serialising plain data to memory cannot fail.
    serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
}
