//! Names of firms and projects without their legal forms, and how two of them agree.

use std::sync::OnceLock;

use serde::Serialize;

use super::syllable::is_syllable;
use crate::membership::Membership;
use crate::text::{Accents, Word, compare, fold, key, words};
use crate::vocabulary::{compiled_in, rows};

const LEGAL_FORMS: &str = compiled_in!("../../data/legal-forms.tsv");

/// One name of a record.
#[derive(Debug, Clone)]
pub(super) struct Name {
    /// The words without legal forms and role words (`công ty`, `dự án`).
    words: Vec<Word>,
    /// The same words without accents.
    pub(super) folded: Vec<String>,
    /// The folded words that are not common in names (`food`, `xanh`).
    pub(super) distinctive: Vec<String>,
    /// The words before a branch marker (`chi nhánh`), if there is one.
    head: Option<Vec<String>>,
}

/// How two names agree, as a level of comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum NameComparisonLevel {
    /// Equal but for legal forms and case.
    Same,
    /// One is written without accents.
    Unaccented,
    /// Equal letters, spaced differently.
    Spacing,
    /// Three or more equal words in another order.
    Reordered,
    /// Two equal words in the other order.
    Swapped,
    /// Equal but for common words such as "Việt Nam", "Food".
    CommonWords,
    /// One or two letters differ.
    Typo,
    /// One letter differs, and both words are Vietnamese syllables.
    OtherSyllable,
    /// One name contains all distinctive words of the other, and more.
    Contained,
    /// Some words are equal.
    SomeWords,
    /// The accents contradict each other: "An Phú", "An Phủ".
    OtherAccents,
    /// The numbers in them differ: "Số 1", "Số 2".
    OtherNumbers,
    /// One is a branch of the other.
    Branch,
    /// At least one of the names is not stated.
    Unknown,
    /// They differ.
    Different,
}

impl NameComparisonLevel {
    /// How much of a full agreement this level is.
    pub(super) const fn membership(self) -> Membership {
        Membership::known(match self {
            Self::Same => 10_000,
            // A name typed without accents may stand for several accented names.
            Self::Unaccented => 9_500,
            Self::Spacing | Self::Typo | Self::Reordered => 9_000,
            Self::CommonWords => 8_000,
            // Mostly another name, but a second fact can decide.
            Self::Contained | Self::OtherSyllable | Self::Swapped => 5_000,
            Self::SomeWords => 2_500,
            Self::OtherAccents | Self::Branch => 1_500,
            Self::OtherNumbers | Self::Different => 0,
            Self::Unknown => return Membership::UNKNOWN,
        })
    }
}

/// The phrases of the data file by use, each folded and as a key with accents.
struct Forms {
    form: Vec<Vec<String>>,
    form_keys: Vec<Vec<String>>,
    branch: Vec<Vec<String>>,
    branch_keys: Vec<Vec<String>>,
    country: Vec<Vec<String>>,
    country_keys: Vec<Vec<String>>,
    generic: Vec<String>,
}

impl Forms {
    fn get() -> &'static Self {
        static FORMS: OnceLock<Forms> = OnceLock::new();
        FORMS.get_or_init(|| {
            let list = |uses: &[&str], of: fn(&str) -> String| {
                let cells =
                    rows(LEGAL_FORMS).filter(|row| uses.contains(&row.cell(0))).flat_map(|row| row.cell(1).split(';'));
                let mut list: Vec<Vec<String>> =
                    cells.map(|cell| of(cell).split(' ').map(str::to_owned).collect()).collect();
                // INVARIANT: stable and by the number of words alone, so a phrase has the same
                // index in the folded list and in the list of keys.
                list.sort_by_key(|words: &Vec<String>| std::cmp::Reverse(words.len()));
                list
            };
            let (forms, branch): (&[&str], &[&str]) = (&["form", "role"], &["branch"]);
            Self {
                form: list(forms, fold),
                form_keys: list(forms, key),
                branch: list(branch, fold),
                branch_keys: list(branch, key),
                country: list(&["country"], fold),
                country_keys: list(&["country"], key),
                generic: list(&["generic"], fold).into_iter().flatten().collect(),
            }
        })
    }
}

