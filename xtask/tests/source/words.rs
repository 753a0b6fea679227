//! Words that a reader would have to guess: the field's term stands in their place, and everyday
//! English in prose.

use std::collections::BTreeMap;

use crate::files::under;
use crate::lexer::{Kind, Language, tokens};

/// A word, and what to say instead.
type Rule = (&'static str, &'static str);

/// Words of comments, documents and messages.
const PROSE: &[Rule] = &[
    ("told", "reported, returned, passed"),
    ("anew", "again"),
    ("whoever", "the user, the caller, the record"),
    ("whom", "the user, the caller, the record"),
    ("nobody", "no user, no record, nothing"),
    ("somebody", "the user, the caller, the record"),
    ("anybody", "a user, a record"),
    ("everybody", "every user, every record"),
    ("worth", "value, score"),
    ("worths", "values, scores"),
    ("upon", "on"),
    ("catalogue", "catalog"),
    ("catalogues", "catalogs"),
];

/// Words of names: one between two underscores or two capital letters.
const PARTS: &[Rule] = &[
    ("told", "map_detail, report, returned"),
    ("anew", "again"),
    ("whoever", "the role"),
    ("nobody", "none, no_records"),
    ("somebody", "the role"),
    ("anybody", "any"),
    ("everybody", "all"),
    ("worth", "term_score, value"),
    ("worths", "TermScoreCache, scores"),
    ("upon", "on"),
    ("catalogue", "catalog"),
    ("catalogues", "catalogs"),
    ("census", "FilterCounts"),
    ("censuses", "filter_counts"),
    ("sieve", "ColumnFilter, lenient reader"),
    ("shelf", "CatalogStore"),
    ("settle", "prepare, fix, compute"),
    ("settled", "prepared, fixed, computed"),
    ("settling", "preparing, fixing"),
    ("misfit", "ReadError"),
    ("likeness", "MatchConfidence"),
    ("outline", "GateSummary"),
    ("asker", "subscriber"),
];

/// Whole names of types, functions and constants in the core.
const NAMES: &[Rule] = &[
    ("Looks", "DependsOn"),
    ("Bench", "CheckCollector"),
    ("Truth", "Ternary"),
    ("Grid", "InvertedIndex, or what it is a table of"),
    ("Line", "PostingList"),
    ("ANYWHERE", "CATCH_ALL"),
    ("RULING", "GATE_KEY"),
    ("Passing", "FilterMask"),
    ("Distinct", "Dictionary"),
    ("Kept", "StoredRecord"),
    ("Way", "Strategy"),
    ("Top", "TopK"),
    ("Team", "Executor"),
    ("Threads", "Parallelism"),
    ("Standing", "Subscriptions"),
    ("Watching", "Subscription"),
    ("News", "Changes"),
    ("Why", "the kind of error"),
    ("Source", "ValueDeserializer"),
    ("Notes", "Diagnostics"),
    ("Findings", "Diagnostics"),
    ("Sign", "ComparisonVector"),
    ("NameDetail", "NameComparisonLevel"),
    ("keys_of", "blocking_keys"),
    ("PULL", "L2_PENALTY"),
    ("Slope", "Gradient"),
    ("Usual", "BaseRate"),
    ("Circles", "Cycles"),
    ("Bids", "Auction"),
    ("Ties", "Lexicographic"),
    ("Clash", "Infeasible"),
    ("one_more", "marginal_value"),
    ("by_cells", "search_pruned"),
    ("limited", "with_limit"),
    ("turned", "negate_if_not_in"),
];

/// Where names of the core are looked for.
const CORE: &str = "core/src/";

/// This list itself.
const OWN: &str = "xtask/tests/source/words.rs";

#[derive(Debug)]
struct Finding {
    line: usize,
    word: String,
    instead: &'static str,
}

#[test]
fn private_words_have_no_place() {
    let extensions = [".rs", ".py", ".pyi", ".js", ".mjs", ".ts", ".md"];
    let mut lines = Vec::new();
    for (path, text) in under("", &extensions).iter().filter(|(path, _)| *path != OWN) {
        let found = findings(path, text).into_iter();
        lines.extend(found.map(|found| format!("{path}:{}: {} → {}", found.line, found.word, found.instead)));
    }
    assert!(lines.is_empty(), "{} private words:\n{}", lines.len(), lines.join("\n"));
}

