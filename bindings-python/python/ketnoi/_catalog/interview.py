"""A guided interview: one question at a time, until the first opportunities are certain."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, is_dataclass
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from .._html.interview import interview as interview_html
from .._lang import Lang, text_of
from .._records import Record, one

if TYPE_CHECKING:
    from ..types import FirstMatchAnswer, InterviewAnswer, QuestionAnswer
    from .search import Searches

Answers: TypeAlias = Mapping[str, Any] | Callable[["QuestionAnswer"], Any]
"""A full record, or a function that returns the answer to a question; `None` is no answer."""


class Interview:
    """The state of an interview with a startup. Each answer gives a new state.

    Example:
        >>> interview = catalog.interview({"id": "s1"}, as_of="2026-11-22")
        >>> interview.question["label"], interview.remaining
        ('description', 11)
        >>> interview.answer("Sensors that watch salinity in orchards").skip().asked
        ['description', 'place']
        >>> interview.run(lambda question: input(question["label"]) or None)
    """

    def __init__(
        self,
        catalog: Searches,
        startup: Mapping[str, Any],
        asked: tuple[str, ...],
        options: Mapping[str, Any],
        lang: Lang,
    ) -> None:
        self._catalog, self._options, self._lang = catalog, options, lang
        self._startup, self._asked = startup, asked
        self._answer = self.to_dict(lang)

    @property
    def certain(self) -> bool:
        """True if no answer to a further question changes which opportunities are the first."""
        return self._answer["certain"]

    @property
    def first(self) -> list[FirstMatchAnswer]:
        """The first opportunities as far as they are known, each with `certain`; the certain ones
        come first."""
        return self._answer["first"]

    @property
    def question(self) -> QuestionAnswer | None:
        """The next question; none if the first opportunities are certain."""
        return self._answer.get("question")

    @property
    def remaining(self) -> int:
        """The number of questions that are left at most."""
        return self._answer["remaining"]

    @property
    def startup(self) -> dict[str, Any]:
        """The startup's record with the answers so far."""
        return dict(self._startup)

    @property
    def asked(self) -> list[str]:
        """The fields that were asked, in the order of the questions."""
        return list(self._asked)

    def answer(self, value: Any) -> Interview:
        """The state after this answer to the question; `None` is no answer, as in `skip`.

        Raises:
            ValueError: If there is no question.
        """
        if self.question is None:
            raise ValueError("the interview has no further question")
        field = self.question["field"]
        return Interview(
            self._catalog,
            with_answer(self._startup, field, value),
            (*self._asked, field),
            self._options,
            self._lang,
        )

    def skip(self) -> Interview:
        """The state after "I do not know": the field stays unknown and is not asked again."""
        return self.answer(None)

    def run(self, answers: Answers) -> Interview:
        """The state at the end, if each question is answered from a record or by a function.

        Args:
            answers: A full startup record, or a function that is called with each question and
                returns the value of its field; `None` is no answer.
        """
        state = self
        while state.question is not None:
            value = (
                answers(state.question)
                if callable(answers)
                else value_of(answers, state.question["field"])
            )
            state = state.answer(value)
        return state

    def to_dict(self, lang: Lang | None = None) -> InterviewAnswer:
        """The state as plain data; texts are included only if `lang` is given."""
        call = {"startup": self._startup, "asked": list(self._asked), **self._options}
        answer = self._catalog._query("interview", lang=lang, **call)
        del answer["answer"]
        return cast("InterviewAnswer", answer)

    def __repr__(self) -> str:
        field = self.question["field"] if self.question else None
        certain = sum(match["certain"] for match in self.first)
        return f"Interview(certain={certain} of {len(self.first)}, question={field!r})"

    def _repr_html_(self) -> str:
        names = {
            match["opportunity"]: text_of(
                self._catalog[match["opportunity"]].get("name"), self._lang
            )
            for match in self.first
        }
        return interview_html(self._answer, len(self._asked), names, self._lang)


def as_mapping(record: Record) -> Mapping[str, Any]:
    """A record as a mapping of its fields."""
    if is_dataclass(record) and not isinstance(record, type):
        return asdict(record)
    of_object = getattr(record, "to_dict", None)
    return cast("Mapping[str, Any]", of_object() if of_object else one(record, "startup"))


def value_of(record: Mapping[str, Any], field: str) -> Any:
    """The value of a question's field in a record; that of `attributes.NAME` is an attribute."""
    owner, _, name = field.partition(".")
    return (record.get(owner) or {}).get(name) if name else record.get(owner)


def with_answer(record: Mapping[str, Any], field: str, value: Any) -> Mapping[str, Any]:
    """The record with the answer to a question; the record itself if there is none."""
    if value is None:
        return record
    owner, _, name = field.partition(".")
    return {**record, owner: {**(record.get(owner) or {}), name: value} if name else value}
