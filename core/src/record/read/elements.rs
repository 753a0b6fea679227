//! The elements of an input: of a JSON array, of JSON Lines, or one object.

use super::scan::{Scan, scan};

/// One element of the input, not yet parsed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Element<'a> {
    /// Its text.
    pub(super) raw: &'a str,
    /// Where it begins in the input.
    pub(super) start: usize,
    /// How large its parts are.
    pub(super) scan: Scan,
}

impl<'a> Element<'a> {
    /// The whole text as one element.
    pub(super) fn whole(text: &'a str) -> Self {
        let start = text.len() - text.trim_start().len();
        let raw = text.trim();
        Self { raw, start, scan: scan(raw.as_bytes(), 0) }
    }
}

/// What stands in the place of an element.
#[derive(Debug, Clone, Copy)]
pub(super) enum ElementError {
    /// The text ends inside an element.
    Truncated,
    /// Something that does not belong between elements, at this byte.
    Unexpected(usize),
}

type Item<'a> = Result<Element<'a>, ElementError>;

/// Splits an input into its elements. What is inside an element is not checked.
pub(super) struct Elements<'a> {
    text: &'a str,
    at: usize,
    layout: Layout,
    previous: Token,
}

/// How the elements follow one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Layout {
    /// `[…, …]`.
    Array,
    /// One element per line.
    Lines,
    /// Elements one after another, each over any number of lines.
    Sequence,
    /// Nothing follows.
    End,
}

/// What was read last in an array; it shows whether a comma is missing or in excess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token {
    OpeningBracket,
    Comma,
    Element,
}

impl<'a> Elements<'a> {
    /// The elements of `text`.
    pub(super) fn new(text: &'a str) -> Self {
        let bom = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let mut elements = Self { text, at: bom, layout: Layout::Sequence, previous: Token::OpeningBracket };
        match elements.peek() {
            Some(b'[') => (elements.at, elements.layout) = (elements.at + 1, Layout::Array),
            Some(_) if has_lines(text) => elements.layout = Layout::Lines,
            _ => {}
        }
        elements
    }

    /// The next byte that is not white space.
    fn peek(&mut self) -> Option<u8> {
        let rest = self.text.as_bytes().get(self.at..)?;
        self.at += rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        self.text.as_bytes().get(self.at).copied()
    }

    fn in_array(&mut self) -> Option<Item<'a>> {
        loop {
            match (self.peek(), self.previous) {
                (None, _) => return Some(self.truncated()),
                (Some(b']'), previous) => return self.close_array(previous),
                (Some(b','), Token::Element) => {
                    self.at += 1;
                    self.previous = Token::Comma;
                }
                (Some(b','), _) => {
                    self.at += 1;
                    return Some(Err(ElementError::Unexpected(self.at - 1)));
                }
                (Some(_), Token::Element) => {
                    self.previous = Token::Comma;
                    return Some(Err(ElementError::Unexpected(self.at)));
                }
                (Some(_), _) => return Some(self.element()),
            }
        }
    }

    /// The closing bracket: no comma before it, nothing behind it.
    fn close_array(&mut self, previous: Token) -> Option<Item<'a>> {
        let bracket = self.at;
        self.at += 1;
        self.layout = Layout::End;
        match (previous, self.peek()) {
            (Token::Comma, _) => Some(Err(ElementError::Unexpected(bracket))),
            (_, more) => more.map(|_| Err(ElementError::Unexpected(self.at))),
        }
    }

    fn in_sequence(&mut self) -> Option<Item<'a>> {
        match self.peek()? {
            b',' | b']' | b'}' => {
                self.at += 1;
                Some(Err(ElementError::Unexpected(self.at - 1)))
            }
            _ => Some(self.element()),
        }
    }

    fn next_line(&mut self) -> Option<Item<'a>> {
        self.peek()?;
        let start = self.at;
        let rest = self.text_between(start, self.text.len());
        let line = rest.split_once('\n').map_or(rest, |(line, _)| line).trim_end();
        self.at += line.len();
        Some(Ok(Element { raw: line, start, scan: scan(line.as_bytes(), 0) }))
    }

    /// The element that begins here.
    fn element(&mut self) -> Item<'a> {
        let scan = scan(self.text.as_bytes(), self.at);
        if !scan.complete {
            return self.truncated();
        }
        let start = self.at;
        self.at = scan.end.max(start + 1);
        self.previous = Token::Element;
        let raw = self.text_between(start, self.at);
        Ok(Element { raw, start, scan })
    }

    #[expect(clippy::expect_used, reason = "an element begins and ends beside an ASCII character or at an end")]
    fn text_between(&self, start: usize, end: usize) -> &'a str {
        self.text.get(start..end).expect("two character boundaries")
    }

    fn truncated(&mut self) -> Item<'a> {
        self.layout = Layout::End;
        Err(ElementError::Truncated)
    }
}

impl<'a> Iterator for Elements<'a> {
    type Item = Item<'a>;

    fn next(&mut self) -> Option<Item<'a>> {
        match self.layout {
            Layout::Array => self.in_array(),
            Layout::Lines => self.next_line(),
            Layout::Sequence => self.in_sequence(),
            Layout::End => None,
        }
    }
}

/// True for JSON Lines: at least one line that begins with a brace is a whole object. No line of an
/// object that is printed over several lines is.
fn has_lines(text: &str) -> bool {
    text.lines().map(str::trim_end).any(|line| {
        let scan = scan(line.as_bytes(), 0);
        line.starts_with('{') && scan.complete && scan.end == line.len()
    })
}
