//! The operations as a table for the schema: from it other languages make their lists of methods.

use serde::Serialize;

/// Whether an operation reads or writes.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    /// Reads: `Service::query` answers it, and so does `Service::execute`.
    Query,
    /// Writes: only `Service::execute` answers it.
    Command,
}

/// An operation, as the schema lists it.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    /// What stands in `call`.
    name: &'static str,
    kind: Kind,
    /// The feature of the crate that it needs.
    feature: &'static str,
    /// What may stand in `answer`.
    answers: &'static [&'static str],
}

const fn query(name: &'static str, feature: &'static str, answers: &'static [&'static str]) -> Row {
    Row { name, kind: Kind::Query, feature, answers }
}

const fn command(name: &'static str, feature: &'static str, answers: &'static [&'static str]) -> Row {
    Row { name, kind: Kind::Command, feature, answers }
}

/// Every operation of a build with all features.
pub(super) static OPERATIONS: &[Row] = &[
    query("rank", "match", &["ranking"]),
    query("rank_startups", "match", &["ranking"]),
    query("rank_many", "match", &["rankings"]),
    query("score", "match", &["match"]),
    query("explain", "match", &["match"]),
    query("advise", "match", &["advice"]),
    query("ask_next", "match", &["questions"]),
    query("suggest", "match", &["suggestions"]),
    query("resolve", "match", &["resolution", "money"]),
    query("terms", "match", &["terms"]),
    query("get", "match", &["record"]),
    query("verify", "match", &["verification"]),
    query("statistics", "match", &["statistics"]),
    query("weights", "match", &["weights"]),
    query("check", "match", &["checked"]),
    command("add", "match", &["checked"]),
    command("update", "match", &["checked"]),
    command("remove", "match", &["removed"]),
    query("assign", "plan", &["assignment", "clash"]),
    query("stable", "plan", &["stable"]),
    query("mutual", "plan", &["mutual"]),
    query("timetable", "plan", &["timetable"]),
    query("repair", "plan", &["repaired"]),
    query("agenda", "plan", &["agenda"]),
    query("targets", "plan", &["targets"]),
    query("exposure", "plan", &["exposure"]),
    query("diversify", "plan", &["diversified"]),
    query("evaluate", "learn", &["evaluation"]),
    query("fit", "learn", &["fitted"]),
    query("suggest_sectors", "learn", &["sector_suggestions"]),
    command("watch", "subscriptions", &["ranking"]),
    command("unwatch", "subscriptions", &["removed"]),
    command("news", "subscriptions", &["news"]),
    query("read_grid", "sheet", &["register"]),
    query("headings", "sheet", &["headings"]),
    query("duplicates", "sheet", &["duplicates"]),
    query("decide", "sheet", &["decision"]),
];
