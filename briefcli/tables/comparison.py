"""Two editions side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.tables.facts import facts_table
from briefcli.tables.labels import label
from briefcli.tables.model import NOTHING, Cell, cell
from briefcli.tables.names import state_or_body
from briefcli.tables.times import readable_dates

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefcli.briefing.comparison import Comparison, ComparisonRow
    from briefcli.briefing.model import Edition
    from briefcli.tables.model import Language, Table


FIELDS = ("attribute", "earlier", "later", "mark")


def comparison_table(comparison: Comparison, lang: Language = "ar", fields: Sequence[str] = FIELDS) -> Table:
    """The comparison's rows: the attribute or attendee, the earlier value, the later one, the mark."""
    headings = {
        "earlier": _edition_heading(comparison.earlier, comparison.later, "earlier", lang),
        "later": _edition_heading(comparison.later, comparison.earlier, "later", lang),
    }
    title = label("title.comparison", lang)
    return facts_table("comparison", title, lang, fields, comparison.rows, _CELLS, headings)


def _edition_heading(edition: Edition, other: Edition, position: str, lang: Language) -> str:
    """What tells an edition from the other: its year, or its number where both are of one year."""
    if edition.year is not None and edition.year != other.year:
        return str(edition.year)
    if edition.ordinal is not None:
        return f"{label('edition.number', lang)} {edition.ordinal}"
    return label(f"edition.{position}", lang)


def _attribute(row: ComparisonRow, lang: Language) -> Cell:
    if row.name is not None:
        return Cell(row.name, style="name")
    return Cell(label(f"attribute.{row.attribute}", lang), lang, "name")


def _name(row: ComparisonRow, _lang: Language) -> Cell:
    return cell(row.name)


def _earlier(row: ComparisonRow, lang: Language) -> Cell:
    return _value(row, row.earlier, lang)


def _later(row: ComparisonRow, lang: Language) -> Cell:
    return _value(row, row.later, lang)


def _mark(row: ComparisonRow, lang: Language) -> Cell:
    return Cell(label(f"mark.{row.mark}", lang), lang, row.mark)


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


_CELLS: dict[str, Callable[[ComparisonRow, Language], Cell]] = {
    "attribute": _attribute,
    "name": _name,
    "earlier": _earlier,
    "later": _later,
    "mark": _mark,
}
