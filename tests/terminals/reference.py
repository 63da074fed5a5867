"""What a terminal should show: each cell's character and colour, and the same drawn as a picture."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont

from briefcli.bidi.controls import BIDI_CONTROLS
from terminals.card import WIDTH

if TYPE_CHECKING:
    from collections.abc import Sequence

REFERENCE = Path(__file__).parent / "reference.ansi"
FONTS = Path("/usr/share/fonts/truetype/dejavu")  # where Debian's package fonts-dejavu-core puts them
_CELL_WIDTH, _CELL_HEIGHT, _FONT_SIZE = 11, 22, 18  # pixels
_BASELINE = 17  # pixels below the upper edge
_COLOURS = {"31": "red", "32": "green", "33": "yellow", "36": "cyan"}
_DRAWN = {"": (229, 229, 229), "red": (205, 0, 0), "green": (0, 205, 0), "yellow": (205, 205, 0),
          "cyan": (0, 205, 205)}  # fmt: skip
_PART = re.compile(r"\x1b\[([0-9;]*)m|([^\x1b])")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the reference.

    Attributes:
        character: What is in it, shaped.
        colour: The name of its colour, empty for the usual one.
        bold: Whether it is bold.
    """

    character: str
    colour: str
    bold: bool


def cells_in(lines: Sequence[str]) -> list[list[Cell]]:
    """Give the cells of lines that are in the order of the eye, `WIDTH` for each line."""
    return [_row(line) for line in lines]


def reference_cells() -> list[list[Cell]]:
    """The cells that were looked at by eye and found right, from a file."""
    return cells_in(REFERENCE.read_text(encoding="utf-8").splitlines())


def drawn(rows: Sequence[Sequence[Cell]]) -> list[list[Image.Image]]:
    """Draw cells, each at its own place, as a terminal does that shows them as they are sent.

    Raises:
        OSError: The fonts are not installed.
    """
    regular = ImageFont.truetype(
        FONTS / "DejaVuSansMono.ttf", _FONT_SIZE, layout_engine=ImageFont.Layout.BASIC
    )
    bold = ImageFont.truetype(
        FONTS / "DejaVuSansMono-Bold.ttf", _FONT_SIZE, layout_engine=ImageFont.Layout.BASIC
    )
    page = Image.new("RGB", (WIDTH * _CELL_WIDTH, len(rows) * _CELL_HEIGHT))
    draw = ImageDraw.Draw(page)
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            draw.text(
                (column * _CELL_WIDTH, number * _CELL_HEIGHT + _BASELINE),
                cell.character,
                fill=_DRAWN[cell.colour],
                font=bold if cell.bold else regular,
                anchor="ls",
            )
    return [
        [
            page.crop(
                (
                    column * _CELL_WIDTH,
                    number * _CELL_HEIGHT,
                    (column + 1) * _CELL_WIDTH,
                    (number + 1) * _CELL_HEIGHT,
                )
            )
            for column in range(WIDTH)
        ]
        for number in range(len(rows))
    ]


def _row(line: str) -> list[Cell]:
    cells: list[Cell] = []
    colour, bold = "", False
    for codes, character in _PART.findall(line):
        if character:
            if character in BIDI_CONTROLS or unicodedata.combining(character):
                continue
            cells.append(Cell(character, colour, bold))
        else:
            for code in codes.split(";"):
                if code in ("", "0"):
                    colour, bold = "", False
                elif code == "1":
                    bold = True
                else:
                    colour = _COLOURS[code]
    return (cells + [Cell(" ", "", bold=False)] * WIDTH)[:WIDTH]
