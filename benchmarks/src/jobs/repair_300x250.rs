//! A timetable repaired after ten no-shows, beside the freed places that could be filled again.

use ketnoi::plan::{repair, timetable};
use ketnoi_tests::fair::Fair;

use super::timetable_300x250::share;
use crate::job::{Bar, Figure, Job, Samples};
use crate::world::{Bench, seconds};

pub const JOB: Job = Job {
    name: "repair-300x250",
    about: "The day of `timetable-300x250` after five startups and five opportunities did not come",
    run,
};

const SAMPLES: usize = 25;

fn run(_: &Bench) -> Result<Vec<Figure>, String> {
    let event = Fair::FIGURES.event();
    let plan = timetable(&event).map_err(|error| error.to_string())?;
    let changes = Fair::no_shows(&event);
    let mut times = Samples::default();
    let mut last = None;
    for _ in 0..SAMPLES {
        let (time, repaired) = seconds(|| repair(&event, &plan.meetings, &changes));
        times.push(time);
        last = Some(repaired.map_err(|error| error.to_string())?);
    }
    let repaired = last.ok_or("nothing was repaired")?;
    let moved = u64::try_from(repaired.moved.len()).unwrap_or(u64::MAX);
    let fillable = Fair::fillable(&event, &plan);
    Ok(vec![
        Figure::times("a repair", &times).bar(Bar::AtMost(100.0)),
        Figure::value("other meetings that moved", share(moved, moved + u64::from(repaired.kept)), "%")
            .bar(Bar::AtMost(5.0)),
        Figure::value(
            "freed places filled again, of a largest flow",
            share(u64::from(repaired.refilled), fillable),
            "%",
        )
        .bar(Bar::AtLeast(90.0)),
    ])
}
