"""How far the name of an event has been read: the state that its readers share."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefcli.mentions.sentence import Sentence

ACCUSATIVE = ("ا", "اً", "ًا")
"""Endings of an indefinite accusative, as written."""


class EventChain:
    """The name of one event on the way from its head to its end.

    Attributes:
        sentence: The sentence.
        start: Index of the token behind the head.
        index: Index of the token that is looked at.
        closed: Whether a definite or proper noun has closed the chain of indefinite nouns.
        head_definite: Whether the head is definite.
        between: Whether "between" has been read, so that parties may be joined.
        subject: Whether a complement with ل has been read.
        about: Whether another preposition has told what the event is about.
    """

    def __init__(self, sentence: Sentence, index: int, *, closed: bool) -> None:
        """Take the sentence, the token behind the head, and whether the head is definite."""
        self.sentence = sentence
        self.index = self.start = index
        self.closed = self.head_definite = closed
        self.between = self.subject = self.about = False

    @property
    def is_accusative(self) -> bool:
        """Whether the head ends as an indefinite accusative does, so that adjectives behind it do too."""
        head = self.sentence.tokens[self.start - 1]
        return not self.head_definite and head.text.endswith((*ACCUSATIVE, "ى"))  # ملتقى دوليا
