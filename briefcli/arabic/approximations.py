"""Words that make the number behind them a rough one or a bound: حوالي، أكثر من، ما لا يقل عن."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefcli.arabic.word_lists import WordList, word_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcli.arabic.tokens import Token

_COUNTED = {"عدده", "عددها", "عددهم", "عددهن"}
_LONGEST = 5


@cache
def _approximations() -> WordList:
    return word_list("approximations", "approximate", "words")


@cache
def _bounds() -> WordList:
    return word_list("approximations", "bound", "words")


def approximation_at(tokens: Sequence[Token], index: int) -> tuple[bool, str, int] | None:
    """The approximation at an index: whether rough, its bound, the index behind it."""
    # In "يزيد عددهم على" the noun says what is counted and stands between verb and preposition.
    window = list(tokens[index : index + _LONGEST + 1])
    counted = next((place for place, token in enumerate(window) if place and token.form in _COUNTED), None)
    if counted is not None:
        del window[counted]
    found = _approximations().match(window, 0)
    if not found:
        return None
    bound = _bounds().match(window, 0)
    assert bound is not None
    stop = found[1] + (1 if counted is not None and counted < found[1] else 0)
    return found[0] == "yes", bound[0], index + stop


def approximation_before(tokens: Sequence[Token], index: int) -> tuple[bool, str, int] | None:
    """The approximation that ends right before an index: whether rough, its bound, where it begins."""
    for start in range(max(0, index - _LONGEST), index):
        found = approximation_at(tokens, start)
        if found and found[2] == index:
            return found[0], found[1], start
    return None
