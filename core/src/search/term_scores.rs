//! Scores of the index terms of a segment for a sector or a place. Startups share a few hundred of those, so what was
//! evaluated for one startup serves the next: in a batch, and in a service.

use std::hash::Hash;
use std::sync::{Arc, RwLock};

use hashbrown::HashMap;

use crate::criteria::{Context, Criterion, Row};
use crate::index::IndexTerms;
use crate::membership::Membership;
use crate::prepared::{Meaning, PlaceFact, PreparedStartup};

/// Answers that are cached: more than all sectors and provinces, and about a megabyte.
const KEPT: usize = 512;

/// Scores of all index terms, by what the criterion reads of a startup. They do not depend on the day.
#[derive(Debug, Default)]
pub(super) struct TermScoreCache(RwLock<HashMap<CacheKey, Arc<[Membership]>>>);

/// Everything that a criterion with index terms reads of a startup.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum CacheKey {
    /// One sector; or none, stated or not.
    Sector(Option<Vec<Meaning>>),
    Place {
        located: Option<PlaceFact>,
        origin: Option<PlaceFact>,
    },
}

impl TermScoreCache {
    /// What each term scores for the startup: of several sectors the best, at each end.
    pub(super) fn of(
        &self,
        ctx: Context<'_>,
        row: &Row,
        startup: &PreparedStartup,
        terms: &IndexTerms,
    ) -> Vec<Membership> {
        let each =
            CacheKey::all(row.criterion, startup).into_iter().map(|asked| self.answer(ctx, row, startup, terms, asked));
        let best = each.map(|answer| answer.to_vec()).reduce(|mut all, other| {
            all.iter_mut().zip(other).for_each(|(best, other)| *best = best.better(other));
            all
        });
        best.unwrap_or_default()
    }

    fn answer(
        &self,
        ctx: Context<'_>,
        row: &Row,
        startup: &PreparedStartup,
        terms: &IndexTerms,
        asked: CacheKey,
    ) -> Arc<[Membership]> {
        let Self(known) = self;
        let found = known.read().ok().and_then(|known| known.get(&asked).cloned());
        found.unwrap_or_else(|| {
            let alone = asked.alone(startup);
            let answer: Arc<[Membership]> =
                terms.parts.iter().map(|part| (row.evaluate)(ctx, &alone, part).membership).collect();
            // A poisoned lock costs the cache, not the answer.
            if let Some(mut known) = known.write().ok().filter(|known| known.len() < KEPT) {
                known.insert(asked, Arc::clone(&answer));
            }
            answer
        })
    }
}

impl CacheKey {
    /// The keys whose best scores are those of the startup.
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
            _ => Vec::new(),
        }
    }

    /// The startup with this sector alone.
    fn alone(&self, startup: &PreparedStartup) -> PreparedStartup {
        let sectors = match self {
            Self::Sector(sector) => sector.clone(),
            Self::Place { .. } => startup.sectors.clone(),
        };
        PreparedStartup { sectors, ..startup.clone() }
    }
}
