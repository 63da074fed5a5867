"""Lists of guests that are set over lines, and what announces them: a heading, a sentence with a colon.

An entry is a list's item, or a short paragraph that is nothing but a name with what describes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.briefing.attendance_phrases import Told
from briefcli.briefing.attendance_subjects import is_delegation
from briefcli.briefing.attendance_trigger import Trigger
from briefcli.briefing.attendance_triggers import triggers_in
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.briefing.model import AttendeeStatus
    from briefcli.mentions.model import Mention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

_RULE = "listed-attendee"
_STATUSES: tuple[AttendeeStatus, ...] = ("declined", "invited", "attending")
_LONGEST_LIST = 400
"""Sentences, more than the United Nations have members."""
_BEFORE_NAME = 2
"""Tokens before the first name of an entry: an honorific, a word like "delegation"."""

_COMMITTEES = frozenset(("لجنة", "هيئة", "فريق"))
_LONGEST_LABEL = 8
"""Tokens up to the colon behind whom an entry tells that somebody comes for."""

_THOSE = tuple(
    tuple(fold(phrase).split())
    for phrase in ("من بين هؤلاء", "بين هؤلاء", "من هؤلاء", "من بينهم", "بينهم", "منهم")
)
"""Words that begin a sentence with the names of those of whom the one before told."""


def listed(sentence: Sentence, reading: Reading) -> Iterator[Told]:
    """Those whom a sentence lists, if it is an entry of a list of guests.

    "Russia: the president X" lists the president, who acts for the state or body before the colon.
    """
    mentions = [m for m in reading.mentions[sentence.index] if m.kind != "city"]
    labelled = _behind_label(sentence, mentions)
    if not mentions or (mentions[0].first > _BEFORE_NAME and not labelled):
        return
    if sentence.kind != "item" and not _is_bare(sentence, mentions[0]):
        return
    if not labelled and any(_is_other_matter(sentence, index) for index in range(mentions[0].first)):
        return  # انتخاب رئيس الاتحاد, in an agenda
    status = _announced(sentence, reading)
    if status is None:
        return
    for trigger in triggers_in(sentence, reading.events[sentence.index]):
        if trigger.status != "attending":
            status = trigger.status
            break
    for mention in labelled or _entries(sentence, mentions):
        yield Told(mention, status, mention.first, mention.stop, _RULE)


def answers(sentence: Sentence, reading: Reading) -> Iterator[Trigger]:
    """The names that answer a question of the sentence before: who has confirmed? …."""
    before = reading.sentences[sentence.index - 1] if sentence.index else None
    mentions = reading.mentions[sentence.index]
    if before is None or before.tokens[-1].text != "؟":
        return
    words = rule_words.participation_words()
    opening = next((i for i, token in enumerate(before.tokens) if token.kind == "word"), 0)
    begins = next((i for i, token in enumerate(sentence.tokens) if token.kind == "word"), 0)
    with_us = sentence.form(begins) in words["with us"]
    start = begins + with_us
    honorific = sentence.honorifics[start]
    places = {start, honorific.stop} if honorific is not None else {start}
    if not any(m.first in places for m in mentions) or not (with_us or start == 0):
        return
    asks = before.form(opening) in ("من", "ومن") and before.form(opening + 1) != "اين"
    if asks and any({token.form, token.stem} & words["asked"] for token in before.tokens):
        yield Trigger(sentence, start, start, "attending", "after", "group-among-guests")


def among_those(sentence: Sentence, reading: Reading) -> Iterator[Trigger]:
    """The names of those of whom the sentence before told: لم يأت تسعة مخرجين. من بين هؤلاء فلان وفلان."""
    start = next((len(words) for words in _THOSE if _begins_with(sentence, words)), None)
    if start is None or not sentence.index:
        return
    before = reading.sentences[sentence.index - 1]
    statuses = {trigger.status for trigger in triggers_in(before, reading.events[before.index])}
    if len(statuses) == 1:
        yield Trigger(sentence, 0, start, statuses.pop(), "after", "group-among-guests")


def _begins_with(sentence: Sentence, words: tuple[str, ...]) -> bool:
    return all(sentence.form(index).removeprefix("و") == word for index, word in enumerate(words))


def _is_other_matter(sentence: Sentence, index: int) -> bool:
    """Whether an indefinite noun heads an entry, which tells what is done with the one it names."""
    token, head = sentence.tokens[index], sentence.body_heads[index]
    if token.kind != "word" or token.definite or is_delegation(sentence, index) or head is not None:
        return False
    named = (sentence.honorifics[index], sentence.offices[index], sentence.event_nouns[index])
    given = token.form in rule_words.speaking_words()["speech"]
    return sentence.word_class(index) == "noun" and not given and not any(named)


def _entries(sentence: Sentence, mentions: list[Mention]) -> Iterator[Mention]:
    """The one that an entry lists; behind a state or body and a colon, those who come for it."""
    sender = mentions[0]
    start = _behind_mark(sentence, sender)
    if start is None:
        yield sender
        return
    persons = [m for m in mentions[1:] if m.kind == "person"]
    if sender.kind == "organisation":
        near = bool(persons) and persons[0].first <= start + _BEFORE_NAME
        persons = [m for m in persons if near and m.named]
    if not persons:
        yield sender
    for person in persons:
        beside = sentence.is_comma(person.first - 1) and person is not persons[0]
        if not person.named and beside and not _is_joined(sentence, person):
            continue  # تونس: فلان، رئيس الوفد
        yield _come_for(person, sender)


def _behind_label(sentence: Sentence, mentions: list[Mention]) -> list[Mention]:
    """Who is named behind a colon, where before it stands a body's noun of no known body: مجمع الضفاف: ….

    A committee (لجنة التحكيم) is no body that sends him.
    """
    near = range(1, min(len(sentence), _LONGEST_LABEL))
    colon = next((index for index in near if sentence.tokens[index].text == ":"), None)
    head, first = sentence.body_heads[0], mentions[0] if mentions else None
    if colon is None or head is None or first is None or first.kind != "person" or not first.named:
        return []
    if not colon < first.first <= colon + _BEFORE_NAME or not sentence.tokens[colon - 1].definite:
        return []
    if first.affiliation is not None or head.value.name in _COMMITTEES:
        return [first]
    return [first._replace(affiliation=sentence.noun_text(0, head.split, colon), standing="body")]


def _behind_mark(sentence: Sentence, sender: Mention) -> int | None:
    """Where those are named who come for a state or body; None where no mark says that they follow."""
    if sender.kind not in ("country", "organisation"):
        return None
    stop = sentence.bracket_ends.get(sender.stop, sender.stop - 1) + 1
    return stop + 1 if sentence.token(stop).text in (":", "-", "–") else None


def _come_for(person: Mention, sender: Mention) -> Mention:
    """Somebody with whom he comes for, where his own office doesn't say it."""
    if person.affiliation is not None:
        return person
    if sender.kind == "country" or sender.standing == "state":
        known = person.standing == "self"
        return person if known else person._replace(affiliation=sender.affiliation, standing="state")
    return person._replace(affiliation=sender.name, standing="body")


