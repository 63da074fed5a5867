"""Stands told without a verb of saying: according to …, a state is ready to …, Moscow's refusal of ….

Each is looked for in a sentence that holds no statement of the usual kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.article.model import Span
from briefcli.briefing.sourced_stands import SourcedStands, Stand
from briefcli.briefing.speaker import Speaker
from briefcli.briefing.stances_told import stance_within
from briefcli.briefing.stands_met import met_stand
from briefcli.briefing.statement_bounds import without_marks
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefcli.arabic.tokens import Split
    from briefcli.briefing.model import Stance

_PLAIN = frozenset(("واضحا", "واضح", "صريحا", "حاسما", "ثابتا", "حازما"))
"""Folded adjectives of a position that is told behind a colon."""
_QUANTIFIERS = frozenset(("اي", "كل", "جميع", "كافه"))
"""Folded words with the noun behind them: رفض كينيا لأي تعديل."""


class StandReader(SourcedStands):
    """Finds the stands of one sentence."""

    def find(self) -> Iterator[Stand]:
        """The first stand that one of the rules finds, and stands that nouns tell."""
        rules: tuple[Callable[[], Stand | None], ...] = (
            self._after_source,
            self._before_source,
            self._quoted_by,
            self._copular,
            self._modal,
            self._met,
        )
        for rule in rules:
            found = rule()
            if found is not None:
                yield found
                return
        yield from self.of_nouns(0, len(self.sentence))

    def _copular(self) -> Stand | None:
        """A stand told as what a state is: كانت روسيا منخرطة في …, لا تزال مصر متمسكة بـ…."""
        sentence = self.sentence
        adjectives = rule_words.stance_adjectives()
        for mention in self.speakers.mentions:
            stance = adjectives.get(sentence.form(mention.stop))
            if mention.kind == "person" or stance is None:
                continue
            before = mention.first - 1
            copula = before >= 0 and self.speakers.uses(before, "copula") is not None
            conjoined = mention.first == 0 and sentence.tokens[0].text.startswith("و")
            if not (copula or mention.first == 0 or conjoined):
                continue
            speaker = self.speakers.speaker_of(mention)
            if speaker.actor is None:
                continue
            first = before if copula else mention.first
            if copula and first > 0 and self.speakers.uses(first - 1, "negation") is not None:
                first -= 1
            stop = without_marks(sentence, mention.stop, len(sentence))
            told: Stance = stance  # type: ignore[assignment]  # the data file holds stances
            span = self._span(first, stop)
            return Stand(speaker, span, mention.stop + 1, stop, told, "paraphrase", "stance-adjective")
        return None

    def _modal(self) -> Stand | None:
        """What a state can't do or must do: لا يمكن لليونان أن توافق …."""
        behind = self.speakers.uses(0, "modal")
        country = self.sentence.countries[behind] if behind else None
        if country is None or country.split.preposition != "ل" or behind is None:
            return None
        stop = without_marks(self.sentence, country.stop, len(self.sentence))
        name = self.sentence.article.phrase(self.sentence.span_of(country.first, country.stop))
        speaker = Speaker(country.value.code, name, state=True)
        span = self._span(0, stop)
        return Stand(speaker, span, country.stop, stop, "demands", "paraphrase", "modal-of-state")

    def _met(self) -> Stand | None:
        """A stand that a proposal meets with: قوبل المقترح برفض أسترالي."""
        for index in range(len(self.sentence)):
            met = met_stand(self.speakers, index)
            if met is None:
                continue
            ends = (i for i in range(met.behind, len(self.sentence)) if self.sentence.is_comma(i))
            stop = without_marks(self.sentence, met.behind, next(ends, len(self.sentence)))
            told: Stance = stance_within(self.reader, met.noun, met.noun + 1)
            return Stand(
                met.speaker,
                self._span(index, stop),
                index + 1,
                met.noun,
                told,
                "paraphrase",
                "met-with-stand",
            )
        return None

    def of_nouns(self, first: int, stop: int) -> Iterator[Stand]:
        """Stands that nouns tell in a stretch: موقف موسكو الرافض لـ…, دعوة القاهرة إلى …."""
        index = first
        while index < stop:
            found = None if self.sentence.quoted[index] else self._noun_at(index, stop)
            if found is not None:
                yield found
                index = found.stop
            else:
                index += 1

    def _noun_at(self, index: int, limit: int) -> Stand | None:
        sentence = self.sentence
        token = sentence.tokens[index]
        split = next((s for s in token.splits if s.stem in rule_words.stance_nouns()), None)
        if token.kind != "word" or split is None or split.conjunction == "ف" or index + 2 >= limit:
            return None
        row = rule_words.stance_nouns()[split.stem]
        owner = self._owner(index + 1, definite=split.definite)
        if owner is None:
            return None
        speaker, behind = owner
        stance, predicate = row["stance"], False
        if row["form"] in ("موقف", "مواقف"):
            colon = behind + (sentence.form(behind) in _PLAIN)
            plain = colon > behind or colon + 1 in sentence.quotation_ends
            if plain and sentence.form(colon) == ":" and sentence.tokens[-1].text != "؟":
                return self._position_at_colon(index, split, speaker, colon)
            adjective = sentence.statement_verbs[behind]
            if adjective is None or adjective.value.tense != "participle":
                return None
            # الموقف الروسي الرافض …, and جاء الموقف الروسي رافضا …
            if not adjective.split.definite and not sentence.form(behind).endswith("ا"):
                return None
            predicate = not adjective.split.definite
            stance, behind = adjective.value.row["stance"], behind + 1
        elif split.definite or not self._governs(behind, row["with"]):
            return None
        stop = without_marks(sentence, behind, limit) if predicate else self._phrase_end(behind, limit)
        if stop - behind < 1:
            return None
        told: Stance = stance  # type: ignore[assignment]  # the data files hold stances
        span = Span(sentence.noun_start(index, split), sentence.tokens[stop - 1].end)
        return Stand(speaker, span, behind, stop, told, "paraphrase", "stance-noun")

    def _position_at_colon(self, noun: int, split: Split, speaker: Speaker, colon: int) -> Stand:
        """What a state's position is behind a colon: كان موقف فرنسا واضحا: لا تمويل بلا رقابة."""
        sentence = self.sentence
        stop = without_marks(sentence, colon, len(sentence))
        told = stance_within(self.reader, colon, stop)
        direct = colon + 1 in sentence.quotation_ends
        return Stand(
            speaker,
            Span(sentence.noun_start(noun, split), sentence.tokens[stop - 1].end),
            colon + 1,
            stop,
            "considers" if told == "states" else told,
            "direct" if direct else "paraphrase",
            "stance-noun",
        )

    def _owner(self, index: int, *, definite: bool) -> tuple[Speaker, int] | None:
        """Whose stand a noun tells: the state or body behind it, or the nationality that describes it."""
        nationality = self.sentence.nationalities[index]
        described = nationality is not None and not nationality.split.offset
        if definite or described:
            if nationality is None or nationality.split.definite != definite:
                return None
            stop = nationality.stop
            last = self.sentence.token(stop)
            if not definite and last.kind == "word" and not any(s.offset for s in last.splits):
                stop += self.sentence.word_class(stop) != "preposition"  # رفض تركي قاطع ل…
            return Speaker(nationality.value.code, None, state=True), stop
        mention = self._mention_at(index, index + 1)
        if (
            mention is None
            or mention.kind == "person"
            or (mention.kind == "city" and mention.standing != "state")
        ):
            return None
        speaker = self.speakers.speaker_of(mention)
        return (speaker, mention.stop) if speaker.actor is not None else None

    def _governs(self, index: int, preposition: str) -> bool:
        """Whether the preposition stands at a token that makes a noun tell a stand towards something."""
        if not preposition or index >= len(self.sentence):
            return False
        if len(preposition) > 1:
            to = self.sentence.form(index)
            event = any(e.first == index + 1 for e in self.speakers.reading.events[self.sentence.index])
            visit = self.speakers.uses(index + 1, "visit") is not None
            return to == fold(preposition) and not event and not visit
        return any(
            s.preposition == preposition and not s.conjunction for s in self.sentence.tokens[index].splits
        )

    def _phrase_end(self, index: int, limit: int) -> int:
        """The index behind a noun phrase with its complements, before the predicate or the next clause."""
        sentence, phrases = self.sentence, self.speakers.phrases
        position = index
        while position < limit:
            token = sentence.tokens[position]
            if token.kind == "punctuation" or sentence.word_class(position) in (
                "verb",
                "relative",
                "conjunction",
            ):
                break
            if sentence.word_class(position) == "preposition":
                position = phrases.phrase_end(position + 1)
                continue
            attached = any(s.preposition in ("ل", "ب") for s in token.splits if s.offset)
            counted = any(s.stem in _QUANTIFIERS for s in sentence.tokens[position - 1].splits)
            goes_on = attached or counted or token.form.startswith("و") or token.definite
            if position > index and not goes_on:
                break
            end = phrases.phrase_end(position)
            position = max(end, position + 1)
        return position
