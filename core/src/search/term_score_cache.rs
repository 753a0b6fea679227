//! A cache of the scores of index terms. Startups share a few hundred sectors and places, so what
//! was evaluated for one startup is used for the next: in a batch, and in a service.

use std::hash::Hash;
use std::sync::{Arc, RwLock};

use hashbrown::HashMap;

use crate::criteria::{Context, Criterion, Row};
use crate::index::IndexTerms;
use crate::membership::Membership;
use crate::prepared::{Meaning, PlaceMeaning, PreparedStartup};

/// The greatest number of cached keys: more than all sectors and provinces, and about a megabyte.
const MAX_CACHED: usize = 512;

/// The memberships of all index terms, by what the criterion reads of a startup. They do not depend
/// on the day.
#[derive(Debug, Default)]
pub(super) struct TermScoreCache(RwLock<HashMap<CacheKey, Arc<[Membership]>>>);

/// Everything that a criterion with index terms reads of a startup.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum CacheKey {
    /// One sector; or no sector, stated (an empty list) or unknown.
    Sector(Option<Vec<Meaning>>),
    Place {
        located: Option<PlaceMeaning>,
        origin: Option<PlaceMeaning>,
    },
}

impl TermScoreCache {
    /// The membership of each term. Of several sectors of the startup the best one counts, at each
    /// end of the interval.
    #[expect(clippy::expect_used, reason = "`CacheKey::all` is never empty")]
    pub(super) fn get(
        &self,
        ctx: Context<'_>,
        row: &Row,
        startup: &PreparedStartup,
        terms: &IndexTerms,
    ) -> Vec<Membership> {
        let keys = CacheKey::all(row.criterion, startup).into_iter();
        let memberships = keys.map(|key| self.of_key(ctx, row, startup, terms, key).to_vec());
        let best = memberships.reduce(|mut best, other| {
            best.iter_mut().zip(other).for_each(|(best, other)| *best = best.better(other));
            best
        });
        best.expect("every startup has a key")
    }

    /// The membership of each term for one key.
    fn of_key(
        &self,
        ctx: Context<'_>,
        row: &Row,
        startup: &PreparedStartup,
        terms: &IndexTerms,
        key: CacheKey,
    ) -> Arc<[Membership]> {
        let Self(cached) = self;
        let hit = cached.read().ok().and_then(|cached| cached.get(&key).cloned());
        hit.unwrap_or_else(|| {
            let startup = key.applied_to(startup);
            let each = terms.prepared.iter().map(|term| (row.evaluate)(ctx, &startup, term).membership);
            let memberships: Arc<[Membership]> = each.collect();
            // A poisoned lock costs the cache, not the answer.
            if let Some(mut cached) = cached.write().ok().filter(|cached| cached.len() < MAX_CACHED) {
                cached.insert(key, Arc::clone(&memberships));
            }
            memberships
        })
    }
}

impl CacheKey {
    /// The keys whose best memberships are those of the startup. Never empty for a criterion with
    /// index terms.
    fn all(criterion: Criterion, startup: &PreparedStartup) -> Vec<Self> {
        match (criterion, startup.sectors.as_deref()) {
            (Criterion::Sector, None) => vec![Self::Sector(None)],
            (Criterion::Sector, Some([])) => vec![Self::Sector(Some(Vec::new()))],
            (Criterion::Sector, Some(sectors)) => {
                sectors.iter().map(|sector| Self::Sector(Some(vec![sector.clone()]))).collect()
            }
            (Criterion::Place, _) => {
                vec![Self::Place { located: startup.place.clone(), origin: startup.origin.clone() }]
            }
            _ => unreachable!("only sectors and places have index terms"),
        }
    }

    /// The startup with the sector of this key alone.
    fn applied_to(&self, startup: &PreparedStartup) -> PreparedStartup {
        let sectors = match self {
            Self::Sector(sector) => sector.clone(),
            Self::Place { .. } => startup.sectors.clone(),
        };
        PreparedStartup { sectors, ..startup.clone() }
    }
}
