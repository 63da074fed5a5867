"""Digits of one kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcli.cli import resolution
from briefcli.tables.attendees import attendees_table
from briefcli.tables.comparison import comparison_table
from briefcli.tables.digits import Digits, in_digits, with_digits

if TYPE_CHECKING:
    from briefcli.briefing.model import Briefing


@pytest.mark.parametrize(
    ("text", "digits", "expected"),
    [
        ("٢٠٢٤ و2023", "as-written", "٢٠٢٤ و2023"),
        ("٢٠٢٤ و2023", "european", "2024 و2023"),
        ("٢٠٢٤ و2023", "arabic-indic", "٢٠٢٤ و٢٠٢٣"),
        ("۱۲", "european", "12"),
        ("۱۲", "arabic-indic", "١٢"),
        ("٣٫٥ و١٬٢٠٠", "european", "3.5 و1,200"),
        ("٫ وحدها", "european", "٫ وحدها"),
        ("3.5%", "arabic-indic", "٣.٥%"),
        ("26-27 أكتوبر", "arabic-indic", "٢٦-٢٧ أكتوبر"),
        ("COVID-19 وG20", "arabic-indic", "COVID-19 وG20"),
        ("samples/minsk-2024.txt", "arabic-indic", "samples/minsk-2024.txt"),
    ],
)
def test_digits(text: str, digits: Digits, expected: str) -> None:
    """All of a text's digits, but those of words with Latin letters."""
    assert in_digits(text, digits) == expected


@given(st.text(alphabet="0123456789٠١٢٣٤٥٦٧٨٩۰۱۲ عa.,-", max_size=20))
def test_only_digits_change(text: str) -> None:
    """Each stays the same number, and all are of the kind asked for."""
    european = in_digits(text, "european")
    assert [int(c) if c.isdecimal() else c for c in european] == [
        int(c) if c.isdecimal() else c for c in text
    ]
    assert not any(c in "٠١٢٣٤٥٦٧٨٩۰۱۲" for c in european)
    if "a" not in text:
        assert not any(c in "0123456789۰۱۲" for c in in_digits(text, "arabic-indic"))
        assert in_digits(in_digits(text, "arabic-indic"), "european") == european


def test_a_whole_table(briefing: Briefing) -> None:
    """Title, headings and cells; its evidence is the article's."""
    from briefcli.briefing.comparison import compare  # noqa: PLC0415 # only here

    table = with_digits(comparison_table(compare(briefing)), "arabic-indic")
    assert [column.heading for column in table.columns][1:3] == ["٢٠٢٣", "٢٠٢٤"]
    attendees = attendees_table(briefing)
    converted = with_digits(attendees, "arabic-indic")
    assert converted.rows[3].cells[4].text == "٢٠٢٣، ٢٠٢٤"
    assert [row.evidence for row in converted.rows] == [row.evidence for row in attendees.rows]


def test_the_option_knows_the_same_words() -> None:
    """Written twice, as the command line must not load the tables."""
    assert get_args(resolution.Digits) == get_args(Digits)
