//! Names of criteria, levels, fields and verdicts.

use std::borrow::Cow;

use crate::criteria::Criterion;
use crate::criterion::Level;
use crate::gate::Verdict;
use crate::phrase::{OwnedPhrase, Phrase};

#[rustfmt::skip]
pub(super) const fn criterion(criterion: Criterion) -> Phrase {
    match criterion {
        Criterion::Sector => Phrase { en: "sector", vi: "lĩnh vực" },
        Criterion::Stage => Phrase { en: "stage", vi: "giai đoạn" },
        Criterion::Place => Phrase { en: "place", vi: "địa bàn" },
        Criterion::Ticket => Phrase { en: "money", vi: "mức vốn" },
        Criterion::Instrument => Phrase { en: "instrument", vi: "hình thức vốn" },
        Criterion::Readiness => Phrase { en: "readiness", vi: "mức sẵn sàng công nghệ" },
        Criterion::Priority => Phrase { en: "priority groups", vi: "nhóm ưu tiên" },
        Criterion::Support => Phrase { en: "support", vi: "hỗ trợ" },
        Criterion::Theme => Phrase { en: "theme", vi: "nội dung" },
        Criterion::HistorySector => Phrase { en: "past sectors", vi: "lĩnh vực trước đây" },
        Criterion::HistoryStage => Phrase { en: "past stages", vi: "giai đoạn trước đây" },
        Criterion::HistoryPlace => Phrase { en: "past places", vi: "địa bàn trước đây" },
        Criterion::HistoryAmount => Phrase { en: "past amounts", vi: "mức vốn trước đây" },
        Criterion::Activity => Phrase { en: "recent activity", vi: "hoạt động gần đây" },
    }
}

#[rustfmt::skip]
pub(super) const fn level(level: Level) -> Phrase {
    match level {
        Level::Exact => Phrase { en: "exact", vi: "trùng khớp" },
        Level::Above => Phrase { en: "inside a wanted field", vi: "thuộc lĩnh vực cần tìm" },
        Level::Below => Phrase { en: "wider than a wanted field", vi: "rộng hơn lĩnh vực cần tìm" },
        Level::Sibling => Phrase { en: "in the same branch", vi: "cùng nhóm lĩnh vực" },
        Level::Related => Phrase { en: "often sought together", vi: "lĩnh vực liên quan" },
        Level::SameRoot => Phrase { en: "in the same broad field", vi: "cùng ngành lớn" },
        Level::Same => Phrase { en: "inside", vi: "trong địa bàn" },
        Level::Neighbour => Phrase { en: "next to it", vi: "giáp ranh" },
        Level::Region => Phrase { en: "in the same region", vi: "cùng vùng" },
        Level::Country => Phrase { en: "in the same country", vi: "cùng quốc gia" },
        Level::Wider => Phrase { en: "in the same part of the world", vi: "cùng khu vực trên thế giới" },
        Level::Elsewhere => Phrase { en: "elsewhere", vi: "nơi khác" },
        Level::Adjacent => Phrase { en: "one step away", vi: "liền kề" },
        Level::Near => Phrase { en: "near", vi: "gần" },
        Level::Far => Phrase { en: "far", vi: "xa" },
        Level::Overlap => Phrase { en: "fitting", vi: "phù hợp" },
        Level::Inside => Phrase { en: "inside", vi: "trong khoảng" },
        Level::Outside => Phrase { en: "outside", vi: "ngoài khoảng" },
        Level::All => Phrase { en: "all", vi: "tất cả" },
        Level::Some => Phrase { en: "some", vi: "một phần" },
        Level::Any => Phrase { en: "any", vi: "có" },
        Level::None => Phrase { en: "no match", vi: "không phù hợp" },
    }
}

pub(super) const fn verdict(verdict: &Verdict) -> Phrase {
    match verdict {
        Verdict::Eligible => Phrase { en: "eligible", vi: "đủ điều kiện" },
        Verdict::Unverified { .. } => Phrase { en: "unverified", vi: "cần bổ sung thông tin" },
        Verdict::Ineligible { .. } => Phrase { en: "not eligible", vi: "không đủ điều kiện" },
    }
}

/// The name of a record's field; that of an attribute, or of a field without a label, is its own.
#[rustfmt::skip]
pub(super) fn field(field: &str) -> OwnedPhrase {
    let phrase = match field {
        "sectors" => Phrase { en: "sectors", vi: "lĩnh vực" },
        "stage" => Phrase { en: "stage", vi: "giai đoạn" },
        "stages" => Phrase { en: "wanted stages", vi: "giai đoạn mong muốn" },
        "place" => Phrase { en: "place", vi: "tỉnh/thành" },
        "places" => Phrase { en: "places covered", vi: "địa bàn nhận hồ sơ" },
        "origin" => Phrase { en: "place of origin", vi: "quê quán" },
        "ask" | "ask.min" | "ask.max" => Phrase { en: "money needed", vi: "nhu cầu vốn" },
        "ticket" => Phrase { en: "money offered", vi: "mức vốn hỗ trợ" },
        "instruments" => Phrase { en: "instruments", vi: "hình thức vốn" },
        "trl" => Phrase { en: "technology readiness level", vi: "mức sẵn sàng công nghệ (TRL)" },
        "groups" => Phrase { en: "groups", vi: "nhóm đối tượng" },
        "priority_groups" => Phrase { en: "priority groups", vi: "nhóm ưu tiên" },
        "wants" => Phrase { en: "support wanted", vi: "nhu cầu hỗ trợ" },
        "offers" => Phrase { en: "support offered", vi: "hỗ trợ được cung cấp" },
        "description" => Phrase { en: "description", vi: "mô tả" },
        "applicant" => Phrase { en: "kind of applicant", vi: "loại hình chủ thể" },
        "languages" => Phrase { en: "languages", vi: "ngôn ngữ" },
        "founded" => Phrase { en: "founding date", vi: "ngày thành lập" },
        "age_years" => Phrase { en: "age in years", vi: "số năm hoạt động" },
        "opens" => Phrase { en: "opening date", vi: "ngày mở nhận hồ sơ" },
        "closes" => Phrase { en: "deadline", vi: "hạn nộp hồ sơ" },
        "windows" => Phrase { en: "application windows", vi: "các đợt nhận hồ sơ" },
        "applicants" => Phrase { en: "kinds of applicant", vi: "loại hình chủ thể được nhận" },
        "not_sectors" => Phrase { en: "excluded sectors", vi: "lĩnh vực không nhận" },
        "not_places" => Phrase { en: "excluded places", vi: "địa bàn không nhận" },
        "must" => Phrase { en: "minimum levels", vi: "mức tối thiểu" },
        "require" => Phrase { en: "own rules", vi: "điều kiện riêng" },
        "exclude" => Phrase { en: "exclusions", vi: "danh sách không kết nối" },
        "aid" => Phrase { en: "aid received", vi: "hỗ trợ đã nhận" },
        "past" => Phrase { en: "past relations", vi: "quan hệ trước đây" },
        "capacity" => Phrase { en: "seats", vi: "số chỗ" },
        other => return own_name(other),
    };
    phrase.into()
}

fn own_name(field: &str) -> OwnedPhrase {
    let name = field.strip_prefix("attributes.").unwrap_or(field).replace('_', " ");
    Phrase { en: Cow::Owned(name.clone()), vi: Cow::Owned(name) }
}
