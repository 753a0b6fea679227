"""The public API: arguments, answers, languages, errors, tables, HTML, pickles."""

import copy
import datetime
import inspect
import json
import pickle
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import ketnoi
import polars
import pyarrow
import pytest
from conftest import AS_OF, ROOT
from ketnoi import Catalog, Diagnostic, KetnoiError, Matcher, Ranking, _native

Records = list[dict[str, Any]]


@pytest.fixture(scope="module")
def ranking(startups: Records, opportunities: Records) -> Ranking:
    return ketnoi.rank(startups[0], opportunities, as_of=AS_OF, rejected=True)


def test_a_ranking_is_the_sequence_of_eligible_matches(ranking: Ranking) -> None:
    assert len(ranking) == len(ranking.eligible) == 10
    assert [match.rank for match in ranking][:3] == [1, 2, 3]
    assert ranking[-1] == ranking[len(ranking) - 1]
    assert ranking[:2] == [ranking[0], ranking[1]]
    assert {match.verdict for match in ranking} == {"eligible"}
    assert {match.verdict for match in ranking.rejected} == {"ineligible"}
    with pytest.raises(IndexError):
        ranking[10]


def test_contributions_of_reasons_sum_to_the_score(ranking: Ranking) -> None:
    for match in ranking:
        low, high = match.interval
        assert low <= match.points <= high
        assert sum(reason["contribution"] for reason in match.reasons) == match.score
        assert 0 <= match.coverage <= 1
    assert all(match.failed for match in ranking.rejected)


def test_functions_and_methods_of_a_catalog_agree(
    startups: Records, opportunities: Records
) -> None:
    matcher = Matcher()
    catalog = Catalog.opportunities(opportunities, matcher=matcher)
    day = datetime.date.fromisoformat(AS_OF)
    rankings = [
        ketnoi.rank(startups[0], opportunities, as_of=AS_OF),
        ketnoi.rank(startups[0], catalog, as_of=day),
        catalog.rank(startups[0], as_of=AS_OF),
        ketnoi.rank_many(startups, catalog, as_of=AS_OF, threads=2)[0],
    ]
    assert all(one == rankings[0] for one in rankings)
    pair = matcher.score(startups[0], catalog[rankings[0][0].opportunity], as_of=AS_OF)
    assert pair.score == rankings[0][0].score
    mirrored = ketnoi.rank_startups(catalog[pair.opportunity], startups, as_of=AS_OF, limit=100)
    assert pair.score in [match.score for match in mirrored if match.startup == pair.startup]


def test_functions_use_the_matcher_of_a_catalog(startups: Records, opportunities: Records) -> None:
    catalog = Catalog.opportunities(opportunities, matcher=Matcher({"evidence": True}, lang="vi"))
    pool = Catalog.startups(startups, matcher=catalog.matcher)
    many = ketnoi.rank_many(pool, opportunities, as_of=AS_OF, progress=False)
    for ranking in (ketnoi.rank(startups[0], catalog, as_of=AS_OF), many[0]):
        assert (ranking.lang, ranking.record["fingerprint"]) == ("vi", catalog.matcher.fingerprint)


def test_plans_refuse_catalogs_of_two_matchers(startups: Records, opportunities: Records) -> None:
    catalog = Catalog.opportunities(opportunities, matcher=Matcher({"evidence": True}))
    with pytest.raises(KetnoiError, match="the matcher of the opportunities") as raised:
        catalog.assign(Catalog.startups(startups), as_of=AS_OF)
    assert raised.value.path == "startups"


