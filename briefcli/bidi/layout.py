"""A grid fitted to a width and drawn: side by side, stacked, or, where nothing else fits, without a frame."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, TypeVar

from briefcli.bidi.columns import LEGIBLE, ColumnNeed, share_width
from briefcli.bidi.emission import Emission, emit_cell
from briefcli.bidi.frame import PAD, Frame, framed_width, rule
from briefcli.bidi.grid import Group
from briefcli.bidi.paragraph import (
    EMPTY_LINE,
    NARROWEST,
    Paragraph,
    alignment,
    compose,
    lay_out,
    natural_width,
    widest_word,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcli.bidi.grid import Grid
    from briefcli.bidi.levels import Direction
    from briefcli.bidi.styled import StyledText

_Item = TypeVar("_Item")

HEADING_SHARE = 3  # Stacked, the headings get at most this part of the width: a third.


@dataclass(frozen=True, slots=True)
class Canvas:
    """What is drawn on, and with what.

    Attributes:
        width: Cells that no line exceeds.
        direction: The side where one begins to read, at which everything stands.
        emission: How lines are sent.
        frame: The characters of borders and rules.
        color: Whether styles are sent.
        tashkeel: Whether vowel signs are shown.
    """

    width: int
    direction: Direction
    emission: Emission
    frame: Frame
    color: bool
    tashkeel: bool


@dataclass(frozen=True, slots=True)
class _Composed:
    """A grid's paragraphs. A row is a tuple of cells in logical order, or a group's heading."""

    headings: tuple[Paragraph, ...]
    rows: tuple[tuple[Paragraph, ...] | Paragraph, ...]
    max_lines: tuple[int | None, ...]
    row_separators: bool

    @property
    def cells(self) -> list[tuple[Paragraph, ...]]:
        """The rows that are no groups."""
        return [row for row in self.rows if not isinstance(row, Paragraph)]


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines of a frame that no rule parts, and whether they have columns or are one cell over all."""

    lines: Iterator[str]
    columns: bool = True
    headings: bool = False


def framed_grid(grid: Grid, canvas: Canvas) -> Iterator[str]:
    """Draw a grid with its title and caption.

    Args:
        grid: The grid.
        canvas: Where to and how; its direction is the grid's.

    Yields:
        The lines from top to bottom.
    """
    composed = _composed(grid, canvas)
    yield from _free_lines(_paragraph(grid.title, canvas), canvas)
    available = canvas.width - framed_width([0] * len(grid.columns))
    widths = share_width(_needs(composed), available)
    if widths is None:
        yield from _stacked(composed, canvas)
    else:
        yield from _side_by_side(composed, widths, canvas)
    for text in (grid.caption, *grid.notes):
        yield from _free_lines(_paragraph(text, canvas), canvas)


def _paragraph(text: StyledText, canvas: Canvas) -> Paragraph:
    return compose(text, canvas.direction, tashkeel=canvas.tashkeel, joined=canvas.emission.joined)


def _composed(grid: Grid, canvas: Canvas) -> _Composed:
    return _Composed(
        headings=tuple(_paragraph(column.heading, canvas) for column in grid.columns),
        rows=tuple(
            _paragraph(row.heading, canvas)
            if isinstance(row, Group)
            else tuple(_paragraph(cell, canvas) for cell in row)
            for row in grid.rows
        ),
        max_lines=tuple(column.max_lines for column in grid.columns),
        row_separators=grid.row_separators,
    )


def _needs(composed: _Composed) -> list[ColumnNeed]:
    needs: list[ColumnNeed] = []
    for column in zip(composed.headings, *composed.cells, strict=True):
        widths = [natural_width(paragraph) for paragraph in column]
        # A column of empty cells still has a place.
        needs.append(ColumnNeed(max(*widths, 1), max(map(widest_word, column)), sum(widths)))
    return needs


def _side_by_side(composed: _Composed, widths: Sequence[int], canvas: Canvas) -> Iterator[str]:
    def blocks() -> Iterator[_Block]:
        if any(heading.words for heading in composed.headings):
            any_lines = (None,) * len(widths)
            yield _Block(_row(composed.headings, widths, any_lines, canvas), headings=True)
        for row in composed.rows:
            if isinstance(row, Paragraph):
                yield _group(row, widths, canvas)
            else:
                yield _Block(_row(row, widths, composed.max_lines, canvas))

    return _framed(blocks(), widths, canvas, ruled=composed.row_separators)


