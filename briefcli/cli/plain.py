"""Parameters whose value is what the user typed.

From 0.26 or so typer hands every value to pydantic, whose import takes longer than all the rest of
briefcli's start. All of briefcli's parameters are strings, lists of strings and switches, for which
the parser's value already is the value, so that step is left out. What a string must be is checked
in `briefcli.cli.options`, with errors in one line.
"""

from __future__ import annotations

from types import MethodType
from typing import Any

from typer.core import TyperCommand


class PlainCommand(TyperCommand):
    """A command whose parameters are taken as typed."""

    def __init__(self, *arguments: Any, **keywords: Any) -> None:  # noqa: ANN401 # typer's own, passed on
        """Build the command as typer does, then leave out the conversion where typer has one."""
        super().__init__(*arguments, **keywords)
        for parameter in self.params:
            if hasattr(parameter, "get_runtime_param"):
                # Assigning to the instance: typer offers no way to choose the parameter's class.
                parameter.process_value = MethodType(_as_typed, parameter)  # type: ignore[method-assign]


def _as_typed(parameter: Any, context: Any, value: Any) -> Any:  # noqa: ANN401 # classes private to typer
    if value is None and (parameter.multiple or parameter.nargs == -1):
        value = ()
    if parameter.callback is not None:
        value = parameter.callback(context, parameter, value)
    return value
