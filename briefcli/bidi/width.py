"""How many cells of a terminal a character takes.

Measured are shaped letters, as they are sent. What terminals differ about is not sent at all (see `shaping`):
zero width joiners, variation selectors, and the Arabic number signs such as U+06DD, which are one cell wide
in xterm and none in most others.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_HANGUL_VOWELS_AND_FINALS = ("\u1160", "\u11ff")  # they complete the two cells of the initial before them


@lru_cache(maxsize=4096)
def cell_width(character: str) -> int:
    """Give the width of one character.

    Args:
        character: One character, shaped if it is an Arabic letter.

    Returns:
        Its width in cells: 0, 1 or 2, after East_Asian_Width (UAX #11) and the general category.
    """
    if unicodedata.category(character) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    if _HANGUL_VOWELS_AND_FINALS[0] <= character <= _HANGUL_VOWELS_AND_FINALS[1]:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
