"""States as a user names them: by code, or by a name in Arabic or English."""

from __future__ import annotations

from briefcli.arabic.folding import fold
from briefcli.lexicon.vocabulary import countries, country_names

_CODE_LENGTH = 2
_LANGUAGES = ("arabic", "english")
_NEAR = 0.7  # of 1, as difflib measures


def country_code(name: str) -> str | None:
    """The ISO 3166 alpha-2 code for a code, an Arabic or an English country name; None if it is none."""
    rows = country_names()
    if len(name) == _CODE_LENGTH and name.upper() in rows:
        return name.upper()
    place = countries().get(name)
    if place is not None:
        return place.code
    folded = fold(name)
    return next((code for code, row in rows.items() if fold(row["english"]) == folded), None)


def nearest_country(name: str) -> str | None:
    """The country, as "Russia (RU)", whose name in Arabic or English was probably meant, if one is near."""
    from difflib import get_close_matches  # noqa: PLC0415 # only mistakes need it

    rows = country_names()
    names = {fold(row[language]): code for code, row in rows.items() for language in _LANGUAGES}
    near = get_close_matches(fold(name), names, n=1, cutoff=_NEAR)
    return f"{rows[names[near[0]]]['english']} ({names[near[0]]})" if near else None
