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
    "heatmap": ("Scores of startups and opportunities", "Điểm của dự án và cơ hội"),
}


def word(key: str, lang: Lang, **values: object) -> str:
    """A word or phrase in a language."""
    return WORDS[key][lang == "vi"].format(**values)


def decimal(value: float, lang: Lang) -> str:
    """A number with one decimal and the language's sign."""
    text = f"{value:.1f}"
    return text.replace(".", ",") if lang == "vi" else text
