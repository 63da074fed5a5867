"""Who stands where: one table for each actor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.tables.facts import facts_table
from briefcli.tables.labels import label
from briefcli.tables.model import NOTHING, Cell, cell
from briefcli.tables.names import state_or_body

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefcli.briefing.model import Position
    from briefcli.tables.model import Language, Table

FIELDS = ("issue", "stance", "text", "speaker")


def positions_tables(
    positions: Iterable[Position], lang: Language = "ar", fields: Sequence[str] = FIELDS
) -> tuple[Table, ...]:
    """The stated positions: issue, stand, statement, and who said it, quoted or reported.

    Actors come in the order of the positions, and so do each actor's positions.
    """
    by_actor: dict[str, list[Position]] = {}
    for position in positions:
        by_actor.setdefault(position.actor, []).append(position)
    cells = dict(_CELLS)
    if "attribution" in fields:  # which then need not stand beside the speaker
        cells["speaker"] = _speaker_alone
    return tuple(
        facts_table(
            "positions",
            f"{label('title.positions', lang)}: {state_or_body(actor, lang).text}",
            lang,
            fields,
            stated,
            cells,
            {"text": label("column.statement", lang)},
        )
        for actor, stated in by_actor.items()
    )


def _actor(position: Position, lang: Language) -> Cell:
    return state_or_body(position.actor, lang)


def _issue(position: Position, _lang: Language) -> Cell:
    return cell(position.issue) if position.issue else NOTHING


def _stance(position: Position, lang: Language) -> Cell:
    return Cell(label(f"stance.{position.stance}", lang), lang, "name")


def _text(position: Position, _lang: Language) -> Cell:
    return Cell(position.text)


def _speaker(position: Position, lang: Language) -> Cell:
    attribution = _attribution(position, lang)
    if position.speaker is None:
        return attribution
    return Cell(f"{position.speaker} ({attribution.text})")


def _speaker_alone(position: Position, _lang: Language) -> Cell:
    return cell(position.speaker)


def _attribution(position: Position, lang: Language) -> Cell:
    return Cell(label(f"attribution.{position.attribution}", lang), lang, "faint")


_CELLS: dict[str, Callable[[Position, Language], Cell]] = {
    "actor": _actor,
    "issue": _issue,
    "stance": _stance,
    "text": _text,
    "speaker": _speaker,
    "attribution": _attribution,
}
