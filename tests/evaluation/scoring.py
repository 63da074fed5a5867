"""A briefing compared with gold: what was found, missed and made up, part by part.

Names and phrases are compared by their folded words, so that spelling variants are alike. Items of a
list are paired one to one, the most alike first; a pair counts where the two are alike enough.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

Record: TypeAlias = Mapping[str, Any]
"""An object of the machine contract, or the like of it in gold."""

PARTS = ("event", "attendees", "topics", "positions", "editions")
"""The parts of a briefing whose mean is the overall figure."""
STRICT = "attendees_strict"
"""Attendees of whom everything is right, and not only the name."""
FIGURES = ("event", "attendees", STRICT, "topics", "positions", "editions", "overall")
"""What is measured, in the order in which it is shown."""

_EDITION_FIELDS = ("ordinal", "theme", "city", "country", "start", "end", "countries")
_EVENT_FIELDS = ("name", *_EDITION_FIELDS)
_NEARLY_A_NAME = 0.75
_NEARLY_A_TITLE = 0.6
_NEARLY_A_PHRASE = 0.5
_NEARLY_AN_EVENT = 0.7
# Not briefcli's own folding, or a change to what is measured would change the measure.
_SPELLINGS = str.maketrans("أإآٱىةؤئ", "اااايهوي", "ـ")


@dataclass(frozen=True, slots=True)
class Counts:
    """How many items are right, given and wanted.

    Attributes:
        right: Given and wanted.
        given: In the briefing.
        wanted: In the gold.
    """

    right: int = 0
    given: int = 0
    wanted: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.right + other.right, self.given + other.given, self.wanted + other.wanted)

    @property
    def precision(self) -> float:
        """The share of what is given that is right; with nothing given, 1 if nothing is wanted, else 0."""
        return self.right / self.given if self.given else float(not self.wanted)

    @property
    def recall(self) -> float:
        """The share of what is wanted that is given; with nothing wanted, 1 if nothing is given, else 0."""
        return self.right / self.wanted if self.wanted else float(not self.given)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """One article's counts by part, and in words what is wrong.

    Attributes:
        counts: For each of PARTS, and for STRICT.
        errors: One line for each item that is missed, made up or wrong.
    """

    counts: Mapping[str, Counts]
    errors: tuple[str, ...]


def score(gold: Record, given: Record) -> Score:
    """Compare a briefing, as the machine contract gives it, with gold."""
    errors: list[str] = []
    attendees, strict = _attendees(gold["attendees"], given["attendees"], errors)
    topics = [topic["text"] for topic in given["topics"]]
    counts = {
        "event": _fields(_EVENT_FIELDS, gold["event"] or {}, given["event"] or {}, "event", errors),
        "attendees": attendees,
        STRICT: strict,
        "topics": _phrases(gold["topics"], topics, likeness, "topic", errors),
        "positions": _phrases(gold["positions"], given["positions"], _same_position, "position", errors),
        "editions": _editions(gold["editions"], given["editions"], errors),
    }
    return Score(counts, tuple(errors))


def total(scores: Iterable[Score]) -> dict[str, Counts]:
    """The counts of several articles taken together, by part."""
    sums = dict.fromkeys((*PARTS, STRICT), Counts())
    for one in scores:
        for part, counts in one.counts.items():
            sums[part] += counts
    return sums


def figures(counts: Mapping[str, Counts]) -> dict[str, float]:
    """The F1 of each part, of the strict attendees, and the parts' mean as "overall"; to three places."""
    rounded = {part: round(counts[part].f1, 3) for part in FIGURES[:-1]}
    return {**rounded, "overall": round(sum(rounded[part] for part in PARTS) / len(PARTS), 3)}


def words(text: str | None) -> list[str]:
    """The folded words and numbers of a phrase, punctuation left out."""
    letters = unicodedata.normalize("NFKC", text or "")
    plain = "".join(letter for letter in letters if unicodedata.category(letter) not in ("Mn", "Cf"))
    return re.findall(r"\w+", plain.translate(_SPELLINGS).lower())


def likeness(one: str | None, other: str | None) -> float:
    """How alike two phrases are, from 0 to 1: the F1 of their words, in any order."""
    first, second = words(one), words(other)
    if not first or not second:
        return 0.0
    common = Counter(first) & Counter(second)
    return 2 * common.total() / (len(first) + len(second))


def _same_name(one: str, other: str) -> float:
    """How alike two names are: 1 if all words of the shorter, two or more, are among those of the longer."""
    shorter, longer = sorted((words(one), words(other)), key=len)
    within = set(shorter) <= set(longer) and len(shorter) >= 2 and len(longer) - len(shorter) <= 2
    if shorter and (shorter == longer or within):
        return 1.0
    return likeness(one, other) * 0.99


