"""Pairs of records that may be the same."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .._lang import Lang, Phrase, text_of
from ..matcher import Matcher
from .core import Kind, call
from .page import CSS


class Duplicates(Sequence[dict[str, Any]]):
    """Pairs of records that may be one startup, most certain first, with scores and reasons."""

    def __init__(self, answer: Mapping[str, Any], names: Mapping[str, Any], lang: Lang) -> None:
        self._pairs: list[dict[str, Any]] = answer["pairs"]
        self._names = names
        self._lang: Lang = lang
        #: The number of pairs, listed or not.
        self.total: int = answer["total"]
        #: The number of pairs that were compared.
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
            f"{pair['points']} {pair['label']}: "
            f"{self._named(pair['a'])} / {self._named(pair['b'])}: {'; '.join(_texts(pair))}"
            for pair in self
        )

    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows, one for each pair: ids, names, points, confidence and reasons."""
        return [
            {
                "a": pair["a"],
                "b": pair["b"],
                "name_a": text_of(self._names.get(pair["a"]), self._lang),
                "name_b": text_of(self._names.get(pair["b"]), self._lang),
                "points": round(pair["score"]["score"] / 1_000_000, 1),
                "confidence": pair["confidence"],
                "reasons": "; ".join(_texts(pair)),
            }
            for pair in self
        ]

    def _named(self, of_id: str) -> str:
        name = text_of(self._names.get(of_id), self._lang)
        return f"{name} ({of_id})" if name else of_id

    def _repr_html_(self) -> str:
        lang, text = self._lang, html.escape
        rows = "".join(
            f"<tr><td>{text(pair['points'])}<br><small>{text(pair['label'])}</small></td>"
            f"<td>{text(self._named(pair['a']))}</td><td>{text(self._named(pair['b']))}</td>"
            f"<td><ul>{''.join(f'<li>{text(line)}</li>' for line in _texts(pair))}</ul></td></tr>"
            for pair in self
        )
        title = Phrase(
            vi=f"{self.total} cặp có thể trùng", en=f"{self.total} pairs that may be the same"
        ).pick(lang)
        points = Phrase(vi="Điểm", en="Points").pick(lang)
        reasons = Phrase(vi="Lý do", en="Reasons").pick(lang)
        return (
            f'<style>{CSS}</style><div class="ketnoi" lang="{lang}"><p><b>{title}</b></p>'
            f"<table><thead><tr><th>{points}</th><th>A</th><th>B</th><th>{reasons}</th>"
            f"</tr></thead><tbody>{rows}</tbody></table></div>"
        )


def _texts(pair: Mapping[str, Any]) -> list[str]:
    return [reason["text"] for reason in pair["reasons"] if reason["detail"]["is"] != "unknown"]


def duplicates(
    records: Sequence[Mapping[str, Any]],
    *,
    kind: Kind = "startups",
    lang: Lang = "en",
    at_least: float | None = None,
    limit: int = 1_000,
    matcher: Matcher | None = None,
) -> Duplicates:
    """Pairs of records that may be the same startup or opportunity; nothing is merged.

    Legal forms, accents, case, misspellings and word order of names do not matter. Compared are
    names, contacts in `meta` (`phone`, `email`, `tax_code`) and `url`, province and sectors.

    Args:
        records: The records.
        kind: What they are.
        lang: The language of texts.
        at_least: The lowest score in points, 0 to 100; by default that of a possible match.
        limit: The greatest number of pairs.
        matcher: The matcher; one with the shipped configuration if left out.
    """
    plain = [dict(record) for record in records]
    fields: dict[str, Any] = {"of": kind, kind: plain, "lang": lang, "limit": limit}
    if at_least is not None:
        fields["at_least"] = round(at_least * 1_000_000)
    answer = call("duplicates", matcher, **fields)
    return Duplicates(answer, {str(record.get("id")): record.get("name") for record in plain}, lang)
