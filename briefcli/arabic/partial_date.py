"""A date as far as a text gives it, and counting with it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import total_ordering
from typing import Literal

Calendar = Literal["gregorian", "hijri"]

_MONTHS = 12
_LONGEST_MONTH = {"gregorian": 31, "hijri": 30}
# February's length is not known without the year, so the longest it may be is allowed.
_LEAP_YEAR = 2024
_COMMON_YEAR = 2023


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month, a day, or what of them is known.

    Dates are ordered part by part, and what is not known comes before what is.

    Attributes:
        year: The year, None if not known.
        month: The month, 1 to 12, None if not known.
        day: The day of the month, None if not known.
        calendar: In which calendar the parts count.

    Raises:
        ValueError: If there is no such date, like 31 February.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    calendar: Calendar = "gregorian"

    def __post_init__(self) -> None:
        if self.year is not None and not dt.MINYEAR <= self.year <= dt.MAXYEAR:
            raise ValueError(f"no year: {self.year}")
        if self.month is not None and not 1 <= self.month <= _MONTHS:
            raise ValueError(f"no month: {self.month}")
        if self.day is not None and not 1 <= self.day <= _LONGEST_MONTH[self.calendar]:
            raise ValueError(f"no day of a month: {self.day}")
        if self.calendar == "gregorian" and self.month is not None and self.day is not None:
            if self.year is None:
                dt.date(_LEAP_YEAR, self.month, self.day)
            else:
                dt.date(self.year, self.month, self.day)

    def __lt__(self, other: PartialDate) -> bool:
        return self._key() < other._key()

    def _key(self) -> tuple[str, int, int, int]:
        return self.calendar, self.year or 0, self.month or 0, self.day or 0

    @property
    def empty(self) -> bool:
        """Whether nothing is known."""
        return self.year is None and self.month is None and self.day is None

    def iso(self) -> str | None:
        """The date after ISO 8601, as far as it is known without a gap: 2024-10-31, 2024-10, 2024.

        None without a year, and for Hijri dates, which ISO 8601 doesn't know.
        """
        if self.year is None or self.calendar != "gregorian":
            return None
        if self.month is None:
            return f"{self.year:04}"
        if self.day is None:
            return f"{self.year:04}-{self.month:02}"
        return f"{self.year:04}-{self.month:02}-{self.day:02}"


def span_days(begin: PartialDate, finish: PartialDate) -> int | None:
    """How many days there are from one day to another, both counted; None if that is not known.

    Without years the two are taken to lie in one year, or in a year and the next; a span over the
    end of February is then not known.
    """
    if {begin.calendar, finish.calendar} != {"gregorian"}:
        return None
    if begin.year is not None and finish.year is not None:
        first, last = _day(begin, begin.year), _day(finish, finish.year)
        if first is None or last is None or last < first:
            return None
        return (last - first).days + 1
    if begin.year is not None or finish.year is not None:
        return None
    lengths = {_span_from(begin, finish, year) for year in (_LEAP_YEAR - 1, _LEAP_YEAR, _LEAP_YEAR + 1)}
    return lengths.pop() if len(lengths) == 1 else None


def _span_from(begin: PartialDate, finish: PartialDate, year: int) -> int | None:
    first, last = _day(begin, year), _day(finish, year)
    if first is not None and last is not None and last < first:
        last = _day(finish, year + 1)
    return (last - first).days + 1 if first is not None and last is not None else None


def add_days(date: PartialDate, count: int) -> PartialDate | None:
    """The day so many days later (earlier, if negative); None if that is not known.

    A day without a year gives a day without a year, unless it depends on the year's February.
    """
    if date.calendar != "gregorian":
        return None
    try:
        if date.year is not None:
            day = _day(date, date.year)
            if day is None:
                return None
            later = day + dt.timedelta(days=count)
            return PartialDate(later.year, later.month, later.day)
        found = set()
        for year in (_COMMON_YEAR, _LEAP_YEAR, _LEAP_YEAR + 1):
            day = _day(date, year)
            if day is None:
                return None
            later = day + dt.timedelta(days=count)
            found.add(PartialDate(None, later.month, later.day))
    except OverflowError:
        return None
    return found.pop() if len(found) == 1 else None


def _day(date: PartialDate, year: int) -> dt.date | None:
    if date.month is None or date.day is None:
        return None
    try:
        return dt.date(year, date.month, date.day)
    except ValueError:
        return None
