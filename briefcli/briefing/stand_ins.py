"""What stands in for a state or body that speaks: its capital or kind, a palace, an office, a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.open_officials import names_no_other_state
from briefcli.briefing.speaker import NOBODY, Speaker, Subject
from briefcli.lexicon import rule_words, vocabulary

if TYPE_CHECKING:
    from briefcli.briefing.speakers import SpeakerReader

_DECLARATION = "اعلان"
_DOCUMENT_REACH = 5
_SOURCE_REACH = 5
_SAID_REACH = 16
_ISSUED = frozenset(("الصادر", "الصادره"))
"""Folded adjectives between a document and who issued it."""
_DELEGATIONS = frozenset(("وفد", "بعثه", "جانب", "طرف"))
"""Folded nouns of those within whom a source tells how talks go, and takes no stand."""


class StandIns:
    """Reads what stands in for a state or body in one sentence."""

    def __init__(self, speakers: SpeakerReader) -> None:
        """Take what reads the sentence's speakers."""
        self.speakers = speakers
        self.sentence = speakers.sentence
        self.uses = speakers.uses

    def state_at(self, index: int) -> Subject | None:
        """The state that is named at a token, by its own name, its capital or its kind."""
        mention = self.speakers.by_first.get(index)
        if mention is not None and mention.kind in ("country", "city"):
            country = self.sentence.countries[index]
            attached = country is not None and country.split.preposition
            return None if attached else Subject(self.speakers.speaker_of(mention), index, mention.stop)
        return self.kingdom(index)

    def without_noun(self, index: int) -> Subject | None:
        """An office of state told by a nationality alone, a document, or a body taken up."""
        taken_up = self.kingdom(index) or self.document(index)
        if taken_up is not None:
            return taken_up
        office = self.office_of_state(index) or self._source_within(index) or self._office_at_home(index)
        if office is None and index < len(self.sentence) and self.sentence.tokens[index].definite:
            return self.body_again(index)
        return office

    def _office_at_home(self, index: int) -> Subject | None:
        """An office of the newspaper's own state, which it names without it: الحكومة, السلطات المحلية."""
        sentence, home = self.sentence, self.speakers.reading.home
        behind = self.uses(index, "office at home")
        if home is None or behind is None or self.speakers.bodies.again(index) is not None:
            return None
        following = sentence.tokens[behind] if behind < len(sentence) else None
        described = following is not None and following.definite and following.form.endswith(("ي", "يه"))
        if described or not names_no_other_state(sentence, home, self.speakers.mentions):
            return None
        return Subject(Speaker(home, sentence.tokens[index].text, state=True), index, behind)

    def _source_within(self, index: int) -> Subject | None:
        """A source within an organ of a state: مصدر في الخارجية المصرية, مصادر مطلعة بوزارة الدفاع."""
        if self.uses(index, "source person") is None:
            return None
        sentence = self.sentence
        for position in range(index + 1, min(len(sentence), index + _SOURCE_REACH)):
            within = sentence.form(position - 1) in ("في", "داخل")
            attached = any(split.preposition == "ب" for split in sentence.tokens[position].splits)
            if within or attached:
                delegation = self.sentence.tokens[position].stem in _DELEGATIONS
                office = self.office_of_state(position)
                if office is None:
                    continue
                if delegation and not self._speaks_of_own(office):
                    return None
                return office._replace(first=index)
        return self._official_by_nationality(index)

    def _official_by_nationality(self, index: int) -> Subject | None:
        """Somebody unnamed of a nationality who speaks of his own state: دبلوماسي سنغالي إن بلاده …."""
        sentence = self.sentence
        position = index + 1
        if sentence.word_class(position) == "adjective" and sentence.nationalities[position] is None:
            position += 1  # مسؤول حكومي كيني
        nationality = sentence.nationalities[position] if position < len(sentence) else None
        if nationality is None or nationality.split.offset:
            return None
        name = sentence.article.phrase(sentence.span_of(index, nationality.stop))
        official = Subject(Speaker(nationality.value.code, name, state=False), index, nationality.stop)
        return official if self._speaks_of_own(official) else None

    def _speaks_of_own(self, official: Subject) -> bool:
        """Whether what somebody says begins with the own state: إن القاهرة لن …, إن بلاده ترفض …."""
        sentence, own = self.sentence, rule_words.state_words()["own country"]
        for index in range(official.stop, min(len(sentence) - 1, official.stop + _SAID_REACH)):
            if self.uses(index, "that") is None:
                continue
            told = index + 2 if index + 1 in sentence.quotation_ends else index + 1
            state = self.state_at(told)
            if sentence.form(told) in own:
                return True
            if state is not None and state.speaker.actor == official.speaker.actor:
                return True
        return False

    def body_again(self, index: int) -> Subject | None:
        """The body told of before that the definite noun at a token takes up: الحركة."""
        again = self.speakers.bodies.again(index)
        if again is None:
            return None
        return Subject(again._replace(name=self.sentence.tokens[index].text), index, index + 1)

    def office_of_state(self, index: int) -> Subject | None:
        """An office of state with nothing but a nationality: الخارجية الكينية, بيان للخارجية الكينية."""
        sentence = self.sentence
        if not 0 <= index < len(sentence) - 1:
            return None
        offices = rule_words.speech_phrases("office")
        split = next((s for s in sentence.tokens[index].splits if (f"ال{s.stem}",) in offices), None)
        if split is None and self.uses(index, "office of two") is not None:
            return self._of_two(index)
        if split is None:
            return self.office_by_pronoun(index)
        country = sentence.countries[index + 1]
        if split is not None and not split.definite and not split.preposition and country is not None:
            if country.split.preposition or country.split.conjunction:
                return None
            name = sentence.noun_text(index, split, country.stop)  # وفد جنوب السودان
            return Subject(Speaker(country.value.code, name, state=True), index, country.stop)
        nationality = sentence.nationalities[index + 1]
        if split.definite and nationality is None:
            return self._office_of_named(index)
        if not split.definite or nationality is None or not nationality.split.definite:
            return None
        name = sentence.noun_text(index, split, nationality.stop)
        return Subject(Speaker(nationality.value.code, name, state=True), index, nationality.stop)

    def office_by_pronoun(self, index: int) -> Subject | None:
        """An office of the state named before it in the sentence: أما كاراكاس فأصدرت خارجيتها بيانا …."""
        sentence = self.sentence
        form = sentence.form(index)
        stem = form.removesuffix("ها") if form.endswith("ها") else form.removesuffix("ه")
        offices = rule_words.speech_phrases("office")
        if stem == form or not {(f"ال{stem}",), (f"ال{stem.removesuffix('ت')}ه",)} & offices.keys():
            return None
        states = [m for m in self.speakers.mentions if m.stop <= index and m.kind in ("country", "city")]
        if not states or (states[-1].kind == "city" and states[-1].standing != "state"):
            return None
        state = self.speakers.speaker_of(states[-1])
        return Subject(state._replace(name=sentence.tokens[index].text), index, index + 1)

    def _office_of_named(self, index: int) -> Subject | None:
        """An office with an adjective that may be a nationality, of a state named elsewhere."""
        sentence = self.sentence
        following = sentence.tokens[index + 1]
        codes = vocabulary.ambiguous_nationalities().get(following.stem, frozenset())
        if not codes or not following.definite or self.uses(index, "diplomacy") is None:
            return None
        told = {
            m.affiliation
            for mentions in self.speakers.reading.mentions
            for m in mentions
            if m.kind in ("country", "city")
        }
        named = codes & told
        if len(named) != 1:
            return None
        name = sentence.article.phrase(sentence.span_of(index, index + 2))
        return Subject(Speaker(next(iter(named)), name, state=True), index, index + 2)

    def _of_two(self, index: int) -> Subject | None:
        """Two sides by their nationalities: الجانبان الروسي والصيني."""
        sentence = self.sentence
        first = sentence.nationalities[index + 1]
        second = sentence.nationalities[first.stop] if first is not None else None
        if first is None or second is None or second.split.conjunction != "و":
            return None
        name = sentence.article.phrase(sentence.span_of(index, second.stop))
        one, other = (Speaker(term.value.code, name, state=True) for term in (first, second))
        return Subject(one, index, second.stop, (other,))

    def document(self, index: int) -> Subject | None:
        """Who speaks in a document: بيان لوزارة الخارجية; the last speaker where it is taken up: البيان."""
        sentence = self.sentence
        behind = self.uses(index, "document")
        if behind is None or self.uses(behind, "final") is not None:
            return None
        if self.speakers.before.final and self.sentence.tokens[index].definite:
            return Subject(NOBODY, index, behind)  # the event's own
        nationality = sentence.nationalities[behind]
        if nationality is not None and nationality.split.definite:  # البيان المصري
            name = sentence.article.phrase(sentence.span_of(index, nationality.stop))
            return Subject(Speaker(nationality.value.code, name, state=True), index, nationality.stop)
        described = sentence.word_class(behind) == "adjective"
        described = described and sentence.form(behind) not in _ISSUED
        if described and sentence.tokens[behind].definite and sentence.tokens[index].definite:
            return Subject(NOBODY, index, behind + 1)  # البيان المالي, of Mali or of money
        for position in range(behind, min(len(sentence), behind + _DOCUMENT_REACH)):
            mention = next(
                (m for m in self.speakers.mentions if m.first == position and m.kind == "organisation"), None
            )
            # وطالب البيان بوقف فوري: what a document demands is no body that issues it
            if mention is not None and (mention.sure or not sentence.tokens[index].definite):
                return Subject(self.speakers.speaker_of(mention), index, mention.stop)
            office = self.office_of_state(position)
            if office is not None:
                return office._replace(first=index)
            if self.uses(position, "that") is not None or sentence.is_comma(position):
                break
        if not sentence.tokens[index].definite:
            issuer = self._issuer_before(index)
            return Subject(issuer, index, behind) if issuer is not None else None
        # A declaration is the event's rather than one speaker's.
        of_event = sentence.tokens[index].stem == _DECLARATION
        last = self.speakers.last if not of_event or _is_of_document(self.speakers.last) else None
        meant = self.speakers.before.issuer or last
        return Subject(meant if meant is not None else NOBODY, index, behind)

    def issuer(self) -> Speaker | None:
        """Who has issued the document told of last, where that is told so: صدر عن مجلس التعاون بيان …."""
        issuer = self.speakers.before.issuer
        documents = rule_words.speech_phrases("document")
        for index, token in enumerate(self.sentence.tokens):
            if not token.definite and {(token.form,), (token.form.removesuffix("ا"),)} & documents.keys():
                issuer = self._issuer_before(index)  # another document than the one before
        return issuer

    def _issuer_before(self, index: int) -> Speaker | None:
        """Who is told right before a document to have issued it."""
        body = next((m for m in self.speakers.mentions if m.stop == index and m.kind == "organisation"), None)
        if body is None or self.sentence.form(body.first - 1) != "عن":
            return None
        return self.speakers.speaker_of(body)

    def tells_of_final(self) -> bool:
        """Whether the sentence tells of the event's own document: البيان الختامي."""
        return any(
            self.uses(index, "final") is not None and self.uses(index - 1, "document") is not None
            for index in range(1, len(self.sentence))
        )

    def kingdom(self, index: int) -> Subject | None:
        """The newspaper's own state, or the one of its kind that the article names: المملكة, السلطنة."""
        sentence = self.sentence
        kind = vocabulary.state_kinds().get(sentence.form(index))
        if kind is None:
            return None
        named = {
            m.affiliation
            for mentions in self.speakers.reading.mentions
            for m in mentions
            if m.affiliation in kind
        }
        named = named or {term.value.code for term in sentence.nationalities} & kind
        home = self.speakers.reading.home
        code = home if home in kind else named.pop() if len(named) == 1 else None
        if code is None:
            return None
        return Subject(Speaker(code, sentence.tokens[index].text, state=True), index, index + 1)


def _is_of_document(speaker: Speaker | None) -> bool:
    """Whether it was a document that spoke last, for whoever is told in it: جاء في الإعلان أن دول بريكس …."""
    return speaker is not None and speaker.name is None and not speaker.state
