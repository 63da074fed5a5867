"""A briefing as neutral tables."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcli.briefing import comparison as comparing
from briefcli.briefing import model
from briefcli.briefing.comparison import compare
from briefcli.tables.agenda import agenda_table
from briefcli.tables.attendees import attendees_table
from briefcli.tables.comparison import comparison_table
from briefcli.tables.event import event_table
from briefcli.tables.labels import label
from briefcli.tables.model import Cell, Column, Language, Row, Table
from briefcli.tables.positions import positions_tables
from briefcli.tables.times import compact_years, readable_dates
from briefcli.tables.whole import briefing_tables

if TYPE_CHECKING:
    from briefcli.briefing.model import Briefing

LANGUAGES: tuple[Language, ...] = get_args(Language)


def _texts(table: Table) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in row.cells) for row in table.rows]


def _tables(briefing: Briefing, lang: Language) -> list[Table]:
    assert briefing.event is not None
    return [
        event_table(briefing.event, lang),
        attendees_table(briefing, lang),
        agenda_table(briefing, lang),
        *positions_tables(briefing.positions, lang),
        comparison_table(compare(briefing), lang),
    ]


def test_attendees(briefing: Briefing) -> None:
    """States by name, a body not named twice, years in order."""
    assert _texts(attendees_table(briefing)) == [
        ("رامز العنقودي", "وزير البيئة الروسي", "روسيا", "يشارك", "2024"),
        ("ضفاف بلا حدود", "منظمة أو هيئة", "—", "يشارك", "2024"),
        ("كازاخستان", "دولة", "—", "يشارك", "2024"),
        ("هالة السنبلي", "وزيرة المياه المجرية", "المجر", "مدعو", "2023، 2024"),
        ("نديم الخروبي", "وزير الري المصري", "مصر", "يغيب", "2023، 2024"),
        ("أمير قطر", "—", "قطر", "شارك سابقا", "2023"),
    ]


def test_attendees_in_english(briefing: Briefing) -> None:
    """Headings, statuses and states are English; names and offices stay as the article has them."""
    table = attendees_table(briefing, "en")
    assert [column.heading for column in table.columns] == ["Name", "Office", "For", "Status", "Editions"]
    assert _texts(table)[3] == ("هالة السنبلي", "وزيرة المياه المجرية", "Hungary", "Invited", "2023, 2024")
    assert [cell.language for cell in table.rows[3].cells] == ["ar", "ar", "en", "en", "en"]


def test_each_status_has_its_own_style(briefing: Briefing) -> None:
    """The terminal colours a status by its name."""
    styles = [row.cells[3].style for row in attendees_table(briefing).rows]
    assert styles == ["attending", "attending", "attending", "invited", "declined", "past"]


def test_agenda(briefing: Briefing) -> None:
    """The topics with what they are."""
    assert _texts(agenda_table(briefing)) == [
        ("تلوث المياه", "بند"),
        ("ميثاق مشترك", "هدف"),
        ("السدود (الكبرى)", "متوقع"),
    ]


def test_positions_have_a_table_for_each_actor(briefing: Briefing) -> None:
    """Who said it stands with how it is told; without a speaker only the latter."""
    russia, body = positions_tables(briefing.positions)
    assert (russia.title, body.title) == ("المواقف: روسيا", "المواقف: ضفاف بلا حدود")
    assert _texts(russia) == [
        ("ميثاق الأنهار", "تأييد", "نؤيد ميثاقاً ملزماً للأنهار [كلها] رقم 7", "رامز العنقودي (اقتباس)"),
        ("السدود", "رفض", "ورفضت روسيا بناء السدود من دون تشاور", "بصياغة المقال"),
    ]
    assert _texts(body) == [("—", "تحذير", "وحذرت منظمة «ضفاف بلا حدود» من جفاف البحيرات", "منقول")]


def test_comparison(briefing: Briefing) -> None:
    """The earlier edition is read first; what isn't stated is a dash and says so."""
    table = comparison_table(compare(briefing))
    assert [column.heading for column in table.columns] == ["السمة", "2023", "2024", "المقارنة"]
    texts = {row[0]: row[1:] for row in _texts(table)}
    assert texts["الموعد"] == ("26-27 أكتوبر 2023", "31 أكتوبر - 1 نوفمبر 2024", "تغير")
    assert texts["الدولة المضيفة"] == ("بيلاروس", "بيلاروس", "بلا تغيير")
    assert texts["الشعار"] == ("ماء للجميع", "—", "غير مذكور")
    assert texts["هالة السنبلي"] == ("شارك", "مدعو", "تغير")
    assert texts["نديم الخروبي"] == ("شارك", "يغيب", "غاب")


@pytest.mark.parametrize(
    ("ordinal", "lang", "heading"),
    [(2, "ar", "الدورة 2"), (None, "ar", "الدورة الحالية"), (None, "en", "This edition")],
)
def test_an_edition_without_a_year_has_a_heading(
    briefing: Briefing, ordinal: int | None, lang: Language, heading: str
) -> None:
    """By its number, else as this one."""
    now, before = briefing.editions
    editions = (replace(now, year=None, ordinal=ordinal), before)
    table = comparison_table(compare(replace(briefing, year=None, editions=editions)), lang)
    assert table.columns[2].heading == heading


