"""The published machine contract, and whether what a run writes keeps to it."""

from __future__ import annotations

import json
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator

from briefcli.output.machine import schema_text

if TYPE_CHECKING:
    from collections.abc import Sequence

FROZEN = Path(__file__).parent / "contract" / "version-1.json"


@cache
def validator(*, selected: bool = False) -> Draft202012Validator:
    """A validator of the published schema, and of the package's for what is not published yet.

    Args:
        selected: For outputs whose items were cut down with --fields: their keys may be missing, but what
            is there is what the schema says.
    """
    schema, published = json.loads(schema_text()), json.loads(FROZEN.read_text(encoding="utf-8"))
    schema["$defs"].update(published["$defs"])  # what is not published yet may still change
    if selected:
        for name, definition in schema["$defs"].items():
            if name.endswith("Line") or name in (
                "attendee",
                "topic",
                "position",
                "edition",
                "row",
                "sentence",
            ):
                definition.pop("required", None)
        schema["anyOf"] = schema.pop("oneOf")  # a line with few keys may be one of several types
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def validate(output: bytes, *, selected: bool = False) -> None:
    """Hold JSON or JSON lines to the contract.

    Raises:
        jsonschema.ValidationError: If it breaks the contract.
    """
    for value in _values(output.decode("utf-8")):
        validator(selected=selected).validate(value)


def validate_run(arguments: Sequence[str], printed: bytes, folder: Path | None = None) -> None:
    """Hold all JSON of one run of the command to the contract: what it printed, and the file it wrote.

    Args:
        arguments: The command's.
        printed: What was on its standard output.
        folder: Where it ran, if not here.

    Raises:
        jsonschema.ValidationError: If any of it breaks the contract.
    """
    if not arguments or arguments[0] == "schema":
        return
    outputs = [printed]
    for option, name in pairwise(arguments):
        path = Path(folder or "", name)
        if option in ("--output", "-o") and path.is_file():
            outputs.append(path.read_bytes())
    for output in outputs:
        if output.startswith(b"{"):
            validate(output, selected="--fields" in arguments)


def _values(text: str) -> list[Any]:
    try:
        return [json.loads(text)]
    except json.JSONDecodeError:
        return [json.loads(line) for line in text.splitlines()]
