"""What a run's output options come to, once all questions about the terminal are answered."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Final, Literal, TypeVar, cast, get_args

from briefcli.cli.failures import BAD_USAGE, Failure
from briefcli.cli.settings import unknown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefcli.bidi import EmissionName
    from briefcli.cli.settings import Settings

Format = Literal["table", "text", "json", "jsonl", "csv", "tsv", "md", "html"]
ColorChoice = Literal["auto", "always", "never"]
BidiChoice = Literal["auto", "visual", "logical", "isolate"]
LanguageChoice = Literal["ar", "en"]
BordersChoice = Literal["box", "ascii"]
Digits = Literal["as-written", "european", "arabic-indic"]
STANDARD_OUTPUT = "-"

SUFFIXES: Final[Mapping[str, Format]] = {
    "": "text",
    ".txt": "text",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
    ".tab": "tsv",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
}
"""The formats that a file's suffix asks for."""

_NARROWEST = 20
_WIDTH_OFF_TERMINAL = 100
_Choice = TypeVar("_Choice", bound=str)


@dataclass(frozen=True, slots=True)
class OutputOptions:
    """How a result is to be written, all questions about the terminal answered.

    Attributes:
        format: The form of the output.
        width: How wide tables may get, in cells.
        color: Whether tables bear colours.
        emission: What is sent for right-to-left text, by the names of `briefcli.bidi.EMISSIONS`.
        borders: What frames are drawn with.
        tashkeel: Whether tables show vowel signs.
        lang: The language of headings, statuses and states' names.
        labels: The same for CSV and TSV, which keep to fields and codes (None) unless the command line
            itself asks for a language: what a program reads must not hang on a configuration.
        digits: The kind of digits in what people read.
        output: The file to write to, None for standard output.
        fields: The columns, none for the usual ones.
        headers: Whether titles and headings are written.
        excel: Whether CSV is written for Excel.
        evidence: Whether the sentences that say so are shown.
        quiet: Whether only what is wrong is told of on standard error.
        exit_zero: Whether nothing found is no failure.
        debug: Whether errors come with a traceback.
    """

    format: Format
    width: int
    color: bool
    emission: EmissionName
    borders: BordersChoice
    tashkeel: bool
    lang: LanguageChoice
    labels: LanguageChoice | None
    digits: Digits
    output: str | None
    fields: tuple[str, ...]
    headers: bool
    excel: bool
    evidence: bool
    quiet: bool
    exit_zero: bool
    debug: bool


def resolved(
    settings: Settings, environment: Mapping[str, str], *, on_terminal: bool, command: str = "brief"
) -> OutputOptions:
    """Answer what the options leave open from the environment and the terminal.

    An explicit choice of colours beats NO_COLOR and FORCE_COLOR; one of the order also holds where
    standard output is no terminal.

    Args:
        settings: The options as given.
        environment: The environment's variables.
        on_terminal: Whether standard output is a terminal.
        command: Whose fields are known.

    Raises:
        Failure: If a value is none of those that an option takes.
    """
    output = settings.path("output")
    output = None if output == STANDARD_OUTPUT else output
    on_terminal = on_terminal and output is None
    color = _chosen(settings, "color", cast("tuple[ColorChoice, ...]", get_args(ColorChoice))) or "auto"
    bidi = _chosen(settings, "bidi", cast("tuple[BidiChoice, ...]", get_args(BidiChoice))) or "auto"
    lang = _chosen(settings, "lang", cast("tuple[LanguageChoice, ...]", get_args(LanguageChoice)))
    form = _format(settings, output) or ("table" if on_terminal else "text")
    return OutputOptions(
        format=form,
        width=_width(settings),
        color=_has_color(environment, on_terminal=on_terminal) if color == "auto" else color == "always",
        emission=_emission(bidi, environment, on_terminal=on_terminal),
        borders=_chosen(settings, "borders", cast("tuple[BordersChoice, ...]", get_args(BordersChoice)))
        or "box",
        tashkeel=settings.switch("tashkeel"),
        lang=lang or "ar",
        labels=lang if settings.source("lang") == "flag" else None,
        digits=_chosen(settings, "digits", cast("tuple[Digits, ...]", get_args(Digits))) or "as-written",
        output=output,
        fields=_fields(settings, command, form),
        headers=settings.switch("headers", default=True),
        excel=settings.switch("excel"),
        evidence=settings.switch("evidence"),
        quiet=settings.switch("quiet"),
        exit_zero=settings.switch("exit_zero"),
        debug=settings.switch("debug"),
    )


def _format(settings: Settings, output: str | None) -> Format | None:
    """The format that is asked for: by its flag, the file's suffix, --excel, or what holds for all runs."""
    chosen = _chosen(settings, "format", cast("tuple[Format, ...]", get_args(Format)))
    excel = settings.switch("excel") and settings.source("excel") == "flag"
    if settings.source("format") != "flag":
        if excel and (output is None or PurePath(output).suffix.lower() not in SUFFIXES):
            return "csv"
        if output is not None:
            chosen = _format_of(output, chosen)
        elif excel:
            chosen = "csv"
    if excel and chosen != "csv":
        raise Failure(f"--excel: it goes with CSV, not with {chosen}; leave one of them out", BAD_USAGE)
    return chosen


def _format_of(output: str, usual: Format | None) -> Format:
    suffix = PurePath(output).suffix.lower()
    if suffix not in SUFFIXES:
        known = ", ".join(filter(None, SUFFIXES))
        raise Failure(
            f"--output: no format is known by {suffix!r}; give one with --format, or one of {known}",
            BAD_USAGE,
        )
    return (usual or SUFFIXES[suffix]) if suffix == "" else SUFFIXES[suffix]


def _fields(settings: Settings, command: str, form: Format) -> tuple[str, ...]:
    fields = settings.parts("fields")
    if fields:
        from briefcli.cli.fields import known_fields  # noqa: PLC0415 # seldom asked for

        known = known_fields(command, machine=form in ("json", "jsonl"))
        for field in fields:
            if field not in known:
                raise Failure(f"{settings.named('fields')}: {unknown(field, known)}", BAD_USAGE)
    return tuple(dict.fromkeys(fields))


def _chosen(settings: Settings, option: str, choices: tuple[_Choice, ...]) -> _Choice | None:
    return cast("_Choice | None", settings.one_of(option, choices))


def _emission(choice: BidiChoice, environment: Mapping[str, str], *, on_terminal: bool) -> EmissionName:
    if choice == "auto" and not on_terminal:
        return "logical"  # a pipe needs nothing of what follows
    from briefcli.bidi import emission_for  # noqa: PLC0415 # likewise help and JSON

    return emission_for(choice, environment, on_terminal=on_terminal)


def _width(settings: Settings) -> int:
    value = settings.text("width")
    if value is None:
        return max(shutil.get_terminal_size((_WIDTH_OFF_TERMINAL, 0)).columns, _NARROWEST)
    if not (value.isascii() and value.isdecimal() and int(value) >= _NARROWEST):
        raise Failure(
            f"{settings.named('width')}: {value!r} is no width; give a number of cells from {_NARROWEST}",
            BAD_USAGE,
        )
    return int(value)


def _has_color(environment: Mapping[str, str], *, on_terminal: bool) -> bool:
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return on_terminal and environment.get("TERM") != "dumb"
