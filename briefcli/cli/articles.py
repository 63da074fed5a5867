"""The articles of a run: read, told of where they are bad, and made into one briefing."""

from __future__ import annotations

import traceback
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from briefcli.article import UnreadableArticle, read
from briefcli.briefing.build import brief
from briefcli.cli.failures import BAD_USAGE, FOUND, Failure, tell
from briefcli.cli.progress import progress

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcli.article.model import Article
    from briefcli.briefing.model import Briefing
    from briefcli.cli.resolution import OutputOptions


def read_briefing(files: Sequence[str], output: OutputOptions) -> tuple[Briefing, int]:
    """The briefing of all files that can be read, and the status so far.

    Raises:
        Failure: If none can be read.
    """
    files = tuple(dict.fromkeys(files))  # one named twice says nothing twice
    _spare_articles(files, output)
    with progress(len(files), quiet=output.quiet) as next_one:
        if len(files) == 1:
            return brief(read_article(files[0], output)), FOUND
        briefings = []
        for number, file in enumerate(files, start=1):
            next_one(number)
            article = _readable(file, output)
            if article is not None:
                briefings.append(brief(article))
    if not briefings:
        raise Failure("", BAD_USAGE)
    from briefcli.briefing.merging import merge  # noqa: PLC0415 # only for several

    return merge(briefings), FOUND if len(briefings) == len(files) else BAD_USAGE


def _spare_articles(files: Sequence[str], output: OutputOptions) -> None:
    """Refuse to write over an article: its name was typed by mistake."""
    if output.output is None:
        return
    for file in files:
        with suppress(OSError):  # what isn't there is nothing to spare
            if file != "-" and Path(file).samefile(output.output):
                raise Failure(
                    f"--output: {output.output} is an article that is read; choose another name", BAD_USAGE
                )


def read_article(file: str, output: OutputOptions) -> Article:
    """The only article of a run.

    Raises:
        Failure: If it can't be read.
    """
    _spare_articles((file,), output)
    try:
        return read(file)
    except UnreadableArticle as error:
        raise Failure(str(error), BAD_USAGE) from error


def sources(briefing: Briefing) -> str:
    """The articles' names for a message."""
    return ", ".join(
        "standard input" if article.source == "-" else article.source for article in briefing.articles
    )


def _readable(file: str, output: OutputOptions) -> Article | None:
    """One article of several; a bad one is told of and doesn't keep the others from being served."""
    try:
        return read(file)
    except UnreadableArticle as error:
        if output.debug:
            traceback.print_exc()
        tell(str(error))
        return None
