//! Data flows one way: modules use their own layer of ARCHITECTURE.md and those below, and no two
//! modules or files use each other, directly or through others.

use std::collections::{BTreeMap, BTreeSet};

use crate::files::{read, under};
use crate::markdown::{quoted, table};
use crate::modules::{Crate, Uses};

/// Uses between files that close a circle and stay, with the reason.
const EXCEPTIONS: &[(&str, &str, &str)] = &[];

fn uses_of_core() -> Uses {
    Crate::read(&under("core/src", &[".rs"])).uses()
}

/// A parent and its own parts know each other: only the way up counts.
fn is_own_part(from: &str, to: &str) -> bool {
    from.strip_suffix("mod.rs").is_some_and(|folder| to.starts_with(folder))
}

fn top(file: &str) -> &str {
    file.split('/').next().unwrap_or(file).trim_end_matches(".rs")
}

type Graph<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

fn graph<'a>(edges: impl Iterator<Item = (&'a str, &'a str)>) -> Graph<'a> {
    let mut graph = Graph::new();
    for (from, to) in edges.filter(|(from, to)| from != to) {
        graph.entry(from).or_default().insert(to);
    }
    graph
}

fn edges(uses: &Uses) -> impl Iterator<Item = (&str, &str)> {
    uses.iter().flat_map(|(from, targets)| targets.keys().map(move |to| (from.as_str(), to.as_str())))
}

fn reachable<'a>(graph: &Graph<'a>, from: &str) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    let mut open: Vec<&str> = graph.get(from).into_iter().flatten().copied().collect();
    while let Some(next) = open.pop() {
        if seen.insert(next) {
            open.extend(graph.get(next).into_iter().flatten());
        }
    }
    seen
}

/// The edges that lie on a circle.
fn circular<'a>(graph: &Graph<'a>) -> Vec<(&'a str, &'a str)> {
    let reach: BTreeMap<&str, BTreeSet<&str>> = graph.keys().map(|node| (*node, reachable(graph, node))).collect();
    let edges = graph.iter().flat_map(|(from, targets)| targets.iter().map(move |to| (*from, *to)));
    edges.filter(|(from, to)| reach.get(to).is_some_and(|back| back.contains(from))).collect()
}

#[test]
fn no_two_modules_use_each_other() {
    let uses = uses_of_core();
    let graph = graph(edges(&uses).map(|(from, to)| (top(from), top(to))));
    let circular = circular(&graph);
    let lines =
        edges(&uses).filter(|(from, to)| circular.contains(&(top(from), top(to)))).map(|edge| shown(&uses, edge));
    assert!(circular.is_empty(), "modules use each other:\n{}", lines.collect::<Vec<_>>().join("\n"));
}

#[test]
fn no_files_use_each_other_but_a_parent_and_its_parts() {
    assert!(EXCEPTIONS.len() <= 3, "at most three exceptions");
    let uses = uses_of_core();
    let is_exception = |(from, to): (&str, &str)| EXCEPTIONS.iter().any(|(one, other, _)| (*one, *other) == (from, to));
    let counted = edges(&uses).filter(|(from, to)| !is_own_part(from, to)).filter(|edge| !is_exception(*edge));
    let lines: Vec<String> = circular(&graph(counted)).into_iter().map(|edge| shown(&uses, edge)).collect();
    assert!(lines.is_empty(), "files use each other:\n{}", lines.join("\n"));
}

fn shown(uses: &Uses, (from, to): (&str, &str)) -> String {
    let names: Vec<&str> = uses[from][to].iter().map(String::as_str).collect();
    format!("{from} → {to}: {}", names.join(", "))
}

#[test]
fn modules_use_their_own_layer_and_those_below() {
    let architecture = read("ARCHITECTURE.md");
    let rows = table(&architecture, "| layer | modules");
    let layer = |row: &[&str]| row[1].parse().unwrap_or_else(|_| panic!("`{}` is no layer", row[1]));
    let layers: BTreeMap<&str, u32> =
        rows.iter().flat_map(|row| quoted(row[2]).map(|module| (module, layer(row)))).collect();
    let of = |module: &str| *layers.get(module).unwrap_or_else(|| panic!("ARCHITECTURE.md gives `{module}` no layer"));
    for file in under("core/src", &[".rs"]).keys().filter(|file| *file != "lib.rs" && !file.ends_with("_tests.rs")) {
        of(top(file));
    }
    let uses = uses_of_core();
    let above = edges(&uses).filter(|(from, to)| of(top(to)) > of(top(from)));
    let lines: Vec<String> = above.map(|edge| shown(&uses, edge)).collect();
    assert!(lines.is_empty(), "modules use higher layers:\n{}", lines.join("\n"));
}
