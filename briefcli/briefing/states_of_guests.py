"""What a state or body in a list of guests is there: a guest itself, or where another is from or whose it is.

In "researchers from Jordan" and "the team of Tunisia" the state doesn't come; in "ministers of Egypt and
Algeria" it does, by its officials.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.attendance_subjects import is_delegation
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefcli.briefing.attendance_trigger import Trigger
    from briefcli.mentions.model import Mention
    from briefcli.mentions.sentence import Sentence

_LEVEL = frozenset((("علي", "مستوي"), ("علي", "صعيد")))
_ORIGIN_REACH = 6
"""Tokens between a place and those who come from there."""
_MEMBERS_REACH = 5
"""Tokens between a state or body and its officials."""


def is_state(mention: Mention) -> bool:
    """Whether a mention is of a state, by its name or by its capital: أوفدت موسكو الوزير فلانا."""
    return mention.kind == "country" or (mention.kind == "city" and mention.standing == "state")


def is_owner(trigger: Trigger, mention: Mention) -> bool:
    """Whether a state stands in the genitive of one who is no delegate: شارك منتخب تونس."""
    sentence, before = trigger.sentence, mention.first - 1
    token = sentence.tokens[before]
    if before < trigger.stop or token.definite or sentence.word_class(before) != "noun":
        return False
    return not of_delegates(sentence, mention.first) and not sentence.form(mention.first).startswith("و")


def is_origin(sentence: Sentence, place: Mention) -> bool:
    """Whether a place is only where private people or works come from: باحثين من الأردن, أفلام من تونس."""
    if sentence.form(place.first - 1) != "من":
        return False
    private = rule_words.participation_words()["private"]
    found = False
    for index in range(place.first - 2, max(-1, place.first - 2 - _ORIGIN_REACH), -1):
        if sentence.tokens[index].stem.removeprefix("و") in private:
            found = True
        elif is_delegation(sentence, index):
            return False  # وزراء وباحثين من الأردن
        elif sentence.tokens[index].kind != "word" or sentence.word_class(index) in ("verb", "preposition"):
            break
    return found


def only_sends(trigger: Trigger, country: Mention, by_first: Mapping[int, Mention]) -> bool:
    """Whether a state is told only as that of the one right behind it: شارك من مصر وزير الري فلان."""
    sentence = trigger.sentence
    if is_state(country) and named_at_level(sentence, country.stop, by_first) is not None:
        return True  # شاركت كوبا على مستوى القائم بالأعمال فلان
    holder = by_first.get(country.stop) if is_state(country) else None
    if holder is None or holder.kind != "person":
        return False
    office = sentence.offices[holder.first]
    if trigger.represents and office is not None and office.split.preposition == "ب":
        return True  # ستمثل إيران بنائب الرئيس، والهند بوزير الخارجية
    if not trigger.sends and sentence.form(country.first - 1) not in ("من", "ومن", "عن", "وعن"):
        return False
    return not (office.split.conjunction if office is not None else sentence.conjunction(holder.first))


def named_at_level(sentence: Sentence, index: int, by_first: Mapping[int, Mention]) -> int | None:
    """Where the name stands of him at whose level a state comes: على مستوى القائم بالأعمال فلان."""
    if (sentence.form(index), sentence.form(index + 1)) not in _LEVEL:
        return None
    start = index + 2
    office = by_first.get(start)
    if office is not None and office.kind == "person" and not office.named:
        start = office.stop
        place = by_first.get(start + 1) if sentence.form(start) == "في" else None
        start = place.stop if place is not None and place.kind in ("city", "country") else start
    named = by_first.get(start)
    return start if named is not None and named.kind == "person" and named.named else None


def has_members(sentence: Sentence, mention: Mention) -> bool:
    """Whether a state or body is told by its officials: وزراء الطاقة في مصر, مسؤولين في وزارة البيئة."""
    index = mention.first - 1
    while sentence.form(index) in ("كل", "من"):
        index -= 1
    of = index + 1 < mention.first or sentence.form(index) in ("في", "عن")
    if mention.kind == "person" or not of:
        return False
    for position in range(index, max(0, index - _MEMBERS_REACH), -1):
        if is_delegation(sentence, position):
            return True
        if sentence.form(position) not in ("في", "عن") and sentence.word_class(position) not in (
            "noun",
            "adjective",
        ):
            return False
    return False


def of_delegates(sentence: Sentence, index: int) -> bool:
    """Whether delegates stand right before a preposition: ممثلين عن, مسؤولون كبار من."""
    return any(is_delegation(sentence, i) for i in range(max(0, index - 3), index))
