//! Every sentence that people read, in both languages, made from records through the public
//! interface.
//!
//! The snapshots are for reading: `INSTA_UPDATE=always cargo test -p ketnoi-tests texts` writes
//! them again.

use std::collections::BTreeSet;

use ketnoi::record::read;
use ketnoi::{Config, Criterion, Goal, Lang, Limits, Match, Matcher, Opportunity, Query, Startup, field_label};
use ketnoi_tests::{Draft, day, draft, evidence, plain};
use serde_json::{Value, json};

const AS_OF: &str = "2026-11-22";

/// Compares a page of lines with its snapshot in each language.
fn page(area: &str, lines: impl Fn(Lang) -> Vec<String>) {
    for (lang, suffix) in [(Lang::Vi, "vi"), (Lang::En, "en")] {
        let lines = lines(lang);
        for line in &lines {
            well_written(line);
        }
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("{area}_{suffix}"), lines.join("\n"));
        });
    }
}

/// No double space, no space before a comma, nothing empty, no name of the code.
fn well_written(line: &str) {
    let slips = ["  ", " ,", " ;", ": ;", "()", "Some(", "None", "::", "{", "}", "_"];
    let prose = prose(line);
    assert!(slips.iter().all(|slip| !prose.contains(slip)), "{line}");
    assert!(!line.ends_with([' ', ':', ',', '.']), "{line}");
}

/// A line without the path before it and without what it quotes: those are spelled as the record
/// spells them.
fn prose(line: &str) -> String {
    let said = line.split_once(": ").filter(|(path, _)| path.contains('[')).map_or(line, |(_, said)| said);
    said.split('`').step_by(2).collect::<Vec<_>>().join("“”")
}

/// The codes that the schema lists for a tagged type: what there is to be shown.
fn codes(type_name: &str, tag: &str) -> BTreeSet<String> {
    let schema: Value = serde_json::from_str(&ketnoi::wire::schema()).unwrap();
    let variants = schema["$defs"][type_name]["oneOf"].as_array().unwrap();
    variants.iter().map(|variant| variant["properties"][tag]["const"].as_str().unwrap().to_owned()).collect()
}

fn code_of(value: &impl serde::Serialize, tag: &str) -> String {
    serde_json::to_value(value).unwrap()[tag].as_str().unwrap().to_owned()
}

fn pair(matcher: &Matcher, startup: &Value, opportunity: &Value) -> Match {
    matcher.score(&draft(startup).startup(), &draft(opportunity).opportunity(), day(AS_OF)).unwrap()
}

// --- reasons

fn deal(fields: &Value) -> Value {
    json!({"date": "2026-01-15", "sectors": ["robot"], "stage": "hạt giống", "place": "Đà Nẵng", "amount": "1 triệu USD"})
        .as_object()
        .map(|base| Draft::of(base.clone()).fields().clone())
        .map(|mut base| {
            base.extend(draft(fields).fields().clone());
            Value::Object(base)
        })
        .unwrap()
}

/// A criterion and the records that make it say one thing more.
type Row = (Criterion, Value, Value);

fn reasons() -> Vec<Row> {
    [fields_stages_places(), money_and_lists(), past()].concat()
}

