//! What the atoms of a base are worth to a sector, or to a place. Startups share a few hundred of those, so that what was
//! evaluated for one serves the next: in a batch, and for a service that many ask.

use std::hash::Hash;
use std::sync::{Arc, RwLock};

use hashbrown::HashMap;

use crate::criteria::{Context, Criterion, Row};
use crate::index::Atoms;
use crate::membership::Membership;
use crate::prepared::{Meaning, PlaceFact, PreparedStartup};

/// Answers that a base keeps: more than all sectors and provinces, and about a megabyte.
const KEPT: usize = 512;

/// The answers of a base, as long as it lives. Sectors and places are worth the same on every day.
#[derive(Debug, Default)]
pub(super) struct TermScoreCache(RwLock<HashMap<Asked, Arc<[Membership]>>>);

/// All that a criterion of atoms reads of a startup.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Asked {
    /// One sector; or none, stated or not.
    Sector(Option<Vec<Meaning>>),
    Place {
        located: Option<PlaceFact>,
        origin: Option<PlaceFact>,
    },
}

impl TermScoreCache {
    /// What each atom is worth to the startup: of several sectors the best, at each end.
    pub(super) fn of(&self, ctx: Context<'_>, row: &Row, startup: &PreparedStartup, atoms: &Atoms) -> Vec<Membership> {
        let each =
            Asked::all(row.criterion, startup).into_iter().map(|asked| self.answer(ctx, row, startup, atoms, asked));
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
        atoms: &Atoms,
        asked: Asked,
    ) -> Arc<[Membership]> {
        let Self(known) = self;
        let found = known.read().ok().and_then(|known| known.get(&asked).cloned());
        found.unwrap_or_else(|| {
            let alone = asked.alone(startup);
            let answer: Arc<[Membership]> =
                atoms.parts.iter().map(|part| (row.evaluate)(ctx, &alone, part).membership).collect();
            // A lock that somebody's panic has poisoned only costs the memory of it.
            if let Some(mut known) = known.write().ok().filter(|known| known.len() < KEPT) {
                known.insert(asked, Arc::clone(&answer));
            }
            answer
        })
    }
}

impl Asked {
    /// The questions whose best answer is that for the startup.
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
