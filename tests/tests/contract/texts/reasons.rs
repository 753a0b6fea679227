//! The reasons of scores.

use std::collections::BTreeSet;

use ketnoi::{Config, Criterion, Lang, Match, Matcher, Opportunity};
use ketnoi_tests::{Draft, day, draft, evidence, plain};
use serde_json::{Value, json};

use super::{AS_OF, assert_lines, code_of, codes, pair};

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

/// A criterion, and records with a detail that no other row has.
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
        (Place, at("Rehovot"), covers("Trà Vinh")),
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

/// A matcher that weighs this criterion alone, with statistics if it counts past deals.
fn matcher_for(criterion: Criterion) -> Matcher {
    let counted = [
        json!({"id": "a", "track_record": [deal(&json!({}))]}),
        json!({"id": "b", "track_record": [deal(&json!({"sectors": ["fintech"]})), deal(&json!({"place": "Huế"}))]}),
    ];
    let opportunities: Vec<Opportunity> = counted.iter().map(|record| draft(record).opportunity()).collect();
    let statistics = plain().statistics(&opportunities, day(AS_OF));
    let weights = json!({"investor": {criterion.name(): 10_000}});
    let statistics = criterion.name().starts_with("history").then_some(statistics);
    Matcher::new(Config::default().with_weights(serde_json::from_value(weights).unwrap()).with_statistics(statistics))
        .unwrap()
}

#[test]
fn reasons_match_their_snapshots() {
    let rows = reasons();
    let reported = |lang: Lang| {
        let lines = rows.iter().map(|(criterion, startup, opportunity)| {
            let matcher = matcher_for(*criterion);
            let reason = pair(&matcher, startup, opportunity).reasons().remove(0);
            format!("{}: {}", reason.label(lang), reason.text(lang))
        });
        lines.collect()
    };
    assert_lines("reasons", reported);
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
