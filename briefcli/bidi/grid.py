"""A grid of styled texts: what a table is before it is fitted to a terminal. What it means is not known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefcli.bidi.styled import StyledText

if TYPE_CHECKING:
    from briefcli.bidi.levels import Direction

NO_TEXT = StyledText("")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a grid.

    Attributes:
        heading: What stands above it, empty for nothing.
        max_lines: How many lines a cell may take in a frame; what is left out is told by an ellipsis. None
            for as many as the text needs.
    """

    heading: StyledText = NO_TEXT
    max_lines: int | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """A row of one cell over all columns, which tells what the rows below it are.

    Attributes:
        heading: What stands in it.
    """

    heading: StyledText


@dataclass(frozen=True, slots=True)
class Grid:
    """A grid in logical order: the first column is the one that is read first.

    Attributes:
        columns: The columns, at least one.
        rows: The rows, each with as many cells as there are columns, and groups above some of them.
        direction: Which side one begins to read at.
        title: What stands above the grid, empty for nothing.
        caption: What stands below it, empty for nothing.
        notes: What stands below the caption, a paragraph each.
        row_separators: Whether a rule is drawn between rows; round a group there always is one.

    Raises:
        ValueError: No column, or a row with another number of cells.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[StyledText, ...] | Group, ...]
    direction: Direction = "rtl"
    title: StyledText = NO_TEXT
    caption: StyledText = NO_TEXT
    row_separators: bool = True
    notes: tuple[StyledText, ...] = ()

    def __post_init__(self) -> None:
        if not self.columns:
            raise ValueError("a grid needs a column")
        for number, row in enumerate(self.rows, start=1):
            if not isinstance(row, Group) and len(row) != len(self.columns):
                raise ValueError(f"row {number} has {len(row)} cells for {len(self.columns)} columns")
