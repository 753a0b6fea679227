//! The crate's documentation.

use crate::process::cargo_with;
use crate::step::{Outcome, Step};

pub(crate) const STEPS: &[Step] = &[Step { name: "documentation, warnings denied", run: documentation }];

fn documentation() -> Outcome {
    cargo_with(&[("RUSTDOCFLAGS", "-D warnings")], &["doc", "--quiet", "-p", "ketnoi", "--no-deps", "--all-features"])
}
