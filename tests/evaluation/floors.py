"""Floors: figures that were once reached on a corpus, and may rise but not fall unnoticed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from evaluation.scoring import figures

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from evaluation.corpus import Part

FLOORS = Path(__file__).parent / "floors.json"
_UPDATE = "run python tests/evaluate.py --update"


@dataclass(frozen=True, slots=True)
class Floor:
    """What has been reached on one part of the corpus.

    Attributes:
        digest: The part's SHA-256 when it was measured.
        articles: How many articles it held.
        figures: The F1 by part of a briefing.
    """

    digest: str
    articles: int
    figures: Mapping[str, float]


def read_floors(path: Path = FLOORS) -> dict[str, Floor]:
    """The floors by part of the corpus; none if there is no file yet."""
    if not path.exists():
        return {}
    parts = json.loads(path.read_text(encoding="utf-8"))
    return {name: Floor(part["sha256"], part["articles"], part["f1"]) for name, part in parts.items()}


def write_floors(floors: Mapping[str, Floor], path: Path = FLOORS) -> None:
    """Write the floors for `read_floors`."""
    parts = {
        name: {"articles": floor.articles, "sha256": floor.digest, "f1": dict(floor.figures)}
        for name, floor in floors.items()
    }
    path.write_text(json.dumps(parts, indent=2) + "\n", encoding="utf-8")


def shortfalls(parts: Iterable[Part], floors: Mapping[str, Floor]) -> list[str]:
    """What keeps the corpus from standing on its floors, in words; empty if it does."""
    problems = []
    measured = {part.name: part for part in parts}
    for name in sorted(measured.keys() | floors.keys()):
        if name not in measured:
            problems.append(f"{name}: its articles are gone; {_UPDATE} --lower if that is meant")
        elif name not in floors:
            problems.append(f"{name}: it has no floors yet; {_UPDATE}")
        elif measured[name].digest != floors[name].digest:
            problems.append(f"{name}: its articles or their gold have changed; {_UPDATE}")
        else:
            problems += fallen(name, figures(measured[name].counts()), floors[name].figures)
    return problems


def fallen(name: str, reached: Mapping[str, float], floor: Mapping[str, float]) -> list[str]:
    """The figures that are lower than their floors, in words."""
    return [
        f"{name}: {part} is {reached[part]:.3f}, its floor {least:.3f}"
        for part, least in floor.items()
        if reached[part] < least
    ]


def raised(parts: Iterable[Part], floors: Mapping[str, Floor], *, lower: bool = False) -> dict[str, Floor]:
    """The floors that the corpus reaches now.

    Args:
        parts: The corpus as it is.
        floors: The floors so far.
        lower: Whether a floor may be lowered, or given up with its articles.

    Raises:
        LowerFloor: If a floor would be lowered and that is not allowed. Other articles do not excuse
            it: nobody could tell them from worse rules.
    """
    found = {part.name: Floor(part.digest, len(part.articles), figures(part.counts())) for part in parts}
    problems = [f"{name}: its articles are gone" for name in floors if name not in found]
    for name in found.keys() & floors.keys():
        problems += fallen(name, found[name].figures, floors[name].figures)
    if problems and not lower:
        raise LowerFloor(problems)
    return found


class LowerFloor(ValueError):
    """A floor would be lowered.

    Attributes:
        problems: The figures that are lower than their floors, in words.
    """

    def __init__(self, problems: list[str]) -> None:
        """Say which figures would be lowered."""
        super().__init__("; ".join(sorted(problems)))
        self.problems = tuple(sorted(problems))
