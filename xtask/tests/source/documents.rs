//! What several files say is said alike: versions, features, licences, names of tests.

use std::collections::BTreeSet;

use crate::files::{read, under};
use crate::markdown::{between, quoted};

#[test]
fn there_is_one_version() {
    let cargo = read("Cargo.toml");
    let version = between(&cargo, "\nversion = \"", "\"");
    assert_eq!(between(&cargo, "ketnoi = { path = \"core\", version = \"", "\""), version, "Cargo.toml, dependencies");
    let minor = version.rsplit_once('.').expect("three numbers").0;
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
fn features_are_documented() {
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
fn tests_named_in_architecture_exist() {
    let mut files = under("core/src", &[".rs"]);
    files.extend(under("tests/tests/contract", &[".rs"]));
    let architecture = read("ARCHITECTURE.md");
    // Code in a fence is not a name.
    let names = quoted(&architecture).filter(|name| !name.contains(char::is_whitespace));
    let named = names.filter_map(|name| name.rsplit_once("::")).filter(|(_, test)| test.len() > 20);
    let exists = |module: &str, test: &str| {
        let path = module.replace("::", "/");
        let texts = [format!("{path}.rs"), format!("{path}/mod.rs")].into_iter().filter_map(|path| files.get(&path));
        texts.into_iter().any(|text| text.contains(&format!("fn {test}(")))
    };
    let missing: Vec<String> = named
        .filter(|(module, test)| !exists(module, test))
        .map(|(module, test)| format!("{module}::{test}"))
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
