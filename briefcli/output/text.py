"""Tables as text for pipes: logical order, base letters, one row a line, so that grep finds the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefcli.tables.model import Table

SEPARATOR = " | "
"""Between the cells of a row."""


def text_of(tables: Iterable[Table], *, headers: bool = True) -> str:
    """Each table as its title, its headings and its rows, an empty line between tables.

    Without headers only the rows. Nothing is cut, wrapped or padded; there are no escape codes and no
    bidirectional controls.
    """
    return "\n".join("".join(f"{line}\n" for line in lines_of(table, headers=headers)) for table in tables)


def lines_of(table: Table, *, headers: bool = True) -> Iterator[str]:
    """A table's lines, without line ends."""
    if headers:
        yield _one_line(table.title)
    if table.form == "list":
        for row in table.rows:
            first, *rest = (_one_line(cell.text) for cell in row.cells)
            value = " ".join(filter(None, rest))
            yield f"{first}: {value}" if value else first
        return
    if headers:
        yield SEPARATOR.join(_one_line(column.heading) for column in table.columns)
    for row in table.rows:
        yield SEPARATOR.join(_one_line(cell.text) for cell in row.cells)


def _one_line(text: str) -> str:
    return " ".join(text.split())
