"""The event that an article is about, among all those that it mentions."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.folding import fold

if TYPE_CHECKING:
    from briefcli.mentions.model import EventMention
    from briefcli.mentions.reading import Reading

_FIRST_SENTENCES = 3
_MOST_CONTENT = 8
_MOST_REPEATS = 6
_WEIGHTS = {"event": 2.0, "edition": 2.0, "meeting": -2.0, "session": -50.0}


class MainEvent(NamedTuple):
    """The main event.

    Attributes:
        mention: The mention that names it best.
        nouns: The lemmas of the nouns that take it up again.
        ordinal: The present edition's number, if it is told.
        words: The folded words of its name.
    """

    mention: EventMention
    nouns: frozenset[str]
    ordinal: int | None
    words: frozenset[str]


def find_main_event(reading: Reading) -> MainEvent | None:
    """The main event of an article, None if it tells of none.

    An event is the more likely the main one, the earlier it is named, the more its name says, and
    the more often its noun comes again.
    """
    mentions = [mention for events in reading.events for mention in events if mention.kind != "session"]
    repeats = Counter(noun for mention in mentions for noun in _nouns(reading, mention))
    candidates = [mention for mention in mentions if _names_something(mention)]
    if not candidates:
        return None
    best = max(candidates, key=lambda mention: (_weight(reading, mention, repeats), -mention.sentence))
    nouns = _nouns(reading, best)
    words = _words(best)
    same = [
        mention
        for mention in candidates
        if nouns & _nouns(reading, mention)
        and (mention.ordinal is None or best.ordinal is None or mention.ordinal == best.ordinal)
        and _overlap(_words(mention), words)
    ]
    named = max(same, key=lambda mention: (mention.content + 3 * bool(mention.ordinal), -mention.sentence))
    ordinal = next((mention.ordinal for mention in (named, best, *same) if mention.ordinal is not None), None)
    return MainEvent(named, nouns | _nouns(reading, named), ordinal, _words(named) | words)


def _names_something(mention: EventMention) -> bool:
    return mention.content > 0 or mention.ordinal is not None or mention.theme is not None


def _weight(reading: Reading, mention: EventMention, repeats: Counter[str]) -> float:
    weight = _WEIGHTS[mention.kind]
    weight += min(mention.content, _MOST_CONTENT) * 0.5
    weight += 3 * (mention.ordinal is not None) + 1.5 * (mention.theme is not None)
    weight += min(max(repeats[noun] for noun in _nouns(reading, mention)), _MOST_REPEATS)
    # A headline shortens names, so its place at the top counts for little.
    in_title = reading.sentences[mention.sentence].kind == "title"
    if mention.sentence < _FIRST_SENTENCES:
        weight += 1 if in_title else 6 - mention.sentence
    return weight - 0.1 * mention.sentence


def _nouns(reading: Reading, mention: EventMention) -> frozenset[str]:
    """The head's lemma, and that of the event whose edition it names: الدورة الخامسة للمنتدى."""
    sentence = reading.sentences[mention.sentence]
    inner = (sentence.event_nouns[index] for index in range(mention.first + 1, mention.stop))
    return frozenset((mention.noun, *(term.value.lemma for term in inner if term and not term.value.plural)))


def _words(mention: EventMention) -> frozenset[str]:
    return frozenset(word.strip('"«»“”،:').removeprefix("ال") for word in fold(mention.name).split()[1:])


def _overlap(words: frozenset[str], others: frozenset[str]) -> bool:
    return not words or not others or bool(words & others)
