"""Signs that what is told of somebody happened elsewhere: at another time, in another house or place.

Several rules take somebody for present of whom no word says so; each asks here whether a sign is against it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefcli.mentions.sentence import Sentence

FROM = frozenset(("من", "ومن"))
_IN = frozenset(("في", "وفي"))
_SPOKEN_BEFORE = frozenset(("امام", "في", "من", "داخل"))


def is_elsewhere(sentence: Sentence, around: Sequence[int], destinations: frozenset[str]) -> bool:
    """Whether a clause tells of another time, house or place than the event's.

    Args:
        sentence: The sentence.
        around: The clause's tokens, without those that name the official.
        destinations: The names of the event's city and the codes of its states.
    """
    words = rule_words.speaking_words()
    at_other_time = any(sentence.form(i).removeprefix("و") in words["other time"] for i in around)
    in_other_house = any(
        sentence.form(i) in _SPOKEN_BEFORE and sentence.form(i + 1) in words["other house"] for i in around
    )
    return (
        at_other_time
        or _in_other_year(sentence, around)
        or in_other_house
        or is_placed_elsewhere(sentence, around, destinations)
    )


def is_placed_elsewhere(sentence: Sentence, clause: Iterable[int], destinations: frozenset[str]) -> bool:
    """Whether a clause tells, behind في or من, of another place than the event's.

    Args:
        sentence: The sentence.
        clause: The clause's words, from first to last.
        destinations: The names of the event's city and the codes of its states.
    """
    placed = (index for index in clause if _is_placed(sentence, index))
    return names_other_place(sentence, placed, destinations)


def _is_placed(sentence: Sentence, index: int) -> bool:
    """Whether في or من stands before a word, a noun for a place between them or not: من العاصمة هافانا."""
    noun = any(split.stem in rule_words.place_nouns() for split in sentence.tokens[index - 1].splits)
    return sentence.form(index - 1 - noun) in _IN | FROM


def names_other_place(sentence: Sentence, clause: Iterable[int], destinations: frozenset[str]) -> bool:
    """Whether one of some words begins the name of another place than the event's.

    Args:
        sentence: The sentence.
        clause: The words, from first to last.
        destinations: The names of the event's city and the codes of its states.
    """
    known = 0
    for index in clause:
        place = sentence.cities[index] or sentence.countries[index]
        if place is None or index < known:
            continue
        known = place.stop  # the last word of a town's name may be a town's as well
        if not {place.value.name, place.value.code} & destinations:
            return True
    return False


def _in_other_year(sentence: Sentence, around: Sequence[int]) -> bool:
    """Whether a clause tells of a year, or of what has lasted for long: عام 2020, منذ وصوله إلى السلطة."""
    words = rule_words.speaking_words()
    return any(
        sentence.form(i).removeprefix("و") in words["lasting"]
        or (sentence.form(i) in words["other year"] and sentence.tokens[i + 1].kind == "number")
        for i in around
        if i + 1 < len(sentence)
    )
