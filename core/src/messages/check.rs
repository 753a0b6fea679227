//! Sentences about rules that decide nothing, or name what does not exist.
//!
//! `rule` is the id of the rule; empty for a rule without one.

use super::sentence::did_you_mean;
use crate::phrase::{OwnedPhrase, Phrase};

const NEVER_HOLDS: Phrase = Phrase {
    en: "no startup can fulfil this rule",
    vi: "không dự án nào có thể đáp ứng điều kiện này",
};

const ALWAYS_HOLDS: Phrase =
    Phrase { en: "every startup fulfils this rule", vi: "mọi dự án đều đáp ứng điều kiện này" };

const IDLE_ALTERNATIVE: Phrase = Phrase {
    en: "this alternative decides nothing: it never holds, or another one holds whenever it does",
    vi: "phương án này không có tác dụng: không bao giờ được đáp ứng, hoặc luôn đi kèm phương án khác",
};

pub(super) fn undeclared_fact(name: &str, suggestions: &[String]) -> OwnedPhrase {
    let phrase =
        Phrase { en: format!("no fact `{name}` is declared"), vi: format!("chưa khai báo thông tin `{name}`") };
    did_you_mean(phrase, suggestions)
}

pub(super) fn unknown_code(code: &str) -> OwnedPhrase {
    Phrase {
        en: format!("`{code}` is not a code of the classification"),
        vi: format!("`{code}` không có trong bảng phân ngành"),
    }
    .into()
}

pub(super) fn never_holds(rule: &str) -> OwnedPhrase {
    of_rule(NEVER_HOLDS, rule)
}

pub(super) fn always_holds(rule: &str) -> OwnedPhrase {
    of_rule(ALWAYS_HOLDS, rule)
}

pub(super) fn contradicts(rule: &str, other: &str) -> OwnedPhrase {
    let sentence = Phrase {
        en: format!("no startup can fulfil this rule and `{other}` at once"),
        vi: format!("không dự án nào có thể đồng thời đáp ứng điều kiện này và `{other}`"),
    };
    match rule {
        "" => sentence.into(),
        id => sentence.map(|sentence| format!("{sentence} (`{id}`)")).into(),
    }
}

pub(super) fn idle_alternative(rule: &str) -> OwnedPhrase {
    of_rule(IDLE_ALTERNATIVE, rule)
}

fn of_rule(sentence: Phrase, rule: &str) -> OwnedPhrase {
    match rule {
        "" => sentence.into(),
        id => sentence.map(|sentence| format!("{sentence} (`{id}`)")).into(),
    }
}
