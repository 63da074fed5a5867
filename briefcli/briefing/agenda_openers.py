"""Where a list of topics begins: behind verbs of discussing, and behind what the other readers know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.agenda_belonging import Belonging
from briefcli.briefing.agenda_denials import is_denied
from briefcli.briefing.agenda_lists import Agenda
from briefcli.briefing.agenda_phrases import Phrases, object_behind, verb_complements
from briefcli.briefing.agenda_purposes import PurposeReader
from briefcli.briefing.agenda_sessions import SessionReader
from briefcli.briefing.agenda_standings import StandingReader
from briefcli.briefing.agenda_subjects import SubjectReader
from briefcli.briefing.agenda_told_matters import ToldMatters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.briefing.agenda_subjects import Subject
    from briefcli.briefing.editions import EditionReader
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.sentence import Sentence
    from briefcli.mentions.terms import Term

_QUOTED_REACH = 4
_SHORT_MASDAR = 3
_SEARCH_REACH = 2


class AgendaOpeners:
    """Finds where lists of topics begin in one sentence."""

    def __init__(self, editions: EditionReader, sentence: Sentence) -> None:
        """Take a sentence and the editions that it tells of."""
        reading = editions.reading
        self.sentence = sentence
        self.phrases = Phrases(
            sentence,
            reading.events[sentence.index],
            reading.mentions[sentence.index],
            editions.dates[sentence.index],
        )
        self.belonging = Belonging(editions, sentence, self.phrases)
        self.subjects = SubjectReader(self.belonging)
        self._purposes = PurposeReader(self.subjects)
        self._sessions = SessionReader(self.subjects)
        self._standings = StandingReader(self.subjects)
        self._matters = ToldMatters(self.subjects)

    def find(self) -> Iterator[Agenda]:
        """The lists of the sentence, in order of what opens them, without those that are denied."""
        for index in range(len(self.sentence)):
            if not is_denied(self.phrases, index):
                yield from self._at(index)

    def _at(self, index: int) -> Iterator[Agenda]:
        """The lists that a token opens."""
        verb = self.sentence.discussion_verbs[index]
        if self.sentence.quoted[index]:
            if verb is not None:
                yield from self._in_quotation(verb)
            return
        if verb is not None and self._governs(verb):
            yield from self._behind_verb(verb)
        for read in (
            self._sessions.at,
            self._sessions.event,
            self._standings.at,
            self._standings.listed,
            self._standings.labelled,
            self._matters.at,
            self._purposes.aim_noun,
            self._purposes.aim,
            self._purposes.own_masdar,
        ):
            found = read(index)
            if found is not None:
                yield found

    def _governs(self, verb: Term[VerbForm]) -> bool:
        """Whether a verb has an object, and is no noun: a participle or what is done may have the article."""
        gathered = verb.value.may_be_masdar and verb.split.preposition == "ل" and verb_complements(verb)
        named = verb.value.tense == "participle" or gathered or self._purposes.made(verb)
        return (named or not verb.split.definite) and not self._in_genitive(verb)

    def _in_genitive(self, verb: Term[VerbForm]) -> bool:
        """Whether what may be a past is a masdar behind an indefinite noun: سبل فتح الأسواق."""
        before = verb.first - 1
        short = len(self.sentence.form(verb.first)) == _SHORT_MASDAR
        if before < 0 or not short or verb.value.tense != "past" or verb.split.offset:
            return False
        token = self.sentence.tokens[before]
        return self.sentence.word_class(before) == "noun" and not token.definite

    def _in_quotation(self, verb: Term[VerbForm]) -> Iterator[Agenda]:
        """What somebody who is quoted says of the event, named in the quotation itself."""
        ends = self.sentence.quotation_ends.items()
        closing = next((end for start, end in ends if start < verb.first < end), None)
        subject = self.subjects.behind(verb, verb_complements(verb))
        event_within = any(
            self.belonging.anchors.get(i) is not None and self.sentence.quoted[i]
            for i in range(max(0, verb.first - _QUOTED_REACH), verb.first + _QUOTED_REACH)
        )
        if closing is None or subject is None or not event_within:
            return
        for agenda in self._behind_verb(verb):
            if agenda.start < closing:
                yield agenda._replace(stop=closing if agenda.stop is None else min(closing, agenda.stop))

    def _behind_verb(self, verb: Term[VerbForm]) -> Iterator[Agenda]:
        form = verb.value
        if form.tense == "masdar" or verb.split.preposition == "ل" or self._purposes.made(verb):
            agenda = self._purposes.masdar(verb)
            if agenda is not None:
                yield agenda
            return
        if form.tense == "participle":
            yield from self._behind_participle(verb)
            return
        if verb.split.preposition:
            return
        if form.row["subject"] == "topic":
            yield from self._standings.topping(verb)
            return
        if form.lemma == "بحث" and self._searches(verb.stop):
            return
        follows = verb_complements(verb)
        subject = self.subjects.behind(verb, follows)
        if subject is None or not self.subjects.discusses(verb, subject):
            return
        if form.row["subject"] in ("event", "agenda") and subject.role in ("person", "other"):
            return
        if form.row["subject"] == "agenda" and subject.role != "agenda":
            return
        yield from self._besides(verb, subject)
        attached = any(words in (("ل",), ("ب",)) for words in follows) and self.phrases.has_preposition(
            subject.stop
        )
        yield Agenda(subject.stop, None, self.subjects.kind(verb), f"agenda-verb:{form.lemma}", attached)

    def _searches(self, index: int) -> bool:
        """Whether a verb of discussing means that somebody looks for something: بحث المهاجم عن فرصة."""
        return any(self.sentence.form(i) == "عن" for i in range(index, index + _SEARCH_REACH))

    def _behind_participle(self, verb: Term[VerbForm]) -> Iterator[Agenda]:
        """What an event or a session is set aside for: القمة المخصصة لبحث …."""
        follows = verb_complements(verb)
        start = object_behind(self.sentence, verb.stop, follows)
        named = any(e.first < verb.first < e.stop for e in self.phrases.events.values())
        if verb.value.lemma == "عني" and named:
            return  # مؤتمر … المعني بتغير المناخ
        if start is not None and self.belonging.of_part_before(verb.first):
            attached = self.phrases.has_preposition(start)
            yield Agenda(start, None, self.subjects.kind(verb), f"agenda-verb:{verb.value.lemma}", attached)

    def _besides(self, verb: Term[VerbForm], subject: Subject) -> Iterator[Agenda]:
        """What a remark before the object adds to it: ستبحث القمة، إلى جانب ملف الحدود، …."""
        for index in range(verb.stop, subject.stop):
            behind = self.phrases.uses(index + 1, "besides") if self.sentence.is_comma(index) else None
            if behind is not None:
                stop = next((i for i in range(behind, subject.stop) if self.sentence.is_comma(i)), None)
                kind, rule = self.subjects.kind(verb), f"agenda-verb:{verb.value.lemma}"
                yield Agenda(behind, stop, kind, rule)
