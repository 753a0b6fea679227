//! The call `ask_next`.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::advise::Question;
use crate::error::Result;
use crate::lang::Lang;
use crate::record::{Opportunity, Startup};
use crate::search;
use crate::wire::load::{OneSide, one_side, read_record};
use crate::wire::operation::{Options, Query};
use crate::wire::output::Answer;
use crate::wire::service::Service;

/// The fields that a startup or an opportunity should state next, by how much they decide.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AskNextCall {
    /// The startup record; either this or `opportunity`.
    #[serde(default)]
    pub startup: Option<Value>,
    /// The opportunity record.
    #[serde(default)]
    pub opportunity: Option<Value>,
    /// The query.
    pub query: search::Query,
}

/// The answer to `ask_next`.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuestionsAnswer {
    /// Most deciding first.
    pub questions: Vec<QuestionAnswer>,
}

/// A question, with the field's name.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuestionAnswer {
    /// The question.
    #[serde(flatten)]
    pub question: Question,
    /// The field's name for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The question in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

impl QuestionAnswer {
    pub(super) fn new(question: Question, lang: Option<Lang>) -> Self {
        let label = lang.map(|lang| question.label(lang));
        let text = lang.and_then(|lang| question.text(lang));
        Self { question, label, text }
    }
}

impl Answer for QuestionsAnswer {
    const NAME: &'static str = "questions";
}

impl Query for AskNextCall {
    const NAME: &'static str = "ask_next";
    type Output = QuestionsAnswer;

    fn run(self, service: &Service, options: &Options) -> Result<QuestionsAnswer> {
        let query = &self.query;
        let questions = match one_side(self.startup, self.opportunity)? {
            OneSide::Startup(startup) => {
                let (startup, _) = read_record::<Startup>(startup, "startup", options.strict)?;
                service.opportunities().ask_next(&startup, query)?
            }
            OneSide::Opportunity(opportunity) => {
                let (opportunity, _) = read_record::<Opportunity>(opportunity, "opportunity", options.strict)?;
                service.startups().ask_next(&opportunity, query)?
            }
        };
        let questions = questions.into_iter().map(|question| QuestionAnswer::new(question, options.lang)).collect();
        Ok(QuestionsAnswer { questions })
    }
}
