"""The last day of an event where it is told from the first: the next day, the 14th of the same month."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.date_parts import WEEKDAYS
from briefcli.arabic.partial_date import PartialDate, add_days
from briefcli.article.model import Span
from briefcli.briefing.anchors import LEAD_SENTENCES, MAIN
from briefcli.briefing.clauses import clause_around
from briefcli.briefing.date_judge import DateJudge

if TYPE_CHECKING:
    from briefcli.mentions.sentence import Sentence

ENDED = frozenset(("انتهي", "انتهت", "ينتهي", "تنتهي", "انفض", "انفضت"))
"""Folded verbs that tell that an event is over."""

_ENDED_REACH = 3


class Day(NamedTuple):
    """A day of the present edition, where it was read, by which rule, and from what else it follows."""

    day: PartialDate
    span: Span
    rule: str
    derived: str | None


class LastDays(DateJudge):
    """Reads last days that are told from the first."""

    def _closing_weekday(self, begin: PartialDate) -> Day | None:
        """The weekday within a week of the first day on which it closed: اختتمت، الجمعة، القمة التي بدأت ….

        Args:
            begin: The first day.
        """
        if begin.year is None or begin.month is None or begin.day is None:
            return None
        first = dt.date(begin.year, begin.month, begin.day).weekday()
        for sentence in self.told.reading.sentences:
            anchors = self.told.anchors[sentence.index]
            if self.told.lead[sentence.index] >= LEAD_SENTENCES or all(a.key != MAIN for a in anchors):
                continue
            for date in self.told.dates[sentence.index]:
                today = date.begin.empty and date.relative in (None, "today") and date.weekday is not None
                if not today or not clause_around(sentence, date.first, anchors).closes:
                    continue
                assert date.weekday is not None
                day = add_days(begin, (WEEKDAYS.index(date.weekday) - first) % len(WEEKDAYS))
                if day is not None and day != begin:
                    return Day(day, Span(date.start, date.end), date.rule, "last-day-from-first")
        return None

    def _day_after(self, sentence: Sentence, begin: PartialDate) -> Day | None:
        """The last day in "it closes on the following day": وانتهى مساء اليوم التالي."""
        for index in range(1, len(sentence) - 1):
            if (sentence.form(index), sentence.form(index + 1)) == ("اليوم", "التالي"):
                clause = clause_around(sentence, index, self.told.anchors[sentence.index])
                before = sentence.tokens[max(0, index - _ENDED_REACH) : index]
                ended = any(token.form.removeprefix("و") in ENDED for token in before)
                told = clause.closes or (ended and bool(self.told.anchors[sentence.index]))
                day = add_days(begin, 1) if told else None
                span = sentence.span_of(index, index + 2)
                return Day(day, span, "last-day-told", None) if day is not None else None
        return None
