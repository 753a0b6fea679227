//! Completions: the values that one unknown of a record can have, from the pools of the strategies.

use ketnoi::vocabulary::{Axis, StageMeaning, Stages};
use serde_json::{Value, json};

use crate::strategy::{ASKS, GROUPS, INSTRUMENTS, LOCAL, PLACES, SECTORS, STAGES, WANTS, place_values, values};
use crate::{Draft, plain};

const APPLICANTS: &[&str] = &["individual", "project", "startup-firm", "cooperative"];
const DESCRIPTIONS: &[&str] = &["Cảm biến cho nông nghiệp", "Salinity sensors for rice", "cam bien"];
const SPAN: &str = "venture-unspecified";

/// The startup with one of its unknowns completed, in every way of the pools.
///
/// A text that the vocabulary does not know is replaced by each term that it can mean. A text that
/// the opportunity uses too stays, because its meaning would change on both sides.
#[must_use]
pub fn of_startup(draft: &Draft, opportunity: &Draft) -> Vec<Draft> {
    let used = format!("{opportunity:?}");
    let open: Vec<&str> = LOCAL.iter().copied().filter(|text| !used.contains(text)).collect();
    let absent = [
        ("sectors", lists(SECTORS)),
        ("stage", lists(STAGES)),
        ("place", place_values()),
        ("origin", place_values()),
        ("ask", values(ASKS)),
        ("instruments", lists(INSTRUMENTS)),
        ("wants", lists(WANTS)),
        ("groups", lists(GROUPS)),
        ("applicant", values(APPLICANTS)),
        ("trl", (1..=9).map(Value::from).collect()),
        ("founded", vec![json!(2020), json!("2023-11-22"), json!("2026-01-01")]),
        ("languages", lists(&["vi", "en"])),
        ("description", values(DESCRIPTIONS)),
        ("attributes", vec![json!({ "export": false, "staff": 9 }), json!({ "staff": "many" })]),
    ];
    let mut found: Vec<Draft> = absent.into_iter().flat_map(|(field, values)| fill(draft, field, values)).collect();
    found.extend(["sectors", "wants", "groups", "instruments"].into_iter().flat_map(|f| locals_read(draft, f, &open)));
    found.extend(stages(draft, &open));
    found.extend(["place", "origin"].into_iter().flat_map(|field| places(draft, field, &open)));
    found.extend(asks(draft));
    found.extend(forms(draft, &open));
    found.extend(founding_days(draft));
    found
}

/// The opportunity with one of its unknown preferences stated, in every way of the pools.
#[must_use]
pub fn of_opportunity(draft: &Draft) -> Vec<Draft> {
    let with_any = |pool| lists(pool).into_iter().filter(|l| *l != json!([])).chain([json!(["any"])]).collect();
    let mut absent: Vec<(&str, Vec<Value>)> = vec![
        ("sectors", with_any(SECTORS)),
        ("stages", with_any(STAGES)),
        ("ticket", values(ASKS)),
        ("instruments", with_any(INSTRUMENTS)),
        ("offers", with_any(WANTS)),
    ];
    // A scope is the coverage of an opportunity that lists no places.
    if draft.get("scope").is_none() {
        absent.push(("places", place_values().into_iter().map(|place| json!([place])).collect()));
    }
    // Texts of past deals are its text too.
    if draft.get("track_record").is_none() {
        absent.push(("description", values(DESCRIPTIONS)));
    }
    absent.into_iter().flat_map(|(field, values)| fill(draft, field, values)).collect()
}

fn fill(draft: &Draft, field: &str, values: Vec<Value>) -> Vec<Draft> {
    let absent = draft.get(field).is_none();
    values.into_iter().filter(|_| absent).map(|value| draft.with(field, value)).collect()
}

/// No term, each term, and pairs of neighbours in the pool.
fn lists(pool: &[&str]) -> Vec<Value> {
    let singles = pool.iter().map(|term| json!([term]));
    let pairs = pool.windows(2).map(|pair| json!(pair));
    std::iter::once(json!([])).chain(singles).chain(pairs).collect()
}

