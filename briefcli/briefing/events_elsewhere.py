"""Another event of the same noun, which only its adjective and its own place tell from the article's.

An article on the seventh summit of a bloc says "the extraordinary summit in Malabo" of one that a guest went
to years before. By its words alone it might be the same: the adjective tells no event from another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.lexicon import rule_words
from briefcli.mentions.event_words import event_word_role

if TYPE_CHECKING:
    from briefcli.lexicon.vocabulary import Place
    from briefcli.mentions.model import EventMention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

_RELATIVES = frozenset(("الذي", "التي"))
_IN = frozenset(("في", "وفي"))
_REACH = 6
"""Tokens behind an event's name within which its place stands: التي احتضنتها مدينة ليما."""


def is_held_elsewhere(sentence: Sentence, event: EventMention, main: EventMention, reading: Reading) -> bool:
    """Whether an event has an adjective that the main one has not, and another place right behind it.

    Args:
        sentence: The sentence.
        event: The event, of whose name nothing but adjectives is told.
        main: Where the main event is named.
        reading: The article.
    """
    named = {token.stem for token in reading.sentences[main.sentence].tokens[main.first : main.stop]}
    within = range(event.first + 1, event.stop)
    described = any(
        event_word_role(sentence, index, "plain") and sentence.tokens[index].stem not in named
        for index in within
    )
    if not event.definite or event.ordinal is not None or not described:
        return False
    other = _place_behind(sentence, event.stop)
    own = _place_of_lead(reading, main) if other is not None else None
    if other is None or own is None:
        return False
    cities = own.role != "nationality" and other.role != "country"
    return other.name != own.name if cities else other.code != own.code


def _place_of_lead(reading: Reading, main: EventMention) -> Place | None:
    """The city that the sentences down to the main event's name tell of, or the state of one unknown."""
    for sentence in reading.sentences[: main.sentence + 1]:
        for index in range(len(sentence)):
            city = sentence.cities[index]
            placed = sentence.form(index - 1) in _IN
            if city is not None and (placed or city.split.preposition == "ب"):
                return city.value
            adjective = sentence.nationalities[index]
            unknown = sentence.word_class(index - 1) is None and sentence.event_nouns[index - 1] is None
            if adjective is not None and unknown and sentence.form(index - 2) in _IN:
                return adjective.value  # في تامبيكو المكسيكية
    return None


def _place_behind(sentence: Sentence, start: int) -> Place | None:
    """The place where what ends before an index is told to be held: في مالابو, التي احتضنتها مالابو."""
    index = start + sentence.is_comma(start)
    held = False
    if sentence.form(index) in _RELATIVES:
        verb = sentence.host_verbs[index + 1]
        if verb is None:
            return None
        held, index = verb.value.row["governs"] == "subject", verb.stop
    elif event_word_role(sentence, index, "schedule"):
        index += 1
    elif index > start:
        return None
    for position in range(index, min(len(sentence), start + _REACH)):
        term = sentence.cities[position] or sentence.countries[position]
        if term is not None:
            return term.value if held or term.split.preposition == "ب" else None
        form = sentence.form(position)
        noun = any(split.stem in rule_words.place_nouns() for split in sentence.tokens[position].splits)
        if not noun and (form != "في" or held):
            return None
        held = held or not noun or form.startswith("ب")  # بمدينة ليما
    return None
