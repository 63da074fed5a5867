"""The machine contract record by record, for formats of one record a line: JSON lines, CSV, TSV."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefcli.output.machine import Json

TYPE = "type"
"""The field that says what a record is."""

_TYPES: Final[Mapping[str, str]] = {
    "attendees": "attendee",
    "topics": "topic",
    "positions": "position",
    "editions": "edition",
    "rows": "row",
    "sentences": "sentence",
}
_EDITION = ("ordinal", "theme", "city", "country", "start", "end", "countries", "evidence")

FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "event": ("year", "name", *_EDITION),
    "attendee": ("name", "kind", "title", "affiliation", "status", "years", "evidence"),
    "topic": ("text", "kind", "evidence"),
    "position": ("actor", "speaker", "issue", "stance", "attribution", "text", "evidence"),
    "edition": ("year", *_EDITION),
    "sentence": (
        "start",
        "end",
        "text",
        "kind",
        "read",
        "mentions",
        "findings",
        "passed_over",
        "likely_names",
    ),
    "row": ("attribute", "name", "earlier", "later", "mark", "evidence"),
}
"""The fields of each type of record, in the order of the contract."""


def records(value: Mapping[str, Json]) -> Iterator[dict[str, Json]]:
    """The records of a command's object, each with its type first.

    The event comes as a record of its own, with the year of its edition, only out of a whole briefing:
    elsewhere it is not what was asked for.

    Args:
        value: An object of the machine contract.
    """
    event = value.get("event")
    if "topics" in value and "attendees" in value and isinstance(event, dict):
        yield {TYPE: "event", "year": value["year"], **event}
    for part, kind in _TYPES.items():
        found = value.get(part, [])
        assert isinstance(found, list)
        for item in found:
            assert isinstance(item, dict)
            yield {TYPE: kind, **item}


def with_fields(value: Mapping[str, Json], fields: Sequence[str]) -> dict[str, Json]:
    """A command's object, the items of its lists with these fields only, in their order."""
    return {part: _chosen(found, fields) if part in _TYPES else found for part, found in value.items()}


def _chosen(items: Json, fields: Sequence[str]) -> Json:
    assert isinstance(items, list)
    return [
        {field: item[field] for field in fields if field in item} for item in items if isinstance(item, dict)
    ]


def to_json_lines(value: Mapping[str, Json], fields: Sequence[str] = ()) -> Iterator[str]:
    """One record a line, each ending in a line feed.

    Args:
        value: An object of the machine contract.
        fields: What a record is cut down to, if any are given; one that has none of them is left out.
    """
    for record in _with(records(value), fields):
        yield json.dumps(record, ensure_ascii=False) + "\n"


def _with(found: Iterable[dict[str, Json]], fields: Sequence[str]) -> Iterator[dict[str, Json]]:
    for record in found:
        chosen = {field: record[field] for field in fields if field in record} if fields else record
        if chosen.keys() - {TYPE}:
            yield chosen
