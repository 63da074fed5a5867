"""The loader: data files to rows, and the tables of phrases and words that the rules look up.

A data file is UTF-8 with a header of `#` comments (columns, provenance, licence), then one line of
column names, then rows; cells are separated by tabs, several values in a cell by `|`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Generic, TypeVar

from briefcli.arabic.data_rows import rows
from briefcli.arabic.folding import fold
from briefcli.arabic.tokens import tokenize
from briefcli.lexicon.index import index

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefcli.arabic.tokens import Split, Token
    from briefcli.lexicon.index import Entry, Index

Value = TypeVar("Value")
Row = dict[str, str]


@cache
def read_rows(name: str) -> tuple[Row, ...]:
    """The rows of a data file of the lexicon, each a mapping of column name to cell.

    Args:
        name: The file's name in the lexicon's data folder, without ".tsv".

    Raises:
        ValueError: If a row has more or fewer cells than the file has columns.
    """
    return rows(name, "briefcli.lexicon")


def values(cell: str) -> list[str]:
    """The values of a cell; an empty cell has none."""
    return cell.split("|") if cell else []


def bare(form: str) -> str:
    """A folded word without the article ال."""
    return form[2:] if form.startswith("ال") and len(form) > 3 else form  # ال and two letters


def key(word: str) -> str:
    """The key of a word as written in a data file: folded, and without the article.

    An alef with a hamza is the word's own: ألمانيا and آلية keep their first letters.
    """
    return bare(fold(word)) if word.startswith("ال") else fold(word)


class PhraseTable(Generic[Value]):
    """Phrases of one or more words and what they mean, found in a sentence's tokens.

    Words are compared folded and without the article; before the first word, attached particles
    are allowed for. In a table of proper names the first word has to have the article exactly
    where the phrase has it: الهند is a state, هند a given name.
    """

    def __init__(
        self,
        name: str,
        value_of: Callable[[Sequence[str]], Value],
        *,
        proper: bool = False,
        index: Callable[[], Index] = index,
    ) -> None:
        """Open a table of an index.

        Args:
            name: The table's name.
            value_of: Makes a value of an entry's fields.
            proper: Whether it is a table of proper names.
            index: Gives the index; asked when the first word is looked up, not before.
        """
        self.name = name
        self._value_of = value_of
        self._proper = proper
        self._index = index
        self._values: dict[tuple[str, ...], Value] = {}

    def match(self, tokens: Sequence[Token], first: int) -> tuple[int, Split, Value] | None:
        """The longest phrase that begins at a token: where it stops, its first word's split, its meaning."""
        if not 0 <= first < len(tokens):
            return None
        for entry, split in self._index().candidates(tokens[first].form).get(self.name, ()):
            if self._proper and entry.definite != split.definite:
                continue
            stop = first + len(entry.words)
            if stop <= len(tokens) and all(
                word in (token.form, token.stem)
                for token, word in zip(tokens[first + 1 : stop], entry.words[1:], strict=True)
            ):
                return stop, split, self._value(entry)
        return None

    def get(self, phrase: str) -> Value | None:
        """The meaning of exactly this phrase, particles not allowed for; a line may break in it."""
        words = keys([" ".join(phrase.split())])[0]
        found = self._index().entries(words[0]).get(self.name, ()) if words else ()
        return next((self._value(entry) for entry in found if entry.words == words), None)

    def _value(self, entry: Entry) -> Value:
        value = self._values.get(entry.fields)
        if value is None:
            value = self._values[entry.fields] = self._value_of(entry.fields)
        return value


class WordTable:
    """Single words, looked up as they are."""

    def __init__(self, name: str) -> None:
        """Open a table of the index by its name."""
        self._name = name

    def get(self, word: str) -> str | None:
        """What a folded word is; None if the table doesn't have it, or says nothing of its words."""
        found = index().entries(word).get(self._name)
        return found[0].fields[0] if found and found[0].fields else None

    def __contains__(self, word: str) -> bool:
        """Whether the table has a folded word."""
        return self._name in index().entries(word)


def keys(phrases: Sequence[str]) -> list[tuple[str, ...]]:
    """The keys of the words of each phrase; see `key`.

    All phrases are folded in one go, for there may be tens of thousands of them.
    """
    found: list[tuple[str, ...]] = []
    for phrase, folded in zip(phrases, fold("\n".join(phrases)).split("\n"), strict=True):
        if " " not in folded and folded.isalpha():
            found.append((bare(folded) if phrase.startswith("ال") else folded,))
        elif folded.replace(" ", "").isalpha():
            words = zip(phrase.split(), folded.split(), strict=True)
            found.append(tuple(bare(form) if word.startswith("ال") else form for word, form in words))
        else:
            found.append(tuple(key(token.text) for token in tokenize(phrase)))
    return found
