"""Topics told by where they stand: they top the agenda, are on it, or are among the matters on the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.agenda_lists import Agenda
from briefcli.briefing.agenda_phrases import object_behind, verb_complements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.briefing.agenda_subjects import SubjectReader
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.terms import Term

_REACH = 14
_NEAR = 5
_WHAT = frozenset(("ما", "بما", "لما", "مما", "وبما"))
"""What a verb only describes: نوه بما يحظى به القطاع من دعم."""
_PLACES = ("agenda", "matters", "place")
_ORGANISERS = frozenset(("المنظمون", "المنظمين", "منظمو", "منظمي"))
"""Folded words for those who choose what an event deals with: أدرج المنظمون أربعة محاور هي: …."""
_PROGRAMMES = frozenset(("جدول", "اجنده", "برنامج"))
"""Folded nouns of what a list of items may stand behind, with a colon."""


class StandingReader:
    """Reads where the topics of one sentence stand."""

    def __init__(self, subjects: SubjectReader) -> None:
        """Take what knows who discusses in the sentence."""
        self.subjects = subjects
        self.belonging = subjects.belonging
        self.sentence = subjects.sentence
        self.phrases = subjects.phrases

    def topping(self, verb: Term[VerbForm]) -> Iterator[Agenda]:
        """A topic tops the agenda: the topic stands behind the verb, behind the agenda, or before both."""
        sentence = self.sentence
        if sentence.form(verb.first - 1) in _WHAT:
            return
        rule, kind = f"top-of-agenda:{verb.value.lemma}", self.subjects.kind(verb)
        taken_up = self._taken_up(verb)
        if taken_up is not None and self.belonging.of_main_event(verb.first):
            yield Agenda(taken_up, None, kind, rule)
            return
        place = self.place_behind(verb.stop)
        if place is None or not self._is_of_event(*place) or not self.belonging.of_main_event(place[0]):
            return
        first, stop = place
        if first == verb.stop and first in self.phrases.events and verb_complements(verb):
            return  # حظي المؤتمر بمشاركة واسعة
        phrases = self.phrases
        following = sentence.form(stop)
        if first == verb.stop and sentence.is_comma(stop):
            stop = phrases.closing_comma(stop) or stop
        following = sentence.form(stop)
        if first > verb.stop:
            yield Agenda(verb.stop, self._governed(verb, first), kind, rule)
        elif following and (sentence.tokens[stop].kind == "word" or stop in sentence.quotation_ends):
            yield Agenda(stop, None, kind, rule)
        else:
            yield Agenda(self._clause_start(verb.first), verb.first, kind, rule)

    def _governed(self, verb: Term[VerbForm], place: int) -> int:
        """Where the topic ends, and what it tops begins: استحوذ الملف على حيز واسع من النقاش."""
        follows = verb_complements(verb)
        room = (i for i in range(verb.stop + 1, place) if self.phrases.uses(i, "room") is not None)
        if not follows and (held := next(room, None)) is not None:
            return held  # ستحتل الأزمة حيزا كبيرا من المداولات
        if not follows or object_behind(self.sentence, place, follows) is not None:
            return place
        behind = range(place - 1, verb.stop, -1)
        return next((i for i in behind if object_behind(self.sentence, i, follows) is not None), place)

    def _taken_up(self, verb: Term[VerbForm]) -> int | None:
        """Where a topic begins that tops what is only a pronoun: قمة يهيمن عليها …, الذي يتصدره …."""
        sentence = self.sentence
        if self.phrases.uses(verb.stop, "there") is not None:
            return verb.stop + 1
        if not sentence.tokens[verb.stop - 1].text.endswith(("ه", "ها")):
            return None
        before = range(max(0, verb.first - _REACH), verb.first)
        told = any(i in self.phrases.events or self.phrases.role(i) == "agenda" for i in before)
        return verb.stop if told and not verb.value.row["follows"] else None

    def _is_of_event(self, first: int, stop: int) -> bool:
        """Whether a place is one on an agenda: the head of the agenda, and not of a list of donors."""
        return any(
            self.phrases.role(i) in ("agenda", "matters") or i in self.phrases.events
            for i in range(first, stop)
        )

    def at(self, index: int) -> Agenda | None:
        """A topic that stands on the agenda or at its head, told with a verb of being or with none."""
        sentence, phrases = self.sentence, self.phrases
        turned_on = phrases.uses(index, "axis") is not None and self._is_of_event(index + 1, index + _NEAR)
        axis = phrases.role(index) == "axis" or turned_on
        if axis:
            stop = index + 1 if turned_on else phrases.agenda_end(index)
        elif sentence.form(index).removeprefix("و") in ("علي", "في"):
            stop = self._place_end(index + 1)
            on_agenda = phrases.role(index + 1) == "agenda" and sentence.form(index).endswith("علي")
            placed = on_agenda or phrases.role(index + 1) == "place"
            if not placed or not self._is_of_event(index + 1, stop):
                return None
        else:
            return None
        if stop >= len(sentence) or not self.belonging.of_main_event(index):
            return None
        being = next(
            (i for i in range(index - 1, max(-1, index - _REACH), -1) if phrases.uses(i, "being")), None
        )
        told_before = being is not None and not self._only_told(being + 1, index)
        if being is not None and told_before and phrases.role(being + 1) != "agenda":
            start = being + 1
            if self.subjects.subject_and_object(start):  # وأدرجت الرئاسة ملف الديون على …
                start = phrases.phrase_end(start)
            # What is told of the topic is no part of it: … أبرز الملفات المطروحة على …
            told = (i for i in range(start + 1, index) if phrases.uses(i, "among") is not None)
            return Agenda(start, next(told, index), "item", "items-on-agenda")
        if being is not None and being + 1 < index and self._only_told(being + 1, index):
            return Agenda(stop, None, "item", "items-on-agenda")  # وستكون مطروحة على بساط البحث …
        if not axis and (index == 0 or (being is not None and being + 1 == index)):
            inserted = self.phrases.closing_comma(stop) if sentence.is_comma(stop) else None
            return Agenda(inserted or stop, None, "item", "items-on-agenda")
        return None

    def labelled(self, index: int) -> Agenda | None:
        """The items behind the colon that closes what is told of the agenda: بدا جدول الأعمال فضفاضا: …."""
        sentence, phrases = self.sentence, self.phrases
        programme = any(split.stem in _PROGRAMMES for split in sentence.tokens[index].splits)
        if not programme or sentence.quoted[index]:
            return None
        stop = phrases.agenda_end(index)
        if not sentence.tokens[stop - 1].definite or not self.belonging.of_main_event(index):
            return None
        colon = next((i for i in range(stop, min(len(sentence), stop + _NEAR)) if self._closes(i)), None)
        if colon is None or sentence.tokens[colon].text != ":":
            return None
        mention = phrases.mentions.get(colon + 1)
        guests = mention is not None and mention.kind == "person"
        listed = any(
            sentence.is_comma(i) and sentence.form(i + 1).startswith("و")
            for i in range(colon, len(sentence) - 1)
        )
        said = sentence.word_class(colon + 1) == "verb"  # البرنامج واضح: نريد السلام، و…
        return Agenda(colon + 1, None, "item", "items-on-agenda") if listed and not (guests or said) else None

    def _closes(self, index: int) -> bool:
        """Whether a mark or another clause ends what is told of the agenda at a token."""
        sentence = self.sentence
        marked = sentence.tokens[index].kind == "punctuation"
        return marked or sentence.word_class(index) in ("verb", "relative", "conjunction")

    def _only_told(self, first: int, stop: int) -> bool:
        """Whether nothing but a participle stands between a verb of being and a place: ستكون مطروحة على …."""
        return all(self.phrases.uses(i, "tail") is not None for i in range(first, stop))

    def place_behind(self, index: int) -> tuple[int, int] | None:
        """The programme or event that a topic tops: where it begins, its preposition included, and ends."""
        sentence, phrases = self.sentence, self.phrases
        for position in range(index, min(len(sentence), index + _REACH)):
            if position > index and sentence.tokens[position].text in (":", ".", "؛"):
                return None
            event = phrases.events.get(position)
            topped = phrases.role(position) in _PLACES
            if not topped and event is None:
                continue
            stop = self._place_end(position)
            first = position
            while first > index and sentence.form(first - 1) in ("علي", "في", "ب"):
                first -= 1
            return first, stop
        return None

    def _place_end(self, index: int) -> int:
        """The index behind the agenda at a token: رأس جدول أعمال القمة, صدارة المباحثات."""
        sentence, phrases = self.sentence, self.phrases
        stop = index
        while stop < len(sentence):
            headed = stop == index or phrases.role(stop - 1) == "place"
            if phrases.role(stop) == "agenda" or (phrases.role(stop) == "matters" and headed):
                stop = phrases.agenda_end(stop)
            elif stop in phrases.events and stop <= index + 4:
                stop = phrases.events[stop].stop
            elif phrases.role(stop) == "place" or phrases.adverb(stop):
                stop += 1
            else:
                break
        return stop

    def _clause_start(self, index: int) -> int:
        sentence = self.sentence
        for position in range(index - 1, max(-1, index - _REACH), -1):
            if sentence.is_comma(position) or sentence.form(position) in ("ان", "انه", "حيث", "كما", ":"):
                return position + 1
        return max(0, index - _REACH)

    def listed(self, index: int) -> Agenda | None:
        """A general noun with a list behind it: among the matters on the table are …, three themes: …."""
        sentence, phrases = self.sentence, self.phrases
        term = sentence.agenda_words[index]
        if term is None or term.value != "matters" or not self.belonging.of_main_event(index):
            return None
        announced = sentence.tokens[index].definite and sentence.form(term.stop) == ":"
        if not announced and not self._tells_agenda(index):
            return None
        cue = phrases.cue_behind(term.stop)
        if cue is not None:
            return Agenda(cue, None, "item", "listed-matters")
        from_among = any(sentence.form(i) in ("من", "ومن") for i in range(max(0, index - 3), index))
        if from_among and not sentence.tokens[index].definite and self.belonging.matters_of_event(index):
            stop = phrases.agenda_end(index)  # ومن بين أهداف المؤتمر …
            return Agenda(stop, None, "item", "listed-matters") if stop < len(sentence) else None
        if not from_among or not sentence.tokens[index].definite:
            return None
        stop = phrases.phrase_end(index)
        while sentence.token(stop).definite:
            if sentence.word_class(stop) == "relative":
                return self._behind_relative(stop)
            stop += 1
        place = self.place_behind(stop) if sentence.form(stop) in ("علي", "في") else None
        if place is not None and place[0] == stop:
            stop = place[1]
        return (
            Agenda(stop, None, "item", "listed-matters")
            if stop < len(sentence) and stop > index + 1
            else None
        )

    def _behind_relative(self, index: int) -> Agenda | None:
        """What stands behind a clause that takes the matters up: من المواضيع التي سيتم التطرق إليها …."""
        sentence = self.sentence
        for position in range(index + 1, min(len(sentence) - 1, index + _NEAR + 1)):
            if self.phrases.uses(position, "resumes") is not None:
                return Agenda(position + 1, None, "item", "listed-matters")
        return None

    def _tells_agenda(self, index: int) -> bool:
        """Whether a general noun is said of the event's agenda: by its name, its programme, or a verb."""
        sentence = self.sentence
        near = range(max(0, index - _REACH), min(len(sentence), index + _REACH))
        chosen = any(sentence.form(i) in _ORGANISERS for i in near if i < index)
        return chosen or any(
            i in self.phrases.events
            or self.phrases.role(i) == "agenda"
            or sentence.discussion_verbs[i] is not None
            for i in near
        )
