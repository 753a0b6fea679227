//! Names of firms and projects: what is left of them without legal forms, and how two of them agree.

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
    /// Its words without legal forms and words for what it is.
    words: Vec<Word>,
    /// The same without accents.
    pub(super) folded: Vec<String>,
    /// Those that not every second firm has too.
    pub(super) own: Vec<String>,
    /// What stands before a word for a branch, if there is one.
    head: Option<Vec<String>>,
}

/// How two names agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum NameDetail {
    /// Letter by letter, apart from legal forms and case.
    Same,
    /// One is written without accents.
    Unaccented,
    /// The words are divided differently.
    Divided,
    /// The same words in another order, three or more.
    Reordered,
    /// The same two words in another order.
    Turned,
    /// One has common words beside the same own words: "Việt Nam", "Food".
    CommonWords,
    /// One or two letters differ.
    Slip,
    /// One letter differs, and both words are Vietnamese.
    OtherSyllable,
    /// One holds the other, and more.
    Contained,
    /// Some words are the same.
    SomeWords,
    /// The accents contradict each other: "An Phú", "An Phủ".
    OtherAccents,
    /// The numbers in them differ: "Số 1", "Số 2".
    OtherNumbers,
    /// One is a branch of the other.
    Branch,
    /// No name is stated.
    Unknown,
    /// They differ.
    Different,
}

impl NameDetail {
    /// How much of a full agreement it is.
    pub(super) const fn membership(self) -> Membership {
        Membership::known(match self {
            Self::Same => 10_000,
            // One of them was typed without accents; the other may be one of several words.
            Self::Unaccented => 9_500,
            Self::Divided | Self::Slip | Self::Reordered => 9_000,
            Self::CommonWords => 8_000,
            // Mostly another name, but a second fact can settle it.
            Self::Contained | Self::OtherSyllable | Self::Turned => 5_000,
            Self::SomeWords => 2_500,
            Self::OtherAccents | Self::Branch => 1_500,
            Self::OtherNumbers | Self::Different => 0,
            Self::Unknown => return Membership::UNKNOWN,
        })
    }
}

/// Words of the data file, in the two forms that are compared.
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
                // Stable, and by the number of words alone: the two forms of a phrase stay at the same place.
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

/// True if the phrase stands at the beginning of the words; an accented word is never one without accents.
fn begins(words: &[Word], phrases: &[Vec<String>], keys: &[Vec<String>]) -> Option<usize> {
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
        let branch = (1..all.len())
            .find(|at| all.get(*at..).and_then(|rest| begins(rest, &forms.branch, &forms.branch_keys)).is_some());
        let head = branch.and_then(|at| all.get(..at)).map(|head| stripped(head).iter().map(Word::folded).collect());
        let mut kept = stripped(&all).to_vec();
        if kept.is_empty() {
            kept = all;
        }
        let folded: Vec<String> = kept.iter().map(Word::folded).collect();
        let own: Vec<String> = folded.iter().filter(|word| !forms.generic.contains(word)).cloned().collect();
        let own = if own.is_empty() { folded.clone() } else { own };
        (!kept.is_empty()).then_some(Self { words: kept, folded, own, head })
    }

    /// The letters of all words.
    pub(super) fn squashed(&self) -> String {
        self.folded.concat()
    }

    /// How the two agree.
    pub(super) fn compare(&self, other: &Self) -> NameDetail {
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
                return NameDetail::Branch;
            }
        }
        if numbers(self) != numbers(other) {
            return NameDetail::OtherNumbers;
        }
        if self.squashed() == other.squashed() {
            return NameDetail::Divided;
        }
        if sorted(&self.folded) == sorted(&other.folded) {
            return if self.folded.len() > 2 { NameDetail::Reordered } else { NameDetail::Turned };
        }
        if self.own == other.own && (holds(&self.folded, &other.folded) || holds(&other.folded, &self.folded)) {
            return NameDetail::CommonWords;
        }
        self.slip(other).unwrap_or_else(|| self.overlap(other))
    }

    fn accents(&self, other: &Self) -> NameDetail {
        let pairs = self.words.iter().zip(&other.words);
        // A name typed without accents has none at all: "Tân" beside "Tấn" is another word.
        let plain = |name: &Self| !name.words.iter().any(Word::is_accented);
        match pairs.map(|(a, b)| compare(a, b)).max().unwrap_or(Accents::Same) {
            Accents::Same | Accents::Syllable => NameDetail::Same,
            _ if plain(self) || plain(other) => NameDetail::Unaccented,
            _ => NameDetail::OtherAccents,
        }
    }

    /// One letter in short names, two in long ones; two different Vietnamese syllables are hardly a slip.
    fn slip(&self, other: &Self) -> Option<NameDetail> {
        let (a, b) = (self.squashed(), other.squashed());
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
            (false, _) => Some(NameDetail::Slip),
            (true, 1) => Some(NameDetail::OtherSyllable),
            (true, _) => None,
        }
    }

    fn overlap(&self, other: &Self) -> NameDetail {
        let (small, large) = if self.own.len() <= other.own.len() { (self, other) } else { (other, self) };
        let common = small.own.iter().filter(|word| large.own.contains(word)).count();
        let telling = small.own.len() >= 2 || small.own.iter().any(|word| word.len() >= 6);
        match common {
            0 => NameDetail::Different,
            _ if common == small.own.len() && telling => NameDetail::Contained,
            _ if common * 2 >= large.own.len() => NameDetail::SomeWords,
            _ => NameDetail::Different,
        }
    }
}

