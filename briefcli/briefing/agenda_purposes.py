"""What the event is held for: its aims, what people gather to discuss, and what is done there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.agenda_lists import Agenda
from briefcli.briefing.agenda_subjects import verb_complements
from briefcli.briefing.anchors import MAIN
from briefcli.lexicon import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.briefing.agenda_subjects import SubjectReader
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.sentence import Term

_REACH = 14
_ABOUT_REACH = 5
_AIM_NOUNS = frozenset(("هدف", "غايه", "غرض", "مقصد", "هدفه", "هدفها"))


class PurposeReader:
    """Reads what the events of one sentence are for."""

    def __init__(self, subjects: SubjectReader) -> None:
        """Take what knows who discusses in the sentence."""
        self.subjects = subjects
        self.sentence = subjects.sentence
        self.phrases = subjects.phrases

    def aim(self, index: int) -> Agenda | None:
        """What the event is held for: with the aim of …, in order to …."""
        behind = self.phrases.uses(index, "aim")
        if behind is None or behind >= len(self.sentence) or not self._holds_before(index):
            return None
        if self.sentence.form(behind) in ("الي", "وراء"):
            behind += 1
        verb = self.sentence.discussion_verbs[behind] if behind < len(self.sentence) else None
        if verb is not None and verb.value.tense == "masdar":
            return (
                None
                if verb.split.preposition == "ل"
                else Agenda(verb.stop, None, "item", f"purpose-of-event:{verb.value.lemma}")
            )
        return Agenda(behind, None, "aim", "aim-of-event", self.phrases.has_preposition(behind))

    def aim_noun(self, index: int) -> Agenda | None:
        """The aim of the event is …."""
        sentence = self.sentence
        bare = sentence.form(index).removeprefix("و").removeprefix("ف").removeprefix("ال")
        if bare not in _AIM_NOUNS:
            return None
        of_event = any(
            i in self.phrases.events or self.phrases.role(i) in ("agenda", "event")
            for i in range(index + 1, min(len(sentence), index + 6))
        )
        if not of_event:
            return None
        for position in range(index + 1, min(len(sentence), index + _REACH)):
            if sentence.form(position) in ("هو", "هي", "يتمثل", "تتمثل", "يكمن"):
                return Agenda(position + 1, None, "aim", "aim-of-event")
        return None

    def masdar(self, verb: Term[VerbForm]) -> Iterator[Agenda]:
        """لمناقشة …: what people gather for; جرى بحث …: what is done there."""
        gathered = verb.split.preposition == "ل" and self._gathering_before(verb.first)
        made = not verb.split.preposition and self.made(verb) and self.subjects.of_main_event(verb.first)
        if not (gathered or (made and not self._apart_before(verb.first))):
            return
        follows = verb_complements(verb)
        subject = self.subjects.behind(verb, follows) if follows else None
        start = subject.stop if subject is not None else verb.stop
        if not follows or subject is not None:
            yield Agenda(start, None, "item", f"purpose-of-event:{verb.value.lemma}")

    def made(self, verb: Term[VerbForm]) -> bool:
        """Whether a masdar, which may look like the past, is what is done: جرى بحث …."""
        before = range(max(0, verb.first - _ABOUT_REACH), verb.first)
        return verb.value.tense in ("masdar", "past") and any(self.phrases.uses(i, "made") for i in before)

    def _gathering_before(self, index: int) -> bool:
        """Whether a purpose is that of the main event, and not of what somebody else does."""
        sentence = self.sentence
        anchored = any(first < index and key == MAIN for first, key in self.subjects.anchors.items())
        if not self.subjects.of_main_event(index) or self._apart_before(index):
            return False
        if sentence.kind == "title":
            return True
        for position in range(index - 1, -1, -1):
            if sentence.attendance_verbs[position] is not None or self._held(position):
                return True
            stated = sentence.statement_verbs[position]
            if stated is not None and stated.value.tense in ("past", "present"):
                return anchored and stated.value.row["kind"] == "say"
        return anchored

    def _holds_before(self, index: int) -> bool:
        """Whether what is done for an aim is the holding of the main event."""
        sentence = self.sentence
        if self.subjects.editions.edition_at(sentence.index, index) != MAIN:
            return False
        for position in range(index - 1, -1, -1):
            if sentence.form(position).removeprefix("و") in ("ياتي", "تاتي", "جاء", "جاءت") or self._held(
                position
            ):
                return any(
                    a.key == MAIN and a.first < index for a in self.subjects.editions.anchors[sentence.index]
                )
            attending = sentence.attendance_verbs[position]
            if attending is not None and attending.value.tense not in ("masdar", "participle"):
                return False
            stated = sentence.statement_verbs[position]
            if stated is not None and stated.value.tense in ("past", "present"):
                return False
        return False

    def _apart_before(self, index: int) -> bool:
        return any(self.phrases.role(i) == "bilateral" for i in range(index))

    def _held(self, index: int) -> bool:
        if self.sentence.tokens[index].kind != "word":
            return False
        found = vocabulary.host_verbs().match(self.sentence.tokens, index)
        return found is not None and not found[1].definite
