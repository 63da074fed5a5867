"""The parts of a date in running text: day, month, weekday, and words relative to the day of writing.

Each reader looks at one place in a sentence's tokens and gives what it read and the index behind
it, or None. What stands around the part is the business of the grammar in `dates`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefcli.arabic.data_rows import rows
from briefcli.arabic.digits import stands_free
from briefcli.arabic.ordinals import ARTICLE_FORMS, read_ordinal
from briefcli.arabic.word_lists import WordList, roles, without_particles, word_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcli.arabic.partial_date import Calendar
    from briefcli.arabic.tokens import Token

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: tuple[Weekday, ...] = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip # one line
"""The days of the week in the order of ISO 8601."""

Relative = Literal[
    "last", "next", "current",
    "previous-year", "next-year", "current-year",
    "previous-month", "next-month", "current-month", "same-month",
    "previous-week", "next-week", "current-week",
    "today", "yesterday", "tomorrow", "day-before-yesterday", "day-after-tomorrow",
]  # fmt: skip # one line per unit of time

DASHES = frozenset("-–—‑−ـ")
COMMAS = frozenset("،,")
DOUBLE_SIGNS = DASHES | {"/", "\\", "|"}

_DAY = re.compile(r"0?[1-9]|[12][0-9]|3[01]")
_PERIOD_NAMES = {"last": "previous", "next": "next", "current": "current"}
_PERIODS = {
    "العام": "year", "السنه": "year", "عام": "year", "سنه": "year",
    "الشهر": "month", "الاسبوع": "week",
}  # fmt: skip # one line per unit of time


class Month(NamedTuple):
    """A month: its number, what else the text says, and the index behind it."""

    number: int
    calendar: Calendar
    ambiguous: bool
    other: int | None
    stop: int


class Day(NamedTuple):
    """A day of the month, whether it is an ordinal (which من must follow), and the index behind it."""

    number: int
    ordinal: bool
    stop: int


@cache
def _months() -> WordList:
    entries = []
    for row in rows("months", "briefcli.lexicon"):
        calendar = "hijri" if row["system"] == "hijri" else "gregorian"
        entries.append((row["name"], f"{row['number']} {calendar} {row.get('ambiguous', 'no')}"))
    return WordList(entries)


@cache
def _weekdays() -> WordList:
    return word_list("weekdays", "weekday")


def form(tokens: Sequence[Token], index: int) -> str:
    """The folded form at an index; empty outside the sentence."""
    return tokens[index].form if 0 <= index < len(tokens) else ""


def role(tokens: Sequence[Token], index: int, name: str, *, particles: bool = True) -> int | None:
    """The index behind a word or phrase with a role of the data file of date words."""
    found = roles("date-words")[name].match(tokens, index, particles=particles)
    return found[1] if found else None


_OPENING_ROLES = (
    "day-noun", "days-noun", "date-noun", "between", "first-of-month", "month-noun", "months-noun",
    "year-noun", "years-noun",
)  # fmt: skip # a list of names


@cache
def _opening_words() -> frozenset[str]:
    lists = [_months(), _weekdays(), word_list("relative-days", "relative")]
    lists += [roles("date-words")[name] for name in _OPENING_ROLES]
    return frozenset({"من", "هذا", "هذه", *_PERIODS}).union(*(words.first_words for words in lists))


def may_open(tokens: Sequence[Token], index: int) -> bool:
    """Whether a date can begin at an index, by a look at the one token: most words open none."""
    token = tokens[index]
    if token.kind != "word":
        return token.kind == "number"
    return (
        token.form in ARTICLE_FORMS
        or any(opening in _opening_words() for opening in without_particles(token))
        or read_ordinal(tokens, index) is not None
    )


def _single_month(tokens: Sequence[Token], index: int, *, particles: bool) -> tuple[str, int] | None:
    return _months().match(tokens, index, particles=particles)


def read_month(tokens: Sequence[Token], index: int, *, particles: bool = False) -> Month | None:
    """The month at an index, with the name in another system that may follow it (أكتوبر/تشرين الأول).

    Args:
        tokens: The tokens of one sentence.
        index: Where it has to begin.
        particles: Whether its first word may carry a conjunction or preposition.

    Returns:
        The month; `other` is set if a sign joins it to the name of another month of its calendar.
    """
    found = _single_month(tokens, index, particles=particles)
    if not found:
        return None
    number, calendar, ambiguous = found[0].split()
    first = Month(int(number), calendar_of(calendar), ambiguous == "yes", None, found[1])
    stop = first.stop
    sign = form(tokens, stop)
    joined = sign in DOUBLE_SIGNS or sign == "("
    second = _single_month(tokens, stop + 1 if joined else stop, particles=False)
    if not second or second[0].split()[1] != calendar:
        return first
    same = second[0].split()[0] == number
    if sign == "(":
        if form(tokens, second[1]) != ")":
            return first
        second = second[0], second[1] + 1
    elif not joined and not same:
        return first
    ambiguous_too = first.ambiguous and second[0].endswith("yes")
    other = None if same else int(second[0].split()[0])
    return Month(first.number, first.calendar, ambiguous_too, other, second[1])


def calendar_of(name: str) -> Calendar:
    """The calendar by its name in a data file, where all but one are the Gregorian."""
    return "hijri" if name == "hijri" else "gregorian"


def read_relative_adjective(tokens: Sequence[Token], index: int) -> tuple[Relative, int] | None:
    """An adjective like الماضي at an index."""
    found = word_list("relative-adjectives", "relative").match(tokens, index, particles=False)
    if not found:
        return None
    return found[0], found[1]  # type: ignore[return-value]  # the data file holds the literals


def read_relative_period(tokens: Sequence[Token], index: int) -> tuple[Relative, int] | None:
    """A year, month or week told from the day of writing: العام الماضي, هذا الشهر."""
    if index >= len(tokens):
        return None
    if form(tokens, index) in ("هذا", "هذه", "وهذا", "لهذا", "لهذه", "بهذا"):
        period = _PERIODS.get(form(tokens, index + 1))
        if (
            period
            and form(tokens, index + 1).startswith("ال")
            and not read_relative_adjective(tokens, index + 2)
        ):
            return f"current-{period}", index + 2  # type: ignore[return-value]  # one of the literals
        return None
    for split in tokens[index].splits:
        period = _PERIODS.get(("ال" if split.definite else "") + split.stem)
        if not period or not (split.definite or split.stem.startswith("ال")):
            continue
        adjective = read_relative_adjective(tokens, index + 1)
        if adjective:
            return f"{_PERIOD_NAMES[adjective[0]]}-{period}", adjective[1]  # type: ignore[return-value]  # one of the literals
    return None


def read_relative_day(tokens: Sequence[Token], index: int) -> tuple[Relative, int] | None:
    """A word like غدا or أمس at an index."""
    found = word_list("relative-days", "relative").match(tokens, index)
    if not found:
        return None
    if tokens[index].form == "غد" and not read_weekday(tokens, found[1]):
        return None  # "a better tomorrow"; "until tomorrow, Sunday" is a day
    return found[0], found[1]  # type: ignore[return-value]  # the data file holds the literals


def read_weekday(tokens: Sequence[Token], index: int) -> tuple[Weekday, int] | None:
    """The name of a weekday at an index."""
    found = _weekdays().match(tokens, index)
    if not found:
        return None
    return found[0], found[1]  # type: ignore[return-value]  # the data file holds the literals


def read_day(tokens: Sequence[Token], index: int, *, joined: bool = False) -> Day | None:
    """The day of a month at an index: digits, an ordinal of masculine form, or the first by its own word.

    Args:
        tokens: The tokens of one sentence.
        index: Where it has to begin.
        joined: Whether a sign joins it to a day before it, so that digits need not stand free.
    """
    if index >= len(tokens):
        return None
    at = index + 1 if form(tokens, index) in ARTICLE_FORMS else index
    if at < len(tokens) and tokens[at].kind == "number":
        if _DAY.fullmatch(tokens[at].form) and (joined or stands_free(tokens, at)):
            return Day(int(tokens[at].form), False, at + 1)  # noqa: FBT003 # digits need no من
        return None
    first = role(tokens, index, "first-of-month")
    if first is not None:
        return Day(1, False, first)  # noqa: FBT003 # no ordinal: the month follows at once
    ordinal = read_ordinal(tokens, index)
    if (
        ordinal and ordinal.definite and ordinal.gender != "feminine" and 1 <= ordinal.value <= 31
    ):  # days of a month
        return Day(ordinal.value, True, ordinal.last + 1)  # noqa: FBT003 # an ordinal
    return None
