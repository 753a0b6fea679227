"""All vectors, byte for byte: by calls of the wire, and by the methods of the package."""

import json
from collections.abc import Iterator
from typing import Any

import ketnoi
import pytest
from conftest import ROOT
from ketnoi import Catalog, KetnoiError, Matcher, _native

Call = dict[str, Any]


def compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def vectors() -> Iterator[Any]:
    for path in sorted((ROOT / "tests/vectors").glob("*.json")):
        file = json.loads(path.read_text("utf-8"))
        for vector in file["vectors"]:
            call = {**file["given"], **vector["call"]}
            yield pytest.param(call, vector, id=f"{path.stem}: {vector['about']}")


VECTORS = list(vectors())


def test_there_are_vectors() -> None:
    assert len(VECTORS) > 50


@pytest.mark.parametrize(("call", "vector"), VECTORS)
def test_calls_of_the_wire_answer_the_vectors(call: Call, vector: Any) -> None:
    if "before" not in vector:
        assert _native.call(compact(call)) == compact(vector.get("answer") or vector["error"])
        return
    service = _native.Service(None)
    options = {key: value for key, value in call.items() if key not in vector["call"]}
    for before in ({"call": "check", **options}, *vector["before"]):
        service.execute(before)
    assert service.execute(vector["call"]) == compact(vector["answer"])


OPERATIONS = json.loads((ROOT / "core/schema/ketnoi.schema.json").read_text("utf-8"))["operations"]


def test_every_operation_has_a_method() -> None:
    methods = {*ANSWERS, *SHEETS, *FILES, *MAPPING}
    assert {operation["name"] for operation in OPERATIONS} == methods


# The answers of these are objects, which `test_sheets.py` compares with the same calls.
SHEETS = {"headings", "read_grid", "duplicates", "decide"}
# Methods of the timetable write files, which `test_plans.py` compares with the same call.
FILES = {"agenda"}
# A catalog is a mapping.
MAPPING = {"get"}
# A method without pairs sends a query, and versions are made by the method, so these errors cannot
# occur.
IMPOSSIBLE = {
    "neither pairs nor a query",
    "exposure of nothing",
    "error: a field of a version that does not exist",
}
OF_METHODS = [
    vector
    for vector in VECTORS
    if vector.values[0]["call"] not in SHEETS | FILES | MAPPING
    and vector.values[1]["about"] not in IMPOSSIBLE
]


@pytest.mark.parametrize(("call", "vector"), OF_METHODS)
def test_methods_answer_the_vectors(call: Call, vector: Any) -> None:
    if "error" in vector:
        with pytest.raises((KetnoiError, KeyError)) as raised:
            answered(call, vector.get("before", []))
        # An unknown call has no method.
        if isinstance(raised.value, KetnoiError):
            error = raised.value
            found = (error.kind, error.path, error.value, error.text(call.get("lang", "en")))
            written = vector["error"]
            assert found == (
                written["problem"],
                written["path"],
                written.get("value", ""),
                written["text"],
            )
    else:
        assert compact(answered(call, vector.get("before", []))) == compact(vector["answer"])


def answered(call: Call, before: list[Call]) -> Any:
    """The answer of the method of a call, after those of earlier calls, in the form of the wire."""
    matcher = Matcher(call.get("config"))
    strict = call.get("strict", False)
    opportunities = Catalog.opportunities(
        call.get("opportunities", []), matcher=matcher, strict=strict
    )
    startups = Catalog.startups(call.get("startups", []), matcher=matcher, strict=strict)
    for earlier in before:
        ANSWERS[earlier["call"]](matcher, opportunities, startups, earlier)
    return ANSWERS[call["call"]](matcher, opportunities, startups, call)


def ranked(ranking: ketnoi.Ranking, opportunities: Catalog, startups: Catalog, call: Call) -> Any:
    answer = {
        "answer": "ranking",
        **ranking.to_dict(call.get("lang"), reasons=call.get("reasons", True)),
    }
    return with_diagnostics(answer, opportunities, startups, call)


def with_diagnostics(
    answer: dict[str, Any], opportunities: Catalog, startups: Catalog, call: Call
) -> Any:
    """The answer with the diagnostics of the records of the call; here the catalogs have them."""
    check = {
        key: call[key] for key in ("config", "lang", "opportunities", "startups") if key in call
    }
    carried = json.loads(_native.call(compact({"call": "check", **check})))["diagnostics"]
    own = [*opportunities.diagnostics, *startups.diagnostics]
    # The order differs: the wire reports duplicate ids last, a catalog where they occur.
    assert sorted((one["path"], one["problem"]) for one in carried) == sorted(
        (one.path, one.kind) for one in own
    )
    if carried and "diagnostics" in answer:
        answer["diagnostics"] += carried
    elif carried:
        # Before the `record`, as the wire writes it.
        record = {"record": answer.pop("record")} if "record" in answer else {}
        answer |= {"diagnostics": carried, **record}
    return answer


