"""Cardinal numbers in running text: digits of all scripts, number words, and both together.

What reads as part of something else (a percentage, a clock time, a decimal, a range) is no number
here: a count that the text doesn't give is worse than none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from briefcli.arabic.approximations import approximation_at, approximation_before
from briefcli.arabic.number_words import whole_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcli.arabic.tokens import Token

Bound = Literal["at least", "more than", "up to"]

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
    found = whole_number(tokens, start)
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


def _is_part(tokens: Sequence[Token], stop: int) -> bool:
    """Whether what stands at an index makes the number before it a percentage or a fraction."""
    if stop >= len(tokens):
        return False
    form = tokens[stop].form
    following = tokens[stop + 1].form if stop + 1 < len(tokens) else ""
    return (form,) in _PERCENT or (form, following) in _PERCENT or form in _FRACTIONS


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
    read = whole_number(tokens, index) if tokens[index].kind != "punctuation" else None
    return read[1] if read else index + 1
