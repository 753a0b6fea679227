//! Vietnamese syllables without accents. Two different syllables are two words, not one word with a
//! typing error.

const ONSETS: [&str; 27] = [
    "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q", "r",
    "s", "t", "th", "tr", "v", "x",
];

const RHYMES: [&str; 96] = [
    "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "e", "ec", "ech", "em", "en",
    "eng", "enh", "eo", "ep", "et", "eu", "i", "ia", "ich", "iec", "iem", "ien", "ieng", "iep", "iet", "ieu", "im",
    "in", "inh", "ip", "it", "iu", "o", "oa", "oac", "oach", "oai", "oan", "oang", "oanh", "oat", "oc", "oe", "oen",
    "oi", "om", "on", "ong", "op", "ot", "u", "ua", "uan", "uat", "uay", "uc", "ue", "ui", "um", "un", "ung", "uo",
    "uoc", "uoi", "uom", "uon", "uong", "uop", "uot", "uou", "up", "ut", "uu", "uy", "uya", "uych", "uyen", "uyet",
    "uynh", "uyt", "y", "yem", "yen", "yet", "yeu", "uang", "uai", "uyn",
];

/// True if the letters, without accents, are a Vietnamese syllable.
pub(super) fn is_syllable(folded: &str) -> bool {
    ONSETS.iter().any(|onset| folded.strip_prefix(onset).is_some_and(|rhyme| RHYMES.contains(&rhyme)))
}

#[cfg(test)]
mod tests {
    use super::is_syllable;

    #[test]
    fn syllables_are_recognised() {
        for word in ["phu", "phat", "nghia", "quy", "thanh", "nguyen", "xoai", "gia", "khuya", "hoach"] {
            assert!(is_syllable(word), "{word}");
        }
        for word in ["farm", "famr", "phta", "agri", "sens", "xnah", "fintrack"] {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
