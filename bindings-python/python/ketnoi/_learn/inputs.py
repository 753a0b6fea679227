"""Inputs of learning as callers pass them: past interactions and labelled texts."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from .._records import Records, one, rows

Interactions: TypeAlias = Iterable[Mapping[str, Any]] | Any
"""Past interactions: dicts with `startup` (a record or its id), `on` (the day) and `with` (ids of
opportunities), or a table with these columns. Rows of one startup and day are one interaction."""

Labelled: TypeAlias = Iterable[Mapping[str, Any]] | Any
"""Texts whose sectors are known: dicts with `text` (or `description`) and `sectors`, or a table
with these columns."""


def interactions(past: Interactions, startups: Records | None) -> list[dict[str, Any]]:
    """Interactions as the core reads them; with `startups`, a text as `startup` is an id of one."""
    records = {} if startups is None else _by_id(startups)
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for at, line in enumerate(rows(past)):
        if not isinstance(line, Mapping):
            # Not an interaction: the core reports it.
            found[str(at), ""] = line
            continue
        interaction = dict(line)
        startup = interaction.get("startup")
        if isinstance(startup, str) and records:
            interaction["startup"] = copy.deepcopy(records.get(startup, startup))
        else:
            interaction["startup"] = one(startup, f"interactions[{at}].startup")
        met = interaction.get("with")
        interaction["with"] = [met] if isinstance(met, str) else met if met is None else list(met)
        record = interaction["startup"]
        same = (
            (str(record.get("id")), str(interaction.get("on")))
            if isinstance(record, Mapping)
            else (str(at), "")
        )
        earlier = found.setdefault(same, interaction)
        if earlier is not interaction:
            earlier["with"] += [id for id in interaction["with"] if id not in earlier["with"]]
    return list(found.values())


def labelled(texts: Labelled) -> list[Any]:
    """Texts with their sectors, as the core reads them; rows without either are left out."""
    found = []
    for line in rows(texts):
        if not isinstance(line, Mapping):
            found.append(line)
            continue
        text, sectors = line.get("text", line.get("description")), line.get("sectors")
        if text and sectors is not None:
            found.append(
                {"text": text, "sectors": [sectors] if isinstance(sectors, str) else list(sectors)}
            )
    return found


def _by_id(startups: Records) -> dict[str, Any]:
    listed = json.loads(startups) if isinstance(startups, str) else rows(startups)
    return {
        record["id"]: record for record in listed if isinstance(record, Mapping) and "id" in record
    }
