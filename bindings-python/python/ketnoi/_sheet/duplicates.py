"""The same startup twice in a register."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .core import Lang, call, pick, shown
from .page import CSS


class Duplicates(Sequence[dict[str, Any]]):
    """Pairs of records that may be the same startup, surest first, each with a score and its reasons. Nothing is merged."""

    def __init__(self, answer: Mapping[str, Any], names: Mapping[str, Any], lang: Lang) -> None:
        self._pairs: list[dict[str, Any]] = answer["pairs"]
        self._names = names
        self._lang: Lang = lang
        #: How many pairs there are, listed or not.
        self.total: int = answer["total"]
        #: How many pairs were compared.
        self.compared: int = answer["compared"]

    def __len__(self) -> int:
        return len(self._pairs)

    def __getitem__(self, at: Any) -> Any:
        return self._pairs[at]

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter(self._pairs)

    def __repr__(self) -> str:
        return f"<Duplicates: {len(self)} of {self.total} pairs>"

    def __str__(self) -> str:
        return "\n".join(
            f"{pair['points']} {pair['label']}: {self._named(pair['a'])} / {self._named(pair['b'])}: {'; '.join(_texts(pair))}"
            for pair in self
        )

    def to_dicts(self) -> list[dict[str, Any]]:
        """A row for each pair: ids, names, points, label and reasons."""
        return [
            {
                "a": pair["a"],
                "b": pair["b"],
                "name_a": shown(self._names.get(pair["a"]), self._lang),
                "name_b": shown(self._names.get(pair["b"]), self._lang),
                "points": round(pair["score"]["score"] / 1_000_000, 1),
                "confidence": pair["confidence"],
                "reasons": "; ".join(_texts(pair)),
            }
            for pair in self
        ]

    def _named(self, of_id: str) -> str:
        name = shown(self._names.get(of_id), self._lang)
        return f"{name} ({of_id})" if name else of_id

    def _repr_html_(self) -> str:
        lang, text = self._lang, html.escape
        rows = "".join(
            f"<tr><td>{text(pair['points'])}<br><small>{text(pair['label'])}</small></td>"
            f"<td>{text(self._named(pair['a']))}</td><td>{text(self._named(pair['b']))}</td>"
            f"<td><ul>{''.join(f'<li>{text(line)}</li>' for line in _texts(pair))}</ul></td></tr>"
            for pair in self
        )
        title = pick(lang, f"{self.total} cặp có thể trùng", f"{self.total} pairs that may be the same")
        return (
            f'<style>{CSS}</style><div class="ketnoi" lang="{lang}"><p><b>{title}</b></p><table><thead><tr>'
            f"<th>{pick(lang, 'Điểm', 'Points')}</th><th>A</th><th>B</th><th>{pick(lang, 'Lý do', 'Reasons')}</th>"
            f"</tr></thead><tbody>{rows}</tbody></table></div>"
        )


def _texts(pair: Mapping[str, Any]) -> list[str]:
    return [reason["text"] for reason in pair["reasons"] if reason["detail"]["is"] != "unknown"]


def duplicates(
    records: Sequence[Mapping[str, Any]],
    *,
    lang: Lang = "en",
    at_least: float | None = None,
    limit: int = 1_000,
    config: Mapping[str, Any] | None = None,
) -> Duplicates:
    """Pairs of startup records that may be the same: legal forms, accents, case, slips and word order apart.

    Compared are names, contacts in `meta` (`phone`, `email`, `tax_code`) and `url`, province and sectors. `at_least` is the least
    score in points, 0 to 100; by default what is worth a look. Nothing is merged.
    """
    plain = [dict(record) for record in records]
    fields: dict[str, Any] = {"startups": plain, "lang": lang, "limit": limit}
    if at_least is not None:
        fields["at_least"] = round(at_least * 1_000_000)
    answer = call("duplicates", config, **fields)
    return Duplicates(answer, {str(record.get("id")): record.get("name") for record in plain}, lang)
