"""Where editions are held: cities, host states, and a capital told by its nationality."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.article.model import Span
from briefcli.briefing.anchors import FOREIGN, LEAD_SENTENCES, MAIN, REACH
from briefcli.briefing.edition_facts import FoundFact
from briefcli.lexicon import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.briefing.anchors import Anchor, AnchoredReading
    from briefcli.mentions.model import Mention
    from briefcli.mentions.sentence import Sentence


class PlaceReader:
    """Reads the places of an article's editions."""

    def __init__(self, told: AnchoredReading) -> None:
        """Take a reading whose mentions of the event are anchored."""
        self.told = told

    def read(self) -> Iterator[FoundFact]:
        """Cities and host states, sentence by sentence."""
        for sentence in self.told.reading.sentences:
            yield from self._places(sentence)

    def _places(self, sentence: Sentence) -> Iterator[FoundFact]:
        anchors = self.told.anchors[sentence.index]
        for mention in self.told.reading.mentions[sentence.index]:
            if mention.kind not in ("city", "country"):
                continue
            rank = self._rank_of_place(sentence, mention, anchors)
            if rank is None:
                continue
            key = self.told.edition_at(sentence.index, mention.first)
            hosts = self._is_host(sentence, mention)
            if hosts:
                rank += 2 if sentence.kind != "title" else 0
                later = [anchor for anchor in anchors if anchor.first > mention.first]
                key = later[0].key if later and not self._object_before(sentence, mention) else key
            if mention.kind == "city" and self._names_city(sentence, mention):
                yield FoundFact(key, "city", mention.name, mention.span, "place-of-event", rank)
            if mention.affiliation is not None and (
                mention.kind == "city" or hosts or self._located(sentence, mention)
            ):
                country_rank = rank - (mention.kind == "country")
                yield FoundFact(
                    key, "country", mention.affiliation, mention.span, "place-of-event", country_rank
                )
        for event, anchor in self.told.anchored(sentence):
            for index in range(event.first + 1, event.stop):
                term = sentence.cities[index]
                if term is not None and anchor.key != FOREIGN and term.value.role in ("capital", "city"):
                    # The city may be all that tells an edition from the others: قمة أستانا.
                    span = sentence.span_of(index, term.stop)
                    name = sentence.noun_text(index, term.split, term.stop)
                    yield FoundFact(anchor.key, "city", name, span, "city-in-name", 0)
                    yield FoundFact(anchor.key, "country", term.value.code, span, "city-in-name", 0)
        yield from self._capital_by_adjective(sentence)

    def _names_city(self, sentence: Sentence, mention: Mention) -> bool:
        term = sentence.cities[mention.first]
        return term is not None and term.value.role in ("capital", "city")

    def _object_before(self, sentence: Sentence, mention: Mention) -> bool:
        """Whether the host follows its event: the summit, which Bahrain hosted in Manama."""
        return sentence.form(mention.first - 1).endswith(("ها", "ه"))

    def _is_host(self, sentence: Sentence, mention: Mention) -> bool:
        for index in range(max(0, mention.first - REACH), mention.first):
            verb = vocabulary.host_verbs().match(sentence.tokens, index)
            if (
                verb is not None
                and verb[2].row["governs"] == "subject"
                and not self._placed(sentence, mention)
            ):
                between = sentence.tokens[verb[0] : mention.first]
                if all(
                    token.form in ("مدينه", "العاصمه", "منتجع", "دوله", "مملكه")
                    or token.kind == "punctuation"
                    for token in between
                ):
                    return True
        following = (
            vocabulary.host_verbs().match(sentence.tokens, mention.stop)
            if mention.stop < len(sentence)
            else None
        )
        return following is not None and following[2].row["governs"] == "subject"

    def _placed(self, sentence: Sentence, mention: Mention) -> bool:
        """Whether في or ب stands before a place, a noun like "city" between allowed."""
        term = sentence.cities[mention.first] or sentence.countries[mention.first]
        if term is not None and term.split.preposition == "ب":
            return True
        index = mention.first - 1
        nouns = vocabulary.place_nouns()
        while index >= 0 and mention.first - index <= 6:  # في عاصمة جمهورية بيلاروس - مينسك
            form = sentence.form(index)
            if form in ("في", "وفي"):
                return True
            bare_form = form.removeprefix("ب").removeprefix("ال")
            if form.startswith("ب") and bare_form in nouns:
                return True
            if (
                bare_form not in nouns
                and sentence.tokens[index].text not in ("-", "–", "،")
                and not sentence.countries[index]
            ):
                return False
            index -= 1
        return False

    def _located(self, sentence: Sentence, mention: Mention) -> bool:
        return self._placed(sentence, mention)

    def _rank_of_place(self, sentence: Sentence, mention: Mention, anchors: tuple[Anchor, ...]) -> int | None:
        """How surely a place is where the event is held; None if nothing says so."""
        placed = self._placed(sentence, mention)
        hosts = self._is_host(sentence, mention)
        if sentence.kind == "title":
            return 0
        if not placed and not hosts:
            in_name = any(anchor.first < mention.first < anchor.stop for anchor in anchors)
            return 0 if in_name else None
        if hosts:
            return 2
        before = [anchor for anchor in anchors if anchor.first <= mention.first]
        if before and before[-1].key != MAIN:
            return 2
        if not before and not (sentence.index < LEAD_SENTENCES and anchors):
            return None
        opens = mention.first <= 2 and sentence.index > 0 and not before  # In Moscow, …
        if opens and not any(vocabulary.host_verbs().match(sentence.tokens, i) for i in range(mention.first)):
            return None
        return 3 if sentence.index < LEAD_SENTENCES else 1

    def _capital_by_adjective(self, sentence: Sentence) -> Iterator[FoundFact]:
        """The host in "in the Belarusian capital": its state, and its city if the text names it elsewhere."""
        for index, token in enumerate(sentence.tokens[:-1]):
            anchors = self.told.anchors[sentence.index]
            if token.form not in ("العاصمه", "بالعاصمه") or not anchors:
                continue
            nationality = sentence.nationalities[index + 1]
            if nationality is None:
                continue
            hosting = any(
                verb is not None and verb[2].row["governs"] == "subject"
                for verb in (
                    vocabulary.host_verbs().match(sentence.tokens, i)
                    for i in range(max(0, index - 1), min(len(sentence), nationality.stop + 2))
                )
            )
            if token.form == "العاصمه" and sentence.form(index - 1) != "في" and not hosting:
                continue
            key = self.told.edition_at(sentence.index, index)
            if hosting:
                key = next((anchor.key for anchor in anchors if anchor.first > index), key)
            span = sentence.span_of(index, nationality.stop)
            yield FoundFact(key, "country", nationality.value.code, span, "capital-by-nationality", 1)
            for other in self.told.reading.sentences:
                for term in other.cities:
                    if term and term.value.role == "capital" and term.value.code == nationality.value.code:
                        name = other.noun_text(term.first, term.split, term.stop)
                        start = other.noun_start(term.first, term.split)
                        place = Span(start, other.tokens[term.stop - 1].end)
                        yield FoundFact(key, "city", name, place, "capital-by-nationality", 1)