fn fields_stages_places() -> Vec<Row> {
    use Criterion::{Place, Sector, Stage};
    let farming = json!({"sectors": ["nông nghiệp thông minh"]});
    let wants = |sector: &str| json!({"sectors": [sector]});
    let at = |place: &str| json!({"place": place});
    let covers = |place: &str| json!({"places": [place]});
    vec![
        (Sector, json!({}), wants("robot")),
        (Sector, farming.clone(), json!({})),
        (Sector, farming.clone(), json!({"sectors": "any"})),
        (Sector, json!({"sectors": []}), wants("robot")),
        (Sector, farming.clone(), wants("nông nghiệp thông minh")),
        (Sector, farming.clone(), wants("nông nghiệp")),
        (Sector, json!({"sectors": ["nông nghiệp"]}), wants("thủy sản")),
        (Sector, farming.clone(), wants("thủy sản")),
        (Sector, farming.clone(), wants("internet of things")),
        (Sector, json!({"sectors": ["điện mặt trời"]}), wants("hydrogen")),
        (Sector, farming.clone(), wants("fintech")),
        (Sector, json!({"sectors": ["Curated Web"]}), wants("fintech")),
        (Stage, json!({}), json!({"stages": ["ươm tạo"]})),
        (Stage, json!({"stage": ["ươm tạo"]}), json!({})),
        (Stage, json!({"stage": ["ươm tạo"]}), json!({"stages": "any"})),
        (Stage, json!({"stage": []}), json!({"stages": ["ươm tạo"]})),
        (Stage, json!({"stage": ["ươm tạo"]}), json!({"stages": ["ươm tạo"]})),
        (Stage, json!({"stage": ["ươm tạo"]}), json!({"stages": ["tăng tốc"]})),
        (Stage, json!({"stage": ["ý tưởng"]}), json!({"stages": ["tăng tốc"]})),
        (Stage, json!({"stage": ["thiên thần"]}), json!({"stages": ["tiền hạt giống"]})),
        (Stage, json!({"stage": ["tăng tốc"]}), json!({"stages": ["hạt giống"]})),
        (Stage, json!({"stage": ["bước ngoặt"]}), json!({"stages": ["hạt giống"]})),
        (Place, json!({}), covers("Trà Vinh")),
        (Place, at("Trà Vinh"), json!({})),
        (Place, at("Trà Vinh"), covers("any")),
        (Place, at("Vĩnh Long"), covers("Vĩnh Long")),
        (Place, at("Trà Vinh"), covers("Đồng bằng sông Cửu Long")),
        (Place, at("Cần Thơ"), covers("Trà Vinh")),
        (Place, at("Cà Mau"), covers("Trà Vinh")),
        (Place, at("Hà Nội"), covers("Trà Vinh")),
        (Place, at("Singapore"), covers("Trà Vinh")),
        (Place, at("Berlin"), covers("Trà Vinh")),
        (Place, json!({}), json!({"places": ["Quảng Nam"], "place_by": "origin"})),
    ]
}

fn money_and_lists() -> Vec<Row> {
    use Criterion::{Instrument, Priority, Readiness, Support, Theme, Ticket};
    let cheque = |text: &str| json!({"ticket": text, "instruments": ["vốn cổ phần"]});
    let grant = |text: &str| json!({"ticket": text, "instruments": ["tài trợ"]});
    let (round, trl) = (json!({"ask": "20 tỷ đồng"}), json!({"trl": {"min": 5, "max": 7}}));
    let text = |vi: &str| json!({"description": {"vi": vi}});
    let long = "cảm biến đo độ mặn cho vùng nuôi tôm xâm nhập mặn";
    vec![
        (Ticket, json!({}), cheque("5 tỷ đồng")),
        (Ticket, round.clone(), json!({})),
        (Ticket, round.clone(), cheque("5 - 20 tỷ đồng")),
        (Ticket, round.clone(), cheque("1 tỷ đồng")),
        (Ticket, round.clone(), cheque("300 triệu đồng")),
        (Ticket, round.clone(), cheque("20 triệu đồng")),
        (Ticket, round.clone(), cheque("$300K-$3M")),
        (Ticket, json!({"ask": "80 triệu đồng"}), grant("40 triệu đồng")),
        (Ticket, json!({"ask": "từ 80 triệu đồng"}), grant("đến 400 triệu đồng")),
        (Instrument, json!({}), cheque("5 tỷ đồng")),
        (Instrument, json!({"instruments": ["vốn cổ phần", "vay vốn"]}), cheque("5 tỷ đồng")),
        (Instrument, json!({"instruments": ["vay vốn"]}), json!({"instruments": ["vốn cổ phần", "SAFE"]})),
        (Instrument, json!({"instruments": []}), json!({"instruments": ["vốn cổ phần"]})),
        (Readiness, json!({}), trl.clone()),
        (Readiness, json!({"trl": 6}), json!({})),
        (Readiness, json!({"trl": 6}), trl.clone()),
        (Readiness, json!({"trl": 4}), trl.clone()),
        (Readiness, json!({"trl": 2}), json!({"trl": {"min": 5}})),
        (Readiness, json!({"trl": 9}), json!({"trl": {"max": 7}})),
        (Priority, json!({}), json!({"priority_groups": ["phụ nữ"]})),
        (Priority, json!({"groups": ["phụ nữ"]}), json!({})),
        (Priority, json!({"groups": ["phụ nữ"]}), json!({"priority_groups": ["phụ nữ", "thanh niên"]})),
        (Priority, json!({"groups": ["nông dân"]}), json!({"priority_groups": ["phụ nữ", "thanh niên"]})),
        (Priority, json!({"groups": []}), json!({"priority_groups": ["phụ nữ"]})),
        (Support, json!({}), json!({"offers": ["vốn"]})),
        (Support, json!({"wants": ["vốn"]}), json!({})),
        (Support, json!({"wants": []}), json!({"offers": ["vốn"]})),
        (Support, json!({"wants": ["vốn"]}), json!({"offers": ["vốn", "đào tạo"]})),
        (Support, json!({"wants": ["vốn", "cố vấn", "khách hàng"]}), json!({"offers": ["vốn", "cố vấn"]})),
        (Support, json!({"wants": ["vốn"]}), json!({"offers": ["đào tạo", "cố vấn"]})),
        (Theme, json!({}), text(long)),
        (Theme, text(long), json!({})),
        (Theme, text("ví điện tử"), text(long)),
        (Theme, text("mặn"), text("mặn")),
        (Theme, text("xâm nhập"), text(long)),
        (Theme, text(long), text(long)),
        (Theme, text(long), json!({"description": {"en": "sensors that watch salinity"}})),
    ]
}

