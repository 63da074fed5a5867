"""What the commands do; loaded only when one runs, so that help needs none of it.

Each reads its options, then the articles, and gives its result to `_finished`, which writes it and tells of
what was not found. Tables and JSON are made, and what makes them is imported, only for the format asked for.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefcli.briefing.model import ATTENDEE_KINDS, ATTENDEE_STATUSES, STANCES, TOPIC_KINDS
from briefcli.cli.articles import read_article, read_briefing, sources
from briefcli.cli.failures import BAD_USAGE, FOUND, NOTHING_FOUND, Failure, tell
from briefcli.cli.filters import about, coded, filtered, in_country, in_year, none_left
from briefcli.cli.writing import Result, write

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefcli.briefing.model import Briefing
    from briefcli.cli.filters import Filter
    from briefcli.cli.resolution import OutputOptions
    from briefcli.cli.settings import Settings
    from briefcli.cli.writing import Choose
    from briefcli.output.machine import Json
    from briefcli.tables.model import Table

_DEFAULT_ACTOR = "RU"
_TWO = 2


def attendees(files: Sequence[str], settings: Settings, output: OutputOptions) -> int:
    """Print who attends; gives the exit status."""
    filters = [
        *coded(settings, "status", ATTENDEE_STATUSES, "status", lambda attendee: attendee.status),
        *coded(settings, "kind", ATTENDEE_KINDS, "kind", lambda attendee: attendee.kind),
        *in_country(settings, "country", lambda attendee: attendee.affiliation),
        *in_year(settings, "year", lambda attendee: attendee.years),
    ]
    whole, status = read_briefing(files, output)
    briefing = replace(whole, attendees=filtered(whole.attendees, filters))

    def tables(choose: Choose) -> Iterable[Table]:
        from briefcli.tables.attendees import FIELDS, attendees_table  # noqa: PLC0415 # JSON needs no tables

        return [attendees_table(briefing, output.lang, choose(FIELDS))]

    def value() -> Mapping[str, Json]:
        from briefcli.output.machine import attendees_object  # noqa: PLC0415 # tables need no JSON

        return attendees_object(briefing)

    missing = "" if briefing.attendees else _missing("attendee", whole, whole.attendees, filters)
    return _finished(Result("attendees", briefing, value, tables, missing), output, status)


def agenda(files: Sequence[str], settings: Settings, output: OutputOptions) -> int:
    """Print the topics; gives the exit status."""
    filters = coded(settings, "kind", TOPIC_KINDS, "topic", lambda topic: topic.kind)
    whole, status = read_briefing(files, output)
    briefing = replace(whole, topics=filtered(whole.topics, filters))

    def tables(choose: Choose) -> Iterable[Table]:
        from briefcli.tables.agenda import FIELDS, agenda_table  # noqa: PLC0415 # as above

        return [agenda_table(briefing, output.lang, choose(FIELDS))]

    def value() -> Mapping[str, Json]:
        from briefcli.output.machine import agenda_object  # noqa: PLC0415 # as above

        return agenda_object(briefing)

    missing = "" if briefing.topics else _missing("topic", whole, whole.topics, filters)
    return _finished(Result("agenda", briefing, value, tables, missing), output, status)


def positions(files: Sequence[str], settings: Settings, output: OutputOptions) -> int:
    """Print an actor's positions; gives the exit status."""
    from briefcli.briefing.actors import ActorNotFound, positions_of  # noqa: PLC0415 # only for this command

    filters = [
        *about(settings, "issue", lambda position: position.issue or position.text),
        *coded(settings, "stance", STANCES, "stance", lambda position: position.stance),
    ]
    briefing, status = read_briefing(files, output)
    try:
        stated = positions_of(briefing, settings.text("actor") or _DEFAULT_ACTOR)
    except ActorNotFound as error:
        stated, missing = (), str(error)
    else:
        missing = ""
    found = filtered(stated, filters)
    if stated and not found:
        missing = none_left("position", stated, filters)

    def tables(choose: Choose) -> Iterable[Table]:
        from briefcli.tables.positions import FIELDS, positions_tables  # noqa: PLC0415 # as above

        return positions_tables(found, output.lang, choose(FIELDS))

    def value() -> Mapping[str, Json]:
        from briefcli.output.machine import positions_object  # noqa: PLC0415 # as above

        return positions_object(briefing, found)

    return _finished(Result("positions", briefing, value, tables, missing), output, status)


