"""When an article was written, and the days that it tells from there: today, Thursday, next month.

The day of writing is read from a dateline (بكين 3 يوليو 2025 (شينخوا)), from a line with the author and
date, or from a day that the text itself dates (اليوم الأربعاء 11 يونيو 2025). Where none is told, a
relative day stays what it is: nothing is guessed from today's calendar.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.date_parts import DASHES, WEEKDAYS
from briefcli.arabic.dates import find_dates
from briefcli.arabic.partial_date import PartialDate, add_days
from briefcli.arabic.tokens import tokenize
from briefcli.article.roles import is_agency
from briefcli.briefing.dateline_years import RELATIVE_DAYS, is_one_day, year_beside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.arabic.date_parts import Relative, Weekday
    from briefcli.arabic.dates import DateMention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

_LONGEST_DATELINE = 20
_FIRST_SENTENCES = 3
_TOP_SENTENCES = 12
_MOST_BESIDE_DATE = 4
_HALF_A_YEAR = 183
_SAYING_REACH = 6
_MONTHS = 12
_WEEK = 7
_MASTHEAD = frozenset(("السنه", "العام", "العدد", "رقم", "الموافق", "ه", "هـ", "م"))
_SIGNS = frozenset(("(", "/", ":", "|", "\\", "[")) | DASHES


class Publication(NamedTuple):
    """The day of writing.

    Attributes:
        day: The day; its year may be missing.
        sentence: The sentence whose beginning is a dateline, -1 if there is none.
        stop: Index behind the dateline in that sentence.
        near: Whether it is only a day close to it, on which something was said.
    """

    day: PartialDate
    sentence: int = -1
    stop: int = 0
    near: bool = False


def find_publication(reading: Reading) -> Publication | None:
    """The day of writing, None if the article doesn't tell it."""
    dateline = next(_date_lines(reading), None) or next(_datelines(reading), None)
    if dateline is not None and dateline.day.year is not None:
        return dateline
    days = (Publication(day) for day in (*_bylines(reading), *_dated_days(reading)))
    for written in (*_at_the_foot(reading), *days):
        if dateline is None:
            return written
        if (written.day.month, written.day.day) == (dateline.day.month, dateline.day.day):
            return dateline._replace(day=written.day)
    if dateline is not None:
        year = year_beside(reading, dateline.day)
        return dateline._replace(day=PartialDate(year, dateline.day.month, dateline.day.day))
    return next(_days_of_saying(reading), None)


def _days_of_saying(reading: Reading) -> Iterator[Publication]:
    """Days on which something was said: they are near enough to tell which June is the next."""
    for sentence in reading.sentences[:_FIRST_SENTENCES]:
        for date in sentence.dates:
            before = range(max(0, date.first - _SAYING_REACH), date.first)
            said = any(
                verb is not None and verb.value.tense == "past"
                for verb in (sentence.statement_verbs[index] for index in before)
            )
            if said and date.begin.day is not None and date.begin.iso() is not None:
                yield Publication(date.begin, near=True)


def _datelines(reading: Reading) -> Iterator[Publication]:
    for sentence in reading.sentences[:_FIRST_SENTENCES]:
        for date in find_dates(sentence.tokens[:_LONGEST_DATELINE]):
            day = date.begin
            single = date.begin == date.finish and day.calendar == "gregorian"
            if single and day.day is not None and (_opens(sentence, date) or _signed(sentence, date)):
                yield Publication(day, sentence.index, date.last + 1)


def _date_lines(reading: Reading) -> Iterator[Publication]:
    """Short lines near the top or last that tell the day, and at most the time and the section beside it."""
    for sentence in (*reading.sentences[:_TOP_SENTENCES], *reading.sentences[_TOP_SENTENCES:][-1:]):
        told = next((date for date in sentence.dates if is_one_day(date)), None)
        line = sentence.kind in ("title", "heading") or _is_masthead(sentence)
        if not line or told is None or sentence.event_nouns:
            continue
        above = not any(other.kind == "paragraph" for other in reading.sentences[: sentence.index])
        beside = len(sentence) - sum(date.last + 1 - date.first for date in sentence.dates)
        if beside <= (_LONGEST_DATELINE if above else _MOST_BESIDE_DATE):
            yield Publication(told.begin, sentence.index, len(sentence))


