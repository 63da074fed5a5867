"""What runs inside a terminal: shows the card between two marks, and stays until it is killed.

Run as `show.py READY [MISTAKE]`; the file READY is written when all is shown, with what the terminal was
taken for. The marks are cells of colours that occur nowhere else; from them a picture is cut into cells.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from briefcli.bidi import detect_terminal, emission_for, write_lines
from terminals.card import MISTAKES, WIDTH, card_lines

_PATIENCE = 60  # seconds; by then the picture was taken
FIRST_MARK = "\x1b[48;5;201m \x1b[0m"  # magenta; before the first row
LAST_MARK = "\x1b[48;5;51m \x1b[0m"  # cyan; after the last cell of the row below the last


def main(ready: str, mistake: str | None = None) -> None:
    """Show the card."""
    if mistake is not None and mistake not in MISTAKES:
        raise ValueError(f"no mistake {mistake!r}")
    emission = emission_for("auto", os.environ, on_terminal=sys.stdout.isatty())
    lines = card_lines(emission, mistake)
    # The cursor is hidden, the screen cleared.
    sys.stdout.write(f"\x1b[?25l\x1b[2J\x1b[H{FIRST_MARK}\n")
    write_lines(sys.stdout, lines, emission)
    sys.stdout.write(f"\x1b[{len(lines) + 2};{WIDTH}H{LAST_MARK}")
    sys.stdout.flush()
    found = detect_terminal(os.environ)
    behind = f" behind {found.multiplexer}" if found.multiplexer else ""
    Path(ready).write_text(f"{found.terminal}{behind}, {emission}", encoding="utf-8")
    time.sleep(_PATIENCE)


if __name__ == "__main__":
    main(*sys.argv[1:])
