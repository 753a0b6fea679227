//! The schema of error kinds.

use schemars::Schema;
use serde_json::Value;

/// Makes one list of all kinds: those of each feature stand in a list of their own, but on the wire
/// they are not apart.
pub(super) fn one_list(schema: &mut Schema) {
    let Some(Value::Array(kinds)) = schema.remove("anyOf") else { return };
    let kinds = kinds.into_iter().flat_map(|mut kind| match kind.get_mut("oneOf").map(Value::take) {
        Some(Value::Array(of_feature)) => of_feature,
        _ => vec![kind],
    });
    schema.insert("oneOf".to_owned(), kinds.collect());
}
