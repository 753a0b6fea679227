"""What is learned from, as Python people hold it."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from .._records import Records, one, rows
from ..catalog import Catalog

GivenMeetings: TypeAlias = Iterable[Mapping[str, Any]] | Any
"""Past meetings: dicts with `startup` (a record, or the id of one), `on` (the day) and `with` (ids of opportunities, or one of
them), or a table with these columns. Lines of one startup and day are one meeting."""

GivenLabelled: TypeAlias = Iterable[Mapping[str, Any]] | Any
"""Descriptions whose sectors are known: dicts with `text` (or `description`) and `sectors`, or a table with these columns."""


def meetings(given: GivenMeetings, startups: Catalog | Records | None) -> list[dict[str, Any]]:
    """Meetings as the core asks for them; where records of startups are given, texts are their ids."""
    records = {} if startups is None else _by_id(startups)
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for at, line in enumerate(rows(given)):
        if not isinstance(line, Mapping):
            # The core tells what it is not.
            found[str(at), ""] = line
            continue
        meeting = dict(line)
        startup = meeting.get("startup")
        meeting["startup"] = copy.deepcopy(records.get(startup, startup)) if isinstance(startup, str) and records else one(startup, f"meetings[{at}].startup")
        met = meeting.get("with")
        meeting["with"] = [met] if isinstance(met, str) else met if met is None else list(met)
        record = meeting["startup"]
        same = (str(record.get("id")), str(meeting.get("on"))) if isinstance(record, Mapping) else (str(at), "")
        earlier = found.setdefault(same, meeting)
        if earlier is not meeting:
            earlier["with"] += [id for id in meeting["with"] if id not in earlier["with"]]
    return list(found.values())


def labelled(given: GivenLabelled) -> list[Any]:
    """Labelled descriptions; of a record only its description and sectors, and of those without either nothing."""
    found = []
    for line in rows(given):
        if not isinstance(line, Mapping):
            found.append(line)
            continue
        text, sectors = line.get("text", line.get("description")), line.get("sectors")
        if text and sectors is not None:
            found.append({"text": text, "sectors": [sectors] if isinstance(sectors, str) else list(sectors)})
    return found


def _by_id(startups: Catalog | Records) -> dict[str, Any]:
    records = startups.records() if isinstance(startups, Catalog) else startups
    listed = json.loads(records) if isinstance(records, str) else rows(records)
    return {record["id"]: record for record in listed if isinstance(record, Mapping) and "id" in record}
