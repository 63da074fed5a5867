"""Whose positions are asked for: a state by code or name, a body by its name or a part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.lexicon.country_codes import country_code, nearest_country
from briefcli.lexicon.vocabulary import country_names, organisations

if TYPE_CHECKING:
    from briefcli.briefing.model import Briefing, Position

EVERYONE = "all"


class ActorNotFound(ValueError):  # it says what is missing, as KeyError does not
    """Nobody of this name takes a stand in the articles.

    Attributes:
        actor: Who was asked for.
        known: Who does take one, in the order of the text.
    """

    def __init__(self, actor: str, known: tuple[str, ...]) -> None:
        """Say who was looked for, and who is there."""
        self.actor = actor
        self.known = known
        names = ", ".join(_described(name) for name in known)
        found = f"there are positions of {names}" if known else "nor of anyone else"
        near = None if country_code(actor) else nearest_country(actor)
        meant = f" (did you mean {near}?)" if near else ""
        missing = (
            "no position of anyone"
            if actor == EVERYONE
            else f"no position of {_described(actor)}{meant}; {found}"
        )
        super().__init__(missing)


def positions_of(briefing: Briefing, actor: str) -> tuple[Position, ...]:
    """The positions of an actor, in the order of the text.

    Args:
        briefing: What the articles tell.
        actor: An ISO 3166 alpha-2 code, a country's Arabic or English name, the name or a part of
            the name of a body, or "all".

    Raises:
        ActorNotFound: If nobody of this name takes a stand.
    """
    known = tuple(dict.fromkeys(position.actor for position in briefing.positions))
    wanted = frozenset(known) if actor == EVERYONE else _matching(actor, known)
    found = tuple(position for position in briefing.positions if position.actor in wanted)
    if not found:
        raise ActorNotFound(actor, known)
    return found


def _matching(actor: str, known: tuple[str, ...]) -> frozenset[str]:
    code = country_code(actor)
    if code is not None:
        return frozenset((code,))
    folded = fold(actor).strip()
    if not folded:
        return frozenset()
    body = organisations().get(actor)
    names = {folded} if body is None else {folded, fold(body.name)}
    states = country_names()
    bodies = [name for name in known if name not in states]
    exact = frozenset(name for name in bodies if fold(name) in names)
    return exact or frozenset(name for name in bodies if any(part in fold(name) for part in names))


def _described(actor: str) -> str:
    row = country_names().get(actor)
    return actor if row is None else f"{row['english']} ({actor})"
