"""Letters to the forms that they take beside each other, in clusters that remember where they came from.

A terminal that knows nothing of Arabic shows each character in its own cell, as it is sent. So the joined
forms are sent: Unicode's presentation forms. A cluster is one base character with its marks; it is the unit
that is measured, wrapped, ordered and styled.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING

from briefcli.bidi.controls import ZERO_WIDTH_JOINER, ZERO_WIDTH_NON_JOINER
from briefcli.bidi.width import cell_width

if TYPE_CHECKING:
    from collections.abc import Sequence

# Shaped lam, initial or medial, with the final alef after it: isolated and final ligature.
_LAM_ALEF = {
    "\ufe82": ("\ufef5", "\ufef6"),
    "\ufe84": ("\ufef7", "\ufef8"),
    "\ufe88": ("\ufef9", "\ufefa"),
    "\ufe8e": ("\ufefb", "\ufefc"),
}
_LAM_INITIAL = "\ufedf"
_LAM_MEDIAL = "\ufee0"

# Vowel signs, doubling and recitation marks. Madda and hamza (U+0653 to U+0655) are part of their letter.
_TASHKEEL = re.compile(
    "[\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    "\u0897-\u089f\u08ca-\u08e1\u08e3-\u08ff]",
)
_MADDA_AND_HAMZA = "\u0653\u0654\u0655"
_VARIATION_SELECTORS = re.compile("[\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_COMBINING_GRAPHEME_JOINER = "\u034f"
_NO_BREAK_SPACE = "\u00a0"

_PIECE = re.compile(" ?[^ ]+| ")  # a mark that follows a space stands on it

# Where arabic-reshaper's table has a letter's forms.
_ISOLATED, _INITIAL, _MEDIAL, _FINAL = range(4)
_NO_FORMS = ("", "", "", "")


class _Kind(Enum):
    BASE = 1
    JOINER = 2
    MARK = 3
    TASHKEEL = 4
    UNSEEN = 5


@dataclass(frozen=True, slots=True)
class ShapedText:
    """A text as a row of clusters, in logical order. All four are of the same length.

    Attributes:
        bases: The base character of each cluster, unshaped: what the bidirectional algorithm looks at.
        shown: What is sent for each cluster: the shaped base with its marks.
        starts: Where each cluster begins in the text that was shaped, in characters. A cluster reaches to the
            next one's start.
        widths: The width of each cluster in cells.
    """

    bases: str
    shown: Sequence[str]
    starts: Sequence[int]
    widths: Sequence[int]


def shape(text: str, *, tashkeel: bool = False, joined: bool = True) -> ShapedText:
    """Shape a text.

    Lam and alef become one cluster of one cell. Joiners have their effect and leave, as do variation
    selectors and the Arabic number signs, about whose width terminals differ. A mark without a base stands
    on a no-break space.

    Args:
        text: Clean text in logical order.
        tashkeel: Whether vowel signs are kept; most terminal fonts blur them.
        joined: Whether letters become the forms that they take beside each other. If not, they stay as they
            are, with the joiners, for a terminal that shapes by itself: lam and alef are two clusters.

    Returns:
        The clusters.
    """
    bases: list[str] = []
    shown: list[str] = []
    starts: list[int] = []
    widths: list[int] = []
    for match in _PIECE.finditer(text):
        piece = _shaped_piece(match.group(), tashkeel, joined)
        start = match.start()
        bases.append(piece.bases)
        shown += piece.shown
        widths += piece.widths
        starts += [start + offset for offset in piece.starts]
    return ShapedText("".join(bases), shown, starts, widths)


@lru_cache(maxsize=8192)
def _shaped_piece(text: str, tashkeel: bool, joined: bool) -> ShapedText:  # noqa: FBT001 # the cache's key
    """Shape a word with the space before it. No letter joins over a space, and words recur."""
    skeleton, starts, marks = _bases_and_marks(text, tashkeel=tashkeel)
    forms = _forms(skeleton) if joined else skeleton
    bases: list[str] = []
    shown: list[str] = []
    cluster_starts: list[int] = []
    for character, form, start in zip(skeleton, forms, starts, strict=True):
        if character in (ZERO_WIDTH_JOINER, ZERO_WIDTH_NON_JOINER):
            if not joined and shown:
                shown[-1] += character
            continue
        if form in _LAM_ALEF and shown and shown[-1][0] in (_LAM_INITIAL, _LAM_MEDIAL):
            lam = shown[-1]
            shown[-1] = _LAM_ALEF[form][lam[0] == _LAM_MEDIAL] + lam[1:] + marks.get(start, "")
            continue
        bases.append(character)
        shown.append(form + marks[start] if start in marks else form)
        cluster_starts.append(start)
    return ShapedText("".join(bases), shown, cluster_starts, [cell_width(cluster[0]) for cluster in shown])


def _bases_and_marks(text: str, *, tashkeel: bool) -> tuple[list[str], list[int], dict[int, str]]:
    """Take a text apart: bases and joiners, their offsets, and the marks by their base's offset."""
    if all(_kind(character) is _Kind.BASE for character in set(text)):
        return list(text), list(range(len(text))), {}
    skeleton: list[str] = []
    starts: list[int] = []
    marks: dict[int, str] = {}
    last_base: int | None = None
    for offset, character in enumerate(text):
        kind = _kind(character)
        is_mark = kind is _Kind.MARK or (kind is _Kind.TASHKEEL and tashkeel)
        if kind is _Kind.JOINER:
            skeleton.append(character)
            starts.append(offset)
        elif kind is _Kind.BASE or (is_mark and last_base is None):
            last_base = len(skeleton)
            skeleton.append(_NO_BREAK_SPACE if is_mark else character)
            starts.append(offset)
        if is_mark and last_base is not None:
            composed = unicodedata.normalize("NFC", skeleton[last_base] + character)
            if character in _MADDA_AND_HAMZA and len(composed) == 1:
                skeleton[last_base] = composed
            else:
                start = starts[last_base]
                marks[start] = marks.get(start, "") + character
    return skeleton, starts, marks


