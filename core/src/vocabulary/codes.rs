//! Industry codes (ISIC Rev. 4, VSIC 2018, VSIC 2025) and the sectors they stand for.

use super::table;
use crate::names::names;

/// A classification of economic activities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CodeScheme {
    /// United Nations, ISIC Revision 4.
    Isic4,
    /// Vietnam, Decision 27/2018/QĐ-TTg.
    Vsic2018,
    /// Vietnam, Decision 36/2025/QĐ-TTg, in force since 15 November 2025.
    Vsic2025,
    /// European Union, NACE Revision 2, and the national classifications that extend it, such as
    /// NAF of France.
    Nace2,
    /// Any other classification.
    Other,
}

names! {
    /// The stable name: `isic4`, `vsic2018`, `vsic2025`, `nace2`, `other`.
    CodeScheme: FromStr {
        Isic4 => "isic4",
        Vsic2018 => "vsic2018",
        Vsic2025 => "vsic2025",
        Nace2 => "nace2",
        Other => "other",
    }
}

#[cfg(feature = "match")]
impl CodeScheme {
    /// The classification that a declaration names.
    pub(crate) fn of(name: &str) -> Self {
        match name.to_ascii_lowercase().as_str() {
            "isic" => Self::Isic4,
            "vsic" => Self::Vsic2018,
            "nace" | "naf" | "ateco" | "wz" => Self::Nace2,
            name => Self::named(name).unwrap_or(Self::Other),
        }
    }

    /// True if its sections and divisions are those of ISIC Revision 4.
    pub(crate) const fn has_divisions_of_isic4(self) -> bool {
        matches!(self, Self::Isic4 | Self::Vsic2018 | Self::Nace2)
    }
}

/// The sections of ISIC Revision 4, VSIC 2018 and NACE Revision 2 with their first and last
/// divisions.
#[cfg(feature = "match")]
pub(crate) const SECTIONS: [(&str, u8, u8); 21] = [
    ("A", 1, 3),
    ("B", 5, 9),
    ("C", 10, 33),
    ("D", 35, 35),
    ("E", 36, 39),
    ("F", 41, 43),
    ("G", 45, 47),
    ("H", 49, 53),
    ("I", 55, 56),
    ("J", 58, 63),
    ("K", 64, 66),
    ("L", 68, 68),
    ("M", 69, 75),
    ("N", 77, 82),
    ("O", 84, 84),
    ("P", 85, 85),
    ("Q", 86, 88),
    ("R", 90, 93),
    ("S", 94, 96),
    ("T", 97, 98),
    ("U", 99, 99),
];

/// One listed prefix of codes.
#[derive(Debug, Clone)]
struct Code {
    prefix: String,
    /// None for a prefix of every scheme.
    scheme: Option<CodeScheme>,
    sector: String,
}

/// The listed prefixes, sorted.
#[derive(Debug, Clone)]
pub(super) struct Codes(Vec<Code>);

impl Codes {
    #[expect(clippy::expect_used, reason = "a test reads the file")]
    pub(super) fn parse(file: &str) -> Self {
        let mut codes = Vec::new();
        for row in table::rows(file) {
            let scheme = Some(row.cell(1)).filter(|name| !name.is_empty());
            let scheme = scheme.map(|name| name.parse().expect("a scheme of industry codes"));
            for prefix in row.list(0) {
                codes.push(Code { prefix, scheme, sector: row.text(2) });
            }
        }
        codes.sort_by(|a, b| (&a.prefix, a.scheme).cmp(&(&b.prefix, b.scheme)));
        Self(codes)
    }

    pub(super) fn find(&self, scheme: CodeScheme, code: &str) -> Option<&str> {
        let code: String = code.chars().filter(char::is_ascii_alphanumeric).take(8).collect();
        (1..=code.len()).rev().find_map(|length| {
            let prefix = code.get(..length)?.to_ascii_uppercase();
            // Digits are grouped in divisions of two: one digit says nothing.
            let listed = self.0.iter().filter(|listed| listed.prefix == prefix);
            listed
                .filter(|listed| listed.scheme.is_none_or(|only| only == scheme))
                .map(|listed| listed.sector.as_str())
                .next_back()
        })
    }

    /// Every prefix, scheme and sector: for the digest and for tests.
    pub(super) fn all(&self) -> impl Iterator<Item = (&str, Option<CodeScheme>, &str)> {
        self.0.iter().map(|code| (code.prefix.as_str(), code.scheme, code.sector.as_str()))
    }
}
