"""Whether digits in running text are a number of their own, or part of a date, time, range or code."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcli.arabic.tokens import Token

_DIGITS_OF_GROUP = 3


def stands_free(tokens: Sequence[Token], index: int) -> bool:
    """Whether the digits at an index are not the tail of a date, time, range, code or spaced number."""
    if index == 0:
        return True
    before = tokens[index - 1]
    if before.kind == "number":
        return False
    return not (
        _adjacent(tokens, index)
        and before.text in ("/", "-", "–", "‑", ":", ".", "،", "#", "_")
        and _adjacent(tokens, index - 1)
        and index > 1
        and tokens[index - 2].kind in ("number", "latin")
    )


def goes_on_in_groups(tokens: Sequence[Token], stop: int) -> bool:
    """Whether a group of three digits follows, set off by an Arabic comma without space."""
    return (
        stop + 1 < len(tokens)
        and tokens[stop].text == "،"
        and _adjacent(tokens, stop)
        and _adjacent(tokens, stop + 1)
        and tokens[stop + 1].kind == "number"
        and len(tokens[stop + 1].form) == _DIGITS_OF_GROUP
        and len(tokens[stop - 1].form) <= _DIGITS_OF_GROUP
    )


def touches_more(tokens: Sequence[Token], stop: int) -> bool:
    """Whether the digits before an index go on as a date, time, range or spaced number."""
    if stop >= len(tokens):
        return False
    if tokens[stop].kind == "number":
        return True
    if not _adjacent(tokens, stop):
        return False
    if tokens[stop].kind == "latin":
        return True
    return (
        tokens[stop].text in ("/", "-", "–", "‑", ":", "،")
        and _adjacent(tokens, stop + 1)
        and tokens[stop + 1].kind == "number"
    )


def _adjacent(tokens: Sequence[Token], index: int) -> bool:
    """Whether the tokens at an index and before it touch."""
    return 0 < index < len(tokens) and tokens[index - 1].end == tokens[index].start
