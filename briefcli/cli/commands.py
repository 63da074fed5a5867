"""What the commands do; loaded only when one runs, so that help needs none of it."""

from __future__ import annotations

import sys
import traceback
from typing import TYPE_CHECKING

from briefcli.article import UnreadableArticle, read
from briefcli.briefing.build import brief as build
from briefcli.cli.failures import BAD_USAGE, FOUND, NOTHING_FOUND, Failure, one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from briefcli.article.model import Article
    from briefcli.briefing.model import Briefing
    from briefcli.cli.resolution import OutputOptions
    from briefcli.cli.settings import Settings
    from briefcli.output.machine import Json
    from briefcli.tables.model import Table

_DEFAULT_ACTOR = "RU"
_TWO = 2


def attendees(files: Sequence[str], _settings: Settings, output: OutputOptions) -> int:
    """Print who attends; gives the exit status."""
    briefing, status = _read(files, output)

    def tables() -> list[Table]:
        from briefcli.tables.attendees import attendees_table  # noqa: PLC0415 # JSON needs no tables

        return [attendees_table(briefing, output.lang)]

    def value() -> Mapping[str, Json]:
        from briefcli.output.machine import attendees_object  # noqa: PLC0415 # tables need no JSON

        return attendees_object(briefing)

    _write(output, tables if briefing.attendees else None, value)
    return status if briefing.attendees else _nothing(briefing, _none(briefing, "attendee"), output, status)


def agenda(files: Sequence[str], _settings: Settings, output: OutputOptions) -> int:
    """Print the topics; gives the exit status."""
    briefing, status = _read(files, output)

    def tables() -> list[Table]:
        from briefcli.tables.agenda import agenda_table  # noqa: PLC0415 # as above

        return [agenda_table(briefing, output.lang)]

    def value() -> Mapping[str, Json]:
        from briefcli.output.machine import agenda_object  # noqa: PLC0415 # as above

        return agenda_object(briefing)

    _write(output, tables if briefing.topics else None, value)
    return status if briefing.topics else _nothing(briefing, _none(briefing, "topic"), output, status)


def positions(files: Sequence[str], settings: Settings, output: OutputOptions) -> int:
    """Print an actor's positions; gives the exit status."""
    from briefcli.briefing.actors import ActorNotFound, positions_of  # noqa: PLC0415 # only for this command

    briefing, status = _read(files, output)
    missing = None
    try:
        found = positions_of(briefing, settings.text("actor") or _DEFAULT_ACTOR)
    except ActorNotFound as error:
        found, missing = (), error

    def tables() -> Iterable[Table]:
        from briefcli.tables.positions import positions_tables  # noqa: PLC0415 # as above

        return positions_tables(found, output.lang)

    def value() -> Mapping[str, Json]:
        from briefcli.output.machine import positions_object  # noqa: PLC0415 # as above

        return positions_object(briefing, found)

    _write(output, tables if found else None, value)
    return status if missing is None else _nothing(briefing, str(missing), output, status)


def compare(files: Sequence[str], settings: Settings, output: OutputOptions) -> int:
    """Print two editions side by side; gives the exit status."""
    from briefcli.briefing.comparison import EditionsNotFound  # noqa: PLC0415 # only for this command
    from briefcli.briefing.comparison import compare as compared  # noqa: PLC0415 # likewise

    years = _years(settings)
    briefing, status = _read(files, output)
    try:
        comparison = compared(briefing, years)
    except EditionsNotFound as error:
        return _nothing(briefing, str(error), output, status)

    def tables() -> list[Table]:
        from briefcli.tables.comparison import comparison_table  # noqa: PLC0415 # as above

        return [comparison_table(comparison, output.lang)]

    def value() -> Mapping[str, Json]:
        from briefcli.output.machine import comparison_object  # noqa: PLC0415 # as above

        return comparison_object(comparison)

    _write(output, tables, value)
    return status


def brief(files: Sequence[str], _settings: Settings, output: OutputOptions) -> int:
    """Print the whole briefing; gives the exit status."""
    briefing, status = _read(files, output)
    found = bool(briefing.event or briefing.attendees or briefing.topics or briefing.positions)

    def tables() -> Iterable[Table]:
        from briefcli.tables.whole import briefing_tables  # noqa: PLC0415 # as above

        return briefing_tables(briefing, output.lang)

    def value() -> Mapping[str, Json]:
        from briefcli.output.machine import briefing_object  # noqa: PLC0415 # as above

        return briefing_object(briefing)

    _write(output, tables if found else None, value)
    return status if found else _nothing(briefing, _none(briefing, "conference"), output, status)