fn past() -> Vec<Row> {
    use Criterion::{Activity, HistoryAmount, HistoryPlace, HistorySector, HistoryStage};
    let past = |deals: usize| json!({"track_record": vec![deal(&json!({})); deals]});
    let other = json!({"sectors": ["fintech"], "place": "Huế", "stage": "vòng A", "amount": "1,5 triệu USD"});
    let mixed = json!({"track_record": [deal(&json!({})), deal(&other)]});
    let silent = json!({"track_record": [deal(&json!({"date": "2020-01-15"}))]});
    vec![
        (HistorySector, json!({"sectors": ["robot"]}), json!({})),
        (HistorySector, json!({}), past(1)),
        (HistorySector, json!({"sectors": ["robot"]}), past(1)),
        (HistorySector, json!({"sectors": ["robot"]}), mixed.clone()),
        (HistorySector, json!({"sectors": ["du lịch và khách sạn"]}), past(1)),
        (HistorySector, json!({"sectors": ["du lịch và khách sạn"]}), past(3)),
        (HistoryStage, json!({"stage": ["hạt giống"]}), past(2)),
        (HistoryStage, json!({}), past(2)),
        (HistoryPlace, json!({"place": "Đà Nẵng"}), mixed.clone()),
        (HistoryPlace, json!({}), past(2)),
        (HistoryAmount, json!({}), past(1)),
        (HistoryAmount, json!({"ask": "1 triệu USD"}), past(1)),
        (HistoryAmount, json!({"ask": "1 triệu USD"}), mixed),
        (HistoryAmount, json!({"ask": "20 tỷ đồng"}), past(1)),
        (Activity, json!({}), silent),
        (Activity, json!({}), past(1)),
        (Activity, json!({}), past(2)),
    ]
}

