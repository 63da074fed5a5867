"""What a statement is about, as a noun phrase of it.

What is said begins with whose stand it is and how strong it is (that his country refuses any …); the issue
is the first noun phrase behind that: what the word of stance governs, or, where no such word stands, what
the clause tells of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.issue_bounds import ATTACHED, PRESENT, IssueBounds, without_pronoun
from briefcli.briefing.stances_told import first_person
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from briefcli.briefing.statements import StatementReader

_REACH = 24
_SHORTEST_ISSUE = 2
_CLAUSE_CLASSES = frozenset(("verb", "particle", "conjunction", "pronoun", "relative", "adverb"))
_GOVERNED = frozenset(("الي", "علي", "عن", "من", "حول", "بشان", "ضد", "ازاء", "تجاه", "مع"))
"""Prepositions that a word of stance takes what it is about with; others begin an adverbial."""
_OF_NOUN = frozenset(("الي", "من", "مع"))
"""Prepositions between an adverbial's noun and whose or with whom it is: رسالة إلى, اجتماع مع."""
_STRETCHES = frozenset(("مدي", "مدار", "امتداد", "هامش", "ضوء", "خلفيه", "وقع", "الاقل", "الاكثر"))
"""Nouns that make of "on" an adverbial, which tells when or how: على مدى, على الأقل."""
_LONGEST_PARTICLE = "بعد"
_HE = "ي"
_BUT = ("لكن", "ولكن")
_POSITIONS = frozenset(("موقف", "مواقف", "بموقف"))


class IssueReader:
    """Reads what the statements of one sentence are about."""

    def __init__(self, reader: StatementReader) -> None:
        """Take what reads the sentence's statements."""
        self.reader = reader
        self.sentence = reader.sentence
        self.phrases = reader.speakers.phrases
        self._mentions = {m.first: m.stop for m in reader.speakers.mentions if m.sure}
        self.bounds = IssueBounds(self.phrases, self._mentions)
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
            split = self.bounds.head(index, governed=index == start)
            end = self.bounds.end(index, split, stop)
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
        day = self.reader.subjects.interposed.day_end(index)
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
        if self.bounds.looks_like_verb(index) or (
            word_class in _CLAUSE_CLASSES and not self._is_governed(index)
        ):
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
        attached = any(split.preposition in ATTACHED for split in self.sentence.tokens[end + 1].splits)
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
            stems = (self.sentence.form(index), *(s.stem for s in self.sentence.tokens[index].splits))
            role = next((roles[w] for s in stems if (w := without_pronoun(s)) in roles), None)
        return role

    def _behind_word(self, index: int, stop: int) -> int | None:
        """The index behind a noun that tells how much something is wanted, or who is called upon."""
        role = self._role(index)
        if role == "empty":
            return self._behind_stand(index) if self.phrases.has_pronoun(index) else index + 1
        if role == "party" and self.phrases.has_pronoun(index):
            return index + 1  # بلاده, حكومتها: the speaker's own side
        if role == "party":
            end = self.bounds.chain_end(index, stop)
            while end < stop and self.sentence.tokens[end].definite:
                end += 1  # الدول المانحة, الدول الأعضاء
            return end if self._goes_on(end, stop) else None
        return None

    def _goes_on(self, index: int, stop: int) -> bool:
        """Whether what a party is called upon to do, or what it does, follows."""
        index += index in self.sentence.quotation_ends
        if index >= stop:
            return False
        form = self.sentence.form(index)
        attached = any(split.preposition in ATTACHED for split in self.sentence.tokens[index].splits)
        return (
            form in _GOVERNED
            or attached
            or self._tells_stand(index)
            or self.sentence.word_class(index) in _CLAUSE_CLASSES
        )

    def _tells_stand(self, index: int) -> bool:
        """Whether a word tells where somebody stands: refuses, ready, its refusal of."""
        sentence = self.sentence
        if self._is_owned_noun(index) or first_person(sentence, index) is not None:
            return True
        verb, before = sentence.statement_verbs[index], sentence.statement_verbs[index - 1] if index else None
        # التنازل is no verb, and المقترح no participle but behind a position.
        before_it = (sentence.form(i) for i in range(index - 3, index))
        described = any({w.removeprefix("ال"), without_pronoun(w)} & _POSITIONS for w in before_it)
        noun = verb is not None and verb.split.definite
        noun = noun and not (described and verb is not None and verb.value.tense == "participle")
        if verb is not None and not noun and verb.value.tense != "masdar":
            governed = before is not None or index == self._start
            object_of_verb = governed and verb.value.tense == "past"  # تؤيد نشر
            return not verb.split.preposition and not object_of_verb
        if rule_words.stance_adjectives().get(sentence.form(index)) is not None:
            return True
        if self.reader.contents.stance_noun(index) is None:
            return False
        owned = self.phrases.has_pronoun(index) or self._role(index + 1) == "party"
        owned = owned or self.reader.contents.governs(index, index + 1)  # على استعداد لوضع
        return owned or sentence.form(index + 1) in _GOVERNED

    def _is_governed(self, index: int) -> bool:
        """Whether what stands before a word of a verb's letters makes it a noun: إلى تجاوز, تؤيد نشر."""
        if index == 0 or self.sentence.word_class(index) != "verb":
            return False
        finite = self.sentence.form(index).startswith(PRESENT)
        of_stance = index == self._start or self._tells_stand(index - 1) or self._is_of_owned_noun(index)
        if self.sentence.form(index).startswith(_HE):
            return False  # مع من يقصف القرى
        return self.sentence.form(index - 1) in _GOVERNED or (not finite and of_stance)

    def _is_of_owned_noun(self, index: int) -> bool:
        """Whether whose stand it is stands between a noun of stance and a word: رفض القاهرة ربط …."""
        owned = index > 1 and self._mentions.get(index - 1) == index
        return owned and self.reader.contents.stance_noun(index - 2) is not None

    def _is_masdar(self, index: int) -> bool:
        """Whether a word that is mostly a preposition is a noun that a word of stance governs: ترفض بناء."""
        adverbial = self.phrases.uses(index, "adverbial") is not None
        long = len(self.sentence.form(index)) > len(_LONGEST_PARTICLE)
        if index == 0 or not long or adverbial:
            return False
        return self._tells_stand(index - 1) or self._is_of_owned_noun(index)  # تمسك مصر بمبادرة السلام

    def _is_subject(self, end: int, stop: int) -> bool:
        """Whether a phrase is only whose stand it is: a word of stance follows, negated or not."""
        while end < stop and self.sentence.word_class(end) == "particle":
            end += 1
        # قبل is "before" more often than "accepted".
        told = end < stop and self.sentence.word_class(end) != "preposition" and self._tells_stand(end)
        return told and not self.sentence.conjunction(end)
