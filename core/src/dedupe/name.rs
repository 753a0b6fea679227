//! Names of firms and projects without their legal forms, and how two of them agree.

use serde::{Deserialize, Serialize};

use super::forms::{Forms, stripped};
use super::syllable::is_syllable;
use crate::membership::Membership;
use crate::names::{display_names, parse_names};
use crate::text::{Accents, Word, compare, words};

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
    /// True for what stands in brackets behind the name. Two records with the same text there may
    /// share a country or a group; it is compared with the other's name only.
    pub(super) in_brackets: bool,
}

/// How two names agree, as a level of comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
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

display_names!(NameComparisonLevel);
parse_names!(NameComparisonLevel);

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

impl Name {
    /// The names in a text: outside and inside brackets.
    pub(super) fn all(text: &str) -> Vec<Self> {
        let (outside, inside) = text.split_once(['(', '[']).unwrap_or((text, ""));
        let inside = inside.trim_end_matches([')', ']', ' ']);
        let names = |text: &str| text.split([';', '|', '/']).filter_map(Self::new).collect::<Vec<_>>();
        let mut all = names(outside);
        let is_only = all.is_empty();
        let bracketed = names(inside).into_iter().filter(|name| is_only || !name.is_common());
        all.extend(bracketed.map(|name| Self { in_brackets: !is_only, ..name }));
        all
    }

    /// True if it is a country, or nothing but words that many names have.
    fn is_common(&self) -> bool {
        let forms = Forms::get();
        forms.countries.is(&self.words) || self.folded.iter().all(|word| forms.generic.contains(word))
    }

    fn new(text: &str) -> Option<Self> {
        let all: Vec<Word> = words(&text.replace('.', " ")).into_iter().filter(|word| !word.is("&")).collect();
        let forms = Forms::get();
        let starts = (1..all.len()).map(|at| all.split_at(at));
        let mut branch = starts.filter(|(_, rest)| forms.branches.prefix_length(rest).is_some());
        let head = branch.next().map(|(head, _)| stripped(head).iter().map(Word::folded).collect());
        let mut kept = stripped(&all).to_vec();
        if kept.is_empty() {
            kept = all;
        }
        let folded: Vec<String> = kept.iter().map(Word::folded).collect();
        let distinctive: Vec<String> = folded.iter().filter(|word| !forms.generic.contains(word)).cloned().collect();
        let distinctive = if distinctive.is_empty() { folded.clone() } else { distinctive };
        (!kept.is_empty()).then_some(Self { words: kept, folded, distinctive, head, in_brackets: false })
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
        if self.is_branch_of(other) || other.is_branch_of(self) {
            return NameComparisonLevel::Branch;
        }
        if !self.numbers().eq(other.numbers()) {
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

    /// True if this is a branch, and the words before the branch marker begin the other name, which
    /// is no branch.
    fn is_branch_of(&self, other: &Self) -> bool {
        other.head.is_none() && self.head.as_ref().is_some_and(|head| other.folded.starts_with(head))
    }

    /// The words with digits.
    fn numbers(&self) -> impl Iterator<Item = &String> {
        self.folded.iter().filter(|word| word.bytes().any(|byte| byte.is_ascii_digit()))
    }

    /// The level of two names with the same letters.
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

    /// The level of two names by the distinctive words that they share.
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
            ("Cty TNHH 1 TV Hòa Phát", "Công ty TNHH MTV Hoà Phát", N::Same),
            ("Cỏ May", "Co May", N::Unaccented),
            ("Cỏ May Essential Co., Ltd", "CO MAY ESSENTIAL", N::Unaccented),
        ] {
            assert_eq!(compared(a, b), expected, "{a} / {b}");
        }
    }

    #[test]
    fn equal_text_in_brackets_is_no_equal_name() {
        let best = |a: &str, b: &str| {
            let pairs = Name::all(a)
                .into_iter()
                .flat_map(|one| Name::all(b).into_iter().map(move |other| (one.clone(), other)));
            let levels = pairs
                .filter(|(one, other)| !(one.in_brackets && other.in_brackets))
                .map(|(one, other)| one.compare(&other));
            levels.max_by_key(|level| level.membership().point())
        };
        assert_eq!(best("Gốm Lửa (Việt Nam)", "Mây Tre (Việt Nam)"), Some(NameComparisonLevel::Different));
        assert_eq!(best("Gốm Lửa (Sunrise)", "Mây Tre (Sunrise)"), Some(NameComparisonLevel::Different));
        assert_eq!(best("Gốm Lửa (Fireclay)", "Fireclay JSC"), Some(NameComparisonLevel::Same));
    }
}
