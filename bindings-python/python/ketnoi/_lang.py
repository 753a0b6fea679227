"""The two languages of texts, and the few words that the core does not say."""

from typing import Literal, TypeAlias

Lang: TypeAlias = Literal["en", "vi"]

WORDS: dict[str, tuple[str, str]] = {
    "eligible": ("Eligible", "Đủ điều kiện"),
    "unverified": ("Unverified", "Cần bổ sung thông tin"),
    "rejected": ("Not eligible", "Không đủ điều kiện"),
    "ranking": ("Ranking for {id} on {day}", "Xếp hạng cho {id}, ngày {day}"),
    "of": ("{shown} of {total}", "{shown} trong {total}"),
    "none": ("none", "không có"),
    "tied": ("{count} more with the same score are not shown", "còn {count} hồ sơ cùng điểm chưa hiện"),
    "points": ("points", "điểm"),
    "interval": ("may still move between {low} and {high}", "có thể thay đổi từ {low} đến {high}"),
    "contribution": ("Contribution to the score", "Đóng góp vào điểm"),
    "score": ("Score", "Điểm"),
    "fingerprint": ("Fingerprint", "Vân tay cấu hình"),
    "rejected_count": ("{count} not eligible", "{count} không đủ điều kiện"),
    "filtered": ("{count} left out by the filter", "{count} bị bộ lọc loại ra"),
    "findings": ("Findings about the record", "Lưu ý về hồ sơ"),
    "startups": ("startups", "dự án"),
    "opportunities": ("opportunities", "cơ hội"),
    "best": ("Best match", "Phù hợp nhất"),
    "startup": ("Startup", "Dự án"),
    "opportunity": ("Opportunity", "Cơ hội"),
    "near_miss": ("near miss", "suýt đạt"),
    "name": ("Name", "Tên"),
    "seats": ("Seats", "Số chỗ"),
    "marginal_value": ("One more seat gains", "Thêm một chỗ được thêm"),
    "cohorts": ("Cohorts: {count} pairs, {total} points in all", "Phân bổ: {count} cặp, tổng {total} điểm"),
    "proven": ("no plan is worth more", "không có phương án nào hơn"),
    "gap": ("at most {gap} points from the best", "cách phương án tốt nhất nhiều nhất {gap} điểm"),
    "unassigned": ("Who could be in one more", "Dự án còn có thể tham gia thêm"),
    "stable": ("Stable plan: {count} pairs", "Phương án ổn định: {count} cặp"),
    "choice": ("{ours}. choice, their {theirs}.", "nguyện vọng {ours}, phía cơ hội: {theirs}"),
    "unmatched": ("Without a place", "Chưa có chỗ"),
    "timetable": ("Timetable: {meetings} meetings", "Lịch gặp: {meetings} cuộc gặp"),
    "wishes": ("{met} of {wished} wishes met", "đáp ứng {met} trong {wished} nguyện vọng"),
    "table": ("Table {table}", "Bàn {table}"),
    "unmet": ("Wishes not met", "Nguyện vọng chưa đáp ứng"),
    "repaired": (
        "Repaired: {kept} meetings stay, {moved} move, {dropped} dropped, {added} new",
        "Đã chỉnh lại: giữ {kept}, chuyển {moved}, bỏ {dropped}, thêm {added} cuộc gặp",
    ),
    "targets": ("Targets of {id} on {day}", "Chỉ tiêu của {id}, ngày {day}"),
    "promise": ("Promise", "Chỉ tiêu"),
    "period": ("Period", "Giai đoạn"),
    "needed": ("Needed", "Cần"),
    "done": ("Done", "Đã có"),
    "planned": ("Planned", "Theo kế hoạch"),
    "state": ("How it stands", "Tình trạng"),
    "exposure": ("Who appears, and how often", "Ai xuất hiện, bao nhiêu lần"),
    "facet_group": ("Group", "Nhóm"),
    "facet_sector": ("Sector", "Lĩnh vực"),
    "facet_region": ("Region", "Vùng"),
    "unknown": ("not stated", "không nêu"),
    "no_group": ("none of them", "không thuộc nhóm nào"),
    "members": ("Members", "Thành viên"),
    "members_seen": ("Members that appear", "Thành viên xuất hiện"),
    "pairs": ("Pairs", "Số cặp"),
    "before": ("before", "trước"),
    "after": ("after", "sau"),
    "diversified": ("Spread list: {count} of {before} points kept", "Danh sách dàn đều: còn {count} trong {before} điểm"),
    "rank_before": ("Place before", "Thứ hạng cũ"),
    "new": ("new", "mới"),
    "sectors": ("Sectors", "Lĩnh vực"),
    "regions": ("Regions", "Vùng"),
    "mutual": ("Scores of both sides: {count} pairs", "Điểm của hai phía: {count} cặp"),
    "by_startup": ("By the startup", "Theo dự án"),
    "by_opportunity": ("By the opportunity", "Theo cơ hội"),
    "evaluation": ("How well {count} past meetings are found", "Mức tìm đúng của {count} cuộc gặp đã diễn ra"),
    "fitted": ("Learned weights, proven on {count} past meetings", "Trọng số học được, kiểm chứng trên {count} cuộc gặp đã diễn ra"),
    "figure": ("Figure", "Chỉ số"),
    "value": ("value", "giá trị"),
    "gain": ("gain", "tăng thêm"),
    "meetings": ("Meetings", "Số cuộc gặp"),
    "group": ("Group", "Nhóm"),
    "recall_at_10": ("Found among the first ten", "Tìm thấy trong mười kết quả đầu"),
    "ndcg_at_10": ("The same, the higher the better (NDCG)", "Như trên, xếp càng cao càng tốt (NDCG)"),
    "reciprocal_rank": ("One over the place of the first found (MRR)", "Nghịch đảo thứ hạng của kết quả đúng đầu tiên (MRR)"),
    "hit_at_1": ("Found at the first place", "Đúng ngay kết quả đầu"),
    "coverage": (
        "{share} of the opportunities are shown at least once; the most shown hundredth takes {top} of all places",
        "{share} cơ hội được hiện ít nhất một lần; một phần trăm được hiện nhiều nhất chiếm {top} số lượt",
    ),
    "times_shown": ("Times shown", "Số lượt hiện"),
    "criterion": ("Criterion", "Tiêu chí"),
    "weight": ("Weight", "Trọng số"),
    "recall_lost": ("Found less without it", "Tìm được ít hơn nếu bỏ"),
    "as_before": ("as before", "như cũ"),
    "heatmap": ("Scores of startups and opportunities", "Điểm của dự án và cơ hội"),
}


def word(key: str, lang: Lang, **values: object) -> str:
    """A word or phrase in a language."""
    return WORDS[key][lang == "vi"].format(**values)


def decimal(value: float, lang: Lang) -> str:
    """A number with one decimal and the language's sign."""
    text = f"{value:.1f}"
    return text.replace(".", ",") if lang == "vi" else text
