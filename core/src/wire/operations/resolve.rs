//! The call `resolve`.

use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::prepared::Amounts;
use crate::resolve::{self, Found};
use crate::vocabulary::{TermKind, Vocabulary};
use crate::wire::operation::{Options, Query};
use crate::wire::output::{Answer, OneOf};
use crate::wire::service::Service;

/// What a text means.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ResolveCall {
    /// The vocabulary, or `money`.
    pub kind: String,
    /// The text.
    pub text: String,
}

/// The answer to `resolve` with a vocabulary.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ResolutionAnswer {
    /// `terms` (all of the ids), `one_of` (one of them) or `nothing`.
    pub found: &'static str,
    /// The ids; places are ids of today's provinces.
    pub ids: Vec<String>,
    /// How it was found: `exact`, `folded`, `edit` …
    pub level: &'static str,
    /// The unit of before July 2025 that a place text named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub former: Option<String>,
    /// Parts of a list that named nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unknown: Vec<String>,
    /// "Did you mean".
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub suggestions: Vec<String>,
}

/// The answer to `resolve` with `money`.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MoneyAnswer {
    /// The range in minor units; absent when the text names no amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amounts: Option<Amounts>,
}

impl Answer for ResolutionAnswer {
    const NAME: &'static str = "resolution";
}

impl Answer for MoneyAnswer {
    const NAME: &'static str = "money";
}

impl Query for ResolveCall {
    const NAME: &'static str = "resolve";
    type Output = OneOf<ResolutionAnswer, MoneyAnswer>;

    fn run(self, service: &Service, _: &Options) -> Result<Self::Output> {
        if self.kind == "money" {
            return Ok(OneOf::Second(money(&self.text)));
        }
        Ok(OneOf::First(resolution(service.matcher().vocabulary(), self.kind.parse()?, &self.text)))
    }
}

fn money(text: &str) -> MoneyAnswer {
    let amounts = resolve::money(text);
    MoneyAnswer { amounts: amounts.map(|a| Amounts { min: a.min, max: a.max, currency: a.currency }) }
}

fn resolution(vocabulary: &Vocabulary, kind: TermKind, text: &str) -> ResolutionAnswer {
    let resolved = vocabulary.resolve(kind, text);
    let tree = vocabulary.tree(kind);
    let (found, terms) = match &resolved.found {
        Found::Nothing => ("nothing", Vec::new()),
        Found::Terms(terms) => ("terms", tree.stable_ids(terms)),
        Found::OneOf(terms) => ("one_of", tree.stable_ids(terms)),
    };
    ResolutionAnswer {
        found,
        ids: terms,
        level: resolved.level.name(),
        suggestions: tree.stable_ids(&resolved.suggestions),
        former: resolved.former,
        unknown: resolved.unknown,
    }
}
