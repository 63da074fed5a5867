"""What a run's output options come to, once all questions about the terminal are answered."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeVar, cast, get_args

from briefcli.cli.failures import BAD_USAGE, Failure

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefcli.bidi import EmissionName
    from briefcli.cli.settings import Settings

Format = Literal["table", "text", "json"]
ColorChoice = Literal["auto", "always", "never"]
BidiChoice = Literal["auto", "visual", "logical", "isolate"]
LanguageChoice = Literal["ar", "en"]
BordersChoice = Literal["box", "ascii"]

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
    quiet: bool
    exit_zero: bool
    debug: bool


def resolved(settings: Settings, environment: Mapping[str, str], *, on_terminal: bool) -> OutputOptions:
    """Answer what the options leave open from the environment and the terminal.

    An explicit choice of colours beats NO_COLOR and FORCE_COLOR; one of the order also holds where
    standard output is no terminal.

    Args:
        settings: The options as given.
        environment: The environment's variables.
        on_terminal: Whether standard output is a terminal.

    Raises:
        Failure: If a value is none of those that an option takes.
    """
    color = _chosen(settings, "color", cast("tuple[ColorChoice, ...]", get_args(ColorChoice))) or "auto"
    bidi = _chosen(settings, "bidi", cast("tuple[BidiChoice, ...]", get_args(BidiChoice))) or "auto"
    usual: Format = "table" if on_terminal else "text"
    return OutputOptions(
        format=_chosen(settings, "format", cast("tuple[Format, ...]", get_args(Format))) or usual,
        width=_width(settings),
        color=_has_color(environment, on_terminal=on_terminal) if color == "auto" else color == "always",
        emission=_emission(bidi, environment, on_terminal=on_terminal),
        borders=_chosen(settings, "borders", cast("tuple[BordersChoice, ...]", get_args(BordersChoice)))
        or "box",
        tashkeel=settings.switch("tashkeel"),
        lang=_chosen(settings, "lang", cast("tuple[LanguageChoice, ...]", get_args(LanguageChoice))) or "ar",
        quiet=settings.switch("quiet"),
        exit_zero=settings.switch("exit_zero"),
        debug=settings.switch("debug"),
    )


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
