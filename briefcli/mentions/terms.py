"""The entries of the lexicon met in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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


class Terms(Generic[Value]):
    """The entries of a table that a sentence has, in order and by the token that they begin at.

    Where none begins there is None, and so outside the sentence: a rule may look beyond its ends.
    """

    __slots__ = ("_by_first",)

    def __init__(self, terms: Iterable[Term[Value]]) -> None:
        """Keep the entries met; of two that begin at a token the later one."""
        by_first = {term.first: term for term in terms}
        self._by_first = {first: by_first[first] for first in sorted(by_first)}

    def __getitem__(self, index: int) -> Term[Value] | None:
        return self._by_first.get(index)

    def __iter__(self) -> Iterator[Term[Value]]:
        return iter(self._by_first.values())

    def __len__(self) -> int:
        return len(self._by_first)

    def within(self, first: int, stop: int) -> list[Term[Value]]:
        """Those that begin in a run of tokens."""
        return [term for index in range(first, stop) if (term := self[index]) is not None]
