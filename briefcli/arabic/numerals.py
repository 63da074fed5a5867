"""Cardinal numbers in running text: digits of all scripts, number words, and both together.

A number is read by the grammar of number words: units before tens (خمس وثلاثون), hundreds before
both (مئة وعشرين), each as the count of a scale (ثلاثة آلاف), scales in falling order, joined by و.
What reads as part of something else (a percentage, a clock time, a decimal, a range) is no number
here: a count that the text doesn't give is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefcli.arabic.approximations import approximation_at, approximation_before
from briefcli.arabic.folding import fold
from briefcli.arabic.word_lists import rows

if TYPE_CHECKING:
    from briefcli.arabic.tokens import Token

Bound = Literal["at least", "more than", "up to"]

_PLAIN_DIGITS = re.compile(r"[0-9]+")
_GROUPED_DIGITS = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,2}(?:٬[0-9]{3})+")
_DECIMAL_DIGITS = re.compile(r"([0-9]{1,6})[.٫,]([0-9]{1,2})")
_GROUP = 3
_MOST_DIGITS = 15
_TEN, _HUNDRED, _THOUSAND = 10, 100, 1000
_PERCENT = {("%",), ("٪",), ("بالمئه",), ("بالمائه",), ("في", "المئه"), ("في", "المائه")}
_FRACTIONS = {"ونصف", "وربع", "وثلث", "وثلثي"}
# Words that make a number of no certain size of the one that follows.
_VAGUE = {"بضع", "بضعه", "نيف"}


class NumberMention(NamedTuple):
    """A cardinal number in a sentence.

    Attributes:
        first: Index of its first token, the words that make it rough or a bound included.
        last: Index of its last token (itself included).
        value: The number.
        approximate: Whether the text calls it a rough one (حوالي، نحو، قرابة).
        bound: Whether it is only a lower or upper bound; None if it is the number itself.
    """

    first: int
    last: int
    value: int
    approximate: bool = False
    bound: Bound | None = None


class _Word(NamedTuple):
    kind: str
    value: int


# Reads the word at an index, with or without a particle before it, and gives the index behind it.
_Reader = Callable[[int], "tuple[_Word, int] | None"]


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
            while _continues(tokens, stop) and len(form) <= _MOST_DIGITS:
                form += tokens[stop + 1].form
                stop += 2
            value = int(form)
        else:
            return None
        return None if _touches(tokens, stop) else self.scaled(value, stop)

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


def _adjacent(tokens: Sequence[Token], index: int) -> bool:
    """Whether the tokens at an index and before it touch."""
    return 0 < index < len(tokens) and tokens[index - 1].end == tokens[index].start


def stands_free(tokens: Sequence[Token], index: int) -> bool:
    """Whether the digits at an index are not the tail of a date, time, range, code or spaced number."""
    if index == 0:
        return True
    before = tokens[index - 1]
    if before.kind == "number":
        return False
    return not (
        _adjacent(tokens, index)
        and before.text in ("/", "-", "–", "‑", ":", ".", "،", "#", "_")
        and _adjacent(tokens, index - 1)
        and index > 1
        and tokens[index - 2].kind in ("number", "latin")
    )


def _continues(tokens: Sequence[Token], stop: int) -> bool:
    """Whether a group of three digits follows, set off by an Arabic comma without space."""
    return (
        stop + 1 < len(tokens)
        and tokens[stop].text == "،"
        and _adjacent(tokens, stop)
        and _adjacent(tokens, stop + 1)
        and tokens[stop + 1].kind == "number"
        and len(tokens[stop + 1].form) == _GROUP
        and len(tokens[stop - 1].form) <= _GROUP
    )


def _touches(tokens: Sequence[Token], stop: int) -> bool:
    """Whether the digits before an index go on as a date, time, range or spaced number."""
    if stop >= len(tokens):
        return False
    if tokens[stop].kind == "number":
        return True
    if not _adjacent(tokens, stop):
        return False
    if tokens[stop].kind == "latin":
        return True
    return (
        tokens[stop].text in ("/", "-", "–", "‑", ":", "،")
        and _adjacent(tokens, stop + 1)
        and tokens[stop + 1].kind == "number"
    )


def _is_part(tokens: Sequence[Token], stop: int) -> bool:
    """Whether what stands at an index makes the number before it a percentage or a fraction."""
    if stop >= len(tokens):
        return False
    form = tokens[stop].form
    following = tokens[stop + 1].form if stop + 1 < len(tokens) else ""
    return (form,) in _PERCENT or (form, following) in _PERCENT or form in _FRACTIONS


def read_number(tokens: Sequence[Token], index: int) -> NumberMention | None:
    """The cardinal number that begins at an index, or whose approximation does.

    An approximation before the number is found from the number as well, so that `first` may lie
    before the index. Whether the number counts something, dates something or numbers it, the
    caller has to see from what stands around it.

    Args:
        tokens: The tokens of one sentence.
        index: Where the number, or its approximation, begins.

    Returns:
        The mention; None if there is no whole number, or none that the text is definite about.
    """
    start = index
    ahead = approximation_at(tokens, index)
    if ahead and ahead[2] < len(tokens):
        start = ahead[2] + (tokens[ahead[2]].form == "ال")
        if start == len(tokens):
            return None
    found = _Numbers(tokens).number(start)
    if not found or _is_part(tokens, found[1]) or (start and tokens[start - 1].form in _VAGUE):
        return None
    value, stop = found
    before = approximation_before(tokens, start - 1 if start and tokens[start - 1].form == "ال" else start)
    rough, bound, first = before or (False, "", start)
    if not before:
        # Behind the number: خمسون تقريبا, 20 على الأقل.
        behind = approximation_at(tokens, stop) if stop < len(tokens) else None
        if behind and tokens[stop].form in ("علي", "بحد"):
            bound, stop = behind[1], behind[2]
        elif stop < len(tokens) and tokens[stop].form in ("تقريبا", "ونيف"):
            rough, stop = True, stop + 1
    if bound == "unclear":
        return None
    kept: Bound | None = bound or None  # type: ignore[assignment]  # the data file holds the bounds' names
    return NumberMention(first, stop - 1, value, rough, kept)


def find_numbers(tokens: Sequence[Token]) -> list[NumberMention]:
    """All cardinal numbers of a sentence, in order; no two share a token."""
    found = []
    index = 0
    while index < len(tokens):
        mention = read_number(tokens, index)
        if mention:
            found.append(mention)
            index = mention.last + 1
        else:
            index = _behind_unread(tokens, index)
    return found


def _behind_unread(tokens: Sequence[Token], index: int) -> int:
    # What was refused as a whole (a percentage, a vague number) is not read again from its middle.
    read = _Numbers(tokens).number(index) if tokens[index].kind != "punctuation" else None
    return read[1] if read else index + 1


def dual_count(form: str) -> int | None:
    """Two, if a folded noun may be a dual by its ending (دولتين), else None.

    A nun of the root looks the same (قوانين): only for nouns whose singular is known.
    """
    return 2 if re.fullmatch(r"\w{2,}(?:ت?[اي]ن)", form) else None