def test_changes_of_a_subscription_equal_a_new_ranking(
    startups: Records, opportunities: Records
) -> None:
    catalog = Catalog.opportunities(opportunities)
    first = catalog.subscribe(startups[0], as_of=AS_OF, limit=3)
    assert first.to_dict() == ketnoi.rank(startups[0], catalog, as_of=AS_OF, limit=3).to_dict()
    assert catalog.changes() == []
    for record in opportunities[:5]:
        catalog.remove(record["id"])
    now = ketnoi.rank(startups[0], catalog, as_of=AS_OF, limit=3)
    (change,) = catalog.changes()
    assert change["id"] == startups[0]["id"]
    assert [line["opportunity"] for line in change["after"]["eligible"]] == [
        match.opportunity for match in now
    ]
    assert {line["opportunity"] for line in change["left"]} <= {
        record["id"] for record in opportunities[:5]
    }
    assert catalog.changes() == []
    with pytest.raises(KetnoiError, match="stage"):
        catalog.subscribe({"id": "other", "stage": "??"}, strict=True, as_of=AS_OF)
    assert (catalog.unsubscribe("other"), catalog.unsubscribe(startups[0]["id"])) == (False, True)


def test_a_catalog_is_a_mapping_that_can_change(opportunities: Records) -> None:
    catalog = Catalog.opportunities(opportunities)
    before = catalog.content_hash
    new = {"id": "new", "kind": "investor", "sectors": ["AI"]}
    assert catalog.add(new) == []
    assert catalog["new"] == new
    assert catalog.update({**new, "closes": "never"})[0].path == "opportunity.closes"
    with pytest.raises(KetnoiError, match="`new` is already the id"):
        catalog.add(new)
    with pytest.raises(KetnoiError) as raised:
        catalog.update({"id": "none", "kind": "investor"})
    assert (raised.value.path, raised.value.value) == ("opportunity.id", "none")
    assert (catalog.remove("new"), catalog.remove("new")) == (True, False)
    assert catalog.content_hash == before
    assert sorted(catalog) == sorted(record["id"] for record in opportunities)
    assert "new" not in catalog
    assert not catalog.__contains__(5)
    with pytest.raises(KeyError):
        catalog["new"]


def test_a_saved_catalog_loads_unchanged_or_is_refused(
    startups: Records, opportunities: Records, tmp_path: Path
) -> None:
    file = tmp_path / "opportunities.ketnoi"
    catalog = Catalog.opportunities(opportunities)
    catalog.save(file)
    loaded = Catalog.load(str(file))
    assert (loaded.content_hash, loaded.records()) == (catalog.content_hash, catalog.records())
    for startup in startups:
        assert (
            ketnoi.rank(startup, loaded, as_of=AS_OF).to_dict()
            == ketnoi.rank(startup, catalog, as_of=AS_OF).to_dict()
        )
    loaded.remove(opportunities[0]["id"])
    assert loaded.content_hash != catalog.content_hash
    with pytest.raises(KetnoiError, match="catalog"):
        Catalog.load(file, matcher=Matcher({"evidence": True}))
    with pytest.raises(KetnoiError, match="one of startups"):
        Catalog.startups(startups).save(file)
    file.write_bytes(file.read_bytes()[:-1])
    with pytest.raises(KetnoiError, match="catalog"):
        Catalog.load(file)


def test_errors_state_path_value_and_suggestion() -> None:
    with pytest.raises(KetnoiError) as raised:
        Matcher({"weights": {"investor": {"secotr": 10_000}}})
    error = raised.value
    assert isinstance(error, ValueError)
    assert error.path.startswith("config.weights.investor")
    assert "sector" in str(error)
    assert error.text("vi") != error.text("en") == str(error)
    assert vars(pickle.loads(pickle.dumps(error))) == vars(error)
    with pytest.raises(KetnoiError, match=r"query\.as_of: missing"):
        ketnoi.rank({"id": "s"}, [])  # type: ignore[call-arg]
    with pytest.raises(KetnoiError, match="did you mean `limit`"):
        ketnoi.rank({"id": "s"}, [], as_of=AS_OF, limits=3)  # type: ignore[call-arg]
    with pytest.raises(KetnoiError, match=r"query\.as_of: expected a date that exists"):
        ketnoi.rank({"id": "s"}, [], as_of="2026-02-30")
    with pytest.raises(KetnoiError):
        ketnoi.rank({"id": "s"}, [], as_of=AS_OF).to_dicts(lang="fr")  # type: ignore[arg-type]
    with pytest.raises(KetnoiError) as strict:
        ketnoi.rank({"id": "s", "trl": 12}, [], as_of=AS_OF, strict=True)
    assert (strict.value.kind, strict.value.path, strict.value.value) == (
        "unreadable",
        "startup.trl",
        "12",
    )


