//! Headings that are no known names as a whole: a known name inside them, or one with a typing
//! error. The values of the column have the last word.

use super::evidence::{ColumnValues, Support};
use super::format::CellFormat;
use super::heading::SheetField;
use super::heading_words::{WordBag, has_blocker};
use super::interpreter::HeadingInterpreter;
use super::meaning::{Candidate, HeadingMatch, Needs, meaning};
use crate::text::fold;

/// Names of this many letters may have one typing error, of `MIN_LENGTH_TWO_TYPOS` two.
const MIN_LENGTH_ONE_TYPO: usize = 5;
const MIN_LENGTH_TWO_TYPOS: usize = 12;
/// A typing error in a longer name needs no values that agree.
const MIN_LENGTH_SURE_TYPO: usize = 9;
/// A known name of this many words may begin a heading of any length.
const MIN_WORDS_AT_START: usize = 3;
/// A heading is a few words, not a paragraph.
const MAX_LENGTH: usize = 200;
/// Words of a heading in which single known words are looked for.
const MAX_BAG_WORDS: usize = 12;
/// Fields that are suggested for a heading that was not read, and how similar they must be.
const MAX_SUGGESTIONS: usize = 2;
const MIN_SIMILARITY: f64 = 0.9;

/// Fields that are suggested where the values of a column are values of them.
const SUGGESTED_BY_VALUES: [&str; 11] = [
    "sectors",
    "stage",
    "stages",
    "place",
    "places",
    "kind",
    "applicant",
    "instruments",
    "meta.email",
    "closes",
    "url",
];

/// True if the values of a column show whether it is the field: dates, numbers, amounts.
const fn shows_in_values(field: &SheetField) -> bool {
    use CellFormat::{Day, Founded, Money, Months, Trl, Whole};
    matches!(field.format, Day | Founded | Money | Months | Trl | Whole)
}

impl HeadingInterpreter<'_> {
    /// What a heading may mean that contains a known name or has a typing error, likeliest first.
    pub(super) fn approximations(self, text: &str) -> Vec<Candidate> {
        let folded = fold(text);
        if folded.len() > MAX_LENGTH {
            return Vec::new();
        }
        let candidate = |field, how, needs| Candidate { meaning: meaning(field, how), needs };
        if let Some(field) = self.headings.by_fold(&folded) {
            return vec![candidate(field, HeadingMatch::Typo, Needs::NotAgainst)];
        }
        if has_blocker(text) {
            return Vec::new();
        }
        let inside = self.contained_name(&folded);
        let inside = inside.map(|field| candidate(field, HeadingMatch::Partial, Needs::NotAgainst));
        let words = self.contained_words(text).into_iter();
        let words = words.map(|field| candidate(field, HeadingMatch::Partial, Needs::For));
        let typo = self.with_typo(&folded).map(|(field, needs)| candidate(field, HeadingMatch::Typo, needs));
        inside.into_iter().chain(typo).chain(words).collect()
    }

    fn contained_name(self, folded: &str) -> Option<&'static SheetField> {
        let padded = format!(" {folded} ");
        let count = |text: &str| text.split(' ').filter(|word| !word.is_empty()).count();
        let all = count(folded);
        let found = self.headings.names.iter().filter_map(|(name, at)| {
            // Cheap, and false for nearly all names.
            if !folded.contains(name.as_str()) {
                return None;
            }
            let length = count(name);
            let place = padded.find(&format!(" {name} "))?;
            let fits = length >= 2 && (length * 2 >= all || (place == 0 && length >= MIN_WORDS_AT_START));
            fits.then_some((place, std::cmp::Reverse(name.len()), *at))
        });
        let (_, _, at) = found.min()?;
        Some(self.headings.field(at))
    }

    /// The fields of which all words of a name stand in the heading, most words first.
    fn contained_words(self, text: &str) -> Vec<&'static SheetField> {
        let Some(bag) = WordBag::of(text).filter(|bag| bag.len() <= MAX_BAG_WORDS) else { return Vec::new() };
        let mut inside: Vec<(std::cmp::Reverse<usize>, usize)> = Vec::new();
        for name in self.headings.bags().filter(|name| name.bag.is_whole() && bag.contains(&name.bag)) {
            inside.push((std::cmp::Reverse(name.bag.len()), name.field));
        }
        inside.sort_unstable();
        let mut fields: Vec<usize> = Vec::new();
        for (_, field) in inside {
            if !fields.contains(&field) {
                fields.push(field);
            }
        }
        fields.into_iter().map(|at| self.headings.field(at)).collect()
    }

    fn with_typo(self, folded: &str) -> Option<(&'static SheetField, Needs)> {
        let length = folded.chars().count();
        if length < MIN_LENGTH_ONE_TYPO {
            return None;
        }
        let errors = if length >= MIN_LENGTH_TWO_TYPOS { 2 } else { 1 };
        let near = |name: &str| name.len().abs_diff(folded.len()) <= errors && name.len() >= MIN_LENGTH_ONE_TYPO;
        let distances = self.headings.names.iter().filter(|(name, _)| near(name));
        let distances = distances.map(|(name, at)| (strsim::osa_distance(name, folded), *at));
        let found: Vec<(usize, usize)> = distances.filter(|(distance, _)| *distance <= errors).collect();
        let (least, at) = found.iter().min().copied()?;
        let alone = found.iter().all(|(distance, other)| *distance > least || *other == at);
        let field = self.headings.field(at);
        let sure = length >= MIN_LENGTH_SURE_TYPO && !shows_in_values(field);
        alone.then_some((field, if sure { Needs::NotAgainst } else { Needs::For }))
    }

    /// The fields that a column which was not read may be: by its values, then by its words. Never
    /// one that its values contradict.
    pub(super) fn suggestions(self, heading: &str, values: &ColumnValues) -> Vec<String> {
        if fold(heading).len() > MAX_LENGTH || has_blocker(heading) {
            return Vec::new();
        }
        let by_values = SUGGESTED_BY_VALUES.iter().filter_map(|path| self.headings.by_path(path));
        let by_values = by_values.filter(|field| values.support(field, self.vocabulary) == Support::For);
        let near = self.nearest(heading).into_iter();
        let near = near.filter(|field| values.support(field, self.vocabulary) != Support::Against);
        let mut paths: Vec<String> = Vec::new();
        for field in by_values.chain(near).filter(|field| field.format != CellFormat::Skip) {
            if paths.len() < MAX_SUGGESTIONS && !paths.iter().any(|path| path == field.path) {
                paths.push(field.path.to_owned());
            }
        }
        paths
    }

    /// The fields with the most similar names, nearest first.
    fn nearest(self, heading: &str) -> Vec<&'static SheetField> {
        let folded = fold(heading);
        let mut near: Vec<(f64, usize)> = Vec::new();
        for (name, at) in &self.headings.names {
            let nearness = strsim::jaro_winkler(&folded, name);
            if nearness >= MIN_SIMILARITY && !near.iter().any(|(_, other)| other == at) {
                near.push((nearness, *at));
            }
        }
        near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        near.into_iter().map(|(_, at)| self.headings.field(at)).collect()
    }
}
