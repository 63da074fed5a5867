"""Who stands where: one table for each actor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.tables.labels import label
from briefcli.tables.model import NOTHING, Cell, Column, Row, Table, cell
from briefcli.tables.names import state_or_body

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefcli.briefing.model import Position
    from briefcli.tables.model import Language

_COLUMNS = ("issue", "stance", "statement", "speaker")


def positions_tables(positions: Iterable[Position], lang: Language = "ar") -> tuple[Table, ...]:
    """The stated positions: issue, stand, statement, and who said it, quoted or reported.

    Actors come in the order of the positions, and so do each actor's positions.
    """
    by_actor: dict[str, list[Position]] = {}
    for position in positions:
        by_actor.setdefault(position.actor, []).append(position)
    columns = tuple(Column(key, label(f"column.{key}", lang)) for key in _COLUMNS)
    return tuple(
        Table(
            "positions",
            f"{label('title.positions', lang)}: {state_or_body(actor, lang).text}",
            lang,
            columns,
            tuple(_row(position, lang) for position in stated),
        )
        for actor, stated in by_actor.items()
    )


def _row(position: Position, lang: Language) -> Row:
    attribution = label(f"attribution.{position.attribution}", lang)
    if position.speaker is None:
        speaker = Cell(attribution, lang, "faint")
    else:
        speaker = Cell(f"{position.speaker} ({attribution})")
    cells = (
        cell(position.issue) if position.issue else NOTHING,
        Cell(label(f"stance.{position.stance}", lang), lang, "name"),
        Cell(position.text),
        speaker,
    )
    return Row(cells, position.evidence)