def test_event(briefing: Briefing) -> None:
    """The name is the title; what isn't stated has no line."""
    assert briefing.event is not None
    table = event_table(briefing.event)
    assert table.title == "المؤتمر الدولي الثاني لحماية الأنهار"
    assert _texts(table) == [
        ("رقم الدورة", "2"),
        ("المكان", "مينسك، بيلاروس"),
        ("الموعد", "31 أكتوبر - 1 نوفمبر 2024"),
        ("عدد الدول", "30"),
    ]


@pytest.mark.parametrize(
    ("city", "country", "place"),
    [("مينسك", None, "مينسك"), (None, "BY", "بيلاروس"), ("مينسك", "BY", "مينسك، بيلاروس")],
)
def test_place(briefing: Briefing, city: str | None, country: str | None, place: str) -> None:
    """City and state, or the one that is known."""
    assert briefing.event is not None
    table = event_table(replace(briefing.event, city=city, country=country))
    assert ("المكان", place) in _texts(table)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_row_can_be_traced(briefing: Briefing, lang: Language) -> None:
    """No row without the sentence that says so."""
    assert all(row.evidence for table in _tables(briefing, lang) for row in table.rows)


def test_cells_fit_the_columns() -> None:
    """A row of another length is a mistake of the program."""
    with pytest.raises(ValueError, match="1 cells in a table of 2 columns"):
        Table("k", "t", "ar", (Column("a", "A"), Column("b", "B")), (Row((Cell("x"),), ()),))


@pytest.mark.parametrize(
    ("years", "lang", "text"),
    [
        ((2024,), "ar", "2024"),
        ((2024, 2023), "ar", "2023، 2024"),
        ((2024, 2022, 2023), "ar", "2022-2024"),
        ((2019, 2021, 2022, 2023), "en", "2019, 2021-2023"),
        ((), "ar", ""),
    ],
)
def test_compact_years(years: tuple[int, ...], lang: Language, text: str) -> None:
    """Two years stand side by side, more in a row become a range."""
    assert compact_years(years, lang) == text


@given(st.sets(st.integers(1000, 3000)), st.sampled_from(LANGUAGES))
def test_compact_years_lose_none(years: set[int], lang: Language) -> None:
    """The years can be read back."""
    read = set[int]()
    for part in re.split(", |، ", compact_years(years, lang)):
        first, _, last = part.partition("-")
        read.update(range(int(first), int(last or first) + 1) if part else ())
    assert read == years


@pytest.mark.parametrize(
    ("start", "end", "arabic", "english"),
    [
        ("2024-10-31", "2024-11-01", "31 أكتوبر - 1 نوفمبر 2024", "31 October - 1 November 2024"),
        ("2023-10-26", "2023-10-27", "26-27 أكتوبر 2023", "26-27 October 2023"),
        ("2024-05-02", "2024-05-02", "2 مايو 2024", "2 May 2024"),
        ("2024-12-31", "2025-01-02", "31 ديسمبر 2024 - 2 يناير 2025", "31 December 2024 - 2 January 2025"),
        ("2024-10", None, "أكتوبر 2024", "October 2024"),
        ("2024-10", "2024-11", "أكتوبر - نوفمبر 2024", "October - November 2024"),
        ("2024", "2025", "2024 - 2025", "2024 - 2025"),
        ("2024", "2024-03", "2024 - مارس 2024", "2024 - March 2024"),
        (None, "2024-11-01", "1 نوفمبر 2024", "1 November 2024"),
        (None, None, None, None),
    ],
)
def test_readable_dates(start: str | None, end: str | None, arabic: str | None, english: str | None) -> None:
    """What both ends share is said once."""
    assert readable_dates(start, end, "ar") == arabic
    assert readable_dates(start, end, "en") == english


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "key",
    [
        *(f"status.{status}" for status in model.ATTENDEE_STATUSES),
        *(f"topic.{kind}" for kind in model.TOPIC_KINDS),
        *(f"stance.{stance}" for stance in model.STANCES),
        *(f"attribution.{attribution}" for attribution in model.ATTRIBUTIONS),
        *(f"kind.{kind}" for kind in model.ATTENDEE_KINDS if kind != "person"),
        *(f"mark.{mark}" for mark in comparing.MARKS),
        *(f"presence.{presence}" for presence in comparing.PRESENCES),
        *(f"attribute.{name}" for name in comparing.ATTRIBUTES if name != "attendee"),
        *(f"month.{month:02}" for month in range(1, 13)),
    ],
)
def test_every_value_of_the_model_has_a_label(key: str, lang: Language) -> None:
    """A value added to the model needs its word in both languages."""
    assert label(key, lang)


def test_a_briefing_compares_only_the_attendees_of_both_editions(briefing: Briefing) -> None:
    """Whoever is told of in one edition alone stands in the guest list, and not again below."""
    table = briefing_tables(briefing)[-1]
    names = {row.cells[0].text for row in table.rows}
    marks = {row.name: row.mark for row in compare(briefing).rows if row.attribute == "attendee"}
    told_twice = {name for name, mark in marks.items() if mark != "not stated"}
    assert told_twice
    assert told_twice < set(marks)
    assert names & set(marks) == told_twice
