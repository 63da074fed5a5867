"""The commands and their options as the parser knows them, for the manual page and the README.

Run as `python -m briefcli.cli.reference manual` for the manual page, or `… readme` for the README's part.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from typing import Any

import typer

from briefcli.cli.help_topics import configuration_help
from briefcli.cli.interface import ROOT, app
from briefcli.cli.options import shared_options
from briefcli.cli.registry import put_together


@dataclass(frozen=True, slots=True)
class Option:
    """An option as the help shows it.

    Attributes:
        name: With underscores.
        flags: All its flags, with what stands for the value.
        text: What it does.
    """

    name: str
    flags: str
    text: str


@dataclass(frozen=True, slots=True)
class Command:
    """A command as the help shows it.

    Attributes:
        name: As it is typed.
        summary: What it does in a few words.
        examples: Whole lines.
        description: What it does in a few sentences.
        arguments: As in the usage line.
        options: All its options but --help.
    """

    name: str
    summary: str
    examples: tuple[str, ...]
    description: str
    arguments: str
    options: tuple[Option, ...]

    @property
    def own_options(self) -> tuple[Option, ...]:
        """The options that not every command on articles has; all of a command that is not on articles."""
        shared = shared_options()
        names = {option.name for option in self.options}
        return tuple(o for o in self.options if o.name not in shared or not names.issuperset(shared))


def commands() -> tuple[Command, ...]:
    """All commands, in the order of the help."""
    group = put_together(ROOT, app)
    return tuple(_command(name, command) for name, command in group.commands.items())


def _command(name: str, command: Any) -> Command:  # noqa: ANN401 # typer's class
    context = typer.Context(command, info_name=name)
    examples, description = _parts(command.help)
    parameters = command.get_params(context)
    return Command(
        name,
        command.short_help,
        examples,
        description,
        " ".join(
            f"[{parameter.metavar}]{'...' if parameter.nargs == -1 else ''}"
            for parameter in parameters
            if parameter.param_type_name == "argument"
        ),
        tuple(
            _option(parameter)
            for parameter in parameters
            if parameter.param_type_name == "option" and parameter.name != "help"
        ),
    )


def _option(option: Any) -> Option:  # noqa: ANN401 # typer's class
    flags = ", ".join((*option.opts, *option.secondary_opts))
    return Option(option.name, f"{flags} {option.metavar}" if option.metavar else flags, option.help)


def _parts(text: str) -> tuple[tuple[str, ...], str]:
    """The examples of a help text, and its description as one paragraph."""
    _, _, rest = text.partition("Examples:\n")
    block, _, description = rest.partition("\n\n")
    return tuple(line.strip() for line in block.splitlines()), " ".join(description.replace("\b", "").split())


def _shared(found: tuple[Command, ...]) -> tuple[Option, ...]:
    """The options that all commands on articles have."""
    return tuple(option for option in found[0].options if option.name in shared_options())


def readme_part() -> str:
    """The README's reference, in Markdown."""
    found = commands()
    lines = ["| command | what it does | its own options |", "|---|---|---|"]
    for command in found:
        own = ", ".join(f"`{_cell(option.flags)}`" for option in command.own_options) or "–"
        lines.append(f"| `{command.name}` | {_cell(command.summary)} | {own} |")
    lines += ["", "Options of single commands:", "", "| option | of | what it does |", "|---|---|---|"]
    lines += [
        f"| `{_cell(option.flags)}` | `{command.name}` | {_cell(option.text)} |"
        for command in found
        for option in command.own_options
    ]
    lines += ["", "Options of every command on articles:", "", "| option | what it does |", "|---|---|"]
    lines += [f"| `{_cell(option.flags)}` | {_cell(option.text)} |" for option in _shared(found)]
    return "\n".join(lines) + "\n"


def manual_page() -> str:
    """The manual page, in the man macros of roff."""
    found = commands()
    options = {command.name: tuple(option.name for option in command.options) for command in found}
    _, _, topic = configuration_help(options).partition("\n\n")
    lines = [
        '.\\" Written by `python -m briefcli.cli.reference manual`.',
        '.TH BRIEFCLI 1 "" briefcli "User Commands"',
        ".SH NAME",
        r"briefcli \- briefings from Arabic conference coverage",
        ".SH SYNOPSIS",
        r".B briefcli",
        r"\fICOMMAND\fR [\fIOPTION\fR]... [\fIFILE\fR]...",
        ".SH DESCRIPTION",
        _roff(_parts(put_together(ROOT, app).help)[1].partition(" Exit status:")[0]),
        _roff("Without FILE, or where it is -, the article is read from standard input."),
        ".SH COMMANDS",
    ]
    for command in found:
        lines += [
            ".SS",
            _roff(f"briefcli {command.name} {command.arguments}".rstrip()),
            _roff(command.description),
        ]
        lines += _roff_options(command.own_options)
        lines += [".PP", "Examples:", ".PP", ".nf", ".RS 4", *map(_roff, command.examples), ".RE", ".fi"]
    lines += [".SH OPTIONS", "Every command on articles has these.", *_roff_options(_shared(found))]
    lines += [".SH CONFIGURATION", ".nf", *map(_roff, topic.splitlines()), ".fi", ".SH EXIT STATUS"]
    for status, meaning in (
        ("0", "something was found"),
        ("1", "nothing was found"),
        ("2", "bad usage, or input that cannot be read, or output that cannot be written"),
        ("130", "interrupted"),
    ):
        lines += [".TP", f".B {status}", meaning]
    return "\n".join(lines) + "\n"


def _roff_options(options: tuple[Option, ...]) -> list[str]:
    return [
        line for option in options for line in (".TP", rf"\fB{_roff(option.flags)}\fR", _roff(option.text))
    ]


def _roff(text: str) -> str:
    """A line of text that roff takes for nothing else."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped


def _cell(text: str) -> str:
    return re.sub(r"([|])", r"\\\1", text)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr] # a stream of text
    sys.stdout.write(manual_page() if sys.argv[1:] == ["manual"] else readme_part())