def _framed(blocks: Iterator[_Block], widths: Sequence[int], canvas: Canvas, *, ruled: bool) -> Iterator[str]:
    """Draw blocks with a frame round them, and rules between them where they are wanted or columns change."""
    frame = canvas.frame
    before: _Block | None = None
    for block in blocks:
        if before is None:
            yield _rule(frame.top, widths, canvas, below=block.columns)
        elif before.headings:
            yield _rule(frame.below_headings, widths, canvas, below=block.columns)
        elif ruled or not (before.columns and block.columns):
            yield _rule(frame.between_rows, widths, canvas, above=before.columns, below=block.columns)
        yield from block.lines
        before = block
    if before is None:
        yield _rule(frame.top, widths, canvas)
    yield _rule(frame.bottom, widths, canvas, above=before is None or before.columns)


def _group(heading: Paragraph, widths: Sequence[int], canvas: Canvas) -> _Block:
    whole = framed_width(widths) - framed_width([0])
    return _Block(_row((heading,), (whole,), (None,), canvas), columns=False)


def _stacked(composed: _Composed, canvas: Canvas) -> Iterator[str]:
    """Draw each row as lines of heading and value, with a rule between rows."""
    available = canvas.width - framed_width((0, 0))
    natural = max(map(natural_width, composed.headings))
    heading = max(min(natural, available // HEADING_SHARE), 1)
    if available - heading < LEGIBLE or heading < min(natural, NARROWEST):
        return _frameless(composed, canvas)
    longest = max((natural_width(cell) for row in composed.cells for cell in row), default=0)
    widths = (heading, max(min(available - heading, longest), 1))

    def blocks() -> Iterator[_Block]:
        for row in composed.rows:
            if isinstance(row, Paragraph):
                yield _group(row, widths, canvas)
            else:
                yield _Block(_fields(row, composed, widths, canvas))

    return _framed(blocks(), widths, canvas, ruled=True)


def _fields(
    row: tuple[Paragraph, ...], composed: _Composed, widths: Sequence[int], canvas: Canvas
) -> Iterator[str]:
    for name, text, max_lines in _record(row, composed):
        yield from _row((name, text), widths, (None, max_lines), canvas)


def _frameless(composed: _Composed, canvas: Canvas) -> Iterator[str]:
    """Draw each row as headings and values below each other, with an empty line between rows."""
    for number, row in enumerate(composed.rows):
        if number:
            yield ""
        if isinstance(row, Paragraph):
            yield from _free_lines(row, canvas)
            continue
        for name, text, max_lines in _record(row, composed):
            yield from _free_lines(name, canvas)
            yield from _free_lines(text, canvas, max_lines)


def _record(row: tuple[Paragraph, ...], composed: _Composed) -> list[tuple[Paragraph, Paragraph, int | None]]:
    """Give the fields of a row that say something: heading, value and the value's most lines."""
    fields = zip(composed.headings, row, composed.max_lines, strict=True)
    return [field for field in fields if field[1].words]


def _row(
    cells: Sequence[Paragraph],
    widths: Sequence[int],
    max_lines: Sequence[int | None],
    canvas: Canvas,
) -> Iterator[str]:
    laid_out = [
        lay_out(cell, width, most, canvas.emission.order)
        for cell, width, most in zip(cells, widths, max_lines, strict=True)
    ]
    sides = [alignment(*cell, canvas.direction) for cell in zip(cells, laid_out, strict=True)]
    border = canvas.frame.border
    # A row of empty cells is still a row.
    for lines in (
        zip_longest(*laid_out, fillvalue=EMPTY_LINE) if any(laid_out) else [[EMPTY_LINE] * len(cells)]
    ):
        sent = [
            emit_cell(line, width, side, canvas.emission, color=canvas.color)
            for line, width, side in zip(lines, widths, sides, strict=True)
        ]
        inside = border.join(_from_left_to_right(sent, canvas))
        yield f"{_indent(widths, canvas)}{border}{inside}{border}"


def _rule(
    characters: str, widths: Sequence[int], canvas: Canvas, *, above: bool = True, below: bool = True
) -> str:
    drawn = rule(characters, _from_left_to_right(widths, canvas), above=above, below=below)
    return _indent(widths, canvas) + drawn


def _indent(widths: Sequence[int], canvas: Canvas) -> str:
    """Give the spaces that bring a frame to the side where one begins to read."""
    return " " * (canvas.width - framed_width(widths)) if canvas.direction == "rtl" else ""


def _from_left_to_right(items: Sequence[_Item], canvas: Canvas) -> Sequence[_Item]:
    return items[::-1] if canvas.direction == "rtl" else items


def _free_lines(paragraph: Paragraph, canvas: Canvas, max_lines: int | None = None) -> Iterator[str]:
    width = canvas.width - PAD
    lines = lay_out(paragraph, width, max_lines, canvas.emission.order)
    side = alignment(paragraph, lines, canvas.direction)
    for line in lines:
        yield emit_cell(line, width, side, canvas.emission, color=canvas.color)