def explain(files: Sequence[str], _settings: Settings, output: OutputOptions) -> int:
    """Print an article with what was recognised in it; gives the exit status."""
    from briefcli.briefing.explanation import explain as explained  # noqa: PLC0415 # only for this command

    if len(files) > 1:
        raise Failure("explain takes one article; name one FILE", BAD_USAGE)
    try:
        explanation = explained(read(files[0]))
    except UnreadableArticle as error:
        raise Failure(str(error), BAD_USAGE) from error

    def tables() -> Iterable[Table]:
        from briefcli.tables.explanation import explanation_tables  # noqa: PLC0415 # as above

        return explanation_tables(explanation, output.lang)

    def value() -> Mapping[str, Json]:
        from briefcli.output.machine import explanation_object  # noqa: PLC0415 # as above

        return explanation_object(explanation)

    _write(output, tables, value)
    found = any(sentence.findings for sentence in explanation.sentences)
    briefing = explanation.briefing
    return FOUND if found else _nothing(briefing, _none(briefing, "fact"), output, FOUND)


def _read(files: Sequence[str], output: OutputOptions) -> tuple[Briefing, int]:
    """The briefing of all files that can be read, and the status so far.

    Raises:
        Failure: If none can be read.
    """
    if len(files) == 1:
        try:
            return build(read(files[0])), FOUND
        except UnreadableArticle as error:
            raise Failure(str(error), BAD_USAGE) from error
    articles = [article for article in (_readable(file, output) for file in files) if article]
    if not articles:
        raise Failure("", BAD_USAGE)
    if len(articles) > 1:
        raise Failure(
            "several articles can't be merged into one briefing yet; name one FILE at a time", BAD_USAGE
        )
    return build(articles[0]), FOUND if len(articles) == len(files) else BAD_USAGE


def _readable(file: str, output: OutputOptions) -> Article | None:
    """One article of several; a bad one is told of and doesn't keep the others from being served."""
    try:
        return read(file)
    except UnreadableArticle as error:
        if output.debug:
            traceback.print_exc()
        _tell(str(error))
        return None


def _years(settings: Settings) -> list[int] | None:
    years = settings.parts("editions")
    if not years:
        return None
    if len(set(years)) != _TWO or len(years) != _TWO or not all(y.isascii() and y.isdecimal() for y in years):
        raise Failure(
            f"{settings.named('editions')}: {settings.text('editions')!r} are not two editions; "
            "give two different years, such as 2023,2024",
            BAD_USAGE,
        )
    return [int(year) for year in years]


def _write(
    output: OutputOptions,
    tables: Callable[[], Iterable[Table]] | None,
    value: Callable[[], Mapping[str, Json]],
) -> None:
    """Write one of the two; a reader is given no empty table, a program always its object."""
    if output.format == "json":
        from briefcli.output.machine import to_json  # noqa: PLC0415 # only for this form

        sys.stdout.write(to_json(value()))
    elif tables is not None and output.emission != "logical":
        from briefcli.output.terminal import write_tables  # noqa: PLC0415 # only for this form

        write_tables(
            sys.stdout,
            tables(),
            width=output.width,
            color=output.color,
            framed=output.format == "table",
            emission=output.emission,
            borders=output.borders,
            tashkeel=output.tashkeel,
        )
    elif tables is not None:
        from briefcli.output.text import text_of  # noqa: PLC0415 # only for this form

        sys.stdout.write(text_of(tables()))


def _none(briefing: Briefing, sought: str) -> str:
    what = f"no {sought} found"
    if briefing.event is None and sought != "conference":
        what += ", nor a conference"
    return f"{what}; is this a report on a conference?"


def _nothing(briefing: Briefing, message: str, output: OutputOptions, status: int) -> int:
    """The status of a run that found nothing, of which the reader is told."""
    if not output.quiet:
        _tell(f"{_sources(briefing)}: {message}")
    return status or (FOUND if output.exit_zero else NOTHING_FOUND)


def _sources(briefing: Briefing) -> str:
    return ", ".join(
        "standard input" if article.source == "-" else article.source for article in briefing.articles
    )


def _tell(message: str) -> None:
    sys.stderr.write(f"briefcli: {one_line(message)}\n")
