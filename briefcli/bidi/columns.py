"""How the columns of a grid share a width."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LEGIBLE = 8  # cells; below that, wrapped Arabic is one word to a line
COMFORTABLE_WORD = 12  # cells; wider words, such as URLs, are broken rather than given a column's width
RUNNING_TEXT = 64  # cells; what is longer is read line after line
READABLE = 16  # cells; below that, running text becomes a tower


@dataclass(frozen=True, slots=True)
class ColumnNeed:
    """What a column asks for.

    Attributes:
        natural: Cells that it needs to be wrapped nowhere.
        widest_word: Cells of its widest word.
        content: Cells of all its texts together.
    """

    natural: int
    widest_word: int
    content: int


def share_width(needs: Sequence[ColumnNeed], available: int) -> list[int] | None:
    """Share a width among columns.

    All get what they need if that is possible. Otherwise a column that needs no more than an equal share gets
    what it needs, as long as the others keep room for their words; and those share the rest in proportion to
    the square root of their content, which lies between equal widths and equal heights.

    Args:
        needs: What the columns ask for.
        available: The cells to share, borders and pad spaces apart.

    Returns:
        The width of each column in cells, in sum `available` at most; None if a column would be illegible.
    """
    if sum(need.natural for need in needs) <= available:
        return [need.natural for need in needs]
    if len(needs) == 1 and available >= LEGIBLE:
        return [available]
    least = [min(need.natural, _least(need)) for need in needs]
    if sum(least) > available:
        return None
    widths = _short_columns_first(needs, least, available)
    growing = [index for index, need in enumerate(needs) if widths[index] < need.natural]
    weights = [sqrt(need.content) for need in needs]
    while (rest := available - sum(widths)) > 0 and growing:
        total = sum(weights[index] for index in growing)
        # The heaviest first, so that the cells lost in rounding go where there is most to show.
        for index in sorted(growing, key=lambda column: -weights[column]):
            left = available - sum(widths)
            fair = max(1, int(rest * weights[index] / total))
            widths[index] += min(fair, left, needs[index].natural - widths[index])
        growing = [index for index in growing if widths[index] < needs[index].natural]
    return widths


def _least(need: ColumnNeed) -> int:
    if need.natural > RUNNING_TEXT:
        return READABLE
    return max(LEGIBLE, min(need.widest_word, COMFORTABLE_WORD))


def _short_columns_first(needs: Sequence[ColumnNeed], least: Sequence[int], available: int) -> list[int]:
    widths = list(least)
    narrowest_first = sorted(range(len(needs)), key=lambda column: needs[column].natural)
    room = available
    others = sum(least)
    for position, index in enumerate(narrowest_first):
        others -= least[index]
        natural = needs[index].natural
        if natural > room // (len(needs) - position) or natural + others > room:
            break
        widths[index] = natural
        room -= natural
    return widths
