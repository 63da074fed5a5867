"""Where the noun phrase of an issue begins and ends: its chain of genitives, adjectives and complements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.lexicon import vocabulary
from briefcli.lexicon.rule_words import compound_adjectives

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefcli.arabic.tokens import Split
    from briefcli.briefing.agenda_phrases import Phrases

_PRONOUNS = ("هما", "هم", "ها", "ه")
ATTACHED = frozenset(("ب", "ل"))
"""Prepositions that are written onto the noun of a complement."""
PRESENT = ("ي", "ت", "سي", "ست")
"""Prefixes of the present tense and the future."""
_LONGEST_ISSUE = 9
_LONGEST_TITLE = 6
"""Tokens from the mark that opens a quoted name to the one that closes it."""
_SHORTEST_STEM = 3
_DERIVED_MASDARS = ((5, "ا", "ا"), (5, "ت", "ي"))
"""Least letters, first letter and last letter but one of masdars that can't be mistaken: اتباع, تسييس."""
_PERSONS = ("ي", "ت", "ن", "ا")
_WILL_NOT = frozenset(("لن", "ولن", "فلن", "لم", "ولم", "فلم"))
_WHAT = frozenset(("ما", "بما", "مما", "عما"))
"""What a finite verb follows: ما ورد في …."""
_THAT = "ان"
_WE = "ن"
_DAMMA = "\u064f"
_FATHATAN = "\u064b"
_NISBA = ("ي", "ية", "يا", "ياً", "يًا")
"""Ends of adjectives made from nouns, as written."""


