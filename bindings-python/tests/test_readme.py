"""The code blocks of the READMEs run as they are."""

import inspect
import re
from pathlib import Path

import ketnoi
import pytest
from conftest import ROOT

READMES = ["README.md", "README.vi.md", "bindings-python/README.md"]


def blocks(path: Path) -> list[str]:
    return re.findall(
        r"^```python\n(.*?)^```", path.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL
    )


@pytest.mark.parametrize("name", READMES)
def test_code_blocks_of_readmes_run(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    found = blocks(ROOT / name)
    assert found, name
    # In order: later blocks use the names of earlier ones.
    names: dict[str, object] = {}
    for block in found:
        exec(compile(block, name, "exec"), names)


@pytest.mark.parametrize("name", READMES)
def test_the_first_example_has_at_most_six_lines(name: str) -> None:
    first = blocks(ROOT / name)[0].strip().splitlines()
    assert len([line for line in first if line.strip()]) <= 6
    assert "ketnoi.rank(" in "".join(first)


def test_the_readme_of_the_package_names_every_function() -> None:
    text = (ROOT / "bindings-python/README.md").read_text("utf-8")
    functions = [name for name in ketnoi.__all__ if inspect.isfunction(getattr(ketnoi, name))]
    assert functions
    assert [
        name for name in functions if f"`{name}" not in text and f"ketnoi.{name}(" not in text
    ] == []
