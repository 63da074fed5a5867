"""An earlier time that the event was held, told by a verb alone: كانت قد عقدت آخر مرة عام 2016."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.numerals import read_number
from briefcli.briefing.anchor import MAIN, Anchor
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcli.arabic.dates import DateMention
    from briefcli.mentions.sentence import Sentence

_BEGINNING = frozenset(("بدأ", "انطلق", "جمع", "استقبل", "تواصل", "استمر"))
STARTS = frozenset(("بدأ", "انطلق"))
"""Verbs that tell where a series or an edition began: انطلق من مسقط."""
_THEN = frozenset(("ثم", "فيما", "بينما", "بعدما", "وبعدما", "قبلما"))
_DATE_REACH = 10
_YEARS = frozenset(("عام", "عامين", "اعوام", "سنه", "سنتين", "سنوات", "عاما"))
_ONCE_REACH = 3
_COMPARED_REACH = 5
_COMPARED = ("adjective", "adverb")
"""Classes of comparatives: أكثر, أقل."""
_THAN_WHAT = frozenset(("مما", "ممن", "عما", "عمن"))
LAST_YEAR = ("previous-year", "last-year")
"""What a date that is told relatively says of last year: العام الماضي, العام المنصرم."""
_WAS = frozenset(("كان", "كانت"))


def earlier_times(
    sentence: Sentence, known: Sequence[Anchor], dates: Sequence[DateMention]
) -> Iterator[Anchor]:
    """An earlier time that the event was held: وكانت القمة قد عقدت آخر مرة عام 2016.

    It has to be told with its year, and not to the day, which the present edition may be told with in the
    same words.
    """
    for verb in sentence.host_verbs:
        index = verb.first
        date = next((date for date in dates if verb.stop <= date.first <= verb.stop + _DATE_REACH), None)
        if date is None:
            if any(anchor.first < index and anchor.key == MAIN for anchor in known) and _is_long_ago(
                sentence, index, verb.stop
            ):
                yield Anchor(index, index + 1, f"time {sentence.index} {index}", told=True)
            continue
        if any(index < anchor.first < date.first and anchor.key != MAIN for anchor in known):
            continue
        before = [anchor for anchor in known if anchor.first < index]
        if before and before[-1].key != MAIN and not _is_taken_up(sentence, index):
            continue
        if date.begin.year is None:
            if _is_last_time(sentence, index, date, verb.value.tense):
                yield Anchor(index, index + 1, f"time {sentence.index} {index}", told=True)
                yield from _resumed(sentence, date.last + 1)
            continue
        # وعقد المنتدى للمرة الأولى في موسكو عام 2018: the event itself stands behind the verb
        inside = [anchor for anchor in known if verb.stop <= anchor.first <= verb.stop + 1]
        at, stop = (inside[-1].stop, inside[-1].stop) if inside else (index, verb.stop)
        once = any(
            sentence.phrase_at(stop + offset, rule_words.hosting_phrases("occasion"))
            for offset in range(_ONCE_REACH)
        )
        series = "سلسله" in (sentence.form(index - 1), sentence.form(index - 2))  # سلسلة بدأت في باريس
        started = verb.value.tense == "past" and _is_start_of_series(sentence, index, stop, known, date)
        earlier = date.begin.day is None and _is_told_earlier(sentence, index, verb.value.lemma)
        earlier = earlier and not is_of_visited_place(sentence, date, known)
        if once or series or started or earlier:
            yield Anchor(at, at + 1, f"time {sentence.index} {index}", told=True)


def compared_times(sentence: Sentence, dates: Sequence[DateMention]) -> Iterator[Anchor]:
    """Last year's edition, which this one is measured by: أقل مما اجتمع العام الماضي في نابولي.

    Args:
        sentence: A sentence that speaks of the event.
        dates: Its dates.
    """
    for date in dates:
        if date.relative not in LAST_YEAR:
            continue
        for index in range(max(1, date.first - _COMPARED_REACH), date.first):
            if sentence.form(index) in _THAN_WHAT and sentence.word_class(index - 1) in _COMPARED:
                yield Anchor(index, index + 1, f"time {sentence.index} {index}", told=True)


def _is_long_ago(sentence: Sentence, index: int, stop: int) -> bool:
    """Whether a past perfect tells of a first time or of years ago: كان قد انعقد قبل ثمانية أعوام."""
    if not _is_past_perfect(sentence, index):
        return False
    if sentence.phrase_at(stop, rule_words.hosting_phrases("occasion")):
        return True
    for at in range(stop, min(stop + _DATE_REACH, len(sentence) - 1)):
        if sentence.is_comma(at):
            return False
        if sentence.form(at) == "قبل":
            number = read_number(sentence.tokens, at + 1)
            return sentence.form(at + 1 if number is None else number.last + 1) in _YEARS
    return False


def _is_last_time(sentence: Sentence, index: int, date: DateMention, tense: str) -> bool:
    """Whether a clause tells where the event was last year: الذي انعقد العام الماضي, كان قد اجتمع …."""
    told = sentence.form(index - 1) in ("الذي", "التي") or _is_past_perfect(sentence, index)
    return told and tense == "past" and date.relative in LAST_YEAR


def _resumed(sentence: Sentence, start: int) -> Iterator[Anchor]:
    """The present edition behind a relative clause on the last one: …، سينظم هذه السنة بأزرو."""
    for verb in sentence.host_verbs.within(start, len(sentence)):
        if verb.value.tense in ("present", "future"):
            yield Anchor(verb.first, verb.first + 1, MAIN, told=True)
            return


def _is_start_of_series(
    sentence: Sentence, index: int, stop: int, known: Sequence[Anchor], date: DateMention
) -> bool:
    """Whether a verb of beginning tells where or in which year it began: الملتقى انطلق من مسقط عام 2019.

    Args:
        sentence: The sentence.
        index: The verb, which has the event right before or behind it.
        stop: Index behind the verb and the event.
        known: The anchors that the sentence's nouns give.
        date: The date that follows.
    """
    verb = sentence.host_verbs[index]
    if verb is None or verb.value.lemma not in STARTS or date.begin.day is not None:
        return False
    beside = any(
        anchor.stop == index or (anchor.first > index and anchor.stop == stop)
        for anchor in known
        if anchor.key == MAIN
    )
    from_city = sentence.form(stop) == "من" and bool(sentence.cities.within(stop + 1, stop + 3))
    # انطلقت القمة من ميديين سنة 2022: a city that no list has, with the year right behind it
    unknown = sentence.form(stop) == "من" and date.first == stop + 2 and sentence.is_unknown_word(stop + 1)
    from_city = from_city or unknown
    return beside and (from_city or (date.first == stop and date.begin.month is None))


def _is_told_earlier(sentence: Sentence, index: int, lemma: str) -> bool:
    """Whether a verb of holding, not one of beginning, tells what was before."""
    before = _is_past_perfect(sentence, index) or _is_taken_up(sentence, index)
    return before and lemma not in _BEGINNING


def is_of_visited_place(sentence: Sentence, date: DateMention, known: Sequence[Anchor]) -> bool:
    """Whether a date is told of what a relative clause describes, and that is no event: وحدة كان … قد دشنها.

    Who describes a host has the event behind the verb or in its pronoun: الرباط التي كانت قد احتضنته.
    """
    before = range(date.first - 1, max(-1, date.first - _DATE_REACH - _ONCE_REACH), -1)
    was = next((at for at in before if sentence.form(at) in _WAS), None)
    if was is None or sentence.form(was - 1) not in ("التي", "الذي"):
        return False
    described = was - 1 - sentence.is_comma(was - 2)
    if any(anchor.stop == described or was < anchor.first < date.first for anchor in known):
        return False
    hosts = (v for v in sentence.host_verbs.within(was, date.first) if v.value.row["governs"] == "subject")
    return not any(sentence.tokens[verb.first].text.endswith(("ها", "ه")) for verb in hosts)


def _is_past_perfect(sentence: Sentence, index: int) -> bool:
    """Whether كان … قد stands before a verb."""
    before = [sentence.form(position) for position in range(max(0, index - _DATE_REACH), index)]
    return before[-1:] == ["قد"] and any(form.removeprefix("و") in ("كان", "كانت") for form in before)


def _is_taken_up(sentence: Sentence, index: int) -> bool:
    """Whether a verb of hosting has the event as its pronoun behind a word of time: ثم احتضنتها فاس."""
    before = sentence.form(index - 1)
    joined = before in _THEN or (
        before == "ان" and sentence.form(index - 2) in ("قبل", "بعد", "وبعد", "وقبل")
    )
    return joined and sentence.tokens[index].text.endswith(("ها", "ه"))
