"""Years of editions that are counted from another one: قبل عامين, بعد عام من نسخة 2023, بعد ثلاث سنوات."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.numerals import read_number
from briefcli.briefing.anchor import FOREIGN, MAIN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcli.arabic.dates import DateMention
    from briefcli.briefing.anchor import Anchor
    from briefcli.mentions.sentence import Sentence

_REACH = 10
_MOST_YEARS = 40
_PLURALS = frozenset(("سنوات", "اعوام", "سنه", "عاما", "سنتين", "عامين"))
_BY_THEMSELVES = {"عام": 1, "سنه": 1, "عامين": 2, "سنتين": 2}
_FROM = frozenset(("من", "علي"))


class YearTold(NamedTuple):
    """A year and the tokens that tell it."""

    year: int
    first: int
    stop: int


def years_at(sentence: Sentence, index: int) -> tuple[int, int] | None:
    """How many years stand at an index, and the index behind them: عامين, ثلاث سنوات."""
    alone = _BY_THEMSELVES.get(sentence.form(index))
    if alone is not None:
        return alone, index + 1 + (sentence.form(index + 1) == "واحد")
    if index >= len(sentence):
        return None
    number = read_number(sentence.tokens, index)
    if number is None or number.approximate or number.bound or not 0 < number.value < _MOST_YEARS:
        return None
    counted = sentence.form(number.last + 1) in _PLURALS
    return (number.value, number.last + 2) if counted else None


def years_later(sentence: Sentence, anchor: Anchor, dates: Sequence[DateMention]) -> Iterator[YearTold]:
    """The year of an edition from the one before it: … عام 2015، واستضافت فيينا الثاني بعد ثلاث سنوات."""
    for index in range(anchor.stop, min(anchor.stop + _REACH, len(sentence) - 1)):
        if sentence.form(index) != "بعد":
            continue
        years = years_at(sentence, index + 1)
        told = [date.begin.year for date in dates if date.last < anchor.first]
        if years is not None and told and told[-1] is not None:
            yield YearTold(told[-1] + years[0], index, years[1])
        return


def years_ago(sentence: Sentence, anchors: Sequence[Anchor], anchor: Anchor, year: int) -> Iterator[YearTold]:
    """The year of an earlier edition from the present one's, or from the day of writing.

    Args:
        sentence: The sentence.
        anchors: All its mentions of the event, the edition's among them.
        anchor: The mention of the earlier edition.
        year: The present year.
    """
    behind = next((other.first for other in anchors if other.first > anchor.first), len(sentence))
    for index in range(anchor.stop, min(anchor.stop + _REACH, behind, len(sentence) - 1)):
        years = years_at(sentence, index + 1) if sentence.form(index) == "قبل" else None
        if years is not None and sentence.form(years[1]) not in _FROM:  # قبل عام من موعدها
            yield YearTold(year - years[0], index, years[1])
            return
    between = years_between(sentence, anchor)
    before = [other for other in anchors if other.first < anchor.first]
    if between is not None and all(other.key == MAIN for other in before[-1:]):
        yield YearTold(year - between[0], *between[1:])


def years_between(sentence: Sentence, anchor: Anchor) -> tuple[int, int, int] | None:
    """How many years behind an edition the present one is, and where that stands: بعد عام من نسخة ….

    None if nothing tells it, or if the mention is of another event.
    """
    if anchor.key == FOREIGN or sentence.form(anchor.first - 1) not in _FROM:
        return None
    stop = anchor.first - 1
    for index in range(max(0, stop - 5), stop):  # بعد, the number and what it counts
        if sentence.form(index).removeprefix("و") == "بعد":
            years = years_at(sentence, index + 1)
            if years is not None and years[1] == stop:
                return years[0], index, stop
    return None
