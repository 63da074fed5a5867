"""Two editions side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.tables.labels import label
from briefcli.tables.model import NOTHING, Cell, Column, Row, Table, cell
from briefcli.tables.names import state_or_body
from briefcli.tables.times import readable_dates

if TYPE_CHECKING:
    from briefcli.briefing.comparison import Comparison, ComparisonRow
    from briefcli.briefing.model import Edition
    from briefcli.tables.model import Language


def comparison_table(comparison: Comparison, lang: Language = "ar") -> Table:
    """The comparison's rows: the attribute or attendee, the earlier value, the later one, the mark."""
    earlier = _edition_heading(comparison.earlier, "earlier", lang)
    later = _edition_heading(comparison.later, "later", lang)
    columns = (
        Column("attribute", label("column.attribute", lang)),
        Column("earlier", earlier),
        Column("later", later),
        Column("mark", label("column.mark", lang)),
    )
    rows = tuple(_row(row, lang) for row in comparison.rows)
    return Table("comparison", label("title.comparison", lang), lang, columns, rows)


def _edition_heading(edition: Edition, position: str, lang: Language) -> str:
    if edition.year is not None:
        return str(edition.year)
    if edition.ordinal is not None:
        return f"{label('edition.number', lang)} {edition.ordinal}"
    return label(f"edition.{position}", lang)


def _row(row: ComparisonRow, lang: Language) -> Row:
    if row.name is not None:
        heading = Cell(row.name, style="name")
    else:
        heading = Cell(label(f"attribute.{row.attribute}", lang), lang, "name")
    mark = Cell(label(f"mark.{row.mark}", lang), lang, row.mark)
    values = (_value(row, row.earlier, lang), _value(row, row.later, lang))
    return Row((heading, *values, mark), row.evidence)


def _value(row: ComparisonRow, value: str | int | None, lang: Language) -> Cell:
    if value is None:
        return NOTHING
    if row.attribute == "country":
        return state_or_body(str(value), lang)
    if row.attribute == "attendee":
        return Cell(label(f"presence.{value}", lang), lang)
    if row.attribute == "dates":
        start, _, end = str(value).partition("/")
        dates = readable_dates(None if start == ".." else start, end or None, lang)
        return NOTHING if dates is None else Cell(dates, lang)
    return cell(value)
