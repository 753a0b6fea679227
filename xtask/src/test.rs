//! What must hold of the Rust crate.

use crate::metadata::Metadata;
use crate::process::{cargo, cargo_output, output, workspace};
use crate::step::{Outcome, Step};

pub(crate) const RUST: &[Step] = &[
    Step { name: "every program, module and test is compiled", run: compile },
    Step { name: "unit, contract and documentation tests; vectors and schema as in the tree", run: tests },
    Step { name: "every feature alone and none, warnings denied", run: features },
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
    ("interview", Some(&[])),
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

/// What [`compile`] selects. Other selections have other features of dependencies, which are then
/// compiled once more.
const TARGETS: [&str; 4] = ["--lib", "--bins", "--tests", "--examples"];

/// All later steps run what this one leaves in the target folder.
pub(crate) fn compile() -> Outcome {
    workspace(&[&["build"], TARGETS.as_slice()].concat())
}

/// Of the default members: all but the benchmarks.
fn tests() -> Outcome {
    workspace(&["test", "--no-fail-fast"])
}

/// By `cargo rustc`, whose flags are those of the core alone: its dependencies are not compiled
/// again. [`compile`] compiles all features together, and `cargo xtask lint` runs clippy on them.
fn features() -> Outcome {
    let check = |features: &[&str]| {
        let core = ["rustc", "--quiet", "-p", "ketnoi", "--lib", "--profile", "check"];
        cargo(&[core.as_slice(), features, &["--", "-D", "warnings"]].concat())
    };
    check(&["--no-default-features"])?;
    for feature in Metadata::read()?.features("ketnoi") {
        check(&["--no-default-features", "--features", feature])?;
    }
    Ok(())
}

fn examples() -> Outcome {
    let metadata = Metadata::read()?;
    for program in metadata.programs(EXAMPLES) {
        let run = RUNS.iter().find(|(name, _)| *name == program);
        let (_, arguments) = run.ok_or_else(|| format!("say in xtask/src/test.rs how to run `{program}`"))?;
        if let Some(arguments) = arguments {
            output(metadata.built(&format!("{program}{}", std::env::consts::EXE_SUFFIX)), arguments)?;
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

/// Unpacked and compiled outside the workspace, with the dependencies that are compiled already,
/// and without optimisation, because nothing is run. Uncommitted changes are allowed: they are
/// usual while one tests.
fn package() -> Outcome {
    let metadata = Metadata::read()?;
    let target = metadata.target().to_string_lossy();
    let quick = ["--config", "profile.dev.package.ketnoi.opt-level=0"];
    cargo(
        &[&["package", "--quiet", "-p", "ketnoi", "--allow-dirty", "--target-dir", &target], quick.as_slice()].concat(),
    )
}

fn demo() -> Outcome {
    cargo(&["demo"])
}