/// The words without legal forms and words for what it is, at both ends.
fn stripped(words: &[Word]) -> &[Word] {
    let forms = Forms::get();
    let mut kept = words;
    while let Some(length) = begins(kept, &forms.form, &forms.form_keys) {
        kept = kept.get(length..).unwrap_or_default();
    }
    loop {
        let at_end = (0..kept.len()).find(|at| {
            let tail = kept.get(*at..).unwrap_or_default();
            begins(tail, &forms.form, &forms.form_keys) == Some(tail.len())
        });
        let country = kept.len().checked_sub(1).into_iter().chain(kept.len().checked_sub(2)).find(|at| {
            let tail = kept.get(*at..).unwrap_or_default();
            begins(tail, &forms.country, &forms.country_keys) == Some(tail.len())
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

/// True if every word of the one is a word of the other.
fn holds(all: &[String], some: &[String]) -> bool {
    some.iter().all(|word| all.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compared(a: &str, b: &str) -> NameDetail {
        let (a, b) = (Name::new(a).unwrap(), Name::new(b).unwrap());
        assert_eq!(a.compare(&b), b.compare(&a), "the order does not matter");
        a.compare(&b)
    }

    #[test]
    fn names_agree_or_not() {
        use NameDetail as N;
        for (a, b, expected) in [
            ("Công ty TNHH Bưởi Số", "Bưởi Số", N::Same),
            ("CTCP Bưởi Số", "Dự án Bưởi Số", N::Same),
            ("Công ty TNHH MTV Hòa Phát", "Hoà Phát JSC", N::Same),
            ("Bưởi Số", "BUOI SO CO., LTD", N::Unaccented),
            ("An Phú", "An Phủ", N::OtherAccents),
            ("An Phú", "An Phát", N::SomeWords),
            ("Tân Phát", "Tấn Phát", N::OtherAccents),
            ("Minh Trung", "Minh Trang", N::OtherSyllable),
            ("Sen Tech", "SenTech", N::Divided),
            ("Mekong Farm", "Farm Mekong", N::Turned),
            ("Gạo lứt Sa Đéc", "Sa Đéc gạo lứt", N::Reordered),
            ("Bưởi Số Việt Nam", "Bưởi Số", N::Same),
            ("Bưởi Số Food", "Bưởi Số", N::CommonWords),
            ("Nông sản An Phú", "Thực phẩm An Phú", N::Contained),
            ("Famgoz Mekong", "Farmgoz Mekong", N::Slip),
            ("Công ty An Phú - Chi nhánh Cần Thơ", "Công ty An Phú", N::Branch),
            ("Cơ khí 1", "Cơ khí 2", N::OtherNumbers),
            ("Vi Tảo Xanh", "Gạo lứt Sa Đéc", N::Different),
            ("Mật hoa dừa Sokfarm", "Sokfarm", N::Contained),
        ] {
            assert_eq!(compared(a, b), expected, "{a} / {b}");
        }
    }
}
