"""Countries and cities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.article.model import Span
from briefcli.mentions.model import Mention

if TYPE_CHECKING:
    from briefcli.mentions.sentence import Sentence


def place_at(sentence: Sentence, index: int) -> Mention | None:
    """The country, city or palace whose name begins at a token."""
    country = sentence.countries[index]
    city = sentence.cities[index]
    term = country if country and (city is None or country.stop >= city.stop) else city
    if term is None:
        return None
    split = term.split
    if sentence.tokens[index].stem == "مدينه" and term.stop > index + 1:
        # "The city of" tells that a name is a city's, and is not part of it.
        index += 1
        split = sentence.tokens[index].splits[0]
    span = Span(sentence.noun_start(index, split), sentence.tokens[term.stop - 1].end)
    return Mention(
        "country" if term is country else "city",
        sentence.index,
        term.first,
        term.stop,
        span,
        sentence.noun_text(index, split, term.stop),
        "known-place",
        affiliation=term.value.code,
        standing="state" if term.value.role in ("country", "capital", "seat") else "unknown",
    )
