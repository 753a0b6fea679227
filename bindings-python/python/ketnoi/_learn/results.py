"""Results of learning: figures with their intervals, and weights with their validation."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from html import escape
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Literal, NamedTuple, TypeVar, cast

from .._html.page import page
from .._html.table import bar, percent, table, title
from .._lang import Lang, word
from .._result import Columns, RecordSnapshot, Result

if TYPE_CHECKING:
    from ..types import Config, DiagnosticAnswer, FitReport

Rows = TypeVar("Rows", bound=str)

# A share of 1 in the core's integers.
WHOLE = 10_000

FIGURES = ("recall_at_10", "ndcg_at_10", "reciprocal_rank", "hit_at_1")

GROUPS: Columns = {
    "facet": "text",
    "group": "text",
    "label": "text",
    "interactions": "whole",
    "recall_at_10": "number",
    "low": "number",
    "high": "number",
}
SHOWN: Columns = {"opportunity": "text", "opportunity_name": "text", "shown": "whole"}


class Figure(NamedTuple):
    """A mean from 0 to 1, or a difference from -1 to 1, with its 95 % interval."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.value:.3f} [{self.low:.3f}, {self.high:.3f}]"


class Learned(Result[Rows], Generic[Rows]):
    """An answer about past interactions; only its headings depend on the language."""

    # The vocabulary of each facet's terms.
    _VOCABULARIES: ClassVar[dict[str, str]] = {"group": "group", "place": "place"}

    def __init__(self, answer: dict[str, Any], records: RecordSnapshot, lang: Lang) -> None:
        super().__init__(_SameAnswer(answer), answer, records, lang)

    @property
    def diagnostics(self) -> list[DiagnosticAnswer]:
        """The diagnostics of the interactions' records."""
        return list(self._plain.get("diagnostics", []))

    def _groups(self, evaluation: Mapping[str, Any], lang: Lang) -> Iterable[dict[str, Any]]:
        for name, figures in evaluation["groups"].items():
            facet, group = name.split(":", 1)
            label = (
                word("unknown", lang)
                if group == "unknown"
                else self._records.labels(self._VOCABULARIES[facet], lang).get(group, group)
            )
            recall = figure(figures["recall"])
            found = {"recall_at_10": recall.value, "low": recall.low, "high": recall.high}
            yield {
                "facet": facet,
                "group": group,
                "label": label,
                "interactions": figures["interactions"],
                **found,
            }

    def _shown(self, evaluation: Mapping[str, Any], lang: Lang) -> Iterable[dict[str, Any]]:
        names = self._names(lang)
        for id, times in evaluation["exposure"]["most"]:
            yield {"opportunity": id, "shown": times, **names.columns({"opportunity": id})}

    def _html_groups(self, evaluation: Mapping[str, Any], lang: Lang) -> str:
        rows = []
        for row in sorted(self._groups(evaluation, lang), key=lambda row: -row["interactions"]):
            value = row["recall_at_10"]
            rows.append(
                [
                    escape(row["label"]),
                    str(row["interactions"]),
                    percent(value, lang),
                    bar(value, percent(value, lang)),
                ]
            )
        return table(
            [word("group", lang), word("interactions", lang), word("recall_at_10", lang), ""],
            rows,
            numbers=(1, 2),
        )

    def _html_shown(self, evaluation: Mapping[str, Any], lang: Lang) -> str:
        exposure = evaluation["exposure"]
        text = word(
            "coverage",
            lang,
            share=percent(exposure["coverage"] / WHOLE, lang),
            top=percent(exposure["top_hundredth"] / WHOLE, lang),
        )
        rows = [
            [escape(row["opportunity_name"] or row["opportunity"]), str(row["shown"])]
            for row in self._shown(evaluation, lang)
        ]
        heads = [word("opportunity", lang), word("times_shown", lang)]
        rows_html = table(heads, rows, numbers=(1,))
        return f"<details><summary>{escape(text)}</summary>{rows_html}</details>"


class _SameAnswer:
    """One answer for every language; a class, so that it can be pickled."""

    def __init__(self, answer: dict[str, Any]) -> None:
        self._answer = answer

    def __call__(self, lang: Lang | None) -> dict[str, Any]:
        return self._answer


