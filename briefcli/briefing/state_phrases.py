"""Attendance of states and bodies told by what they do: pledge, refuse to come, leave an invitation open.

As in `attendance_phrases`, each phrase is about those whom it names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.tokens import tokenize
from briefcli.briefing.attendance_phrases import Told
from briefcli.briefing.factuality import NEGATIONS
from briefcli.lexicon import rule_words
from briefcli.mentions.subjects import subject_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcli.mentions.model import EventMention, Mention
    from briefcli.mentions.sentence import Sentence

_REACH = 8
_CONTENT_REACH = 12
_ITSELF = frozenset(("المشاركه", "الحضور", "الذهاب", "التوجه", "السفر"))
_OF_EVENT = ("الموعد", "اللقاء", "الحدث", "المشاركه", "الحضور", "الدعوه")
_OWN_WITHDRAWAL = frozenset(
    f"{noun}{pronoun}"
    for noun in ("انسحاب", "مقاطعت", "غياب", "اعتذار")
    for pronoun in ("ه", "ها", "هم", "هما")
)
_DURING = frozenset(("خلال", "في", "امام", "اثناء", "ضمن"))
_INVITATION = frozenset(("الدعوه", "دعوه", "الدعوات", "دعوات"))


def state_phrases(
    sentence: Sentence, mentions: Sequence[Mention], events: Sequence[EventMention], *, donors: bool
) -> Iterator[Told]:
    """All that a sentence tells of the attendance of states and bodies by what they do.

    Args:
        sentence: The sentence.
        mentions: Its mentions.
        events: The events that it mentions.
        donors: Whether the article's event is one of donors, where to pledge is to take part.
    """
    yield from _pledges(sentence, mentions, donors=donors)
    words = rule_words.attendance_phrase_words()
    for index in range(len(sentence)):
        if sentence.quoted[index]:
            continue
        form = sentence.form(index)
        if form == "غير" and sentence.form(index + 1) in ("معني", "معنيه", "معنيين", "معنيتين"):
            yield from _unconcerned(sentence, index, mentions, events)
        elif without_conjunction(form) in _OWN_WITHDRAWAL:
            yield from _withdrawal(sentence, index, mentions, events)
        elif (verb := sentence.statement_verbs[index]) is not None and verb.value.tense == "future":
            yield from _will_speak(sentence, index, mentions, events)
        elif without_conjunction(form) in words["prefers"]:
            yield from _resolve(sentence, index, mentions)
        elif form in words["answers"] and sentence.form(index - 1) in NEGATIONS:
            yield from _unanswered(sentence, index, mentions)


def is_of_donors(name: str) -> bool:
    """Whether an event's name shows that it is one of donors."""
    stems = {token.stem for token in tokenize(name)}
    return bool(stems & rule_words.pledge_words()["donors"])


def _pledges(sentence: Sentence, mentions: Sequence[Mention], *, donors: bool) -> Iterator[Told]:
    """Those who pledge at an event: تعهدت السويد بتقديم …, and with their sums: وألمانيا بـ180 مليونا."""
    words = rule_words.pledge_words()
    verb = next(
        (i for i in range(len(sentence)) if without_conjunction(sentence.form(i)) in words["verb"]), None
    )
    cue = next((i for i in range(len(sentence)) if sentence.form(i) in words["cue"]), verb)
    if cue is None or not donors:
        return
    givers = [m for m in mentions if m.kind in ("country", "organisation") and m.sure]
    for mention in givers:
        beside = verb is not None and mention.first == verb + 1
        summed = mention.first > cue and _follows(sentence, mention) and _has_sum(sentence, mention.stop)
        if (beside or summed or _joined_to_first(sentence, mention, verb, givers)) and not _negated(
            sentence, verb
        ):
            giver = voice_of(sentence, mention, mentions) or mention
            yield Told(giver, "attending", min(cue, mention.first), mention.stop, "pledge-at-event")


def voice_of(sentence: Sentence, mention: Mention, mentions: Sequence[Mention]) -> Mention | None:
    """The named person through whom a state or body speaks: تعهد الاتحاد، على لسان مفوضه فلان."""
    start = mention.stop + sentence.is_comma(mention.stop)
    if (sentence.form(start), sentence.form(start + 1)) != ("علي", "لسان"):
        return None
    behind = range(start + 2, start + 5)
    return next((m for m in mentions if m.first in behind and m.kind == "person" and m.named), None)


def _follows(sentence: Sentence, mention: Mention) -> bool:
    """Whether a name stands where the next of those who pledge does, and not behind what is pledged."""
    before = mention.first - 1
    order = rule_words.pledge_words()["order"]
    joined = sentence.form(mention.first).startswith("و")
    return joined or sentence.is_comma(before) or without_conjunction(sentence.form(before)) in order


def _joined_to_first(
    sentence: Sentence, mention: Mention, verb: int | None, givers: Sequence[Mention]
) -> bool:
    """Whether a name is joined to the one right behind the verb: تعهدت سنغافورة وماليزيا بتقديم …."""
    if verb is None or not sentence.form(mention.first).startswith("و"):
        return False
    return any(first.first == verb + 1 and first.stop == mention.first for first in givers)


