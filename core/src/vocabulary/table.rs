//! The data files: lines of cells divided by tabs, lists inside a cell by `;`. Lines that begin
//! with `#` are comments for readers of the file; they are not compiled in.

/// The file at a path, without its comments.
macro_rules! compiled_in {
    ($path:literal) => {{
        const FILE: &str = include_str!($path);
        const ROWS: [u8; $crate::vocabulary::table::length(FILE)] = $crate::vocabulary::table::uncommented(FILE);
        match std::str::from_utf8(&ROWS) {
            Ok(rows) => rows,
            // Whole lines of a UTF-8 text are UTF-8; else the build fails here.
            Err(_) => unreachable!(),
        }
    }};
}

pub(crate) use compiled_in;

/// Bytes of a file without its comments.
pub(crate) const fn length(file: &str) -> usize {
    copy(file, &mut [])
}

/// A file without its comments.
pub(crate) const fn uncommented<const N: usize>(file: &str) -> [u8; N] {
    let mut rows = [0; N];
    copy(file, &mut rows);
    rows
}

/// Copies all but comments, as far as `rows` has room; returns how many bytes there are.
#[expect(
    clippy::indexing_slicing,
    reason = "a slice has no `get` when compiling, and an index out of range fails there"
)]
const fn copy(file: &str, rows: &mut [u8]) -> usize {
    let file = file.as_bytes();
    let (mut from, mut to) = (0, 0);
    let (mut begins, mut comment) = (true, false);
    while from < file.len() {
        if begins {
            comment = file[from] == b'#';
        }
        begins = file[from] == b'\n';
        if !comment {
            if to < rows.len() {
                rows[to] = file[from];
            }
            to += 1;
        }
        from += 1;
    }
    to
}

/// The FNV-1a hash of files, one after another. It is made while compiling, so that a build can
/// recognise files that it does not have.
#[expect(clippy::indexing_slicing, reason = "a slice has no `get` when compiling; each index is below a length")]
pub(crate) const fn checksum(files: &[&str]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut file = 0;
    while file < files.len() {
        let bytes = files[file].as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0100_0000_01b3);
            at += 1;
        }
        file += 1;
    }
    hash
}

/// One line of a data file.
pub(crate) struct Row<'a>(Vec<&'a str>);

impl<'a> Row<'a> {
    /// The cell of a column; empty if the line ends before it.
    pub(crate) fn cell(&self, column: usize) -> &'a str {
        self.0.get(column).copied().unwrap_or_default()
    }

    /// The cell as an owned text.
    pub(crate) fn text(&self, column: usize) -> String {
        self.cell(column).to_owned()
    }

    /// The cell, or nothing if it is empty.
    pub(crate) fn some(&self, column: usize) -> Option<String> {
        Some(self.text(column)).filter(|text| !text.is_empty())
    }

    /// The cell as a list.
    pub(crate) fn list(&self, column: usize) -> Vec<String> {
        items(self.cell(column)).map(str::to_owned).collect()
    }
}

/// The lines of a file, without empty ones.
pub(crate) fn rows(file: &str) -> impl Iterator<Item = Row<'_>> {
    let lines = file.lines().filter(|line| !line.is_empty());
    lines.map(|line| Row(line.split('\t').collect()))
}

/// The entries of a list in one cell.
pub(crate) fn items(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(';').filter(|item| !item.is_empty())
}

#[cfg(test)]
mod tests {
    #[test]
    fn comments_are_left_out_and_every_other_line_is_kept() {
        const WORDS: &str = compiled_in!("../../data/words.tsv");
        let file = include_str!("../../data/words.tsv");
        assert!(file.starts_with('#'));
        let kept: Vec<&str> = file.lines().filter(|line| !line.starts_with('#')).collect();
        assert_eq!(WORDS.lines().collect::<Vec<_>>(), kept);
    }
}
