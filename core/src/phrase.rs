//! One text in both languages, as one value.

use std::borrow::Cow;

use serde::Serialize;

use crate::lang::Lang;

/// A text in English and Vietnamese.
///
/// Named fields keep the languages apart: two `&str` in the wrong order would compile.
/// `Phrase` holds constants, [`OwnedPhrase`] also texts that are put together at run time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Phrase"))]
pub struct Phrase<S = &'static str> {
    /// English: "a whole number from 1 to 9".
    pub en: S,
    /// Vietnamese: "số nguyên từ 1 đến 9".
    pub vi: S,
}

/// A phrase that may have been put together at run time.
pub type OwnedPhrase = Phrase<Cow<'static, str>>;

impl<S: Copy> Phrase<S> {
    /// The text in one language.
    pub const fn get(self, lang: Lang) -> S {
        match lang {
            Lang::En => self.en,
            Lang::Vi => self.vi,
        }
    }
}

impl<S> Phrase<S> {
    /// The text in one language, by value.
    pub fn into_text(self, lang: Lang) -> S {
        match lang {
            Lang::En => self.en,
            Lang::Vi => self.vi,
        }
    }

    /// The phrase whose texts are `change` of this one's.
    pub fn map<T>(self, mut change: impl FnMut(S) -> T) -> Phrase<T> {
        Phrase { en: change(self.en), vi: change(self.vi) }
    }

    /// The phrase made by `text` for each language.
    pub fn of(mut text: impl FnMut(Lang) -> S) -> Self {
        Self { en: text(Lang::En), vi: text(Lang::Vi) }
    }
}

impl<S: AsRef<str>> Phrase<S> {
    /// The same texts, borrowed.
    pub fn as_deref(&self) -> Phrase<&str> {
        Phrase { en: self.en.as_ref(), vi: self.vi.as_ref() }
    }
}

#[cfg(feature = "match")]
impl Phrase<String> {
    /// The phrase with another one at its end.
    pub(crate) fn followed_by(self, end: Phrase) -> Self {
        Self { en: self.en + end.en, vi: self.vi + end.vi }
    }
}

impl From<Phrase> for OwnedPhrase {
    fn from(phrase: Phrase) -> Self {
        phrase.map(Cow::Borrowed)
    }
}

impl From<Phrase<String>> for OwnedPhrase {
    fn from(phrase: Phrase<String>) -> Self {
        phrase.map(Cow::Owned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn get_returns_the_text_of_the_language() {
        let flag = Phrase { en: "yes", vi: "có" };
        assert_eq!((flag.get(Lang::En), flag.get(Lang::Vi)), ("yes", "có"));
        let owned: OwnedPhrase = flag.map(str::to_uppercase).into();
        assert_eq!(owned.as_deref(), Phrase { en: "YES", vi: "CÓ" });
    }

    #[test]
    fn a_phrase_on_the_wire_is_an_object_of_en_and_vi() {
        let wire = serde_json::to_string(&Phrase { en: "yes", vi: "có" }).expect("plain data");
        assert_eq!(wire, r#"{"en":"yes","vi":"có"}"#);
    }
}