/// An unknown text, replaced by each term.
fn locals_read(draft: &Draft, field: &str, open: &[&str]) -> Vec<Draft> {
    let pool = match field {
        "sectors" => SECTORS,
        "wants" => WANTS,
        "groups" => GROUPS,
        "stage" => STAGES,
        _ => INSTRUMENTS,
    };
    let known = pool.iter().filter(|term| !LOCAL.contains(term));
    replaced(draft, field, |text| open.contains(&text), &known.map(|term| json!(term)).collect::<Vec<_>>())
}

/// Each unknown text of a list, replaced by each value at all its positions.
fn replaced(draft: &Draft, field: &str, is_open: impl Fn(&str) -> bool, by: &[Value]) -> Vec<Draft> {
    let list = draft.list(field).unwrap_or_default();
    let open = list.iter().filter(|term| term.as_str().is_some_and(&is_open));
    let each = open.flat_map(|text| by.iter().map(move |term| (text, term)));
    each.map(|(text, by)| {
        let whole = list.iter().map(|term| if term == text { by.clone() } else { term.clone() });
        draft.with(field, whole.collect())
    })
    .collect()
}

/// A text read, a span narrowed, and to a stage of one axis each stage of the other that the
/// equivalence list allows.
fn stages(draft: &Draft, open: &[&str]) -> Vec<Draft> {
    let mut found = locals_read(draft, "stage", open);
    found.extend(replaced(draft, "stage", |s| s == SPAN, &values(&["series-a", "series-b", "series-c"])));
    let stated: Vec<&str> = draft.list("stage").unwrap_or_default().iter().filter_map(Value::as_str).collect();
    let vocabulary = plain().vocabulary().stages();
    let axes: Vec<Axis> = stated.iter().filter_map(|stage| axis(vocabulary, stage)).collect();
    if let [stage] = stated.as_slice()
        && axes.len() == 1
    {
        let allowed = STAGES.iter().filter(|other| are_equivalent(vocabulary, stage, other));
        found.extend(allowed.map(|other| draft.with("stage", json!([stage, other]))));
    }
    found
}

fn axis(stages: &Stages, stage: &str) -> Option<Axis> {
    match stages.meaning(stages.tree.get(stage)?) {
        StageMeaning::Rung { axis, .. } | StageMeaning::Span { axis, .. } => Some(*axis),
        _ => None,
    }
}

fn are_equivalent(stages: &Stages, one: &str, other: &str) -> bool {
    let rung = |stage: &str| match stages.meaning(stages.tree.get(stage)?) {
        StageMeaning::Rung { axis, rung, programme } => Some((*axis, *rung, programme.clone())),
        _ => None,
    };
    match (rung(one), rung(other)) {
        (Some((Axis::Programme, at, _)), Some((Axis::Funding, _, allowed)))
        | (Some((Axis::Funding, _, allowed)), Some((Axis::Programme, at, _))) => allowed.contains(&at),
        _ => false,
    }
}

/// A text resolved, initials decided, a larger place narrowed to what lies in it, parts below a
/// country stated.
fn places(draft: &Draft, field: &str, open: &[&str]) -> Vec<Draft> {
    let tree = plain().vocabulary().places();
    let narrower = |outer: &str| -> Vec<Value> {
        let inside = |id: &&&str| {
            let (outer, inner) = (tree.tree.get(outer), tree.tree.get(id));
            outer.zip(inner).is_some_and(|(outer, inner)| outer != inner && tree.covers(outer, inner))
        };
        PLACES.iter().filter(inside).map(|id| json!(id)).collect()
    };
    let by: Vec<Value> = match draft.get(field) {
        Some(Value::String(text)) if LOCAL.contains(&text.as_str()) && !open.contains(&text.as_str()) => Vec::new(),
        Some(Value::String(text)) if LOCAL.contains(&text.as_str()) => place_values(),
        Some(Value::String(text)) if text == "BD" => values(&["gia-lai", "ho-chi-minh"]),
        Some(Value::String(text)) if text == "DN" => values(&["da-nang", "lam-dong", "dong-nai"]),
        Some(Value::String(text)) if text == "united-states" => parts_added(&json!({ "country": "USA" })),
        Some(Value::String(text)) => narrower(text),
        Some(parts) => parts_added(parts),
        None => Vec::new(),
    };
    by.into_iter().map(|place| draft.with(field, place)).collect()
}

