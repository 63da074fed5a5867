"""What governs attendance in a sentence: verbs, nouns, participles, speeches, invitations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.antecedents import goes_back_to_no_event
from briefcli.briefing.attendance_nouns import noun_at, trigger_of_noun
from briefcli.briefing.attendance_trigger import Trigger
from briefcli.briefing.attendance_verbs import trigger_of_verb
from briefcli.briefing.factuality import NEGATIONS
from briefcli.briefing.invitations import invitations_in
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.briefing.model import AttendeeStatus
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.model import EventMention
    from briefcli.mentions.sentence import Sentence
    from briefcli.mentions.terms import Term

_TO_COME = ("الي", "بصفه", "للمشاركه", "لحضور")
"""What stands behind an invited one where his name does not: المدعو إلى القمة is no المدعو فلان."""
_TAKING_PART = frozenset(("مشارك", "مشاركه", "مشاركون", "مشاركين", "حاضر", "حاضره"))
_GROUP_REACH = 24
_THAT = frozenset(("ان", "بان"))
_LONGEST_SLOGAN = 8
"""Tokens of a quotation that may only be a slogan or a title."""


def triggers_in(
    sentence: Sentence, events: tuple[EventMention, ...], destinations: frozenset[str] = frozenset()
) -> Iterator[Trigger]:
    """Everything in a sentence that governs attendance.

    Args:
        sentence: The sentence.
        events: The events that it mentions.
        destinations: The names of the event's city and the codes of its states: who goes there, attends.
    """
    yield from _nouns_and_verbs(sentence, events, destinations)
    yield from _speeches(sentence)
    yield from invitations_in(sentence)
    yield from _participants(sentence)
    yield from _groups(sentence)
    yield from _companions(sentence)


def _nouns_and_verbs(
    sentence: Sentence, events: tuple[EventMention, ...], destinations: frozenset[str]
) -> Iterator[Trigger]:
    index, reported = 0, _reported(sentence, events)
    while index < len(sentence):
        apart = sentence.quoted[index] and index not in reported
        noun = None if apart else noun_at(sentence, index, events)
        verb = None if apart else sentence.attendance_verbs[index]
        trigger = None
        if noun is not None:
            trigger = trigger_of_noun(sentence, index, *noun)
        elif verb is not None:
            trigger = trigger_of_verb(sentence, verb, events, destinations)
        if trigger is not None:
            yield trigger
        index = noun[0] if noun is not None else index + 1


def _speeches(sentence: Sentence) -> Iterator[Trigger]:
    """A speech that is somebody's: a word by the minister, according to the speech of …."""
    words = rule_words.speaking_words()
    for index, token in enumerate(sentence.tokens[:-1]):
        relative = sentence.word_class(index - 1) == "relative"
        described = any(sentence.form(i) in words["paper"] for i in (index - 1, index - 2))  # ورقة عمل قرأها
        delivered = token.form in words["gives it"] or (
            (relative or described) and token.form in words["reads it"]
        )
        if delivered and {sentence.form(i) for i in range(index)} & words["told speech"]:
            yield Trigger(sentence, index, index + 1, "attending", "after", "speech-at-event")


def _participants(sentence: Sentence) -> Iterator[Trigger]:
    """A participle behind a name: the association that takes part in …; and guests who are led by ….."""
    for index in range(1, len(sentence) - 1):
        token = sentence.tokens[index]
        participle = token.definite and token.stem in _TAKING_PART and not _is_object_of_one(sentence, index)
        if participle and (sentence.form(index + 1) == "في" or sentence.form(index + 1).startswith("ب")):
            yield Trigger(sentence, index, index + 1, "attending", "before", "participle-of-attending")
        if token.form in ("المدعو", "المدعوه") and sentence.form(index + 1) in _TO_COME:
            first = index - sentence.is_comma(index - 1)
            yield Trigger(sentence, first, index + 1, "invited", "before", "participle-of-attending")


