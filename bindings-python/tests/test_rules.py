"""Rules as Python expressions: the JSON that they make, and the errors of misuse."""

import copy
import doctest
import importlib
import json
import pickle
import pkgutil
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import ketnoi
import ketnoi._rules
import numpy
import pytest
from ketnoi import Rule, confirm, days, field, had, months, when, years
from ketnoi.types import Config, Opportunity

AS_OF = "2026-11-22"
MODULES = [module.name for module in pkgutil.iter_modules(ketnoi._rules.__path__)]


@pytest.mark.parametrize("name", MODULES)
def test_examples_of_docstrings_hold(name: str) -> None:
    module = importlib.import_module(f"ketnoi._rules.{name}")
    assert doctest.testmod(module).failed == 0


def test_every_public_function_has_an_example() -> None:
    for function in (confirm, days, field, had, months, when, years):
        assert ">>>" in (function.__doc__ or "")


@pytest.mark.parametrize(
    ("rule", "op", "value"),
    [
        (field("x") < 50, "less_than", 50),
        (field("x") <= 50, "at_most", 50),
        (field("x") > 12.5, "more_than", 12.5),
        (field("x") >= 50, "at_least", 50),
        (50 > field("x"), "less_than", 50),  # noqa: SIM300
        (50 <= field("x"), "at_least", 50),  # noqa: SIM300
        (field("x") < Decimal("12.50"), "less_than", 12.5),
        (field("x") < Decimal("12.00"), "less_than", 12),
        (field("x") < numpy.int64(5), "less_than", 5),
        (field("x") <= 2.0, "at_most", 2),
        (field("x") <= 10**14, "at_most", 10**14),
        (field("x") < "300000 EUR", "less_than", "300000 EUR"),
        (field("x") < date(2025, 1, 1), "before", "2025-01-01"),
        (field("x") > "2025-01-01", "after", "2025-01-01"),
        (field("x") <= "2025-01-01", "at_most", "2025-01-01"),
        (field("x") > months(-24), "after", {"months": -24}),
        (field("x") <= days(0), "at_most", {"days": 0}),
        (field("x") >= -(years(1) + days(2)), "at_least", {"years": -1, "days": -2}),
        (field("x").between(1, 9), "between", [1, 9]),
        (field("x").between(months(-24), "2026-01-01"), "between", [{"months": -24}, "2026-01-01"]),
        (field("x") == "saas", "in", ["saas"]),
        (field("x") != 5, "not_in", [5]),
        (field("x").is_true(), "in", [True]),
        (field("x").is_false(), "in", [False]),
        (field("x").isin(["a", 5, True]), "in", ["a", 5, True]),
        (field("x").notin(text for text in ("a", "b")), "not_in", ["a", "b"]),
        (field("x").isin({"a": 1}.keys()), "in", ["a"]),
    ],
)
def test_a_comparison_is_one_condition(rule: Rule, op: str, value: Any) -> None:
    assert rule.to_dict() == {"field": "x", "op": op, "value": value}
    # 12 and 12.0 are equal in Python and different JSON.
    assert json.dumps(rule.to_dict()["value"]) == json.dumps(value)


def test_equality_with_true_is_the_same_as_is_true() -> None:
    assert (field("spin_off") == True) == field("spin_off").is_true()  # noqa: E712


A, B, C = (field(name).exists() for name in "abc")
PLAIN_A, PLAIN_B, PLAIN_C = (rule.to_dict() for rule in (A, B, C))


def test_chains_stay_one_level_deep() -> None:
    assert (A & B & C).to_dict() == {"all": [PLAIN_A, PLAIN_B, PLAIN_C]}
    assert (A | (B | C)).to_dict() == {"any": [PLAIN_A, PLAIN_B, PLAIN_C]}
    assert ((A | B) & C).to_dict() == {"all": [{"any": [PLAIN_A, PLAIN_B]}, PLAIN_C]}
    assert (~(A & B)).to_dict() == {"not": {"all": [PLAIN_A, PLAIN_B]}}


def test_a_named_part_stays_a_part() -> None:
    named = (A | B).named("ab", why="A or B.")
    inner = {"id": "ab", "why": "A or B.", "any": [PLAIN_A, PLAIN_B]}
    assert (named | C).to_dict() == {"any": [inner, PLAIN_C]}


