//! Numbers of records in a catalog.

/// The number of a record in a catalog. The records of the segment are numbered by their position
/// in it; those of the delta follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct DocId(u32);

impl DocId {
    #[expect(clippy::expect_used, reason = "2^32 records do not fit into memory")]
    pub(crate) fn new(position: usize) -> Self {
        Self(u32::try_from(position).expect("a catalog holds fewer than 2^32 records"))
    }

    pub(crate) const fn position(self) -> usize {
        self.0 as usize
    }

    /// The position in the delta, of a record that comes after the `segment_len` records of the
    /// segment.
    pub(crate) const fn position_in_delta(self, segment_len: usize) -> Option<usize> {
        self.position().checked_sub(segment_len)
    }

    /// The first `len` numbers.
    pub(crate) fn first(len: usize) -> impl DoubleEndedIterator<Item = Self> + use<> {
        (0..Self::new(len).0).map(Self)
    }

    /// All numbers from a position on.
    pub(crate) fn from_position(position: usize) -> impl Iterator<Item = Self> + use<> {
        (Self::new(position).0..).map(Self)
    }

    pub(super) const fn from_le_bytes(bytes: [u8; 4]) -> Self {
        Self(u32::from_le_bytes(bytes))
    }

    pub(super) const fn to_le_bytes(self) -> [u8; 4] {
        self.0.to_le_bytes()
    }
}
