"""How many countries take part in an edition, where a number of countries counts those that do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.numerals import find_numbers, read_number
from briefcli.briefing.anchors import FOREIGN
from briefcli.briefing.edition_facts import FoundFact
from briefcli.lexicon import rule_words, vocabulary
from briefcli.mentions.event_name_bounds import event_word_role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.briefing.anchors import AnchoredReading
    from briefcli.mentions.sentence import Sentence

_COUNT_REACH = 8
_GUESTS_REACH = 12
_PART_REACH = 4
_EDITION_REACH = 3
_DURING = frozenset(("في", "خلال", "ضمن", "اثناء"))
_TAKING_PART = frozenset(("مشاركت", "حضور", "بمشاركت", "انضمام"))
_MEMBERSHIP = frozenset(("تضم", "يضم", "ضم", "ضمت", "عضويه", "انضمام", "اعضاء", "الاعضاء", "يصدر", "تصدر"))


class CountReader:
    """Reads the numbers of countries of an article's editions."""

    def __init__(self, told: AnchoredReading, year: int | None) -> None:
        """Take a reading whose mentions of the event are anchored, and the present edition's year."""
        self.told = told
        self.year = year

    def read(self, sentence: Sentence) -> Iterator[FoundFact]:
        """The numbers of countries that a sentence tells of editions."""
        nouns = rule_words.country_count_nouns()
        for number in find_numbers(sentence.tokens):
            stop = number.last + 1
            members = sentence.form(stop + 1).startswith("عضو")
            if sentence.form(stop) in nouns and number.value > 1 and not members:
                span = sentence.span_of(number.first, stop + 1)
                there = self._edition_behind(sentence, stop)
                guests = self._counts_guests(sentence, number.first) or self._takes_part(sentence, stop + 1)
                guests = guests or self._counts_people(sentence, number.first)
                if there is not None or guests:
                    key = there or self.told.edition_at(sentence.index, number.first)
                    yield FoundFact(key, "countries", number.value, span, "number-of-countries", 0)

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
