"""Tables for a terminal: text shaped and ordered, columns from the right, statuses in colour."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final, TextIO, TypedDict

from briefcli.bidi import Column, Grid, Group, StyledText, render_grid, render_paragraph, write_lines
from briefcli.output.text import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefcli.bidi import Borders, Direction, EmissionName
    from briefcli.tables.model import Cell, Language, Row, Style, Table
    from briefcli.tables.model import Column as TableColumn

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


@dataclass(frozen=True, slots=True)
class _Drawing:
    """How everything on a page is drawn: the options that paragraphs have, and the others."""

    paragraph: _ParagraphOptions
    borders: Borders
    headers: bool


class _ParagraphOptions(TypedDict):
    width: int
    color: bool
    emission: EmissionName
    tashkeel: bool


def write_tables(  # noqa: PLR0913 # what is written and how
    stream: TextIO,
    tables: Iterable[Table],
    *,
    width: int,
    color: bool,
    framed: bool = True,
    headers: bool = True,
    emission: EmissionName = "visual",
    borders: Borders = "box",
    tashkeel: bool = False,
) -> None:
    """Write tables to a terminal, an empty line between them.

    Args:
        stream: The terminal, or what is shown on one.
        tables: What to write.
        width: Cells that no line exceeds.
        color: Whether styles are sent.
        framed: Whether rows stand in a frame; if not, each is a paragraph.
        headers: Whether titles and headings are shown.
        emission: What the terminal wants to be sent.
        borders: What frames are drawn with.
        tashkeel: Whether vowel signs are shown.

    Raises:
        OSError: If the stream can't be written to.
    """
    drawing = _Drawing(
        _ParagraphOptions(width=width, color=color, emission=emission, tashkeel=tashkeel), borders, headers
    )
    write_lines(stream, _lines(tables, drawing, framed=framed), emission)


def _lines(tables: Iterable[Table], drawing: _Drawing, *, framed: bool) -> Iterator[str]:
    number = 0
    for alike, several in groupby(tables, key=_columns):
        together = list(several)
        for part in [together] if framed and alike else [[table] for table in together]:
            if number:
                yield ""
            number += 1
            if not framed:
                yield from _row_paragraphs(part[0], drawing)
            elif part[0].form == "list":
                yield from _list(part[0], drawing)
            else:
                grid = _grid(part, drawing)
                yield from render_grid(grid, **drawing.paragraph, borders=drawing.borders)


def _columns(table: Table) -> tuple[str, tuple[TableColumn, ...]] | None:
    """What tables must have in common to be drawn in one frame; None for what has no frame."""
    return None if table.form == "list" else (table.key, table.columns)


def _grid(tables: Sequence[Table], drawing: _Drawing) -> Grid:
    """One grid of tables of one kind; if they are several, the title of each stands above its rows."""
    first = tables[0]
    shown = drawing.headers
    rows: list[tuple[StyledText, ...] | Group] = []
    for table in tables:
        if shown and len(tables) > 1:
            rows.append(Group(StyledText.of(table.title, "bold")))
        rows += [tuple(_styled(cell) for cell in row.cells) for row in table.rows]
    return Grid(
        columns=tuple(
            Column(StyledText.of(column.heading if shown else "", "bold")) for column in first.columns
        ),
        rows=tuple(rows),
        direction=_DIRECTIONS[first.language],
        title=StyledText.of(first.title if shown and len(tables) == 1 else "", "bold"),
        # Rules between rows tell wrapped rows apart; rows of one line each are closer to a page without.
        row_separators=any(_unwrapped_width(table) > drawing.paragraph["width"] for table in tables),
    )


def _unwrapped_width(table: Table) -> int:
    """How many cells the table takes at most if no cell is wrapped."""
    texts = [[column.heading for column in table.columns]]
    texts += [[cell.text for cell in row.cells] for row in table.rows]
    return sum(max(map(len, column)) + _FRAME for column in zip(*texts, strict=True)) + 1


def _list(table: Table, drawing: _Drawing) -> Iterator[str]:
    direction = _DIRECTIONS[table.language]
    if drawing.headers:
        title = StyledText.of(table.title, "bold underline")
        yield from render_paragraph(title, direction=direction, **drawing.paragraph)
    for row in table.rows:
        yield from render_paragraph(_list_line(row), direction=direction, **drawing.paragraph)


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


def _row_paragraphs(table: Table, drawing: _Drawing) -> Iterator[str]:
    direction = _DIRECTIONS[table.language]
    for line in lines_of(table, headers=drawing.headers):
        yield from render_paragraph(StyledText(line), direction=direction, **drawing.paragraph)


def _styled(cell: Cell) -> StyledText:
    whole = StyledText.of(cell.text, _LOOKS[cell.style])
    marks = tuple((start, end, _LOOKS[style]) for start, end, style in cell.marks)
    return StyledText(whole.text, whole.spans + marks)
