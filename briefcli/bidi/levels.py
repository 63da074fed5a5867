"""Levels of UAX #9, the Unicode Bidirectional Algorithm, and the visual order that follows from them.

Rules P2 to I2 are resolved by python-bidi's Rust engine; rules L1 and L2 are here, because they belong to
a line, which only the one who breaks the lines knows. Both conformance files of the Unicode Character
Database, BidiTest.txt and BidiCharacterTest.txt, are the tests.

The engine passes both files whole and is kept up to date by others; the same rules in Python would be several
hundred lines to keep, and slower. Its price is that it tells the levels only in a listing for debugging;
hence the bound on its version. Text without Latin letters, which is most of the news, is resolved without it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

Direction = Literal["rtl", "ltr"]

_LEVELS = "levels: ["
_PARAGRAPHS = "paragraphs: ["
_OWN_LEVEL = re.compile(r"level: Level\(\s*(\d+)")
_CONTINUATION = 0x80  # the two highest bits of a UTF-8 byte that is not a character's first
_BASE_DIRECTIONS = {"rtl": "R", "ltr": "L", None: None}

# With these classes and no others, every character has the base level: no number, no letter of the other
# direction and no explicit control is there to raise one.
_PLAIN_RIGHT_TO_LEFT = frozenset(("R", "AL", "NSM", "ES", "ET", "CS", "WS", "ON"))
_PLAIN_LEFT_TO_RIGHT = frozenset(("L", "EN", "NSM", "ES", "ET", "CS", "WS", "ON"))

# News in Arabic is mostly of these.
_ARABIC_WITH_NUMBERS = frozenset(("AL", "EN", "AN", "ES", "ET", "CS", "WS", "ON"))
_NUMBERS = frozenset(("EN", "AN"))
_ARABIC_OR_NUMBER = _NUMBERS | {"AL"}

_SEPARATORS = frozenset(("B", "S"))
_SEPARATOR = re.compile("[\t\n\v\r\x1c-\x1f\x85\u2029]")  # the characters of these two classes
_RESET_BEFORE_SEPARATOR = frozenset(
    # White space and isolate controls by rule L1; the rest are those that rule X9 treats as absent.
    ("WS", "FSI", "LRI", "RLI", "PDI", "BN", "LRE", "RLE", "LRO", "RLO", "PDF"),
)


@dataclass(frozen=True, slots=True)
class ResolvedLevels:
    """The levels of a paragraph before it is broken into lines.

    Attributes:
        levels: The level of each character; odd ones run from right to left.
        paragraph_level: The paragraph's own level: 0 left to right, 1 right to left.
    """

    levels: Sequence[int]
    paragraph_level: int


def resolve_levels(text: str, base_direction: Direction | None) -> ResolvedLevels:
    """Resolve the levels of one paragraph by rules P2 to I2.

    Args:
        text: The paragraph in logical order.
        base_direction: Its direction; None takes it from the first strong character (P2 and P3).

    Returns:
        The levels, as rule L1 wants them given.
    """
    kinds = [unicodedata.bidirectional(character) for character in text]
    classes = set(kinds)
    if base_direction == "rtl" and classes <= _PLAIN_RIGHT_TO_LEFT:
        return ResolvedLevels([1] * len(text), 1)
    if base_direction == "ltr" and classes <= _PLAIN_LEFT_TO_RIGHT:
        return ResolvedLevels([0] * len(text), 0)
    if base_direction == "rtl" and classes <= _ARABIC_WITH_NUMBERS and _letters_come_first(kinds):
        return ResolvedLevels(_levels_of_numbers_in_arabic(kinds), 1)
    if not text:
        return ResolvedLevels([], 0)
    return _levels_from_engine(text, base_direction)


def _letters_come_first(kinds: Sequence[str]) -> bool:
    first = next((kind for kind in kinds if kind in _ARABIC_OR_NUMBER), None)
    return first == "AL"


def _levels_of_numbers_in_arabic(kinds: Sequence[str]) -> list[int]:
    """Give the levels of text in which every number comes after an Arabic letter and no other letter.

    So all numbers are Arabic ones (W2), which a single common separator joins (W4). All else runs from right
    to left: signs join no Arabic numbers, brackets hold nothing else (N0), and gaps are between such (N1) or
    at the ends.
    """
    levels = [2 if kind in _NUMBERS else 1 for kind in kinds]
    for index in range(1, len(kinds) - 1):
        if kinds[index] == "CS" and kinds[index - 1] in _NUMBERS and kinds[index + 1] in _NUMBERS:
            levels[index] = 2
    return levels


def _levels_from_engine(text: str, base_direction: Direction | None) -> ResolvedLevels:
    # The engine tells the levels only in its debug listing, one to each UTF-8 byte of the text. The
    # listing quotes the text too, but before the levels, so it is searched from its end.
    # It is imported here, being needed only where text is ordered for the eye; it carries no types.
    from bidi.bidi import get_display_inner  # type: ignore[import-untyped]  # noqa: PLC0415

    # Its signature wants the request for the listing by position.
    listing: str = get_display_inner(text, _BASE_DIRECTIONS[base_direction], True)  # noqa: FBT003
    paragraphs = listing.rindex(_PARAGRAPHS)
    # Three words for each byte: "Level(", "1,", "),"; of those for one character the first byte's count.
    words = listing[listing.rindex(_LEVELS, 0, paragraphs) + len(_LEVELS) : paragraphs].split()[1::3]
    own_level = _OWN_LEVEL.search(listing, paragraphs)
    assert own_level is not None
    numbers = {word: int(word.removesuffix(",")) for word in set(words)}
    levels = [
        numbers[word]
        for word, byte in zip(words, text.encode(), strict=False)
        if byte & 0xC0 != _CONTINUATION
    ]
    return ResolvedLevels(levels, int(own_level.group(1)))


def levels_of_line(text: str, levels: Sequence[int], paragraph_level: int) -> list[int]:
    """Set the levels of one line by rule L1.

    Separators, and white space before them or at the line's end, take the paragraph's level.

    Args:
        text: The line's characters in logical order.
        levels: Their resolved levels.
        paragraph_level: The level of the paragraph that the line is part of.

    Returns:
        The line's levels.
    """
    result = list(levels)
    has_separators = _SEPARATOR.search(text) is not None
    reset = True
    for index in range(len(text) - 1, -1, -1):
        bidi_class = unicodedata.bidirectional(text[index])
        if bidi_class in _SEPARATORS:
            result[index] = paragraph_level
            reset = True
        elif bidi_class not in _RESET_BEFORE_SEPARATOR:
            if not has_separators:
                break  # nothing further left can be at the line's end
            reset = False
        elif reset:
            result[index] = paragraph_level
    return result


def visual_order(levels: Sequence[int]) -> list[int]:
    """Order one line by rule L2.

    Args:
        levels: The levels of the line's characters in logical order, after rule L1.

    Returns:
        The logical indexes in visual order, from left to right.
    """
    order = list(range(len(levels)))
    if not levels:
        return order
    lowest, highest = min(levels), max(levels)
    if lowest == highest:
        return order[::-1] if lowest % 2 else order
    lowest_odd = lowest if lowest % 2 else lowest + 1
    for level in range(highest, lowest_odd - 1, -1):
        start = 0
        while start < len(order):
            if levels[order[start]] < level:
                start += 1
                continue
            end = start
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = end
    return order


def content_direction(text: str, surrounding: Direction) -> Direction:
    """Tell which direction a text reads in, by its letters.

    The first strong character, which rules P2 and P3 ask for, is a poor witness in news: an Arabic sentence
    may well begin with a Latin acronym. So a text of one direction's letters alone has that direction; a
    mixed one has its surroundings', unless most of its letters, and that is right-to-left ones, say no.

    Args:
        text: The text.
        surrounding: The direction of what the text stands in, for texts that don't decide.

    Returns:
        The direction.
    """
    counts = Counter(map(unicodedata.bidirectional, text))
    right_to_left = counts["R"] + counts["AL"]
    left_to_right = counts["L"]
    if not right_to_left:
        return "ltr" if left_to_right else surrounding
    return "rtl" if surrounding == "rtl" or right_to_left >= left_to_right else "ltr"
