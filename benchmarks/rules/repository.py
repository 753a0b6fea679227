"""Files of a clone at a commit: the programmes, what they share, and the activity codes."""

from __future__ import annotations

import json
import subprocess
import tarfile
from io import BytesIO
from pathlib import Path

from firms import Activity

PROGRAMMES = "data/programs/"
INTERFACE = "/interface.yaml"
ACTIVITIES = "nafMapping.json"


def unpack(clone: Path, commit: str, into: Path) -> tuple[Path, Path]:
    """Writes programmes and interface into a folder; returns their paths."""
    paths = _git(clone, "ls-tree", "-r", "-z", "--name-only", commit).decode().split("\0")
    wanted = [path for path in paths if PROGRAMMES in path and path.endswith(".yaml")]
    interface = next(path for path in paths if path.endswith(INTERFACE))
    archive = _git(clone, "archive", commit, *wanted, interface)
    with tarfile.open(fileobj=BytesIO(archive)) as tar:
        tar.extractall(into, filter="data")
    return (into / wanted[0]).parent, into / interface


def activities(clone: Path) -> list[Activity]:
    """The codes of the newest commit, each with its section."""
    paths = _git(clone, "ls-tree", "-r", "-z", "--name-only", "HEAD").decode().split("\0")
    path = next(path for path in paths if path.endswith(ACTIVITIES))
    rows = json.loads(_git(clone, "show", f"HEAD:{path}"))
    return [Activity(row["NIV5"], row["NIV1"]) for row in rows]


def _git(clone: Path, *arguments: str) -> bytes:
    return subprocess.run(["git", "-C", clone, *arguments], check=True, capture_output=True).stdout
