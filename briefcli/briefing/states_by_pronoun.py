"""Whose official a pronoun in an office tells: وزير خارجيتها, رئيس وفده, سفير بلاده.

The pronoun takes up what stands nearest in the same sentence; where an office follows the verb that begins
its sentence, it takes up the state or body that the sentence before is about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.briefing.persons_beside import is_governed, last_of_a_state
from briefcli.lexicon import rule_words
from briefcli.mentions.chain_places import THERE
from briefcli.mentions.coreference import resolve
from briefcli.mentions.model import Mention
from briefcli.mentions.sentence_offices import possessed_office

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

_MASCULINE_STATES = frozenset(("MA", "IQ", "JO", "LB", "SD", "YE"))
_FEMININE = ("ة", "ات", "الأمم")
"""How the first word of a body's name ends that "its" takes up in the feminine."""
_AT_BEGINNING = 2
"""Tokens of the verb that an office follows at the beginning of a sentence."""


def possessed_officials(
    sentence: Sentence, persons: list[Mention], reading: Reading
) -> Iterator[tuple[Mention, str]]:
    """Those whose office is told by a pronoun, with the state's code or the body's name that it stands for.

    Args:
        sentence: The sentence.
        persons: Its persons.
        reading: The article.
    """
    for person in persons:
        words = ((person.title if person.named else person.name) or "").split()
        if person.counterpart or not words:
            continue
        # القيادي فيها فلان: the pronoun stands behind the title.
        words += [token.text for token in sentence.tokens[person.first : person.stop] if token.form in THERE]
        holder = None
        if rule_words.state_words()["own country"] & {fold(word) for word in words}:
            holder = last_of_a_state(persons, person.first, reading)
        elif any(word.endswith("ها") for word in words):
            holder = _feminine_before(sentence, person.first, reading)
        elif _is_possessed(sentence, words):
            holder = _masculine_before(sentence, person.first, reading)
        if holder:
            yield person, holder


def _is_feminine(mention: Mention) -> bool:
    """Whether a feminine pronoun may take up a state or body."""
    if mention.kind == "organisation":
        return mention.name.split()[0].endswith(_FEMININE)
    place = mention.kind == "country" or (mention.kind == "city" and mention.standing == "state")
    return place and mention.affiliation not in _MASCULINE_STATES


def _feminine_before(sentence: Sentence, index: int, reading: Reading) -> str | None:
    """The state or body that "its" stands for in the feminine: the nearest that no preposition governs."""
    before = [
        m
        for m in reading.mentions[sentence.index]
        if m.stop <= index and _is_feminine(m) and (m.stop == index or not is_governed(sentence, m))
    ]
    if before and _unknown_body_behind(sentence, before[-1].stop, index, reading):
        return None
    if not before:
        before = [m for m in _told_before(sentence, index, reading) if _is_feminine(m)]
    return (before[-1].affiliation or before[-1].name) if before else None


def _unknown_body_behind(sentence: Sentence, start: int, stop: int, reading: Reading) -> bool:
    """Whether a body told by its noun alone, of no known name, is nearer: …، واكتفت السفارة بإيفاد ملحقها."""
    return any(
        m.kind == "organisation" and not m.sure and start <= m.first and m.stop <= stop and _is_feminine(m)
        for m in reading.scanned[sentence.index]
        if isinstance(m, Mention)
    )


def _told_before(sentence: Sentence, index: int, reading: Reading) -> list[Mention]:
    """The one state or body that the last sentence is about, for an office that begins its own sentence."""
    if index > _AT_BEGINNING or not sentence.index:
        return []
    before = reading.sentences[sentence.index - 1]
    told = [
        m
        for m in reading.mentions[before.index]
        if m.kind in ("country", "organisation") and not is_governed(before, m)
    ]
    return told[:1] if len({m.affiliation or m.name for m in told}) == 1 else []


def _is_possessed(sentence: Sentence, words: list[str]) -> bool:
    """Whether a masculine pronoun ends an office, or a body's noun in it: نائبته, أمينه العام, عضو مكتبه."""
    written = [word for word in words if word.endswith("ه")] if sentence.writes_teh_marbuta else []
    return any(
        possessed_office(sentence, fold(word)) or fold(word) in rule_words.state_words()["own body"]
        for word in written
    )


def _masculine_before(sentence: Sentence, index: int, reading: Reading) -> str | None:
    """Whom "its" stands for in the masculine: the nearest official, state or body that nothing governs.

    Where none stands before an office that follows the sentence's verb, it is the one that the last sentence
    tells first.
    """
    if index <= _AT_BEGINNING and sentence.index:
        previous = reading.sentences[sentence.index - 1]
        before = [m for m in reading.mentions[previous.index] if m.kind in ("person", "organisation")]
        before = before[:1] if before and not is_governed(previous, before[0]) else []
        before = before or _told_before(sentence, index, reading)
    else:
        # What stands right before the office is whose it is: ومن البنك الدولي مديره الإقليمي.
        before = [
            m
            for m in reading.mentions[sentence.index]
            if m.stop <= index and (m.stop == index or not is_governed(sentence, m))
        ]
    ends = {m.stop for m in before if m.kind == "organisation"}
    for mention in reversed(before):
        if not mention.named and mention.kind == "person" and mention.first in ends:
            continue  # الحزب الحاكم
        if mention.kind == "country" and mention.affiliation in _MASCULINE_STATES:
            return mention.affiliation
        if mention.kind == "organisation":
            if not mention.name.split()[0].endswith(_FEMININE):
                return mention.affiliation or mention.name
        elif mention.kind == "person":
            known = resolve(mention, reading.persons) if mention.named else None
            title = (mention.title if mention.named else mention.name) or ""
            if not title.split()[:1] or not title.split()[0].endswith("ة"):
                return (known or mention).affiliation
    return None
