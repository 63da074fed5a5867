"""Asking for an actor's positions by code, name, or part of a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefcli.briefing.actors import ActorNotFound, positions_of
from briefcli.lexicon.country_codes import country_code

if TYPE_CHECKING:
    from briefcli.briefing.model import Briefing


@pytest.mark.parametrize(
    ("asked", "actors"),
    [
        ("RU", {"RU"}),
        ("ru", {"RU"}),
        ("روسيا", {"RU"}),
        ("Russia", {"RU"}),
        ("russia", {"RU"}),
        ("ضفاف بلا حدود", {"ضفاف بلا حدود"}),
        ("ضفاف", {"ضفاف بلا حدود"}),
        ("all", {"RU", "ضفاف بلا حدود"}),
    ],
)
def test_an_actor_is_found_by_any_of_its_names(briefing: Briefing, asked: str, actors: set[str]) -> None:
    """Case and spelling don't matter, and a part of a body's name will do."""
    found = positions_of(briefing, asked)
    assert {position.actor for position in found} == actors
    assert [p for p in briefing.positions if p.actor in actors] == list(found)


@pytest.mark.parametrize("asked", ["BY", "Belarus", "XX", "بحار", "", " ", "RU "])
def test_the_error_says_who_is_there(briefing: Briefing, asked: str) -> None:
    """Whether the name is unknown or only takes no stand: the known actors are listed."""
    with pytest.raises(ActorNotFound, match=r"there are positions of Russia \(RU\), ضفاف بلا حدود$") as error:
        positions_of(briefing, asked)
    assert error.value.known == ("RU", "ضفاف بلا حدود")


@pytest.mark.parametrize(
    ("name", "code"), [("BY", "BY"), ("قطر", "QA"), ("Qatar", "QA"), ("Atlantis", None), ("", None)]
)
def test_country_codes(name: str, code: str | None) -> None:
    """A code, an Arabic name and an English name are the same country."""
    assert country_code(name) == code
