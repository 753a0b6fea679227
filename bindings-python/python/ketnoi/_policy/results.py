"""Comparisons and calendars as tables and pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any, Literal, TypeVar

from .._html.page import page
from .._html.table import listed, table, title
from .._lang import Lang, text_of, word
from .._result import PAIR, AnswerIn, Columns, RecordSnapshot, Result

Rows = TypeVar("Rows", bound=str)

# The columns of a startup whose verdict changes.
CHANGE: Columns = {
    **PAIR,
    "effect": "text",
    "before": "text",
    "after": "text",
    "rules": "texts",
    "texts": "texts",
}
COUNTS: Columns = {"lost": "whole", "gained": "whole"}
TONES = {"eligible": "k-good", "unverified": "k-open", "ineligible": "k-bad"}


class PolicyResult(Result[Rows]):
    """An answer with startups whose verdicts change."""

    def __init__(
        self, answer_in: AnswerIn, plain: dict[str, Any], records: RecordSnapshot, lang: Lang
    ) -> None:
        super().__init__(answer_in, plain, records, lang)
        # The texts are within the answer, and the plain one has none.
        self._answers = {}

    def _changes(self, of: Mapping[str, Any], lang: Lang) -> Iterator[dict[str, Any]]:
        """A row for each listed startup of an opportunity."""
        for effect in ("lost", "gained"):
            for change in of["startups"][effect]:
                results = _deciding(change["after" if effect == "lost" else "before"])
                yield {
                    "startup": change["startup"],
                    "startup_name": text_of(change.get("name"), lang) or None,
                    "opportunity": of["opportunity"],
                    "opportunity_name": text_of(of.get("name"), lang) or None,
                    "effect": effect,
                    "before": change["before"]["is"],
                    "after": change["after"]["is"],
                    "rules": [result["rule"] for result in results],
                    "texts": [result["text"] for result in results],
                }

    def _change_lists(self, of: Mapping[str, Any], lang: Lang) -> str:
        """The startups that lose and gain, each with the sentences of the rules."""
        lists = ""
        for effect in ("lost", "gained"):
            changes = [row for row in self._changes(of, lang) if row["effect"] == effect]
            texts = [_sentence(row, lang) for row in changes]
            more = of["startups"]["totals"][effect] - len(texts)
            texts += [f"… +{more}"] if more > 0 and texts else []
            if texts:
                lists += f"<p><b>{escape(word(effect, lang))}</b></p>{listed(texts)}"
        return lists


class Comparison(PolicyResult[Literal["opportunities", "startups", "rules", "transitions"]]):
    """Two versions of the rules, compared on a register.

    Rows: `opportunities`, one for each listed opportunity with changes; `startups`, one for each
    listed startup whose verdict on one of them changes; `rules`, how many pairs lose and gain by
    each rule; and `transitions`, how many pairs change from one verdict to another.

    A pair loses by the rules that make its verdict after, and gains by the rules that made its
    verdict before; `alone` counts those with a single such rule.
    """

    _COLUMNS = {
        "opportunities": {
            "opportunity": "text",
            "opportunity_name": "text",
            **COUNTS,
            "eligible_before": "whole",
            "eligible_after": "whole",
            "unverified_before": "whole",
            "unverified_after": "whole",
            "ineligible_before": "whole",
            "ineligible_after": "whole",
        },
        "startups": CHANGE,
        "rules": {
            "rule": "text",
            "lost": "whole",
            "lost_alone": "whole",
            "gained": "whole",
            "gained_alone": "whole",
        },
        "transitions": {"before": "text", "after": "text", "pairs": "whole"},
    }

    @property
    def lost(self) -> int:
        """The number of pairs with a worse verdict after."""
        return int(self._plain["totals"]["lost"])

    @property
    def gained(self) -> int:
        """The number of pairs with a better verdict after."""
        return int(self._plain["totals"]["gained"])

    @property
    def diagnostics(self) -> list[dict[str, Any]]:
        """The diagnostics of the opportunities that the versions state, each with its path."""
        return list(self._plain.get("diagnostics", []))

    def __repr__(self) -> str:
        changed, of = self._plain["changed"], self._plain["opportunities"]
        return (
            f"Comparison({self.lost} pairs lose, {self.gained} gain, "
            f"{changed} of {of} opportunities)"
        )

    def _listed(self, rows: str, lang: Lang) -> Iterable[Mapping[str, Any]]:
        totals = self._plain["totals"]
        if rows == "transitions":
            return list(totals["transitions"])
        if rows == "rules":
            return [{"rule": rule, **effect} for rule, effect in totals["by_rule"].items()]
        changes = self._texts(lang)["changes"]
        if rows == "startups":
            return [row for change in changes for row in self._changes(change, lang)]
        return [
            {
                "opportunity": change["opportunity"],
                "opportunity_name": text_of(change.get("name"), lang) or None,
                **change["startups"]["totals"],
                **{
                    f"{verdict}_{time}": change["startups"]["totals"][time][verdict]
                    for verdict in TONES
                    for time in ("before", "after")
                },
            }
            for change in changes
        ]

    def _repr_html_(self) -> str:
        lang = self._lang
        parts = [
            title(
                word("comparison", lang, day=self._plain["as_of"]),
                word("lost_and_gained", lang, lost=self.lost, gained=self.gained),
            )
        ]
        if rows := self.to_dicts("opportunities"):
            cells = [
                [
                    escape(_shown(row["opportunity"], row["opportunity_name"])),
                    str(row["lost"]),
                    str(row["gained"]),
                    f"{row['eligible_before']} → {row['eligible_after']}",
                    f"{row['unverified_before']} → {row['unverified_after']}",
                    f"{row['ineligible_before']} → {row['ineligible_after']}",
                ]
                for row in rows
            ]
            keys = ("opportunity", "lost", "gained", "eligible", "unverified", "rejected")
            parts.append(table([word(key, lang) for key in keys], cells, numbers=range(1, 6)))
        if rules := self.to_dicts("rules"):
            effects = ("lost", "lost_alone", "gained", "gained_alone")
            cells = [[escape(row["rule"]), *(str(row[key]) for key in effects)] for row in rules]
            heads = [word(key, lang) for key in ("rule", *effects)]
            parts.append(table(heads, cells, numbers=range(1, 5)))
        for change in self._texts(lang)["changes"]:
            name = _shown(change["opportunity"], text_of(change.get("name"), lang))
            lists = self._change_lists(change, lang)
            parts.append(_details(escape(name), lists))
        return page(parts, lang)


class Calendar(PolicyResult[Literal["entries", "startups"]]):
    """The days on which windows, seats and rules of a catalog begin or end.

    Rows: `entries`, one for each opportunity and day; and `startups`, one for each listed startup
    whose verdict changes because of an entry.
    """

    _COLUMNS = {
        "entries": {
            "day": "text",
            "opportunity": "text",
            "opportunity_name": "text",
            "events": "texts",
            "texts": "texts",
            **COUNTS,
        },
        "startups": {"day": "text", **CHANGE},
    }

    @property
    def total(self) -> int:
        """The number of entries, of which the first are listed."""
        return int(self._plain["total"])

    def __repr__(self) -> str:
        return f"Calendar({self._plain['from']} to {self._plain['to']}, {self.total} entries)"

    def _listed(self, rows: str, lang: Lang) -> Iterable[Mapping[str, Any]]:
        entries = self._texts(lang)["entries"]
        if rows == "startups":
            return [
                {"day": entry["day"], **row}
                for entry in entries
                if "startups" in entry
                for row in self._changes(entry, lang)
            ]
        return [
            {
                "day": entry["day"],
                "opportunity": entry["opportunity"],
                "opportunity_name": text_of(entry.get("name"), lang) or None,
                "events": [event["is"] for event in entry["events"]],
                "texts": [event["text"] for event in entry["events"]],
                **entry.get("startups", {}).get("totals", {}),
            }
            for entry in entries
        ]

    def _repr_html_(self) -> str:
        lang = self._lang
        head = word("calendar", lang, first=self._plain["from"], last=self._plain["to"])
        parts = [title(head, word("entries", lang, count=self.total))]
        rows = self.to_dicts("entries")
        has_register = any(row["lost"] is not None for row in rows)
        keys = ("day", "opportunity", "event", *(("lost", "gained") if has_register else ()))
        cells = [
            [
                row["day"],
                escape(_shown(row["opportunity"], row["opportunity_name"])),
                "<br>".join(escape(text) for text in row["texts"]),
                *((str(row["lost"]), str(row["gained"])) if has_register else ()),
            ]
            for row in rows
        ]
        parts.append(table([word(key, lang) for key in keys], cells, numbers=(3, 4)))
        for entry in self._texts(lang)["entries"]:
            if "startups" in entry and (lists := self._change_lists(entry, lang)):
                name = _shown(entry["opportunity"], text_of(entry.get("name"), lang))
                parts.append(_details(escape(f"{entry['day']} – {name}"), lists))
        return page(parts, lang)


def _deciding(verdict: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The results of the rules that make a verdict: the failed ones, or else the open ones."""
    return verdict.get("failed") or verdict.get("missing") or []


def _sentence(row: Mapping[str, Any], lang: Lang) -> str:
    """A startup, its verdicts, and the rules of the worse one; a gain says that this was before."""
    name = _shown(row["startup"], row["startup_name"])
    verdicts = f"{_verdict(row['before'], lang)} → {_verdict(row['after'], lang)}"
    time = f"{word('before', lang)}: " if row["effect"] == "gained" else ""
    return f"{name} – {verdicts} ({time}{'; '.join(row['texts'])})"


def _verdict(verdict: str, lang: Lang) -> str:
    return word("rejected" if verdict == "ineligible" else verdict, lang)


def _shown(id: str, name: str | None) -> str:
    return f"{name} ({id})" if name else id


def _details(summary: str, content: str) -> str:
    """Content that opens on demand; the summary is one line."""
    return f'<details><summary style="display:list-item">{summary}</summary>{content}</details>'
