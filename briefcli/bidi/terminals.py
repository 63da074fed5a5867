"""Which terminal this is, told by the environment, and what it wants to be sent."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, cast

from briefcli.bidi.emission import EMISSIONS, EmissionName, emission_named

if TYPE_CHECKING:
    from collections.abc import Mapping

Basis = Literal["seen", "documented", "assumed"]

_COLUMNS = ["variable", "value", "terminal", "emission", "basis", "remark"]
_MULTIPLEXERS = {"TMUX": "tmux", "STY": "GNU screen", "ZELLIJ": "Zellij"}


@dataclass(frozen=True, slots=True)
class Detection:
    """What a terminal was taken for.

    Attributes:
        terminal: Its name.
        emission: What it wants to be sent.
        reason: The variable that told, with its value, as `NAME=value`; or why nothing told.
        basis: Whether the emission was seen to be right there, is documented, or is assumed.
        remark: What the terminal does.
        multiplexer: The name of what runs between it and this program, such as tmux; None for nothing.
        others: Terminals that other variables tell of, mostly those that this one was started from.
    """

    terminal: str
    emission: EmissionName
    reason: str
    basis: Basis
    remark: str
    multiplexer: str | None = None
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Known:
    """A row of the table of terminals."""

    variable: str
    value: str
    terminal: str
    emission: EmissionName
    basis: Basis
    remark: str

    def is_told_by(self, environment: Mapping[str, str]) -> bool:
        value = environment.get(self.variable)
        return bool(value) and fnmatchcase(str(value), self.value)


def detect_terminal(environment: Mapping[str, str]) -> Detection:
    """Tell by the environment which terminal this is.

    A multiplexer such as tmux hands on what it is sent, so what counts is the terminal that it was started
    in, whose variables it hands down. Through ssh none but TERM arrives.

    Args:
        environment: The environment's variables.

    Returns:
        The terminal; an unknown one is taken to show letters as they are sent, as most do.
    """
    multiplexer = next((name for variable, name in _MULTIPLEXERS.items() if environment.get(variable)), None)
    told = [known for known in _known_terminals() if known.is_told_by(environment)]
    if not told:
        return Detection(
            terminal="an unknown terminal",
            emission="visual",
            reason="no variable tells which",
            basis="assumed",
            remark="it is taken to show letters as sent, as most do",
            multiplexer=multiplexer,
        )
    first = told[0]
    return Detection(
        terminal=first.terminal,
        emission=first.emission,
        reason=f"{first.variable}={environment[first.variable]}",
        basis=first.basis,
        remark=first.remark,
        multiplexer=multiplexer,
        others=tuple(dict.fromkeys(known.terminal for known in told if known.terminal != first.terminal)),
    )


def emission_for(choice: str, environment: Mapping[str, str], *, on_terminal: bool) -> EmissionName:
    """Choose an emission.

    Args:
        choice: "auto", or the name of an emission, which then is chosen.
        environment: The environment's variables.
        on_terminal: Whether what is written goes to a terminal.

    Returns:
        The emission; logical order if "auto" has no terminal to ask.

    Raises:
        ValueError: There is no such emission.
    """
    if choice != "auto":
        return emission_named(choice).name
    return detect_terminal(environment).emission if on_terminal else "logical"


@lru_cache(maxsize=1)
def _known_terminals() -> tuple[_Known, ...]:
    from importlib.resources import files  # noqa: PLC0415 - its import takes longer than this package's

    text = files("briefcli.bidi").joinpath("data", "terminals.tsv").read_text(encoding="utf-8")
    header, *rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    if header != _COLUMNS:
        raise ValueError(f"terminals.tsv: the columns are {header}")
    known: list[_Known] = []
    for variable, value, terminal, emission, basis, remark in rows:
        if emission not in EMISSIONS or basis not in ("seen", "documented"):
            raise ValueError(f"terminals.tsv: {terminal}: {emission!r} or {basis!r} is not known")
        known.append(
            _Known(variable, value, terminal, cast("EmissionName", emission), cast("Basis", basis), remark)
        )
    return tuple(known)
