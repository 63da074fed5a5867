"""The founding of a series as its first meeting, where those who came are counted: ولد … بحضور ستة بلدان."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.numerals import find_numbers
from briefcli.briefing.anchor import MAIN, Anchor
from briefcli.lexicon import rule_words
from briefcli.mentions.event_words import event_word_role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcli.arabic.dates import DateMention
    from briefcli.mentions.sentence import Sentence

_REACH = 10
_COUNT_REACH = 5
_SEEING = frozenset(("راي", "رات", "ابصر", "ابصرت"))
_WITH = frozenset(("بحضور", "بمشاركه", "وبمشاركه", "وبحضور"))
_BEFORE_VERB = frozenset(("الذي", "التي", "كان", "كانت", "قد", "انه", "انها"))


def founding_meetings(
    sentence: Sentence, known: Sequence[Anchor], dates: Sequence[DateMention]
) -> Iterator[Anchor]:
    """The meeting at which the series was founded, told with its place, its year and how many countries came.

    A year and a place alone only tell where the series comes from, and a number of members is no attendance.
    """
    for index in range(len(sentence)):
        if not (event_word_role(sentence, index, "founding") or _sees_light(sentence, index, known)):
            continue
        stop = _stop_of_founded(sentence, index, known)
        date = next((date for date in dates if index < date.first <= index + _REACH), None)
        if stop is None or date is None or date.begin.year is None:
            continue
        placed = sentence.cities.within(stop, date.first) or sentence.countries.within(stop, date.first)
        if placed and _are_counted(sentence, date.last + 1):
            yield Anchor(stop, stop + 1, f"pair {sentence.index} {stop}", told=True)


def _sees_light(sentence: Sentence, index: int, known: Sequence[Anchor]) -> bool:
    """Whether a verb of seeing has the light as its object: رأى المنتدى النور, الذي أبصر النور."""
    if sentence.form(index).removeprefix("و") not in _SEEING:
        return False
    named = next((anchor.stop for anchor in known if anchor.first == index + 1), index + 1)
    return sentence.form(named) == "النور"


def _stop_of_founded(sentence: Sentence, verb: int, known: Sequence[Anchor]) -> int | None:
    """Where the event's founding is told: the verb behind its name, or what stands behind verb and name."""
    for anchor in known:
        if anchor.key != MAIN:
            continue
        if anchor.first == verb + 1:
            return anchor.stop
        between = range(anchor.stop, verb)
        if anchor.stop <= verb and all(
            sentence.is_comma(index) or sentence.form(index) in _BEFORE_VERB for index in between
        ):
            return verb
    return None


def _are_counted(sentence: Sentence, index: int) -> bool:
    """Whether a number of countries that came is told at an index: بمشاركة ممثلي ست دول."""
    index += sentence.is_comma(index)
    if sentence.form(index) not in _WITH:
        return False
    nouns = rule_words.country_count_nouns()
    return any(
        index < number.first <= index + _COUNT_REACH and sentence.form(number.last + 1) in nouns
        for number in find_numbers(sentence.tokens)
    )
