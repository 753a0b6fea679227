"""Problems of an input: diagnostics, after which a call goes on, and errors, which stop it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._lang import Lang


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem of an input; the call went on without the offending value."""

    kind: str
    """The stable code: `unknown_field`, `unreadable`, `unknown_term`, `duplicate_id` …"""
    path: str
    """Where: `startups[3].stage` is the field `stage` of the fourth startup."""
    value: str
    """The offending value as text, at most 80 characters of it."""
    en: str
    """The diagnostic as a line in English."""
    vi: str
    """The diagnostic as a line in Vietnamese."""

    def text(self, lang: Lang = "en") -> str:
        """The diagnostic as a line of text in a language."""
        return self.vi if lang == "vi" else self.en

    def __str__(self) -> str:
        return self.en


class KetnoiError(ValueError):
    """An input that a call cannot be answered with.

    The message is English; `text("vi")` returns it in Vietnamese.
    """

    def __init__(self, kind: str, path: str, value: str, en: str, vi: str) -> None:
        super().__init__(en)
        self.kind = kind
        """The stable code: `missing`, `unknown_field`, `unreadable`, `invalid` …"""
        self.path = path
        """Where: `startup.trl`, `query.limit`, `config.weights.investor` …"""
        self.value = value
        """The offending value as text, at most 80 characters of it."""
        self._vi = vi

    def text(self, lang: Lang = "en") -> str:
        """The error as a line of text in a language."""
        return self._vi if lang == "vi" else str(self)

    def __reduce__(self) -> tuple[type[KetnoiError], Any]:
        return type(self), (self.kind, self.path, self.value, str(self), self._vi)


class Infeasible(KetnoiError):
    """No plan keeps all limits.

    `constraints` is an irreducible infeasible subsystem: limits that cannot hold together, although
    without any one of them the others can.
    """

    def __init__(self, en: dict[str, Any], vi: dict[str, Any]) -> None:
        """The error of the core's answers in both languages."""
        super().__init__("infeasible", "request", "", en["text"], vi["text"])
        self._answers = en, vi

    @property
    def constraints(self) -> list[dict[str, Any]]:
        """The limits, each with its kind in `constraint`."""
        return list(self._answers[0]["constraints"])

    @property
    def candidates(self) -> int:
        """The number of candidate pairs that the quotas and minima among the limits could count."""
        return int(self._answers[0]["candidates"])

    def __reduce__(self) -> tuple[type[Infeasible], Any]:
        return type(self), self._answers
