"""Who speaks, and for whom: persons, states, bodies, and what stands for one of them.

A state speaks through its capital, its palace, an office named without its ministry (الخارجية الروسية), or a
document (بيان للرئاسة التونسية); whoever spoke last is taken up by an office alone (المتحدث ذاته).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.arabic.tokens import tokenize
from briefcli.briefing.agenda_phrases import Phrases
from briefcli.briefing.body_references import BodyReferences
from briefcli.briefing.open_officials import names_no_other_state, of_unknown_nationality
from briefcli.briefing.speaker import NOBODY, Speaker
from briefcli.briefing.stand_ins import StandIns
from briefcli.lexicon import rule_words, vocabulary
from briefcli.lexicon.tables import bare
from briefcli.mentions.coreference import Person, resolve
from briefcli.mentions.offices import office_at

if TYPE_CHECKING:
    from briefcli.briefing.speaker import Before
    from briefcli.mentions.model import Mention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

_REACH = 24


class SpeakerReader:
    """Reads the speakers of one sentence."""

    def __init__(self, reading: Reading, sentence: Sentence, before: Before) -> None:
        """Take a sentence, and whom it may take up from before it."""
        self.reading = reading
        self.sentence = sentence
        self.before = before
        self.last = before.last
        self.bodies = BodyReferences(self)
        self.stand_ins = StandIns(self)
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
        found = self.sentence.phrase_at(index, rule_words.speech_phrases(use))
        return found[0] if found is not None else None

    def _begins_with(self, name: str, use: str) -> bool:
        """Whether a name begins with a word of some use."""
        return (bare(fold(name.split(maxsplit=1)[0])),) in rule_words.speech_phrases(use)

    def speaker_of(self, mention: Mention) -> Speaker:
        """For whom a mention speaks."""
        if mention.kind == "person":
            return self._person(mention)
        if mention.kind in ("country", "city"):
            return Speaker(mention.affiliation, mention.name, state=True)
        former = self.sentence.modifiers[mention.first + 1]
        past = not mention.definite and former is not None and former.value == "former"  # حكومة سابقة
        if past or self._is_media(mention) or self._is_document(mention):
            return Speaker(None, mention.name, state=True)
        again = self.bodies.again(mention.first) if mention.rule == "body-again" else None
        actor = again.actor if again is not None else mention.affiliation
        if actor is None and mention.standing == "state":
            actor = self._state_behind(mention.stop) or self._state_told(mention.stop) or self._home(mention)
        # الوزارة may be that of the minister told of last, and not the one whose name was read last.
        another = again is not None and mention.affiliation not in (None, again.actor)
        name = again.name if again is not None and another else mention.name
        return Speaker(actor or mention.name, name, state=True)

    def _person(self, mention: Mention) -> Speaker:
        person = resolve(mention, self.reading.persons, self._told_before(mention))
        known = person if person is not None else mention
        if mention.named and known.title is None and known.standing == "unknown":
            known = self._with_office_behind(mention) or known
        if self._is_former(known.title, mention):
            return Speaker(None, mention.name, state=False)
        if self._belongs_to_newsroom(mention):
            return Speaker(self._of_nationality(mention), mention.name, state=False)
        if known.standing == "self":
            return Speaker(None, mention.name, state=False)
        actor = known.affiliation or mention.affiliation
        vague = actor is None or (not mention.named and mention.affiliation is None)
        if vague:
            told = self._state_in_content(mention.stop) if actor is None and mention.spokesperson else None
            actor = told or self.bodies.of_office(mention) or actor
        if person is None and actor is None and self._is_speaker_again(mention):
            return self.last if self.last is not None else Speaker(None, mention.name, state=False)
        if actor is None and known.standing == "state":
            actor = self._state_told(mention.stop) or self._home(mention)
        if actor is not None and self._is_unnamed_business(actor, mention):
            return Speaker(None, mention.name, state=False)
        if actor is not None:
            actor = self._state_of_authority(actor, mention) or actor
        in_office = actor is not None and (known.title is not None or not mention.named)
        unnamed = not mention.named and self.uses(mention.first, "speaker") is not None
        open_state = actor is None and (known.standing in ("state", "unknown") or unnamed)
        return Speaker(actor, mention.name, state=False, in_office=in_office, open_state=open_state)

    def _is_unnamed_business(self, actor: str, mention: Mention) -> bool:
        """Whether an office is that of a business by its kind alone: مدير الفندق."""
        heads = (self.sentence.body_heads[index] for index in range(mention.first + 1, mention.stop))
        return " " not in actor and any(
            head is not None and head.value.kind == "company" and head.split.definite for head in heads
        )

    def _state_of_authority(self, actor: str, mention: Mention) -> str | None:
        """The state that a body's official speaks of as his own: said that China is ready to ….

        A commission or a command is one of that state only where its name tells the state as well; then "his
        country" tells enough.
        """
        state = self._state_in_content(mention.stop)
        if self._begins_with(actor, "authority"):
            named = self._states_in(actor)
            return state or (named.pop() if len(named) == 1 and self._tells_of_country(mention) else None)
        if not self._begins_with(actor, "authority of a state"):
            return None
        named = self._states_in(actor)
        if state is None and len(named) == 1 and self._tells_of_country(mention):
            return named.pop()
        return state if state in named else None

    @staticmethod
    def _states_in(name: str) -> set[str]:
        """The states that a body's name tells: المركز السينمائي المغربي."""
        words = tokenize(name)
        tables = (vocabulary.countries(), vocabulary.nationalities())
        found = (table.match(words, index) for table in tables for index in range(len(words)))
        return {match[2].code for match in found if match is not None}

    def _tells_of_country(self, mention: Mention) -> bool:
        """Whether whoever speaks calls a country his own: التزام بلاده, إن بلادها ترفض …."""
        sentence = self.sentence
        own = rule_words.state_words()["own country"]
        reach = range(mention.stop, min(len(sentence), mention.stop + _REACH))
        return any(sentence.form(i) in own or sentence.form(i)[1:] in own for i in reach)

    def taken_up(self) -> Speaker:
        """Whom an honorific with a pronoun means: who spoke last, else whoever was told of last."""
        if self.last is not None:
            return self.last
        if self.before.subject is not None:
            return self.before.subject
        person = next(iter(self.before.recent), None)
        return NOBODY if person is None else Speaker(person.affiliation, person.name, state=False)

    def _with_office_behind(self, mention: Mention) -> Mention | None:
        """A name with the office that stands behind a comma, where nothing else tells who that is."""
        following = mention.stop + 1
        if not self.sentence.is_comma(mention.stop):
            return None
        office = office_at(self.sentence, following, behind_name=True)
        if office is None or office.office.number != "singular":
            return None
        return mention._replace(title=office.title, affiliation=office.affiliation, standing=office.standing)

    def _is_former(self, title: str | None, mention: Mention) -> bool:
        """Whether somebody holds an office no more, and speaks for nobody: وزير الخارجية المصري الأسبق."""
        sentence = self.sentence
        modifiers = vocabulary.office_modifiers()
        words = tokenize(title or "")
        told = any(
            (found := modifiers.match(words, index)) is not None and found[2] == "former"
            for index in range(len(words))
        )
        told = told or any(
            self.uses(index, "then") is not None for index in range(mention.first, mention.stop + 1)
        )
        inside = range(mention.first + 1, mention.stop if not mention.named else 0)
        told = told or any(
            (term := sentence.modifiers[index]) is not None and term.value == "former" for index in inside
        )
        behind = sentence.modifiers[mention.stop] if mention.stop < len(sentence) else None
        return told or (behind is not None and behind.value == "former" and not behind.split.offset)

    def _belongs_to_newsroom(self, mention: Mention) -> bool:
        """Whether an office is a newsroom's, or whoever holds it speaks to one: مصدر تركي لصحيفة …."""
        tables = (self.sentence.organisations, self.sentence.body_heads)
        heads = (terms[index] for index in range(mention.first + 1, mention.stop) for terms in tables)
        first = next((head for head in heads if head is not None), None)  # هيئة قناة السويس is no newsroom
        return first is not None and first.value.kind == "media"

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

    def _is_speaker_again(self, mention: Mention) -> bool:
        """Whether an office with no more to it takes up who spoke last: المسؤول, المتحدث."""
        described = range(mention.first + 1, mention.stop)  # المسؤولة الحكومية
        alone = all(
            self.sentence.tokens[index].definite and self.sentence.nationalities[index] is None
            for index in described
        )
        # المسؤولة الأولى عن قطاع الرياضة, القيادي في الكتلة
        charged = self.sentence.form(mention.stop) in ("عن", "في")
        taken_up = not mention.named and mention.definite and alone and not charged
        return taken_up and self.uses(mention.first, "speaker") is not None

    def _is_media(self, mention: Mention) -> bool:
        """Whether a body is a newsroom, which reports and takes no stand."""
        for terms in (self.sentence.organisations, self.sentence.body_heads):
            term = terms[mention.first]
            if term is not None and term.value.kind == "media":
                return True
        return any(self.uses(index, "newsroom") is not None for index in range(mention.first, mention.stop))

    def _is_document(self, mention: Mention) -> bool:
        """Whether what looks like a body is a draft of a document: مشروع البيان الختامي."""
        return any(self.uses(index, "document") is not None for index in (mention.first, mention.first + 1))

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
        return None if of_unknown_nationality(sentence, mention) else home

    def _state_in_content(self, stop: int) -> str | None:
        """The state that what is said begins with: … that Turkey …."""
        for index in range(stop, min(len(self.sentence) - 1, stop + _REACH)):
            if self.uses(index, "that") is not None and self.sentence.statement_verbs[index + 1] is None:
                state = self.stand_ins.state_at(index + 1)
                return state.speaker.actor if state is not None else None
        return None

    def _state_behind(self, index: int) -> str | None:
        """The state whose body it is by its place: الحكومة الانتقالية في السودان."""
        if self.sentence.form(index) != "في":
            return None
        state = self.stand_ins.state_at(index + 1)
        return state.speaker.actor if state is not None else None
