//! Files of the repository.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Folders of tools, of builds and of what they download.
const SKIPPED: [&str; 6] = ["target", "node_modules", "pkg", "__pycache__", "dist", "bench-peers"];

/// A path from the root of the repository.
pub fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask stands in the repository").join(name)
}

/// The text of a file.
pub fn read(name: &str) -> String {
    fs::read_to_string(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Every file under a folder whose name ends as one of these, by its path from there.
pub fn under(folder: &str, extensions: &[&str]) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    collect(&path(folder), "", extensions, &mut files);
    files
}

fn collect(folder: &Path, prefix: &str, extensions: &[&str], files: &mut BTreeMap<String, String>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries {
        let entry = entry.expect("a folder that can be read").path();
        let name = entry.file_name().expect("entries have names").to_string_lossy().into_owned();
        if name.starts_with('.') || SKIPPED.contains(&name.as_str()) {
            continue;
        }
        let whole = format!("{prefix}{name}");
        if entry.is_dir() {
            collect(&entry, &format!("{whole}/"), extensions, files);
        } else if extensions.iter().any(|extension| name.ends_with(extension)) {
            files.insert(whole, fs::read_to_string(&entry).expect("source files are UTF-8"));
        }
    }
}
