"""A terminal is switched to show cells as they are sent, and switched back on every way out."""

from __future__ import annotations

import os
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from conftest import shown_on, terminal

if TYPE_CHECKING:
    from pathlib import Path

OnTerminal = Callable[..., str]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="terminals and signals are made the POSIX way")

AS_SENT = b"\x1b[8l"
BY_ITSELF = b"\x1b[8h"

# More than a terminal takes before somebody reads, so that the process is caught in the middle of writing.
ENDLESS = """
import sys, itertools, signal
from briefcli.bidi import write_lines
signal.signal(signal.SIGHUP, signal.SIG_DFL)  # which nohup has the tests' children ignore
write_lines(sys.stdout, itertools.repeat("x" * 70), "visual")
"""
FAILING = """
import sys
from briefcli.bidi import write_lines
def lines():
    yield "one"
    raise {error}
write_lines(sys.stdout, lines(), "visual")
"""


def ended_by(number: int) -> tuple[bytes, int]:
    """Send a signal to a program in the middle of writing; give what was shown and how it ended."""
    with terminal() as (controller, writable):
        process = subprocess.Popen(
            [sys.executable, "-c", ENDLESS], stdin=subprocess.DEVNULL, stdout=writable, stderr=subprocess.PIPE
        )
        os.close(writable)
        shown = os.read(controller, 1024)  # it is writing
        time.sleep(0.2)  # and now it waits, the terminal's buffer being full
        process.send_signal(number)
        shown += shown_on(controller)
        process.communicate(timeout=60)
        return shown, process.returncode


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT], ids=lambda n: n.name)
def test_a_signal_that_ends_the_process(number: signal.Signals) -> None:
    """The terminal is switched back, and the process ends by that signal, as its parent expects."""
    shown, status = ended_by(number)
    assert shown.startswith(AS_SENT)
    assert shown.endswith(BY_ITSELF)
    assert status == -number


def test_an_interrupt() -> None:
    """Ctrl-C likewise."""
    shown, status = ended_by(signal.SIGINT)
    assert shown.startswith(AS_SENT)
    assert shown.endswith(BY_ITSELF)
    assert status == -signal.SIGINT


def test_stopped_and_continued() -> None:
    """Ctrl-Z gives the shell a terminal that orders by itself; fg switches it again."""
    with terminal() as (controller, writable):
        process = subprocess.Popen(
            [sys.executable, "-c", ENDLESS],
            stdin=subprocess.DEVNULL,
            stdout=writable,
            preexec_fn=os.setpgrp,  # noqa: PLW1509 # a stop needs a group of its own, as a shell's jobs have
        )
        os.close(writable)
        try:
            shown = os.read(controller, 1024)
            for _ in range(2):
                process.send_signal(signal.SIGTSTP)
                shown += _shown_until_stopped(controller, process.pid)
                assert shown.startswith(AS_SENT)
                assert shown.endswith(BY_ITSELF)
                process.send_signal(signal.SIGCONT)
                shown = os.read(controller, 65536)
        finally:
            process.kill()
            process.wait(timeout=60)


def _shown_until_stopped(controller: int, process: int) -> bytes:
    shown = b""
    patience = time.monotonic() + 60
    while time.monotonic() < patience:
        stopped, status = os.waitpid(process, os.WUNTRACED | os.WNOHANG)
        if not stopped and select.select([controller], [], [], 0.05)[0]:
            shown += os.read(controller, 65536)
            continue
        while select.select([controller], [], [], 0)[0]:
            shown += os.read(controller, 65536)
        if stopped:
            assert os.WIFSTOPPED(status)
            return shown
    pytest.fail("it was not stopped")


@pytest.mark.parametrize("error", ["ValueError", "KeyboardInterrupt", "SystemExit"])
def test_an_exception(error: str) -> None:
    """Whatever goes wrong on the way."""
    with terminal() as (controller, writable):
        process = subprocess.Popen(
            [sys.executable, "-c", FAILING.format(error=error)], stdout=writable, stderr=subprocess.DEVNULL
        )
        os.close(writable)
        assert shown_on(controller) == AS_SENT + b"one\r\n" + BY_ITSELF
        process.wait(timeout=60)


