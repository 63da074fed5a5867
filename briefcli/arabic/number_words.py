"""The grammar of Arabic cardinals, in words and digits.

Units stand before tens (خمس وثلاثون), hundreds before both (مئة وعشرين), each as the count of a scale
(ثلاثة آلاف), scales in falling order, joined by و.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.data_rows import rows
from briefcli.arabic.digits import goes_on_in_groups, stands_free, touches_more
from briefcli.arabic.folding import fold

if TYPE_CHECKING:
    from briefcli.arabic.tokens import Token

_PLAIN_DIGITS = re.compile(r"[0-9]+")
_GROUPED_DIGITS = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,2}(?:٬[0-9]{3})+")
_DECIMAL_DIGITS = re.compile(r"([0-9]{1,6})[.٫,]([0-9]{1,2})")
_MOST_DIGITS = 15
_TEN, _HUNDRED = 10, 100


class _Word(NamedTuple):
    kind: str
    value: int


# Reads the word at an index, with or without a particle before it, and gives the index behind it.
_Reader = Callable[[int], "tuple[_Word, int] | None"]


def whole_number(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """The whole number that begins at an index, in words, digits or both, and the index behind it."""
    return _Numbers(tokens).number(index)


@cache
def _words() -> dict[str, _Word]:
    return {
        fold(form): _Word(row["kind"], int(row["value"]))
        for row in rows("numbers")
        for form in row["forms"].split("|")
    }


class _Numbers:
    """The grammar of number words over the tokens of one sentence."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens

    def bare(self, index: int) -> tuple[_Word, int] | None:
        """A number word without any particle."""
        if index >= len(self.tokens):
            return None
        word = _words().get(self.tokens[index].form)
        return (word, index + 1) if word else None

    def first(self, index: int) -> tuple[_Word, int] | None:
        """A number word that may carry و ف ب ل ك; لست is a verb unless it goes on as a number."""
        if self.tokens[index].form == "لست" and not (self.bare(index + 1) or self.joined(index + 1)):
            return None
        for split in self.tokens[index].splits:
            word = _words().get(split.stem)
            if word and not split.definite:
                return word, index + 1
        return None

    def joined(self, index: int) -> tuple[_Word, int] | None:
        """A number word behind و, written onto it or apart."""
        if index >= len(self.tokens):
            return None
        form = self.tokens[index].form
        if form == "و":
            return self.bare(index + 1)
        word = _words().get(form[1:]) if form.startswith("و") else None
        return (word, index + 1) if word else None

    def below_hundred(self, read: _Reader, index: int) -> tuple[int, int] | None:
        found = read(index)
        if not found:
            return None
        (kind, value), stop = found
        if kind in ("teen", "ten"):
            return value, stop
        if kind not in ("unit", "joined"):
            return None
        following = self.bare(stop)
        if following and following[0].kind == "teen":
            return value + _TEN, following[1]
        following = self.joined(stop)
        if following and following[0].kind == "ten":
            return value + following[0].value, following[1]
        return (value, stop) if kind == "unit" else None

    def below_thousand(self, read: _Reader, index: int) -> tuple[int, int] | None:
        found = read(index)
        if not found:
            return None
        (kind, value), stop = found
        following = self.bare(stop)
        if (
            kind == "unit" and value > 2 and following and following[0] == ("hundred", _HUNDRED)
        ):  # two hundred is a dual
            value, stop = value * _HUNDRED, following[1]
        elif kind != "hundred":
            return self.below_hundred(read, index)
        rest = self.below_hundred(self.joined, stop)
        return (value + rest[0], rest[1]) if rest else (value, stop)

    def group(self, read: _Reader, index: int) -> tuple[int, int, int] | None:
        """A count of a scale, or a number below a thousand: value, scale, index behind."""
        found = read(index)
        if found and found[0].kind.startswith("scale"):
            (kind, value), stop = found
            if kind == "scale":
                return value, value, stop
            if kind == "scale dual":
                return value, value // 2, stop
            # Alone, the accusative is a dual that has lost its nun to the noun behind it.
            return (2 * value, value, stop) if kind == "scale accusative" else None
        count = self.below_thousand(read, index)
        if not count:
            return None
        return self.scaled(*count)

    def scaled(self, count: int, stop: int) -> tuple[int, int, int]:
        """A count with the scale that follows it, if one does."""
        following = self.bare(stop)
        if following and following[0].kind in ("scale", "scale accusative", "scale plural"):
            return count * following[0].value, following[0].value, following[1]
        return count, 1, stop

    def digits(self, index: int) -> tuple[int, int, int] | None:
        """A number that begins with digits: value, scale, index behind."""
        tokens = self.tokens
        if not stands_free(tokens, index):
            return None
        form, stop = tokens[index].form, index + 1
        if _DECIMAL_DIGITS.fullmatch(form):
            return self.decimal(form, stop)
        if _GROUPED_DIGITS.fullmatch(form):
            value = int(re.sub(r"\D", "", form))
        elif _PLAIN_DIGITS.fullmatch(form) and len(form) <= _MOST_DIGITS:
            # The Arabic comma as a thousands separator: 2،000.
            while goes_on_in_groups(tokens, stop) and len(form) <= _MOST_DIGITS:
                form += tokens[stop + 1].form
                stop += 2
            value = int(form)
        else:
            return None
        return None if touches_more(tokens, stop) else self.scaled(value, stop)

    def decimal(self, form: str, stop: int) -> tuple[int, int, int] | None:
        """A decimal is a whole number if a scale follows it: 1.5 مليون."""
        match = _DECIMAL_DIGITS.fullmatch(form)
        following = self.bare(stop)
        if not match or not following or not following[0].kind.startswith("scale"):
            return None
        whole, decimals = match.groups()
        value, remainder = divmod(int(whole + decimals) * following[0].value, _TEN ** len(decimals))
        return None if remainder else (value, following[0].value, following[1])

    def continuation(self, index: int) -> tuple[int, int, int] | None:
        """What may follow a count of a scale, in words or digits: و200 ألف."""
        tokens = self.tokens
        if index + 1 < len(tokens) and tokens[index].form == "و" and tokens[index + 1].kind == "number":
            return self.digits(index + 1)
        return self.group(self.joined, index)

    def number(self, index: int) -> tuple[int, int] | None:
        """A whole number: value and index behind."""
        token = self.tokens[index]
        found = self.digits(index) if token.kind == "number" else self.group(self.first, index)
        if not found:
            return None
        total, scale, stop = found
        while scale > 1:
            following = self.continuation(stop)
            if not following or following[1] >= scale or following[0] >= scale:
                break
            value, scale, stop = following
            total += value
        return total, stop
