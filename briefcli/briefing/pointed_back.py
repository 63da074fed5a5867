"""Editions that "that one" points back to: شاركنا في 2024 أيضا. في تلك الدورة كان معنا 17 بلدا."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.anchor import FOREIGN, MAIN, Anchor
from briefcli.briefing.event_likeness import present_year
from briefcli.briefing.place_year_pairs import is_year

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

_THAT = frozenset(("تلك", "ذلك"))
_WHEN = frozenset(("حين", "عندما", "يوم"))


def pointed_back(reading: Reading, sentence: Sentence, anchor: Anchor, known: Sequence[Anchor]) -> Anchor:
    """A mention with the edition that it points back to, where a demonstrative or "when" stands before it.

    Args:
        reading: The article's mentions.
        sentence: The sentence.
        anchor: The mention.
        known: The mentions of the sentence before, then those of this one.
    """
    pointed = sentence.form(anchor.first - 1).lstrip("ولب") in _THAT
    if anchor.key != MAIN or not (pointed or _is_of_that_time(sentence, anchor, known)):
        return anchor
    before = known[: known.index(anchor)]
    told = [other.key for other in before if other.key not in (MAIN, FOREIGN)]
    if told:
        return anchor._replace(key=told[-1])
    years = _years_of(reading.sentences[sentence.index - 1]) if sentence.index and not before else set()
    year = years.pop() if len(years) == 1 else None
    past = year is not None and year < present_year(reading)
    return anchor._replace(key=f"year {year}", told=True) if past else anchor


def _is_of_that_time(sentence: Sentence, anchor: Anchor, known: Sequence[Anchor]) -> bool:
    """Whether "when" goes on with an earlier time: مما اجتمع العام الماضي في نابولي، حين استقطب اللقاء …."""
    before = [other for other in known[: known.index(anchor)] if other.key.startswith("time ")]
    timed = any(other.key.split()[1] == str(sentence.index) for other in before)
    verb = sentence.word_class(anchor.first - 1) == "verb"
    return timed and verb and sentence.form(anchor.first - 2) in _WHEN


def _years_of(sentence: Sentence) -> set[int | None]:
    """The years that a sentence tells, a number alone behind في among them."""
    numbers = {
        int(token.form)
        for index, token in enumerate(sentence.tokens)
        if sentence.form(index - 1) == "في" and is_year(token.form)
    }
    return {date.begin.year for date in sentence.dates} | numbers
