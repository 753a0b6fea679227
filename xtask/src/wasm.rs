//! The npm package: built into `bindings-wasm/pkg`, weighed, and tested from Node and from a real browser.

use std::fs;
use std::path::{Path, PathBuf};

use crate::metadata::Metadata;
use crate::process::{cargo, cargo_with, found, output, root, run_in};
use crate::step::{Outcome, Step};

pub(crate) const BUILD: &[Step] = &[
    Step { name: "npm packages of bindings-wasm", run: packages },
    Step { name: "types from the schema", run: write_types },
    Step { name: "the package for JavaScript", run: build },
    Step { name: "its sizes against the budget", run: sizes },
];

pub(crate) const TEST: &[Step] = &[
    Step { name: "npm packages of bindings-wasm", run: packages },
    Step { name: "the package for JavaScript", run: build },
    Step { name: "its sizes against the budget", run: sizes },
    Step { name: "types as the schema gives them, and what they refuse", run: types },
    Step { name: "the package in Node", run: node },
    Step { name: "the package, the widget and the pages in Chromium", run: browser },
];

pub(crate) const BENCH: &[Step] = &[
    Step { name: "npm packages of bindings-wasm", run: packages },
    Step { name: "the package for JavaScript", run: build },
    Step { name: "ketnoi beside search libraries in Chromium", run: bench },
];

const TARGET: &str = "wasm32-unknown-unknown";
/// The profile in the workspace's manifest, and its folder.
const PROFILE: &str = "wasm";
/// The modules: the features of each, and where it goes.
const ENTRIES: [(&[&str], &str); 3] = [
    (&[], "bindings-wasm/pkg"),
    (&["--features", "plan"], "bindings-wasm/pkg/plan"),
    (&["--features", "register"], "bindings-wasm/pkg/register"),
];
/// The standard library is built too, in its small form: its sorts alone are a tenth of a module otherwise, and nobody reads the message of a
/// panic there. Cargo calls that unstable, so the compiler is told to allow it; it is the pinned one of `rust-toolchain.toml`.
const STANDARD: [&str; 2] = ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];
/// It is itself built for speed, as the hashes are (`profile.wasm` in the manifest, which knows none of its packages): every record goes
/// through it, and what is inlined there makes the modules no larger.
const FAST: [&str; 8] = [
    "--config",
    "profile.wasm.package.core.opt-level=3",
    "--config",
    "profile.wasm.package.alloc.opt-level=3",
    "--config",
    "profile.wasm.package.compiler_builtins.opt-level=3",
    "--config",
    "profile.wasm.package.dlmalloc.opt-level=3",
];
/// Loops are left as they are written: what the compiler makes of their counters for speed (`lsr`) is larger.
const UNSTABLE: [(&str, &str); 2] = [
    ("RUSTC_BOOTSTRAP", "1"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Zunstable-options -Cpanic=immediate-abort -Cllvm-args=-disable-lsr",
    ),
];

fn folder() -> PathBuf {
    root().join("bindings-wasm")
}

fn packages() -> Outcome {
    installed(&folder())?;
    installed(&root().join("examples/browser"))
}

/// As the lock file of the folder says, when it has changed since.
fn installed(folder: &Path) -> Outcome {
    let modified = |path: PathBuf| fs::metadata(path).and_then(|file| file.modified()).ok();
    let installed = modified(folder.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= modified(folder.join("package-lock.json")) {
        return Ok(());
    }
    let npm = found("npm").ok_or("Node 20 or newer with npm is needed: https://nodejs.org")?;
    run_in(folder, &npm, &["ci", "--no-audit", "--no-fund", "--loglevel=error"], &[])
}

fn build() -> Outcome {
    let bindgen = bindgen()?;
    standard_library()?;
    let pkg = folder().join("pkg");
    if pkg.exists() {
        fs::remove_dir_all(&pkg).map_err(|error| format!("{}: {error}", pkg.display()))?;
    }
    for (features, folder) in ENTRIES {
        let build = ["build", "--quiet", "-p", "ketnoi-wasm", "--profile", PROFILE, "--target", TARGET];
        cargo_with(&UNSTABLE, &[build.as_slice(), &STANDARD, &FAST, features].concat())?;
        let wasm = format!("target/{TARGET}/{PROFILE}/ketnoi_wasm.wasm");
        let options = ["--target", "web", "--no-typescript", "--out-dir", folder];
        run_in(&root(), &bindgen, &[options.as_slice(), &[&wasm]].concat(), &[])?;
    }
    script("package.mjs", &[])
}

/// The source of the standard library, for the toolchain that builds.
fn standard_library() -> Outcome {
    let sysroot = output("rustc", &["--print", "sysroot"])?;
    if Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/std").exists() {
        return Ok(());
    }
    let added = output("rustup", &["component", "add", "rust-src"]);
    added.map(drop).map_err(|why| format!("the component rust-src is missing and cannot be installed: {why}"))
}

