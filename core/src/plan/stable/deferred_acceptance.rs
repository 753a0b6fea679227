//! Deferred acceptance (Gale and Shapley 1962) with capacities on both sides.
//!
//! Every proposer proposes in the order of its list while it has capacity left. A receiver accepts
//! tentatively; beyond its capacity it rejects the pair that it prefers least, and the rejected
//! proposer goes on. The result is the best stable matching for every proposer, in any order of
//! proposals.

use std::collections::BinaryHeap;

use super::preferences::Side;
use crate::plan::numbers::index;

/// The receiver of a proposal, and the rank of the pair in its list.
pub(super) struct Proposal {
    pub(super) receiver: u32,
    pub(super) rank: u32,
}

/// A pair that a receiver accepted for now. The greatest is the one it prefers least.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Acceptance {
    rank: u32,
    pair: u32,
    proposer: usize,
}

/// A proposer's position in its list, and the capacity it has left.
struct Progress {
    next: usize,
    capacity: u32,
}

/// The matched pairs. `proposal` returns `None` for a pair that is not acceptable to both.
#[expect(clippy::indexing_slicing, reason = "proposers and receivers are numbered within their side")]
pub(super) fn deferred_acceptance(
    proposers: &Side,
    receivers: &Side,
    proposal: impl Fn(u32) -> Option<Proposal>,
) -> Vec<u32> {
    let mut accepted: Vec<BinaryHeap<Acceptance>> = receivers.capacity.iter().map(|_| BinaryHeap::new()).collect();
    let mut progress: Vec<Progress> =
        proposers.capacity.iter().map(|capacity| Progress { next: 0, capacity: *capacity }).collect();
    let mut active: Vec<usize> = (0..proposers.lists.len()).rev().collect();
    while let Some(proposer) = active.pop() {
        let Progress { next, capacity } = &mut progress[proposer];
        while *capacity > 0
            && let Some(pair) = proposers.lists[proposer].get(*next)
        {
            *next += 1;
            let Some(Proposal { receiver, rank }) = proposal(*pair) else { continue };
            let accepted = &mut accepted[index(receiver)];
            accepted.push(Acceptance { rank, pair: *pair, proposer });
            *capacity -= 1;
            if accepted.len() > index(receivers.capacity[index(receiver)])
                && let Some(Acceptance { proposer: rejected, .. }) = accepted.pop()
            {
                active.push(proposer);
                progress[rejected].capacity += 1;
                if rejected != proposer {
                    active.push(rejected);
                }
                break;
            }
        }
    }
    accepted.into_iter().flatten().map(|acceptance| acceptance.pair).collect()
}
