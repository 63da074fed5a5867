"""The comparison of terminals: it knows the right table when it sees it, and finds mistakes in it.

Pictures are drawn here, without a terminal; `compare_terminals.py` takes real ones.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image
from terminals.card import MISTAKES, WIDTH, Mistake, card_lines
from terminals.comparison import Difference, differences
from terminals.picture import cells_of, marks_in
from terminals.reference import FONTS, Cell, cells_in, drawn, reference_cells

if TYPE_CHECKING:
    from collections.abc import Sequence

needs_fonts = pytest.mark.skipif(
    not FONTS.exists(), reason="DejaVu Sans Mono is not there; Debian has it in fonts-dejavu-core"
)


def found_in(rows: Sequence[Sequence[Cell]]) -> list[Difference]:
    """Draw cells and compare them with the reference."""
    pictures = [[np.asarray(image) / 255 for image in row] for row in drawn(rows)]
    return list(differences(pictures, reference_cells()))


def test_the_reference_is_what_is_sent() -> None:
    """The table that was looked at is the one that the terminals are shown."""
    assert cells_in(card_lines("visual")) == reference_cells()


@needs_fonts
def test_the_right_table_is_right() -> None:
    """Each cell is like its own character, and has its colour."""
    assert found_in(reference_cells()) == []


@needs_fonts
@pytest.mark.parametrize("mistake", MISTAKES)
def test_mistakes_are_found(mistake: Mistake) -> None:
    """In the cells that are wrong and in no other."""
    wrong = cells_in(card_lines("visual", mistake))
    found = {(difference.row, difference.column) for difference in found_in(wrong)}
    right = reference_cells()
    changed = {
        (row, column)
        for row, cells in enumerate(right)
        for column, cell in enumerate(cells)
        if replace(cell, bold=False) != replace(wrong[row][column], bold=False)
    }
    assert found
    assert found <= changed


@needs_fonts
def test_a_single_bracket_is_found() -> None:
    """The smallest mistake of those that terminals make."""
    rows = reference_cells()
    row, column = next(
        (r, c) for r, cells in enumerate(rows) for c in range(WIDTH) if cells[c].character == "("
    )
    rows[row][column] = replace(rows[row][column], character=")")
    assert [str(difference) for difference in found_in(rows)] == [
        f"row {row + 1}, column {column + 1}: '(' expected, looks like ')'"
    ]


@needs_fonts
def test_a_picture_is_cut_by_its_marks() -> None:
    """Wherever on the screen the table is, with whatever round it."""
    images = drawn(reference_cells())
    width, height = images[0][0].size
    screen = Image.new("RGB", (WIDTH * width + 100, (len(images) + 2) * height + 60), (90, 90, 90))
    screen.paste((0, 0, 0), (30, 20, 30 + WIDTH * width, 20 + (len(images) + 2) * height))
    assert marks_in(screen) is None
    screen.paste((255, 0, 255), (30, 20, 30 + width, 20 + height))
    last = (30 + (WIDTH - 1) * width, 20 + (len(images) + 1) * height)
    screen.paste((0, 255, 255), (*last, last[0] + width, last[1] + height))
    for row, cells in enumerate(images):
        for column, image in enumerate(cells):
            screen.paste(image, (30 + column * width, 20 + (row + 1) * height))
    marks = marks_in(screen)
    assert marks is not None
    assert list(differences(cells_of(screen, len(images), marks), reference_cells())) == []
