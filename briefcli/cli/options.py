"""The output options, the same on every command."""

# No postponed annotations: typer reads them, and those that the decorator below puts together.

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import update_wrapper
from inspect import Parameter, Signature, signature
from typing import Annotated, Any, Literal, TypeVar, cast, get_args

import typer

from briefcli.cli.failures import BAD_USAGE, Failure

Format = Literal["table", "text", "json"]
ColorChoice = Literal["auto", "always", "never"]
BidiChoice = Literal["auto", "visual", "logical"]
LanguageChoice = Literal["ar", "en"]

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
        visual: Whether right-to-left text is shaped and ordered for a terminal that does neither.
        lang: The language of headings, statuses and states' names.
        debug: Whether errors come with a traceback.
    """

    format: Format
    width: int
    color: bool
    visual: bool
    lang: LanguageChoice
    debug: bool


def _completed(choices: tuple[str, ...]) -> Callable[[str], list[str]]:
    def starting_with(incomplete: str) -> list[str]:
        return [choice for choice in choices if choice.startswith(incomplete)]

    return starting_with


def _one_of(name: str, alias: Any, text: str) -> Any:  # noqa: ANN401 # a Literal alias in, typer's marker out
    choices = get_args(alias)
    return typer.Option(
        f"--{name}",
        metavar="|".join(choices),
        help=text,
        autocompletion=_completed(choices),
        show_default=False,
    )


_OPTIONS: dict[str, Any] = {
    "format": Annotated[
        str | None, _one_of("format", Format, "Form of the output. Default: table on a terminal, else text.")
    ],
    "width": Annotated[
        str | None,
        typer.Option(
            "--width",
            metavar="CELLS",
            help="Width of tables. Default: the terminal's (or COLUMNS), else 100.",
            show_default=False,
        ),
    ],
    "color": Annotated[
        str | None,
        _one_of(
            "color", ColorChoice, "Colours in tables. Default: auto, which heeds NO_COLOR and FORCE_COLOR."
        ),
    ],
    "bidi": Annotated[
        str | None,
        _one_of(
            "bidi",
            BidiChoice,
            "Order of right-to-left text: visual for the eye (with --format table also through a pipe, as "
            "for less -R), logical for programs, without frames. Default: auto, visual on a terminal.",
        ),
    ],
    "lang": Annotated[
        str | None,
        _one_of("lang", LanguageChoice, "Language of headings, statuses and states' names. Default: ar."),
    ],
    "debug": Annotated[bool, typer.Option("--debug", help="Show a traceback with an error.")],
}


def output_options(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the output options; it receives them as one `OutputOptions` named `output`."""
    own = [parameter for parameter in signature(command).parameters.values() if parameter.name != "output"]
    shared = [
        Parameter(
            name, Parameter.KEYWORD_ONLY, default=False if name == "debug" else None, annotation=annotation
        )
        for name, annotation in _OPTIONS.items()
    ]

    def with_options(**values: Any) -> int:  # noqa: ANN401 # one value for each parameter above
        chosen = {name: values.pop(name) for name in _OPTIONS}
        return command(output=resolved(os.environ, on_terminal=_on_terminal(), **chosen), **values)

    update_wrapper(with_options, command)
    del with_options.__wrapped__  # type: ignore[attr-defined] # or typer would read the inner signature
    parameters = [parameter.replace(kind=Parameter.KEYWORD_ONLY) for parameter in own] + shared
    with_options.__signature__ = Signature(parameters)  # type: ignore[attr-defined] # read by typer
    with_options.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return with_options


def resolved(  # noqa: PLR0913 # one for each option
    environment: Mapping[str, str],
    *,
    on_terminal: bool,
    format: str | None = None,  # noqa: A002 # named as the option is
    width: str | None = None,
    color: str | None = None,
    bidi: str | None = None,
    lang: str | None = None,
    debug: bool = False,
) -> OutputOptions:
    """Answer what the options leave open from the environment and the terminal.

    Args:
        environment: The environment's variables.
        on_terminal: Whether standard output is a terminal.
        format: As typed, None if not given; likewise the others.
        width: In cells.
        color: An explicit choice beats NO_COLOR and FORCE_COLOR.
        bidi: An explicit choice also holds where standard output is no terminal.
        lang: "ar" if not given.
        debug: Whether errors come with a traceback.

    Raises:
        Failure: If a value is none of those that an option takes.
    """
    chosen_color = _chosen("color", color or "auto", cast("tuple[ColorChoice, ...]", get_args(ColorChoice)))
    chosen_bidi = _chosen("bidi", bidi or "auto", cast("tuple[BidiChoice, ...]", get_args(BidiChoice)))
    usual: Format = "table" if on_terminal else "text"
    return OutputOptions(
        format=_chosen("format", format or usual, cast("tuple[Format, ...]", get_args(Format))),
        width=_width(width),
        color=_has_color(environment, on_terminal=on_terminal)
        if chosen_color == "auto"
        else chosen_color == "always",
        visual=on_terminal if chosen_bidi == "auto" else chosen_bidi == "visual",
        lang=_chosen("lang", lang or "ar", cast("tuple[LanguageChoice, ...]", get_args(LanguageChoice))),
        debug=debug,
    )


def _chosen(name: str, value: str, choices: tuple[_Choice, ...]) -> _Choice:
    for choice in choices:
        if choice == value:
            return choice
    raise Failure(f"--{name}: {value!r} is not known; choose from {', '.join(choices)}", BAD_USAGE)


def _width(value: str | None) -> int:
    if value is None:
        return max(shutil.get_terminal_size((_WIDTH_OFF_TERMINAL, 0)).columns, _NARROWEST)
    if not (value.isascii() and value.isdecimal() and int(value) >= _NARROWEST):
        raise Failure(f"--width: {value!r} is no width; give a number of cells from {_NARROWEST}", BAD_USAGE)
    return int(value)


def _has_color(environment: Mapping[str, str], *, on_terminal: bool) -> bool:
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return on_terminal and environment.get("TERM") != "dumb"


def _on_terminal() -> bool:
    return sys.stdout.isatty()
