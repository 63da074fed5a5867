"""What can be wrong with an input, each told in one line: what, where, and what to do."""

from __future__ import annotations

STANDARD_INPUT = "-"


class UnreadableArticle(ValueError):  # named for what the user holds, not for what Python raises
    """The input is no article that briefcli can read.

    Attributes:
        source: The input, as the user named it ("-" for standard input).
        problem: What is wrong with it.
        remedy: What the user can do.
    """

    def __init__(self, source: str, problem: str, remedy: str) -> None:
        """Say what is wrong, and what to do."""
        super().__init__(source, problem, remedy)
        self.source = source
        self.problem = problem
        self.remedy = remedy

    def __str__(self) -> str:
        """One line, whatever characters the source's name holds."""
        source = "standard input" if self.source == STANDARD_INPUT else self.source
        line = f"{source}: {self.problem}; {self.remedy}"
        return "".join(character if character.isprintable() else ascii(character)[1:-1] for character in line)


class ArticleNotFound(UnreadableArticle):
    """There is no such file."""


class ArticleIsFolder(UnreadableArticle):
    """The path names a folder."""


class ArticleNotPermitted(UnreadableArticle):
    """The file may not be read by this user."""


class ArticleFromTerminal(UnreadableArticle):
    """Standard input is a terminal: waiting for it would look like hanging."""


class ArticleEmpty(UnreadableArticle):
    """The input holds nothing, or only white space."""


class ArticleNotText(UnreadableArticle):
    """The bytes are not text in UTF-8, or in UTF-16 or UTF-32 with a byte order mark."""


class ArticleNotArabic(UnreadableArticle):
    """The text holds not a single Arabic letter."""