/// The number of words of the phrase that the words begin with. An accented word never equals an
/// unaccented one.
fn prefix_length(words: &[Word], phrases: &[Vec<String>], keys: &[Vec<String>]) -> Option<usize> {
    let plain = |word: &Word, folded: &String| !word.is_accented() && word.folded() == *folded;
    let found = phrases.iter().zip(keys).find(|(folded, key)| {
        let fits = words.len() >= folded.len() && !folded.is_empty();
        fits && words
            .iter()
            .zip(folded.iter().zip(*key))
            .all(|(word, (folded, key))| plain(word, folded) || word.syllable() == *key)
    });
    found.map(|(folded, _)| folded.len())
}

impl Name {
    /// The names in a text: outside and inside brackets.
    pub(super) fn all(text: &str) -> Vec<Self> {
        let (outside, inside) = text.split_once(['(', '[']).unwrap_or((text, ""));
        let inside = inside.trim_end_matches([')', ']', ' ']);
        let parts = [outside, inside].into_iter().flat_map(|part| part.split([';', '|', '/']));
        parts.filter_map(Self::new).collect()
    }

    fn new(text: &str) -> Option<Self> {
        let all: Vec<Word> = words(&text.replace('.', " ")).into_iter().filter(|word| !word.is("&")).collect();
        let forms = Forms::get();
        let branch = (1..all.len()).find(|at| {
            all.get(*at..).and_then(|rest| prefix_length(rest, &forms.branch, &forms.branch_keys)).is_some()
        });
        let head = branch.and_then(|at| all.get(..at)).map(|head| stripped(head).iter().map(Word::folded).collect());
        let mut kept = stripped(&all).to_vec();
        if kept.is_empty() {
            kept = all;
        }
        let folded: Vec<String> = kept.iter().map(Word::folded).collect();
        let distinctive: Vec<String> = folded.iter().filter(|word| !forms.generic.contains(word)).cloned().collect();
        let distinctive = if distinctive.is_empty() { folded.clone() } else { distinctive };
        (!kept.is_empty()).then_some(Self { words: kept, folded, distinctive, head })
    }

    /// The folded words joined without spaces.
    pub(super) fn joined(&self) -> String {
        self.folded.concat()
    }

    /// The level at which the two names agree.
    pub(super) fn compare(&self, other: &Self) -> NameComparisonLevel {
        if self.folded == other.folded {
            return self.accents(other);
        }
        let numbers = |name: &Self| {
            name.folded
                .iter()
                .filter(|word| word.bytes().any(|byte| byte.is_ascii_digit()))
                .cloned()
                .collect::<Vec<_>>()
        };
        if self.head.is_some() != other.head.is_some() {
            let (branch, whole) = if self.head.is_some() { (self, other) } else { (other, self) };
            let head = branch.head.as_deref().unwrap_or_default();
            if head == whole.folded || whole.folded.starts_with(head) {
                return NameComparisonLevel::Branch;
            }
        }
        if numbers(self) != numbers(other) {
            return NameComparisonLevel::OtherNumbers;
        }
        if self.joined() == other.joined() {
            return NameComparisonLevel::Spacing;
        }
        if sorted(&self.folded) == sorted(&other.folded) {
            return if self.folded.len() > 2 { NameComparisonLevel::Reordered } else { NameComparisonLevel::Swapped };
        }
        if self.distinctive == other.distinctive
            && (contains_all(&self.folded, &other.folded) || contains_all(&other.folded, &self.folded))
        {
            return NameComparisonLevel::CommonWords;
        }
        self.typo(other).unwrap_or_else(|| self.overlap(other))
    }

    fn accents(&self, other: &Self) -> NameComparisonLevel {
        let pairs = self.words.iter().zip(&other.words);
        // A name typed without accents has no accent at all: "Tân" and "Tấn" are two words.
        let plain = |name: &Self| !name.words.iter().any(Word::is_accented);
        match pairs.map(|(a, b)| compare(a, b)).max().unwrap_or(Accents::Same) {
            Accents::Same | Accents::Syllable => NameComparisonLevel::Same,
            _ if plain(self) || plain(other) => NameComparisonLevel::Unaccented,
            _ => NameComparisonLevel::OtherAccents,
        }
    }

    /// At most one wrong letter in short names, two in long ones. Two different Vietnamese
    /// syllables are rarely a typing error.
    fn typo(&self, other: &Self) -> Option<NameComparisonLevel> {
        let (a, b) = (self.joined(), other.joined());
        let length = a.chars().count().min(b.chars().count());
        let errors = match length {
            0..5 => return None,
            5..12 => 1,
            _ => 2,
        };
        let near = a.len().abs_diff(b.len()) <= errors;
        let distance = near.then(|| strsim::osa_distance(&a, &b)).filter(|distance| *distance <= errors)?;
        let differs: Vec<(&String, &String)> = self.folded.iter().zip(&other.folded).filter(|(a, b)| a != b).collect();
        let words =
            self.folded.len() == other.folded.len() && differs.iter().all(|(a, b)| is_syllable(a) && is_syllable(b));
        match (words, distance) {
            (false, _) => Some(NameComparisonLevel::Typo),
            (true, 1) => Some(NameComparisonLevel::OtherSyllable),
            (true, _) => None,
        }
    }

