//! Files and functions are short, comments fit on a page.

use crate::files::under;

/// Lines of a file and of a function in `core/src` at most.
const FILE: usize = 400;
const FUNCTION: usize = 60;
/// Characters of a line that is a comment at most.
const COMMENT: usize = 100;

#[test]
fn files_and_functions_of_the_core_are_short() {
    let mut long = Vec::new();
    for (name, text) in under("core/src", &[".rs"]) {
        let lines: Vec<&str> = text.lines().collect();
        if lines.len() > FILE {
            long.push(format!("{name}: {} lines", lines.len()));
        }
        let functions = long_functions(&lines).into_iter();
        long.extend(functions.map(|(function, length)| format!("{name}: {function}: {length}")));
    }
    assert!(long.is_empty(), "over {FILE} lines, or functions over {FUNCTION}:\n{}", long.join("\n"));
}

/// A function ends at the bracket under its beginning: the code is formatted.
fn long_functions<'a>(lines: &[&'a str]) -> Vec<(&'a str, usize)> {
    let begins = |line: &str| line.contains("fn ") && line.ends_with('{') && !line.trim_start().starts_with("//");
    let starts = (0..lines.len()).filter(|start| begins(lines[*start]));
    let measured = starts.filter_map(|start| {
        let margin = lines[start].len() - lines[start].trim_start().len();
        let end = format!("{}}}", " ".repeat(margin));
        let length = lines[start..].iter().position(|line| *line == end)? + 1;
        Some((lines[start].trim(), length))
    });
    measured.filter(|(_, length)| *length > FUNCTION).collect()
}

#[test]
fn comments_have_at_most_100_columns() {
    let mut long = Vec::new();
    for (path, text) in under("", &[".rs", ".py", ".js", ".mjs"]) {
        let lines = text.lines().enumerate().filter(|(_, line)| is_long_comment(line));
        long.extend(lines.map(|(index, _)| format!("{path}:{}", index + 1)));
    }
    assert!(long.is_empty(), "{} comments over {COMMENT} columns:\n{}", long.len(), long.join("\n"));
}

/// An address cannot be broken.
fn is_long_comment(line: &str) -> bool {
    let text = line.trim_start();
    let is_comment = ["//", "#", "/*", "* "].iter().any(|mark| text.starts_with(mark))
        && !text.starts_with("#[")
        && !text.starts_with("#!");
    is_comment && line.chars().count() > COMMENT && !line.contains("://")
}
