"""The year of a dateline that tells none, from a full date close to it: 22 مايو (رويترز) - بدأ الخميس …."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from briefcli.arabic.date_parts import WEEKDAYS

if TYPE_CHECKING:
    from briefcli.arabic.date_parts import Relative
    from briefcli.arabic.dates import DateMention
    from briefcli.arabic.partial_date import PartialDate
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

_FIRST_SENTENCES = 3
_SAYING_REACH = 6
_MONTHS = 12
_WEEK = 7
_CLOSE = 31
_PUBLISHED = frozenset(("نشر", "نشرت", "نشره", "نشرته", "صدر", "صدرت", "بيان", "بلاغ", "تصريح"))
RELATIVE_DAYS: dict[Relative | None, int] = {
    "today": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "day-before-yesterday": -2,
    "day-after-tomorrow": 2,
}
"""Days told from the day of writing, in days from it."""


_YEARS_FROM_WRITING = {"previous-year": -1, "current-year": 0, "next-year": 1}


def year_of_writing(reading: Reading) -> int | None:
    """The year of writing where a year is told in both ways: العام الجاري 2025, مؤتمر العام الماضي … 2024."""
    years: set[int] = set()
    for sentence in reading.sentences:
        for date in sentence.dates:
            offset = _YEARS_FROM_WRITING.get(date.relative or "")
            if offset is not None and date.begin.year is not None and not sentence.quoted[date.first]:
                years.add(date.begin.year - offset)
    return years.pop() if len(years) == 1 else None


def is_one_day(date: DateMention) -> bool:
    """Whether a date tells one day with its month and year."""
    single = date.begin == date.finish and date.begin.calendar == "gregorian"
    return single and date.begin.day is not None and date.begin.iso() is not None


def year_beside(reading: Reading, dateline: PartialDate) -> int | None:
    """The year of a dateline without one, from a full date close to it; None if the two don't settle it.

    A weekday that is told from the day of writing has to fit: 22 مايو (رويترز) - بدأ اليوم الخميس …. Without
    one the date has to be that of what was published.
    """
    for sentence in reading.sentences:
        for date in sentence.dates:
            if not is_one_day(date) or sentence.quoted[date.first]:
                continue
            written = _on_day(dateline, date.begin)
            if written is None or abs((written - _as_day(date.begin)).days) > _CLOSE:
                continue
            fits = _weekdays_fit(reading, written)
            if fits or (fits is None and _is_of_publishing(sentence, date)):
                return written.year
    return _year_of_month(reading, dateline)


def _year_of_month(reading: Reading, dateline: PartialDate) -> int | None:
    """The year that the dateline's month is told with, if the weekday told fits: 8 سبتمبر … (سبتمبر 2026)."""
    for sentence in reading.sentences[:_FIRST_SENTENCES]:
        for date in sentence.dates:
            month = date.begin == date.finish and date.begin.day is None and date.begin.month is not None
            if not month or date.begin.year is None or date.begin.month != dateline.month:
                continue
            written = _on_day(dateline, date.begin)
            if written is not None and _weekdays_fit(reading, written):
                return written.year
    return None


def _as_day(day: PartialDate) -> dt.date:
    assert day.year is not None
    assert day.month is not None
    assert day.day is not None
    return dt.date(day.year, day.month, day.day)


def _on_day(day: PartialDate, near: PartialDate) -> dt.date | None:
    """A day without its year, in the year of a full date near it."""
    assert near.year is not None
    assert near.month is not None
    if day.month is None or day.day is None:
        return None
    turn = (day.month - near.month) // (_MONTHS // 2)  # December before January, January behind December
    try:
        return dt.date(near.year - max(-1, min(1, turn)), day.month, day.day)
    except ValueError:
        return None


def _weekdays_fit(reading: Reading, written: dt.date) -> bool | None:
    """Whether the weekdays that the opening tells from the day of writing fit it; None if it tells none."""
    told = [
        (RELATIVE_DAYS.get(date.relative, 0), date.weekday, date.relative)
        for sentence in reading.sentences[:_FIRST_SENTENCES]
        for date in sentence.dates
        if date.weekday is not None and date.begin.empty and not sentence.quoted[date.first]
    ]
    certain = [(offset, weekday) for offset, weekday, relative in told if relative in RELATIVE_DAYS]
    if certain:
        return all((written.weekday() + offset) % _WEEK == WEEKDAYS.index(day) for offset, day in certain)
    # بدأ يوم الخميس: an agency tells so of the day itself.
    same = any(WEEKDAYS.index(day) == written.weekday() for _, day, relative in told if relative is None)
    return True if same else None


def _is_of_publishing(sentence: Sentence, date: DateMention) -> bool:
    """Whether a date tells when something was published: في بيان نشر يوم 2 أبريل 2025."""
    return any(
        sentence.form(index) in _PUBLISHED for index in range(max(0, date.first - _SAYING_REACH), date.first)
    )
