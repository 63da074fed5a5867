"""CSV and TSV: read back without loss, and nothing in them is a formula."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest
from conftest import TEXT
from hypothesis import given
from hypothesis import strategies as st

from briefcli import read_text
from briefcli.briefing.comparison import compare
from briefcli.briefing.explaining import explain
from briefcli.cli.fields import TYPES, known_fields, usual_fields
from briefcli.output import machine
from briefcli.output.records import FIELDS, TYPE, records
from briefcli.output.separated import Dialect, disarmed, restored, write_separated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcli.briefing.model import Briefing
    from briefcli.tables.model import Language


def _objects(briefing: Briefing) -> dict[str, dict[str, Any]]:
    return {
        "attendees": machine.attendees_object(briefing),
        "agenda": machine.agenda_object(briefing),
        "positions": machine.positions_object(briefing, briefing.positions),
        "compare": machine.comparison_object(compare(briefing)),
        "brief": machine.briefing_object(briefing),
        "explain": machine.explanation_object(explain(read_text(TEXT, "rivers.txt"))),
    }


def _written(  # noqa: PLR0913 # as the function has it
    briefing: Briefing,
    command: str,
    fields: Sequence[str] = (),
    *,
    dialect: Dialect = "csv",
    headers: bool = True,
    lang: Language | None = None,
) -> str:
    stream = StringIO(newline="")
    chosen = fields or usual_fields(command, evidence=False)
    value = _objects(briefing)[command]
    write_separated(stream, value, TYPES[command], chosen, dialect=dialect, headers=headers, lang=lang)
    return stream.getvalue()


def _named(part: Any) -> str:  # noqa: ANN401 # a value of the contract
    """A value as text, an object by what names it and the rules that found it."""
    if not isinstance(part, dict):
        return json.dumps(part) if isinstance(part, bool) else str(part)
    named = part.get("name") or part.get("value") or part.get("speaker") or ""
    text = f"{part['field']}: {named}" if part.get("field") else str(named)
    rules = part.get("rules") or [part[key] for key in ("rule",) if key in part]
    return f"{text} ({', '.join(rules)})".lstrip() if rules else text


@pytest.mark.parametrize("dialect", ["csv", "tsv", "excel"])
@pytest.mark.parametrize("command", list(TYPES))
def test_what_is_read_back_is_what_the_contract_says(
    briefing: Briefing, command: str, dialect: Dialect
) -> None:
    """Each record of the command's types is a line, each value a cell."""
    text = _written(briefing, command, dialect=dialect).removeprefix("\ufeff")
    delimiter = "\t" if dialect == "tsv" else ","
    rows = list(csv.DictReader(StringIO(text, newline=""), delimiter=delimiter))
    expected = [r for r in records(_objects(briefing)[command]) if r[TYPE] in TYPES[command]]
    if command == "compare":
        assert (rows[0]["attribute"], rows[0]["earlier"], rows[0]["later"]) == ("year", "2023", "2024")
        del rows[0]
    assert len(rows) == len(expected)
    for row, record in zip(rows, expected, strict=True):
        for field, cell in row.items():
            value = record.get(field)
            parts = value if isinstance(value, list) else [value]
            as_text = ";".join(_named(part) for part in parts)
            assert restored(cell) == ("" if value is None else as_text)


def test_an_explained_sentence_keeps_its_rules(briefing: Briefing) -> None:
    """What was found in it, each with the rules that found it."""
    rows = csv.DictReader(StringIO(_written(briefing, "explain"), newline=""))
    row = next(row for row in rows if "رامز العنقودي" in row["findings"])
    assert "رامز العنقودي (attendance-verb:شارك, office-before-name)" in row["findings"].split(";")
    assert (row["read"], row["kind"]) == ("true", "paragraph")


