"""The canonical text: what the eye sees of a text, with what only steers its display taken out.

Ordinary text comes out character by character as it went in, so that an offset into the canonical
text is an offset into the file's text. Tatweel, harakat and tabs are kept.

Presentation forms become the letters that they stand for. Where a program wrote them in visual
order (the last letter first), the letters come out right but their order can't be mended here.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from briefcli.arabic.folding import is_presentation_form

_LINE_END = re.compile("\r\n|[\r\v\f\u0085\u2028\u2029]")
_REMOVED_FORMATS = frozenset(
    "\u00ad"  # soft hyphen
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"  # bidi controls
    "\u200b\u2060\ufeff"  # zero width space, word joiner, zero width no-break space
    # A zero width joiner changes no letter inside a word, and at its edge only the letter's shape.
    "\u200d"
    "\u2061\u2062\u2063\u2064\u206a\u206b\u206c\u206d\u206e\u206f"  # invisible operators, deprecated
    "\ufff9\ufffa\ufffb"  # interlinear annotation
)
_NON_JOINER_RUN = re.compile("\u200c+")
# Letters that don't join the one behind them (Joining_Type R or U in Unicode's ArabicShaping.txt, as
# far as Arabic, Persian, Kurdish and Urdu use them), and the tatweel.
_NOT_JOINING = frozenset("ءآأؤإاةدذرزوٱٵٶٷڈڑژۀۃۆۇۈۉۊۋەـ")


class _CanonicalTable(dict[int, str]):
    """A translation table that works out each character when it first meets it."""

    def __missing__(self, code: int) -> str:
        canonical = self[code] = _canonical_character(chr(code))
        return canonical


def _canonical_character(character: str) -> str:
    category = unicodedata.category(character)
    if character in "\n\t":
        return character
    if category == "Cc" or character in _REMOVED_FORMATS:
        return ""
    if category == "Zs":
        return " "
    if category == "Cs":
        # Half of a pair: it is not text, and could not be written out as UTF-8.
        return "\ufffd"
    if is_presentation_form(character):
        # A mark's isolated form is "space and mark"; the space is no space between words.
        return unicodedata.normalize("NFKC", character).lstrip(" ")
    return character


@cache
def _table() -> _CanonicalTable:
    return _CanonicalTable()


def _is_letter(character: str) -> bool:
    return "\u0620" <= character <= "\u08ff" and unicodedata.category(character) in ("Lo", "Lm")


def _non_joiner(match: re.Match[str]) -> str:
    text = match.string
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    visible = before and after and before not in _NOT_JOINING and _is_letter(before) and _is_letter(after)
    return "\u200c" if visible else ""


def canonical_text(text: str) -> str:
    r"""The canonical form of a text. The canonical form of a canonical text is itself.

    Line ends become "\n", all Unicode spaces a plain space. Control characters, bidi controls and
    what has neither width nor meaning go. A zero width non-joiner stays where it parts two letters
    that would join, as in Persian compounds, and goes where it is not to be seen.
    """
    lines = _LINE_END.sub("\n", text)
    return _NON_JOINER_RUN.sub(_non_joiner, lines.translate(_table()))