class IssueBounds:
    """Finds the bounds of the noun phrases of one sentence that may be issues."""

    def __init__(self, phrases: Phrases, mentions: Mapping[int, int]) -> None:
        """Take the phrases of the sentence, and where the mentions that are sure begin and stop."""
        self.phrases = phrases
        self.sentence = phrases.sentence
        self._mentions = mentions

    def head(self, index: int, *, governed: bool = False) -> Split:
        """How the particles of a phrase's first word are told apart: بتعزيز …, it is about تعزيز ….

        Args:
            index: The word.
            governed: Whether it stands where a verb's complement does: طالب بشطب ….
        """
        token, known = self.sentence.tokens[index], vocabulary.common_words()
        names = vocabulary.name_like_words()
        whole = known.get(token.form) not in (None, "preposition") or token.form in names
        plain = not token.has_article
        for split in token.splits[1:]:
            long = plain and not whole and len(split.stem) >= _SHORTEST_STEM
            if governed and long and split.preposition == "ب":
                return split
            particle = split.preposition in ATTACHED or split.conjunction
            if particle and (split.definite or known.get(split.stem) is not None):
                return token.splits[0] if whole and not split.definite else split
            hamza = token.text[split.offset : split.offset + 1] in ("إ", "أ")
            if particle and not whole and (hamza or _is_derived_masdar(split.stem) or split.stem in names):
                return split  # بإنشاء, باتباع, لتسييس, بفتح
            owned = without_pronoun(split.stem)
            if particle and long and len(owned) >= _SHORTEST_STEM and known.get(owned) == "noun":
                return split  # بعقودها
        return next(
            (s for s in token.splits if s.definite and not (s.preposition or s.conjunction)), token.splits[0]
        )

    def end(self, index: int, split: Split, stop: int) -> int:
        """The index behind a noun phrase with its complements, at most nine words of it."""
        limit = min(stop, index + _LONGEST_ISSUE)
        end = self.chain_end(index, limit, definite=split.definite)
        while end < limit:
            if self._is_denied_of(end):
                break
            behind = end + 1 if self.sentence.word_class(end) == "preposition" else end
            if behind == end and not self._is_joined(end):
                break
            if behind >= limit or not self._is_noun(behind):
                break
            joined = self.chain_end(behind, min(stop, limit + _LONGEST_ISSUE))
            if joined > limit:
                break  # rather without it than half of it
            if self.sentence.form(behind - 1) == "بين" and self.sentence.form(joined).startswith("و"):
                joined = self._mentions.get(joined, joined)  # تفاهما بين تركيا وروسيا
            end = joined
        return end

    def looks_like_verb(self, index: int) -> bool:
        """Whether a word that the lexicon doesn't know looks like a verb by its prefix or a passive vowel."""
        token, before = self.sentence.tokens[index], self.sentence.tokens[index - 1]
        if token.text[1:2] == _DAMMA and token.form.startswith(PRESENT):
            return True
        if index > 0 and before.form in _WILL_NOT and token.form.startswith(_PERSONS):
            return True
        if self.sentence.word_class(index) is not None or index in self._mentions:
            return False
        if index > 0 and before.form == _THAT and token.form.startswith(_WE):
            return True
        if token.form.startswith(("ي", "سي", "ست")) or (index > 0 and before.form in _WHAT):
            return True
        clause = index > 0 and before.kind == "word"
        clause = clause and self.sentence.word_class(index - 1) in ("particle", "conjunction")
        return token.form.startswith("ت") and (clause or self.phrases.has_pronoun(index))

    def _is_denied_of(self, index: int) -> bool:
        """Whether what is denied of a definite noun begins at a token: النهر غير وارد."""
        tokens = self.sentence.tokens
        if self.sentence.form(index) != "غير" or index + 1 >= len(tokens):
            return False
        return tokens[index - 1].definite and not tokens[index + 1].definite

    def _is_joined(self, index: int) -> bool:
        """Whether a noun is joined to a phrase by a preposition or conjunction that is written onto it."""
        token = self.sentence.tokens[index]
        if token.kind != "word" or not self._is_noun(index):
            return False
        attached = any(
            s.preposition in ATTACHED
            and not s.conjunction
            and (s.definite or self.sentence.is_everyday(s.stem) or self._genitive_behind(index))
            for s in token.splits
        )
        return attached or token.form.startswith("وال")

    def chain_end(self, index: int, limit: int, *, definite: bool = False) -> int:
        """The index behind a genitive chain: nouns up to the first definite one, and its adjectives."""
        position, closed = index, definite
        while position < limit:
            mention = self._mentions.get(position)
            if mention is not None:
                return min(mention, limit)
            token = self.sentence.tokens[position]
            closed = definite or any(s.definite for s in token.splits) or self._has_pronoun(position)
            accusative = not closed and self._is_accusative(position)
            position = noun = position + 1
            while position < limit and self._is_adjective(position, definite=closed):
                position += 2 if self._is_compound(position, limit) else 1
            # Behind its adjectives, or with the ending of an object, a noun takes no genitive.
            definite = False
            if closed or accusative or position > noun or position >= limit or not self._continues(position):
                break
        return self._behind_label(position, limit, definite=closed)

    def _behind_label(self, index: int, limit: int, *, definite: bool) -> int:
        """The index behind a number or a quoted name that ends a chain: القرار 194, مشروع "الطريق"."""
        if index >= limit:
            return index
        closing = self.sentence.quotation_ends.get(index)
        if closing is not None:
            noun = len(self.sentence.tokens[index - 1].form) >= _SHORTEST_STEM  # بـ«…» is no name
            named = noun and not definite and closing - index <= _LONGEST_TITLE and closing < limit
            return closing + 1 if named else index
        number = self.sentence.tokens[index].kind == "number"
        counts = index + 1 < len(self.sentence) and self._is_noun(index + 1)
        return index + 1 if number and not counts else index

    def _is_compound(self, index: int, limit: int) -> bool:
        """Whether an adjective describes its noun with the noun behind it: صواريخ بعيدة المدى."""
        following = self.sentence.form(index + 1)
        return index + 1 < limit and (self.sentence.tokens[index].stem, following) in compound_adjectives()

    def _is_adjective(self, index: int, *, definite: bool) -> bool:
        token, word_class = self.sentence.tokens[index], self.sentence.word_class(index)
        if token.kind != "word" or index in self._mentions or token.definite != definite:
            return False
        if word_class is None:
            return definite or token.text.endswith(_NISBA)
        # Behind a definite noun another with the ending of one is no genitive: العقوبات الأحادية.
        relative = word_class == "noun" and token.text.endswith(_NISBA)
        if relative and not definite:
            # هدنة إنسانية, but زيادة إنتاجية العمل
            feminine = self.sentence.tokens[index - 1].text.endswith("ة") and token.text.endswith("ة")
            masdar = token.form.startswith("ت") or any(split.preposition for split in token.splits)
            return feminine and not masdar and not self._genitive_behind(index)
        return word_class == "adjective" or (definite and (word_class == "numeral" or relative))

    def _continues(self, index: int) -> bool:
        """Whether a token goes on with the chain that an indefinite noun has begun."""
        token = self.sentence.tokens[index]
        if index in self._mentions:
            return not any(split.preposition or split.conjunction for split in token.splits[:1])
        if token.kind == "number":
            return index + 1 < len(self.sentence) and self._is_noun(index + 1)  # تقديم 50 مليون يورو
        if token.kind != "word" or self.looks_like_verb(index) or self._is_accusative(index):
            return False
        if self.sentence.word_class(index) == "relative":
            return False  # إعمار غزة الذي …
        masdar = self.sentence.word_class(index) == "verb" and self._genitive_behind(index)
        particle = any(split.offset and self.sentence.is_everyday(split.stem) for split in token.splits)
        known = vocabulary.common_words().get(token.form) == "noun"
        return token.definite or known or masdar or (self._is_noun(index) and not particle)

    def _has_pronoun(self, index: int) -> bool:
        """Whether a noun carries a pronoun, and is no noun of those letters itself: بلادها, not مياه."""
        known = vocabulary.common_words().get(self.sentence.form(index))
        return known is None and self.phrases.has_pronoun(index)

    def _is_accusative(self, index: int) -> bool:
        """Whether a token shows the ending of an indefinite object: توزيعا."""
        token = self.sentence.tokens[index]
        ends = token.text.rstrip(_FATHATAN).endswith("ا")
        return ends and not token.definite and not self.phrases.has_pronoun(index)

    def _genitive_behind(self, index: int) -> bool:
        return self.sentence.token(index + 1).definite

    def _is_noun(self, index: int) -> bool:
        return self.sentence.tokens[index].kind == "word" and (
            self.sentence.word_class(index) in ("noun", None, "numeral") or index in self._mentions
        )


def without_pronoun(form: str) -> str:
    """A folded noun without the pronoun written onto it, itself where none is: عقود for عقودها."""
    for pronoun in _PRONOUNS:
        stem = form.removesuffix(pronoun)
        if stem != form:
            return fold(stem.removesuffix("ت") + "ة") if stem.endswith("ت") else stem
    return form


def _is_derived_masdar(stem: str) -> bool:
    """Whether a word has the shape of a masdar of the second, seventh, eighth or tenth stem."""
    return any(
        len(stem) >= length and stem.startswith(first) and stem[-2] == last
        for length, first, last in _DERIVED_MASDARS
    )
