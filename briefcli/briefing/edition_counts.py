"""How many countries take part in an edition, where a number of countries counts those that do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.numerals import find_numbers, read_number
from briefcli.article.model import Span
from briefcli.briefing.anchors import FOREIGN, MAIN
from briefcli.briefing.compared_counts import (
    counts_again,
    counts_something_else,
    is_compared,
    tells_this_time,
)
from briefcli.briefing.edition_facts import FoundFact
from briefcli.briefing.factuality import NEGATIONS
from briefcli.lexicon import rule_words, vocabulary
from briefcli.mentions.event_words import event_word_role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.arabic.dates import DateMention
    from briefcli.arabic.numerals import NumberMention
    from briefcli.briefing.anchors import AnchoredReading
    from briefcli.mentions.sentence import Sentence

_INVITED_REACH = 5
_INVITATIONS = frozenset(("دعوه", "الدعوه", "دعوات", "الدعوات"))
_FEWEST = 2
_COUNT_REACH = 8
_GUESTS_REACH = 12
_PART_REACH = 4
_EDITION_REACH = 3
_BUT = frozenset(("سوي", "الا", "غير"))
_DURING = frozenset(("في", "خلال", "ضمن", "اثناء"))
_TAKING_PART = frozenset(("مشاركت", "حضور", "بمشاركت", "انضمام"))
_MEMBERSHIP = frozenset(("تضم", "يضم", "ضم", "ضمت", "عضويه", "انضمام", "اعضاء", "الاعضاء", "يصدر", "تصدر"))


class CountReader:
    """Reads the numbers of countries of an article's editions."""

    def __init__(self, told: AnchoredReading, year: int | None) -> None:
        """Take a reading whose mentions of the event are anchored, and the present edition's year."""
        self.told = told
        self.year = year

    def read(self) -> Iterator[FoundFact]:
        """The numbers of countries that the article tells of editions."""
        counted: int | None = None
        for sentence in self.told.reading.sentences:
            for number in find_numbers(sentence.tokens):
                near = counted is not None and sentence.index - counted <= 1
                risen = counted == sentence.index and sentence.form(number.first - 1) == "الي"
                facts = [*self._of_countries(sentence, number, counted=risen)]
                if not facts and near and counts_again(sentence, number):
                    facts = [*self._of_those_counted(sentence, number)]
                if not facts and _confirm(sentence, number):
                    span = sentence.span_of(number.first, number.last + 1)
                    key = self.told.edition_at(sentence.index, number.first)
                    facts = [FoundFact(key, "countries", number.value, span, "number-of-countries", 0)]
                yield from facts
                if facts:
                    counted = sentence.index
                elif counts_something_else(sentence, number):
                    counted = None

    def _of_countries(
        self, sentence: Sentence, number: NumberMention, *, counted: bool
    ) -> Iterator[FoundFact]:
        """A number with the noun of countries behind it.

        Args:
            sentence: The sentence.
            number: The number.
            counted: Whether a number of countries rose to it: من 12 دولة إلى 25 دولة.
        """
        stop = number.last + 1
        members = sentence.form(stop + 1).startswith("عضو")
        if sentence.form(stop) not in rule_words.country_count_nouns() or number.value < _FEWEST or members:
            return
        if _is_denied(sentence, number.first) or _is_of_invited(sentence, number.first):
            return
        span = sentence.span_of(number.first, stop + 1)
        there = self._edition_behind(sentence, stop)
        guests = counted or self._counts_guests(sentence, number.first)
        guests = guests or self._takes_part(sentence, stop + 1)
        guests = guests or self._counts_people(sentence, number.first) or self._counts_ours(sentence, number)
        if there is None and guests:
            year = next((date for date in sentence.dates if date.first == stop + 1), None)
            there = self.told.edition_at(sentence.index, number.first)
            if year is not None and self._is_of_year_apart(sentence, number, year):
                there = f"year {year.begin.year}"
                yield from self._year_counted(there, year)
        if there is not None:
            yield FoundFact(there, "countries", number.value, span, "number-of-countries", 0)

    def _is_of_year_apart(self, sentence: Sentence, number: NumberMention, date: DateMention) -> bool:
        """Whether the year right behind a count is another than that of the edition told before it.

        وزاره في دورته السابعة عام 2020 وزير، كما شاركت فيه 25 دولة عام 2022: the count is that of 2022.
        """
        if date.begin.year is None or date.begin.month is not None or date.begin.year == self.year:
            return False
        before = {other.begin.year for other in sentence.dates if other.last < number.first} - {None}
        anchored = bool(self.told.anchors[sentence.index])
        return anchored and bool(before) and date.begin.year not in before

    @staticmethod
    def _year_counted(key: str, date: DateMention) -> Iterator[FoundFact]:
        """The days of an edition that only its count is told of, with the year."""
        for name in ("start", "end"):
            yield FoundFact(key, name, str(date.begin.year), Span(date.start, date.end), date.rule, 0)

    def _of_those_counted(self, sentence: Sentence, number: NumberMention) -> Iterator[FoundFact]:
        """A number alone, for the countries that were counted just before: في طنجة كانوا 19."""
        span = sentence.span_of(number.first, number.last + 1)
        behind = number.last + 1
        date = next((date for date in sentence.dates if behind <= date.first <= behind + 1), None)
        year = date.begin.year if date is not None else None
        key = self._edition_behind(sentence, number.last)
        if date is not None and key is None and year not in (None, self.year):
            key = f"year {year}"
            yield from self._year_counted(key, date)
        key = key or self._edition_compared(sentence, number)
        if key is not None:
            yield FoundFact(key, "countries", number.value, span, "number-of-countries", 0)

    def _edition_compared(self, sentence: Sentence, number: NumberMention) -> str | None:
        """The edition whose clause a number alone stands in, None if it stands in none's."""
        if is_compared(sentence, number.first) or self._is_of_another_year(sentence):
            return None
        if self.told.anchors[sentence.index]:
            key = self.told.edition_at(sentence.index, number.first)
            return key if key != FOREIGN else None
        there = self._opens_with_place(sentence, number.first)
        return MAIN if there or (there is None and tells_this_time(sentence)) else None

    def _opens_with_place(self, sentence: Sentence, stop: int) -> bool | None:
        """Whether a sentence opens with the place of the present edition; None if with none."""
        if sentence.form(0) not in ("في", "وفي") or stop < _EDITION_REACH:
            return None
        city = sentence.cities[1]
        if city is not None:
            return city.value.name == self.told.main_city
        return sentence.token(1).stem in self.told.main.words  # a city in the event's name

    def _counts_ours(self, sentence: Sentence, number: NumberMention) -> bool:
        """Whether an organiser tells how many countries there are: هذه السنة لدينا 22 بلدا, كان معنا 17 بلدا.

        What a firm has elsewhere is told in the same words, so that the event, the time or a question on
        who comes has to stand beside it.
        """
        before = sentence.form(number.first - 1)
        given = sentence.form(number.first - 3) in rule_words.participation_words()["presented by"]
        if given and before == "من":
            return True  # 37 ورقة يقدمها باحثون من 15 دولة
        anchored = any(anchor.key != FOREIGN for anchor in self.told.anchors[sentence.index])
        words = rule_words.participation_words()
        if before.removeprefix("و") in words["our guests"]:
            behind = number.last + 2
            ours = sentence.word_class(behind) in ("verb", None) and sentence.form(behind).startswith("ن")
            if ours or (sentence.word_class(behind) == "verb" and sentence.attendance_verbs[behind] is None):
                return False  # لدينا 22 بلدا نصدر إليها
            return anchored or tells_this_time(sentence) or self._answers(sentence)
        if before in rule_words.delegation_nouns() and anchored:
            window = range(max(0, number.first - _COUNT_REACH), number.first)
            return any(sentence.form(index).removeprefix("و") in words["gathered"] for index in window)
        return self._opens_with_edition(sentence, number)

    def _answers(self, sentence: Sentence) -> bool:
        """Whether a sentence answers who comes (من سيأتي؟)."""
        if sentence.index == 0:
            return False
        question = self.told.reading.sentences[sentence.index - 1]
        asks = question.tokens[-1].text in ("؟", "?")
        words = {question.form(index).removeprefix("و") for index in range(len(question))}
        return asks and (
            bool(question.attendance_verbs) or bool(words & rule_words.participation_words()["asked"])
        )

    def _opens_with_edition(self, sentence: Sentence, number: NumberMention) -> bool:
        """Whether nothing stands between an edition and its number: وفي النسخة الحالية 25 دولة."""
        anchors = [a for a in self.told.anchors[sentence.index] if a.first < number.first]
        if not anchors or anchors[-1].key == FOREIGN or anchors[-1].first > 1:
            return False
        cues = rule_words.edition_cues()
        between = range(anchors[-1].stop, number.first)
        opened = sentence.form(anchors[-1].first - 1) in ("في", "وفي")
        return opened and all(sentence.tokens[index].stem in cues for index in between)

    def _counts_guests(self, sentence: Sentence, first: int) -> bool:
        """Whether a number of countries counts those that take part."""
        if self._is_of_else(sentence, first):
            return False
        window = [
            sentence.form(index)
            for index in range(max(0, first - _COUNT_REACH), first)
            if sentence.form(index).removeprefix("و") in rule_words.hosting_words()["gathering"]
            or not self._needs_object(sentence, index)
        ]
        attending = vocabulary.attendance_words()
        for form in reversed(window):
            if form.removeprefix("و") in _MEMBERSHIP:
                return False
            if any(word in attending for word in (form, form.lstrip("وب"), form.removeprefix("ال"))):
                return True
            if form.removeprefix("و") in rule_words.hosting_words()["gathering"]:
                return True
        return False

    def _is_of_else(self, sentence: Sentence, first: int) -> bool:
        """Whether a number of countries is told of papers, or of another gathering or year."""
        return (
            self._is_another_gathering(sentence, first)
            or self._is_of_papers(sentence, first)
            or self._meets_apart(sentence, first)
            or self._is_of_another_year(sentence)
            or self._is_before_another(sentence, first)
        )

    def _counts_people(self, sentence: Sentence, first: int) -> bool:
        """Whether countries are those of counted guests: يشارك فيه، بحسب المنظمين، ألفا شخص من 38 دولة."""
        if sentence.form(first - 1) != "من" or not self.told.anchors[sentence.index]:
            return False
        if self._is_of_else(sentence, first):
            return False
        people = [
            index
            for index in range(max(0, first - _COUNT_REACH), first - 1)
            if read_number(sentence.tokens, index) is not None
        ]
        if not people or any(sentence.is_comma(index) for index in range(people[0], first)):
            return False
        attending = vocabulary.attendance_words()
        for index in range(people[0] - 1, max(-1, people[0] - 1 - _GUESTS_REACH), -1):
            form = sentence.form(index)
            if any(word in attending for word in (form, form.lstrip("وب"))) and not self._needs_object(
                sentence, index
            ):
                return True
            if sentence.word_class(index) == "verb":
                return False
        return False

    def _is_of_papers(self, sentence: Sentence, first: int) -> bool:
        """Whether the countries are those that papers came from: 120 مقترح مداخلة من تسعة بلدان."""
        papers = sentence.agenda_words[first - 2] if first > 1 else None
        return papers is not None and papers.value == "paper" and sentence.form(first - 1) == "من"

    def _takes_part(self, sentence: Sentence, index: int) -> bool:
        """Whether what is told behind countries is that they take part: 33 دولة أكدت مشاركتها."""
        while sentence.nationalities[index] is not None or sentence.word_class(index) == "adjective":
            index += 1  # 31 دولة إفريقية تشارك
        for position in range(index, min(index + _PART_REACH, len(sentence))):
            form = sentence.form(position)
            if form.removesuffix("ها").removesuffix("هم") in _TAKING_PART and form not in _TAKING_PART:
                return True
            verb = sentence.attendance_verbs[position]
            if position == index and verb is not None and not verb.split.conjunction:
                return verb.value.lemma in ("شارك", "حضر")
        return False

    def _needs_object(self, sentence: Sentence, index: int) -> bool:
        """Whether a verb of attending is one only with its object: يلقي كلمة, not تلقى ورقة."""
        verb = sentence.attendance_verbs[index]
        if verb is None:
            return sentence.word_class(index) == "verb"
        return bool(verb.value.row["object"])

    def _is_another_gathering(self, sentence: Sentence, first: int) -> bool:
        """Whether the guests are those of something else: مظاهرة يشارك فيها الآلاف من 15 دولة."""
        for index in range(max(1, first - _COUNT_REACH), first):
            verb = sentence.attendance_verbs[index]
            before = sentence.tokens[index - 1]
            described = sentence.word_class(index - 1) == "noun" and not before.definite
            there = any(sentence.form(index + offset) in ("فيها", "فيه", "بها", "به") for offset in (1, 2))
            if verb is not None and verb.value.tense == "present" and described and there:
                return sentence.event_nouns[index - 1] is None
        return False

    def _is_of_another_year(self, sentence: Sentence) -> bool:
        """Whether a sentence without an edition tells of another year: في يونيو 1992 اجتمع قادة 172 دولة."""
        years = {date.begin.year for date in sentence.dates} - {None}
        main_year = self.year
        return not self.told.anchors[sentence.index] and main_year is not None and bool(years - {main_year})

    def _is_before_another(self, sentence: Sentence, first: int) -> bool:
        """Whether a clause of another year stands before the first edition of a sentence, and holds a count.

        وبدأت الاجتماعات من باكو عام 2022 بمشاركة خمس دول، فيما استضافت إسطنبول الاجتماع الثالث
        """
        anchors = self.told.anchors[sentence.index]
        years = {date.begin.year for date in sentence.dates if date.last < first} - {None, self.year}
        return bool(anchors) and first < anchors[0].first and self.year is not None and bool(years)

    def _meets_apart(self, sentence: Sentence, first: int) -> bool:
        """Whether the countries are those of a meeting beside the event: عقد وزراء ثلاث دول اجتماعا."""
        told = {anchor.first for anchor in self.told.anchors[sentence.index] if anchor.key != FOREIGN}
        if any(
            event_word_role(sentence, term.stop, "opposite")
            for term in sentence.event_nouns.within(first, first + _COUNT_REACH)
        ):
            return True  # شارك موظفون من 12 دولة في دورة تدريبية
        events = self.told.reading.events[sentence.index]
        before = next((event for event in reversed(events) if event.first < first), None)
        if before is not None and not before.definite and before.first not in told:
            # نظمت ورشة بمشاركة 8 دول; not of what the event is called: وهو لقاء سنوي يجمع ….
            return sentence.form(before.first - 1).removeprefix("و") not in ("هو", "هي")
        for event in events:
            if first < event.first <= first + _COUNT_REACH and not event.definite and event.first not in told:
                between = sentence.tokens[first : event.first]
                return all(token.kind in ("word", "number") and token.form != "علي" for token in between)
        return False

    def _edition_behind(self, sentence: Sentence, noun: int) -> str | None:
        """The edition right behind counted countries: … مقابل 31 بلدا في النسخة الثالثة."""
        for anchor in self.told.anchors[sentence.index]:
            if noun < anchor.first <= noun + _EDITION_REACH and sentence.form(anchor.first - 1) in _DURING:
                return anchor.key if anchor.key != FOREIGN else None
        return None


