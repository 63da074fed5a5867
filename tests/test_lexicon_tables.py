"""The lexicon's tables: keys, particles, the article, the longest phrase, and verbs' forms."""

from __future__ import annotations

from operator import itemgetter
from pathlib import Path

import pytest

from briefcli import lexicon
from briefcli.arabic.folding import fold
from briefcli.arabic.tokens import tokenize
from briefcli.lexicon import vocabulary
from briefcli.lexicon.conjugation import conjugate
from briefcli.lexicon.index import Entry, Index, pages_of
from briefcli.lexicon.tables import PhraseTable, keys

DATA_FILES = sorted((Path(lexicon.__file__).parent / "data").glob("*.tsv"))

TIES_INDEX = Index(
    pages_of(
        Entry("ties", keys([phrase])[0], definite=False, fields=(meaning,))
        for phrase, meaning in (("رابطة", "tie"), ("رابطة دول", "league"), ("رابطة", "a second meaning"))
    )
)
TIES = PhraseTable("ties", itemgetter(0), index=lambda: TIES_INDEX)


@pytest.mark.parametrize(
    ("text", "stop", "value"),
    [
        ("رابطة الدول", 2, "league"),
        ("ورابطة الدول", 2, "league"),
        ("للرابطة دول", 2, "league"),
        ("رابطة جديدة", 1, "tie"),
        ("روابط", None, None),
    ],
)
def test_longest_phrase_counts_and_particles_are_allowed_for(
    text: str, stop: int | None, value: str | None
) -> None:
    """و, ل and the article may stand before the first word."""
    match = TIES.match(tokenize(text), 0)
    assert (match and (match[0], match[2])) == (stop and (stop, value))


@pytest.mark.parametrize(
    ("phrase", "value"),
    [("رابطة الدول", "league"), ("الرابطة", "tie"), ("رابطة جديدة", None), ("ورابطة", None), ("", None)],
)
def test_a_whole_phrase_is_found_without_its_particles(phrase: str, value: str | None) -> None:
    """A name that a user gives is no running text."""
    assert TIES.get(phrase) == value


@pytest.mark.parametrize(
    ("text", "code"),
    [("الهند", "IN"), ("وبالهند", "IN"), ("هند", None), ("ألمانيا", "DE"), ("المانيا", "DE")],
)
def test_proper_names_need_the_article_where_they_have_it(text: str, code: str | None) -> None:
    """الهند is a state, هند a given name; a hamza that is left out does no harm."""
    match = vocabulary.countries().match(tokenize(text), 0)
    assert (match and match[2].code) == code


def test_verbs_have_the_forms_that_news_uses() -> None:
    """Past, present, future, participle and masdar follow from a row."""
    row = {"past": "دعا", "past_feminine": "دعت", "present": "يدعو", "participle": "داعي", "masdar": "دعوة"}
    forms = {fold(form): meaning.tense for form, meaning in conjugate(row)}
    assert {forms[fold(form)] for form in ("دعا", "دعت", "دعوا")} == {"past"}
    assert {forms[fold(form)] for form in ("يدعو", "تدعو", "يدعون")} == {"present"}
    assert forms["سيدعو"] == "future"
    assert forms["داعيا"] == "participle"
    assert forms[fold("دعوة")] == "masdar"


@pytest.mark.parametrize("path", DATA_FILES, ids=lambda path: path.stem)
def test_no_row_stands_twice(path: Path) -> None:
    """Two who add the same row at once leave it twice, where a merge keeps the lines of both."""
    rows = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert len(rows) == len(set(rows))
