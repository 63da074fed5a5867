"""An option's value and where it comes from: the flag, else the environment, else the configuration file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from briefcli.cli.failures import BAD_USAGE, Failure

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    import typer

Source = Literal["flag", "environment", "file", "default"]

_SOURCES: dict[str, Source] = {
    "COMMANDLINE": "flag",
    "ENVIRONMENT": "environment",
    "DEFAULT_MAP": "file",
}
ON = frozenset(("1", "true", "yes", "on"))
"""What switches something on in the environment or a file."""

_OFF = frozenset(("0", "false", "no", "off"))
_NEAR = 0.65  # of 1, as difflib measures: json is near jsn, color is not near actor


def variable(option: str) -> str:
    """The environment variable of an option: BRIEFCLI_EXIT_ZERO for "exit_zero"."""
    return f"BRIEFCLI_{option.upper()}"


@dataclass(frozen=True, slots=True)
class Settings:
    """The options of a run as they were given, not yet checked.

    Attributes:
        values: By the options' names with underscores; None where nobody gave one.
        sources: Where each comes from; what is missing here comes from the command line.
    """

    values: Mapping[str, Any]
    sources: Mapping[str, Source] = field(default_factory=dict)

    @classmethod
    def of(cls, context: typer.Context, values: Mapping[str, Any]) -> Settings:
        """The values that the parser found, and where."""
        sources: dict[str, Source] = {}
        for name in values:
            source = context.get_parameter_source(name)
            sources[name] = "default" if source is None else _SOURCES.get(source.name, "default")
        return cls(values, sources)

    def source(self, option: str) -> Source:
        """Where an option's value comes from."""
        if self.values.get(option) is None:
            return "default"
        return self.sources.get(option, "flag")

    def named(self, option: str) -> str:
        """How a message names what the user has to mend."""
        source = self.source(option)
        if source == "environment":
            return variable(option)
        if source == "file":
            return f"{option.replace('_', '-')} in the configuration file"
        return f"--{option.replace('_', '-')}"

    def path(self, option: str) -> str | None:
        """The value as typed, which may hold bytes that are no letters; None if there is none."""
        value = self.values.get(option)
        return None if value is None else str(value)

    def text(self, option: str) -> str | None:
        """The value without spaces around it, None if there is none.

        Raises:
            Failure: If it is no text.
        """
        value = self.path(option)
        if value is not None and any(map(_is_raw_byte, value)):
            problem = f"{self.named(option)}: {value!r} is no text in UTF-8"
            raise Failure(f"{problem}; set the terminal to UTF-8, or type it anew", BAD_USAGE)
        return None if value is None else value.strip()

    def parts(self, option: str) -> tuple[str, ...]:
        """The parts of a value that may be several, parted by commas; none if nobody gave one."""
        value = self.text(option)
        return () if value is None else tuple(part.strip() for part in value.split(",") if part.strip())

    def switch(self, option: str, *, default: bool = False) -> bool:
        """Whether something is switched on.

        Raises:
            Failure: If the value is neither yes nor no.
        """
        value = self.values.get(option)
        if value is None:
            return default
        if isinstance(value, bool):
            return value
        word = str(value).strip().lower()
        if word not in ON | _OFF:
            raise Failure(f"{self.named(option)}: {value!r} is neither yes nor no; give 1 or 0", BAD_USAGE)
        return word in ON

    def one_of(self, option: str, choices: Collection[str]) -> str | None:
        """The value if it is one of those that the option takes; None if there is none.

        Raises:
            Failure: If it is none of them; the message lists them and suggests the nearest.
        """
        value = self.text(option)
        if value is not None and value not in choices:
            raise Failure(f"{self.named(option)}: {unknown(value, choices)}", BAD_USAGE)
        return value


def _is_raw_byte(character: str) -> bool:
    """Whether it stands for a byte that Python couldn't decode (PEP 383)."""
    return "\udc80" <= character <= "\udcff"


def unknown(value: str, known: Collection[str]) -> str:
    """What a message says of a value that is not among the known ones."""
    listed = f"choose from {', '.join(known)}"
    near = nearest(value, known)
    return f"{value!r} is not known; {f'did you mean {near}? ' if near else ''}{listed}"


def nearest(value: str, known: Collection[str]) -> str | None:
    """The known value that one was probably meant for, None if none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 # only mistakes need it

    lower = {name.lower(): name for name in known}
    found = get_close_matches(value.lower(), lower, n=1, cutoff=_NEAR)
    return lower[found[0]] if found else None