class Evaluation(Learned[Literal["figures", "groups", "opportunities"]]):
    """How well past interactions are predicted, as figures from 0 to 1 with their 95 % intervals.

    Rows: `figures`, with those of the other configuration and its gain; `groups` of startups, with
    the recall for each; and the `opportunities` that are listed most.
    """

    _COLUMNS = {
        "figures": {
            "figure": "text",
            "label": "text",
            **{
                column: "number"
                for column in ("value", "low", "high", "against", "gain", "gain_low", "gain_high")
            },
        },
        "groups": GROUPS,
        "opportunities": SHOWN,
    }

    @property
    def interactions(self) -> int:
        """The number of interactions that were predicted."""
        return int(self._evaluation["interactions"])

    @property
    def not_listed(self) -> int:
        """The number of opportunities that were met but are not in the catalog."""
        return int(self._evaluation["not_listed"])

    @property
    def recall_at_10(self) -> Figure:
        """The share of the opportunities met that are among the first ten."""
        return figure(self._evaluation["recall_at_10"])

    @property
    def ndcg_at_10(self) -> Figure:
        """The discounted gain of the first ten over that of the best possible order (NDCG)."""
        return figure(self._evaluation["ndcg_at_10"])

    @property
    def reciprocal_rank(self) -> Figure:
        """The mean of one over the rank of the first opportunity met (MRR)."""
        return figure(self._evaluation["reciprocal_rank"])

    @property
    def hit_at_1(self) -> Figure:
        """The share of interactions whose first opportunity was met."""
        return figure(self._evaluation["hit_at_1"])

    @property
    def coverage(self) -> float:
        """The share of the opportunities that are listed at least once."""
        return float(self._evaluation["exposure"]["coverage"]) / WHOLE

    @property
    def gain(self) -> dict[str, Figure]:
        """The gain of the other configuration, interaction by interaction; empty without one.

        An interval above zero means that the gain is significant.
        """
        gain = self._plain.get("gain") or {}
        return {name: figure(gain[name]) for name in FIGURES if name in gain}

    def __repr__(self) -> str:
        return (
            f"Evaluation({self.interactions} interactions, recall_at_10={self.recall_at_10}, "
            f"reciprocal_rank={self.reciprocal_rank})"
        )

    @property
    def _evaluation(self) -> dict[str, Any]:
        return cast("dict[str, Any]", self._plain["evaluation"])

    def _listed(self, rows: str, lang: Lang) -> Iterable[Mapping[str, Any]]:
        if rows == "groups":
            return self._groups(self._evaluation, lang)
        if rows == "opportunities":
            return self._shown(self._evaluation, lang)
        return compared(self._evaluation, self._plain.get("against"), self.gain, lang)

    def _repr_html_(self) -> str:
        lang = self._lang
        head = title(word("evaluation", lang, count=self.interactions))
        parts = [head, figures_html(self.to_dicts("figures"), bool(self.gain), lang)]
        return page(
            [
                *parts,
                self._html_groups(self._evaluation, lang),
                self._html_shown(self._evaluation, lang),
            ],
            lang,
        )


