"""Whom somebody speaks for by what is said: the state or body that begins it (that the union refuses …)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.briefing.speaker import Speaker, Subject
from briefcli.lexicon import rule_words
from briefcli.lexicon.tables import bare

if TYPE_CHECKING:
    from briefcli.briefing.speakers import SpeakerReader
    from briefcli.mentions.model import Mention

_PREDICATE_REACH = 3
_UNION_AND_ADJECTIVE = 2
_FUTURE = ("سي", "ست", "سن")
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
        (النقابة) does so where a stand of its own is told: said that the union refuses …; and so does a state
        for an official whose state is open: stressed that Norway is ready ….

        Args:
            speaker: Who speaks.
            content: The token that what is said begins at, "that" or a mark, or a preposition before it.
        """
        index = content + 1
        if self.speakers.uses(index, "that") is not None and self.speakers.uses(content, "that") is None:
            index += 1  # حذر من أن …
        if index in self.sentence.quotation_ends:
            index += 1
        named = index + 1 if self.speakers.uses(index, "members") is not None else index
        if named > index and named in self.sentence.quotation_ends:
            named += 1  # أن دول «بريكس» …
        body = next((m for m in self.speakers.mentions if m.first == named), None)
        if body is not None and body.kind == "organisation" and body.rule != "body-again":
            return self._for_body(speaker, body)
        own = self._own_body(index)
        if own is not None:
            return speaker._replace(actor=own)
        holder = self._holder_of_noun(speaker, index)
        if holder is not None:
            return speaker._replace(actor=holder)
        if speaker.in_office:
            return speaker
        subject = self._taken_up(index) or self._own_by_pronoun(index)
        again = self.speakers.bodies.read_again(index) if subject is None and speaker.actor is None else None
        if again is not None:
            subject = Subject(again, index, index + 1)
        if subject is None and speaker.open_state:
            subject = self.speakers.stand_ins.state_at(index)
        if subject is None or not self._takes_stand(subject.stop):
            return speaker
        return speaker._replace(actor=subject.speaker.actor, in_office=True)

    def on_behalf(self, speaker: Speaker, stop: int) -> Speaker:
        """A speaker, with the body that they speak for if that is told before a token: باسم التحالف."""
        for index in range(min(stop + 1, len(self.sentence))):
            behind = self.speakers.uses(index, "on behalf")
            if behind is None and self.sentence.form(index) == "عن" and self.sentence.is_comma(index - 1):
                behind = index + 1  # قالت فلانة، عن المكتب الوطني للاتحاد، إن …
            if behind is None or any(m.first < index < m.stop for m in self.speakers.mentions):
                continue  # المتحدث باسم الوزارة is an office
            body = next((m for m in self.speakers.mentions if m.first == behind), None)
            if body is not None and body.kind == "organisation":
                actor = self.speakers.speaker_of(body).actor
                return speaker._replace(actor=actor, in_office=True)
        return speaker

    def subject_at(self, index: int) -> Subject | None:
        """The body that stands at a token, named in full or taken up by its noun."""
        body = next((m for m in self.speakers.mentions if m.first == index), None)
        if body is not None and body.kind == "organisation" and body.rule != "body-again":
            return Subject(self.speakers.speaker_of(body), index, body.stop)
        return self._taken_up(index)

    def _for_body(self, speaker: Speaker, body: Mention) -> Speaker:
        within = speaker.actor is not None and (
            body.name in speaker.actor
            or (self._is_of_union(body.name, speaker.actor) and self._takes_stand(body.stop))
        )
        spoken_for = self.speakers.speaker_of(body).actor
        return speaker._replace(actor=spoken_for) if within or not speaker.in_office else speaker

    def _holder_of_noun(self, speaker: Speaker, index: int) -> str | None:
        """The body that "the party" means, for a speaker of one who seemed to be another's of that noun."""
        again = self.speakers.bodies.again(index) if index < len(self.sentence) else None
        if again is None or again.actor is None or not speaker.actor or again.actor == speaker.actor:
            return None
        nouns = {bare(fold(body).split()[0]) for body in (again.actor, speaker.actor)}
        return again.actor if len(nouns) == 1 else None

    @staticmethod
    def _is_of_union(name: str, actor: str) -> bool:
        """Whether one of two bodies is a union, and the other an organ of it: المفوضية الأوروبية."""
        adjectives = [bare(fold(body).split()[-1]).removesuffix("ه") for body in (name, actor)]
        short = max(len(name.split()), len(actor.split())) == _UNION_AND_ADJECTIVE
        return short and adjectives[0] == adjectives[1]

    def _own_body(self, index: int) -> str | None:
        """An office's authority that its noun alone names again: دائرة الآثار …: أن الدائرة ترفض."""
        if (bare(self.sentence.form(index)),) not in rule_words.speech_phrases("authority"):
            return None
        told = [m for m in self.speakers.mentions if m.stop <= index and m.kind == "person"]
        words = (told[-1].title or told[-1].name).split() if told else []
        noun = bare(self.sentence.form(index))
        heads = (i for i, word in enumerate(words) if fold(word).removeprefix("ل") == noun)
        head = next(heads, None)
        if head is None or not self._takes_stand(index + 1):
            return None
        return " ".join([words[head].removeprefix("ل"), *words[head + 1 :]])

    def _own_by_pronoun(self, index: int) -> Subject | None:
        """The body told of before that somebody calls their own: إن حزبه يرفض …, إن حركتها ترفض …."""
        if not self.speakers.phrases.has_pronoun(index):
            return None
        form = self.sentence.form(index)
        stems = {form.removesuffix(pronoun) for pronoun in ("ه", "ها", "هم", "هما")} - {form}
        nouns = stems | {f"{stem[:-1]}ه" for stem in stems if stem.endswith("ت")}
        holders = self.speakers.before.holders
        holder = next((holders[noun] for noun in nouns if noun in holders), None)
        if holder is not None:
            return Subject(holder, index, index + 1)
        here = [
            body.speaker for body in self.speakers.bodies.named() if body.noun in nouns and body.stop <= index
        ]
        told = here or [body for noun, body in self.speakers.before.bodies.items() if noun in nouns]
        return Subject(told[-1], index, index + 1) if told else None

    def _taken_up(self, index: int) -> Subject | None:
        """The body that a definite noun takes up, among those told of before."""
        definite = self.sentence.token(index).definite
        return self.speakers.stand_ins.body_again(index) if definite else None

    def _takes_stand(self, index: int) -> bool:
        """Whether what stands behind a subject is a stand of its own: ترفض, لن تقبل, ستلجأ, مستعدة."""
        sentence = self.sentence
        for position in range(index, min(len(sentence), index + _PREDICATE_REACH)):
            form = sentence.form(position)
            if form in rule_words.stance_adjectives() or form == "لن":
                return True
            if form.startswith(_FUTURE) and sentence.word_class(position) in (None, "verb"):
                return True
            verb = sentence.statement_verbs[position]
            if verb is not None and verb.value.tense in ("present", "future"):
                row = verb.value.row
                return row["kind"] in _STAND_KINDS or row["stance"] != "states"
            if self.speakers.uses(position, "negation") is None and position not in sentence.quotation_ends:
                return False
        return False
