"""A virtual screen, the terminals that may be started on it, and pictures of what they show."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import ImageGrab

from terminals.card import WIDTH
from terminals.picture import marks_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.Image import Image

COLUMNS, ROWS = WIDTH + 4, 24
_SCREEN = "1200x700x24"
_START = 60.0  # seconds that a terminal may take to show the card
_PAUSE = 0.15  # seconds between two pictures; what is shown must be the same in both
FONT = "DejaVu Sans Mono"
_SHOW = Path(__file__).parent / "show.py"


class NotShown(Exception):
    """A terminal that did not show the card."""


@dataclass(frozen=True, slots=True)
class Terminal:
    """A terminal that may be installed.

    Attributes:
        name: What the report calls it.
        needs: Commands that must be there.
        command: How it is started; `{show}` alone stands for the command that it shall run.
        taken_for: What `briefcli` must take it for.
    """

    name: str
    needs: tuple[str, ...]
    command: tuple[str, ...]
    taken_for: str


_XFCE = (
    "dbus-run-session", "xfce4-terminal", "--disable-server", "--hide-menubar", "--hide-scrollbar",
    f"--font={FONT} 13", f"--geometry={COLUMNS}x{ROWS}", "-x",
)  # fmt: skip
# Alacritty's own colours are too pale to be told apart by their pixels.
_VIVID = {"red": "#cd0000", "green": "#00cd00", "yellow": "#cdcd00", "cyan": "#00cdcd"}
_TMUX = ("tmux", "-u", "-L", "{socket}", "-f", "{tmux}", "new-session")

TERMINALS = (
    Terminal(
        "xterm",
        ("xterm",),
        ("xterm", "-u8", "-b", "0", "-fa", FONT, "-fs", "13", "-geometry", f"{COLUMNS}x{ROWS}+0+0",
         "-bg", "black", "-fg", "white", "-e", "{show}"),
        "xterm",
    ),
    Terminal(
        "st",
        ("st",),
        ("st", "-f", f"{FONT}:pixelsize=17", "-g", f"{COLUMNS}x{ROWS}", "-e", "{show}"),
        "st",
    ),
    Terminal(
        "Alacritty",
        ("alacritty",),
        ("alacritty", "-o", f"font.normal.family='{FONT}'", "-o", "font.size=13",
         "-o", f"window.dimensions={{columns: {COLUMNS}, lines: {ROWS}}}",
         *(f"--option=colors.normal.{name}='{code}'" for name, code in _VIVID.items()), "-e", "{show}"),
        "Alacritty",
    ),
    Terminal("VTE", ("xfce4-terminal", "dbus-run-session"), (*_XFCE, "{show}"), "a VTE terminal"),
    Terminal(
        "tmux in VTE",
        ("xfce4-terminal", "dbus-run-session", "tmux"),
        (*_XFCE, *_TMUX, "{show}"),
        "a VTE terminal behind tmux",
    ),
    # mlterm reckons its window's width with a narrower font than it then uses.
    Terminal(
        "mlterm",
        ("mlterm",),
        ("mlterm", "--fontsize=18", "-g", f"{COLUMNS + 12}x{ROWS}", "--sbmod=none",
         "--bg=black", "--fg=white", "-e", "{show}"),
        "mlterm",
    ),
    Terminal(
        "Konsole",
        ("konsole", "dbus-run-session"),
        ("dbus-run-session", "konsole", "--hide-menubar", "--hide-tabbar", "--notransparency",
         "-p", f"Font={FONT},13", "-p", "ColorScheme=Linux", "-p", "ShowTerminalSizeHint=false",
         "-p", f"TerminalColumns={COLUMNS}", "-p", f"TerminalRows={ROWS}", "-e", "{show}"),
        "Konsole",
    ),
    Terminal(
        "kitty",
        ("kitty",),
        ("kitty", "--config", "NONE", "-o", f"font_family={FONT}", "-o", "font_size=13",
         "-o", "remember_window_size=no", "-o", f"initial_window_width={COLUMNS}c",
         "-o", f"initial_window_height={ROWS}c", "-o", "window_padding_width=0", "{show}"),
        "kitty",
    ),
)  # fmt: skip
"""From the plainest to the most particular; the first that is there shows the mistakes too."""


@contextmanager
def virtual_screen() -> Iterator[str]:
    """Give the display of an X server that draws into memory.

    Raises:
        FileNotFoundError: Xvfb is not installed.
        NotShown: It does not start.
    """
    readable, writable = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writable), "-screen", "0", _SCREEN, "-nolisten", "tcp"],
        pass_fds=[writable],
        stderr=subprocess.DEVNULL,
    )
    os.close(writable)
    try:
        with os.fdopen(readable, encoding="ascii") as answer:
            number = answer.readline().strip()
        if not number:
            raise NotShown("Xvfb does not start")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


def missing(terminal: Terminal) -> list[str]:
    """The commands that a terminal needs and that are not installed."""
    return [command for command in terminal.needs if shutil.which(command) is None]


def picture_of(terminal: Terminal, display: str, directory: Path, mistake: str | None = None) -> Image:
    """Start a terminal, have it show the card, and take a picture of the screen.

    Args:
        terminal: Which one.
        display: The X display.
        directory: An empty directory for its configuration and for messages.
        mistake: What is to be wrong with the card.

    Raises:
        NotShown: The terminal shows nothing, or is taken for another.
    """
    ready = directory / "ready"
    show = directory / "show.sh"
    arguments = " ".join(f"'{argument}'" for argument in (sys.executable, _SHOW, ready, mistake) if argument)
    show.write_text(f"#!/bin/sh\nexec {arguments}\n", encoding="utf-8")
    show.chmod(0o755)
    socket = f"briefcli-{os.getpid()}"
    filled = {"{show}": str(show), "{socket}": socket, "{tmux}": str(_configured(directory))}
    with (directory / "log").open("wb") as log:
        process = subprocess.Popen(
            [filled.get(word, word) for word in terminal.command],
            env=_environment(display, directory),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        try:
            picture = _when_shown(process, ready, display)
        finally:
            _end(process)
            if "tmux" in terminal.needs:
                subprocess.run(["tmux", "-L", socket, "kill-server"], check=False, capture_output=True)
    taken_for = ready.read_text(encoding="utf-8")
    if not taken_for.startswith(f"{terminal.taken_for},"):
        raise NotShown(f"it was taken for {taken_for}")
    return picture


def _environment(display: str, directory: Path) -> dict[str, str]:
    """What a desktop gives a terminal, and nothing of the terminal that the tests were started in."""
    return {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "SHELL": "/bin/sh",
        "TERM": "xterm-256color",
        "HOME": str(directory),
        "XDG_RUNTIME_DIR": str(directory),
        "DISPLAY": display,
        "LIBGL_ALWAYS_SOFTWARE": "1",
        "NO_AT_BRIDGE": "1",
    }


def _configured(directory: Path) -> Path:
    """Write the configurations that can't be given as arguments; gives tmux's."""
    files = {
        "tmux.conf": "set -g status off\nset -g default-terminal tmux-256color\n",
        ".mlterm/aafont": f"ISO10646_UCS4_1={FONT}\nDEFAULT={FONT}\n",
        ".mlterm/main": "type_engine=xft\n",
    }
    for name, text in files.items():
        path = directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return directory / "tmux.conf"


def _when_shown(process: subprocess.Popen[bytes], ready: Path, display: str) -> Image:
    before = None
    deadline = time.monotonic() + _START
    while time.monotonic() < deadline:
        time.sleep(_PAUSE)
        if process.poll() is not None:
            raise NotShown(f"it ended with status {process.returncode}")
        if not ready.exists():
            continue
        picture = ImageGrab.grab(xdisplay=display).convert("RGB")
        if before is not None and marks_in(picture) and picture.tobytes() == before.tobytes():
            return picture
        before = picture
    raise NotShown(f"it did not show the card within {_START:.0f} seconds")


def _end(process: subprocess.Popen[bytes]) -> None:
    # The terminal and what it started are one session of their own.
    for number in (signal.SIGTERM, signal.SIGKILL):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, number)
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=3)
            return
