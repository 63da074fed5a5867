"""What the commands do; loaded only when one runs, so that help needs none of it."""

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

    def tables(choose: Choose) -> list[Table]:
        from briefcli.tables.attendees import FIELDS, attendees_table  # noqa: PLC0415 # JSON needs no tables

        return [attendees_table(briefing, output.lang, choose(FIELDS))]

    def value() -> Mapping[str, Json]:
        from briefcli.output.machine import attendees_object  # noqa: PLC0415 # tables need no JSON

        return attendees_object(briefing)

    write(Result("attendees", value, tables if briefing.attendees else None, _cited(briefing)), output)
    if briefing.attendees:
        return status
    if whole.attendees:
        return _nothing(briefing, none_left("attendee", whole.attendees, filters), output, status)
    return _nothing(briefing, _none(briefing, "attendee"), output, status)


def agenda(files: Sequence[str], settings: Settings, output: OutputOptions) -> int:
    """Print the topics; gives the exit status."""
    filters = coded(settings, "kind", TOPIC_KINDS, "topic", lambda topic: topic.kind)
    whole, status = read_briefing(files, output)
    briefing = replace(whole, topics=filtered(whole.topics, filters))

    def tables(choose: Choose) -> list[Table]:
        from briefcli.tables.agenda import FIELDS, agenda_table  # noqa: PLC0415 # as above

        return [agenda_table(briefing, output.lang, choose(FIELDS))]

    def value() -> Mapping[str, Json]:
        from briefcli.output.machine import agenda_object  # noqa: PLC0415 # as above

        return agenda_object(briefing)

    write(Result("agenda", value, tables if briefing.topics else None, _cited(briefing)), output)
    if briefing.topics:
        return status
    if whole.topics:
        return _nothing(briefing, none_left("topic", whole.topics, filters), output, status)
    return _nothing(briefing, _none(briefing, "topic"), output, status)


def positions(files: Sequence[str], settings: Settings, output: OutputOptions) -> int:
    """Print an actor's positions; gives the exit status."""
    from briefcli.briefing.actors import ActorNotFound, positions_of  # noqa: PLC0415 # only for this command

    filters = [
        *about(settings, "issue", lambda position: position.issue or position.text),
        *coded(settings, "stance", STANCES, "stance", lambda position: position.stance),
    ]
    briefing, status = read_briefing(files, output)
    missing = ""
    try:
        stated = positions_of(briefing, settings.text("actor") or _DEFAULT_ACTOR)
    except ActorNotFound as error:
        stated, missing = (), str(error)
    found = filtered(stated, filters)
    if stated and not found:
        missing = none_left("position", stated, filters)

    def tables(choose: Choose) -> Iterable[Table]:
        from briefcli.tables.positions import FIELDS, positions_tables  # noqa: PLC0415 # as above

        return positions_tables(found, output.lang, choose(FIELDS))

    def value() -> Mapping[str, Json]:
        from briefcli.output.machine import positions_object  # noqa: PLC0415 # as above

        return positions_object(briefing, found)

    write(Result("positions", value, tables if found else None, _cited(briefing)), output)
    return status if found else _nothing(briefing, missing, output, status)


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
        return _nothing(briefing, str(error), output, status)
    comparison = replace(whole, rows=filtered(whole.rows, filters))

    def tables(choose: Choose) -> list[Table]:
        from briefcli.tables.comparison import FIELDS, comparison_table  # noqa: PLC0415 # as above

        return [comparison_table(comparison, output.lang, choose(FIELDS))]

    def value() -> Mapping[str, Json]:
        from briefcli.output.machine import comparison_object  # noqa: PLC0415 # as above

        return comparison_object(comparison)

    write(Result("compare", value, tables if comparison.rows else None, _cited(briefing)), output)
    if comparison.rows:
        return status
    return _nothing(briefing, none_left("row", whole.rows, filters), output, status)


def brief(files: Sequence[str], _settings: Settings, output: OutputOptions) -> int:
    """Print the whole briefing; gives the exit status."""
    briefing, status = read_briefing(files, output)
    found = bool(briefing.event or briefing.attendees or briefing.topics or briefing.positions)

    def tables(choose: Choose) -> Iterable[Table]:
        from briefcli.tables.whole import briefing_tables  # noqa: PLC0415 # as above

        return briefing_tables(briefing, output.lang, choose)

    def value() -> Mapping[str, Json]:
        from briefcli.output.machine import briefing_object  # noqa: PLC0415 # as above

        return briefing_object(briefing)

    write(Result("brief", value, tables if found else None, _cited(briefing)), output)
    return status if found else _nothing(briefing, _none(briefing, "conference"), output, status)


def explain(files: Sequence[str], _settings: Settings, output: OutputOptions) -> int:
    """Print an article with what was recognised in it; gives the exit status."""
    from briefcli.briefing.explanation import explain as explained  # noqa: PLC0415 # only for this command

    if len(files) > 1:
        raise Failure("explain takes one article; name one FILE", BAD_USAGE)
    explanation = explained(read_article(files[0], output))

    def tables(_choose: Choose) -> Iterable[Table]:
        from briefcli.tables.explanation import explanation_tables  # noqa: PLC0415 # as above

        return explanation_tables(explanation, output.lang)

    def value() -> Mapping[str, Json]:
        from briefcli.output.machine import explanation_object  # noqa: PLC0415 # as above

        return explanation_object(explanation)

    write(Result("explain", value, tables, cited=False), output)
    found = any(sentence.findings for sentence in explanation.sentences)
    briefing = explanation.briefing
    return FOUND if found else _nothing(briefing, _none(briefing, "fact"), output, FOUND)


def _cited(briefing: Briefing) -> bool:
    return len(briefing.articles) > 1


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


def _none(briefing: Briefing, sought: str) -> str:
    what = f"no {sought} found"
    if briefing.event is None and sought != "conference":
        what += ", nor a conference"
    return f"{what}; is this a report on a conference?"


def _nothing(briefing: Briefing, message: str, output: OutputOptions, status: int) -> int:
    """The status of a run that found nothing, of which the reader is told."""
    if not output.quiet:
        tell(f"{sources(briefing)}: {message}")
    return status or (FOUND if output.exit_zero else NOTHING_FOUND)
