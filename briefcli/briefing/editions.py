"""Editions of the main event: which are told of, and which fact belongs to which.

A sentence may speak of several editions (the fourth round met in Agadir, while Fes hosted the third).
Each mention of the event is an anchor that stands for one edition, and a date, a place, a title or a
number of countries belongs to the anchor whose clause it stands in.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from briefcli.arabic.dates import DateMention, find_dates
from briefcli.arabic.durations import find_durations
from briefcli.arabic.folding import fold
from briefcli.arabic.numerals import read_number
from briefcli.arabic.ordinals import read_ordinal
from briefcli.arabic.partial_date import PartialDate, add_days
from briefcli.article.model import Article, Evidence, Span
from briefcli.briefing.model import Edition, Event
from briefcli.lexicon import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.briefing.main_event import MainEvent
    from briefcli.mentions.model import EventMention, Mention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

FIELDS = ("ordinal", "theme", "city", "country", "start", "end", "countries")
"""The fields of an edition that facts are read for, its year left out, which follows from its dates."""

MAIN = "present"
"""The key of the edition that the article is about."""

FOREIGN = "another event"
"""The key of what belongs to an event of another series."""

_LEAD_SENTENCES = 4
_CUE_REACH = 3
_COUNT_REACH = 8


@dataclass(frozen=True, slots=True)
class Anchor:
    """A mention of the main event that stands for one edition.

    Attributes:
        first: Index of its first token.
        stop: Index behind its last token.
        key: The edition: MAIN, FOREIGN, or a key of its own for an earlier or a later one.
        told: Whether the words themselves say which edition it is, so that a date can't correct it.
    """

    first: int
    stop: int
    key: str
    told: bool


@dataclass(frozen=True, slots=True)
class _Found:
    """A value read for a field of an edition."""

    key: str
    field: str
    value: str | int
    span: Span
    rule: str
    rank: int


@dataclass
class _Facts:
    """What has been read of one edition: for each field the first value of the best rank."""

    values: dict[str, _Found] = field(default_factory=dict)

    def add(self, found: _Found) -> None:
        known = self.values.get(found.field)
        if known is None or found.rank > known.rank:
            self.values[found.field] = found

    def get(self, name: str) -> str | int | None:
        found = self.values.get(name)
        return found.value if found else None


class EditionReader:
    """Reads the editions of one article."""

    def __init__(self, reading: Reading, main: MainEvent) -> None:
        """Take an article's mentions and its main event."""
        self.reading = reading
        self.main = main

    @property
    def article(self) -> Article:
        """The article that is read."""
        return self.reading.article

    @cached_property
    def dates(self) -> tuple[tuple[DateMention, ...], ...]:
        """For each sentence, its dates."""
        return tuple(tuple(find_dates(sentence.tokens)) for sentence in self.reading.sentences)

    @cached_property
    def anchors(self) -> tuple[tuple[Anchor, ...], ...]:
        """For each sentence, the mentions of the event and the editions that they stand for."""
        found = []
        for sentence, events in zip(self.reading.sentences, self.reading.events, strict=True):
            in_sentence = [
                self._anchor(sentence, event)
                for event in events
                if event.kind != "session" and not sentence.quoted[event.first]
            ]
            found.append(tuple(anchor for anchor in in_sentence if anchor is not None))
        return tuple(found)

    def _anchored(self, sentence: Sentence) -> Iterator[tuple[EventMention, Anchor]]:
        """The events of a sentence with their anchors."""
        anchors = {anchor.first: anchor for anchor in self.anchors[sentence.index]}
        for event in self.reading.events[sentence.index]:
            if event.first in anchors:
                yield event, anchors[event.first]

    def _anchor(self, sentence: Sentence, event: EventMention) -> Anchor | None:
        nouns = {event.noun} | {
            term.value.lemma for term in sentence.event_nouns[event.first : event.stop] if term is not None
        }
        related = bool(nouns & self.main.nouns) or event.kind == "edition"
        generic = event.definite and event.content == 0
        if event is self.main.mention:
            return Anchor(event.first, event.stop, MAIN, told=True)
        if event.kind == "meeting" and not related and not event.definite:
            return None
        year = self._year_in(event)
        if year is not None and event.kind == "edition" and not event.definite:
            return Anchor(event.first, event.stop, f"year {year}", told=True)
        if not related and not generic:
            return Anchor(event.first, event.stop, FOREIGN, told=True)
        if event.ordinal is not None:
            same = event.ordinal == self.main.ordinal or (
                self.main.ordinal is None and event.sentence < _LEAD_SENTENCES
            )
            return Anchor(event.first, event.stop, MAIN if same else f"ordinal {event.ordinal}", told=True)
        cue = self._cue(sentence, event)
        if cue == "present":
            return Anchor(event.first, event.stop, MAIN, told=True)
        if cue is not None:
            return Anchor(event.first, event.stop, f"{cue} {event.sentence}", told=True)
        words = {word.removeprefix("ال") for word in fold(event.name).split()[1:]}
        if not event.definite or event.content > 0:
            if words & self.main.words:
                return Anchor(event.first, event.stop, MAIN, told=False)
            city = self._city_of(sentence, event)
            if city is not None:
                key = MAIN if city == self._main_city else f"city {city}"
                return Anchor(event.first, event.stop, key, told=True)
            if event.content > 1 or not event.definite:
                return Anchor(event.first, event.stop, FOREIGN, told=True)
        return Anchor(event.first, event.stop, MAIN, told=False)

    def _year_in(self, event: EventMention) -> int | None:
        """The year in a mention or right behind it: the round of 2023."""
        for date in self.dates[event.sentence]:
            if event.first < date.first <= event.stop and date.begin.year is not None:
                return date.begin.year
        return None

    def _city_of(self, sentence: Sentence, event: EventMention) -> str | None:
        for index in range(event.first + 1, event.stop):
            term = sentence.cities[index]
            if term is not None and not term.split.preposition:
                return term.value.name
        return None

    @cached_property
    def _main_city(self) -> str | None:
        """The first city of the first sentences, which a name like "the Baghdad summit" takes up."""
        for sentence in self.reading.sentences[:_LEAD_SENTENCES]:
            for term in sentence.cities:
                if term is not None and term.value.role in ("capital", "city"):
                    return term.value.name
        return None

    def _cue(self, sentence: Sentence, event: EventMention) -> str | None:
        """Whether words in or right behind a mention tell of an earlier or a later edition."""
        cues = vocabulary.edition_cues()
        for index in range(event.first + 1, min(event.stop + _CUE_REACH, len(sentence))):
            token = sentence.tokens[index]
            if index >= event.stop and (token.kind == "punctuation" or not token.definite):
                break
            if token.definite and token.stem in cues:
                return cues[token.stem]
        return None

    def edition_at(self, sentence: int, token: int) -> str:
        """The key of the edition that a place in a sentence tells of."""
        anchors = self.anchors[sentence]
        before = [anchor for anchor in anchors if anchor.first <= token]
        if before:
            return before[-1].key
        if (
            anchors
            and token < anchors[0].first <= token + 4
            and sentence_has_in(self.reading.sentences[sentence], anchors[0])
        ):  # 87 countries in last year's edition
            return anchors[0].key
        if anchors and anchors[0].key != FOREIGN and self._hosted_before(sentence, token, anchors[0]):
            return anchors[0].key
        if anchors:
            return MAIN if anchors[0].key == MAIN else self._inherited(sentence)
        return self._inherited(sentence)

    def _hosted_before(self, sentence: int, token: int, anchor: Anchor) -> bool:
        """Whether a verb of hosting or meeting stands between the sentence's beginning and the anchor."""
        hosting = vocabulary.host_verbs()
        tokens = self.reading.sentences[sentence].tokens
        return any(
            hosting.match(tokens, index) is not None
            for index in range(max(0, token - _CUE_REACH), anchor.first)
        )

    def _inherited(self, sentence: int) -> str:
        """The edition that the sentence before ended with, where this one goes on with its story."""
        if sentence == 0:
            return MAIN
        before, here = self.reading.sentences[sentence - 1], self.reading.sentences[sentence]
        first = here.attendance_verbs[0]
        told_before = [form for form in (here.form(0), here.form(1)) if form in ("وسبق", "ان")]
        if len(told_before) == 2 and len(here) > 2:  # وسبق أن شارك فيها
            first = here.attendance_verbs[2]
        goes_on = first is not None and here.form(0).startswith("و") and first.value.tense == "past"
        same_block = "\n" not in self.article.text[before.span.end : here.span.start]
        if goes_on and same_block:
            keys = {anchor.key for anchor in self.anchors[sentence - 1]}
            return keys.pop() if len(keys) == 1 else self._inherited(sentence - 1) if not keys else MAIN
        return MAIN

    @cached_property
    def main_year(self) -> int | None:
        """The year of the present edition."""
        start = self.facts[MAIN].get("start")
        if isinstance(start, str):
            return int(start[:4])
        return self._year_in_name

    @cached_property
    def _year_in_name(self) -> int | None:
        for sentence in self.reading.sentences:
            for event, anchor in self._anchored(sentence):
                if anchor.key == MAIN:
                    for token in sentence.tokens[event.first : event.stop]:
                        if (
                            token.kind == "number"
                            and token.form.isdigit()
                            and 1990 <= int(token.form) <= 2100
                        ):  # years of coverage
                            return int(token.form)
        return None

    @cached_property
    def facts(self) -> dict[str, _Facts]:
        """What was read of each edition, by its key."""
        facts: dict[str, _Facts] = {MAIN: _Facts()}
        found = [*self._dates(), *self._others()]
        start = next((item.value for item in found if item.key == MAIN and item.field == "start"), None)
        main_year = str(start)[:4] if start else None
        for item in found:
            if item.key.startswith("year ") and item.key == f"year {main_year}":
                item = replace(item, key=MAIN)  # the main edition told of by its year
            if item.key != FOREIGN:
                facts.setdefault(item.key, _Facts()).add(item)
        return facts

    def _dates(self) -> Iterator[_Found]:
        main = self._main_dates()
        year: int | None = None
        if main is not None:
            begin, finish, span, rule = main
            year = begin.year
            for name, date in (("start", begin), ("end", finish)):
                text = date.iso()
                if text is not None:
                    yield _Found(MAIN, name, text, span, rule, 1)
        for sentence in self.reading.sentences:
            for date in self.dates[sentence.index]:
                key = self._key_of_date(sentence, date, year or self._year_in_name)
                if key in (MAIN, FOREIGN):
                    continue
                begin, finish = date.begin, date.finish
                if begin.year is None and date.relative in ("previous-year", "last-year") and year:
                    begin = finish = PartialDate(year - 1)
                rank = (begin.day is not None) + (begin.month is not None)
                span = Span(date.start, date.end)
                for name, value in (("start", begin.iso()), ("end", finish.iso())):
                    if value is not None:
                        yield _Found(key, name, value, span, date.rule, rank)

    def _key_of_date(self, sentence: Sentence, date: DateMention, main_year: int | None) -> str:
        """The edition that a date dates.

        A date of another year beside a plain mention of the event is that of another edition: … who
        attended the conference in 2023. It has to stand close behind the mention, for a year may
        as well be a plan's or a law's.
        """
        key = self.edition_at(sentence.index, date.first)
        if key != MAIN or date.begin.year is None or main_year is None or date.begin.year == main_year:
            return key
        before = [anchor for anchor in self.anchors[sentence.index] if anchor.first <= date.first]
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
        for sentence in self.reading.sentences:
            told = bool(self.anchors[sentence.index])
            for date in self.dates[sentence.index]:
                if date.calendar != "gregorian" or date.begin.empty:
                    continue
                near = told and self.edition_at(sentence.index, date.first) == MAIN
                if not near and sentence.index >= _LEAD_SENTENCES - 2:
                    continue
                if self.edition_at(sentence.index, date.first) != MAIN:
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
        if self._year_in_name is not None:
            return self._year_in_name
        for sentence in self.reading.sentences:
            for date in self.dates[sentence.index]:
                if (
                    date.begin.year is not None
                    and date.begin.month == begin.month
                    and self.edition_at(sentence.index, date.first) == MAIN
                ):
                    return date.begin.year
        return None

    def _last_day(self, begin: PartialDate, sentence: Sentence) -> PartialDate:
        """The last day, from how long the event is said to take: over three days, until the 18th."""
        for index in (sentence.index, sentence.index + 1):
            if index >= len(self.reading.sentences):
                break
            candidate = self.reading.sentences[index]
            for duration in find_durations(candidate.tokens):
                if self.edition_at(index, duration.first) == MAIN and duration.days > 1:
                    last = add_days(begin, duration.days - 1)
                    if last is not None:
                        return last
            until = self._until(candidate, begin) or self._closing(candidate, begin)
            if until is not None:
                return until
        return begin

    def _closing(self, sentence: Sentence, begin: PartialDate) -> PartialDate | None:
        """The day on which the event is said to close."""
        for date in self.dates[sentence.index]:
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

    def _others(self) -> Iterator[_Found]:
        """Everything but dates."""
        for sentence in self.reading.sentences:
            yield from self._ordinals(sentence)
            yield from self._themes(sentence)
            yield from self._counts(sentence)
            yield from self._places(sentence)

    def _ordinals(self, sentence: Sentence) -> Iterator[_Found]:
        for event, anchor in self._anchored(sentence):
            if event.ordinal is not None and anchor.key != FOREIGN:
                yield _Found(anchor.key, "ordinal", event.ordinal, event.span, "ordinal-of-edition", 0)
        for index, token in enumerate(sentence.tokens):
            # … held in its sixteenth round: بنسخته السادسة عشرة
            if token.form.endswith(("نسختها", "نسخته", "دورتها", "دورته", "طبعتها", "طبعته")):
                ordinal = read_ordinal(sentence.tokens, index + 1) if index + 1 < len(sentence) else None
                if ordinal is not None:
                    key = self.edition_at(sentence.index, index)
                    span = sentence.span_of(index, ordinal.last + 1)
                    yield _Found(key, "ordinal", ordinal.value, span, "ordinal-of-edition", 0)

    def _themes(self, sentence: Sentence) -> Iterator[_Found]:
        openers = vocabulary.theme_openers()
        for start, end in sentence.quotation_ends.items():
            if end - start < 2:  # nothing between the marks
                continue
            opened = any(
                sentence.phrase_at(start - length, openers) is not None
                and sentence.phrase_at(start - length, openers)[0] == start  # type: ignore[index]  # it is not None
                for length in (1, 2, 3)
                if start - length >= 0
            )
            span = sentence.span_of(start + 1, end)
            if opened:
                yield _Found(
                    self.edition_at(sentence.index, start),
                    "theme",
                    self.article.slice(span),
                    span,
                    "quoted-theme",
                    2,
                )
        for event, anchor in self._anchored(sentence):
            if event.theme is not None and anchor.key != FOREIGN and self._is_title(sentence, event):
                text = self.article.slice(event.theme)
                yield _Found(anchor.key, "theme", text, event.theme, "title-in-name", 1)

    def _is_title(self, sentence: Sentence, event: EventMention) -> bool:
        """Whether a quotation in an event's name is this edition's title and not a standing name.

        A title is a phrase of several words; a standing name is short, or has a Latin acronym.
        """
        assert event.theme is not None
        inside = [token for token in sentence.tokens if event.theme.start <= token.start < event.theme.end]
        words = [token for token in inside if token.kind == "word"]
        return len(words) > 3 and all(token.kind not in ("latin", "number") for token in inside)

    def _counts(self, sentence: Sentence) -> Iterator[_Found]:
        nouns = vocabulary.country_count_nouns()
        index = 0
        while index < len(sentence):
            number = read_number(sentence.tokens, index)
            if number is None:
                index += 1
                continue
            stop = number.last + 1
            if sentence.form(stop) in nouns and number.value > 1:
                span = sentence.span_of(min(number.first, index), stop + 1)
                if self._counts_guests(sentence, number.first):
                    key = self.edition_at(sentence.index, index)
                    yield _Found(key, "countries", number.value, span, "number-of-countries", 0)
            index = max(stop, index + 1)

    def _counts_guests(self, sentence: Sentence, first: int) -> bool:
        """Whether a number of countries counts those that take part."""
        window = [sentence.form(index) for index in range(max(0, first - _COUNT_REACH), first)]
        attending = vocabulary.attendance_words()
        return any(form in attending or form.lstrip("وب") in attending for form in window)

    def _places(self, sentence: Sentence) -> Iterator[_Found]:
        hosting = vocabulary.host_verbs()
        anchors = self.anchors[sentence.index]
        for mention in self.reading.mentions[sentence.index]:
            if mention.kind not in ("city", "country"):
                continue
            rank = self._rank_of_place(sentence, mention, anchors)
            if rank is None:
                continue
            key = self.edition_at(sentence.index, mention.first)
            hosts = self._is_host(sentence, mention, hosting)
            if hosts:
                rank += 2 if sentence.kind != "title" else 0
                later = [anchor for anchor in anchors if anchor.first > mention.first]
                key = later[0].key if later and not self._object_before(sentence, mention, hosting) else key
            if mention.kind == "city" and self._names_city(sentence, mention):
                yield _Found(key, "city", mention.name, mention.span, "place-of-event", rank)
            if mention.affiliation is not None and (
                mention.kind == "city" or hosts or self._located(sentence, mention)
            ):
                country_rank = rank - (mention.kind == "country")
                yield _Found(
                    key, "country", mention.affiliation, mention.span, "place-of-event", country_rank
                )
        for event, anchor in self._anchored(sentence):
            for index in range(event.first + 1, event.stop):
                term = sentence.cities[index]
                if term is not None and anchor.key != FOREIGN and term.value.role in ("capital", "city"):
                    # The city may be all that tells an edition from the others: قمة أستانا.
                    span = sentence.span_of(index, term.stop)
                    name = sentence.noun_text(index, term.split, term.stop)
                    yield _Found(anchor.key, "city", name, span, "city-in-name", 0)
                    yield _Found(anchor.key, "country", term.value.code, span, "city-in-name", 0)
        yield from self._capital_by_adjective(sentence)

    def _names_city(self, sentence: Sentence, mention: Mention) -> bool:
        term = sentence.cities[mention.first]
        return term is not None and term.value.role in ("capital", "city")

    def _object_before(self, sentence: Sentence, mention: Mention, hosting: object) -> bool:
        """Whether the host follows its event: the summit, which Bahrain hosted in Manama."""
        pronoun = sentence.form(mention.first - 1).endswith(("ها", "ه"))
        return pronoun and bool(hosting)

    def _is_host(self, sentence: Sentence, mention: Mention, hosting: object) -> bool:
        for index in range(max(0, mention.first - _CUE_REACH), mention.first):
            verb = vocabulary.host_verbs().match(sentence.tokens, index)
            if (
                verb is not None
                and verb[2].row["governs"] == "subject"
                and not self._placed(sentence, mention)
            ):
                between = sentence.tokens[verb[0] : mention.first]
                if all(
                    token.form in ("مدينه", "العاصمه", "منتجع", "دوله", "مملكه")
                    or token.kind == "punctuation"
                    for token in between
                ):
                    return True
        following = (
            vocabulary.host_verbs().match(sentence.tokens, mention.stop)
            if mention.stop < len(sentence)
            else None
        )
        return following is not None and following[2].row["governs"] == "subject"

    def _placed(self, sentence: Sentence, mention: Mention) -> bool:
        """Whether في or ب stands before a place, a noun like "city" between allowed."""
        term = sentence.cities[mention.first] or sentence.countries[mention.first]
        if term is not None and term.split.preposition == "ب":
            return True
        index = mention.first - 1
        nouns = vocabulary.place_nouns()
        while index >= 0 and mention.first - index <= 6:  # في عاصمة جمهورية بيلاروس - مينسك
            form = sentence.form(index)
            if form in ("في", "وفي"):
                return True
            bare_form = form.removeprefix("ب").removeprefix("ال")
            if form.startswith("ب") and bare_form in nouns:
                return True
            if (
                bare_form not in nouns
                and sentence.tokens[index].text not in ("-", "–", "،")
                and not sentence.countries[index]
            ):
                return False
            index -= 1
        return False

    def _located(self, sentence: Sentence, mention: Mention) -> bool:
        return self._placed(sentence, mention)

    def _rank_of_place(self, sentence: Sentence, mention: Mention, anchors: tuple[Anchor, ...]) -> int | None:
        """How surely a place is where the event is held; None if nothing says so."""
        placed = self._placed(sentence, mention)
        hosts = self._is_host(sentence, mention, None)
        if sentence.kind == "title":
            return 0
        if not placed and not hosts:
            in_name = any(anchor.first < mention.first < anchor.stop for anchor in anchors)
            return 0 if in_name else None
        if hosts:
            return 2
        before = [anchor for anchor in anchors if anchor.first <= mention.first]
        if before and before[-1].key != MAIN:
            return 2
        if not before and not (sentence.index < _LEAD_SENTENCES and anchors):
            return None
        opens = mention.first <= 2 and sentence.index > 0 and not before  # In Moscow, …
        if opens and not any(vocabulary.host_verbs().match(sentence.tokens, i) for i in range(mention.first)):
            return None
        return 3 if sentence.index < _LEAD_SENTENCES else 1

    def _capital_by_adjective(self, sentence: Sentence) -> Iterator[_Found]:
        """The host in "in the Belarusian capital": its state, and its city if the text names it elsewhere."""
        for index, token in enumerate(sentence.tokens[:-1]):
            anchors = self.anchors[sentence.index]
            if token.form not in ("العاصمه", "بالعاصمه") or not anchors:
                continue
            nationality = sentence.nationalities[index + 1]
            if nationality is None:
                continue
            hosting = any(
                verb is not None and verb[2].row["governs"] == "subject"
                for verb in (
                    vocabulary.host_verbs().match(sentence.tokens, i)
                    for i in range(max(0, index - 1), min(len(sentence), nationality.stop + 2))
                )
            )
            if token.form == "العاصمه" and sentence.form(index - 1) != "في" and not hosting:
                continue
            key = self.edition_at(sentence.index, index)
            if hosting:
                key = next((anchor.key for anchor in anchors if anchor.first > index), key)
            span = sentence.span_of(index, nationality.stop)
            yield _Found(key, "country", nationality.value.code, span, "capital-by-nationality", 1)
            for other in self.reading.sentences:
                for term in other.cities:
                    if term and term.value.role == "capital" and term.value.code == nationality.value.code:
                        name = other.noun_text(term.first, term.split, term.stop)
                        start = other.noun_start(term.first, term.split)
                        place = Span(start, other.tokens[term.stop - 1].end)
                        yield _Found(key, "city", name, place, "capital-by-nationality", 1)

    def editions(self) -> tuple[Edition, ...]:
        """All editions, the main one first, the others from late to early, those without a year last."""
        main = self._edition(MAIN)
        others = [self._edition(key) for key in self.facts if key != MAIN]
        others = [edition for edition in others if edition is not None and _tells(edition)]
        merged: list[Edition] = []
        for edition in others:
            assert edition is not None
            twin = next(
                (i for i, e in enumerate(merged) if e.year == edition.year and e.year is not None), None
            )
            if main is not None and edition.year == main.year and edition.year is not None:
                continue
            if twin is None:
                merged.append(edition)
            else:
                merged[twin] = _merged(merged[twin], edition)
        merged.sort(key=lambda edition: (edition.year is None, -(edition.year or 0)))
        return (main, *merged) if main is not None else tuple(merged)

    def _edition(self, key: str) -> Edition | None:
        facts = self.facts[key]
        evidence = [self.article.evidence(found.span, found.rule) for found in facts.values.values()]
        if key == MAIN:
            evidence.insert(0, self.article.evidence(self.main.mention.span, "main-event"))
        if not evidence:
            return None
        start = facts.get("start")
        year = int(start[:4]) if isinstance(start, str) else self._year_in_name if key == MAIN else None
        values = {name: facts.get(name) for name in FIELDS}
        return Edition(year=year, evidence=_distinct(evidence), **values)  # type: ignore[arg-type]  # each found value has its field's type

    def event(self) -> Event:
        """The main event."""
        facts = self.facts[MAIN]
        evidence = [self.article.evidence(self.main.mention.span, "main-event")]
        evidence += [self.article.evidence(found.span, found.rule) for found in facts.values.values()]
        values = {name: facts.get(name) for name in FIELDS}
        return Event(name=self.main.mention.name, evidence=_distinct(evidence), **values)  # type: ignore[arg-type]

    def year_of(self, key: str) -> int | None:
        """The year of an edition, None if it isn't told."""
        if key == MAIN:
            return self.main_year
        if key.startswith("year "):
            return int(key.removeprefix("year "))
        facts = self.facts.get(key)
        start = facts.get("start") if facts else None
        return int(start[:4]) if isinstance(start, str) else None


