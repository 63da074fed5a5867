"""Digits as the reader likes them: all European, or all Arabic-Indic."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from briefcli.tables.model import Cell, Table

Digits = Literal["as-written", "european", "arabic-indic"]

_EUROPEAN = "0123456789"
_ARABIC_INDIC = "٠١٢٣٤٥٦٧٨٩"
_EXTENDED = "۰۱۲۳۴۵۶۷۸۹"  # of Persian and Urdu
_TO_EUROPEAN = str.maketrans(_ARABIC_INDIC + _EXTENDED, _EUROPEAN * 2)
_TO_ARABIC_INDIC = str.maketrans(_EUROPEAN + _EXTENDED, _ARABIC_INDIC * 2)

# The separators belong to the Arabic digits on both their sides, and a word with Latin letters (COVID-19,
# G20, a file's name) is no number.
_ARABIC_SEPARATOR = re.compile("(?<=[٠-٩۰-۹])[٫٬](?=[٠-٩۰-۹])")
_LATIN_OR_DIGITS = re.compile(r"[A-Za-z0-9_./:@+-]*[A-Za-z][A-Za-z0-9_./:@+-]*|[0-9۰-۹]+")


def in_digits(text: str, digits: Digits) -> str:
    """A text with all its digits of one kind; nothing else of it changes but Arabic decimal separators."""
    if digits == "european":
        return _ARABIC_SEPARATOR.sub(lambda found: ".,"["٫٬".index(found[0])], text).translate(_TO_EUROPEAN)
    if digits == "arabic-indic":
        return _LATIN_OR_DIGITS.sub(_arabic_indic, text)
    return text


def with_digits(table: Table, digits: Digits) -> Table:
    """A table with all its digits of one kind; its evidence stays as it is."""
    if digits == "as-written":
        return table

    def cell(old: Cell) -> Cell:
        return replace(old, text=in_digits(old.text, digits))

    return replace(
        table,
        title=in_digits(table.title, digits),
        columns=tuple(replace(column, heading=in_digits(column.heading, digits)) for column in table.columns),
        rows=tuple(replace(row, cells=tuple(map(cell, row.cells))) for row in table.rows),
    )


def _arabic_indic(found: re.Match[str]) -> str:
    text = found[0]
    return (
        text
        if any(letter.isascii() and letter.isalpha() for letter in text)
        else text.translate(_TO_ARABIC_INDIC)
    )