def _forms(skeleton: Sequence[str]) -> list[str]:
    """Give the form of each base: isolated, or joined to those before or after it.

    Letters join if both have a form for it. Joiners are among the bases: ZWJ has all forms, ZWNJ none.
    """
    letters = _letter_forms()
    forms_of_bases = [letters.get(base, _NO_FORMS) for base in skeleton]
    result: list[str] = []
    joined = False
    for base, forms, following in zip(
        skeleton, forms_of_bases, [*forms_of_bases, _NO_FORMS][1:], strict=True
    ):
        joins = bool(following[_FINAL] and forms[_MEDIAL if joined else _INITIAL])
        form = (_MEDIAL if joins else _FINAL) if joined else _INITIAL if joins else _ISOLATED
        result.append(forms[form] or base)
        joined = joins
    return result


@lru_cache(maxsize=1)
def _letter_forms() -> dict[str, tuple[str, str, str, str]]:
    # It is imported here, being needed only where text is shaped; it carries no types.
    from arabic_reshaper.letters import LETTERS_ARABIC  # type: ignore[import-untyped]  # noqa: PLC0415

    forms: dict[str, tuple[str, str, str, str]] = LETTERS_ARABIC
    return forms


@lru_cache(maxsize=4096)
def _kind(character: str) -> _Kind:
    if character in (ZERO_WIDTH_JOINER, ZERO_WIDTH_NON_JOINER):
        return _Kind.JOINER
    if _TASHKEEL.match(character):
        return _Kind.TASHKEEL
    if _VARIATION_SELECTORS.match(character) or character == _COMBINING_GRAPHEME_JOINER:
        return _Kind.UNSEEN
    category = unicodedata.category(character)
    if category == "Cf":
        return _Kind.UNSEEN
    return _Kind.MARK if cell_width(character) == 0 else _Kind.BASE
