"""Where an output goes: standard output, or a file that is there whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterator

STANDARD_OUTPUT = "-"


@contextmanager
def opened(name: str | None) -> Iterator[TextIO]:
    """A stream of UTF-8 for an output.

    A file is written beside its place and moved there once it is whole, so that whoever reads it, and
    whatever happens, finds the old content or the new. What is no ordinary file (a pipe, a device) is
    written to directly. A link is followed; an existing file's permissions are kept.

    Args:
        name: The file's name, or None or "-" for standard output.

    Raises:
        OSError: If the file can't be written.
    """
    if name is None or name == STANDARD_OUTPUT:
        yield sys.stdout
        return
    try:
        mode = Path(name).stat().st_mode
    except FileNotFoundError:
        mode = None
    if mode is not None and not stat.S_ISREG(mode):
        # A folder is refused by opening it. What /dev/stdout leads to may have no path of its own.
        with open(name, "w", encoding="utf-8", newline="") as stream:  # noqa: PTH123 # not resolved, as it is named
            yield stream
        return
    with _replacing(Path(os.path.realpath(name)), mode) as stream:
        yield stream


@contextmanager
def _replacing(path: Path, mode: int | None) -> Iterator[TextIO]:
    from tempfile import mkstemp  # noqa: PLC0415 # slow to load, and most outputs go to standard output

    descriptor, temporary = mkstemp(prefix=f".{path.name[:100]}.", suffix=".part", dir=path.parent)
    try:
        with open(descriptor, "w", encoding="utf-8", newline="") as stream:  # noqa: PTH123 # a descriptor
            yield stream
            stream.flush()
            os.fsync(descriptor)  # or a full disk may be told of too late
        Path(temporary).chmod(_default_mode() if mode is None else stat.S_IMODE(mode))
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _default_mode() -> int:
    """The permissions of a new file, which `mkstemp` makes for its owner only."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
