//! The boundary for every other language: calls in JSON in, answers in JSON out.
//!
//! Names are `snake_case`, numbers are integers below 2^53, dates are ISO text. A call that cannot
//! be answered gets the answer `error` with the path of what was wrong; no text, however broken,
//! panics.
//!
//! ```
//! let answer = ketnoi::wire::call(r#"{"call": "resolve", "kind": "place", "text": "Huế"}"#);
//! let expected = r#"{"answer":"resolution","found":"terms","ids":["hue"],"level":"exact"}"#;
//! assert_eq!(answer, expected);
//! ```
//!
//! [`Service`] keeps the records between calls. What each call takes and answers is in the JSON
//! Schema, `core/schema/ketnoi.schema.json`, with the list of all operations.

mod answer;
mod dispatch;
mod envelope;
mod load;
mod matches;
mod operation;
mod operations;
mod output;
mod parallel;
mod read;
mod records;
mod registry;
mod render;
mod request;
#[cfg(feature = "schema")]
mod schema;
mod service;
#[cfg(feature = "subscriptions")]
mod subscriptions;

pub use answer::{DiagnosticAnswer, error_text};
pub use dispatch::call;
pub use matches::{ListAnswer, MatchAnswer, RankedFor, RankingAnswer, ReasonAnswer, RuleResultAnswer, VerdictAnswer};
pub use read::read;
#[cfg(feature = "schema")]
pub use schema::schema;
pub use service::Service;
