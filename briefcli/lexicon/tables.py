"""The loader: data files to rows, and rows to tables of phrases that tokens are looked up in.

A data file is UTF-8 with a header of `#` comments (columns, provenance, licence), then one line of
column names, then rows; cells are separated by tabs, several values in a cell by `|`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar, TYPE_CHECKING

from briefcli.arabic import word_lists
from briefcli.arabic.folding import fold
from briefcli.arabic.tokens import Split, Token, splits, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Value = TypeVar("Value")
Row = dict[str, str]

_PLAIN = re.compile(r"[\u0621-\u0652 ]+").fullmatch


@cache
def read_rows(name: str) -> tuple[Row, ...]:
    """The rows of a data file of the lexicon, each a mapping of column name to cell.

    Args:
        name: The file's name in the lexicon's data folder, without ".tsv".

    Raises:
        ValueError: If a row has more or fewer cells than the file has columns.
    """
    return word_lists.rows(name, "briefcli.lexicon")


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


@cache
def readings(form: str) -> tuple[tuple[str, Split], ...]:
    """The keys under which a folded word may stand in a table, each with the split that gives it.

    The reading that strips least comes first: ولاية is itself before it is و + لاية.
    """
    found: dict[str, Split] = {}
    for split in splits(form):
        found.setdefault(split.stem, split)
    return tuple(found.items())


@dataclass(frozen=True, slots=True)
class _Entry(Generic[Value]):
    words: tuple[str, ...]
    definite: bool
    value: Value


class PhraseTable(Generic[Value]):
    """Phrases of one or more words and what they mean, found in a sentence's tokens.

    Words are compared folded and without the article; before the first word, attached particles
    are allowed for. In a table of proper names the first word has to have the article exactly
    where the phrase has it: الهند is a state, هند a given name.
    """

    def __init__(self, entries: Iterable[tuple[str, Value]], *, proper: bool = False) -> None:
        """Build the table; of two entries with the same phrase the first counts."""
        self._proper = proper
        self._by_first_word: dict[str, list[_Entry[Value]]] = {}
        seen = set()
        for phrase, value in entries:
            words = _keys(phrase)
            if not words:
                continue
            definite = proper and phrase.startswith("ال")
            if (words, definite) not in seen:
                seen.add((words, definite))
                self._by_first_word.setdefault(words[0], []).append(_Entry(words, definite, value))
        for candidates in self._by_first_word.values():
            candidates.sort(key=lambda entry: -len(entry.words))

    def __contains__(self, word: str) -> bool:
        """Whether a bare, folded word begins any phrase."""
        return word in self._by_first_word

    def match(self, tokens: Sequence[Token], index: int) -> tuple[int, Split, Value] | None:
        """The longest phrase that begins at a token: the index behind it, the first word's split, its meaning."""
        best: tuple[int, Split, Value] | None = None
        for key, split in readings(tokens[index].form):
            for entry in self._by_first_word.get(key, ()):
                stop = index + len(entry.words)
                if best and stop <= best[0]:
                    break
                if self._proper and entry.definite != split.definite:
                    continue
                if stop <= len(tokens) and all(
                    word in (token.form, token.stem)
                    for token, word in zip(tokens[index + 1 : stop], entry.words[1:], strict=True)
                ):
                    best = stop, split, entry.value
                    break
        return best

    def get(self, phrase: str) -> Value | None:
        """The meaning of exactly this phrase, particles not allowed for."""
        words = _keys(phrase)
        found = self._by_first_word.get(words[0], ()) if words else ()
        return next((entry.value for entry in found if entry.words == words), None)


def _keys(phrase: str) -> tuple[str, ...]:
    # Most phrases are plain words, for which splitting at spaces gives the same and is much faster.
    words = phrase.split() if _PLAIN(phrase) else (token.text for token in tokenize(phrase))
    return tuple(key(word) for word in words)
