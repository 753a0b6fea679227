//! Comparisons that constraints and rules share: terms in their tree, places and stages, and the
//! values that a result reports.

use super::industry_code;
use super::ternary::Ternary;
use super::verdict::FieldValue;
use crate::criteria::LevelRange;
use crate::prepared::{Certainty, Meaning, PlaceMeaning, PreparedStartup, ResolvedPlace, ResolvedStage, ResolvedTerm};
use crate::vocabulary::Tree;

/// A truth by how surely what decides it is known. Of a list of which a part could not be read, the
/// unread part may be what is looked for; a corrected text proves nothing.
pub(super) fn as_known(truth: Ternary, certainty: Certainty) -> Ternary {
    match (certainty, truth) {
        (Certainty::Doubtful, _) | (Certainty::Partial, Ternary::False) => Ternary::Unknown,
        _ => truth,
    }
}

/// Whether two terms are equal; unknown for a local term and a different one, since it may mean
/// any.
pub(super) fn same_term(a: &ResolvedTerm, b: &ResolvedTerm) -> Ternary {
    let unknown = a != b && (a.is_local() || b.is_local());
    if unknown { Ternary::Unknown } else { Ternary::from(a == b) }
}

/// Whether a term lies at or below another in their tree; unknown for a wider term than the one
/// wanted, which may mean it ("firm" may be a start-up firm).
pub(super) fn is_inside(tree: &Tree, have: &Meaning, wanted: &Meaning) -> Ternary {
    match (have.code(), wanted.code()) {
        (Some(have), Some(wanted)) => return industry_code::is_within(have, wanted),
        // The sector that a code suggests is too broad for a rule.
        (Some(_), None) | (None, Some(_)) => return Ternary::Unknown,
        (None, None) => {}
    }
    Ternary::agreed(have.candidates().map(|have| is_term_inside(tree, have, wanted)))
}

/// As [`is_inside`], of a term that is certain and no industry code.
pub(super) fn is_term_inside(tree: &Tree, have: &ResolvedTerm, wanted: &Meaning) -> Ternary {
    let one = |wanted: &ResolvedTerm| match (have.vocabulary_id(), wanted.vocabulary_id()) {
        (Some(h), Some(w)) if tree.is_within(h, w) => Ternary::True,
        (Some(h), Some(w)) if tree.is_within(w, h) => Ternary::Unknown,
        (Some(_), Some(_)) => Ternary::False,
        _ => same_term(have, wanted),
    };
    if wanted.code().is_some() { Ternary::Unknown } else { Ternary::agreed(wanted.candidates().map(one)) }
}

/// Whether two languages are the same; unknown unless both are written as a code of ISO 639-1,
/// since a name may mean any language.
pub(super) fn same_language(a: &str, b: &str) -> Ternary {
    let is_code = |language: &str| language.len() == 2 && language.bytes().all(|byte| byte.is_ascii_lowercase());
    match a == b {
        true => Ternary::True,
        false if is_code(a) && is_code(b) => Ternary::False,
        false => Ternary::Unknown,
    }
}

/// Whether a startup is in a stage. An axis that it states decides; one that it does not state is
/// open as far as the equivalence of the two axes allows.
pub(super) fn is_in_stage(s: &PreparedStartup, stage: &ResolvedStage) -> Ternary {
    let Some(stages) = &s.stages else {
        return Ternary::Unknown;
    };
    let truth = |stated: &ResolvedStage| stated.is(stage).map_or(Ternary::Unknown, Ternary::from);
    let decides = |stated: &&ResolvedStage| stated.is_on_axis_of(stage) || stated.local;
    let is_on_axis = stages.iter().any(|stated| stated.is_on_axis_of(stage));
    let truth = Ternary::any(stages.iter().filter(|stated| !is_on_axis || decides(stated)).map(truth));
    as_known(truth, s.certainty("stage"))
}

/// Whether a place with these levels of nearness is inside the other, which is the best level.
pub(super) fn is_at(levels: LevelRange) -> Ternary {
    match (levels.best, levels.worst) {
        (0, 0) => Ternary::True,
        (0, _) => Ternary::Unknown,
        _ => Ternary::False,
    }
}

/// Every candidate of these meanings, with the code that it stands for.
pub(super) fn all_terms<'a>(meanings: impl IntoIterator<Item = &'a Meaning>) -> Vec<ResolvedTerm> {
    let terms = |meaning: &'a Meaning| {
        let code = meaning.code();
        meaning.candidates().map(move |term| match code {
            Some(code) => term.clone().of_code(&code.code),
            None => term.clone(),
        })
    };
    meanings.into_iter().flat_map(terms).collect()
}

/// The candidates as a value.
pub(super) fn terms_value<'a>(meanings: impl IntoIterator<Item = &'a Meaning>) -> FieldValue {
    FieldValue::Terms { terms: all_terms(meanings) }
}

/// A place as a value; nothing when it is not stated.
pub(super) fn place_value(place: Option<&PlaceMeaning>) -> FieldValue {
    place.map_or(FieldValue::Nothing, |place| FieldValue::Terms {
        terms: place.candidates.iter().map(ResolvedPlace::term).collect(),
    })
}
