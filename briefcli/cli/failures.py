"""What ends a command early: a status for the shell, and one line for the reader."""

from __future__ import annotations

import sys
from typing import Final

FOUND: Final = 0
NOTHING_FOUND: Final = 1
BAD_USAGE: Final = 2
OWN_FAULT: Final = 70
"""EX_SOFTWARE of sysexits.h: the fault is briefcli's, which neither 1 nor 2 may say."""
INTERRUPTED: Final = 130


class Failure(Exception):  # it also stands for "nothing found", which is no error
    """A command can't go on.

    Attributes:
        status: The exit status.
    """

    def __init__(self, message: str, status: int) -> None:
        """Say what is wrong and what to do, in one line; an empty one if all has been told."""
        super().__init__(message)
        self.status = status


def one_line(message: str) -> str:
    """A message as one line that a terminal can be trusted with, whatever names it holds."""
    joined = " ".join(message.split())
    return "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in joined)


def tell(message: str) -> None:
    """Say something in one line on standard error."""
    if sys.stderr is not None:  # the shell may have closed it: 2>&-
        sys.stderr.write(f"briefcli: {one_line(message)}\n")