/// Matchers whose profile weighs the criterion: the usual one, and one that knows what is usual.
fn matcher_for(criterion: Criterion) -> Matcher {
    let counted = [
        json!({"id": "a", "track_record": [deal(&json!({}))]}),
        json!({"id": "b", "track_record": [deal(&json!({"sectors": ["fintech"]})), deal(&json!({"place": "Huế"}))]}),
    ];
    let opportunities: Vec<Opportunity> = counted.iter().map(|record| draft(record).opportunity()).collect();
    let statistics = plain().statistics(&opportunities, day(AS_OF));
    let weights = json!({"investor": {criterion.name(): 10_000}});
    let statistics = criterion.name().starts_with("history").then_some(statistics);
    Matcher::new(Config { weights: serde_json::from_value(weights).unwrap(), statistics, ..Config::default() }).unwrap()
}

#[test]
fn reasons_read_well() {
    let rows = reasons();
    let reported = |lang: Lang| {
        let lines = rows.iter().map(|(criterion, startup, opportunity)| {
            let matcher = matcher_for(*criterion);
            let reason = pair(&matcher, startup, opportunity).reasons().remove(0);
            format!("{}: {}", reason.label(lang), reason.text(lang))
        });
        lines.collect()
    };
    page("reasons", reported);
    let shown: BTreeSet<String> = rows
        .iter()
        .map(|(criterion, startup, opportunity)| {
            let matcher = matcher_for(*criterion);
            code_of(&pair(&matcher, startup, opportunity).reasons()[0].detail, "is")
        })
        .collect();
    assert_eq!(shown, codes("Detail", "is"), "every variant of a detail is shown");
    let criteria: BTreeSet<&str> = rows.iter().map(|(criterion, ..)| criterion.name()).collect();
    assert_eq!(criteria.len(), Criterion::all().count(), "every criterion is shown");
}

#[test]
fn the_profile_with_evidence_has_the_same_sentences() {
    let found = pair(evidence(), &json!({"sectors": ["robot"]}), &json!({"track_record": [deal(&json!({}))]}));
    let of = |found: &Match| {
        let reasons = found.reasons().into_iter();
        reasons.filter(|reason| reason.criterion == Criterion::Activity).map(|reason| reason.text(Lang::En)).next()
    };
    assert_eq!(of(&found).as_deref(), Some("1 deal since 2024-11-22"));
}

// --- rules