def rank(matcher: Matcher, opportunities: Catalog, startups: Catalog, call: Call) -> Any:
    ranking = opportunities.rank(call["startup"], strict=call.get("strict", False), **call["query"])
    return ranked(ranking, opportunities, startups, call)


def rank_startups(matcher: Matcher, opportunities: Catalog, startups: Catalog, call: Call) -> Any:
    return ranked(
        startups.rank(call["opportunity"], **call["query"]), opportunities, startups, call
    )


def rank_many(matcher: Matcher, opportunities: Catalog, startups: Catalog, call: Call) -> Any:
    options = {"exposure_cap": call["exposure_cap"]} if "exposure_cap" in call else {}
    rankings = opportunities.rank_many(startups, progress=False, **options, **call["query"])
    answers = [
        ranking.to_dict(call.get("lang"), reasons=call.get("reasons", False))
        for ranking in rankings
    ]
    return with_diagnostics(
        {"answer": "rankings", "rankings": answers}, opportunities, startups, call
    )


def score(matcher: Matcher, opportunities: Catalog, startups: Catalog, call: Call) -> Any:
    match = matcher.score(call["startup"], call["opportunity"], as_of=call["as_of"])
    return {"answer": "match", **match.to_dict(call.get("lang"), reasons=call["call"] == "explain")}


def check(matcher: Matcher, opportunities: Catalog, startups: Catalog, call: Call) -> Any:
    counts = {"opportunities": len(opportunities), "startups": len(startups)}
    return with_diagnostics(
        {"answer": "checked", "diagnostics": [], **counts}, opportunities, startups, call
    )


def advise(matcher: Matcher, opportunities: Catalog, startups: Catalog, call: Call) -> Any:
    options = {"goal": call["goal"]} if "goal" in call else {}
    options |= {"lang": call["lang"]} if "lang" in call else {}
    return opportunities.advise(
        call["startup"], call["opportunity"], **options, **call.get("limits", {}), **call["query"]
    )


def ask_next(matcher: Matcher, opportunities: Catalog, startups: Catalog, call: Call) -> Any:
    catalog, record = (
        (opportunities, call["startup"]) if "startup" in call else (startups, call["opportunity"])
    )
    return {"answer": "questions", "questions": catalog.ask_next(record, **call["query"])}


def interview(matcher: Matcher, opportunities: Catalog, startups: Catalog, call: Call) -> Any:
    options = {key: call[key] for key in ("first", "asked") if key in call}
    state = opportunities.interview(call["startup"], **options, **call["query"])
    return {"answer": "interview", **state.to_dict(call.get("lang"))}


def verify(matcher: Matcher, opportunities: Catalog, startups: Catalog, call: Call) -> Any:
    return {
        "answer": "verification",
        **opportunities.verify(call["record"], call["startup"], **call["query"]),
    }


def change(matcher: Matcher, opportunities: Catalog, startups: Catalog, call: Call) -> Any:
    catalog, record = (
        (startups, call["startup"]) if "startup" in call else (opportunities, call["opportunity"])
    )
    if call["call"] == "remove":
        return {"answer": "removed", "removed": catalog.remove(record)}
    assert getattr(catalog, call["call"])(record) == []
    return {
        "answer": "checked",
        "diagnostics": [],
        "opportunities": len(opportunities),
        "startups": len(startups),
    }


def subscribe(matcher: Matcher, opportunities: Catalog, startups: Catalog, call: Call) -> Any:
    catalog, record = (
        (opportunities, call["startup"]) if "startup" in call else (startups, call["opportunity"])
    )
    if call["call"] == "unsubscribe":
        return {"answer": "removed", "removed": catalog.unsubscribe(record)}
    return ranked(catalog.subscribe(record, **call["query"]), opportunities, startups, call)


def changes(matcher: Matcher, opportunities: Catalog, startups: Catalog, call: Call) -> Any:
    day = {"as_of": call["as_of"]} if "as_of" in call else {}
    return {
        "answer": "changes",
        "startups": opportunities.changes(**day),
        "opportunities": startups.changes(**day),
    }


def plan_options(call: Call) -> Any:
    options = {key: call[key] for key in ("pairs", "unverified") if key in call}
    return {**options, **call.get("query", {}), **call.get("request", {})}


def assign(matcher: Matcher, opportunities: Catalog, startups: Catalog, call: Call) -> Any:
    lang = call.get("lang")
    try:
        return {
            "answer": "assignment",
            **opportunities.assign(startups, **plan_options(call)).to_dict(lang),
        }
    except ketnoi.Infeasible as infeasible:
        text = {"text": infeasible.text(lang)} if lang else {}
        return {
            "answer": "infeasible",
            "constraints": infeasible.constraints,
            "candidates": infeasible.candidates,
            **text,
        }


def stable(matcher: Matcher, opportunities: Catalog, startups: Catalog, call: Call) -> Any:
    return {"answer": "stable", **opportunities.stable(startups, **plan_options(call)).to_dict()}


