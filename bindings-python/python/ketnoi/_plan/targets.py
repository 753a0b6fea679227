"""Targets of a programme, exposure, and diversified lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any, ClassVar, Literal

from .._html.page import page
from .._html.table import bar, points, table, title
from .._lang import Lang, text_of, word
from .._result import PAIR, POINT, AnswerIn, RecordSnapshot, Result
from .pairs import PairResult

TONES = {
    "reached": "k-good",
    "on_course": "k-good",
    "behind": "k-open",
    "not_begun": "k-dim",
    "missed": "k-bad",
}


class Targets(Result[Literal["checks"]]):
    """The promises of a programme, checked against what was done and what is planned.

    Rows: `checks`, one for each promise and period.
    """

    _COLUMNS = {
        "checks": {
            "promise": "text",
            "promise_text": "text",
            "from": "whole",
            "to": "whole",
            "needed": "whole",
            "done": "whole",
            "planned": "whole",
            "projected": "whole",
            "state": "text",
            "short_by": "whole",
            "unclear": "whole",
            "text": "text",
        }
    }

    def __init__(
        self,
        answer_in: AnswerIn,
        first: dict[str, Any],
        records: RecordSnapshot,
        lang: Lang,
        programme: Mapping[str, Any],
    ) -> None:
        super().__init__(answer_in, first, records, lang)
        self._programme = programme

    @property
    def checks(self) -> list[dict[str, Any]]:
        """The checks, in the order of the promises, then by year."""
        return list(self._plain["checks"])

    @property
    def programme(self) -> str:
        """The programme's id."""
        return str(self._plain["programme"])

    def __repr__(self) -> str:
        reached = sum(check["state"] == "reached" for check in self.checks)
        return f"Targets({self.programme!r}, {reached} of {len(self.checks)} reached)"

    def __str__(self) -> str:
        return "\n".join(
            f"{row['promise_text'] or row['promise']}: {row['text']}" for row in self.to_dicts()
        )

    def _listed(self, rows: str, lang: Lang) -> Iterable[Mapping[str, Any]]:
        promised = {
            promise["id"]: text_of(promise.get("text"), lang) or None
            for promise in self._programme["promises"]
        }
        texts = self._texts(lang)["texts"]
        return [
            {**check, "promise_text": promised[check["promise"]], "text": text}
            for check, text in zip(self.checks, texts, strict=True)
        ]

    def _repr_html_(self) -> str:
        lang = self._lang
        name = text_of(self._programme.get("name"), lang) or self.programme
        rows = []
        for row in self.to_dicts():
            years = str(row["from"]) if row["from"] == row["to"] else f"{row['from']}–{row['to']}"
            share = row["done"] / row["needed"] if row["needed"] else 1
            rows.append(
                [
                    escape(row["promise_text"] or row["promise"]),
                    years,
                    bar(share, f"{row['done']} / {row['needed']}"),
                    f"{row['done']} / {row['needed']}",
                    str(row["planned"]),
                    f'<span class="{TONES.get(row["state"], "")}">{escape(row["text"])}</span>',
                ]
            )
        heads = [
            word("promise", lang),
            word("period", lang),
            "",
            word("done", lang),
            word("planned", lang),
            word("state", lang),
        ]
        head = word("targets", lang, id=name, day=self._plain["as_of"])
        return page([title(head), table(heads, rows, numbers=(3, 4))], lang)


