//! The data files: lines of cells divided by tabs, lists inside a cell by `;`, comments after `#`.

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

/// The lines of a file, without comments and empty lines.
pub(crate) fn rows(file: &str) -> impl Iterator<Item = Row<'_>> {
    let lines = file.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| Row(line.split('\t').collect()))
}

/// The entries of a list in one cell.
pub(crate) fn items(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(';').filter(|item| !item.is_empty())
}
