"""Likely names that nothing recognised: words that nobody knows, where a name is to be expected.

Most words that the lexicon doesn't know are ordinary ones. So only those are taken that stand where
somebody has to be named: behind a verb of saying and before what is said, at the head of a list of those
who attend; the words that a name in Latin letters explains; and capitalised Latin words themselves, which
Arabic text has for nothing but names.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefcli.article.model import Span
    from briefcli.briefing.attendance_trigger import Trigger
    from briefcli.mentions.sentence import Sentence

Place = Literal["who says", "who attends", "Latin letters"]


_SAID = frozenset(("ان", "انه", "انها", "انهم", "بان", ":", "«", '"', "“", "،", "في", "خلال"))
_LONGEST = 5
# Endings of sound plurals and of nouns with a pronoun, which names of one word hardly have.
_ORDINARY_ENDINGS = ("ون", "ين", "ات", "ها", "هم", "ه", "اك", "نا")
_SHORTEST_WITH_ENDING = 5  # لينا, هناء
_SHORTEST = 2
_LATIN_PARTICLES = frozenset(("van", "von", "de", "di", "da", "del", "der", "den", "la", "bin", "of", "the"))


@dataclass(frozen=True, slots=True)
class LikelyName:
    """Words that are likely a name.

    Attributes:
        name: As written, without a و in front.
        span: Where they stand.
        place: What makes them a name: they stand where one is named who says something, or who
            attends; or they are in Latin letters, or stand before those in brackets.
    """

    name: str
    span: Span
    place: Place


def likely_names(
    sentence: Sentence, known: Sequence[bool], triggers: Iterable[Trigger]
) -> tuple[LikelyName, ...]:
    """The likely names of a sentence, in order.

    Args:
        sentence: The sentence.
        known: For each token, whether it belongs to a mention.
        triggers: What governs attendance in the sentence.
    """
    found: dict[int, LikelyName] = {}
    for first, place in _places(sentence, triggers):
        stop = _unknown_until(sentence, known, first)
        if stop > first and (place == "who attends" or sentence.form(stop) in _SAID):
            found.setdefault(first, _likely(sentence, first, stop, place))
    index = 0
    while index < len(sentence):
        stop = _latin_until(sentence, known, index)
        if stop > index and not _explains(sentence, known, index):
            first, end = _explained(sentence, known, index, stop)
            found[first] = _likely(sentence, first, end, "Latin letters")
        index = max(stop, index + 1)
    return tuple(found[index] for index in sorted(found))


def _places(sentence: Sentence, triggers: Iterable[Trigger]) -> Iterator[tuple[int, Place]]:
    """Where a name is to be expected."""
    for verb in sentence.statement_verbs:
        if sentence.quoted[verb.first] or verb.value.tense not in ("past", "present"):
            continue
        if not verb.split.definite and not verb.split.preposition and verb.value.row["kind"] != "stance":
            yield verb.stop, "who says"
    for trigger in triggers:
        if trigger.side in ("after", "object"):
            yield trigger.stop, "who attends"


def _unknown_until(sentence: Sentence, known: Sequence[bool], first: int) -> int:
    """The index behind the unknown words that begin at a token; the token itself if they are no name."""
    stop = first
    while stop < len(sentence) and stop - first < _LONGEST and _unknown(sentence, known, stop):
        joined = sentence.form(stop).startswith("و") and len(sentence.form(stop)) > 4
        if joined and stop > first:
            break
        stop += 1
    return first if stop > first and _looks_ordinary(sentence.tokens[first].text) else stop


def _looks_ordinary(word: str) -> bool:
    """Whether a word ends as names hardly do; a feminine name's teh marbuta is not the pronoun's heh."""
    return len(word) >= _SHORTEST_WITH_ENDING and word.endswith(_ORDINARY_ENDINGS)


def _latin_until(sentence: Sentence, known: Sequence[bool], first: int) -> int:
    """The index behind the capitalised Latin words that begin at a token."""
    stop = first
    while stop < len(sentence) and not known[stop]:
        text = sentence.tokens[stop].text
        if text == "&" and stop > first:
            stop += 1
            continue
        particle = stop > first and text in _LATIN_PARTICLES
        capital = text[0].isupper() or particle
        if sentence.tokens[stop].kind != "latin" or not capital or len(text) < _SHORTEST:
            break
        if any(mark in text for mark in "@/:"):  # addresses
            break
        stop += 1
    return stop - (stop > first and sentence.tokens[stop - 1].text == "&")


def _unknown(sentence: Sentence, known: Sequence[bool], index: int) -> bool:
    """Whether nothing is known of a word: neither what it means nor what it names."""
    token = sentence.tokens[index]
    if len(token.form) < _SHORTEST or token.text.endswith("ـ"):
        return False
    if known[index] or token.kind != "word" or sentence.word_class(index) is not None:
        return False
    if token.text.endswith(("اً", "ًا")) or any(split.preposition and split.definite for split in token.splits):
        return False
    terms = (
        sentence.offices,
        sentence.weak_offices,
        sentence.body_heads,
        sentence.event_nouns,
        sentence.nationalities,
        sentence.honorifics,
        sentence.modifiers,
        sentence.months,
        sentence.attendance_verbs,
        sentence.statement_verbs,
        sentence.discussion_verbs,
        sentence.agenda_words,
    )
    return all(found[index] is None for found in terms)


def _explains(sentence: Sentence, known: Sequence[bool], index: int) -> bool:
    """Whether a Latin word stands in brackets behind a mention, whose name or acronym it is."""
    opening = max((start for start, end in sentence.bracket_ends.items() if start < index < end), default=0)
    return opening > 0 and known[opening - 1]


def _explained(sentence: Sentence, known: Sequence[bool], first: int, stop: int) -> tuple[int, int]:
    """Where the words stand that a Latin name in brackets explains; its own place if there are none.

    As many words are taken as the Latin name has, back to one that can't be in a name.
    """
    opening = first - 1
    if sentence.bracket_ends.get(opening) != stop:
        return first, stop
    begin = opening
    while begin and opening - begin < stop - first and (known[begin - 1] or _nameable(sentence, begin - 1)):
        begin -= 1
    return (begin, opening) if begin < opening else (first, stop)


def _nameable(sentence: Sentence, index: int) -> bool:
    """Whether a word may be in a name that is explained: any but verbs and the small words."""
    token = sentence.tokens[index]
    return token.kind == "word" and sentence.word_class(index) in (None, "noun", "adjective")


def _likely(sentence: Sentence, first: int, stop: int, place: Place) -> LikelyName:
    span = sentence.span_of(first, stop)
    return LikelyName(sentence.article.phrase(span), span, place)