def _has_sum(sentence: Sentence, index: int) -> bool:
    """Whether ب and a sum of money stand at a token."""
    if not sentence.form(index).startswith("ب"):
        return False
    window = sentence.tokens[index : index + 3]
    return any(token.kind == "number" for token in window)


def _negated(sentence: Sentence, verb: int | None) -> bool:
    return verb is not None and sentence.form(verb - 1) in NEGATIONS


def _withdrawal(
    sentence: Sentence, index: int, mentions: Sequence[Mention], events: Sequence[EventMention]
) -> Iterator[Told]:
    """Who tells of staying away: أعلنت كولومبيا انسحابها من المؤتمر."""
    of_event = any(index < event.first <= index + 3 for event in events) or any(
        sentence.form(i) in _ITSELF for i in range(index + 1, index + 4)
    )
    subject = _speaker(sentence, index, mentions) if of_event else None
    if subject is not None and not subject.spokesperson:
        yield Told(subject, "declined", index, index + 1, "refuses-to-come")


def _resolve(sentence: Sentence, index: int, mentions: Sequence[Mention]) -> Iterator[Told]:
    """Who decides to come, or not to: فضل تجمع المقاولات الحضور, آثرت غانا عدم المشاركة في القمة."""
    subject = next((m for m in mentions if m.first == index + 1 and m.kind != "city"), None)
    if sentence.form(index - 1) in NEGATIONS or subject is None:
        return
    for position in range(subject.stop, min(len(sentence), subject.stop + 2)):
        denied = sentence.form(position - 1) == "عدم"
        sent = sentence.form(position) in ("ايفاد", "ارسال") and _sends_somebody(sentence, position)
        if sentence.form(position) in ("المشاركه", "الحضور"):
            rule = "decides-not-to-come" if denied else "own-attendance"
            yield Told(subject, "declined" if denied else "attending", index, position + 1, rule)
        elif denied and sent:
            yield Told(subject, "declined", index, position + 1, "decides-not-to-come")


def _sends_somebody(sentence: Sentence, sending: int) -> bool:
    """Whether who would be sent to an event stands behind a masdar of sending: إيفاد ممثل, إرسال أي وفد."""
    sent = rule_words.attendance_phrase_words()["representative"] - {"اي"}
    return bool(sent & {sentence.form(sending + 1), sentence.form(sending + 2)})


def _will_speak(
    sentence: Sentence, index: int, mentions: Sequence[Mention], events: Sequence[EventMention]
) -> Iterator[Told]:
    """The state that will say or ask something at the event: إن مصر ستطالب خلال القمة بـ…."""
    at_event = any(
        event.definite and event.first in (index + 2, index + 3) and sentence.form(event.first - 1) in _DURING
        for event in events
    )
    if not at_event:
        return
    for mention in reversed(mentions):
        if mention.kind != "country" or mention.stop > index:
            continue
        set_off = all(sentence.tokens[i].text in ("-", "–", "،") for i in (mention.stop, index - 1))
        if mention.stop == index or set_off:
            yield Told(mention, "attending", index, index + 2, "speech-at-event")
            return


def _unconcerned(
    sentence: Sentence, index: int, mentions: Sequence[Mention], events: Sequence[EventMention]
) -> Iterator[Told]:
    """Who calls itself not concerned by the event: أكدت زامبيا أنها غير معنية بالقمة."""
    by = index + 2
    about = sentence.form(by).startswith("ب") and (
        sentence.form(by).removeprefix("ب") in _OF_EVENT or any(event.first == by for event in events)
    )
    subject = _speaker(sentence, index, mentions) if about else None
    if subject is not None:
        yield Told(subject, "declined", index, by + 1, "refuses-to-come")


def _unanswered(sentence: Sentence, index: int, mentions: Sequence[Mention]) -> Iterator[Told]:
    """Who has not answered an invitation: وصلت الدعوة ولم ترد عليها باراغواي."""
    before = range(max(0, index - _REACH), index)
    if not any(without_conjunction(sentence.form(i)) in _INVITATION for i in before):
        return
    subject = next((m for m in mentions if index < m.first <= index + 2 and m.kind != "city"), None)
    if subject is not None and not any(sentence.is_comma(i) for i in range(index, subject.first)):
        yield Told(subject, "invited", index - 1, subject.stop, "invitation-unanswered")


def _speaker(sentence: Sentence, index: int, mentions: Sequence[Mention]) -> Mention | None:
    """Who says of himself what stands at a token: the subject of the nearest verb of saying before it."""
    for position in range(index - 1, max(-1, index - _CONTENT_REACH), -1):
        verb = sentence.statement_verbs[position]
        if verb is not None and verb.value.tense in ("past", "present", "future"):
            subject = subject_of(sentence, verb, mentions)
            return subject if subject is not None and subject.first < index else None
    return None


def without_conjunction(form: str) -> str:
    """A form without the conjunction before it."""
    return form[1:] if form[:1] in ("و", "ف") and len(form) > 3 else form
