"""Borders and rules round cells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

Borders = Literal["box", "ascii"]

PAD = 2  # cells; a space at each side of a cell's text
BORDER = 1  # cell


@dataclass(frozen=True, slots=True)
class Frame:
    """The characters of a frame.

    Each rule is: left end, line; where columns cross it, end at it, begin at it; right end.

    Attributes:
        top: The rule above everything.
        below_headings: The rule between headings and rows.
        between_rows: The rule between rows.
        bottom: The rule below everything.
        border: What stands between cells.
    """

    top: str
    below_headings: str
    between_rows: str
    bottom: str
    border: str


FRAMES: dict[Borders, Frame] = {
    "box": Frame(top="┌─┬─┬┐", below_headings="╞═╪╧╤╡", between_rows="├─┼┴┬┤", bottom="└─┴┴─┘", border="│"),
    "ascii": Frame(top="+-++++", below_headings="+=++++", between_rows="+-++++", bottom="+-++++", border="|"),
}


def framed_width(widths: Sequence[int]) -> int:
    """Give the width of a frame round cells.

    Args:
        widths: The width of each cell's text in cells of the terminal.

    Returns:
        The width in cells, with pad spaces and borders.
    """
    return sum(widths) + len(widths) * (PAD + BORDER) + BORDER


def rule(characters: str, widths: Sequence[int], *, above: bool = True, below: bool = True) -> str:
    """Draw a rule.

    Args:
        characters: Those of a rule of a `Frame`.
        widths: The width of each cell's text from left to right.
        above: Whether there are columns above it, or one cell over all of them.
        below: Likewise below it.

    Returns:
        The rule, as wide as the frame.
    """
    left, line, crossed, ended, begun, right = tuple(characters)
    crossing = crossed if above and below else ended if above else begun if below else line
    return left + crossing.join(line * (width + PAD) for width in widths) + right