def compare(files: Sequence[str], settings: Settings, output: OutputOptions) -> int:
    """Print two editions side by side; gives the exit status."""
    from briefcli.briefing.comparison import MARKS, EditionsNotFound  # noqa: PLC0415 # only for this command
    from briefcli.briefing.comparison import compare as compared  # noqa: PLC0415 # likewise

    years = _years(settings)
    filters = coded(settings, "mark", MARKS, "mark", lambda row: row.mark)
    briefing, status = read_briefing(files, output)
    try:
        whole = compared(briefing, years)
    except EditionsNotFound as error:
        return _nothing(briefing, str(error), output, status)  # of no editions there is no object either
    comparison = replace(whole, rows=filtered(whole.rows, filters))

    def tables(choose: Choose) -> Iterable[Table]:
        from briefcli.tables.comparison import FIELDS, comparison_table  # noqa: PLC0415 # as above

        return [comparison_table(comparison, output.lang, choose(FIELDS))]

    def value() -> Mapping[str, Json]:
        from briefcli.output.machine import comparison_object  # noqa: PLC0415 # as above

        return comparison_object(comparison)

    missing = "" if comparison.rows else none_left("row", whole.rows, filters)
    return _finished(Result("compare", briefing, value, tables, missing), output, status)


def brief(files: Sequence[str], _settings: Settings, output: OutputOptions) -> int:
    """Print the whole briefing; gives the exit status."""
    briefing, status = read_briefing(files, output)
    found = briefing.event or briefing.attendees or briefing.topics or briefing.positions

    def tables(choose: Choose) -> Iterable[Table]:
        from briefcli.tables.whole import briefing_tables  # noqa: PLC0415 # as above

        return briefing_tables(briefing, output.lang, choose)

    def value() -> Mapping[str, Json]:
        from briefcli.output.machine import briefing_object  # noqa: PLC0415 # as above

        return briefing_object(briefing)

    missing = "" if found else _missing("conference", briefing)
    return _finished(Result("brief", briefing, value, tables, missing), output, status)


def explain(files: Sequence[str], _settings: Settings, output: OutputOptions) -> int:
    """Print an article with what was recognised in it; gives the exit status."""
    from briefcli.briefing.explaining import explain as explained  # noqa: PLC0415 # only for this command

    if len(files) > 1:
        raise Failure("explain takes one article; name one FILE", BAD_USAGE)
    explanation = explained(read_article(files[0], output))
    briefing = explanation.briefing

    def tables(choose: Choose) -> Iterable[Table]:
        from briefcli.tables.explanation import FIELDS, explanation_tables  # noqa: PLC0415 # as above

        return explanation_tables(explanation, output.lang, choose(FIELDS))

    def value() -> Mapping[str, Json]:
        from briefcli.output.machine import explanation_object  # noqa: PLC0415 # as above

        return explanation_object(explanation)

    # The sentences are shown even if nothing was read from them: that is what one asks for then.
    write(Result("explain", briefing, value, tables), output)
    if any(sentence.findings for sentence in explanation.sentences):
        return FOUND
    return _nothing(briefing, _missing("fact", briefing), output, FOUND)


def _years(settings: Settings) -> list[int] | None:
    years = settings.parts("editions")
    if not years:
        return None
    if len(set(years)) != _TWO or len(years) != _TWO or not all(y.isascii() and y.isdecimal() for y in years):
        raise Failure(
            f"{settings.named('editions')}: {settings.text('editions')!r} does not name two editions; "
            "give two different years, such as 2023,2024",
            BAD_USAGE,
        )
    return [int(year) for year in years]


def _missing(
    sought: str, briefing: Briefing, unfiltered: Sequence[object] = (), filters: Sequence[Filter] = ()
) -> str:
    """What is told where nothing is left to print: of the filters, or of the article."""
    if unfiltered:
        return none_left(sought, unfiltered, filters)
    what = f"no {sought} found"
    if briefing.event is None and sought != "conference":
        what += ", nor a conference"
    return f"{what}; is this a report on a conference?"


def _finished(result: Result, output: OutputOptions, status: int) -> int:
    """The status of a run whose result is written here."""
    write(result, output)
    return _nothing(result.briefing, result.missing, output, status) if result.missing else status


def _nothing(briefing: Briefing, message: str, output: OutputOptions, status: int) -> int:
    """The status of a run that found nothing, of which the reader is told."""
    if not output.quiet:
        tell(f"{sources(briefing)}: {message}")
    return status or (FOUND if output.exit_zero else NOTHING_FOUND)
