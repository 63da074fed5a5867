"""Whom somebody speaks for by what is said: the state or body that begins it (said that the union refuses …)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.speaker import Speaker
from briefcli.lexicon import vocabulary

if TYPE_CHECKING:
    from briefcli.briefing.speaker import Subject
    from briefcli.briefing.speakers import SpeakerReader
    from briefcli.mentions.model import Mention

_PREDICATE_REACH = 3
_STAND_KINDS = frozenset(("stance", "refuse"))


class SpokenFor:
    """Tells for whom the speakers of one sentence speak by what they say."""

    def __init__(self, speakers: SpeakerReader) -> None:
        """Take what reads the sentence's speakers."""
        self.speakers = speakers
        self.sentence = speakers.sentence

    def by_content(self, speaker: Speaker, content: int) -> Speaker:
        """A speaker with whom they speak for by what is said, the speaker as it is where that tells nothing.

        A body named in full speaks through whoever has no office elsewhere. A body taken up by its noun
        (النقابة) and a state do so for somebody of whom nothing else tells it, where a stand of theirs is
        told: said that the union refuses …, stressed that Norway is ready ….

        Args:
            speaker: Who speaks.
            content: The token that what is said begins at, "that" or a mark.
        """
        index = content + 1
        if index in self.sentence.quotation_ends:
            index += 1
        body = next((m for m in self.speakers.mentions if m.first == index), None)
        if body is not None and body.kind == "organisation" and body.rule != "body-again":
            return self._for_body(speaker, body)
        if speaker.in_office:
            return speaker
        subject = self._taken_up(index)
        if subject is None and speaker.actor is None:
            subject = self.speakers.stand_ins.state_at(index)
        if subject is None or not self._takes_stand(subject.stop):
            return speaker
        return speaker._replace(actor=subject.speaker.actor, in_office=True)

    def _for_body(self, speaker: Speaker, body: Mention) -> Speaker:
        within = speaker.actor is not None and body.name in speaker.actor
        spoken_for = self.speakers.speaker_of(body).actor
        return speaker._replace(actor=spoken_for) if within or not speaker.in_office else speaker

    def _taken_up(self, index: int) -> Subject | None:
        """The body that a definite noun takes up, among those told of before."""
        if index >= len(self.sentence) or not self.sentence.tokens[index].definite:
            return None
        return self.speakers.stand_ins.body_again(index)

    def _takes_stand(self, index: int) -> bool:
        """Whether what stands behind a subject is a stand of its own: ترفض, لن تقبل, مستعدة."""
        sentence = self.sentence
        for position in range(index, min(len(sentence), index + _PREDICATE_REACH)):
            form = sentence.form(position)
            if form in vocabulary.stance_adjectives():
                return True
            verb = sentence.statement_verbs[position]
            if verb is not None and verb.value.tense in ("present", "future"):
                row = verb.value.row
                return row["kind"] in _STAND_KINDS or row["stance"] != "states"
            if self.speakers.uses(position, "negation") is None and position not in sentence.quotation_ends:
                return False
        return False