/// The command line of wasm-bindgen in the version of the library, installed once and kept in the target folder.
fn bindgen() -> Result<PathBuf, String> {
    let metadata = Metadata::read()?;
    let version = metadata.version("wasm-bindgen").ok_or("the workspace does not use wasm-bindgen")?;
    let tools = root().join("target/tools");
    let program = tools.join("bin/wasm-bindgen");
    if output(&program, &["--version"]).is_ok_and(|said| said.trim() == format!("wasm-bindgen {version}")) {
        return Ok(program);
    }
    println!("   installing wasm-bindgen-cli {version} into target/tools: a few minutes, once");
    let tools = tools.to_string_lossy();
    cargo(&["install", "--quiet", "wasm-bindgen-cli", "--version", version, "--force", "--root", &tools])?;
    Ok(program)
}

fn sizes() -> Outcome {
    script("sizes.mjs", &[])
}

fn write_types() -> Outcome {
    script("types.mjs", &[])
}

fn types() -> Outcome {
    script("types.mjs", &["--check"])?;
    tool("typescript/bin/tsc", &["--project", "tests/tsconfig.json"])
}

fn node() -> Outcome {
    tests("tests/node/*.test.mjs", &[])
}

fn browser() -> Outcome {
    tests("tests/browser/*.test.mjs", &[("KETNOI_CHROMIUM", &chromium()?)])
}

fn bench() -> Outcome {
    let folder = folder().join("bench");
    installed(&folder)?;
    run_in(&folder, &program()?, &["run.mjs"], &[("KETNOI_CHROMIUM", &chromium()?)])
}

/// Node's own test runner; the pattern is its to expand.
fn tests(pattern: &str, environment: &[(&str, &Path)]) -> Outcome {
    let folder = folder();
    let files = matching(&folder.join(pattern))?;
    let arguments = ["--test", "--test-reporter=dot", "--test-concurrency=1", "--test-timeout=600000"];
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    run_in(&folder, &program()?, &[arguments.as_slice(), &files].concat(), environment)
}

/// The files of a folder whose names end as the pattern does.
fn matching(pattern: &Path) -> Result<Vec<String>, String> {
    let folder = pattern.parent().unwrap_or(pattern);
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let paths = entries.filter_map(|entry| entry.ok().map(|entry| entry.path().to_string_lossy().into_owned()));
    let mut files: Vec<String> = paths.filter(|path| path.ends_with(".test.mjs")).collect();
    files.sort();
    if files.is_empty() { Err(format!("no tests in {}", folder.display())) } else { Ok(files) }
}

fn script(name: &str, arguments: &[&str]) -> Outcome {
    let path = format!("tools/{name}");
    run_in(&folder(), &program()?, &[&[path.as_str()], arguments].concat(), &[])
}

fn tool(path: &str, arguments: &[&str]) -> Outcome {
    let path = format!("node_modules/{path}");
    run_in(&folder(), &program()?, &[&[path.as_str()], arguments].concat(), &[])
}

fn program() -> Result<PathBuf, String> {
    found("node").ok_or_else(|| "Node 20 or newer is needed: https://nodejs.org".to_owned())
}

const BROWSERS: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// A browser: the one that `KETNOI_CHROMIUM` names, an installed one, or Debian's, which is installed when missing.
fn chromium() -> Result<PathBuf, String> {
    if let Some(path) = std::env::var_os("KETNOI_CHROMIUM") {
        return Ok(path.into());
    }
    let installed = || BROWSERS.iter().find_map(|name| found(name));
    if let Some(path) = installed().or_else(mac) {
        return Ok(path);
    }
    let hint = "install Chrome or Chromium, or set KETNOI_CHROMIUM to its path";
    let apt = found("apt-get").ok_or_else(|| format!("no browser found: {hint}"))?;
    println!("   installing Debian's chromium");
    let install = |apt: &Path| output(apt, &["install", "--yes", "--no-install-recommends", "chromium"]);
    if install(&apt).is_err() {
        output(&apt, &["update"]).and_then(|_| install(&apt)).map_err(|why| format!("{hint}: {why}"))?;
    }
    installed().ok_or_else(|| format!("no browser found: {hint}"))
}

fn mac() -> Option<PathBuf> {
    let path = PathBuf::from("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    path.is_file().then_some(path)
}