fn parts_added(parts: &Value) -> Vec<Value> {
    let Some(known) = parts.as_object().filter(|parts| parts.get("country") == Some(&json!("USA"))) else {
        return Vec::new();
    };
    let additions = [
        ("state", "CA"),
        ("state", "NY"),
        ("region", "SF Bay Area"),
        ("region", "Tri-state"),
        ("city", "San Francisco"),
        ("city", "Los Angeles"),
    ];
    let open = additions.into_iter().filter(|(part, _)| !known.contains_key(*part));
    open.map(|(part, name)| {
        let mut whole = known.clone();
        whole.insert(part.to_owned(), json!(name));
        Value::Object(whole)
    })
    .collect()
}

/// An open end closed, a currency named.
fn asks(draft: &Draft) -> Vec<Draft> {
    let by = match draft.get("ask") {
        Some(ask) if *ask == json!("từ 1 tỷ") => values(&["1 tỷ - 1.2 tỷ", "1 tỷ - 40 tỷ", "1 tỷ - 900 tỷ"]),
        Some(ask) if *ask == json!("trên $1M") => values(&["$1M-$1.1M", "$1M-$900M"]),
        Some(ask) if *ask == json!("dưới 300 triệu") => values(&["1 triệu - 300 triệu", "290 triệu - 300 triệu"]),
        Some(Value::Object(ask)) => {
            let with = |field: &str, value: Value| {
                let mut whole = ask.clone();
                whole.entry(field).or_insert(value);
                Value::Object(whole)
            };
            vec![
                with("currency", json!("VND")),
                with("currency", json!("USD")),
                with("min", json!(1)),
                with("min", json!(5_000_000)),
                with("max", json!(500_000_000)),
                with("max", json!(900_000_000_000_i64)),
            ]
        }
        _ => Vec::new(),
    };
    by.into_iter().map(|ask| draft.with("ask", ask)).collect()
}

/// A form of applicant read, or narrowed: a firm may be a start-up firm.
fn forms(draft: &Draft, open: &[&str]) -> Vec<Draft> {
    let by = match draft.get("applicant").and_then(Value::as_str) {
        Some("firm") => values(&["startup-firm", "sme"]),
        Some(form) if open.contains(&form) => values(APPLICANTS),
        _ => Vec::new(),
    };
    by.into_iter().map(|form| draft.with("applicant", form)).collect()
}

fn founding_days(draft: &Draft) -> Vec<Draft> {
    let year = draft.get("founded").and_then(Value::as_u64);
    let days = ["01-01", "05-05", "11-22", "11-23", "12-31"];
    year.into_iter().flat_map(|year| days.map(|day| draft.with("founded", json!(format!("{year}-{day}"))))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft;

    #[test]
    fn a_stage_is_completed_by_its_equivalents_only() {
        let stages = |stage: &str| -> Vec<Value> {
            of_startup(&draft(&json!({ "stage": [stage] })), &Draft::of([]))
                .iter()
                .filter_map(|d| d.get("stage").cloned())
                .collect()
        };
        assert!(stages("seed").contains(&json!(["seed", "incubation"])));
        assert!(!stages("seed").contains(&json!(["seed", "growth"])));
        assert!(stages("idea").iter().all(|stage| stage == &json!(["idea"])), "no rung of the pool goes with an idea");
    }

    #[test]
    fn nothing_is_completed_that_is_known() {
        let known = json!({ "sectors": [], "place": "da-nang", "ask": "200 triệu", "trl": 3, "applicant": "project" });
        let left = of_startup(&draft(&known), &Draft::of([]));
        assert!(
            left.iter().all(|d| known.as_object().unwrap().iter().all(|(field, value)| d.get(field) == Some(value)))
        );
    }
}
