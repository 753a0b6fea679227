//! The call `interview`.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::ask_next::QuestionAnswer;
use crate::advise::{FirstMatch, Interview, InterviewOptions};
use crate::error::Result;
use crate::record::Startup;
use crate::search;
use crate::wire::load::read_record;
use crate::wire::matches::MatchAnswer;
use crate::wire::operation::{Options, Query};
use crate::wire::output::Answer;
use crate::wire::render::Renderer;
use crate::wire::service::Service;

/// The state of an interview with a startup: whether its first opportunities are certain, and if
/// not, what to ask next.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InterviewCall {
    /// The startup record, with the answers so far.
    pub startup: Value,
    /// The query.
    pub query: search::Query,
    /// How many of the first opportunities must be certain, at least 1.
    #[serde(default = "first")]
    pub first: u32,
    /// Fields that must not be asked: those asked already, whether there was an answer or not, and
    /// those that cannot be asked.
    #[serde(default)]
    pub asked: Vec<String>,
}

fn first() -> u32 {
    InterviewOptions::default().first
}

/// The answer to `interview`.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InterviewAnswer {
    /// True when no answer to a further question changes which opportunities are the first.
    pub certain: bool,
    /// The first opportunities as far as they are known: those that are certain, then the best of
    /// the others.
    pub first: Vec<FirstMatchAnswer>,
    /// The next question; none when the first opportunities are certain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<QuestionAnswer>,
    /// The number of questions that are left at most.
    pub remaining: u32,
}

/// One of the first opportunities of an interview.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FirstMatchAnswer {
    /// The match.
    #[serde(flatten)]
    pub found: MatchAnswer,
    /// True when it is among the first, whatever is answered.
    pub certain: bool,
}

impl InterviewAnswer {
    fn new(interview: Interview, options: &Options) -> Self {
        let renderer = Renderer::new(options);
        let first = |FirstMatch { found, certain }| FirstMatchAnswer { found: renderer.matched(&found), certain };
        Self {
            certain: interview.certain,
            first: interview.first.into_iter().map(first).collect(),
            question: interview.question.map(|question| QuestionAnswer::new(question, options.lang)),
            remaining: interview.remaining,
        }
    }
}

impl Answer for InterviewAnswer {
    const NAME: &'static str = "interview";
}

impl Query for InterviewCall {
    const NAME: &'static str = "interview";
    type Output = InterviewAnswer;

    fn run(self, service: &Service, options: &Options) -> Result<InterviewAnswer> {
        let (startup, _) = read_record::<Startup>(self.startup, "startup", options.strict)?;
        let interview_options = InterviewOptions::default().with_first(self.first).with_asked(self.asked);
        let interview = service.opportunities().interview(&startup, &self.query, &interview_options)?;
        Ok(InterviewAnswer::new(interview, options))
    }
}
