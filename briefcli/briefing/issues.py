"""What a statement is about, as a noun phrase of it.

What is said begins with whose stand it is and how strong it is (that his country refuses any …); the issue
is the first noun phrase behind that: what the word of stance governs, or, where no such word stands, what
the clause tells of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.lexicon import rule_words, vocabulary

if TYPE_CHECKING:
    from briefcli.arabic.tokens import Split
    from briefcli.briefing.statements import StatementReader

_REACH = 24
_LONGEST_ISSUE = 9
_SHORTEST_ISSUE = 2
_DERIVED_MASDARS = ((5, "ا", "ا"), (5, "ت", "ي"))
"""Least letters, first letter and last letter but one of masdars that can't be mistaken: اتباع, تسييس."""
_CLAUSE_CLASSES = frozenset(("verb", "particle", "conjunction", "pronoun", "relative", "adverb"))
_GOVERNED = frozenset(("الي", "علي", "عن", "من", "حول", "بشان", "ضد", "ازاء", "تجاه", "مع"))
"""Prepositions that a word of stance takes what it is about with; others begin an adverbial."""
_OF_NOUN = frozenset(("الي", "من", "مع"))
"""Prepositions between an adverbial's noun and whose or with whom it is: رسالة إلى, اجتماع مع."""
_STRETCHES = frozenset(("مدي", "مدار", "امتداد", "هامش", "ضوء", "خلفيه", "وقع", "الاقل", "الاكثر"))
"""Nouns that make of "on" an adverbial, which tells when or how: على مدى, على الأقل."""
_ATTACHED = frozenset(("ب", "ل"))
_PRESENT = ("ي", "ت", "سي", "ست")
_PERSONS = ("ي", "ت", "ن", "ا")
_WILL_NOT = frozenset(("لن", "ولن", "فلن", "لم", "ولم", "فلم"))
_LONGEST_PARTICLE = "بعد"
_BUT = ("لكن", "ولكن")
_WHAT = frozenset(("ما", "بما", "مما", "عما"))
"""What a finite verb follows: ما ورد في …."""
_DAMMA = "\u064f"
_FATHATAN = "\u064b"
_NISBA = ("ي", "ية", "يا", "ياً", "يًا")
"""Ends of adjectives made from nouns, as written."""
_PRONOUNS = ("هما", "هم", "ها", "ه")


