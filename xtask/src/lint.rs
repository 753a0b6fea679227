//! Formatting, lints, and the licences of the dependencies.

use crate::metadata::Metadata;
use crate::process::cargo;
use crate::step::{Outcome, Step};

pub(crate) const STEPS: &[Step] = &[
    Step { name: "formatting", run: formatting },
    Step { name: "clippy, warnings denied", run: clippy },
    Step { name: "clippy of the benchmarks, without the peer that takes minutes to compile", run: benchmarks },
    Step { name: "licences of the dependencies", run: licences },
];

/// Licences that may be used in a library under MIT or Apache-2.0 without further duties than
/// naming the authors.
const PERMISSIVE: &[&str] = &[
    "MIT",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

fn formatting() -> Outcome {
    cargo(&["fmt", "--all", "--check"])
}

fn clippy() -> Outcome {
    cargo(&["clippy", "--quiet", "--all-targets", "--all-features", "--", "-D", "warnings"])
}

/// Everything but `peers/tantivy.rs` and its two jobs, which `cargo xtask bench --check` adds.
fn benchmarks() -> Outcome {
    cargo(&["clippy", "--quiet", "-p", "ketnoi-benchmarks", "--all-targets", "--", "-D", "warnings"])
}

fn licences() -> Outcome {
    let metadata = Metadata::read()?;
    let bad: Vec<String> = metadata
        .licences()
        .filter(|(_, licence)| !is_permissive(licence))
        .map(|(name, licence)| format!("{name} is under `{licence}`"))
        .collect();
    if bad.is_empty() { Ok(()) } else { Err(bad.join("; ")) }
}

/// True when every part of the expression leaves a permissive choice. `OR` binds first here, which
/// is stricter than the standard wherever the two differ.
fn is_permissive(expression: &str) -> bool {
    let choice = |part: &str| {
        let mut licences = part.split(" OR ").flat_map(|licence| licence.split('/'));
        licences.any(|licence| PERMISSIVE.contains(&licence.trim_matches(['(', ')', ' '])))
    };
    expression.split(" AND ").all(choice)
}

#[cfg(test)]
mod tests {
    use super::is_permissive;

    #[test]
    fn a_permissive_choice_in_every_part_is_enough() {
        assert!(is_permissive("MIT OR Apache-2.0"));
        assert!(is_permissive("MIT/Apache-2.0"));
        assert!(is_permissive("(MIT OR Apache-2.0) AND Unicode-3.0"));
        assert!(is_permissive("GPL-3.0-only OR MIT"));
        assert!(!is_permissive("GPL-3.0-only"));
        assert!(!is_permissive("(MIT OR Apache-2.0) AND GPL-3.0-only"));
        assert!(!is_permissive(""));
    }
}
