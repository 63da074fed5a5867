"""Where the name of an event ends: head, genitive chain, adjectives, ordinal, subject, quoted or Latin name.

The name goes on over what tells one event from another (its series, subject, number, year), and ends
before what tells something about it: a verb, a participle that places it in time (المقرر، المنعقد), a
place behind في, what it is held for (لبحث …).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.date_parts import DASHES, read_relative_period, read_weekday
from briefcli.lexicon.everyday_words import everyday_class
from briefcli.lexicon.rule_words import compound_adjectives, event_name_words, expanses
from briefcli.lexicon.vocabulary import directions
from briefcli.mentions.body_names import begins_mention
from briefcli.mentions.chain_marks import holds_short_name
from briefcli.mentions.event_chains import ACCUSATIVE, EventChain
from briefcli.mentions.event_name_complements import (
    attached_word,
    behind_drawn_out,
    behind_preposition,
    joins,
)
from briefcli.mentions.event_name_ends import can_not_end, ends_before, is_something_else
from briefcli.mentions.event_numbers import behind_bracket, behind_number, behind_ordinal, is_year
from briefcli.mentions.event_words import event_word_role, is_relational

if TYPE_CHECKING:
    from briefcli.mentions.sentence import Sentence

LONGEST_NAME = 30
"""Tokens of the longest name that is followed."""

_QUOTATION_LIMIT = 24
_AMID = "وسط"
"""A part of a region, and "amid" as well."""
_YEAR_NOUNS = frozenset(("سنه", "عام"))
_TITLING = (("في", "موضوع"), ("حول", "موضوع"), ("تحت", "موضوع"))


class _Follower(EventChain):
    """Follows the name of one event."""

    def follow(self) -> int:
        """Go on as long as what stands next belongs to the name, and give the index behind it."""
        while self.index < len(self.sentence) and self.index - self.start < LONGEST_NAME:
            stop = self._step()
            if stop is None:
                break
            self.index = stop
        while self.index > self.start and can_not_end(self, self.index - 1):
            self.index -= 1
        return self.index

    def _step(self) -> int | None:
        """The index behind what stands at the present one, None if the name ends before it."""
        kind = self.sentence.tokens[self.index].kind
        if kind == "punctuation":
            return self._quotation() or self._dash() or behind_bracket(self)
        if kind == "number":
            return behind_number(self)
        if kind == "latin":
            return self._latin()
        return behind_ordinal(self) or self._term() or self._word()

    def _quotation(self) -> int | None:
        """The index behind a quotation that is of the name, None if it tells what somebody says of it."""
        end = self.sentence.quotation_ends.get(self.index)
        if end is None or end - self.index > _QUOTATION_LIMIT:
            return None
        if self.index == self.start and self.closed and not holds_short_name(self.sentence, self.index, end):
            return None
        inside = self.sentence.word_class(self.index + 1)
        if inside in ("verb", "particle", "pronoun", "conjunction"):
            return None
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
        sentence, following = self.sentence, self.index + 1
        named = not self.closed and sentence.form(self.index) in directions()
        if sentence.form(self.index) == _AMID:
            # مؤتمر أمني كبير وسط غياب لافت, but قمة دول وسط أفريقيا
            places = (sentence.countries[following], sentence.cities[following])
            placed = sentence.phrase_at(following, expanses()) is not None or any(places)
            named = named and placed
        return following if named and self.index > self.start else None

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

    def _is_party(self, index: int) -> bool:
        """Whether a state, a body or an adjective of one stands or ends at a token."""
        sentence = self.sentence
        if index < self.start:
            return False
        terms = (sentence.nationalities, sentence.countries, sentence.organisations)
        if any(table[index] is not None for table in terms):
            return True
        return any(
            term.stop == index + 1
            for table in terms
            for term in table.within(max(self.start, index - 3), index)
        ) or is_relational(sentence, index)

    def _joins_party(self) -> bool:
        """Whether "and" joins a second party: بين روسيا وبيلاروس, قمة الصين وآسيا الوسطى."""
        return self._is_party(self.index - 1) and (self.between or not self.head_definite)

    def _dash(self) -> int | None:
        """A dash or slash between the parties of a name: روسيا - العالم الإسلامي, العربية - الصينية."""
        form = self.sentence.form(self.index)
        if form not in DASHES and form != "/":
            return None
        if not (self._is_party(self.index - 1) and self._is_party(self.index + 1)):
            return None
        self.closed = is_relational(self.sentence, self.index + 1)
        return self.index + 1

    def _latin(self) -> int | None:
        """The index behind a Latin word that is of the name."""
        if not self.sentence.tokens[self.index].text[0].isupper():
            return None
        self.closed = True
        return self.index + 1

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
        if (token.stem, following) in compound_adjectives():
            return index + 2
        if token.form == "غير" and sentence.token(index + 1).kind == "word":
            return index + 2
        dated = token.form in _YEAR_NOUNS and is_year(following)
        if dated or (event_word_role(sentence, index, "schedule") and (token.definite or self.closed)):
            return None
        if read_relative_period(sentence.tokens, index) is not None:
            return None
        opened = self._short_name() or self._titled() or self._direction() or behind_preposition(self)
        if opened is not None:
            return opened
        if token.form == "ل":
            return behind_drawn_out(self)
        if token.form == "و" and joins(self, index):
            return index + 2 if sentence.token(index + 1).definite else None
        attached = attached_word(self, index)
        if attached is not None:
            return attached
        if ends_before(self, index):
            return None
        if token.definite:
            return self._definite_word()
        if self.closed or (token.text.endswith(ACCUSATIVE[1:]) and not self.is_accusative):
            return None
        return index + 1

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
                begins_mention(sentence, index)
                or (sentence.word_class(index) == "noun" and not adjective)
                or sentence.honorifics[index] is not None
                or read_weekday(sentence.tokens, index) is not None
            )
        ):
            return None
        if is_something_else(self, index):
            return None
        self.closed = True
        return index + 1

    def _describes_plural(self, index: int) -> bool:
        """Whether a feminine behind a plural of things is its adjective: للجماعات الواحية, للدول المانحة."""
        sentence, before = self.sentence, self.sentence.tokens[index - 1]
        things = event_name_words()["plural"]
        plural = before.form.endswith("ات") or any(split.stem in things for split in before.splits)
        # البلدان الإفريقية المنتجة
        adjective = is_relational(sentence, index - 1) and index - 1 > self.start
        joined = before.definite or before.has_article
        return (
            (plural or (adjective and before.text.endswith("ة")))
            and joined
            and sentence.tokens[index].text.endswith("ة")
        )


def follow_event_name(sentence: Sentence, index: int, *, closed: bool) -> int:
    """The index behind the name of an event.

    Args:
        sentence: The sentence.
        index: The token behind the head.
        closed: Whether the head is definite, so that no genitive follows it.
    """
    return _Follower(sentence, index, closed=closed).follow()
