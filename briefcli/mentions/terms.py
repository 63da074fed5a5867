"""An entry of the lexicon met in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from briefcli.arabic.tokens import Split

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Term(Generic[Value]):
    """A lexicon entry met in a sentence.

    Attributes:
        first: Index of its first token.
        stop: Index behind its last token.
        split: How the first token's particles were told apart.
        value: What the lexicon says.
    """

    first: int
    stop: int
    split: Split
    value: Value


Terms = tuple[Term[Value] | None, ...]
