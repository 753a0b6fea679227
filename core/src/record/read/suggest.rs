//! The names that are nearest to a wrong one: "did you mean".

use crate::record::Record;
use crate::record::fields::Field;

/// Suggestions for one wrong key.
const SUGGESTIONS: usize = 3;

/// How near a suggestion must be: below this, `gruops` would suggest `scope`.
const NEAR: f64 = 0.84;

/// Longer keys are not misspelt fields, and comparing them costs their length.
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

/// The nearest names to a wrong key, best first.
pub(crate) fn nearest(key: &str, names: &[&str]) -> Vec<String> {
    if key.len() > LONGEST {
        return Vec::new();
    }
    let key = key.trim().to_ascii_lowercase().replace(['-', ' '], "_");
    let mut near: Vec<(f64, &str)> = names.iter().map(|name| (nearness(&key, name), *name)).collect();
    near.retain(|(nearness, _)| *nearness >= NEAR);
    near.sort_unstable_by(|(a, one), (b, other)| b.total_cmp(a).then(one.cmp(other)));
    near.into_iter().take(SUGGESTIONS).map(|(_, name)| name.to_owned()).collect()
}

/// Near in spelling, or the same word with something added: `ticket_size`, `sector_list`.
fn nearness(key: &str, name: &str) -> f64 {
    let contained = key.split('_').any(|word| word == name);
    if contained { 1.0 } else { strsim::jaro_winkler(key, name) }
}
