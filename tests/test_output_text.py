"""Tables as text for pipes."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from briefcli.output.text import SEPARATOR, text_of
from briefcli.tables.attendees import attendees_table
from briefcli.tables.model import Cell, Column, Row, Table
from briefcli.tables.whole import briefing_tables

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefcli.briefing.model import Briefing


def test_one_row_a_line(briefing: Briefing) -> None:
    """Title, headings, and a line for each attendee, as long as it may be."""
    table = attendees_table(briefing)
    lines = text_of([table]).splitlines()
    assert lines[0] == table.title
    assert len(lines) == 2 + len(table.rows)
    assert lines[2] == "رامز العنقودي | وزير البيئة الروسي | روسيا | يشارك | 2024"


def test_line_breaks_in_a_cell_become_spaces() -> None:
    """Else a row would be two lines."""
    table = Table("k", "ع", "ar", (Column("a", "س"),), (Row((Cell("سطر\nثان\u2028ثالث"),), ()),))
    assert text_of([table]) == "ع\nس\nسطر ثان ثالث\n"


def test_letters_stay_searchable(briefing: Briefing) -> None:
    """Base letters in logical order: no controls, escape codes or presentation forms."""
    text = text_of(briefing_tables(briefing))
    assert "نؤيد ميثاقاً ملزماً للأنهار [كلها] رقم 7" in text
    assert not [c for c in text if unicodedata.category(c) in ("Cc", "Cf") and c != "\n"]
    assert not [c for c in text if "\ufb50" <= c <= "\ufeff"]


def test_tables_are_told_apart_by_an_empty_line(briefing: Briefing) -> None:
    """One between two tables, none at either end."""
    text = text_of(briefing_tables(briefing))
    assert text.count("\n\n") == len(briefing_tables(briefing)) - 1
    assert text[0] != "\n"
    assert not text.endswith("\n\n")
    assert SEPARATOR in text


def test_golden_text(briefing: Briefing, golden: Callable[[str, str], None]) -> None:
    """The whole briefing in both languages."""
    golden("briefing-ar.txt", text_of(briefing_tables(briefing)))
    golden("briefing-en.txt", text_of(briefing_tables(briefing, "en")))
