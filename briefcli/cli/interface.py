"""The commands as the shell sees them: names, options, help. Their work is in `briefcli.cli.commands`."""

# No postponed annotations: typer reads them when a command is put together.

import os
import sys
from typing import Annotated, Any

import typer

from briefcli.cli import completions
from briefcli.cli.configuration import Configuration, configuration_path
from briefcli.cli.failures import BAD_USAGE, FOUND, Failure
from briefcli.cli.options import ONE_FILE, option, output_options, several, shared_option
from briefcli.cli.plain import PlainCommand
from briefcli.cli.registry import LazyGroup
from briefcli.cli.resolution import OutputOptions, resolved
from briefcli.cli.settings import Settings, unknown

# The words of briefcli.briefing.model and briefcli.briefing.comparison, whose import takes longer than the
# whole help; a test compares them.
STATUSES = ("attending", "invited", "declined", "past")
ATTENDEES = ("person", "organisation", "country")
TOPICS = ("item", "aim", "expected")
STANCES = ("supports", "rejects", "demands", "warns", "accuses", "considers", "ready", "states")
MARKS = ("same", "changed", "added", "gone", "not stated")

# Plain help and plain errors: the rich ones take longer to load than the rest of briefcli.
app = typer.Typer(rich_markup_mode=None)
"""The commands; each is put together when it is asked for."""

