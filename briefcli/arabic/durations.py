"""Durations in running text: لمدة يومين, تستمر ثلاثة أيام, على مدى أسبوع."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefcli.arabic.data_rows import rows
from briefcli.arabic.numerals import read_number
from briefcli.arabic.word_lists import WordList, roles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcli.arabic.tokens import Token

_LONGEST = 366
_LONGEST_SUBJECT = 4


class DurationMention(NamedTuple):
    """How long something lasts, as a sentence says it.

    Attributes:
        first: Index of its first token, the words that make it a duration included.
        last: Index of its last token (itself included).
        start: Offset of its first character in the text, in characters.
        end: Offset behind its last character.
        days: How many days; a week is seven.
        unit: What the text counts.
    """

    first: int
    last: int
    start: int
    end: int
    days: int
    unit: Literal["day", "week"]


@cache
def _units() -> tuple[WordList, WordList]:
    """Units that carry their number (a dual), and units that a number stands before; each with its days."""
    alone, counted = [], []
    for row in rows("duration-words"):
        for form in row["forms"].split("|") if row["role"] == "unit" else ():
            if row["count"] == "several":
                counted.append((form, row["days"]))
            else:
                alone.append((form, f"{row['count']} {row['days']}"))
    return WordList(alone), WordList(counted)


def read_duration(tokens: Sequence[Token], index: int) -> DurationMention | None:
    """The duration that begins at an index, with the word that makes it one (لمدة، يستمر، ل).

    Days that are merely counted (قبل ثلاثة أيام, بعد يومين من القمة) are no duration, nor is a rough
    number of them.
    """
    words = roles("duration-words")
    trigger = words["trigger"].match(tokens, index)
    if trigger:
        return _read_length(tokens, index, trigger[1])
    lasting = words["lasting"].match(tokens, index)
    if lasting:
        return _read_lasting(tokens, index, lasting[1])
    if any(tokens[at].form == "من" for at in range(index + 1, min(index + 4, len(tokens) - 1))):
        behind = words["behind"].match(tokens, index)
        worked = _read_worked(tokens, index, behind[1] if behind else index)
        if worked or behind:
            return worked
    if tokens[index].form == "ل":
        return _read_length(tokens, index, index + 1)
    if tokens[index].form.startswith(("ل", "ول")):
        return _read_length(tokens, index, index, particle=True)
    return None


def _read_lasting(tokens: Sequence[Token], first: int, at: int) -> DurationMention | None:
    """What a verb says to last, its subject before the days or not: ويستمر المعرض الدولي أربعة أيام."""
    for start in range(at, min(at + _LONGEST_SUBJECT, len(tokens)) + 1):
        found = _read_length(tokens, first, start)
        # Of the subject, only the head of a genitive has no article: فعاليات المعرض.
        if found or start == len(tokens) or not (tokens[start].definite or start == at):
            return found
    return None


def _read_worked(tokens: Sequence[Token], first: int, at: int) -> DurationMention | None:
    """Days of work: يومين من النقاش, or at the end of which something stands: بعد يومين من النقاش."""
    length = _read_length(tokens, first, at)
    if length is None or length.last + 2 >= len(tokens) or tokens[length.last + 1].form != "من":
        return None
    work = roles("duration-words")["work"].match(tokens, length.last + 2, particles=False)
    return length if work else None


def _read_length(
    tokens: Sequence[Token], first: int, at: int, *, particle: bool = False
) -> DurationMention | None:
    alone, counted = _units()
    found = alone.match(tokens, at, particles=particle)
    if found:
        count, days = map(int, found[0].split())
        # What ل makes of a single week may be its name: لأسبوع الموضة.
        if particle and count == 1 and found[1] == at + 1:
            return None
        return _mention(tokens, first, found[1], count, days)
    if at >= len(tokens):
        return None
    number = read_number(tokens, at)
    if not number or number.approximate or number.bound or not 0 < number.value < _LONGEST:
        return None
    unit = counted.match(tokens, number.last + 1, particles=False)
    return _mention(tokens, first, unit[1], number.value, int(unit[0])) if unit else None


def _mention(tokens: Sequence[Token], first: int, stop: int, count: int, days: int) -> DurationMention:
    unit: Literal["day", "week"] = "day" if days == 1 else "week"
    return DurationMention(first, stop - 1, tokens[first].start, tokens[stop - 1].end, count * days, unit)


def find_durations(tokens: Sequence[Token]) -> list[DurationMention]:
    """All durations of a sentence, in order; no two share a token."""
    found = []
    index = 0
    while index < len(tokens):
        mention = read_duration(tokens, index)
        if mention:
            found.append(mention)
        index = mention.last + 1 if mention else index + 1
    return found
