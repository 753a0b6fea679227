//! Vietnamese sentences.

use super::money::{about, range};
use super::tenths_text;
use crate::criteria::{Criterion, Detail, Side};
use crate::criterion::Level;
use crate::date::Date;
use crate::gate::{FieldValue, RuleResult};
use crate::lang::Lang::Vi;
use crate::prepared::{Amounts, Term};

pub(super) const fn criterion(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Sector => "lĩnh vực",
        Criterion::Stage => "giai đoạn",
        Criterion::Place => "địa bàn",
        Criterion::Ticket => "mức vốn",
        Criterion::Instrument => "hình thức vốn",
        Criterion::Readiness => "độ sẵn sàng công nghệ",
        Criterion::Priority => "nhóm ưu tiên",
        Criterion::Support => "hỗ trợ",
        Criterion::Theme => "nội dung",
        Criterion::HistorySector => "lĩnh vực đã làm",
        Criterion::HistoryStage => "giai đoạn đã làm",
        Criterion::HistoryPlace => "địa bàn đã làm",
        Criterion::HistoryAmount => "mức vốn đã chi",
        Criterion::Activity => "hoạt động gần đây",
    }
}

pub(super) fn field(field: &str) -> String {
    let known = match field {
        "sectors" => "lĩnh vực",
        "stage" => "giai đoạn",
        "stages" => "giai đoạn mong muốn",
        "place" => "tỉnh/thành",
        "places" => "địa bàn nhận hồ sơ",
        "origin" => "quê quán",
        "ask" | "ask.min" | "ask.max" => "nhu cầu vốn",
        "ticket" => "mức vốn hỗ trợ",
        "instruments" => "hình thức vốn",
        "trl" => "mức sẵn sàng công nghệ (TRL)",
        "groups" => "nhóm đối tượng",
        "priority_groups" => "nhóm ưu tiên",
        "wants" => "hỗ trợ cần có",
        "offers" => "hỗ trợ được cung cấp",
        "description" => "mô tả",
        "applicant" => "loại hình chủ thể",
        "languages" => "ngôn ngữ",
        "founded" => "ngày thành lập",
        "age_years" => "số năm hoạt động",
        "opens" => "ngày mở nhận hồ sơ",
        "closes" => "hạn nộp hồ sơ",
        "windows" => "các đợt nhận hồ sơ",
        "applicants" => "loại hình chủ thể được nhận",
        "not_sectors" => "lĩnh vực không nhận",
        "not_places" => "địa bàn không nhận",
        "must" => "mức tối thiểu",
        "require" => "điều kiện riêng",
        "exclude" => "danh sách không ghép",
        "past" => "quan hệ trước đây",
        "capacity" => "số chỗ",
        other => {
            return other.strip_prefix("attributes.").unwrap_or(other).replace('_', " ");
        }
    };
    known.to_owned()
}

