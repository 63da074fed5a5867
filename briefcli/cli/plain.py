"""Parameters whose value is what the user typed.

Recent typer hands every value to pydantic, whose import takes longer than all the rest of briefcli's
start. All of briefcli's parameters are strings, lists of strings and switches, for which the
parser's value already is the value, so that step is left out. What a string must be is checked in
`briefcli.cli.options`, with errors in one line.
"""

from __future__ import annotations

from types import MethodType
from typing import Any

from typer.core import TyperCommand, TyperGroup


class PlainCommand(TyperCommand):
    """A command whose parameters are taken as typed."""

    def get_params(self, ctx: Any) -> list[Any]:  # noqa: ANN401 # typer's classes, under no stable name
        """Give the parameters, --help among them, with the conversion left out."""
        return _taken_as_typed(super().get_params(ctx))


class PlainGroup(TyperGroup):
    """A group of commands whose own parameters are taken as typed."""

    def get_params(self, ctx: Any) -> list[Any]:  # noqa: ANN401 # likewise
        """Give the parameters, --help among them, with the conversion left out."""
        return _taken_as_typed(super().get_params(ctx))


def _taken_as_typed(parameters: list[Any]) -> list[Any]:
    for parameter in parameters:
        # Assigning to the instances: typer offers no way to choose its parameters' class. An older
        # typer, which converts without pydantic, is left alone.
        if hasattr(parameter, "get_runtime_param"):
            parameter.process_value = MethodType(_as_typed, parameter)
            if parameter.param_type_name == "argument":
                parameter.display_type_rich = _no_type  # help would say "FILE <list[str]>"
    return parameters


def _as_typed(parameter: Any, context: Any, value: Any) -> Any:  # noqa: ANN401 # classes private to typer
    if value is None and (parameter.multiple or parameter.nargs == -1):
        value = ()
    if parameter.callback is not None:
        value = parameter.callback(context, parameter, value)
    return value


def _no_type(ctx: Any) -> None:  # noqa: ANN401 # typer's context, passed by this name
    """No type is shown: every argument is a file's name."""
    del ctx
