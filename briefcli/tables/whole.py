"""The whole briefing as tables, in the order of the page."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from briefcli.briefing.comparison import EditionsNotFound, compare
from briefcli.tables import agenda, attendees, comparison, positions
from briefcli.tables.agenda import agenda_table
from briefcli.tables.attendees import attendees_table
from briefcli.tables.comparison import comparison_table
from briefcli.tables.event import event_table
from briefcli.tables.positions import positions_tables

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefcli.briefing.comparison import Comparison
    from briefcli.briefing.model import Briefing
    from briefcli.tables.model import Language, Table

    Fields = Sequence[str]


def briefing_tables(
    briefing: Briefing, lang: Language = "ar", choose: Callable[[Fields], Fields] = tuple
) -> tuple[Table, ...]:
    """Event, attendees, agenda, every actor's positions, and its edition compared with the one before.

    What the articles say nothing of has no table, and neither has what has none of the fields. Of the
    attendees, the comparison shows those who are told of in both editions: the others stand above it.

    Args:
        briefing: What the articles tell.
        lang: The language of headings and labels.
        choose: From the fields that a table usually has, those that are wanted.
    """
    tables = [] if briefing.event is None else [event_table(briefing.event, lang)]
    tables += [
        attendees_table(briefing, lang, choose(attendees.FIELDS)),
        agenda_table(briefing, lang, choose(agenda.FIELDS)),
        *positions_tables(briefing.positions, lang, choose(positions.FIELDS)),
    ]
    with suppress(EditionsNotFound):  # one edition is the usual case, with nothing to set beside it
        compared = _without_known_attendees(compare(briefing))
        tables.append(comparison_table(compared, lang, choose(comparison.FIELDS)))
    return tuple(table for table in tables if table.rows or table.form == "list")


def _without_known_attendees(compared: Comparison) -> Comparison:
    """A comparison without the attendees of one edition, of whom it says no more than the guest list."""
    rows = (row for row in compared.rows if row.attribute != "attendee" or row.mark != "not stated")
    return replace(compared, rows=tuple(rows))
