"""What stands between a verb of saying and its subject or what is said: adverbs, days, to whom it is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.date_parts import read_weekday

if TYPE_CHECKING:
    from briefcli.briefing.speakers import SpeakerReader
    from briefcli.briefing.subject_candidates import SubjectCandidates
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.terms import Term

_GOVERNED = frozenset(("علي", "الي", "من", "عن"))
"""Prepositions that open what a verb of saying tells, unless a set phrase begins with them."""


class SpeechAdverbials:
    """Finds the adverbials around the verbs of saying of one sentence."""

    def __init__(self, speakers: SpeakerReader, candidates: SubjectCandidates) -> None:
        """Take what reads the sentence's speakers, and what judges who may be a verb's subject."""
        self.speakers = speakers
        self.sentence = speakers.sentence
        self.candidates = candidates
        self.phrases = speakers.phrases
        self.uses = speakers.uses

    def behind(self, verb: Term[VerbForm]) -> int:
        """The index behind a verb without a subject and the adverbials between it and what is said."""
        position = verb.stop
        while position < len(self.sentence):
            mention = self.speakers.by_first.get(position)
            end = None if self.candidates.is_object(verb, position) else self.end(position)
            if mention is not None and self.candidates.is_addressed(mention):
                end = mention.stop
            if end is None or end <= position:
                break
            position = end
        return position

    def end(self, index: int) -> int | None:
        """The index behind what stands between a verb and its subject; None where nothing of the kind begins.

        Adverbs, days, set phrases (in turn), to whom and where it is said, and what commas set apart.
        """
        sentence, phrases = self.sentence, self.phrases
        if sentence.is_comma(index):
            return phrases.apposition_end(index)
        bracket = sentence.bracket_ends.get(index)
        if bracket is not None:
            return bracket + 1
        remark = phrases.dashed_end(index)
        if remark is not None:
            return remark
        honorific = sentence.honorifics[index]
        if honorific is not None and sentence.word_class(index) != "preposition":  # أمام is no إمام
            named = (i for i in range(index + 1, honorific.stop) if i in self.speakers.by_first)
            return next(named, honorific.stop)  # معالي وزير الطاقة: an office begins within it
        for end in (self.uses(index, "aside"), self.day_end(index)):
            if end is not None:
                return end
        if phrases.adverb(index) or self.uses(index, "preposition with pronoun") is not None:
            return index + 1
        if phrases.uses(index, "about") is not None or self.uses(index, "that") is not None:
            return None
        adverbial = phrases.adverbial_end(index) or self._addressee_end(index)
        if adverbial is None or sentence.form(index) in _GOVERNED:
            return None
        if any(self.uses(i, "seen") is not None for i in range(index, adverbial)):
            return None  # whom somebody met, not who speaks
        return adverbial

    def day_end(self, index: int) -> int | None:
        """The index behind a day or period that stands as an adverb: مساء أمس الأربعاء, الشهر الماضي."""
        position = index
        while position < len(self.sentence):
            weekday = read_weekday(self.sentence.tokens, position)
            end = weekday[1] if weekday is not None else self.uses(position, "day")
            end = end or self._period_end(position)
            if end is None:
                break
            position = end
        return position if position > index else None

    def _period_end(self, index: int) -> int | None:
        """The index behind a period with what tells which: الشهر الماضي, هذا العام."""
        this = self.uses(index, "this period")
        if this is not None:
            return self.uses(this, "period")
        period = self.uses(index, "period")
        return self.uses(period, "which period") or self.uses(period, "day") if period is not None else None

    def _addressee_end(self, index: int) -> int | None:
        """The index behind whom something is said to: للصحفيين."""
        split = next((s for s in self.sentence.tokens[index].splits if s.preposition == "ل"), None)
        if split is None or split.conjunction or not self.sentence.is_everyday(split.stem):
            return None
        return index + 1 if self.sentence.word_class(index) == "noun" else None
