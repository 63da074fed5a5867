"""Where states and bodies stand, in reports of every style, which stand in tests/statements."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from briefcli import brief, read_text

EVENT = "تنطلق الأسبوع المقبل في مينسك أعمال المؤتمر الدولي الثاني للأنهار بمشاركة عشرين دولة."
"""What every report tells of besides, so that it is one of a conference."""


class Report(NamedTuple):
    """A report, and the actor and words of each stand that it tells."""

    name: str
    text: str
    stands: tuple[tuple[str, str], ...]


def reports() -> list[Report]:
    """All reports of all files; of several lines, the first is a headline where the name says so."""
    found: list[Report] = []
    for path in sorted((Path(__file__).parent / "statements").glob("*.txt")):
        for block in path.read_text(encoding="utf-8").split("\n### ")[1:]:
            name, *lines = block.strip("\n").splitlines()
            stands = [tuple(line[2:].split(" | ", 1)) for line in lines if line.startswith("+ ")]
            body = [line for line in lines if not line.startswith("+ ")]
            head = [body.pop(0)] if name.startswith("headline") else ["افتتاح المؤتمر الدولي الثاني للأنهار"]
            found.append(Report(name, "\n".join((*head, EVENT, *body)), tuple(stands)))  # type: ignore[arg-type]
    return found


@pytest.mark.parametrize("report", reports(), ids=lambda report: report.name)
def test_stands_are_read_from_reports_of_every_style(report: Report) -> None:
    """Every stand has its actor and its words, in the order of the text, and there are no others."""
    found = brief(read_text(report.text, report.name)).positions
    assert tuple((position.actor, position.text) for position in found) == report.stands
