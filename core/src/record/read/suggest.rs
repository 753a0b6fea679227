//! Suggestions for a misspelt name: "did you mean".

#[cfg(feature = "match")]
use crate::diagnostic::ErrorKind;
use crate::record::Record;
use crate::record::fields::Field;

/// The most suggestions for one wrong key.
const SUGGESTIONS: usize = 3;

/// The least similarity of a suggestion: below this, `gruops` would suggest `scope`.
const MIN_SIMILARITY: f64 = 0.84;

/// Longer keys are not misspelt fields, and the time to compare them grows with their length.
const LONGEST: usize = 40;

/// The names of the fields of a record type.
///
/// ```
/// assert!(ketnoi::record::field_names::<ketnoi::Startup>().contains(&"stage"));
/// ```
#[must_use]
pub fn field_names<T: Record>() -> Vec<&'static str> {
    names(T::fields())
}

/// The field names nearest to a wrong one, best first: "did you mean".
#[must_use]
pub fn nearest_fields<T: Record>(wrong: &str) -> Vec<String> {
    nearest_of(wrong, T::fields())
}

/// The names of these fields that are nearest to a wrong key, best first.
pub(super) fn nearest_of(key: &str, fields: &[Field]) -> Vec<String> {
    nearest(key, &names(fields))
}

fn names(fields: &[Field]) -> Vec<&'static str> {
    fields.iter().map(|field| field.name).collect()
}

/// The error about a name that is none of these, with the nearest of them.
#[cfg(feature = "match")]
pub(crate) fn unknown_name(kind: &str, name: &str, known: &[&str]) -> ErrorKind {
    ErrorKind::UnknownTerm { kind: kind.to_owned(), suggestions: nearest(name, known) }
}

/// The nearest names to a wrong key, best first.
pub(crate) fn nearest(key: &str, names: &[&str]) -> Vec<String> {
    if key.len() > LONGEST {
        return Vec::new();
    }
    let key = key.trim().to_ascii_lowercase().replace(['-', ' '], "_");
    let mut near: Vec<(f64, &str)> = names.iter().map(|name| (similarity(&key, name), *name)).collect();
    near.retain(|(similarity, _)| *similarity >= MIN_SIMILARITY);
    near.sort_unstable_by(|(a, one), (b, other)| b.total_cmp(a).then(one.cmp(other)));
    near.into_iter().take(SUGGESTIONS).map(|(_, name)| name.to_owned()).collect()
}

/// Jaro–Winkler similarity, or 1 if the key is the name with words added: `ticket_size`.
fn similarity(key: &str, name: &str) -> f64 {
    let contained = key.split('_').any(|word| word == name);
    if contained { 1.0 } else { strsim::jaro_winkler(key, name) }
}
