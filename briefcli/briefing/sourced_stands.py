"""Stands told with their source: according to …, …, as the minister stressed, a name and a colon."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.briefing.speaker import Speaker
from briefcli.briefing.stances_told import stance_within, takes_stand
from briefcli.briefing.statement_bounds import without_marks

if TYPE_CHECKING:
    from briefcli.article.model import Span
    from briefcli.briefing.model import Attribution, Stance
    from briefcli.briefing.statements import StatementReader
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.model import Mention
    from briefcli.mentions.terms import Term

_SOURCE_REACH = 3
_TOLD_REACH = 5
_SHORTEST = 3
_OPENING_REACH = 6


class Stand(NamedTuple):
    """A stand that no verb of saying tells.

    Attributes:
        speaker: Whose it is.
        span: Its stretch of the article.
        content: The token that what it is about begins at.
        stop: Index behind its last token.
        stance: The stand.
        attribution: How it is told.
        rule: The rule that found it.
        named: Whether the speaker is named within the stretch.
    """

    speaker: Speaker
    span: Span
    content: int
    stop: int
    stance: Stance
    attribution: Attribution
    rule: str
    named: bool = True


class SourcedStands:
    """Finds the stands of one sentence that are told with their source."""

    def __init__(self, reader: StatementReader) -> None:
        """Take what reads the sentence's statements."""
        self.reader = reader
        self.sentence = reader.sentence
        self.speakers = reader.speakers

    def _span(self, first: int, stop: int) -> Span:
        return self.sentence.span_of(first, stop)

    def _mention_at(self, first: int, stop: int) -> Mention | None:
        return next((m for m in self.speakers.mentions if first <= m.first < stop), None)

    def _after_source(self) -> Stand | None:
        """A stand told with "according to …" at the head of a sentence."""
        sentence = self.sentence
        behind = self.speakers.uses(0, "source")
        if behind is None:
            return None
        mention = self._mention_at(behind, behind + _SOURCE_REACH)
        if mention is not None and sentence.form(mention.first - 1) in ("في", "لدي", "الي"):
            return None  # على لسان سفيرها في الخرطوم
        if mention is not None:
            speaker, stop = self.speakers.speaker_of(mention), mention.stop
        elif (standing := self.speakers.stand_ins.without_noun(behind)) and standing.stop > behind + 1:
            speaker, stop = standing.speaker, standing.stop  # وبحسب البيان الصادر عن الرئاسة الفلسطينية
        else:
            nationalities = sentence.nationalities.within(behind, behind + _SOURCE_REACH)
            nationality = next(iter(nationalities), None)
            if nationality is None or self.speakers.uses(behind, "source person") is not None:
                return None  # ووفق مصدر قطري مطلع: nobody's stand
            speaker, stop = Speaker(nationality.value.code, None, state=False), nationality.stop
            while sentence.nationalities[stop] is not None:
                stop += 1
        if speaker.actor is None:
            return None
        while sentence.is_comma(stop):
            stop += 1
        end = without_marks(sentence, stop, len(sentence))
        events = self.speakers.reading.events[sentence.index]
        counted = any(token.kind == "number" for token in sentence.tokens[stop:end])
        if counted and not takes_stand(self.reader, stop, end):
            return None  # a figure and its source
        near = next((event.first for event in events if event.first < stop + _OPENING_REACH), None)
        if end - stop < _SHORTEST or (near is not None and not takes_stand(self.reader, stop, near)):
            return None
        attribution: Attribution = "direct" if sentence.quotation_ends else "indirect"
        span = self._span(stop, end)
        return Stand(speaker, span, stop, end, "considers", attribution, "according-to", named=False)

    def _before_source(self) -> Stand | None:
        """A view with its source behind it: …, according to the minister; …, as the minister stressed."""
        sentence = self.sentence
        for comma in range(_SHORTEST, len(sentence) - 1):
            if not sentence.is_comma(comma) or sentence.quoted[comma]:
                continue
            told = self.speakers.uses(comma + 1, "told")
            behind = told if told is not None else self.speakers.uses(comma + 1, "source")
            verb = sentence.statement_verbs[comma + 1]
            if behind is None and verb is not None and _tells(verb):
                behind = comma + 1  # «…»، قال الوزير
            behind = behind or self.speakers.uses(comma + 1, "source again")
            if behind is None:
                continue
            speaker = self._source_at(comma + 1, behind)
            if speaker is None or speaker.actor is None or not self._is_view(comma):
                return None
            quoted = any(start < comma for start in sentence.quotation_ends)
            stance = stance_within(self.reader, 0, comma)
            stop = without_marks(sentence, comma, len(sentence))
            return Stand(
                speaker,
                self._span(0, stop),
                0,
                stop,
                "considers" if stance == "states" else stance,
                "direct" if quoted else "indirect",
                "source-behind",
            )
        return None

    def _source_at(self, index: int, behind: int) -> Speaker | None:
        """Who is told as a source at a token: the last speaker where a pronoun means one."""
        if self.speakers.uses(index, "source again") is not None:
            return self.speakers.last
        mention = self._mention_at(behind, behind + _TOLD_REACH)
        return self.speakers.speaker_of(mention) if mention is not None else None

    def _is_view(self, stop: int) -> bool:
        """Whether what stands before its source is a view: a quotation, or told with a word of stance."""
        if 0 in self.sentence.quotation_ends and self.sentence.quotation_ends[0] >= stop - 1:
            return True
        return any(
            self.speakers.uses(index, "modal") is not None for index in range(min(stop, _OPENING_REACH))
        )

    def _quoted_by(self) -> Stand | None:
        """A name, a colon and what is said: the way of headlines and live reports."""
        sentence = self.sentence
        for mention in self.speakers.mentions:
            colon = mention.stop
            place = mention.kind == "city" and mention.standing != "state"  # القيروان: ندوة دولية
            if mention.first > _SOURCE_REACH or sentence.form(colon) != ":" or place:
                continue
            speaker = self.speakers.speaker_of(mention)
            quoted = colon + 1 in sentence.quotation_ends
            stop = without_marks(sentence, colon, len(sentence))
            stance = stance_within(self.reader, colon, stop)
            words = sum(token.kind == "word" for token in sentence.tokens[colon:stop])
            if (
                speaker.actor is None
                or words < _SHORTEST
                or not (quoted or takes_stand(self.reader, colon, stop))
            ):
                continue
            told: Stance = "considers" if stance == "states" else stance
            attribution: Attribution = "direct" if quoted else "indirect"
            span = self._span(mention.first, stop)
            return Stand(speaker, span, colon + 1, stop, told, attribution, "name-and-colon")
        return None


def _tells(verb: Term[VerbForm]) -> bool:
    """Whether a verb is a finite one that no particle joins to what stands before it."""
    return verb.value.tense in ("past", "present") and not verb.split.offset