def _is_joined(sentence: Sentence, person: Mention) -> bool:
    """Whether an office is joined with و to what stands before it."""
    office = sentence.offices[person.first]
    return office is not None and bool(office.split.conjunction)


def _announced(sentence: Sentence, reading: Reading) -> AttendeeStatus | None:
    """What the heading or sentence before a list says of those in it; None if it is no list of guests."""
    if sentence.kind == "item":
        intro = next((s for s in _before(sentence, reading) if s.kind != "item"), None)
    else:
        intro = next((s for s in _before(sentence, reading) if not _is_entry(s, reading)), None)
        if intro is not None and not _ends_in_colon(intro):
            return None
    if intro is None:
        return None
    heading = next((s for s in _before(sentence, reading) if s.kind == "heading"), None)
    words = {token.stem for s in (intro, heading) if s is not None for token in s.tokens}
    heads = rule_words.participation_words()
    for status in _STATUSES:
        if heads[f"list of {status}"] & words:
            return status
    if not _ends_in_colon(intro):
        return None
    if heads["session"] & words or any(event.kind == "session" for event in reading.events[intro.index]):
        return "attending"  # a session of the programme, with those who speak there
    told = [trigger.status for trigger in triggers_in(intro, reading.events[intro.index])]
    return told[-1] if told else None


def _before(sentence: Sentence, reading: Reading) -> Iterator[Sentence]:
    """The sentences before one, the last first, as far back as a list may reach."""
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _LONGEST_LIST), -1):
        yield reading.sentences[index]


def _ends_in_colon(sentence: Sentence) -> bool:
    return sentence.tokens[-1].text == ":"


def _is_entry(sentence: Sentence, reading: Reading) -> bool:
    """Whether a sentence before belongs to the same list."""
    mentions = reading.mentions[sentence.index]
    bare = bool(mentions) and mentions[0].first <= _BEFORE_NAME and _is_bare(sentence, mentions[0])
    return sentence.kind == "item" or (bare and not _ends_in_colon(sentence))


def _is_bare(sentence: Sentence, mention: Mention) -> bool:
    """Whether nothing but what a mark sets off stands behind the mention that a sentence begins with."""
    return mention.stop == len(sentence) or sentence.tokens[mention.stop].kind == "punctuation"
