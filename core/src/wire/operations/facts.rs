//! The call `facts`.

use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::fact::Fact;
use crate::lang::Lang;
use crate::record::Text;
use crate::wire::operation::{Options, Query};
use crate::wire::output::Answer;
use crate::wire::service::Service;

/// The facts that rules and records share, for forms to ask for.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FactsCall {}

/// The answer to `facts`: the shipped ones and those of the configuration.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FactsAnswer {
    /// Every fact, by name.
    pub facts: Vec<FactAnswer>,
}

/// A declared fact.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FactAnswer {
    /// The name of the attribute that answers it.
    pub name: String,
    /// Its declaration.
    #[serde(flatten)]
    pub fact: Fact,
    /// Its name in the language of the call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label_text: Option<String>,
    /// Its question in the language of the call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question_text: Option<String>,
}

impl FactAnswer {
    fn new(name: &str, fact: &Fact, lang: Option<Lang>) -> Self {
        let in_language = |text: &Option<Text>| Some(text.as_ref()?.pick(lang?).to_owned());
        Self {
            name: name.to_owned(),
            label_text: in_language(&fact.label),
            question_text: in_language(&fact.question),
            fact: fact.clone(),
        }
    }
}

impl Answer for FactsAnswer {
    const NAME: &'static str = "facts";
}

impl Query for FactsCall {
    const NAME: &'static str = "facts";
    type Output = FactsAnswer;

    fn run(self, service: &Service, options: &Options) -> Result<FactsAnswer> {
        let facts = service.matcher().preparer().facts.iter();
        Ok(FactsAnswer { facts: facts.map(|(name, fact)| FactAnswer::new(name, fact, options.lang)).collect() })
    }
}
