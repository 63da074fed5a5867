"""Cells of a picture read by their looks, and held against the reference.

Terminals draw the same font a little differently. So a cell is not compared with one picture but with every
character of the reference, and is wrong if another one fits it clearly better than its own.
"""

from __future__ import annotations

import colorsys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from terminals.reference import Cell, drawn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy.typing as npt

_HEIGHT, _WIDTH = 20, 10  # pixels to which every cell is brought
_SHIFTS = [(down, right) for down in (-2, -1, 0, 1, 2) for right in (-1, 0, 1)]
_NO_INK = 0.004  # of a cell full of ink; a full stop has more
_LITTLE_INK = 0.08  # of the same; what a letter may reach over into an empty cell
_CLEARLY = 0.2  # of 1, the likeness of equal pictures
_LEAST = 0.5  # of 1; below that a cell is not like its character
_COLOURFUL = 0.35  # saturation from which a cell has a colour
_HUES = (("red", 0), ("yellow", 50), ("green", 115), ("cyan", 180), ("red", 360))  # degrees


@dataclass(frozen=True, slots=True)
class Difference:
    """A cell that does not show what it should.

    Attributes:
        row: From 0, of the card.
        column: From 0, from the left.
        expected: What the reference has there.
        seen: What it looks like.
    """

    row: int
    column: int
    expected: str
    seen: str

    def __str__(self) -> str:
        return (
            f"row {self.row + 1}, column {self.column + 1}: {self.expected} expected, looks like {self.seen}"
        )


def differences(
    picture: Sequence[Sequence[npt.NDArray[np.float64]]], reference: Sequence[Sequence[Cell]]
) -> Iterator[Difference]:
    """Compare cells of a picture with the reference.

    Args:
        picture: For each row and column, the pixels: height, width, and red, green, blue from 0 to 1.
        reference: What they should show.

    Yields:
        The cells that are wrong, by rows.
    """
    background = _background(picture)
    inks = [[_ink(cell, background) for cell in row] for row in picture]
    characters, likeness = _likeness_to_all(inks, reference)
    for row, cells in enumerate(reference):
        for column, cell in enumerate(cells):
            like = likeness[row, column]
            best = int(like.argmax())
            if cell.character == " ":
                if inks[row][column].mean() > _LITTLE_INK:
                    yield Difference(row, column, "nothing", repr(characters[best][0]))
                continue
            # Heavy type is not told from light: some terminals brighten instead.
            own = max(like[index] for index, (name, _) in enumerate(characters) if name == cell.character)
            if own < _LEAST or like[best] - own > _CLEARLY:
                seen = repr(characters[best][0]) if like[best] >= _LEAST else "nothing known"
                yield Difference(row, column, repr(cell.character), seen)
                continue
            colour = _colour(picture[row][column], background)
            if colour != cell.colour:
                yield Difference(row, column, cell.colour or "no colour", colour or "no colour")


def _likeness_to_all(
    inks: Sequence[Sequence[npt.NDArray[np.float64]]], reference: Sequence[Sequence[Cell]]
) -> tuple[list[tuple[str, bool]], npt.NDArray[np.float64]]:
    """Give the characters of the reference, and how like each cell is to each of them, from -1 to 1."""
    looks: dict[tuple[str, bool], list[npt.NDArray[np.float64]]] = {}
    for cells, images in zip(reference, drawn(reference), strict=True):
        for cell, image in zip(cells, images, strict=True):
            looks.setdefault((cell.character, cell.bold), []).append(
                _ink(np.asarray(image) / 255, np.zeros(3))
            )
    characters = [look for look in looks if look[0] != " "]
    seen = np.array([[_normal(ink) for ink in row] for row in inks])
    likeness = np.empty((*seen.shape[:2], len(characters)))
    down = _baseline(
        seen, np.array([[looks[cell.character, cell.bold][0] for cell in row] for row in reference])
    )
    for index, character in enumerate(characters):
        shifted = np.array(
            [_normal(np.roll(looks[character][0], (down + by, right), (0, 1))) for by, right in _SHIFTS]
        )
        likeness[:, :, index] = (seen @ shifted.T).max(axis=2)
    return characters, likeness


def _baseline(seen: npt.NDArray[np.float64], looks: npt.NDArray[np.float64]) -> int:
    """Tell how far down a terminal draws letters, in pixels, beside the reference."""
    best, shift = -np.inf, 0
    for down in range(-5, 6):
        moved = np.roll(looks, down, axis=2).reshape(*looks.shape[:2], -1)
        fit = float((seen * moved).sum())
        if fit > best:
            best, shift = fit, down
    return shift


def _background(picture: Sequence[Sequence[npt.NDArray[np.float64]]]) -> npt.NDArray[np.float64]:
    """Give the colour behind the letters: the middle one, as more than half of a picture is empty."""
    middle: npt.NDArray[np.float64] = np.median(
        np.concatenate([cell.reshape(-1, 3) for row in picture for cell in row]), axis=0
    )
    return middle


def _ink(cell: npt.NDArray[np.float64], background: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Give how much ink is where, colours and weight left out, in a small picture of fixed size."""
    brightness = np.abs(cell - background).max(axis=2)
    image = Image.fromarray((brightness * 255).astype(np.uint8)).resize(
        (_WIDTH, _HEIGHT), Image.Resampling.BOX
    )
    pixels: npt.NDArray[np.float64] = np.asarray(image, dtype=np.float64) / 255
    return pixels


def _normal(ink: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Bring a small picture to a vector of mean 0 and length 1; nothing stays nothing."""
    if ink.mean() < _NO_INK:
        return np.zeros(ink.size)
    vector: npt.NDArray[np.float64] = ink.ravel() - ink.mean()
    length = float(np.linalg.norm(vector))
    return vector / length if length else vector


def _colour(cell: npt.NDArray[np.float64], background: npt.NDArray[np.float64]) -> str:
    """Name the colour of the pixels that have most ink."""
    pixels = cell.reshape(-1, 3)
    inked = np.abs(pixels - background).max(axis=1).argsort()[-3:]
    red, green, blue = pixels[inked].mean(axis=0)
    hue, saturation, _ = colorsys.rgb_to_hsv(float(red), float(green), float(blue))
    if saturation < _COLOURFUL:
        return ""
    return min(_HUES, key=lambda named: abs(named[1] - hue * 360))[0]
