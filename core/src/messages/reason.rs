//! Sentences of reasons: what a criterion found about a pair.
//!
//! A parameter is a name or a value in both languages; [`Reason::text`](crate::Reason::text) begins
//! the finished sentence with a capital letter.

use crate::phrase::Phrase;

pub(crate) const NO_SUPPORT_WANTED: Phrase =
    Phrase { en: "the startup wants no support", vi: "dự án cho biết không có nhu cầu hỗ trợ" };

pub(crate) const NO_GROUP: Phrase = Phrase {
    en: "the startup belongs to no group",
    vi: "dự án cho biết không thuộc nhóm đối tượng nào",
};

pub(crate) const NO_PRIORITY: Phrase =
    Phrase { en: "no group has priority", vi: "không ưu tiên riêng nhóm đối tượng nào" };

pub(crate) const NO_COMMON_LANGUAGE: Phrase =
    Phrase { en: "the two texts have no language in common", vi: "hai bản mô tả không cùng ngôn ngữ" };

pub(crate) const ANY_SECTOR: Phrase = Phrase { en: "any sector", vi: "nhận mọi lĩnh vực" };
pub(crate) const ANY_STAGE: Phrase = Phrase { en: "any stage", vi: "nhận mọi giai đoạn" };
pub(crate) const ANY_PLACE: Phrase = Phrase { en: "any place", vi: "nhận mọi địa bàn" };
pub(crate) const ANY_READINESS: Phrase =
    Phrase { en: "no readiness level is required", vi: "không yêu cầu mức TRL" };
pub(crate) const OPEN_TO_ALL: Phrase = Phrase { en: "open to all", vi: "nhận mọi đối tượng" };

pub(crate) fn startup_does_not_state(field: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("{} not stated by the startup", field.en),
        vi: format!("dự án chưa cung cấp thông tin về {}", field.vi),
    }
}

pub(crate) fn opportunity_does_not_state(field: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("{} not stated by the opportunity", field.en),
        vi: format!("bên tiếp nhận chưa cung cấp thông tin về {}", field.vi),
    }
}

/// The startup says that it has none.
pub(crate) fn states_no(field: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("the startup states no {}", field.en), vi: format!("dự án cho biết không có {}", field.vi)
    }
}

/// A term outside the vocabulary, beside a wanted one.
pub(crate) fn may_mean(have: Phrase<&str>, wanted: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("“{}” is not in the vocabulary: it may or may not mean {}", have.en, wanted.en),
        vi: format!("“{}” không có trong danh mục nên chưa xác định được có phải là {} hay không", have.vi, wanted.vi),
    }
}

/// A wanted term outside the vocabulary, beside one of the startup.
pub(crate) fn wanted_may_mean(wanted: Phrase<&str>, have: Phrase<&str>) -> Phrase<String> {
    Phrase {
        en: format!("the wanted “{}” is not in the vocabulary: it may or may not mean {}", wanted.en, have.en),
        vi: format!(
            "tiêu chí “{}” không có trong danh mục nên chưa xác định được có phải là {} hay không",
            wanted.vi, have.vi
        ),
    }
}

/// A term of the startup, and how it is related to a wanted one.
pub(crate) mod term {
    use crate::phrase::Phrase;

    pub(crate) fn exact(have: Phrase<&str>) -> Phrase<String> {
        Phrase { en: format!("{} is wanted", have.en), vi: format!("đúng lĩnh vực {}", have.vi) }
    }

    pub(crate) fn part_of(have: Phrase<&str>, wanted: Phrase<&str>) -> Phrase<String> {
        Phrase {
            en: format!("{} is part of {}, which is wanted", have.en, wanted.en),
            vi: format!("{} thuộc lĩnh vực {}", have.vi, wanted.vi),
        }
    }

    pub(crate) fn wider(have: Phrase<&str>, wanted: Phrase<&str>) -> Phrase<String> {
        Phrase {
            en: format!("{} is wider than {}, which is wanted", have.en, wanted.en),
            vi: format!("{} rộng hơn lĩnh vực {}", have.vi, wanted.vi),
        }
    }

    pub(crate) fn sibling(have: Phrase<&str>, wanted: Phrase<&str>) -> Phrase<String> {
        Phrase {
            en: format!("{} and {} are in the same branch", have.en, wanted.en),
            vi: format!("{} cùng nhóm lĩnh vực với {}", have.vi, wanted.vi),
        }
    }

