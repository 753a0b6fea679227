//! What do these cells mean? Reads lines of `kind<TAB>text` and prints `text<TAB>ids<TAB>level`.
//!
//! ```text
//! printf 'sector\tnong nghiep thong minh\nplace\tTam Kỳ\n' | cargo run --bin resolve
//! ```
//!
//! Kinds are those of the vocabulary (`province` for `place` too) and `money`. Several ids are
//! divided by `|`; candidates of an ambiguous text come after `ambiguous:`, divided by `;`; `none`
//! is a text that names nothing.

use std::io::{self, BufRead, Write};

use ketnoi::resolve::{self, Found, Resolution};
use ketnoi::vocabulary::{TermKind, Tree, Vocabulary};

fn main() -> io::Result<()> {
    let vocabulary = Vocabulary::builtin();
    let mut out = io::stdout().lock();
    for (line, number) in io::stdin().lock().split(b'\n').zip(1_usize..) {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        let line = line.trim_end_matches('\r');
        if line.is_empty() {
            continue;
        }
        match answer(&vocabulary, line) {
            Ok((text, ids, level)) => writeln!(out, "{text}\t{ids}\t{level}")?,
            Err(problem) => eprintln!("line {number}: {problem}"),
        }
    }
    Ok(())
}

fn answer<'a>(vocabulary: &Vocabulary, line: &'a str) -> Result<(&'a str, String, &'static str), String> {
    let (kind, text) = line.split_once('\t').ok_or("expected a kind, a tab and a text")?;
    if kind == "money" {
        let amount = resolve::money(text);
        let level = if amount.is_some() { "exact" } else { "none" };
        return Ok((text, amount.map_or("none".to_owned(), |amount| amount.to_string()), level));
    }
    let kind: TermKind =
        if kind == "province" { TermKind::Place } else { kind.parse().map_err(|error| format!("{error}"))? };
    let read = vocabulary.resolve(kind, text);
    Ok((text, ids(vocabulary.tree(kind), &read), read.level.name()))
}

fn ids(tree: &Tree, read: &Resolution) -> String {
    let names = |terms: &[_]| terms.iter().map(|term| tree.term(*term).id.clone()).collect::<Vec<_>>();
    match &read.found {
        Found::Nothing => "none".to_owned(),
        Found::Terms(terms) => names(terms).join("|"),
        // Old ids distinguish units that were merged.
        Found::OneOf(_) if !read.former_candidates.is_empty() => {
            format!("ambiguous:{}", read.former_candidates.join(";"))
        }
        Found::OneOf(terms) => format!("ambiguous:{}", names(terms).join(";")),
    }
}
