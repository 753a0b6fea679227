//! The fingerprint of a vocabulary.

use sha2::{Digest, Sha256};

use super::admin_units::AdminUnitFiles;
use super::names::Name;
use super::stage_facts::{Rungs, StageFacts};
use super::term::{Facts, Term};
use super::{TermKind, Vocabulary};

impl Vocabulary {
    /// SHA-256 over everything that can change a resolution or a score: terms, names, links and
    /// codes.
    #[must_use]
    pub fn digest(&self) -> [u8; 32] {
        let mut hasher = FieldHasher(Sha256::new());
        for kind in TermKind::all() {
            hasher.text(kind.name());
            for term in self.tree(kind).terms() {
                hasher.term(term);
            }
            for (letters, name) in self.names(kind).all() {
                hasher.text(letters);
                hasher.name(name);
            }
            for word in self.names(kind).special_words() {
                hasher.text(word);
            }
        }
        hasher.number(if self.has_communes() { AdminUnitFiles::CHECKSUM } else { 0 });
        for (prefix, scheme, sector) in self.sectors().codes().all() {
            hasher.text(prefix);
            hasher.number(scheme.map_or(0, |scheme| 1 + scheme as u64));
            hasher.text(sector);
        }
        hasher.0.finalize().into()
    }
}

/// Hashes fields one after another. Texts and lists begin with their length: two different
/// sequences of fields never make the same bytes.
struct FieldHasher(Sha256);

impl FieldHasher {
    fn number(&mut self, number: u64) {
        self.0.update(number.to_le_bytes());
    }

    fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.0.update(text.as_bytes());
    }

    fn texts(&mut self, texts: &[String]) {
        self.number(texts.len() as u64);
        for text in texts {
            self.text(text);
        }
    }

    // INVARIANT: each field is named, so that a new one cannot be forgotten here.
    fn term(&mut self, term: &Term) {
        let Term { id, en, vi, names, parent, links, facts } = term;
        for text in [id, en, vi] {
            self.text(text);
        }
        for texts in [names, parent.as_slice(), links] {
            self.texts(texts);
        }
        match facts {
            Facts::None => self.number(0),
            Facts::Stage(StageFacts { class, rungs, programme }) => {
                self.number(1);
                self.text(class.name());
                self.text(&rungs.as_ref().map(Rungs::to_string).unwrap_or_default());
                self.texts(programme);
            }
            // How completely a place is divided follows from which terms are the caller's.
            Facts::Place { level, codes, blocs, territory_of, is_divided: _ } => {
                self.number(2);
                self.number(*level as u64);
                for texts in [codes.as_slice(), blocs, territory_of.as_slice()] {
                    self.texts(texts);
                }
            }
        }
    }

    fn name(&mut self, name: &Name) {
        // How long it is follows from its text.
        let Name {
            text,
            terms,
            source,
            needs_capitals,
            whole_only,
            country_only,
            alone,
            former,
            city,
            letters: _,
            length: _,
            words: _,
        } = name;
        self.text(text);
        self.number(terms.len() as u64);
        for term in terms {
            self.number(term.index() as u64);
        }
        self.number(*source as u64);
        for flag in [needs_capitals, whole_only, country_only, alone] {
            self.number(u64::from(*flag));
        }
        self.texts(former.as_slice());
        self.texts(city.as_slice());
    }
}
