"""List markers at the beginning of a line, and bullets inside one."""

from __future__ import annotations

import itertools
import re
from functools import cache

from briefcli.arabic.folding import fold
from briefcli.article.model import Span
from briefcli.lexicon.tables import read_rows

_DIGITS = "0-9٠-٩۰-۹"
_BULLETS = "•●▪▫■□◆◇►▸➤➢✓✔‣⁃∙◦○·"
_BULLET = re.compile(f"[{_BULLETS}]")
# Harakat may stand behind any letter.
_WORD = r"(?:[^\W\d_][\u064b-\u0652]*)+"

_BULLET_MARKER = re.compile(f'[{_BULLETS}]+[ \t]*|[*–—-]{{1,2}}(?:[ \t]+|(?=[^\\W\\d_]|[«“"]))')
_NUMBER_MARKER = re.compile(
    # Behind a number, a dash and another number there is a range (26 - 27 أكتوبر), and behind a
    # number, a colon and another number a time of day.
    rf"\(?[{_DIGITS}]{{1,2}}[ ]?(?:[.)]|[-–—:/](?![ ]*[{_DIGITS}]))\)?(?![{_DIGITS}.،,])[ \t]*"
)
# A letter with a full stop is a title or an initial (د. سلمى), never a marker.
_LETTER_MARKER = re.compile(r"(?:\([أ-ي]\)|[أ-ي]ـ?\))[ \t]*|[أ-ي]ـ?[ ]?[-–—](?![أ-ي])[ \t]*")


_TIME = rf"[{_DIGITS}]{{1,2}}:[{_DIGITS}]{{2}}(?![{_DIGITS}])"
_TIME_LABEL = re.compile(rf"{_TIME}(?:[ ]?[-–—][ ]?{_TIME})?[ \t]*[-–—|:][ \t]*(?=[^\W\d_])")
_ORDINAL_MARKER = re.compile(rf"({_WORD}(?:[ ]{_WORD})?)[ ]?[:.)\-–—/](?!\d)[ \t]*")


@cache
def _ordinals() -> frozenset[str]:
    return frozenset(fold(row["marker"]) for row in read_rows("ordinal-markers"))


def time_label_end(text: str, start: int, end: int) -> int:
    """Where the time of day before an update or a part of a programme ends, with what parts it from that.

    Returns:
        The offset behind it; `start` if a line begins with none: 18:40 – رفعت الجلسة.
    """
    match = _TIME_LABEL.match(text, start, end)
    return match.end() if match else start


def marker_end(text: str, start: int, end: int) -> int:
    """Where the list marker at the beginning of a line ends, with the space behind it.

    Returns:
        The offset of the item's first character; `start` if there is no marker.
    """
    for pattern in (_BULLET_MARKER, _NUMBER_MARKER, _LETTER_MARKER):
        match = pattern.match(text, start, end)
        if match:
            return match.end()
    match = _ORDINAL_MARKER.match(text, start, end)
    if match:
        words = fold(match.group(1))
        if words in _ordinals() or words.removeprefix("و") in _ordinals():
            return match.end()
    return start


def bulleted_parts(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The parts of a line that holds several items with bullets between them.

    Two bullets make a list, or one at the line's beginning with another behind it. What stands
    before the first bullet is a part of its own; a line without a list is its only part. Parts
    come with their bullets.
    """
    bullets = [match.start() for match in _BULLET.finditer(text, start, end)]
    # A bullet between two letters or digits is a dot inside a word: م·س.
    bullets = [at for at in bullets if at == start or text[at - 1].isspace() or text[at - 1] in ".،؛:"]
    if len(bullets) <= 1:
        return (Span(start, end),)
    edges = [start, *(at for at in bullets if at > start), end]
    return tuple(Span(first, last) for first, last in itertools.pairwise(edges))