fn findings(path: &str, text: &str) -> Vec<Finding> {
    let Some(language) = Language::of(path) else { return markdown(text) };
    let mut found = Vec::new();
    for token in tokens(text, language) {
        match token.kind {
            Kind::Name => name(token.text, token.line, path, &mut found),
            Kind::Comment => prose(token.text, token.line, &mut found),
            // A text without a space is a key or a name of the wire.
            Kind::Text if token.text.contains(' ') && is_spoken(path) => prose(token.text, token.line, &mut found),
            Kind::Text | Kind::Mark => {}
        }
    }
    found
}

/// Texts in code are messages, but for the records that tests read.
fn is_spoken(path: &str) -> bool {
    !path.contains("tests") && !path.starts_with("benchmarks/")
}

fn name(name: &str, line: usize, path: &str, found: &mut Vec<Finding>) {
    let whole = NAMES.iter().filter(|(word, _)| path.starts_with(CORE) && *word == name);
    let parts: Vec<String> = words_of_name(name);
    let part = PARTS.iter().filter(|(word, _)| parts.iter().any(|part| part == word));
    found.extend(whole.chain(part).map(|(_, instead)| Finding { line, word: name.to_owned(), instead }));
}

/// `rank_by`, `RankBy` and `RANK_BY` are of the words `rank` and `by`.
fn words_of_name(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before = '_';
    for letter in name.chars() {
        if letter == '_' || (letter.is_uppercase() && !before.is_uppercase()) {
            words.push(String::new());
        }
        if letter != '_' {
            words.last_mut().expect("never empty").extend(letter.to_lowercase());
        }
        before = letter;
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Code in backticks is left out.
fn prose(text: &str, line: usize, found: &mut Vec<Finding>) {
    let mut at = line;
    for (index, piece) in text.split('`').enumerate() {
        if index % 2 == 0 {
            for (offset, row) in piece.split('\n').enumerate() {
                let words = row.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
                for word in words.filter(|word| !word.is_empty()) {
                    let rule = PROSE.iter().find(|(private, _)| *private == word);
                    found.extend(rule.map(|(_, instead)| Finding { line: at + offset, word: word.clone(), instead }));
                }
            }
        }
        at += piece.matches('\n').count();
    }
}

/// Markdown without its fences of code.
fn markdown(text: &str) -> Vec<Finding> {
    let (mut found, mut is_code) = (Vec::new(), false);
    for (index, row) in text.lines().enumerate() {
        if row.trim_start().starts_with("```") {
            is_code = !is_code;
        } else if !is_code {
            prose(row, index + 1, &mut found);
        }
    }
    found
}

#[test]
fn private_words_are_found_in_names_and_prose() {
    let count = |path, text| findings(path, text).len();
    assert_eq!(count("core/src/a.rs", "/// It is told.\nfn is_told(way: Way) {}"), 3);
    assert_eq!(count("tests/src/a.rs", "/// `told` fnold\nfn bold(way: Way) { x(\"nobody is told\") }"), 0);
    assert_eq!(count("a.md", "told\n```\ntold\n```\n`told`"), 1);
    assert_eq!(words_of_name("RankBy_HTML2"), ["rank", "by", "html2"]);
}

/// How many findings each area has, to see what is left: `cargo test -p xtask --test source areas
/// -- --ignored --nocapture`.
#[test]
#[ignore = "a measurement"]
fn private_words_by_areas() {
    let extensions = [".rs", ".py", ".pyi", ".js", ".mjs", ".ts", ".md"];
    let mut areas: BTreeMap<String, usize> = BTreeMap::new();
    for (path, text) in under("", &extensions).iter().filter(|(path, _)| *path != OWN) {
        let depth = if path.starts_with(CORE) { 3 } else { 2 };
        let area: Vec<&str> = path.split('/').take(depth).collect();
        *areas.entry(area.join("/")).or_default() += findings(path, text).len();
    }
    areas.retain(|_, count| *count > 0);
    println!("{areas:#?}");
}