class Exposure(Result[Literal["groups", "opportunities"]]):
    """How often opportunities and groups of startups are listed, before and after.

    Rows: `groups` of startups by facet (`group`, `sector`, `region`), where startups that state no
    group form the group `unknown`; and `opportunities`, those that are never listed too.
    """

    _COLUMNS = {
        "groups": {
            "facet": "text",
            "group": "text",
            "label": "text",
            "members": "whole",
            "before_members": "whole",
            "before_pairs": "whole",
            "after_members": "whole",
            "after_pairs": "whole",
        },
        "opportunities": {
            "opportunity": "text",
            "opportunity_name": "text",
            "before": "whole",
            "after": "whole",
        },
    }
    # The vocabulary of each facet's terms.
    _VOCABULARIES: ClassVar[dict[str, str]] = {
        "group": "group",
        "sector": "sector",
        "region": "place",
    }

    def __repr__(self) -> str:
        never = sum(
            shown["before"] == 0 and not shown.get("after")
            for shown in self._plain["opportunities"]
        )
        opportunities, groups = len(self._plain["opportunities"]), len(self._plain["groups"])
        return f"Exposure({opportunities} opportunities, {never} never appear, {groups} groups)"

    def _listed(self, rows: str, lang: Lang) -> Iterable[Mapping[str, Any]]:
        if rows == "opportunities":
            names = self._names(lang)
            seen = ({**one, "opportunity": one["id"]} for one in self._plain["opportunities"])
            return [{**one, **names.columns(one)} for one in seen]
        return [
            {
                **share,
                "label": self._label(share["facet"], share["group"], lang),
                **{
                    f"{time}_{of}": share.get(time, {}).get(of)
                    for time in ("before", "after")
                    for of in ("members", "pairs")
                },
            }
            for share in self._plain["groups"]
        ]

    def _label(self, facet: str, group: str, lang: Lang) -> str:
        if group in ("unknown", "none"):
            return word("unknown" if group == "unknown" else "no_group", lang)
        return self._records.labels(self._VOCABULARIES[facet], lang).get(group, group)

    def _repr_html_(self) -> str:
        lang = self._lang
        times = [
            time
            for time in ("before", "after")
            if any(time in share for share in self._plain["groups"])
        ]
        parts = [title(word("exposure", lang))]
        for facet in ("group", "sector", "region"):
            rows = []
            for row in self.to_dicts("groups"):
                if row["facet"] == facet:
                    seen = [self._seen(row, time) for time in times]
                    rows.append(
                        [
                            escape(row["label"]),
                            str(row["members"]),
                            *(cell for cells in seen for cell in cells),
                        ]
                    )
            heads = [word(f"facet_{facet}", lang), word("members", lang)]
            for time in times:
                said = f" ({word(time, lang)})" if len(times) > 1 else ""
                heads += [word("members_seen", lang) + said, word("pairs", lang) + said]
            parts.append(table(heads, rows, numbers=(1, *range(3, 3 + 2 * len(times), 2))))
        rows = [
            [
                escape(row["opportunity_name"] or row["opportunity"]),
                *(str(row[time]) for time in times),
            ]
            for row in self.to_dicts("opportunities")
        ]
        heads = [
            word("opportunity", lang),
            *(f"{word('pairs', lang)} ({word(time, lang)})" for time in times),
        ]
        return page([*parts, table(heads, rows, numbers=range(1, 1 + len(times)))], lang)

    @staticmethod
    def _seen(row: Mapping[str, Any], time: str) -> tuple[str, str]:
        members, of = row[f"{time}_members"], row["members"]
        return bar(
            members / of if of else 0, f"{members} / {of}"
        ) + f"<small>{members} / {of}</small>", str(row[f"{time}_pairs"])


class Diversified(PairResult[Literal["picked"]]):
    """A list in the order of its ranking with limits for one sector or region, and its cost.

    Rows: `picked`, one for each match.
    """

    _COLUMNS = {
        "picked": {
            **PAIR,
            "points": "number",
            "score": "whole",
            "rank_before": "whole",
            "is_new": "flag",
            "sectors": "texts",
            "regions": "texts",
        }
    }

    @property
    def cost(self) -> float:
        """The sum of points that the list has lost."""
        return self._plain["cost"] / POINT  # type: ignore[no-any-return]

    @property
    def over_limit(self) -> int:
        """The number of matches over a limit, listed because there were not enough others."""
        return int(self._plain["over_limit"])

    def __repr__(self) -> str:
        picked = len(self.pairs)
        return f"Diversified({picked} picked, cost={self.cost:.1f}, over_limit={self.over_limit})"

    def _paired(self) -> list[dict[str, Any]]:
        picked: list[dict[str, Any]] = self._plain["picked"]
        return picked

    def _listed(self, rows: str, lang: Lang) -> Iterable[Mapping[str, Any]]:
        names = self._names(lang)
        return [
            {**pick, **names.columns(pick), "points": pick["score"] / POINT}
            for pick in self._paired()
        ]

    def _repr_html_(self) -> str:
        lang, names = self._lang, self._names(self._lang)
        before, after = (points(self._plain[key], lang) for key in ("score_before", "score_after"))
        labels = {kind: self._records.labels(kind, lang) for kind in ("sector", "place")}
        new = f" <b>{word('new', lang)}</b>"
        rows = [
            [
                f"{pick['rank_before']}{new if pick['is_new'] else ''}",
                escape(names.startup(pick["startup"]))
                + " – "
                + escape(names.opportunity(pick["opportunity"])),
                points(pick["score"], lang),
                escape(", ".join(labels["sector"].get(id, id) for id in pick["sectors"])),
                escape(", ".join(labels["place"].get(id, id) for id in pick["regions"])),
            ]
            for pick in self._paired()
        ]
        heads = [
            word("rank_before", lang),
            "",
            word("score", lang),
            word("sectors", lang),
            word("regions", lang),
        ]
        return page(
            [
                title(word("diversified", lang, count=after, before=before)),
                table(heads, rows, numbers=(2,)),
            ],
            lang,
        )
