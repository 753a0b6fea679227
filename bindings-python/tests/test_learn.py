"""Learning: evaluation on past interactions, fitted weights, suggested sectors, exposure caps."""

import json
import pickle
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import ketnoi
import polars
import pyarrow
import pytest
from conftest import ROOT
from ketnoi import Catalog, Evaluation, Fitted, KetnoiError, Matcher

Records = list[dict[str, Any]]
BAD = "<script>alert('x')</script>&\"'"


def world() -> tuple[Records, Records]:
    """Twelve funds with a preferred sector and place, and their interactions in three years.

    Their ids are unrelated to how many interactions they have.
    """
    dice = random.Random(11)
    sectors, places = ["fintech", "agriculture", "education"], ["Hà Nội", "Đà Nẵng"]
    funds: Records = [
        {
            "id": f"f{(7 * n + 5) % 12:02}",
            "name": f"Fund {n} {BAD}",
            "kind": "investor",
            "sectors": "any",
            "track_record": [],
        }
        for n in range(12)
    ]
    met: Records = []
    for year in (2023, 2024, 2025):
        for n in range(55):
            fund = min(dice.randrange(12), dice.randrange(12))
            sector = sectors[fund % 3] if dice.random() < 0.8 else dice.choice(sectors)
            place = places[fund % 2] if dice.random() < 0.7 else dice.choice(places)
            day = f"{year}-{1 + n % 12:02}-{1 + dice.randrange(28):02}"
            funds[fund]["track_record"].append(
                {"date": day, "sectors": [sector], "place": place, "stage": "seed"}
            )
            startup = {
                "id": f"s{year}-{n}",
                "sectors": [sector],
                "place": place,
                "stage": "seed",
                "groups": ["women"] if n % 3 else None,
            }
            met.append({"startup": startup, "on": day, "with": [funds[fund]["id"]]})
    return funds, met


FUNDS, MET = world()
LAST = [interaction for interaction in MET if interaction["on"] > "2024-12-31"]


def evaluated(**options: Any) -> Evaluation:
    return ketnoi.evaluate(LAST, FUNDS, known_until="2024-12-31", **options)


@pytest.fixture(scope="module")
def fitted() -> Fitted:
    return ketnoi.fit(MET, FUNDS, years=2)


def test_figures_have_intervals_and_gains() -> None:
    found = evaluated(against={"evidence": True})
    assert found.interactions == len(LAST)
    for name in ("recall_at_10", "ndcg_at_10", "reciprocal_rank", "hit_at_1"):
        figure = getattr(found, name)
        assert 0 <= figure.low <= figure.value <= figure.high <= 1
    assert found.gain["reciprocal_rank"].low > 0, (
        "past deals predict better than the accepted sectors"
    )
    assert evaluated().gain == {}
    rows = {row["figure"]: row for row in found.to_dicts()}
    assert rows["reciprocal_rank"]["against"] == pytest.approx(
        rows["reciprocal_rank"]["value"] + rows["reciprocal_rank"]["gain"], abs=2e-4
    )
    assert {row["group"] for row in found.to_dicts("groups")} >= {"women", "unknown"}
    assert 0 < found.coverage <= 1
    assert found.not_listed == 0


def test_the_number_of_threads_changes_no_result(fitted: Fitted) -> None:
    assert evaluated(threads=1) == evaluated(threads=3)
    assert ketnoi.fit(MET, FUNDS, years=2, threads=1) == fitted


def test_interactions_that_are_known_are_refused() -> None:
    with pytest.raises(KetnoiError) as raised:
        ketnoi.evaluate(LAST, FUNDS, known_until="2025-06-30")
    assert raised.value.path.startswith("interactions[")
    assert "2025-06-30" in str(raised.value)


def test_interactions_can_be_a_table_of_ids() -> None:
    startups = [interaction["startup"] for interaction in LAST]
    table = polars.DataFrame(
        [{"startup": m["startup"]["id"], "on": m["on"], "with": m["with"][0]} for m in LAST]
    )
    assert ketnoi.evaluate(table, FUNDS, known_until="2024-12-31", startups=startups) == evaluated()
    # Rows of one startup and day are one interaction.
    two = [{"startup": startups[0], "on": "2025-01-05", "with": fund} for fund in ("f00", "f01")]
    assert ketnoi.evaluate(two, FUNDS, known_until="2024-12-31").interactions == 1


def test_too_few_interactions_are_refused_with_the_number_needed() -> None:
    with pytest.raises(KetnoiError, match="at least 50 interactions") as raised:
        ketnoi.fit(LAST[:20], FUNDS)
    assert raised.value.path == "interactions"
    with pytest.raises(KetnoiError, match="at least one past interaction"):
        ketnoi.evaluate([], FUNDS, known_until="2024-12-31")
    with pytest.raises(KetnoiError, match="years"):
        ketnoi.fit(MET, FUNDS, years=1)
    with pytest.raises(KetnoiError, match="options"):
        ketnoi.fit(MET, FUNDS, year=3)  # type: ignore[call-arg]


