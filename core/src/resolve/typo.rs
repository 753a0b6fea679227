//! Reads a name with a typing error, by the optimal string alignment distance (a restricted
//! Damerau–Levenshtein distance) between the letters. The accents must still agree.

use super::MatchLevel;
use super::full_match::Hit;
use super::typo_check::{TWO_ERRORS, TypoCheck};
use crate::text::{Word, squash};
use crate::vocabulary::{Name, NameSource, Names, TermId, Trigrams, letter_set};

/// The most letters of a text that is compared with names: longer texts are phrases.
const LONGEST: usize = 64;
/// The fewest letters of a name that may have one error.
const ONE_ERROR: usize = 5;

/// The one name that the words are nearest to, if they are a misspelling of it.
pub(super) fn typo(names: &Names, trigrams: &Trigrams, input: &[Word]) -> Option<Hit> {
    let key = squash(input);
    let mut nearest = Nearest::new(&key)?;
    let check = TypoCheck { trigrams, input, key: &key, proper: names.proper };
    for (letters, name) in names.all() {
        let errors = if name.length.min(nearest.length) >= TWO_ERRORS { 2 } else { 1 };
        if name.length < ONE_ERROR || nearest.is_far(name, errors) || !is_typed(name) {
            continue;
        }
        let distance = strsim::osa_distance(&key, letters);
        if distance > 0 && distance <= errors && check.accepts(name, letters) {
            nearest.add(distance, name);
        }
    }
    match nearest.found.as_slice() {
        [name, rest @ ..] if rest.iter().all(|other| other.terms == name.terms) => Some(Hit {
            sets: vec![name.terms.clone()],
            level: MatchLevel::Edit,
            source: name.source,
            former: name.former.iter().cloned().collect(),
            city: name.city.clone(),
            whole_only: false,
            alone: name.alone,
        }),
        _ => None,
    }
}

/// The terms whose names are nearest to the words, best first: for "did you mean".
pub(super) fn nearest(names: &Names, input: &[Word], limit: usize) -> Vec<TermId> {
    let key = squash(input);
    let length = key.chars().count();
    // Two proper names that differ more have nothing in common: London, Long An.
    let errors = if names.proper { (length / 4).clamp(1, 2) } else { (length / 3).clamp(1, 3) };
    let mut found: Vec<(usize, &Name)> = Vec::new();
    if let Some(nearest) = Nearest::new(&key) {
        for (letters, name) in names.all().filter(|(_, name)| !nearest.is_far(name, errors) && is_suggested(name)) {
            let distance = strsim::osa_distance(&key, letters);
            if distance <= errors && name.length > errors && letters.chars().next() == key.chars().next() {
                found.push((distance, name));
            }
        }
    }
    // Names of the same letters that a rule refused: "ai" for AI, "duoc" for dược.
    found.extend(names.with_letters(&key).filter(|name| !name.country_only).map(|name| (0, name)));
    found.sort_by_key(|(distance, name)| (*distance, name.source, name.terms.clone()));
    let mut terms = Vec::new();
    for term in found.iter().flat_map(|(_, name)| &name.terms) {
        if !terms.contains(term) && terms.len() < limit {
            terms.push(*term);
        }
    }
    terms
}

/// True for a name that may be suggested: no code, and no city that only stands for its country.
const fn is_suggested(name: &Name) -> bool {
    !matches!(name.source, NameSource::Initials | NameSource::Code) && name.city.is_none()
}

/// The names at the least distance so far.
struct Nearest<'a> {
    length: usize,
    letters: u64,
    distance: usize,
    found: Vec<&'a Name>,
}

impl<'a> Nearest<'a> {
    fn new(key: &str) -> Option<Self> {
        let length = key.chars().count();
        let fits = (ONE_ERROR - 1..=LONGEST).contains(&length);
        fits.then(|| Self { length, letters: letter_set(key), distance: usize::MAX, found: Vec::new() })
    }

    /// True if the lengths or the sets of letters differ by more than so many errors can make.
    fn is_far(&self, name: &Name, errors: usize) -> bool {
        self.length.abs_diff(name.length) > errors || (self.letters ^ name.letters).count_ones() as usize > 2 * errors
    }

    fn add(&mut self, distance: usize, name: &'a Name) {
        if distance < self.distance {
            self.distance = distance;
            self.found.clear();
        }
        if distance == self.distance {
            self.found.push(name);
        }
    }
}

/// True for a name that may have a typo: codes and initials are right or wrong.
fn is_typed(name: &Name) -> bool {
    !name.needs_capitals && !name.country_only && name.source <= NameSource::Inside
}