def test_fields_are_those_of_the_contract(briefing: Briefing) -> None:
    """The table of fields says what the records have, in the same order."""
    seen = {str(record[TYPE]) for value in _objects(briefing).values() for record in records(value)}
    assert seen == set(FIELDS)
    for value in _objects(briefing).values():
        for record in records(value):
            assert tuple(record)[1:] == FIELDS[str(record[TYPE])]


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ('=HYPERLINK("http://a.example","x")', '\'=HYPERLINK("http://a.example","x")'),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("-2+3+cmd", "'-2+3+cmd"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("＝1+1", "'＝1+1"),
        ("'=1+1", "''=1+1"),
        ("'مؤتمر'", "'مؤتمر'"),
        ("-5", "-5"),
        ("+3.5", "+3.5"),
        ("2024-10-31", "2024-10-31"),
        ("2023-10-26/2023-10-27", "2023-10-26/2023-10-27"),
        ("مؤتمر = قمة", "مؤتمر = قمة"),
        ("", ""),
    ],
)
def test_formulas_are_disarmed(text: str, cell: str) -> None:
    """An apostrophe stands before what a spreadsheet would run; numbers, dates and names are left alone."""
    assert disarmed(text) == cell
    assert restored(cell) == text


@given(st.text(alphabet="'=+-@\t\r1a,.%ع＝", max_size=8))
def test_disarming_loses_nothing_and_leaves_no_formula(text: str) -> None:
    """Whatever the text, it comes back, and the cell is a number or begins with no sign."""
    cell = disarmed(text)
    assert restored(cell) == text
    try:
        float(cell.rstrip("%").replace(",", "."))
    except ValueError:
        number = cell.replace(",", "").replace(".", "").strip("+-%").isdecimal()
        assert number or not cell.startswith(tuple("=+-@\t\r＝"))


def test_a_formula_in_an_article_is_no_formula_in_the_file(briefing: Briefing) -> None:
    """The name of an attendee is untrusted text."""
    sly = replace(briefing.attendees[0], name='=cmd|"/C calc"!A0', title="a,b\nc")
    text = _written(replace(briefing, attendees=(sly,)), "attendees")
    assert text.splitlines()[1].startswith('"\'=cmd|""/C calc""!A0",person,"a,b')


def test_excel(briefing: Briefing) -> None:
    """A byte order mark, or Excel takes the text for Windows-1252, and CR LF at the ends of lines."""
    text = _written(briefing, "attendees", dialect="excel")
    assert text.startswith("\ufeffname,")
    assert text.count("\r\n") == text.count("\n") == 7
    assert "\r" not in _written(briefing, "attendees")


def test_without_headers(briefing: Briefing) -> None:
    """The same lines but the first."""
    whole = _written(briefing, "agenda")
    assert _written(briefing, "agenda", headers=False) == whole.split("\n", 1)[1]


def test_fields_in_the_order_asked_for(briefing: Briefing) -> None:
    """The names of the articles and the sentences are columns as well."""
    text = _written(briefing, "attendees", ["status", "name", "source", "evidence"])
    assert text.splitlines()[:2] == [
        "status,name,source,evidence",
        f"attending,رامز العنقودي,rivers.txt,{briefing.attendees[0].evidence[0].text}",
    ]


@pytest.mark.parametrize(
    ("lang", "command", "line"),
    [
        (None, "attendees", "رامز العنقودي,person,وزير البيئة الروسي,RU,attending,2024"),
        ("en", "attendees", "رامز العنقودي,Person,وزير البيئة الروسي,Russia,Attending,2024"),
        ("ar", "attendees", "رامز العنقودي,شخص,وزير البيئة الروسي,روسيا,يشارك,2024"),
        ("en", "agenda", "تلوث المياه,Item"),
        ("en", "compare", "Host state,,Belarus,Belarus,Same"),
        ("en", "compare", "Attendee,نديم الخروبي,Attended,Stays away,Gone"),
        ("ar", "compare", "الموعد,,2023-10-26/2023-10-27,2024-10-31/2024-11-01,تغير"),
    ],
)
def test_codes_or_labels(briefing: Briefing, lang: Language | None, command: str, line: str) -> None:
    """Codes for programs, labels where a language is asked for; dates stay ISO 8601."""
    assert line in _written(briefing, command, lang=lang).splitlines()


@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize("command", list(TYPES))
def test_every_code_has_a_label(briefing: Briefing, command: str, lang: Language) -> None:
    """None is missing for any record of any command, nor for any heading."""
    fields = [field for field in known_fields(command, machine=False) if field != "type"]
    assert _written(briefing, command, [*fields, *(["type"] if command == "brief" else [])], lang=lang)


def test_nothing_found_is_a_file_with_headings(briefing: Briefing) -> None:
    """Pandas reads it as a table without rows."""
    assert _written(replace(briefing, topics=()), "agenda") == "text,kind\n"
