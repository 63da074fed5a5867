"""Tables for a terminal; what the frame and the order of letters are, is tested with briefcli.bidi."""

from __future__ import annotations

import re
from dataclasses import replace
from io import StringIO
from typing import TYPE_CHECKING, get_args

import pytest

from briefcli.bidi.width import cell_width
from briefcli.output.terminal import _LOOKS, write_tables
from briefcli.tables.attendees import attendees_table
from briefcli.tables.model import Style
from briefcli.tables.positions import positions_tables
from briefcli.tables.whole import briefing_tables

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefcli.briefing.model import Briefing

CODES = re.compile(r"\x1b\[[0-9;]*[a-zA-Z]")
CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")


def _drawn(briefing: Briefing, width: int, *, color: bool = False, framed: bool = True) -> str:
    stream = StringIO()
    write_tables(stream, briefing_tables(briefing), width=width, color=color, framed=framed)
    return stream.getvalue()


def _cells(line: str) -> int:
    return sum(cell_width(letter) for letter in CONTROLS.sub("", CODES.sub("", line)))


@pytest.mark.parametrize("framed", [True, False])
@pytest.mark.parametrize("width", [20, 40, 60, 100, 200])
def test_no_line_is_wider_than_the_terminal(briefing: Briefing, width: int, framed: bool) -> None:  # noqa: FBT001 # a table of cases
    """Else the terminal would break it in the middle of the frame."""
    for line in _drawn(briefing, width, color=True, framed=framed).splitlines():
        assert _cells(line) <= width


def test_every_style_has_a_look() -> None:
    """A style added to the tables needs one here."""
    assert set(_LOOKS) == set(get_args(Style))


@pytest.mark.parametrize(
    ("status", "code"), [("attending", "32"), ("invited", "33"), ("declined", "31"), ("past", "2")]
)
def test_statuses_are_coloured(briefing: Briefing, status: str, code: str) -> None:
    """Green, yellow, red and dim; without colour no code."""
    only = tuple(attendee for attendee in briefing.attendees if attendee.status == status)[:1]
    stream = StringIO()
    write_tables(stream, [attendees_table(replace(briefing, attendees=only))], width=100, color=True)
    assert f"\x1b[{code}m" in stream.getvalue()


def test_without_colour_there_are_no_styles(briefing: Briefing) -> None:
    """Not a single escape code."""
    assert not CODES.findall(_drawn(briefing, 100))


def test_rows_are_ruled_off_where_cells_wrap(briefing: Briefing) -> None:
    """On a wide terminal rows of one line each need no rules; on a narrow one they do."""
    stream = StringIO()
    write_tables(stream, [attendees_table(briefing)], width=100, color=False)
    assert "├" not in stream.getvalue()
    stream = StringIO()
    write_tables(stream, [attendees_table(briefing)], width=50, color=False)
    assert "├" in stream.getvalue()


def test_markup_in_an_article_is_text(briefing: Briefing) -> None:
    """Square brackets and escape codes are no commands to the terminal."""
    sly = replace(briefing.attendees[0], name="[red]رامز[/x]\x1b[31m")
    stream = StringIO()
    write_tables(stream, [attendees_table(replace(briefing, attendees=(sly,)))], width=100, color=False)
    shown = CONTROLS.sub("", stream.getvalue())
    assert "[red]" in shown
    assert "\x1b[31m" not in shown


@pytest.mark.parametrize("width", [60, 100])
def test_golden_page(briefing: Briefing, golden: Callable[[str, str], None], width: int) -> None:
    """The whole page; these were looked at in a real terminal."""
    golden(f"briefing-{width}.ansi", _drawn(briefing, width, color=True))


def test_tables_of_one_kind_share_a_frame(briefing: Briefing) -> None:
    """Each actor's positions are a group of one table, under one row of headings."""
    stream = StringIO()
    tables = positions_tables(briefing.positions, "en")
    assert len(tables) == 2
    write_tables(stream, tables, width=100, color=False)
    shown = CONTROLS.sub("", stream.getvalue())
    assert shown.count("┌") == 1
    assert shown.count("Issue") == 1
    for table in tables:
        assert table.title[:9] in shown
