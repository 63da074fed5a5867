"""The figures as the README gives them: what was reached, and what it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evaluation.scoring import FIGURES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from evaluation.cost import Cost
    from evaluation.floors import Floor

_WORDS = {
    "event": "Event: name, number, title, place, dates, countries",
    "attendees": "Attendees: who",
    "attendees_strict": "Attendees: who, with office, affiliation, status and years all right",
    "topics": "Agenda",
    "positions": "Positions: whose, and the statement",
    "editions": "Editions, field by field",
    "overall": "**Overall** (mean of the five, strict left out)",
}


def quality_and_cost(floors: Mapping[str, Floor], cost: Cost) -> str:
    """Two Markdown tables: F1 by part of a briefing, and what a briefing costs."""
    heads = [f"{name}, {floor.articles} articles" for name, floor in floors.items()]
    quality = _table(
        ["F1, at least", *heads],
        [
            [_WORDS[figure], *(f"{floor.figures[figure]:.2f}" for floor in floors.values())]
            for figure in FIGURES
        ],
    )
    price = _table(
        ["Cost", cost.machine],
        [
            ["One article from the shell to JSON, start-up included", f"{cost.start_up:.2f} s"],
            ["Articles per second, one process on one core", f"{cost.articles_per_second}"],
            ["Peak memory of that command", f"{cost.peak_memory} MB"],
            ["Size on disk: briefcli / with all it requires", f"{cost.own_size} / {cost.size} MB"],
        ],
    )
    return f"{quality}\n{price}"


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    rule = ["---", *("---:" for _ in heads[1:])]
    return "".join(f"| {' | '.join(row)} |\n" for row in (heads, rule, *rows))
