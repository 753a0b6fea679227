//! The Python package: its environment in `target/venv`, its build and its tests.

use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
use std::fs;
use std::path::{Path, PathBuf};

use crate::metadata::Metadata;
use crate::process::{output, program, root};
use crate::step::{Outcome, Step};
use crate::test::compile;

pub(crate) const TEST: &[Step] = &[
    Step { name: "Python: environment with pinned tools", run: environment },
    Step { name: "Python: the package, with the module of the debug build", run: install_debug },
    Step { name: "Python: strict types of package, tests and examples; stubs as the compiled module", run: types_hold },
    Step { name: "Python: vectors, tests, examples, notebook, READMEs", run: tests },
];

pub(crate) const LINT: &[Step] = &[
    Step { name: "Python: environment with pinned tools", run: environment },
    Step { name: "Python: formatting and lints by ruff", run: ruff },
];

pub(crate) const INSTALL: &[Step] = &[
    Step { name: "environment with pinned tools", run: environment },
    Step { name: "the package, optimised", run: install },
];

pub(crate) const WHEEL: &[Step] = &[
    Step { name: "environment with pinned tools", run: environment },
    Step { name: "wheel and source package", run: wheel },
];

pub(crate) const TYPES: &[Step] = &[Step { name: "Python types and functions of the schema", run: types }];

const PACKAGE: &str = "bindings-python";
const CONFIGURATION: &str = "bindings-python/pyproject.toml";
const MANIFEST: &str = "bindings-python/Cargo.toml";
const REQUIREMENTS: &str = "bindings-python/requirements-test.txt";

fn venv() -> PathBuf {
    root().join("target").join("venv")
}

fn tool(name: &str) -> PathBuf {
    venv().join(if cfg!(windows) { "Scripts" } else { "bin" }).join(name)
}

/// Made once, and again when the requirements change.
fn environment() -> Outcome {
    let wanted = fs::read_to_string(root().join(REQUIREMENTS)).map_err(|error| format!("{REQUIREMENTS}: {error}"))?;
    let stamp = venv().join("requirements-test.txt");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    println!("   installing the tools of {REQUIREMENTS} into target/venv, because they are missing or old");
    let folder = venv();
    let python = if cfg!(windows) { "python" } else { "python3" };
    output(python, &["-c", "import sys; sys.exit(sys.version_info < (3, 11))"])
        .map_err(|why| format!("Python 3.11 or newer is needed: {why}"))?;
    program(python, &[], &["-m", "venv", &folder.to_string_lossy()])?;
    // Python compiles what is imported; most of the files never are.
    let quiet = ["--quiet", "--disable-pip-version-check", "--no-compile"];
    program(tool("python"), &[], &[["-m", "pip", "install"].as_slice(), &quiet, &["-r", REQUIREMENTS]].concat())?;
    fs::write(&stamp, wanted).map_err(|error| format!("{}: {error}", stamp.display()))
}

fn maturin(arguments: &[&str]) -> Outcome {
    program(tool("maturin"), &[("VIRTUAL_ENV", &venv().to_string_lossy())], arguments)
}

/// As an editable install: the module beside the package, and the package on the path. maturin
/// would compile every dependency a second time, because it selects this package alone.
fn install_debug() -> Outcome {
    compile()?;
    let built = Metadata::read()?.built(&format!("{DLL_PREFIX}ketnoi_python{DLL_SUFFIX}"));
    let package = root().join(PACKAGE).join("python");
    let module = package.join("ketnoi").join(if cfg!(windows) { "_native.pyd" } else { "_native.abi3.so" });
    // A program that has loaded the old file keeps it.
    if module.exists() {
        fs::remove_file(&module).map_err(|error| format!("{}: {error}", module.display()))?;
    }
    fs::copy(&built, &module).map_err(|error| format!("{}: {error}", built.display()))?;
    let packages = output(tool("python"), &["-c", "import sysconfig; print(sysconfig.get_path('purelib'))"])?;
    let path = Path::new(packages.trim()).join("ketnoi.pth");
    fs::write(&path, format!("{}\n", package.display())).map_err(|error| format!("{}: {error}", path.display()))
}

fn install() -> Outcome {
    maturin(&["develop", "-m", MANIFEST, "--release"])
}

/// The wheel is built from the source package, so that both are known to be whole.
fn wheel() -> Outcome {
    maturin(&["build", "-m", MANIFEST, "--release", "--sdist", "--out", "target/wheels"])
}

fn types() -> Outcome {
    let python = if cfg!(windows) { "python" } else { "python3" };
    program(python, &[], &["bindings-python/tools/types_of_schema.py"])?;
    program(python, &[], &["bindings-python/tools/functions_of_operations.py"])
}

/// Of the package, its tests and tools, and the examples.
fn ruff() -> Outcome {
    let ruff = |arguments: &[&str]| {
        let paths = ["--quiet", "--config", CONFIGURATION, PACKAGE, "examples/python"];
        program(tool("ruff"), &[], &[arguments, &paths].concat())
    };
    ruff(&["format", "--check"])?;
    ruff(&["check"])
}

fn types_hold() -> Outcome {
    let checked = ["python/ketnoi", "tests", "tools", "benchmarks"].map(|folder| format!("{PACKAGE}/{folder}"));
    let mut mypy = vec!["-m", "mypy", "--config-file", CONFIGURATION, "examples/python"];
    mypy.extend(checked.iter().map(String::as_str));
    program(tool("python"), &[], &mypy)?;
    // The other modules are Python and state their own types.
    program(tool("python"), &[], &["-m", "mypy.stubtest", "ketnoi._native", "--mypy-config-file", CONFIGURATION])
}

fn tests() -> Outcome {
    program(tool("python"), &[], &["-m", "pytest", "-c", CONFIGURATION, &format!("{PACKAGE}/tests")])
}
