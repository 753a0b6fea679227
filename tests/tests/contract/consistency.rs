//! What is said in several places is said alike: versions, features, limits, floors, names of tests.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Lines of a file and of a function in `core/src` at most.
const FILE: usize = 400;
const FUNCTION: usize = 60;

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join(name)
}

fn read(name: &str) -> String {
    fs::read_to_string(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The text between two marks.
fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let rest = text.split_once(before).unwrap_or_else(|| panic!("`{before}` is missing")).1;
    rest.split_once(after).map_or(rest, |(inside, _)| inside)
}

/// Every text in backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// The rows of the first table whose heading starts so, as cells.
fn table<'a>(text: &'a str, heading: &str) -> Vec<Vec<&'a str>> {
    let rows = text.lines().skip_while(|line| !line.starts_with(heading)).skip(2);
    rows.take_while(|line| line.starts_with('|')).map(|line| line.split('|').map(str::trim).collect()).collect()
}

/// Every Rust file under a folder, by its path from there.
fn sources(folder: &Path, under: &str, files: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap().path();
        let name = format!("{under}{}", entry.file_name().unwrap().to_string_lossy());
        if entry.is_dir() {
            sources(&entry, &format!("{name}/"), files);
        } else if entry.extension().is_some_and(|extension| extension == "rs") {
            files.insert(name, fs::read_to_string(&entry).unwrap());
        }
    }
}

fn core_sources() -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    sources(&path("core/src"), "", &mut files);
    files
}

#[test]
fn there_is_one_version() {
    let cargo = read("Cargo.toml");
    let version = between(&cargo, "\nversion = \"", "\"");
    assert_eq!(between(&cargo, "ketnoi = { path = \"core\", version = \"", "\""), version, "Cargo.toml, dependencies");
    let minor = version.rsplit_once('.').unwrap().0;
    assert!(read("README.md").contains(&format!("`ketnoi = \"{minor}\"`")), "README.md installs another version");
    let changelog = read("CHANGELOG.md");
    let newest = between(&changelog, "\n## [", "]");
    assert!(newest == "Unreleased" || newest == version, "CHANGELOG.md begins with {newest}");
}

#[test]
fn there_is_one_oldest_rust() {
    let cargo = read("Cargo.toml");
    let oldest = between(&cargo, "rust-version = \"", "\"");
    let toolchain = read("rust-toolchain.toml");
    assert_eq!(between(&toolchain, "channel = \"", "\""), format!("{oldest}.0"), "rust-toolchain.toml");
    assert!(read("README.md").contains(&format!("Rust {oldest} or newer")), "README.md");
}

#[test]
fn the_features_are_those_of_the_documentation() {
    let (cargo, lib) = (read("core/Cargo.toml"), read("core/src/lib.rs"));
    let features = between(&cargo, "\n[features]\n", "\n[").lines();
    let features = features.filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "));
    let features: BTreeSet<&str> = features.map(|(name, _)| name).filter(|name| *name != "default").collect();
    let documented = between(&lib, "# Features\n", "\n\n").lines().take_while(|line| line.starts_with("//!"));
    let documented: BTreeSet<&str> =
        documented.filter_map(|line| quoted(line.strip_prefix("//! - ")?).next()).collect();
    assert_eq!(features, documented);
    let readme = read("README.md");
    assert!(features.iter().all(|feature| readme.contains(&format!("`{feature}`"))), "README.md");
}

#[test]
fn the_limits_are_those_of_the_readme() {
    use ketnoi::limits::{DEPTH, ID, LIST, RECORD, TEXT};
    let expected = [
        ("one text", format!("{} KiB", TEXT / 1024)),
        ("one list or map", format!("{} {:03} entries", LIST / 1000, LIST % 1000)),
        ("one record", format!("{} MiB", RECORD / 1024 / 1024)),
        ("one id", format!("{ID} bytes")),
        ("nesting of one record", format!("{DEPTH} levels")),
    ];
    let readme = read("README.md");
    let rows: Vec<(&str, String)> =
        table(&readme, "| what | at most").iter().map(|row| (row[1], row[2].to_owned())).collect();
    assert_eq!(rows, expected);
}

#[test]
fn files_and_functions_of_the_core_are_short() {
    let mut long = Vec::new();
    for (name, text) in core_sources() {
        let lines: Vec<&str> = text.lines().collect();
        if lines.len() > FILE {
            long.push(format!("{name}: {} lines", lines.len()));
        }
        long.extend(
            long_functions(&lines).into_iter().map(|(function, length)| format!("{name}: {function}: {length}")),
        );
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
fn rooms_use_their_own_floor_and_those_below() {
    let architecture = read("ARCHITECTURE.md");
    let rows = table(&architecture, "| floor | rooms");
    let floors: BTreeMap<&str, u32> =
        rows.iter().flat_map(|row| quoted(row[2]).map(|room| (room, row[1].parse().unwrap()))).collect();
    let mut wrong = Vec::new();
    for (name, text) in core_sources() {
        let room = name.split('/').next().unwrap().trim_end_matches(".rs");
        // A test beside its code may use anything.
        if room == "lib" || name.ends_with("_tests.rs") {
            continue;
        }
        let floor = floors.get(room).unwrap_or_else(|| panic!("ARCHITECTURE.md does not know the room `{room}`"));
        let above = used(&text).filter(|used| floors.get(used).is_some_and(|other| other > floor));
        wrong.extend(above.map(|used| format!("{name} (floor {floor}) uses {used}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The rooms that a file names, tests left out.
fn used(text: &str) -> impl Iterator<Item = &str> {
    let code = text.split("#[cfg(test)]").next().unwrap_or(text);
    code.split("crate::")
        .skip(1)
        .map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or(""))
}

/// The core's reader refuses them for every type (`json/named.rs`): one that says otherwise would be read otherwise by serde alone.
#[test]
fn types_that_are_read_refuse_unknown_fields() {
    let mut read = 0;
    for (file, text) in core_sources() {
        for derived in text.split("#[derive(").skip(1) {
            let Some(at) = derived.find("struct ").filter(|at| !derived[..*at].contains("enum ")) else { continue };
            let (attributes, item) = derived.split_at(at);
            let has_fields = item.lines().next().is_some_and(|line| line.ends_with('{'));
            if has_fields && attributes.lines().next().is_some_and(|traits| traits.contains("Deserialize")) {
                assert!(attributes.contains("deny_unknown_fields"), "{file}: {}", item.lines().next().unwrap());
                read += 1;
            }
        }
    }
    assert!(read > 50, "only {read} types were found");
}

#[test]
fn tests_that_are_named_exist() {
    let mut files = core_sources();
    sources(&path("tests/tests/contract"), "", &mut files);
    let architecture = read("ARCHITECTURE.md");
    // What a fence of code holds is no name.
    let names = quoted(&architecture).filter(|name| !name.contains(char::is_whitespace));
    let named = names.filter_map(|name| name.split_once("::")).filter(|(_, test)| test.len() > 20);
    let missing: Vec<String> = named
        .filter(|(file, test)| {
            !files.get(&format!("{file}.rs")).is_some_and(|text| text.contains(&format!("fn {test}(")))
        })
        .map(|(file, test)| format!("{file}::{test}"))
        .collect();
    assert!(missing.is_empty(), "ARCHITECTURE.md names tests that do not exist: {missing:?}");
}

#[test]
fn the_crate_carries_the_licences_of_the_repository() {
    for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
        assert_eq!(read(name), read(&format!("core/{name}")), "core/{name}");
        assert!(read("README.md").contains(&format!("({name})")), "README.md names {name}");
    }
}
