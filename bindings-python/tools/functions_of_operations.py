"""Writes `python/ketnoi/_functions.py` from the schema's operations and the methods of the package.

    python bindings-python/tools/functions_of_operations.py            # writes the file
    python bindings-python/tools/functions_of_operations.py --check    # fails if it would change

A query of the schema is a method of `Matcher` or `Catalog` with the same name. Its function has the
same arguments; that of a catalog's method has the catalog, or the records, as a further one.
"""

import ast
import json
import sys
import textwrap
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = ROOT / "core/schema/ketnoi.schema.json"
PACKAGE = ROOT / "bindings-python/python/ketnoi"
TARGET = PACKAGE / "_functions.py"

MATCHER = ["matcher.py"]
CATALOG = ["_catalog/search.py", "_plan/planner.py", "_learn/learner.py", "_policy/comparer.py"]

# Queries without a function of their name, and what stands in its place.
ELSEWHERE = {
    "get": "Catalog.__getitem__",
    "check": "Catalog.diagnostics",
    "repair": "Timetable.repair",
    "agenda": "Timetable.to_html, to_ics, to_csv",
    "read_grid": "read_table",
    "headings": "template",
    "duplicates": "duplicates",
    "decide": "decide",
}


class Search(NamedTuple):
    """How the function of a catalog's method differs from it."""

    catalog: str = "opportunities"
    """The name of the argument for the catalog."""
    optional: bool = False
    """True if the catalog may be left out."""
    method: str = ""
    """The method, if its name is another."""
    record: str = ""
    """The name of the method's argument `record`."""
    summary: str = ""
    """The first sentence, if it is another."""


SEARCHES = {
    "rank": Search(record="startup", summary="The ranking of opportunities for a startup."),
    "rank_startups": Search(
        "startups",
        method="rank",
        record="opportunity",
        summary="The ranking of startups for an opportunity.",
    ),
    "advise": Search(optional=True),
    "assign": Search(optional=True),
    "stable": Search(optional=True),
    "compare": Search(optional=True),
    "calendar": Search(optional=True),
    "timetable": Search(optional=True),
    "ask_next": Search("catalog"),
    "interview": Search(),
    "verify": Search("catalog"),
    "diversify": Search("catalog"),
}

HEAD = '''"""The methods of matchers and catalogs as functions: generated, do not edit.

`python bindings-python/tools/functions_of_operations.py` writes this file; a test compares it.
"""

from __future__ import annotations

{runtime}

if TYPE_CHECKING:
{types}
'''

# The modules of the names that occur in signatures.
MODULES = {
    "collections.abc": ["Callable", "Mapping", "Sequence"],
    "typing": ["Any", "Literal", "Unpack"],
    "._catalog.interview": ["Interview"],
    "._lang": ["Lang"],
    "._learn.inputs": ["Interactions", "Labelled"],
    "._learn.results": ["Evaluation", "Fitted"],
    "._plan.cohorts": ["Assignment", "Mutual", "StablePlan"],
    "._plan.inputs": ["Entries", "Pairs"],
    "._plan.targets": ["Diversified", "Exposure", "Targets"],
    "._plan.timetable": ["Timetable"],
    "._policy.results": ["Calendar", "Comparison"],
    "._ranking.match": ["Match"],
    "._ranking.ranking": ["Ranking"],
    "._ranking.rankings": ["Rankings"],
    "._records": ["Record", "Records"],
}

# The width of the generated code.
WIDTH = 100


def methods_of(files: list[str]) -> dict[str, list[ast.FunctionDef]]:
    """The public methods in the classes of some files, each with its overloads before it."""
    methods: dict[str, list[ast.FunctionDef]] = {}
    for file in files:
        for definition in ast.parse((PACKAGE / file).read_text("utf-8")).body:
            for node in definition.body if isinstance(definition, ast.ClassDef) else ():
                if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                    methods.setdefault(node.name, []).append(node)
    return methods


def function(name: str, method: ast.FunctionDef, search: Search | None) -> str:
    """The function of a method, with its overloads' decorator."""
    is_overload = any(
        isinstance(mark, ast.Name) and mark.id == "overload" for mark in method.decorator_list
    )
    returns = ast.unparse(method.returns or ast.Constant(None))
    mark = "@overload\n" if is_overload else ""
    head = mark + wrapped(
        f"def {name}(",
        arguments(method, search),
        f") -> {returns}:" + (" ..." if is_overload else ""),
    )
    if is_overload:
        return head
    body = textwrap.indent(
        f'"""{documentation(method, search)}"""\nreturn {call(method, search)}', "    "
    )
    return head + "\n" + "\n".join(line.rstrip() for line in body.split("\n"))


def wrapped(before: str, parts: list[str], after: str) -> str:
    """A call or signature in one line, or with a line for each part if that is too long."""
    line = before + ", ".join(parts) + after
    if len(line) <= WIDTH:
        return line
    return before + "\n" + "".join(f"    {part},\n" for part in parts) + after


def positional(method: ast.FunctionDef, search: Search | None) -> list[str]:
    names = [argument.arg for argument in method.args.args[1:]]
    return [
        search.record if search and search.record and name == "record" else name for name in names
    ]


