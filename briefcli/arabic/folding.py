"""Folding: one spelling for the words that Arabic newsrooms write in several.

Harakat and tatweel go; the alef forms become bare alef, alef maqsura becomes yeh, teh marbuta
becomes heh; Persian letters, Arabic-Indic digits and presentation forms become their plain
counterparts; Latin letters become lower case. A folded form is for comparing, never for showing.
"""

from __future__ import annotations

import sys
import unicodedata
from functools import cache
from typing import NamedTuple

_LETTERS = {
    "أ": "ا",
    "إ": "ا",
    "آ": "ا",
    "ٱ": "ا",
    "ى": "ي",
    "ی": "ي",
    "ې": "ي",
    "ة": "ه",
    "ۀ": "ه",
    "ہ": "ه",
    "ھ": "ه",
    "ە": "ه",
    "ک": "ك",
    "ڪ": "ك",
    "گ": "ك",
    "ڤ": "ف",
    "پ": "ب",
    "چ": "ج",
    "ژ": "ز",
    "ـ": "",
}
_PRESENTATION_FORMS = ((0xFB50, 0xFDFF), (0xFE70, 0xFEFC))


class _FoldTable(dict[int, str]):
    """A translation table that works out each character when it first meets it."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


def _fold_character(character: str) -> str:
    if character in _LETTERS:
        return _LETTERS[character]
    category = unicodedata.category(character)
    if category in ("Mn", "Cf"):
        return ""
    if category == "Nd":
        return str(unicodedata.digit(character))
    if is_presentation_form(character):
        letters = unicodedata.normalize("NFKC", character)
        if letters != character:  # the blocks hold some signs that stand for no letters
            return "".join(_fold_character(letter) for letter in letters)
    return character.lower()


@cache
def _table() -> _FoldTable:
    return _FoldTable()


def is_presentation_form(character: str) -> bool:
    """Whether a character is a positional or ligated form, which belongs in fonts and not in text."""
    code = ord(character)
    return any(first <= code <= last for first, last in _PRESENTATION_FORMS)


def fold(text: str) -> str:
    """The folded form of a text. Folding a folded text changes nothing."""
    return text.translate(_table())


class Folded(NamedTuple):
    """A folded text that knows where each of its characters was read.

    Attributes:
        text: The folded text.
        offsets: For each folded character, the offset in characters of the original it came from;
            one more entry at the end holds the original's length.
    """

    text: str
    offsets: tuple[int, ...]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that a stretch of the folded text was read from.

        Marks that follow the last letter belong to it and are included.
        """
        if start >= end:
            return self.offsets[start], self.offsets[start]
        return self.offsets[start], self.offsets[end]


def fold_with_offsets(text: str) -> Folded:
    """Fold a text and keep, for each folded character, the offset that it was read from."""
    table = _table()
    letters: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text):
        folded = table[ord(character)]
        letters.append(folded)
        offsets.extend([offset] * len(folded))
    offsets.append(len(text))
    return Folded(sys.intern("".join(letters)), tuple(offsets))
