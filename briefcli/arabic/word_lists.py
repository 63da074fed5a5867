"""Word lists of the language itself, read from data files when they are first asked for."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from briefcli.arabic.data_rows import rows
from briefcli.arabic.folding import fold
from briefcli.arabic.tokens import splits

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefcli.arabic.tokens import Token


class WordList:
    """Phrases and what they stand for, to be looked up at a place in a sentence's tokens."""

    def __init__(self, entries: Iterable[tuple[str, str]]) -> None:
        """Make a word list of phrases in any spelling, each with what it stands for."""
        self._meanings = {tuple(fold(words).split()): meaning for words, meaning in entries}
        self._longest = max(map(len, self._meanings), default=0)
        self.first_words = frozenset(words[0] for words in self._meanings)
        """The folded words that the phrases begin with."""

    def match(self, tokens: Sequence[Token], index: int, *, particles: bool = True) -> tuple[str, int] | None:
        """The longest phrase that begins at an index.

        Args:
            tokens: The tokens of one sentence.
            index: Where the phrase has to begin.
            particles: Whether the first word may carry a conjunction or a preposition.

        Returns:
            What the phrase stands for, and the index behind it; None if there is none.
        """
        if not 0 <= index < len(tokens) or tokens[index].kind == "punctuation":
            return None
        token = tokens[index]
        firsts = [
            first
            for first in (without_particles(token) if particles else (token.form,))
            if first in self.first_words
        ]
        if not firsts:
            return None
        rest = tuple(token.form for token in tokens[index + 1 : index + self._longest])
        for length in range(len(rest), -1, -1):
            for first in firsts:
                meaning = self._meanings.get((first, *rest[:length]))
                if meaning is not None:
                    return meaning, index + 1 + length
        return None


def without_particles(token: Token) -> tuple[str, ...]:
    """The forms of a token without a conjunction or preposition, itself first.

    The article stays with the word; its alef, which is not written behind ل, comes back: للعام.
    """
    return _without_particles(token.form) if token.kind == "word" else (token.form,)


@lru_cache(maxsize=65536)
def _without_particles(form: str) -> tuple[str, ...]:
    return tuple(
        "ال" + split.stem if split.definite else split.stem
        for split in splits(form)
        if not split.definite or split.preposition == "ل"
    )


@cache
def word_list(name: str, meaning: str, forms: str = "forms") -> WordList:
    """A data file of this package as a word list.

    Args:
        name: The file's name without ".tsv".
        meaning: The column that says what the phrases stand for.
        forms: The column that holds the phrases, several of them joined by `|`.
    """
    return WordList((form, row[meaning]) for row in rows(name) for form in row[forms].split("|"))


@cache
def roles(name: str) -> dict[str, WordList]:
    """A data file of this package whose column `role` says what its phrases do, by role.

    A phrase may have several roles; in each it stands for the role's name.
    """
    by_role: dict[str, list[tuple[str, str]]] = {}
    for row in rows(name):
        by_role.setdefault(row["role"], []).extend((form, row["role"]) for form in row["forms"].split("|"))
    return {role: WordList(entries) for role, entries in by_role.items()}