def test_a_ranking_has_the_diagnostics_of_its_record() -> None:
    ranking = ketnoi.rank({"id": "s", "trl": 12}, [], as_of=AS_OF)
    (found,) = ranking.diagnostics
    assert isinstance(found, Diagnostic)
    assert (found.kind, found.path, found.value) == ("unreadable", "startup.trl", "12")
    assert found.text("vi") in ranking.in_language("vi")._repr_html_()


def test_further_queries_answer(startups: Records, opportunities: Records) -> None:
    catalog = Catalog.opportunities(opportunities)
    assert ketnoi.resolve("place", "tỉnh Trà Vinh")["ids"] == ["vinh-long"]  # type: ignore[typeddict-item]
    assert ketnoi.suggest("sector", "nong nghiep thong")[0]["id"] == "smart-agriculture"
    assert sum(weight["weight"] for weight in ketnoi.weights("investor")) == 10_000
    rejected = ketnoi.rank(startups[0], catalog, as_of=AS_OF, rejected=True).rejected
    advice = [
        ketnoi.advise(startups[0], catalog[match.opportunity], catalog, as_of=AS_OF)
        for match in rejected
    ]
    assert any(one["change_sets"] for one in advice)
    assert ketnoi.ask_next(startups[13], catalog, as_of=AS_OF)
    assert "Smart agriculture" in ketnoi.explain(startups[0], opportunities[0], as_of=AS_OF)
    assert "điểm" not in ketnoi.explain(startups[0], opportunities[0], as_of=AS_OF, lang="vi")


def test_an_interview_asks_until_the_first_are_certain(
    startups: Records, opportunities: Records
) -> None:
    catalog = Catalog.opportunities(opportunities)
    begin = catalog.interview({"id": startups[0]["id"]}, as_of=AS_OF)
    assert (begin.certain, begin.asked, len(begin.first)) == (False, [], 3)
    end = begin.run(startups[0])
    assert end.certain and end.question is None and len(end.asked) < 13
    ranking = catalog.rank(startups[0], as_of=AS_OF, limit=3)
    assert {match["opportunity"] for match in end.first} == {
        match.opportunity for match in ranking.eligible
    }
    assert all(
        end.startup[field] == startups[0][field] for field in end.asked if field in end.startup
    )
    with pytest.raises(ValueError, match="no further question"):
        end.skip()


def test_an_interview_never_repeats_a_question_without_an_answer(opportunities: Records) -> None:
    questions: list[str] = []

    def unknown(question: Any) -> None:
        questions.append(question["field"])

    end = ketnoi.interview({"id": "s"}, opportunities, first=1, asked=["place"], as_of=AS_OF).run(
        unknown
    )
    assert end.certain and end.startup == {"id": "s"} and end.asked == ["place", *questions]
    assert len(set(questions)) == len(questions) > 0 and "place" not in questions


def test_an_interview_shows_its_question_in_a_notebook(opportunities: Records) -> None:
    evil = [{**one, "name": "<b>x</b>"} for one in opportunities]
    for lang, label in (("en", "Next question"), ("vi", "Câu hỏi tiếp theo")):
        html = ketnoi.interview({"id": "s"}, evil, as_of=AS_OF, lang=lang)._repr_html_()  # type: ignore[arg-type]
        assert label in html and "<b>x</b>" not in html
    assert "question=" in repr(ketnoi.interview({"id": "s"}, opportunities, as_of=AS_OF))


def test_an_answer_about_an_attribute_is_an_attribute() -> None:
    rule = {"field": "attributes.staff", "op": "at_least", "value": 10}
    calls = [{"id": f"c{i}", "kind": "challenge-call", "require": [rule]} for i in range(4)]
    begin = ketnoi.interview({"id": "s", "attributes": {"export": True}}, calls, as_of=AS_OF)
    assert begin.question is not None and begin.question["field"] == "attributes.staff"
    assert begin.answer(12).startup["attributes"] == {"export": True, "staff": 12}
    assert begin.run({"attributes": {"staff": 3}}).first == []


