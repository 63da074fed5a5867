"""Dates in running text: days, ranges, months and years, as the four month systems of Arabic news write them.

A grammar of named rules over the parts that `date_parts` reads, from left to right, the fullest
reading first. What contradicts itself (31 February, a month doubled with another month) is passed
over as a whole: a wrong date is far worse than none.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.date_days import Prefix, read_body, read_prefix
from briefcli.arabic.date_parts import COMMAS, DASHES, Relative, Weekday, form, may_open, role
from briefcli.arabic.date_periods import Period, read_months, read_years
from briefcli.arabic.date_stretches import Reading, Skipped, with_second
from briefcli.arabic.date_years import ends_number
from briefcli.arabic.durations import DurationMention, find_durations
from briefcli.arabic.numeric_dates import Unreadable
from briefcli.arabic.partial_date import Calendar, PartialDate, add_days

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcli.arabic.tokens import Token

# Behind these a weekday's name is a pair (بين الاثنين) or a rite (صلاة الجمعة).
_NO_WEEKDAY_BEHIND = frozenset({"بين", "كلا", "كلي", "هذين", "هذان", "صلاه", "خطبه"})
# Behind these اليوم is any day, or a stretch up to now.
_NO_TODAY_BEHIND = frozenset(
    {"هذا", "ذلك", "في", "حتي", "الي", "منذ", "من", "بعد", "قبل", "نفس", "ذات", "طوال", "عالم"}
)


class DateMention(NamedTuple):
    """A date, or a stretch of days, months or years, in a sentence.

    Attributes:
        first: Index of its first token.
        last: Index of its last token (itself included).
        start: Offset of its first character in the text, in characters.
        end: Offset behind its last character.
        begin: The first day, month or year; empty if only weekday or relative are told.
        finish: The last one; equal to begin if there is only one.
        weekday: The weekday that the text names for begin.
        relative: Where the day, month or year lies as seen from the day of writing.
        rule: The name of the grammar rule that read it.
        last_weekday: The weekday that finish is told by, in a stretch of weekdays alone.
    """

    first: int
    last: int
    start: int
    end: int
    begin: PartialDate
    finish: PartialDate
    weekday: Weekday | None
    relative: Relative | None
    rule: str
    last_weekday: Weekday | None = None

    @property
    def calendar(self) -> Calendar:
        """The calendar of begin and finish."""
        return self.begin.calendar


_Readings = list[Reading] | Skipped | None


def find_dates(tokens: Sequence[Token]) -> list[DateMention]:
    """All dates of a sentence, in order; no two share a token.

    Args:
        tokens: The tokens of one sentence.
    """
    found: list[DateMention] = []
    start = index = 0
    while index <= len(tokens):
        # A date stands before or behind a time of day, and the 20 of 14:20 is no day.
        clock = _behind_clock(tokens, index)
        if clock is not None or index == len(tokens):
            found += [
                date._replace(first=date.first + start, last=date.last + start)
                for date in _find_between_clocks(tokens[start:index])
            ]
            start = clock or index
        index = clock or index + 1
    return found


def _find_between_clocks(tokens: Sequence[Token]) -> list[DateMention]:
    """The dates of tokens that tell no time of day."""
    durations = find_durations(tokens)
    before = {_behind_start(tokens, duration.last + 1): duration for duration in durations}
    behind = {duration.first: duration for duration in durations}
    found: list[DateMention] = []
    index = 0
    while index < len(tokens):
        readings = _read_at(tokens, index)
        if isinstance(readings, Skipped):
            index = max(readings.stop, index + 1)
            continue
        for reading in readings or ():
            lasting = _with_duration(tokens, reading, before.get(reading.first), behind)
            found.append(_mention(tokens, _with_weekday(tokens, lasting, found)))
        index = found[-1].last + 1 if readings else index + 1
    return found


def _behind_clock(tokens: Sequence[Token], index: int) -> int | None:
    """The index behind a time of day, with the dash that may part it from a date: 14:20-6 أكتوبر."""
    if index + 2 >= len(tokens) or tokens[index].kind != "number" or tokens[index + 1].text != ":":
        return None
    parts = tokens[index : index + 3]
    joined = all(before.end == behind.start for before, behind in pairwise(parts))
    if not joined or parts[2].kind != "number" or not 0 < len(parts[2].text) < 3:  # two digits
        return None
    return index + 3 + (form(tokens, index + 3) in DASHES)


def _mention(tokens: Sequence[Token], reading: Reading) -> DateMention:
    last = reading.stop - 1
    return DateMention(
        reading.first,
        last,
        tokens[reading.first].start,
        tokens[last].end,
        reading.begin,
        reading.finish,
        reading.weekday,
        reading.relative,
        reading.rule,
        reading.last_weekday,
    )


def _read_at(tokens: Sequence[Token], index: int) -> _Readings:
    """What the first rule reads that fits at an index, the fullest rules first."""
    if not may_open(tokens, index):
        return None
    between = role(tokens, index, "between")
    if between is not None:
        return _only_stretch(tokens, index, between, between=True)
    if any(split.stem == "من" and not split.definite for split in tokens[index].splits):
        return _only_stretch(tokens, index, index + 1, between=False)
    days = _read_days(tokens, index, index, between=False)
    if days is not None:
        return days
    period = read_months(tokens, index) or read_years(tokens, index)
    return [_of_period(index, period)] if period else None


def _of_period(first: int, period: Period) -> Reading:
    return Reading(first, period.begin, period.finish, None, period.relative, period.rule, period.stop)


def _only_stretch(tokens: Sequence[Token], first: int, at: int, *, between: bool) -> _Readings:
    """A stretch behind من or بين; a single date there is read without the preposition."""
    if at >= len(tokens):
        return None
    days = _read_days(tokens, first, at, between=between)
    if isinstance(days, list) and len(days) == 1 and days[0].begin != days[0].finish:
        return days
    if days is None:
        period = read_months(tokens, at, between=between) or read_years(tokens, at, between=between)
        if period and period.begin != period.finish:
            return [_of_period(first, period)]
    return None


def _read_days(tokens: Sequence[Token], first: int, at: int, *, between: bool) -> _Readings:
    """Days with month and year at an index, up to a second date that ends a stretch; or a weekday alone."""
    prefix = read_prefix(tokens, at)
    body = read_body(tokens, prefix.stop, introduced=prefix.introduced, between=between)
    if isinstance(body, Unreadable):
        return Skipped(body.stop)
    if body is None:
        return _weekday_alone(tokens, first, prefix)
    relative = body.relative or prefix.relative
    if body.separate:
        return [
            Reading(place, date, date, None, relative, body.rule, stop if date != body.begin else body.stop)
            for date, place, stop in body.separate
        ]
    reading = Reading(first, body.begin, body.finish, prefix.weekday, relative, body.rule, body.stop)
    stretched = with_second(tokens, reading, body, between=between)
    if isinstance(stretched, Skipped):
        return stretched
    if prefix.opened and form(tokens, stretched.stop) == ")":
        stretched = stretched._replace(stop=stretched.stop + 1)
    return [stretched]


def _weekday_alone(tokens: Sequence[Token], first: int, prefix: Prefix) -> _Readings:
    # غدا by itself may be the verb, and اليوم any day.
    if not prefix.weekday and not prefix.relative:
        return None
    if not prefix.weekday and prefix.relative == "today" and not _is_this_day(tokens, first, prefix.told):
        return None
    if not prefix.weekday and prefix.relative == "tomorrow" and not _is_tomorrow(tokens, first, prefix.told):
        return None
    if form(tokens, prefix.told) == "الحاجه":  # في أمس الحاجة
        return None
    before = form(tokens, first - 1)
    if prefix.weekday and before in _NO_WEEKDAY_BEHIND:
        return None
    rule = "date-weekday" if prefix.weekday else "date-relative:day"
    return [
        Reading(
            first,
            PartialDate(),
            PartialDate(),
            prefix.weekday,
            prefix.relative,
            rule,
            prefix.told,
            prefix.last_weekday,
        )
    ]


def _is_this_day(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """Whether اليوم is today: not the day of something (اليوم الأول), nor one behind a preposition."""
    if tokens[first].form in ("هذا", "هذه"):  # هذا المساء
        return True
    if form(tokens, first - 1) == "من" and form(tokens, stop) in ("حتي", "وحتي", "الي", "والي", "ولغايه"):
        return True  # اعتبارا من اليوم وحتى 24 أكتوبر
    told = tokens[first].form in ("اليوم", "الليله") and first > 0
    if not told or form(tokens, first - 1) in _NO_TODAY_BEHIND:
        return False
    if form(tokens, stop) in COMMAS or stop >= len(tokens):
        return True
    following = tokens[stop]
    if following.definite and tokens[first].form == "اليوم" and following.form.startswith("ال"):
        # No adjective of يوم: اليوم القمة, اليوم المؤتمر
        return following.form.endswith(("ه", "ات")) or role(tokens, stop, "behind-today") is not None
    return (
        not following.definite and following.form not in ("التي", "الذي", "ال") and following.kind != "number"
    )


def _is_tomorrow(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """Whether غدا is the day and no verb: behind an imperfect, or before what is no bare noun."""
    before = tokens[first - 1] if first else None
    imperfect = before is not None and not before.definite and before.form.startswith(("ي", "ت", "س"))
    return imperfect or ends_number(tokens, stop)


def _behind_start(tokens: Sequence[Token], index: int) -> int:
    """The index of the day on which a duration before an index begins; -1 if none is announced."""
    if form(tokens, index) in COMMAS:
        index += 1
    start = role(tokens, index, "start")
    return -1 if start is None else start


def _with_duration(
    tokens: Sequence[Token],
    reading: Reading,
    before: DurationMention | None,
    behind: dict[int, DurationMention],
) -> Reading:
    """A single day that a duration stretches: لمدة يومين ابتداء من ..., or ... ولمدة يومين.

    Days after which something happened were before it: اختتم الأربعاء 11 مارس بعد يومين من النقاش.
    """
    if reading.begin != reading.finish or reading.begin.day is None:
        return reading
    after = behind.get(reading.stop) or (
        behind.get(reading.stop + 1) if form(tokens, reading.stop) in {*COMMAS, "و"} else None
    )
    if after is not None and form(tokens, after.first) == "بعد":
        after = None
    duration = before or after
    # A week may mean its working days.
    if not duration or duration.unit != "day":
        return reading
    finish = add_days(reading.begin, duration.days - 1) if reading.begin.month else None
    if finish is None:
        return reading
    if before:
        return reading._replace(first=before.first, finish=finish, rule="date-and-duration")
    return reading._replace(finish=finish, rule="date-with-duration", stop=duration.last + 1)


def _with_weekday(tokens: Sequence[Token], reading: Reading, found: list[DateMention]) -> Reading:
    """A date with the weekday of the date in the other calendar that it explains.

    In الأحد 12 ربيع الأول 1446هـ الموافق 15 سبتمبر 2024 the weekday is told once for both.
    """
    if reading.weekday or not found:
        return reading
    earlier = found[-1]
    explains = earlier.last + 1 == reading.first and role(tokens, reading.first, "date-noun") is not None
    if not explains or earlier.calendar == reading.begin.calendar:
        return reading
    return reading._replace(weekday=earlier.weekday)