def test_plain_rules_are_operands() -> None:
    assert (A & PLAIN_B) == (PLAIN_A & B) == (A & B)
    assert (A | PLAIN_B) == (PLAIN_A | B) == (A | B)
    assert when(PLAIN_A).then(PLAIN_B) == when(A).then(B)
    assert Rule({"any": [A, PLAIN_B]}) == (A | B)
    for value in (months(-24), date(2025, 1, 1)):
        assert Rule({"field": "x", "op": "after", "value": value}) == (field("x") > value)


def test_every_key_of_the_envelope() -> None:
    rule = A.named(
        "a", why={"en": "A.", "vi": "A."}, link="Điều 5", from_=date(2026, 1, 1), to="2026-12-31"
    )
    assert rule.to_dict() == {
        "id": "a",
        "why": {"en": "A.", "vi": "A."},
        "link": "Điều 5",
        "from": "2026-01-01",
        "to": "2026-12-31",
        **PLAIN_A,
    }
    assert confirm("c", "C.").named(link="§ 1").to_dict() == {
        "link": "§ 1",
        "id": "c",
        "confirm": "C.",
    }


def test_a_rule_never_changes() -> None:
    rule = A & B
    rule.to_dict()["all"].append("no rule")
    list_of_values = ["a"]
    isin = field("x").isin(list_of_values)
    list_of_values.append("b")
    _ = rule.named("ab"), rule & C, ~rule
    assert (rule, isin.to_dict()["value"]) == (A & B, ["a"])
    assert rule == copy.copy(rule) == copy.deepcopy(rule) == pickle.loads(pickle.dumps(rule))
    assert eval(repr(rule)) == rule
    assert rule != PLAIN_A


def test_history() -> None:
    assert had("a", "b").at_least(1).to_dict() == {"had": {"of": ["a", "b"], "at_least": 1}}
    assert had().at_most(2).to_dict() == {"had": {"at_most": 2}}
    within = had("a").within(years=1, months=6)
    assert within.never().to_dict() == {
        "had": {"of": ["a"], "within": {"years": 1, "months": 6}, "at_most": 0}
    }


# Without their types, which catch most misuse before a program runs.
a: Any = A
x: Any = field("x")
y: Any = field("y")
untyped: Any = ketnoi


@pytest.mark.parametrize(
    ("misuse", "words"),
    [
        (lambda: bool(a), "write `&`, `|` and `~`"),
        (lambda: a and B, "write `&`, `|` and `~`"),
        (lambda: not a, "write `&`, `|` and `~`"),
        (lambda: 1 < x < 3, "between"),
        (lambda: 1 <= x <= 3, "between"),
        (lambda: a if x else B, "alone is no rule"),
        (lambda: not x, "alone is no rule"),
        (lambda: ~x, "alone is no rule"),
        (lambda: a & x, "expected a rule, got field('x')"),
        (lambda: x & a, "alone is no rule"),
        (lambda: (x < 5) & 3, "expected a rule, got 3"),
        (lambda: x < 5 & y, "parentheses"),
        (lambda: x < y, "with a value, not with field('y')"),
        (lambda: x == a, "with a value"),
        (lambda: x == None, "exists()"),  # noqa: E711
        (lambda: x == ["a"], "isin(['a'])"),
        (lambda: x < True, "is_true()"),
        (lambda: x < object(), "expected a text, a number"),
        (lambda: x.isin("saas"), "isin takes a list"),
        (lambda: x.notin(5), "notin takes a list"),
        (lambda: x.isin([None]), "expected a text, a number"),
        (lambda: untyped.field(5), "the name of a field"),
        (lambda: x < datetime(2026, 1, 1, 12), "a day without a time"),
        (lambda: a.named("a", from_="January"), "ISO text"),
        (lambda: a.named("a", why={"fr": "non"}), "'en' and 'vi'"),
        (lambda: untyped.confirm("c", 5), "expected a text"),
        (lambda: bool(had("a")), "never()"),
        (lambda: a & had("a"), "expected a rule"),
        (lambda: untyped.had(5), "ids of opportunities"),
        (lambda: had("a").at_least(-1), "a whole number from 0"),
        (lambda: untyped.had("a").at_most(1.5), "a whole number from 0"),
        (lambda: had("a").within(years=-1), "a whole number from 0"),
        (lambda: untyped.had("a").sum_at_most(300_000), "with its currency"),
        (lambda: untyped.months(1.5), "whole number"),
        (lambda: {a: 1}, "unhashable"),
    ],
)
def test_misuse_is_a_type_error(misuse: Callable[[], object], words: str) -> None:
    with pytest.raises(TypeError) as raised:
        misuse()
    assert words in str(raised.value)