class IssueReader:
    """Reads what the statements of one sentence are about."""

    def __init__(self, reader: StatementReader) -> None:
        """Take what reads the sentence's statements."""
        self.reader = reader
        self.sentence = reader.sentence
        self.phrases = reader.speakers.phrases
        self._mentions = {m.first: m.stop for m in reader.speakers.mentions if m.sure}
        self._start = 0

    def issue_of(self, start: int, stop: int) -> str | None:
        """The noun phrase that what is said is about, None where none is found.

        Args:
            start: The token that what is said begins at.
            stop: The index behind its last token.
        """
        self._start, stop = start, min(stop, start + _REACH)
        index = self._behind_that(start, stop)
        second_best: str | None = None
        while index < stop:
            if second_best is not None and self.sentence.is_comma(index):
                break
            behind = self._skipped(index, stop)
            if behind is not None:
                index = behind
                continue
            split = self._head(index)
            end = self._end(index, split, stop)
            phrase = self.sentence.noun_text(index, split, end)
            if end - index >= _SHORTEST_ISSUE and not self._is_subject(end, stop):
                return phrase
            if self._role(index) != "party" and (end - index >= _SHORTEST_ISSUE or split.definite):
                second_best = second_best or phrase
            index = end
        return second_best

    def _behind_that(self, start: int, stop: int) -> int:
        """Where the clause begins that tells what is said: behind the first "that" before any comma."""
        for index in range(start, stop):
            token = self.sentence.tokens[index]
            if token.kind == "punctuation" or self.sentence.form(index).startswith(_BUT):
                break
            if self.reader.speakers.uses(index, "that") is not None:
                return index + 1
        return start

    def _skipped(self, index: int, stop: int) -> int | None:
        """The index behind what is not the issue at a token; None where a noun phrase may begin that is."""
        sentence, token = self.sentence, self.sentence.tokens[index]
        if token.kind == "punctuation":
            apposition = self.phrases.apposition_end(index) if sentence.is_comma(index) else None
            return apposition or index + 1
        if token.kind != "word":
            return index + 1
        if self._tells_stand(index):
            return self._behind_stand(index)
        mention = self._mentions.get(index)
        if mention is not None:
            return mention
        if sentence.nationalities[index] is not None:
            return index + 1
        day = self.reader.subjects.day_end(index)
        if day is not None and (day > index + 1 or token.definite or self.phrases.adverb(index)):
            return day  # إلى يوم إضراب is none
        set_apart = self._adverbial_end(index)
        if set_apart is not None:
            return set_apart
        word_class = sentence.word_class(index)
        if word_class == "preposition" and not self._is_masdar(index):
            adverbial = token.form.removeprefix("و") not in _GOVERNED
            end = max(self.phrases.phrase_end(index + 1), index + 1)
            return self._behind_party_of(end, stop) if adverbial else index + 1
        if self._is_verb(index) or (word_class in _CLAUSE_CLASSES and not self._is_governed(index)):
            return index + 1
        return index + 1 if word_class == "adjective" else self._behind_word(index, stop)

    def _behind_party_of(self, index: int, stop: int) -> int:
        """The index behind whose or with whom an adverbial's noun is, where the verb's complement follows.

        في اجتماع لمجموعة السبع بتقديم …, في رسالة إلى الأمين العام بفتح ….
        """
        if index >= stop:
            return index
        named = index + 1 if self.sentence.form(index) in _OF_NOUN else index
        attached = any(split.preposition == "ل" for split in self.sentence.tokens[index].splits)
        if named == index and not attached:
            return index
        event = self.phrases.events.get(named)
        end = event.stop if event is not None else self._mentions.get(named)
        if end is None or end >= stop:
            return index
        governed = any(s.preposition == "ب" and not s.definite for s in self.sentence.tokens[end].splits)
        return end if governed or self.sentence.form(end) == "الي" else index

    def _behind_stand(self, index: int) -> int:
        """The index behind a word of stance, with whose it is and how firm: رفض مصر القاطع, قلقها البالغ."""
        end = self._mentions.get(index + 1, index + 1) if self._is_owned_noun(index) else index + 1
        noun = end > index + 1 or self.phrases.has_pronoun(index)
        if not noun or end + 1 >= len(self.sentence) or not self.sentence.tokens[end].definite:
            return end
        attached = any(split.preposition in _ATTACHED for split in self.sentence.tokens[end + 1].splits)
        return end + 1 if attached or self.sentence.form(end + 1) in _GOVERNED else end

    def _is_owned_noun(self, index: int) -> bool:
        """Whether a noun of stance at the head of what is said has its owner behind it: استعداد برلين."""
        head = index <= self._start + 1 and self.reader.contents.stance_noun(index) is not None
        return head and index + 1 in self._mentions

    def _adverbial_end(self, index: int) -> int | None:
        """The index behind an adverbial that begins with a preposition of what an issue stands behind.

        Through whose mouth, in what speech, for how long, how long before what: على لسان الوزير, خلالها, باسم
        بلاده, قبل أيام من انعقاد ….
        """
        form, following = self.sentence.form(index).removeprefix("و"), self.sentence.form(index + 1)
        uses = self.reader.speakers.uses
        therein = uses(index, "therein") or uses(index, "preposition with pronoun")
        if therein is not None:
            return therein
        behalf = uses(index, "on behalf")
        if behalf is not None:
            return self._mentions.get(behalf) or max(self.phrases.phrase_end(behalf), behalf + 1)
        if form == "علي" and following == "لسان":
            end = next((self._mentions[i] for i in range(index + 2, index + 5) if i in self._mentions), None)
            return end or self.phrases.phrase_end(index + 2)
        if form == "علي" and following in _STRETCHES:
            return self.phrases.adverbial_end(index) or index + 2
        if form in ("قبل", "بعد") and self.sentence.word_class(index) == "preposition":
            end = self.phrases.phrase_end(index + 1)
            return self.phrases.phrase_end(end + 1) if self.sentence.form(end) == "من" else None
        return None

    def _role(self, index: int) -> str | None:
        """What a noun is that heads what is said and is not what it is about."""
        if index >= len(self.sentence):
            return None
        roles = rule_words.issue_words()
        role = next((roles[s.stem] for s in self.sentence.tokens[index].splits if s.stem in roles), None)
        if role is None and self.phrases.has_pronoun(index):
            role = roles.get(_without_pronoun(self.sentence.form(index)))
        return role

    def _behind_word(self, index: int, stop: int) -> int | None:
        """The index behind a noun that tells how much something is wanted, or who is called upon."""
        role = self._role(index)
        if role == "empty":
            return index + 1
        if role == "party" and self.phrases.has_pronoun(index):
            return index + 1  # بلاده, حكومتها: the speaker's own side
        if role == "party":
            end = self._chain_end(index, stop)
            return end if self._goes_on(end, stop) else None
        return None

    def _goes_on(self, index: int, stop: int) -> bool:
        """Whether what a party is called upon to do, or what it does, follows."""
        if index >= stop:
            return False
        form = self.sentence.form(index)
        attached = any(split.preposition in _ATTACHED for split in self.sentence.tokens[index].splits)
        return (
            form in _GOVERNED
            or attached
            or self._tells_stand(index)
            or self.sentence.word_class(index) in _CLAUSE_CLASSES
        )

    def _tells_stand(self, index: int) -> bool:
        """Whether a word tells where somebody stands: refuses, ready, its refusal of."""
        sentence = self.sentence
        if self._is_owned_noun(index):
            return True
        verb, before = sentence.statement_verbs[index], sentence.statement_verbs[index - 1] if index else None
        noun = (
            verb is not None and verb.split.definite and verb.value.tense != "participle"
        )  # التنازل is no verb
        if verb is not None and not noun and verb.value.tense != "masdar":
            governed = before is not None or index == self._start
            object_of_verb = governed and verb.value.tense == "past"  # تؤيد نشر
            return not verb.split.preposition and not object_of_verb
        if rule_words.stance_adjectives().get(sentence.form(index)) is not None:
            return True
        if self.reader.contents.stance_noun(index) is None:
            return False
        owned = self.phrases.has_pronoun(index) or self._role(index + 1) == "party"
        return owned or sentence.form(index + 1) in _GOVERNED

    def _is_governed(self, index: int) -> bool:
        """Whether what stands before a word of a verb's letters makes it a noun: إلى تجاوز, تؤيد نشر."""
        if index == 0 or self.sentence.word_class(index) != "verb":
            return False
        finite = self.sentence.form(index).startswith(_PRESENT)
        of_stance = index == self._start or self._tells_stand(index - 1)
        return self.sentence.form(index - 1) in _GOVERNED or (not finite and of_stance)

    def _is_masdar(self, index: int) -> bool:
        """Whether a word that is mostly a preposition is a noun that a word of stance governs: ترفض بناء."""
        adverbial = self.phrases.uses(index, "adverbial") is not None
        long = len(self.sentence.form(index)) > len(_LONGEST_PARTICLE)
        return index > 0 and long and not adverbial and self._tells_stand(index - 1)

    def _is_verb(self, index: int) -> bool:
        """Whether a word that the lexicon doesn't know looks like a verb by its prefix or a passive vowel."""
        token, before = self.sentence.tokens[index], self.sentence.tokens[index - 1]
        if token.text[1:2] == _DAMMA and token.form.startswith(_PRESENT):
            return True
        if index > 0 and before.form in _WILL_NOT and token.form.startswith(_PERSONS):
            return True
        if self.sentence.word_class(index) is not None or index in self._mentions:
            return False
        if token.form.startswith(("ي", "سي", "ست")) or (index > 0 and before.form in _WHAT):
            return True
        clause = index > 0 and before.kind == "word"
        clause = clause and self.sentence.word_class(index - 1) in ("particle", "conjunction")
        return token.form.startswith("ت") and (clause or self.phrases.has_pronoun(index))

    def _is_subject(self, end: int, stop: int) -> bool:
        """Whether a phrase is only whose stand it is: a word of stance follows, negated or not."""
        while end < stop and self.sentence.word_class(end) == "particle":
            end += 1
        # قبل is "before" more often than "accepted".
        told = end < stop and self.sentence.word_class(end) != "preposition" and self._tells_stand(end)
        return told and not self.sentence.conjunction(end)

    def _head(self, index: int) -> Split:
        """How the particles of a phrase's first word are told apart: بتعزيز …, it is about تعزيز …."""
        token, known = self.sentence.tokens[index], vocabulary.common_words()
        names = vocabulary.name_like_words()
        whole = known.get(token.form) is not None or token.form in names
        for split in token.splits[1:]:
            particle = split.preposition in _ATTACHED or split.conjunction
            if particle and (split.definite or known.get(split.stem) is not None):
                return token.splits[0] if whole and not split.definite else split
            hamza = token.text[split.offset : split.offset + 1] in ("إ", "أ")
            if particle and not whole and (hamza or _is_derived_masdar(split.stem) or split.stem in names):
                return split  # بإنشاء, باتباع, لتسييس, بفتح
        return next(
            (s for s in token.splits if s.definite and not (s.preposition or s.conjunction)), token.splits[0]
        )

    def _end(self, index: int, split: Split, stop: int) -> int:
        """The index behind a noun phrase with its complements, at most nine words of it."""
        limit = min(stop, index + _LONGEST_ISSUE)
        end = self._chain_end(index, limit, definite=split.definite)
        while end < limit:
            if self._is_denied_of(end):
                break
            behind = end + 1 if self.sentence.word_class(end) == "preposition" else end
            if behind == end and not self._is_joined(end):
                break
            if behind >= limit or not self._is_noun(behind):
                break
            joined = self._chain_end(behind, min(stop, limit + _LONGEST_ISSUE))
            if joined > limit:
                break  # rather without it than half of it
            end = joined
        return end

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
            s.preposition in _ATTACHED
            and not s.conjunction
            and (s.definite or self.sentence.is_everyday(s.stem) or self._genitive_behind(index))
            for s in token.splits
        )
        return attached or token.form.startswith("وال")

    def _chain_end(self, index: int, limit: int, *, definite: bool = False) -> int:
        """The index behind a genitive chain: nouns up to the first definite one, and its adjectives."""
        position = index
        while position < limit:
            mention = self._mentions.get(position)
            if mention is not None:
                return min(mention, limit)
            token = self.sentence.tokens[position]
            closed = definite or any(s.definite for s in token.splits) or self._has_pronoun(position)
            accusative = not closed and self._is_accusative(position)
            position = noun = position + 1
            while position < limit and self._is_adjective(position, definite=closed):
                position += 1
            # Behind its adjectives, or with the ending of an object, a noun takes no genitive.
            definite = False
            if closed or accusative or position > noun or position >= limit or not self._continues(position):
                break
        return position

    def _is_adjective(self, index: int, *, definite: bool) -> bool:
        token, word_class = self.sentence.tokens[index], self.sentence.word_class(index)
        if token.kind != "word" or index in self._mentions or token.definite != definite:
            return False
        if word_class is None:
            return definite or token.text.endswith(_NISBA)
        return word_class == "adjective"

    def _continues(self, index: int) -> bool:
        """Whether a token goes on with the chain that an indefinite noun has begun."""
        token = self.sentence.tokens[index]
        if index in self._mentions:
            return not any(split.preposition or split.conjunction for split in token.splits[:1])
        if token.kind == "number":
            return index + 1 < len(self.sentence) and self._is_noun(index + 1)  # تقديم 50 مليون يورو
        if token.kind != "word" or self._is_verb(index) or self._is_accusative(index):
            return False
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
        return index + 1 < len(self.sentence) and self.sentence.tokens[index + 1].definite

    def _is_noun(self, index: int) -> bool:
        return self.sentence.tokens[index].kind == "word" and (
            self.sentence.word_class(index) in ("noun", None, "numeral") or index in self._mentions
        )


def _is_derived_masdar(stem: str) -> bool:
    """Whether a word has the shape of a masdar of the second, seventh, eighth or tenth stem."""
    return any(
        len(stem) >= length and stem.startswith(first) and stem[-2] == last
        for length, first, last in _DERIVED_MASDARS
    )


def _without_pronoun(form: str) -> str:
    for pronoun in _PRONOUNS:
        stem = form.removesuffix(pronoun)
        if stem != form:
            return fold(stem.removesuffix("ت") + "ة") if stem.endswith("ت") else stem
    return form
