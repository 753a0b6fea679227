//! The syllables of Vietnamese, without their accents.

/// True for the letters of a Vietnamese syllable: an initial consonant or none, and a rhyme.
pub(super) fn is_syllable(folded: &str) -> bool {
    let initial = folded.find(is_vowel).unwrap_or(folded.len());
    let Some((initial, rhyme)) = folded.split_at_checked(initial) else { return false };
    match initial {
        // The u belongs to the consonant: "quên", "quốc".
        "q" => rhyme.strip_prefix('u').is_some_and(|rest| is_rhyme(rest) || QU_RHYMES.contains(&rest)),
        // So does the i, unless it is the vowel: "giao", "gì".
        "g" => is_rhyme(rhyme) || rhyme.strip_prefix('i').is_some_and(is_rhyme),
        _ => INITIALS.contains(&initial) && is_rhyme(rhyme),
    }
}

const fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

fn is_rhyme(rhyme: &str) -> bool {
    RHYMES.binary_search(&rhyme).is_ok()
}

/// Consonants before a rhyme; q and g are read with the vowel after them.
const INITIALS: &[&str] = &[
    "", "b", "c", "ch", "d", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "r", "s", "t", "th",
    "tr", "v", "x",
];

/// Rhymes that stand after qu alone.
const QU_RHYMES: &[&str] = &["uoc", "et", "eo"];

/// The rhymes of the orthography, without tones and quality marks, in order: "iên" and "yên" are
/// two of them, "ươ" and "uô" one.
#[rustfmt::skip]
const RHYMES: &[&str] = &[
    "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay",
    "e", "ec", "ech", "em", "en", "eng", "enh", "eo", "ep", "et", "eu",
    "i", "ia", "ich", "iec", "iem", "ien", "ieng", "iep", "iet", "ieu", "im", "in", "inh", "ip", "it", "iu",
    "o", "oa", "oac", "oach", "oai", "oam", "oan", "oang", "oanh", "oao", "oap", "oat", "oay", "oc", "oe", "oen", "oeo",
    "oet", "oi", "om", "on", "ong", "op", "ot",
    "u", "ua", "uan", "uang", "uat", "uau", "uay", "uc", "ue", "uech", "uenh", "ui", "um", "un", "ung", "uo", "uoc",
    "uoi", "uom", "uon", "uong", "uop", "uot", "uou", "up", "ut", "uu", "uy", "uya", "uych", "uyen", "uyet", "uynh",
    "uyp", "uyt", "uyu",
    "y", "yem", "yen", "yet", "yeu",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rhymes_are_in_order() {
        assert!(RHYMES.is_sorted());
    }

    #[test]
    fn syllables_of_vietnamese_are_recognised() {
        for word in
            "a oi y yeu nghieng truong quoc quyen que quy gi gin gia giet giuong khuyu thuo duong nguyen".split(' ')
        {
            assert!(is_syllable(word), "{word}");
        }
    }

    #[test]
    fn words_of_other_languages_are_not() {
        for word in "farm smart sensor of with plattform gestion data web q ng str".split(' ') {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
