//! What cargo knows about the workspace.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::process::cargo_output;

/// Every package of the workspace and of its dependencies.
pub(crate) struct Metadata {
    packages: Vec<Value>,
    target: PathBuf,
}

impl Metadata {
    pub(crate) fn read() -> Result<Self, String> {
        let text = cargo_output(&["metadata", "--format-version", "1", "--all-features"])?;
        let mut value: Value = serde_json::from_str(&text).map_err(|error| format!("cargo metadata: {error}"))?;
        let target = PathBuf::from(value["target_directory"].as_str().unwrap_or_default());
        match value["packages"].take() {
            Value::Array(packages) => Ok(Self { packages, target }),
            _ => Err("cargo metadata lists no packages".to_owned()),
        }
    }

    /// Name and licence expression of every package; an empty text where none is stated.
    pub(crate) fn licences(&self) -> impl Iterator<Item = (&str, &str)> {
        self.packages.iter().map(|package| (text(&package["name"]), text(&package["license"])))
    }

    /// The features of a package, without `default`.
    pub(crate) fn features(&self, package: &str) -> Vec<&str> {
        let features = self.package(package).and_then(|package| package["features"].as_object());
        features.into_iter().flat_map(|map| map.keys()).map(String::as_str).filter(|name| *name != "default").collect()
    }

    /// The programs of a package.
    pub(crate) fn programs(&self, package: &str) -> Vec<&str> {
        let targets = self.package(package).and_then(|package| package["targets"].as_array());
        let programs = targets.into_iter().flatten().filter(|target| target["kind"][0] == "bin");
        programs.map(|target| text(&target["name"])).collect()
    }

    /// The target folder.
    pub(crate) fn target(&self) -> &Path {
        &self.target
    }

    /// A file of the debug build.
    pub(crate) fn built(&self, name: &str) -> PathBuf {
        self.target.join("debug").join(name)
    }

    fn package(&self, name: &str) -> Option<&Value> {
        self.packages.iter().find(|package| package["name"] == name)
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
