//! The codes of a segment's records, row by row: a record that the search meets costs one look at memory.

use super::encode::{COLUMNS, Codes};

/// Bytes that a code is read from, however few of them are its own.
const READ: usize = 4;

/// Each row has its codes one after the other, each in as many bytes as the column's codes need.
#[derive(Debug)]
pub(crate) struct CodeTable {
    fields: [Field; COLUMNS],
    stride: usize,
    len: usize,
    /// And one more row, and a few bytes, of zeros: so that every code can be read as four, and every row's with those after it.
    bytes: Vec<u8>,
}

/// Where a column's code stands in a row.
#[derive(Debug, Clone, Copy, Default)]
struct Field {
    at: usize,
    /// Of the four bytes there, those that are its own.
    mask: u32,
    width: u8,
}

impl Default for CodeTable {
    fn default() -> Self {
        Self::with_capacity([1; COLUMNS], 0)
    }
}

impl CodeTable {
    /// Room for so many rows with codes of so many bytes.
    pub(super) fn with_capacity(widths: [u8; COLUMNS], len: usize) -> Self {
        let mut stride = 0;
        let fields = widths.map(|width| {
            let at = stride;
            stride += usize::from(width);
            Field { at, mask: u32::try_from((1_u64 << (8 * width)) - 1).unwrap_or(u32::MAX), width }
        });
        let mut bytes = Vec::with_capacity(stride * (len + 1) + READ);
        bytes.resize(stride + READ, 0);
        Self { fields, stride, len: 0, bytes }
    }

    /// Of rows that were written by [`Rows::bytes`]; none for widths or a length that those never have.
    pub(super) fn read(widths: [u8; COLUMNS], len: usize, bytes: &[u8]) -> Option<Self> {
        if widths.iter().any(|width| !(1..=READ).contains(&usize::from(*width))) {
            return None;
        }
        let mut rows = Self::with_capacity(widths, 0);
        if rows.stride.checked_mul(len) != Some(bytes.len()) {
            return None;
        }
        rows.bytes = [bytes, &rows.bytes].concat();
        rows.len = len;
        Some(rows)
    }

    /// The bytes that a code below `count` needs, one at least.
    pub(super) fn width(count: usize) -> u8 {
        let most = count.saturating_sub(1);
        (1..4).find(|width| most >> (8 * width) == 0).unwrap_or(4)
    }

    pub(super) fn push(&mut self, codes: &Codes) {
        self.bytes.truncate(self.len * self.stride);
        for (field, code) in self.fields.iter().zip(codes) {
            self.bytes.extend(code.to_le_bytes().iter().take(usize::from(field.width)));
        }
        self.len += 1;
        self.bytes.resize((self.len + 1) * self.stride + READ, 0);
    }

    pub(super) fn len(&self) -> usize {
        self.len
    }

    pub(super) fn widths(&self) -> [u8; COLUMNS] {
        self.fields.map(|field| field.width)
    }

    /// Every row.
    pub(super) fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.len * self.stride).unwrap_or_default()
    }

    pub(crate) fn code(&self, column: usize, position: usize) -> u32 {
        self.code_of(self.field(column), position)
    }

    fn field(&self, column: usize) -> Field {
        self.fields.get(column).copied().unwrap_or_default()
    }

    fn code_of(&self, field: Field, position: usize) -> u32 {
        let at = position * self.stride + field.at;
        let bytes = self.bytes.get(at..at + READ).and_then(<[u8]>::first_chunk);
        bytes.map_or(0, |bytes| u32::from_le_bytes(*bytes) & field.mask)
    }

    /// The codes of a column, from a position on.
    pub(crate) fn column(&self, column: usize, from: usize) -> impl Iterator<Item = u32> {
        let field = self.field(column);
        let bytes = self.bytes.get(from * self.stride + field.at..).unwrap_or_default();
        let codes = bytes.chunks_exact(self.stride).map(move |row| match row {
            [a, b, c, d, ..] => u32::from_le_bytes([*a, *b, *c, *d]) & field.mask,
            _ => 0,
        });
        codes.take(self.len.saturating_sub(from))
    }

    /// The same of a column whose codes are single bytes: there is less to do for each.
    pub(crate) fn narrow_column(&self, column: usize, from: usize) -> Option<impl Iterator<Item = u8>> {
        let field = Some(self.field(column)).filter(|field| field.width == 1)?;
        let bytes = self.bytes.get(from * self.stride + field.at..)?;
        let codes = bytes.chunks_exact(self.stride).map(|row| row.first().copied().unwrap_or_default());
        Some(codes.take(self.len.saturating_sub(from)))
    }
}
