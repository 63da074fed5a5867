"""Who speaks, and for whom: the subject of a verb of saying or of stance, named or taken up."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.briefing.agenda_phrases import Phrases
from briefcli.lexicon import vocabulary
from briefcli.mentions.coreference import Person, resolve

if TYPE_CHECKING:
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.model import Mention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence, Term

_REACH = 24
_LONGEST_TITLE_GAP = 2
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
        self, reading: Reading, sentence: Sentence, recent: list[Person], last: Speaker | None
    ) -> None:
        """Take a sentence, the persons told of before it, the latest first, and who spoke last."""
        self.reading = reading
        self.sentence = sentence
        self.recent = recent
        self.last = last
        self.mentions = reading.mentions[sentence.index]
        self.phrases = Phrases(sentence, reading.events[sentence.index], self.mentions)
        self._by_first = {
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
            person = resolve(mention, self.reading.persons, self.recent)
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
                country = sentence.countries[index + 1]
                if country is not None and not country.split.preposition:
                    return country.value.code
                break
        if sentence.form(0) in ("في", "وفي", "ومن", "من") and len(sentence) > 1:
            city = sentence.cities[1]
            if city is not None and city.value.role in ("capital", "seat"):
                return city.value.code
        return None

    def subject(self, verb: Term[VerbForm]) -> Subject | None:
        """The subject of a verb: mostly behind it, at times right before; None for a verb without one."""
        opening = next((m for m in self._by_first.values() if m.stop == verb.first and m.first == 0), None)
        if opening is not None and opening.kind == "person" and not verb.split.offset:
            return self._found(opening)
        if verb.value.lemma == "نقل":
            return self._quoted_from(verb)
        return self._behind(verb) or self._before(verb)

    def _quoted_from(self, verb: Term[VerbForm]) -> Subject | None:
        """Whom an agency quotes: نقلت الوكالة عن متحدث قوله …."""
        for index in range(verb.stop, min(len(self.sentence), verb.stop + _REACH)):
            if self.sentence.form(index) == "عن":
                mention = self._by_first.get(index + 1)
                return self._found(mention) if mention is not None else None
        return None

    def _found(self, mention: Mention) -> Subject:
        return Subject(self.speaker_of(mention), mention.first, mention.stop)

    def _behind(self, verb: Term[VerbForm]) -> Subject | None:
        sentence, phrases = self.sentence, self.phrases
        position = verb.stop
        if verb.value.lemma == "جاء":
            return self._document(position + 1) if sentence.form(position) == "في" else None
        while position < min(len(sentence), verb.stop + _REACH):
            mention = self._by_first.get(position)
            if mention is None and self.uses(position, "members") is not None:
                mention = self._by_first.get(position + 1)
                mention = mention if mention is not None and mention.kind == "organisation" else None
            if mention is not None:
                return self._found(mention) if self._can_speak(mention, verb) else None
            standing = self._named_without_noun(position)
            if standing is not None:
                return standing
            taken_up = self.uses(position, "pronoun")
            if taken_up is not None:
                speaker = self.last if self.last is not None else Speaker(None, None, state=False)
                return Subject(speaker, position, taken_up)
            if sentence.is_comma(position):
                end = phrases.apposition_end(position)
            elif sentence.honorifics[position] is not None:
                end = sentence.honorifics[position].stop  # type: ignore[union-attr]  # it is not None
            elif phrases.adverb(position) or self._pronoun_of_preposition(position):
                end = position + 1
            elif phrases.uses(position, "about") is not None or self.uses(position, "that") is not None:
                end = None
            else:
                end = phrases.adverbial_end(position) or self._addressee_end(position)
                if end is not None and any(self.uses(i, "seen") is not None for i in range(position, end)):
                    return None  # whom somebody met, not who speaks
                if sentence.form(position) in ("علي", "الي", "من", "عن") and end is not None:
                    end = None  # what the verb itself governs
            if end is None or end <= position:
                return None
            position = end
        return None

    def _named_without_noun(self, index: int) -> Subject | None:
        """A palace, or an office of state told by a nationality alone: الكرملين, الخارجية الإيرانية."""
        taken_up = self._kingdom(index) or self._document(index)
        if taken_up is not None:
            return taken_up
        seat = self.sentence.cities[index] if index < len(self.sentence) else None
        if seat is not None and seat.value.role == "seat" and not seat.split.preposition:
            name = self.sentence.article.slice(self.sentence.span_of(index, seat.stop))
            return Subject(Speaker(seat.value.code, name, state=True), index, seat.stop)
        behind = self.uses(index, "office")
        nationality = self.sentence.nationalities[behind] if behind and behind < len(self.sentence) else None
        if nationality is None or behind is None or not nationality.split.definite:
            return None
        name = self.sentence.article.slice(self.sentence.span_of(index, nationality.stop))
        return Subject(Speaker(nationality.value.code, name, state=True), index, nationality.stop)

    def _document(self, index: int) -> Subject | None:
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
            if self.uses(position, "that") is not None or sentence.is_comma(position):
                break
        if not sentence.tokens[index].definite:
            return None
        speaker = self.last if self.last is not None else Speaker(None, None, state=False)
        return Subject(speaker, index, behind)

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

    def _pronoun_of_preposition(self, index: int) -> bool:
        """Whether a token is a preposition with its pronoun: رد عليه …."""
        form = self.sentence.form(index)
        return form in (
            "عليه",
            "عليها",
            "عليهم",
            "له",
            "لها",
            "لهم",
            "فيه",
            "فيها",
            "به",
            "بها",
            "منه",
            "منها",
        )

    def _addressee_end(self, index: int) -> int | None:
        """The index behind whom something is said to: للصحفيين."""
        split = next((s for s in self.sentence.tokens[index].splits if s.preposition == "ل"), None)
        if split is None or split.conjunction or not self.sentence.is_everyday(split.stem):
            return None
        return index + 1 if self.sentence.word_class(index) == "noun" else None

    def _before(self, verb: Term[VerbForm]) -> Subject | None:
        sentence = self.sentence
        for mention in self.mentions:
            adjacent = mention.stop == verb.first and mention.kind == "organisation" and not verb.split.offset
            if adjacent and verb.value.row["kind"] == "say" and verb.value.tense == "past":
                # … a statement that the body issued, in which it said that …
                return self._found(mention)
        if sentence.form(verb.stop) in ("فيه", "فيها"):
            # … a statement by the body in which it called for …
            bodies = [m for m in self.mentions if m.kind == "organisation" and m.stop <= verb.first]
            return self._found(bodies[-1]) if bodies else None
        conjoined = sentence.form(verb.first).startswith(("و", "ف")) and verb.split.conjunction
        if conjoined:
            return None
        for mention in reversed(tuple(self._by_first.values())):
            if mention.stop > verb.first or not self._can_speak(mention, verb):
                continue
            if self._joined(mention.stop, verb.first) and self._opens_clause(mention.first):
                found = self._found(mention)
                # A name at the sentence's head, whose office stands between commas.
                head = next((m for m in self.mentions if m.first == 0 and m.kind == "person"), None)
                beside = head is not None and head.stop == mention.first - 1 and not mention.named
                return found._replace(first=0) if beside else found
        head = next((m for m in self._by_first.values() if m.first == 0), None)
        if head is not None and sentence.is_comma(verb.first - 1) and self._can_speak(head, verb):
            return self._found(head)  # الاسم، الصفة وما يتبعها، قال …
        office = self.uses(0, "office")
        if office is not None:
            standing = self._named_without_noun(0)
            if standing is not None and standing.stop == verb.first:
                return standing
        return None

    def _joined(self, start: int, stop: int) -> bool:
        """Whether nothing but adverbs, and what commas set apart, stands between a subject and its verb."""
        sentence, position = self.sentence, start
        plain = 0
        while position < stop:
            if sentence.is_comma(position):
                end = self.phrases.apposition_end(position)
                position = end if end is not None and end <= stop else position + 1
                continue
            adverb = self.phrases.adverb(position) or sentence.form(position) in (
                *("قد", "لم", "لن", "لا", "بدوره", "بدورها", "امس", "اليوم", "من", "جهته", "جهتها", "جانبه"),
            )
            if not adverb:
                return False
            plain += 1
            position += 1
        return plain <= _LONGEST_TITLE_GAP + 1

    def _opens_clause(self, index: int) -> bool:
        sentence = self.sentence
        before = index - 1
        return (
            before < 0
            or sentence.is_comma(before)
            or sentence.tokens[before].text in ("-", "–", "—", "|", ":")
            or self.uses(before, "clause") is not None
            or self.uses(before, "copula") is not None
            or sentence.form(before) in ("اما", "واما")
            or (sentence.form(before) == "ان" and not self._said_before(before))  # غير أن روسيا ترفض
        )

    def _said_before(self, index: int) -> bool:
        """Whether a verb of saying governs the "that" at a token."""
        for verb in self.sentence.statement_verbs[:index]:
            finite = verb is not None and verb.value.tense in ("past", "present")
            if verb is not None and finite and verb.value.row["kind"] in ("say", "continues"):
                return True
        return False

    def _can_speak(self, mention: Mention, verb: Term[VerbForm]) -> bool:
        sentence = self.sentence
        lexical = (
            sentence.offices[mention.first]
            or sentence.organisations[mention.first]
            or sentence.body_heads[mention.first]
            or sentence.countries[mention.first]
            or sentence.cities[mention.first]
        )
        if lexical is not None and lexical.split.preposition:
            return False
        office = sentence.offices[mention.first]
        if not mention.named and office is not None and office.value.number != "singular":
            return False  # two or more, each for another state
        if mention.kind in ("country", "city") and not self._agrees(mention, verb):
            return False
        return mention.kind != "person" or mention.named or mention.definite or mention.spokesperson

    def _agrees(self, mention: Mention, verb: Term[VerbForm]) -> bool:
        """Whether a verb may be a state's: most are feminine, and دعم روسيا is a noun with its genitive."""
        form = verb.value
        if form.gender == "feminine" or form.number != "singular":
            return True
        city = self.sentence.cities[mention.first]
        if city is not None and city.value.role == "seat":
            return True
        return self.uses(mention.first, "masculine") is not None or form.tense != "past"
