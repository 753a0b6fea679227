//! How a form asks for the fields of records.

use crate::phrase::Phrase;

/// The question for a field; none for a field that people are not asked for.
#[rustfmt::skip]
pub(crate) fn of(field: &str) -> Option<Phrase> {
    Some(match field {
        "sectors" => Phrase { en: "Which sectors does it work in?", vi: "Dự án hoạt động trong những lĩnh vực nào?" },
        "stage" => Phrase { en: "Which stage is it in?", vi: "Dự án đang ở giai đoạn nào?" },
        "place" => Phrase { en: "Where is it located?", vi: "Dự án đặt tại tỉnh, thành phố nào?" },
        "origin" => Phrase { en: "Where do its founders come from?", vi: "Quê quán của người sáng lập ở tỉnh, thành phố nào?" },
        "ask" => Phrase { en: "How much money does it look for?", vi: "Dự án cần bao nhiêu vốn?" },
        "instruments" => Phrase { en: "Which forms of money does it accept?", vi: "Dự án chấp nhận những hình thức vốn nào?" },
        "trl" => Phrase { en: "What is its technology readiness level, 1 to 9?", vi: "Mức sẵn sàng công nghệ (TRL) từ 1 đến 9 là bao nhiêu?" },
        "groups" => Phrase { en: "Which groups do its founders belong to?", vi: "Người sáng lập thuộc những nhóm đối tượng nào?" },
        "applicant" => Phrase { en: "What kind of applicant is it?", vi: "Chủ thể nộp hồ sơ thuộc loại hình nào?" },
        "languages" => Phrase { en: "Which languages can it work in?", vi: "Dự án có thể làm việc bằng những ngôn ngữ nào?" },
        "founded" => Phrase { en: "When was it founded?", vi: "Đơn vị được thành lập khi nào?" },
        "wants" => Phrase { en: "Which support does it look for?", vi: "Dự án cần những hỗ trợ nào?" },
        "description" => Phrase { en: "What does it do?", vi: "Dự án làm gì?" },
        "aid" => Phrase { en: "Which aid has it received, when and how much?", vi: "Đơn vị đã nhận những hỗ trợ nào, khi nào, bao nhiêu?" },
        "stages" => Phrase { en: "Which stages does it take?", vi: "Nhận dự án ở những giai đoạn nào?" },
        "places" => Phrase { en: "Which places does it cover?", vi: "Nhận hồ sơ từ những địa bàn nào?" },
        "ticket" => Phrase { en: "How much money does it offer?", vi: "Mức vốn hỗ trợ là bao nhiêu?" },
        "offers" => Phrase { en: "Which support does it offer?", vi: "Cung cấp những hỗ trợ nào?" },
        "priority_groups" => Phrase { en: "Which groups have priority?", vi: "Ưu tiên những nhóm đối tượng nào?" },
        "closes" => Phrase { en: "When does it close?", vi: "Hạn nộp hồ sơ là ngày nào?" },
        _ => return None,
    })
}

/// The question whether a condition in words holds.
pub(crate) fn is_it_so(words: &str) -> Phrase<String> {
    Phrase { en: format!("Is this the case: {words}?"), vi: format!("Điều kiện sau có đúng không: {words}?") }
}
