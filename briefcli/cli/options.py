"""The output options, the same on every command, and how any option is declared."""

# No postponed annotations: typer reads them, and those that the decorator below puts together.

import os
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import update_wrapper
from inspect import Parameter, Signature
from typing import Annotated, Any, get_args

import typer

from briefcli.cli import completions
from briefcli.cli.failures import BAD_USAGE, Failure
from briefcli.cli.resolution import (
    BidiChoice,
    BordersChoice,
    ColorChoice,
    Digits,
    Format,
    LanguageChoice,
    OutputOptions,
    resolved,
)
from briefcli.cli.settings import Settings, variable

Complete = Callable[[typer.Context, str], list[Any]]
"""What a shell may complete a value to: texts, or pairs of a text and what it means."""


_LONGEST_METAVAR = 20  # characters; the help's left column is 30 wide


def option(
    name: str, metavar: str, text: str, complete: Complete | None = None, *, short: str | None = None
) -> Any:  # noqa: ANN401 # an annotation
    """Declare an option with a value; the flag, its variable and its key in the file are one name.

    Args:
        name: With hyphens, without the leading ones.
        metavar: What stands for the value in the help.
        text: The help.
        complete: Completes the value in a shell.
        short: A flag of one letter that means the same.
    """
    marker = typer.Option(
        *([short] if short else []),
        f"--{name}",
        metavar=metavar,
        help=text,
        envvar=variable(name.replace("-", "_")),
        show_envvar=False,  # one help topic tells of all variables
        show_default=False,
        autocompletion=complete,
    )
    return Annotated[str | None, marker]


def choice(name: str, choices: tuple[str, ...], text: str) -> Any:  # noqa: ANN401 # an annotation
    """Declare an option whose value is one of a few."""
    listed = "|".join(choices)
    if len(listed) > _LONGEST_METAVAR:
        listed = name.upper()
        text = f"{text} One of: {', '.join(choices)}."
    return option(name, listed, text, completions.one_of(choices))


def several(name: str, choices: tuple[str, ...], text: str) -> Any:  # noqa: ANN401 # an annotation
    """Declare an option whose value is some of a few, parted by commas."""
    listed = ", ".join(choices)
    return option(name, f"{name.upper()},...", f"{text} Any of: {listed}.", completions.some_of(choices))


def switch(name: str, text: str, *, short: str | None = None) -> Any:  # noqa: ANN401 # an annotation
    """Declare an option that is on or off; both can be said, so that a flag beats a file.

    Args:
        name: With hyphens, without the leading ones.
        text: The help.
        short: A flag of one letter that switches it on.
    """
    marker = typer.Option(
        *([short] if short else []),
        f"--{name}/--no-{name}",
        help=text,
        envvar=variable(name.replace("-", "_")),
        show_envvar=False,
        show_default=False,
    )
    return Annotated[bool | None, marker]


