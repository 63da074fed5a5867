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
    """The characters of a frame; each rule is left end, line, crossing, right end.

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
    "box": Frame(top="┌─┬┐", below_headings="╞═╪╡", between_rows="├─┼┤", bottom="└─┴┘", border="│"),
    "ascii": Frame(top="+-++", below_headings="+=++", between_rows="+-++", bottom="+-++", border="|"),
}


def framed_width(widths: Sequence[int]) -> int:
    """Give the width of a frame round cells.

    Args:
        widths: The width of each cell's text in cells of the terminal.

    Returns:
        The width in cells, with pad spaces and borders.
    """
    return sum(widths) + len(widths) * (PAD + BORDER) + BORDER


def rule(characters: str, widths: Sequence[int]) -> str:
    """Draw a rule.

    Args:
        characters: Left end, line, crossing, right end.
        widths: The width of each cell's text from left to right.

    Returns:
        The rule, as wide as the frame.
    """
    left, line, crossing, right = tuple(characters)
    return left + crossing.join(line * (width + PAD) for width in widths) + right
