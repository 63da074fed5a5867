"""Briefings from Arabic conference coverage, each fact with the sentence it was read from.

    from briefcli import read, brief
    briefing = brief(read("article.txt"))

Each name is imported when it is first asked for, so that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefcli.article import Article as Article
    from briefcli.article import Evidence as Evidence
    from briefcli.article import Span as Span
    from briefcli.article import UnreadableArticle as UnreadableArticle
    from briefcli.article import read as read
    from briefcli.article import read_text as read_text
    from briefcli.briefing.build import brief as brief
    from briefcli.briefing.comparison import compare as compare
    from briefcli.briefing.explaining import explain as explain
    from briefcli.briefing.explanation import Explanation as Explanation
    from briefcli.briefing.merging import merge as merge
    from briefcli.briefing.model import Briefing as Briefing
    from briefcli.lexicon.own_words import BadLexicon as BadLexicon
    from briefcli.lexicon.own_words import OwnWords as OwnWords
    from briefcli.lexicon.own_words import read_lexicon as read_lexicon

_HOMES = {
    "Article": "briefcli.article",
    "BadLexicon": "briefcli.lexicon.own_words",
    "Briefing": "briefcli.briefing.model",
    "Evidence": "briefcli.article",
    "Explanation": "briefcli.briefing.explanation",
    "OwnWords": "briefcli.lexicon.own_words",
    "Span": "briefcli.article",
    "UnreadableArticle": "briefcli.article",
    "brief": "briefcli.briefing.build",
    "compare": "briefcli.briefing.comparison",
    "explain": "briefcli.briefing.explaining",
    "merge": "briefcli.briefing.merging",
    "read": "briefcli.article",
    "read_lexicon": "briefcli.lexicon.own_words",
    "read_text": "briefcli.article",
}

__all__ = sorted(_HOMES)  # noqa: PLE0605 # one table of the public names


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return __all__
