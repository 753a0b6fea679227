//! Texts as the theme criterion compares them, in the terms of information retrieval.
//!
//! A startup's description becomes [`QueryTerms`]; an opportunity's texts become a [`Document`] in
//! which the weight of every term (its *impact*) is computed once. The weight is BM25's, with the
//! inverse document frequency (IDF) to the power of one and a half, for single words and for pairs
//! of neighbours (bigrams).

mod document;
mod impacts;
mod languages;
mod query_terms;
mod stop_words;
mod term;

pub(crate) use document::{Document, DocumentBuilder};
pub(crate) use query_terms::QueryTerms;

/// How often a word of a name counts: of a project, of a past award. A title is the shortest
/// abstract. Weights from two to five find known public research awards about equally well.
pub(crate) const NAME_WEIGHT: u32 = 3;
