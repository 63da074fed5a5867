"""Lines of a text, and which of them were one paragraph before something broke them.

Mail programs, PDF readers and terminals break lines at a fixed width. Such a line was broken where
the next line's first word had no room left, and mostly inside a sentence. Lines that were written
as lines (titles, list entries, one paragraph to a line) pass neither test.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINE = re.compile(r"[^\n]+")
_SENTENCE_END = re.compile(r"[.؟?!…۔:؛][\s»”’\"')\]}›“‘]*(?:\[[0-9٠-٩]{1,3}\])?[\s»”’\"')\]}›“‘]*\Z")
_INNER_STOP = re.compile(r"[.؟!][»”\"]?[ ]")
_TAIL = 40
_NARROWEST = 40
_WIDEST = 130
_FEWEST_OPEN_ENDS = 2
_SHARE_BROKEN = 0.8
# Breaking by a printed page's width, not by characters, leaves lines up to so much short of the longest.
_SLACK = 0.82
_LONG_LINE_OF_TWO = 60


class Line(NamedTuple):
    """A line that is not empty, in offsets of the text, without space around it.

    Attributes:
        start: Offset of its first character.
        end: Offset behind its last character.
        indent: Characters of space before it.
        group: The number of its group; blank lines part groups.
        starts_block: Whether it can't go on from the line before: it has a list marker, or it is a
            byline or credit, or it follows one.
        hangs: Whether it is indented under a list item, and so goes on from it.
    """

    start: int
    end: int
    indent: int
    group: int
    starts_block: bool = False
    hangs: bool = False

    @property
    def length(self) -> int:
        """Its length in characters."""
        return self.end - self.start


def find_lines(text: str) -> list[Line]:
    """The lines of a text that hold more than space."""
    found: list[Line] = []
    group = 0
    last_row_end = 0
    for match in _LINE.finditer(text):
        content = match.group()
        stripped = content.strip()
        if not stripped:
            continue
        start = match.start() + len(content) - len(content.lstrip())
        if found and "\n" in text[last_row_end + 1 : match.start()]:
            group += 1
        last_row_end = match.end()
        found.append(Line(start, start + len(stripped), start - match.start(), group))
    return found


def ends_sentence(text: str, start: int, end: int) -> bool:
    """Whether a line ends as a sentence, a lead-in or a point does: with a stop, colon or semicolon."""
    return _SENTENCE_END.search(text[max(start, end - _TAIL) : end]) is not None


def _first_word(text: str, line: Line) -> int:
    """The length of a line's first word, in characters."""
    return len(text[line.start : min(line.end, line.start + _TAIL)].split(None, 1)[0])


def _was_broken(text: str, line: Line, following: Line, width: float) -> bool:
    """Whether the next line's first word had no room left behind a line."""
    return line.length + 1 + _first_word(text, following) > width


def _wrap_width(text: str, lines: Sequence[Line]) -> int | None:
    """The width at which a group of lines was broken, in characters; None if it was not."""
    width = max(line.length for line in lines)
    if not _NARROWEST <= width <= _WIDEST:
        return None
    pairs = [pair for pair in itertools.pairwise(lines) if not pair[1].starts_block]
    open_ends = [pair for pair in pairs if not ends_sentence(text, pair[0].start, pair[0].end)]
    if len(open_ends) < _FEWEST_OPEN_ENDS or 2 * len(open_ends) < len(pairs):
        return None
    strictly = sum(_was_broken(text, *pair, width) for pair in open_ends)
    if strictly >= _SHARE_BROKEN * len(open_ends) and strictly >= _FEWEST_OPEN_ENDS:
        return width
    loosely = sum(_was_broken(text, *pair, _SLACK * width) for pair in open_ends)
    # Lines of about one length may also be a list; but list entries hold no sentence's end.
    is_prose = any(_INNER_STOP.search(text, line.start, line.end) for line in lines) and ends_sentence(
        text, lines[-1].start, lines[-1].end
    )
    return width if is_prose and loosely >= _SHARE_BROKEN * len(open_ends) else None


def paragraph_runs(text: str, lines: Sequence[Line]) -> list[list[Line]]:
    """The lines, those of one broken paragraph together."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and groups[-1][-1].group == line.group:
            groups[-1].append(line)
        else:
            groups.append([line])
    widths = [_wrap_width(text, group) for group in groups]
    known = [width for width in widths if width]
    typical = max(known) if known else None
    runs: list[list[Line]] = []
    for number, (group, width) in enumerate(zip(groups, widths, strict=True)):
        runs.append([group[0]])
        for line, following in itertools.pairwise(group):
            two_lines = number > 0 and len(group) == 2
            goes_on = _goes_on(text, line, following, width or typical, alone=two_lines)
            if goes_on and line is lines[0] and width is not None:
                goes_on = _was_broken(text, line, following, width)  # no slack for what may be a headline
            if goes_on:
                runs[-1].append(following)
            else:
                runs.append([following])
    return runs


def _goes_on(text: str, line: Line, following: Line, width: int | None, *, alone: bool) -> bool:
    if following.starts_block:
        return False
    if following.hangs:
        return True
    is_open = not ends_sentence(text, line.start, line.end)
    if width is not None:
        if max(line.length, following.length) > width + _TAIL // 4:
            return False
        return _was_broken(text, line, following, width if not is_open else _SLACK * width)
    # Two lines between blank ones, the first long and cut short, the second its shorter end.
    return (
        alone
        and is_open
        and _LONG_LINE_OF_TWO <= line.length <= _WIDEST
        and following.length <= line.length
        and ends_sentence(text, following.start, following.end)
    )
