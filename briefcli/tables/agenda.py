"""What the event discusses, aims at, and is expected to come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.tables.facts import facts_table
from briefcli.tables.labels import label
from briefcli.tables.model import Cell

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefcli.briefing.model import Briefing, Topic
    from briefcli.tables.model import Language, Table

FIELDS = ("text", "kind")


def agenda_table(briefing: Briefing, lang: Language = "ar", fields: Sequence[str] = FIELDS) -> Table:
    """The topics in the order of the text, each with what it is."""
    title = label("title.agenda", lang)
    headings = {"text": label("column.topic", lang)}
    return facts_table("agenda", title, lang, fields, briefing.topics, _CELLS, headings)


def _text(topic: Topic, _lang: Language) -> Cell:
    return Cell(topic.text)


def _kind(topic: Topic, lang: Language) -> Cell:
    return Cell(label(f"topic.{topic.kind}", lang), lang, "faint")


_CELLS: dict[str, Callable[[Topic, Language], Cell]] = {"text": _text, "kind": _kind}
