"""States told by who speaks: a minister says "that Morocco …", or a ministry speaks of its own minister.

What somebody says of a state as its own gives the speaker's state; an official of no named state whom a
state's speaker tells of is of that one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.folding import fold
from briefcli.briefing.open_officials import HEADS_OF_STATE, open_officials, parts_clauses, tells_of_another
from briefcli.lexicon import rule_words, vocabulary
from briefcli.mentions.coreference import Person, resolve

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from briefcli.mentions.model import Mention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

_THAT = frozenset(("ان", "بان"))
_SUBJECT_REACH = 2
_LONGEST_CLAUSE = 120
"""Tokens of the longest clause that is looked back over for who says it."""
_CONTENT_REACH = 10


def states_in_own_words(reading: Reading) -> tuple[dict[Person, str], list[str | None]]:
    """The states of which persons speak as their own, for those whose office leaves it open.

    And for each of these whether it is the newspaper's, too: None for who speaks behind another state's name.
    """
    codes: dict[Person, str] = {}
    ties: list[str | None] = []
    speaker: Person | None = None
    for sentence in reading.sentences:
        for index in range(len(sentence)):
            verb = sentence.statement_verbs[index]
            if verb is None or verb.value.tense not in ("past", "present") or sentence.quoted[index]:
                continue
            subject = next(
                (
                    mention
                    for mention in reading.mentions[sentence.index]
                    if mention.kind == "person" and 0 <= mention.first - verb.stop <= _SUBJECT_REACH
                ),
                None,
            )
            if subject is not None:
                speaker = resolve(subject, reading.persons)
                code = state_of_content(sentence, subject.stop)
            elif index == 0:
                code = _state_of_stand(sentence, verb.stop)
            else:
                continue
            if speaker is None or code is None or speaker.affiliation is not None:
                continue
            if speaker.standing not in ("state", "unknown"):
                continue
            if speaker not in codes:
                own = subject is None or _names_no_state_before(sentence, subject.first)
                ties.append(code if own else None)  # كييف أعلنت على لسان المتحدثة …: somebody else's
            codes.setdefault(speaker, code)
    return codes, ties


def _names_no_state_before(sentence: Sentence, stop: int) -> bool:
    """Whether no state or capital is named before a token."""
    return not any(
        term is not None and term.first < stop
        for terms in (sentence.countries, sentence.cities, sentence.nationalities)
        for term in terms
    )


def state_of_content(sentence: Sentence, start: int) -> str | None:
    """The state that stands right behind "that": … that Morocco ….."""
    for index in range(start, min(len(sentence) - 1, start + _CONTENT_REACH)):
        if sentence.form(index) in _THAT:
            country = sentence.countries[index + 1]
            return country.value.code if country is not None and not country.split.preposition else None
    return None


def _state_of_stand(sentence: Sentence, start: int) -> str | None:
    """The state whose stand a verb without a subject renews: وجدد رفض مصر."""
    stand, country = sentence.statement_verbs[start], sentence.countries[start + 1]
    if stand is None or stand.value.tense != "masdar" or country is None:
        return None
    return country.value.code


def spoken_of_by_states(
    reading: Reading, own_words: dict[Person, str], told: Container[tuple[int, int]]
) -> Iterator[tuple[Mention, str]]:
    """The officials of whom a ministry, a spokesman or another official speaks as of the own state's.

    قالت الخارجية المصرية إن الوزير فلان سيشارك: an office without a state, in what a state says, is of
    that one.
    """
    officials = [m for m in open_officials(reading, told) if m.kind == "person" and m.named]
    for mention in officials:
        sentence = reading.sentences[mention.sentence]
        speaker = _speaker_before(sentence, mention, reading, own_words)
        if speaker is None or speaker.code not in vocabulary.country_names():
            continue
        # A head of state is named without the state wherever everybody knows him, but by his own office.
        if mention.title in HEADS_OF_STATE and "رئاس" not in speaker.name:
            continue
        if not tells_of_another(sentence, mention, speaker.code, reading):
            yield mention, speaker.code


class _Speaker(NamedTuple):
    """Who speaks for a state: the folded name, with the title, and the state's code."""

    name: str
    code: str


def _speaker_before(
    sentence: Sentence, mention: Mention, reading: Reading, own_words: dict[Person, str]
) -> _Speaker | None:
    """Who says what a mention stands in for a state: the subject of the last verb of saying before it."""
    for index in range(mention.first - 1, max(-1, mention.first - _LONGEST_CLAUSE), -1):
        if parts_clauses(sentence, index):
            return None
        verb = sentence.statement_verbs[index]
        if verb is None or verb.value.tense not in ("past", "present"):
            continue
        if not any(sentence.form(i) in _THAT for i in range(verb.stop, mention.first)):
            return None
        if (sentence.form(verb.stop),) in rule_words.speech_phrases("office"):
            nationality = sentence.nationalities[verb.stop + 1]
            if nationality is not None:  # أعلنت الرئاسة التونسية
                return _Speaker(sentence.form(verb.stop), nationality.value.code)
        return next(
            (
                _speaker(m, reading, own_words)
                for m in reading.mentions[sentence.index]
                if m.kind in ("person", "organisation") and 0 <= m.first - verb.stop <= _SUBJECT_REACH
            ),
            None,
        )
    return None


def _speaker(mention: Mention, reading: Reading, own_words: dict[Person, str]) -> _Speaker | None:
    """A mention that speaks for a state."""
    person = resolve(mention, reading.persons) if mention.named and mention.kind == "person" else None
    name = fold(f"{mention.name} {mention.title or ''}")
    if person is not None and person in own_words:
        return _Speaker(name, own_words[person])
    known = person or mention
    return _Speaker(name, known.affiliation) if known.affiliation and known.standing == "state" else None
