//! The words that say what kind of unit a part of an address is: "tỉnh", "H.", "Ward", "số".

use crate::text::{Accents, Word, compare, words};

/// What a part of an address is, by its first or last word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum UnitRank {
    /// A province, or a city that may be one.
    Province,
    City,
    /// A former district: rural, or of any kind.
    District,
    /// A former urban district or town.
    Town,
    /// A former township. It may have become a commune, or have had the name of its district.
    Township,
    /// A commune, ward or special zone.
    Commune,
    /// A building, a hamlet, an industrial zone: it may have the name of what it lies in.
    Site,
    /// A street or a number: its name says nothing about where it is.
    Street,
}

/// A word of a rank: without accents, with accents, and where it stands.
struct UnitWord {
    folded: &'static str,
    written: &'static str,
    rank: UnitRank,
}

const fn unit(folded: &'static str, written: &'static str, rank: UnitRank) -> UnitWord {
    UnitWord { folded, written, rank }
}

/// Words before a name, longer phrases first.
const BEFORE: [UnitWord; 53] = [
    unit("to dan pho", "tổ dân phố", UnitRank::Site),
    unit("khu cong nghiep", "khu công nghiệp", UnitRank::Site),
    unit("cum cong nghiep", "cụm công nghiệp", UnitRank::Site),
    unit("khu do thi", "khu đô thị", UnitRank::Site),
    unit("thanh pho", "thành phố", UnitRank::City),
    unit("thi xa", "thị xã", UnitRank::Town),
    unit("thi tran", "thị trấn", UnitRank::Township),
    unit("dac khu", "đặc khu", UnitRank::Commune),
    unit("khu pho", "khu phố", UnitRank::Site),
    unit("so nha", "số nhà", UnitRank::Street),
    unit("dai lo", "đại lộ", UnitRank::Street),
    unit("quoc lo", "quốc lộ", UnitRank::Street),
    unit("tinh lo", "tỉnh lộ", UnitRank::Street),
    unit("duong tinh", "đường tỉnh", UnitRank::Street),
    unit("toa nha", "tòa nhà", UnitRank::Site),
    unit("chung cu", "chung cư", UnitRank::Site),
    unit("t p", "t p", UnitRank::City),
    unit("t x", "t x", UnitRank::Town),
    unit("t t", "t t", UnitRank::Township),
    unit("tinh", "tỉnh", UnitRank::Province),
    unit("province", "province", UnitRank::Province),
    unit("tp", "tp", UnitRank::City),
    unit("city", "city", UnitRank::City),
    unit("huyen", "huyện", UnitRank::District),
    unit("district", "district", UnitRank::District),
    unit("quan", "quận", UnitRank::Town),
    unit("tx", "tx", UnitRank::Town),
    unit("tt", "tt", UnitRank::Township),
    unit("xa", "xã", UnitRank::Commune),
    unit("phuong", "phường", UnitRank::Commune),
    unit("ward", "ward", UnitRank::Commune),
    unit("commune", "commune", UnitRank::Commune),
    unit("kcn", "kcn", UnitRank::Site),
    unit("ccn", "ccn", UnitRank::Site),
    unit("kdt", "kđt", UnitRank::Site),
    unit("thon", "thôn", UnitRank::Site),
    unit("ap", "ấp", UnitRank::Site),
    unit("xom", "xóm", UnitRank::Site),
    unit("lang", "làng", UnitRank::Site),
    unit("khom", "khóm", UnitRank::Site),
    unit("to", "tổ", UnitRank::Site),
    unit("ban", "bản", UnitRank::Site),
    unit("buon", "buôn", UnitRank::Site),
    unit("so", "số", UnitRank::Street),
    unit("duong", "đường", UnitRank::Street),
    unit("pho", "phố", UnitRank::Street),
    unit("ngo", "ngõ", UnitRank::Street),
    unit("ngach", "ngách", UnitRank::Street),
    unit("hem", "hẻm", UnitRank::Street),
    unit("kiet", "kiệt", UnitRank::Street),
    unit("lo", "lô", UnitRank::Street),
    unit("tang", "tầng", UnitRank::Street),
    unit("lau", "lầu", UnitRank::Street),
];

