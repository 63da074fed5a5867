"""When editions are held: which date dates which, and the last day from how long it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.durations import find_durations
from briefcli.arabic.ordinals import read_ordinal
from briefcli.arabic.partial_date import PartialDate, add_days
from briefcli.article.model import Span
from briefcli.briefing.anchors import FOREIGN, LEAD_SENTENCES, MAIN
from briefcli.briefing.edition_facts import FoundFact
from briefcli.lexicon import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.arabic.dates import DateMention
    from briefcli.briefing.anchors import AnchoredReading
    from briefcli.mentions.sentence import Sentence


class DateReader:
    """Reads the dates of an article's editions."""

    def __init__(self, told: AnchoredReading) -> None:
        """Take a reading whose mentions of the event are anchored."""
        self.told = told

    def read(self) -> Iterator[FoundFact]:
        """The first and last days of the main edition, then of the others."""
        main = self._main_dates()
        year: int | None = None
        if main is not None:
            begin, finish, span, rule = main
            year = begin.year
            for name, day in (("start", begin), ("end", finish)):
                text = day.iso()
                if text is not None:
                    yield FoundFact(MAIN, name, text, span, rule, 1)
        for sentence in self.told.reading.sentences:
            for date in self.told.dates[sentence.index]:
                key = self._key_of_date(sentence, date, year or self.told.year_in_name)
                if key in (MAIN, FOREIGN):
                    continue
                begin, finish = date.begin, date.finish
                if begin.year is None and date.relative in ("previous-year", "last-year") and year:
                    begin = finish = PartialDate(year - 1)
                rank = (begin.day is not None) + (begin.month is not None)
                span = Span(date.start, date.end)
                for name, value in (("start", begin.iso()), ("end", finish.iso())):
                    if value is not None:
                        yield FoundFact(key, name, value, span, date.rule, rank)

    def _key_of_date(self, sentence: Sentence, date: DateMention, main_year: int | None) -> str:
        """The edition that a date dates.

        A date of another year beside a plain mention of the event is that of another edition: … who
        attended the conference in 2023. It has to stand close behind the mention, for a year may
        as well be a plan's or a law's.
        """
        key = self.told.edition_at(sentence.index, date.first)
        if key != MAIN or date.begin.year is None or main_year is None or date.begin.year == main_year:
            return key
        before = [anchor for anchor in self.told.anchors[sentence.index] if anchor.first <= date.first]
        if not before or before[-1].told or date.begin.year > main_year + 1:
            return FOREIGN
        gap = sentence.tokens[before[-1].stop : date.first]
        behind_relative = any(token.form in ("الذي", "التي") for token in gap)
        held = any(
            vocabulary.host_verbs().match(sentence.tokens, index)
            for index in range(before[-1].stop, date.first)
        )
        if len(gap) <= 2 or (
            behind_relative and held and len(gap) <= 8
        ):  # in, in the year; which was held in …
            return f"year {date.begin.year}"
        return FOREIGN

    def _main_dates(self) -> tuple[PartialDate, PartialDate, Span, str] | None:
        """When the present edition is held: the fullest of the dates told of it, the earliest told first."""
        best: tuple[tuple[int, ...], DateMention, Sentence] | None = None
        for sentence in self.told.reading.sentences:
            told = bool(self.told.anchors[sentence.index])
            for date in self.told.dates[sentence.index]:
                if date.calendar != "gregorian" or date.begin.empty:
                    continue
                near = told and self.told.edition_at(sentence.index, date.first) == MAIN
                if not near and sentence.index >= LEAD_SENTENCES - 2:
                    continue
                if self.told.edition_at(sentence.index, date.first) != MAIN:
                    continue
                if date.begin.month is None or not self._dates_the_event(sentence, date):
                    continue
                fullness = (date.begin.year is not None) + (date.begin.day is not None)
                span = date.finish != date.begin
                rank = (fullness, span, -sentence.index)
                if best is None or rank > best[0]:
                    best = rank, date, sentence
        if best is None:
            return None
        _, date, sentence = best
        begin, finish = date.begin, date.finish
        year = begin.year or _year_before(finish, begin) or self._year_for(begin)
        if year is None:
            return None
        begin = PartialDate(year, begin.month, begin.day)
        finish = PartialDate(finish.year or year, finish.month, finish.day)
        if finish == begin and begin.day is not None:
            finish = self._last_day(begin, sentence)
        return begin, finish, Span(date.start, date.end), date.rule

    def _dates_the_event(self, sentence: Sentence, date: DateMention) -> bool:
        """Whether a date is not that of something since, until or before which the event is."""
        before = sentence.form(date.first - 1)
        first = sentence.form(date.first)
        return before not in (
            "منذ",
            "قبل",
            "بحلول",
            "حتي",
            "افق",
            "قانون",
            "اتفاق",
            "قرار",
        ) and first not in (
            "منذ",
            "بحلول",
        )

    def _year_for(self, begin: PartialDate) -> int | None:
        """The year of a day or month that is told without one, if the text settles it elsewhere."""
        if self.told.year_in_name is not None:
            return self.told.year_in_name
        for sentence in self.told.reading.sentences:
            for date in self.told.dates[sentence.index]:
                if (
                    date.begin.year is not None
                    and date.begin.month == begin.month
                    and self.told.edition_at(sentence.index, date.first) == MAIN
                ):
                    return date.begin.year
        return None

    def _last_day(self, begin: PartialDate, sentence: Sentence) -> PartialDate:
        """The last day, from how long the event is said to take: over three days, until the 18th."""
        for index in (sentence.index, sentence.index + 1):
            if index >= len(self.told.reading.sentences):
                break
            candidate = self.told.reading.sentences[index]
            for duration in find_durations(candidate.tokens):
                if self.told.edition_at(index, duration.first) == MAIN and duration.days > 1:
                    last = add_days(begin, duration.days - 1)
                    if last is not None:
                        return last
            until = self._until(candidate, begin) or self._closing(candidate, begin)
            if until is not None:
                return until
        return begin

    def _closing(self, sentence: Sentence, begin: PartialDate) -> PartialDate | None:
        """The day on which the event is said to close."""
        for date in self.told.dates[sentence.index]:
            closes = any(
                sentence.form(index).endswith(("ختتم", "ختتمت", "نتهي", "ختام", "ختتام"))
                for index in range(max(0, date.first - 6), date.first)
            )
            day = date.begin
            if (
                closes
                and day.day is not None
                and day.month is not None
                and begin.month is not None
                and begin.day is not None
            ):
                last = PartialDate(day.year or begin.year, day.month, day.day)
                if last > begin and (day.month - begin.month) in (0, 1):
                    return last
        return None

    def _until(self, sentence: Sentence, begin: PartialDate) -> PartialDate | None:
        """The day in "until the 18th of the same month"."""
        for index, token in enumerate(sentence.tokens):
            if token.form not in ("حتي", "لغايه", "الي"):
                continue
            following = index + 1
            if sentence.form(following) == "ال":
                following += 1
            ordinal = (
                read_ordinal(sentence.tokens, index + 1, bare_digits=True)
                if index + 1 < len(sentence)
                else None
            )
            if ordinal is None:
                continue
            tail = {sentence.form(ordinal.last + offset) for offset in (1, 2, 3)}
            if (
                "الشهر" in tail
                and tail & {"ذاته", "نفسه", "الجاري", "الحالي"}
                and begin.day
                and ordinal.value > begin.day
            ):
                try:
                    return PartialDate(begin.year, begin.month, ordinal.value)
                except ValueError:
                    return None
        return None


def _year_before(finish: PartialDate, begin: PartialDate) -> int | None:
    """The year of a first day that only the last day is told with: 31 October to 1 November 2024."""
    if finish.year is None or begin.month is None or finish.month is None:
        return None
    return finish.year if begin.month <= finish.month else finish.year - 1
