"""Every example and every notebook runs."""

import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from conftest import ROOT
from nbclient import NotebookClient

EXAMPLES = sorted((ROOT / "examples/python").glob("*.py"))
# The kinds of output of each.
NOTEBOOKS = {"programme.ipynb": {"text/html", "image/png"}, "demo_day.ipynb": {"text/html"}}


def test_every_example_is_listed() -> None:
    listed = (ROOT / "examples/README.md").read_text("utf-8")
    names = [path.name for path in EXAMPLES] + list(NOTEBOOKS)
    assert [name for name in names if f"`{name}`" not in listed] == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_an_example_runs_and_prints(path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, path], capture_output=True, text=True, encoding="utf-8", timeout=120
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.strip()


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_notebook_runs(name: str) -> None:
    path = ROOT / "examples/python" / name
    notebook = nbformat.read(path, as_version=4)
    assert all(not cell.get("outputs") for cell in notebook.cells), (
        "a notebook is stored without outputs"
    )
    NotebookClient(
        notebook, timeout=120, resources={"metadata": {"path": str(path.parent)}}
    ).execute()
    kinds = {
        kind
        for cell in notebook.cells
        for output in cell.get("outputs", [])
        for kind in output.get("data", {})
    }
    assert NOTEBOOKS[name] <= kinds


def test_every_notebook_is_run() -> None:
    assert {path.name for path in (ROOT / "examples/python").glob("*.ipynb")} == set(NOTEBOOKS)
