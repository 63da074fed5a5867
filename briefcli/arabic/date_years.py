"""Years in running text: by their number, with the mark of a calendar, or from the day of writing."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.data_rows import rows
from briefcli.arabic.date_parts import (
    COMMAS,
    Relative,
    calendar_of,
    form,
    read_relative_adjective,
    read_relative_period,
    role,
)
from briefcli.arabic.folding import fold
from briefcli.arabic.ordinals import ARTICLE_FORMS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcli.arabic.partial_date import Calendar
    from briefcli.arabic.tokens import Token

_YEAR = re.compile(r"[12][0-9]{3}")
_GREGORIAN_YEARS = range(1800, 2200)
_HIJRI_YEARS = range(1300, 1500)


class Year(NamedTuple):
    """A year, told by its number or relative to the day of writing, and the index behind it."""

    number: int | None
    calendar: Calendar
    relative: Relative | None
    stop: int


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
            return Year(number, calendar_of(calendar), None, mark) if number in years else None
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
