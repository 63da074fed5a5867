"""Dates in digits alone, day first or year first.

The day comes before the month in Arabic newsrooms; what only fits the other order is left unread.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.date_parts import DASHES, role
from briefcli.arabic.date_years import read_year_number
from briefcli.arabic.digits import stands_free
from briefcli.arabic.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcli.arabic.tokens import Token

_SIGNS = DASHES | {"/", "."}
_DOTTED = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")
_SPACED = re.compile(r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}")
_YEAR_DIGITS = 4
_PARTS = 3


class Unreadable(NamedTuple):
    """Something that looks like a date and is none, up to an index."""

    stop: int


class NumericDate(NamedTuple):
    """A day in digits, or two of one month, and the index behind."""

    begin: PartialDate
    finish: PartialDate
    stop: int


def read_numeric_date(tokens: Sequence[Token], index: int) -> NumericDate | Unreadable | None:
    """A date in digits alone: 31/10/2024, 2024-10-31, 31.10.2024, 26-27/10/2023."""
    if index >= len(tokens) or tokens[index].kind != "number" or not stands_free(tokens, index):
        return None
    dotted = _DOTTED.fullmatch(tokens[index].form)
    parts = list(dotted.groups()) if dotted else _chain(tokens, index) or _set_apart(tokens, index)
    if len(parts) < _PARTS:
        return None
    if not dotted and _are_days_in_a_row(parts):
        return None  # 21-22-23 نونبر
    stop = index + 1 if dotted else index + 2 * len(parts) - 1
    signs = [] if dotted else [tokens[at].form for at in range(index + 1, stop, 2)]
    two_days = len(parts) == _PARTS + 1 and signs[0] in DASHES and int(parts[0]) < int(parts[1])
    last_day = parts.pop(1) if two_days else None
    if len(parts) > _PARTS or len(set(signs[1:] if two_days else signs)) > 1:
        return Unreadable(stop)
    if len(parts[0]) == _YEAR_DIGITS and not last_day:
        parts.reverse()
    if len(parts[2]) != _YEAR_DIGITS:
        return Unreadable(stop)
    day, month, year = map(int, parts)
    return _numeric(tokens, stop, year, month, (day, int(last_day or day)))


def _are_days_in_a_row(parts: list[str]) -> bool:
    days = [int(part) for part in parts]
    return (
        len(parts) == _PARTS and len(parts[-1]) < _YEAR_DIGITS and days == [*range(days[0], days[0] + _PARTS)]
    )


def _chain(tokens: Sequence[Token], index: int) -> list[str]:
    """The short numbers from an index on that signs join without space, none if no sign joins two."""
    chain = [tokens[index].form]
    at = index + 2
    while (
        at < len(tokens)
        and tokens[at].kind == "number"
        and tokens[at - 1].form in _SIGNS
        and tokens[at - 2].end == tokens[at - 1].start
        and tokens[at - 1].end == tokens[at].start
    ):
        chain.append(tokens[at].form)
        at += 2
    short = all(len(part) <= _YEAR_DIGITS and part.isdigit() for part in chain)
    return chain if short and len(chain) > 1 else []


def _set_apart(tokens: Sequence[Token], index: int) -> list[str]:
    """The day, month and year that slashes part with spaces around them: 11/ 11/ 2025."""
    parts = tokens[index : index + 2 * _PARTS - 1]
    day, month, year = [token.form for token in parts[::2]] if len(parts) > _PARTS + 1 else ("", "", "")
    slashed = [token.form for token in parts[1::2]] == ["/", "/"]
    return [day, month, year] if slashed and _SPACED.fullmatch(f"{day}/{month}/{year}") else []


def _numeric(
    tokens: Sequence[Token], stop: int, year: int, month: int, days: tuple[int, int]
) -> NumericDate | Unreadable:
    told = read_year_number(tokens, stop - 1)
    hijri = role(tokens, stop, "hijri", particles=False)
    mark = hijri if hijri is not None else role(tokens, stop, "gregorian", particles=False)
    behind = mark if mark is not None else told.stop if told else stop
    # A Hijri year without its mark may as well be a slip of the pen.
    likely = 1300 <= year < 1500 if hijri is not None else 1800 <= year < 2200  # years in the news
    if not likely:
        return Unreadable(behind)
    try:
        begin, finish = (
            PartialDate(year, month, day, "hijri" if hijri is not None else "gregorian") for day in days
        )
    except ValueError:
        return Unreadable(behind)
    return NumericDate(begin, finish, behind)
