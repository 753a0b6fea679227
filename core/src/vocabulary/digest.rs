//! The fingerprint of a vocabulary.

use sha2::{Digest, Sha256};

use super::{TermKind, Vocabulary};

impl Vocabulary {
    /// SHA-256 over everything that can change a resolution or a score: terms, names, links and codes.
    #[must_use]
    pub fn digest(&self) -> [u8; 32] {
        let mut hash = Sha256::new();
        let mut add = |text: &str| {
            // The length first, so that no two lists of texts run together alike.
            hash.update((text.len() as u64).to_le_bytes());
            hash.update(text.as_bytes());
        };
        for kind in TermKind::ALL {
            add(kind.name());
            for term in self.tree(kind).terms() {
                add(&format!("{term:?}"));
            }
            for (letters, name) in self.names(kind).all() {
                add(letters);
                add(&format!("{name:?}"));
            }
            self.names(kind).cares().for_each(&mut add);
        }
        for (prefix, scheme, sector) in self.sectors().codes().all() {
            add(&format!("{prefix} {scheme:?} {sector}"));
        }
        hash.finalize().into()
    }
}
