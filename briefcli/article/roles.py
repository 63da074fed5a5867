"""What a line is by its words: who wrote the report, where it comes from, what it is no part of."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from briefcli.arabic.folding import fold
from briefcli.lexicon.tables import read_rows

Role = Literal["byline", "credit", "related"]
_Needs = Literal["mark", "short", "end", "nothing"]

_LONGEST_OPENING = 60
_MOST_WORDS = 12
_MOST_PARTS = 4
"""Parts between bars of a line that tells when an article was written and changed."""
_MOST_WORDS_WITHOUT_MARK = 7
_MARK = re.compile(r"\s*[:：|/]\s*|\s*[-–—]\s+|\s+ـ+\s+|\s*[-–—](?=[^\W\d_])")
_EDGE = re.compile(r"[\s.:…!()\[\]]*\Z")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+\Z", re.IGNORECASE)
_HASHTAGS = re.compile(r"(?:#[\w_]+[ \t،,]*)+\Z")
_COPYRIGHT = re.compile(r"[©®]|\([cC]\) ")
_DIGITS = "0-9٠-٩۰-۹"
_DATE_LINE = re.compile(
    # A place, a day of the week, the date, a time of day; all but the date may be missing.
    r"(?:[^\W\d_]+(?:[ ][^\W\d_]+){0,2}[ ]?[،,:\-–—/][ ]?){0,2}(?:[^\W\d_]+[ ])?"
    rf"(?:[{_DIGITS}]{{1,2}}[ ][^\W\d_]+(?:[ ][^\W\d_]+)?(?:[ ]?[/(][^\W\d_]+(?:[ ][^\W\d_]+)?\)?)?"
    rf"[ ،,]{{1,2}}[{_DIGITS}]{{4}}"
    rf"|[{_DIGITS}]{{1,4}}[-/.][{_DIGITS}]{{1,2}}[-/.][{_DIGITS}]{{2,4}})[ ]?(?:م|هـ|ه)?"
    rf"(?:[ ]?[|،,\-–—]?[ ]?(?:الساعة[ ])?[{_DIGITS}]{{1,2}}(?::[{_DIGITS}]{{2}}){{1,2}}"
    rf"[^{_DIGITS}]{{0,20}})?\Z"
)
_LONGEST_DATE_LINE = 100
_BEFORE_WORDS = re.compile(r"[\s(\[{«/*#>▶►|–—-]*")
_WORDS = re.compile(r"(?:[^\W\d_][\u064b-\u0652]*)+")  # harakat may stand behind any letter
_MOST_WORDS_OF_A_PLACE = 3
_DASH = re.compile(r"\s*[-–—/:]\s*|\s*[،,]\s+")


class _Opener(NamedTuple):
    words: tuple[str, ...]
    role: Role
    needs: _Needs


@cache
def _openers() -> dict[str, tuple[_Opener, ...]]:
    """The openers by their first word, longest first."""
    found: dict[str, list[_Opener]] = {}
    for row in read_rows("line-openers"):
        words = tuple(fold(row["phrase"]).split())
        opener = _Opener(words, row["kind"], row["needs"])  # type: ignore[arg-type] # a test checks the data
        found.setdefault(words[0], []).append(opener)
    return {
        first: tuple(sorted(these, key=lambda opener: -len(opener.words))) for first, these in found.items()
    }


@cache
def _agencies() -> dict[str, str]:
    """The state of each agency that writes of its own state's officials, by signature; else empty."""
    return {fold(row["signature"]).replace(" ", ""): row["state"] for row in read_rows("agency-signatures")}


def is_agency(words: str) -> bool:
    """Whether the words are an agency's signature, whatever brackets and stops stand around them."""
    return _without_signs(words) in _agencies()


def agency_state(words: str) -> str | None:
    """The code of the state whose agency signs so; None for other words, and for agencies of the world."""
    return _agencies().get(_without_signs(words)) or None


def _without_signs(words: str) -> str:
    return re.sub(r"[\W_]+", "", fold(words))


def word_count(text: str, most: int) -> int:
    """The number of words, counted no further than to one above `most`."""
    return len(text.split(None, most))


def line_role(text: str) -> Role | None:
    """What a line is, if it is not part of the report.

    Args:
        text: The line or block.

    Returns:
        "byline" for who wrote it, when and where; "credit" for sources of text and pictures and for
        what a site says for itself; "related" for a line that other articles' headlines may follow.
        None for all else.
    """
    parts = text.split("|", _MOST_PARTS)
    if 1 < len(parts) <= _MOST_PARTS and all(line_role(part.strip()) == "byline" for part in parts):
        return "byline"  # نشر في: السبت 11 أبريل | آخر تحديث: الأحد 12 أبريل
    start = _BEFORE_WORDS.match(text)
    opening = text[start.end() if start else 0 :][:_LONGEST_OPENING]
    return _role_by_opener(text, opening) or _role_by_shape(text)


def _role_by_opener(text: str, opening: str) -> Role | None:
    matches = list(_WORDS.finditer(opening))
    if not matches:
        return None
    folded = [fold(match.group()) for match in matches]
    for opener in _openers().get(folded[0], ()):
        count = len(opener.words)
        if tuple(folded[:count]) == opener.words and _is_satisfied(
            opener, text, opening, matches[count - 1].end()
        ):
            return opener.role
    return None


def _is_satisfied(opener: _Opener, text: str, opening: str, behind: int) -> bool:
    if opener.needs == "nothing":
        return True
    mark = _MARK.match(opening, behind)
    is_short = word_count(text, _MOST_WORDS) <= _MOST_WORDS
    if mark:
        # A credit's name may be followed by what it tells; a colon then opens the report.
        return is_short or opener.role != "byline"
    if opener.needs == "end":
        return bool(_EDGE.match(opening, behind)) and is_short
    if opener.needs == "short":
        return word_count(text, _MOST_WORDS_WITHOUT_MARK) <= _MOST_WORDS_WITHOUT_MARK
    return False


def _role_by_shape(text: str) -> Role | None:
    if len(text) > _LONGEST_DATE_LINE:
        return "credit" if _COPYRIGHT.match(text) else None
    if _COPYRIGHT.match(text) or _ADDRESS.match(text) or _HASHTAGS.match(text) or is_agency(text):
        return "credit"
    if _DATE_LINE.match(text):
        return "byline"
    place, dash, agency = _partition(text)
    if dash and is_agency(agency) and word_count(place, 3) <= _MOST_WORDS_OF_A_PLACE:
        return "byline"
    return None


def _partition(text: str) -> tuple[str, str, str]:
    match = _DASH.search(text)
    if not match:
        return text, "", ""
    return text[: match.start()], match.group(), text[match.end() :]
