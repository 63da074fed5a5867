"""What stands between a verb of saying and its subject: adverbs, days, addressees, what commas set apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.date_parts import read_weekday

if TYPE_CHECKING:
    from briefcli.briefing.speakers import SpeakerReader

_THAT_MATTER = "ذلك"
_GOVERNED = frozenset(("علي", "الي", "من", "عن"))
"""Prepositions that open what a verb of saying tells, unless a set phrase begins with them."""


class Interposed:
    """Finds the ends of what is interposed in one sentence."""

    def __init__(self, speakers: SpeakerReader) -> None:
        """Take what reads the sentence's speakers."""
        self.speakers = speakers
        self.sentence = speakers.sentence
        self.phrases = speakers.phrases
        self.uses = speakers.uses

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
        taken_up = sentence.form(index) == _THAT_MATTER  # وأكد ذلك الوزير بقوله إن …
        if taken_up or phrases.adverb(index) or self.uses(index, "preposition with pronoun") is not None:
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
