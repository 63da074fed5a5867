"""Tables that know what is in them and not how it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from briefcli.article.model import Evidence

Language = Literal["ar", "en"]
Style = Literal[
    "plain",
    "name",
    "faint",
    "attending",
    "invited",
    "declined",
    "past",
    "same",
    "changed",
    "added",
    "gone",
    "not stated",
]

EVIDENCE = "evidence"
"""The key of a column with the sentences that say so, which every table of facts can have."""

SOURCE = "source"
"""The key of a column with the articles that these sentences stand in, likewise."""

BETWEEN_SENTENCES = " ¶ "
"""Between the sentences, or the articles, of one cell."""


def visible(name: str) -> str:
    """A file's name that can be shown: what would steer a terminal or the order of letters is spelt out."""
    return "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in name)


@dataclass(frozen=True, slots=True)
class Cell:
    """A text in a table.

    Attributes:
        text: In logical order; may be several words but is one paragraph.
        language: What the text is in, which is also its base direction.
        style: What it is, statuses and marks by their own names; the output decides on the looks.
        marks: Parts of the text that stand out, each with its start and end in characters, and its style.
    """

    text: str
    language: Language = "ar"
    style: Style = "plain"
    marks: tuple[tuple[int, int, Style], ...] = ()

    def language_apart(self, language: Language) -> Language | None:
        """The cell's language if it stands in another and has letters for it to matter, else None."""
        apart = self.language != language and any(map(str.isalpha, self.text))
        return self.language if apart else None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: a key that never changes, and the heading that is shown.

    Attributes:
        key: The column's name for programs.
        heading: The column's name for readers, in the language of the table.
    """

    key: str
    heading: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row, with the sentences that say so.

    Attributes:
        cells: One for each column.
        evidence: Where the row was read.
    """

    cells: tuple[Cell, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of facts.

    Attributes:
        key: What it is a table of.
        title: The same for readers.
        language: The language of title and headings, which decides on the order of the columns.
        columns: First the one that is read first.
        rows: In the order of the briefing.
        form: A grid, or a list whose rows read "first cell: second cell".

    Raises:
        ValueError: If a row has more or fewer cells than there are columns.
    """

    key: str
    title: str
    language: Language
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    form: Literal["grid", "list"] = "grid"

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row.cells) != len(self.columns):
                raise ValueError(f"{len(row.cells)} cells in a table of {len(self.columns)} columns")


NOTHING = Cell("—", style="faint")
"""Stands where the text states nothing."""


def cell(text: str | int | None) -> Cell:
    """A plain cell with words of the article, or the dash where it has none."""
    return NOTHING if text is None else Cell(str(text))
