//! What must hold of the Rust crate.

use std::path::Path;

use crate::metadata::Metadata;
use crate::process::{cargo, cargo_output, output};
use crate::step::{Outcome, Step};

pub(crate) const RUST: &[Step] = &[
    Step { name: "unit, contract and documentation tests; vectors and schema as in the tree", run: tests },
    Step { name: "every feature alone, none and all, warnings denied", run: features },
    Step { name: "the core on wasm32", run: wasm32 },
    Step { name: "every example runs", run: examples },
    Step { name: "the package holds what it needs", run: package_files },
    Step { name: "the package builds alone", run: package },
];

pub(crate) const DEMO: &[Step] = &[Step { name: "demo", run: demo }];

const EXAMPLES: &str = "ketnoi-examples";

/// What each example is run with; one that needs records from elsewhere is only compiled.
const RUNS: &[(&str, Option<&[&str]>)] = &[
    ("advise", Some(&[])),
    ("assign", Some(&["--lang", "vi"])),
    ("demo", Some(&["--lang", "vi"])),
    ("demo_day", Some(&["--lang", "vi"])),
    ("evaluate", None),
    ("evidence", Some(&[])),
    ("explain", Some(&[])),
    ("funds", None),
    ("hcmc_ecosystem", Some(&["--lang", "en"])),
    ("hcmc_support", Some(&["--lang", "en"])),
    ("match", Some(&["examples/data/startups.json", "examples/data/opportunities.json", "--limit", "3"])),
    ("own_vocabulary", Some(&[])),
    ("own_weights", Some(&[])),
    ("quang_nam", Some(&["--lang", "en"])),
    ("resolve", Some(&[])),
    ("score", Some(&[])),
    ("targets", Some(&[])),
    ("tay_ninh", Some(&["--lang", "en"])),
    ("tra_vinh", Some(&["--lang", "en"])),
    ("type_ahead", Some(&[])),
    ("update", Some(&[])),
    ("verify", Some(&[])),
    ("why_not", Some(&[])),
];

const WASM32: &str = "wasm32-unknown-unknown";

/// Of the default members: all but the benchmarks.
fn tests() -> Outcome {
    cargo(&["test", "--quiet", "--all-features", "--no-fail-fast"])
}

/// By clippy, because it alone denies the core's warnings without building the dependencies anew.
fn features() -> Outcome {
    let check = |features: &[&str]| {
        let core = ["clippy", "--quiet", "-p", "ketnoi"];
        cargo(&[core.as_slice(), features, &["--", "-D", "warnings"]].concat())
    };
    check(&["--no-default-features"])?;
    for feature in Metadata::read()?.features("ketnoi") {
        check(&["--no-default-features", "--features", feature])?;
    }
    check(&["--all-features"])
}

fn wasm32() -> Outcome {
    let folder = output("rustc", &["--print", "target-libdir", "--target", WASM32])?;
    if !Path::new(folder.trim()).exists() {
        output("rustup", &["target", "add", WASM32])
            .map_err(|why| format!("the target {WASM32} is missing and cannot be installed: {why}"))?;
    }
    cargo(&["check", "--quiet", "-p", "ketnoi", "--target", WASM32])
}

fn examples() -> Outcome {
    for program in Metadata::read()?.programs(EXAMPLES) {
        let run = RUNS.iter().find(|(name, _)| *name == program);
        let (_, arguments) = run.ok_or_else(|| format!("say in xtask/src/test.rs how to run `{program}`"))?;
        if let Some(arguments) = arguments {
            let cargo = ["run", "--quiet", "-p", EXAMPLES, "--bin", program, "--"];
            cargo_output(&[cargo.as_slice(), arguments].concat())?;
        }
    }
    Ok(())
}

fn package_files() -> Outcome {
    let files = cargo_output(&["package", "-p", "ketnoi", "--list", "--allow-dirty"])?;
    for needed in ["LICENSE-APACHE", "LICENSE-MIT", "README.md", "data/sectors.tsv", "schema/ketnoi.schema.json"] {
        if !files.lines().any(|file| file == needed) {
            return Err(format!("`{needed}` is not in the package"));
        }
    }
    Ok(())
}

/// Unpacked and compiled outside the workspace; uncommitted changes are the usual case when one tests.
fn package() -> Outcome {
    cargo(&["package", "--quiet", "-p", "ketnoi", "--allow-dirty"])
}

fn demo() -> Outcome {
    cargo(&["run", "--quiet", "-p", EXAMPLES, "--bin", "demo"])
}
