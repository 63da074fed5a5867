"""Statements appended to a sentence that tells of something else, or to another: …، مؤكدا أن …."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.continuations import joins
from briefcli.briefing.factuality import NEGATIONS
from briefcli.briefing.speaker import Subject
from briefcli.briefing.statement import Statement

if TYPE_CHECKING:
    from briefcli.briefing.speech_subjects import SubjectReader
    from briefcli.briefing.spoken_for import SpokenFor
    from briefcli.briefing.statement_contents import StatementContents
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.terms import Term

_GOVERNED_REACH = 4
_SAYING_REACH = 8
_BY_SAYING = frozenset(("قال", "أكد", "شدد", "دعا", "حذر", "طالب"))
"""Lemmas of the verbs whose masdar tells behind ب what somebody does something by saying."""
_GOVERNING = frozenset(("الي", "علي", "في", "عن"))
_PROPOSED = "اقترح"
"""A verb whose participle is a proposal as well."""


class AppendedStatements:
    """Finds the statements that participles and governed verbs append in one sentence."""

    def __init__(self, subjects: SubjectReader, contents: StatementContents, spoken_for: SpokenFor) -> None:
        """Take what reads the sentence's subjects, what is said, and for whom."""
        self.subjects = subjects
        self.contents = contents
        self.spoken_for = spoken_for
        self.sentence = subjects.sentence

    def of_first_subject(self) -> Statement | None:
        """What the subject of a sentence that tells of something else states: حضر الوزير …، مؤكدا أن …."""
        subject = self._speech_giver() or self.subjects.first()
        if subject is None:
            return None
        return self._governed(subject) or self.participle(subject, subject.stop)

    def _speech_giver(self) -> Subject | None:
        """Who gave a speech in a later clause: وبدأ الاجتماع، ثم ألقى الوزير كلمة …، مؤكدا أن …."""
        sentence, speakers = self.sentence, self.subjects.speakers
        for verb in sentence.attendance_verbs:
            if verb.value.tense != "past" or not joins(sentence, verb.first):
                continue
            start = verb.stop
            while (title := sentence.honorifics[start]) is not None and start not in speakers.by_first:
                start = title.stop
            giver = speakers.by_first.get(start)
            if giver is not None and giver.kind == "person" and giver.sure:
                return self.subjects.found(giver)
        return None

    def _governed(self, subject: Subject) -> Statement | None:
        """What a subject is told to come to say: سارعت الوزارة إلى التأكيد أن …, وعاد الوزير ليؤكد أن …."""
        sentence = self.sentence
        for index in range(subject.stop, min(len(sentence), subject.stop + _GOVERNED_REACH)):
            verb = sentence.statement_verbs[index]
            if verb is None or sentence.quoted[index] or verb.value.row["kind"] not in ("say", "stance"):
                continue
            behind_it = sentence.form(index - 1) in _GOVERNING and index == subject.stop + 1
            denied = sentence.form(subject.first - 2) in NEGATIONS  # لم ترد كينيا على الدعوة إلى غاية اليوم
            masdar = verb.value.tense == "masdar" and verb.split.definite and behind_it and not denied
            purpose = verb.value.tense == "present" and verb.split.preposition == "ل"
            content = self.contents.of(verb, verb.stop) if masdar or purpose else None
            if content is not None:
                first = max(0, subject.first - 1) if masdar else index
                return Statement(verb, subject.speaker, first, content, explicit=masdar, negated=False)
        return None

    def by_saying(self, verb: Term[VerbForm]) -> Statement | None:
        """What somebody does something by saying: استبق الوزير الافتتاح بالقول إن …, ختم بالدعوة إلى …."""
        sentence, index = self.sentence, verb.first
        if verb.value.lemma not in _BY_SAYING or verb.value.tense != "masdar":
            return None
        if verb.split.preposition != "ب" or not verb.split.definite:
            return None
        subject = self.subjects.first()
        if subject is None or not subject.stop < index < subject.stop + _SAYING_REACH:
            return None
        if any(sentence.tokens[i].kind == "punctuation" for i in range(subject.stop, index)):
            return None
        content = self.contents.of(verb, verb.stop)
        if content != verb.stop:
            return None
        first = max(0, subject.first - 1)
        return Statement(verb, subject.speaker, first, content, explicit=True, negated=False)

    def added_to(self, statement: Statement, stop: int) -> Statement | None:
        """What a participle adds to a statement: …، مشددا على أن …."""
        subject = Subject(statement.speaker, statement.first, statement.content)
        added = self.participle(subject, statement.content)
        return added if added is not None and added.first < stop else None

    def participle(self, subject: Subject, behind: int) -> Statement | None:
        """The participle that goes on with a sentence whose verb takes no stand: …, stressing that …."""
        sentence = self.sentence
        for index in range(behind, len(sentence)):
            verb = sentence.statement_verbs[index]
            if verb is None or verb.value.tense != "participle" or sentence.quoted[index]:
                continue
            form = sentence.form(index)
            if not form.endswith(("ا", "ه")) or verb.split.definite or self._is_proposal(verb):
                continue
            # ورد المتحدث مطالبا ب…, but قدم مقترحا
            alone = verb.value.row["kind"] == "stance" and form.endswith("ا")
            alone = alone and verb.value.lemma != _PROPOSED
            if not (sentence.is_comma(index - 1) or form.startswith("و") or alone):
                continue
            content = self.contents.of(verb, verb.stop)
            if content is not None:
                speaker = self.spoken_for.by_content(subject.speaker, content)
                return Statement(verb, speaker, index, content, explicit=False, negated=False)
        return None

    def _is_proposal(self, verb: Term[VerbForm]) -> bool:
        """Whether an adjective behind the participle shows that it is a noun: ومقترحا سعوديا لإنشاء …."""
        described = self.sentence.nationalities[verb.stop] is not None
        return verb.value.lemma == _PROPOSED and (
            described or self.sentence.word_class(verb.stop) == "adjective"
        )
