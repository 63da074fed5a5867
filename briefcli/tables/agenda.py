"""What the event discusses, aims at, and is expected to come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.tables.labels import label
from briefcli.tables.model import Cell, Column, Row, Table

if TYPE_CHECKING:
    from briefcli.briefing.model import Briefing
    from briefcli.tables.model import Language


def agenda_table(briefing: Briefing, lang: Language = "ar") -> Table:
    """The topics in the order of the text, each with what it is."""
    columns = (
        Column("topic", label("column.topic", lang)),
        Column("kind", label("column.kind", lang)),
    )
    rows = tuple(
        Row((Cell(topic.text), Cell(label(f"topic.{topic.kind}", lang), lang, "faint")), topic.evidence)
        for topic in briefing.topics
    )
    return Table("agenda", label("title.agenda", lang), lang, columns, rows)
