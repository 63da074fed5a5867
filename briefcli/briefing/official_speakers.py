"""Officials who speak in the story of an event that was attended: there, unless a sign is against it.

To be quoted is not to attend. But who reports an event that has begun quotes ministers, ambassadors and
commissioners from its floor, and says so where one spoke elsewhere: to a newspaper, before a parliament, in
a capital, last week. Commentators are no officials; those who have left office or serve a town or a club
comment too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.lexicon import rule_words
from briefcli.lexicon.tables import bare

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.model import Mention
    from briefcli.mentions.sentence import Sentence
    from briefcli.mentions.terms import Term

_PERFECT_REACH = 12
_ANSWER_REACH = 8
_SHORTEST = 3
_NOT_PAST = ("ي", "ت", "ن", "سي", "ست", "سن")
"""How a verb begins that may be a present or future one."""
_NO_PAST = frozenset(
    ("ان", "انه", "انها", "اما", "اذا", "لم", "لن", "لا", "ما", "ليس", "ليست", "كان", "كانت")
)
_SPOKEN_BEFORE = frozenset(("امام", "في", "من", "داخل"))


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
    before = sentence.form(verb.first - 1)
    perfect = before in ("قد", "وقد") and any(
        sentence.form(i).removeprefix("و") in ("كان", "كانت")
        for i in range(max(0, verb.first - _PERFECT_REACH), verb.first)
    )
    return not (perfect or is_elsewhere(sentence, _around(sentence, subject, content), destinations))


def set_apart(
    sentence: Sentence, mentions: Sequence[Mention], destinations: frozenset[str]
) -> tuple[Mention, int] | None:
    """Who is set apart from the others by what he did there, and the verb: أما السفيرة فلانة، …، فسألت ….

    Args:
        sentence: The sentence, in the story of an event that people have come to.
        mentions: Its mentions.
        destinations: The names of the event's city and the codes of its states.
    """
    topic = next((m for m in mentions if m.first == 1 and m.kind == "person"), None)
    if topic is None or sentence.form(0) not in ("اما", "واما") or topic.spokesperson:
        return None
    if not topic.named or topic.title is None or topic.standing not in ("state", "body"):
        return None
    answer = next((i for i in range(topic.stop, len(sentence)) if _answers(sentence, i)), None)
    if answer is None or has_left_office(topic.title):
        return None
    if is_elsewhere(sentence, _around(sentence, topic, answer + _ANSWER_REACH), destinations):
        return None
    verb = answer + 1 if sentence.form(answer) == "فقد" else answer
    return (topic, verb) if _is_past(sentence, verb) else None


def _answers(sentence: Sentence, index: int) -> bool:
    """Whether a token behind a topic begins what is told of it: فسألت, فقد وصل."""
    form = sentence.form(index)
    verb = form.startswith("ف") and len(form) > _SHORTEST and sentence.word_class(index) in (None, "verb")
    return verb or form == "فقد"


def _is_past(sentence: Sentence, index: int) -> bool:
    """Whether a verb is a past, not denied, by which nobody stays away."""
    attending = sentence.attendance_verbs[index] if index < len(sentence) else None
    known = attending or (sentence.statement_verbs[index] if index < len(sentence) else None)
    if attending is not None and attending.value.row["status"] != "attending":
        return False
    if known is not None:
        return known.value.tense == "past"
    form = sentence.form(index).removeprefix("ف")
    return form not in _NO_PAST and not form.startswith(_NOT_PAST)


def _around(sentence: Sentence, subject: Mention, stop: int) -> list[int]:
    """The tokens before an index, without those that name somebody."""
    return [i for i in range(min(stop, len(sentence))) if not subject.first <= i < subject.stop]


def is_elsewhere(sentence: Sentence, around: Sequence[int], destinations: frozenset[str]) -> bool:
    """Whether a clause tells of another time, house or place than the event's.

    Args:
        sentence: The sentence.
        around: The clause's tokens, without those that name the official.
        destinations: The names of the event's city and the codes of its states.
    """
    words = rule_words.speaking_words()
    at_other_time = any(sentence.form(i).removeprefix("و") in words["other time"] for i in around)
    in_other_house = any(
        sentence.form(i) in _SPOKEN_BEFORE and sentence.form(i + 1) in words["other house"] for i in around
    )
    return (
        at_other_time
        or _in_other_year(sentence, around)
        or in_other_house
        or _in_other_place(sentence, around, destinations)
    )


def _in_other_year(sentence: Sentence, around: Sequence[int]) -> bool:
    """Whether a clause tells of a year, or of what has lasted for long: عام 2020, منذ وصوله إلى السلطة."""
    words = rule_words.speaking_words()
    return any(
        sentence.form(i).removeprefix("و") in words["lasting"]
        or (sentence.form(i) in words["other year"] and sentence.tokens[i + 1].kind == "number")
        for i in around
        if i + 1 < len(sentence)
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


def _in_other_place(sentence: Sentence, around: Sequence[int], destinations: frozenset[str]) -> bool:
    """Whether a statement's own clause tells of another place than the event's: وقال للصحفيين في كينشاسا."""
    for index in around:
        if sentence.form(index - 1) not in ("في", "وفي", "من", "ومن"):
            continue
        place = sentence.cities[index] or sentence.countries[index]
        if place is not None and not {place.value.name, place.value.code} & destinations:
            return True
    return False
