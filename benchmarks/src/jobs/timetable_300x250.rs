//! A day of meetings, beside the most wishes that any timetable could meet.

use ketnoi::plan::timetable;
use ketnoi_tests::fair::Fair;

use crate::job::{Bar, Figure, Job, Samples};
use crate::world::{Bench, seconds};

pub const JOB: Job = Job {
    name: "timetable-300x250",
    about: "300 startups × 250 opportunities, 20 slots, each side with its eight wishes, some late or away",
    run,
};

const SAMPLES: usize = 9;

fn run(_: &Bench) -> Result<Vec<Figure>, String> {
    let event = Fair::FIGURES.event();
    let slots = event.all_slots().map_err(|error| error.to_string())?;
    let mut times = Samples::default();
    let mut met = 0;
    for _ in 0..SAMPLES {
        let (time, plan) = seconds(|| timetable(&event));
        times.push(time);
        met = plan.map_err(|error| error.to_string())?.summary.wished_met;
    }
    let share = share(u64::from(met), Fair::bound(&event, &slots));
    Ok(vec![
        Figure::times("a timetable", &times).bar(Bar::AtMost(1000.0)),
        Figure::value("wishes met, of a largest flow", share, "%").bar(Bar::AtLeast(95.0)),
    ])
}

/// So many of so many, in per cent.
pub fn share(part: u64, whole: u64) -> f64 {
    let number = |count: u64| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    number(part) * 100.0 / number(whole.max(1))
}
