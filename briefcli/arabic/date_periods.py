"""Months and years in running text that no day stands before."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.date_days import connector
from briefcli.arabic.date_parts import (
    DASHES,
    Month,
    Relative,
    form,
    read_month,
    read_relative_adjective,
    read_relative_period,
    role,
)
from briefcli.arabic.date_years import Year, ends_number, read_year_number, read_year_of_month
from briefcli.arabic.digits import stands_free
from briefcli.arabic.ordinals import read_ordinal
from briefcli.arabic.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcli.arabic.tokens import Token

_LIKELY_YEARS = range(1900, 2101)
_ROUND_YEARS = (1900, 2000, 2100)
_ADVERBS_WITH_GENERAL = ("بشكل", "بوجه", "بنحو", "قانون", "مدير", "امين", "راي")


class Period(NamedTuple):
    """A month, a year, or a stretch of them, and the index behind it."""

    begin: PartialDate
    finish: PartialDate
    relative: Relative | None
    rule: str
    stop: int


def read_months(tokens: Sequence[Token], index: int, *, between: bool = False) -> Period | None:
    """A month without a day, or a stretch of months, at an index.

    The name of a month alone is a date only where a word of time announces it, and never if it is
    also a word of its own.
    """
    noun = role(tokens, index, "month-noun")
    several = role(tokens, index, "months-noun")
    announced = noun if noun is not None else several
    month = read_month(tokens, index if announced is None else announced, particles=announced is None)
    # Behind a number it is the rest of a date that could not be read.
    if not month or (index and (tokens[index - 1].kind == "number" or form(tokens, index - 1) == "رقم")):
        return None
    year = read_year_of_month(tokens, month.stop)
    if year and year.number and year.calendar != month.calendar:
        return None
    if month.other:
        return _stretch(month, month.other, year, year)
    stretch = _read_second_month(tokens, month, year, between=between, several=several is not None)
    if stretch:
        return stretch
    if not _is_date(tokens, index, month, year, announced=announced is not None):
        return None
    date = PartialDate(year.number if year else None, month.number, None, month.calendar)
    return Period(
        date, date, year.relative if year else None, "date-month", year.stop if year else month.stop
    )


def _is_date(
    tokens: Sequence[Token], index: int, month: Month, year: Year | None, *, announced: bool
) -> bool:
    if announced:
        return True
    if year and year.number:
        return not month.ambiguous or ends_number(tokens, year.stop) or _follows_preposition(tokens, index)
    if month.calendar == "hijri":
        return False
    if role(tokens, index - 1, "part-of-year") == index:
        return True  # مطلع ماي
    return year is not None or (not month.ambiguous and _follows_preposition(tokens, index))


def _follows_preposition(tokens: Sequence[Token], index: int) -> bool:
    return any(role(tokens, index - 1, name) == index for name in ("part-of-year", "year-preposition"))


def _read_second_month(
    tokens: Sequence[Token], first: Month, year: Year | None, *, between: bool, several: bool
) -> Period | None:
    """The rest of a stretch of months: إلى مايو 2024."""
    stop = year.stop if year else first.stop
    joint = connector(tokens, stop, between=between or several)
    if not joint or joint[0] != "range":
        return None
    noun = role(tokens, joint[1], "month-noun")
    second = read_month(
        tokens, joint[1] if noun is None else noun, particles=noun is None and joint[1] == stop
    )
    if not second or second.other or second.calendar != first.calendar:
        return None
    last_year = read_year_of_month(tokens, second.stop)
    # A dash before a month with a day begins another date.
    if several and second.number != first.number + 1 and not between and form(tokens, stop).startswith("و"):
        return None
    return _stretch(second._replace(number=first.number), second.number, year, last_year)


def _stretch(last: Month, finish: int, first_year: Year | None, last_year: Year | None) -> Period | None:
    """A stretch of months in which a year told once counts for both; only with a year."""
    if not last_year or not last_year.number or last_year.calendar != last.calendar:
        return None
    begin_year = last_year.number if last.number < finish else last_year.number - 1
    if first_year and first_year.number:
        begin_year = first_year.number
    begin = PartialDate(begin_year, last.number, None, last.calendar)
    end = PartialDate(last_year.number, finish, None, last.calendar)
    return (
        Period(begin, end, last_year.relative, "date-range-of-months", last_year.stop)
        if begin < end
        else None
    )


def read_years(tokens: Sequence[Token], index: int, *, between: bool = False) -> Period | None:
    """A year, a stretch of years, or a year, month or week told from the day of writing, at an index."""
    if form(tokens, index).endswith("عام") and _is_general(tokens, index):
        return None
    period = read_relative_period(tokens, index)
    if period:
        relative, stop = period
        number = read_year_number(tokens, stop) if relative.endswith("year") else None
        if number and number.calendar == "gregorian" and ends_number(tokens, number.stop):
            date = PartialDate(number.number)
            return Period(date, date, relative, "date-relative:year", number.stop)
        return Period(PartialDate(), PartialDate(), relative, f"date-relative:{relative.split('-')[1]}", stop)
    several = role(tokens, index, "years-noun")
    noun = several if several is not None else role(tokens, index, "year-noun")
    if noun is not None:
        year = read_year_number(tokens, noun)
        return _read_last_year(tokens, year, between=between, several=several is not None) if year else None
    return _read_bare_year(tokens, index)


def _is_general(tokens: Sequence[Token], index: int) -> bool:
    """Whether عام is "general" by the noun before it, as in الأمين العام الحالي."""
    if index == 0:
        return False
    before = tokens[index - 1]
    if before.form in _ADVERBS_WITH_GENERAL:
        return True
    if before.kind != "word" or not form(tokens, index).endswith("العام"):
        return False
    if read_ordinal(tokens, index - 1) is not None:
        return False  # المؤتمر الرابع العام المقبل
    if read_relative_adjective(tokens, index - 1) is not None:
        return False  # المؤتمر المقبل العام القادم
    # A feminine noun does not agree with it, so that it must be the year: القمة العام الماضي.
    definite = before.definite or any(split.definite and split.offset > 1 for split in before.splits[1:])
    return definite and not before.text.endswith(("ة", "ات")) and tokens[index].form == "العام"


def _read_last_year(tokens: Sequence[Token], year: Year, *, between: bool, several: bool) -> Period | None:
    """A year behind its noun, with the last year of a stretch if one follows."""
    date = PartialDate(year.number, None, None, year.calendar)
    joint = connector(tokens, year.stop, between=between or several)
    if joint and joint[0] in ("range", "slash") and year.number:
        noun = role(tokens, joint[1], "year-noun")
        last = read_year_number(tokens, joint[1] if noun is None else noun)
        consecutive = last is not None and last.number == year.number + 1
        by_list = form(tokens, year.stop) == "و" and not between
        if last and last.number and last.calendar == year.calendar and last.number > year.number:
            if by_list and not consecutive:
                return Period(date, date, None, "date-year", year.stop)
            end = PartialDate(last.number, None, None, last.calendar)
            return Period(date, end, None, "date-range-of-years", last.stop)
    return Period(date, date, None, "date-year", year.stop)


def _read_bare_year(tokens: Sequence[Token], index: int) -> Period | None:
    """A year without its noun: in brackets, with م, or behind a preposition of time."""
    year = _likely(tokens, index)
    if not year:
        return None
    if form(tokens, index - 1) == "(":
        return _read_bracketed(tokens, year)
    marked = year.stop > index + 1 and year.number not in _ROUND_YEARS
    if marked or (_follows_preposition(tokens, index) and ends_number(tokens, year.stop)):
        date = PartialDate(year.number, None, None, year.calendar)
        return Period(date, date, None, "date-year", year.stop)
    return None


def _likely(tokens: Sequence[Token], index: int) -> Year | None:
    year = read_year_number(tokens, index)
    if not year or not stands_free(tokens, index):
        return None
    marked = year.stop > index + 1
    return year if marked or (year.calendar == "gregorian" and year.number in _LIKELY_YEARS) else None


def _read_bracketed(tokens: Sequence[Token], year: Year) -> Period | None:
    """A year, or a stretch of years, that fills a bracket."""
    date = end = PartialDate(year.number, None, None, year.calendar)
    stop = year.stop
    if form(tokens, stop) in DASHES | {"/"}:
        last = read_year_number(tokens, stop + 1)
        if not last or last.calendar != year.calendar:
            return None
        end, stop = PartialDate(last.number, None, None, last.calendar), last.stop
    if form(tokens, stop) != ")" or end < date:
        return None
    return Period(date, end, None, "date-year" if date == end else "date-range-of-years", stop)
