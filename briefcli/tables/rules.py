"""The rules of reading in words, one line for each, in Arabic and English; the lines are data."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefcli.arabic.data_rows import rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefcli.tables.model import Language

_COLUMNS: Mapping[Language, str] = MappingProxyType({"ar": "arabic", "en": "english"})


@cache
def rules() -> Mapping[str, Mapping[str, str]]:
    """The names of all rules, in the order of the way through, with the lines that say what they do."""
    return MappingProxyType({row["rule"]: row for row in rows("rules", "briefcli.tables")})


def rule_name(rule: str) -> str:
    """A rule's name as documented: the word that it met, which may stand behind a colon, is left out."""
    return rule.partition(":")[0]


def rule_line(rule: str, lang: Language) -> str:
    """What a rule does.

    Raises:
        KeyError: If there is no such rule.
    """
    return rules()[rule_name(rule)][_COLUMNS[lang]]