    pub(crate) fn related(have: Phrase<&str>, wanted: Phrase<&str>) -> Phrase<String> {
        Phrase {
            en: format!("{} is often sought together with {}", have.en, wanted.en),
            vi: format!("{} có liên quan đến {}", have.vi, wanted.vi),
        }
    }

    pub(crate) fn same_root(have: Phrase<&str>, wanted: Phrase<&str>) -> Phrase<String> {
        Phrase {
            en: format!("{} and {} share only the broad field", have.en, wanted.en),
            vi: format!("{} và {} chỉ cùng ngành lớn", have.vi, wanted.vi),
        }
    }

    pub(crate) fn unrelated(have: Phrase<&str>, wanted: Phrase<&str>) -> Phrase<String> {
        Phrase {
            en: format!("{} has nothing in common with {}", have.en, wanted.en),
            vi: format!("{} không liên quan đến {}", have.vi, wanted.vi),
        }
    }
}

/// The startup's place, and how near it is to a covered one.
pub(crate) mod place {
    use crate::phrase::Phrase;

    pub(crate) fn covered(have: Phrase<&str>) -> Phrase<String> {
        Phrase { en: format!("{} is covered", have.en), vi: format!("{} thuộc địa bàn nhận hồ sơ", have.vi) }
    }

    pub(crate) fn inside(have: Phrase<&str>, wanted: Phrase<&str>) -> Phrase<String> {
        Phrase {
            en: format!("{} lies in {}, which is covered", have.en, wanted.en),
            vi: format!("{} nằm trong địa bàn nhận hồ sơ: {}", have.vi, wanted.vi),
        }
    }

    pub(crate) fn neighbour(have: Phrase<&str>, wanted: Phrase<&str>) -> Phrase<String> {
        Phrase {
            en: format!("{} borders {}", have.en, wanted.en),
            vi: format!("{} giáp ranh với {}", have.vi, wanted.vi),
        }
    }

    pub(crate) fn same_region(have: Phrase<&str>, wanted: Phrase<&str>) -> Phrase<String> {
        Phrase {
            en: format!("{} is in the same region as {}", have.en, wanted.en),
            vi: format!("{} cùng vùng với {}", have.vi, wanted.vi),
        }
    }

    pub(crate) fn same_country(have: Phrase<&str>, wanted: Phrase<&str>) -> Phrase<String> {
        Phrase {
            en: format!("{} is in the same country as {}", have.en, wanted.en),
            vi: format!("{} cùng quốc gia với {}", have.vi, wanted.vi),
        }
    }

    pub(crate) fn same_part_of_the_world(have: Phrase<&str>, wanted: Phrase<&str>) -> Phrase<String> {
        Phrase {
            en: format!("{} is in the same part of the world as {}", have.en, wanted.en),
            vi: format!("{} cùng khu vực trên thế giới với {}", have.vi, wanted.vi),
        }
    }

    pub(crate) fn outside(have: Phrase<&str>, wanted: Phrase<&str>) -> Phrase<String> {
        Phrase {
            en: format!("{} is outside {}", have.en, wanted.en),
            vi: format!("{} nằm ngoài {}", have.vi, wanted.vi),
        }
    }
}

/// The startup's stage, and how many rungs lie between it and a wanted one.
pub(crate) mod stage {
    use crate::phrase::Phrase;

    /// What is added when the two stages lie on different axes.
    pub(crate) const BY_EQUIVALENCE: Phrase = Phrase {
        en: " (by equivalence of programme stages and rounds)",
        vi: " (quy đổi giữa giai đoạn chương trình và vòng gọi vốn)",
    };

    pub(crate) fn same(have: Phrase<&str>) -> Phrase<String> {
        Phrase { en: format!("{} is wanted", have.en), vi: format!("đúng giai đoạn {}", have.vi) }
    }

    pub(crate) fn equivalent(have: Phrase<&str>, wanted: Phrase<&str>) -> Phrase<String> {
        Phrase {
            en: format!("{} corresponds to {}", have.en, wanted.en),
            vi: format!("{} tương ứng với {}", have.vi, wanted.vi),
        }
    }

