"""The two languages of texts, and the words of notebook pages that the core does not have."""

from typing import Any, Literal, NamedTuple, TypeAlias

Lang: TypeAlias = Literal["en", "vi"]


class Phrase(NamedTuple):
    """A text in both languages."""

    en: str
    vi: str

    def pick(self, lang: Lang) -> str:
        """The text in a language."""
        return self.vi if lang == "vi" else self.en


WORDS: dict[str, Phrase] = {
    "eligible": Phrase("Eligible", "Đủ điều kiện"),
    "unverified": Phrase("Unverified", "Cần bổ sung thông tin"),
    "rejected": Phrase("Not eligible", "Không đủ điều kiện"),
    "ranking": Phrase("Ranking for {id} on {day}", "Xếp hạng cho {id}, ngày {day}"),
    "of": Phrase("{shown} of {total}", "{shown} trong {total}"),
    "none": Phrase("none", "không có"),
    "tied": Phrase(
        "{count} more with the same score are not shown",
        "còn {count} hồ sơ cùng điểm chưa hiển thị",
    ),
    "points": Phrase("points", "điểm"),
    "interval": Phrase(
        "may still move between {low} and {high}", "có thể thay đổi từ {low} đến {high}"
    ),
    "contribution": Phrase("Contribution to the score", "Đóng góp vào điểm"),
    "score": Phrase("Score", "Điểm"),
    "fingerprint": Phrase("Fingerprint", "Vân tay cấu hình"),
    "rejected_count": Phrase("{count} not eligible", "{count} không đủ điều kiện"),
    "filtered": Phrase("{count} left out by the filter", "{count} bị bộ lọc loại ra"),
    "diagnostics": Phrase("Diagnostics of the record", "Lưu ý về hồ sơ"),
    "startups": Phrase("startups", "dự án"),
    "opportunities": Phrase("opportunities", "cơ hội"),
    "best": Phrase("Best match", "Phù hợp nhất"),
    "startup": Phrase("Startup", "Dự án"),
    "opportunity": Phrase("Opportunity", "Cơ hội"),
    "interview_open": Phrase(
        "Interview: {asked} questions asked, at most {left} left",
        "Phỏng vấn: đã hỏi {asked} câu, còn tối đa {left} câu",
    ),
    "interview_certain": Phrase(
        "Interview: certain after {asked} questions", "Phỏng vấn: chắc chắn sau {asked} câu hỏi"
    ),
    "next_question": Phrase("Next question: {label}", "Câu hỏi tiếp theo: {label}"),
    "certain": Phrase("certain", "chắc chắn"),
    "not_certain": Phrase("not certain yet", "chưa chắc chắn"),
    "near_miss": Phrase("near miss", "còn thiếu một điều kiện"),
    "name": Phrase("Name", "Tên"),
    "seats": Phrase("Seats", "Số chỗ"),
    "marginal_value": Phrase("Gain of one more seat", "Mức tăng khi thêm một chỗ"),
    "cohorts": Phrase(
        "Cohorts: {count} pairs, {total} points in all", "Phân bổ: {count} cặp, tổng {total} điểm"
    ),
    "proven": Phrase("proven optimal", "đã chứng minh là tối ưu"),
    "gap": Phrase(
        "at most {gap} points below the optimum", "thấp hơn phương án tối ưu không quá {gap} điểm"
    ),
    "unassigned": Phrase(
        "Startups that could join one more programme", "Dự án còn có thể tham gia thêm"
    ),
    "stable": Phrase("Stable plan: {count} pairs", "Phương án ổn định: {count} cặp"),
    "choice": Phrase(
        "choice {ours}, their choice {theirs}", "nguyện vọng {ours}, phía cơ hội: {theirs}"
    ),
    "unmatched": Phrase("Without a place", "Chưa có chỗ"),
    "timetable": Phrase("Timetable: {meetings} meetings", "Lịch gặp: {meetings} cuộc gặp"),
    "wishes": Phrase("{met} of {wished} wishes met", "đáp ứng {met} trong {wished} nguyện vọng"),
    "table": Phrase("Table {table}", "Bàn {table}"),
    "unmet": Phrase("Wishes not met", "Nguyện vọng chưa đáp ứng"),
    "repaired": Phrase(
        "Repaired: {kept} meetings stay, {moved} move, {dropped} dropped, {added} new",
        "Đã điều chỉnh: giữ {kept}, chuyển {moved}, hủy {dropped}, thêm {added} cuộc gặp",
    ),
    "targets": Phrase("Targets of {id} on {day}", "Chỉ tiêu của {id}, ngày {day}"),
    "promise": Phrase("Promise", "Chỉ tiêu"),
    "period": Phrase("Period", "Giai đoạn"),
    "needed": Phrase("Needed", "Cần"),
    "done": Phrase("Done", "Đã có"),
    "planned": Phrase("Planned", "Theo kế hoạch"),
    "state": Phrase("State", "Tình trạng"),
    "exposure": Phrase("Exposure: how often each appears", "Mức độ xuất hiện"),
    "facet_group": Phrase("Group", "Nhóm"),
    "facet_sector": Phrase("Sector", "Lĩnh vực"),
    "facet_region": Phrase("Region", "Vùng"),
    "unknown": Phrase("not stated", "không nêu"),
    "no_group": Phrase("none", "không thuộc nhóm nào"),
    "members": Phrase("Members", "Thành viên"),
    "members_seen": Phrase("Members listed", "Thành viên xuất hiện"),
    "pairs": Phrase("Pairs", "Số cặp"),
    "before": Phrase("before", "trước"),
    "after": Phrase("after", "sau"),
    "diversified": Phrase(
        "Diversified list: {count} of {before} points kept",
        "Danh sách đa dạng hóa: còn {count} trong {before} điểm",
    ),
    "rank_before": Phrase("Rank before", "Thứ hạng trước"),
    "new": Phrase("new", "mới"),
    "sectors": Phrase("Sectors", "Lĩnh vực"),
    "regions": Phrase("Regions", "Vùng"),
    "mutual": Phrase("Scores of both sides: {count} pairs", "Điểm của hai phía: {count} cặp"),
    "by_startup": Phrase("By the startup", "Theo dự án"),
    "by_opportunity": Phrase("By the opportunity", "Theo cơ hội"),
    "evaluation": Phrase(
        "Evaluation on {count} past interactions", "Đánh giá trên {count} lượt kết nối trước đây"
    ),
    "fitted": Phrase(
        "Learned weights, validated on {count} past interactions",
        "Trọng số học được, kiểm chứng trên {count} lượt kết nối trước đây",
    ),
    "figure": Phrase("Figure", "Chỉ số"),
    "value": Phrase("value", "giá trị"),
    "gain": Phrase("gain", "tăng thêm"),
    "interactions": Phrase("Interactions", "Số lượt kết nối"),
    "group": Phrase("Group", "Nhóm"),
    "recall_at_10": Phrase("Recall among the first ten", "Tỷ lệ tìm thấy trong mười kết quả đầu"),
    "ndcg_at_10": Phrase(
        "Normalized discounted gain of the first ten (NDCG)",
        "Chất lượng thứ hạng trong mười kết quả đầu (NDCG)",
    ),
    "reciprocal_rank": Phrase(
        "Reciprocal rank of the first hit (MRR)",
        "Nghịch đảo thứ hạng của kết quả đúng đầu tiên (MRR)",
    ),
    "hit_at_1": Phrase("Hit at rank one", "Đúng ngay ở kết quả đầu"),
    "coverage": Phrase(
        "{share} of the opportunities are listed at least once; "
        "the most listed hundredth takes {top} of all positions",
        "{share} cơ hội được hiển thị ít nhất một lần; "
        "1 % được hiển thị nhiều nhất chiếm {top} số lượt",
    ),
    "times_shown": Phrase("Times listed", "Số lượt hiển thị"),
    "criterion": Phrase("Criterion", "Tiêu chí"),
    "weight": Phrase("Weight", "Trọng số"),
    "recall_lost": Phrase("Recall lost without it", "Mức giảm tỷ lệ tìm thấy nếu bỏ"),
    "comparison": Phrase("Comparison on {day}", "So sánh ngày {day}"),
    "lost_and_gained": Phrase(
        "{lost} pairs lose, {gained} gain", "{lost} cặp bị bất lợi, {gained} cặp được lợi"
    ),
    "lost": Phrase("Lose", "Bị bất lợi"),
    "gained": Phrase("Gain", "Được lợi"),
    "lost_alone": Phrase("Lose by it alone", "Bị bất lợi chỉ do điều kiện này"),
    "gained_alone": Phrase("Gain by it alone", "Được lợi chỉ do điều kiện này"),
    "rule": Phrase("Rule", "Điều kiện"),
    "calendar": Phrase("Calendar from {first} to {last}", "Lịch từ {first} đến {last}"),
    "entries": Phrase("{count} entries", "{count} mục"),
    "day": Phrase("Day", "Ngày"),
    "event": Phrase("What begins or ends", "Nội dung bắt đầu hoặc kết thúc"),
    "as_before": Phrase("unchanged", "không đổi"),
    "heatmap": Phrase("Scores of startups and opportunities", "Điểm của dự án và cơ hội"),
}


def word(key: str, lang: Lang, **values: object) -> str:
    """A word or phrase of `WORDS` in a language, its placeholders filled."""
    return WORDS[key].pick(lang).format(**values)


def decimal(value: float, lang: Lang) -> str:
    """A number with one decimal and the language's decimal separator."""
    text = f"{value:.1f}"
    return text.replace(".", ",") if lang == "vi" else text


def text_of(value: Any, lang: Lang) -> str:
    """A text of a record, which is plain or a dict by language; empty if there is none."""
    if isinstance(value, dict):
        return str(value.get(lang) or next(iter(value.values()), ""))
    return "" if value is None else str(value)