pub(super) fn detail(criterion: Criterion, detail: &Detail) -> String {
    match detail {
        Detail::Unknown { side, field: name } => {
            let who = match side {
                Side::Startup => "dự án chưa cho biết",
                Side::Opportunity => "bên tiếp nhận chưa cho biết",
            };
            format!("{who} {}", field(name))
        }
        Detail::Any => any(criterion).to_owned(),
        Detail::None { field: "wants" } => "dự án ghi là không cần hỗ trợ".to_owned(),
        Detail::None { field: "groups" } => "dự án ghi là không thuộc nhóm nào".to_owned(),
        Detail::None { field: name } => format!("dự án ghi là không có {}", field(name)),
        Detail::Terms { have, wanted, level } => pair(criterion, have, wanted, *level),
        Detail::Local { have, wanted } => {
            format!("“{}” không có trong danh mục nên chưa rõ có phải là {} hay không", label(have), label(wanted))
        }
        Detail::Stage { have, wanted, apart, bridged } => stage(have, wanted, *apart, *bridged),
        Detail::Cheque { ask, ticket, level } => {
            let (round, cheque) = (range(ask, Vi), range(ticket, Vi));
            match *level {
                Level::Overlap => format!("khoản đầu tư {cheque} phù hợp với vòng gọi vốn {round}"),
                Level::Near => format!("khoản đầu tư {cheque} gần phù hợp với vòng gọi vốn {round}"),
                Level::Far => format!("khoản đầu tư {cheque} còn xa so với vòng gọi vốn {round}"),
                _ => format!("khoản đầu tư {cheque} không phù hợp với vòng gọi vốn {round}"),
            }
        }
        Detail::Grant { ask, ticket, percent, .. } => {
            format!("mức hỗ trợ {} đáp ứng {percent}% nhu cầu {}", range(ticket, Vi), range(ask, Vi))
        }
        Detail::NoRate { ask, ticket } => {
            format!("chưa có tỷ giá giữa {} và {}", range(ask, Vi), range(ticket, Vi))
        }
        Detail::Readiness { trl, min, max, away } => readiness(*trl, *min, *max, *away),
        Detail::NoPriority => "không ưu tiên riêng nhóm nào".to_owned(),
        Detail::Shared { shared, of, wanted } => shared_terms(criterion, shared, *of, wanted),
        Detail::Words { words, found } => match found {
            0 => "không có từ chung".to_owned(),
            1 => format!("1 từ chung: {}", words.join(", ")),
            _ if words.len() as u64 == u64::from(*found) => format!("{found} từ chung: {}", words.join(", ")),
            _ => format!("{found} từ chung, trong đó có {}", words.join(", ")),
        },
        Detail::NoCommonLanguage => "hai bản mô tả không cùng ngôn ngữ".to_owned(),
        Detail::NoRecord => "chưa có dữ liệu trước đây".to_owned(),
        Detail::Past { term, deals, of, since, times_tenths } => {
            let times = times_tenths.map(times_usual).unwrap_or_default();
            format!("{}: {deals}/{}{times}", label(term), past_deals(*of, *since))
        }
        Detail::PastNone { of: 1, .. } => "thương vụ duy nhất trước đây không giống dự án".to_owned(),
        Detail::PastNone { of, since } => {
            format!("không thương vụ nào trong {} giống dự án", past_deals(*of, *since))
        }
        Detail::PastAmount { ask, usual, of } => {
            format!("{} so với mức thường chi {} ({of} thương vụ trước đây)", range(ask, Vi), about(usual, Vi))
        }
        Detail::Active { deals, since, undated } => active(*deals, *since, *undated),
    }
}

fn readiness(trl: u8, min: Option<u8>, max: Option<u8>, away: u8) -> String {
    match (min, max) {
        (Some(min), _) if trl < min => format!("TRL {trl} thấp hơn mức tối thiểu {min} là {away} bậc"),
        (_, Some(max)) if trl > max => format!("TRL {trl} cao hơn mức tối đa {max} là {away} bậc"),
        _ => format!("TRL {trl} đạt yêu cầu: {}", span(min.map(i64::from), max.map(i64::from))),
    }
}

fn past_deals(of: u32, since: Option<Date>) -> String {
    match since {
        None => format!("{of} thương vụ trước đây"),
        Some(since) => format!("{of} thương vụ từ năm {}", since.year()),
    }
}

fn active(deals: u32, since: Date, undated: u32) -> String {
    match (deals, undated) {
        (0, 0) => format!("không có thương vụ nào từ ngày {}", day(since)),
        (_, 0) => format!("{deals} thương vụ từ ngày {}", day(since)),
        (0, _) => format!("{undated} thương vụ trước đây không rõ ngày"),
        _ => format!("{}, và {undated} thương vụ không rõ ngày", active(deals, since, 0)),
    }
}

fn times_usual(tenths: u32) -> String {
    match tenths {
        10 => ", bằng mức thường gặp".to_owned(),
        _ => format!(", bằng {} lần mức thường gặp", tenths_text(tenths, Vi)),
    }
}

const fn any(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Sector => "nhận mọi lĩnh vực",
        Criterion::Stage => "nhận mọi giai đoạn",
        Criterion::Place => "nhận mọi địa bàn",
        Criterion::Readiness => "không yêu cầu mức TRL",
        _ => "nhận mọi đối tượng",
    }
}

fn pair(criterion: Criterion, have: &Term, wanted: &Term, level: Level) -> String {
    let (have, wanted) = (label(have), label(wanted));
    match (criterion, level) {
        (Criterion::Place, Level::Same) if have == wanted => format!("{have} thuộc địa bàn nhận hồ sơ"),
        (Criterion::Place, Level::Same) => format!("{have} nằm trong địa bàn nhận hồ sơ: {wanted}"),
        (Criterion::Place, Level::Neighbour) => format!("{have} giáp {wanted}"),
        (Criterion::Place, Level::Region) => format!("{have} cùng vùng với {wanted}"),
        (Criterion::Place, Level::Country) => format!("{have} cùng quốc gia với {wanted}"),
        (Criterion::Place, Level::Wider) => format!("{have} cùng khu vực thế giới với {wanted}"),
        (Criterion::Place, _) => format!("{have} nằm ngoài {wanted}"),
        (_, Level::Exact) => format!("đúng lĩnh vực {have}"),
        (_, Level::Above) => format!("{have} thuộc lĩnh vực {wanted}"),
        (_, Level::Below) => format!("{have} rộng hơn lĩnh vực {wanted}"),
        (_, Level::Sibling) => format!("{have} cùng nhánh với {wanted}"),
        (_, Level::Related) => format!("{have} thường đi cùng {wanted}"),
        (_, Level::SameRoot) => format!("{have} và {wanted} chỉ chung ngành lớn"),
        _ => format!("{have} không liên quan đến {wanted}"),
    }
}

