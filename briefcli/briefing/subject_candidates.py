"""Who can be the subject of a verb of saying or of stance, and who only stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefcli.arabic.folding import fold
from briefcli.lexicon import rule_words
from briefcli.lexicon.everyday_words import everyday_class
from briefcli.mentions.name_words import is_name_word
from briefcli.mentions.other_readings import may_be_name

if TYPE_CHECKING:
    from briefcli.briefing.speakers import SpeakerReader
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.model import Mention
    from briefcli.mentions.terms import Term


_FEMININE_BODIES = frozenset(("دار", "جمارك", "أركان"))
"""Nouns of bodies that are feminine or broken plurals, though no ending shows it."""


class SubjectCandidates:
    """Tells the subjects of one sentence's verbs from their objects and addressees."""

    def __init__(self, speakers: SpeakerReader) -> None:
        """Take what reads the sentence's speakers."""
        self.speakers = speakers
        self.sentence = speakers.sentence
        self.uses = speakers.uses

    def is_addressee(self, mention: Mention, verb: Term[VerbForm]) -> bool:
        """Whether a name stands right before what a verb urges it to, and is the object: حث البنك على …."""
        behind = fold(verb.value.row["object"])
        position = mention.stop
        while self.sentence.form(position).startswith("و"):
            joined = self.speakers.by_first.get(position)
            if joined is None:
                break
            position = joined.stop
        has_object = self.sentence.form(verb.first).endswith(("ها", "ه"))  # تصفها أرمينيا ب…
        if not behind and self._goes_on_in_speech(verb):
            behind = fold(verb.value.row["urges"])  # أن بلاده ترفض …، وتدعو بغداد إلى …
        if not behind or has_object or mention.kind == "person":
            return False
        attached = any(split.preposition == behind for split in self.sentence.token(position).splits)
        return attached or self.sentence.form(position) == behind

    def _goes_on_in_speech(self, verb: Term[VerbForm]) -> bool:
        """Whether a verb goes on in the feminine present with what somebody says of a state."""
        sentence = self.sentence
        if not verb.split.conjunction or not _is_states_present(verb):
            return False
        before = [term for term in sentence.statement_verbs.within(0, verb.first) if _is_states_present(term)]
        that = any(sentence.form(i) in ("ان", "بان") for i in range(before[-1].first)) if before else False
        return that and any(
            term.value.row["kind"] == "say" for term in sentence.statement_verbs.within(0, before[-1].first)
        )

    def is_object(self, verb: Term[VerbForm], index: int) -> bool:
        """Whether a noun behind ب is what a verb of stance governs, and no adverbial: طالب بإنشاء …."""
        if verb.value.row["kind"] != "stance" or self.uses(index, "aside") is not None:
            return False
        attached = any(split.preposition == "ب" for split in self.sentence.tokens[index].splits)
        return attached and self.sentence.word_class(index) not in ("adverb", "preposition")

    def may_govern(self, verb: Term[VerbForm], index: int) -> bool:
        """Whether a verb agrees with the noun at a token: رفض المملكة is a noun with its genitive."""
        form = verb.value
        masculine = form.tense == "past" and form.gender == "masculine" and form.number == "singular"
        if form.gender == "feminine" and self._is_masculine_body(index):
            return False  # وتطالب الاتحاد بمراجعة …
        return not (masculine and self.sentence.form(index).endswith("ه"))

    def _is_masculine_body(self, index: int) -> bool:
        """Whether a body's noun at a token is a masculine singular: الاتحاد, المجلس."""
        head = self.sentence.body_heads[index]
        if head is None or head.value.plural:
            return False
        noun = head.value.name.split()[0]
        return not noun.endswith(("ة", "ات", "اء")) and noun not in _FEMININE_BODIES

    def is_addressed(self, mention: Mention) -> bool:
        """Whether a newsroom is whom something is said to: قال لصحيفة «البلاد» إن …."""
        sentence = self.sentence
        terms = (sentence.organisations[mention.first], sentence.body_heads[mention.first])
        if any(term is not None and term.split.preposition == "ل" for term in terms):
            return True
        # قالت لأخبار الأمم المتحدة, قال لتلفزيون روسيا
        before = sentence.tokens[mention.first - 1].splits if mention.first else ()
        return mention.kind != "person" and any(
            split.preposition == "ل" and not split.definite and everyday_class(split.stem) == "noun"
            for split in before
        )

    def is_in_office(self, mention: Mention) -> bool:
        """Whether an office goes on with its place, and its holder behind that: رئيس دائرة في الرئاسة."""
        indefinite = mention.kind == "person" and not mention.named and not mention.definite
        return indefinite and self.sentence.form(mention.stop) in ("في", "لدي")

    def can_speak(self, mention: Mention, verb: Term[VerbForm]) -> bool:
        """Whether a mention can be a verb's subject, by number, gender and what is written onto it."""
        sentence = self.sentence
        if self.is_attached(mention):
            return False
        office = sentence.offices[mention.first]
        if not mention.named and office is not None and office.value.number != "singular":
            return False  # two or more, each for another state
        if mention.kind in ("country", "city") and not self._agrees(mention, verb):
            return False
        if mention.first >= verb.stop and self.sentence.form(verb.first).endswith("وا"):
            return False  # ودعوا مجلس الأمن إلى …: theirs is the subject before
        near = mention.kind == "organisation" and 0 <= mention.first - verb.stop <= 1  # هاجم فيها المنظمة
        if near and not self.may_govern(verb, mention.first):
            return False  # وطالب المنظمة بفتح تحقيق: somebody else does
        if mention.kind == "city" and self._begins_name(
            mention.stop, stance=verb.value.row["kind"] == "stance"
        ):
            return False  # صوفيا is a given name as well
        known = mention.named or mention.definite or mention.spokesperson or self._in_construct(mention)
        return mention.kind != "person" or known or self._is_of_state_body(mention)

    def _in_construct(self, mention: Mention) -> bool:
        """Whether an office without an article has a genitive that is definite: وزيرة الشؤون الاجتماعية."""
        return any(token.definite for token in self.sentence.tokens[mention.first + 1 : mention.stop])

    def _is_of_state_body(self, mention: Mention) -> bool:
        """Whether an office without a name or an article is told with its ministry: مسؤول بوزارة الصحة."""
        heads = (self.sentence.body_heads[index] for index in range(mention.first + 1, mention.stop))
        return any(head is not None and head.value.kind == "state-body" for head in heads)

    def is_attached(self, mention: Mention) -> bool:
        """Whether a preposition is written onto a mention."""
        term = self._term_of(mention)
        return term is not None and term.split.preposition != ""

    def is_conjoined(self, mention: Mention) -> bool:
        """Whether a mention is joined with و to what stands before it."""
        term = self._term_of(mention)
        return term is not None and term.split.conjunction == "و" and not term.split.preposition

    def _term_of(self, mention: Mention) -> Term[Any] | None:
        """The lexicon's entry that a mention begins with."""
        sentence, first = self.sentence, mention.first
        return (
            sentence.offices[first]
            or sentence.organisations[first]
            or sentence.body_heads[first]
            or sentence.countries[first]
            or sentence.cities[first]
        )

    def _begins_name(self, index: int, *, stance: bool) -> bool:
        """Whether a word that can only be a name's stands at a token, behind what may be a given name."""
        sentence = self.sentence
        place = sentence.cities[index] is not None
        if place:
            return False
        stand = sentence.form(index).removesuffix("ها") in rule_words.stance_nouns()  # برلين انزعاجها من …
        governed = stance and sentence.form(index).startswith("ب")  # هددت واشنطن بفرض عقوبات
        if governed and not may_be_name(sentence.form(index)):
            return False
        return not stand and is_name_word(sentence, index, first=False)

    def _agrees(self, mention: Mention, verb: Term[VerbForm]) -> bool:
        """Whether a verb may be a state's: most are feminine, and دعم روسيا is a noun with its genitive."""
        form = verb.value
        if form.gender == "feminine" or form.number != "singular":
            return True
        city = self.sentence.cities[mention.first]
        if city is not None and city.value.role == "seat":
            return True
        return self.uses(mention.first, "masculine") is not None or form.tense != "past"


def _is_states_present(verb: Term[VerbForm]) -> bool:
    """Whether a verb stands as one that is told of a state does: ترفض."""
    form = verb.value
    return form.tense == "present" and form.gender == "feminine" and form.number == "singular"
