"""The user's own words: bodies, offices and names of states that the lexicon lacks, from a file.

The file is UTF-8 text with tabs between the cells and one entry a line; lines that begin with `#` and
empty lines are left out. Its first line names the columns:

    kind          organisation, office or country
    name          the body's name; the office in the masculine singular, without the article; the
                  state's other name
    aliases       further names and forms, joined by `|`; may be empty
    stands_for    for an office whom its holder speaks for: state, body, self, or either where what
                  follows decides (the default); for a state's name its ISO 3166 alpha-2 code or its
                  Arabic or English name; for a body nothing

Own words are looked up before the lexicon's: of phrases as long the own one counts.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.article.canonical import canonical_text
from briefcli.lexicon.country_codes import country_code, nearest_country
from briefcli.lexicon.index import Entry, Index, Overlay, compiled, overlaid, pages_of
from briefcli.lexicon.tables import keys, values
from briefcli.lexicon.vocabulary import country_names

if TYPE_CHECKING:
    from collections.abc import Iterator

COLUMNS = ("kind", "name", "aliases", "stands_for")
KINDS = ("organisation", "office", "country")
ACTS_FOR = ("state", "body", "either", "self")

_TABLES = {"organisation": "organisations", "office": "offices", "country": "countries"}
_COMMENT = "#"


class BadLexicon(ValueError):
    """A file of own words can't be used.

    Attributes:
        path: The file.
        line: The number of the line that is wrong, None if it is the whole file.
    """

    def __init__(self, path: str, line: int | None, problem: str) -> None:
        """Say in one line what is wrong where, and what to do."""
        self.path = path
        self.line = line
        super().__init__(f"{path}{'' if line is None else f', line {line}'}: {problem}")


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Own words, to be given to `briefcli.brief`.

    Attributes:
        entries: What is looked up before the lexicon.
    """

    entries: tuple[Entry, ...]


def read_lexicon(path: str | Path) -> OwnWords:
    """Read a file of own words.

    Raises:
        BadLexicon: If the file can't be read, or a line of it can't be understood.
    """
    name = str(path)
    try:
        text = Path(path).expanduser().read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise BadLexicon(name, None, f"cannot be read: {error.strerror}; give another file") from error
    except UnicodeDecodeError as error:
        raise BadLexicon(name, None, "is not text in UTF-8; save it as such") from error
    # Marks of direction, which spreadsheets leave in their cells, are no part of a name.
    return OwnWords(tuple(_entries(name, canonical_text(text))))


@contextmanager
def using(words: OwnWords | None) -> Iterator[None]:
    """Let the rules look up own words first, in this thread until the block ends; None changes nothing."""
    if words is None:
        yield
        return
    with overlaid(_overlay(words)):
        yield


@lru_cache(maxsize=4)
def _overlay(words: OwnWords) -> Index:
    """The index of own words; kept, for it grows faster the more it has been asked."""
    return Overlay(compiled(), pages_of(words.entries))


def _entries(path: str, text: str) -> Iterator[Entry]:
    told: dict[tuple[str, tuple[str, ...]], int] = {}
    headed = False
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip() or line.startswith(_COMMENT):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if not headed:
            if tuple(cells) != COLUMNS:
                problem = (
                    f"the first line names the columns; begin with {' '.join(COLUMNS)}, tabs between them"
                )
                raise BadLexicon(path, number, problem)
            headed = True
            continue
        for entry in _entries_of(path, number, cells):
            before = told.setdefault((entry.table, entry.words), number)
            if before != number:
                problem = f"{' '.join(entry.words)!r} stands in line {before} already; leave one out"
                raise BadLexicon(path, number, problem)
            yield entry
    if not headed:
        raise BadLexicon(path, None, f"has no words; begin with {' '.join(COLUMNS)}, tabs between them")


def _entries_of(path: str, number: int, cells: list[str]) -> Iterator[Entry]:
    if len(cells) > len(COLUMNS):
        problem = f"{len(cells)} cells instead of {len(COLUMNS)}; join several aliases by |, not by tabs"
        raise BadLexicon(path, number, problem)
    # Editors cut empty cells off the end of a line.
    kind, name, aliases, stands_for = (*cells, *[""] * (len(COLUMNS) - len(cells)))
    if kind not in KINDS:
        raise BadLexicon(path, number, f"kind {kind!r} is not known; choose from {', '.join(KINDS)}")
    if not name:
        raise BadLexicon(path, number, "the name is missing; it is the second cell")
    try:
        fields = _fields(kind, name, stands_for)
    except ValueError as error:
        raise BadLexicon(path, number, str(error)) from error
    phrases = [name, *(alias.strip() for alias in values(aliases))]
    for phrase in phrases:
        folded = [fold(word) for word in phrase.split()]
        if not all(folded) or not any(letter.isalpha() for word in folded for letter in word):
            raise BadLexicon(path, number, f"{phrase!r} is no name; give words with letters")
    for phrase, words in zip(phrases, keys(phrases), strict=True):
        proper = kind == "country" and phrase.startswith("ال")
        yield Entry(_TABLES[kind], words, proper, fields)


def _fields(kind: str, name: str, stands_for: str) -> tuple[str, ...]:
    if kind == "organisation":
        if stands_for:
            raise ValueError(f"a body stands for itself; leave {stands_for!r} out")
        return name, "own"
    if kind == "office":
        acts_for = stands_for or "either"
        if acts_for not in ACTS_FOR:
            raise ValueError(f"stands_for {acts_for!r} is not known; choose from {', '.join(ACTS_FOR)}")
        return name, acts_for, "office", "singular"
    code = country_code(stands_for) if stands_for else None
    if code is None:
        near = nearest_country(stands_for) if stands_for else None
        meant = f" (did you mean {near}?)" if near else ""
        what = f"{stands_for!r} is no state{meant}" if stands_for else "the state is missing"
        raise ValueError(f"{what}; give its ISO code or its name as the last cell")
    return code, country_names()[code]["arabic"], "country"
