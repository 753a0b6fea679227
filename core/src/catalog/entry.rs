//! What a catalogue can hold.

use std::fmt::Debug;
use std::sync::Arc;

use super::Columns;
use crate::diagnostic::Diagnostic;
use crate::profile::{OpportunityProfile, Preparer, StartupProfile};
use crate::record::{Opportunity, Record, Startup};

/// A record that a [`Catalog`](super::Catalog) can hold: [`Opportunity`] or [`Startup`].
pub trait Entry: Record + Clone + Debug {
    /// What scoring sees of it.
    #[doc(hidden)]
    type Profile: Clone + Debug;
    /// Its dictionary-coded columns.
    #[doc(hidden)]
    type Columns: Clone + Debug + Default;

    #[doc(hidden)]
    fn prepare(by: &Preparer, record: Arc<Self>, path: &str, found: &mut Vec<Diagnostic>) -> Option<Self::Profile>;
    #[doc(hidden)]
    fn record(profile: &Self::Profile) -> &Self;
    #[doc(hidden)]
    fn digest(profile: &Self::Profile) -> &[u8; 32];
    #[doc(hidden)]
    fn index(columns: &mut Self::Columns, slot: usize, profile: &Arc<Self::Profile>);
}

impl Entry for Opportunity {
    type Profile = OpportunityProfile;
    type Columns = Columns;

    fn prepare(
        by: &Preparer,
        record: Arc<Self>,
        path: &str,
        found: &mut Vec<Diagnostic>,
    ) -> Option<OpportunityProfile> {
        by.opportunity(record, path, found)
    }

    fn record(profile: &OpportunityProfile) -> &Self {
        &profile.record
    }

    fn digest(profile: &OpportunityProfile) -> &[u8; 32] {
        &profile.digest
    }

    fn index(columns: &mut Columns, slot: usize, profile: &Arc<OpportunityProfile>) {
        columns.set(slot, profile);
    }
}

impl Entry for Startup {
    type Profile = StartupProfile;
    type Columns = ();

    fn prepare(by: &Preparer, record: Arc<Self>, path: &str, found: &mut Vec<Diagnostic>) -> Option<StartupProfile> {
        Some(by.startup(record, path, found))
    }

    fn record(profile: &StartupProfile) -> &Self {
        &profile.record
    }

    fn digest(profile: &StartupProfile) -> &[u8; 32] {
        &profile.digest
    }

    fn index((): &mut (), _: usize, _: &Arc<StartupProfile>) {}
}