def _is_of_invited(sentence: Sentence, index: int) -> bool:
    """Whether it is invitations that go to so many: وجه دعوات إلى رؤساء 12 دولة."""
    before = range(max(0, index - _INVITED_REACH), index)
    return any(sentence.form(i) in _INVITATIONS and sentence.form(i + 1) == "الي" for i in before)


def _confirm(sentence: Sentence, number: NumberMention) -> bool:
    """Whether so many of the countries just counted will come: … إلى 22 دولة، أكدت 13 منها المشاركة."""
    behind = number.last + 1
    counted = any(
        sentence.form(index) in rule_words.country_count_nouns()
        and read_number(sentence.tokens, index - 1) is not None
        for index in range(max(1, number.first - _COUNT_REACH), number.first)
    )
    verb = sentence.form(number.first - 1).removeprefix("و").removeprefix("ف")
    confirmed = verb in rule_words.participation_words()["confirmed"]
    coming = rule_words.attendance_phrase_words()["coming"] | rule_words.words_for_own_coming()
    return counted and confirmed and sentence.form(behind) == "منها" and sentence.form(behind + 1) in coming


def _is_denied(sentence: Sentence, first: int) -> bool:
    """Whether a number of countries is that of those which don't come: لن تشارك 30 دولة."""
    for index in range(first - 1, max(0, first - _PART_REACH), -1):
        if sentence.attendance_verbs[index] is not None:
            return sentence.form(index - 1) in NEGATIONS
        if sentence.form(index) in _BUT:
            return False  # لم تشارك سوى 12 دولة
    return False