def arguments(method: ast.FunctionDef, search: Search | None) -> list[str]:
    given = method.args
    parts = []
    defaults = [None] * (len(given.args) - len(given.defaults)) + list(given.defaults)
    for name, argument, default in zip(
        positional(method, search), given.args[1:], defaults[1:], strict=True
    ):
        parts.append(argument_text(name, argument, default))
    if search:
        parts.append(f"{search.catalog}: Catalog | Records" + (" = ()" if search.optional else ""))
    if given.kwonlyargs:
        parts.append("*")
    parts += [
        argument_text(one.arg, one, default)
        for one, default in zip(given.kwonlyargs, given.kw_defaults, strict=True)
    ]
    if given.kwarg:
        parts.append("**" + argument_text(given.kwarg.arg, given.kwarg, None))
    return parts


def argument_text(name: str, argument: ast.arg, default: ast.expr | None) -> str:
    of = (
        ast.unparse(argument.annotation or ast.Name("Any"))
        .replace("RecordStore", "Catalog")
        .replace("'", '"')
    )
    return f"{name}: {of}" + (f" = {ast.unparse(default)}".replace("'", '"') if default else "")


def call(method: ast.FunctionDef, search: Search | None) -> str:
    names = positional(method, search)
    passed = [*names, *(f"{argument.arg}={argument.arg}" for argument in method.args.kwonlyargs)]
    if method.args.kwarg:
        passed.append(f"**{method.args.kwarg.arg}")
    target = f"{catalog_of(names, search)}" if search else "default_matcher()"
    return wrapped(f"{target}.{method.name}(", passed, ")")


def catalog_of(names: list[str], search: Search) -> str:
    side = "startups" if search.catalog == "startups" else "opportunities"
    other = ", startups" if "startups" in names else ""
    return f'prepared({search.catalog}, "{side}"{other})'


def documentation(method: ast.FunctionDef, search: Search | None) -> str:
    """The method's documentation with the argument for the catalog, without its example."""
    text = (ast.get_docstring(method) or "").split("\n\nExample:")[0]
    if search and search.summary:
        text = search.summary + text[text.index("\n\n") :]
    if not search or "\nArgs:\n" not in text:
        return text + ("\n" if "\n" in text else "")
    lines = text.replace("    record:", f"    {search.record or 'record'}:").split("\n")
    names = positional(method, search)
    at = lines.index("Args:") + 1
    if names:
        at = next(i for i, line in enumerate(lines) if line.startswith(f"    {names[-1]}:")) + 1
        while at < len(lines) and lines[at].startswith("        "):
            at += 1
    lines.insert(at, f"    {search.catalog}: The records to search, or a catalog of them.")
    return "\n".join(lines) + "\n"


def imports(code: str, schema: set[str]) -> str:
    names = {node.id for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Name)}
    known = {name: module for module, listed in MODULES.items() for name in listed}
    modules: dict[str, list[str]] = {".types": sorted(names & schema - set(known))}
    for name in sorted(names & set(known)):
        modules.setdefault(known[name], []).append(name)
    ordered = sorted(modules, key=lambda name: (name.startswith("."), name))
    lines = [textwrap.indent(import_of(module, modules[module]), "    ") for module in ordered]
    runtime = [
        "from typing import TYPE_CHECKING, overload",
        "",
        "from .catalog import Catalog, prepared",
        "from .matcher import default_matcher",
    ]
    return HEAD.format(runtime="\n".join(runtime), types="\n".join(lines))


def import_of(module: str, names: list[str]) -> str:
    line = f"from {module} import {', '.join(names)}"
    return (
        line
        if len(line) <= WIDTH
        else f"from {module} import (\n{''.join(f'    {name},{chr(10)}' for name in names)})"
    )


def text() -> str:
    """The file.

    Raises:
        SystemExit: If a query has neither a method nor a stated place.
    """
    schema = json.loads(SCHEMA.read_text("utf-8"))
    matcher, catalog = methods_of(MATCHER), methods_of(CATALOG)
    blocks: list[str] = []
    names: list[str] = []
    for operation in schema["operations"]:
        name = operation["name"]
        if operation["kind"] != "query" or name in ELSEWHERE:
            continue
        names.append(name)
        search = SEARCHES.get(name, Search())
        if name in matcher:
            blocks += [function(name, method, None) for method in matcher[name]]
        elif (search.method or name) in catalog:
            blocks += [function(name, method, search) for method in catalog[search.method or name]]
        else:
            sys.exit(f"the query `{name}` has no method, and ELSEWHERE does not name its place")
    listed = "".join(f"    {json.dumps(name)},\n" for name in sorted(names))
    code = "\n\n\n".join(blocks)
    return f"{imports(code, set(schema['$defs']) | types())}\n__all__ = [\n{listed}]\n\n\n{code}\n"


def types() -> set[str]:
    """The names that `types.py` defines."""
    nodes = ast.parse((PACKAGE / "types.py").read_text("utf-8")).body
    classes = {node.name for node in nodes if isinstance(node, ast.ClassDef)}
    return classes | {
        node.target.id
        for node in nodes
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }


def main() -> int:
    written = text()
    if "--check" in sys.argv:
        if TARGET.read_text("utf-8") == written:
            return 0
        print(f"{TARGET.name} is not up to date: run {Path(__file__).name}", file=sys.stderr)
        return 1
    TARGET.write_text(written, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
