"""The persons that stand beside a token, no other clause and no other state between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.open_officials import parts_clauses
from briefcli.mentions.coreference import resolve

if TYPE_CHECKING:
    from briefcli.mentions.model import Mention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

PERSON_REACH = 14
"""Tokens within which a person stands behind a delegation or a verb of sending."""


def first_behind(sentence: Sentence, persons: list[Mention], start: int, reach: int) -> Mention | None:
    """The first person behind a token, no clause or other state between."""
    person = next((m for m in persons if m.first >= start), None)
    if person is None or person.first - start > reach or is_broken(sentence, start, person.first):
        return None
    other = any(sentence.countries[i] is not None for i in range(start, person.first))
    return None if other else person


def last_before(persons: list[Mention], index: int) -> Mention | None:
    """The person named right before a relative clause."""
    person = next((m for m in reversed(persons) if m.stop <= index), None)
    return person if person is not None and index - person.stop <= 1 else None


def last_of_a_state(persons: list[Mention], index: int, reading: Reading) -> str | None:
    """The state of the last person before a token who has one."""
    for person in reversed([m for m in persons if m.stop <= index]):
        known = resolve(person, reading.persons)
        state = (known.affiliation if known else None) or person.affiliation
        standing = known.standing if known else person.standing
        if state and standing == "state":
            return state
    return None


def is_governed(sentence: Sentence, mention: Mention) -> bool:
    """Whether a preposition stands before a mention, or is written with it."""
    term = (
        sentence.countries[mention.first]
        or sentence.cities[mention.first]
        or sentence.organisations[mention.first]
        or sentence.body_heads[mention.first]
    )
    if term is not None and term.split.preposition:
        return True
    before = sentence.form(mention.first - 1)
    if before.removeprefix("و") == "مثل" or before.endswith(("ها", "يه")):  # ومثل مصر فلان، مثلت فيها فرنسا
        return False
    return mention.first > 0 and sentence.word_class(mention.first - 1) == "preposition"


def is_broken(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether another clause begins between two tokens."""
    return any(
        parts_clauses(sentence, index)
        or sentence.tokens[index].text == ":"
        or (sentence.statement_verbs[index] is not None and sentence.word_class(index) == "verb")
        for index in range(start, stop)
    )
