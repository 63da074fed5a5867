"""Matters told one by one: the second file is …, then there is …, before the summit lies the file of …."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.ordinals import read_ordinal
from briefcli.briefing.agenda_lists import Agenda
from briefcli.briefing.anchors import MAIN
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from briefcli.briefing.agenda_subjects import SubjectReader

_ROLES = ("matter", "matters")
_REACH = 14
_NEAR = 5
_RULE = "matters-one-by-one"


class ToldMatters:
    """Reads the matters of one sentence that stand by themselves, outside any list."""

    def __init__(self, subjects: SubjectReader) -> None:
        """Take what knows who discusses in the sentence."""
        self.belonging = subjects.belonging
        self.sentence = subjects.sentence
        self.phrases = subjects.phrases

    def at(self, index: int) -> Agenda | None:
        """A matter that is counted, taken up, put before those who gather, or present at their talks."""
        agenda = (
            self._counted(index) or self._there_is(index) or self._put_before(index) or self._present(index)
        )
        return agenda if agenda is not None and self.belonging.of_main_event(index) else None

    def _is_matter(self, index: int) -> bool:
        return self.phrases.role(index) in _ROLES

    def _counted(self, index: int) -> Agenda | None:
        """The second file is …; a third item on …."""
        sentence, phrases = self.sentence, self.phrases
        if not self._is_matter(index) or index + 1 >= len(sentence):
            return None
        ordinal = read_ordinal(sentence.tokens, index + 1)
        if ordinal is None:
            return None
        definite = sentence.tokens[index].definite
        behind = ordinal.last + 1
        if not definite:
            start = phrases.uses(behind, "about")
            return Agenda(start, self._clause_end(start), "item", _RULE) if start is not None else None
        for position in range(behind, min(len(sentence), behind + _REACH)):
            if sentence.is_comma(position) or sentence.word_class(position) == "relative":
                return None
            consists = sentence.form(position) == ":" or sentence.form(position) in ("هو", "هي")
            if consists and position + 1 < len(sentence):
                return Agenda(position + 1, self._clause_end(position + 1), "item", _RULE)
        return None

    def _there_is(self, index: int) -> Agenda | None:
        """ثم هناك التأشيرات، وهو الملف الذي …: what is told of as a matter right behind a comma."""
        sentence = self.sentence
        start = self.phrases.uses(index, "there is")
        if start is None:
            return None
        comma = next(
            (i for i in range(start, min(len(sentence), start + _REACH)) if sentence.is_comma(i)), None
        )
        if comma is None or sentence.form(comma + 1) not in ("وهو", "وهي", "وهذا", "وهذه"):
            return None
        told = self._is_matter(comma + 2) and sentence.token(comma + 2).definite
        return Agenda(start, comma, "item", _RULE) if told else None

    def _put_before(self, index: int) -> Agenda | None:
        """أمام القمة … ملف …: what lies before those who gather, at a sentence's head."""
        sentence = self.sentence
        if index or sentence.form(0).removeprefix("و") != "امام":
            return None
        place = next(
            (i for i in (1, 2) if self.belonging.anchors.get(i) == MAIN or self.phrases.role(i) == "group"),
            None,
        )
        if place is None:
            return None
        event = self.phrases.events.get(place)
        start = event.stop if event is not None else self.phrases.phrase_end(place)
        for position in range(place + 1, min(len(sentence), start + _REACH)):
            verb = sentence.word_class(position) == "verb" and not sentence.token(position).definite
            if sentence.is_comma(position) or verb or sentence.form(position) == ":":
                return None
            matter = self._is_matter(position) and not any(
                s.offset for s in sentence.tokens[position].splits[:1]
            )
            if matter and not sentence.tokens[position].definite and sentence.token(position + 1).definite:
                return Agenda(position, self._clause_end(position), "item", _RULE)
        return None

    def _present(self, index: int) -> Agenda | None:
        """ملف المياه حاضر بقوة في القمة: a matter that heads its sentence, and where it stands."""
        sentence = self.sentence
        if index > 1 or not self._is_matter(index) or not sentence.token(index + 1).definite:
            return None
        for position in range(index + 2, min(len(sentence) - 2, index + _REACH)):
            if sentence.is_comma(position):
                return None
            if sentence.form(position) not in rule_words.agenda_phrases("present").first_words:
                continue
            beside = range(position + 1, min(len(sentence), position + 1 + _NEAR))
            placed = (i for i in beside if sentence.form(i) in ("في", "علي", "ضمن", "خلال"))
            there = next(placed, None)
            if there is None:
                return None
            here = self.belonging.anchors.get(there + 1) == MAIN or self.phrases.role(there + 1) == "agenda"
            return Agenda(index, position, "item", _RULE) if here else None
        return None

    def _clause_end(self, start: int) -> int:
        """The index of the comma behind what a matter is, for what follows is said of it."""
        sentence = self.sentence
        commas = (i for i in range(start, len(sentence)) if sentence.is_comma(i))
        return next(commas, len(sentence))
