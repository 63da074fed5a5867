"""The days of the present edition: the surest first day that is told, and the last day or how it follows."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.date_parts import WEEKDAYS
from briefcli.arabic.durations import find_durations
from briefcli.arabic.ordinals import read_ordinal
from briefcli.arabic.partial_date import PartialDate, add_days
from briefcli.article.model import Span
from briefcli.briefing.anchors import LEAD_SENTENCES, MAIN
from briefcli.briefing.clauses import clause_around
from briefcli.briefing.dateline_years import year_of_writing
from briefcli.briefing.last_days import Day, LastDays
from briefcli.mentions.event_words import event_word_role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.arabic.date_parts import Relative
    from briefcli.arabic.dates import DateMention
    from briefcli.arabic.durations import DurationMention
    from briefcli.mentions.sentence import Sentence

_LONGEST_EVENT = 62
_WEEK = 7
_MOMENT = "لحظه"
_OF_A_DAY = frozenset(("اجتماع", "لقاء"))
_STARTING = ("اعتبارا من", "ابتداء من", "بدءا من", "انطلاقا من")
_AND_LAST = frozenset(("والاخير", "والختامي", "والاخيره"))
_WEEKDAY_RELATIVES: tuple[Relative, ...] = ("today", "yesterday", "tomorrow", "next", "last")


class _Dated(NamedTuple):
    """A day or stretch of days that the present edition is told with."""

    rank: tuple[int, ...]
    begin: PartialDate
    finish: PartialDate
    span: Span
    rule: str
    sentence: int
    ends: bool
    derived: str | None
    goes_on: bool
    relative: Relative | None
    day_told: bool
    weekday_alone: bool


class PresentDays(LastDays):
    """Reads the days of the present edition."""

    def _main(self) -> Iterator[tuple[str, Day]]:
        """The first and the last day of the present edition, as far as they are told."""
        last = max((dated for dated in self._dated if dated.ends), default=None)
        firsts = [d for d in self._dated if not d.ends and not _contradicts(d, last)]
        first = max(firsts, default=None)
        if first is not None and first.weekday_alone:
            first = max((d for d in firsts if _is_told_weekday(d, first)), default=first)
        if first is None or (last is not None and self._settled(first.begin, first.finish)[0].iso() is None):
            if last is not None:
                last_day = self._settled(last.finish, last.finish)[1]
                yield "end", Day(last_day, last.span, last.rule, last.derived)
                length = self._duration
                begin = add_days(last_day, 1 - length.days) if length and last_day.day else None
                if begin is not None:
                    yield "start", Day(begin, last.span, last.rule, "first-day-from-last")
                else:
                    yield from self._weekday_before(last)
            else:
                yield from self._counted_from_writing()
            return
        begin, finish = self._settled(first.begin, first.finish, relative=first.relative)
        settled = begin != first.begin and first.begin.year is None and first.finish.year is None
        derived = "year-from-elsewhere" if settled else first.derived
        yield "start", Day(begin, first.span, first.rule, derived)
        if begin != finish or begin.day is None:
            yield "end", Day(finish, first.span, first.rule, derived)
            return
        end = self._last_day(begin, last)
        if end is not None or not (first.goes_on or self._is_only_begin(first)):
            yield "end", end or Day(begin, first.span, first.rule, derived)

    def _counted_from_writing(self) -> Iterator[tuple[str, Day]]:
        """The days of an event that goes on for another day: تتواصل لليوم الثاني والأخير."""
        written = self.resolver.day
        if written is None or written.day is None or self.publication is None or self.publication.near:
            return
        length = self._duration
        if length is not None and length.days == 1 and self._is_followed_live():
            span = Span(length.start, length.end)
            yield "start", Day(written, span, "day-of-event", "day-from-writing")
            yield "end", Day(written, span, "day-of-event", "day-from-writing")
            return
        for sentence in self.told.reading.sentences:
            main = any(anchor.key == MAIN for anchor in self.told.anchors[sentence.index])
            if not main or self.told.lead[sentence.index] >= LEAD_SENTENCES:
                continue
            for index in range(len(sentence) - 1):
                if sentence.form(index) != "لليوم":
                    continue
                ordinal = read_ordinal(sentence.tokens, index + 1)
                if ordinal is None or not ordinal.definite:
                    continue
                if not clause_around(sentence, index, self.told.anchors[sentence.index]).continues:
                    continue
                begin = add_days(written, 1 - ordinal.value)
                span = sentence.span_of(index, ordinal.last + 1)
                if begin is not None:
                    yield "start", Day(begin, span, "day-of-event", "day-from-writing")
                if sentence.form(ordinal.last + 1) in _AND_LAST:
                    yield "end", Day(written, span, "day-of-event", "day-from-writing")
                return

    def _is_followed_live(self) -> bool:
        """Whether the report is written while the event goes on: نتابع معكم لحظة بلحظة مجريات المؤتمر."""
        return any(
            any(sentence.form(i) == _MOMENT and sentence.form(i + 1) == f"ب{_MOMENT}" for i in range(anchor))
            for sentence in self.told.reading.sentences
            if self.told.lead[sentence.index] < LEAD_SENTENCES
            for anchor in [a.first for a in self.told.anchors[sentence.index] if a.key == MAIN]
        )

    def _weekday_before(self, last: _Dated) -> Iterator[tuple[str, Day]]:
        """The first day, told by its weekday, from a last day within a week: الجمعة … حتى الأحد 16 فبراير."""
        if last.finish.day is None or last.finish.month is None or last.finish.year is None:
            return
        end = dt.date(last.finish.year, last.finish.month, last.finish.day)
        for sentence in self.told.reading.sentences[: last.sentence + 1]:
            for date in self.told.dates[sentence.index]:
                clause = clause_around(sentence, date.first, self.told.anchors[sentence.index])
                first = clause.holds and date.begin.empty and not self._ends(sentence, date, clause)
                if not first or date.weekday is None or date.relative not in (None, *_WEEKDAY_RELATIVES):
                    continue
                length = (end.weekday() - WEEKDAYS.index(date.weekday)) % len(WEEKDAYS)
                length += self._days_gone(sentence, date)
                begin = add_days(last.finish, -length)
                if length and begin is not None and self._strength(sentence, date, clause):
                    span = Span(date.start, date.end)
                    yield "start", Day(begin, span, date.rule, "first-day-from-last")
                    return

    def _is_only_begin(self, first: _Dated) -> bool:
        """Whether a day is told as the one that the event starts on: اعتبارا من اليوم."""
        sentence = self.told.reading.sentences[first.sentence]
        tokens = sentence.tokens
        at = next(index for index, token in enumerate(tokens) if token.start == first.span.start)
        before = " ".join(token.form for token in tokens[max(0, at - 2) : at + 1])
        sentence = self.told.reading.sentences[first.sentence]
        # A conference that opens on a day goes on; a meeting is mostly over on that day.
        begins = clause_around(sentence, at, self.told.anchors[first.sentence]).begins
        opening = (date for date in self.told.dates[first.sentence] if date.start == first.span.start)
        begins = begins or any(self._is_of_opening(sentence, date) for date in opening)
        begins = begins and self.told.main.mention.noun not in _OF_A_DAY
        return begins or any(form in before for form in _STARTING)

    def _last_day(self, begin: PartialDate, last: _Dated | None) -> Day | None:
        """The last day: when the event is said to end, or from how long it is said to take."""
        if last is not None:
            end = last.finish
            if (
                end.year is None
                and end.month is not None
                and begin.year is not None
                and begin.month is not None
            ):
                end = PartialDate(begin.year + (end.month < begin.month), end.month, end.day)
            if end.month is None and end.day is not None and begin.day is not None and end.day > begin.day:
                end = PartialDate(begin.year, begin.month, end.day)
            begins = add_days(begin, _LONGEST_EVENT)
            if end.day is not None and end > begin and begins is not None and end < begins:
                return Day(end, last.span, last.rule, last.derived or "last-day-told")
        for sentence in self.told.reading.sentences:
            until = self._day_after(sentence, begin)
            if until is not None and self.told.edition_at(sentence.index, len(sentence) - 1) == MAIN:
                return until
        length = self._duration
        counted = add_days(begin, length.days - 1) if length else None
        if length is None or counted is None:
            return self._closing_weekday(begin)
        return Day(counted, Span(length.start, length.end), "last-day-from-duration", None)

    def _settled(
        self, begin: PartialDate, finish: PartialDate, *, relative: Relative | None = None
    ) -> tuple[PartialDate, PartialDate]:
        """Days with the month and year that another part of the text settles."""
        if begin.month is None and begin.year is None and begin.day is not None:
            begin, finish = self._with_month(begin, finish)
        if begin.month is None or begin.year is not None:
            return begin, finish if finish.year is not None else begin
        year = _year_before(finish, begin) or self.told.year_in_name or self._year_for(begin)
        if year is None and relative not in (
            "next",
            "last",
        ):  # which January the next is, no year alone tells
            year = year_of_writing(self.told.reading)
        if year is None:
            return begin, finish
        runs_over = finish.month is not None and finish.month < begin.month
        return (
            PartialDate(year, begin.month, begin.day),
            PartialDate(finish.year or year + runs_over, finish.month, finish.day),
        )

    def _with_month(self, begin: PartialDate, finish: PartialDate) -> tuple[PartialDate, PartialDate]:
        """Days of this month, which the last day is told with elsewhere: من 7 إلى 11 من الشهر الجاري."""
        for dated in self._dated:
            day = dated.finish
            if day.month is not None and day.day is not None and day.day in (begin.day, finish.day):
                return PartialDate(day.year, day.month, begin.day), PartialDate(
                    day.year, day.month, finish.day
                )
        return begin, finish

    @cached_property
    def _dated(self) -> tuple[_Dated, ...]:
        """The days that may be the present edition's, those that end it told apart."""
        return tuple(
            dated
            for sentence in self.told.reading.sentences
            for date in self.told.dates[sentence.index]
            for dated in self._read(sentence, date)
        )

    def _read(self, sentence: Sentence, date: DateMention) -> Iterator[_Dated]:
        if self._in_dateline(sentence, date) or date.calendar != "gregorian":
            return
        index = sentence.index
        clause = clause_around(sentence, date.first, self.told.anchors[index])
        goes_on = clause.scheduled and clause.near  # a label says what it is
        goes_on = goes_on or self._goes_on(sentence) or self._is_last_day(sentence, date)
        goes_on = goes_on or self._is_of_debates(sentence, date) or self._is_day_alone(sentence, date, clause)
        # الختام غدا الجمعة
        goes_on = goes_on or (clause.closes and event_word_role(sentence, 0, "closing"))
        announced = self._is_announced(sentence, date)
        far = not self.told.anchors[index] and self.told.lead[index] >= LEAD_SENTENCES - 2
        if far and not (goes_on or announced):
            return
        quoted = sentence.quoted[date.first] and not announced
        if self.told.edition_at(index, date.first) != MAIN or quoted:
            return
        ends = self._ends(sentence, date, clause)
        strength = 2 if ends else self._strength(sentence, date, clause)
        if not strength:
            return
        days = self.resolver.resolve(date, past=clause.past)
        if days is None or days[0].empty:
            return
        begin, finish = days
        if self._is_long_past(begin):
            return
        gone = self._days_gone(sentence, date) if begin == finish and not ends else 0
        if not gone and not ends and begin == finish == self.resolver.day:
            gone = self._days_behind
        if gone:
            begin = finish = add_days(begin, -gone) or begin
        full = (begin.year is not None) + (begin.month is not None) + (begin.day is not None)
        if begin.month is None and (begin.day is None and (strength < 2 or begin.year is None)):
            return
        rank = (
            begin.month is not None,
            full >= 2,
            strength,
            full,
            begin != finish,
            sentence.kind != "title",
            -index,
        )
        span = Span(date.start, date.end)
        derived = "day-from-writing" if begin != date.begin else None
        yield _Dated(
            tuple(map(int, rank)),
            begin,
            finish,
            span,
            date.rule,
            index,
            ends,
            derived,
            gone > 0,
            date.relative,
            date.begin.day is not None and date.begin.month is not None,
            date.begin.empty and date.weekday is not None and date.relative is None,
        )

    def _is_long_past(self, begin: PartialDate) -> bool:
        """Whether a year lies so far behind the day of writing that it is not the present event's."""
        written = self.resolver.day
        if written is None or written.year is None or begin.year is None or begin.month is not None:
            return False
        return begin.year < written.year - 1

    @cached_property
    def _duration(self) -> DurationMention | None:
        """How many days the present edition is said to take, None if that is not told."""
        for sentence in self.told.reading.sentences:
            known = bool(self.told.anchors[sentence.index])
            known = known or self.told.lead[sentence.index] < LEAD_SENTENCES - 2
            for duration in find_durations(sentence.tokens):
                worked = sentence.form(duration.last + 1) == "من"  # يومين من النقاش
                whole = duration.days > 1 or not worked
                if whole and self.told.edition_at(sentence.index, duration.first) == MAIN:
                    clause = clause_around(sentence, duration.first + 1, self.told.anchors[sentence.index])
                    held = (
                        clause.holds or clause.near or clause.scheduled or clause.continues or clause.closes
                    )
                    ended = any(d.ends and d.sentence == sentence.index for d in self._dated)
                    held = held or worked or (ended and sentence.form(duration.first) == "علي")
                    known = known or (worked and self.told.lead[sentence.index] < LEAD_SENTENCES)
                    debated = self._is_debated(sentence, duration)
                    if duration.unit == "day" and ((known and held) or debated):
                        return duration
        return None

    def _year_for(self, begin: PartialDate) -> int | None:
        """The year of a day or month that is told without one, if the text settles it elsewhere."""
        for dated in self._dated:
            for day in (dated.begin, dated.finish):
                if day.year is not None and day.month is not None and begin.month is not None:
                    if day.month == begin.month:
                        return day.year
                    if (day.month - begin.month) % 12 == 1:
                        return day.year - (day.month < begin.month)
        return None


def _is_told_weekday(told: _Dated, alone: _Dated) -> bool:
    """Whether a day told to the date may be the one that a weekday alone means: الاثنين, من 9 إلى 13 مارس."""
    weeks = (-2 * _WEEK, -_WEEK, 0, _WEEK, 2 * _WEEK)
    return told.day_told and told.begin in {add_days(alone.begin, days) for days in weeks}


def _contradicts(first: _Dated, last: _Dated | None) -> bool:
    """Whether a year or month is not that of an event whose last day is told."""
    if last is None or last.finish.day is None or last.finish.year is None or first.begin.year is None:
        return False
    return first.begin.day is None and (first.begin.month is None or first.begin.year != last.finish.year)


def _year_before(finish: PartialDate, begin: PartialDate) -> int | None:
    """The year of a first day that only the last day is told with: 31 October to 1 November 2024."""
    if finish.year is None or begin.month is None or finish.month is None:
        return None
    return finish.year if begin.month <= finish.month else finish.year - 1
