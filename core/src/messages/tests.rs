use crate::diagnostic::{Diagnostic, ErrorKind};
use crate::lang::Lang;
use crate::phrase::Phrase;

fn ids(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

#[test]
fn diagnostics_read_well_in_both_languages() {
    let sector = || "sector".to_owned();
    let rows = [
        (
            ErrorKind::UnknownTerm { kind: sector(), suggestions: ids(&["fintech", "edtech", "ai"]) },
            "p: `x` is not a known sector; did you mean `fintech`, `edtech` or `ai`?",
            "p: `x` không có trong danh mục lĩnh vực; có phải là `fintech`, `edtech` hay `ai`?",
        ),
        (
            ErrorKind::UnknownTerm { kind: "owner_kind".into(), suggestions: vec![] },
            "p: `x` is not a known owner kind",
            "p: `x` không có trong danh mục loại đơn vị chủ trì",
        ),
        (
            ErrorKind::AmbiguousTerm { kind: sector(), candidates: ids(&["a", "b"]) },
            "p: `x` may be `a` or `b`",
            "p: `x` có thể là `a` hoặc `b`",
        ),
        (
            ErrorKind::Corrected { kind: sector(), read_as: "y".into() },
            "p: `x` was read as `y`",
            "p: `x` được hiểu là `y`",
        ),
        (
            ErrorKind::NotAStage { instrument: "grant".into() },
            "p: `x` is an instrument, not a stage; counted as `grant`",
            "p: `x` là hình thức vốn, không phải giai đoạn; được tính là `grant`",
        ),
        (
            ErrorKind::AfterEvidence { evidence: "2026-11-22".into() },
            "p: `x` is after the evidence date 2026-11-22; not counted",
            "p: `x` sau ngày chốt số liệu 2026-11-22 nên không được tính",
        ),
        (
            ErrorKind::Unreadable { expected: Phrase { en: "a date", vi: "ngày" }.into() },
            "p: expected a date, found `x`",
            "p: cần ngày, nhưng gặp `x`",
        ),
    ];
    for (kind, en, vi) in rows {
        let diagnostic = Diagnostic::new("p", "x", kind);
        assert_eq!((diagnostic.text(Lang::En).as_str(), diagnostic.text(Lang::Vi).as_str()), (en, vi));
    }
}

#[test]
fn expected_phrases_follow_expected() {
    let text = |kind: ErrorKind, lang| Diagnostic::new("", "", kind).text(lang);
    let fields = &["startup", "opportunity"];
    assert_eq!(
        text(ErrorKind::ExactlyOneOf { fields }, Lang::En),
        "expected exactly one of `startup` and `opportunity`"
    );
    assert_eq!(text(ErrorKind::OutOfRange { min: 0, max: Some(100) }, Lang::Vi), "cần số nguyên từ 0 đến 100");
}