def _is_masthead(sentence: Sentence) -> bool:
    """Whether a line tells a newspaper's year and number beside the day: السنة 151 العدد 50741."""
    dated = {index for date in sentence.dates for index in range(date.first, date.last + 1)}
    words = {
        token.form
        for index, token in enumerate(sentence.tokens)
        if token.kind == "word" and index not in dated
    }
    return "العدد" in words and words <= _MASTHEAD


def _at_the_foot(reading: Reading) -> Iterator[Publication]:
    """The day in the line that ends a report, with the agency or the place: /قنا/ 2025-10-08 11:04."""
    if len(reading.sentences) < _FIRST_SENTENCES - 1:
        return
    before, last = reading.sentences[-2:]
    told = next((date for date in last.dates if is_one_day(date)), None)
    if told is None or any(last.event_nouns) or len(last) > _LONGEST_DATELINE:
        return
    places = {index for term in (*last.cities, *last.countries) for index in range(term.first, term.stop)} | {
        index for index in range(len(last)) if last.form(index) == "في"
    }
    beside = (index for index in range(len(last)) if not told.first <= index <= told.last)
    words = [index for index in beside if last.tokens[index].kind == "word"]
    own_line = "\n" in reading.article.text[before.span.end : last.span.start]
    signed = bool(words) and all(is_agency(last.tokens[index].text) for index in words)
    if signed or (own_line and places.issuperset(words)):
        yield Publication(told.begin, last.index, len(last))


def _opens(sentence: Sentence, date: DateMention) -> bool:
    """Whether only a place stands before a date that begins a report, and a mark behind it."""
    if sentence.kind == "title":
        return False
    before = range(date.first)
    if any(
        sentence.word_class(index) in ("verb", "particle", "relative")
        or sentence.event_nouns[index] is not None
        for index in before
    ):
        return False
    stop = date.last + 1
    return sentence.token(stop).text in _SIGNS


def _signed(sentence: Sentence, date: DateMention) -> bool:
    """Whether an agency's signature follows a date at once: الرياض 7 أكتوبر 2025 م واس."""
    stop = date.last + 1
    return sentence.token(stop).kind == "word" and is_agency(sentence.tokens[stop].text)


def _bylines(reading: Reading) -> Iterator[PartialDate]:
    """Full dates in the lines that tell who wrote the article, and when."""
    article = reading.article
    for block in article.blocks:
        if block.kind in ("byline", "credit"):
            for date in find_dates(tokenize(article.text, block.span.start, block.span.end)):
                if is_one_day(date):
                    yield date.begin


def _dated_days(reading: Reading) -> Iterator[PartialDate]:
    """The day of writing from a day that is told in both ways: أمس السبت 17 مايو 2025."""
    for sentence in reading.sentences:
        for date in sentence.dates:
            offset = RELATIVE_DAYS.get(date.relative) if date.relative is not None else None
            if offset is None or date.begin.day is None or date.begin.iso() is None:
                continue
            day = add_days(date.begin, -offset)
            if day is not None and not sentence.quoted[date.first]:
                yield day


