"""What the event is held for: its aims, what people gather to discuss, and what is done there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from briefcli.briefing.agenda_lists import Agenda
from briefcli.briefing.agenda_phrases import verb_complements
from briefcli.briefing.anchors import MAIN
from briefcli.lexicon import vocabulary
from briefcli.mentions.terms import Term

if TYPE_CHECKING:
    from briefcli.briefing.agenda_subjects import SubjectReader
    from briefcli.lexicon.conjugation import VerbForm

Governor = Literal["held", "attended", "event", "said", "other", "none"]

_REACH = 14
_MADE_REACH = 10
_PLANNED_REACH = 2
_NEAR = 5
_HELD_REACH = 8
_SHORTEST_PAST = 4
_POSSESSIVES = ("ها", "ه", "هم")
_THAT = frozenset(("ان", "بان", "انه", "انها", "بانه", "بانها"))
_FINITE = ("past", "present", "future")


class PurposeReader:
    """Reads what the events of one sentence are for."""

    def __init__(self, subjects: SubjectReader) -> None:
        """Take what knows who discusses in the sentence."""
        self.subjects = subjects
        self.belonging = subjects.belonging
        self.sentence = subjects.sentence
        self.phrases = subjects.phrases

    def aim(self, index: int) -> Agenda | None:
        """What the event is held for: with the aim of …, in order to …."""
        sentence = self.sentence
        behind = self.phrases.uses(index, "aim")
        if behind is None or not self.belonging.of_main_event(index):
            return None
        verb = sentence.discussion_verbs[behind]
        if verb is not None and verb.value.may_be_masdar and not verb.split.preposition:
            return self._discussed(verb) if self._gathering_before(index) else None
        if self._governor(index) != "held" or not self._anchored(index):
            return None
        return Agenda(behind, None, "aim", "aim-of-event", self.phrases.has_preposition(behind))

    def aim_noun(self, index: int) -> Agenda | None:
        """The aim of the event is …; among its aims are …; it is an occasion to …."""
        role = self.phrases.role(index)
        if role == "occasion":
            return self._occasion(index)
        if role != "aim":
            return None
        sentence = self.sentence
        of_event = any(
            i in self.phrases.events or self.phrases.role(i) in ("agenda", "event")
            for i in range(index, min(len(sentence), index + _HELD_REACH))
        )
        if not of_event or not self.belonging.of_main_event(index):
            return None
        for position in range(index + 1, min(len(sentence), index + _REACH)):
            behind = self.phrases.uses(position, "consists")
            if behind is not None:
                return Agenda(behind, None, "aim", "aim-of-event", self.phrases.has_preposition(behind))
        if any(sentence.form(i).removeprefix("و") == "من" for i in range(max(0, index - 3), index)):
            stop = self.phrases.agenda_end(index)
            return Agenda(stop, None, "aim", "aim-of-event") if stop < len(sentence) else None
        return None

    def _occasion(self, index: int) -> Agenda | None:
        """What the event gives occasion for: ويشكل المنتدى فرصة لتبادل الخبرات."""
        sentence = self.sentence
        before = range(max(0, index - _HELD_REACH), index)
        here = any(self.belonging.anchors.get(i) == MAIN or self.phrases.role(i) == "event" for i in before)
        # ويشكل المؤتمر فرصة ل…, إن المؤتمر فرصة ل…
        is_one = any(
            self.phrases.uses(i, "is") is not None
            or ((event := self.phrases.events.get(i)) is not None and event.definite and event.stop == index)
            for i in before
        )
        if not here or not is_one or not self.belonging.of_main_event(index):
            return None
        behind = index + 1
        while sentence.word_class(behind) == "adjective":
            behind += 1
        aim = self.phrases.uses(behind, "aim")
        verb = sentence.discussion_verbs[aim or behind]
        return self._discussed(verb) if verb is not None and verb.value.may_be_masdar else None

    def masdar(self, verb: Term[VerbForm]) -> Agenda | None:
        """لمناقشة …: what people gather for; جرى بحث …: what is done there."""
        if verb.split.preposition == "ل":
            return self._discussed(verb) if self._gathering_before(verb.first) else None
        if verb.split.preposition == "ب":
            return self._discussed(verb) if self._done_by_event(verb.first) else None
        made = self.made(verb) and self.belonging.of_main_event(verb.first)
        return self._discussed(verb) if made and not self._apart_before(verb.first) else None

    def _done_by_event(self, index: int) -> bool:
        """Whether the event begins or ends with what is discussed: استهل المؤتمر أعماله بمناقشة …."""
        before = range(max(0, index - _NEAR), index)
        told = any(self.belonging.anchors.get(i) == MAIN for i in before)
        stated = any(verb.value.tense in _FINITE for verb in self.sentence.statement_verbs.within(0, index))
        return told and not stated and self.belonging.of_main_event(index)

    def own_masdar(self, index: int) -> Agenda | None:
        """What the event's own discussing is about: … المؤتمر، وتركيزه على …."""
        token, following = self.sentence.tokens[index], index + 1
        pronoun = next((ending for ending in _POSSESSIVES if token.form.endswith(ending)), None)
        if token.kind != "word" or pronoun is None or not self.belonging.of_part_before(index):
            return None
        stem = token.form.removesuffix(pronoun)
        plain = token._replace(form=stem, text=stem)
        opened = token._replace(form=stem[:-1] + "ه", text=stem) if stem.endswith("ت") else plain
        for form in (plain, opened):
            found = vocabulary.discussion_verbs().match((form,), 0)
            if found is None or found[2].tense != "masdar" or found[1].preposition:
                continue
            verb = Term(index, following, found[1], found[2])
            placed = self.sentence.word_class(following) == "preposition"
            return None if placed and not verb_complements(verb) else self._discussed(verb)
        return None

    def _discussed(self, verb: Term[VerbForm]) -> Agenda | None:
        """What stands behind a masdar of discussing."""
        follows = verb_complements(verb)
        subject = self.subjects.behind(verb, follows) if follows else None
        if follows and subject is None:
            return None
        start = verb.stop if subject is None else subject.stop
        attached = bool(follows) and self.phrases.has_preposition(start)
        return Agenda(start, None, "item", f"purpose-of-event:{verb.value.lemma}", attached)

    def made(self, verb: Term[VerbForm]) -> bool:
        """Whether a masdar is what is done: جرى بحث …; one may be spelt as the past is."""
        uses = self.phrases.uses
        before = range(max(0, verb.first - _MADE_REACH), verb.first)
        planned = range(max(0, verb.first - _PLANNED_REACH), verb.first)
        beside = self.sentence.form(verb.first - 1) == "مع"  # …، مع تخصيص جلسة ل…
        return verb.value.may_be_masdar and (
            (beside and any(self.sentence.discussion_verbs[i] is not None for i in range(verb.first)))
            or self._begun(verb.first)
            or any(uses(i, "made") for i in before)
            or any(uses(i, use) for i in planned for use in ("planned", "expects"))
        )

    def _begun(self, index: int) -> bool:
        """Whether those who gather set about what is discussed: المؤتمر يشرع في مناقشة …."""
        sentence = self.sentence
        for position in range(index - 1, max(-1, index - _NEAR - 1), -1):
            if sentence.is_comma(position):
                return False
            if self.phrases.uses(position, "begins") is not None:
                beside = (i for i in range(max(0, position - _NEAR), index) if i != position)
                return any(
                    self.belonging.anchors.get(i) == MAIN
                    or (self.phrases.role(i) in ("group", "agenda") and sentence.tokens[i].definite)
                    for i in beside
                )
        return False

    def _gathering_before(self, index: int) -> bool:
        """Whether a purpose is that of the main event, and not of what somebody else does."""
        if not self.belonging.of_main_event(index) or self._apart_before(index):
            return False
        if self.sentence.kind == "title":
            return True
        governor = self._governor(index)
        if governor in ("held", "attended", "event"):
            return self._anchored(index) or any(self._gathers(i) for i in range(index))
        if governor == "said":
            return self._anchored(index) and self._said_of_event(index)
        return governor == "none" and self._anchored(index)

    def _said_of_event(self, index: int) -> bool:
        """Whether the event is told of in what somebody says before an index, and not who says it where.

        In قال الوزير عقب القمة إن بلاده ستمول شبكة لرصد الجليد the network is for it.
        """
        said = max(
            (
                verb.first
                for verb in self.sentence.statement_verbs.within(0, index)
                if verb.value.tense in ("past", "present") and verb.value.row["kind"] == "say"
            ),
            default=0,
        )
        that = next((i for i in range(said, index) if self.sentence.form(i) in _THAT), None)
        if that is None:
            return True
        return any(self._gathers(i) or i in self.belonging.anchors for i in range(that, index))

    def _anchored(self, index: int) -> bool:
        """Whether the main event is told of before an index."""
        anchored = any(first < index and key == MAIN for first, key in self.belonging.anchors.items())
        return anchored or any(self._taken_up(i) for i in range(index))

    def _gathers(self, index: int) -> bool:
        """Whether a token tells of a gathering or of those who gather."""
        told = self.phrases.role(index) in ("group", "event", "agenda")
        return told or self.sentence.event_nouns[index] is not None

    def _taken_up(self, index: int) -> bool:
        """Whether a token takes up the event by a general noun: هذه التظاهرة."""
        return self.phrases.role(index) == "event" and self.sentence.tokens[index].definite

    def _governor(self, index: int) -> Governor:
        """What the purpose at an index belongs to: the nearest verb or mention of the event before it."""
        sentence = self.sentence
        attended = False
        for position in range(index - 1, -1, -1):
            if self._held(position) or self.phrases.uses(position, "comes") is not None:
                return "held"
            attending = sentence.attendance_verbs[position]
            if attending is not None and attending.value.tense in _FINITE:
                return "attended"
            attended = attended or attending is not None
            stated = sentence.statement_verbs[position]
            if stated is not None and stated.value.tense in ("past", "present"):
                return "attended" if attended else "said" if stated.value.row["kind"] == "say" else "other"
            if self.belonging.anchors.get(position) == MAIN and self._is_purposeful(position, index):
                return "event"
            if self._other_verb(position):
                return "attended" if attended else "other"
        return "attended" if attended else "none"

    def _is_purposeful(self, event: int, index: int) -> bool:
        """Whether an event that is only now being told of stands right before its purpose: قمة طارئة لبحث."""
        mention = self.phrases.events.get(event)
        return mention is not None and not mention.definite and index - mention.stop <= _NEAR

    def _other_verb(self, index: int) -> bool:
        """Whether a finite verb of any other meaning stands at a token."""
        sentence = self.sentence
        if sentence.word_class(index) != "verb" or sentence.discussion_verbs[index] is not None:
            return False
        form = sentence.form(index).removeprefix("و")
        masdar = index > 0 and sentence.word_class(index - 1) == "preposition"
        return not masdar and len(form) >= _SHORTEST_PAST

    def _apart_before(self, index: int) -> bool:
        return any(self.phrases.role(i) == "bilateral" for i in range(index))

    def _held(self, index: int) -> bool:
        """Whether a finite verb of holding stands at a token, with its event if it has other meanings too."""
        sentence, phrases = self.sentence, self.phrases
        if sentence.tokens[index].kind != "word":
            return False
        found = sentence.host_verbs[index]
        if found is None or found.split.preposition:
            return False
        if found.split.definite and not found.value.lemma.startswith("ال"):  # as in التأم
            return False
        if not found.value.row["needs"]:
            return True
        near = range(max(0, index - _HELD_REACH), min(len(sentence), index + _HELD_REACH))
        return any(i in phrases.events or phrases.role(i) in ("event", "agenda", "group") for i in near)
