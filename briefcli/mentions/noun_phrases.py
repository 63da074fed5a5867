"""Where a noun phrase ends: the genitive chain, its adjectives and its complements.

An Arabic title or name is a chain of indefinite nouns that a definite or proper noun closes (وزير
خارجية ميانمار), with definite adjectives behind it (وزير الخارجية الروسي) and complements with ل, حول
or في (الأمين العام لرابطة الدول المستقلة). Once the chain is closed, an indefinite word that is not an
adjective belongs to something else: mostly it is the name of the person whose title it was.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefcli.arabic.folding import fold
from briefcli.arabic.masdars import is_masdar_behind_particle
from briefcli.lexicon.tables import read_rows
from briefcli.lexicon.vocabulary import attendance_nouns, common_words, delegation_nouns, name_like_words
from briefcli.mentions.body_names import (
    are_members,
    bears_name,
    begins_mention,
    ends_body,
    is_adjective_here,
    is_proper,
    joins_another_body,
    purpose,
)

if TYPE_CHECKING:
    from briefcli.arabic.tokens import Split
    from briefcli.lexicon.vocabulary import Place
    from briefcli.mentions.sentence import Sentence

Head = Literal["office", "post", "scholar", "body"]
"""What heads a noun phrase.

A post is an office held at a place: an ambassador's, an envoy's; a scholar is one who speaks for nobody,
with a field and an institute behind the nationality: الباحث الفرنسي في الاقتصاد.
"""

LONGEST_PHRASE = 24
"""Tokens of the longest noun phrase that is followed."""

_PORTFOLIOS = frozenset(
    (
        "شوون",
        "شؤون",
        "استصلاح",
        "تنميه",
        "تطوير",
        "حمايه",
        "تنظيم",
        "تعمير",
        "دعم",
        "تمكين",
        "تحديث",
        "اصلاح",
        "اعاده",
    )
)
"""Folded nouns that join one more field to an office's: وزير الزراعة واستصلاح الأراضي."""
_DIRECTIONS = frozenset(("غرب", "شرق", "شمال", "جنوب", "وسط"))
_AREAS = frozenset(("جهه", "مدينه", "اقليم", "ولايه", "عماله", "محافظه", "منطقه"))
_BODY_QUOTATION_LIMIT = 9
_LONGEST_SHORT_NAME = 5
_SHORTEST_PURPOSE = 5
_SHORTEST_PLURAL = 4
_CLAUSE_CLASSES = frozenset(
    ("verb", "particle", "preposition", "conjunction", "pronoun", "relative", "adverb")
)
_OFFICE_PREPOSITIONS = frozenset(("لدي", "باسم", "باعمال"))
_CHARGED = frozenset(
    (
        *("مكلف", "مكلفه", "معني", "معنيه", "خاص", "خاصه", "مختص", "مختصه", "متعلق", "متعلقه"),
        *("مرتبط", "مرتبطه", "متصل", "متصله"),
    )
)
"""Folded participles whose charge follows with ب: المكلف بالتنمية القروية."""
_QUANTITIES = frozenset(("عدد", "مجموعه", "كل", "كافه", "جميع", "بعض", "باقي", "نحو", "مختلف", "سائر"))
_LONGEST_RUN = 4
"""Words of the longest run of proper names inside a body's name: معهد ماكس بلانك, جامعة كاليفورنيا بيركلي."""


class Complement(NamedTuple):
    """What stands behind the head of a noun phrase.

    Attributes:
        stop: Index behind its last token.
        nationality: The state that an adjective of nationality names.
        country: The country or city that stands in it.
        body_start: Index of the first token of the body that it names, None if it names none.
        body_split: How that token's particles are told apart.
    """

    stop: int
    nationality: Place | None = None
    country: Place | None = None
    body_start: int | None = None
    body_split: Split | None = None


@cache
def compound_adjectives() -> frozenset[tuple[str, str]]:
    """Folded pairs of an adjective and the definite noun behind it that describe one noun together."""
    return frozenset((fold(row["form"]), fold(row["noun"])) for row in read_rows("compound-adjectives"))