ROOT = typer.Typer(
    name="briefcli",
    cls=LazyGroup,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
"""What stands before the command: help, version, completion."""


def _print_version(wanted: bool) -> None:  # noqa: FBT001 # typer calls it with the switch's value
    if wanted:
        from importlib.metadata import version  # noqa: PLC0415 # slow to load, and seldom asked for

        typer.echo(f"briefcli {version('briefcli')}")
        raise typer.Exit


@ROOT.callback(invoke_without_command=True)
def main(
    context: typer.Context,
    *,
    version: Annotated[  # noqa: ARG001 # acts by its callback
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version and exit."),
    ] = False,
) -> None:
    """\b
    Examples:
      briefcli brief article.txt
      briefcli attendees article.txt --format json
      briefcli compare last-year.txt this-year.txt --editions 2023,2024

    Briefings from Arabic news articles on conferences: who attends, what is on the agenda, who
    stands where, and what changed since the last edition.

    \b
    Exit status:
      0    something was found
      1    nothing was found
      2    bad usage, or input that cannot be read
      130  interrupted
    """  # noqa: D205, D301, D415 # shown as the help text; \b keeps its lines
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(BAD_USAGE)
    path = configuration_path(os.environ)
    if path is not None:
        named = "BRIEFCLI_CONFIG" in os.environ
        # The file is read when the first option asks.
        commands: Any = context.command
        context.default_map = Configuration(  # type: ignore[assignment]
            path, commands.commands, lambda: _options_of(context), required=named
        )


def _options_of(context: Any) -> dict[str, tuple[str, ...]]:  # noqa: ANN401 # of the group
    """The names of each command's options that can be set for good."""
    commands = context.command.commands
    return {
        name: tuple(parameter.name for parameter in command.params if parameter.envvar)
        for name, command in commands.items()
    }


@app.command(cls=PlainCommand, short_help="Who attends, is invited, stays away or came before.")
@output_options(
    status=several("status", STATUSES, "Only those who come to this edition in this way."),
    kind=several("kind", ATTENDEES, "Only persons, organisations or countries."),
    country=option(
        "country",
        "NAME",
        "Only those of a state (code, Arabic or English name).",
        completions.countries,
    ),
    year=option("year", "YEAR", "Only those told of for an edition of this year."),
)
def attendees(files: list[str], settings: Settings, output: OutputOptions) -> int:
    """\b
    Examples:
      briefcli attendees article.txt
      briefcli attendees article.txt --status invited,declined --lang en
      briefcli attendees article.txt --kind person --country RU --evidence
      briefcli attendees - --format json < article.txt

    Who attends, is invited, stays away or came to an earlier edition: name, office, state or body,
    status, and the editions' years.
    """  # noqa: D205, D301, D415 # as above
    from briefcli.cli import commands  # noqa: PLC0415 # help must not load it

    return commands.attendees(files, settings, output)


@app.command(cls=PlainCommand, short_help="What the conference discusses and is for.")
@output_options(kind=several("kind", TOPICS, "Only items, aims, or what is expected."))
def agenda(files: list[str], settings: Settings, output: OutputOptions) -> int:
    """\b
    Examples:
      briefcli agenda article.txt
      briefcli agenda article.txt --kind aim --lang en

    The topics: items of the agenda, aims of the event, and what is expected to come up.
    """  # noqa: D205, D301, D415 # as above
    from briefcli.cli import commands  # noqa: PLC0415 # as above

    return commands.agenda(files, settings, output)


@app.command(cls=PlainCommand, short_help="Who stands where: an actor's stated positions.")
@output_options(
    actor=option(
        "actor",
        "NAME",
        "A country (code, Arabic or English name), an organisation (name or a part of it), or all. "
        "Default: RU.",
        completions.actors,
    ),
    issue=option("issue", "WORDS", "Only positions on an issue with these words, however they are spelt."),
    stance=several("stance", STANCES, "Only these stands."),
)
def positions(files: list[str], settings: Settings, output: OutputOptions) -> int:
    """\b
    Examples:
      briefcli positions article.txt
      briefcli positions article.txt --actor Belarus --stance supports,rejects
      briefcli positions article.txt --actor all --format json

    An actor's stated positions: the issue, the stand, the statement, who made it, and whether it
    is quoted, reported or paraphrased.
    """  # noqa: D205, D301, D415 # as above
    from briefcli.cli import commands  # noqa: PLC0415 # as above

    return commands.positions(files, settings, output)


@app.command(cls=PlainCommand, short_help="Two editions side by side.")
@output_options(
    editions=option(
        "editions",
        "YEAR,YEAR",
        "The two editions. Default: the present one and the one before it.",
    ),
    mark=several("mark", MARKS, "Only rows with this mark."),
)
def compare(files: list[str], settings: Settings, output: OutputOptions) -> int:
    """\b
    Examples:
      briefcli compare article.txt
      briefcli compare article.txt --mark changed --output changes.csv
      briefcli compare last-year.txt this-year.txt --editions 2023,2024

    Two editions, the earlier one first: each attribute and attendee is the same, changed, added,
    gone, or not stated. What isn't stated of an edition is not thereby absent from it.
    """  # noqa: D205, D301, D415 # as above
    from briefcli.cli import commands  # noqa: PLC0415 # as above

    return commands.compare(files, settings, output)


@app.command(cls=PlainCommand, short_help="The whole briefing, one page.")
@output_options()
def brief(files: list[str], settings: Settings, output: OutputOptions) -> int:
    """\b
    Examples:
      briefcli brief article.txt
      briefcli brief article.txt --width 60
      briefcli brief last-year.txt this-year.txt --format json

    The event, its attendees, agenda, everyone's positions, and its edition compared with the one before.
    """  # noqa: D205, D301, D415 # as above
    from briefcli.cli import commands  # noqa: PLC0415 # as above

    return commands.brief(files, settings, output)


@app.command(cls=PlainCommand, short_help="Why: the article with what was recognised, and by which rule.")
@output_options(files=ONE_FILE)
def explain(files: list[str], settings: Settings, output: OutputOptions) -> int:
    """\b
    Examples:
      briefcli explain article.txt
      briefcli explain article.txt --lang en | grep -A 9 'Sentence 4'
      briefcli explain article.txt --format json

    One article, sentence by sentence: its mentions in brackets, each fact that was read from it with
    the rules that found it, and what is only mentioned, with the reason. The last part says what
    the rules do.
    """  # noqa: D205, D301, D415 # as above
    from briefcli.cli import commands  # noqa: PLC0415 # as above

    return commands.explain(files, settings, output)


@app.command(cls=PlainCommand, short_help="The JSON Schema of the machine output.")
def schema() -> int:
    """\b
    Examples:
      briefcli schema > briefcli.schema.json

    The JSON Schema (2020-12) of what --format json prints. Output that fits it stays so until the
    version in it changes.
    """  # noqa: D205, D301, D415 # as above
    from briefcli.output.machine import schema_text  # noqa: PLC0415 # help must not load it

    sys.stdout.write(schema_text())
    return FOUND


@app.command(cls=PlainCommand, short_help="What the terminal was taken for, and a card to judge it by.")
def doctor(
    context: typer.Context,
    *,
    bidi: shared_option("bidi") = None,  # type: ignore[valid-type] # declared once, for all commands
    color: shared_option("color") = None,  # type: ignore[valid-type] # likewise
    width: shared_option("width") = None,  # type: ignore[valid-type] # likewise
) -> int:
    """\b
    Examples:
      briefcli doctor
      briefcli doctor --bidi isolate

    What the terminal was taken for and why, what it is sent, how to override that, and a card of
    numbered lines, each saying what one should see.
    """  # noqa: D205, D301, D415 # as above
    from briefcli.cli.doctor import doctor as examined  # noqa: PLC0415 # help must not load it

    settings = Settings.of(context, {"bidi": bidi, "color": color, "width": width})
    return examined(settings, resolved(settings, os.environ, on_terminal=sys.stdout.isatty()), os.environ)


@app.command(
    name="help", cls=PlainCommand, short_help="Help on a command, on configuration, or on own words."
)
def show_help(
    context: typer.Context,
    topic: Annotated[
        str | None,
        typer.Argument(
            metavar="TOPIC",
            help="A command, configuration, or lexicon. None: the list of commands.",
            show_default=False,
        ),
    ] = None,
) -> int:
    """\b
    Examples:
      briefcli help attendees
      briefcli help configuration
      briefcli help lexicon

    Help on a command, on the environment variables and the configuration file, or on own words for
    the lexicon.
    """  # noqa: D205, D301, D415 # as above
    from briefcli.cli.help_topics import LEXICON, TOPICS, configuration_help  # noqa: PLC0415 # only for this command

    root = context.parent
    assert root is not None
    commands = root.command.commands  # type: ignore[attr-defined] # of a group
    if topic is None:
        text = root.get_help()
    elif topic in commands:
        text = commands[topic].get_help(typer.Context(commands[topic], info_name=topic, parent=root))
    elif topic == "lexicon":
        text = LEXICON.rstrip("\n")
    elif topic == "configuration":
        text = configuration_help(_options_of(root)).rstrip("\n")
    else:
        raise Failure(f"help: {unknown(topic, (*commands, *TOPICS))}", BAD_USAGE)
    sys.stdout.write(f"{text}\n")
    return FOUND
