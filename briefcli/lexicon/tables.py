"""The loader: data files to rows, and rows to tables of phrases that tokens are looked up in.

A data file is UTF-8 with a header of `#` comments (columns, provenance, licence), then one line of
column names, then rows; cells are separated by tabs, several values in a cell by `|`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Generic, TypeVar

from briefcli.arabic import word_lists
from briefcli.arabic.folding import fold
from briefcli.arabic.tokens import Split, Token, splits, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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


class PhraseTable(Generic[Value]):
    """Phrases of one or more words and what they mean, found in a sentence's tokens.

    Words are compared folded and without the article; before the first word, attached particles
    are allowed for. In a table of proper names the first word has to have the article exactly
    where the phrase has it: الهند is a state, هند a given name.
    """

    def __init__(self, entries: Iterable[tuple[str, Value]], *, proper: bool = False) -> None:
        """Build the table; of two entries with the same phrase the first counts."""
        self._proper = proper
        pairs = [entry for entry in entries if entry[0]]
        self._by_first_word: dict[str, list[tuple[tuple[str, ...], bool, Value]]] = {}
        seen = set()
        for (phrase, value), words in zip(pairs, keys([phrase for phrase, _ in pairs]), strict=True):
            definite = proper and phrase.startswith("ال")
            if words and (words, definite) not in seen:
                seen.add((words, definite))
                self._by_first_word.setdefault(words[0], []).append((words, definite, value))
        for candidates in self._by_first_word.values():
            if len(candidates) > 1:
                candidates.sort(key=lambda entry: -len(entry[0]))

    def __contains__(self, word: str) -> bool:
        """Whether a bare, folded word begins any phrase."""
        return word in self._by_first_word

    def match(self, tokens: Sequence[Token], index: int) -> tuple[int, Split, Value] | None:
        """The longest phrase that begins at a token: where it stops, its first word's split, its meaning."""
        best: tuple[int, Split, Value] | None = None
        for key, split in readings(tokens[index].form):
            for words, definite, value in self._by_first_word.get(key, ()):
                stop = index + len(words)
                if best and stop <= best[0]:
                    break
                if self._proper and definite != split.definite:
                    continue
                if stop <= len(tokens) and all(
                    word in (token.form, token.stem)
                    for token, word in zip(tokens[index + 1 : stop], words[1:], strict=True)
                ):
                    best = stop, split, value
                    break
        return best

    def get(self, phrase: str) -> Value | None:
        """The meaning of exactly this phrase, particles not allowed for."""
        words = keys([phrase])[0]
        found = self._by_first_word.get(words[0], ()) if words else ()
        return next((value for known, _, value in found if known == words), None)


def keys(phrases: Sequence[str]) -> list[tuple[str, ...]]:
    """The keys of the words of each phrase; see `key`.

    All phrases are folded in one go, for there are tens of thousands of them at every start.
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
