//! The administrative units of Vietnam below the province: the communes of today, and the districts
//! that were abolished on 1 July 2025.
//!
//! The two files are large. They are parsed when the first address needs them, and only then. With
//! the feature `communes` they are compiled in. A build without it, such as the module of a web
//! page, receives the same text at run time ([`provide_communes`]).

use std::sync::OnceLock;

use super::table::{self, rows};
use crate::text::{Accents, Word, compare, squash, squashed_accents, words};

#[cfg(feature = "communes")]
const COMMUNES: &str = table::compiled_in!("../../data/communes.tsv");
#[cfg(feature = "communes")]
const FORMER_DISTRICTS: &str = table::compiled_in!("../../data/former-districts.tsv");

/// Identifies the content of the two files, whether they are compiled in or not.
const CHECKSUM: u64 =
    table::checksum(&[include_str!("../../data/communes.tsv"), include_str!("../../data/former-districts.tsv")]);

/// The files of this process; vocabularies that are made afterwards have them.
static FILES: OnceLock<AdminUnitFiles> = OnceLock::new();

/// The two files as text, and their units once an address needed them.
#[derive(Debug)]
pub(crate) struct AdminUnitFiles {
    communes: &'static str,
    former_districts: &'static str,
    units: OnceLock<AdminUnits>,
}

impl AdminUnitFiles {
    const fn new(communes: &'static str, former_districts: &'static str) -> Self {
        Self { communes, former_districts, units: OnceLock::new() }
    }

    /// The files that this process has; none in a build without them that was not provided with
    /// them.
    #[cfg_attr(
        feature = "communes",
        expect(clippy::unnecessary_wraps, reason = "a build without the feature may have none")
    )]
    pub(super) fn available() -> Option<&'static Self> {
        #[cfg(feature = "communes")]
        return Some(FILES.get_or_init(|| Self::new(COMMUNES, FORMER_DISTRICTS)));
        #[cfg(not(feature = "communes"))]
        FILES.get()
    }

    /// The units, parsed at the first call.
    pub(crate) fn units(&self) -> &AdminUnits {
        self.units.get_or_init(|| AdminUnits::parse(self.communes, self.former_districts))
    }

    /// Identifies the content, for the fingerprint of a vocabulary.
    pub(super) const CHECKSUM: u64 = CHECKSUM;
}

/// Provides a build without the feature `communes` with the communes and former districts: the
/// text of `communes.tsv` followed by that of `former-districts.tsv`.
///
/// Vocabularies that are made afterwards read them; those that exist stay as they are. True if the
/// text is that of this version of the library. Another text is refused and changes nothing: names
/// of another version would be read under the fingerprint of this one.
#[must_use]
pub fn provide_communes(text: &str) -> bool {
    if table::checksum(&[text]) != CHECKSUM {
        return false;
    }
    // INVARIANT: the checksum is that of both files, one after the other.
    let (communes, former_districts) = text.split_at(COMMUNES_LENGTH);
    FILES.get_or_init(|| AdminUnitFiles::new(leaked_rows(communes), leaked_rows(former_districts)));
    true
}

/// Where the second file begins.
const COMMUNES_LENGTH: usize = include_str!("../../data/communes.tsv").len();

/// A file without its comments. It lives as long as the process, which has it once.
fn leaked_rows(file: &str) -> &'static str {
    let lines: Vec<&str> = file.lines().filter(|line| !line.starts_with('#')).collect();
    Box::leak(lines.join("\n").into_boxed_str())
}

/// What a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AdminUnitKind {
    /// A commune, ward or special zone of today.
    Commune,
    /// A rural district of before July 2025.
    RuralDistrict,
    /// An urban district, a town or a city of a province of before July 2025.
    UrbanDistrict,
}

/// One unit.
#[derive(Debug)]
pub(crate) struct AdminUnit {
    name: Vec<Word>,
    pub(crate) kind: AdminUnitKind,
    /// The id of its province of today; for a former district that of its province of then.
    pub(crate) province: &'static str,
}

/// The units of both files.
#[derive(Debug, Default)]
pub(crate) struct AdminUnits {
    list: Vec<AdminUnit>,
    /// The letters of each name and its position in the list, sorted.
    index: Vec<(String, u32)>,
}

impl AdminUnits {
    fn parse(communes: &'static str, former_districts: &'static str) -> Self {
        let mut units = Self::default();
        for row in rows(communes) {
            units.add(row.cell(0), AdminUnitKind::Commune, row.cell(2));
        }
        for row in rows(former_districts) {
            let kind = match row.cell(1) {
                "district" => AdminUnitKind::RuralDistrict,
                _ => AdminUnitKind::UrbanDistrict,
            };
            units.add(row.cell(0), kind, row.cell(2));
        }
        units.index.sort_unstable();
        units
    }

    #[expect(clippy::expect_used, reason = "there are some four thousand units")]
    fn add(&mut self, province: &'static str, kind: AdminUnitKind, names: &'static str) {
        for name in table::items(names) {
            let name = words(name);
            let at = u32::try_from(self.list.len()).expect("fewer than 2^32 units");
            self.index.push((squash(&name), at));
            self.list.push(AdminUnit { name, kind, province });
        }
    }

    /// The units with this name, and whether it is written exactly so. Of names with the same
    /// letters those count whose accents agree best; a name without any accents may be each of
    /// them.
    #[expect(clippy::indexing_slicing, reason = "the index holds positions of the list")]
    pub(super) fn named(&self, name: &[Word]) -> Vec<(&AdminUnit, bool)> {
        let key = squash(name);
        let from = self.index.partition_point(|(letters, _)| *letters < key);
        let same_letters = self.index[from..].iter().take_while(|(letters, _)| *letters == key);
        let mut agreeing: Vec<(Accents, &AdminUnit)> = same_letters
            .filter_map(|(_, at)| {
                let unit = &self.list[*at as usize];
                Some((agreement(name, &unit.name)?, unit))
            })
            .collect();
        if name.iter().any(Word::is_accented) {
            let best = agreeing.iter().map(|(accents, _)| *accents).min();
            agreeing.retain(|(accents, _)| Some(*accents) == best);
        }
        agreeing.into_iter().map(|(accents, unit)| (unit, accents <= Accents::Syllable)).collect()
    }
}

/// How the accents of a text agree with a name of the same letters; none if they contradict it.
fn agreement(input: &[Word], name: &[Word]) -> Option<Accents> {
    let same_words = input.len() == name.len() && input.iter().zip(name).all(|(a, b)| a.letters().eq(b.letters()));
    let accents = if same_words {
        input.iter().zip(name).map(|(input, name)| compare(input, name)).max()?
    } else {
        squashed_accents(input, name)
    };
    // Another placement of the tone is no difference: "Hòa Bình", "Hoà Bình".
    (accents != Accents::Contradict).then_some(accents.max(Accents::Syllable))
}
