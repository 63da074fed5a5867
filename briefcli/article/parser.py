"""From a text to an `Article`: title, headings, paragraphs, list items, bylines, credits.

Lines become units (a paragraph, a list item), which is a matter of marks and line lengths; units
become blocks, which is a matter of what stands around them: a headline is followed by a report, a
heading by what it heads, and a short line with nothing behind it but credits is a signature.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefcli.article.canonical import canonical_text
from briefcli.article.lines import Line, ends_sentence, find_lines, paragraph_runs
from briefcli.article.markers import bulleted_parts, marker_end, time_label_end
from briefcli.article.model import Article, Block, BlockKind, Span
from briefcli.article.roles import Role, line_role, word_count
from briefcli.article.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD = re.compile(r"[^\W_]")
_FULL_STOP = re.compile(r"(?<![.…])[.۔][\s»”’\"')\]›“]*(?:\[[0-9٠-٩]{1,3}\])?\s*\Z")
_HEADING_END = re.compile(r"[^.!…۔،,؛;]\Z")
_QUESTION_END = re.compile(r"[؟?][\s»”\"]*\Z")
_INNER_STOP = re.compile(r"[^\W\d_]{2}[.؟!][ ]")
_COLON_END = re.compile(r"[:：]\s*\Z")
_TAIL = 20
_MOST_WORDS_IN_TITLE = 24
_MOST_WORDS_IN_HEADING = 12
_MOST_WORDS_IN_QUESTION = 8
_MOST_WORDS_IN_BARE_HEADING = 5
_MOST_WORDS_IN_SIGNATURE = 8
_MOST_WORDS_IN_KICKER = 2
_MOST_WORDS_IN_RELATED = 20
_FEWEST_ITEMS = 2
_FEWEST_ITEMS_WITHOUT_COLON = 3
_DEEP_INDENT = 2


class _Unit(NamedTuple):
    """What will be a block, or a part of the text that still looks for its kind."""

    start: int
    end: int
    group: int
    is_item: bool
    role: Role | None


def parse(text: str, source: str) -> Article:
    """The parts of a text.

    Args:
        text: The article; it is brought into canonical form first.
        source: Where it came from, as the user named it.

    Returns:
        The article. A text without a letter or digit has no blocks.
    """
    canonical = canonical_text(text)
    units = _units(canonical)
    kinds = _kinds(canonical, units)
    blocks = (
        Block(kind, Span(unit.start, unit.end), sentence_spans(canonical, unit.start, unit.end))
        for unit, kind in zip(units, kinds, strict=True)
    )
    return Article(source, canonical, tuple(blocks))


def _parts(text: str) -> list[tuple[Line, Role | None, bool]]:
    """The lines, those with several bulleted items parted, each with its role and whether it has a marker."""
    found: list[tuple[Line, Role | None, bool]] = []
    lone_marker = -1
    item: Line | None = None
    for line in find_lines(text):
        for span in bulleted_parts(text, line.start, line.end):
            end = span.end
            while end > span.start and text[end - 1].isspace():
                end -= 1
            timed = time_label_end(text, span.start, end)
            begin = timed if timed > span.start else marker_end(text, span.start, end)
            if not _WORD.search(text, begin, end):
                # A marker on a line of its own belongs to the line below it.
                if begin > span.start and begin == end:
                    lone_marker = line.group
                continue
            is_item = begin > timed or lone_marker == line.group
            lone_marker = -1
            role = None if is_item else line_role(text[begin:end])
            hangs = role is None and not is_item and item is not None and _hangs_under(line, item)
            previous_line, previous_role, _ = found[-1] if found else (None, None, False)
            steps_out = previous_line is not None and previous_line.hangs and not hangs
            starts = (
                is_item or timed > span.start or role is not None or previous_role is not None or steps_out
            )
            found.append(
                (line._replace(start=begin, end=end, starts_block=starts, hangs=hangs), role, is_item)
            )
            if not hangs:
                item = line if is_item else None
    return found


def _hangs_under(line: Line, item: Line) -> bool:
    return line.group == item.group and line.indent >= item.indent + _DEEP_INDENT


def _units(text: str) -> list[_Unit]:
    parts = _parts(text)
    roles = {line.start: (role, is_item) for line, role, is_item in parts}
    units = []
    for run in paragraph_runs(text, [line for line, _, _ in parts]):
        role, is_item = roles[run[0].start]
        units.append(_Unit(run[0].start, run[-1].end, run[0].group, is_item, role))
    return units


def _tail(text: str, unit: _Unit) -> str:
    return text[max(unit.start, unit.end - _TAIL) : unit.end]


def _words(text: str, unit: _Unit, most: int) -> int:
    return word_count(text[unit.start : unit.end], most)


def _is_report(unit: _Unit) -> bool:
    return unit.role is None


def _is_headline(text: str, unit: _Unit) -> bool:
    """Whether a unit can be the title of what follows it."""
    return (
        _is_report(unit)
        and not unit.is_item
        and _words(text, unit, _MOST_WORDS_IN_TITLE) <= _MOST_WORDS_IN_TITLE
        and not _FULL_STOP.search(_tail(text, unit))
        and not _COLON_END.search(_tail(text, unit))
        and not (
            _INNER_STOP.search(text, unit.start, unit.end)
            and _words(text, unit, _MOST_WORDS_IN_HEADING) > _MOST_WORDS_IN_HEADING
        )
    )


def _is_short_line(text: str, unit: _Unit, *, closes_sentences: bool) -> bool:
    """Whether a unit looks like a heading, whatever follows it."""
    if not _is_report(unit) or unit.is_item:
        return False
    tail = _tail(text, unit)
    if _QUESTION_END.search(tail):
        return _words(text, unit, _MOST_WORDS_IN_QUESTION) <= _MOST_WORDS_IN_QUESTION
    if not _HEADING_END.search(tail) or ends_sentence(text, unit.start, unit.end) != bool(
        _COLON_END.search(tail)
    ):
        return False
    # Where paragraphs have no final stop either, only a very short line or a colon tells a heading.
    most = (
        _MOST_WORDS_IN_HEADING if closes_sentences or _COLON_END.search(tail) else _MOST_WORDS_IN_BARE_HEADING
    )
    return _words(text, unit, most) <= most


def _closes_sentences(text: str, units: Sequence[_Unit]) -> bool:
    """Whether most paragraphs of the text end with a stop."""
    long = [
        unit
        for unit in units
        if _is_report(unit) and _words(text, unit, _MOST_WORDS_IN_TITLE) > _MOST_WORDS_IN_HEADING
    ]
    closed = sum(ends_sentence(text, unit.start, unit.end) for unit in long)
    return 2 * closed >= len(long)


def _kinds(text: str, units: Sequence[_Unit]) -> list[BlockKind]:
    closes_sentences = _closes_sentences(text, units)
    short = [_is_short_line(text, unit, closes_sentences=closes_sentences) for unit in units]
    kinds = [_own_kind(unit) for unit in units]
    _mark_related(text, units, kinds)
    last_report = _mark_signature(text, units, kinds, short)
    first = _mark_title(text, units, kinds, last_report)
    _mark_headings(text, units, kinds, short, (first, last_report))
    return kinds


def _mark_title(text: str, units: Sequence[_Unit], kinds: list[BlockKind], last: int) -> int:
    """Find the title among the first units.

    Returns:
        The index of the first unit that may be something else.
    """
    report = (index for index, kind in enumerate(kinds) if kind not in ("byline", "credit"))
    title = next(report, len(units))
    if title >= last or not _is_headline(text, units[title]):
        return title
    following = next(report, last)
    is_kicker = (
        _words(text, units[title], _MOST_WORDS_IN_KICKER) <= _MOST_WORDS_IN_KICKER
        and following < last
        and _is_headline(text, units[following])
        and _words(text, units[following], _MOST_WORDS_IN_BARE_HEADING) > _MOST_WORDS_IN_BARE_HEADING
    )
    if is_kicker:
        # The name of the page's section stands over the headline: الأخبار.
        kinds[title] = "heading"
        title = following
    kinds[title] = "title"
    return title + 1


def _own_kind(unit: _Unit) -> BlockKind:
    if unit.role is not None:
        return "byline" if unit.role == "byline" else "credit"
    return "item" if unit.is_item else "paragraph"


def _mark_related(text: str, units: Sequence[_Unit], kinds: list[BlockKind]) -> None:
    """Make credits of the headlines that follow a line such as اقرأ أيضا with nothing behind it."""
    in_list = False
    for index, unit in enumerate(units):
        if unit.role == "related":
            in_list = _words(text, unit, _MOST_WORDS_IN_BARE_HEADING) < _MOST_WORDS_IN_BARE_HEADING
        elif in_list and _is_report(unit):
            is_link = (
                _words(text, unit, _MOST_WORDS_IN_RELATED) <= _MOST_WORDS_IN_RELATED
                and not _FULL_STOP.search(_tail(text, unit))
                and not _COLON_END.search(_tail(text, unit))
            )
            in_list = is_link
            if is_link:
                kinds[index] = "credit"


def _mark_signature(text: str, units: Sequence[_Unit], kinds: list[BlockKind], short: Sequence[bool]) -> int:
    """Make a credit of a site's signature right before the closing credits.

    Returns:
        The index of the last unit that is part of the report; -1 if there is none.
    """
    last = len(units) - 1
    while last >= 0 and kinds[last] in ("byline", "credit"):
        last -= 1
    is_signature = (
        0 < last < len(units) - 1
        and short[last]
        and not _COLON_END.search(_tail(text, units[last]))
        and not _QUESTION_END.search(_tail(text, units[last]))
        and _words(text, units[last], _MOST_WORDS_IN_SIGNATURE) <= _MOST_WORDS_IN_SIGNATURE
        and not _looks_like_clause(text[units[last].start : units[last].end])
        and not (kinds[last - 1] in ("item", "paragraph") and short[last - 1])
    )
    if is_signature:
        kinds[last] = "credit"
        last -= 1
    return last


def _looks_like_clause(line: str) -> bool:
    """Whether a short line begins as a clause does: with a conjunction, or a verb in the present."""
    return re.match(r"[وف]?[يس][^\W\d_]{3}|و[^\W\d_]{4}", line) is not None


def _mark_headings(
    text: str, units: Sequence[_Unit], kinds: list[BlockKind], short: Sequence[bool], report: tuple[int, int]
) -> None:
    """Make headings of short lines that head something, and items of short lines in a row."""
    index, last = report
    while index <= last:
        if kinds[index] != "paragraph" or not short[index]:
            index += 1
            continue
        stop = index + 1
        while (
            stop <= last
            and kinds[stop] == "paragraph"
            and short[stop]
            and not _heads(text, units, stop, last)
        ):
            stop += 1
        has_colon = _COLON_END.search(_tail(text, units[index])) is not None
        entries = stop - index - 1
        if entries >= (_FEWEST_ITEMS if has_colon else _FEWEST_ITEMS_WITHOUT_COLON):
            kinds[index] = "heading"
            kinds[index + 1 : stop] = ["item"] * entries
        else:
            for number in range(index, stop):
                if number < last and not _introduces_quotation(text, units, number):
                    kinds[number] = "heading"
        index = stop


def _heads(text: str, units: Sequence[_Unit], index: int, last: int) -> bool:
    """Whether a short line surely heads what follows: a colon, or a blank line before but none behind."""
    if _COLON_END.search(_tail(text, units[index])):
        return True
    return (
        index < last
        and units[index - 1].group != units[index].group
        and units[index + 1].group == units[index].group
    )


def _introduces_quotation(text: str, units: Sequence[_Unit], index: int) -> bool:
    following = units[index + 1].start
    return bool(_COLON_END.search(_tail(text, units[index]))) and text[following] in '«“”"„'