def test_verify_detects_a_changed_catalog(startups: Records, opportunities: Records) -> None:
    catalog = Catalog.opportunities(opportunities)
    old = ketnoi.rank(startups[0], catalog, as_of=AS_OF)
    assert ketnoi.verify(json.loads(json.dumps(old.record)), startups[0], catalog, as_of=AS_OF)[
        "same"
    ]
    catalog.remove(opportunities[0]["id"])
    new = ketnoi.verify(old, startups[0], catalog, as_of=AS_OF)
    assert (new["same"], new["content"], new["query"]) == (False, False, True)


def test_statistics_configure_a_matcher(opportunities: Records) -> None:
    statistics = ketnoi.statistics(opportunities, evidence_date=AS_OF)
    matcher = Matcher(statistics=statistics)
    assert matcher.config["statistics"] == statistics
    assert matcher.fingerprint != Matcher().fingerprint


@pytest.mark.parametrize("rows", ["matches", "reasons"])
@pytest.mark.parametrize("lang", ["en", "vi"])
def test_tables_of_all_libraries_agree(ranking: Ranking, rows: Any, lang: Any) -> None:
    dicts = ranking.to_dicts(rows, lang=lang)
    assert ranking.to_arrow(rows, lang=lang).to_pylist() == dicts
    assert ranking.to_polars(rows, lang=lang).to_dicts() == dicts
    assert ranking.to_pandas(rows, lang=lang).to_dict("records") == dicts
    assert pyarrow.table(ranking).to_pylist() == ranking.to_dicts()
    restored = pickle.loads(pickle.dumps(ranking))
    assert restored.to_dicts(rows, lang=lang) == dicts
    assert restored.to_polars(rows, lang=lang).to_dicts() == dicts


def test_points_of_reasons_sum_to_points_of_matches(ranking: Ranking) -> None:
    sums = (
        ranking.to_polars("reasons")
        .group_by("opportunity")
        .agg(polars.col("points").sum().round(6))
    )
    points = {row["opportunity"]: round(row["points"], 6) for row in ranking.to_dicts()}
    assert dict(sums.iter_rows()) == points


def test_tables_of_an_empty_ranking_have_columns() -> None:
    empty = ketnoi.rank({"id": "s"}, [], as_of=AS_OF)
    assert empty.to_arrow().num_rows == 0
    assert "points" in empty.to_polars().columns
    assert "text" in empty.to_pandas("reasons").columns


def test_pickled_objects_are_equal(
    ranking: Ranking, startups: Records, opportunities: Records
) -> None:
    for lang in ("en", "vi"):
        matcher = Matcher({"evidence": True}, lang=lang)
        catalog = Catalog.opportunities([*opportunities, {"id": "bad"}], matcher=matcher)
        again = pickle.loads(pickle.dumps(catalog))
        assert (again.content_hash, again.matcher, again.diagnostics) == (
            catalog.content_hash,
            matcher,
            catalog.diagnostics,
        )
        many = catalog.rank_many(startups, as_of=AS_OF, progress=False)
        restored = pickle.loads(pickle.dumps(many))
        assert list(restored) == list(many)
        assert restored._repr_html_() == many._repr_html_()
    again = copy.deepcopy(ranking)
    assert again == ranking
    assert again._repr_html_() == ranking._repr_html_()
    assert again[0].reasons == ranking[0].reasons
    assert again.to_dict("vi", reasons=False) == ranking.to_dict("vi", reasons=False)
    assert pickle.loads(pickle.dumps(ranking[0])) == ranking[0]


