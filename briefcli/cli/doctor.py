"""What a terminal was taken for, how to say otherwise, and a card to judge it by."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from briefcli.bidi import StyledText, detect_terminal, render_grid, render_paragraph, write_lines
from briefcli.bidi.card import test_card
from briefcli.cli.failures import FOUND
from briefcli.cli.settings import variable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefcli.bidi import Detection
    from briefcli.cli.resolution import OutputOptions
    from briefcli.cli.settings import Settings

_MEANINGS = {
    "visual": "letters joined and in the order of the eye",
    "overridden": "letters joined, in reading order, their direction forced",
    "words": "words in the order of the eye, the letters of each in reading order",
    "isolate": "plain letters in reading order, each cell in an isolate, for a terminal that does it all",
    "logical": "plain lines in reading order",
}
_OVERRIDING = (
    f"--bidi visual, logical or isolate, or {variable('bidi')} in the environment, or bidi in the "
    "configuration file. Through ssh a terminal's variables don't arrive: there, KONSOLE_VERSION=1 says that "
    "it is Konsole, KITTY_WINDOW_ID=1 that it is kitty. Print this card with each until it is right."
)
_BASES = {
    "seen": "seen to be right there",
    "documented": "right by its documentation, not tried",
    "assumed": "a guess",
}


def doctor(settings: Settings, output: OutputOptions, environment: Mapping[str, str]) -> int:
    """Print the report and the card; gives the exit status."""
    lines = _lines(settings, output, environment)
    write_lines(sys.stdout, lines, output.emission)
    return FOUND


def _lines(settings: Settings, output: OutputOptions, environment: Mapping[str, str]) -> Iterator[str]:
    emission = output.emission
    for heading, text in _report(settings, output, detect_terminal(environment)):
        yield from render_paragraph(
            StyledText(f"{heading}: {text}", ((0, len(heading) + 1, "bold"),)),
            output.width,
            emission,
            "ltr",
            color=output.color,
        )
    yield ""
    yield from render_grid(test_card(), width=output.width, emission=emission, color=output.color)


def _report(settings: Settings, output: OutputOptions, detection: Detection) -> Iterator[tuple[str, str]]:
    behind = f" behind {detection.multiplexer}" if detection.multiplexer else ""
    yield "Terminal", f"{detection.terminal}{behind} ({detection.reason}): {detection.remark}."
    if detection.others:
        yield "Also named", f"{', '.join(detection.others)}; if it is that one, see the last line."
    yield "Sent", f"{output.emission}: {_MEANINGS[output.emission]}; {_why(settings, detection)}."
    yield "Width", f"{output.width} cells; colours {'on' if output.color else 'off'}."
    yield "To override", _OVERRIDING


def _why(settings: Settings, detection: Detection) -> str:
    if (settings.text("bidi") or "auto") != "auto":
        return f"asked for by {settings.named('bidi')}"
    if not sys.stdout.isatty():
        return "as standard output is no terminal"
    return _BASES[detection.basis]
