"""Tables as a page of HTML: plain, right to left where the reader reads Arabic, without scripts."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefcli.tables.model import Cell, Table

_STYLE = """\
body { font-family: system-ui, sans-serif; line-height: 1.6; }
body { margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
table { border-collapse: collapse; margin-block: 0 2rem; width: 100%; }
th, td { border: 1px solid #999; padding: .3rem .6rem; text-align: start; vertical-align: top; }
th { background: #eee; }
dt { font-weight: bold; }"""


def html_of(tables: Iterable[Table], *, headers: bool = True) -> str:
    """A whole document in HTML 5 with the tables; ends in a newline.

    It loads nothing and runs nothing, which its security policy says as well.

    Args:
        tables: In the order of the page; all in one language.
        headers: Whether titles and the columns' headings are written.
    """
    tables = list(tables)
    lang = tables[0].language if tables else "ar"
    title = tables[0].title if tables else "briefcli"
    body = "\n".join(line for table in tables for line in _lines(table, headers=headers))
    return f"""\
<!DOCTYPE html>
<html lang="{lang}" dir="{_direction(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)}</title>
<style>
{_STYLE}
</style>
</head>
<body>
{body}
</body>
</html>
"""


def _lines(table: Table, *, headers: bool) -> Iterator[str]:
    if headers:
        yield f'<h2 dir="auto">{escape(table.title)}</h2>'
    if table.form == "list":
        yield "<dl>"
        for row in table.rows:
            first, *rest = row.cells
            yield f"<dt{_language(first, table)}>{escape(first.text)}</dt>"
            yield from (f"<dd{_language(cell, table)}>{escape(cell.text)}</dd>" for cell in rest if cell.text)
        yield "</dl>"
        return
    yield "<table>"
    if headers:
        headings = "".join(f'<th scope="col">{escape(column.heading)}</th>' for column in table.columns)
        yield f"<thead><tr>{headings}</tr></thead>"
    yield "<tbody>"
    for row in table.rows:
        cells = "".join(f"<td{_language(cell, table)}>{escape(cell.text)}</td>" for cell in row.cells)
        yield f"<tr>{cells}</tr>"
    yield "</tbody>"
    yield "</table>"


def _language(cell: Cell, table: Table) -> str:
    """The attributes of a cell whose language is not the table's."""
    language = cell.language_apart(table.language)
    return "" if language is None else f' lang="{language}" dir="{_direction(language)}"'


def _direction(language: str) -> str:
    return "ltr" if language == "en" else "rtl"
