"""The slots of a programme that is set over lines: 9:00 تمويل السدود: الدكتورة فلانة، مديرة المعهد.

A line is a slot if it begins with a time of day, and another such line is near. Up to its colon it tells
what is on, and behind it who speaks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefcli.briefing.attendance_phrases import Told
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.article.model import Span
    from briefcli.mentions.model import Mention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

_TIME = re.compile(r"\d{1,2}[:.]\d{2}\b")
_LABEL = re.compile(r"\s*\d{1,2}[:.]\d{2}\b[\s\d:.|–—-]*")
"""A time of day, or from one to another, that is set off from the line behind it."""
_BEFORE_NAME = 2
"""Tokens between the colon and the first name: an honorific, a bracket."""
_FROM = frozenset(("من", "في", "عن"))
_NEAR = 4
"""Sentences within which another slot stands."""
_SHORTEST_TITLE = 2


class Slot(NamedTuple):
    """What a line of a programme tells.

    Attributes:
        first: Index of the first token of what is on.
        colon: Index of the colon behind that.
        speakers: Those who are named behind it.
        goes_on: Whether the sentence goes on with a slot, and tells only who does what there.
    """

    first: int
    colon: int
    speakers: tuple[Mention, ...]
    goes_on: bool


def slot_of(sentence: Sentence, reading: Reading) -> Slot | None:
    """The slot that a sentence is, None if it is none or names nobody who speaks in it.

    Args:
        sentence: The sentence.
        reading: The article.
    """
    goes_on = _goes_on(sentence)
    first = 0 if goes_on else _behind_time(sentence)
    if first is None or not _is_in_programme(sentence, reading):
        return None
    colon = next((i for i in range(first, len(sentence)) if sentence.tokens[i].text == ":"), None)
    if colon is None:
        return None
    speakers: list[Mention] = []
    start = colon + 1
    for mention in reading.mentions[sentence.index]:
        if mention.first < start or mention.kind != "person" or not mention.named:
            continue
        if mention.first > start + _BEFORE_NAME or not _is_alone(sentence, mention.stop):
            break
        speakers.append(mention)
        start = mention.stop + 1  # a comma, or a joined name at once
    return Slot(first, colon, tuple(speakers), goes_on) if speakers else None


def _is_alone(sentence: Sentence, stop: int) -> bool:
    """Whether a speaker is only named, with where he comes from, and nothing is told of him: فلان لن يصل."""
    if stop == len(sentence) or sentence.tokens[stop].kind == "punctuation":
        return True
    return sentence.form(stop) in _FROM or sentence.form(stop).startswith(("ب", "و"))


def in_programme(sentence: Sentence, reading: Reading) -> Iterator[Told]:
    """Those who speak in the slot that a sentence is.

    Args:
        sentence: The sentence.
        reading: The article.
    """
    slot = slot_of(sentence, reading)
    for speaker in slot.speakers if slot is not None else ():
        yield Told(speaker, "attending", speaker.first, speaker.stop, "slot-of-programme")


def subject_of_slot(sentence: Sentence, reading: Reading) -> Span | None:
    """What is on in the slot that a sentence is, None where that is a welcome, a break or a session as such.

    Args:
        sentence: The sentence.
        reading: The article.
    """
    slot = slot_of(sentence, reading)
    if slot is None or slot.goes_on or slot.colon - slot.first < _SHORTEST_TITLE:
        return None
    if any(event.first < slot.colon for event in reading.events[sentence.index]):
        return None
    ceremonial = rule_words.speaking_words()["ceremony"]
    words = {split.stem for i in range(slot.first, slot.colon) for split in sentence.tokens[i].splits}
    quoted = any(slot.first <= start < slot.colon for start in sentence.quotation_ends)
    if quoted or words & ceremonial:
        return None
    return sentence.span_of(slot.first, slot.colon)


def _line_before(sentence: Sentence) -> str:
    """What stands before a sentence on its line."""
    text, start = sentence.article.text, sentence.span.start
    return text[text.rfind("\n", 0, start) + 1 : start]


def _behind_time(sentence: Sentence) -> int | None:
    """The token behind the time of day that a line begins with, None if it begins with none."""
    if _LABEL.fullmatch(_line_before(sentence)):
        return 0
    text, start = sentence.article.text, sentence.span.start
    match = _TIME.match(text, start, sentence.span.end)
    if match is None or _line_before(sentence).strip():
        return None
    return next((i for i, token in enumerate(sentence.tokens) if token.start >= match.end()), None)


def _goes_on(sentence: Sentence) -> bool:
    """Whether another sentence of a slot stands before one on its line."""
    before = _line_before(sentence).lstrip()
    return _TIME.match(before) is not None and not _LABEL.fullmatch(before)


def _is_in_programme(sentence: Sentence, reading: Reading) -> bool:
    """Whether another line near a sentence begins with a time of day."""
    around = reading.sentences[max(0, sentence.index - _NEAR) : sentence.index + _NEAR + 1]
    return any(other is not sentence and _behind_time(other) is not None for other in around)
