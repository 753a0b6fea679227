//! Reading fields of a file, whose lengths are not trusted.

use super::damaged;
use crate::error::Result;
use crate::index::doc_id::DocId;

/// The bytes of a file that were not read yet.
pub(super) struct Reader<'a> {
    pub(super) rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(super) fn take(&mut self, count: usize) -> Result<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(count).ok_or_else(damaged)?;
        self.rest = rest;
        Ok(taken)
    }

    pub(super) fn array<const N: usize>(&mut self) -> Result<[u8; N]> {
        self.take(N)?.try_into().map_err(|_| damaged())
    }

    /// A number of 8 bytes.
    pub(super) fn count(&mut self) -> Result<usize> {
        usize::try_from(u64::from_le_bytes(self.array()?)).map_err(|_| damaged())
    }

    pub(super) fn lengths(&mut self, count: usize) -> Result<impl Iterator<Item = u32> + use<'a>> {
        Ok(self.words(count)?.iter().map(|word| u32::from_le_bytes(*word)))
    }

    pub(super) fn doc_ids(&mut self, count: usize) -> Result<Vec<DocId>> {
        Ok(self.words(count)?.iter().map(|word| DocId::from_le_bytes(*word)).collect())
    }

    fn words(&mut self, count: usize) -> Result<&'a [[u8; 4]]> {
        Ok(self.take(count.checked_mul(4).ok_or_else(damaged)?)?.as_chunks().0)
    }
}
