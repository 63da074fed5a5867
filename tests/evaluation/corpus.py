"""The articles with gold: where they lie, what tells one state of them from another, and their scores."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefcli import brief, read
from briefcli.output.machine import briefing_object
from evaluation.scoring import Counts, Score, score, total

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from evaluation.scoring import Record

CORPUS = Path(__file__).parent / "corpus"
"""One folder for each part, with NAME.txt and NAME.json for each article."""


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article, and the briefing that a careful reader makes of it.

    Attributes:
        path: The article's file; its gold stands beside it, ending in ".json".
        gold: The gold.
    """

    path: Path
    gold: Record

    def score(self) -> Score:
        """Compare what briefcli reads in the article with the gold."""
        return score(self.gold, briefing_object(brief(read(str(self.path)))))


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the corpus: what rules are written by, or what they are only measured on.

    Attributes:
        name: The folder's name.
        articles: In the order of their names.
        digest: The SHA-256 of all files' names and contents, in hexadecimal.
    """

    name: str
    articles: tuple[GoldArticle, ...]
    digest: str

    def counts(self) -> Mapping[str, Counts]:
        """The counts of all articles taken together, by part of a briefing."""
        return total(article.score() for article in self.articles)


def read_corpus(folder: Path = CORPUS) -> tuple[Part, ...]:
    """The parts of the corpus that hold articles, in the order of their names.

    Raises:
        FileNotFoundError: If an article has no gold.
        ValueError: If gold is no JSON, or gold has no article.
    """
    return tuple(part for part in map(_part, sorted(folder.glob("*"))) if part.articles)


def _part(folder: Path) -> Part:
    digest = hashlib.sha256()
    for path in _files(folder):
        content = path.read_bytes()
        # The length keeps one file's end from being taken for the next one's beginning.
        digest.update(f"{path.name}\0{len(content)}\0".encode() + content)
    articles = tuple(
        GoldArticle(path, json.loads(path.with_suffix(".json").read_text(encoding="utf-8")))
        for path in _files(folder)
        if path.suffix == ".txt"
    )
    lonely = [path.name for path in _files(folder) if not path.with_suffix(".txt").exists()]
    if lonely:
        raise ValueError(f"gold without its article: {', '.join(lonely)}")
    return Part(folder.name, articles, digest.hexdigest())


def _files(folder: Path) -> Iterator[Path]:
    return iter(sorted(path for path in folder.iterdir() if path.suffix in (".txt", ".json")))
