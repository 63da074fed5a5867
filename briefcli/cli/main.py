"""The command line run: streams made ready, errors told in one line, the exit status."""

from __future__ import annotations

import errno
import gc
import os
import sys
import traceback
from io import TextIOBase, TextIOWrapper
from typing import Any

import typer

from briefcli.cli.failures import BAD_USAGE, FOUND, INTERRUPTED, OWN_FAULT, Failure, tell
from briefcli.cli.interface import ROOT, app
from briefcli.cli.options import shared_options
from briefcli.cli.registry import put_together
from briefcli.cli.settings import ON, variable


def run() -> None:
    """Run the command line and leave with its exit status."""
    _read_names_as_utf_8()
    # A run is short and makes no cycles to speak of; looking for them takes a sixth of its time.
    gc.disable()
    sys.exit(status_of(sys.argv[1:]))


def _read_names_as_utf_8() -> None:
    """Start again where Python took file names, Arabic options and variables for another encoding's letters.

    They are UTF-8 whatever the locale, as the articles are, and so they come out in the result.
    """
    if sys.getfilesystemencoding() == "utf-8" or os.environ.get("PYTHONUTF8") == "1" or not sys.executable:
        return
    os.environ["PYTHONUTF8"] = "1"  # if that is not heeded, the second time isn't tried again
    os.execv(sys.executable, sys.orig_argv)  # noqa: S606 # the command as it was typed


def status_of(arguments: list[str]) -> int:
    """Run the command line.

    Args:
        arguments: As typed, without the command's own name.

    Returns:
        The exit status; errors have been told on standard error, in one line.
    """
    debug = "--debug" in arguments or os.environ.get(variable("debug"), "").lower() in ON
    completing = "_BRIEFCLI_COMPLETE" in os.environ
    if completing:
        os.environ["COLUMNS"] = "1000"  # typer wraps the meanings, and PowerShell takes each line for a value
    try:
        _use_utf_8()
        status = put_together(ROOT, app).main(args=arguments, prog_name="briefcli", standalone_mode=False)
        sys.stdout.flush()
    except (BrokenPipeError, SystemExit) as error:
        if completing and isinstance(error, SystemExit):
            return error.code if isinstance(error.code, int) else FOUND  # which tells fish what to do
        # Nobody reads on, which is the reader's right. Typer makes a SystemExit of it, the only one
        # that it raises out of standalone mode. What is left in the buffer must not be tried again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return FOUND
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 # whatever it is, the user gets one line and a status
        if debug:
            traceback.print_exc()
        return _told(error)
    return status if isinstance(status, int) else FOUND


class _ClosedOutput(TextIOBase):
    """Stands for a standard output that the shell closed (>&-): a result must not vanish without a word."""

    def write(self, _text: str) -> int:
        """Refuse."""
        raise OSError(errno.EBADF, "standard output is closed")


def _told(error: Exception) -> int:
    if isinstance(error, Failure):
        message, status = str(error), error.status
    elif hasattr(error, "format_message"):
        message, status = _of_bad_usage(error), BAD_USAGE
    elif isinstance(error, OSError):
        message, status = f"cannot write the output: {error.strerror}; choose another place", BAD_USAGE
    else:
        message = f"briefcli's own fault, {type(error).__name__}: {error}; --debug shows where"
        status = OWN_FAULT
    if message:
        tell(message)
    return status


def _of_bad_usage(error: Any) -> str:  # noqa: ANN401 # typer gives its classes out under no stable names
    context = getattr(error, "ctx", None)
    command = "briefcli" if context is None else context.command_path
    # Only the error of an option that isn't known has both.
    typed = getattr(error, "option_name", "") if hasattr(error, "possibilities") else ""
    if command == "briefcli" and typed.lstrip("-").replace("-", "_") in shared_options():
        return f"{typed}: it belongs behind the command, as in: briefcli brief article.txt {typed}"
    said = error.format_message().rstrip(".")
    return f"{said}{'' if said.endswith('?') else ';'} see {command} --help"


def _use_utf_8() -> None:
    """Make the streams UTF-8 whatever the locale: the articles are, and pipes expect it."""
    if sys.stdout is None:
        sys.stdout = _ClosedOutput()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A file name that is no UTF-8 must not keep the rest from being printed.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
