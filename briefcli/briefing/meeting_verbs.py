"""Events that the opening tells by a verb alone: يجتمع وزراء النقل في نواكشوط, قادة الإقليم يلتقون غدا."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from briefcli.lexicon import rule_words, vocabulary

if TYPE_CHECKING:
    from briefcli.mentions.model import EventMention
    from briefcli.mentions.sentence import Sentence

LEADING = 2
"""In how many sentences, the headline among them, a verb of meeting tells of what the article is about."""

_SUBJECT_REACH = 14
_HOLDING = frozenset(("بدأ", "عقد", "افتتح", "استأنف", "اختتم"))
_ACCUSATIVE = ("ا", "اً", "ًا", "ة", "ةً")
_PLURAL_ENDINGS = ("ون", "وا")


def convenes(sentence: Sentence, index: int) -> bool:
    """Whether a verb stands at an index whose subject are those who meet."""
    return sentence.form(index) in rule_words.hosting_words()["convening"]


def is_past_meeting(sentence: Sentence, index: int) -> bool:
    """Whether a verb of meeting tells that they have met: only its past begins with an alef."""
    return sentence.form(index).removeprefix("و").startswith("ا")


def convening_verb(sentence: Sentence) -> int | None:
    """The index of a verb that tells that a group meets, None if there is none.

    Two who meet are no event, so that the subject has to be a plural: behind the verb, where dates and
    places may stand between, or before a verb in the plural.
    """
    for index in range(len(sentence)):
        if not convenes(sentence, index) or sentence.quoted[index]:
            continue
        if any(date.first < index and date.begin.day is None and date.begin.year for date in sentence.dates):
            continue  # في يونيو 1992 اجتمع قادة 172 دولة
        if sentence.form(index - 1) in ("كان", "كانوا", "وكان", "وكانوا", "قد", "ان", "سبق"):
            continue
        if sentence.form(index).endswith(_PLURAL_ENDINGS):
            if any(_is_group(sentence, at) for at in range(max(0, index - _SUBJECT_REACH), index)):
                return index
        elif _has_group_behind(sentence, index + 1):
            return index
    return None


def is_held_by_group(sentence: Sentence, event: EventMention) -> bool:
    """Whether a group begins or holds an event that is not named: بدأ قادة 18 دولة الاثنين اجتماعا."""
    bare = not event.definite and event.kind in ("event", "meeting") and not sentence.quoted[event.first]
    if not bare or not sentence.tokens[event.first].text.endswith(_ACCUSATIVE):
        return False
    for index in range(event.first - 1, max(-1, event.first - _SUBJECT_REACH), -1):
        verb = sentence.host_verbs[index]
        if verb is not None:
            begun = verb.value.lemma in _HOLDING
            return begun and any(_is_group(sentence, at) for at in range(verb.stop, event.first))
    return False


def _has_group_behind(sentence: Sentence, start: int) -> bool:
    """Whether the subject is a group: nothing but when and where they meet stands before it."""
    dated = {i for date in sentence.dates for i in range(date.first, date.last + 1)}
    between = (index for index in range(start, len(sentence)) if index not in dated)
    for index in islice(between, _SUBJECT_REACH):
        if _is_group(sentence, index):
            return True
        if sentence.is_comma(index) or sentence.form(index) in ("في", "يوم", "بعد", "ظهر"):
            continue
        place = sentence.cities[index] or sentence.countries[index] or sentence.nationalities[index]
        if place is None and not _is_of_place(sentence, index):
            return False
    return False


def _is_of_place(sentence: Sentence, index: int) -> bool:
    """Whether a word goes on with a place: في العاصمة, بمدينة, and a name that nothing knows behind في."""
    token = sentence.tokens[index]
    bare = token.form.removeprefix("ب").removeprefix("ال")
    behind = sentence.form(index - 1) in ("في", "وفي")
    tables = (sentence.cities, sentence.countries)
    covered = any(term.stop > index for table in tables for term in table.within(index - 4, index))
    return bare in rule_words.place_nouns() or covered or (behind and not sentence.is_everyday(token.form))


def _is_group(sentence: Sentence, index: int) -> bool:
    """Whether people who take part in a meeting stand at an index, with no preposition before them."""
    term = sentence.agenda_words[index]
    if term is not None and term.value == "group" and not term.split.preposition:
        return True
    if sentence.form(index) in ("دول", "بلدان"):
        return True
    office = vocabulary.offices().match(sentence.tokens, index)
    return office is not None and office[2].number == "plural" and not office[1].preposition
