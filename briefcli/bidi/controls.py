"""What must never reach a terminal or a pipe, and how text is freed of it.

Text in a grid comes from articles and is not trusted. After `clean` it holds no control character, so
nothing of it can become an escape code, a line break or a change of direction; and it holds letters in
their base form, so that searching finds them.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LEFT_TO_RIGHT_MARK = "\u200e"
LEFT_TO_RIGHT_OVERRIDE = "\u202d"
RIGHT_TO_LEFT_OVERRIDE = "\u202e"
POP_DIRECTIONAL_FORMATTING = "\u202c"
LEFT_TO_RIGHT_ISOLATE = "\u2066"
RIGHT_TO_LEFT_ISOLATE = "\u2067"
POP_DIRECTIONAL_ISOLATE = "\u2069"
ZERO_WIDTH_NON_JOINER = "\u200c"
ZERO_WIDTH_JOINER = "\u200d"

# Unicode's Bidi_Control property: ALM, LRM, RLM, the embeddings and overrides, the isolates.
BIDI_CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

REPLACEMENT_CHARACTER = "\ufffd"

_DIRTY = re.compile(
    # Breaks and tabs: a cell is one line of text. CR LF and blank lines become one space.
    "(?P<space>[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029][\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029 ]*)"
    # A lone surrogate, as Python makes of undecodable bytes, can't be written as UTF-8.
    "|(?P<surrogate>[\ud800-\udfff])"
    # Letters in the compatibility blocks Arabic Presentation Forms A and B.
    "|(?P<form>[\ufb50-\ufdff\ufe70-\ufefc])"
    # The other C0 and C1 controls (ESC, CSI, DEL), SHY, ALM, the Mongolian vowel separator, ZWSP, LRM, RLM,
    # embeddings, word joiner, invisible operators, isolates, deprecated format characters, BOM,
    # interlinear annotation, and the tag characters, in which text can be hidden.
    "|[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def clean(text: str) -> str:
    """Free a text of everything that must not be shown or sent.

    Breaks and tabs become a space; other control characters, bidi controls, BOM, SHY and invisible format
    characters leave; lone surrogates become U+FFFD; Arabic presentation forms become the letters that they
    present (signs in those blocks that present no letters, such as the ornate parentheses, stay). ZWJ and
    ZWNJ stay: they are spelling. `clean(clean(text)) == clean(text)`.

    Args:
        text: Any text.

    Returns:
        The clean text, in logical order.
    """
    return _DIRTY.sub(_replacement, text)


def clean_with_offsets(text: str) -> tuple[str, Sequence[int]]:
    """Clean a text as `clean` does, and tell where each character came from.

    Args:
        text: Any text.

    Returns:
        The clean text, and for each of its characters the offset, in characters, in the text given.
    """
    parts: list[str] = []
    offsets: list[int] = []
    end = 0
    for match in _DIRTY.finditer(text):
        start = match.start()
        parts.append(text[end:start])
        offsets.extend(range(end, start))
        replacement = _replacement(match)
        parts.append(replacement)
        offsets.extend([start] * len(replacement))
        end = match.end()
    if not end:
        return text, range(len(text))
    parts.append(text[end:])
    offsets.extend(range(end, len(text)))
    return "".join(parts), offsets


def _replacement(match: re.Match[str]) -> str:
    if match.lastgroup == "space":
        return " "
    if match.lastgroup == "surrogate":
        return REPLACEMENT_CHARACTER
    if match.lastgroup == "form":
        # Letter by letter, so that nothing else of the text is composed or decomposed.
        return unicodedata.normalize("NFKC", match.group())
    return ""
