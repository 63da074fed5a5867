"""Where the name of an event ends: head, genitive chain, adjectives, ordinal, subject, quoted or Latin name.

The name goes on over what tells one event from another (its series, subject, number, year), and ends
before what tells something about it: a verb, a participle that places it in time (المقرر، المنعقد), a
place behind في, what it is held for (لبحث …).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.date_parts import DASHES, read_relative_period, read_weekday
from briefcli.arabic.date_years import ends_number
from briefcli.arabic.ordinals import read_ordinal
from briefcli.lexicon import rule_words, vocabulary
from briefcli.lexicon.everyday_words import everyday_class
from briefcli.mentions.body_names import begins_mention
from briefcli.mentions.event_name_bounds import NameBounds, event_word_role, is_one_of, numbers_edition

if TYPE_CHECKING:
    from briefcli.mentions.sentence import Sentence

LONGEST_NAME = 30
"""Tokens of the longest name that is followed."""

_QUOTATION_LIMIT = 24
_ACCUSATIVE = ("ا", "اً", "ًا")
_LONGEST_ORDINAL = 3
_BRACKETED = 2  # the bracket and one word
_PHRASES = (("علي", "مستوي"), ("علي", "المستوي"), ("علي", "الصعيد"), ("علي", "صعيد"), ("من", "اجل"))
_YEARS = range(1950, 2101)
_YEAR_NOUNS = frozenset(("سنه", "عام"))
_OF_YEAR = frozenset(("لعام", "لسنه", "للعام", "للسنه"))
_TO_COMMITTEE = "للجنه"
"""Of a committee, or of the committee: the ل of its article is lost between the two others."""

_TITLING = (("في", "موضوع"), ("حول", "موضوع"), ("تحت", "موضوع"))
_JOINED_WITH = frozenset(("التعاون", "الحوار", "الشراكه", "التضامن", "تعاون", "حوار", "شراكه", "تضامن"))


def _is_year(form: str) -> bool:
    return form.isdigit() and int(form) in _YEARS


class _NameFollower(NameBounds):
    """Follows the name of one event."""

    def follow(self) -> int:
        while self.index < len(self.sentence) and self.index - self.start < LONGEST_NAME:
            stop = self._step()
            if stop is None:
                break
            self.index = stop
        while self.index > self.start and self._can_not_end(self.index - 1):
            self.index -= 1
        return self.index

    def _step(self) -> int | None:
        """The index behind what stands at the present one, None if the name ends before it."""
        kind = self.sentence.tokens[self.index].kind
        if kind == "punctuation":
            return self._quotation() or self._dash() or self._bracket()
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
        inside = self.sentence.word_class(self.index + 1)
        if inside in ("verb", "particle", "pronoun", "conjunction"):
            return None  # what somebody says of it
        if inside == "adjective" and end == self.index + 2:
            return None  # قمة "صعبة"
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

    def _dash(self) -> int | None:
        """A dash or slash between the parties of a name: روسيا - العالم الإسلامي, العربية - الصينية."""
        form = self.sentence.form(self.index)
        if form not in DASHES and form != "/":
            return None
        if not (self._is_party(self.index - 1) and self._is_party(self.index + 1)):
            return None
        self.closed = self._is_relational(self.index + 1)
        return self.index + 1

    def _bracket(self) -> int | None:
        """A short name in brackets before the number: قمة جماعة دول القارة (سيلاك) العاشرة."""
        end = self.sentence.bracket_ends.get(self.index)
        if end is None or end != self.index + _BRACKETED or self.index == self.start:
            return None
        ordinal = read_ordinal(self.sentence.tokens, end + 1) if end + 1 < len(self.sentence) else None
        if ordinal is None or not ordinal.definite:
            return None
        self.closed = True
        return ordinal.last + 1

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
        if head is None and numbers_edition(sentence, self.start, index):
            return index + 1
        if head is not None and (
            (head.value.kind == "edition" and (self._numbers(form) or _is_year(form)))
            or ends_number(sentence.tokens, index + 1)
            or (_is_year(form) and (self._is_hosted_behind(index + 1) or self._is_placed_behind(index + 1)))
        ):
            return index + 1
        follows_word = index > self.start and self._word_before()
        year = _is_year(form) and follows_word and ends_number(sentence.tokens, index + 1)
        return index + 1 if year else None

    def _is_hosted_behind(self, index: int) -> bool:
        """Whether a verb of holding follows, which no number counts: أما مؤتمر 2027 فستستضيفه ألماتي."""
        sentence = self.sentence
        return sentence.host_verbs[index] is not None

    def _is_placed_behind(self, index: int) -> bool:
        """Whether a city with ب follows, which no number counts: مؤتمر 2017 بمراكش."""
        city = self.sentence.cities[index]
        return city is not None and city.split.preposition == "ب"

    def _numbers(self, form: str) -> bool:
        """Whether a number behind an edition's noun tells which one it is, and counts nothing behind it."""
        if len(form) > _LONGEST_ORDINAL:
            return False
        following = self.index + 1
        holders = (self.sentence.body_heads[following], self.sentence.event_nouns[following])
        held = any(holder is not None and holder.split.preposition == "ل" for holder in holders)
        return held or ends_number(self.sentence.tokens, following)  # الدورة 62 لمجلس وزراء الصحة

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

    def _word(self) -> int | None:
        sentence, index = self.sentence, self.index
        token = sentence.tokens[index]
        following = sentence.form(index + 1)
        if (token.stem, following) in rule_words.compound_adjectives():
            return index + 2
        if token.form == "غير" and sentence.token(index + 1).kind == "word":
            return index + 2
        dated = token.form in _YEAR_NOUNS and _is_year(following)
        if dated or (event_word_role(sentence, index, "schedule") and (token.definite or self.closed)):
            return None
        if read_relative_period(sentence.tokens, index) is not None:
            return None
        opened = self._short_name() or self._titled() or self._direction() or self._preposition()
        if opened is not None:
            return opened
        if token.form == "ل":
            return self._drawn_out()
        if token.form == "و" and self._joins(index):
            return index + 2 if sentence.token(index + 1).definite else None
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
        if form in rule_words.event_name_words()["complement"]:
            if bare and (event_word_role(sentence, index - 2, "revolving") or self._is_time(index + 1)):
                return None
            length = 1
            self.between = form == "بين"
            self.about = form != "بين"
        elif (form == "عن" and index == self.start and not self.head_definite) or self._has_complement(
            index - 1, form
        ):
            length = 1
        elif (form, following) in _PHRASES:
            length = 2
        elif form == "في" and index > self.start and self._expanse(index + 1) is not None:
            self.closed = True
            return self._expanse(index + 1)
        elif (
            (form == "في" and event_word_role(sentence, index + 1, "field"))
            or (form == "مع" and sentence.form(index - 1) in _JOINED_WITH)
            or (form == "في" and self._is_situated(index))
        ):
            length = 1
        if not length or index + length >= len(sentence):
            return None
        self.closed = False
        return index + length

    def _drawn_out(self) -> int | None:
        """ل set apart before a quoted or Latin name: الدورة الثالثة لـ "منتدى …"."""
        following = self.index + 1
        if following in self.sentence.quotation_ends or self.sentence.token(following).kind == "latin":
            self.closed = False
            return following
        return None

    def _definite_word(self) -> int | None:
        """The index behind a definite word: a genitive that closes the chain, behind it only adjectives."""
        sentence, index = self.sentence, self.index
        stem = sentence.tokens[index].stem
        adjective = stem.endswith("يه") and everyday_class(stem.removesuffix("ه")) == "adjective"
        adjective = adjective or self._describes_plural(index)
        apposed = event_word_role(sentence, index, "apposed") and sentence.word_class(index - 1) == "noun"
        # The general conference; that it is no year has been seen before.
        general = index == self.start or sentence.event_nouns[index - 1] is not None
        apposed = apposed or (general and stem.removesuffix("ه") == "عام")
        if (
            self.closed
            and not apposed
            and (
                begins_mention(self.sentence, index)
                or (sentence.word_class(index) == "noun" and not adjective)
                or sentence.honorifics[index] is not None
                or read_weekday(sentence.tokens, index) is not None
            )
        ):
            return None
        if self._may_be_object(index) or self._disagrees(index) or self._ends_edition(index):
            return None
        self.closed = True
        return index + 1

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
            governing = rule_words.event_name_complements()["ب"]
            if split.preposition == "ب" and is_one_of(sentence, index - 1, governing, plural=True):
                self.closed = split.definite
                return index + 1
            if split.preposition == "ل" and self._is_complement(index, split):
                self.subject = True
                self.closed = split.definite and token.form != _TO_COMMITTEE
                return index + 1
        return None


def follow_event_name(sentence: Sentence, index: int, *, closed: bool) -> int:
    """The index behind the name of an event.

    Args:
        sentence: The sentence.
        index: The token behind the head.
        closed: Whether the head is definite, so that no genitive follows it.
    """
    return _NameFollower(sentence, index, closed=closed).follow()
