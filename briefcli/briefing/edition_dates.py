"""When editions are held: the present one's days, and which date dates which other edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.date_years import read_year_number
from briefcli.arabic.partial_date import PartialDate
from briefcli.article.model import Span
from briefcli.briefing.anchors import FOREIGN, MAIN
from briefcli.briefing.clauses import clause_around, is_told_of_else
from briefcli.briefing.edition_facts import FoundFact
from briefcli.briefing.last_days import ENDED
from briefcli.briefing.present_days import PresentDays
from briefcli.briefing.years_apart import years_ago, years_later

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.arabic.dates import DateMention
    from briefcli.briefing.anchors import Anchor
    from briefcli.mentions.sentence import Sentence

_LATER_REACH = 10
_ENDED_REACH = 6


class DateReader(PresentDays):
    """Reads the dates of an article's editions."""

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
                    yield from self._years_apart(sentence, anchor, year)
                    yield from self._year_of_entry(sentence, anchor)

    def _years_apart(self, sentence: Sentence, anchor: Anchor, year: int | None) -> Iterator[FoundFact]:
        """The year of an edition that is counted from another one."""
        told = [*years_later(sentence, anchor, self.told.dates[sentence.index])]
        anchors = self.told.anchors[sentence.index]
        rule, derived = "years-later", None
        if not told and year is not None:
            told = [*years_ago(sentence, anchors, anchor, year)]
            rule, derived = "years-ago", "year-from-present-edition"
        for found in told:
            span = sentence.span_of(found.first, found.stop)
            for name in ("start", "end"):
                yield FoundFact(anchor.key, name, str(found.year), span, rule, 0, derived)

    def _year_of_entry(self, sentence: Sentence, anchor: Anchor) -> Iterator[FoundFact]:
        """The year alone in the entry of a list or in a bracket behind the edition: (افتراضية، 2021)."""
        bracket = sentence.bracket_ends.get(anchor.stop)
        if bracket is not None:
            places = range(anchor.stop + 1, bracket)
        elif anchor.first == 0 and anchor.stop == 1:
            places = range(1, next((i for i, token in enumerate(sentence.tokens) if token.text == ":"), 1))
        elif anchor.key.startswith("pair ") and (city := sentence.cities[anchor.first]) is not None:
            places = range(city.stop, city.stop + 1)  # الدورات الماضية (أثينا 2016، ومرسيليا 2018)
        else:
            return
        for index in places:
            year = read_year_number(sentence.tokens, index)
            if year is not None and year.number is not None and year.calendar == "gregorian":
                span = sentence.span_of(index, index + 1)
                for name in ("start", "end"):
                    yield FoundFact(anchor.key, name, str(year.number), span, "entry-of-list", 0)

    def _of_other(self, sentence: Sentence, date: DateMention, year: int | None) -> Iterator[FoundFact]:
        """The days of an earlier or later edition."""
        key = self._key_of_date(sentence, date, year)
        if key in (MAIN, FOREIGN) or self._is_founding(sentence, date):
            return
        begin, finish = date.begin, date.finish
        if begin.month is None and begin.year != finish.year:
            return
        derived: str | None = None
        offset = {"previous-year": -1, "last-year": -1, "next-year": 1}.get(date.relative or "")
        if begin.year is None and offset is not None and year:
            begin = finish = PartialDate(year + offset, begin.month, begin.day)
            derived = "year-from-present-edition"
        elif year and self._is_coming_month(sentence, date):
            begin = finish = PartialDate(year + self._is_gone(begin), begin.month, begin.day)
            derived = "year-from-present-edition"
        elif own := self._own_year(sentence, date, key):
            begin = PartialDate(own, begin.month, begin.day)
            finish = PartialDate(own, finish.month, finish.day)
            derived = "year-of-edition"
        elif begin.year is None and finish.year is None:
            # وكانت النسخة السابقة قد أقيمت في أكتوبر
            if date.relative is None and key.startswith("previous "):
                date = date._replace(relative="last")
            elif date.relative is None and key.startswith("next "):
                date = date._replace(relative="next")
            begin, finish = self.resolver.resolve(date, past=None) or (begin, finish)
            derived = "day-from-writing" if begin != date.begin else None
        rank = (begin.day is not None) + (begin.month is not None)
        span = Span(date.start, date.end)
        days = (("start", begin.iso()), ("end", finish.iso()))
        for name, value in days[self._only_ends(sentence, date) :]:
            if value is not None:
                yield FoundFact(key, name, value, span, date.rule, rank, derived)

    def _own_year(self, sentence: Sentence, date: DateMention, key: str) -> int | None:
        """The year that an edition is told by, of its days without one: مؤتمر عام 2023، من 22 إلى 24 مارس."""
        if not date.begin.year is date.finish.year is None or date.relative is not None:
            return None
        if date.begin.month is None:
            return None
        if key.startswith("year "):
            return int(key.removeprefix("year "))
        anchors = [a for a in self.told.anchors[sentence.index] if a.key == key and a.first < date.first]
        if not anchors:
            return None
        years = (d.begin.year for d in sentence.dates if anchors[-1].first <= d.first and d.last < date.first)
        return next((year for year in years if year is not None), None)

    def _only_ends(self, sentence: Sentence, date: DateMention) -> bool:
        """Whether a day is told as an edition's last: …، الذي انتهى في الساعات الأولى من 24 نوفمبر 2024."""
        if date.begin != date.finish or date.begin.day is None:
            return False
        before = range(max(0, date.first - _ENDED_REACH), date.first)
        ended = any(sentence.form(index) in ENDED for index in before)
        return ended or clause_around(sentence, date.first, self.told.anchors[sentence.index]).closes

    def _is_coming_month(self, sentence: Sentence, date: DateMention) -> bool:
        """Whether an edition is held in a month to come, with nothing that tells when that is written."""
        if self.publication is not None or date.relative != "next" or date.begin.month is None:
            return False
        clause = clause_around(sentence, date.first, self.told.anchors[sentence.index])
        return clause.holds or clause.scheduled or clause.near

    def _is_gone(self, date: PartialDate) -> bool:
        """Whether a month is over by the end of the present edition, so that next year's is meant."""
        last = max((day.finish.month or 0 for day in self._dated), default=0)
        return date.month is not None and date.month <= last

    def _key_behind(self, sentence: Sentence, date: DateMention) -> str:
        """The edition that is hosted right behind a date: …، وفي مايو 2024 استضافت شحات الملتقى الثالث."""
        for anchor in self.told.anchors[sentence.index]:
            if date.last < anchor.first <= date.last + _LATER_REACH:
                between = range(date.last + 1, anchor.first)
                return FOREIGN if any(sentence.is_comma(index) for index in between) else anchor.key
        return FOREIGN

    def _is_behind_another_year(self, sentence: Sentence, date: DateMention, key: str) -> bool:
        """Whether a nearer date of another year stands before a date: الدورة السابعة عام 2020 …، عام 2022."""
        anchors = [a for a in self.told.anchors[sentence.index] if a.key == key and a.first <= date.first]
        if not anchors or date.begin.year is None:
            return False
        between = (d for d in sentence.dates if anchors[-1].stop <= d.first and d.last < date.first)
        return any(d.begin.year not in (None, date.begin.year) for d in between)

    def _edition_introduced(self, sentence: Sentence, date: DateMention) -> str | None:
        """The edition that a date and its place introduce: وفي طرابلس سنة 2024، حيث انعقدت الدورة الثانية."""
        where = date.last + 1 + sentence.is_comma(date.last + 1)
        if sentence.form(where) != "حيث" or where + 1 >= len(sentence):
            return None
        verb = sentence.host_verbs[where + 1]
        if verb is None:
            return None
        behind = (a for a in self.told.anchors[sentence.index] if verb.stop <= a.first <= verb.stop + 1)
        return next((anchor.key for anchor in behind), None)

    def _key_of_date(self, sentence: Sentence, date: DateMention, main_year: int | None) -> str:
        """The edition that a date dates.

        A date of another year beside a plain mention of the event is that of another edition: … who
        attended the conference in 2023. It has to stand close behind the mention, for a year may
        as well be a plan's or a law's.
        """
        key = self._edition_introduced(sentence, date) or self.told.edition_at(sentence.index, date.first)
        if key not in (MAIN, FOREIGN) and self._is_behind_another_year(sentence, date, key):
            return FOREIGN
        if key.startswith("year ") and date.begin.year not in (None, int(key.removeprefix("year "))):
            return self._key_behind(sentence, date)
        if key != MAIN or date.begin.year is None or main_year is None or date.begin.year == main_year:
            return key
        before = [anchor for anchor in self.told.anchors[sentence.index] if anchor.first <= date.first]
        if not before or before[-1].told or date.begin.year > main_year + 1:
            return FOREIGN
        gap = sentence.tokens[before[-1].stop : date.first]
        behind_relative = any(token.form in ("الذي", "التي") for token in gap)
        held = sentence.host_verbs.within(before[-1].stop, date.first)
        other = any(is_told_of_else(sentence, index) for index in range(before[-1].stop, date.first))
        if (len(gap) <= 2 and not other) or (
            behind_relative and held and len(gap) <= 8
        ):  # in, in the year; which was held in …
            return f"year {date.begin.year}"
        return FOREIGN
