//! Text in one or several languages.

use std::collections::BTreeMap;

use serde::de::{self, MapAccess};
use serde::{Deserialize, Deserializer, Serialize};

use super::forms::{self, JsonForm};
use crate::lang::Lang;
use crate::messages::field;
use crate::phrase::Phrase;

/// A text: plain, or by language (`{"vi": …, "en": …}`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Text {
    /// One text, its language not stated.
    Plain(String),
    /// A text for each language code.
    Languages(BTreeMap<String, String>),
}

impl Text {
    /// The text to show in `lang`: that language's, else any other's.
    #[must_use]
    pub fn pick(&self, lang: Lang) -> &str {
        match self {
            Self::Plain(text) => text,
            Self::Languages(texts) => {
                let wanted = texts.get(lang.code());
                wanted.or_else(|| texts.values().next()).map_or("", String::as_str)
            }
        }
    }

    /// Every text with its language code, where that is stated.
    pub fn all(&self) -> impl Iterator<Item = (Option<&str>, &str)> {
        let all: Vec<(Option<&str>, &str)> = match self {
            Self::Plain(text) => vec![(None, text)],
            Self::Languages(texts) => texts.iter().map(|(lang, text)| (Some(lang.as_str()), text.as_str())).collect(),
        };
        all.into_iter()
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::Plain(text.to_owned())
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::Plain(text)
    }
}

impl<const N: usize> From<[(&str, &str); N]> for Text {
    /// Texts by language code: `[("vi", …), ("en", …)]`.
    fn from(texts: [(&str, &str); N]) -> Self {
        Self::Languages(texts.map(|(lang, text)| (lang.to_owned(), text.to_owned())).into())
    }
}

impl<'de> JsonForm<'de> for Text {
    const EXPECTED: Phrase = field::TEXT_FORMS;

    fn text<E: de::Error>(text: &str) -> Result<Self, E> {
        Ok(Self::from(text))
    }

    fn object<A: MapAccess<'de>>(object: A) -> Result<Self, A::Error> {
        forms::by_name(object, Ok).map(Self::Languages)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        forms::read(deserializer)
    }
}
