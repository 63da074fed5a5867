"""What a speaker is, and whom a sentence may take up from before it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefcli.mentions.coreference import Person


class Speaker(NamedTuple):
    """Who speaks, and for whom.

    Attributes:
        actor: The state's code or the body's name, None for who speaks for nobody.
        name: As written.
        state: Whether the state or body itself is told of, and not a person.
        in_office: Whether an office tells for whom a person speaks, or that it is for nobody; not where only
            a nationality tells it, or nothing does.
        open_state: Whether it may be an official of a state that is not named beside the office.
    """

    actor: str | None
    name: str | None
    state: bool
    in_office: bool = True
    open_state: bool = False


NOBODY = Speaker(None, None, state=False, in_office=False)
"""Somebody unnamed, or who speaks for nobody."""


class NamedBody(NamedTuple):
    """A body that its noun alone may take up again: الحركة, رئيس الهيئة.

    Attributes:
        noun: The folded noun that its name begins with, without the article.
        speaker: Whom it speaks for.
        stop: Index behind its last token.
    """

    noun: str
    speaker: Speaker
    stop: int


class Subject(NamedTuple):
    """The subject of a verb.

    Attributes:
        speaker: Who it is.
        first: Index of its first token.
        stop: Index behind its last token.
        others: Who is joined to it with و: أكدت مصر والأردن.
    """

    speaker: Speaker
    first: int
    stop: int
    others: tuple[Speaker, ...] = ()


class Before(NamedTuple):
    """Whom the sentences before one tell of.

    Attributes:
        recent: The persons, the latest first.
        last: Who spoke last.
        subject: Whom the sentence right before tells of, where nobody speaks in it.
        bodies: Whom the last body speaks for by the noun that its name begins with.
        holders: Likewise of the bodies whose congresses they tell of: "the party" is no guest's there.
        names: Whom the words of names that were not read in full speak for.
        final: Whether they tell of the event's own document, which "the statement" then takes up.
        issuer: Who has issued a document, which it then takes up as well.
    """

    recent: Sequence[Person] = ()
    last: Speaker | None = None
    subject: Speaker | None = None
    bodies: Mapping[str, Speaker] = MappingProxyType({})
    holders: Mapping[str, Speaker] = MappingProxyType({})
    names: Mapping[str, Speaker] = MappingProxyType({})
    final: bool = False
    issuer: Speaker | None = None
