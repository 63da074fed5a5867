"""Where a noun phrase ends: the genitive chain, its adjectives and its complements.

An Arabic title or name is a chain of indefinite nouns that a definite or proper noun closes (وزير
خارجية ميانمار), with definite adjectives behind it (وزير الخارجية الروسي) and complements with ل, حول
or في (الأمين العام لرابطة الدول المستقلة). Once the chain is closed, an indefinite word that is not an
adjective belongs to something else: mostly it is the name of the person whose title it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.masdars import is_masdar_behind_particle
from briefcli.lexicon.rule_words import compound_adjectives, event_name_words, noun_phrase_words
from briefcli.mentions.body_names import (
    are_members,
    begins_mention,
    ends_body,
    is_adjective_here,
    joins_another_body,
)
from briefcli.mentions.chain_adjectives import behind_modifier, behind_nationality
from briefcli.mentions.chain_marks import behind_latin, behind_marks, body_in_marks
from briefcli.mentions.chain_namesakes import (
    begins_holder_name,
    behind_patronymics,
    goes_on_with_proper_name,
    titles_within_body,
)
from briefcli.mentions.chain_particles import attached_word, people_abroad
from briefcli.mentions.chain_places import (
    complement_behind_by,
    compound_place,
    is_charged,
    named_feature,
    place_behind_preposition,
    place_told_before,
    residence,
    university_of_faculty,
)
from briefcli.mentions.chain_prepositions import behind_preposition
from briefcli.mentions.noun_chains import LONGEST_PHRASE, NounChain

if TYPE_CHECKING:
    from briefcli.mentions.noun_chains import Complement, Head
    from briefcli.mentions.sentence import Sentence


class _Follower(NounChain):
    """Follows one noun phrase to its end, a word or term at a time."""

    def follow(self) -> Complement:
        """Go on as long as what stands next belongs to the phrase, and give what was read."""
        while self.index < len(self.sentence) and self.index - self.start < LONGEST_PHRASE:
            stop = self._step()
            if stop is None:
                break
            self.index = stop
        return self.complement

    def _step(self) -> int | None:
        """The index behind what stands at the present one, None if the phrase ends before it."""
        kind = self.sentence.tokens[self.index].kind
        if kind == "punctuation":
            return behind_marks(self)
        if kind == "number":
            return None
        if kind == "latin":
            return behind_latin(self)
        return self._proper_name() or self._adjective() or self._word()

    def _proper_name(self) -> int | None:
        """The index behind a body or place that belongs to the phrase."""
        sentence, index = self.sentence, self.index
        for terms in (sentence.organisations, sentence.countries, sentence.cities):
            term = terms[index]
            if term is None or term.split.conjunction or term.split.preposition not in ("", "ل"):
                continue
            if self.closed and not term.split.preposition and not self._joins_city(index):
                continue
            if terms is sentence.organisations:
                self.note_body(index, term.split)
            else:
                self.country = self.country or term.value  # type: ignore[assignment]  # both hold places
            self.closed = True
            # رئيس جمهورية سريلانكا الديمقراطية الاشتراكية: the office has the first word of the long name.
            long_name = sentence.countries[index - 1] if index == self.start else None
            return max(term.stop, long_name.stop) if long_name is not None else term.stop
        return None

    def _adjective(self) -> int | None:
        """The index behind a nationality or a modifier that belongs to the phrase."""
        nationality = self.sentence.nationalities[self.index]
        if nationality and not nationality.split.conjunction and not nationality.split.preposition:
            return behind_nationality(self, nationality)
        modifier = self.sentence.modifiers[self.index]
        return behind_modifier(self, modifier) if modifier is not None else None

    def _joins_city(self, index: int) -> bool:
        """Whether one more city goes on with a region's name: جهة الرباط سلا القنيطرة."""
        previous = index - 1
        return (
            previous >= self.start
            and self.sentence.cities[previous] is not None
            and self.sentence.cities[index] is not None
        )

    def _word(self) -> int | None:
        sentence, index = self.sentence, self.index
        token = sentence.tokens[index]
        pair = (token.stem, sentence.form(index + 1))
        if pair in compound_adjectives():
            return index + 2
        if token.form in noun_phrase_words()["degree"] and sentence.token(index + 1).kind == "word":
            predicate = sentence.token(index - 1).definite and not sentence.token(index + 1).definite
            return None if predicate else index + 2  # حضور الوزير غير محسوم
        opened = body_in_marks(self) or named_feature(self) or compound_place(self) or residence(self)
        opened = opened or university_of_faculty(self) or place_told_before(self) or people_abroad(self)
        if opened is None and not (self.posted and self.closed):
            opened = behind_preposition(self)
        if opened is not None:
            return opened
        if token.form == "في" or (self.posted and token.form in ("الي", "لدي")):
            return place_behind_preposition(self)
        if token.form.startswith("ب") and (self.head == "office" or is_charged(self, index)):
            place = complement_behind_by(self)
            if place is not None:
                return place
        attached = attached_word(self, index)
        if attached is not None:
            return attached
        if titles_within_body(self, index - 1):
            self.closed = True
            return behind_patronymics(self, index + 1)
        if self.ends_before(index) or (self.head == "body" and self._holds_event(index)):
            return None
        if goes_on_with_proper_name(self, index) or self._goes_on_with_known_body(index):
            return index + 1
        if token.definite:
            return self._definite_word()
        return self._indefinite_word()

    def _indefinite_word(self) -> int | None:
        """The index behind an indefinite word that goes on with an open chain."""
        sentence, index = self.sentence, self.index
        token = sentence.tokens[index]
        if (
            self.closed
            or token.text.endswith(("اً", "ًا"))
            or (token.form.startswith("ب") and is_masdar_behind_particle(token.text, token.form))
            or (self.head == "body" and joins_another_body(sentence, index))
        ):
            return None
        self.note_head(index)
        possessed = token.form.endswith(("ها", "هم"))
        if possessed and (sentence.offices[index] is not None or self._is_possessed_noun(token.form)):
            self.closed = True  # نائب مديرها العام فلان, رئيس مجلس إدارتها فلان
        elif sentence.word_class(index) is None and sentence.body_heads[index] is None:
            self.closed = sentence.offices[index] is None and not are_members(sentence, index, token.form)
            members = token.stem in noun_phrase_words()["group"]  # اتحاد أصحاب العمل
            open_still = members or self._governs_members(index) or self._is_of_field(index)
            self.closed = self.closed and not open_still
        return index + 1

    def _is_possessed_noun(self, form: str) -> bool:
        """Whether a word is an everyday noun with a pronoun behind it: إدارتها."""
        noun = form.removesuffix("ها").removesuffix("هم")
        bare_noun = f"{noun.removesuffix('ت')}ه" if noun.endswith("ت") else noun
        return any(self.sentence.is_everyday_noun(stem) for stem in (noun, bare_noun))

    def _goes_on_with_known_body(self, index: int) -> bool:
        """Whether an office's own last word begins a known body's name: رئيسة المحكمة الجنائية …."""
        body = self.sentence.organisations[self.start - 1] if self.head == "office" else None
        return body is not None and index < body.stop

    def _is_of_field(self, index: int) -> bool:
        """Whether an unknown noun of a scholar's field has a noun behind it: أستاذ كهربية القلب."""
        following = index + 1
        if not self.scholar or following >= len(self.sentence):
            return False
        return self.sentence.tokens[following].definite and self.sentence.word_class(following) == "noun"

    def _governs_members(self, index: int) -> bool:
        """Whether an unknown noun of a body's name has its members behind it: جمعية نهضة العلماء."""
        office = self.sentence.offices[index + 1] if self.head == "body" else None
        return office is not None and office.value.number == "plural" and office.split.definite

    def _holds_event(self, index: int) -> bool:
        """Whether a noun of holding with its event ends a body's name: بولاية معسكر أشغال الملتقى."""
        following = self.sentence.event_nouns[index + 1]
        return (
            following is not None
            and index > self.start
            and self.sentence.tokens[index].stem in event_name_words()["held"]
        )

    def _definite_word(self) -> int | None:
        """The index behind a definite word that belongs to the phrase.

        Behind a closed chain only adjectives go on; one more definite noun begins something else.
        """
        sentence, index = self.sentence, self.index
        complete = self.head == "office" and self.nationality is not None and not self.complemented
        courtesy = self.country is not None and sentence.tokens[index].stem in noun_phrase_words()["courtesy"]
        if (
            complete
            or courtesy
            or (self.head == "body" and ends_body(sentence, index, self.start, closed=self.closed))
        ):
            return None
        own_body = sentence.body_heads[self.start - 1] is not None
        in_body = self.head == "body" or self.body is not None or own_body
        noun = sentence.word_class(index) == "noun" and not (
            in_body and is_adjective_here(sentence, index, self.start)
        )
        if self.closed and (begins_mention(self.sentence, index) or noun):
            return None
        if self.closed and self.head == "office" and begins_holder_name(self, index):
            return None
        if not self.closed:
            self.note_head(index)
        self.closed = True
        return index + 1


def follow_noun_phrase(
    sentence: Sentence,
    index: int,
    head: Head,
    *,
    definite: bool,
    behind_name: bool = False,
) -> Complement:
    """Follow a noun phrase from behind its head to its end.

    Args:
        sentence: The sentence.
        index: The token behind the head.
        head: What the head names; it decides which prepositions go on with the phrase.
        definite: Whether the head is definite, so that no genitive follows it.
        behind_name: Whether the head stands behind the name of its holder, so that no name follows.
    """
    return _Follower(sentence, index, head, definite=definite, behind_name=behind_name).follow()
