"""Tables for a terminal: text shaped and ordered, columns from the right, statuses in colour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TextIO

from briefcli.bidi import Column, Grid, StyledText, render_grid, render_paragraph, write_lines
from briefcli.output.text import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefcli.bidi import Direction
    from briefcli.tables.model import Cell, Language, Row, Style, Table

_LOOKS: Final[Mapping[Style, str]] = {
    "plain": "",
    "name": "bold",
    "faint": "dim",
    "attending": "green",
    "invited": "yellow",
    "declined": "red",
    "past": "dim",
    "same": "dim",
    "changed": "yellow",
    "added": "green",
    "gone": "red",
    "not stated": "dim",
}
_FRAME = 3  # cells that a column takes beside its text: two pad spaces and a border
_DIRECTIONS: Final[Mapping[Language, Direction]] = {"ar": "rtl", "en": "ltr"}


def write_tables(
    stream: TextIO, tables: Iterable[Table], *, width: int, color: bool, framed: bool = True
) -> None:
    """Write tables to a terminal, an empty line between them.

    Args:
        stream: The terminal, or what is shown on one.
        tables: What to write.
        width: Cells that no line exceeds.
        color: Whether styles are sent.
        framed: Whether rows stand in a frame; if not, each is a paragraph.

    Raises:
        OSError: If the stream can't be written to.
    """
    write_lines(stream, _lines(tables, width=width, color=color, framed=framed), "visual")


def _lines(tables: Iterable[Table], *, width: int, color: bool, framed: bool) -> Iterator[str]:
    for index, table in enumerate(tables):
        if index:
            yield ""
        if not framed:
            yield from _row_paragraphs(table, width=width)
        elif table.form == "list":
            yield from _list(table, width=width, color=color)
        else:
            yield from render_grid(_grid(table, width), width=width, color=color)


def _grid(table: Table, width: int) -> Grid:
    return Grid(
        columns=tuple(Column(StyledText.of(column.heading, "bold")) for column in table.columns),
        rows=tuple(tuple(_styled(cell) for cell in row.cells) for row in table.rows),
        direction=_DIRECTIONS[table.language],
        title=StyledText.of(table.title, "bold"),
        # Rules between rows tell wrapped rows apart; rows of one line each are closer to a page without.
        row_separators=_unwrapped_width(table) > width,
    )


def _unwrapped_width(table: Table) -> int:
    """How many cells the table takes at most if no cell is wrapped."""
    texts = [[column.heading for column in table.columns]]
    texts += [[cell.text for cell in row.cells] for row in table.rows]
    return sum(max(map(len, column)) + _FRAME for column in zip(*texts, strict=True)) + 1


def _list(table: Table, *, width: int, color: bool) -> Iterator[str]:
    direction = _DIRECTIONS[table.language]
    title = StyledText.of(table.title, "bold underline")
    yield from render_paragraph(title, width, direction=direction, color=color)
    for row in table.rows:
        yield from render_paragraph(_list_line(row), width, direction=direction, color=color)


def _list_line(row: Row) -> StyledText:
    """A row of a list: its first cell as a heading, the others behind it."""
    first, *rest = row.cells
    value = [_styled(cell) for cell in rest if cell.text]
    text = f"{first.text}: " if value else first.text
    spans = [(0, len(text), _LOOKS["faint"])]
    for number, styled in enumerate(value):
        text += " " if number else ""
        spans += [(start + len(text), end + len(text), look) for start, end, look in styled.spans]
        text += styled.text
    return StyledText(text, tuple(spans))


def _row_paragraphs(table: Table, *, width: int) -> Iterator[str]:
    direction = _DIRECTIONS[table.language]
    for line in lines_of(table):
        yield from render_paragraph(StyledText(line), width, direction=direction)


def _styled(cell: Cell) -> StyledText:
    whole = StyledText.of(cell.text, _LOOKS[cell.style])
    marks = tuple((start, end, _LOOKS[style]) for start, end, style in cell.marks)
    return StyledText(whole.text, whole.spans + marks)
