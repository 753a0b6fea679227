//! Sentences that say what is wrong with a value.

use super::nouns::{self, listed};
use super::quote::shortened;
use crate::diagnostic::Unit;
use crate::phrase::{OwnedPhrase, Phrase};

pub(super) const MISSING: Phrase = Phrase { en: "missing or empty", vi: "thiếu hoặc để trống" };
const UNKNOWN_FIELD: Phrase = Phrase { en: "unknown field", vi: "không có trường này" };
const ENDS_EARLY: Phrase = Phrase { en: "the input ends too early", vi: "dữ liệu kết thúc quá sớm" };

pub(super) fn syntax(line: u32, column: u32, found: &str) -> OwnedPhrase {
    let met = match found {
        "" => ENDS_EARLY.map(str::to_owned),
        _ => Phrase { en: format!("found `{found}`"), vi: format!("gặp `{found}`") },
    };
    Phrase {
        en: format!("not valid JSON at line {line}, column {column}: {}", met.en),
        vi: format!("JSON không hợp lệ tại dòng {line}, cột {column}: {}", met.vi),
    }
    .into()
}

pub(super) fn unknown_field(suggestions: &[String]) -> OwnedPhrase {
    did_you_mean(UNKNOWN_FIELD.map(str::to_owned), suggestions)
}

pub(super) fn duplicate_id(value: &str) -> OwnedPhrase {
    Phrase {
        en: format!("`{value}` is already the id of an earlier record"),
        vi: format!("mã `{value}` đã được dùng cho một bản ghi phía trước"),
    }
    .into()
}

pub(super) fn too_large(limit: u32, unit: Unit) -> OwnedPhrase {
    let unit = nouns::unit(unit);
    Phrase {
        en: format!("over the limit of {limit} {}", unit.en), vi: format!("vượt giới hạn {limit} {}", unit.vi)
    }
    .into()
}

pub(super) fn unlisted(count: u32) -> OwnedPhrase {
    Phrase {
        en: format!("{count} more problems are not listed"), vi: format!("còn {count} vấn đề không được liệt kê")
    }
    .into()
}

pub(super) fn unknown_term(vocabulary: &str, value: &str, suggestions: &[String]) -> OwnedPhrase {
    let (name, value) = (nouns::vocabulary(vocabulary), shortened(value));
    let phrase = Phrase {
        en: format!("`{value}` is not a known {}", name.en),
        vi: format!("`{value}` không có trong danh mục {}", name.vi),
    };
    did_you_mean(phrase, suggestions)
}

pub(super) fn communes_not_loaded(value: &str) -> OwnedPhrase {
    let value = shortened(value);
    Phrase {
        en: format!("`{value}` names no province, and the communes are not loaded"),
        vi: format!("`{value}` không nêu tỉnh, thành phố và dữ liệu xã, phường chưa được tải"),
    }
    .into()
}

pub(super) fn ambiguous(value: &str, candidates: &[String]) -> OwnedPhrase {
    let value = shortened(value);
    Phrase {
        en: format!("`{value}` may be {}", listed(candidates, "or")),
        vi: format!("`{value}` có thể là {}", listed(candidates, "hoặc")),
    }
    .into()
}

pub(super) fn corrected(value: &str, read_as: &str) -> OwnedPhrase {
    let value = shortened(value);
    Phrase {
        en: format!("`{value}` was read as `{read_as}`"), vi: format!("`{value}` được hiểu là `{read_as}`")
    }
    .into()
}

pub(super) fn reversed(value: &str) -> OwnedPhrase {
    Phrase {
        en: format!("the end lies before the beginning: `{value}`"),
        vi: format!("điểm cuối đứng trước điểm đầu: `{value}`"),
    }
    .into()
}

pub(super) fn not_a_stage(value: &str, instrument: &str) -> OwnedPhrase {
    Phrase {
        en: format!("`{value}` is an instrument, not a stage; counted as `{instrument}`"),
        vi: format!("`{value}` là hình thức vốn, không phải giai đoạn; được tính là `{instrument}`"),
    }
    .into()
}

pub(super) fn after_evidence(value: &str, evidence: &str) -> OwnedPhrase {
    Phrase {
        en: format!("`{value}` is after the evidence date {evidence}; not counted"),
        vi: format!("`{value}` sau ngày chốt số liệu {evidence} nên không được tính"),
    }
    .into()
}

pub(super) fn did_you_mean(phrase: Phrase<String>, suggestions: &[String]) -> OwnedPhrase {
    if suggestions.is_empty() {
        return phrase.into();
    }
    Phrase {
        en: format!("{}; did you mean {}?", phrase.en, listed(suggestions, "or")),
        vi: format!("{}; có phải là {}?", phrase.vi, listed(suggestions, "hay")),
    }
    .into()
}
