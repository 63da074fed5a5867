"""The compiled index: what was written is found again, and a stale one is never read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcli.lexicon import compilation, index
from briefcli.lexicon.index import Entry, Index, pages_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LETTERS = st.text(alphabet="ابتمنوكل", min_size=1, max_size=4)
ENTRIES = st.builds(
    Entry,
    table=st.sampled_from(["offices", "cities"]),
    words=st.lists(LETTERS, min_size=1, max_size=3).map(tuple),
    definite=st.booleans(),
    fields=st.lists(st.sampled_from(["", "RU", "وزير"]), max_size=3).map(tuple),
)


@given(st.lists(ENTRIES, max_size=20))
def test_what_is_written_is_found_again(entries: list[Entry]) -> None:
    """Every phrase, with the meaning that was given to it first."""
    opened = Index(pages_of(entries))
    first: dict[tuple[object, ...], Entry] = {}
    for entry in entries:
        first.setdefault(entry[:3], entry)
    found = {
        entry
        for word in {entry.words[0] for entry in entries}
        for of_table in opened.entries(word).values()
        for entry in of_table
    }
    assert found == set(first.values())


@pytest.mark.parametrize("word", ["وز", "وزيرة", "زير", "", "x"])
def test_a_word_is_found_only_whole(word: str) -> None:
    """Words that share a page, or a beginning, aren't taken for each other."""
    assert not Index(pages_of([Entry("offices", ("وزير",), definite=False, fields=())])).entries(word)


def test_the_longest_phrase_comes_first_then_the_one_that_strips_least() -> None:
    """ولاية is itself before it is و + لاية."""
    entries = [("ولايه",), ("لايه",), ("لايه", "اخري")]
    opened = Index(pages_of(Entry("t", words, definite=False, fields=()) for words in entries))
    assert [candidate.entry.words for candidate in opened.candidates("ولايه")["t"]] == [
        ("لايه", "اخري"),
        ("ولايه",),
        ("لايه",),
    ]


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A place for an index of its own, compiled from one entry."""
    monkeypatch.setattr(index, "FILE", tmp_path / "compiled.index")
    monkeypatch.setattr(
        compilation, "entries", lambda: iter([Entry("t", ("new",), definite=False, fields=())])
    )
    index.compiled.cache_clear()
    yield tmp_path / "compiled.index"
    index.compiled.cache_clear()


@pytest.mark.parametrize(
    ("header", "word"),
    [(index.SEALED, "old"), ("some other tree", "new"), ("", "new"), (None, "new")],
)
def test_an_index_is_compiled_anew_unless_it_is_sealed_or_fresh(
    file: Path, header: str | None, word: str
) -> None:
    """Sealed is what a wheel brings; a source tree's is fresh while its sources are the same."""
    if header is not None:
        compilation.write_index(file, header, pages_of([Entry("t", ("old",), definite=False, fields=())]))
    assert index.index().entries(word)
    index.compiled.cache_clear()
    assert index.index().entries(word), "what was compiled is read again"


def test_an_index_that_cannot_be_kept_is_used_all_the_same(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that may not be written to costs time and nothing else."""
    monkeypatch.setattr(index, "FILE", file.parent / "missing" / "compiled.index")
    assert index.index().entries("new")


def test_a_changed_source_changes_the_stamp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By its size or its time."""
    source = tmp_path / "words.tsv"
    source.write_text("form\n")
    monkeypatch.setattr(index, "_SOURCES", (tmp_path,))
    index.stamp.cache_clear()
    before = index.stamp()
    source.write_text("form\nكلمة\n")
    index.stamp.cache_clear()
    assert index.stamp() != before
    index.stamp.cache_clear()
