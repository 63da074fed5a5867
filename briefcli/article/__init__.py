"""From bytes to an `Article`: one canonical text, and its parts as spans of it."""

from briefcli.article.errors import UnreadableArticle
from briefcli.article.model import Article, Block, Evidence, Span
from briefcli.article.parser import parse
from briefcli.article.sources import read, read_bytes, read_text

__all__ = [
    "Article",
    "Block",
    "Evidence",
    "Span",
    "UnreadableArticle",
    "parse",
    "read",
    "read_bytes",
    "read_text",
]
