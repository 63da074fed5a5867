"""A line on standard error that says how far the work is: only on a terminal, only if it takes long."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PATIENCE = 1.0
"""Seconds after which a reader wants to know."""

_CLEAR = "\r\x1b[K"


@contextmanager
def progress(total: int, *, quiet: bool) -> Iterator[Callable[[int], None]]:
    """While this lasts, tell how many articles are being read, once that takes longer than a second.

    Args:
        total: How many articles there are.
        quiet: Whether nothing is told in any case.

    Returns:
        What is called with the number of the article that is read next, from 1.
    """
    if quiet or sys.stderr is None or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda _number: None
        return
    from threading import Lock, Timer  # noqa: PLC0415 # only on a terminal

    lock = Lock()
    number, shown = 1, False

    def show() -> None:
        nonlocal shown
        shown = True
        sys.stderr.write(f"{_CLEAR}briefcli: reading article {number} of {total}…")
        sys.stderr.flush()

    def next_one(new: int) -> None:
        nonlocal number
        with lock:
            number = new
            if shown:
                show()

    def after_a_while() -> None:
        with lock:
            show()

    timer = Timer(PATIENCE, after_a_while)
    timer.daemon = True
    timer.start()
    try:
        yield next_one
    finally:
        timer.cancel()
        with lock:
            if shown:
                sys.stderr.write(_CLEAR)
                sys.stderr.flush()
