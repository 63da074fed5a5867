"""Stretches of days: the day on which one ends, and the year or month that its two ends share."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.date_days import Body, connector, read_body, read_prefix
from briefcli.arabic.date_parts import Relative, Weekday, read_day, role
from briefcli.arabic.numeric_dates import Unreadable
from briefcli.arabic.partial_date import PartialDate, span_days

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcli.arabic.tokens import Token


class Reading(NamedTuple):
    """What a rule read, before it is given its place in the text."""

    first: int
    begin: PartialDate
    finish: PartialDate
    weekday: Weekday | None
    relative: Relative | None
    rule: str
    stop: int
    last_weekday: Weekday | None = None


class Skipped(NamedTuple):
    """A stretch that must not be read as a date, nor any part of it."""

    stop: int


def with_second(tokens: Sequence[Token], reading: Reading, body: Body, *, between: bool) -> Reading | Skipped:
    """A reading with the second date that follows: the end of its stretch, or the giver of its year."""
    joint = connector(tokens, reading.stop, between=between)
    if not joint or joint[0] in ("slash", "comma"):
        return reading
    prefix = read_prefix(tokens, joint[1])
    second = read_body(tokens, prefix.stop, introduced=True)
    if joint[0] == "range":
        return _with_end(tokens, reading, body, second, prefix.stop)
    if not isinstance(second, Body) or second.separate or second.begin.calendar != body.begin.calendar:
        return reading
    return _with_next(reading, body, second)


def _with_end(
    tokens: Sequence[Token], reading: Reading, body: Body, second: Body | Unreadable | None, index: int
) -> Reading | Skipped:
    """A day with the day that its stretch ends on."""
    if isinstance(second, Unreadable):
        # The end of the stretch is not known, and its begin alone would look like a single day.
        return Skipped(second.stop)
    if body.begin != body.finish:
        return reading
    if second is None or (isinstance(second, Body) and second.relative == "same-month"):
        return _with_same_month(tokens, reading, index)
    begin, finish = _sharing_year(body, second)
    single = second.begin == second.finish and not second.separate
    if not single or begin is None or finish is None or begin.calendar != finish.calendar:
        return reading
    if not _precedes(begin, finish):
        return Skipped(second.stop)
    relative = second.relative or reading.relative
    return reading._replace(
        begin=begin, finish=finish, relative=relative, rule="date-range", stop=second.stop
    )


def _with_next(reading: Reading, body: Body, second: Body) -> Reading:
    """A day with the date that و joins to it.

    The next day makes a stretch (31 أكتوبر و1 نوفمبر), any other gives only its year.
    """
    begin, finish = _sharing_year(body, second)
    last = _with_year(body.finish, begin.year) if begin else None
    if begin is None or finish is None or last is None or body.relative:
        return reading
    if span_days(last, finish) == 2:  # two days in a row
        return reading._replace(
            begin=begin, finish=_end_of(second, finish), rule="date-list", stop=second.stop
        )
    return reading._replace(begin=begin, finish=last)


def _end_of(second: Body, begin: PartialDate) -> PartialDate:
    return _with_year(second.finish, begin.year) or second.finish


def _sharing_year(first: Body, second: Body) -> tuple[PartialDate | None, PartialDate | None]:
    """Begin of the first date and begin of the second, a year that only one has given to both."""
    begin, finish = first.begin, second.begin
    if begin.month is None or finish.month is None or begin.day is None or finish.day is None:
        return begin, finish
    later = (begin.month, begin.day) < (finish.month, finish.day)
    if begin.year is None and finish.year is not None and not first.relative:
        begin_or_none = _with_year(begin, finish.year if later else finish.year - 1)
        return begin_or_none, finish
    if begin.year is not None and finish.year is None and not second.relative:
        return begin, _with_year(finish, begin.year if later else begin.year + 1)
    return begin, finish


def _with_year(date: PartialDate, year: int | None) -> PartialDate | None:
    try:
        return replace(date, year=year)
    except ValueError:
        return None


def _precedes(begin: PartialDate, finish: PartialDate) -> bool:
    """Whether a stretch runs forward; without years it may run over the end of one."""
    return begin < finish or (begin.year is None and finish.year is None and begin != finish)


def _with_same_month(tokens: Sequence[Token], reading: Reading, index: int) -> Reading:
    """A stretch whose last day names its month by reference: من 5 مايو إلى 8 منه."""
    day = read_day(tokens, index)
    stop = role(tokens, day.stop, "same-month", particles=False) if day else None
    if not day or stop is None or reading.begin.day is None or day.number <= reading.begin.day:
        return reading
    try:
        finish = replace(reading.begin, day=day.number)
    except ValueError:
        return reading
    return reading._replace(finish=finish, rule="date-range", stop=stop)
