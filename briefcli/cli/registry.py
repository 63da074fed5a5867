"""The registered commands, each put together when it is first asked for.

Typer puts all commands together before it looks which one was typed: with a dozen options on each
that takes longer than importing typer, and the help needs none of them.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import typer.main

from briefcli.cli.failures import BAD_USAGE, Failure
from briefcli.cli.plain import PlainGroup


class Registered(Mapping[str, Any]):
    """The commands of a typer application by their names, in the order of registration."""

    def __init__(self, app: typer.Typer) -> None:
        """Take the application; its commands are not looked at yet."""
        self._app = app
        # Typer names a command after its function unless told otherwise; so it does here.
        self._infos = {
            info.name or info.callback.__name__: info for info in app.registered_commands if info.callback
        }
        self._commands: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 # typer's class, under no stable name
        if name not in self._commands:
            self._commands[name] = typer.main.get_command_from_info(
                self._infos[name],
                pretty_exceptions_short=self._app.pretty_exceptions_short,
                rich_markup_mode=self._app.rich_markup_mode,
            )
        return self._commands[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._infos)

    def __len__(self) -> int:
        return len(self._infos)

    def short_helps(self) -> list[tuple[str, str]]:
        """Each command's name and what it does in a few words."""
        return [(name, info.short_help or "") for name, info in self._infos.items()]


class LazyGroup(PlainGroup):
    """A group whose list of commands is written without putting them together."""

    commands: Any  # a dictionary for typer, which only looks names up in it and lists them

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401 # typer's context
        """Give the commands' names in the order of registration."""
        del ctx
        return list(self.commands)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 # typer's classes
        """Find the command that was typed; a file's name in its place gets the command that was left out.

        Raises:
            Failure: If it is a file's name.
        """
        name = args[0]
        if name not in self.list_commands(ctx) and Path(name).is_file():
            problem = f"{name}: it is a file where a command is expected"
            raise Failure(f"{problem}; as in: briefcli brief {shlex.quote(name)}", BAD_USAGE)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 # typer's classes
        """Write the commands and what they do."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(self.commands.short_helps())


def put_together(root: typer.Typer, commands: typer.Typer) -> Any:  # noqa: ANN401 # as above
    """Give the command line of an application's own options and of the commands of another.

    Args:
        root: Has the callback and the options before the command; its group is a `LazyGroup`.
        commands: Has the commands.
    """
    group = typer.main.get_command(root)
    assert isinstance(group, LazyGroup)
    group.commands = Registered(commands)
    return group
