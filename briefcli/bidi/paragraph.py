"""One paragraph: from styled text in logical order to lines in visual order.

The order of the steps is what makes it right. Lines are broken in logical order, so that the first word is on
the first line; levels are resolved over the whole paragraph, so that a line doesn't lose the context of the
one before it; and only then is each line ordered by itself (UAX #9, chapter 3).
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from briefcli.bidi.controls import clean_with_offsets
from briefcli.bidi.levels import Direction, content_direction, resolve_levels
from briefcli.bidi.ordering import Order, Runs, ordered_runs
from briefcli.bidi.protection import protect, unprotected_levels
from briefcli.bidi.shaping import shape
from briefcli.bidi.styled import StyledText, character_styles

if TYPE_CHECKING:
    from collections.abc import Sequence

ELLIPSIS = "…"
NARROWEST = 2  # cells; a wide character needs as many

# White space of UAX #14's classes SP and BA: not the no-break, figure and narrow no-break spaces.
_BREAKING_SPACES = frozenset(
    " \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line, ready to be sent.

    Attributes:
        runs: Texts of one style each, with their styles, in the order of sending.
        width: The line's width in cells.
    """

    runs: Runs
    width: int


EMPTY_LINE = Line((), 0)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A shaped paragraph in logical order, not yet broken into lines.

    Attributes:
        bases: The base character of each cluster.
        shown: What is sent for each cluster.
        styles: Each cluster's style: that of its first character.
        levels: Each cluster's level.
        paragraph_level: The paragraph's own level.
        ends: How many cells the clusters before each cluster take, and at last all of them.
        words: Where each word begins and ends, in clusters.
    """

    bases: str
    shown: Sequence[str]
    styles: Sequence[str]
    levels: Sequence[int]
    paragraph_level: int
    ends: Sequence[int]
    words: Sequence[tuple[int, int]]


def compose(
    styled: StyledText, surrounding: Direction, *, tashkeel: bool = False, joined: bool = True
) -> Paragraph:
    """Clean, shape and resolve a paragraph.

    Args:
        styled: The text and its styles.
        surrounding: The direction of what the paragraph stands in; its letters may overrule it.
        tashkeel: Whether vowel signs are kept.
        joined: Whether letters become the forms that they take beside each other.

    Returns:
        The paragraph.
    """
    text, offsets = clean_with_offsets(styled.text)
    shaped = shape(text, tashkeel=tashkeel, joined=joined)
    if styled.spans:
        styles_of_characters = character_styles(styled)
        styles = [styles_of_characters[offsets[start]] for start in shaped.starts]
    else:
        styles = [""] * len(shaped.bases)
    protected = protect(shaped.bases)
    resolved = resolve_levels(protected, content_direction(shaped.bases, surrounding))
    return Paragraph(
        bases=shaped.bases,
        shown=shaped.shown,
        styles=styles,
        levels=unprotected_levels(protected, resolved.levels),
        paragraph_level=resolved.paragraph_level,
        ends=list(accumulate(shaped.widths, initial=0)),
        words=_words(shaped.shown),
    )


def _words(shown: Sequence[str]) -> list[tuple[int, int]]:
    words: list[tuple[int, int]] = []
    start: int | None = None
    for index, cluster in enumerate(shown):
        # A space that bears a mark shows something, so it is no mere gap.
        if cluster in _BREAKING_SPACES:
            if start is not None:
                words.append((start, index))
                start = None
        elif start is None:
            start = index
    if start is not None:
        words.append((start, len(shown)))
    return words


def natural_width(paragraph: Paragraph) -> int:
    """Give the width of a paragraph on one line.

    Args:
        paragraph: The paragraph.

    Returns:
        Its width in cells, without the spaces at its ends.
    """
    if not paragraph.words:
        return 0
    return paragraph.ends[paragraph.words[-1][1]] - paragraph.ends[paragraph.words[0][0]]


def widest_word(paragraph: Paragraph) -> int:
    """Give the width of a paragraph's widest word.

    Args:
        paragraph: The paragraph.

    Returns:
        The width in cells, 0 if there is no word.
    """
    return max((paragraph.ends[end] - paragraph.ends[start] for start, end in paragraph.words), default=0)


def wrap(paragraph: Paragraph, width: int) -> list[tuple[int, int]]:
    """Break a paragraph at spaces, and within words that are wider than a line.

    Args:
        paragraph: The paragraph.
        width: The width of a line in cells.

    Returns:
        Start and end of each line in clusters, in logical order; the spaces at breaks are in none.

    Raises:
        ValueError: A character is wider than the line.
    """
    ends = paragraph.ends
    lines: list[tuple[int, int]] = []
    line: tuple[int, int] | None = None
    for start, end in paragraph.words:
        if line is not None and ends[end] - ends[line[0]] <= width:
            line = (line[0], end)
            continue
        if line is not None:
            lines.append(line)
        piece = start
        while ends[end] - ends[piece] > width:
            cut = bisect_right(ends, ends[piece] + width, lo=piece, hi=end) - 1  # the last place that fits
            if cut == piece:
                raise ValueError(f"a line of {width} cells can't hold {paragraph.shown[piece]!a}")
            lines.append((piece, cut))
            piece = cut
        line = (piece, end)
    if line is not None:
        lines.append(line)
    return lines


def lay_out(
    paragraph: Paragraph, width: int, max_lines: int | None = None, order: Order = "visual"
) -> list[Line]:
    """Break a paragraph into lines and put each in order.

    Args:
        paragraph: The paragraph.
        width: The width of a line in cells.
        max_lines: How many lines are wanted at most; what is left out is told by an ellipsis at the logical
            end. None for all.
        order: What the lines are sent as.

    Returns:
        The lines from top to bottom; none for an empty paragraph.

    Raises:
        ValueError: A character is wider than the line.
    """
    lines = wrap(paragraph, width)
    if max_lines is None or len(lines) <= max_lines:
        return [_ordered(paragraph, start, end, order) for start, end in lines]
    start, end = _cut(paragraph, *lines[max_lines - 1], width - len(ELLIPSIS))
    shown = [_ordered(paragraph, *line, order) for line in lines[: max_lines - 1]]
    return [*shown, _ordered(paragraph, start, end, order, ellipsis=ELLIPSIS)]


def _cut(paragraph: Paragraph, start: int, end: int, room: int) -> tuple[int, int]:
    """Shorten a line to a room in cells, between words if it has several."""
    limit = bisect_right(paragraph.ends, paragraph.ends[start] + room, lo=start, hi=end + 1) - 1
    if limit == end:
        return start, end
    whole = [word_end for _, word_end in paragraph.words if start < word_end <= limit]
    return start, whole[-1] if whole else limit


def alignment(paragraph: Paragraph, lines: Sequence[Line], surrounding: Direction) -> Direction:
    """Tell at which side the lines of a paragraph stand.

    Args:
        paragraph: The paragraph.
        lines: Its lines.
        surrounding: The direction of what the paragraph stands in.

    Returns:
        The side where the surroundings begin; but right-to-left text of several lines stands at the right
        anywhere, as that is where its lines begin.
    """
    return "rtl" if paragraph.paragraph_level and len(lines) > 1 else surrounding


def _ordered(paragraph: Paragraph, start: int, end: int, order: Order, ellipsis: str = "") -> Line:
    """Put one line in order; the ellipsis goes with what is left out, at the base level."""
    bases = paragraph.bases[start:end]
    levels = paragraph.levels[start:end]
    shown = paragraph.shown[start:end]
    styles = paragraph.styles[start:end]
    if ellipsis:
        bases += ellipsis
        levels = [*levels, paragraph.paragraph_level]
        shown = [*shown, ellipsis]
        styles = [*styles, styles[-1] if styles else ""]
    return Line(
        runs=ordered_runs(bases, shown, styles, levels, paragraph.paragraph_level, order),
        width=paragraph.ends[end] - paragraph.ends[start] + len(ellipsis),
    )
