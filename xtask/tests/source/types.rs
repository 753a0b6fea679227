//! Types that are read from JSON are declared alike.

use crate::files::under;

/// The core's reader refuses unknown fields for every type: one that does not say so would be read
/// otherwise by serde alone.
#[test]
fn types_that_are_read_refuse_unknown_fields() {
    let mut read = 0;
    for (file, text) in under("core/src", &[".rs"]) {
        for derived in text.split("#[derive(").skip(1) {
            let Some(at) = derived.find("struct ").filter(|at| !derived[..*at].contains("enum ")) else { continue };
            let (attributes, item) = derived.split_at(at);
            let has_fields = item.lines().next().is_some_and(|line| line.ends_with('{'));
            if has_fields && attributes.lines().next().is_some_and(|traits| traits.contains("Deserialize")) {
                assert!(attributes.contains("deny_unknown_fields"), "{file}: {}", item.lines().next().unwrap());
                read += 1;
            }
        }
    }
    assert!(read > 50, "only {read} types were found");
}
