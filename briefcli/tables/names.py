"""States and bodies as a reader knows them: a code becomes a name, a name stays as written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.lexicon.vocabulary import country_names
from briefcli.tables.model import NOTHING, Cell

if TYPE_CHECKING:
    from briefcli.tables.model import Language


def state_or_body(affiliation: str | None, lang: Language) -> Cell:
    """A cell with a state's name in the language asked for, or a body's name as the article has it.

    Args:
        affiliation: An ISO 3166 alpha-2 code, or a body's name, or None.
        lang: The language for states' names.
    """
    if affiliation is None:
        return NOTHING
    country = country_names().get(affiliation)
    if country is None:
        return Cell(affiliation)
    return Cell(country["english" if lang == "en" else "arabic"], lang)