class _Follower:
    """Follows one noun phrase; holds what has been seen on the way."""

    def __init__(
        self,
        sentence: Sentence,
        index: int,
        head: Head,
        *,
        definite: bool,
        behind_name: bool = False,
    ) -> None:
        self.sentence = sentence
        self.posted = head == "post"
        self.scholar = head == "scholar"
        self.head: Head = "body" if head == "body" else "office"
        self.behind_name = behind_name
        self.index = self.start = index
        self.closed = definite
        self.complemented = False
        self.nationality: Place | None = None
        self.country: Place | None = None
        self.body: tuple[int, Split] | None = None

    def follow(self) -> Complement:
        while self.index < len(self.sentence) and self.index - self.start < LONGEST_PHRASE:
            stop = self._step()
            if stop is None:
                break
            self.index = stop
        body_start, body_split = self.body or (None, None)
        return Complement(self.index, self.nationality, self.country, body_start, body_split)

    def _step(self) -> int | None:
        """The index behind what stands at the present one, None if the phrase ends before it."""
        kind = self.sentence.tokens[self.index].kind
        if kind == "punctuation":
            return self._quotation()
        if kind == "number":
            return None
        if kind == "latin":
            return self._latin()
        return self._term() or self._word()

    def _quotation(self) -> int | None:
        end = self.sentence.quotation_ends.get(self.index)
        if end is None or end - self.index > _BODY_QUOTATION_LIMIT:
            return None
        if self.closed and self.index > self.start and end - self.index > _LONGEST_SHORT_NAME:
            return None  # what it has said, and not its short name
        named = self.head != "office" or self.sentence.body_heads[self.index - 1] is not None
        if not named or (self.index == self.start and self.closed and not self._names(end)):
            return None
        self.closed = True
        return end + 1

    def _names(self, end: int) -> bool:
        """Whether a quotation right behind a definite head names it: a Latin short name does.

        Other words in quotation marks there are what somebody calls it, or what it has issued.
        """
        inside = self.sentence.tokens[self.index + 1 : end]
        return any(token.kind in ("latin", "number") for token in inside)

    def _latin(self) -> int | None:
        continues = self.index > self.start and self.sentence.tokens[self.index - 1].kind == "latin"
        acronym = self.head == "body" and self.sentence.tokens[self.index].text.isupper()
        if self.closed and not continues and not acronym:
            return None
        if not self.sentence.tokens[self.index].text[0].isupper():
            return None
        self.closed = True
        return self.index + 1

    def _term(self) -> int | None:
        """A body, place, nationality or modifier that belongs to the phrase."""
        sentence, index = self.sentence, self.index
        for terms in (sentence.organisations, sentence.countries, sentence.cities):
            term = terms[index]
            if term is None or term.split.conjunction or term.split.preposition not in ("", "ل"):
                continue
            if self.closed and not term.split.preposition and not self._joins_city(index):
                continue
            if terms is sentence.organisations:
                self._note_body(index, term.split)
            else:
                self.country = self.country or term.value  # type: ignore[assignment]  # both hold places
            self.closed = True
            return term.stop
        nationality = sentence.nationalities[index]
        if nationality and not nationality.split.conjunction and not nationality.split.preposition:
            if self.closed and not nationality.split.definite:
                return None
            if self.nationality is not None and self.head == "office":
                return None
            self.nationality = self.nationality or nationality.value
            self.closed = self.closed or nationality.split.definite
            return nationality.stop
        modifier = sentence.modifiers[index]
        if (
            modifier
            and self.head == "office"
            and not modifier.split.conjunction
            and not modifier.split.preposition
        ):
            return modifier.stop if modifier.split.definite or not self.closed else None
        return None

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
        if token.form == "غير" and index + 1 < len(sentence) and sentence.tokens[index + 1].kind == "word":
            return index + 2
        opened = self._preposition() if not (self.posted and self.closed) else None
        if opened is not None:
            return opened
        if token.form == "في" or (self.posted and token.form in ("الي", "لدي")):
            return self._locative()
        if token.form.startswith("ب") and (self.head == "office" or self._is_charged(index)):
            place = self._place_behind_by()
            if place is not None:
                return place
        attached = self._attached(index)
        if attached is not None:
            return attached
        if self._ends_before(index):
            return None
        if self._titles_within_body(index - 1) or self._goes_on_with_proper_name(index):
            return index + 1
        if token.definite:
            return self._definite_word()
        if (
            self.closed
            or token.text.endswith(("اً", "ًا"))
            or (self.head == "body" and joins_another_body(sentence, index))
        ):
            return None
        self._note_head(index)
        if sentence.word_class(index) is None and sentence.body_heads[index] is None:
            self.closed = sentence.offices[index] is None and not are_members(sentence, index, token.form)
        return index + 1

    def _titles_within_body(self, previous: int) -> bool:
        """Whether the word before is a title inside a body's name, as in جامعة الملك سعود."""
        sentence = self.sentence
        office = sentence.offices[previous]
        memorial = office is not None and bears_name(sentence, previous - 1)
        honorific = sentence.honorifics[previous] or (office if memorial else None)
        return (
            honorific is not None
            and honorific.stop == previous + 1
            and previous > self.start - 1
            and (sentence.body_heads[previous - 1] is not None)
            and sentence.word_class(previous + 1) is None
        )

    def _goes_on_with_proper_name(self, index: int) -> bool:
        """Whether a word goes on with a run of proper names that closes a body's name.

        Behind an office that stands before a person's name the run would be taken from the person.
        """
        sentence = self.sentence
        if not self.closed or (self.head == "office" and not self.behind_name):
            return False
        if sentence.word_class(index) is not None or sentence.tokens[index].definite:
            return False
        run = 0
        while (
            run <= _LONGEST_RUN
            and index - run - 1 >= self.start
            and is_proper(self.sentence, index - run - 1)
        ):
            run += 1
        head = index - run - 1
        if not run or run >= _LONGEST_RUN or head < self.start - 1:
            return False
        return sentence.body_heads[head] is not None and is_proper(self.sentence, index)

    def _preposition(self) -> int | None:
        """The index behind a preposition that goes on with the phrase and opens it for a genitive."""
        if self.head == "body":
            stop = (
                purpose(self.sentence, self.index, self.start, complemented=self.complemented)
                if self.closed
                else None
            )
            if stop is not None:
                self.closed = False
            return stop
        if self.head != "office" or self.sentence.form(self.index) not in _OFFICE_PREPOSITIONS:
            return None
        self.closed = False
        return self.index + 1

    def _definite_word(self) -> int | None:
        """The index behind a definite word that belongs to the phrase.

        Behind a closed chain only adjectives go on; one more definite noun begins something else.
        """
        sentence, index = self.sentence, self.index
        complete = self.head == "office" and self.nationality is not None and not self.complemented
        if complete or (self.head == "body" and ends_body(sentence, index, self.start, closed=self.closed)):
            return None
        noun = sentence.word_class(index) == "noun" and not (
            self.head == "body" and is_adjective_here(sentence, index, self.start)
        )
        if self.closed and (begins_mention(self.sentence, index) or noun):
            return None
        if self.closed and self.head == "office" and self._begins_name(index):
            return None
        if not self.closed:
            self._note_head(index)
        self.closed = True
        return index + 1

    def _begins_name(self, index: int) -> bool:
        """Whether a definite word is a rank, or a given name with the article (المنصف), and no adjective."""
        sentence = self.sentence
        honorific = sentence.honorifics[index]
        if honorific is not None and honorific.value in ("military", "academic", "honorific"):
            return sentence.word_class(index) != "adjective"
        following = index + 1
        return (
            following < len(sentence)
            and sentence.tokens[index].stem in name_like_words()
            and sentence.nationalities[following] is None
            and (
                sentence.form(following) in ("بن", "ولد")
                or (sentence.tokens[following].definite and sentence.word_class(following) is None)
            )
            and sentence.modifiers[following] is None
        )

    def _locative(self) -> int | None:
        """A preposition with the country, city or body that an office is held in.

        A diplomat's post goes on behind the nationality; where another official happens to be, does not.
        """
        following = self.index + 1
        if following >= len(self.sentence) or not self.closed:
            return None
        if self.nationality is not None and not (self.posted or self.scholar):
            return None
        sentence = self.sentence
        stop = self._named_place(
            following, cities=self.head == "office" and (self.posted or self.body is not None)
        )
        head = sentence.body_heads[following]
        if (
            stop is None
            and self.head == "office"
            and head is not None
            and not head.split.preposition
            and (
                not head.value.weak
                or (head.value.kind == "organisation" and not sentence.tokens[following].definite)
            )
        ):
            # The department in the ministry, the professor at the university: the body goes on as a chain.
            self.body = following, head.split
            self.closed = sentence.tokens[following].definite
            stop = head.stop
        if stop is None and self.head == "office" and sentence.form(following) in _DIRECTIONS:
            stop = self._named_place(following + 1, cities=False)
        if stop is None and ((self.scholar and self._is_field(following)) or self._is_region(following)):
            stop = following + 1
        return stop

    def _is_region(self, index: int) -> bool:
        """Whether an unknown definite word behind a body's name and "in" is a region: … في الأمازون."""
        sentence = self.sentence
        named = self.head == "body" or self.body is not None
        return (
            named
            and sentence.tokens[index].definite
            and not begins_mention(self.sentence, index)
            and sentence.word_class(index) is None
        )

    def _is_field(self, index: int) -> bool:
        """Whether a definite noun that is no event, place or body is the field of a scholar."""
        return (
            self.sentence.tokens[index].definite
            and self.sentence.word_class(index) in ("noun", "adjective")
            and not begins_mention(self.sentence, index)
            and self.sentence.cities[index] is None
        )

    def _named_place(self, index: int, *, cities: bool) -> int | None:
        """The index behind the body, country or city that begins at a token, particles before it left out."""
        sentence = self.sentence
        if index >= len(sentence):
            return None
        body = sentence.organisations[index]
        if body is not None and body.split.preposition in ("", "ب") and not body.split.conjunction:
            self.body = index, body.split
            return body.stop
        for terms in (sentence.countries, sentence.cities) if cities else (sentence.countries,):
            term = terms[index]
            if term is not None and term.split.preposition in ("", "ب") and not term.split.conjunction:
                if not self.posted:
                    # Where a diplomat is posted is not the state that he acts for.
                    self.country = self.country or term.value
                return term.stop
        return None

    def _place_behind_by(self) -> int | None:
        """A place with ب written onto it (سفير فرنسا بالقاهرة), or what an official is charged with."""
        sentence, index = self.sentence, self.index
        charged = self._is_charged(index)
        by = next(
            (s for s in sentence.tokens[index].splits[1:] if s.preposition == "ب" and not s.conjunction), None
        )
        if by is None:
            return None
        if charged and by.definite:
            self.closed = True
            return index + 1
        if not self.closed or (self.nationality is not None and not self.posted):
            return None
        head = sentence.body_heads[index]
        if head is not None and head.split.preposition == "ب" and not head.value.weak:
            self.body = index, head.split
            self.closed = head.split.definite
            return head.stop
        if not self.posted and self.body is None:
            return None
        for terms in (sentence.countries, sentence.cities):
            term = terms[index]
            if term is not None and term.split.preposition == "ب":
                return term.stop
        return None

    def _is_charged(self, index: int) -> bool:
        """Whether the word before is a participle whose charge follows with ب."""
        return self.sentence.tokens[index - 1].stem in _CHARGED

    def _attached(self, index: int) -> int | None:
        """A word with a ل or a و written onto it that goes on with the phrase."""
        sentence = self.sentence
        token = sentence.tokens[index]
        for split in token.splits[1:]:
            if split.conjunction == "و" and split.definite and not split.preposition:
                return index + 1 if self._joins(index) else None
            if (
                split.conjunction == "و"
                and not split.preposition
                and self._joins_portfolio(index, split.stem)
            ):
                self.closed = False
                return index + 1
            if split.conjunction or split.preposition != "ل":
                continue
            known = (
                split.definite
                or sentence.body_heads[index] is not None
                or sentence.word_class(index) in ("noun", "adjective")
                # A purpose is a masdar, of which no list is complete: لمحاربة ….
                or self._is_purpose(index, split)
                or self._is_of_members(index, split)
                or split.stem in _DIRECTIONS
                or split.stem in _AREAS
            )
            if known and (token.form.startswith("لل") or split.definite or not self._whole_word(index)):
                self._note_head(index, split)
                self.closed = split.definite
                self.complemented = True
                return index + 1
        return None

    def _is_purpose(self, index: int, split: Split) -> bool:
        text = self.sentence.tokens[index].text
        opened = split.stem.endswith("ه") or is_masdar_behind_particle(text, self.sentence.form(index))
        if not opened or len(split.stem) < _SHORTEST_PURPOSE:
            return False
        following = index + 1
        if following >= len(self.sentence):
            return False
        construct = (
            self.sentence.word_class(following) == "noun" and self.sentence.body_heads[following] is None
        )
        return self.sentence.tokens[following].definite or construct

    def _is_of_members(self, index: int, split: Split) -> bool:
        """Whether a body is one for what a common noun in the construct names: جمعية لطب الشيخوخة."""
        following = index + 1
        if following >= len(self.sentence) or not self.sentence.tokens[following].definite:
            return False
        if self.head == "office" and self.body is None:
            return False
        if are_members(self.sentence, index, split.stem):
            return True
        plural = len(split.stem) > _SHORTEST_PLURAL and split.stem.endswith("ي")
        nouns = (split.stem, split.stem.removesuffix("ي") if plural else "")
        return any(self.sentence.is_everyday_noun(noun) for noun in nouns)

    def _whole_word(self, index: int) -> bool:
        """Whether a word that begins with ل is a word of its own with it: لجنة, لقاء."""
        if common_words().get(self.sentence.form(index)) in ("noun", "adjective"):
            return True
        terms = (self.sentence.body_heads[index], self.sentence.event_nouns[index])
        return any(term is not None and not term.split.offset for term in terms)

    def _joins(self, index: int) -> bool:
        """Whether "and the …" goes on with the phrase, and does not begin the next item of a list."""
        sentence = self.sentence
        if not self.closed or self.nationality is not None:
            return False
        if (begins_mention(sentence, index) and not self._names_many(index)) or self._ends_before(index):
            return False
        # A ministry's or a conference's subjects are joined; behind a proper name, a و begins a new item.
        previous = sentence.tokens[index - 1]
        if sentence.form(index - 1).startswith("ال") or sentence.form(index - 1).startswith(("لل", "وال")):
            return previous.kind == "word" and sentence.organisations[index - 1] is None
        return False

    def _joins_field(self, index: int, stem: str) -> bool:
        """Whether an everyday noun joined to a body's name is one more field of it: وشجر الأركان."""
        within = self.head == "body" or self.body is not None
        form = self.sentence.form(index)
        group = stem in delegation_nouns() or stem in _QUANTITIES or (form,) in attendance_nouns()
        begins = begins_mention(self.sentence, index) or self.sentence.body_heads[index] is not None
        noun = not stem.startswith("ال") and self.sentence.is_everyday_noun(stem)
        return within and noun and not group and not begins

    def _names_many(self, index: int) -> bool:
        """Whether a word is a plural office, by which nobody is named: شؤون الأسرى والمحررين."""
        office = self.sentence.offices[index]
        return office is not None and office.value.number == "plural" and office.stop == index + 1

    def _joins_portfolio(self, index: int, stem: str) -> bool:
        """Whether "and the reclaiming of …" goes on with what an office is charged with."""
        following = index + 1
        return (
            self.closed
            and self.nationality is None
            and (stem in _PORTFOLIOS or self._joins_field(index, stem))
            and following < len(self.sentence)
            and self.sentence.tokens[following].definite
        )

    def _ends_before(self, index: int) -> bool:
        sentence = self.sentence
        for verbs in (sentence.attendance_verbs, sentence.statement_verbs):
            verb = verbs[index]
            if (
                verb is not None
                and verb.value.tense in ("past", "present", "future")
                and not verb.split.definite
            ):
                if sentence.word_class(index) == "noun" and not self.closed:
                    continue
                return True
        honorific = sentence.honorifics[index]
        if honorific is not None and self.closed and honorific.value != "ambiguous-name":
            return sentence.form(index) != "دوله" and sentence.word_class(index) != "adjective"
        return sentence.word_class(index) in _CLAUSE_CLASSES

    def _note_head(self, index: int, split: Split | None = None) -> None:
        head = self.sentence.body_heads[index]
        if head is not None:
            self._note_body(index, split or head.split)

    def _note_body(self, index: int, split: Split) -> None:
        if self.body is None:
            self.body = index, split


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
