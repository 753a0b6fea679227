//! What the dates of a base come to on one day. No startup changes it, so that it is kept for the next one who asks.

use std::sync::Arc;

use super::verdicts::Class;
use crate::catalog::{Base, Distinct, Opportunities};
use crate::criteria::Context;
use crate::date::Date;
use crate::profile::{Facet, StartupProfile};

/// The verdicts on the dates of a base.
#[derive(Debug)]
pub(crate) struct Day {
    as_of: Date,
    /// Dates → the verdict on them.
    pub(super) dates: Vec<Class>,
    /// Ruling → how many of its records have each verdict on their dates, in the order of [`Class::ALL`].
    pub(super) by_ruling: Vec<[u32; 3]>,
}

impl Day {
    /// That of the query, made anew if the last query was of another.
    pub(super) fn of(ctx: Context<'_>, startup: &StartupProfile, shelf: &Opportunities) -> Arc<Self> {
        let base = shelf.base();
        let last = base.day.read().ok().and_then(|last| last.clone()).filter(|day| day.as_of == ctx.as_of);
        last.unwrap_or_else(|| {
            let day = Arc::new(Self::new(ctx, startup, base));
            // A lock that somebody's panic has poisoned only costs the memory of it.
            if let Ok(mut last) = base.day.write() {
                *last = Some(Arc::clone(&day));
            }
            day
        })
    }

    fn new(ctx: Context<'_>, startup: &StartupProfile, base: &Base) -> Self {
        let class = |value: &Arc<Distinct>| Class::of(ctx, startup, &value.part);
        let dates: Vec<Class> = base.values_of(Facet::DATES).map(class).collect();
        let mut by_ruling = vec![[0; 3]; base.by_ruling.len()];
        for pair in &base.pairs {
            let class = dates.get(pair.dates as usize).map_or(0, |class| *class as usize);
            let counts = by_ruling.get_mut(pair.ruling as usize).and_then(|counts| counts.get_mut(class));
            if let Some(count) = counts {
                *count += super::ranking::count(pair.range.len());
            }
        }
        Self { as_of: ctx.as_of, dates, by_ruling }
    }
}
