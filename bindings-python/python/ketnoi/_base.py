"""What a matcher is made of: a configuration, checked once, and the language of texts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from . import _native
from ._lang import Lang

if TYPE_CHECKING:
    from .types import Config, Statistics, VocabularyEdit


class BaseMatcher:
    """A configuration, checked once, and the language of texts. Immutable."""

    def __init__(
        self,
        config: Config | Mapping[str, Any] | None = None,
        vocabulary: VocabularyEdit | Mapping[str, Any] | None = None,
        statistics: Statistics | Mapping[str, Any] | None = None,
        *,
        lang: Lang = "en",
    ) -> None:
        """A matcher with a configuration of your own; without one, with the shipped weights and vocabulary.

        `vocabulary` and `statistics` stand for the settings of that name. `lang` is the language of texts where
        a call names none.

        Raises `KetnoiError` with the path of the offending setting.
        """
        settings = {**(config or {})}
        named = {"vocabulary": vocabulary, "statistics": statistics}
        settings.update({key: value for key, value in named.items() if value is not None})
        self._service = _native.Service(settings)
        self._lang: Lang = lang

    @property
    def lang(self) -> Lang:
        """The language of texts where a call names none."""
        return self._lang

    @property
    def config(self) -> Config:
        """The configuration, with every setting."""
        return cast("Config", json.loads(self._service.config))

    @property
    def fingerprint(self) -> str:
        """32 hexadecimal digits over everything that can change a score: equal ones give equal answers."""
        return self._service.fingerprint

    def __repr__(self) -> str:
        return f"Matcher(fingerprint={self.fingerprint!r}, lang={self._lang!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, BaseMatcher) and (self.fingerprint, self._lang) == (other.fingerprint, other._lang)

    def __hash__(self) -> int:
        return hash(self.fingerprint)

    def __getstate__(self) -> tuple[Config, Lang]:
        return self.config, self._lang

    def __setstate__(self, state: tuple[Config, Lang]) -> None:
        config, self._lang = state
        self._service = _native.Service(config)


@cache
def shipped() -> BaseMatcher:
    """The shipped configuration, checked once."""
    return BaseMatcher()
