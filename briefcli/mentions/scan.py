"""One pass over a sentence: everything that it mentions, in order, nothing twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.mentions.bodies import body_at
from briefcli.mentions.events import event_at
from briefcli.mentions.paired_bodies import bodies_in_the_plural
from briefcli.mentions.persons import persons_at
from briefcli.mentions.places import place_at

if TYPE_CHECKING:
    from briefcli.mentions.model import EventMention, Mention
    from briefcli.mentions.sentence import Sentence

_NAMED_AFTER_CONGRESS = frozenset(("حزب", "منظمه", "حركه", "جبهه", "تيار", "جمعيه"))

_NAMED_AFTER_DIALOGUE = frozenset(("مركز", "معهد"))

_TOGETHER = tuple(
    conjunction + preposition + noun
    for conjunction in ("", "و")
    for preposition in ("ب", "بال")
    for noun in ("تعاون", "شراكه", "تنسيق", "اشتراك")
)


def scan(sentence: Sentence) -> tuple[Mention | EventMention, ...]:
    """The mentions of a sentence, in order; the tokens of one are not read again for another."""
    found: list[Mention | EventMention] = []
    index = 0
    while index < len(sentence):
        quoted = index in sentence.quotation_ends
        if sentence.tokens[index].kind in ("punctuation", "number") and not quoted:
            index += 1
            continue
        event = event_at(sentence, index)
        if event is None and quoted:
            index += 1
            continue
        organiser = body_at(sentence, index) if event is not None and _organises(sentence, index) else None
        if organiser is not None:
            found.append(organiser._replace(sure=True))
            index = organiser.stop
            continue
        if event is not None:
            found.append(event)
            if event.kind == "session":
                found += _event_inside(sentence, index, event.stop)
            index = event.stop
            continue
        several = bodies_in_the_plural(sentence, index)
        if several:
            found += several
            index = several[-1].stop
            continue
        single = body_at(sentence, index) if sentence.offices[index] is None else None
        single = single or place_at(sentence, index)
        mentions = [single] if single else persons_at(sentence, index)
        found += mentions
        stop = mentions[-1].stop if mentions else index + 1
        found += _event_inside(sentence, index, stop)
        index = stop
    return tuple(found)


def _organises(sentence: Sentence, index: int) -> bool:
    """Whether a forum is a body that organises or helps: ينظمه منتدى …, بالتعاون مع منتدى …."""
    verb = sentence.attendance_verbs[index - 1] if index else None
    if verb is not None and verb.value.lemma == "نظم":
        return sentence.form(index - 1).endswith(("ه", "ها"))
    joint = sentence.form(index - 2).startswith(_TOGETHER)
    return sentence.form(index - 1) == "مع" and joint


def _event_inside(sentence: Sentence, first: int, stop: int) -> list[EventMention]:
    """The event that the name of a body or an office tells: the organising committee of the forum.

    A party's or organisation's noun right before it makes it part of that one's own name: حزب المؤتمر.
    """
    for index in range(first + 1, stop):
        term = sentence.event_nouns[index]
        if term is None:
            continue
        apart = term.split.preposition or term.value.possessed
        named_after = _NAMED_AFTER_CONGRESS | (_NAMED_AFTER_DIALOGUE if term.value.lemma == "حوار" else set())
        if sentence.tokens[index - 1].stem.removeprefix("و") in named_after and not apart:
            continue
        event = event_at(sentence, index)
        if event is not None:
            return [event]
    return []