class Fitted(Learned[Literal["weights", "figures", "years", "groups", "opportunities"]]):
    """Learned weights: a configuration to review, edit and use, with its validation.

    Rows: `weights`, with the recall that is lost without each; `figures` before and after, by
    cross-validation over time; its `years`; `groups` of startups, with the recall for each
    afterwards; and the `opportunities` that are listed most afterwards.
    """

    _COLUMNS = {
        "weights": {
            "criterion": "text",
            "weight": "whole",
            "learned": "flag",
            "recall_lost": "number",
        },
        "figures": Evaluation._COLUMNS["figures"],
        "years": {
            "known_until": "text",
            "interactions": "whole",
            "candidates": "whole",
            "before": "number",
            "after": "number",
        },
        "groups": GROUPS,
        "opportunities": SHOWN,
    }

    @property
    def config(self) -> Config:
        """The configuration with evidence and the learned weights and curves.

        Its statistics are to be counted on the day of use: see `Matcher.from_fitted`.
        """
        return cast("Config", json.loads(json.dumps(self._plain["config"])))

    @property
    def report(self) -> FitReport:
        """The validation as plain data, in ten-thousandths."""
        return cast("FitReport", self._plain["report"])

    @property
    def gain(self) -> dict[str, Figure]:
        """The gain of the learned weights over the old ones, on years after those learned from."""
        return {
            name: figure(self._plain["report"]["gain"][name])
            for name in FIGURES
            if name in self._plain["report"]["gain"]
        }

    def save(self, path: str | PathLike[str]) -> None:
        """Writes the configuration as indented JSON."""
        Path(path).write_text(
            json.dumps(self._plain["config"], ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
        )

    def __repr__(self) -> str:
        interactions = self.report["gain"]["interactions"]
        return (
            f"Fitted({interactions} interactions, recall_at_10 gains {self.gain['recall_at_10']})"
        )

    def _listed(self, rows: str, lang: Lang) -> Iterable[Mapping[str, Any]]:
        report = self._plain["report"]
        if rows == "weights":
            return self._weights()
        if rows == "years":
            return [
                {**year, "before": year["before"] / WHOLE, "after": year["after"] / WHOLE}
                for year in report["years"]
            ]
        if rows == "groups":
            return self._groups(report["after"], lang)
        if rows == "opportunities":
            return self._shown(report["after"], lang)
        return compared(report["before"], report["after"], self.gain, lang)

    def _weights(self) -> list[dict[str, Any]]:
        lost = {
            row["criterion"]: row["recall_lost"] / WHOLE
            for row in self._plain["report"]["importance"]
        }
        weights: dict[str, int] = self._plain["config"]["weights"][self._plain["report"]["family"]]
        rows = [
            {
                "criterion": name,
                "weight": weight,
                "learned": name in lost,
                "recall_lost": lost.get(name),
            }
            for name, weight in weights.items()
        ]
        return sorted(rows, key=lambda row: (-row["weight"], row["criterion"]))

    def _repr_html_(self) -> str:
        lang, report = self._lang, self._plain["report"]
        weights = [
            [
                escape(row["criterion"]),
                str(row["weight"]),
                bar(row["weight"] / WHOLE, f"{row['weight']} / {WHOLE}"),
                percent(row["recall_lost"], lang)
                if row["learned"]
                else f"<span class='k-dim'>{word('as_before', lang)}</span>",
            ]
            for row in self.to_dicts("weights")
        ]
        heads = [word("criterion", lang), word("weight", lang), "", word("recall_lost", lang)]
        parts = [title(word("fitted", lang, count=report["gain"]["interactions"]))]
        parts += [
            figures_html(self.to_dicts("figures"), True, lang),
            table(heads, weights, numbers=(1, 3)),
        ]
        return page(
            [
                *parts,
                self._html_groups(report["after"], lang),
                self._html_shown(report["after"], lang),
            ],
            lang,
        )


def figure(interval: Mapping[str, int]) -> Figure:
    """A figure from the core's ten-thousandths."""
    return Figure(*(interval[end] / WHOLE for end in ("value", "low", "high")))


def compared(
    first: Mapping[str, Any],
    second: Mapping[str, Any] | None,
    gain: Mapping[str, Figure],
    lang: Lang,
) -> list[dict[str, Any]]:
    """The rows of all figures, with those of a second evaluation and its gain."""
    rows = []
    for name in FIGURES:
        value, low, high = figure(first[name])
        row: dict[str, Any] = {
            "figure": name,
            "label": word(name, lang),
            "value": value,
            "low": low,
            "high": high,
        }
        row["against"] = None if second is None else figure(second[name]).value
        if name in gain:
            row |= dict(zip(("gain", "gain_low", "gain_high"), gain[name], strict=True))
        rows.append(row)
    return rows


def figures_html(rows: list[dict[str, Any]], two: bool, lang: Lang) -> str:
    """The figures as a table; with `two`, of two configurations and the gain of the second."""

    def span(row: Mapping[str, Any], value: str, low: str, high: str) -> str:
        if row[value] is None:
            return ""
        interval = f"{percent(row[low], lang)} … {percent(row[high], lang)}"
        return f"{percent(row[value], lang)} <span class='k-dim'>{interval}</span>"

    cells = []
    for row in rows:
        line = [escape(row["label"]), span(row, "value", "low", "high")]
        cells.append(
            [*line, percent(row["against"], lang), span(row, "gain", "gain_low", "gain_high")]
            if two
            else line
        )
    heads = [word("figure", lang), word("before" if two else "value", lang)]
    return table(
        [*heads, word("after", lang), word("gain", lang)] if two else heads,
        cells,
        numbers=range(1, 4),
    )