/// Abbreviations of one letter, which need a full stop or a capital.
const LETTERS: [UnitWord; 5] = [
    unit("t", "t", UnitRank::Province),
    unit("h", "h", UnitRank::District),
    unit("q", "q", UnitRank::Town),
    unit("x", "x", UnitRank::Commune),
    unit("p", "p", UnitRank::Commune),
];

/// Words after a name, in English.
const AFTER: [UnitWord; 12] = [
    unit("province", "province", UnitRank::Province),
    unit("city", "city", UnitRank::City),
    unit("district", "district", UnitRank::District),
    unit("town", "town", UnitRank::Town),
    unit("township", "township", UnitRank::Township),
    unit("ward", "ward", UnitRank::Commune),
    unit("commune", "commune", UnitRank::Commune),
    unit("building", "building", UnitRank::Site),
    unit("tower", "tower", UnitRank::Site),
    unit("street", "street", UnitRank::Street),
    unit("road", "road", UnitRank::Street),
    unit("avenue", "avenue", UnitRank::Street),
];

/// The rank of a part, and its name without the word that says so.
pub(super) fn ranked<'a>(text: &str, part: &'a [Word]) -> Option<(UnitRank, &'a [Word])> {
    before(text, part).or_else(|| after(part)).or_else(|| glued(part))
}

/// The rank of a part by its first words. A name must follow.
pub(super) fn before<'a>(text: &str, part: &'a [Word]) -> Option<(UnitRank, &'a [Word])> {
    let [first, rest @ ..] = part else { return None };
    let named = BEFORE.iter().find_map(|unit| {
        let length = unit.folded.split(' ').count();
        let (head, name) = part.split_at_checked(length)?;
        (!name.is_empty() && is_phrase(head, unit)).then_some((unit.rank, name))
    });
    let letter = || {
        let unit = LETTERS.iter().find(|unit| first.is(unit.folded) && !first.is_accented())?;
        let stopped = text.get(first.span.end..).is_some_and(|rest| rest.starts_with('.'));
        (!rest.is_empty() && (stopped || first.is_capitals())).then_some((unit.rank, rest))
    };
    let numbered = || (first.has_digit() && first.is_number()).then_some((UnitRank::Street, rest));
    named.or_else(letter).or_else(numbered)
}

/// The rank by the last word: "Ba Dinh District".
fn after(part: &[Word]) -> Option<(UnitRank, &[Word])> {
    let (last, name) = part.split_last()?;
    let unit = AFTER.iter().find(|unit| last.is(unit.folded))?;
    (!name.is_empty()).then_some((unit.rank, name))
}

/// The rank of a letter that is written with a number: "Q1", "P5", and of a house number: "12A".
fn glued(part: &[Word]) -> Option<(UnitRank, &[Word])> {
    let [first, rest @ ..] = part else { return None };
    let letters: String = first.folded().chars().take_while(char::is_ascii_alphabetic).collect();
    let rank = match letters.as_str() {
        _ if !first.has_digit() => return None,
        "" => UnitRank::Street,
        "q" | "p" if rest.is_empty() => UnitRank::Commune,
        _ => return None,
    };
    Some((rank, rest))
}

/// True for the words of a phrase, with its accents or without any.
fn is_phrase(part: &[Word], unit: &UnitWord) -> bool {
    part.iter().zip(unit.folded.split(' ')).all(|(word, folded)| word.is(folded))
        && (part.iter().all(|word| !word.is_accented())
            || words(unit.written).iter().zip(part).all(|(written, word)| compare(word, written) <= Accents::Syllable))
}
