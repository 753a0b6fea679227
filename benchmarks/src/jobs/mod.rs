//! The jobs. To add one: a file here with a `JOB`, a row in the table, and, for a peer in Python, a
//! file of functions in `benchmarks/python` with its package in `requirements.txt`.

mod assign_1000_scipy;
mod assign_100kx2k;
mod assign_2000x300_ortools;
mod batch_10k_1k_numpy;
mod build_100k_text;
mod build_1m;
mod compare_10k_1k;
mod filter_1m;
mod growth_100k_1m;
mod repair_300x250;
mod rules_10k_1k;
mod saved_1m_build;
mod scan_pairs_numpy;
mod stable_1000x100;
mod stable_100kx2k;
mod startups_10k;
mod subscriptions_1k_100k;
mod timetable_300x250;
mod top10_1m_scan;
mod top10_1m_tantivy;
mod top10_1m_text_tantivy;
mod update_1m;

use crate::job::Job;

/// Every job, in the order they run and are listed.
pub static JOBS: &[Job] = &[
    top10_1m_tantivy::JOB,
    top10_1m_scan::JOB,
    top10_1m_text_tantivy::JOB,
    scan_pairs_numpy::JOB,
    batch_10k_1k_numpy::JOB,
    compare_10k_1k::JOB,
    rules_10k_1k::JOB,
    filter_1m::JOB,
    growth_100k_1m::JOB,
    build_1m::JOB,
    build_100k_text::JOB,
    update_1m::JOB,
    saved_1m_build::JOB,
    startups_10k::JOB,
    subscriptions_1k_100k::JOB,
    assign_2000x300_ortools::JOB,
    assign_1000_scipy::JOB,
    assign_100kx2k::JOB,
    stable_1000x100::JOB,
    stable_100kx2k::JOB,
    timetable_300x250::JOB,
    repair_300x250::JOB,
];
