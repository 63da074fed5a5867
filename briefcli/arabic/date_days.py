"""Days of a month in running text: one, several or a range, with the month and year that they share."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefcli.arabic.date_parts import (
    COMMAS,
    DASHES,
    WEEKDAYS,
    Day,
    Relative,
    Weekday,
    form,
    read_day,
    read_month,
    read_relative_adjective,
    read_relative_day,
    read_relative_period,
    read_weekday,
    role,
)
from briefcli.arabic.date_years import Year, read_year_of_month
from briefcli.arabic.numeric_dates import NumericDate, Unreadable, read_numeric_date
from briefcli.arabic.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcli.arabic.tokens import Token

Joint = Literal["range", "slash", "list", "comma"]

_MOST_STEPS = 16
_MOST_DAYS = 31
_ANNOUNCING = frozenset(("في", "حتي", "وحتي", "الي", "والي", "غايه", "لغايه"))
_TO = DASHES | {"الي", "حتي", "وحتي"}


class Prefix(NamedTuple):
    """What may stand before a day: weekday, relative day, nouns.

    Attributes:
        weekday: The weekday, the first if there are several.
        relative: The relative day, or where the weekday lies.
        introduced: Whether a noun (يوم، يومي، بتاريخ) or a weekday announces a day.
        opened: Whether a bracket was opened.
        told: Index behind the last weekday or relative day.
        stop: Index behind everything.
        last_weekday: The weekday that a stretch of them ends on (من الخميس إلى السبت), None if there is none.
    """

    weekday: Weekday | None
    relative: Relative | None
    introduced: bool
    opened: bool
    told: int
    stop: int
    last_weekday: Weekday | None = None


class Body(NamedTuple):
    """Days with their month and year.

    Attributes:
        begin: The first day.
        finish: The last; equal to begin if there is one.
        separate: Days that make no stretch, each with the indexes of its token and behind it; the
            last of them is begin.
        relative: What the text says of the month or year instead of a number.
        rule: The rule that read it.
        stop: Index behind.
    """

    begin: PartialDate
    finish: PartialDate
    separate: tuple[tuple[PartialDate, int, int], ...]
    relative: Relative | None
    rule: str
    stop: int


def read_prefix(tokens: Sequence[Token], index: int) -> Prefix:
    """What stands before a day at an index; empty, and stopping at the index, if nothing does."""
    weekday: Weekday | None = None
    relative: Relative | None = None
    last_weekday: Weekday | None = None
    introduced = opened = False
    told = stop = index
    for _ in range(_MOST_STEPS):
        day = read_weekday(tokens, stop)
        if day:
            if weekday and (form(tokens, stop - 1) in _TO or _is_next_day(tokens, stop, weekday, day[0])):
                last_weekday = day[0]
            weekday, introduced = weekday or day[0], True
            adjective = read_relative_adjective(tokens, day[1])
            if adjective:
                relative = relative or adjective[0]
            told = stop = adjective[1] if adjective else day[1]
            continue
        seen = read_relative_day(tokens, stop) if not weekday and not relative else None
        if seen:
            relative, told, stop = seen[0], seen[1], seen[1]
            continue
        nouns = (role(tokens, stop, name) for name in ("day-noun", "days-noun", "date-noun"))
        noun = next((found for found in nouns if found is not None), None)
        if noun is not None:
            introduced, stop = True, noun + (form(tokens, noun) == "ل")
            continue
        just_told = told == stop > index
        sign = form(tokens, stop)
        joins = weekday is not None and (sign == "في" or (just_told and _joins_weekday(tokens, stop)))
        closes = opened and just_told and sign == ")"  # اليوم (الخميس) 19 فبراير
        if not joins and not closes and not (just_told and sign in {*COMMAS, "("}):
            break
        opened = (opened or sign == "(") and not closes
        told = stop + 1 if closes else told
        stop += 1
    return Prefix(weekday, relative, introduced, opened, told, stop, last_weekday)


def _is_next_day(tokens: Sequence[Token], index: int, weekday: Weekday, following: Weekday) -> bool:
    """Whether و joins the day after a weekday to it, so that both are a stretch: الأحد والاثنين."""
    joined = form(tokens, index - 1) == "و" or form(tokens, index).startswith("و")
    return joined and (WEEKDAYS.index(following) - WEEKDAYS.index(weekday)) % len(WEEKDAYS) == 1


def _joins_weekday(tokens: Sequence[Token], index: int) -> bool:
    sign = form(tokens, index)
    return (sign in DASHES or sign in ("و", "الي", "حتي")) and read_weekday(tokens, index + 1) is not None


def connector(tokens: Sequence[Token], index: int, *, between: bool) -> tuple[Joint, int] | None:
    """What joins one day to the next at an index, and the index behind it.

    Args:
        tokens: The tokens of one sentence.
        index: Where it has to stand.
        between: Whether بين stands before, which makes و the sign of a range.
    """
    sign = form(tokens, index)
    words = role(tokens, index, "range", particles=False)
    if words is not None:
        return "range", words
    if sign in DASHES and sign:
        return "range", index + 1
    if sign == "/":
        return "slash", index + 1
    listed: Joint = "range" if between else "list"
    if sign in COMMAS and sign:
        return ("list", index + 2) if form(tokens, index + 1) == "و" else ("comma", index + 1)
    if sign == "و":
        return listed, index + 1
    # Written onto an ordinal or weekday, و is read together with it.
    return (listed, index) if sign.startswith("و") else None


def _in_a_row(days: list[tuple[Day, int]], joint: tuple[Joint, int]) -> bool:
    """Whether a dash goes on with days that follow one another: 21-22-23 نونبر."""
    return joint[0] == "range" and all(
        later.number == earlier.number + 1 for (earlier, _), (later, _) in pairwise(days)
    )


class _Days(NamedTuple):
    days: tuple[tuple[Day, int], ...]
    ranged: bool
    stop: int


def _read_days(tokens: Sequence[Token], index: int, *, between: bool) -> _Days | None:
    """The days at an index, in rising order, joined to a range or a list."""
    first = read_day(tokens, index)
    if not first:
        return None
    days = [(first, index)]
    joints: list[Joint] = []
    while len(days) < _MOST_DAYS:
        before = days[-1][0]
        joint = connector(tokens, before.stop, between=between)
        if not joint or ("range" in joints and not _in_a_row(days, joint)):
            break
        at = read_prefix(tokens, joint[1]).stop
        day = read_day(tokens, at, joined=True)
        if not day or day.number <= before.number:
            break
        # 3/5 مايو may be the third of May; a list with commas alone may be anything.
        if joint[0] in ("slash", "comma") and day.number != before.number + 1:
            break
        joints.append(joint[0])
        days.append((day, at))
    if joints and joints[-1] == "comma":
        return None
    return _Days(tuple(days), "range" in joints or "slash" in joints, days[-1][0].stop)


def read_body(
    tokens: Sequence[Token], index: int, *, introduced: bool, between: bool = False
) -> Body | Unreadable | None:
    """Days, month and year at an index.

    Args:
        tokens: The tokens of one sentence.
        index: Where the first day has to stand.
        introduced: Whether what stands before announces a day.
        between: Whether بين stands before.
    """
    body: Body | Unreadable | None
    numeric = read_numeric_date(tokens, index)
    if isinstance(numeric, NumericDate):
        rule = "date-in-digits" if numeric.begin == numeric.finish else "date-range-in-digits"
        body = Body(numeric.begin, numeric.finish, (), None, rule, numeric.stop)
    else:
        body = numeric or _read_worded(tokens, index, introduced=introduced, between=between)
    # What bears a date as its name (شارع 14 يوليو) does not tell a day, nor does a numbered thing.
    if isinstance(body, Body) and role(tokens, index - 1, "named-by-date") == index:
        return Unreadable(body.stop)
    return body


def _read_worded(
    tokens: Sequence[Token], index: int, *, introduced: bool, between: bool
) -> Body | Unreadable | None:
    found = _read_days(tokens, index, between=between)
    if not found:
        return None
    days, ranged, stop = found
    if days[0][0].ordinal and not introduced and _numbers_a_noun(tokens, index):
        return None
    # من 3 حتى 5 الجاري, إلى غاية 12 منه
    announced = introduced or len(days) > 1 or form(tokens, index - 1) in _ANNOUNCING
    tail = _read_signed_tail(tokens, stop) or _read_tail(
        tokens, stop, ordinal=days[-1][0].ordinal, introduced=announced
    )
    if not tail or isinstance(tail, Unreadable):
        return tail
    return _assemble(
        days, tail, ranged=ranged, introduced=introduced or form(tokens, index - 1).endswith("في")
    )


def _numbers_a_noun(tokens: Sequence[Token], index: int) -> bool:
    """Whether a definite noun stands before an ordinal, which then numbers it: النصف الأول من مايو."""
    if index == 0:
        return False
    before = tokens[index - 1]
    return before.kind == "word" and (
        before.definite or any(split.definite and split.offset for split in before.splits)
    )


class _Tail(NamedTuple):
    month: int | None
    year: Year | None
    relative: Relative | None
    hijri: bool
    stop: int


def _read_signed_tail(tokens: Sequence[Token], index: int) -> _Tail | None:
    """The month and year behind a day, where one sign parts all three: 19 – أكتوبر – 2025."""
    sign = form(tokens, index)
    month = read_month(tokens, index + 1) if sign in DASHES | {"/"} else None
    if month is None or month.other or form(tokens, month.stop) != sign:
        return None
    year = read_year_of_month(tokens, month.stop + 1)
    if year is None or not year.number or year.calendar != month.calendar:
        return None
    return _Tail(month.number, year, None, month.calendar == "hijri", year.stop)


def _read_tail(
    tokens: Sequence[Token], index: int, *, ordinal: bool, introduced: bool
) -> _Tail | Unreadable | None:
    """The month and year behind a day."""
    same = role(tokens, index, "same-month", particles=False)
    if same is not None and (introduced or same > index + 1):  # not what is bought: 3 منه
        return _Tail(None, None, "same-month", False, same)  # noqa: FBT003 # not Hijri
    at = index + 1 if form(tokens, index) == "من" else index
    if at == index and ordinal:
        return None
    noun = role(tokens, at, "month-noun", particles=False)
    month = read_month(tokens, at if noun is None else noun)
    if not month:
        period = read_relative_period(tokens, at)
        if period and period[0].endswith("month"):
            return _Tail(None, None, period[0], False, period[1])  # noqa: FBT003 # not Hijri
        # في 10 الجاري, في العاشر من الجاري
        adjective = read_relative_adjective(tokens, at) if introduced or at > index else None
        if adjective and adjective[0] == "current":
            return _Tail(None, None, "current-month", False, adjective[1])  # noqa: FBT003 # not Hijri
        return None
    year = read_year_of_month(tokens, month.stop)
    stop = year.stop if year else month.stop
    if month.other or (year and year.number and year.calendar != month.calendar):
        return Unreadable(stop)
    return _Tail(month.number, year, year.relative if year else None, month.calendar == "hijri", stop)


def _assemble(
    days: tuple[tuple[Day, int], ...], tail: _Tail, *, ranged: bool, introduced: bool
) -> Body | Unreadable | None:
    year = tail.year.number if tail.year else None
    try:
        dates = [
            PartialDate(year, tail.month, day.number, "hijri" if tail.hijri else "gregorian")
            for day, _ in days
        ]
    except ValueError:
        return Unreadable(tail.stop)
    numbers = [day.number for day, _ in days]
    rising = numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    if len(dates) == 1:
        return Body(dates[0], dates[0], (), tail.relative, "date-of-day", tail.stop)
    if ranged:
        return Body(dates[0], dates[-1], (), tail.relative, "date-range-of-days", tail.stop)
    if rising:
        return Body(dates[0], dates[-1], (), tail.relative, "date-list-of-days", tail.stop)
    if not introduced:
        return None
    separate = tuple((date, at, day.stop) for date, (day, at) in zip(dates, days, strict=True))
    return Body(dates[-1], dates[-1], separate, tail.relative, "date-separate-days", tail.stop)
