"""What a statement is: a verb with who speaks and what is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from briefcli.briefing.speaker import Speaker
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.terms import Term


class Statement(NamedTuple):
    """A verb with who speaks and what is said.

    Attributes:
        verb: The verb, or the participle that goes on with a sentence.
        speaker: Who speaks.
        first: Index of the statement's first token.
        content: Index of the first token of what is said.
        explicit: Whether the speaker is named here, and not taken up.
        negated: Whether the verb is negated.
        others: Who says the same, joined to the speaker with و.
    """

    verb: Term[VerbForm]
    speaker: Speaker
    first: int
    content: int
    explicit: bool
    negated: bool
    others: tuple[Speaker, ...] = ()