class Resolver:
    """Works out days that are told from the day of writing."""

    def __init__(self, publication: Publication | None) -> None:
        """Take the day of writing, None if it is not known."""
        self.publication = publication
        self.day = publication.day if publication else None

    def resolve(self, date: DateMention, *, past: bool | None) -> tuple[PartialDate, PartialDate] | None:
        """The first and last day of a date as far as they are known; None if nothing is.

        Args:
            date: The date.
            past: Whether what is told of it has happened, None if that is not known; it decides
                between last Thursday and the next.
        """
        begin, finish = date.begin, date.finish
        if begin.calendar != "gregorian":
            return None
        if begin.year is not None or finish.year is not None:
            return begin, finish
        if self.day is None:
            return None if begin.empty else (begin, finish)
        if not begin.empty:
            return self._with_year(begin, finish, date.relative)
        day = self._relative_day(date.relative, date.weekday, past=past)
        if day is None:
            return None
        if date.weekday is not None and date.last_weekday is not None:
            length = (WEEKDAYS.index(date.last_weekday) - WEEKDAYS.index(date.weekday)) % _WEEK
            return day, add_days(day, length) or day
        return day, day

    def _with_year(
        self, begin: PartialDate, finish: PartialDate, relative: Relative | None
    ) -> tuple[PartialDate, PartialDate]:
        """A day, or a stretch of days, that is told without its year."""
        assert self.day is not None
        if begin.month is None:
            month = self._month(relative)
            if month is None or month.month is None:
                return begin, finish
            begin = PartialDate(month.year, month.month, begin.day)
            finish = PartialDate(month.year, month.month, finish.day)
            return begin, finish
        year = self._year_of(begin, relative)
        if year is None:
            return begin, finish
        runs_over = finish.month is not None and finish.month < begin.month
        try:
            first = PartialDate(year, begin.month, begin.day)
            last = PartialDate(year + runs_over, finish.month, finish.day)
        except ValueError:
            return begin, finish
        return first, last

    def _year_of(self, date: PartialDate, relative: Relative | None) -> int | None:
        assert self.day is not None
        if self.day.year is None or self.day.month is None or self.day.day is None or date.month is None:
            return None
        told = {"previous-year": -1, "next-year": 1, "current-year": 0}.get(relative or "")
        if told is not None:
            return self.day.year + told
        here = (self.day.month, self.day.day if date.day is not None else 0)
        there = (date.month, date.day or 0)
        if relative in ("current", "current-month", *RELATIVE_DAYS):
            return self.day.year
        if relative == "next":
            return self.day.year + (there <= here)
        if relative == "last":
            return self.day.year - (there >= here)
        distance = (date.month - self.day.month) * 30 + ((date.day or 15) - self.day.day)
        return self.day.year + (distance < -_HALF_A_YEAR) - (distance > _HALF_A_YEAR)

    def _relative_day(
        self, relative: Relative | None, weekday: Weekday | None, *, past: bool | None
    ) -> PartialDate | None:
        assert self.day is not None
        assert self.publication is not None
        if self.publication.near:
            return None
        if relative in RELATIVE_DAYS:
            return add_days(self.day, RELATIVE_DAYS[relative])
        if weekday is not None:
            return self._weekday(relative, weekday, past=past)
        if relative is not None and relative.endswith("month"):
            return self._month(relative)
        offset = {"previous-year": -1, "next-year": 1, "current-year": 0}.get(relative or "")
        if offset is not None and self.day.year is not None:
            return PartialDate(self.day.year + offset)
        return None

    def _weekday(
        self, relative: Relative | None, weekday: Weekday, *, past: bool | None
    ) -> PartialDate | None:
        assert self.day is not None
        if relative == "last":
            past = True
        elif relative == "next":
            past = False
        if past is None or self.day.year is None or self.day.month is None or self.day.day is None:
            return None
        today = dt.date(self.day.year, self.day.month, self.day.day).weekday()
        ahead = (WEEKDAYS.index(weekday) - today) % _WEEK
        if past:
            days = ahead - _WEEK if ahead or relative == "last" else 0
        else:
            days = ahead or (_WEEK if relative == "next" else 0)
        return add_days(self.day, days)

    def _month(self, relative: Relative | None) -> PartialDate | None:
        assert self.day is not None
        offset = {"previous-month": -1, "next-month": 1, "current-month": 0}.get(relative or "")
        if offset is None or self.day.month is None or self.day.year is None:
            return None
        month = self.day.month - 1 + offset
        return PartialDate(self.day.year + month // _MONTHS, month % _MONTHS + 1)
