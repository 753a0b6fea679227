//! Figures as a table, as JSON, and in the README.

use std::fmt::Write as _;
use std::path::Path;

use crate::job::Figure;
use crate::jobs::JOBS;
use crate::run::Run;

/// One JSON document.
pub fn json(run: &Run) -> Result<String, String> {
    serde_json::to_string_pretty(run).map_err(|error| error.to_string())
}

/// For a person.
pub fn table(run: &Run) -> String {
    let mut text = format!("{}, {}, commit {}\n", run.machine, run.date, run.commit);
    for job in &run.jobs {
        let _ = writeln!(text, "\n{}", job.name);
        if let Some(why) = &job.failed {
            let _ = writeln!(text, "  failed: {why}");
        }
        for figure in &job.figures {
            let [value, peer, ratio, bar] = cells(figure);
            let _ = writeln!(text, "  {:<44} {value:<34} {peer:<34} {ratio:<8} {bar}", figure.name);
            if let Some(note) = &figure.note {
                let _ = writeln!(text, "      {note}");
            }
        }
    }
    text
}

/// Value, peer, ratio and bar as text.
fn cells(figure: &Figure) -> [String; 4] {
    let p99 = figure.p99.map(|p99| format!(" (p99 {})", number(p99))).unwrap_or_default();
    let peer =
        figure.peer.map(|peer| format!("{peer}: {} {}", number(figure.peer_value.unwrap_or(f64::NAN)), figure.unit));
    let verdict = match figure.pass {
        Some(true) => "✓",
        Some(false) => "✗",
        None => "?",
    };
    [
        format!("{} {}{p99}", number(figure.value), figure.unit),
        peer.unwrap_or_default(),
        figure.ratio.map(|ratio| format!("{}×", number(ratio))).unwrap_or_default(),
        figure.bar.as_ref().map(|bar| format!("{bar} {verdict}")).unwrap_or_default(),
    ]
}

/// Three digits that tell something.
fn number(value: f64) -> String {
    match value.abs() {
        0.0..0.1 => format!("{value:.4}"),
        0.1..1.0 => format!("{value:.3}"),
        1.0..10.0 => format!("{value:.2}"),
        10.0..100.0 => format!("{value:.1}"),
        _ => format!("{value:.0}"),
    }
}

const BEGIN: &str = "<!-- figures: written by `cargo xtask bench --write` -->\n";
const END: &str = "<!-- end of figures -->\n";

/// Writes the figures into the README beside this package; jobs that did not run keep what stands
/// there.
pub fn write(run: &Run) -> Result<(), String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let old = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let (before, rest) = old.split_once(BEGIN).ok_or("benchmarks/README.md has no place for the figures")?;
    let (figures, after) = rest.split_once(END).ok_or("the figures of benchmarks/README.md have no end")?;
    let mut text = format!("{before}{BEGIN}");
    for job in JOBS {
        match section(run, job.name) {
            Some(section) => text.push_str(&section),
            None => text.push_str(kept(figures, job.name)),
        }
    }
    std::fs::write(&path, format!("{text}{END}{after}")).map_err(|error| format!("{}: {error}", path.display()))
}

/// The section of a job that stands there.
fn kept<'a>(figures: &'a str, name: &str) -> &'a str {
    let heading = format!("\n### `{name}`\n");
    figures.find(&heading).map_or("", |start| {
        let end = figures[start + 1..].find("\n### ").map_or(figures.len(), |end| start + 1 + end);
        &figures[start..end]
    })
}

fn section(run: &Run, name: &str) -> Option<String> {
    let done = run.jobs.iter().find(|job| job.name == name)?;
    let about = JOBS.iter().find(|job| job.name == name)?.about;
    let mut text = format!("\n### `{name}`\n\n{about}.\n\n");
    match &done.failed {
        Some(why) => {
            let _ = writeln!(text, "Not measured: {why}.");
        }
        None => {
            text.push_str("| figure | ketnoi | peer | ratio | bar |\n|---|---|---|---|---|\n");
            for figure in &done.figures {
                let [value, peer, ratio, bar] = cells(figure);
                let _ = writeln!(text, "| {} | {value} | {peer} | {ratio} | {bar} |", figure.name);
            }
            for note in done.figures.iter().filter_map(|figure| figure.note.as_ref()) {
                let _ = write!(text, "\n{note}\n");
            }
        }
    }
    let _ = write!(text, "\n{}, {}, commit {}: `{}`\n", run.machine, run.date, run.commit, run.command);
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_is_kept_whole() {
        let figures = "\n### `a`\n\none\n\n### `b`\n\ntwo\n";
        assert_eq!(kept(figures, "a"), "\n### `a`\n\none\n");
        assert_eq!(kept(figures, "b"), "\n### `b`\n\ntwo\n");
        assert_eq!(kept(figures, "c"), "");
    }
}