/// Records whose pair fails a rule, or leaves it open.
fn rules() -> Vec<(Value, Value)> {
    let require = |rule: Value| json!({"require": [rule]});
    let rule = |field: &str, op: &str, value: Value| require(json!({"field": field, "op": op, "value": value}));
    let unread = |field: &str| json!({"unreadable": [field]});
    let seats = |stage: Value, taken: u32| json!({"capacity": [{"stage": stage, "at_most": 5, "taken": taken}]});
    let mut rows = vec![
        (json!({}), json!({"closes": "2026-10-31"})),
        (json!({}), json!({"opens": "2027-01-01"})),
        (
            json!({}),
            json!({"windows": [{"opens": "2025-01-01", "closes": "2025-02-01"}, {"opens": "2027-01-01", "closes": "2027-02-01"}]}),
        ),
        (json!({}), json!({"capacity": [{"at_most": 5, "taken": 5}]})),
        (json!({}), json!({"capacity": [{"at_most": 1, "taken": 2}]})),
        (json!({}), seats(json!("ươm tạo"), 5)),
        (json!({"groups": ["nông dân"]}), json!({"groups": ["phụ nữ", "sinh viên", "thanh niên"]})),
        (json!({"groups": []}), json!({"groups": ["phụ nữ"]})),
        (json!({}), json!({"groups": ["phụ nữ"]})),
        (json!({"applicant": "cá nhân"}), json!({"applicants": ["doanh nghiệp", "hợp tác xã"]})),
        (json!({}), json!({"applicants": ["doanh nghiệp"]})),
        (json!({"languages": ["vi"]}), json!({"languages": ["en", "ko"]})),
        (json!({}), json!({"languages": ["en"]})),
        (json!({"trl": 4}), json!({"trl": {"min": 5, "max": 8}})),
        (json!({}), json!({"trl": {"min": 5}})),
        (json!({"sectors": ["payments"]}), json!({"not_sectors": ["fintech"]})),
        (json!({}), json!({"not_sectors": ["fintech"]})),
        (json!({"place": "Trà Vinh"}), json!({"not_places": ["Đồng bằng sông Cửu Long"]})),
        (json!({}), json!({"not_places": ["Hà Nội"]})),
        (json!({"id": "s"}), json!({"exclude": ["s"]})),
        (json!({"exclude": ["o"]}), json!({})),
        (json!({}), json!({"past": [{"id": "s", "word": "portfolio"}]})),
        (json!({"past": ["o"]}), json!({})),
        (json!({"sectors": ["fintech"]}), json!({"sectors": ["robot"], "must": {"sector": "above"}})),
        (json!({}), json!({"sectors": ["robot"], "must": {"sector": "sibling"}})),
        (json!({"place": "Hà Nội"}), json!({"places": ["Trà Vinh"], "must": {"place": "region"}})),
        (json!({}), json!({"places": ["Trà Vinh"], "must": {"place": "same"}})),
        (json!({"stage": ["ý tưởng"]}), json!({"stages": ["tăng tốc"], "must": {"stage": "adjacent"}})),
        (
            json!({"ask": "20 tỷ"}),
            json!({"ticket": "40 triệu đồng", "instruments": ["tài trợ"], "must": {"ticket": "near"}}),
        ),
        (json!({"wants": ["vốn"]}), json!({"offers": ["đào tạo"], "must": {"support": "some"}})),
        (json!({"sectors": ["fintech"]}), rule("sectors", "in", json!(["robot", "in 3D"]))),
        (json!({"stage": ["ý tưởng"]}), rule("stage", "not_in", json!(["ý tưởng"]))),
        (json!({"place": "Huế"}), rule("place", "in", json!(["Đà Nẵng"]))),
        (json!({"founded": "2015-03-01"}), rule("age_years", "at_most", json!(5))),
        (json!({}), rule("age_years", "at_most", json!(5))),
        (json!({"founded": "2026-03-01"}), rule("founded", "before", json!("2025-01-01"))),
        (json!({"ask": "2 tỷ"}), rule("ask.max", "at_most", json!("500 triệu"))),
        (json!({"attributes": {"revenue": 100}}), rule("attributes.revenue", "at_least", json!(500))),
        (json!({"attributes": {"revenue": 100}}), rule("attributes.revenue", "between", json!([500, 900]))),
        (json!({}), rule("attributes.tax_code", "exists", Value::Null)),
        (json!({"groups": []}), rule("groups", "exists", Value::Null)),
        (
            json!({"applicant": "cá nhân"}),
            require(json!({"field": "applicant", "op": "in", "value": ["doanh nghiệp"], "why": "Nghị quyết 20/2023"})),
        ),
        (json!({}), require(json!({"field": "trl", "op": "at_least", "value": "nhiều"}))),
    ];
    rows.extend(UNREADABLE.map(|field| (json!({}), unread(field))));
    rows
}

const UNREADABLE: [&str; 14] = [
    "opens",
    "closes",
    "windows",
    "capacity",
    "groups",
    "applicants",
    "languages",
    "trl",
    "not_sectors",
    "not_places",
    "must",
    "require",
    "exclude",
    "past",
];

#[test]
fn rules_read_well() {
    let reported = |lang: Lang| {
        let lines = rules().into_iter().flat_map(|(startup, opportunity)| {
            let verdict = pair(plain(), &startup, &opportunity).verdict;
            let checks = verdict.failed().iter().chain(verdict.missing());
            let lines: Vec<String> =
                checks.map(|check| format!("{}: {}", verdict.label(lang), check.text(lang))).collect();
            assert!(!lines.is_empty(), "no rule fails and none is open: {startup} {opportunity}");
            lines
        });
        lines.collect()
    };
    page("rules", reported);
}

