"""Tables as GitHub Flavored Markdown, laid out from the right where the reader reads Arabic.

GitHub takes the direction of a table from the element around it, so everything stands in a `div` with the
direction, and a cell of the other direction, if that makes a difference, in a `span`. What an article says is
escaped: it can be neither markup nor HTML.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefcli.tables.model import Cell, Language, Table

# What CommonMark and GFM give a meaning inside a line, formulas and addresses of web pages included. A mark
# that only means something at the start of a line (#, >, a list's number) can't stand there: every text
# follows a mark of the output's own. Nothing keeps GitHub from making a link of an e-mail address.
_MARKUP = re.compile(r"[\\`*_\[\]<>&|~#!$]|:(?=//)|(?<=[Ww]{3})\.")


def markdown_of(tables: Iterable[Table], *, headers: bool = True) -> str:
    """Each table as a heading and a table, or as a heading and a list; ends in a newline.

    Args:
        tables: In the order of the page; all in one language.
        headers: Whether titles and the columns' headings are written. A Markdown table can't be
            without a first line, which is empty then.
    """
    tables = list(tables)
    direction = _direction(tables[0].language if tables else "ar")
    blocks = [block for table in tables for block in _blocks(table, headers=headers)]
    return "\n\n".join([f'<div dir="{direction}">', *blocks, "</div>"]) + "\n"


def _blocks(table: Table, *, headers: bool) -> Iterator[str]:
    if headers:
        yield f"## {escaped(table.title)}"
    if table.form == "list":
        rows = ([_cell(cell, table) for cell in row.cells if cell.text] for row in table.rows)
        lines = (" ".join([f"- **{first}:**", *rest]) for first, *rest in rows)
    else:
        headings = [escaped(column.heading) if headers else "" for column in table.columns]
        cells = ([_cell(cell, table) for cell in row.cells] for row in table.rows)
        lines = (line for line in (_line(headings), "|" + " --- |" * len(headings), *map(_line, cells)))
    text = "\n".join(lines)
    if text:
        yield text


def _line(texts: Iterable[str]) -> str:
    return "| " + " | ".join(texts) + " |"


def _cell(cell: Cell, table: Table) -> str:
    language = cell.language_apart(table.language)
    text = escaped(cell.text)
    if language is None or cell.text.replace(" ", "").isalpha():  # words alone come in one order everywhere
        return text
    return f'<span dir="{_direction(language)}">{text}</span>'


def _direction(language: Language) -> str:
    return "ltr" if language == "en" else "rtl"


def escaped(text: str) -> str:
    """A text in one line that Markdown shows as it is."""
    return _MARKUP.sub(r"\\\g<0>", " ".join(text.split()))