def _year_before(finish: PartialDate, begin: PartialDate) -> int | None:
    """The year of a first day that only the last day is told with: 31 October to 1 November 2024."""
    if finish.year is None or begin.month is None or finish.month is None:
        return None
    return finish.year if begin.month <= finish.month else finish.year - 1


def sentence_has_in(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether في stands before a mention of the event."""
    return sentence.form(anchor.first - 1) == "في"


def _tells(edition: Edition) -> bool:
    """Whether more is told of an edition than that there is one."""
    return any(getattr(edition, name) is not None for name in FIELDS)


def _merged(first: Edition, second: Edition) -> Edition:
    values = {
        name: getattr(first, name) if getattr(first, name) is not None else getattr(second, name)
        for name in FIELDS
    }
    for name in ("start", "end"):
        # Of two dates the one that is known to the day says more.
        values[name] = max(getattr(first, name) or "", getattr(second, name) or "", key=len) or None
    return Edition(year=first.year, evidence=_distinct([*first.evidence, *second.evidence]), **values)


def _distinct(evidence: list[Evidence]) -> tuple[Evidence, ...]:
    """Evidence in the order of the text, one piece for each sentence."""
    first_of: dict[Span, Evidence] = {}
    for piece in evidence:
        first_of.setdefault(piece.span, piece)
    return tuple(sorted(first_of.values(), key=lambda piece: piece.span))
