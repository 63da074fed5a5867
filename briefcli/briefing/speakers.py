"""Who speaks, and for whom: persons, states, bodies, and what stands for one of them.

A state speaks through its capital, its palace, an office named without its ministry (الخارجية الروسية), or a
document (بيان للرئاسة التونسية); whoever spoke last is taken up by an office alone (المتحدث ذاته).
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.folding import fold
from briefcli.arabic.tokens import tokenize
from briefcli.briefing.agenda_phrases import Phrases
from briefcli.briefing.home_state import names_no_other_state
from briefcli.lexicon import vocabulary
from briefcli.lexicon.tables import bare
from briefcli.mentions.coreference import Person, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

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
        in_office: Whether an office tells for whom a person speaks, and not a nationality alone.
    """

    actor: str | None
    name: str | None
    state: bool
    in_office: bool = True


NOBODY = Speaker(None, None, state=False)
"""Somebody unnamed, or who speaks for nobody."""


class NamedBody(NamedTuple):
    """A body that its noun alone may take up again: الحركة, رئيس الهيئة.

    Attributes:
        noun: The folded noun that its name begins with, without the article.
        speaker: Whom it speaks for.
        stop: Index behind its last token.
    """

    noun: str
    speaker: Speaker
    stop: int


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


class Before(NamedTuple):
    """Whom the sentences before one tell of.

    Attributes:
        recent: The persons, the latest first.
        last: Who spoke last.
        subject: Whom the sentence right before tells of, where nobody speaks in it.
        bodies: Whom the last body speaks for by the noun that its name begins with.
        final: Whether they tell of the event's own document, which "the statement" then takes up.
    """

    recent: Sequence[Person] = ()
    last: Speaker | None = None
    subject: Speaker | None = None
    bodies: Mapping[str, Speaker] = MappingProxyType({})
    final: bool = False


