"""Charts of answers with matplotlib (`pip install ketnoi[plot]`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._companions import companion
from ._lang import Lang, decimal, word

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from ._ranking.match import Match
    from ._ranking.ranking import Ranking
    from ._ranking.rankings import Rankings

# Distinguishable with every kind of colour vision.
ADDED, OPEN, TOTAL = "#3b6fb6", "#c9a227", "#5b6470"

# The greatest number of cells of a heat map that are labelled with numbers.
NUMBERED = 300


def contributions(match: Match, *, lang: Lang | None = None, ax: Axes | None = None) -> Axes:
    """The axes of a waterfall chart: the contributions of the criteria, and the score's interval.

    Args:
        match: The match to draw.
        lang: The language of texts; the match's if left out.
        ax: The axes to draw into; new ones if left out.
    """
    lang = lang or match._lang
    answer = match.to_dict(lang, reasons=True)
    reasons = sorted(answer.get("reasons") or [], key=lambda reason: -reason["contribution"])
    ax = _axes(ax, (8, 0.42 * len(reasons) + 1.4))
    total = 0.0
    for row, reason in enumerate(reasons):
        adds = reason["tenths"] / 10
        ax.barh(row, adds, left=total, color=ADDED)
        ax.text(total + adds + 0.6, row, f"+{decimal(adds, lang)}", va="center", fontsize=9)
        total += adds
    low, high = match.interval
    ax.barh(len(reasons), total, color=TOTAL)
    ax.plot([low, high], [len(reasons)] * 2, color=OPEN, linewidth=3, solid_capstyle="butt")
    ax.text(
        max(high, total) + 0.6,
        len(reasons),
        f"{answer.get('points')}",
        va="center",
        fontweight="bold",
    )
    ax.set_yticks(
        range(len(reasons) + 1),
        [str(reason.get("label")) for reason in reasons] + [word("score", lang)],
    )
    ax.invert_yaxis()
    ax.set_xlim(0, 108)
    ax.set_xlabel(word("points", lang))
    ax.set_title(
        f"{match.startup} – {match.opportunity}: {answer['verdict'].get('text')}",
        loc="left",
        fontsize=11,
    )
    _bare(ax)
    return ax


def heatmap(
    rankings: Rankings | Ranking, *, lang: Lang | None = None, ax: Axes | None = None
) -> Axes:
    """The axes of a heat map: the points of every listed pair of a startup and an opportunity.

    Cells of pairs that are not listed stay empty; unverified pairs have a question mark.

    Args:
        rankings: The rankings to draw.
        lang: The language of texts; the rankings' if left out.
        ax: The axes to draw into; new ones if left out.
    """
    lang = lang or rankings.lang
    rows = [row for row in rankings.to_dicts(lang=lang) if row["list"] != "rejected"]
    startups = list(dict.fromkeys(row["startup"] for row in rows))
    opportunities = sorted({row["opportunity"] for row in rows})
    grid = [[float("nan")] * len(opportunities) for _ in startups]
    ax = _axes(ax, (0.5 * len(opportunities) + 3, 0.32 * len(startups) + 1.8))
    positions = (
        {id: i for i, id in enumerate(startups)},
        {id: i for i, id in enumerate(opportunities)},
    )
    numbered = len(rows) <= NUMBERED
    for row in rows:
        y, x = positions[0][row["startup"]], positions[1][row["opportunity"]]
        grid[y][x] = row["points"]
        if numbered:
            mark = "?" if row["list"] == "unverified" else ""
            shade = "white" if row["points"] < 45 else "black"
            ax.text(
                x,
                y,
                f"{row['points']:.0f}{mark}",
                ha="center",
                va="center",
                fontsize=8,
                color=shade,
            )
    if rows:
        image = ax.imshow(grid, vmin=0, vmax=100, cmap="viridis", aspect="auto")
        ax.figure.colorbar(image, ax=ax, label=word("points", lang))
    ax.set_xticks(range(len(opportunities)), opportunities, rotation=60, ha="right", fontsize=8)
    ax.set_yticks(range(len(startups)), startups, fontsize=8)
    ax.set_xlabel(word("opportunity", lang))
    ax.set_ylabel(word("startup", lang))
    ax.set_title(word("heatmap", lang), loc="left", fontsize=11)
    return ax


def _axes(ax: Axes | None, size: tuple[float, float]) -> Any:
    if ax is not None:
        return ax
    return companion("matplotlib.pyplot", "plot").subplots(figsize=size, layout="constrained")[1]


def _bare(ax: Any) -> None:
    for side in ("top", "right", "left"):
        ax.spines[side].set_visible(False)
    ax.tick_params(axis="y", length=0)
