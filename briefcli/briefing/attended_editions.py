"""Which edition an attendance belongs to: this one, an earlier one, or another event's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.anchors import FOREIGN, MAIN
from briefcli.briefing.attendance_subjects import RELATIVES
from briefcli.briefing.verb_uses import OBJECT_REACH

if TYPE_CHECKING:
    from briefcli.briefing.attendance_trigger import Trigger
    from briefcli.briefing.editions import EditionReader
    from briefcli.mentions.model import EventMention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

_JOINT = ("تعاون", "شراك", "تنسيق", "اشتراك")
"""Stems of the nouns by which several organise together."""
_APART = RELATIVES | {"منذ", "مند"}
"""Words behind which a date is not that of coming: the first time since 2010."""
_SINCE = frozenset(("منذ", "ومنذ"))


def attended_edition(editions: EditionReader, trigger: Trigger) -> str:
    """The key of the edition whose guests a trigger tells of."""
    sentence = trigger.sentence
    anchored = bool(editions.anchors[sentence.index])
    if trigger.status == "invited" and not anchored:
        return MAIN
    return _edition_of_clause(editions, trigger, editions.edition_at(sentence.index, trigger.first))


def _edition_of_clause(editions: EditionReader, trigger: Trigger, edition: str) -> str:
    """The edition that a clause of attending speaks of; a date in it may tell another than its anchor."""
    sentence = trigger.sentence
    for date in editions.dates[sentence.index]:
        since = sentence.form(date.first - 1) in _SINCE or sentence.form(date.first - 2) in _SINCE
        if since or date.first < trigger.first or date.first > trigger.stop + OBJECT_REACH:
            continue
        year = date.begin.year
        between = sentence.tokens[trigger.stop : date.first]
        apart = any(token.text in ("،", ".") or token.form in _APART for token in between)
        if year is not None and year != editions.main_year and not apart:
            return f"year {year}"
    after = [
        anchor
        for anchor in editions.anchors[sentence.index]
        if trigger.stop <= anchor.first <= trigger.stop + 4
    ]
    return after[0].key if after else edition


def is_of_another_event(trigger: Trigger, reading: Reading, editions: EditionReader) -> bool:
    """Whether a verb takes up another event than the article's: اجتماع منفصل … شارك فيه فلان."""
    sentence = trigger.sentence
    joint = any(stem in trigger.lemma for stem in _JOINT)
    events = reading.events[sentence.index]
    said = joint and any(
        verb is not None and verb.value.tense in ("past", "present") and verb.stop < trigger.first
        for verb in sentence.statement_verbs
    )
    if said and not any(event.stop <= trigger.first for event in events):
        return True  # قالت إن المعهد وثق بالتعاون مع الجامعة ألف نقش
    organised = trigger.lemma.removeprefix("و").startswith("بتنظيم") or (
        joint and any(0 <= trigger.first - event.stop <= 1 for event in events)
    )
    takes_up = (
        organised
        or sentence.form(trigger.stop) in ("فيه", "فيها")
        or (trigger.rule.startswith("attendance-verb") and sentence.form(trigger.first).endswith(("ه", "ها")))
    )
    if trigger.lemma == "نظم" and any(
        trigger.stop <= event.first <= trigger.stop + 3 and _is_other(sentence, event, editions)
        for event in events
    ):
        return True  # وتنظم بالمناسبة ندوة
    before = [event for event in events if event.stop <= trigger.first]
    beside = any(event.stop == trigger.first for event in events)
    if takes_up and not beside and trigger.first and sentence.body_heads[trigger.first - 1] is not None:
        return True  # لجنة ترأسها فلان
    if not takes_up or not before or any(_is_session_around(event, before[-1]) for event in before):
        return False
    return _is_other(sentence, before[-1], editions)


def _is_session_around(event: EventMention, inner: EventMention) -> bool:
    """Whether an event is a session, and another one it or in its title: جلسة «حوار الرؤساء»."""
    return event.kind == "session" and event.first <= inner.first and inner.stop <= event.stop


def _is_other(sentence: Sentence, event: EventMention, editions: EditionReader) -> bool:
    """Whether an event is another than the article's: one of another place, or a nameless one beside it."""
    keys = [anchor.key for anchor in editions.anchors[sentence.index] if anchor.first == event.first]
    return keys[0] == FOREIGN if keys else not event.definite