#[test]
fn every_rule_has_a_sentence_for_failed_and_for_unknown() {
    let every = [
        "windows",
        "capacity",
        "groups",
        "applicants",
        "languages",
        "trl",
        "not_sectors",
        "not_places",
        "exclude",
        "past",
        "must",
        "require",
    ];
    let verdicts: Vec<_> = rules().iter().map(|(s, o)| pair(plain(), s, o).verdict).collect();
    let name = |check: &ketnoi::RuleResult| check.rule.split(['.', '[']).next().unwrap_or_default().to_owned();
    let failed: BTreeSet<String> = verdicts.iter().flat_map(ketnoi::Verdict::failed).map(name).collect();
    let open: BTreeSet<String> = verdicts.iter().flat_map(ketnoi::Verdict::missing).map(name).collect();
    for rule in every {
        assert!(failed.contains(rule) && open.contains(rule), "{rule}");
    }
    let checks = verdicts.iter().flat_map(|verdict| verdict.failed().iter().chain(verdict.missing()));
    let shown: BTreeSet<String> = checks.flat_map(|c| [code_of(&c.needed, "is"), code_of(&c.have, "is")]).collect();
    assert_eq!(shown, codes("FieldValue", "is"), "every kind of value is shown");
}

#[test]
fn verdicts_read_well() {
    let rows = [json!({}), json!({"groups": ["phụ nữ"]}), json!({"closes": "2026-01-01"})];
    page("verdicts", |lang| rows.iter().map(|o| pair(plain(), &json!({}), o).verdict.label(lang).to_owned()).collect());
}

// --- changes

/// A field, and records for which advice proposes it: as an answer, and as a change.
fn changes() -> Vec<(&'static str, Value, Value)> {
    let rule = |field: &str, op: &str, value: Value| json!({"require": [{"field": field, "op": op, "value": value}]});
    let languages = json!({"languages": ["en"]});
    vec![
        ("trl", json!({"trl": 4}), json!({"trl": {"min": 6}})),
        ("stage", json!({"stage": ["ý tưởng"]}), json!({"stages": ["ươm tạo"], "must": {"stage": "exact"}})),
        ("ask", json!({"ask": "9 tỷ"}), rule("ask.max", "at_most", json!("500 triệu"))),
        ("applicant", json!({"applicant": "cá nhân"}), json!({"applicants": ["doanh nghiệp"]})),
        ("sectors", json!({"sectors": ["fintech"]}), json!({"sectors": ["robot"], "must": {"sector": "exact"}})),
        ("place", json!({"place": "Hà Nội"}), json!({"places": ["Đà Nẵng"], "must": {"place": "same"}})),
        (
            "origin",
            json!({"origin": "Hà Nội"}),
            json!({"places": ["Quảng Nam"], "place_by": "origin", "must": {"place": "same"}}),
        ),
        ("groups", json!({"groups": ["nông dân"]}), json!({"groups": ["phụ nữ"]})),
        (
            "instruments",
            json!({"instruments": ["vay vốn"]}),
            json!({"instruments": ["vốn cổ phần"], "must": {"instrument": "any"}}),
        ),
        ("wants", json!({"wants": ["vốn"]}), json!({"offers": ["thử nghiệm"], "must": {"support": "some"}})),
        ("languages", json!({"languages": ["vi"]}), languages),
        ("founded", json!({"founded": "2010-01-01"}), rule("age_years", "at_most", json!(5))),
        ("attributes", json!({"attributes": {"export": false}}), rule("attributes.export", "in", json!(["true"]))),
    ]
}

/// The first change of the best plan.
fn advised(field: &str, startup: &Value, opportunity: &Value) -> ketnoi::Change {
    let limits = Limits { unlock: vec![field.to_owned()], ..Limits::default() };
    let (startup, opportunity) = (draft(startup).startup(), draft(opportunity).opportunity());
    let advice = plain().advise(&startup, &opportunity, &Query::at(day(AS_OF)), Goal::Eligible, &limits).unwrap();
    let plan = advice.change_sets.first().unwrap_or_else(|| panic!("no plan for {field}"));
    plan.changes[0].clone()
}

