"""The configuration file: options that hold for every run, or for one command.

It is TOML and lies where the XDG Base Directory Specification says. Top-level keys hold for every
command that has the option, those in a table only for the command that the table is named after:

    lang = "en"
    [attendees]
    fields = "name,status"
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from briefcli.cli.failures import BAD_USAGE, Failure
from briefcli.cli.settings import unknown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def configuration_path(environment: Mapping[str, str]) -> Path | None:
    """Where the configuration file is looked for; it need not exist.

    Args:
        environment: BRIEFCLI_CONFIG names the file, and if it is empty there is none; else
            XDG_CONFIG_HOME, if it is absolute as the specification demands, else ~/.config.

    Returns:
        The path, None if there is neither a variable nor a home.
    """
    named = environment.get("BRIEFCLI_CONFIG")
    if named is not None:
        return Path(named) if named else None
    folder = environment.get("XDG_CONFIG_HOME", "")
    if Path(folder).is_absolute():
        return Path(folder) / "briefcli" / "config.toml"
    home = environment.get("HOME") or environment.get("USERPROFILE")
    return Path(home) / ".config" / "briefcli" / "config.toml" if home else None


class Configuration(Mapping[str, "Section"]):
    """The options that a configuration file sets, read when one is asked for.

    Raises:
        Failure: When asked, if the file can't be read, is no TOML, or sets what no command has.
    """

    def __init__(
        self,
        path: Path,
        commands: Iterable[str],
        options: Callable[[], Mapping[str, Iterable[str]]],
        *,
        required: bool,
    ) -> None:
        """Remember the file.

        Args:
            path: The file.
            commands: The names of the commands.
            options: Gives the names of each command's options.
            required: Whether it is an error if there is no such file.
        """
        self._path = path
        self._commands = frozenset(commands)
        self._options = options
        self._required = required

    def __getitem__(self, command: str) -> Section:
        """A command's options; what is no command, for the parser asks of its own options too, is missing."""
        if command not in self._commands:
            raise KeyError(command)
        return Section(self, command)

    def __iter__(self) -> Iterator[str]:
        return iter(self._commands)

    def __len__(self) -> int:
        return len(self._commands)

    @cached_property
    def by_command(self) -> dict[str, dict[str, str | bool]]:
        """For each command its options' values as they would be typed; switches are true or false."""
        content = self._content()
        known = {command: frozenset(names) for command, names in self._options().items()}
        names = sorted(frozenset[str]().union(*known.values()))
        settings: dict[str, dict[str, str | bool]] = {command: {} for command in known}
        for key, value in content.items():
            if isinstance(value, dict):
                continue
            name = key.replace("-", "_")
            if name not in names:
                self._refuse(f"option {unknown(key, names)}")
            for command, options in known.items():
                if name in options:
                    settings[command][name] = self._as_typed(key, value)
        for command, table in content.items():
            if not isinstance(table, dict):
                continue
            if command not in known:
                self._refuse(f"command {unknown(command, sorted(known))}")
            for key, value in table.items():
                name = key.replace("-", "_")
                if name not in known[command]:
                    self._refuse(f"option of {command}: {unknown(key, sorted(known[command]))}")
                settings[command][name] = self._as_typed(f"{command}.{key}", value)
        return settings

    def _content(self) -> dict[str, Any]:
        try:
            data = self._path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            if self._required:
                self._refuse("there is no such file")
            return {}
        except OSError as error:
            self._refuse(f"it can't be read ({error.strerror})")
        if sys.version_info >= (3, 11):
            import tomllib  # noqa: PLC0415 # most runs have no such file
        else:
            import tomli as tomllib  # noqa: PLC0415 # likewise
        try:
            return tomllib.loads(data.decode("utf-8-sig"))
        except ValueError as error:  # of TOML, or of UTF-8
            self._refuse(f"it is no TOML ({error})")

    def _as_typed(self, key: str, value: object) -> str | bool:
        if isinstance(value, bool):
            return value
        if isinstance(value, list) and all(isinstance(part, (str, int)) for part in value):
            return ",".join(map(str, value))
        if not isinstance(value, (str, int)):
            self._refuse(f"{key}: a value is a text, a number, true, false, or a list of texts")
        return str(value)

    def _refuse(self, problem: str) -> NoReturn:
        raise Failure(f"{self._path}: {problem}; `briefcli help configuration` says more", BAD_USAGE)


class Section(Mapping[str, Callable[[], "str | bool | None"]]):
    """One command's options, as the parser asks for defaults."""

    def __init__(self, configuration: Configuration, command: str) -> None:
        """Remember whose options are asked for."""
        self._configuration = configuration
        self._command = command

    def __getitem__(self, name: str) -> Callable[[], str | bool | None]:
        """What gives an option's value, or None if the file doesn't set it.

        The parser calls it when it wants the value, and doesn't when it only writes the help: who
        has to mend the file needs that.
        """
        if name == "help":
            raise KeyError(name)
        return lambda: self._configuration.by_command.get(self._command, {}).get(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._configuration.by_command.get(self._command, {}))

    def __len__(self) -> int:
        return len(self._configuration.by_command.get(self._command, {}))
