"""What --fields knows: the fields of the records that a command gives."""

from __future__ import annotations

from typing import Final

from briefcli.output.records import FIELDS, TYPE
from briefcli.tables.model import EVIDENCE, SOURCE

TYPES: Final[dict[str, tuple[str, ...]]] = {
    "attendees": ("attendee",),
    "agenda": ("topic",),
    "positions": ("position",),
    "compare": ("row",),
    "explain": ("sentence",),
    "brief": ("event", "attendee", "topic", "position", "edition"),
}
"""The types of each command's records, as in `briefcli.output.records.FIELDS`."""


def known_fields(command: str, *, machine: bool) -> tuple[str, ...]:
    """The fields of a command's records, each once.

    Args:
        command: The command's name.
        machine: Whether only the fields of the machine contract count. Other formats also have a
            column with the names of the articles, which the contract has in the evidence.
    """
    fields = usual_fields(command, evidence=True)
    return tuple(field for field in fields if not machine or field != SOURCE)


def usual_fields(command: str, *, evidence: bool) -> tuple[str, ...]:
    """The columns of CSV: all fields, and what a record is where there are several types.

    Args:
        command: The command's name.
        evidence: Whether the sentences and their articles are among them.
    """
    types = TYPES[command]
    fields = dict.fromkeys(field for kind in types for field in FIELDS[kind] if field != EVIDENCE)
    cited = evidence and any(EVIDENCE in FIELDS[kind] for kind in types)
    return (*((TYPE,) if len(types) > 1 else ()), *fields, *((EVIDENCE, SOURCE) if cited else ()))
