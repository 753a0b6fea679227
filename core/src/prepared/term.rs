//! Terms: the texts of records after resolution. A text that the vocabulary does not know is a
//! local term, which equals only itself.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use serde::{Serialize, Serializer};

use crate::lang::Lang;
use crate::messages::quote::shortened;
use crate::messages::value::now_part_of;
use crate::phrase::Phrase;
use crate::resolve::IndustryCode;
use crate::vocabulary::TermId;

/// A term of the vocabulary, or a local term. On the wire it is its id, or the local term's text.
#[derive(Debug, Clone)]
pub struct ResolvedTerm {
    vocabulary_id: Option<TermId>,
    name: Arc<Name>,
}

/// The names of a term, shared by all records that name it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Name {
    pub(crate) id: String,
    pub(crate) vi: String,
    pub(crate) en: String,
    /// What equality compares: of a local term the text key, of a vocabulary term its id.
    pub(crate) key: String,
}

impl Name {
    fn phrase(&self) -> Phrase<&str> {
        Phrase { en: &self.en, vi: &self.vi }
    }
}

impl ResolvedTerm {
    /// A term of the vocabulary.
    pub(crate) fn of_vocabulary(id: TermId, name: Arc<Name>) -> Self {
        Self { vocabulary_id: Some(id), name }
    }

    /// A term outside the vocabulary, equal under the text key of what was written.
    pub(crate) fn local(text: &str) -> Self {
        let text = text.trim();
        let label = shortened(text).into_owned();
        let name = Name { id: text.to_owned(), vi: label.clone(), en: label, key: crate::text::key(text) };
        Self { vocabulary_id: None, name: Arc::new(name) }
    }

    /// A value of a declared fact, equal under its id.
    pub(crate) fn of_fact(name: Arc<Name>) -> Self {
        Self { vocabulary_id: None, name }
    }

    /// The same term, shown with the industry code that it stands for.
    pub(crate) fn of_code(self, code: &str) -> Self {
        let shown = |name: &str| format!("{code} ({name})");
        let (vi, en) = (shown(&self.name.vi), shown(&self.name.en));
        let name = Name { id: self.name.id.clone(), key: self.name.key.clone(), vi, en };
        Self { vocabulary_id: self.vocabulary_id, name: Arc::new(name) }
    }

    /// The same term under the name that a record gave it: a former province, a city.
    pub(crate) fn formerly(self, written: &str) -> Self {
        let Phrase { en, vi } = now_part_of(written.trim(), self.name.phrase());
        let renamed = Name { id: self.name.id.clone(), key: self.name.key.clone(), vi, en };
        Self { vocabulary_id: self.vocabulary_id, name: Arc::new(renamed) }
    }

    /// The id in the vocabulary, or a local term's own text.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.name.id
    }

    /// The key of equality: the id, or a local term's text key.
    pub(crate) fn key(&self) -> &str {
        &self.name.key
    }

    /// The name for people in one language.
    #[must_use]
    pub fn label(&self, lang: Lang) -> &str {
        self.name.phrase().get(lang)
    }

    /// True for a term outside the vocabulary.
    #[must_use]
    pub fn is_local(&self) -> bool {
        self.vocabulary_id.is_none()
    }

    /// The id in the vocabulary; none for a local term.
    pub(crate) fn vocabulary_id(&self) -> Option<TermId> {
        self.vocabulary_id
    }
}

impl PartialEq for ResolvedTerm {
    fn eq(&self, other: &Self) -> bool {
        match (self.vocabulary_id, other.vocabulary_id) {
            (Some(a), Some(b)) => a == b,
            (None, None) => self.name.key == other.name.key,
            _ => false,
        }
    }
}

impl Eq for ResolvedTerm {}

impl Hash for ResolvedTerm {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match self.vocabulary_id {
            Some(id) => id.hash(state),
            None => self.name.key.hash(state),
        }
    }
}

impl Serialize for ResolvedTerm {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.name.id)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for ResolvedTerm {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Term".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "description": "id of a vocabulary term, or a local term's own text" })
    }
}

/// What one text means: exactly one of its candidates; a single candidate is certain.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Meaning {
    candidates: Vec<ResolvedTerm>,
    /// The industry code that the text is. Its candidate is the sector that the code suggests, for
    /// scores; rules compare the code.
    code: Option<IndustryCode>,
}

impl Meaning {
    /// The meaning of a text that means this term for certain.
    pub(crate) fn certain(term: ResolvedTerm) -> Self {
        Self::one_of(vec![term])
    }

    /// The meaning of an ambiguous text.
    pub(crate) fn one_of(candidates: Vec<ResolvedTerm>) -> Self {
        Self { candidates, code: None }
    }

    /// The meaning of an industry code, with the sector that it suggests.
    pub(crate) fn of_code(code: IndustryCode, sector: ResolvedTerm) -> Self {
        Self { candidates: vec![sector], code: Some(code) }
    }

    /// The industry code that the text is.
    pub(crate) fn code(&self) -> Option<&IndustryCode> {
        self.code.as_ref()
    }

    pub(crate) fn candidates(&self) -> impl Iterator<Item = &ResolvedTerm> {
        self.candidates.iter()
    }
}

/// A list of terms, or everything ("any").
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum TermSet {
    /// Open to all.
    Any,
    /// These, without repetition.
    Terms(Vec<ResolvedTerm>),
}
