//! Files that are computed and reviewed: the tests that check them also write them when they are
//! asked to.

use crate::process::workspace_with;
use crate::step::{Outcome, Step};

/// Makes a test write what it would otherwise compare.
const REWRITE: &str = "KETNOI_REWRITE";

pub(crate) const VECTORS: &[Step] = &[Step { name: "answers of the vectors", run: vectors }];
pub(crate) const SCHEMA: &[Step] = &[Step { name: "JSON Schema", run: schema }];
pub(crate) const README: &[Step] = &[Step { name: "answers in the READMEs", run: readme }];

fn vectors() -> Outcome {
    rewritten("vectors", "tests/vectors")
}

fn schema() -> Outcome {
    rewritten("schema", "core/schema")
}

fn readme() -> Outcome {
    rewritten("readme", "README.md README.vi.md")
}

/// One thread, because two tests may write into one file.
fn rewritten(test: &str, files: &str) -> Outcome {
    let module = format!("{test}::");
    workspace_with(&[(REWRITE, "1")], &["test", "--test", "contract", "--", "--test-threads=1", &module])?;
    println!("   now read `git diff {files}`: every changed answer needs a reason in the commit");
    Ok(())
}
