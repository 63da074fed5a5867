"""When editions are held: which date dates which, and the first or last day from how long it takes."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.date_parts import read_year_number
from briefcli.arabic.durations import find_durations
from briefcli.arabic.numerals import read_number
from briefcli.arabic.ordinals import read_ordinal
from briefcli.arabic.partial_date import PartialDate, add_days
from briefcli.article.model import Span
from briefcli.briefing.anchors import FOREIGN, LEAD_SENTENCES, MAIN
from briefcli.briefing.clauses import Clause, clause_around, is_told_of_else
from briefcli.briefing.edition_facts import FoundFact
from briefcli.briefing.publication import WEEKDAYS, Resolver
from briefcli.lexicon import vocabulary
from briefcli.mentions.event_names import event_word_role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.arabic.date_parts import Relative
    from briefcli.arabic.dates import DateMention
    from briefcli.arabic.durations import DurationMention
    from briefcli.briefing.anchors import Anchor, AnchoredReading
    from briefcli.mentions.sentence import Sentence

_NEAR = 3
_LONGEST_EVENT = 62
_STARTING = ("اعتبارا من", "ابتداء من", "بدءا من", "انطلاقا من")
_LATER_REACH = 10
_DEBATE_REACH = 8
_WEEKDAY_RELATIVES: tuple[Relative, ...] = ("today", "yesterday", "tomorrow", "next", "last")
_SINCE_REACH = 4
_FOUNDING_REACH = 6
_YEAR_NOUNS = frozenset(("سنوات", "اعوام", "سنه", "عاما", "سنتين", "عامين"))
_NOT_BEGIN = frozenset(
    ("منذ", "قبل", "بحلول", "افق", "قانون", "اتفاق", "قرار", "اتفاقيه", "رويه", "خطه", "بعد")
)
_UNTIL = frozenset(("حتي", "لغايه", "الي", "غايه", "وحتي", "ولغايه"))


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


class _Day(NamedTuple):
    """A day of the present edition, where it was read, by which rule, and from what else it follows."""

    day: PartialDate
    span: Span
    rule: str
    derived: str | None


class DateReader:
    """Reads the dates of an article's editions."""

    def __init__(self, told: AnchoredReading) -> None:
        """Take a reading whose mentions of the event are anchored."""
        self.told = told
        self.publication = told.publication
        self.resolver = Resolver(self.publication)

    def read(self) -> Iterator[FoundFact]:
        """The first and last days of the main edition, then of the others."""
        year = self.told.year_in_name
        for name, (day, span, rule, derived) in self._main():
            text = day.iso()
            if text is not None:
                year = day.year
                yield FoundFact(MAIN, name, text, span, rule, 1, derived)
        for sentence in self.told.reading.sentences:
            for date in self.told.dates[sentence.index]:
                if not self._in_dateline(sentence, date):
                    yield from self._of_other(sentence, date, year)

            for anchor in self.told.anchors[sentence.index]:
                if anchor.key.startswith("year "):
                    span, listed = (
                        sentence.span_of(anchor.first, anchor.stop),
                        anchor.key.removeprefix("year "),
                    )
                    yield FoundFact(anchor.key, "start", listed, span, "listed-year", 0)
                    yield FoundFact(anchor.key, "end", listed, span, "listed-year", 0)
                if anchor.key not in (MAIN, FOREIGN):
                    yield from self._years_later(sentence, anchor)
                    yield from self._year_of_entry(sentence, anchor)

    def _years_later(self, sentence: Sentence, anchor: Anchor) -> Iterator[FoundFact]:
        """The year of an edition told from the one before: استضافت فيينا الثاني بعد ثلاث سنوات."""
        for index in range(anchor.stop, min(anchor.stop + _LATER_REACH, len(sentence) - 1)):
            if sentence.form(index) != "بعد":
                continue
            number = read_number(sentence.tokens, index + 1)
            if number is None or sentence.form(number.last + 1) not in _YEAR_NOUNS:
                return
            years = [date.begin.year for date in self.told.dates[sentence.index] if date.last < anchor.first]
            if years and years[-1] is not None:
                span = sentence.span_of(index, number.last + 2)
                for name in ("start", "end"):
                    yield FoundFact(anchor.key, name, str(years[-1] + number.value), span, "years-later", 0)
            return

    def _year_of_entry(self, sentence: Sentence, anchor: Anchor) -> Iterator[FoundFact]:
        """The year alone in the entry of a list or in a bracket behind the edition: (افتراضية، 2021)."""
        bracket = sentence.bracket_ends.get(anchor.stop)
        if bracket is not None:
            places = range(anchor.stop + 1, bracket)
        elif anchor.first == 0 and anchor.stop == 1:
            places = range(1, next((i for i, token in enumerate(sentence.tokens) if token.text == ":"), 1))
        else:
            return
        for index in places:
            year = read_year_number(sentence.tokens, index)
            if year is not None and year.number is not None and year.calendar == "gregorian":
                span = sentence.span_of(index, index + 1)
                for name in ("start", "end"):
                    yield FoundFact(anchor.key, name, str(year.number), span, "entry-of-list", 0)

    def _in_dateline(self, sentence: Sentence, date: DateMention) -> bool:
        written = self.publication
        return written is not None and written.sentence == sentence.index and date.first < written.stop

    def _of_other(self, sentence: Sentence, date: DateMention, year: int | None) -> Iterator[FoundFact]:
        """The days of an earlier or later edition."""
        key = self._key_of_date(sentence, date, year)
        if key in (MAIN, FOREIGN) or self._is_founding(sentence, date):
            return
        begin, finish = date.begin, date.finish
        derived: str | None = None
        offset = {"previous-year": -1, "last-year": -1, "next-year": 1}.get(date.relative or "")
        if begin.year is None and offset is not None and year:
            begin = finish = PartialDate(year + offset, begin.month, begin.day)
            derived = "year-from-present-edition"
        elif begin.year is None and finish.year is None:
            begin, finish = self.resolver.resolve(date, past=None) or (begin, finish)
            derived = "day-from-writing" if begin != date.begin else None
        rank = (begin.day is not None) + (begin.month is not None)
        span = Span(date.start, date.end)
        for name, value in (("start", begin.iso()), ("end", finish.iso())):
            if value is not None:
                yield FoundFact(key, name, value, span, date.rule, rank, derived)

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
        other = any(is_told_of_else(sentence, index) for index in range(before[-1].stop, date.first))
        if (len(gap) <= 2 and not other) or (
            behind_relative and held and len(gap) <= 8
        ):  # in, in the year; which was held in …
            return f"year {date.begin.year}"
        return FOREIGN

    def _main(self) -> Iterator[tuple[str, _Day]]:
        """The first and the last day of the present edition, as far as they are told."""
        first = max((dated for dated in self._dated if not dated.ends), default=None)
        last = max((dated for dated in self._dated if dated.ends), default=None)
        if first is None or (last is not None and self._settled(first.begin, first.finish)[0].iso() is None):
            if last is not None:
                yield "end", _Day(last.finish, last.span, last.rule, last.derived)
                length = self._duration
                begin = add_days(last.finish, 1 - length.days) if length and last.finish.day else None
                if begin is not None:
                    yield "start", _Day(begin, last.span, last.rule, "first-day-from-last")
                else:
                    yield from self._weekday_before(last)
            return
        begin, finish = self._settled(first.begin, first.finish)
        settled = begin != first.begin and first.begin.year is None and first.finish.year is None
        derived = "year-from-elsewhere" if settled else first.derived
        yield "start", _Day(begin, first.span, first.rule, derived)
        if begin != finish or begin.day is None:
            yield "end", _Day(finish, first.span, first.rule, derived)
            return
        end = self._last_day(begin, last)
        if end is not None or not self._is_only_begin(first):
            yield "end", end or _Day(begin, first.span, first.rule, derived)

    def _weekday_before(self, last: _Dated) -> Iterator[tuple[str, _Day]]:
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
                    yield "start", _Day(begin, span, date.rule, "first-day-from-last")
                    return

    def _days_gone(self, sentence: Sentence, date: DateMention) -> int:
        """How many days before a day the event began: شهد اليوم الثاني من أعمال المؤتمر، السبت، …."""
        for index in range(date.first - 1):
            ordinal = read_ordinal(sentence.tokens, index + 1) if sentence.form(index) == "اليوم" else None
            if ordinal is not None and ordinal.definite and sentence.form(ordinal.last + 1) == "من":
                return ordinal.value - 1
        return 0

    def _is_only_begin(self, first: _Dated) -> bool:
        """Whether a day is told as the one that the event starts on: اعتبارا من اليوم."""
        tokens = self.told.reading.sentences[first.sentence].tokens
        at = next(index for index, token in enumerate(tokens) if token.start == first.span.start)
        before = " ".join(token.form for token in tokens[max(0, at - 2) : at + 1])
        return any(form in before for form in _STARTING)

    def _last_day(self, begin: PartialDate, last: _Dated | None) -> _Day | None:
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
                return _Day(end, last.span, last.rule, last.derived or "last-day-told")
        for sentence in self.told.reading.sentences:
            until = self._until(sentence, begin) or self._day_after(sentence, begin)
            if until is not None and self.told.edition_at(sentence.index, len(sentence) - 1) == MAIN:
                return until
        length = self._duration
        counted = add_days(begin, length.days - 1) if length else None
        if length is None or counted is None:
            return None
        return _Day(counted, Span(length.start, length.end), "last-day-from-duration", None)

    def _settled(self, begin: PartialDate, finish: PartialDate) -> tuple[PartialDate, PartialDate]:
        """Days with the month and year that another part of the text settles."""
        if begin.month is None and begin.year is None and begin.day is not None:
            begin, finish = self._with_month(begin, finish)
        if begin.month is None or begin.year is not None:
            return begin, finish if finish.year is not None else begin
        year = _year_before(finish, begin) or self.told.year_in_name or self._year_for(begin)
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
        goes_on = goes_on or self._is_of_debates(sentence, date)
        if not self.told.anchors[index] and index >= LEAD_SENTENCES - 2 and not goes_on:
            return
        if self.told.edition_at(index, date.first) != MAIN or sentence.quoted[date.first]:
            return
        ends = self._ends(sentence, date, clause)
        strength = 2 if ends else self._strength(sentence, date, clause)
        if not strength:
            return
        days = self.resolver.resolve(date, past=clause.past)
        if days is None or days[0].empty:
            return
        begin, finish = days
        gone = self._days_gone(sentence, date) if begin == finish and not ends else 0
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
        yield _Dated(tuple(map(int, rank)), begin, finish, span, date.rule, index, ends, derived)

    def _goes_on(self, sentence: Sentence) -> bool:
        """Whether a sentence without the event's name goes on with its story: وتستمر ثلاثة أيام."""
        verb = vocabulary.host_verbs().match(sentence.tokens, 0)
        return verb is not None and sentence.index > 0 and bool(self.told.anchors[sentence.index - 1])

    def _ends(self, sentence: Sentence, date: DateMention, clause: Clause) -> bool:
        """Whether a date is told as the last day: until the 6th, it closes tomorrow."""
        if date.begin != date.finish:
            return False
        before = sentence.form(date.first - 1)
        if before in _UNTIL or sentence.form(date.first) in _UNTIL:
            governed = clause.holds or clause.near or clause.continues or clause.scheduled or clause.closes
            lead = sentence.index < LEAD_SENTENCES and sentence.kind != "title"
            return governed or (lead and not clause.says and not self._in_dateline(sentence, date))
        return (
            clause.closes
            or self._is_last_day(sentence, date)
            or (date.begin.empty and self._in_closing_report(sentence, date))
        )

    def _is_last_day(self, sentence: Sentence, date: DateMention) -> bool:
        """Whether a day is called the last one: غدا الثلاثاء، وهو اليوم الأخير."""
        following = " ".join(sentence.form(date.last + offset) for offset in range(1, 5))
        return "اليوم الاخير" in following or "اليوم الختامي" in following

    def _in_closing_report(self, sentence: Sentence, date: DateMention) -> bool:
        """Whether a day is that of what happened at the end: … agreed on Friday, at the summit's end."""
        return any(
            anchor.key == MAIN
            and anchor.first > date.first
            and any(
                event_word_role(sentence, index, "closing") for index in (anchor.first - 1, anchor.first - 2)
            )
            for anchor in self.told.anchors[sentence.index]
        )

    def _strength(self, sentence: Sentence, date: DateMention, clause: Clause) -> int:
        """How surely a date is when the event is held: 0 not at all, 3 where a verb of holding says so."""
        if "منذ" in [sentence.form(index) for index in range(max(0, date.first - _SINCE_REACH), date.first)]:
            return 0
        opens = sentence.form(date.first) if date.relative is None else ""  # بعد غد
        if sentence.form(date.first - 1) in _NOT_BEGIN or opens in _NOT_BEGIN:
            return 0
        if self._is_founding(sentence, date):
            return 0
        stretch = date.begin != date.finish
        if clause.scheduled or clause.holds or (clause.continues and stretch):
            return 3
        if clause.near and not clause.continues:
            return 2
        # Nobody says or does something from Monday to Wednesday: a stretch of days is the event's.
        named = any(anchor.key == MAIN for anchor in self.told.anchors[sentence.index])
        if clause.attends or clause.verbless or (stretch and named) or self._is_of_debates(sentence, date):
            return 1
        # تتجه الأنظار السبت 28 أغسطس إلى المدينة التي تستضيف المؤتمر
        return 1 if named and not clause.says and self._held_behind(sentence, date) else 0

    def _is_debated(self, sentence: Sentence, duration: DurationMention) -> bool:
        """Whether those who take part are told to debate for days: يتدارس المشاركون على مدى ثلاثة أيام."""
        group = any(
            term is not None and term.value == "group"
            for term in sentence.agenda_words[max(0, duration.first - _DEBATE_REACH) : duration.first]
        )
        told = any(verb is not None for verb in sentence.discussion_verbs)
        return group and told and sentence.form(duration.first) == "علي"

    def _is_founding(self, sentence: Sentence, date: DateMention) -> bool:
        """Whether a date tells when the series, or who holds it, was founded."""
        before = range(max(0, date.first - _FOUNDING_REACH), date.first)
        return any(event_word_role(sentence, index, "founding") for index in before)

    def _is_of_debates(self, sentence: Sentence, date: DateMention) -> bool:
        """Whether a stretch of days is told with what is debated then: يبحث القادة يومي 14 و15 يناير."""
        if date.begin.day is None or date.begin == date.finish or sentence.quoted[date.first]:
            return False
        before = sentence.discussion_verbs[max(0, date.first - _DEBATE_REACH) : date.first]
        return any(verb is not None and verb.value.tense in ("present", "future") for verb in before)

    def _held_behind(self, sentence: Sentence, date: DateMention) -> bool:
        """Whether a relative clause behind a full date tells that the event is held there."""
        if date.begin.day is None or date.weekday is None:
            return False
        return any(
            sentence.form(index - 1) in ("التي", "الذي")
            and vocabulary.host_verbs().match(sentence.tokens, index) is not None
            for index in range(date.last + 1, len(sentence))
        )

    @cached_property
    def _duration(self) -> DurationMention | None:
        """How many days the present edition is said to take, None if that is not told."""
        for sentence in self.told.reading.sentences:
            known = bool(self.told.anchors[sentence.index]) or self._goes_on(sentence)
            known = known or sentence.index < LEAD_SENTENCES - 2
            for duration in find_durations(sentence.tokens):
                if duration.days > 1 and self.told.edition_at(sentence.index, duration.first) == MAIN:
                    clause = clause_around(sentence, duration.first + 1, self.told.anchors[sentence.index])
                    held = clause.holds or clause.near or clause.scheduled or clause.continues
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

    def _day_after(self, sentence: Sentence, begin: PartialDate) -> _Day | None:
        """The last day in "it closes on the following day"."""
        for index in range(1, len(sentence) - 1):
            if (sentence.form(index), sentence.form(index + 1)) == ("اليوم", "التالي"):
                clause = clause_around(sentence, index, self.told.anchors[sentence.index])
                day = add_days(begin, 1) if clause.closes else None
                span = sentence.span_of(index, index + 2)
                return _Day(day, span, "last-day-told", None) if day is not None else None
        return None

    def _until(self, sentence: Sentence, begin: PartialDate) -> _Day | None:
        """The day in "until the 18th of the same month"."""
        for index, token in enumerate(sentence.tokens[:-1]):
            if token.form not in _UNTIL:
                continue
            ordinal = read_ordinal(sentence.tokens, index + 1, bare_digits=True)
            if ordinal is None:
                continue
            tail = {sentence.form(ordinal.last + offset) for offset in (1, 2, 3)}
            same = tail & {"الشهر", "شهر"} and tail & {"ذاته", "نفسه", "الجاري", "الحالي", "نفس"}
            if (same or "منه" in tail) and begin.day and ordinal.value > begin.day:
                try:
                    end = PartialDate(begin.year, begin.month, ordinal.value)
                except ValueError:
                    return None
                return _Day(end, sentence.span_of(index, ordinal.last + 1), "until-same-month", None)
        return None


def _year_before(finish: PartialDate, begin: PartialDate) -> int | None:
    """The year of a first day that only the last day is told with: 31 October to 1 November 2024."""
    if finish.year is None or begin.month is None or finish.month is None:
        return None
    return finish.year if begin.month <= finish.month else finish.year - 1