@pytest.mark.parametrize(
    ("misuse", "words"),
    [
        (lambda: x < 0.1 + 0.2, "more than 6 decimals"),
        (lambda: x < 1e-7, "more than 6 decimals"),
        (lambda: x < float("nan"), "cannot compare with nan"),
        (lambda: x < float("inf"), "cannot compare with inf"),
        (lambda: x < 10**15, "more than 15 digits"),
        (lambda: x < 1e15, "more than 15 digits"),
        (lambda: a.named("a").named("b"), "the rule has id 'a' already"),
        (lambda: confirm("a", "A.").named("b"), "the rule has id 'a' already"),
        (lambda: had("a").within(), "years, months or days"),
    ],
)
def test_a_value_that_rules_do_not_hold_is_a_value_error(
    misuse: Callable[[], object], words: str
) -> None:
    with pytest.raises(ValueError) as raised:
        misuse()
    assert words in str(raised.value)


def test_an_opportunity_takes_expressions_and_their_json_alike() -> None:
    opportunity: Opportunity = {
        "id": "o",
        "kind": "incubator",
        "require": [
            field("trl") >= 4,
            (field("headcount") <= 5) | field("sectors").isin(["fintech"]),
        ],
    }
    plain = json.loads(json.dumps(opportunity, default=Rule.to_dict))
    catalogs = [ketnoi.Catalog.opportunities([one], strict=True) for one in (opportunity, plain)]
    assert catalogs[0]["o"] == catalogs[1]["o"]
    assert catalogs[0].content_hash == catalogs[1].content_hash
    for trl, verdict in ((5, "eligible"), (3, "ineligible")):
        startup = {"id": "s", "trl": trl, "attributes": {"headcount": 3}}
        assert ketnoi.score(startup, opportunity, as_of=AS_OF).verdict == verdict


def test_a_single_expression_is_a_list_of_one() -> None:
    catalog = ketnoi.Catalog.opportunities(
        [{"id": "o", "kind": "incubator", "require": field("trl") >= 4}], strict=True
    )
    assert catalog["o"]["require"] == [(field("trl") >= 4).to_dict()]


FACTS: Config = {
    "facts": {"spin_off": {"kind": "flag"}, "score": {"kind": "number", "decimals": 2}}
}

ACCEPTED = [
    (field("headcount") < 50) & (field("turnover") <= "10000000 EUR"),
    (field("founded") > months(-24)) | field("spin_off").is_true(),
    ~field("activity_code").isin(["64", "68.20"]),
    when(field("legal_status") == "cooperative").then(field("headcount") >= 7),
    had("delta").never().named("once", link="Decision 12", from_="2026-01-01", to=date(2027, 1, 1)),
    had("a", "b").at_least(1) | had().at_most(2),
    had().within(years=3, months=6).sum_at_most("300000 EUR"),
    confirm("not-begun", {"en": "Work has not begun.", "vi": "Dự án chưa khởi công."}),
    field("founded").between(years(-5) + days(1), days(0)),
    (field("founded") >= date(2020, 1, 1)) & (field("founded") < "2026-01-01"),
    (field("score") < 5.25) | (field("trl") != 5) | (field("attributes.headcount") == 6),
    field("turnover").between("1 tỷ", "2 tỷ") & field("trl").exists(),
]


@pytest.mark.parametrize("rule", ACCEPTED, ids=str)
def test_the_core_reads_every_expression_as_it_is_written(rule: Rule) -> None:
    record = {"id": "o", "kind": "incubator", "require": [rule]}
    catalog = ketnoi.Catalog.opportunities([record], matcher=ketnoi.Matcher(FACTS), strict=True)
    assert catalog["o"]["require"] == [rule.to_dict()]
    assert list(catalog.diagnostics) == []


def test_expressions_are_evaluated_in_three_values() -> None:
    rule = (field("headcount") < 50) | confirm("small", "The group counts fewer than 50 people.")
    opportunity = {"id": "o", "kind": "incubator", "require": [rule]}
    for headcount, confirmed, verdict in (
        (49, None, "eligible"),
        ({"min": 10, "max": 49}, None, "eligible"),
        ({"min": 10, "max": 50}, None, "unverified"),
        (None, True, "eligible"),
        (50, None, "unverified"),
        (50, False, "ineligible"),
    ):
        startup = {
            "id": "s",
            "attributes": {} if headcount is None else {"headcount": headcount},
            "confirmed": {} if confirmed is None else {"small": confirmed},
        }
        assert ketnoi.score(startup, opportunity, as_of=AS_OF).verdict == verdict
