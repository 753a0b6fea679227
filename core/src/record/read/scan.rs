//! One pass over a JSON value, without recursion: where it ends and how large its parts are.
//!
//! It does not check the syntax. It finds the end of a record even if the record is broken, so that
//! the next one can be read, and it finds sizes over a limit before anything is allocated.

use crate::limits;

/// What one pass over a value found.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Scan {
    /// Where the value ends: the byte after it.
    pub(super) end: usize,
    /// False when the text ends inside the value.
    pub(super) complete: bool,
    /// Levels of nesting.
    pub(super) depth: usize,
    /// Bytes of the longest text as written, escapes included: never less than the text has.
    pub(super) text: usize,
    /// Entries of the longest list or object.
    pub(super) entries: usize,
}

impl Scan {
    /// True when no text and no list inside the value can be over its limit.
    pub(super) fn within_limits(&self) -> bool {
        self.text <= limits::TEXT && self.entries <= limits::LIST
    }
}

/// Scans the value that begins at `start`.
pub(super) fn scan(bytes: &[u8], start: usize) -> Scan {
    let mut scanner = Scanner { bytes, at: start, open: Vec::new(), deeper: 0, found: Scan::default() };
    let complete = scanner.run();
    Scan { end: scanner.at, complete, ..scanner.found }
}

struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
    /// The open brackets, to one level below the limit.
    open: Vec<Open>,
    /// Open brackets below that, only counted.
    deeper: usize,
    found: Scan,
}

struct Open {
    bracket: u8,
    commas: usize,
}

impl Scanner<'_> {
    /// Runs to the end of the value; false when the text ends first.
    fn run(&mut self) -> bool {
        while let Some(&byte) = self.bytes.get(self.at) {
            let outside = self.open.is_empty();
            match byte {
                b'"' => match self.skip_string() {
                    complete if outside || !complete => return complete,
                    _ => continue,
                },
                b'{' | b'[' => self.enter(byte),
                b'}' | b']' | b',' | b' ' | b'\t' | b'\r' | b'\n' if outside => return true,
                b'}' | b']' => self.leave(byte),
                b',' => self.count(),
                _ => {}
            }
            self.at += 1;
            if self.open.is_empty() && !outside {
                return true;
            }
        }
        self.open.is_empty()
    }

    /// Skips a string, from its opening quote to after its closing one.
    fn skip_string(&mut self) -> bool {
        let start = self.at + 1;
        self.at = start;
        while let Some(&byte) = self.bytes.get(self.at) {
            match byte {
                b'"' => {
                    self.found.text = self.found.text.max(self.at - start);
                    self.at += 1;
                    return true;
                }
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
        self.at = self.bytes.len();
        false
    }

    fn enter(&mut self, bracket: u8) {
        if self.open.len() > limits::DEPTH {
            self.deeper += 1;
        } else {
            self.open.push(Open { bracket, commas: 0 });
            self.found.depth = self.found.depth.max(self.open.len());
        }
    }

    /// Closes the nearest open bracket of the same kind and those inside it. A bracket that closes
    /// nothing is ignored here; the parser reports it.
    fn leave(&mut self, closing: u8) {
        if self.deeper > 0 {
            self.deeper -= 1;
            return;
        }
        let opening = if closing == b'}' { b'{' } else { b'[' };
        if let Some(level) = self.open.iter().rposition(|open| open.bracket == opening) {
            self.open.truncate(level);
        }
    }

    fn count(&mut self) {
        if let Some(open) = self.open.last_mut().filter(|_| self.deeper == 0) {
            open.commas += 1;
            self.found.entries = self.found.entries.max(open.commas + 1);
        }
    }
}
