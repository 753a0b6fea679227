"""The modules of the package import each other without circles."""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import ketnoi

PACKAGE = Path(ketnoi.__file__).parent


def name_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


MODULES = {name_of(path): path for path in PACKAGE.rglob("*.py")}


def imports(name: str) -> set[str]:
    """The modules of the package that a module imports when it is loaded."""
    path = MODULES[name]
    package = name.split(".") if path.name == "__init__.py" else name.split(".")[:-1]
    found = set()
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.ImportFrom) and node.level:
            base = [part for part in package if part][: len(package) - node.level + 1]
            module = ".".join([*base, *([node.module] if node.module else [])])
            inner = {".".join(filter(None, [module, alias.name])) for alias in node.names}
            found |= (inner & set(MODULES)) or {module}
    # The root is loaded before its modules; `from . import _native` is the compiled one.
    return found & set(MODULES) - {name, ""}


def test_modules_have_no_import_circles() -> None:
    graph = {name: imports(name) for name in MODULES}
    assert sum(map(len, graph.values())) > 50
    # Raises `CycleError`, which names the circle.
    TopologicalSorter(graph).prepare()
