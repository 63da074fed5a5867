"""Grids and paragraphs to finished lines of text.

`for line in render_grid(grid, width=100, emission="visual", color=True): print(line)` is right wherever the
terminal leaves direction alone; `emission.write_lines` also tells the other terminals to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.bidi.controls import clean
from briefcli.bidi.emission import Emission, EmissionName, emission_named, emit_cell
from briefcli.bidi.frame import FRAMES, PAD, Borders
from briefcli.bidi.grid import Group
from briefcli.bidi.layout import Canvas, framed_grid
from briefcli.bidi.paragraph import NARROWEST, alignment, compose, lay_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.bidi.grid import Grid
    from briefcli.bidi.levels import Direction
    from briefcli.bidi.styled import StyledText

MINIMUM_WIDTH = NARROWEST + PAD
"""Cells. Nothing can be rendered for a narrower terminal, as a wide character would not fit."""

CELL_SEPARATOR = " | "


def render_grid(  # noqa: PLR0913 - each option is one decision of the reader's
    grid: Grid,
    *,
    width: int,
    emission: EmissionName = "visual",
    color: bool = False,
    tashkeel: bool = False,
    borders: Borders = "box",
) -> Iterator[str]:
    """Render a grid.

    Laid out, it has borders, its columns in the grid's direction, and stands at the side where one begins to
    read. Columns that would be illegible side by side are stacked: a line for each field with its heading.
    In logical order, each row is one line, the title and the headings before them, the
    caption and the notes after.

    Args:
        grid: The grid.
        width: Cells that no line exceeds; logical order has no limit.
        emission: One of `EMISSIONS`: "visual" for most terminals, "logical" for pipes and files.
        color: Whether styles are sent; never in logical order.
        tashkeel: Whether vowel signs are shown; logical order always has them.
        borders: "box" for box-drawing characters, "ascii" for plain ones.

    Returns:
        The lines from top to bottom, without line ends.

    Raises:
        ValueError: The width is under `MINIMUM_WIDTH`, or there is no such emission or kind of borders.
    """
    way = _checked(width, emission)
    if borders not in FRAMES:
        raise ValueError(f"no borders {borders!r}; there are {', '.join(FRAMES)}")
    if not way.laid_out:
        return _logical_grid(grid)
    canvas = Canvas(
        width=width,
        direction=grid.direction,
        emission=way,
        frame=FRAMES[borders],
        color=color,
        tashkeel=tashkeel,
    )
    return framed_grid(grid, canvas)


def render_paragraph(  # noqa: PLR0913 - each option is one decision of the reader's
    text: StyledText,
    width: int,
    emission: EmissionName = "visual",
    direction: Direction = "rtl",
    *,
    color: bool = False,
    tashkeel: bool = False,
    max_lines: int | None = None,
) -> Iterator[str]:
    """Render a paragraph that stands outside a grid: a heading, a note.

    Args:
        text: The text; breaks in it become spaces.
        width: Cells that no line exceeds; logical order has no limit.
        emission: One of `EMISSIONS`: "visual" for most terminals, "logical" for pipes and files.
        direction: "rtl" puts it at the right, "ltr" at the left.
        color: Whether styles are sent; never in logical order.
        tashkeel: Whether vowel signs are shown; logical order always has them.
        max_lines: How many lines are wanted at most; an ellipsis tells of more. None for all.

    Returns:
        The lines from top to bottom, without line ends; none for an empty text.

    Raises:
        ValueError: The width is under `MINIMUM_WIDTH`, or there is no such emission.
    """
    way = _checked(width, emission)
    if not way.laid_out:
        plain = logical_text(text)
        return iter((plain,) if plain else ())
    paragraph = compose(text, direction, tashkeel=tashkeel, joined=way.joined)
    lines = lay_out(paragraph, width - PAD, max_lines, way.order)
    side = alignment(paragraph, lines, direction)
    return (emit_cell(line, width - PAD, side, way, color=color) for line in lines)


def logical_text(text: StyledText) -> str:
    """Give a text as pipes get it.

    Args:
        text: The text.

    Returns:
        One line in logical order, clean, with base letters and without spaces at its ends.
    """
    return clean(text.text).strip()


def _checked(width: int, emission: str) -> Emission:
    way = emission_named(emission)
    if way.laid_out and width < MINIMUM_WIDTH:
        raise ValueError(f"nothing fits into {width} cells; {MINIMUM_WIDTH} are the least")
    return way


def _logical_grid(grid: Grid) -> Iterator[str]:
    headings = tuple(column.heading for column in grid.columns)
    title = logical_text(grid.title)
    if title:
        yield title
    for row in (headings, *grid.rows) if any(map(logical_text, headings)) else grid.rows:
        cells = (row.heading,) if isinstance(row, Group) else row
        yield CELL_SEPARATOR.join(map(logical_text, cells)).rstrip()
    yield from filter(None, map(logical_text, (grid.caption, *grid.notes)))
