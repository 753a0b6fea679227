"""The engine of `engine.mjs` as a process, with a memory of its answers."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any, TypeAlias

HERE = Path(__file__).parent

Situation: TypeAlias = dict[str, Any]
"""Values by variable, as texts of the engine's language or numbers."""


class Engine:
    """Evaluates rules of programmes in situations."""

    def __init__(self, programmes: Path, interface: Path) -> None:
        self.process = subprocess.Popen(
            ["node", HERE / "engine.mjs", programmes, interface],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.evaluations = 0
        self._known: dict[tuple[int, frozenset[tuple[str, Any]]], bool | None] = {}
        first = self._answer()
        self.variables: dict[str, Any] = first["variables"]
        self.programmes: list[dict[str, Any]] = first["programmes"]
        self.refused: list[str | None] = first["refused"]

    def evaluate(self, programme: int, rule: str, situations: list[Situation]) -> list[bool | None]:
        """The values in situations, none if unknown; "does not apply" is false."""
        keys = [(programme, frozenset(situation.items())) for situation in situations]
        asked = {key: s for key, s in zip(keys, situations, strict=True) if key not in self._known}
        if asked:
            call = {"programme": programme, "rule": rule, "situations": list(asked.values())}
            assert self.process.stdin
            self.process.stdin.write(json.dumps(call) + "\n")
            self.process.stdin.flush()
            for key, value in zip(asked, self._answer(), strict=True):
                self._known[key] = None if value == "unknown" else bool(value)
            self.evaluations += len(asked)
        return [self._known[key] for key in keys]

    def close(self) -> None:
        assert self.process.stdin
        self.process.stdin.close()
        self.process.wait()

    def _answer(self) -> Any:
        assert self.process.stdout
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError("the engine ended; is `npm install` done in benchmarks/rules?")
        return json.loads(line)
