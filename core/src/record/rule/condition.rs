//! The condition of a rule.

use serde::Serialize;

use super::{Had, Op, Rule, RuleValue};
use crate::record::Text;

/// The condition of a rule. Where the startup's record leaves it open, it is neither true nor
/// false.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum Condition {
    /// One comparison.
    Field {
        /// A field or fact of the startup, `attributes.x`, or one of `age_years`, `ask.min`,
        /// `ask.max`.
        field: String,
        /// The comparison.
        op: Op,
        /// What is compared with; nothing for `exists`.
        #[serde(skip_serializing_if = "Option::is_none")]
        value: Option<RuleValue>,
    },
    /// True when any of the rules is.
    Any {
        /// The alternatives.
        any: Vec<Rule>,
    },
    /// True when all of the rules are.
    All {
        /// The parts.
        all: Vec<Rule>,
    },
    /// True when the rule is false.
    Not {
        /// The rule.
        not: Box<Rule>,
    },
    /// True when `when` is false or `then` is true.
    When {
        /// When this holds,
        when: Box<Rule>,
        /// this must hold as well.
        then: Box<Rule>,
    },
    /// A condition in words: as the startup's record confirms it by the rule's id.
    Confirm {
        /// The words.
        confirm: Text,
    },
    /// A condition on the aid that the startup has received.
    Had {
        /// Which aid, and how much.
        had: Had,
    },
}
