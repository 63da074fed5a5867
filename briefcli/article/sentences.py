"""Sentences of a block.

Every full stop, question mark, exclamation mark and ellipsis is a candidate; named checks then
say which of them end a sentence. What Arabic lacks for this task are capital letters: whether a new
sentence follows an ellipsis can only be told from its first word.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.article.model import Span
from briefcli.article.quotations import quotations
from briefcli.lexicon.tables import read_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

_CANDIDATE = re.compile(r"\.(?:[ ]?\.)*|[؟?!…۔。؞]+")
_RUN = re.compile(r"[.؟?!…۔。؞]+")
_CLOSERS = frozenset("»›”’\"'＂)]}>“‘")
_FOOTNOTE = re.compile(r"[ ]{0,2}(?:\[[0-9٠-٩]{1,3}\]|[¹²³⁰⁴-⁹]+)")
_SPACE = re.compile(r"\s*")
_CONTINUING = frozenset("،,؛;:")
_LETTERS_BEHIND = re.compile(r"[^\W\d_ـ]*\Z")
_LAST_WORD = re.compile(r"[^\s()\[\]{}«»“”\"]*\Z")
_ENUMERATION = re.compile(r"[(\[]?[0-9٠-٩۰-۹]{1,3}\Z")
_NUMBER_BEHIND = re.compile(r"[0-9٠-٩۰-۹][)\]]?[ ]?\Z")
_WORD = re.compile(r"[^\W_]")
_FIRST_WORDS = re.compile(r"[\s«“\"']*([^\W\d_]+)(?:\s+([^\W\d_]+))?")
_LATIN_OR_DIGIT = re.compile(r"[0-9A-Za-z\u00c0-\u024f٠-٩۰-۹]")
_ADDRESS_MARKS = ("/", "_", "=", "@", "#", "%", "&", "-")
# A writer's remark on the word before it.
_REMARKS = frozenset({"(!)", "(؟)", "(?)", "(...)", "(…)", "(؟!)"})
_DIGIT = re.compile(r"[0-9٠-٩۰-۹]")

_LONGEST_WORD = 40
_LONGEST_BRACKET = 300
_SHORT_QUOTATION = 60
_LETTERS_OF_A_SECTION = 4
_WORDS_BEFORE_ELLIPSIS = 5


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(row["abbreviation"].lower() for row in read_rows("abbreviations"))


@cache
def _openers() -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in read_rows("sentence-openers"))


def _looks_like_beginning(text: str, position: int, end: int) -> bool:
    """Whether the words at a position are such as begin a sentence."""
    match = _FIRST_WORDS.match(text, position, min(end, position + 2 * _LONGEST_WORD))
    if not match:
        return False
    first, second = fold(match.group(1)), fold(match.group(2) or "")
    if first in _openers() or f"{first} {second}" in _openers():
        return True
    # و and a verb in the present: ويشارك. Four letters keep ويب and the like out.
    return first.startswith("وي") and len(first) > _LETTERS_OF_A_SECTION


def _is_abbreviation(text: str, start: int, stop: int) -> bool:
    """Whether the single stop at an offset belongs to the word before it."""
    floor = max(start, stop - _LONGEST_WORD)
    behind = text[floor:stop]
    letters = _LETTERS_BEHIND.search(behind)
    word = letters.group() if letters else ""
    if not word:
        return False
    if word.lower() in _abbreviations():
        return True
    before = behind[: len(behind) - len(word)]
    # Behind a slash or the like, a letter is the end of an address: t.me/x.
    if len(fold(word)) != 1 or before.endswith(_ADDRESS_MARKS):
        return False
    # A letter behind a number is a unit or a calendar: 2024 م. may well end a sentence.
    return not _NUMBER_BEHIND.search(before)


def _is_inside_a_token(text: str, start: int, stop: int, end: int) -> bool:
    """Whether the single stop stands in a number, an address or a file name."""
    if stop + 1 >= end:
        return False
    after = text[stop + 1]
    before = text[stop - 1] if stop > start else " "
    if _DIGIT.match(before) and _DIGIT.match(after):
        return True
    if _LATIN_OR_DIGIT.match(after):
        return before.isspace() or bool(_LATIN_OR_DIGIT.match(before))
    if after in "/_@#&=%":
        return bool(_LATIN_OR_DIGIT.match(before))
    # An Arabic word in the middle of an address: example.org/الأخبار.html
    word = _LAST_WORD.search(text[max(start, stop - _LONGEST_WORD) : stop])
    return bool(word and "://" in word.group() and not after.isspace())


def _behind_closers(text: str, stop: int, end: int, closings: frozenset[int]) -> int:
    """The offset behind the marks, brackets and footnotes that belong to a stop."""
    while stop < end:
        note = _FOOTNOTE.match(text, stop, end)
        run = _RUN.match(text, stop, end)
        if note:
            stop = note.end()
        elif run:
            stop = run.end()
        elif text[stop] in _CLOSERS and (stop in closings or not _opens_next(text, stop, end)):
            stop += 1
        elif text[stop] == " " and stop + 1 < end and stop + 1 in closings:
            stop += 2
        else:
            break
    return stop


def _opens_next(text: str, position: int, end: int) -> bool:
    """Whether a mark directly behind a stop is followed by a word, and so opens what comes next."""
    return text[position] in "\"'＂“‘" and position + 1 < end and bool(_WORD.match(text[position + 1]))


class _Enclosures:
    """The quotations and brackets of a block, asked in order of position."""

    def __init__(self, text: str, start: int, end: int) -> None:
        pairs = [(quotation.span.start, quotation.span.end) for quotation in quotations(text, start, end)]
        self.closings = frozenset(last - 1 for _, last in pairs)
        self._quotations = _outermost(pairs)
        self._brackets = _outermost(list(_brackets(text, start, end)))

    def around(self, position: int) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
        """The outermost quotation and bracket around a position; positions must not fall."""
        return _around(self._quotations, position), _around(self._brackets, position)


def _outermost(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pairs that lie in no other, last one first."""
    kept: list[tuple[int, int]] = []
    for first, last in sorted(pairs):
        if not kept or first >= kept[-1][1]:
            kept.append((first, last))
    kept.reverse()
    return kept


