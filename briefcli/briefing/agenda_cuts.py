"""Where one item of a list of topics is parted from the next: at commas, set phrases, and some of the و."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.lexicon import rule_words, vocabulary
from briefcli.lexicon.rule_words import expanses

if TYPE_CHECKING:
    from briefcli.briefing.agenda_phrases import Phrases

_SHORTEST_ITEM = 2
_SHORT_MASDAR = 4
_SHORTEST_SERIES = 3
_COMPOUNDS = frozenset(("غير", "ما", "شبه", "عدم"))


class ItemCuts:
    """Parts the items of one sentence's lists."""

    def __init__(self, phrases: Phrases) -> None:
        """Take the phrases of the sentence."""
        self.sentence = phrases.sentence
        self.phrases = phrases
        self._events = tuple(phrases.events.values())

    def cuts(self, start: int, stop: int) -> list[tuple[int, int]]:
        """Where items are parted: where the item before ends, and where the next begins."""
        sentence = self.sentence
        if self._single_nouns(start, stop):
            return [(index, index) for index in range(start + 1, stop)]
        within = sentence.quoted[start] if start < len(sentence) else False
        commas = any(sentence.is_comma(i) and sentence.quoted[i] == within for i in range(start, stop))
        cuts: list[tuple[int, int]] = []
        index = start
        begun = start
        while index < stop:
            if sentence.quoted[index] and not within:
                index += 1
                continue
            if index in sentence.bracket_ends:
                index = sentence.bracket_ends[index] + 1
                continue
            parts = self.phrases.parts_at(index) if index > start else None
            again = index > start and self.phrases.uses(index, "again") is not None
            if sentence.is_comma(index) or again:
                cuts.append((index, index + 1))
                begun = index + 1
            elif parts is not None:
                cuts.append((index, parts))
                index = begun = parts
                continue
            elif index > start and self._parts(
                index, begun, stop, shortest=1 if cuts and not commas else _SHORTEST_ITEM
            ):
                cuts.append((index, index))
                begun = index
            index += 1
        return cuts

    def _single_nouns(self, start: int, stop: int) -> bool:
        """Whether a list is three definite nouns or more with nothing else: الديون والحدود والمياه."""
        if stop - start < _SHORTEST_SERIES or not self.sentence.tokens[start].definite:
            return False
        return all(self.sentence.form(index).startswith("وال") for index in range(start + 1, stop))

    def _parts(self, index: int, begun: int, stop: int, *, shortest: int) -> bool:
        """Whether a و begins a new item, and does not join two words of one.

        Both sides of it must be phrases of two words or more; behind "between" and behind a noun that
        needs two sides (the role of …) it joins, as it does places and adjectives.
        """
        sentence = self.sentence
        token = sentence.tokens[index]
        if not self._conjoined(index) or sentence.is_comma(index - 1):
            return False
        definite = token.text.startswith("وال")
        elative = (sentence.form(index)[1:],) in rule_words.agenda_phrases("elative")
        if not definite and (elative or not self._may_head(index)):
            return False
        if any(event.first < index < event.stop and begun <= event.first for event in self._events):
            return False
        if any(
            terms[index] is not None
            for terms in (sentence.countries, sentence.cities, sentence.nationalities)
        ):
            return False
        if self._names_two(begun, index) or self._joins_expanse(index):
            return False
        if definite and (self._joins_sides(begun, index) or self._describes_two(begun, index)):
            return False
        length = self._phrase_length(index, stop)
        complement = length < _SHORTEST_ITEM and index + length < stop and self._complement_at(index + length)
        # Behind an indefinite noun a definite one may go on with its genitive: تلوث المياه والهواء.
        parallel = length >= shortest or sentence.tokens[begun].definite
        # A masdar that needs its preposition stands with the article: …، والحد من الهجرة.
        own = complement and (sentence.form(index + 1) in ("من", "عن", "عبر") or self._has_ba(index + 1))
        enough = length >= _SHORTEST_ITEM or (complement and definite and (parallel or own))
        return enough and index - begun >= _SHORTEST_ITEM

    def _complement_at(self, index: int) -> bool:
        return self.sentence.word_class(index) == "preposition" or self._has_ba(index)

    def _has_ba(self, index: int) -> bool:
        """Whether ب is written onto a word: والتعريف بالتراث."""
        token = self.sentence.tokens[index]
        return token.text.startswith("بال") or (
            token.text.startswith("ب") and self.phrases.has_preposition(index)
        )

    def _conjoined(self, index: int) -> bool:
        """Whether a word carries a و of joining, and not one of its own: وكالات."""
        sentence = self.sentence
        form = sentence.form(index)
        if sentence.tokens[index].kind != "word" or not form.startswith("و") or form == "ولد":
            return False
        if any(m.first < index < m.stop and m.kind == "person" for m in self.phrases.mentions.values()):
            return False  # عبد الرحمن ولد الشيخ
        head = sentence.body_heads[index]
        own = vocabulary.common_words().get(form) is not None or (
            head is not None and not head.split.conjunction
        )
        return form.startswith("وال") or not own

    def _joins_sides(self, begun: int, index: int) -> bool:
        """Whether the item so far needs a second side, which a definite noun behind و gives."""
        sentence = self.sentence
        for position in range(index - 1, begun - 1, -1):
            same_noun = sentence.form(position).removeprefix("و") == sentence.form(index)[1:]
            if sentence.form(position) == "بين" or same_noun:
                return True
            if self._conjoined(position):
                return False
        return self.phrases.role(begun) == "relation"

    def _joins_expanse(self, index: int) -> bool:
        """Whether a part of the earth is joined to a place: النساء في ساحل عُمان وشرق أفريقيا."""
        sentence = self.sentence
        words = (sentence.form(index).removeprefix("و"), sentence.form(index + 1))
        places = (sentence.countries, sentence.cities)
        behind_place = any(term.stop == index for terms in places for term in terms)
        return words in expanses() and behind_place

    def _names_two(self, begun: int, index: int) -> bool:
        """Whether a noun of two before a و still lacks the second's name: نهري أمو داريا وسير داريا."""
        for position in range(index - 1, begun - 1, -1):
            if self.phrases.role(position) == "dual":
                return True
            if self._conjoined(position):
                return False
        return False

    def _describes_two(self, begun: int, index: int) -> bool:
        """Whether a second adjective tells of which two things a dual is: التقريرين الأدبي والمالي."""
        sentence = self.sentence
        adjective = sentence.word_class(index) == "adjective" or sentence.nationalities[index] is not None
        described = index == begun + 2 and sentence.tokens[begun + 1].definite
        return adjective and described and sentence.form(begun).endswith(("ين", "ان"))

    def _may_head(self, index: int) -> bool:
        """Whether an indefinite word behind و may be the head of an item: a noun, or a short masdar."""
        sentence = self.sentence
        word_class = sentence.word_class(index)
        if word_class in ("noun", None):
            return True
        if word_class in ("adjective", "numeral"):  # وأخلاقيات المهنة, وضعف التمويل
            form = sentence.form(index)
            return (form.endswith("ات") or form == "وضعف") and self.phrases.genitive_behind(index)
        short = len(sentence.form(index).removeprefix("و")) <= _SHORT_MASDAR
        return word_class in ("verb", "preposition") and short and self.phrases.genitive_behind(index)

    def _phrase_length(self, index: int, stop: int) -> int:
        """Words from a و to the next و, comma or end."""
        sentence = self.sentence
        count = 1
        for position in range(index + 1, stop):
            if sentence.is_comma(position) or self._conjoined(position):
                break
            compound = sentence.form(position) in _COMPOUNDS
            if sentence.word_class(position) in ("preposition", "particle") and not compound:
                break
            count += 1
        return count
