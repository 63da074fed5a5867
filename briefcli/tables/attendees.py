"""Who attends, is invited, stays away or came before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.tables.facts import facts_table
from briefcli.tables.labels import label
from briefcli.tables.model import NOTHING, Cell
from briefcli.tables.names import state_or_body
from briefcli.tables.times import compact_years

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefcli.briefing.model import Attendee, Briefing
    from briefcli.tables.model import Language, Table

FIELDS = ("name", "title", "affiliation", "status", "years")


def attendees_table(briefing: Briefing, lang: Language = "ar", fields: Sequence[str] = FIELDS) -> Table:
    """The attendees in the order of the text: name, office, state or body, status, editions."""
    title = label("title.attendees", lang)
    return facts_table("attendees", title, lang, fields, briefing.attendees, _CELLS)


def _name(attendee: Attendee, _lang: Language) -> Cell:
    return Cell(attendee.name, style="name")


def _kind(attendee: Attendee, lang: Language) -> Cell:
    return Cell(label(f"kind.{attendee.kind}", lang), lang, "faint")


def _office(attendee: Attendee, lang: Language) -> Cell:
    if attendee.title is not None:
        return Cell(attendee.title)
    if attendee.kind == "person":
        return NOTHING
    return _kind(attendee, lang)


def _affiliation(attendee: Attendee, lang: Language) -> Cell:
    # A state or body acts for itself; its name twice in a row would say nothing.
    shown = state_or_body(attendee.affiliation, lang)
    return NOTHING if fold(shown.text) == fold(attendee.name) else shown


def _status(attendee: Attendee, lang: Language) -> Cell:
    return Cell(label(f"status.{attendee.status}", lang), lang, attendee.status)


def _years(attendee: Attendee, lang: Language) -> Cell:
    return Cell(compact_years(attendee.years, lang), lang) if attendee.years else NOTHING


_CELLS: dict[str, Callable[[Attendee, Language], Cell]] = {
    "name": _name,
    "kind": _kind,
    "title": _office,
    "affiliation": _affiliation,
    "status": _status,
    "years": _years,
}