def mutual(matcher: Matcher, opportunities: Catalog, startups: Catalog, call: Call) -> Any:
    return {
        "answer": "mutual",
        **matcher.mutual(call["startup_pairs"], call["opportunity_pairs"], by=call["by"]).to_dict(),
    }


def timetable(matcher: Matcher, opportunities: Catalog, startups: Catalog, call: Call) -> Any:
    timetable = opportunities.timetable(call["event"], startups, as_of=call.get("as_of"))
    if call["call"] == "timetable":
        return {"answer": "timetable", **timetable.to_dict(call.get("lang"))}
    changes = dict(call["changes"])
    repaired = timetable.repair(changes.pop("attendees"), meetings=call["meetings"], **changes)
    return {"answer": "repaired", **repaired.to_dict(call.get("lang"))}


def targets(matcher: Matcher, opportunities: Catalog, startups: Catalog, call: Call) -> Any:
    checked = matcher.targets(call["programme"], call["register"], as_of=call["as_of"])
    return {"answer": "targets", **checked.to_dict(call.get("lang"))}


def exposure(matcher: Matcher, opportunities: Catalog, startups: Catalog, call: Call) -> Any:
    options = {key: call[key] for key in ("before", "after") if key in call}
    return {
        "answer": "exposure",
        **opportunities.exposure(startups, **options, **call.get("query", {})).to_dict(),
    }


def diversify(matcher: Matcher, opportunities: Catalog, startups: Catalog, call: Call) -> Any:
    catalog, record = (
        (opportunities, call["startup"]) if "startup" in call else (startups, call["opportunity"])
    )
    return {
        "answer": "diversified",
        **catalog.diversify(record, **call["limits"], **call["query"]).to_dict(),
    }


def evaluate(matcher: Matcher, opportunities: Catalog, startups: Catalog, call: Call) -> Any:
    options = {key: call[key] for key in ("against", "strict", "lang") if key in call}
    evaluation = opportunities.evaluate(
        call["interactions"], known_until=call["known_until"], **options
    )
    return {"answer": "evaluation", **evaluation.to_dict()}


def fit(matcher: Matcher, opportunities: Catalog, startups: Catalog, call: Call) -> Any:
    return {
        "answer": "fitted",
        **opportunities.fit(call["interactions"], **call.get("options", {})).to_dict(),
    }


def compare(matcher: Matcher, opportunities: Catalog, startups: Catalog, call: Call) -> Any:
    before, after = call.get("before", {}), call.get("after", {})
    options = {
        "before": before.get("opportunities"),
        "after": after.get("opportunities"),
        "config": after.get("config"),
    }
    comparison = opportunities.compare(startups, **options, **call["query"])
    return {"answer": "comparison", **comparison.to_dict(call.get("lang"))}


def calendar(matcher: Matcher, opportunities: Catalog, startups: Catalog, call: Call) -> Any:
    query = dict(call["query"])
    days = {"first": query.pop("from"), "last": query.pop("to")}
    calendar = opportunities.calendar(startups, **days, **query)
    return {"answer": "calendar", **calendar.to_dict(call.get("lang"))}


def suggest_sectors(matcher: Matcher, opportunities: Catalog, startups: Catalog, call: Call) -> Any:
    suggested = matcher.suggest_sectors(
        call["texts"], call.get("labelled", []), limit=call.get("limit", 5)
    )
    return {"answer": "sector_suggestions", "suggestions": suggested}


ANSWERS = {
    "compare": compare,
    "calendar": calendar,
    "evaluate": evaluate,
    "fit": fit,
    "suggest_sectors": suggest_sectors,
    "assign": assign,
    "stable": stable,
    "mutual": mutual,
    "timetable": timetable,
    "repair": timetable,
    "targets": targets,
    "exposure": exposure,
    "diversify": diversify,
    "check": check,
    "rank": rank,
    "rank_startups": rank_startups,
    "rank_many": rank_many,
    "score": score,
    "explain": score,
    "advise": advise,
    "ask_next": ask_next,
    "interview": interview,
    "terms": lambda m, o, s, c: {
        "answer": "terms",
        "terms": m.terms(c["kind"], lang=c.get("lang")),
    },
    "suggest": lambda m, o, s, c: {
        "answer": "suggestions",
        "suggestions": m.suggest(c["kind"], c["prefix"], limit=c.get("limit", 10)),
    },
    "resolve": lambda m, o, s, c: m.resolve(c["kind"], c["text"]),
    "weights": lambda m, o, s, c: {"answer": "weights", "weights": m.weights(c["family"])},
    "facts": lambda m, o, s, c: {"answer": "facts", "facts": m.facts(lang=c.get("lang"))},
    "statistics": lambda m, o, s, c: {
        "answer": "statistics",
        **o.statistics(evidence_date=c["evidence_date"]),
    },
    "verify": verify,
    "add": change,
    "update": change,
    "remove": change,
    "subscribe": subscribe,
    "unsubscribe": subscribe,
    "changes": changes,
}
