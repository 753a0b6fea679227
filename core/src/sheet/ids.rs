//! Ids for rows that have none, made from the name: the same sheet gives the same ids in any order
//! of its other rows.

use std::collections::HashSet;

use sha2::{Digest, Sha256};

use crate::matcher::hex;
use crate::text::fold;

/// Letters of a generated id at most, before the part that distinguishes it from others.
const MAX_LENGTH: usize = 60;

/// The ids in use.
#[derive(Default)]
pub(super) struct Ids(HashSet<String>);

impl Ids {
    /// Adds an id; false if it is in use.
    pub(super) fn take(&mut self, id: &str) -> bool {
        self.0.insert(id.to_owned())
    }

    /// A new id for a name: its letters; where rows share a name, followed by the place or a
    /// number.
    pub(super) fn of_name(&self, name: &str, place: &str) -> String {
        let slug = slug(name);
        let with_place = format!("{slug}-{}", self::slug(place));
        let numbered = (2_u32..).map(|number| format!("{slug}-{number}"));
        let place = (!fold(place).is_empty()).then_some(with_place);
        let mut candidates = [slug.clone()].into_iter().chain(place).chain(numbered);
        candidates.find(|id| !self.0.contains(id)).unwrap_or(slug)
    }
}

/// The letters of a text with hyphens between words; for a text in another script a short hash.
fn slug(text: &str) -> String {
    let folded: String = fold(text).chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
    let mut slug = String::new();
    for word in folded.split(' ').filter(|word| !word.is_empty()) {
        if !slug.is_empty() && slug.len() + word.len() > MAX_LENGTH {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.extend(word.chars().take(MAX_LENGTH));
    }
    if slug.is_empty() { hex(&Sha256::digest(text.as_bytes())).chars().take(12).collect() } else { slug }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_names_in_plain_letters_and_unique() {
        let mut ids = Ids::default();
        for (name, place, expected) in [
            ("Bưởi Số", "Trà Vinh", "buoi-so"),
            ("BƯỞI SỐ", "Vĩnh Long", "buoi-so-vinh-long"),
            ("Bưởi số", "Vĩnh Long", "buoi-so-2"),
            ("Công ty TNHH Đất & Nước", "", "cong-ty-tnhh-dat-nuoc"),
        ] {
            let id = ids.of_name(name, place);
            assert_eq!(id, expected);
            assert!(ids.take(&id));
        }
        assert_eq!(ids.of_name("株式会社", "").len(), 12);
    }
}