#[test]
fn changes_read_well() {
    page("changes", |lang| {
        let lines = changes().into_iter().flat_map(|(field, startup, opportunity)| {
            let answer = advised(field, &json!({}), &opportunity);
            let change = advised(field, &startup, &opportunity);
            assert!(answer.was_missing && !change.was_missing, "{field}");
            assert!(answer.field.starts_with(field) && change.field.starts_with(field), "{field}");
            [answer.text(lang), change.text(lang)]
        });
        lines.collect()
    });
}

// --- findings

fn findings_of_startups(matcher: &Matcher, text: &str) -> Vec<ketnoi::Diagnostic> {
    matcher.catalog_of(read::<Startup>(text)).1
}

fn findings() -> Vec<ketnoi::Diagnostic> {
    let startups = [
        "[{",
        "[{]",
        r#"[{"id": "a", "stagee": ["ươm tạo"]}]"#,
        r#"[{"id": "a", "colour": "red"}]"#,
        r#"[{"id": "a", "trl": 12}]"#,
        r#"[{"name": "a"}]"#,
        r#"[{"id": "a"}, {"id": "a"}]"#,
        r#"[{"id": "a", "sectors": ["Curated Web"]}]"#,
        r#"[{"id": "a", "sectors": ["nông nghiệpp thông minhh"]}]"#,
        r#"[{"id": "a", "place": "QN"}]"#,
        r#"[{"id": "a", "applicant": "Doanh nghiệp khởi nghiệp sáng tạp"}]"#,
        r#"[{"id": "a", "stage": ["grant"]}]"#,
        r#"[{"id": "a", "ask": {"min": 9, "max": 1, "currency": "VND"}}]"#,
    ];
    let mut found: Vec<_> = startups.iter().flat_map(|text| findings_of_startups(plain(), text)).collect();
    let many = json!([{"id": "a", "sectors": vec!["x"; 1_001]}]).to_string();
    found.extend(findings_of_startups(plain(), &many));
    let long = json!([{"id": "a", "description": "x".repeat(70_000)}]).to_string();
    found.extend(findings_of_startups(plain(), &long));
    let unlisted =
        Value::from((0..10_002).map(|i| json!({"id": i.to_string(), "x": 1})).collect::<Vec<_>>()).to_string();
    found.extend(findings_of_startups(plain(), &unlisted).pop());
    found.extend(after_evidence());
    let weights = json!({"investor": {"sector": 9_000}});
    let config = Config { weights: serde_json::from_value(weights).unwrap(), ..Config::default() };
    found.push(Matcher::new(config).unwrap_err().diagnostic().clone());
    found.push(read::<Opportunity>(r#"[{"id": "o"}]"#).strict().unwrap_err().diagnostic().clone());
    found
}

fn after_evidence() -> Vec<ketnoi::Diagnostic> {
    let late = json!([{"id": "o", "kind": "quỹ", "track_record": [{"date": "2026-11-01", "sectors": ["robot"]}]}]);
    let matcher =
        Matcher::new(Config { statistics: Some(plain().statistics(&[], day("2026-06-30"))), ..Config::default() });
    matcher.as_ref().unwrap().catalog_of(read::<Opportunity>(&late.to_string())).1
}

/// One error of every kind that no record has.
fn refusals() -> Vec<ketnoi::Diagnostic> {
    use ketnoi::ErrorKind as Kind;
    use ketnoi::{IdOf, LockConflict, NeededCall, RepeatedEntry};

    let fields = &["startup", "opportunity"];
    let ids = [IdOf::Record, IdOf::Startup, IdOf::Opportunity, IdOf::Party, IdOf::Table, IdOf::Slot];
    let entries =
        [RepeatedEntry::Id, RepeatedEntry::Pair, RepeatedEntry::Score, RepeatedEntry::Wish, RepeatedEntry::Lock];
    let conflicts = [
        LockConflict::Refused,
        LockConflict::Absent,
        LockConflict::Busy,
        LockConflict::Full,
        LockConflict::TableTaken,
        LockConflict::NoTable,
    ];
    let calls = [NeededCall::Ranking, NeededCall::Subscription, NeededCall::Query, NeededCall::Change];
    let mut kinds = vec![
        Kind::OutOfRange { min: 1, max: None },
        Kind::OutOfRange { min: 0, max: Some(100) },
        Kind::UnknownVariant { known: vec!["isic4".into(), "vsic2025".into()] },
        Kind::DuplicateField,
        Kind::ExactlyOneOf { fields },
        Kind::AtMostOneOf { fields },
        Kind::AtLeastOneOf { fields },
        Kind::NoHeadings,
        Kind::ContinuationRow,
        Kind::HeadingRows,
        Kind::ParentCycle,
        Kind::OtherMatcher,
        Kind::ThreadPool { reason: "Resource temporarily unavailable".into() },
        Kind::NotASavedCatalog,
        Kind::UnsupportedVersion { supported: 1 },
        Kind::DamagedCatalog,
        Kind::UnsavableRecord,
        Kind::ConfigNotAllowed,
        Kind::UnknownIndex,
        Kind::FixedAndForbidden,
        Kind::NotACandidate,
        Kind::RulesNeedRecords,
        Kind::ScoresNeedRecords,
        Kind::NodeLimit,
        Kind::OverlappingSlots,
        Kind::SessionTooShort,
        Kind::TableOwned,
        Kind::GrowthTooLarge,
        Kind::NoInteractions,
        Kind::TooFewInteractions { least: 50, more: 20, since: "2025-06-30".into() },
        Kind::NoTrackRecord,
        Kind::DifferentInteractions,
        Kind::BeforeEvidence { evidence: "2025-12-31".into() },
    ];
    kinds.extend(ids.map(|of| Kind::UnknownId { of }));
    kinds.extend(entries.map(|entry| Kind::Repeated { entry }));
    kinds.extend(conflicts.map(|conflict| Kind::LockConflict { conflict }));
    kinds.extend(calls.map(|needed| Kind::WrongCall { needed }));
    kinds.into_iter().map(|kind| ketnoi::Diagnostic::new("path", "x", kind)).collect()
}

#[test]
fn diagnostics_read_well() {
    let found = findings();
    page("findings", |lang| found.iter().map(|finding| finding.text(lang)).collect());
    let refusals = refusals();
    page("refusals", |lang| refusals.iter().map(|refusal| refusal.text(lang)).collect());
    let shown: BTreeSet<String> = found.iter().chain(&refusals).map(|finding| finding.code().to_owned()).collect();
    assert_eq!(shown, codes("DiagnosticAnswer", "problem"), "every problem is shown");
}

// --- labels

#[test]
fn fields_and_criteria_read_well() {
    let startup = [
        "sectors",
        "stage",
        "place",
        "origin",
        "ask",
        "ask.min",
        "ask.max",
        "instruments",
        "trl",
        "groups",
        "wants",
        "description",
        "applicant",
        "languages",
        "founded",
        "age_years",
    ];
    let opportunity = [
        "stages",
        "places",
        "ticket",
        "priority_groups",
        "offers",
        "closes",
        "opens",
        "windows",
        "capacity",
        "applicants",
        "not_sectors",
        "not_places",
        "must",
        "require",
        "exclude",
        "past",
        "attributes.tax_code",
    ];
    page("labels", |lang| {
        let fields = startup.iter().chain(&opportunity).map(|field| field_label(field, lang));
        Criterion::all().map(|criterion| ketnoi::criterion_label(criterion, lang).to_owned()).chain(fields).collect()
    });
}

/// What to ask next names a field; the sentence around it is the caller's.
#[test]
fn questions_name_fields_that_have_a_label() {
    let calls =
        [json!({"id": "a", "sectors": ["robot"], "groups": ["phụ nữ"], "stages": ["ươm tạo"], "offers": ["vốn"]})];
    let (catalog, _) = plain().catalog_of(calls.iter().map(|call| draft(call).opportunity()));
    let startup = draft(&json!({"id": "s"})).startup();
    let questions = catalog.ask_next(&startup, &Query::at(day(AS_OF))).unwrap();
    assert_eq!(questions[0].field, "groups");
    page("questions", |lang| questions.iter().map(|question| field_label(&question.field, lang)).collect());
}
