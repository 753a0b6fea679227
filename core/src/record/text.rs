//! Text in one or several languages.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::lang::Lang;

/// A text: plain, or by language (`{"vi": …, "en": …}`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
                let wanted = texts.get(lang.pick("vi", "en"));
                wanted.or_else(|| texts.values().next()).map_or("", String::as_str)
            }
        }
    }

    /// Every text with its language code, where that is stated.
    pub fn all(&self) -> impl Iterator<Item = (Option<&str>, &str)> {
        let (plain, texts) = match self {
            Self::Plain(text) => (Some((None, text.as_str())), None),
            Self::Languages(texts) => (None, Some(texts)),
        };
        let by_language = texts.into_iter().flatten();
        plain.into_iter().chain(by_language.map(|(lang, text)| (Some(lang.as_str()), text.as_str())))
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::Plain(text.to_owned())
    }
}