def _around(pairs: list[tuple[int, int]], position: int) -> tuple[int, int] | None:
    while pairs and pairs[-1][1] <= position:
        pairs.pop()
    return pairs[-1] if pairs and pairs[-1][0] <= position else None


def _brackets(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Round brackets that close after not too many characters: a lost one must not hide a page."""
    opened: list[int] = []
    for match in re.compile("[()]").finditer(text, start, end):
        if match.group() == "(":
            opened.append(match.start())
        elif opened:
            first = opened.pop()
            if match.end() - first <= _LONGEST_BRACKET:
                yield first, match.end()


class _Block:
    """A block of a text, whose candidates are judged in order."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._end = end
        self._enclosures = _Enclosures(text, start, end)
        # How far the closing marks behind the last candidate reach, and where the next word begins:
        # candidates in one row of stops and closing marks share them, or each would read the row anew.
        self._close = self._after = start

    def sentence_end(self, begin: int, match: re.Match[str]) -> int | None:
        """Where the sentence from `begin` on ends, if this candidate ends it."""
        text, end = self._text, self._end
        first, stop = match.span()
        if stop > self._close:
            self._close = _behind_closers(text, stop, end, self._enclosures.closings)
            self._after = _skip_space(text, self._close, end)
        close, after = self._close, self._after
        around = self._enclosures.around(first)
        if (
            any(pair is not None and close < pair[1] for pair in around)
            or after >= end
            or text[after] in _CONTINUING
            or text[max(begin, first - 1) : stop + 1] in _REMARKS
        ):
            return None
        mark = match.group()
        if mark == ".":
            return None if close == stop and _holds_on(text, begin, first, end) else close
        # An ellipsis may only pause, and a title or slogan may hold its own mark: «معا!» بمشاركة.
        is_ellipsis = set(mark) <= {".", " ", "…"}
        if is_ellipsis and len(text[max(begin, first - 200) : first].split()) < _WORDS_BEFORE_ELLIPSIS:
            return None
        quotation = around[0]
        is_slogan = quotation is not None and quotation[1] - quotation[0] <= _SHORT_QUOTATION
        if is_ellipsis or is_slogan:
            return close if _looks_like_beginning(text, after, end) else None
        return close


def _holds_on(text: str, begin: int, stop: int, end: int) -> bool:
    """Whether a sentence goes on behind the single stop at an offset."""
    return (
        _ENUMERATION.match(text, begin, stop) is not None
        or _is_abbreviation(text, begin, stop)
        or _is_inside_a_token(text, begin, stop, end)
    )


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """The sentences of a block, in order; together they cover all of it but white space.

    A sentence does not end inside a quotation or a short bracket unless that ends with it, and not
    at a semicolon or line end. Closing marks and footnotes right behind the stop belong to it.

    Args:
        text: The text.
        start: Where the block starts, in characters.
        end: Where it ends; the text's end if None.
    """
    last = len(text) if end is None else end
    begin = _skip_space(text, start, last)
    block = _Block(text, begin, last)
    cuts: list[tuple[int, int]] = []
    # Where the search for a word may go on: without it, a row of stops would be read over and over.
    searched = begin
    for match in _CANDIDATE.finditer(text, begin, last):
        if match.start() < begin:
            continue
        word = _WORD.search(text, searched, match.start())
        searched = word.start() if word else match.start()
        if not word:
            continue
        stop = block.sentence_end(begin, match)
        if stop is not None:
            cuts.append((begin, stop))
            begin = searched = _skip_space(text, stop, last)
    rest = _before_space(text, begin, last)
    if begin < rest:
        if cuts and not _WORD.search(text, begin, rest):
            cuts[-1] = cuts[-1][0], rest
        else:
            cuts.append((begin, rest))
    return tuple(Span(first, stop) for first, stop in cuts)


def _skip_space(text: str, start: int, end: int) -> int:
    match = _SPACE.match(text, start, end)
    return match.end() if match else start


def _before_space(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
