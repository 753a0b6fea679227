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

/// What comes next in the input.
#[derive(Debug, Clone, Copy)]
pub(super) enum Part<'a> {
    /// An element.
    Element(Element<'a>),
    /// The text ends inside an element.
    Cut,
    /// Something that does not belong at this byte, between elements.
    Stray(usize),
}

/// Takes an input apart without judging what is inside its elements.
pub(super) struct Elements<'a> {
    text: &'a str,
    at: usize,
    form: Form,
    last: Last,
}

/// How the elements are strung together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// `[…, …]`.
    Array,
    /// One element a line.
    Lines,
    /// Elements one after another, over as many lines as they like.
    Sequence,
    /// Nothing more.
    Over,
}

/// What was read last; tells which comma is missing or in excess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Last {
    Opening,
    Comma,
    Element,
}

impl<'a> Elements<'a> {
    /// The elements of `text`.
    pub(super) fn new(text: &'a str) -> Self {
        let bom = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let mut elements = Self { text, at: bom, form: Form::Sequence, last: Last::Opening };
        match elements.peek() {
            Some(b'[') => (elements.at, elements.form) = (elements.at + 1, Form::Array),
            Some(_) if has_lines(text) => elements.form = Form::Lines,
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

    fn in_array(&mut self) -> Option<Part<'a>> {
        loop {
            match (self.peek(), self.last) {
                (None, _) => return Some(self.cut()),
                (Some(b']'), last) => return self.close_array(last),
                (Some(b','), Last::Element) => {
                    self.at += 1;
                    self.last = Last::Comma;
                }
                (Some(b','), _) => {
                    self.at += 1;
                    return Some(Part::Stray(self.at - 1));
                }
                (Some(_), Last::Element) => {
                    self.last = Last::Comma;
                    return Some(Part::Stray(self.at));
                }
                (Some(_), _) => return self.element(),
            }
        }
    }

    /// The closing bracket: no comma before it, nothing behind it.
    fn close_array(&mut self, last: Last) -> Option<Part<'a>> {
        let bracket = self.at;
        self.at += 1;
        self.form = Form::Over;
        match (last, self.peek()) {
            (Last::Comma, _) => Some(Part::Stray(bracket)),
            (_, more) => more.map(|_| Part::Stray(self.at)),
        }
    }

    fn in_sequence(&mut self) -> Option<Part<'a>> {
        match self.peek()? {
            b',' | b']' | b'}' => {
                self.at += 1;
                Some(Part::Stray(self.at - 1))
            }
            _ => self.element(),
        }
    }

    fn next_line(&mut self) -> Option<Part<'a>> {
        self.peek()?;
        let rest = self.text.get(self.at..)?;
        let line = rest.split('\n').next().unwrap_or(rest).trim_end();
        let start = self.at;
        self.at += line.len();
        Some(Part::Element(Element { raw: line, start, scan: scan(line.as_bytes(), 0) }))
    }

    /// The element that begins here.
    fn element(&mut self) -> Option<Part<'a>> {
        let scan = scan(self.text.as_bytes(), self.at);
        if !scan.complete {
            return Some(self.cut());
        }
        let start = self.at;
        self.at = scan.end.max(start + 1);
        self.last = Last::Element;
        let raw = self.text.get(start..self.at)?;
        Some(Part::Element(Element { raw, start, scan }))
    }

    fn cut(&mut self) -> Part<'a> {
        self.form = Form::Over;
        Part::Cut
    }
}

impl<'a> Iterator for Elements<'a> {
    type Item = Part<'a>;

    fn next(&mut self) -> Option<Part<'a>> {
        match self.form {
            Form::Array => self.in_array(),
            Form::Lines => self.next_line(),
            Form::Sequence => self.in_sequence(),
            Form::Over => None,
        }
    }
}

/// True for JSON Lines: some line is an object by itself. An object printed over several lines has none at the margin.
fn has_lines(text: &str) -> bool {
    text.lines().map(str::trim_end).any(|line| {
        let scan = scan(line.as_bytes(), 0);
        line.starts_with('{') && scan.complete && scan.end == line.len()
    })
}
