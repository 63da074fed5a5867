"""The main event and its editions, in short reports of every style, which stand in tests/reports."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from briefcli import brief, read_text

FIELDS = ("ordinal", "theme", "city", "country", "start", "end", "countries")

Fields = dict[str, str]


class Report(NamedTuple):
    """A report with the fields of its event, None if it tells of none, and of the other editions."""

    name: str
    text: str
    event: Fields | None
    others: list[Fields]


def fields(line: str) -> Fields:
    """The fields of a line, the last day filled in from the first unless a dash says that it isn't told."""
    found = dict(part.strip().split("=", 1) for part in line.split(" | "))
    if "start" in found:
        found.setdefault("end", found["start"])
    if found.get("end") == "-":
        del found["end"]
    return dict(sorted(found.items()))


def reports() -> list[Report]:
    """All reports of all files."""
    found = []
    for path in sorted((Path(__file__).parent / "reports").glob("*.txt")):
        for part in path.read_text(encoding="utf-8").split("\n### ")[1:]:
            name, *lines = part.strip().split("\n")
            text = "\n".join(line for line in lines if line[:2] not in ("= ", "+ "))
            event = next(line[2:] for line in lines if line.startswith("= "))
            others = [fields(line[2:]) for line in lines if line.startswith("+ ")]
            found.append(
                Report(f"{path.stem}-{name}", text, fields(event) if event != "none" else None, others)
            )
    return found


def told(record: object, *names: str) -> Fields:
    """The fields of an event or edition that are told, as text."""
    values = {name: getattr(record, name) for name in (*names, *FIELDS)}
    return {name: str(value) for name, value in sorted(values.items()) if value is not None}


@pytest.mark.parametrize("report", reports(), ids=lambda report: report.name)
def test_event_and_its_other_editions_are_read_from_reports_of_every_style(report: Report) -> None:
    """Name, number, theme, place, days and countries are those that the report tells, and no others."""
    briefing = brief(read_text(report.text, "report"))
    assert (briefing.event and told(briefing.event, "name")) == report.event
    editions = [told(edition, "year") for edition in briefing.editions[1:]]
    assert sorted(editions, key=str) == sorted(report.others, key=str)


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير في مؤتمر صحفي إن الأسعار ستنخفض الأسبوع المقبل.",
        "وعقد الحاكم مؤتمرا صحفيا في مقر البلدية حضره قائد الشرطة.",
        "وفي معرض رده على سؤال، قال المتحدث إن البلاد معرضة للخطر.",
        "استغرقت الدورة التدريبية ثلاثة أيام.",
    ],
)
def test_what_is_no_event_gives_none(text: str) -> None:
    """A press conference, a coming week, a course, and words that look like an event's noun name none."""
    assert brief(read_text(text, "report")).event is None
