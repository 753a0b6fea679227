//! Every sentence for people, in both languages, made from records by the public API.
//!
//! `INSTA_UPDATE=always cargo test -p ketnoi-tests texts` writes the snapshots, which are for
//! reviewers.

mod changes;
mod diagnostics;
mod labels;
mod reasons;
mod rules;

use std::collections::BTreeSet;

use ketnoi::{Lang, Match, Matcher};
use ketnoi_tests::{day, draft};
use serde_json::Value;

const AS_OF: &str = "2026-11-22";

/// Compares lines of text with their snapshot in each language.
fn assert_lines(area: &str, lines: impl Fn(Lang) -> Vec<String>) {
    for (lang, suffix) in [(Lang::Vi, "vi"), (Lang::En, "en")] {
        let lines = lines(lang);
        for line in &lines {
            assert_well_written(line);
        }
        insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("{area}_{suffix}"), lines.join("\n"));
        });
    }
}

/// Checks spaces and punctuation, and that no name of the code is shown.
fn assert_well_written(line: &str) {
    let wrong = ["  ", " ,", " ;", ": ;", "()", "Some(", "None", "::", "{", "}", "_"];
    let prose = prose(line);
    assert!(wrong.iter().all(|part| !prose.contains(part)), "{line}");
    assert!(!line.ends_with([' ', ':', ',', '.']), "{line}");
}

/// A line without its path and its quotes, which are those of the record.
fn prose(line: &str) -> String {
    let text = line.split_once(": ").filter(|(path, _)| path.contains('[')).map_or(line, |(_, text)| text);
    text.split('`').step_by(2).collect::<Vec<_>>().join("“”")
}

/// The codes that the schema lists for a tagged type.
fn codes(type_name: &str, tag: &str) -> BTreeSet<String> {
    let schema: Value = serde_json::from_str(&ketnoi::wire::schema()).unwrap();
    let variants = schema["$defs"][type_name]["oneOf"].as_array().unwrap();
    variants.iter().map(|variant| variant["properties"][tag]["const"].as_str().unwrap().to_owned()).collect()
}

fn code_of(value: &impl serde::Serialize, tag: &str) -> String {
    serde_json::to_value(value).unwrap()[tag].as_str().unwrap().to_owned()
}

fn pair(matcher: &Matcher, startup: &Value, opportunity: &Value) -> Match {
    matcher.score(&draft(startup).startup(), &draft(opportunity).opportunity(), day(AS_OF)).unwrap()
}
