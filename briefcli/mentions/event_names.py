"""Where the name of an event ends: head, genitive chain, adjectives, ordinal, subject, quoted or Latin name.

The name goes on over what tells one event from another (its series, subject, number, year), and ends
before what tells something about it: a verb, a participle that places it in time (المقرر، المنعقد), a
place behind في, what it is held for (لبحث …).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.date_parts import DASHES, ends_number, read_relative_period, read_weekday
from briefcli.arabic.ordinals import read_ordinal
from briefcli.lexicon import vocabulary
from briefcli.lexicon.everyday_words import everyday_class
from briefcli.mentions.noun_phrases import compound_adjectives

if TYPE_CHECKING:
    from briefcli.arabic.tokens import Split
    from briefcli.mentions.sentence import Sentence

LONGEST_NAME = 30
"""Tokens of the longest name that is followed."""

_QUOTATION_LIMIT = 24
_SHORTEST_VERB = 4
_ACCUSATIVE = ("ا", "اً", "ًا")
_LONGEST_ORDINAL = 3
_YEARS = range(1950, 2101)
_CLAUSE_CLASSES = frozenset(
    ("verb", "particle", "preposition", "conjunction", "pronoun", "relative", "adverb")
)
_PHRASES = (("علي", "مستوي"), ("علي", "المستوي"), ("علي", "الصعيد"), ("علي", "صعيد"), ("من", "اجل"))
_SOUND_PLURALS = ("ين", "ون", "ات")
_OF_YEAR = frozenset(("لعام", "لسنه", "للعام", "للسنه"))
_TITLING = (("في", "موضوع"), ("حول", "موضوع"), ("تحت", "موضوع"))
_JOINED_WITH = frozenset(("التعاون", "الحوار", "الشراكه", "التضامن", "تعاون", "حوار", "شراكه", "تضامن"))


def event_word_role(sentence: Sentence, index: int, role: str) -> bool:
    """Whether the word at an index has a role in the names of events; particles and gender are left aside."""
    if not 0 <= index < len(sentence):
        return False
    return _is_one_of(sentence, index, vocabulary.event_name_words()[role])


def _is_one_of(sentence: Sentence, index: int, words: frozenset[str], *, plural: bool = False) -> bool:
    endings = ("", "ه", *(_SOUND_PLURALS if plural else ()))
    return any(
        split.stem.removesuffix(ending) in words
        for split in sentence.tokens[index].splits
        for ending in endings
    )


def _is_year(form: str) -> bool:
    return form.isdigit() and int(form) in _YEARS


class _NameFollower:
    """Follows the name of one event; holds what has been seen on the way."""

    def __init__(self, sentence: Sentence, index: int, *, closed: bool) -> None:
        self.sentence = sentence
        self.index = self.start = index
        self.closed = self.head_definite = closed
        self.between = self.subject = False

    def follow(self) -> int:
        while self.index < len(self.sentence) and self.index - self.start < LONGEST_NAME:
            stop = self._step()
            if stop is None:
                break
            self.index = stop
        while self.index > self.start and self._can_not_end(self.index - 1):
            self.index -= 1
        return self.index

    def _can_not_end(self, index: int) -> bool:
        token = self.sentence.tokens[index]
        if token.kind == "punctuation":
            return token.form in DASHES or token.form == "/"
        return token.form in ("ل", "و") or self.sentence.word_class(index) in (
            "preposition",
            "conjunction",
            "particle",
        )

    def _step(self) -> int | None:
        """The index behind what stands at the present one, None if the name ends before it."""
        kind = self.sentence.tokens[self.index].kind
        if kind == "punctuation":
            return self._quotation() or self._dash()
        if kind == "number":
            return self._number()
        if kind == "latin":
            return self._latin()
        return self._ordinal() or self._term() or self._word()

    def _quotation(self) -> int | None:
        end = self.sentence.quotation_ends.get(self.index)
        if end is None or end - self.index > _QUOTATION_LIMIT:
            return None
        if self.index == self.start and self.closed and not self._names(end):
            return None
        if self.sentence.word_class(self.index + 1) in ("verb", "particle", "pronoun", "conjunction"):
            return None  # what somebody says of it
        self.closed = True
        return end + 1

    def _short_name(self) -> int | None:
        """The short name of a conference of the parties behind its long one: مؤتمر المناخ كوب 29."""
        named = self.sentence.form(self.index) == "كوب" and self.sentence.event_nouns[self.index] is not None
        return self.index + 1 if named and self.index > self.start else None

    def _direction(self) -> int | None:
        """A part of a region in an open chain: قمة دول جنوب أوروبا."""
        named = not self.closed and self.sentence.form(self.index) in vocabulary.directions()
        return self.index + 1 if named and self.index > self.start else None

    def _titled(self) -> int | None:
        """A title that is all the name: ندوة في موضوع "…"."""
        index = self.index + 2
        if (
            self.head_definite
            or (self.sentence.form(index - 2), self.sentence.form(index - 1)) not in _TITLING
        ):
            return None
        index += self.sentence.form(index) == ":"
        end = self.sentence.quotation_ends.get(index)
        if end is None:
            return None
        self.closed = True
        return end + 1

    def _names(self, end: int) -> bool:
        """Whether a quotation right behind a definite head names it: a Latin short name does.

        Other words in quotation marks there are what somebody calls it, or what it has issued.
        """
        inside = self.sentence.tokens[self.index + 1 : end]
        return any(token.kind in ("latin", "number") for token in inside)

    def _dash(self) -> int | None:
        """A dash or slash between the parties of a name: روسيا - العالم الإسلامي, العربية - الصينية."""
        form = self.sentence.form(self.index)
        if form not in DASHES and form != "/":
            return None
        if not (self._is_party(self.index - 1) and self._is_party(self.index + 1)):
            return None
        self.closed = self._is_relational(self.index + 1)
        return self.index + 1

    def _is_party(self, index: int) -> bool:
        sentence = self.sentence
        if not self.start <= index < len(sentence):
            return False
        terms = (sentence.nationalities, sentence.countries, sentence.organisations)
        if any(table[index] is not None for table in terms):
            return True
        return any(
            term is not None and term.stop == index + 1
            for table in terms
            for term in table[max(self.start, index - 3) : index]
        ) or self._is_relational(index)

    def _is_relational(self, index: int) -> bool:
        """Whether a definite word ends as an adjective of belonging does: الخليجية, الأوروبي."""
        token = self.sentence.tokens[index]
        return token.kind == "word" and token.definite and token.form.endswith(("ي", "يه"))

    def _number(self) -> int | None:
        """A number or a year, behind which nothing but what is definite goes on."""
        stop = self._behind_number()
        self.closed = self.closed or stop is not None
        return stop

    def _behind_number(self) -> int | None:
        sentence, index = self.sentence, self.index
        form = sentence.form(index)
        previous = sentence.tokens[index - 1]
        head = sentence.event_nouns[index - 1]
        if previous.kind == "latin" or previous.form == "رقم":
            return index + 1
        if head is not None and (
            (head.value.kind == "edition" and (len(form) <= _LONGEST_ORDINAL or _is_year(form)))
            or ends_number(sentence.tokens, index + 1)
        ):
            return index + 1
        follows_word = index > self.start and self._word_before()
        year = _is_year(form) and follows_word and ends_number(sentence.tokens, index + 1)
        return index + 1 if year else None

    def _word_before(self) -> bool:
        previous = self.sentence.tokens[self.index - 1]
        return previous.kind == "word" and self.sentence.word_class(self.index - 1) != "preposition"

    def _latin(self) -> int | None:
        if not self.sentence.tokens[self.index].text[0].isupper():
            return None
        self.closed = True
        return self.index + 1

    def _ordinal(self) -> int | None:
        ordinal = read_ordinal(self.sentence.tokens, self.index)
        if ordinal is None or self.sentence.form(self.index).startswith(("و", "ل", "ب")):
            return None
        # Behind an indefinite head it is an adjective too, and no genitive follows: مؤتمر أول عقد في ….
        self.closed = self.closed or ordinal.definite or self.index == self.start
        return ordinal.last + 1

    def _term(self) -> int | None:
        """A body, place or nationality that belongs to the name."""
        sentence, index = self.sentence, self.index
        for terms in (sentence.organisations, sentence.countries, sentence.cities):
            term = terms[index]
            if term is None or term.split.preposition not in ("", "ل"):
                continue
            if term.split.conjunction and not self._joins_party():
                continue
            if self.closed and not term.split.preposition and not term.split.conjunction:
                continue
            self.closed = True
            return term.stop
        nationality = sentence.nationalities[index]
        if nationality and not nationality.split.preposition:
            if nationality.split.conjunction and sentence.nationalities[index - 1] is None:
                return None
            if self.closed and not nationality.split.definite:
                return None
            self.closed = self.closed or nationality.split.definite
            return nationality.stop
        return None

    def _joins_party(self) -> bool:
        """Whether "and" joins a second party: بين روسيا وبيلاروس, قمة الصين وآسيا الوسطى."""
        return self._is_party(self.index - 1) and (self.between or not self.head_definite)

    def _word(self) -> int | None:
        sentence, index = self.sentence, self.index
        token = sentence.tokens[index]
        following = sentence.form(index + 1)
        if (token.stem, following) in compound_adjectives():
            return index + 2
        if token.form == "غير" and index + 1 < len(sentence) and sentence.tokens[index + 1].kind == "word":
            return index + 2
        if event_word_role(sentence, index, "schedule") and (token.definite or self.closed):
            return None
        if read_relative_period(sentence.tokens, index) is not None:
            return None
        opened = self._short_name() or self._titled() or self._direction() or self._preposition()
        if opened is not None:
            return opened
        if token.form == "ل":
            return self._drawn_out()
        if token.form == "و" and self._joins(index) and index + 1 < len(sentence):
            return index + 2 if sentence.tokens[index + 1].definite else None
        attached = self._attached(index)
        if attached is not None:
            return attached
        if self._ends_before(index):
            return None
        if token.definite:
            return self._definite_word()
        if self.closed or (token.text.endswith(_ACCUSATIVE[1:]) and not self._is_accusative()):
            return None
        return index + 1

    def _preposition(self) -> int | None:
        """The index behind a preposition that goes on with the name and opens it for a genitive."""
        sentence, index = self.sentence, self.index
        form, following = sentence.form(index), sentence.form(index + 1)
        if form in _OF_YEAR and _is_year(following):
            return index + 2
        length = 0
        bare = index == self.start and self.head_definite
        if form in vocabulary.event_name_words()["complement"]:
            if bare and (event_word_role(sentence, index - 2, "revolving") or self._is_time(index + 1)):
                return None
            length = 1
            self.between = form == "بين"
        elif (form == "عن" and index == self.start and not self.head_definite) or self._has_complement(
            index - 1, form
        ):
            length = 1
        elif (form, following) in _PHRASES:
            length = 2
        elif form == "في" and index > self.start and self._expanse(index + 1) is not None:
            self.closed = True
            return self._expanse(index + 1)
        elif (form == "في" and event_word_role(sentence, index + 1, "field")) or (
            form == "مع" and sentence.form(index - 1) in _JOINED_WITH
        ):
            length = 1
        if not length or index + length >= len(sentence):
            return None
        self.closed = False
        return index + length

    def _is_time(self, index: int) -> bool:
        """Whether a month or a number stands at an index: المعرض بين أكتوبر 2030 ومارس 2031."""
        sentence = self.sentence
        return index < len(sentence) and (
            sentence.months[index] is not None or sentence.tokens[index].kind == "number"
        )

    def _has_complement(self, index: int, preposition: str) -> bool:
        """Whether a word of the name has a complement with a preposition, which stands behind it."""
        sentence, behind = self.sentence, index + 2
        words = vocabulary.event_name_complements().get(preposition)
        if words is None or index < self.start or not _is_one_of(sentence, index, words, plural=True):
            return False
        if behind >= len(sentence) or sentence.tokens[behind].kind != "word":
            return False
        place = sentence.cities[behind] is not None or sentence.countries[behind] is not None
        return not place and sentence.tokens[behind].stem not in vocabulary.place_nouns()

    def _expanse(self, index: int) -> int | None:
        """The index behind a region beyond one state, None if none stands at an index."""
        match = self.sentence.phrase_at(index, vocabulary.expanses())
        return match[0] if match is not None else None

    def _drawn_out(self) -> int | None:
        """ل set apart before a quoted or Latin name: الدورة الثالثة لـ "منتدى …"."""
        following = self.index + 1
        if following >= len(self.sentence):
            return None
        if following in self.sentence.quotation_ends or self.sentence.tokens[following].kind == "latin":
            self.closed = False
            return following
        return None

    def _definite_word(self) -> int | None:
        """The index behind a definite word: a genitive that closes the chain, behind it only adjectives."""
        sentence, index = self.sentence, self.index
        stem = sentence.tokens[index].stem
        adjective = stem.endswith("يه") and everyday_class(stem.removesuffix("ه")) == "adjective"
        apposed = event_word_role(sentence, index, "apposed") and sentence.word_class(index - 1) == "noun"
        # The general conference; that it is no year has been seen before.
        general = index == self.start or sentence.event_nouns[index - 1] is not None
        apposed = apposed or (general and stem.removesuffix("ه") == "عام")
        if (
            self.closed
            and not apposed
            and (
                self._begins_mention(index)
                or (sentence.word_class(index) == "noun" and not adjective)
                or sentence.honorifics[index] is not None
                or read_weekday(sentence.tokens, index) is not None
            )
        ):
            return None
        if self._may_be_object(index):
            return None
        self.closed = True
        return index + 1

    def _may_be_object(self, index: int) -> bool:
        """Whether a definite word behind a bare subject may be the verb's object: يسلط المؤتمر الضوء."""
        sentence = self.sentence
        if index != self.start or not self.head_definite or index < 2:  # a verb and the head before it
            return False
        unknown = sentence.word_class(index) is None and sentence.nationalities[index] is None
        relational = sentence.tokens[index].form.endswith(("ي", "يه"))
        verb = sentence.word_class(index - 2) == "verb" or sentence.discussion_verbs[index - 2] is not None
        return unknown and not relational and verb

    def _attached(self, index: int) -> int | None:
        """A word with a ل, ب or و written onto it that goes on with the name."""
        sentence = self.sentence
        token = sentence.tokens[index]
        for split in token.splits[1:]:
            bare = index == self.start and self.head_definite
            if split.conjunction == "و" and not split.preposition and not bare:
                if split.definite:
                    return index + 1 if self._joins(index) else None
                if self._joins_indefinite(index, split):
                    self.closed = False
                    return index + 1
            if split.conjunction:
                continue
            governing = vocabulary.event_name_complements()["ب"]
            if split.preposition == "ب" and _is_one_of(sentence, index - 1, governing, plural=True):
                self.closed = split.definite
                return index + 1
            if split.preposition == "ل" and self._is_complement(index, split):
                self.subject = True
                self.closed = split.definite
                return index + 1
        return None

    def _is_complement(self, index: int, split: Split) -> bool:
        """Whether a ل joins the subject or the owner of an event to its name."""
        sentence = self.sentence
        if split.stem in vocabulary.event_name_words()["motive"] or split.stem in ("هذا", "هذه", "ذلك"):
            return False
        if split.definite:
            return read_weekday(sentence.tokens, index) is None
        whole = sentence.word_class(index)
        if whole in _CLAUSE_CLASSES or self._is_whole_word(index) or not self._is_known(index, split):
            return False
        return index + 1 < len(sentence) and sentence.tokens[index + 1].kind in ("word", "latin")

    def _is_known(self, index: int, split: Split) -> bool:
        """Whether what stands behind a ل is a word: in رئيسة المؤتمر ليلى … a name begins with it."""
        sentence, head = self.sentence, self.start - 1
        holder = index == self.start and head > 0 and sentence.offices[head - 1] is not None
        if not holder:
            return True
        terms = (sentence.body_heads, sentence.organisations, sentence.countries, sentence.cities)
        return sentence.is_everyday(split.stem) or any(
            table[index] is not None and table[index].split.preposition == "ل"  # type: ignore[union-attr]  # not None
            for table in terms
        )

    def _is_whole_word(self, index: int) -> bool:
        """Whether a word that begins with ل is a word of its own with it."""
        sentence = self.sentence
        terms = (sentence.body_heads, sentence.event_nouns, sentence.countries, sentence.cities)
        return any(table[index] is not None and not table[index].split.offset for table in terms)  # type: ignore[union-attr]  # not None

    def _joins(self, index: int) -> bool:
        """Whether "and the …" goes on with the name, and does not begin something else."""
        sentence = self.sentence
        if not self.closed or self._begins_mention(index) or self._ends_before(index):
            return False
        # Subjects are joined; behind a proper name, a و begins a new item.
        previous = sentence.tokens[index - 1]
        if not sentence.form(index - 1).startswith(("ال", "لل", "وال", "بال")):
            return False
        return previous.kind == "word" and sentence.organisations[index - 1] is None

    def _joins_indefinite(self, index: int, split: Split) -> bool:
        """Whether "and" joins a noun to an open chain or a subject: دعم وتنمية المناطق."""
        sentence = self.sentence
        following = index + 1
        return (
            (not self.closed or self.subject)
            and index > self.start
            and len(split.stem) > 2  # a stem of two letters is mostly chance
            and sentence.word_class(index) in (None, "noun")
            and sentence.is_everyday(split.stem)
            and following < len(sentence)
            and sentence.tokens[following].definite
        )

    def _begins_mention(self, index: int) -> bool:
        sentence = self.sentence
        for terms in (
            sentence.offices,
            sentence.organisations,
            sentence.countries,
            sentence.nationalities,
            sentence.event_nouns,
        ):
            if terms[index] is not None:
                return True
        head = sentence.body_heads[index]
        return head is not None and not head.value.weak

    def _ends_before(self, index: int) -> bool:
        sentence = self.sentence
        if self._is_masdar(index):
            return False
        if sentence.word_class(index) == "adverb" and index == self.start and self._is_accusative():
            return not sentence.tokens[index].text.endswith(_ACCUSATIVE)  # مؤتمرا دوليا
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
        return sentence.word_class(index) in _CLAUSE_CLASSES or self._is_unknown_verb(index)

    def _is_unknown_verb(self, index: int) -> bool:
        """Whether a word that nothing knows looks like a verb: قمة يخيم عليها …, قمة تخيم عليها …."""
        sentence = self.sentence
        form = sentence.form(index)
        known = (sentence.cities[index], sentence.countries[index], sentence.organisations[index])
        if sentence.word_class(index) is not None or any(term is not None for term in known):
            return False
        if len(form) < _SHORTEST_VERB or sentence.tokens[index].definite:
            return False
        behind = sentence.form(index + 1)
        resumed = (
            behind.endswith(("ها", "ه", "هما")) and sentence.word_class(index + 1) in _CLAUSE_CLASSES
            if index + 1 < len(sentence)
            else False
        )
        return form.startswith("ي") or (form.startswith("ت") and resumed)

    def _is_accusative(self) -> bool:
        """Whether the head ends as an indefinite accusative does, so that adjectives behind it do too."""
        head = self.sentence.tokens[self.start - 1]
        return not self.head_definite and head.text.endswith(_ACCUSATIVE)

    def _is_masdar(self, index: int) -> bool:
        """Whether a word that may be a verb is the noun of an open chain: مؤتمر دعم السلام."""
        sentence, following = self.sentence, index + 1
        form = sentence.form(index)
        return (
            not self.closed
            and index == self.start
            and not form.startswith(("ي", "ت", "س", "و"))
            and not form.endswith("ت")
            and sentence.word_class(index) == "verb"
            and following < len(sentence)
            and sentence.tokens[following].definite
            and sentence.word_class(following) in (None, "noun")
            and sentence.offices[following] is None
        )


def follow_event_name(sentence: Sentence, index: int, *, closed: bool) -> int:
    """The index behind the name of an event.

    Args:
        sentence: The sentence.
        index: The token behind the head.
        closed: Whether the head is definite, so that no genitive follows it.
    """
    return _NameFollower(sentence, index, closed=closed).follow()
