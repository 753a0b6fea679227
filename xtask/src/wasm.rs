//! The npm package: built into `bindings-wasm/pkg`, measured, and tested in Node and in a browser.

use std::fs;
use std::path::{Path, PathBuf};

use crate::process::{cargo_with, found, output, root, run_in};
use crate::step::{Outcome, Step};

pub(crate) const TYPES: &[Step] = &[
    Step { name: "npm packages of bindings-wasm", run: packages },
    Step { name: "JavaScript types and methods of the schema", run: write_types },
];

pub(crate) const BUILD: &[Step] = &[
    Step { name: "npm packages of bindings-wasm", run: packages },
    Step { name: "types and methods from the schema", run: write_types },
    Step { name: "the package for JavaScript", run: build },
    Step { name: "its sizes against the limits", run: sizes },
];

pub(crate) const TEST: &[Step] = &[
    Step { name: "npm packages of bindings-wasm", run: packages },
    Step { name: "the package for JavaScript", run: build },
    Step { name: "its sizes against the limits", run: sizes },
    Step { name: "types and methods against the schema", run: types },
    Step { name: "the package in Node", run: node },
    Step { name: "a module of plain stable cargo in Node", run: node_stable },
    Step { name: "the package, the widget and the pages in Chromium", run: browser },
];

pub(crate) const BENCH: &[Step] = &[
    Step { name: "npm packages of bindings-wasm", run: packages },
    Step { name: "the package for JavaScript", run: build },
    Step { name: "ketnoi beside search libraries in Chromium", run: bench },
];

const TARGET: &str = "wasm32-unknown-unknown";
/// A target folder of its own: these builds run beside those of `cargo xtask test`, and cargo locks
/// a target folder while it builds.
const TARGET_FOLDER: &str = "target/wasm";
/// The profile in the workspace's manifest, and its folder.
const PROFILE: &str = "wasm";
/// The modules: the features of each, and its folder.
const MODULES: [(&[&str], &str); 2] =
    [(&[], "bindings-wasm/pkg"), (&["--features", "programme"], "bindings-wasm/pkg/programme")];

/// Cargo options, rustc flags and the variable that allows both on a stable compiler: the standard
/// library is built too, in its small variant and without the messages and places of panics. This
/// is the only unstable part of the build. Without it the modules behave the same and are a tenth
/// larger; the step [`node_stable`] tests such a module.
const SMALL_STD: [&str; 2] = ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];
const SMALL_STD_VARIABLES: [(&str, &str); 2] = [
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        // SHA-256 without unrolled rounds: fingerprints are of short texts.
        "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none \
         --cfg=sha2_backend_soft=\"compact\"",
    ),
    ("RUSTC_BOOTSTRAP", "1"),
];

fn folder() -> PathBuf {
    root().join("bindings-wasm")
}

fn packages() -> Outcome {
    installed(&folder())?;
    installed(&root().join("examples/browser"))
}

/// Runs `npm ci` in a folder if its lock file is newer than what is installed.
fn installed(folder: &Path) -> Outcome {
    let modified = |path: PathBuf| fs::metadata(path).and_then(|file| file.modified()).ok();
    let installed = modified(folder.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= modified(folder.join("package-lock.json")) {
        return Ok(());
    }
    println!("   npm ci in {}", folder.display());
    let npm = found("npm").ok_or("Node 20 or newer with npm is needed: https://nodejs.org")?;
    run_in(folder, &npm, &["ci", "--no-audit", "--no-fund", "--loglevel=error"], &[])
}

fn build() -> Outcome {
    standard_library()?;
    remove(&folder().join("pkg"))?;
    for (features, folder) in MODULES {
        let build = ["build", "--quiet", "-p", "ketnoi-wasm", "--profile", PROFILE, "--target", TARGET];
        cargo_here(&SMALL_STD_VARIABLES, &[build.as_slice(), &SMALL_STD, features].concat())?;
        bindgen(&format!("{TARGET_FOLDER}/{TARGET}/{PROFILE}/ketnoi_wasm.wasm"), folder)?;
    }
    script("package.mjs", &[])
}

fn remove(folder: &Path) -> Outcome {
    if !folder.exists() {
        return Ok(());
    }
    fs::remove_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))
}

/// The source of the standard library, as a component of the toolchain.
fn standard_library() -> Outcome {
    let sysroot = output("rustc", &["--print", "sysroot"])?;
    if Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/std").exists() {
        return Ok(());
    }
    println!("   installing the component rust-src with rustup");
    let added = output("rustup", &["component", "add", "rust-src"]);
    added.map(drop).map_err(|why| format!("the component rust-src is missing and cannot be installed: {why}"))
}

/// The compiled standard library of the target.
fn target() -> Outcome {
    let folder = output("rustc", &["--print", "target-libdir", "--target", TARGET])?;
    if Path::new(folder.trim()).exists() {
        return Ok(());
    }
    println!("   installing the target {TARGET} with rustup, because this toolchain lacks it");
    let added = output("rustup", &["target", "add", TARGET]);
    added.map(drop).map_err(|why| format!("the target {TARGET} is missing and cannot be installed: {why}"))
}

/// Runs cargo with the target folder of these builds.
fn cargo_here(environment: &[(&str, &str)], arguments: &[&str]) -> Outcome {
    cargo_with(&[environment, &[("CARGO_TARGET_DIR", TARGET_FOLDER)]].concat(), arguments)
}

/// Copies a module and its JavaScript into a folder.
fn bindgen(module: &str, folder: &str) -> Outcome {
    cargo_here(&[], &["run", "--quiet", "-p", "ketnoi-bindgen", "--", module, folder])
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

/// The vectors with `ketnoi/programme` as plain stable cargo builds it, which is quicker without
/// optimisation.
fn node_stable() -> Outcome {
    target()?;
    remove(&folder().join("pkg-stable"))?;
    let build = ["build", "--quiet", "-p", "ketnoi-wasm", "--features", "programme", "--target", TARGET];
    cargo_here(&[("CARGO_PROFILE_DEV_OPT_LEVEL", "0")], &build)?;
    bindgen(&format!("{TARGET_FOLDER}/{TARGET}/debug/ketnoi_wasm.wasm"), "bindings-wasm/pkg-stable")?;
    node_tests(&["tests/stable.test.mjs"], &[])
}

fn browser() -> Outcome {
    tests("tests/browser/*.test.mjs", &[("KETNOI_CHROMIUM", &chromium()?)])
}

fn bench() -> Outcome {
    let folder = folder().join("bench");
    installed(&folder)?;
    run_in(&folder, &program()?, &["run.mjs"], &[("KETNOI_CHROMIUM", &chromium()?)])
}

/// Runs the test files that a pattern names.
fn tests(pattern: &str, environment: &[(&str, &Path)]) -> Outcome {
    let files = matching(&folder().join(pattern))?;
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    node_tests(&files, environment)
}

/// Runs test files with Node's own test runner.
fn node_tests(files: &[&str], environment: &[(&str, &Path)]) -> Outcome {
    let arguments = ["--test", "--test-reporter=dot", "--test-concurrency=1", "--test-timeout=600000"];
    run_in(&folder(), &program()?, &[arguments.as_slice(), files].concat(), environment)
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

/// A browser: the one that `KETNOI_CHROMIUM` names, an installed one, or Debian's, which is
/// installed if there is none.
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
    println!("   no browser found: installing Debian's chromium with apt-get");
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
