//! The codes of a segment's records, row by row: the codes of a record are next to each other in
//! memory.

use enum_map::EnumMap;

use super::column::{COLUMNS, Codes, Column};
use super::doc_id::DocId;

/// The number of bytes that are read for every code, even if fewer belong to it.
const CODE_BYTES: usize = 4;

/// A table of codes. A row has the codes of one record, each in as many bytes as the codes of its
/// column need.
#[derive(Debug)]
pub(crate) struct CodeTable {
    fields: EnumMap<Column, Field>,
    stride: usize,
    len: usize,
    /// The rows, then zeros for one more row and [`CODE_BYTES`]: so every code can be read as four
    /// bytes, and the rows from any field on split into whole strides.
    bytes: Vec<u8>,
}

/// Where the code of a column stands in a row.
#[derive(Debug, Clone, Copy, Default)]
struct Field {
    offset: usize,
    /// The bits that belong to the code, of the four bytes from there.
    mask: u32,
    width: u8,
}

impl Default for CodeTable {
    fn default() -> Self {
        Self::with_capacity(EnumMap::from_fn(|_| 1), 0)
    }
}

impl CodeTable {
    /// An empty table with capacity for `len` rows, for codes of these widths in bytes.
    pub(super) fn with_capacity(widths: EnumMap<Column, u8>, len: usize) -> Self {
        let mut stride = 0;
        let fields = widths.map(|_, width| {
            let offset = stride;
            stride += usize::from(width);
            Field { offset, mask: mask(width), width }
        });
        let mut bytes = Vec::with_capacity(stride * (len + 1) + CODE_BYTES);
        bytes.resize(stride + CODE_BYTES, 0);
        Self { fields, stride, len: 0, bytes }
    }

    /// The table whose rows [`CodeTable::bytes`] returned; none for impossible widths or lengths.
    pub(super) fn read(widths: EnumMap<Column, u8>, len: usize, bytes: &[u8]) -> Option<Self> {
        if widths.values().any(|width| !(1..=CODE_BYTES).contains(&usize::from(*width))) {
            return None;
        }
        let mut table = Self::with_capacity(widths, 0);
        if table.stride.checked_mul(len) != Some(bytes.len()) {
            return None;
        }
        table.bytes = [bytes, &table.bytes].concat();
        table.len = len;
        Some(table)
    }

    /// The bytes that codes below `count` need, one at least.
    pub(super) fn width(count: usize) -> u8 {
        let greatest = count.saturating_sub(1);
        (1..4).find(|width| greatest >> (8 * width) == 0).unwrap_or(4)
    }

    /// Appends a row.
    pub(super) fn push(&mut self, codes: &Codes) {
        self.bytes.truncate(self.len * self.stride);
        for (field, code) in self.fields.values().zip(codes.values()) {
            self.bytes.extend(code.to_le_bytes().iter().take(usize::from(field.width)));
        }
        self.len += 1;
        self.bytes.resize((self.len + 1) * self.stride + CODE_BYTES, 0);
    }

    pub(super) fn len(&self) -> usize {
        self.len
    }

    /// The widths of the columns, in their order.
    pub(super) fn widths(&self) -> [u8; COLUMNS] {
        self.fields.map(|_, field| field.width).into_array()
    }

    /// Every row, without the zeros at the end.
    #[expect(clippy::indexing_slicing, reason = "the rows are the beginning of the bytes")]
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes[..self.len * self.stride]
    }

    /// The codes of a record.
    pub(crate) fn row(&self, doc_id: DocId) -> Codes {
        EnumMap::from_fn(|column| self.code(column, doc_id))
    }

    /// The code of a record in a column.
    #[expect(clippy::expect_used, reason = "the zeros at the end make every code four bytes")]
    pub(crate) fn code(&self, column: Column, doc_id: DocId) -> u32 {
        let field = self.fields[column];
        let at = doc_id.position() * self.stride + field.offset;
        let bytes = self.bytes.get(at..at + CODE_BYTES).and_then(<[u8]>::first_chunk);
        u32::from_le_bytes(*bytes.expect("a record of this segment")) & field.mask
    }

    /// The codes of a column, from a position on.
    pub(crate) fn column(&self, column: Column, from: usize) -> impl Iterator<Item = u32> {
        let field = self.fields[column];
        let codes = self.rows_from(field, from).map(move |row| match row {
            [a, b, c, d, ..] => u32::from_le_bytes([*a, *b, *c, *d]) & field.mask,
            _ => unreachable!("a row has a byte for each of its columns"),
        });
        codes.take(self.len.saturating_sub(from))
    }

    /// As [`CodeTable::column`], for a column whose codes are single bytes: less work for each
    /// code.
    pub(crate) fn narrow_column(&self, column: Column, from: usize) -> Option<impl Iterator<Item = u8>> {
        let field = Some(self.fields[column]).filter(|field| field.width == 1)?;
        let codes = self.rows_from(field, from).map(|row| match row {
            [code, ..] => *code,
            [] => unreachable!("a row has a byte for each of its columns"),
        });
        Some(codes.take(self.len.saturating_sub(from)))
    }

    /// The rows from a position on, each from a field on to the same field of the next.
    #[expect(clippy::indexing_slicing, reason = "a position is at most the length of the table")]
    fn rows_from(&self, field: Field, from: usize) -> std::slice::ChunksExact<'_, u8> {
        self.bytes[from * self.stride + field.offset..].chunks_exact(self.stride)
    }
}

/// The lowest `width` bytes.
const fn mask(width: u8) -> u32 {
    u32::MAX >> (u32::BITS - 8 * width as u32)
}
