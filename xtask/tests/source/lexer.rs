//! A small lexer for Rust, Python and JavaScript: names, texts and comments with their lines.

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Name,
    Text,
    Comment,
    Mark,
}

/// One token of a source file.
#[derive(Debug, Clone, Copy)]
pub struct Token<'a> {
    pub kind: Kind,
    pub text: &'a str,
    /// From one.
    pub line: usize,
}

impl Token<'_> {
    pub fn is(&self, mark: &str) -> bool {
        self.kind == Kind::Mark && self.text == mark
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    Rust,
    Python,
    JavaScript,
}

impl Language {
    /// The language of a file, by the end of its name.
    pub fn of(path: &str) -> Option<Self> {
        match path.rsplit_once('.')?.1 {
            "rs" => Some(Self::Rust),
            "py" | "pyi" => Some(Self::Python),
            "js" | "mjs" | "ts" => Some(Self::JavaScript),
            _ => None,
        }
    }
}

/// Every token of a source text. Numbers and white space are left out.
pub fn tokens(text: &str, language: Language) -> Vec<Token<'_>> {
    let (mut found, mut at, mut line) = (Vec::new(), 0, 1);
    let mut before = '\n';
    while at < text.len() {
        let rest = &text[at..];
        let (kind, length) = next(rest, language, before);
        let piece = &rest[..length];
        if let Some(kind) = kind {
            found.push(Token { kind, text: piece, line });
        }
        before = piece.trim_end().chars().last().unwrap_or(before);
        line += piece.matches('\n').count();
        at += length;
    }
    found
}

/// The kind and the length in bytes of the token that a text begins with.
fn next(rest: &str, language: Language, before: char) -> (Option<Kind>, usize) {
    let first = rest.chars().next().unwrap_or(' ');
    let line_comment = if language == Language::Python { "#" } else { "//" };
    if rest.starts_with(line_comment) {
        return (Some(Kind::Comment), rest.find('\n').unwrap_or(rest.len()));
    }
    if language != Language::Python && rest.starts_with("/*") {
        return (Some(Kind::Comment), rest.find("*/").map_or(rest.len(), |end| end + 2));
    }
    if let Some(length) = quoted(rest, language, before) {
        return (Some(Kind::Text), length);
    }
    if first.is_alphabetic() || first == '_' {
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        return (Some(Kind::Name), end);
    }
    if first.is_ascii_digit() {
        return (None, rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len()));
    }
    if rest.starts_with("::") {
        return (Some(Kind::Mark), 2);
    }
    let mark = (!first.is_whitespace()).then_some(Kind::Mark);
    (mark, first.len_utf8())
}

/// The length of the text literal that stands here, with its quotes.
fn quoted(rest: &str, language: Language, before: char) -> Option<usize> {
    match language {
        Language::Rust => rust_text(rest),
        Language::Python => python_text(rest),
        Language::JavaScript => {
            let first = rest.chars().next()?;
            let is_pattern = first == '/' && "(,=:[!&|?{};>\n".contains(before);
            (is_pattern || "'\"`".contains(first)).then(|| closed(rest, 1, &first.to_string()))
        }
    }
}

fn rust_text(rest: &str) -> Option<usize> {
    let start = rest.find(|c| c != 'b' && c != 'r' && c != '#').unwrap_or(0);
    if rest[start..].starts_with('"') && start <= 4 {
        let hashes = rest[..start].matches('#').count();
        if rest[..start].contains('r') {
            let end = format!("\"{}", "#".repeat(hashes));
            return rest[start + 1..].find(&end).map(|found| start + 1 + found + end.len());
        }
        return (hashes == 0).then(|| closed(rest, start + 1, "\""));
    }
    if !rest.starts_with('\'') {
        return None;
    }
    // A character, not a lifetime: one sign and the closing quote, or an escape.
    let mut signs = rest.char_indices().skip(1);
    let (_, first) = signs.next()?;
    let (after, second) = signs.next()?;
    match (first, second) {
        ('\\', _) => Some(closed(rest, 1, "'")),
        (_, '\'') => Some(after + 1),
        _ => None,
    }
}

fn python_text(rest: &str) -> Option<usize> {
    let start = rest.find(|c: char| !"rbfuRBFU".contains(c)).filter(|start| *start <= 2)?;
    let body = &rest[start..];
    let quote = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|quote| body.starts_with(quote))?;
    Some(closed(rest, start + quote.len(), quote))
}

/// The length up to and with the closing quote, escapes passed over.
fn closed(rest: &str, start: usize, quote: &str) -> usize {
    let mut at = start;
    while at < rest.len() {
        if rest[at..].starts_with('\\') {
            at += 1 + rest[at + 1..].chars().next().map_or(0, char::len_utf8);
        } else if rest[at..].starts_with(quote) {
            return at + quote.len();
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

#[test]
fn names_texts_and_comments_are_recognised() {
    use Kind::{Comment, Name, Text};
    use Language::{JavaScript, Python, Rust};

    let kinds = |text, language| {
        let tokens = tokens(text, language).into_iter().filter(|token| token.kind != Kind::Mark);
        tokens.map(|token| (token.kind, token.text)).collect::<Vec<_>>()
    };
    assert_eq!(
        kinds("let a: &'a str = r#\"b\"c\"#; // d\n'\\'' '\"'", Rust),
        [
            (Name, "let"),
            (Name, "a"),
            (Name, "a"),
            (Name, "str"),
            (Text, "r#\"b\"c\"#"),
            (Comment, "// d"),
            (Text, "'\\''"),
            (Text, "'\"'")
        ]
    );
    assert_eq!(kinds("x = f\"a\\\"b\" # c", Python), [(Name, "x"), (Text, "f\"a\\\"b\""), (Comment, "# c")]);
    assert_eq!(
        kinds("/* a */ b('c'.match(/\"/))", JavaScript),
        [(Comment, "/* a */"), (Name, "b"), (Text, "'c'"), (Name, "match"), (Text, "/\"/")]
    );
}
