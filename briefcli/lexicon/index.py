"""The compiled index: every phrase of the lexicon by its first word, so that an article opens only its pages.

Reading, folding and conjugating all data files takes longer than reading an article. So it is done once,
by `briefcli.lexicon.compilation`, into one text file: a header, then pages, set apart by form feeds.
A page holds the lines of all words that begin with the same two letters; a line is the cells `word, table,
further words of the phrase, definite, fields of the value…`, set apart by tabs. A page is decoded when a
word of the text is first looked for in it.

The header is `SEALED` in an installed package, whose data files never change. In a source tree it tells the
sources' sizes and times, and when they differ the index is compiled anew, as Python does with its modules.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.tokens import splits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefcli.arabic.tokens import Split

FILE = Path(__file__).with_name("compiled.index")
PAGE_BREAK = b"\f"
SEALED = "sealed"
_SOURCES = (FILE.parent, FILE.parent / "data", FILE.parents[1] / "arabic")
_PAGE_LETTERS = 2
_DEFINITE = "definite"


class Entry(NamedTuple):
    """A phrase of a table.

    Attributes:
        table: The table's name.
        words: All its words as keys: folded, and without the article.
        definite: Whether the phrase is a proper name that is written with the article.
        fields: What the phrase means, in the form that the table makes its values of.
    """

    table: str
    words: tuple[str, ...]
    definite: bool
    fields: tuple[str, ...]


class Candidate(NamedTuple):
    """An entry that may begin at a word of a text, and the split of the word that lets it."""

    entry: Entry
    split: Split


class Index:
    """All phrases by their first words."""

    def __init__(self, pages: Iterable[bytes]) -> None:
        """Open an index of the pages that `pages_of` gave."""
        self._pages = {page[: page.index(b"\n")]: page for page in pages}
        self._decoded: dict[str, str] = {}
        self._entries: dict[str, Mapping[str, tuple[Entry, ...]]] = {}
        self._candidates: dict[str, Mapping[str, tuple[Candidate, ...]]] = {}

    def entries(self, word: str) -> Mapping[str, tuple[Entry, ...]]:
        """The entries whose first word is a key, by their tables."""
        found = self._entries.get(word)
        if found is None:
            found = self._entries[word] = self._read(word)
        return found

    def candidates(self, form: str) -> Mapping[str, tuple[Candidate, ...]]:
        """The entries whose first word a folded form can be read as, by their tables.

        In each table the longest phrase stands first, and of phrases as long the one for which the least
        is stripped off the word: ولاية is itself before it is و + لاية.
        """
        found = self._candidates.get(form)
        if found is None:
            by_table: dict[str, list[Candidate]] = {}
            for word, split in readings(form):
                for table, entries in self.entries(word).items():
                    by_table.setdefault(table, []).extend(Candidate(entry, split) for entry in entries)
            found = {table: tuple(sorted(those, key=_shortness)) for table, those in by_table.items()}
            self._candidates[form] = found
        return found

    def _read(self, word: str) -> Mapping[str, tuple[Entry, ...]]:
        page = self._page(word[:_PAGE_LETTERS])
        opening = f"\n{word}\t"
        start = page.find(opening)
        by_table: dict[str, list[Entry]] = {}
        while start >= 0 and page.startswith(opening, start):
            end = page.index("\n", start + 1)
            _, table, further, definite, *fields = page[start + 1 : end].split("\t")
            words = (word, *further.split(" ")) if further else (word,)
            by_table.setdefault(table, []).append(Entry(table, words, definite == _DEFINITE, tuple(fields)))
            start = end
        return {table: tuple(entries) for table, entries in by_table.items()}

    def _page(self, letters: str) -> str:
        page = self._decoded.get(letters)
        if page is None:
            page = self._decoded[letters] = self._pages.get(letters.encode(), b"").decode()
        return page


def _shortness(candidate: Candidate) -> int:
    return -len(candidate.entry.words)


@cache
def readings(form: str) -> tuple[tuple[str, Split], ...]:
    """The keys under which a folded word may stand in a table, each with the split that gives it.

    The reading that strips least comes first.
    """
    found: dict[str, Split] = {}
    for split in splits(form):
        found.setdefault(split.stem, split)
    return tuple(found.items())


def pages_of(entries: Iterable[Entry]) -> list[bytes]:
    """Write the pages of an index.

    Args:
        entries: In any order of tables; of two entries of a table with the same phrase the first counts.
    """
    first = {(entry.words, entry.table, entry.definite): entry for entry in reversed(list(entries))}
    pages: dict[str, list[str]] = {}
    for entry in sorted(first.values(), key=lambda entry: (entry.words, entry.table, entry.definite)):
        word, *further = entry.words
        cells = (word, entry.table, " ".join(further), _DEFINITE if entry.definite else "", *entry.fields)
        pages.setdefault(word[:_PAGE_LETTERS], []).append("\t".join(cells))
    return ["\n".join((letters, *lines, "")).encode() for letters, lines in pages.items()]


class Overlay(Index):
    """An index whose entries are looked up before those of another: of phrases as long, its own count."""

    def __init__(self, base: Index, pages: Iterable[bytes]) -> None:
        """Lay the pages that `pages_of` gave over another index."""
        super().__init__(pages)
        self._base = base

    def _read(self, word: str) -> Mapping[str, tuple[Entry, ...]]:
        own, below = super()._read(word), self._base.entries(word)
        return {table: own.get(table, ()) + below.get(table, ()) for table in (*own, *below)}


_overlay: ContextVar[Index | None] = ContextVar("overlay", default=None)


def index() -> Index:
    """The index that the rules ask: the lexicon's, or what is laid over it."""
    return _overlay.get() or compiled()


@contextmanager
def overlaid(overlay: Index) -> Iterator[None]:
    """Let the rules ask another index, in this thread and until the block ends."""
    token = _overlay.set(overlay)
    try:
        yield
    finally:
        _overlay.reset(token)


@cache
def compiled() -> Index:
    """The index of the lexicon; compiled first where it is missing or older than its sources."""
    try:
        header, *pages = FILE.read_bytes().split(PAGE_BREAK)
    except OSError:
        header, pages = b"", []
    if header != SEALED.encode() and header != stamp().encode():
        from briefcli.lexicon.compilation import compile_index  # noqa: PLC0415 # seldom, and it takes long

        pages = compile_index(FILE, stamp())
    return Index(pages)


@cache
def stamp() -> str:
    """The sizes and times of all that an index is compiled from."""
    sources = [
        entry for folder in _SOURCES for entry in os.scandir(folder) if entry.name.endswith((".tsv", ".py"))
    ]
    return " ".join(
        f"{entry.name}:{entry.stat().st_size}:{entry.stat().st_mtime_ns}"
        for entry in sorted(sources, key=lambda entry: entry.path)
    )
