"""Headings, statuses and other words of the tables, in Arabic and English; the words are data."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefcli.tables.model import Language

_COLUMNS = ["key", "arabic", "english"]


@cache
def _labels() -> dict[str, dict[str, str]]:
    text = (Path(__file__).parent / "data" / "labels.tsv").read_text(encoding="utf-8")
    header, *rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    if header != _COLUMNS:
        raise ValueError(f"labels.tsv: the columns are {header}")
    labels = {}
    for key, arabic, english in rows:
        labels[key] = {"ar": arabic, "en": english}
    return labels


def label(key: str, lang: Language) -> str:
    """The word for a key such as "column.name" in a language.

    Raises:
        KeyError: If there is no such label.
    """
    return _labels()[key][lang]
