use super::*;

fn ids(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

#[test]
fn findings_read_well_in_both_languages() {
    let sector = || "sector".to_owned();
    let rows = [
        (
            Problem::UnknownTerm { kind: sector(), suggestions: ids(&["fintech", "edtech", "ai"]) },
            "p: `x` is not a known sector; did you mean `fintech`, `edtech` or `ai`?",
            "p: `x` không có trong danh mục lĩnh vực; có phải là `fintech`, `edtech` hay `ai`?",
        ),
        (
            Problem::UnknownTerm { kind: "owner_kind".into(), suggestions: vec![] },
            "p: `x` is not a known owner kind",
            "p: `x` không có trong danh mục loại đơn vị chủ trì",
        ),
        (
            Problem::AmbiguousTerm { kind: sector(), candidates: ids(&["a", "b"]) },
            "p: `x` may be `a` or `b`",
            "p: `x` có thể là `a` hoặc `b`",
        ),
        (
            Problem::Corrected { kind: sector(), read_as: "y".into() },
            "p: `x` was read as `y`",
            "p: `x` được hiểu là `y`",
        ),
        (
            Problem::NotAStage { instrument: "grant".into() },
            "p: `x` is an instrument, not a stage; counted as `grant`",
            "p: `x` là hình thức vốn, không phải giai đoạn; được tính là `grant`",
        ),
        (
            Problem::AfterEvidence { evidence: "2026-11-22".into() },
            "p: `x` is after the evidence date 2026-11-22; not counted",
            "p: `x` sau ngày chốt số liệu 2026-11-22 nên không được tính",
        ),
        (
            Problem::Invalid { expected: Phrase { en: "a date", vi: "ngày" }.into() },
            "p: expected a date, found `x`",
            "p: cần ngày, nhưng gặp `x`",
        ),
    ];
    for (problem, en, vi) in rows {
        let finding = Diagnostic::new("p", "x", problem);
        assert_eq!((finding.text(Lang::En).as_str(), finding.text(Lang::Vi).as_str()), (en, vi));
    }
}

#[test]
fn a_value_is_shown_in_part_and_without_control_characters() {
    let shown = |value: &str| Diagnostic::new("", value, Problem::Missing).value;
    assert_eq!(shown(&"ế".repeat(80)), "ế".repeat(80));
    assert_eq!(shown(&"ế".repeat(81)), "ế".repeat(80) + "…");
    assert_eq!(shown("a\u{1b}[31m\n"), r"a\u001b[31m\u000a");
}

#[test]
fn the_code_is_the_problem_on_the_wire() {
    for problem in [Problem::Missing, Problem::DuplicateId, Problem::Unlisted { count: 1 }] {
        let finding = Diagnostic::new("p", "", problem);
        let wire = serde_json::to_value(&finding).expect("plain data");
        assert_eq!(wire.get("problem"), Some(&finding.code().into()));
    }
}
