"""One line put into the order in which a kind of terminal wants to be sent it.

Rules L1, L2 and L4 of UAX #9 belong to a line. What they give is the order of the eye; most terminals show
what they are sent. The others order by themselves, each its own way, so that for them the order of the eye is
the wrong thing to send; what they are sent instead comes out as that order.
"""

from __future__ import annotations

import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from briefcli.bidi.controls import (
    LEFT_TO_RIGHT_ISOLATE,
    LEFT_TO_RIGHT_OVERRIDE,
    POP_DIRECTIONAL_FORMATTING,
    POP_DIRECTIONAL_ISOLATE,
    RIGHT_TO_LEFT_ISOLATE,
    RIGHT_TO_LEFT_OVERRIDE,
)
from briefcli.bidi.levels import levels_of_line, visual_order
from briefcli.bidi.mirroring import mirrored_partners

if TYPE_CHECKING:
    from collections.abc import Sequence

Order = Literal["visual", "overridden", "words", "isolated"]
"""What a line is sent as.

- "visual": as the eye meets it, from left to right.
- "overridden": as it is read, brackets turned round, each level inside an override of its direction, so that
  a terminal which orders by levels and mirrors nothing, whatever its idea of numbers, has no choice.
- "words": words as the eye meets them, but those in a right-to-left script as they are read, for a
  terminal which turns round each word of such a script and nothing else. A word with letters of both
  directions and a right-to-left one at its left end is beyond it.
- "isolated": as it is read, each level inside an isolate, for a terminal that does all of UAX #9 by itself.
"""

_OVERRIDES = (LEFT_TO_RIGHT_OVERRIDE, RIGHT_TO_LEFT_OVERRIDE)
_ISOLATES = (LEFT_TO_RIGHT_ISOLATE, RIGHT_TO_LEFT_ISOLATE)
_RIGHT_TO_LEFT = frozenset(("R", "AL"))
_SCRIPTS = frozenset(("L", "R", "AL"))

Runs = tuple[tuple[str, str], ...]
"""Texts of one style each, with their styles, in the order of sending."""


def ordered_runs(  # noqa: PLR0913, PLR0917 - the rows of a line and what becomes of them
    bases: str,
    shown: Sequence[str],
    styles: Sequence[str],
    levels: Sequence[int],
    paragraph_level: int,
    order: Order,
) -> Runs:
    """Put one line in order by rules L1, L2 and L4.

    Args:
        bases: The base character of each of the line's clusters, in logical order.
        shown: What is shown for each.
        styles: The style of each.
        levels: The resolved level of each.
        paragraph_level: The level of the paragraph that the line is part of.
        order: What the line is sent as.

    Returns:
        What is sent.
    """
    levels = levels_of_line(bases, levels, paragraph_level)
    if order == "isolated":
        sent = _nested(shown, levels, paragraph_level, _ISOLATES, POP_DIRECTIONAL_ISOLATE)
        return _joined(sent, styles, range(len(sent)))
    shown = _mirrored(shown, levels)
    if order == "overridden":
        sent = _nested(shown, levels, paragraph_level, _OVERRIDES, POP_DIRECTIONAL_FORMATTING)
        return _joined(sent, styles, range(len(sent)))
    indexes = visual_order(levels)
    if order == "words":
        indexes, shown = _words_turned_round(bases, shown, indexes)
    return _joined(shown, styles, indexes)


def _joined(shown: Sequence[str], styles: Sequence[str], indexes: Sequence[int]) -> Runs:
    if not any(styles):
        return (("".join([shown[index] for index in indexes]), ""),) if indexes else ()
    runs = groupby(indexes, key=styles.__getitem__)
    return tuple(("".join([shown[index] for index in run]), style) for style, run in runs)


def _mirrored(shown: Sequence[str], levels: Sequence[int]) -> list[str]:
    partners = mirrored_partners()
    return [
        partners[cluster[0]] + cluster[1:] if level % 2 and cluster[0] in partners else cluster
        for cluster, level in zip(shown, levels, strict=True)
    ]


def _nested(
    shown: Sequence[str], levels: Sequence[int], paragraph_level: int, openers: tuple[str, str], closer: str
) -> list[str]:
    """Open a control of the level's direction where a level begins, and close it where it ends."""
    sent = list(shown)
    open_level = paragraph_level - 1
    for index, level in enumerate(levels):
        if level < open_level:
            sent[index - 1] += closer * (open_level - level)
        sent[index] = "".join(openers[own % 2] for own in range(open_level + 1, level + 1)) + sent[index]
        open_level = level
    if sent:
        sent[-1] += closer * (open_level - paragraph_level + 1)
    return sent


def _words_turned_round(
    bases: str, shown: Sequence[str], indexes: Sequence[int]
) -> tuple[list[int], Sequence[str]]:
    """Turn round each word whose first letter, as it would then be sent, is of a right-to-left script."""
    partners = mirrored_partners()
    turned: list[int] = []
    sent = list(shown)
    for is_gap, word in groupby(indexes, key=lambda index: shown[index] == " "):
        stretch = list(word)
        if not is_gap and _starts_right_to_left(bases, stretch[::-1]):
            stretch.reverse()
            for index in stretch:  # the terminal mirrors what it turns round
                sent[index] = partners.get(sent[index][0], sent[index][0]) + sent[index][1:]
        turned += stretch
    return turned, sent


def _starts_right_to_left(bases: str, indexes: Sequence[int]) -> bool:
    classes = (unicodedata.bidirectional(bases[index]) for index in indexes)
    return next((name for name in classes if name in _SCRIPTS), "L") in _RIGHT_TO_LEFT
