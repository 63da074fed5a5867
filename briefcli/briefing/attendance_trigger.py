"""What a trigger is: words that govern the attendance of those who stand behind or before them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from briefcli.briefing.model import AttendeeStatus
    from briefcli.mentions.sentence import Sentence


class Trigger(NamedTuple):
    """What governs the attendance of those who follow or stand before it.

    Attributes:
        sentence: The sentence.
        first: Index of its first token.
        stop: Index behind its last token.
        status: What it says.
        side: Where those stand whom it governs: after it, or only before it.
        rule: Its name.
    """

    sentence: Sentence
    first: int
    stop: int
    status: AttendeeStatus
    side: str
    rule: str

    @property
    def lemma(self) -> str:
        """The lemma of the verb, or the noun's form; empty where the rule has none."""
        return self.rule.partition(":")[2]

    @property
    def tense(self) -> str:
        """The tense of the verb that it is; empty where it is none."""
        verb = self.sentence.attendance_verbs[self.first]
        return verb.value.tense if verb is not None and self.rule.startswith("attendance-verb") else ""

    @property
    def convenes(self) -> bool:
        """Whether only bodies are governed, which call or host the event: بدعوة من …."""
        return self.lemma.removeprefix("و").startswith(("بدعوة", "ببادرة", "بمبادرة", "باستضافة"))

    @property
    def represents(self) -> bool:
        """Whether those who stand behind it first are only represented or led: ويمثل السعودية …."""
        return self.lemma == "مثل" or self.lemma in rule_words.attendance_lemmas("leads")

    @property
    def sends(self) -> bool:
        """Whether the one right behind it only sends the next: أرسلت أرمينيا سفيرها فلانا."""
        return self.lemma in ("أرسل", "أوفد", "أناب", "انتدب", "اكتفى")
