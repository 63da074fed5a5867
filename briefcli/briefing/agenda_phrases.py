"""Where the small phrases around an agenda end: adverbials, noun phrases, the name of the programme.

Between a verb of discussing and what is discussed stand its subject and adverbials (in its second day, over
three days, in four sessions); each is a noun phrase whose end must be known before the topics can begin.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.durations import read_duration
from briefcli.arabic.folding import fold
from briefcli.arabic.ordinals import read_ordinal
from briefcli.briefing.agenda_words import AgendaWords
from briefcli.lexicon import rule_words
from briefcli.lexicon.everyday_words import everyday_class

if TYPE_CHECKING:
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.sentence import Sentence
    from briefcli.mentions.terms import Term

ABOUT_REACH = 7
"""How far behind a session, a paper or an agenda, in tokens, what it is about may be told."""
_LONGEST_GENITIVE = 5
_LONGEST_APPOSITION = 30
_LONGEST_REMARK = 14
_ADVERBIAL_NOUNS = frozenset(("مدي", "مدار", "امتداد", "هامش"))
_DASHES = frozenset(("-", "–", "—"))
_RELATIVES = frozenset(("الذي", "التي", "الذين", "اللذان", "اللتان", "والذي", "والتي"))


class Phrases(AgendaWords):
    """The noun phrases of one sentence, and where they end."""

    def apposition_end(self, index: int) -> int | None:
        """The index behind what two commas set apart, None where the comma at a token does not open it.

        A relative clause, an adverbial or a source stands there; a list of topics does not begin with them.
        """
        if not self.sentence.is_comma(index) or not self.remark(index + 1):
            return None
        end = self.closing_comma(index)
        if end is None or self.uses(end, "source") is None:
            return end
        # A source may follow another remark: … القمة، التي دعي إليها 40 بلدا، حسب المنظمين، ….
        following = self.apposition_end(end - 1)
        return end if following is None else following

    def remark(self, index: int) -> bool:
        """Whether a relative clause, an adverbial, a source or an addition begins at a token."""
        return self.sentence.form(index) in _RELATIVES or any(
            self.uses(index, use) is not None for use in ("adverbial", "source", "besides")
        )

    def relative_end(self, index: int) -> int | None:
        """The index behind a relative clause without commas: … المنتدى الذي تستضيفه فاس ….

        Only verbs of holding are followed, for their clauses hold nothing but places, dates and bodies.
        """
        sentence = self.sentence
        if sentence.form(index) not in _RELATIVES or index + 1 == len(sentence):
            return None
        held = sentence.host_verbs[index + 1]
        lasting = read_duration(sentence.tokens, index + 1)
        if lasting is not None:
            position = lasting.last + 1
        elif held is not None:
            position = held.stop
        else:
            return None
        while position < len(sentence):
            end = self._circumstance_end(position)
            if end is None or end <= position:
                break
            position = end
        return position

    def _circumstance_end(self, index: int) -> int | None:
        """The index behind a date, a duration, a place, a body or an adverbial that begins at a token."""
        sentence = self.sentence
        if index in self.date_ends:
            return self.date_ends[index]
        duration = read_duration(sentence.tokens, index)
        if duration is not None:
            return duration.last + 1
        mention = self.mentions.get(index)
        if mention is not None:
            return mention.stop
        for terms in (sentence.cities, sentence.countries):
            term = terms[index]
            if term is not None:
                return term.stop
        if sentence.word_class(index) == "adverb":
            return index + 1
        return self.adverbial_end(index)

    def closing_comma(self, index: int) -> int | None:
        """The index behind the comma that closes what the one at a token opens."""
        sentence = self.sentence
        for position in range(index + 2, min(len(sentence), index + _LONGEST_APPOSITION)):
            if sentence.is_comma(position) and not sentence.quoted[position]:
                return position + 1
        return None

    def dashed_end(self, index: int) -> int | None:
        """The index behind a remark between dashes that begins at a token."""
        if self.sentence.tokens[index].text not in _DASHES:
            return None
        for position in range(index + 2, min(len(self.sentence), index + _LONGEST_REMARK)):
            if self.sentence.tokens[position].text in _DASHES:
                return position + 1
        return None

    def phrase_end(self, index: int, depth: int = 0) -> int:
        """The index behind the noun phrase at a token: one closed genitive chain with its adjectives."""
        sentence = self.sentence
        if index >= len(sentence) or depth > _LONGEST_GENITIVE:
            return index
        if self.demonstrative(index):
            return self.phrase_end(index + 1, depth + 1)
        event = self.events.get(index)
        if event is not None:
            closed = self.has_pronoun(event.stop - 1)
            return self._adjectives_end(event.stop, definite=True) if closed else event.stop
        for terms in (sentence.cities, sentence.countries, sentence.organisations):
            term = terms[index]
            if term is not None:
                return term.stop
        words = sentence.agenda_words[index]
        if words is not None and words.stop > index + 1:  # ورش عمل متخصصة
            closed = words.split.definite or sentence.tokens[words.stop - 1].definite
            return self._adjectives_end(words.stop, definite=closed)
        token = sentence.tokens[index]
        if token.kind == "number" or sentence.word_class(index) == "numeral":
            return self._counted_end(index)
        if token.kind != "word":
            return index
        definite = token.has_article
        if definite or self.has_pronoun(index):
            return self._adjectives_end(index + 1, definite=True)
        following = index + 1
        if self._indefinite_adjective(following) or not self._in_genitive(following):
            return self._adjectives_end(following, definite=False)
        return self.phrase_end(following, depth + 1)

    def agenda_end(self, index: int) -> int:
        """The index behind the programme or the talks that begin at a token, with whose they are."""
        term = self.sentence.agenda_words[index]
        if term is None:
            return index
        stop = term.stop
        closed = term.split.definite or self.sentence.tokens[stop - 1].definite or self.has_pronoun(stop - 1)
        if closed:
            stop = self._adjectives_end(stop, definite=True)
        elif self.role(stop) == "agenda":
            stop = self.agenda_end(stop)
        elif self._in_genitive(stop) or self.demonstrative(stop):
            stop = self.phrase_end(stop)
        event = self.events.get(stop)
        return event.stop if event is not None and self.sentence.form(stop).startswith("لل") else stop

    def adverbial_end(self, index: int) -> int | None:
        """The index behind the adverbial at a token, a comma after it included; None where none begins."""
        sentence = self.sentence
        opened = self.uses(index, "adverbial")
        if opened is not None and opened < len(sentence):
            dated = next((self.date_ends[i] for i in (opened, opened + 1) if i in self.date_ends), None)
            if dated is not None:
                return self._comma_end(self._adjectives_end(dated, definite=True))
            end = self.phrase_end(opened)
            if sentence.token(end).kind == "number":
                end = self._counted_end(end)
            if self.sentence.form(opened) in ("مدي", "مدار", "امتداد"):
                end = self.phrase_end(opened + 1)
                end = self.date_ends.get(opened + 1, end)
            return self._comma_end(end) if end > opened else None
        place = sentence.cities[index]
        if place is not None and place.split.preposition == "ب":
            return place.stop
        split = next((s for s in sentence.tokens[index].splits if s.preposition == "ب"), None)
        manner = split is not None and sentence.word_class(index) in ("noun", "adverb")
        if manner and not split.conjunction and sentence.is_everyday(split.stem):  # type: ignore[union-attr]  # it is not None
            end = self.phrase_end(index)
            while sentence.form(end).startswith("وال") and not sentence.is_comma(end - 1):
                end += 1
            return self._comma_end(end)
        return None

    def _comma_end(self, index: int) -> int:
        return index + 1 if self.sentence.is_comma(index) and not self.remark(index + 1) else index

    def _counted_end(self, index: int) -> int:
        """The index behind a number and what it counts; a day may be followed by month and year."""
        sentence = self.sentence
        position = index
        while sentence.token(position).kind == "number" or sentence.word_class(position) == "numeral":
            position += 1
        if sentence.token(position).kind == "word":
            month = sentence.months[position]
            position = month.stop if month is not None else position + 1
            if month is not None and sentence.token(position).kind == "number":
                position += 1
            return self._adjectives_end(position, definite=False)
        return position

    def _adjectives_end(self, index: int, *, definite: bool) -> int:
        sentence = self.sentence
        while index < len(sentence):
            token = sentence.tokens[index]
            ordinal = read_ordinal(sentence.tokens, index) if token.kind == "word" else None
            if ordinal is not None and ordinal.definite == definite:
                index = ordinal.last + 1
                continue
            relative = definite and sentence.word_class(index) is None and token.form.endswith(("ي", "يه"))
            adjective = sentence.word_class(index) == "adjective" or sentence.nationalities[index] is not None
            cue = token.stem.removesuffix("ين") in rule_words.edition_cues()  # المقبلين
            several = cue or everyday_class(token.form.removesuffix("ين")) == "adjective"
            belonging = self.uses(index, "belonging") is not None
            adjective = adjective or relative or several or belonging
            if token.kind != "word" or not adjective or token.definite != definite:
                break
            index += 1
        return index

    def _indefinite_adjective(self, index: int) -> bool:
        token = self.sentence.token(index)
        return token.kind == "word" and not token.definite and self.sentence.word_class(index) == "adjective"

    def _in_genitive(self, index: int) -> bool:
        """Whether a token may close the genitive that the noun before it opened."""
        sentence = self.sentence
        if sentence.token(index).kind not in ("word", "latin", "number"):
            return False
        if index in self.events or index in self.mentions:
            return not sentence.form(index).startswith("و")
        token = sentence.tokens[index]
        return token.definite or (
            token.kind == "word" and self.has_pronoun(index) and token.text[0] not in "وف"
        )


def verb_complements(verb: Term[VerbForm]) -> tuple[tuple[str, ...], ...]:
    """The folded words of which one stands between a verb and its object, none for a direct object."""
    cell = verb.value.row["follows"]
    return (
        tuple(tuple(fold(choice).split()) for choice in cell.split("|")) if cell[:1] not in ("", "|") else ()
    )


def object_behind(sentence: Sentence, position: int, follows: tuple[tuple[str, ...], ...]) -> int | None:
    """Where the object begins if one of the words that precede it stands at a token."""
    if position >= len(sentence):
        return None
    for words in follows:
        if len(words) == 1 and len(words[0]) == 1:
            if any(
                split.preposition == words[0] and not split.conjunction
                for token in sentence.tokens[position : position + 1]
                for split in token.splits
            ):
                return position
        elif tuple(token.form for token in sentence.tokens[position : position + len(words)]) == words:
            adverbial = sentence.form(position + len(words)) in _ADVERBIAL_NOUNS
            return None if adverbial else position + len(words)  # على مدى يومين على …
    return None