def _is_object_of_one(sentence: Sentence, index: int) -> bool:
    """Whether a plural behind one official or body is its object: هنأ الوزير المشاركين, طالبت المنظمة …."""
    office = sentence.offices[index - 1]
    one = office is not None and office.value.number == "singular"
    bodies = (*sentence.organisations, *sentence.body_heads)
    return sentence.form(index).endswith("ين") and (one or any(body.stop == index for body in bodies))


def _reported(sentence: Sentence, events: tuple[EventMention, ...]) -> frozenset[int]:
    """The tokens of quotations that are a report of the event by themselves: ذكر مراسلنا أن "المؤتمر …".

    They stand behind "that", are no slogan or title, and name the event with an article. What an official is
    quoted with may as well be what he wishes for.
    """
    found: set[int] = set()
    for opening, closing in sentence.quotation_ends.items():
        behind = sentence.form(opening - 1) in _THAT and closing - opening > _LONGEST_SLOGAN
        named = any(opening < e.first < closing and e.definite and e.kind != "session" for e in events)
        newsroom = all(office.value.acts_for == "self" for office in sentence.offices.within(0, opening))
        if behind and named and newsroom:
            found.update(range(opening + 1, closing))
    return frozenset(found)


def _groups(sentence: Sentence) -> Iterator[Trigger]:
    """Those named of a group that takes part: 14 leaders have confirmed …, led by the president …."""
    words = rule_words.participation_words()
    for index in range(1, len(sentence)):
        if sentence.quoted[index]:
            continue
        phrase = sentence.phrase_at(index, rule_words.attendance_nouns())
        names_some = phrase is not None and phrase[1]["use"] == "continues" and phrase[1]["names"] == "some"
        stop = phrase[0] if phrase is not None and names_some else index + 1
        if not names_some and sentence.tokens[index].text != ":":
            continue
        before = range(max(0, index - _GROUP_REACH), index)
        group = next(
            (
                i
                for i in reversed(before)
                if sentence.tokens[i].stem.removeprefix("و") in words["participants"]
            ),
            None,
        )
        if group is None or any(sentence.tokens[i].text in (".", "؛", ":") for i in range(group, index)):
            continue
        guests = names_some and sentence.tokens[group].stem in words["guest"]
        about = guests or bool({sentence.form(i) for i in before} & words["cue"])
        verb = next(
            (term for term in (sentence.attendance_verbs[i] for i in before) if _is_of_coming(term)), None
        )
        if verb is not None and goes_back_to_no_event(sentence, verb.first, verb.stop):
            continue
        if about or verb is not None:
            status: AttendeeStatus = "attending"
            if verb is not None and not about:
                status = verb.value.row["status"]  # type: ignore[assignment]  # the data file holds statuses
                if sentence.form(verb.first - 1) in NEGATIONS:
                    status = "declined"
            yield Trigger(sentence, index, stop, status, "after", "group-led-by")


def _is_of_coming(verb: Term[VerbForm] | None) -> bool:
    """Whether a verb tells of its subject's coming, whatever stands beside it."""
    return (
        verb is not None
        and verb.value.tense in ("past", "present", "future")
        and not verb.value.row["object"]
        and verb.value.lemma in rule_words.attendance_lemmas("of coming")
    )


def _companions(sentence: Sentence) -> Iterator[Trigger]:
    """Who comes with another or for a state: مرفوقا بعامل الإقليم, ستكون ممثلة برئيس وزرائها."""
    words = rule_words.participation_words()
    for index in range(1, len(sentence) - 1):
        form = sentence.form(index)
        by = sentence.form(index + 1).startswith("ب")
        if not by or sentence.quoted[index]:
            continue
        if form in words["companion"]:
            if any(sentence.attendance_verbs[i] is not None for i in range(index)):
                yield Trigger(sentence, index, index + 1, "attending", "after", "with-another")
        elif form in words["represented"]:
            stop = index + 2 if sentence.form(index + 1) == "في" else index + 1  # ممثلة في المدير العام فلان
            yield Trigger(sentence, index, stop, "attending", "after", "with-another:مثل")