def test_an_ignored_signal_stays_ignored() -> None:
    """What nohup asked for is kept."""
    code = (
        "import signal, sys; signal.signal(signal.SIGHUP, signal.SIG_IGN)\n"
        "from briefcli.bidi import write_lines\n"
        "def lines():\n"
        "    yield 'one'\n"
        "    signal.raise_signal(signal.SIGHUP)\n"
        "    yield 'two'\n"
        "write_lines(sys.stdout, lines(), 'visual')\n"
    )
    with terminal() as (controller, writable):
        process = subprocess.Popen([sys.executable, "-c", code], stdout=writable)
        os.close(writable)
        assert shown_on(controller) == AS_SENT + b"one\r\ntwo\r\n" + BY_ITSELF
        assert process.wait(timeout=60) == 0


@pytest.mark.parametrize(
    ("environment", "has", "lacks"),
    [
        ({"TERM": "xterm", "XTERM_VERSION": "XTerm(379)"}, "\x1b[8l \u202d \ufefc", "\u202e \u2067"),
        ({"TERM": "xterm", "KONSOLE_VERSION": "221203"}, "\u202e \u200e \ufefc", "\x1b[8l"),
        ({"TERM": "xterm-kitty"}, "\ufefc", "\x1b[8l \u202d \u202e"),
        ({"TERM": "xterm", "BRIEFCLI_BIDI": "isolate"}, "\u2067 لا", "\x1b[8l \u202d \ufefc"),
        ({"TERM": "dumb"}, " | لا", "\x1b \u202d \u2067 \ufefc"),
    ],
)
def test_the_command_sends_what_the_terminal_wants(
    on_terminal: OnTerminal, environment: dict[str, str], has: str, lacks: str
) -> None:
    """From the environment to the emission, the whole way."""
    shown = on_terminal("doctor", environment=environment)
    for part in has.split():
        assert part in shown
    for part in lacks.split():
        assert part not in shown


@pytest.mark.parametrize("arguments", [["doctor"], ["brief", "FILE"]])
def test_the_command_switches_once_and_back(
    on_terminal: OnTerminal, article_file: Path, arguments: list[str]
) -> None:
    """The switch comes first, its undoing last, and nothing between them switches."""
    arguments = [str(article_file) if word == "FILE" else word for word in arguments]
    shown = on_terminal(*arguments)
    assert re.fullmatch(r"\x1b\[8l((?!\x1b\[8).)*\x1b\[8h", shown, re.DOTALL)


def test_a_closed_pipe_before_a_terminal(executable: str, article_file: Path) -> None:
    """Behind head, which may close the pipe at any time, the terminal never sees the switch."""
    command = f'"{executable}" brief "{article_file}" --format table --bidi visual | head -n 2'
    with terminal() as (controller, writable):
        process = subprocess.Popen(["sh", "-c", command], stdin=subprocess.DEVNULL, stdout=writable)
        os.close(writable)
        shown = shown_on(controller)
        process.wait(timeout=60)
    assert shown.count(b"\r\n") == 2
    assert b"\x1b[8" not in shown


def test_doctor_says_what_and_why(run: Callable[..., subprocess.CompletedProcess[bytes]]) -> None:
    """The terminal, the variable that told, what is sent, why, and how to override."""
    environment = {"TERM": "xterm-256color", "KONSOLE_VERSION": "221203", "TMUX": "/tmp/tmux,1,0"}
    shown = run("doctor", "--bidi", "overridden", environment=environment)
    assert shown.returncode == 2
    shown = run("doctor", environment=environment)
    text = shown.stdout.decode("utf-8")
    assert shown.returncode == 0
    assert "Terminal: Konsole behind tmux (KONSOLE_VERSION=221203)" in text
    assert "Sent: logical: plain lines in reading order; as standard output is no terminal." in text
    assert "BRIEFCLI_BIDI" in text
    for number in range(1, 9):
        assert re.search(rf"^{number} \| .*[\u0621-\u064a].* \| [A-Z]", text, re.MULTILINE)
    text = run("doctor", environment={"BRIEFCLI_BIDI": "isolate"}).stdout.decode("utf-8")
    assert "asked for by BRIEFCLI_BIDI" in re.sub(r"[\u2066-\u2069\s]+", " ", text)
