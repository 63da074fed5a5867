"""The rows of data files, read when they are first asked for."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path


def rows(name: str, package: str = "briefcli.arabic") -> tuple[dict[str, str], ...]:
    """The rows of a data file, each from column name to cell.

    Args:
        name: The file's name without ".tsv".
        package: The package whose `data` folder holds the file.

    Raises:
        ValueError: If a row has more or fewer cells than there are columns.
    """
    # importlib.resources would take longer to import than all the lists take to read.
    folder = Path(import_module(package).__path__[0])
    text = (folder / "data" / f"{name}.tsv").read_text(encoding="utf-8")
    columns, *lines = (
        line.split("\t") for line in text.split("\n") if line.strip() and not line.startswith("#")
    )
    return tuple(dict(zip(columns, cells, strict=True)) for cells in lines)