fn stage(have: &Term, wanted: &Term, apart: u8, bridged: bool) -> String {
    let (have, wanted) = (label(have), label(wanted));
    let by = if bridged { " (quy đổi giữa giai đoạn chương trình và vòng gọi vốn)" } else { "" };
    match apart {
        0 if have == wanted => format!("đúng giai đoạn {have}"),
        0 => format!("{have} tương ứng với {wanted}{by}"),
        _ => format!("{have} cách {wanted} {apart} bậc{by}"),
    }
}

fn shared_terms(criterion: Criterion, shared: &[Term], of: u32, wanted: &[Term]) -> String {
    match (criterion, shared.is_empty()) {
        (Criterion::Priority, true) => format!("không thuộc nhóm ưu tiên: {}", list(wanted)),
        (Criterion::Priority, false) => format!("thuộc nhóm ưu tiên: {}", list(shared)),
        (Criterion::Support, true) => format!("có hỗ trợ {} nhưng không phải điều dự án cần", list(wanted)),
        (Criterion::Support, false) if shared.len() as u64 == u64::from(of) => {
            format!("đáp ứng mọi nhu cầu hỗ trợ: {}", list(shared))
        }
        (Criterion::Support, false) => format!("đáp ứng {}/{of} nhu cầu hỗ trợ: {}", shared.len(), list(shared)),
        (_, true) => format!("dùng {}; dự án không nhận hình thức nào trong đó", list(wanted)),
        (_, false) => format!("cùng hình thức {}", list(shared)),
    }
}

pub(super) fn check(check: &RuleResult) -> String {
    let rule = rule(check);
    let why = check.why.as_ref().map(|why| format!(" ({why})")).unwrap_or_default();
    format!("{rule}{why}")
}

fn rule(check: &RuleResult) -> String {
    let (needed, have) = (needed(&check.needed), shown(&check.have));
    if check.needed == FieldValue::Unreadable {
        return format!("không đọc được {} của bên tiếp nhận", field(&check.field));
    }
    if let FieldValue::NoneOf { terms } = &check.needed {
        return format!("{}: không được thuộc {}; {}", field(&check.field), any_of(terms), stated(&check.have, &have));
    }
    if check.needed == FieldValue::Stated {
        return format!("{}: cần cung cấp thông tin", field(&check.field));
    }
    match check.rule.as_str() {
        "windows" => windows(&check.needed, &check.have),
        "capacity" => match (&check.have, check.side) {
            (FieldValue::Seats { taken, of }, Side::Opportunity) => format!("đã hết chỗ: có {of} chỗ, đã nhận {taken}"),
            _ => "còn chỗ hay không tùy giai đoạn của dự án, hiện chưa rõ".to_owned(),
        },
        "exclude" => "một bên đề nghị không ghép với bên kia".to_owned(),
        "past" => format!("hai bên đã biết nhau: {have}"),
        rule if rule.starts_with("must.") => {
            let name = Criterion::named(rule.strip_prefix("must.").unwrap_or(rule)).map_or("tiêu chí", criterion);
            match check.have {
                FieldValue::Nothing => format!("{name}: cần đạt ít nhất mức “{needed}”; hiện chưa rõ"),
                _ => format!("{name}: cần đạt ít nhất mức “{needed}”; hiện: “{have}”"),
            }
        }
        _ => format!("{}: cần {needed}; {}", field(&check.field), stated(&check.have, &have)),
    }
}

fn stated(have: &FieldValue, text: &str) -> String {
    if *have == FieldValue::Nothing { "chưa cho biết".to_owned() } else { format!("hiện có: {text}") }
}

fn windows(needed: &FieldValue, today: &FieldValue) -> String {
    let FieldValue::Dates { from: Some(today), .. } = today else {
        return "chưa mở".to_owned();
    };
    match needed {
        FieldValue::Dates { from: Some(from), .. } if today < from => {
            format!("chưa mở: nhận hồ sơ từ ngày {}; hôm nay là {}", day(*from), day(*today))
        }
        FieldValue::Dates { to: Some(to), .. } => {
            format!("đã hết hạn ngày {}; hôm nay là {}", day(*to), day(*today))
        }
        _ => "chưa mở".to_owned(),
    }
}

