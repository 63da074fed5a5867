"""Officials who speak in the story of an event that was attended: there, unless a sign is against it.

To be quoted is not to attend. But who reports an event that has begun quotes ministers, ambassadors and
commissioners from its floor, and says so where one spoke elsewhere: to a newspaper, before a parliament, in
a capital, last week. Commentators are no officials; those who have left office or serve a town or a club
comment too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.briefing.past_guests import is_of_that_time
from briefcli.briefing.told_elsewhere import is_elsewhere
from briefcli.lexicon import rule_words
from briefcli.lexicon.tables import bare

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.model import Mention
    from briefcli.mentions.sentence import Sentence
    from briefcli.mentions.terms import Term

_PERFECT_REACH = 12


def has_been_attended(tenses: Iterable[str], *, begun: bool) -> bool:
    """Whether an event is told of as one that people have come to, and not as one that they will come to.

    Args:
        tenses: The tenses of the verbs by which the article tells of attending it.
        begun: Whether its lead says that it has begun.
    """
    told = list(tenses)
    past = told.count("past")
    if begun and "future" not in told:
        return True
    return past > 0 and past >= len(told) - past


def speaks_there(
    sentence: Sentence, subject: Mention, verb: Term[VerbForm], content: int, destinations: frozenset[str]
) -> bool:
    """Whether somebody whom a verb of saying has for its subject is an official who spoke at the event.

    Args:
        sentence: The sentence.
        subject: The speaker.
        verb: The verb.
        content: Index of the token that begins what is said.
        destinations: The names of the event's city and the codes of its states.
    """
    if verb.value.tense != "past" or not _is_high_official(subject):
        return False
    if (
        had_said(sentence, verb.first)
        or is_of_that_time(sentence, subject)
        or _threatens(sentence, max(verb.stop, subject.stop), verb)
    ):
        return False
    around = [i for i in range(min(content, len(sentence))) if not subject.first <= i < subject.stop]
    return not is_elsewhere(sentence, around, destinations)


def had_said(sentence: Sentence, verb: int) -> bool:
    """Whether a verb tells of what was said before the event: كان الوزير فلان قد طالب بـ…."""
    return sentence.form(verb - 1) in ("قد", "وقد") and any(
        sentence.form(index).removeprefix("و") in ("كان", "كانت")
        for index in range(max(0, verb - _PERFECT_REACH), verb)
    )


def _threatens(sentence: Sentence, behind: int, verb: Term[VerbForm]) -> bool:
    """Whether a verb threatens those whom its speaker governs: توعد المضربين, but not هدد بالانسحاب."""
    threat = fold(verb.value.lemma) in rule_words.speaking_words()["threat"]
    return (
        threat
        and sentence.token(behind).definite
        and not any(split.preposition for split in sentence.tokens[behind].splits)
    )


def has_left_office(title: str) -> bool:
    """Whether an office is told as one that its holder has left, or only bears in honour."""
    return bool({bare(word) for word in fold(title).split()} & rule_words.speaking_words()["former"])


def _is_high_official(subject: Mention) -> bool:
    """Whether an office is one that states and their unions send to an event."""
    words = rule_words.speaking_words()
    title = [bare(word) for word in fold(subject.title or "").split()]
    if not title or has_left_office(subject.title or ""):
        return False
    first, second = title[0], title[1] if len(title) > 1 else ""
    if first in words["deputy"]:
        return second in words["minister"] or (second in words["head"] and subject.standing == "state")
    if first in words["head"]:
        return subject.standing == "state" and second not in words["local"]
    return first in words["minister"] or first in words["envoy"]