    fn overlap(&self, other: &Self) -> NameComparisonLevel {
        let (small, large) =
            if self.distinctive.len() <= other.distinctive.len() { (self, other) } else { (other, self) };
        let common = small.distinctive.iter().filter(|word| large.distinctive.contains(word)).count();
        let identifies = small.distinctive.len() >= 2 || small.distinctive.iter().any(|word| word.len() >= 6);
        match common {
            0 => NameComparisonLevel::Different,
            _ if common == small.distinctive.len() && identifies => NameComparisonLevel::Contained,
            _ if common * 2 >= large.distinctive.len() => NameComparisonLevel::SomeWords,
            _ => NameComparisonLevel::Different,
        }
    }
}

/// The words without legal forms and role words at either end.
fn stripped(words: &[Word]) -> &[Word] {
    let forms = Forms::get();
    let mut kept = words;
    while let Some(length) = prefix_length(kept, &forms.form, &forms.form_keys) {
        kept = kept.get(length..).unwrap_or_default();
    }
    loop {
        let at_end = (0..kept.len()).find(|at| {
            let tail = kept.get(*at..).unwrap_or_default();
            prefix_length(tail, &forms.form, &forms.form_keys) == Some(tail.len())
        });
        let country = kept.len().checked_sub(1).into_iter().chain(kept.len().checked_sub(2)).find(|at| {
            let tail = kept.get(*at..).unwrap_or_default();
            prefix_length(tail, &forms.country, &forms.country_keys) == Some(tail.len())
        });
        match at_end.or(country) {
            Some(at) if at > 0 => kept = kept.get(..at).unwrap_or_default(),
            _ => return kept,
        }
    }
}

fn sorted(words: &[String]) -> Vec<&String> {
    let mut words: Vec<&String> = words.iter().collect();
    words.sort();
    words
}

/// True if `all` contains every word of `some`.
fn contains_all(all: &[String], some: &[String]) -> bool {
    some.iter().all(|word| all.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compared(a: &str, b: &str) -> NameComparisonLevel {
        let (a, b) = (Name::new(a).unwrap(), Name::new(b).unwrap());
        assert_eq!(a.compare(&b), b.compare(&a), "comparison is symmetric");
        a.compare(&b)
    }

    #[test]
    fn names_compare_at_the_expected_level() {
        use NameComparisonLevel as N;
        for (a, b, expected) in [
            ("Công ty TNHH Bưởi Số", "Bưởi Số", N::Same),
            ("CTCP Bưởi Số", "Dự án Bưởi Số", N::Same),
            ("Công ty TNHH MTV Hòa Phát", "Hoà Phát JSC", N::Same),
            ("Bưởi Số", "BUOI SO CO., LTD", N::Unaccented),
            ("An Phú", "An Phủ", N::OtherAccents),
            ("An Phú", "An Phát", N::SomeWords),
            ("Tân Phát", "Tấn Phát", N::OtherAccents),
            ("Minh Trung", "Minh Trang", N::OtherSyllable),
            ("Sen Tech", "SenTech", N::Spacing),
            ("Mekong Farm", "Farm Mekong", N::Swapped),
            ("Gạo lứt Sa Đéc", "Sa Đéc gạo lứt", N::Reordered),
            ("Bưởi Số Việt Nam", "Bưởi Số", N::Same),
            ("Bưởi Số Food", "Bưởi Số", N::CommonWords),
            ("Nông sản An Phú", "Thực phẩm An Phú", N::Contained),
            ("Famgoz Mekong", "Farmgoz Mekong", N::Typo),
            ("Công ty An Phú - Chi nhánh Cần Thơ", "Công ty An Phú", N::Branch),
            ("Cơ khí 1", "Cơ khí 2", N::OtherNumbers),
            ("Vi Tảo Xanh", "Gạo lứt Sa Đéc", N::Different),
            ("Mật hoa dừa Sokfarm", "Sokfarm", N::Contained),
        ] {
            assert_eq!(compared(a, b), expected, "{a} / {b}");
        }
    }
}
