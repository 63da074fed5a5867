"""Bodies that are taken up: by their noun alone (الحركة, رئيس الهيئة) or by a pronoun (المتحدث باسمها)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.briefing.speaker import NamedBody, Speaker
from briefcli.lexicon.tables import bare
from briefcli.mentions.bodies import body_at
from briefcli.mentions.coreference import resolve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.briefing.speakers import SpeakerReader
    from briefcli.mentions.model import EventMention, Mention


class BodyReferences:
    """The bodies that a sentence names, and those that it takes up."""

    def __init__(self, speakers: SpeakerReader) -> None:
        """Take what reads the sentence's speakers."""
        self.speakers = speakers
        self.sentence = speakers.sentence

    def of_office(self, mention: Mention) -> str | None:
        """The body that an office belongs to by its noun alone (رئيس الهيئة) or by a pronoun."""
        if self._is_of_pronoun(mention):
            return self._body_before(mention.first)
        for index in range(mention.first, mention.stop):
            if self.speakers.uses(index, "in its name") is not None:
                return self._body_before(mention.first)
            noun = index > mention.first and self.sentence.body_heads[index] is not None
            last = index + 1 == mention.stop or not self.sentence.tokens[index + 1].definite
            again = self.again(index) if noun and last else None
            if again is not None:
                return again.actor
        return None

    def _is_of_pronoun(self, mention: Mention) -> bool:
        """Whether a pronoun tells whose an office is: أمينها العام, وزير خارجيتها."""
        sentence, office = self.sentence, self.sentence.offices[mention.first]
        if office is None or mention.counterpart:
            return False
        title = len((mention.title or mention.name).split())
        words = (sentence.tokens[index].text for index in range(mention.first, mention.first + title))
        first, *others = words
        possessed = first.endswith(("ه", "ها", "هم")) and not first.startswith(("ال", "وال"))
        return possessed or any(word.endswith("ها") and not word.startswith("ال") for word in others)

    def _body_before(self, index: int) -> str | None:
        """The state or body that a pronoun means: the last one told of in the sentence, or who spoke last."""
        told = [
            m
            for m in self.speakers.mentions
            if m.stop <= index and m.kind in ("organisation", "country", "city")
        ]
        if told and (told[-1].kind != "city" or told[-1].standing == "state"):
            return self.speakers.speaker_of(told[-1]).actor
        return (
            self.speakers.last.actor if self.speakers.last is not None and self.speakers.last.state else None
        )

    def again(self, index: int) -> Speaker | None:
        """The last body whose name begins with the definite noun at a token: الحركة, الوزارة."""
        nouns = {split.stem for split in self.sentence.tokens[index].splits if split.definite}
        told = self.speakers.before.holders
        holder = next((told[noun] for noun in nouns if noun in told), None)
        if holder is not None and not self._named_in_full(index, nouns):
            return holder
        here = [body.speaker for body in self.named() if body.stop <= index and body.noun in nouns]
        if here:
            return here[-1]
        told = self.speakers.before.bodies
        return next((told[noun] for noun in nouns if noun in told), None)

    def _named_in_full(self, index: int, nouns: set[str]) -> bool:
        """Whether a body of some noun is named before a token, and not as somebody's."""
        return any(
            mention.kind == "organisation"
            and mention.rule != "body-again"
            and mention.stop <= index
            and bare(fold(mention.name).split()[0]) in nouns
            for mention in self.speakers.mentions
        )

    def read_again(self, index: int) -> Speaker | None:
        """The body that a mention at a token takes up: اللجنة for that of the event's name."""
        mention = next((m for m in self.speakers.mentions if m.first == index), None)
        if mention is None or mention.rule != "body-again":
            return None
        return Speaker(mention.affiliation or mention.name, mention.name, state=True)

    def named(self) -> Iterator[NamedBody]:
        """The bodies that the sentence names in full, those of its events and its officials included."""
        yield from self.holding()
        for mention in self.speakers.mentions:
            if mention.kind == "organisation" and mention.rule != "body-again" and mention.definite:
                yield from self._within(mention)
                noun = bare(fold(mention.name).split()[0])
                yield NamedBody(noun, self.speakers.speaker_of(mention), mention.stop)
            elif mention.kind == "person":
                yield from self._bodies_in_title(mention)
                if fold(mention.title or "").startswith("وزير") and mention.affiliation is not None:
                    yield NamedBody("وزاره", Speaker(mention.affiliation, None, state=True), mention.stop)

    def holding(self) -> Iterator[NamedBody]:
        """The bodies whose congresses or sessions the sentence tells of."""
        for event in self.speakers.phrases.events.values():
            yield from self._holding(event)

    def _holding(self, event: EventMention) -> Iterator[NamedBody]:
        """The body whose congress or session an event is: المؤتمر الثامن للجامعة الوطنية لعمال الفلاحة."""
        for index in range(event.first + 1, event.stop):
            head = self.sentence.body_heads[index]
            if head is not None and head.split.preposition == "ل":
                body = body_at(self.sentence, index)
                if body is not None and body.rule != "body-again" and body.definite and body.sure:
                    speaker = Speaker(body.affiliation or body.name, body.name, state=True)
                    yield NamedBody(bare(fold(body.name).split()[0]), speaker, body.stop)
                return

    def _within(self, mention: Mention) -> Iterator[NamedBody]:
        """The body that an organ belongs to: رئاسة مفوضية الاتحاد."""
        for index in range(mention.first + 1, mention.stop):
            head = self.sentence.body_heads[index]
            if head is not None and not head.split.definite and not head.split.conjunction:
                name = self.sentence.noun_text(index, head.split, mention.stop)
                yield NamedBody(head.split.stem, Speaker(name, name, state=True), mention.stop)

    def _bodies_in_title(self, mention: Mention) -> Iterator[NamedBody]:
        words = fold(mention.affiliation or "").split()
        for index in range(mention.first + 1, mention.stop):
            head = self.sentence.body_heads[index]
            if head is None or head.value.plural:
                continue
            full = len(words) > 1 and bare(words[0]) == head.split.stem
            if head.split.definite and not full:
                continue  # رئيس الجامعة takes one up
            body = mention.affiliation if words and bare(words[0]) == head.split.stem else None
            person = resolve(mention, self.speakers.reading.persons)
            actor = body or (person.affiliation if person is not None else mention.affiliation)
            yield NamedBody(head.split.stem, Speaker(actor, None, state=True), mention.stop)
