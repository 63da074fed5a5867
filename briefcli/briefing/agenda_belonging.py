"""What belongs to the main event: which words of a sentence tell of it, of its parts, and of its own body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.briefing.anchors import FOREIGN, MAIN, THIS_TIME, is_held_beside
from briefcli.briefing.place_year_pairs import is_year

if TYPE_CHECKING:
    from briefcli.briefing.agenda_phrases import Phrases
    from briefcli.briefing.editions import EditionReader
    from briefcli.mentions.model import EventMention
    from briefcli.mentions.sentence import Sentence

_PART_REACH = 8
_IN = frozenset(("في", "وفي", "ففي"))
_TURNING = frozenset(("حين", "بينما", "فيما", "اما", "لكن", "ثم"))


class Belonging:
    """Knows what of one sentence belongs to the present edition of the main event."""

    def __init__(self, editions: EditionReader, sentence: Sentence, phrases: Phrases) -> None:
        """Take a sentence, the editions it tells of, and its noun phrases."""
        self.editions = editions
        self.sentence = sentence
        self.phrases = phrases
        self.anchors = {anchor.first: anchor.key for anchor in editions.anchors[sentence.index]}
        for event in phrases.events.values():
            beside = not event.definite and is_held_beside(
                sentence, editions.anchors[sentence.index], event.first
            )
            if beside or self._with_purpose(event) or self._introduced(event):
                self.anchors[event.first] = MAIN

    def of_main_event(self, index: int) -> bool:
        """Whether a place in the sentence tells of the present edition of the main event."""
        key = self.editions.edition_at(self.sentence.index, index)
        before = [first for first in self.anchors if first <= index]
        if self._told_of_last_year(index, max(before, default=0)) or self._opens_with_other_year(index):
            return False
        return (self.anchors[max(before)] if before and key == FOREIGN else key) == MAIN

    def of_part_before(self, index: int) -> bool:
        """Whether the main event, its programme or a part of it is told of right before an index."""
        before = range(max(0, index - _PART_REACH), index)
        told = any(i in self.phrases.events or self.phrases.role(i) in ("agenda", "event") for i in before)
        return told and self.of_main_event(index)

    def _told_of_last_year(self, index: int, since: int) -> bool:
        """Whether what stands at an index is dated a year back, behind the last mention of the event."""
        sentence, dates = self.sentence, self.editions.dates[self.sentence.index]
        earlier = [d.last for d in dates if d.relative == "previous-year" and since <= d.first < index]
        # انحصر نقاش العام الماضي في …، وأدرج المنظمون هذه المرة …
        now = (i for i in range(max(earlier, default=index), index) if _is_this_time(sentence, i))
        return bool(earlier) and next(now, None) is None

    def _opens_with_other_year(self, index: int) -> bool:
        """Whether a sentence begins with another year, and turns to no other before an index: ففي 2024 …."""
        sentence, year = self.sentence, self.sentence.form(1)
        if sentence.form(0) not in _IN or not is_year(year) or year == str(self.editions.main_year):
            return False
        return not any(sentence.form(i) in _TURNING for i in range(2, index))

    def _introduced(self, event: EventMention) -> bool:
        """Whether a headline tells of the event without its name, or a quotation by its noun alone."""
        if event.noun not in self.editions.main.nouns:
            return False
        if self.sentence.quoted[event.first]:
            return event.definite and not event.content and event.ordinal is None
        return self.sentence.kind == "title" and not event.definite

    def _with_purpose(self, event: EventMention) -> bool:
        """Whether the event is named by its noun alone, and its purpose: القمة لمناقشة …, يهدف المؤتمر ل…."""
        index = event.first + 1
        if index >= event.stop or not event.definite or event.noun not in self.editions.main.nouns:
            return False
        masdar = self.sentence.discussion_verbs[index]
        aims = self.sentence.discussion_verbs[event.first - 1] if event.first else None
        aimed = aims is not None and "ل" in aims.value.row["follows"].split("|")
        governed = any(split.preposition == "ل" for split in self.sentence.tokens[index].splits)
        return (masdar is not None and masdar.split.preposition == "ل") or (aimed and governed)

    def matters_of_event(self, index: int) -> bool:
        """Whether matters may be a subject, being the event's: محاور المؤتمر, not قضايا البطالة."""
        phrases = self.phrases
        within = range(index + 1, phrases.agenda_end(index))
        of_event = any(i in phrases.events or phrases.role(i) in ("agenda", "event") for i in within)
        return self.sentence.tokens[index].definite or phrases.has_pronoun(index) or of_event

    def is_own_body(self, first: int, stop: int) -> bool:
        """Whether a body is the one whose session the event is, so that it stands for those who gather."""
        own = self.editions.main.mention
        names = {fold(word) for word in own.name.split()}
        words = {token.stem for token in self.sentence.tokens[first:stop] if token.kind == "word"}
        told = {name.removeprefix("لل").removeprefix("ال").removeprefix("ل") for name in names}
        return own.kind in ("edition", "meeting") and bool(words) and words <= told

    def at_event(self, first: int, stop: int) -> bool:
        """Whether an adverbial puts what is told at the event, or before those who gather."""
        inside = range(first, stop)
        sessions = {event.first for event in self.phrases.events.values() if event.kind == "session"}
        before_group = self.sentence.form(first) in ("علي", "امام")
        return any(
            self.anchors.get(i) == MAIN
            or i in sessions
            or self.phrases.uses(i, "gathering") is not None
            or (before_group and self.phrases.role(i) == "group")
            for i in inside
        )

    def in_session(self, index: int) -> bool:
        """Whether a session or a paper is told of before an index: … في الجلسة …، كما تناول الباحث …."""
        nouns = self.sentence.event_nouns.within(0, index)
        sessions = any(noun.value.kind == "session" for noun in nouns)
        return sessions or any(self.phrases.role(i) in ("paper", "lecture") for i in range(index))


def _is_this_time(sentence: Sentence, index: int) -> bool:
    """Whether words stand at a token by which a clause tells of the present edition: هذه المرة."""
    return (sentence.form(index), sentence.form(index + 1)) in THIS_TIME
