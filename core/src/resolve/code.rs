//! Reads industry codes where a sector is expected: "6201", "VSIC 62.01", "ISIC 0111".

use crate::text::fold;
#[cfg(feature = "match")]
use crate::vocabulary::SECTIONS;
use crate::vocabulary::{CodeScheme, TermId, Vocabulary};

/// The most bytes of a text that is read as a code.
const LONGEST: usize = 32;

/// The sector of an industry code, if the text is one. A code without a scheme is read by that of
/// Vietnam.
pub(super) fn sector(vocabulary: &Vocabulary, text: &str) -> Option<TermId> {
    let IndustryCode { scheme, code } = IndustryCode::parse(text)?;
    vocabulary.sectors().by_code(scheme.unwrap_or(CodeScheme::Vsic2018), &code)
}

/// An industry code as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct IndustryCode {
    /// None when the text does not name one.
    pub(crate) scheme: Option<CodeScheme>,
    /// The letter of a section, or digits without dots.
    pub(crate) code: String,
}

impl IndustryCode {
    /// The code that a text is; none for any other text.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (scheme, code) = if text.len() > LONGEST { None } else { read(text) }?;
        let code = code.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_uppercase();
        Some(Self { scheme, code })
    }
}

#[cfg(feature = "match")]
impl IndustryCode {
    /// False if the classification is known not to have the division.
    pub(crate) fn exists(&self) -> bool {
        if !self.scheme.is_some_and(CodeScheme::has_divisions_of_isic4) {
            return true;
        }
        let division = self.code.get(..2).and_then(|division| division.parse::<u8>().ok());
        division.is_none_or(|division| SECTIONS.iter().any(|(_, first, last)| (*first..=*last).contains(&division)))
    }

    /// The code that a text states where one of a classification is expected; none for any other
    /// text.
    pub(crate) fn in_scheme(text: &str, expected: Option<&str>) -> Option<Self> {
        let (text, expected) = (text.trim(), expected.unwrap_or_default());
        let known = Some(CodeScheme::of(expected));
        let code = match scheme(text) {
            Some((stated, code)) => Some(code).filter(|_| Some(stated) == known)?,
            None => match text.get(..expected.len()) {
                Some(start) if start.eq_ignore_ascii_case(expected) => text.split_at(expected.len()).1,
                _ => text,
            },
        };
        let code: String = code.chars().filter(|c| !matches!(c, '.' | '-' | ' ' | ':')).collect();
        let is_section = code.len() == 1 && code.chars().all(|c| c.is_ascii_alphabetic());
        let has_division = code.len() >= 2 && code.chars().take(2).all(|c| c.is_ascii_digit());
        let is_code = code.len() <= LONGEST && code.chars().all(|c| c.is_ascii_alphanumeric());
        let code = code.to_ascii_uppercase();
        (is_code && (is_section || has_division)).then_some(Self { scheme: known, code })
    }
}

/// The scheme and the code of a text that is a code.
fn read(text: &str) -> Option<(Option<CodeScheme>, &str)> {
    let (scheme, code) = scheme(text).map_or((None, text), |(scheme, code)| (Some(scheme), code));
    let digits: String = code.chars().filter(char::is_ascii_digit).collect();
    let dotted = code.chars().all(|c| c.is_ascii_digit() || c == '.') && code.starts_with(|c: char| c.is_ascii_digit());
    let section = scheme.is_some() && code.len() == 1 && code.chars().all(|c| c.is_ascii_alphabetic());
    let stated = scheme.is_some() || is_division_with_class(code);
    let plausible = match digits.len() {
        2 => code.len() == 2,
        3 => scheme.is_some(),
        4 | 5 => stated || (digits.len() == code.len() && !is_round_or_year(&digits)),
        _ => false,
    };
    let is_code = section || (dotted && plausible);
    is_code.then_some((scheme, code))
}

/// The scheme before a code, and the code. Without a year, and for "mã ngành", VSIC is that of
/// 2018.
fn scheme(text: &str) -> Option<(CodeScheme, &str)> {
    const SCHEMES: [(&str, CodeScheme); 10] = [
        ("isic", CodeScheme::Isic4),
        ("isic4", CodeScheme::Isic4),
        ("isic 4", CodeScheme::Isic4),
        ("isic rev 4", CodeScheme::Isic4),
        ("isic rev.4", CodeScheme::Isic4),
        ("vsic 2025", CodeScheme::Vsic2025),
        ("vsic 2018", CodeScheme::Vsic2018),
        ("vsic", CodeScheme::Vsic2018),
        ("ma nganh", CodeScheme::Vsic2018),
        ("ma nganh vsic", CodeScheme::Vsic2018),
    ];
    let glued = || text.find(|c: char| c.is_ascii_digit());
    let at = text
        .rfind([' ', ':', '\u{a0}'])
        .map(|at| at + text[at..].chars().next().map_or(1, char::len_utf8))
        .or_else(glued)?;
    let (before, code) = text.split_at(at);
    // Nothing else is a code. Most texts end here: to fold one takes longer than the rest.
    if code.len() != 1 && !code.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let named = fold(before);
    SCHEMES.into_iter().find(|(name, _)| *name == named).map(|(_, scheme)| (scheme, code))
}

/// True for "62.01": a division and a class.
fn is_division_with_class(code: &str) -> bool {
    code.split_once('.').is_some_and(|(division, class)| division.len() == 2 && matches!(class.len(), 1..=3))
}

/// True for a number that is more likely a year or an amount than a code.
fn is_round_or_year(digits: &str) -> bool {
    digits.ends_with("00") || (digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20")))
}
