"""Filters, through the installed command."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from briefcli.briefing import comparison, model
from briefcli.cli import interface

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


def _first_cells(result: subprocess.CompletedProcess[bytes]) -> list[str]:
    assert (result.returncode, result.stderr) == (0, b"")
    return [row[0] for row in csv.reader(result.stdout.decode().splitlines())]


ATTENDEES = {"العنقودي", "ضفاف", "كازاخستان", "السنبلي", "الخروبي", "قطر"}


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ([], ATTENDEES),
        (["--status", ""], ATTENDEES),
        (["--status", " , "], ATTENDEES),
        (["--status", "invited"], {"السنبلي"}),
        (["--status", "مدعو"], {"السنبلي"}),
        (["--status", "Stays away"], {"الخروبي"}),
        (["--status", "invited,declined"], {"السنبلي", "الخروبي"}),
        (["--kind", "person", "--status", "attending"], {"العنقودي"}),
        (["--country", "RU"], {"العنقودي"}),
        (["--country", "russia"], {"العنقودي"}),
        (["--country", "المجر,kz"], {"السنبلي", "كازاخستان"}),
        (["--year", "2023"], {"قطر"}),
        (["--year", "2023", "--country", "Qatar"], {"قطر"}),
    ],
)
def test_attendees(run: Run, plain_article: Path, options: list[str], expected: set[str]) -> None:
    """Codes or labels, several by commas; several options must all hold."""
    result = run("attendees", str(plain_article), "--format", "csv", "--no-headers", *options)
    found = _first_cells(result)
    assert {word for word in ATTENDEES for name in found if word in name} == expected
    assert len(found) == len(expected)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["agenda", "--kind", "aim"], ["ميثاق مشترك"]),
        (["agenda", "--kind", "هدف,item"], ["تلوث المياه", "ميثاق مشترك"]),
        (["positions", "--stance", "rejects", "--fields", "stance"], ["rejects"]),
        (["positions", "--issue", "سدود", "--fields", "stance"], ["rejects"]),
        (["positions", "--actor", "all", "--stance", "تحذير", "--fields", "stance"], ["warns"]),
        (["compare", "--mark", "changed", "--fields", "attribute"], ["year", "ordinal", "dates"]),
    ],
)
def test_other_commands(run: Run, plain_article: Path, arguments: list[str], expected: list[str]) -> None:
    """Each has filters of its own."""
    command, *options = arguments
    result = run(command, str(plain_article), "--format", "csv", "--no-headers", *options)
    assert [cell for cell in _first_cells(result) if cell] == expected


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["attendees", "--status", "invted"],
            "--status: 'invted' is not known; did you mean invited? choose from attending, invited, ",
        ),
        (["attendees", "--kind", "people"], "--kind: 'people' is not known; choose from person, "),
        (["attendees", "--country", "Rusia"], "--country: 'Rusia' is no country; did you mean Russia (RU)?"),
        (["attendees", "--country", "روسبا"], "--country: 'روسبا' is no country; did you mean Russia (RU)?"),
        (["attendees", "--country", "XX"], "--country: 'XX' is no country; give a code (ISO 3166)"),
        (["attendees", "--year", "last"], "--year: 'last' is no year; give one such as 2024"),
        (["agenda", "--kind", "aims"], "did you mean aim? choose from item, aim, expected"),
        (["positions", "--stance", "reject"], "did you mean rejects? choose from supports, "),
        (["compare", "--mark", "new"], "--mark: 'new' is not known; choose from same, changed, added, gone"),
        (
            ["attendees", "--fields", "name,statsu"],
            "--fields: 'statsu' is not known; did you mean status? choose from name, kind, title, ",
        ),
        (["brief", "--fields", "x"], "choose from type, year, name, ordinal, "),
        (["attendees", "--format", "json", "--fields", "source"], "choose from name, kind, "),
    ],
)
def test_unknown_values_get_the_known_ones_and_the_nearest(
    run: Run, plain_article: Path, arguments: list[str], message: str
) -> None:
    """Status 2, one line, nothing on standard output."""
    result = run(arguments[0], str(plain_article), *arguments[1:])
    assert (result.returncode, result.stdout, result.stderr.count(b"\n")) == (2, b"", 1)
    assert message in result.stderr.decode()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["attendees", "--status", "past", "--country", "RU"],
            "no attendee with --status past --country RU; there is status: attending, invited, declined, ",
        ),
        (["attendees", "--year", "1999"], "no attendee with --year 1999; there is year: 2024, 2023"),
        (["positions", "--issue", "القمر"], "no position with --issue القمر; there is issue: "),
        (["positions", "--actor", "Rusia"], "no position of Rusia (did you mean Russia (RU)?); there are "),
        (["compare", "--mark", "added"], "no row with --mark added; there is mark: "),
    ],
)
def test_what_nothing_meets_is_told_with_what_there_is(
    run: Run, plain_article: Path, arguments: list[str], message: str
) -> None:
    """Status 1: it was a good question, with nothing for an answer."""
    result = run(arguments[0], str(plain_article), *arguments[1:])
    assert (result.returncode, result.stdout, result.stderr.count(b"\n")) == (1, b"", 1)
    assert message in result.stderr.decode()
    assert run(arguments[0], str(plain_article), *arguments[1:], "--quiet").stderr == b""
    assert run(arguments[0], str(plain_article), *arguments[1:], "--exit-zero").returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="arguments are no bytes there")
@pytest.mark.parametrize(
    ("command", "option"),
    [("attendees", "country"), ("attendees", "status"), ("positions", "actor"), ("positions", "issue")],
)
def test_bytes_that_are_no_text(run: Run, plain_article: Path, command: str, option: str) -> None:
    """As a terminal in another encoding sends them."""
    result = run(command, str(plain_article), f"--{option}", os.fsdecode("روسيا".encode("cp1256")))
    assert (result.returncode, result.stdout, result.stderr.count(b"\n")) == (2, b"", 1)
    assert f"briefcli: --{option}: " in result.stderr.decode()
    assert "is no text in UTF-8; set the terminal to UTF-8" in result.stderr.decode()


def test_json_holds_what_was_asked_for(run: Run, plain_article: Path) -> None:
    """With the head as ever."""
    result = run("attendees", str(plain_article), "--kind", "country", "--format", "json")
    value = json.loads(result.stdout)
    assert [attendee["affiliation"] for attendee in value["attendees"]] == ["KZ"]
    assert value["event"]


def test_the_options_know_the_words_of_the_model() -> None:
    """Written twice, as the help must not load the model."""
    assert interface.STATUSES == model.ATTENDEE_STATUSES
    assert interface.ATTENDEES == model.ATTENDEE_KINDS
    assert interface.TOPICS == model.TOPIC_KINDS
    assert interface.STANCES == model.STANCES
    assert interface.MARKS == comparison.MARKS
