"""Events that no name tells: the ministers' meeting, a conference that Paris hosted, a verb alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.event_likeness import is_possessed
from briefcli.briefing.meeting_verbs import LEADING, convening_verb
from briefcli.mentions.event_words import event_word_role

if TYPE_CHECKING:
    from briefcli.mentions.model import EventMention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

_HELD_FAR = 14
_MEETING = frozenset(("عقد", "انعقد", "التأم"))


def is_said(sentence: Sentence, mention: EventMention) -> bool:
    """Whether a mention stands in what somebody says, and not alone in quotation marks as a name does."""
    alone = sentence.quotation_ends.get(mention.first - 1) == mention.stop
    return sentence.quoted[mention.first] and not alone


def is_only_held(reading: Reading, mention: EventMention) -> bool:
    """Whether a mention without a name tells of an event all the same: the ministers closed their meeting."""
    sentence = reading.sentences[mention.sentence]
    before = range(max(0, mention.first - _HELD_FAR), mention.first)
    held = any(sentence.host_verbs[index] for index in before)
    of_somebody = is_possessed(reading, mention) or (mention.kind == "event" and not mention.definite)
    return mention.kind != "session" and of_somebody and held


def is_only_described(reading: Reading, mention: EventMention) -> bool:
    """Whether a clause tells of a bare mention that it is held: المؤتمر الذي استضافته باريس أمس."""
    sentence = reading.sentences[mention.sentence]
    if mention.kind not in ("event", "meeting") or is_said(sentence, mention):
        return False
    described = mention.stop
    if mention.definite:
        described += sentence.is_comma(described)
        if sentence.form(described) not in ("الذي", "التي"):
            return False
        described += 1
    verb = sentence.host_verbs[described] if described < len(sentence) else None
    return verb is not None and not verb.split.conjunction and not is_possessed(reading, mention)


def is_of_a_meeting(reading: Reading, mention: EventMention) -> bool:
    """Whether a bare mention takes up what an opening tells by a verb alone: يجتمع الوزراء …. والاجتماع …."""
    if mention.kind not in ("event", "meeting") or not mention.definite or is_possessed(reading, mention):
        return False
    if is_said(reading.sentences[mention.sentence], mention):
        return False
    return any(convening_verb(sentence) is not None for sentence in reading.sentences[: LEADING + 1])


def is_held_session(reading: Reading, mention: EventMention) -> bool:
    """Whether a session is held, of a body that meets in sessions: عقد البرلمان جلسته العامة الرابعة."""
    of_somebody = is_possessed(reading, mention) or not mention.definite
    if mention.kind != "session" or mention.content == 0 or not of_somebody:
        return False
    sentence = reading.sentences[mention.sentence]
    if event_word_role(sentence, mention.first - 1, "held"):
        return True  # أعمال جلسته العامة
    before = range(max(0, mention.first - _HELD_FAR), mention.first)
    verbs = (sentence.host_verbs[index] for index in before)
    return any(verb is not None and verb.value.lemma in _MEETING for verb in verbs)
