"""A result written in the format that is asked for; what a format needs is loaded only for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from briefcli.cli.failures import BAD_USAGE, Failure
from briefcli.output.destination import opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from briefcli.briefing.model import Briefing
    from briefcli.cli.resolution import OutputOptions
    from briefcli.output.machine import Json
    from briefcli.tables.model import Table

    Choose = Callable[[Sequence[str]], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Result:
    """What a command found, not yet in any format.

    Attributes:
        command: Whose result it is.
        briefing: What it is a part of.
        value: Gives the object of the machine contract.
        tables: Gives the tables, from what chooses among the fields that a table usually has.
        missing: What wasn't found; empty if something was. A reader is shown no empty table, a program
            always gets its object.
    """

    command: str
    briefing: Briefing
    value: Callable[[], Mapping[str, Json]]
    tables: Callable[[Choose], Iterable[Table]]
    missing: str = ""


def write(result: Result, output: OutputOptions) -> None:
    """Write a result.

    Raises:
        Failure: If the file can't be written.
        OSError: If standard output can't be written to.
    """
    try:
        _write(result, output)
    except BrokenPipeError:
        raise  # whoever reads the pipe has had enough
    except OSError as error:
        if output.output is None:
            raise
        problem = f"cannot write it ({error.strerror}); choose another place"
        raise Failure(f"{output.output}: {problem}", BAD_USAGE) from error


def _write(result: Result, output: OutputOptions) -> None:
    with opened(output.output) as stream:
        if output.format in ("json", "jsonl"):
            _write_json(stream, result, output)
        elif output.format in ("csv", "tsv"):
            _write_separated(stream, result, output)
        elif not result.missing:
            _write_tables(stream, list(_tables(result, output)), output)


def _write_json(stream: TextIO, result: Result, output: OutputOptions) -> None:
    value = result.value()
    if output.format == "jsonl":
        from briefcli.output.records import to_json_lines  # noqa: PLC0415 # only for this format

        stream.writelines(to_json_lines(value, output.fields))
        return
    from briefcli.output.machine import to_json  # noqa: PLC0415 # only for this format

    if output.fields:
        from briefcli.output.records import with_fields  # noqa: PLC0415 # seldom asked for

        value = with_fields(value, output.fields)
    stream.write(to_json(value))


def _write_separated(stream: TextIO, result: Result, output: OutputOptions) -> None:
    from briefcli.cli.fields import TYPES, usual_fields  # noqa: PLC0415 # only for these formats
    from briefcli.output.separated import write_separated  # noqa: PLC0415 # likewise

    write_separated(
        stream,
        result.value(),
        TYPES[result.command],
        output.fields or usual_fields(result.command, evidence=output.evidence),
        dialect="tsv" if output.format == "tsv" else "excel" if output.excel else "csv",
        headers=output.headers,
        lang=output.labels,
    )


def _tables(result: Result, output: OutputOptions) -> Iterable[Table]:
    cited = len(result.briefing.articles) > 1

    def choose(usual: Sequence[str]) -> Sequence[str]:
        more = (*(("evidence",) if output.evidence else ()), *(("source",) if cited else ()))
        return output.fields or (*usual, *more)

    for table in result.tables(choose):
        if output.digits == "as-written":
            yield table
        else:
            from briefcli.tables.digits import with_digits  # noqa: PLC0415 # seldom asked for

            yield with_digits(table, output.digits)


def _write_tables(stream: TextIO, tables: Sequence[Table], output: OutputOptions) -> None:
    if output.format == "md":
        from briefcli.output.markdown import markdown_of  # noqa: PLC0415 # only for this format

        stream.write(markdown_of(tables, headers=output.headers))
    elif output.format == "html":
        from briefcli.output.hypertext import html_of  # noqa: PLC0415 # only for this format

        stream.write(html_of(tables, headers=output.headers))
    elif output.emission != "logical":
        from briefcli.output.terminal import write_tables  # noqa: PLC0415 # only for this format

        write_tables(
            stream,
            tables,
            width=output.width,
            color=output.color,
            framed=output.format == "table",
            headers=output.headers,
            emission=output.emission,
            borders=output.borders,
            tashkeel=output.tashkeel,
        )
    else:
        from briefcli.output.text import text_of  # noqa: PLC0415 # only for this format

        stream.write(text_of(tables, headers=output.headers))
