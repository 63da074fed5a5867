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
from briefcli.bidi.styled import BOLD

if TYPE_CHECKING:
    from collections.abc import Sequence

Order = Literal["visual", "overridden", "words", "isolated"]
"""What a line is sent as.

- "visual": as the eye meets it, from left to right.
- "overridden": as it is read, brackets turned round, each level inside an override of its direction, so that
  a terminal which orders by levels and mirrors nothing, whatever its idea of numbers, has no choice.
- "words": as the eye meets it, but the right-to-left letters of each word as they are read, for a terminal
  which turns round words in such a script and nothing else.
- "isolated": as it is read, each level inside an isolate, for a terminal that does all of UAX #9 by itself.
"""

_OVERRIDES = (LEFT_TO_RIGHT_OVERRIDE, RIGHT_TO_LEFT_OVERRIDE)
_ISOLATES = (LEFT_TO_RIGHT_ISOLATE, RIGHT_TO_LEFT_ISOLATE)
_RIGHT_TO_LEFT = frozenset(("R", "AL"))

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
        sent, styles = _words_turned_round(bases, shown, styles, indexes)
        return _joined(sent, styles, range(len(sent)))
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
    bases: str, shown: Sequence[str], styles: Sequence[str], indexes: Sequence[int]
) -> tuple[list[str], list[str]]:
    """Turn round the right-to-left letters of each word, and give what is sent with its styles.

    Styles stay in the order of the eye, as the terminal turns round shapes and not cells. What it takes for a
    word ends where the font changes, and whether punctuation, digits or Latin letters are in another font
    than the Arabic ones is the user's affair; so those in a word with right-to-left letters are sent in the
    other weight, which always is another font.
    """
    sent: list[str] = []
    sent_styles: list[str] = []
    for _, word in groupby(indexes, key=lambda index: shown[index] == " "):
        parts = [
            (is_letter, list(part))
            for is_letter, part in groupby(
                word, key=lambda index: unicodedata.bidirectional(bases[index]) in _RIGHT_TO_LEFT
            )
        ]
        for is_letter, part in parts:
            sent += [shown[index] for index in (reversed(part) if is_letter else part)]
            own = [styles[index] for index in part]
            sent_styles += own if is_letter or len(parts) == 1 else map(_in_the_other_weight, own)
    return sent, sent_styles


def _in_the_other_weight(style: str) -> str:
    names = style.split()
    return " ".join(name for name in names if name != BOLD) if BOLD in names else f"{style} {BOLD}".strip()
