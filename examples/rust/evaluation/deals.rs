//! Past rounds as history, later rounds as questions: does the ranking find who invested?
//!
//! `DIR` holds `startups.jsonl`, `deals.jsonl` and `investors.jsonl`. Every investor becomes an
//! opportunity known only by its past rounds; nothing of the queries' time is seen. Without
//! `--config` the shipped weights count; `fit` learns others.

use std::error::Error;

use super::arguments::{Arguments, ids, text, texts};
use super::rounds::{Rounds, asked};
use ketnoi::{Date, Matcher, Query, Startup};

pub fn run(arguments: &Arguments) -> Result<(), Box<dyn Error>> {
    let rounds = Rounds::read(&arguments.train)?;
    let opportunities = rounds.opportunities()?;
    let config = arguments.config()?.with_evidence(true);
    let counted = Matcher::new(config.clone())?.statistics(&opportunities, rounds.last_day()?);
    let matcher = Matcher::new(config.with_statistics(counted))?;
    let (catalog, _) = matcher.catalog_of(opportunities);
    let everyone = u32::try_from(catalog.len())?;
    arguments.write(arguments.queries()?.iter(), |row| {
        let startup: Startup = asked(&row["startup"], row, texts(&row["prior_investors"]));
        let as_of: Date = text(&row["date"]).parse()?;
        let ranking = catalog.rank(&startup, &Query::at(as_of).with_limit(everyone))?;
        Ok((text(&row["id"]), ids(&ranking)))
    })
}
