"""Marks in a sentence: which closing one belongs to an opening one, and what stands in quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.article.quotations import quotations

if TYPE_CHECKING:
    from briefcli.mentions.sentence import Sentence


def quotation_ends(sentence: Sentence) -> dict[int, int]:
    """For the token of each opening quotation mark, the index of its closing one."""
    by_start = {token.start: index for index, token in enumerate(sentence.tokens)}
    by_end = {token.end: index for index, token in enumerate(sentence.tokens)}
    ends: dict[int, int] = {}
    for quotation in quotations(sentence.article.text, sentence.span.start, sentence.span.end):
        opening, closing = by_start.get(quotation.span.start), by_end.get(quotation.span.end)
        if opening is not None and closing is not None and closing > opening + 1:
            ends[opening] = closing
    return ends


def bracket_ends(sentence: Sentence) -> dict[int, int]:
    """For the token of each opening round bracket, the index of its closing one."""
    ends: dict[int, int] = {}
    opened: list[int] = []
    for index, token in enumerate(sentence.tokens):
        if token.text == "(":
            opened.append(index)
        elif token.text == ")" and opened:
            ends[opened.pop()] = index
    return ends


def quoted(sentence: Sentence) -> tuple[bool, ...]:
    """For each token, whether it stands inside quotation marks."""
    inside = [False] * len(sentence.tokens)
    for start, end in sentence.quotation_ends.items():
        inside[start + 1 : end] = [True] * (end - start - 1)
    return tuple(inside)