pub(super) fn shown(value: &FieldValue) -> String {
    match value {
        FieldValue::Nothing => "chưa rõ".to_owned(),
        FieldValue::Unreadable => "nội dung không đọc được".to_owned(),
        FieldValue::Terms { terms } if terms.is_empty() => "không có".to_owned(),
        FieldValue::Terms { terms } => list(terms),
        FieldValue::NoneOf { terms } => format!("không thuộc: {}", list(terms)),
        FieldValue::Number { from, to } => span(*from, *to),
        FieldValue::Dates { from: Some(from), to: Some(to) } if from == to => day(*from),
        FieldValue::Dates { from: Some(from), to: Some(to) } => format!("{} đến {}", day(*from), day(*to)),
        FieldValue::Dates { from: Some(from), to: None } => format!("từ {}", day(*from)),
        FieldValue::Dates { from: None, to: Some(to) } => format!("đến {}", day(*to)),
        FieldValue::Dates { from: None, to: None } => "ngày bất kỳ".to_owned(),
        FieldValue::Money { amounts } => range(amounts, Vi),
        FieldValue::Level { level } => level_name(*level).to_owned(),
        FieldValue::Texts { texts } => texts.join(", "),
        FieldValue::Seats { taken, of } => format!("{taken}/{of} chỗ"),
        FieldValue::Stated => "có thông tin".to_owned(),
    }
}

/// A list of which any is enough.
fn needed(value: &FieldValue) -> String {
    match value {
        FieldValue::Terms { terms } if !terms.is_empty() => any_of(terms),
        FieldValue::Money { amounts } => bounds(amounts),
        FieldValue::Dates { from: Some(from), to: None } => format!("không sớm hơn {}", day(*from)),
        FieldValue::Dates { from: None, to: Some(to) } => format!("không muộn hơn {}", day(*to)),
        FieldValue::Texts { texts } => either(&texts.iter().map(String::as_str).collect::<Vec<_>>()),
        _ => shown(value),
    }
}

fn bounds(amounts: &Amounts) -> String {
    let exactly = |end| range(&Amounts { min: end, max: end, currency: amounts.currency }, Vi);
    match (amounts.min, amounts.max) {
        (Some(_), None) => format!("ít nhất {}", exactly(amounts.min)),
        (None, Some(_)) => format!("nhiều nhất {}", exactly(amounts.max)),
        _ => range(amounts, Vi),
    }
}

fn any_of(terms: &[Term]) -> String {
    either(&terms.iter().map(label).collect::<Vec<_>>())
}

/// "a, b hoặc c".
fn either(names: &[&str]) -> String {
    match names.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} hoặc {last}", before.join(", ")),
        _ => names.concat(),
    }
}

fn level_name(level: Level) -> &'static str {
    match level {
        Level::Exact => "đúng",
        Level::Above => "thuộc lĩnh vực cần tìm",
        Level::Below => "rộng hơn lĩnh vực cần tìm",
        Level::Sibling => "cùng nhánh",
        Level::Related => "liên quan",
        Level::SameRoot => "cùng ngành lớn",
        Level::Same => "trong địa bàn",
        Level::Neighbour => "giáp ranh",
        Level::Region => "cùng vùng",
        Level::Country => "cùng quốc gia",
        Level::Wider => "cùng khu vực",
        Level::Elsewhere => "nơi khác",
        Level::Adjacent => "liền kề",
        Level::Near => "gần",
        Level::Far => "xa",
        Level::Overlap => "khớp",
        Level::Inside => "trong khoảng",
        Level::Outside => "ngoài khoảng",
        Level::All => "tất cả",
        Level::Some => "một phần",
        Level::Any => "có",
        Level::None => "không khớp",
    }
}

fn span(from: Option<i64>, to: Option<i64>) -> String {
    match (from, to) {
        (Some(from), Some(to)) if from == to => from.to_string(),
        (Some(from), Some(to)) => format!("{from} đến {to}"),
        (Some(from), None) => format!("ít nhất {from}"),
        (None, Some(to)) => format!("nhiều nhất {to}"),
        (None, None) => "bất kỳ".to_owned(),
    }
}

/// dd/mm/yyyy, as dates are written in Vietnam.
fn day(date: Date) -> String {
    format!("{:02}/{:02}/{}", date.day(), date.month(), date.year())
}

fn label(term: &Term) -> &str {
    term.label(Vi)
}

fn list(terms: &[Term]) -> String {
    terms.iter().map(label).collect::<Vec<_>>().join(", ")
}
