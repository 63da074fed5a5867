"""A picture of a terminal cut into cells, by the marks round the card."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from terminals.card import WIDTH

if TYPE_CHECKING:
    import numpy.typing as npt
    from PIL.Image import Image

_FIRST_MARK = (255, 0, 255)
_LAST_MARK = (0, 255, 255)
_TOLERANCE = 40  # of 255
_SMALLEST = 20  # pixels; a cell has more, an anti-aliased letter of that very colour has fewer


@dataclass(frozen=True, slots=True)
class Marks:
    """Where the card is.

    Attributes:
        left: The first column's left edge, in pixels.
        top: The upper edge of the row that the first mark is in.
        right: The right edge of the last column.
        bottom: The lower edge of the row that the last mark is in.
        height: The height of a cell.
    """

    left: int
    top: int
    right: int
    bottom: int
    height: int


def marks_in(picture: Image) -> Marks | None:
    """Find the marks; None if they are not both there."""
    pixels = np.asarray(picture, dtype=np.int16)
    first, last = _box(pixels, _FIRST_MARK), _box(pixels, _LAST_MARK)
    if first is None or last is None:
        return None
    return Marks(left=first[0], top=first[1], right=last[2], bottom=last[3], height=first[3] - first[1])


def cells_of(picture: Image, rows: int, marks: Marks) -> list[list[npt.NDArray[np.float64]]]:
    """Cut a picture into the cells of the card.

    Args:
        picture: The screen.
        rows: How many rows the card has.
        marks: Where it is.

    Returns:
        For each row, for each of the `WIDTH` columns, the pixels: height, width, and colours from 0 to 1.
    """
    pixels = np.asarray(picture, dtype=np.float64) / 255
    edges = np.rint(np.linspace(marks.left, marks.right, WIDTH + 1)).astype(int)
    # The rows of the two marks are above and below the card.
    lines = np.rint(np.linspace(marks.top, marks.bottom, rows + 3)).astype(int)[1:-1]
    return [
        [pixels[lines[row] : lines[row + 1], edges[column] : edges[column + 1]] for column in range(WIDTH)]
        for row in range(rows)
    ]


def _box(pixels: npt.NDArray[np.int16], colour: tuple[int, int, int]) -> tuple[int, int, int, int] | None:
    """Give left, top, right and bottom of what has a colour."""
    found = np.abs(pixels - np.array(colour, dtype=np.int16)).max(axis=2) < _TOLERANCE
    if found.sum() < _SMALLEST:
        return None
    rows, columns = np.flatnonzero(found.any(axis=1)), np.flatnonzero(found.any(axis=0))
    return int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1
