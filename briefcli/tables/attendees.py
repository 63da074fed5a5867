"""Who attends, is invited, stays away or came before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.tables.labels import label
from briefcli.tables.model import NOTHING, Cell, Column, Row, Table
from briefcli.tables.names import state_or_body
from briefcli.tables.times import compact_years

if TYPE_CHECKING:
    from briefcli.briefing.model import Attendee, Briefing
    from briefcli.tables.model import Language

_COLUMNS = ("name", "title", "affiliation", "status", "years")


def attendees_table(briefing: Briefing, lang: Language = "ar") -> Table:
    """The attendees in the order of the text: name, office, state or body, status, editions."""
    columns = tuple(Column(key, label(f"column.{key}", lang)) for key in _COLUMNS)
    rows = tuple(_row(attendee, lang) for attendee in briefing.attendees)
    return Table("attendees", label("title.attendees", lang), lang, columns, rows)


def _row(attendee: Attendee, lang: Language) -> Row:
    cells = (
        Cell(attendee.name, style="name"),
        _office(attendee, lang),
        _affiliation(attendee, lang),
        Cell(label(f"status.{attendee.status}", lang), lang, attendee.status),
        Cell(compact_years(attendee.years, lang), lang) if attendee.years else NOTHING,
    )
    return Row(cells, attendee.evidence)


def _office(attendee: Attendee, lang: Language) -> Cell:
    if attendee.title is not None:
        return Cell(attendee.title)
    if attendee.kind == "person":
        return NOTHING
    return Cell(label(f"kind.{attendee.kind}", lang), lang, "faint")


def _affiliation(attendee: Attendee, lang: Language) -> Cell:
    # A state or body acts for itself; its name twice in a row would say nothing.
    shown = state_or_body(attendee.affiliation, lang)
    return NOTHING if fold(shown.text) == fold(attendee.name) else shown
