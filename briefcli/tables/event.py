"""The event in a few lines: what stands above a briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.tables.labels import label
from briefcli.tables.model import Cell, Column, Row, Table
from briefcli.tables.names import state_or_body
from briefcli.tables.times import readable_dates

if TYPE_CHECKING:
    from briefcli.briefing.model import Event
    from briefcli.tables.model import Language


def event_table(event: Event, lang: Language = "ar") -> Table:
    """The event's name as the title, and a row for each thing that the text states of it."""
    columns = (
        Column("attribute", label("column.attribute", lang)),
        Column("value", label("column.value", lang)),
    )
    dates = readable_dates(event.start, event.end, lang)
    values = {
        "ordinal": None if event.ordinal is None else Cell(str(event.ordinal)),
        "theme": None if event.theme is None else Cell(event.theme),
        "place": _place(event, lang),
        "dates": None if dates is None else Cell(dates, lang),
        "countries": None if event.countries is None else Cell(str(event.countries)),
    }
    rows = tuple(
        Row((Cell(label(f"attribute.{key}", lang), lang, "faint"), value), event.evidence)
        for key, value in values.items()
        if value is not None
    )
    return Table("event", event.name, lang, columns, rows, form="list")


def _place(event: Event, lang: Language) -> Cell | None:
    if event.country is None:
        return None if event.city is None else Cell(event.city)
    country = state_or_body(event.country, lang)
    if event.city is None:
        return country
    # The city stays as the article has it, so an English line may hold an Arabic word.
    return Cell(f"{event.city}{'، ' if lang == 'ar' else ', '}{country.text}", lang)
