"""The states that an article names, and which of them a city is in whose name several states have."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.article.roles import agency_state
from briefcli.lexicon import vocabulary

if TYPE_CHECKING:
    from briefcli.briefing.anchors import AnchoredReading
    from briefcli.briefing.publication import Publication
    from briefcli.mentions.sentence import Sentence
    from briefcli.mentions.terms import Term


class NamedStates:
    """Knows the states that an article names."""

    def __init__(self, told: AnchoredReading, publication: Publication | None) -> None:
        """Take a reading whose mentions of the event are anchored, and what is known of its dateline."""
        self.told = told
        self.publication = publication

    def _code_of(self, sentence: Sentence, city: Term[vocabulary.Place]) -> str | None:
        """The state of a city: of several with that name, the one in a state that the article names.

        Of a city in a territory whose status is not settled, only an adjective behind it tells a state.
        """
        code = city.value.code
        if code in vocabulary.unsettled_territories():
            told = sentence.nationalities[city.stop]
            return told.value.code if told is not None else None
        sharing = vocabulary.shared_city_names().get(fold(city.value.name.removeprefix("مدينة ")))
        if sharing is None:
            return code
        nationality = sentence.nationalities[city.stop]
        if nationality is not None and nationality.value.code in sharing:
            return nationality.value.code
        named = sharing & self._states_by_name
        return next(iter(named)) if len(named) == 1 else code

    @cached_property
    def _states_by_name(self) -> frozenset[str]:
        """The states that the article names by name or nationality, or whose agency signs it."""
        return self._agency_states | frozenset(
            term.value.code
            for sentence in self.told.reading.sentences
            for terms in (sentence.countries, sentence.nationalities)
            for term in terms
        )

    @cached_property
    def _states(self) -> frozenset[str]:
        """The states that the article names, by name, nationality or a city that is theirs alone."""
        return self._states_by_name | frozenset(
            term.value.code for sentence in self.told.reading.sentences for term in sentence.cities
        )

    @cached_property
    def _agency_states(self) -> frozenset[str]:
        """The state whose own agency signs the dateline: عمان 8 حزيران (بترا)."""
        written = self.publication
        if written is None or written.sentence < 0:
            return frozenset()
        signed = self.told.reading.sentences[written.sentence].tokens[written.stop : written.stop + 2]
        return frozenset(state for token in signed if (state := agency_state(token.text)) is not None)
