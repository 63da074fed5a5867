"""A terminal switched to show cells as they are sent, and left as it was on every way out."""

from __future__ import annotations

import os
import select
import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from briefcli.bidi.styled import RESET

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

# ECMA-48's BDSM as in ECMA TR/53: reset, cells are shown as sent; set, the terminal orders by itself.
AS_SENT = "\x1b[8l"
BY_ITSELF = "\x1b[8h"

# What ends a process from outside without Python's notice; an interrupt raises KeyboardInterrupt. SIGKILL
# can't be caught, nor can SIGSTOP. Windows has only SIGTERM of these.
_ENDING_SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGQUIT") if hasattr(signal, name)
)
_STOPPING_SIGNALS = tuple(getattr(signal, name) for name in ("SIGTSTP",) if hasattr(signal, name))
_PATIENCE = 2.0  # seconds; a terminal that is stopped by Ctrl-S must not keep the process from ending


@contextmanager
def switched(stream: TextIO) -> Iterator[None]:
    """Have a terminal show cells as they are sent, for as long as the context lasts.

    An exception, an interrupt or a signal that ends the process switches it back first; the signal then has
    the effect that it would have had. So does Ctrl-Z, and once the process goes on, the terminal is switched
    again.

    Args:
        stream: The terminal.

    Raises:
        OSError: The stream can't be written to.
    """
    with _switched_back_by_signals(stream):
        stream.write(AS_SENT)
        try:
            yield
        finally:
            stream.write(BY_ITSELF)
            stream.flush()


@contextmanager
def _switched_back_by_signals(stream: TextIO) -> Iterator[None]:
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread may set handlers
        return

    def end(number: int, _: FrameType | None) -> None:
        # Past the stream's buffer, which may be in use. An escape sequence or a letter that was cut off by
        # the signal ends where the next escape begins.
        _write_patiently(stream.fileno(), (RESET + BY_ITSELF).encode())
        signal.signal(number, signal.SIG_DFL)
        signal.raise_signal(number)

    def stop(number: int, _: FrameType | None) -> None:
        _write_patiently(stream.fileno(), (RESET + BY_ITSELF).encode())
        signal.signal(number, signal.SIG_DFL)
        signal.raise_signal(number)  # returns when the process is continued
        signal.signal(number, stop)
        _write_patiently(stream.fileno(), AS_SENT.encode())

    handlers = {**dict.fromkeys(_ENDING_SIGNALS, end), **dict.fromkeys(_STOPPING_SIGNALS, stop)}
    before = {
        number: signal.signal(number, handler)
        for number, handler in handlers.items()
        if signal.getsignal(number) == signal.SIG_DFL  # nohup's choice, or the caller's, stands
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _write_patiently(descriptor: int, data: bytes) -> None:
    try:
        _, ready, _ = select.select([], [descriptor], [], _PATIENCE)
        if ready:
            os.write(descriptor, data)
    except OSError:  # the terminal is gone, or, on Windows, is nothing to wait for
        return
