"""Terminals told by their environment."""

from __future__ import annotations

import pytest

from briefcli.bidi import EMISSIONS, detect_terminal, emission_for


@pytest.mark.parametrize(
    ("environment", "terminal", "emission", "reason"),
    [
        ({}, "an unknown terminal", "visual", "no variable tells which"),
        ({"TERM": "xterm-256color"}, "an unknown terminal", "visual", "no variable tells which"),
        ({"TERM": "dumb"}, "a terminal without escape codes", "logical", "TERM=dumb"),
        ({"TERM": "xterm", "XTERM_VERSION": "XTerm(379)"}, "xterm", "visual", "XTERM_VERSION=XTerm(379)"),
        ({"TERM": "xterm-256color", "VTE_VERSION": "7006"}, "a VTE terminal", "visual", "VTE_VERSION=7006"),
        ({"KONSOLE_VERSION": "221203"}, "Konsole", "overridden", "KONSOLE_VERSION=221203"),
        ({"TERM": "xterm-kitty", "KITTY_WINDOW_ID": "1"}, "kitty", "words", "TERM=xterm-kitty"),
        ({"TERM": "mlterm-256color"}, "mlterm", "visual", "TERM=mlterm-256color"),
        ({"MLTERM": "3.9.0"}, "mlterm", "visual", "MLTERM=3.9.0"),
        ({"WT_SESSION": "a-b"}, "Windows Terminal", "visual", "WT_SESSION=a-b"),
        ({"TERM_PROGRAM": "vscode"}, "Visual Studio Code", "visual", "TERM_PROGRAM=vscode"),
        ({"TERM_PROGRAM": "iTerm.app"}, "iTerm2", "visual", "TERM_PROGRAM=iTerm.app"),
        ({"TERM_PROGRAM": "Apple_Terminal"}, "Apple Terminal", "visual", "TERM_PROGRAM=Apple_Terminal"),
        ({"TERM_PROGRAM": "ghostty"}, "Ghostty", "visual", "TERM_PROGRAM=ghostty"),
        ({"TERM_PROGRAM": "WezTerm"}, "WezTerm", "visual", "TERM_PROGRAM=WezTerm"),
        ({"TERM": "foot-extra"}, "foot", "visual", "TERM=foot-extra"),
        ({"VTE_VERSION": ""}, "an unknown terminal", "visual", "no variable tells which"),
    ],
)
def test_detection(environment: dict[str, str], terminal: str, emission: str, reason: str) -> None:
    """Each terminal is known by a variable of its own, and gets what it wants."""
    found = detect_terminal(environment)
    assert (found.terminal, found.emission, found.reason) == (terminal, emission, reason)
    assert found.multiplexer is None


@pytest.mark.parametrize(
    ("environment", "terminal", "multiplexer"),
    [
        ({"TERM": "tmux-256color", "TMUX": "/tmp/x,1,0", "VTE_VERSION": "7006"}, "a VTE terminal", "tmux"),
        ({"TERM": "screen", "STY": "1.pts-0", "KONSOLE_VERSION": "221203"}, "Konsole", "GNU screen"),
        ({"TERM": "tmux-256color", "TMUX": "/tmp/x,1,0", "KITTY_WINDOW_ID": "3"}, "kitty", "tmux"),
        ({"TERM": "tmux-256color", "TMUX": "/tmp/x,1,0"}, "an unknown terminal", "tmux"),
    ],
)
def test_the_terminal_behind_a_multiplexer(
    environment: dict[str, str], terminal: str, multiplexer: str
) -> None:
    """What counts is the terminal that shows what the multiplexer hands on."""
    found = detect_terminal(environment)
    assert (found.terminal, found.multiplexer) == (terminal, multiplexer)


def test_a_terminal_started_from_another() -> None:
    """Its own TERM decides, and the other is told of."""
    found = detect_terminal({"TERM": "alacritty", "KONSOLE_VERSION": "221203", "KITTY_WINDOW_ID": "1"})
    assert (found.terminal, found.others) == ("Alacritty", ("Konsole", "kitty"))


@pytest.mark.parametrize(
    ("choice", "on_terminal", "emission"),
    [
        ("auto", True, "overridden"),
        ("auto", False, "logical"),
        ("visual", True, "visual"),
        ("visual", False, "visual"),
        ("isolate", False, "isolate"),
        ("logical", True, "logical"),
    ],
)
def test_a_choice_beats_detection(choice: str, *, on_terminal: bool, emission: str) -> None:
    """On a terminal as off it."""
    assert emission_for(choice, {"KONSOLE_VERSION": "221203"}, on_terminal=on_terminal) == emission


def test_an_unknown_choice_is_refused() -> None:
    """With the known ones."""
    with pytest.raises(ValueError, match=f"no emission 'rtl'; there are {', '.join(EMISSIONS)}"):
        emission_for("rtl", {}, on_terminal=True)
