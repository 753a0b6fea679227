//! Numbers of startups, opportunities, pairs and nodes: 32 bits, to keep the arrays of the solvers
//! small.

/// A number as an index of a list.
#[expect(clippy::expect_used, reason = "the library needs addresses of at least 32 bits")]
pub(crate) fn index(number: u32) -> usize {
    usize::try_from(number).expect("addresses of at least 32 bits")
}

/// An index or a length as a number.
///
/// INVARIANT: everything that a plan counts fits in 32 bits, because
/// [`Candidates::indexed`](super::Candidates::indexed) refuses more pairs.
#[expect(clippy::expect_used, reason = "see the invariant")]
pub(crate) fn to_u32(index: usize) -> u32 {
    u32::try_from(index).expect("a plan with at most 2^32 parts")
}
