"""An anchor: a place in a sentence that stands for one edition, and the keys of the editions."""

from __future__ import annotations

from typing import NamedTuple

MAIN = "present"
"""The key of the edition that the article is about."""

FOREIGN = "another event"
"""The key of what belongs to an event of another series."""


class Anchor(NamedTuple):
    """A mention of the main event that stands for one edition.

    Attributes:
        first: Index of its first token.
        stop: Index behind its last token.
        key: The edition: MAIN, FOREIGN, or a key of its own for an earlier or a later one.
        told: Whether the words themselves say which edition it is, so that a date can't correct it.
    """

    first: int
    stop: int
    key: str
    told: bool
