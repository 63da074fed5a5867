"""Where a report is written: by the agency that signs it, by the names of months, by words of its press."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefcli.arabic.date_parts import DASHES
from briefcli.arabic.folding import fold
from briefcli.article.roles import agency_state, is_agency
from briefcli.lexicon import rule_words, vocabulary
from briefcli.lexicon.tables import values
from briefcli.mentions.terms import Term

if TYPE_CHECKING:
    from briefcli.mentions.reading import Reading

_SIGNS = re.compile(r"[()\[\]/|–—:-]")
_BEHIND_CITY = frozenset((":", "(", "/", "|"))
_CITIES = ("capital", "city")
_DATELINES = 3
_LONGEST_DATELINE = 120
_LONGEST_SIGNATURE = 8
"""Tokens behind a dateline's city among which an agency signs."""
_ENOUGH_WORDS = 2


def states_of_press(reading: Reading) -> frozenset[str]:
    """The codes of the states of one of which a report's newspaper or agency is; none if nothing tells.

    An agency's signature or a month's name is enough, of other words two different ones are needed.
    """
    agency = _agency_state(reading)
    if agency is not None:
        return frozenset((agency,))
    months, words = rule_words.press_months(), rule_words.press_words()
    told: dict[str, set[str]] = {}
    for sentence in reading.sentences:
        for index, token in enumerate(sentence.tokens):
            if token.form in months:
                return months[token.form]
            found = sentence.phrase_at(index, words)
            for code in values(found[1]["codes"]) if found is not None else ():
                told.setdefault(code, set()).add(found[1]["form"] if found else "")
    return frozenset(code for code, forms in told.items() if len(forms) >= _ENOUGH_WORDS)


def state_of_dateline(reading: Reading) -> str | None:
    """The code of the state of the city that a report is datelined from: حلب – فلان, الأقصر (من مراسلنا).

    None where no line near the top begins with a city and a mark, where an agency signs it, where the city's
    name is that of several states' cities, and for states whose own newspapers aren't in Arabic.
    """
    for sentence in reading.sentences[:_DATELINES]:
        if sentence.kind == "title" or not sentence.tokens:
            continue
        # There, عمان and تونس are the cities.
        city = vocabulary.ambiguous_cities().match(sentence.tokens, 0) or sentence.cities[0]
        if city is None:
            continue
        stop, split, place = city if not isinstance(city, Term) else (city.stop, city.split, city.value)
        joined = split.preposition or split.conjunction
        if place.role not in _CITIES or joined or sentence.form(stop) not in DASHES | _BEHIND_CITY:
            continue
        begun = sentence.span_of(0, min(len(sentence), stop + _LONGEST_SIGNATURE))
        signed = any(is_agency(piece) for piece in _SIGNS.split(sentence.article.slice(begun)))
        shared = fold(place.name) in vocabulary.shared_city_names()
        at_home = place.code in rule_words.states_of_arabic_press()
        return place.code if at_home and not (signed or shared) else None
    return None


def _agency_state(reading: Reading) -> str | None:
    """The state whose agency signs the dateline."""
    for line in reading.article.text.splitlines()[:_DATELINES]:
        # A word that is cut off may look like a signature.
        opening = line if len(line) <= _LONGEST_DATELINE else line[:_LONGEST_DATELINE].rpartition(" ")[0]
        for piece in _SIGNS.split(opening):
            words = piece.split()
            dated = len(words) > 1 and any(word.isdecimal() for word in words)
            state = agency_state(piece) or (agency_state(words[-1]) if dated else None)
            if state is not None:  # (سونا), or behind the date: جدة 2 نوفمبر 2025 م واس
                return state
    return None