class SpeakerReader:
    """Reads the speakers of one sentence."""

    def __init__(self, reading: Reading, sentence: Sentence, before: Before) -> None:
        """Take a sentence, and whom it may take up from before it."""
        self.reading = reading
        self.sentence = sentence
        self.before = before
        self.last = before.last
        self.mentions = reading.mentions[sentence.index]
        self.phrases = Phrases(sentence, reading.events[sentence.index], self.mentions)
        self.by_first = {
            m.first: m
            for m in self.mentions
            if (m.kind != "city" or m.standing == "state")
            and (m.sure or m.kind != "person" or not sentence.form(m.first).startswith("ب"))
        }

    def uses(self, index: int, use: str) -> int | None:
        """The index behind a set phrase around speech of some use, None where none begins at the token."""
        if self.sentence.form(index) not in vocabulary.first_words_of_speech_phrases(use):
            return None
        found = self.sentence.phrase_at(index, vocabulary.speech_phrases(use))
        return found[0] if found is not None else None

    def _begins_with(self, name: str, use: str) -> bool:
        """Whether a name begins with a word of some use."""
        return (bare(fold(name.split(maxsplit=1)[0])),) in vocabulary.speech_phrases(use)

    def speaker_of(self, mention: Mention) -> Speaker:
        """For whom a mention speaks."""
        if mention.kind == "person":
            person = resolve(mention, self.reading.persons, self._told_before(mention))
            known = person if person is not None else mention
            if self._is_former(known.title, mention):
                return Speaker(None, mention.name, state=False)
            if self._belongs_to_newsroom(mention):
                return Speaker(self._of_nationality(mention), mention.name, state=False)
            actor = None if known.standing == "self" else (known.affiliation or mention.affiliation)
            vague = actor is None or (not mention.named and mention.affiliation is None)
            if known.standing != "self" and (vague or _is_noun_alone(actor)):
                told = (
                    self._state_in_content(mention.stop) if actor is None and mention.spokesperson else None
                )
                actor = told or self._of_body_again(mention) or actor
            if person is None and actor is None and self._is_speaker_again(mention):
                return self.last if self.last is not None else Speaker(None, mention.name, state=False)
            if actor is None and known.standing == "state":
                actor = self._state_told(mention.stop) or self._home(mention)
            if actor is not None and _is_noun_alone(actor):
                again = self.before.bodies.get(bare(fold(actor)))
                actor = again.actor if again is not None else actor
            if actor is not None and self._begins_with(actor, "authority"):
                actor = self._state_in_content(mention.stop) or actor
            in_office = known.title is not None or not mention.named or known.standing == "self"
            return Speaker(actor, mention.name, state=False, in_office=in_office)
        if mention.kind in ("country", "city"):
            return Speaker(mention.affiliation, mention.name, state=True)
        if self._is_media(mention):
            return Speaker(None, mention.name, state=True)
        again = self.body_again(mention.first) if mention.rule == "body-again" else None
        actor = again.actor if again is not None else mention.affiliation
        if actor is None and mention.standing == "state":
            actor = self._state_behind(mention.stop) or self._state_told(mention.stop) or self._home(mention)
        return Speaker(actor or mention.name, mention.name, state=True)

    def _is_former(self, title: str | None, mention: Mention) -> bool:
        """Whether somebody holds an office no more, and speaks for nobody: وزير الخارجية المصري الأسبق."""
        sentence = self.sentence
        modifiers = vocabulary.office_modifiers()
        words = tokenize(title or "")
        told = any(
            (found := modifiers.match(words, index)) is not None and found[2] == "former"
            for index in range(len(words))
        )
        behind = sentence.modifiers[mention.stop] if mention.stop < len(sentence) else None
        return told or (behind is not None and behind.value == "former" and not behind.split.offset)

    def _belongs_to_newsroom(self, mention: Mention) -> bool:
        """Whether an office is a newsroom's, or whoever holds it speaks to one: مصدر تركي لصحيفة …."""
        heads = (self.sentence.body_heads[index] for index in range(mention.first + 1, mention.stop))
        return any(head is not None and head.value.kind == "media" for head in heads)

    def _of_nationality(self, mention: Mention) -> str | None:
        """The state that an adjective of nationality in an office names."""
        terms = (self.sentence.nationalities[index] for index in range(mention.first + 1, mention.stop))
        return next((term.value.code for term in terms if term is not None), None)

    def _told_before(self, mention: Mention) -> list[Person]:
        """The persons told of before a mention, in its sentence and before it, the latest first."""
        if mention.named:
            return list(self.before.recent)
        here = [
            resolve(other, self.reading.persons)
            for other in self.mentions
            if other.kind == "person" and other.named and other.stop <= mention.first
        ]
        return [person for person in reversed(here) if person is not None] + list(self.before.recent)

    def _of_body_again(self, mention: Mention) -> str | None:
        """The body that an office belongs to by its noun alone (رئيس الهيئة) or by a pronoun."""
        if self._is_of_pronoun(mention):
            return self._body_before(mention.first)
        for index in range(mention.first, mention.stop):
            if self.uses(index, "in its name") is not None:
                return self._body_before(mention.first)
            noun = index > mention.first and self.sentence.body_heads[index] is not None
            last = index + 1 == mention.stop or not self.sentence.tokens[index + 1].definite
            again = self.body_again(index) if noun and last else None
            if again is not None:
                return again.actor
        return None

    def _is_of_pronoun(self, mention: Mention) -> bool:
        """Whether a pronoun tells whose an office is: أمينها العام."""
        text = self.sentence.tokens[mention.first].text
        possessed = text.endswith(("ه", "ها", "هم")) and not text.startswith(("ال", "وال"))
        return possessed and self.sentence.offices[mention.first] is not None and not mention.counterpart

    def _body_before(self, index: int) -> str | None:
        """The state or body that a pronoun means: the last one told of in the sentence, or who spoke last."""
        told = [m for m in self.mentions if m.stop <= index and m.kind in ("organisation", "country", "city")]
        if told and (told[-1].kind != "city" or told[-1].standing == "state"):
            return self.speaker_of(told[-1]).actor
        return self.last.actor if self.last is not None and self.last.state else None

    def body_again(self, index: int) -> Speaker | None:
        """The last body whose name begins with the definite noun at a token: الحركة, الوزارة."""
        nouns = {split.stem for split in self.sentence.tokens[index].splits if split.definite}
        here = [body.speaker for body in self.named_bodies() if body.stop <= index and body.noun in nouns]
        if here:
            return here[-1]
        return next((self.before.bodies[noun] for noun in nouns if noun in self.before.bodies), None)

    def named_bodies(self) -> Iterator[NamedBody]:
        """The bodies that the sentence names in full, those that its officials belong to included."""
        for mention in self.mentions:
            if mention.kind == "organisation" and mention.rule != "body-again" and mention.definite:
                noun = bare(fold(mention.name).split()[0])
                yield NamedBody(noun, self.speaker_of(mention), mention.stop)
            elif mention.kind == "person":
                yield from self._bodies_in_title(mention)

    def _bodies_in_title(self, mention: Mention) -> Iterator[NamedBody]:
        words = fold(mention.affiliation or "").split()
        for index in range(mention.first + 1, mention.stop):
            head = self.sentence.body_heads[index]
            if head is None or head.split.definite or head.value.plural:
                continue
            body = mention.affiliation if words and bare(words[0]) == head.split.stem else None
            person = resolve(mention, self.reading.persons)
            actor = body or (person.affiliation if person is not None else mention.affiliation)
            yield NamedBody(head.split.stem, Speaker(actor, None, state=True), mention.stop)

    def _is_speaker_again(self, mention: Mention) -> bool:
        """Whether an office with no more to it takes up who spoke last: المسؤول, المتحدث."""
        described = range(mention.first + 1, mention.stop)  # المسؤولة الحكومية
        alone = all(
            self.sentence.tokens[index].definite and self.sentence.nationalities[index] is None
            for index in described
        )
        taken_up = not mention.named and mention.definite and alone
        return taken_up and self.uses(mention.first, "speaker") is not None

    def _is_media(self, mention: Mention) -> bool:
        """Whether a body is a newsroom, which reports and takes no stand."""
        for terms in (self.sentence.organisations, self.sentence.body_heads):
            term = terms[mention.first]
            if term is not None and term.value.kind == "media":
                return True
        return any(self.uses(index, "newsroom") is not None for index in range(mention.first, mention.stop))

    def _state_told(self, stop: int) -> str | None:
        """The state of an office or ministry that names none: that Turkey …, or "in Ankara" before it."""
        sentence = self.sentence
        state = self._state_in_content(stop)
        if state is not None:
            return state
        if sentence.form(0) in ("في", "وفي", "ومن", "من") and len(sentence) > 1:
            city = sentence.cities[1]
            if city is not None and city.value.role in ("capital", "seat"):
                return city.value.code
        return None

    def _home(self, mention: Mention) -> str | None:
        """The newspaper's own state, where neither an office nor its sentence names another."""
        home, sentence = self.reading.home, self.sentence
        if home is None or not names_no_other_state(sentence, home, self.mentions):
            return None
        if mention.kind == "organisation" and sentence.form(mention.stop) == "في":
            return None  # of the place behind it
        for index in range(mention.first, mention.stop - 1):
            following = sentence.tokens[index + 1]
            foreign = following.definite and following.form.endswith(("ي", "يه"))
            if foreign and self.uses(index, "office") is not None:
                return None  # الخارجية الكونغولية, of a nationality that more than one state has
        return home

    def _state_in_content(self, stop: int) -> str | None:
        """The state that what is said begins with: … that Turkey …."""
        for index in range(stop, min(len(self.sentence) - 1, stop + _REACH)):
            if self.uses(index, "that") is not None and self.sentence.statement_verbs[index + 1] is None:
                state = self.state_at(index + 1)
                return state.speaker.actor if state is not None else None
        return None

    def _state_behind(self, index: int) -> str | None:
        """The state whose body it is by its place: الحكومة الانتقالية في السودان."""
        if self.sentence.form(index) != "في":
            return None
        state = self.state_at(index + 1)
        return state.speaker.actor if state is not None else None

    def state_at(self, index: int) -> Subject | None:
        """The state that is named at a token, by its own name, its capital or its kind."""
        mention = self.by_first.get(index)
        if mention is not None and mention.kind in ("country", "city"):
            country = self.sentence.countries[index]
            attached = country is not None and country.split.preposition
            return None if attached else Subject(self.speaker_of(mention), index, mention.stop)
        return self._kingdom(index)

    def without_noun(self, index: int) -> Subject | None:
        """A palace, an office of state told by a nationality alone, a document, or a body taken up."""
        taken_up = self._kingdom(index) or self.document(index)
        if taken_up is not None:
            return taken_up
        seat = self.sentence.cities[index] if index < len(self.sentence) else None
        if seat is not None and seat.value.role == "seat" and not seat.split.preposition:
            name = self.sentence.article.slice(self.sentence.span_of(index, seat.stop))
            return Subject(Speaker(seat.value.code, name, state=True), index, seat.stop)
        office = self._office_of_state(index)
        if office is None and index < len(self.sentence) and self.sentence.tokens[index].definite:
            again = self.body_again(index)
            if again is not None:
                name = self.sentence.tokens[index].text
                return Subject(again._replace(name=name), index, index + 1)
        return office

    def _office_of_state(self, index: int) -> Subject | None:
        """An office of state with nothing but a nationality: الخارجية الكينية, بيان للخارجية الكينية."""
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
        if self.before.final and self.sentence.tokens[index].definite:
            return Subject(NOBODY, index, behind)  # the event's own
        nationality = sentence.nationalities[behind] if behind < len(sentence) else None
        if nationality is not None and nationality.split.definite:  # البيان المصري
            name = sentence.article.slice(sentence.span_of(index, nationality.stop))
            return Subject(Speaker(nationality.value.code, name, state=True), index, nationality.stop)
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

    def tells_of_final(self) -> bool:
        """Whether the sentence tells of the event's own document: البيان الختامي."""
        return any(
            self.uses(index, "final") is not None and self.uses(index - 1, "document") is not None
            for index in range(1, len(self.sentence))
        )

    def _kingdom(self, index: int) -> Subject | None:
        """The one state of its kind that the article names: المملكة, السلطنة."""
        sentence = self.sentence
        kind = vocabulary.state_kinds().get(sentence.form(index)) if index < len(sentence) else None
        if kind is None:
            return None
        named = {
            m.affiliation for mentions in self.reading.mentions for m in mentions if m.affiliation in kind
        }
        named = named or {
            term.value.code for term in sentence.nationalities if term is not None and term.value.code in kind
        }
        if len(named) != 1:
            return None
        name = sentence.tokens[index].text
        return Subject(Speaker(named.pop(), name, state=True), index, index + 1)


def _is_noun_alone(name: str | None) -> bool:
    """Whether a body is told by its definite noun alone: الأمينة العامة للاتحاد."""
    return name is not None and name.startswith("ال") and " " not in name
