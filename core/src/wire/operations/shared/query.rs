//! The query that finds pairs among the records, where a call gives none itself.

use crate::diagnostic::ErrorKind;
use crate::error::{Error, Result};
use crate::search::Query;

/// # Errors
/// At `query`, when there is none.
pub(in crate::wire::operations) fn required(query: Option<&Query>) -> Result<&Query> {
    query.ok_or_else(|| Error::new("query", "", ErrorKind::Missing))
}
