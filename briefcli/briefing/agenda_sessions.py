"""Sessions, papers and workshops with what they are on: behind "on", in a quoted title, behind a colon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.agenda_lists import Agenda
from briefcli.briefing.agenda_phrases import ABOUT_REACH
from briefcli.briefing.anchors import FOREIGN, MAIN
from briefcli.briefing.attendance_subjects import is_delegation
from briefcli.lexicon import rule_words
from briefcli.lexicon.everyday_words import everyday_class

if TYPE_CHECKING:
    from briefcli.briefing.agenda_subjects import SubjectReader
    from briefcli.mentions.model import EventMention

_REACH = 14
_MASDARS = ("noun", "verb")


class SessionReader:
    """Reads the sessions and papers of one sentence."""

    def __init__(self, subjects: SubjectReader) -> None:
        """Take what knows who discusses in the sentence."""
        self.subjects = subjects
        self.belonging = subjects.belonging
        self.sentence = subjects.sentence
        self.phrases = subjects.phrases

    def at(self, index: int) -> Agenda | None:
        """Sessions, papers and workshops on something: behind "on", or in their quoted title."""
        sentence, phrases = self.sentence, self.phrases
        if phrases.uses(index, "another") is not None and self._session_before(index):
            return self._on(index + 1)
        event = sentence.event_nouns[index]
        held = self._made_at_event(index)
        session = event is not None and (held or event.value.kind == "session")
        role = phrases.role(index) if not sentence.quoted[index] else None
        paper = held or role == "lecture" or (role == "paper" and self._on_programme(index))
        if not session and not (paper and self.belonging.of_main_event(index)):
            return None
        key = self.belonging.editions.edition_at(sentence.index, index)
        if key == FOREIGN and not held:
            return None
        word = event if session else sentence.agenda_words[index]
        stop = word.stop if word is not None else index + 1
        titled = self._titled_by_colon(stop) if session else None
        if titled is not None:
            return titled
        return self._on(stop)

    def _made_at_event(self, index: int) -> bool:
        """Whether a seminar or talks are told as a part of the event: وتخللت أشغال الملتقى ندوة حول …."""
        if self.sentence.form(index) not in rule_words.hosting_words()["debate"]:
            return False
        before = range(max(0, index - _REACH), index)
        made = any(self.phrases.uses(i, "made") is not None for i in before)
        return made and any(self.belonging.anchors.get(i) == MAIN for i in before)

    def event(self, index: int) -> Agenda | None:
        """What an event is on that has no name but its subject: مؤتمر دولي حول الهجرة."""
        event = self.phrases.events.get(index)
        pledged = self._pledged_for(event) if event is not None else None
        if pledged is not None:
            return pledged
        named = event is not None and (event.definite or event.kind not in ("event", "meeting"))
        if event is None or named or self.belonging.anchors.get(index) != MAIN:
            return None
        for position in range(index + 1, min(event.stop, index + ABOUT_REACH)):
            if self.sentence.tokens[position].definite:
                return None
            behind = self.phrases.uses(position, "about")
            if behind is not None and behind < event.stop:
                return Agenda(behind, event.stop, "item", "event-on", whole=True)
        place = event.stop
        while place < len(self.sentence) and (end := self._time_or_place_end(place)) is not None:
            place = end
        behind = self.phrases.uses(place, "about")
        if self.sentence.discussion_verbs[place] is not None:
            return None
        return Agenda(behind, self._title_end(behind), "item", "event-on") if behind is not None else None

    def _pledged_for(self, event: EventMention) -> Agenda | None:
        """What donors meet for: مؤتمر المانحين لدعم …."""
        within = range(event.first + 1, event.stop)
        if self.belonging.anchors.get(event.first) != MAIN:
            return None
        if not any(self.phrases.role(i) == "donors" for i in within):
            return None
        for position in within:
            if any(
                split.preposition == "ل" and not split.definite and everyday_class(split.stem) in _MASDARS
                for split in self.sentence.tokens[position].splits
            ):
                return Agenda(position, event.stop, "aim", "event-on", attached=True, whole=True)
        return None

    def _time_or_place_end(self, index: int) -> int | None:
        """The index behind when or where an event is held, None if neither is told at a token."""
        dated = self.phrases.date_ends.get(index)
        if dated is not None:
            return dated
        end = self.phrases.adverbial_end(index)
        return end if end is not None and end > index else None

    def _session_before(self, index: int) -> bool:
        """Whether a session or paper is told of in the sentence before an index."""
        nouns = self.sentence.event_nouns.within(0, index)
        sessions = any(noun.value.kind == "session" for noun in nouns)
        return sessions or any(self.phrases.role(i) in ("paper", "lecture") for i in range(index))

    def _on(self, stop: int) -> Agenda | None:
        """What stands behind "on" near the end of a session's name."""
        sentence, phrases = self.sentence, self.phrases
        if stop in sentence.quotation_ends:
            series = phrases.events.get(stop + 1)
            if series is not None and series.stop == sentence.quotation_ends[stop]:
                return None  # تابعوا جلسات «حوار الضفتين»
            return Agenda(stop, self._title_end(stop), "item", "session-on")
        for position in range(stop, min(len(sentence), stop + ABOUT_REACH)):
            behind = phrases.uses(position, "about")
            if phrases.role(position) == "quarrel" or (behind is not None and self._in_name(stop, position)):
                return None
            stands_for = is_delegation(sentence, position - 1) or sentence.form(position - 1) == "نيابه"
            if sentence.form(position) == "عن" and stands_for:
                return None  # يحضر الجلسات ممثلون عن …
            if behind is not None and behind < len(sentence) and sentence.form(behind) != "بعد":  # عن بعد
                return Agenda(behind, self._title_end(behind), "item", "session-on")
            if sentence.form(position) == "عنوان" and position + 1 in sentence.quotation_ends:
                return Agenda(position + 1, self._title_end(position + 1), "item", "session-on")
            allotted = sentence.discussion_verbs[position]
            if sentence.is_comma(position) or (allotted is not None and allotted.value.tense != "masdar"):
                return None
        return None

    def _in_name(self, start: int, index: int) -> bool:
        """Whether a token is in the name of the event that a session is of: جلسة المؤتمر … حول …."""
        return any(
            event.definite and start <= event.first < index - 1 and index < event.stop
            for event in self.phrases.events.values()
        )

    def _titled_by_colon(self, index: int) -> Agenda | None:
        """The title of a session in a programme: الجلسة الأولى (10:30 – 12:00): …."""
        sentence = self.sentence
        position = index
        limit = min(len(sentence) - 1, index + ABOUT_REACH)
        while position < limit and sentence.tokens[position].text != ":":
            closing = sentence.bracket_ends.get(position)
            quoted = position in sentence.quotation_ends  # a title may hold a colon of its own
            if quoted or sentence.is_comma(position) or sentence.statement_verbs[position] is not None:
                return None
            position = position + 1 if closing is None else closing + 1
        if position >= len(sentence) - 1 or sentence.tokens[position].text != ":":
            return None
        start = position + 1
        people = any(terms[start] is not None for terms in (sentence.offices, sentence.honorifics))
        mention = self.phrases.mentions.get(start)
        named = mention is not None and mention.kind == "person"
        led = index > 1 and any(
            sentence.attendance_verbs[i] is not None or sentence.offices[i] is not None
            for i in range(max(0, index - 4), index)
        )
        if people or named or led or sentence.tokens[start].kind != "word":
            return None
        stop = next((i for i in range(start, len(sentence)) if sentence.is_comma(i)), None)
        return Agenda(start, stop, "item", "session-on", whole=True)

    def _title_end(self, index: int) -> int | None:
        """A quoted title is one topic, whatever stands behind it."""
        end = self.sentence.quotation_ends.get(index)
        return end + 1 if end is not None else None

    def _on_programme(self, index: int) -> bool:
        """Whether papers are those of the event: its programme or a verb of holding stands before them."""
        sentence = self.sentence
        before = range(max(0, index - 2 * _REACH), index)
        return self.belonging.of_main_event(index) and any(
            self.phrases.role(i) == "agenda"
            or i in self.phrases.events
            or (self.phrases.role(i) == "group" and sentence.tokens[i].definite)
            or (sentence.discussion_verbs[i] is not None)
            for i in before
        )