_OPTIONS: dict[str, Any] = {
    "format": choice(
        "format", get_args(Format), "Form of the output. Default: table on a terminal, else text."
    ),
    "output": option(
        "output",
        "FILE",
        "Write to a file, which appears whole or not at all; its suffix chooses the format.",
        short="-o",
    ),
    "fields": option(
        "fields",
        "NAME,NAME",
        "The columns, or the keys of JSON's items, in this order. An unknown name is told which are known.",
        completions.fields,
    ),
    "headers": switch("headers", "Write titles and headings. Default: on."),
    "excel": switch("excel", "Write CSV that Excel opens rightly: with a byte order mark and CR LF."),
    "evidence": switch("evidence", "Show the sentences behind each row. JSON always has them."),
    "width": option("width", "CELLS", "Width of tables. Default: the terminal's (or COLUMNS), else 100."),
    "color": choice(
        "color",
        get_args(ColorChoice),
        "Colours in tables. Default: auto, which heeds NO_COLOR and FORCE_COLOR.",
    ),
    "bidi": option(
        "bidi",
        "ORDER",
        "Order of right-to-left text: visual for the eye (with --format table also through a pipe, as "
        "for less -R), logical for programs, without frames, isolate for terminals that do it all. "
        "Default: auto, as the terminal needs it; see doctor.",
        completions.one_of(get_args(BidiChoice)),
    ),
    "borders": choice("borders", get_args(BordersChoice), "Frames of tables. Default: box."),
    "tashkeel": switch(
        "tashkeel", "Show vowel signs in tables, which most terminal fonts blur. Default: off."
    ),
    "lang": choice(
        "lang",
        get_args(LanguageChoice),
        "Language of headings, statuses and states' names. Default: ar. CSV and TSV have fields and codes "
        "instead, unless this flag is on the command line.",
    ),
    "digits": choice("digits", get_args(Digits), "Digits in what people read. Default: as-written."),
    "lexicon": option(
        "lexicon",
        "FILE.tsv",
        "Own bodies, offices and names of states, known beside briefcli's; see help lexicon.",
    ),
    "quiet": switch("quiet", "Say nothing on standard error but what is wrong.", short="-q"),
    "exit_zero": switch("exit-zero", "Exit with 0 also when nothing was found."),
    "debug": switch("debug", "Show a traceback with an error."),
}


def shared_options() -> tuple[str, ...]:
    """The names of the output options, with underscores."""
    return tuple(_OPTIONS)


def shared_option(name: str) -> Any:  # noqa: ANN401 # an annotation
    """One of the output options, for a command that has no use for all of them."""
    return _OPTIONS[name]


def _files(what: str) -> Any:  # noqa: ANN401 # an annotation
    text = f'{what}. None, or "-": standard input.'
    return Annotated[list[str] | None, typer.Argument(metavar="FILE", help=text, show_default=False)]


FILES = _files("Articles on one event")
ONE_FILE = _files("One article")

Report = Callable[[list[str], Settings, OutputOptions], int]
"""A command on articles: the files' names, its own options as given, the output options; the status."""


def output_options(**own: Any) -> Callable[[Report], Callable[..., int]]:  # noqa: ANN401 # annotations
    """Give a command on articles its files, its own options and the output options.

    Args:
        own: The command's own options as `option` and its like declare them, by their names with
            underscores; "files" for other files than `FILES`.
    """

    def decorate(command: Report) -> Callable[..., int]:
        def with_options(context: typer.Context, files: list[str], **values: Any) -> int:  # noqa: ANN401 # as declared
            settings = Settings.of(context, values)
            output = resolved(settings, os.environ, on_terminal=_on_terminal(), command=command.__name__)
            with _own_words(settings):
                return command(files or ["-"], settings, output)

        update_wrapper(with_options, command)
        del with_options.__wrapped__  # type: ignore[attr-defined] # or typer would read the inner signature
        annotations = {"context": typer.Context, "files": FILES, **own, **_OPTIONS}
        with_options.__annotations__ = annotations
        with_options.__signature__ = Signature(  # type: ignore[attr-defined] # read by typer
            [
                Parameter(
                    name,
                    Parameter.KEYWORD_ONLY,
                    default=Parameter.empty if name == "context" else None,
                    annotation=annotation,
                )
                for name, annotation in annotations.items()
            ]
        )
        return with_options

    return decorate


def _own_words(settings: Settings) -> AbstractContextManager[None]:
    """Let the rules know the words of the user's file, if one is given."""
    path = settings.path("lexicon")
    if path is None:
        return nullcontext()
    from briefcli.lexicon.own_words import BadLexicon, read_lexicon, using  # noqa: PLC0415 # seldom asked for

    try:
        return using(read_lexicon(path))
    except BadLexicon as error:
        raise Failure(str(error), BAD_USAGE) from error


def _on_terminal() -> bool:
    return sys.stdout.isatty()
