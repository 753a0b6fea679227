//! Pairs that a call gives itself, or the query that finds them among the records.

use crate::diagnostic::Problem;
use crate::error::{Error, Result};
use crate::plan::{Candidates, Pair};
use crate::search::Query;

/// The candidates of the pairs that a call gives, if it gives any.
pub(super) fn given(pairs: Option<&[Pair]>) -> Option<Result<Candidates>> {
    pairs.map(Candidates::new)
}

/// A query, which is needed where no pairs are given.
///
/// # Errors
/// At `query`, when there is none.
pub(super) fn required(query: Option<&Query>) -> Result<&Query> {
    query.ok_or_else(|| Error::new("query", "", Problem::Missing))
}
