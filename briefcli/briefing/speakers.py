"""Who speaks, and for whom: persons, states, bodies, and what stands for one of them.

A state speaks through its capital, its palace, an office named without its ministry (الخارجية الروسية), or a
document (بيان للرئاسة التونسية); whoever spoke last is taken up by an office alone (المتحدث ذاته).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.briefing.agenda_phrases import Phrases
from briefcli.lexicon import vocabulary
from briefcli.mentions.coreference import Person, resolve

if TYPE_CHECKING:
    from briefcli.mentions.model import Mention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

_REACH = 24
_DOCUMENT_REACH = 5


class Speaker(NamedTuple):
    """Who speaks, and for whom.

    Attributes:
        actor: The state's code or the body's name, None for who speaks for nobody.
        name: As written.
        state: Whether the state or body itself is told of, and not a person.
    """

    actor: str | None
    name: str | None
    state: bool


NOBODY = Speaker(None, None, state=False)
"""Somebody unnamed, or who speaks for nobody."""


class Subject(NamedTuple):
    """The subject of a verb.

    Attributes:
        speaker: Who it is.
        first: Index of its first token.
        stop: Index behind its last token.
    """

    speaker: Speaker
    first: int
    stop: int


class SpeakerReader:
    """Reads the speakers of one sentence."""

    def __init__(
        self,
        reading: Reading,
        sentence: Sentence,
        recent: list[Person],
        last: Speaker | None,
        told: Speaker | None = None,
    ) -> None:
        """Take a sentence, and whom it may take up.

        Args:
            reading: The article's mentions.
            sentence: The sentence.
            recent: The persons told of before it, the latest first.
            last: Who spoke last.
            told: Whom the sentence before tells of, where nobody speaks in it.
        """
        self.reading = reading
        self.sentence = sentence
        self.recent = recent
        self.last = last
        self.told = told
        self.mentions = reading.mentions[sentence.index]
        self.phrases = Phrases(sentence, reading.events[sentence.index], self.mentions)
        self.by_first = {
            m.first: m
            for m in self.mentions
            if (m.kind != "city" or m.standing == "state")
            and (m.sure or not sentence.form(m.first).startswith("ب"))
        }

    def uses(self, index: int, use: str) -> int | None:
        """The index behind a set phrase around speech of some use, None where none begins at the token."""
        if self.sentence.form(index) not in vocabulary.first_words_of_speech_phrases(use):
            return None
        found = self.sentence.phrase_at(index, vocabulary.speech_phrases(use))
        return found[0] if found is not None else None

    def speaker_of(self, mention: Mention) -> Speaker:
        """For whom a mention speaks."""
        if mention.kind == "person":
            person = resolve(mention, self.reading.persons, self._told_before(mention))
            known = person if person is not None else mention
            actor = None if known.standing == "self" else (known.affiliation or mention.affiliation)
            if person is None and actor is None and self._is_speaker_again(mention):
                return self.last if self.last is not None else Speaker(None, mention.name, state=False)
            if actor is None and known.standing == "state":
                actor = self._state_told(mention.stop)
            return Speaker(actor, mention.name, state=False)
        if mention.kind in ("country", "city"):
            return Speaker(mention.affiliation, mention.name, state=True)
        if self._is_media(mention):
            return Speaker(None, mention.name, state=True)
        actor = mention.affiliation
        if actor is None and mention.standing == "state":
            actor = self._state_told(mention.stop)
        return Speaker(actor or mention.name, mention.name, state=True)

    def _told_before(self, mention: Mention) -> list[Person]:
        """The persons told of before a mention, in its sentence and before it, the latest first."""
        if mention.named:
            return self.recent
        here = [
            resolve(other, self.reading.persons)
            for other in self.mentions
            if other.kind == "person" and other.named and other.stop <= mention.first
        ]
        return [person for person in reversed(here) if person is not None] + self.recent

    def _is_speaker_again(self, mention: Mention) -> bool:
        """Whether an office with no more to it takes up who spoke last: المسؤول, المتحدث."""
        return not mention.named and mention.definite and self.uses(mention.first, "speaker") is not None

    def _is_media(self, mention: Mention) -> bool:
        """Whether a body is a newsroom, which reports and takes no stand."""
        for terms in (self.sentence.organisations, self.sentence.body_heads):
            term = terms[mention.first]
            if term is not None and term.value.kind == "media":
                return True
        return False

    def _state_told(self, stop: int) -> str | None:
        """The state of an office or ministry that names none: that Turkey …, or "in Ankara" before it."""
        sentence = self.sentence
        for index in range(stop, min(len(sentence) - 1, stop + _REACH)):
            if self.uses(index, "that") is not None:
                state = self.state_at(index + 1)
                if state is not None:
                    return state.speaker.actor
                break
        if sentence.form(0) in ("في", "وفي", "ومن", "من") and len(sentence) > 1:
            city = sentence.cities[1]
            if city is not None and city.value.role in ("capital", "seat"):
                return city.value.code
        return None

    def state_at(self, index: int) -> Subject | None:
        """The state that is named at a token, by its own name, its capital or its kind."""
        mention = self.by_first.get(index)
        if mention is not None and mention.kind in ("country", "city"):
            country = self.sentence.countries[index]
            attached = country is not None and country.split.preposition
            return None if attached else Subject(self.speaker_of(mention), index, mention.stop)
        return self._kingdom(index)

    def without_noun(self, index: int) -> Subject | None:
        """A palace, an office of state told by a nationality alone, or a document: الكرملين, الخارجية الإيرانية."""
        taken_up = self._kingdom(index) or self.document(index)
        if taken_up is not None:
            return taken_up
        seat = self.sentence.cities[index] if index < len(self.sentence) else None
        if seat is not None and seat.value.role == "seat" and not seat.split.preposition:
            name = self.sentence.article.slice(self.sentence.span_of(index, seat.stop))
            return Subject(Speaker(seat.value.code, name, state=True), index, seat.stop)
        return self._office_of_state(index)

    def _office_of_state(self, index: int) -> Subject | None:
        """An office of state with nothing but a nationality: الخارجية الكينية, behind ل in a document's name."""
        sentence = self.sentence
        if not 0 <= index < len(sentence) - 1:
            return None
        offices = vocabulary.speech_phrases("office")
        split = next((s for s in sentence.tokens[index].splits if (f"ال{s.stem}",) in offices), None)
        nationality = sentence.nationalities[index + 1]
        if split is None or not split.definite or nationality is None or not nationality.split.definite:
            return None
        name = sentence.noun_text(index, split, nationality.stop)
        return Subject(Speaker(nationality.value.code, name, state=True), index, nationality.stop)

    def document(self, index: int) -> Subject | None:
        """Who speaks in a document: بيان لوزارة الخارجية; the last speaker where it is taken up: البيان."""
        sentence = self.sentence
        behind = self.uses(index, "document")
        if behind is None or self.uses(behind, "final") is not None:
            return None
        for position in range(behind, min(len(sentence), behind + _DOCUMENT_REACH)):
            mention = next(
                (m for m in self.mentions if m.first == position and m.kind == "organisation"), None
            )
            if mention is not None:
                return Subject(self.speaker_of(mention), index, mention.stop)
            office = self._office_of_state(position)
            if office is not None:
                return office._replace(first=index)
            if self.uses(position, "that") is not None or sentence.is_comma(position):
                break
        if not sentence.tokens[index].definite:
            return None
        return Subject(self.last if self.last is not None else NOBODY, index, behind)

    def _kingdom(self, index: int) -> Subject | None:
        """The one state of its kind that the article names: المملكة, السلطنة."""
        sentence = self.sentence
        kind = vocabulary.state_kinds().get(sentence.form(index)) if index < len(sentence) else None
        if kind is None:
            return None
        named = {
            m.affiliation for mentions in self.reading.mentions for m in mentions if m.affiliation in kind
        }
        if len(named) != 1:
            return None
        name = sentence.tokens[index].text
        return Subject(Speaker(named.pop(), name, state=True), index, index + 1)