def _same_actor(one: str | None, other: str | None) -> bool:
    """Whether two codes or bodies are one: a body may be told by a part of its name."""
    if (one or "") == (other or ""):
        return True
    first, second = set(words(one)), set(words(other))
    part = bool(first and second) and (first <= second or second <= first)
    code_only = max(len(one or ""), len(other or "")) <= 2
    return likeness(one, other) >= _NEARLY_A_NAME or (part and not code_only)


def _same_position(gold: Record, given: Record) -> float:
    return likeness(gold["text"], given["text"]) * _same_actor(gold["actor"], given["actor"])


def _pairs(
    gold: Sequence[Any], given: Sequence[Any], alike: Callable[[Any, Any], float], least: float
) -> list[tuple[int, int]]:
    """The indexes of items that are one, each in one pair, the most alike first."""
    candidates = [(alike(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(given)]
    taken_gold: set[int] = set()
    taken_given: set[int] = set()
    found: list[tuple[int, int]] = []
    for value, i, j in sorted(candidates, key=lambda one: (-one[0], one[1], one[2])):
        if value >= least and i not in taken_gold and j not in taken_given:
            taken_gold.add(i)
            taken_given.add(j)
            found.append((i, j))
    return found


def _listed(
    gold: Sequence[Any], given: Sequence[Any], pairs: list[tuple[int, int]], what: str, errors: list[str]
) -> Counts:
    for tense, items, found in (
        ("missed", gold, {i for i, _ in pairs}),
        ("made up", given, {j for _, j in pairs}),
    ):
        errors += [
            f"{what} {tense}: {_described(item)}" for index, item in enumerate(items) if index not in found
        ]
    return Counts(len(pairs), len(given), len(gold))


def _phrases(
    gold: Sequence[Any],
    given: Sequence[Any],
    alike: Callable[[Any, Any], float],
    what: str,
    errors: list[str],
) -> Counts:
    return _listed(gold, given, _pairs(gold, given, alike, _NEARLY_A_PHRASE), what, errors)


def _described(item: str | Record) -> str:
    if isinstance(item, str):
        return item
    return f"{item['actor']}: {item['text']}" if "actor" in item else str(item["name"])


def _attendees(gold: Sequence[Record], given: Sequence[Record], errors: list[str]) -> tuple[Counts, Counts]:
    def alike(one: Record, other: Record) -> float:
        return _same_name(one["name"], other["name"])

    pairs = _pairs(gold, given, alike, _NEARLY_A_NAME)
    counts = _listed(gold, given, pairs, "attendee", errors)
    right = 0
    for i, j in pairs:
        wrong = _wrong_in_attendee(gold[i], given[j])
        right += not wrong
        errors += [
            f"{field} of {gold[i]['name']}: {gold[i][field]!r} became {given[j][field]!r}" for field in wrong
        ]
    return counts, Counts(right, len(given), len(gold))


def _wrong_in_attendee(gold: Record, given: Record) -> list[str]:
    wrong = [field for field in ("kind", "status") if gold[field] != given[field]]
    if not _same_actor(gold["affiliation"], given["affiliation"]):
        wrong.append("affiliation")
    untitled = gold["title"] is None and given["title"] is None
    if not untitled and likeness(gold["title"], given["title"]) < _NEARLY_A_TITLE:
        wrong.append("title")
    if set(gold["years"]) != set(given["years"]):
        wrong.append("years")
    return wrong


def _editions(gold: Sequence[Record], given: Sequence[Record], errors: list[str]) -> Counts:
    """Editions of one year are one, and so are the first ones without a year; the year is a field too."""
    wanted, found = _by_year(gold), _by_year(given)
    counts = Counts()
    for key in sorted(wanted.keys() | found.keys(), key=str):
        one, other = wanted.get(key, {}), found.get(key, {})
        counts += _fields(_EDITION_FIELDS, one, other, f"edition {key[0]}", errors)
        counts += Counts(int(bool(one and other)), int(bool(other)), int(bool(one)))
    return counts


def _by_year(editions: Iterable[Record]) -> dict[tuple[int | None, int], Record]:
    keyed: dict[tuple[int | None, int], Record] = {}
    for edition in editions:
        year = edition["year"]
        keyed[year, sum(known == year for known, _ in keyed)] = edition
    return keyed


def _fields(fields: Iterable[str], gold: Record, given: Record, what: str, errors: list[str]) -> Counts:
    counts = Counts()
    for field in fields:
        one, other = gold.get(field), given.get(field)
        right = one is not None and other is not None and _same_value(field, one, other)
        counts += Counts(int(right), int(other is not None), int(one is not None))
        if not right and not (one is None and other is None):
            errors.append(f"{what}, {field}: {one!r} became {other!r}")
    return counts


def _same_value(field: str, gold: str | int, given: str | int) -> bool:
    if field in ("name", "theme"):
        return likeness(str(gold), str(given)) >= _NEARLY_AN_EVENT
    if field == "city":
        return words(str(gold)) == words(str(given))
    return gold == given