def test_fitted_weights_can_be_saved_and_used(fitted: Fitted, tmp_path: Path) -> None:
    path = tmp_path / "profile.json"
    fitted.save(path)
    text = path.read_text("utf-8")
    assert '\n  "weights": {\n' in text
    assert json.loads(text) == fitted.config
    assert sum(fitted.config["weights"]["investor"].values()) == 10_000
    assert Matcher(json.loads(text)).config == fitted.config
    matcher = Matcher.from_fitted(fitted, FUNDS, evidence_date="2025-12-31")
    ranking = Catalog.opportunities(FUNDS, matcher=matcher).rank(
        LAST[0]["startup"], as_of="2026-01-02"
    )
    assert len(ranking) > 0
    rows = fitted.to_dicts("weights")
    assert {row["criterion"] for row in rows if row["learned"]} == {
        row["criterion"] for row in fitted.report["importance"]
    }
    (year,) = fitted.to_dicts("years")
    assert 50 <= year["interactions"] <= 60
    assert 0 <= year["before"] <= 1


@pytest.mark.parametrize("of", ["evaluation", "fitted"])
def test_results_have_tables_html_and_pickles(of: str, fitted: Fitted) -> None:
    result: Any = evaluated(against={"evidence": True}) if of == "evaluation" else fitted
    again = pickle.loads(pickle.dumps(result))
    assert again == result
    html = result._repr_html_()
    assert again._repr_html_() == html
    assert BAD not in html
    assert "&lt;script&gt;" in html
    for rows in result._COLUMNS:
        for lang in ("en", "vi"):
            dicts = result.to_dicts(rows, lang=lang)
            assert dicts
            assert (
                result.to_arrow(rows, lang=lang).to_pylist()
                == dicts
                == result.to_polars(rows, lang=lang).to_dicts()
            )
    assert pyarrow.table(result).num_rows == len(result.to_dicts())
    assert repr(result).startswith(type(result).__name__)


def test_results_are_in_both_languages(fitted: Fitted) -> None:
    vi = Catalog.opportunities(FUNDS, matcher=Matcher(lang="vi"))
    assert "Đánh giá trên" in vi.evaluate(LAST, known_until="2024-12-31")._repr_html_()
    assert "Trọng số học được" in vi.fit(MET, years=2)._repr_html_()
    assert "Learned weights" in fitted._repr_html_()


def test_suggested_sectors_have_words_and_confidence() -> None:
    labelled = [
        {
            "description": "Sensors tell farmers when to water their rice",
            "sectors": ["Farm sensors"],
            "id": "a",
        },
        {"text": "Salt sensors for shrimp ponds", "sectors": "Farm sensors"},
        {"text": "Card payments for shops", "sectors": ["Payments"]},
        {"text": "no sectors", "sectors": None},
    ]
    found = ketnoi.suggest_sectors("Sensors for rice", labelled)
    assert found[0]["sector"] == "Farm sensors"
    assert "sensors" in [word.lower() for word in found[0]["words"]]
    assert 0 < found[0]["confidence"] <= 10_000
    assert ketnoi.suggest_sectors(["Sensors for rice", "???"], labelled) == [found, []]
    assert "fintech" in [
        one["sector"] for one in ketnoi.suggest_sectors({"vi": "Nền tảng fintech"})
    ]


@pytest.mark.parametrize("threads", [1, 2])
def test_exposure_cap_limits_how_often_an_opportunity_is_listed(threads: int) -> None:
    matcher = Matcher({"evidence": True})
    catalog = Catalog.opportunities(FUNDS, matcher=matcher)
    startups = [interaction["startup"] for interaction in LAST[:20]]
    capped = ketnoi.rank_many(
        startups,
        catalog,
        exposure_cap=6,
        threads=threads,
        progress=False,
        as_of="2026-01-01",
        limit=3,
    )
    shown = Counter(match.opportunity for ranking in capped for match in ranking)
    assert max(shown.values()) <= 6
    assert [len(ranking) for ranking in capped] == [3] * 20
    assert any(match.rank > 3 for ranking in capped for match in ranking), (
        "a skipped opportunity leaves a gap in the ranks"
    )
    free = ketnoi.rank_many(startups, catalog, progress=False, as_of="2026-01-01", limit=3)
    assert max(Counter(match.opportunity for ranking in free for match in ranking).values()) > 6


@pytest.mark.parametrize("what", ["deals", "calls"])
def test_evaluation_scripts_write_a_line_for_each_query(what: str, tmp_path: Path) -> None:
    data, out = ROOT / f"examples/data/evaluation/{what}", tmp_path / "ranking.jsonl"
    script = ROOT / f"examples/python/evaluate_{what}.py"
    ran = subprocess.run(
        [
            sys.executable,
            script,
            "--train",
            data / "train",
            "--queries",
            data / "queries.jsonl",
            "--out",
            out,
        ],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert ran.returncode == 0, ran.stderr
    lines = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    first = {line["id"]: line["ranking"][0] for line in lines}
    assert (
        first
        == {
            "deals": {"q1": "mekong-seed", "q2": "song-hong"},
            "calls": {"p1": "salt", "p2": "school"},
        }[what]
    )