class Page(HTMLParser):
    """Counts open tags and bars without a label."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.unlabelled = 0

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        named = dict(attributes)
        self.unlabelled += named.get("role") == "img" and not named.get("aria-label")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_html_is_balanced_and_escaped_and_labels_its_bars(lang: Any) -> None:
    evil = '<script>alert(1)</script>"&'
    opportunity = {
        "id": evil,
        "kind": "investor",
        "name": evil,
        "sectors": [evil],
        "closes": "2025-01-01",
    }
    startup = {"id": evil, "sectors": [evil], "colour": evil, "stage": evil}
    records = [opportunity, {**opportunity, "id": "open", "closes": None}, {"id": evil}]
    catalog = Catalog.opportunities(records, matcher=Matcher(lang=lang))
    ranking = catalog.rank(startup, as_of=AS_OF, rejected=True)
    many = catalog.rank_many([startup], as_of=AS_OF, progress=False)
    for page in (ranking, many, ranking[0], catalog):
        html = page._repr_html_()
        parser = Page()
        parser.feed(html)
        assert not parser.open
        assert not parser.unlabelled
        assert "<script" not in html
        assert "&lt;script&gt;" in html


def test_charts_show_points_and_labels(
    ranking: Ranking, startups: Records, opportunities: Records, tmp_path: Any
) -> None:
    import matplotlib as mpl

    mpl.use("agg")
    from ketnoi import plot
    from matplotlib import pyplot as plt
    from matplotlib.patches import Rectangle

    axes = plot.contributions(ranking[0], lang="vi")
    widths = [patch.get_width() for patch in axes.patches if isinstance(patch, Rectangle)]
    assert (
        sum(widths[:-1]) == pytest.approx(widths[-1]) == pytest.approx(ranking[0].points, abs=0.051)
    )
    assert "lĩnh vực" in [label.get_text() for label in axes.get_yticklabels()]
    many = ketnoi.rank_many(startups, opportunities, as_of=AS_OF, progress=False)
    figure, own = plt.subplots()
    heat = plot.heatmap(many, ax=own)
    assert heat is own
    assert len(heat.get_yticklabels()) == len(startups)
    plot.heatmap(ketnoi.rank({"id": "s"}, [], as_of=AS_OF))
    figure.savefig(tmp_path / "heat.png")
    plt.close("all")


def test_optional_packages_are_imported_only_if_used() -> None:
    code = (
        "import sys, ketnoi\n"
        "r = ketnoi.rank({'id': 's'}, [{'id': 'o', 'kind': 'investor'}], as_of='2026-11-22')\n"
        "r.to_dicts(); r._repr_html_(); str(r)\n"
        "optional = ('pandas', 'polars', 'pyarrow', 'matplotlib', 'tqdm', 'numpy'); "
        "print([name for name in optional if name in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


def test_every_public_name_is_documented() -> None:
    for name in ketnoi.__all__:
        thing = getattr(ketnoi, name)
        if name.startswith("__"):
            continue
        assert inspect.getdoc(thing), name
        for member, value in vars(thing).items() if inspect.isclass(thing) else ():
            if not member.startswith("_") and not inspect.ismemberdescriptor(value):
                assert inspect.getdoc(value), f"{name}.{member}"


def test_functions_have_the_arguments_of_their_methods() -> None:
    for name in ("score", "weights", "mutual"):
        function, method = (
            inspect.signature(getattr(of, name)).parameters for of in (ketnoi, Matcher)
        )
        assert ["self", *function] == list(method)
    for name in ("rank_many", "assign", "timetable", "fit"):
        function, method = (
            inspect.signature(getattr(of, name)).parameters for of in (ketnoi, Catalog)
        )
        assert [argument for argument in function if argument != "opportunities"] == list(method)[
            1:
        ]


def test_functions_are_generated_from_the_operations() -> None:
    subprocess.run(
        [sys.executable, ROOT / "bindings-python/tools/functions_of_operations.py", "--check"],
        check=True,
    )


def test_package_and_crate_have_one_version() -> None:
    cargo = (ROOT / "Cargo.toml").read_text("utf-8")
    assert f'version = "{ketnoi.__version__}"' in cargo
    assert ketnoi.__version__ == _native.__version__


def test_types_are_generated_from_the_schema() -> None:
    subprocess.run(
        [sys.executable, ROOT / "bindings-python/tools/types_of_schema.py", "--check"], check=True
    )
