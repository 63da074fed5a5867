"""Who gave a speech or issued a statement that a verb goes back to: بيانا دعت فيه إلى …, كلمة قال فيها …."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefcli.briefing.speaker import Subject
    from briefcli.briefing.speech_subjects import SubjectReader
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.model import Mention
    from briefcli.mentions.terms import Term

_SPEECH_REACH = 2
_ISSUED_REACH = 6
_TO = "الي"


class SpeechGivers:
    """Finds who gave the speeches of one sentence."""

    def __init__(self, subjects: SubjectReader) -> None:
        """Take what reads the sentence's subjects."""
        self.subjects = subjects
        self.speakers = subjects.speakers
        self.sentence = subjects.sentence

    def of(self, verb: Term[VerbForm]) -> Subject | None:
        """Who gave the speech or issued the statement that a verb goes back to: … بيانا دعت فيه إلى …."""
        told = [
            m
            for m in self.speakers.by_first.values()
            if m.stop <= verb.first
            and self._may_give(m)
            and not self.subjects.candidates.is_attached(m)
            and self.sentence.form(m.first - 1) != _TO  # to whom it is sent
        ]
        if told and told[-1].stop == verb.first and told[-1].kind in ("person", "organisation"):
            return self.subjects.found(told[-1])
        persons = [m for m in told if m.kind == "person"]
        bodies = [m for m in told if m.kind == "organisation"]
        speaking = persons or bodies
        subject = self._whose_speech(verb) or self._office_before(verb)
        subject = subject or (self.subjects.found(speaking[-1]) if speaking else self.subjects.first())
        # The statement begins with its verb; the speech that it stands in is no part of it.
        if subject is None or subject.stop > verb.first:
            return None
        return subject._replace(first=verb.first)

    def _office_before(self, verb: Term[VerbForm]) -> Subject | None:
        """The office of the state before it that issues what a verb goes back to: أصدرت خارجيتها بيانا …."""
        near = range(verb.first - 1, max(-1, verb.first - _ISSUED_REACH), -1)
        offices = (self.speakers.stand_ins.office_by_pronoun(index) for index in near)
        return next((office for office in offices if office is not None), None)

    def _whose_speech(self, verb: Term[VerbForm]) -> Subject | None:
        """Whose a speech itself is told to be: ألقى فلان كلمة النقابة، قال فيها, كلمة مسجلة للوزير."""
        sentence = self.sentence
        for mention in self.speakers.by_first.values():
            if mention.stop > verb.first or mention.kind not in ("person", "organisation"):
                continue
            attached = self.subjects.candidates.is_attached(mention)
            if not attached and mention.kind == "organisation":
                if self.speakers.uses(mention.first - 1, "speech") == mention.first:
                    return self.subjects.found(mention)
            elif attached and sentence.tokens[mention.first].form.startswith("ل"):
                before = range(max(0, mention.first - _SPEECH_REACH), mention.first)
                if mention.sure and any(self.speakers.uses(index, "speech") is not None for index in before):
                    return self.subjects.found(mention)
        return None

    def _may_give(self, mention: Mention) -> bool:
        """Whether a mention may be who gives a speech: a sure one, an office alone, a verb's subject."""
        alone = mention.kind == "person" and not mention.named and mention.definite
        acts = mention.kind == "organisation" and self.subjects.is_verb(mention.first - 1)
        return mention.sure or alone or acts
