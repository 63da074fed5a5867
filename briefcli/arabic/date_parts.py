"""The parts of a date in running text: day, month, year, weekday, and words relative to the day of writing.

Each reader looks at one place in a sentence's tokens and gives what it read and the index behind
it, or None. What stands around the part is the business of the grammar in `dates`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefcli.arabic.folding import fold
from briefcli.arabic.numerals import stands_free
from briefcli.arabic.ordinals import ARTICLE_FORMS, read_ordinal
from briefcli.arabic.word_lists import WordList, roles, rows, without_particles, word_list

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
    "previous-month", "next-month", "current-month",
    "previous-week", "next-week", "current-week",
    "today", "yesterday", "tomorrow", "day-before-yesterday", "day-after-tomorrow",
]  # fmt: skip # one line per unit of time

DASHES = frozenset("-–—‑−")
COMMAS = frozenset("،,")
DOUBLE_SIGNS = DASHES | {"/", "\\", "|"}

_DAY = re.compile(r"0?[1-9]|[12][0-9]|3[01]")
_YEAR = re.compile(r"[12][0-9]{3}")
_GREGORIAN_YEARS = range(1800, 2200)
_HIJRI_YEARS = range(1300, 1500)
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


class Year(NamedTuple):
    """A year, told by its number or relative to the day of writing, and the index behind it."""

    number: int | None
    calendar: Calendar
    relative: Relative | None
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
    first = Month(int(number), _calendar(calendar), ambiguous == "yes", None, found[1])
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


def _calendar(name: str) -> Calendar:
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


def read_year_number(tokens: Sequence[Token], index: int) -> Year | None:
    """A year in digits at an index, with the mark of its calendar if there is one."""
    if index >= len(tokens) or not _YEAR.fullmatch(tokens[index].form):
        return None
    number = int(tokens[index].form)
    stop = index + 1
    opened = 1 if form(tokens, stop) == "(" else 0
    for calendar, years in (("gregorian", _GREGORIAN_YEARS), ("hijri", _HIJRI_YEARS)):
        mark = role(tokens, stop + opened, calendar, particles=False)
        if mark is not None and form(tokens, mark) == ")":
            mark += opened
        elif opened:
            mark = None
        if mark is not None:
            return Year(number, _calendar(calendar), None, mark) if number in years else None
    if number in _GREGORIAN_YEARS:
        return Year(number, "gregorian", None, stop)
    return Year(number, "hijri", None, stop) if number in _HIJRI_YEARS else None


def read_year_of_month(tokens: Sequence[Token], index: int) -> Year | None:
    """The year that may follow a month: 2024, من عام 2024, من العام الماضي, الماضي."""
    adjective = read_relative_adjective(tokens, index)
    if adjective:
        return _with_number(tokens, *adjective)
    at = index + 1 if form(tokens, index) in COMMAS else index
    if form(tokens, at) == "من":
        at += 1
    period = read_relative_period(tokens, at)
    if period and period[0].endswith("year"):
        return _with_number(tokens, *period)
    noun = role(tokens, at, "year-noun")
    if noun is not None:
        return read_year_number(tokens, noun)
    year = read_year_number(tokens, at)
    if not year or form(tokens, index) == "من":
        return None
    # Behind a comma, or when it is a round number, it may count what follows: 16 مايو، 2000 شخص.
    doubtful = at > index or year.number in (1900, 2000, 2100)
    return None if doubtful and year.stop == at + 1 and not ends_number(tokens, year.stop) else year


def _with_number(tokens: Sequence[Token], relative: Relative, stop: int) -> Year:
    """A year told from the day of writing, with its number if that follows."""
    number = read_year_number(tokens, stop)
    if number and number.calendar == "gregorian" and ends_number(tokens, number.stop):
        return number._replace(relative=relative)
    return Year(None, "gregorian", relative, stop)


@cache
def _function_words() -> frozenset[str]:
    return frozenset(fold(row["form"]) for row in rows("function-words"))


@cache
def _counted_nouns_in_waw() -> frozenset[str]:
    return frozenset(fold(row["form"]) for row in rows("counted-waw-nouns"))


def ends_number(tokens: Sequence[Token], index: int) -> bool:
    """Whether what stands at an index can't be a noun that the number before it counts."""
    if index >= len(tokens):
        return True
    token = tokens[index]
    if token.kind == "punctuation":
        touching = index > 0 and tokens[index - 1].end == token.start
        follower = tokens[index + 1].kind if index + 1 < len(tokens) else ""
        return token.text not in "%٪$€£°#" and not (
            touching and token.text in "/:.-–‑" and follower == "number"
        )
    if token.kind != "word":
        return False
    if token.form in ARTICLE_FORMS or token.definite:
        return True
    if token.form.startswith("و"):
        return token.form not in _counted_nouns_in_waw()
    return any(
        split.stem in _function_words()
        if not split.definite
        # وال, بال and لل before a stem; a counted adult (بالغا) ends in an alef.
        else split.preposition + split.conjunction != "" and not token.form.endswith("ا")
        for split in token.splits
    )
