"""What stands between quotation marks.

Newsrooms mix every kind of mark, turn them round (”…“, »…«), open with one and close with another,
and forget to close. So a mark is read by its position first: behind a space and before a word it
opens, behind a word and before a space or stop it closes; only where the position does not tell does
its shape. A quotation that is never closed is dropped: where it ends can only be guessed, and a
guess would put words into somebody's mouth.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from briefcli.article.model import Span

_Family = Literal["double", "single", "guillemet", "small guillemet"]
_Direction = Literal["opens", "closes", "either"]

_MARK = re.compile("<<|>>|''|[«»‹›“”„‟\"＂‘’‚‛']")
_MARKS: dict[str, tuple[_Family, _Direction]] = {
    "«": ("guillemet", "opens"),
    "»": ("guillemet", "closes"),
    "<<": ("guillemet", "opens"),
    ">>": ("guillemet", "closes"),
    "‹": ("small guillemet", "opens"),
    "›": ("small guillemet", "closes"),
    "“": ("double", "opens"),
    "„": ("double", "opens"),
    "‟": ("double", "opens"),
    "”": ("double", "closes"),
    '"': ("double", "either"),
    "＂": ("double", "either"),
    "''": ("double", "either"),
    "‘": ("single", "opens"),
    "‚": ("single", "opens"),
    "‛": ("single", "opens"),
    "’": ("single", "closes"),
    "'": ("single", "either"),
}
_BEFORE_OPENING = frozenset("([{<«‹“„:،؛,;-–—/ـ")
_AFTER_CLOSING = frozenset(")]}>»›”.،؛,;:؟?!…-–—/")
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n")


class Quotation(NamedTuple):
    """A quotation.

    Attributes:
        span: With its marks.
        inside: Without them, and without space at its edges.
    """

    span: Span
    inside: Span


class _Mark(NamedTuple):
    start: int
    end: int
    family: _Family
    direction: _Direction
    position: _Direction


def _position(text: str, start: int, end: int, first: int, last: int) -> _Direction:
    before = text[start - 1] if start > first else " "
    after = text[end] if end < last else " "
    if (before.isspace() or before in _BEFORE_OPENING) and not (after.isspace() or after in _AFTER_CLOSING):
        return "opens"
    if not before.isspace() and (after.isspace() or after in _AFTER_CLOSING):
        return "closes"
    return "either"


class _Stack:
    """The marks that are open, and how many of each family."""

    def __init__(self) -> None:
        self._open: list[_Mark] = []
        self._counts: dict[_Family, int] = {}

    def push(self, mark: _Mark) -> None:
        self._open.append(mark)
        self._counts[mark.family] = self._counts.get(mark.family, 0) + 1

    def holds(self, family: _Family) -> bool:
        return self._counts.get(family, 0) > 0

    def top(self) -> _Mark | None:
        return self._open[-1] if self._open else None

    def pop(self, family: _Family) -> _Mark:
        """Take the last mark of a family, and drop what was opened behind it and never closed."""
        while True:
            mark = self._open.pop()
            self._counts[mark.family] -= 1
            if mark.family == family:
                return mark

    def clear(self) -> None:
        self._open.clear()
        self._counts.clear()


def _single_closes(mark: _Mark, *, is_open: bool) -> bool | None:
    # Between letters it is an apostrophe: only the position can tell.
    if mark.position == "closes":
        return True if is_open else None
    return False if mark.position == "opens" and mark.direction == "either" else None


def _closes(mark: _Mark, stack: _Stack) -> bool | None:
    """Whether a mark closes what is open (True), opens (False), or does neither (None)."""
    is_open = stack.holds(mark.family)
    if mark.family == "single" and mark.direction != "opens":
        return _single_closes(mark, is_open=is_open)
    if mark.direction == "opens":
        return mark.position == "closes" and is_open
    if mark.direction == "closes" and is_open:
        return True
    if mark.position == "opens":
        return False
    if "closes" in (mark.position, mark.direction):
        return True if is_open else None
    top = stack.top()
    return top is not None and top.family == mark.family and top.direction == "either"


def quotations(text: str, start: int = 0, end: int | None = None) -> tuple[Quotation, ...]:
    """The quotations of a block of text, in order of their beginnings, nested ones behind the outer.

    Args:
        text: The text.
        start: Where the block starts, in characters.
        end: Where it ends; the text's end if None. A blank line ends a paragraph anyway, and no
            quotation reaches over it.
    """
    last = len(text) if end is None else end
    stack = _Stack()
    found = []
    paragraph_ends = [match.start() for match in _PARAGRAPH_END.finditer(text, start, last)]
    paragraph_ends.reverse()
    for match in _MARK.finditer(text, start, last):
        while paragraph_ends and paragraph_ends[-1] < match.start():
            paragraph_ends.pop()
            stack.clear()
        family, direction = _MARKS[match.group()]
        position = _position(text, match.start(), match.end(), start, last)
        mark = _Mark(match.start(), match.end(), family, direction, position)
        closes = _closes(mark, stack)
        if closes:
            found.append((stack.pop(family), mark))
        elif closes is not None:
            stack.push(mark)
    pairs = sorted((opening.start, opening.end, mark.start, mark.end) for opening, mark in found)
    spans = []
    for outer_start, inner_start, inner_end, outer_end in pairs:
        inside = _trimmed(text, inner_start, inner_end)
        if inside.start < inside.end:
            spans.append(Quotation(Span(outer_start, outer_end), inside))
    return tuple(spans)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
