//! What a catalog can hold.

use std::fmt::Debug;

use super::opportunities::Opportunities;
use super::shelf::Shelf;
use super::startups::Startups;
use crate::record::{Opportunity, Record, Startup};

/// A record that a [`Catalog`](super::Catalog) can hold: [`Opportunity`] or [`Startup`].
pub trait Entry: Record + Clone + Debug + Send + Sync {
    /// How it is kept.
    #[doc(hidden)]
    type Shelf: Shelf<Self>;
}

impl Entry for Opportunity {
    type Shelf = Opportunities;
}

impl Entry for Startup {
    type Shelf = Startups;
}
