"""Who stays away, told without a verb of attending: by a seat left empty, by staying at home.

As in `attendance_phrases`, each phrase is about the one that it names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.attendance_phrases import Told
from briefcli.briefing.attendance_subjects import subject_over_relative
from briefcli.briefing.state_phrases import without_conjunction
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcli.mentions.model import EventMention, Mention
    from briefcli.mentions.sentence import Sentence

_RULE = "stays-away"
_SEAT_REACH = 14
_OWNER_REACH = 3
_SUBJECT_REACH = 3


def absence_phrases(
    sentence: Sentence, mentions: Sequence[Mention], events: Sequence[EventMention]
) -> Iterator[Told]:
    """All that a sentence tells of absence by a seat or by staying elsewhere.

    Args:
        sentence: The sentence.
        mentions: Its mentions.
        events: The events that it mentions.
    """
    words = rule_words.attendance_phrase_words()
    for index in range(1, len(sentence)):
        if sentence.quoted[index]:
            continue
        if sentence.form(index) in words["empty"]:
            yield from _empty_seat(sentence, index, mentions, events)
        elif sentence.form(index) in words["staying"]:
            yield from _stays(sentence, index, mentions)


def _empty_seat(
    sentence: Sentence, index: int, mentions: Sequence[Mention], events: Sequence[EventMention]
) -> Iterator[Told]:
    """Whose seat is empty: ظل مقعد بوليفيا شاغرا, ترك ممثل بوليفيا مقعده خاليا; but no seat in a body."""
    words = rule_words.attendance_phrase_words()
    before = range(index - 1, max(-1, index - _SEAT_REACH), -1)
    seat = next((i for i in before if sentence.form(i).removeprefix("و") in words["seat"]), None)
    own = next((i for i in before if sentence.form(i) in words["own seat"]), None)
    if own is not None:
        owner = next((m for m in reversed(mentions) if m.stop <= own), None)
    elif seat is not None:
        owner = next((m for m in mentions if seat < m.first <= seat + _OWNER_REACH and m.stop <= index), None)
    else:
        return
    still = any(sentence.form(i) in words["still"] for i in range(index - 2, index))
    if owner is None or owner.kind == "city" or still:
        return
    start = owner.stop if own is None else own + 1
    within = [i for i in range(start, len(sentence) - 1) if sentence.form(i) in ("في", "داخل")]
    at_event = {event.first for event in events}
    if within and within[0] <= index + 1 and within[0] + 1 not in at_event:
        body = any(m.first == within[0] + 1 and m.kind == "organisation" for m in mentions)
        standing = sentence.form(within[0] + 1) in words["standing body"]
        if body or standing:
            return  # مقعد سوريا في الجامعة العربية
    yield Told(owner, "declined", min(owner.first, seat or own or index), index + 1, _RULE)


def _stays(sentence: Sentence, index: int, mentions: Sequence[Mention]) -> Iterator[Told]:
    """Who would rather stay elsewhere: فضل الوزير البقاء في ليما; but not in an office."""
    words = rule_words.attendance_phrase_words()
    place = index + 2
    if sentence.form(index + 1) != "في" or place >= len(sentence):
        return
    named = sentence.cities[place] or sentence.countries[place]
    if named is None and sentence.form(place) not in words["at home"]:
        return
    for verb in range(index - 1, max(-1, index - _SEAT_REACH), -1):
        if without_conjunction(sentence.form(verb)) not in words["preferring"]:
            continue
        near = range(verb + 1, verb + 1 + _SUBJECT_REACH)
        behind = next((m for m in mentions if m.first in near and m.stop <= index), None)
        right_before = next((m for m in mentions if m.stop == verb), None)
        subject = behind or right_before or subject_over_relative(sentence, verb, mentions)
        if subject is not None and subject.kind == "person":
            yield Told(subject, "declined", verb, place + 1, _RULE)
        return