    pub(crate) fn apart(have: Phrase<&str>, wanted: Phrase<&str>, rungs: u8) -> Phrase<String> {
        let steps = if rungs == 1 { "one step".to_owned() } else { format!("{rungs} steps") };
        Phrase {
            en: format!("{} is {steps} from {}", have.en, wanted.en),
            vi: format!("{} cách {} {rungs} bậc", have.vi, wanted.vi),
        }
    }
}

/// The startup's technology readiness level, and the range wanted.
pub(crate) mod readiness {
    use crate::phrase::Phrase;

    pub(crate) fn below(trl: u8, min: u8, away: u8) -> Phrase<String> {
        Phrase {
            en: format!("readiness level {trl} is {} below the least wanted, {min}", levels(away)),
            vi: format!("TRL {trl} thấp hơn mức tối thiểu {min} là {away} bậc"),
        }
    }

    pub(crate) fn above(trl: u8, max: u8, away: u8) -> Phrase<String> {
        Phrase {
            en: format!("readiness level {trl} is {} above the most wanted, {max}", levels(away)),
            vi: format!("TRL {trl} cao hơn mức tối đa {max} là {away} bậc"),
        }
    }

    pub(crate) fn inside(trl: u8, range: Phrase<&str>) -> Phrase<String> {
        Phrase {
            en: format!("readiness level {trl} is as wanted: {}", range.en),
            vi: format!("TRL {trl} đáp ứng yêu cầu: {}", range.vi),
        }
    }

    fn levels(away: u8) -> String {
        if away == 1 { "1 level".to_owned() } else { format!("{away} levels") }
    }
}

/// Terms that both sides name: `of` is how many the startup names.
pub(crate) mod shared {
    use crate::phrase::Phrase;

    pub(crate) fn no_priority_group(groups: Phrase<&str>) -> Phrase<String> {
        Phrase {
            en: format!("in no priority group: {}", groups.en),
            vi: format!("không thuộc nhóm ưu tiên: {}", groups.vi),
        }
    }

    pub(crate) fn priority_groups(groups: Phrase<&str>) -> Phrase<String> {
        Phrase {
            en: format!("in a priority group: {}", groups.en), vi: format!("thuộc nhóm ưu tiên: {}", groups.vi)
        }
    }

    pub(crate) fn no_support(offered: Phrase<&str>) -> Phrase<String> {
        Phrase {
            en: format!("offers {}, which is not what is wanted", offered.en),
            vi: format!("có hỗ trợ {} nhưng không đúng nhu cầu của dự án", offered.vi),
        }
    }

    pub(crate) fn all_support(shared: Phrase<&str>) -> Phrase<String> {
        Phrase {
            en: format!("offers all that is wanted: {}", shared.en),
            vi: format!("đáp ứng mọi nhu cầu hỗ trợ: {}", shared.vi),
        }
    }

    pub(crate) fn some_support(found: usize, of: u32, shared: Phrase<&str>) -> Phrase<String> {
        Phrase {
            en: format!("offers {found} of the {of} wanted: {}", shared.en),
            vi: format!("đáp ứng {found}/{of} nhu cầu hỗ trợ: {}", shared.vi),
        }
    }

    pub(crate) fn no_instrument(used: Phrase<&str>) -> Phrase<String> {
        Phrase {
            en: format!("uses {}, which the startup does not accept", used.en),
            vi: format!("cấp vốn theo hình thức {}; dự án không nhận hình thức này", used.vi),
        }
    }

    pub(crate) fn instruments(shared: Phrase<&str>) -> Phrase<String> {
        Phrase { en: format!("both use {}", shared.en), vi: format!("cùng hình thức vốn: {}", shared.vi) }
    }

    /// Words of the startup's description in the opportunity's texts, of which `found` are shared.
    pub(crate) fn words(words: &[String], found: u32) -> Phrase<String> {
        let list = words.join(", ");
        if found == 0 {
            return Phrase { en: "no words in common".to_owned(), vi: "không có từ ngữ chung".to_owned() };
        }
        let counted = if found == 1 { "1 word".to_owned() } else { format!("{found} words") };
        if words.len() as u64 == u64::from(found) {
            return Phrase {
                en: format!("{counted} in common: {list}"), vi: format!("{found} từ ngữ chung: {list}")
            };
        }
        Phrase {
            en: format!("{counted} in common, among them {list}"),
            vi: format!("{found} từ ngữ chung, trong đó có {list}"),
        }
    }
}
