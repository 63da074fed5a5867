"""Whom a trigger governs: its subject, or the list behind it, up to where the list really ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.attendance_phrases import with_joined
from briefcli.briefing.attendance_subjects import (
    RELATIVES,
    behind_verb,
    hindered,
    in_genitive,
    is_delegation,
    is_object_told_before,
    is_of_several,
    is_relative_object,
    joined_before,
    joins_clause,
    means_to_come,
    subject_before,
    subject_in_ending,
    subject_of_content,
    without_subject,
)
from briefcli.briefing.attending_bodies import behind_places, body_within
from briefcli.briefing.list_bounds import (
    begins_new_clause,
    clause_begins,
    ends_list,
    leaves_open,
    relative_end,
)
from briefcli.briefing.list_passages import passed_over, stands_behind
from briefcli.briefing.states_of_guests import (
    has_members,
    only_sends,
)
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.briefing.attendance_trigger import Trigger
    from briefcli.mentions.model import EventMention, Mention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence
_STAND_FOR = frozenset(("يمثلون", "يمثلن", "يمثلان", "تمثل"))
"""Folded verbs that describe those counted before them: حضور 85 ناشرا يمثلون 19 بلدا."""
_AND_NOT = frozenset(("ولم", "فلم", "ولن"))
_BEING_REACH = 6
_LONGEST_VAGUE = 14
_OPENING = 4
_BESIDES_REACH = 10


def governed(trigger: Trigger, reading: Reading) -> Iterator[Mention]:
    """Those whom a trigger governs."""
    sentence = trigger.sentence
    mentions = reading.mentions[sentence.index]
    events = reading.events[sentence.index]
    if trigger.lemma == "تعذر":
        yield from hindered(trigger, mentions)
        return
    if trigger.side == "before":
        before = [m for m in mentions if m.stop == trigger.first and m.kind != "city"]
        before = before or [m for m in mentions if m.first < trigger.first < m.stop]
        for mention in before[-1:]:
            if not means_to_come(sentence, mention):
                yield body_within(mention, sentence, trigger.first) or mention
        return
    if trigger.side == "subject" and not is_relative_object(trigger) and not is_object_told_before(trigger):
        preceding = None
        if not joins_clause(trigger, mentions):
            preceding = subject_before(trigger, mentions) or subject_of_content(trigger, mentions)
        if preceding is not None:
            yield preceding
            sent = _list_behind(trigger, mentions, events) if trigger.sends else ()
            named = [m for m in sent if m.kind == "person" and m.named]
            if named and trigger.status == "attending":
                yield from named  # بوليفيا أرسلت سفيرتها فلانة
                return
            if sentence.form(trigger.first - 1) in RELATIVES:
                return
            yield from joined_before(sentence, preceding, mentions)
            if preceding.kind == "country":
                yield from _besides(trigger, mentions)
            return
        if subject_in_ending(trigger) and not is_of_several(trigger) and not trigger.sends:
            return
    found = tuple(_list_behind(trigger, mentions, events))
    if trigger.lemma.removeprefix("ب") == "مقاطعة":
        found = tuple(m for m in found if _has_event_for_object(m, events))
    takes_up = trigger.rule.startswith("attendance-verb") and without_subject(sentence, trigger.first)
    if (
        trigger.sends
        and trigger.stop > trigger.first + 1
        and not any(m.kind == "person" and m.named for m in found)
    ):
        # لم ترسل كوبا سوى مسؤول من سفارتها: who is not named comes for the state.
        found = tuple(m for m in mentions if m.first == trigger.first + 1 and m.kind != "person")
    if not found and trigger.status == "declined" and _denies_of_last(trigger):
        # كانت مديرة الصندوق مدعوة ولم تأت, المديرة كانت مدعوة ولم تأت
        found = tuple(m for m in mentions if m.stop < trigger.first and m.kind != "city")[-1:]
    if not found and trigger.status == "declined" and (takes_up or _goes_on_from_being(trigger)):
        # لكنها اعتذرت, قبل أن تعتذر: whoever was told of last.
        before = [m for m in mentions if m.stop < trigger.first and not in_genitive(sentence, m)]
        persons = [m for m in before if m.kind == "person"]
        found = tuple(([m for m in before if behind_verb(sentence, m)] or persons or before)[-1:])
    yield from found


def _besides(trigger: Trigger, mentions: tuple[Mention, ...]) -> Iterator[Mention]:
    """Who comes beside the states before the verb: وفود من مصر والأردن تشارك …، إضافة إلى الوزير فلان."""
    sentence, continuing = trigger.sentence, rule_words.attendance_nouns()
    for index in range(trigger.stop, min(len(sentence), trigger.stop + _BESIDES_REACH)):
        phrase = sentence.phrase_at(index, continuing) if sentence.is_comma(index - 1) else None
        if phrase is None or phrase[1]["use"] != "continues" or phrase[1]["names"] == "some":
            continue
        first = next((m for m in mentions if m.first == phrase[0] and m.kind != "city"), None)
        if first is not None:
            yield from with_joined(sentence, first, mentions)
        return


def _goes_on_from_being(trigger: Trigger) -> bool:
    """Whether "and" goes on with whom being was told of: كانت المفوضة فلانة …، واعتذرت هذه السنة."""
    sentence, verb = trigger.sentence, trigger.first
    words = rule_words.attendance_phrase_words()["being"]
    opened = any(sentence.form(i).removeprefix("و") in words for i in range(min(verb, _OPENING)))
    return opened and sentence.form(verb).startswith("و") and sentence.is_comma(verb - 1)


def _denies_of_last(trigger: Trigger) -> bool:
    """Whether "and not" denies coming of whom a clause of being was told right before: … مدعوا ولم يأت."""
    sentence, negation = trigger.sentence, trigger.first - 1
    if sentence.form(negation) not in _AND_NOT:
        return False
    before = range(max(0, negation - _BEING_REACH), negation)
    words = rule_words.attendance_phrase_words()["being"]
    return any(sentence.form(i).removeprefix("و") in words for i in before) and not any(
        sentence.tokens[i].kind == "punctuation" for i in before[1:]
    )


def _has_event_for_object(mention: Mention, events: tuple[EventMention, ...]) -> bool:
    """Whether a boycott is one of the event and not of the state: مقاطعة بوليفيا للمؤتمر."""
    return any(mention.stop <= event.first <= mention.stop + 2 for event in events)


def _list_behind(
    trigger: Trigger, mentions: tuple[Mention, ...], events: tuple[EventMention, ...]
) -> Iterator[Mention]:
    """The list behind a trigger, up to where it ends.

    A slot for the next item opens at the start, behind a comma, a و, and words like "among them" and
    "representatives of"; other words close it, so that a name inside a description is not taken.
    """
    sentence = trigger.sentence
    by_first = {m.first: m for m in mentions if not _begins_clause(trigger, m, mentions)}
    event_at = {event.first: event for event in events}
    continuing = rule_words.attendance_nouns()
    index, open_slot, vague, taken = trigger.stop, True, 0, 0
    while index < len(sentence) and vague < _LONGEST_VAGUE:
        token = sentence.tokens[index]
        mention = by_first.get(index)
        if mention is not None and stands_behind(trigger, mention, by_first, taken):
            stands_for = trigger.represents and not taken
            speech = trigger.lemma == "ألقى" and not taken  # وألقى كلمة فلسطين فلان
            owner = (
                mention.kind == "country"
                and not speech
                and not (stands_for or trigger.sends or only_sends(trigger, mention, by_first))
            )
            index, open_slot = (
                behind_places(index, by_first) if owner else mention.stop,
                open_slot and not owner,
            )
            continue
        if mention is not None:
            if open_slot or token.form.startswith("و") or has_members(sentence, mention):
                yield mention
                taken += 1
                vague = 0
            # وصل إلى كيغالي رئيس …: behind a verb's prepositional phrase its subject may still follow.
            open_slot = not taken and trigger.side in ("subject", "object") and mention.kind == "city"
            index = _behind_brackets(sentence, mention)
            continue
        passed = passed_over(trigger, index, by_first, open_slot=open_slot)
        if passed is not None:
            index, open_slot = passed
            continue
        event = event_at.get(index)
        if event is not None:
            if taken and trigger.side == "subject" and not trigger.represents:
                return
            index = event.stop
            open_slot = not taken and _opens_behind_event(trigger, event)
            continue
        if token.form == "وذلك" and sentence.phrase_at(index + 1, continuing) is not None:
            index += 1  # وذلك إلى جانب …
        phrase = sentence.phrase_at(index, continuing)
        if phrase is not None and phrase[1]["use"] in ("continues", "governs"):
            other = phrase[1]["use"] == "governs" and phrase[1]["status"] != trigger.status
            if other or token.form == "كما":
                return
            index, open_slot = phrase[0], True
            continue
        if index > trigger.stop and ends_list(sentence, index, by_first):
            return
        if sentence.is_comma(index) or token.text in ("-", "–", "("):
            new_clause = begins_new_clause(sentence, index + 1) and index + 1 not in by_first
            if not taken and trigger.side == "subject" and (new_clause or token.text == "؛"):
                return
            index, open_slot = index + 1, True
            continue
        if token.form in RELATIVES or (token.form in _STAND_FOR and not taken):
            index = relative_end(sentence, index)
            continue
        first_behind_noun = index == trigger.stop and trigger.side == "after"  # مع دار الثقافة: no verb
        if not first_behind_noun and clause_begins(sentence, index, taken):
            return
        if token.form in ("في", "ب") and taken and trigger.side != "subject":
            open_slot = False
        joins = token.form.startswith("و") and sentence.word_class(index) in ("noun", "adjective", None)
        open_slot = (
            (open_slot and token.kind == "punctuation")
            or is_delegation(sentence, index)
            or _is_portfolio(sentence, index)
            or (joins and is_delegation(sentence, index))
            # بمشاركة واسعة من …, غياب لافت ل…
            or (index == trigger.stop and sentence.word_class(index) == "adjective")
        )
        if not taken and trigger.side in ("subject", "object"):
            open_slot = leaves_open(sentence, index)
        vague += 1
        index += 1


def _opens_behind_event(trigger: Trigger, event: EventMention) -> bool:
    """Whether guests may stand behind an event's name: شارك في المؤتمر فلان, جمع المؤتمر فلانا وفلانا."""
    gathers = trigger.side == "object" and event.first == trigger.stop
    return gathers or trigger.side == "subject" or trigger.rule.startswith("group")


def _is_portfolio(sentence: Sentence, index: int) -> bool:
    """Whether what ministers are over stands between them and their states: وزراء خارجية مصر والأردن."""
    office = sentence.offices[index - 1]
    return office is not None and office.value.number == "plural" and office.stop == index + 1


def _begins_clause(trigger: Trigger, mention: Mention, mentions: tuple[Mention, ...]) -> bool:
    """Whether words that read like a name begin another clause: شاركت فيه 22 دولة، عدنا نسأل."""
    if mention.rule != "name-alone" or not trigger.sentence.is_comma(mention.first - 1):
        return False
    first = not any(trigger.stop <= other.first < mention.first for other in mentions)
    return first and mention.first - 1 > trigger.stop


def _behind_brackets(sentence: Sentence, mention: Mention) -> int:
    """The index behind a mention, and behind the brackets that it stands half in: فلان (قاض، لبنان)."""
    ends = (sentence.bracket_ends.get(index, -1) + 1 for index in range(mention.first, mention.stop))
    return max(mention.stop, *ends)
