"""Where what somebody says begins: behind "that", a colon, a quotation, a preposition, or at a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from briefcli.briefing.speakers import SpeakerReader
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.terms import Term

_CONTENT_REACH = 16
_NOUN_REACH = 5
_GOVERNED_REACH = 4
_REFUSED_REACH = 4
_ANONYMITY_REACH = 9
_NAMES = frozenset(("هويته", "هويتها", "اسمه", "اسمها", "هويتهم", "اسمائهم"))
_LONGEST_NICKNAME = 4
"""Tokens of a quotation that may only be how somebody is called, its marks among them."""
_PRONOUNS = ("هما", "هم", "ها", "ه")


class StatementContents:
    """Finds what is said in one sentence."""

    def __init__(self, speakers: SpeakerReader) -> None:
        """Take what reads the sentence's speakers."""
        self.speakers = speakers
        self.sentence = speakers.sentence

    def stance_noun(self, index: int) -> str | None:
        """The stand that a noun tells, with or without a pronoun: رفضها, حرص …."""
        form = self.sentence.form(index)
        nouns = rule_words.stance_nouns()
        row = nouns.get(form) or (nouns.get(form[1:]) if form.startswith("ب") else None)
        for pronoun in _PRONOUNS if row is None else ():
            stem = form.removesuffix(pronoun)
            if stem != form:
                row = nouns.get(stem) or (nouns.get(stem[:-1] + "ه") if stem.endswith("ت") else None)
                if row is not None:
                    break
        return row["stance"] if row is not None else None

    def governs(self, noun: int, index: int) -> bool:
        """Whether the preposition that the noun of a stand governs stands at a token: تمسك تونس بـ…."""
        row = rule_words.stance_nouns().get(self.sentence.form(noun))
        governed = fold(row["with"]) if row is not None else ""
        if not governed:
            return False
        attached = any(split.preposition == governed for split in self.sentence.token(index).splits)
        return attached or self.sentence.form(index) == governed

    def of(self, verb: Term[VerbForm], behind: int) -> int | None:
        """Where what is said begins, None if the verb tells nothing that is said."""
        kind = verb.value.row["kind"]
        if kind == "praise" or behind >= len(self.sentence):
            return None
        if kind in ("refuse", "aims"):
            return behind
        if kind == "stance":
            return None if self._courtesy(verb, behind) else behind
        return self._said(behind, verb.value.row["with"])

    def _said(self, behind: int, governed: str) -> int | None:
        sentence, phrases = self.sentence, self.speakers.phrases
        behind = self._behind_insertions(self._behind_anonymity(behind))
        if self.stance_noun(behind) is not None:
            return behind
        limit = min(len(sentence), behind + _CONTENT_REACH)
        far = min(len(sentence), behind + 2 * _CONTENT_REACH)
        other = next((i for i in range(behind, far) if self._other_clause(i)), far)
        that = next(
            (i for i in range(behind, other) if self.opens(i)),
            None,
        )
        if that is not None and governed and self._is_in_relative_clause(that):
            near = range(behind, min(that, behind + _GOVERNED_REACH))
            before = next((i for i in near if sentence.form(i) == fold(governed)), None)
            that = that if before is None else before  # أكد على الحاجة إلى …، الذي زعم أنه …
        quoted = self._quoted_before(behind, min(that or 0, limit))
        if quoted is not None:
            return quoted
        if that is not None and (that < limit or self._inserts(behind)):
            noun = next((i for i in range(behind, min(that, behind + 4)) if self.stance_noun(i)), None)
            return that if noun is None else noun
        inserted = phrases.apposition_end(behind)
        if governed and inserted is not None and sentence.form(inserted) == fold(governed):
            return inserted  # حذر المصرف، في بيان نشره على «فيسبوك»، من …
        for index in range(behind, limit):
            if sentence.tokens[index].text == ":" or index in sentence.quotation_ends:
                return index
            if governed and sentence.form(index) == fold(governed) and index <= behind + _GOVERNED_REACH:
                return index
        if sentence.is_comma(behind):
            behind = phrases.apposition_end(behind) or behind
        near = range(behind, min(limit, behind + _NOUN_REACH))
        noun = next((index for index in near if self.stance_noun(index) is not None), None)
        return noun if noun is not None else self._own_stand_behind(behind)

    def _is_in_relative_clause(self, that: int) -> bool:
        """Whether the verb before a "that" is one of a relative clause: …، الذي زعم أنه …."""
        said = that > 1 and self.sentence.statement_verbs[that - 1] is not None
        return said and self.sentence.word_class(that - 2) == "relative"

    def _quoted_before(self, behind: int, that: int) -> int | None:
        """Where a quotation begins that closes before the first "that": قال: «…»، مبينا أن …."""
        for index in range(behind, that):
            colon = self.sentence.tokens[index].text == ":"
            opening = index + 1 if colon else index
            closing = self.sentence.quotation_ends.get(opening, that)
            if closing < that and (colon or (index == behind and closing - opening > _LONGEST_NICKNAME)):
                return index
        return None

    def _behind_anonymity(self, index: int) -> int:
        """The index behind what tells that a speaker wants no name: طلب عدم الكشف عن هويته."""
        if self.speakers.uses(index, "unnamed") is None:
            return index
        near = range(index, min(len(self.sentence), index + _ANONYMITY_REACH))
        return next((i + 1 for i in near if self.sentence.form(i) in _NAMES), index)

    def _own_stand_behind(self, index: int) -> int | None:
        """The noun of a stand with its pronoun behind adverbials: أعلنت في بيان، عشية القمة، رفضها …."""
        sentence, phrases = self.sentence, self.speakers.phrases
        stop = min(len(sentence), index + _CONTENT_REACH)
        while index < stop:
            if self.stance_noun(index) is not None and phrases.has_pronoun(index):
                return index
            if sentence.is_comma(index):
                closed = phrases.closing_comma(index)
                inserted = closed is not None and self.stance_noun(closed) is not None
                index = closed if closed is not None and inserted else index + 1
                continue
            end = phrases.adverbial_end(index) or (index + 1 if phrases.adverb(index) else stop)
            index = end - 1 if end - 1 > index and sentence.is_comma(end - 1) else end
        return None

    def _inserts(self, index: int) -> bool:
        """Whether something may be inserted at a token before what is said: …، …, (…), – … –, الذي …."""
        sentence = self.sentence
        opened = index in sentence.bracket_ends or self.speakers.phrases.dashed_end(index) is not None
        return sentence.is_comma(index) or opened or sentence.word_class(index) == "relative"

    def _behind_insertions(self, index: int) -> int:
        """The index of the comma that closes the last of several insertions: …، الذي …، المنظم …، أن."""
        sentence, phrases = self.sentence, self.speakers.phrases
        while sentence.is_comma(index):
            end = phrases.apposition_end(index)
            if end is None or end >= len(sentence):
                break
            goes_on = sentence.word_class(end) == "relative" or phrases.uses(end, "adverbial") is not None
            if not goes_on:
                break
            index = end - 1
        return index

    def opens(self, index: int) -> bool:
        """Whether a "that" begins what is said, and not a time or a manner: بعد أن …, من دون أن …."""
        uses = self.speakers.uses
        said = uses(index, "that") is not None and not self.sentence.quoted[index]
        return said and uses(index - 1, "before subordinate that") is None

    def _other_clause(self, index: int) -> bool:
        """Whether another clause begins at a token: …, while the expert said that …, and he stressed …."""
        if not self.sentence.is_comma(index - 1):
            return False
        verb = self.sentence.statement_verbs[index]
        finite = verb is not None and verb.value.tense in ("past", "present")
        joined = verb is not None and finite and verb.split.conjunction == "و"
        return joined or self.sentence.form(index) in ("فيما", "بينما", "لكن")

    def _courtesy(self, verb: Term[VerbForm], behind: int) -> bool:
        """Whether a verb of stance thanks, welcomes guests, or invites them, and takes no stand."""
        sentence, uses = self.sentence, self.speakers.uses
        lemma = verb.value.lemma
        near = range(behind, min(len(sentence), behind + 4))
        if lemma in ("أعرب", "عبر", "أبدى", "جدد"):
            return any(uses(index, "courtesy") is not None for index in near)
        if lemma == "رحب":
            events = self.speakers.phrases.events
            bare = [
                (index, sentence.form(index)[1:]) for index in near if sentence.form(index).startswith("ب")
            ]
            welcomed = rule_words.speech_phrases("welcome")
            outcomes = rule_words.speech_phrases("outcome")
            return any(
                (word,) in welcomed or ((word,) in outcomes and index + 1 in events) for index, word in bare
            )
        if lemma in ("رفض", "امتنع"):
            # A masdar right behind an office may have been read as a part of it.
            refused = range(verb.stop, min(len(sentence), behind + _REFUSED_REACH))
            invited = uses(behind, "invitation") is not None and sentence.form(behind + 1) != "الي"
            return invited or any(uses(index, "silence") is not None for index in refused)
        if sentence.form(behind) == "عدم" and any(uses(i, "visit") or uses(i, "sending") for i in near):
            return True  # فضلت فرنسا عدم المشاركة, أعلنت عدم رغبتها في الحضور
        if lemma in ("قدم", "طرح"):
            return any(uses(index, "bid") is not None for index in near)
        if lemma == "طلب":
            return uses(behind, "floor") is not None
        if lemma in ("تعهد", "وعد", "تكفل"):
            return any(sentence.tokens[i].kind == "number" or uses(i, "amount") for i in near)
        if lemma == "التزم":
            return any(uses(index, "reserve") is not None for index in range(behind, len(sentence)))
        if lemma == "دعا" and sentence.form(verb.stop) in ("اليه", "اليها", "اليهما"):
            return True  # الوقفة دعت إليها تنسيقية
        if lemma == "دعا":
            to = next(
                (i for i in range(behind, min(len(sentence), behind + 8)) if sentence.form(i) == "الي"), None
            )
            event = self.speakers.phrases.events.get(to + 1) if to is not None else None
            held = event is not None and event.definite and event.kind in ("event", "edition")
            return held or (to is not None and uses(to + 1, "visit") is not None)
        return False
