//! The records of a base by ruling and by dates, as many as a filter lets through on one day. No startup changes that, so that
//! it is kept for the next one who asks the same.

use std::sync::{Arc, OnceLock, RwLock};

use super::sieve::Sieve;
use super::verdicts::Class;
use crate::catalog::{Base, Distinct, Opportunities, RULING};
use crate::criteria::Context;
use crate::date::Date;
use crate::profile::{Facet, StartupProfile};

/// Counts that a base keeps: a portal has a few pages, each with its filter.
const KEPT: usize = 8;

/// The last counts of a base.
#[derive(Debug, Default)]
pub(crate) struct Censuses(RwLock<Vec<Arc<Census>>>);

/// One count: made when it is first asked for, because a filter that names its records needs none.
#[derive(Debug)]
pub(super) struct Census {
    as_of: Date,
    sieve: Sieve,
    /// Dates → the verdict on them.
    pub(super) dates: Vec<Class>,
    counts: OnceLock<Counts>,
}

/// How many records of a base.
#[derive(Debug)]
pub(super) struct Counts {
    /// Ruling → how many of its records have each verdict on their dates, in the order of [`Class::ALL`].
    pub(super) by_ruling: Vec<[u32; 3]>,
    /// Dates → how many records have them.
    pub(super) by_dates: Vec<u32>,
}

impl Census {
    /// That of the query, made anew if nobody asked for it lately.
    pub(super) fn of(ctx: Context<'_>, startup: &StartupProfile, shelf: &Opportunities, sieve: &Sieve) -> Arc<Self> {
        let base = shelf.base();
        let sieve = sieve.of_base(base);
        let Censuses(last) = &base.censuses;
        let is_it = |census: &&Arc<Self>| census.as_of == ctx.as_of && census.sieve == sieve;
        let known = last.read().ok().and_then(|last| last.iter().find(is_it).cloned());
        known.unwrap_or_else(|| {
            let census = Arc::new(Self::new(ctx, startup, base, sieve));
            // A lock that somebody's panic has poisoned only costs the memory of it.
            if let Ok(mut last) = last.write() {
                last.truncate(KEPT - 1);
                last.insert(0, Arc::clone(&census));
            }
            census
        })
    }

    fn new(ctx: Context<'_>, startup: &StartupProfile, base: &Base, sieve: Sieve) -> Self {
        let class = |value: &Arc<Distinct>| Class::of(ctx, startup, &value.part);
        let dates = base.values_of(Facet::DATES).map(class).collect();
        Self { as_of: ctx.as_of, sieve, dates, counts: OnceLock::new() }
    }

    /// The counts; the base is the one that keeps this.
    pub(super) fn counts(&self, base: &Base) -> &Counts {
        self.counts.get_or_init(|| Counts::of(base, &self.sieve, &self.dates))
    }
}

impl Counts {
    fn of(base: &Base, sieve: &Sieve, dates: &[Class]) -> Self {
        let mut counts =
            Self { by_ruling: vec![[0; 3]; base.values_of(RULING).count()], by_dates: vec![0; dates.len()] };
        if sieve.is_open() {
            for pair in &base.pairs {
                counts.add(dates, pair.ruling, pair.dates, super::ranking::count(pair.range.len()));
            }
            return counts;
        }
        let families = base.families.iter().filter(|(family, _)| sieve.keeps_family(*family));
        for position in families.flat_map(|(_, range)| range.clone()) {
            let code = |column| base.code(column, position);
            if sieve.keeps(code) {
                counts.add(dates, code(RULING), code(Facet::DATES), 1);
            }
        }
        counts
    }

    fn add(&mut self, classes: &[Class], ruling: u32, dates: u32, records: u32) {
        let class = classes.get(dates as usize).map_or(0, |class| *class as usize);
        let of_ruling = self.by_ruling.get_mut(ruling as usize).and_then(|counts| counts.get_mut(class));
        [of_ruling, self.by_dates.get_mut(dates as usize)].into_iter().flatten().for_each(|count| *count += records);
    }
}
