//! Industry codes in rules: compared by scheme and prefix.

use super::ternary::Ternary;
use crate::resolve::IndustryCode;
use crate::vocabulary::{CodeScheme, SECTIONS};

/// Whether an activity with one code lies in the activities of another. Unknown for a code that is
/// wider than the wanted one, and between two schemes, or a scheme and none.
pub(super) fn is_within(have: &IndustryCode, wanted: &IndustryCode) -> Ternary {
    if have.scheme != wanted.scheme {
        return Ternary::Unknown;
    }
    let (h, w) = (have.code.as_str(), wanted.code.as_str());
    match (is_section(h), is_section(w)) {
        (true, true) => Ternary::from(h == w),
        (false, false) if h.starts_with(w) => Ternary::True,
        (false, false) if w.starts_with(h) => Ternary::Unknown,
        (false, false) => Ternary::False,
        (false, true) => is_in_section(have.scheme, h, w),
        (true, false) if is_in_section(have.scheme, w, h) == Ternary::False => Ternary::False,
        (true, false) => Ternary::Unknown,
    }
}

fn is_section(code: &str) -> bool {
    code.starts_with(|first: char| first.is_ascii_alphabetic())
}

/// Whether the division of a code lies in a section.
fn is_in_section(scheme: Option<CodeScheme>, code: &str, section: &str) -> Ternary {
    if scheme.is_some_and(|scheme| !scheme.has_divisions_of_isic4()) {
        return Ternary::Unknown;
    }
    let division = code.get(..2).and_then(|division| division.parse::<u8>().ok());
    let divisions = SECTIONS.iter().find(|(letter, ..)| *letter == section);
    division
        .zip(divisions)
        .map_or(Ternary::Unknown, |(division, (_, first, last))| Ternary::from((*first..=*last).contains(&division)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compare(have: &str, wanted: &str) -> Ternary {
        let code = |text| IndustryCode::parse(text).expect("a code");
        is_within(&code(have), &code(wanted))
    }

    #[test]
    fn codes_compare_by_scheme_and_prefix() {
        let cases = [
            ("10.20", "10", Ternary::True),
            ("4619", "4711", Ternary::False),
            ("10", "1020", Ternary::Unknown),
            ("ISIC 6201", "VSIC 6201", Ternary::Unknown),
            ("ISIC 6201", "6201", Ternary::Unknown),
            ("VSIC 6201", "VSIC J", Ternary::True),
            ("VSIC 6201", "VSIC C", Ternary::False),
            ("VSIC J", "VSIC 6201", Ternary::Unknown),
            ("VSIC J", "VSIC 1020", Ternary::False),
            ("VSIC 2025 62.01", "VSIC 2025 J", Ternary::Unknown),
        ];
        for (have, wanted, truth) in cases {
            assert_eq!(compare(have, wanted), truth, "{have} in {wanted}");
        }
    }
}
