//! Facts: attributes that a configuration declares, so that rules, records and forms agree on them.

mod builtin;
mod declared;

use serde::{Deserialize, Serialize};

use crate::decimal::Decimal;
use crate::messages::field;
use crate::names::names;
use crate::phrase::{OwnedPhrase, Phrase};
use crate::record::Text;

pub(crate) use declared::{FactId, Facts};

/// A fact about startups: what its answers are, and how people are asked for it.
///
/// ```
/// use ketnoi::config::{Fact, FactKind};
/// use ketnoi::{Config, Matcher};
/// let patents = Fact::new(FactKind::Number)
///     .with_label([("en", "Patents"), ("vi", "Số bằng sáng chế")])
///     .with_question([
///         ("en", "How many patents do you have?"),
///         ("vi", "Đơn vị có bao nhiêu bằng sáng chế?"),
///     ]);
/// let config = Config::default().with_fact("patents", patents);
/// assert!(Matcher::new(config).is_ok());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Fact {
    /// What its answers are.
    pub kind: FactKind,
    /// Its name for people; its own name when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Text>,
    /// How a form asks for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<Text>,
    /// Of a number: what it counts or measures ("employees", "m²").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Text>,
    /// Of a number: how many decimal places it may have, 0 to 6; none when left out.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub decimals: u8,
    /// Of a number: the ranges that a form offers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bands: Vec<FactBand>,
    /// Of a choice: its values.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<FactValue>,
    /// Of a choice: whether several values may hold at once.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub many: bool,
    /// Of a code: the classification it belongs to, such as `vsic2018`, `isic4` or `naf`. Codes of
    /// different classifications are not compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheme: Option<String>,
}

/// What the answers to a fact are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FactKind {
    /// True or false.
    Flag,
    /// A number, or a range of numbers.
    Number,
    /// An amount of money, or a range.
    Money,
    /// A day, or a year.
    Date,
    /// One or several of a list of values.
    Choice,
    /// A code of a classification, or the beginning of one.
    Code,
}

names! {
    /// The stable name: `flag`, `number` …
    FactKind: FromStr {
        Flag => "flag",
        Number => "number",
        Money => "money",
        Date => "date",
        Choice => "choice",
        Code => "code",
    }
}

/// A value of a choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FactValue {
    /// What records and rules state.
    pub id: String,
    /// Its name for people; its id when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Text>,
}

/// A range of numbers that a form offers; an end left out is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FactBand {
    /// The least number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<Decimal>,
    /// The greatest number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<Decimal>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_zero(number: &u8) -> bool {
    *number == 0
}

impl Fact {
    /// A fact of this kind, without texts.
    #[must_use]
    pub const fn new(kind: FactKind) -> Self {
        Self {
            kind,
            label: None,
            question: None,
            unit: None,
            decimals: 0,
            bands: Vec::new(),
            values: Vec::new(),
            many: false,
            scheme: None,
        }
    }

    /// With its name for people.
    #[must_use]
    pub fn with_label(mut self, label: impl Into<Text>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// With the words of a form that asks for it.
    #[must_use]
    pub fn with_question(mut self, question: impl Into<Text>) -> Self {
        self.question = Some(question.into());
        self
    }

    /// A number in this unit, with so many decimal places.
    #[must_use]
    pub fn with_unit(mut self, unit: impl Into<Text>, decimals: u8) -> Self {
        (self.unit, self.decimals) = (Some(unit.into()), decimals);
        self
    }

    /// A choice of these values, each with its name for people.
    #[must_use]
    pub fn with_values<T: Into<Text>>(mut self, values: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        let value = |(id, label): (&str, T)| FactValue { id: id.to_owned(), label: Some(label.into()) };
        self.values = values.into_iter().map(value).collect();
        self
    }

    /// A choice of which several values may hold at once.
    #[must_use]
    pub const fn with_many(mut self) -> Self {
        self.many = true;
        self
    }

    /// Codes of this classification.
    #[must_use]
    pub fn with_scheme(mut self, scheme: impl Into<String>) -> Self {
        self.scheme = Some(scheme.into());
        self
    }

    /// What an answer is expected to be.
    pub(crate) fn expected(&self) -> OwnedPhrase {
        let phrase = match self.kind {
            FactKind::Flag => field::FLAG,
            FactKind::Number if self.decimals == 0 => field::WHOLE_OR_RANGE,
            FactKind::Number => field::DECIMAL_OR_RANGE,
            FactKind::Money => field::MONEY,
            FactKind::Date => field::FOUNDED,
            FactKind::Choice => return self.expected_values(),
            FactKind::Code => field::CODE,
        };
        phrase.into()
    }

    fn expected_values(&self) -> OwnedPhrase {
        let ids: Vec<&str> = self.values.iter().map(|value| value.id.as_str()).collect();
        let listed = ids.join(", ");
        Phrase { en: format!("one of {listed}"), vi: format!("một trong các giá trị {listed}") }.into()
    }
}
