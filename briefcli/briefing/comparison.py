"""Two editions of an event side by side: what changed, what stayed, what the text leaves open.

What a text doesn't state of an edition is not thereby absent from it. Someone who is only named
for last year may well come this year, so that row is "not stated"; "gone" and "added" need a text
that says who stays away.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal, get_args

from briefcli.arabic.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefcli.article.model import Article, Evidence
    from briefcli.briefing.model import Attendee, Briefing, Edition

Attribute = Literal["ordinal", "theme", "city", "country", "dates", "duration", "countries", "attendee"]
Mark = Literal["same", "changed", "added", "gone", "not stated"]
Presence = Literal["attended", "attending", "invited", "declined"]

ATTRIBUTES: tuple[Attribute, ...] = get_args(Attribute)
MARKS: tuple[Mark, ...] = get_args(Mark)
PRESENCES: tuple[Presence, ...] = get_args(Presence)

_PAIR = 2
_FULL_DATE = len("2024-10-31")


class EditionsNotFound(ValueError):  # it says what is missing, as KeyError does not
    """The editions that were asked for are not both told of.

    Attributes:
        known: The years of the editions that are, the latest first.
    """

    def __init__(self, problem: str, known: Sequence[int]) -> None:
        """Say what is missing; the known years are added to the message."""
        self.known = tuple(known)
        years = ", ".join(str(year) for year in self.known) or "no year"
        super().__init__(f"{problem}; editions told of: {years}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonRow:
    """One attribute of two editions, or one attendee's part in them.

    Attributes:
        attribute: What is compared.
        name: The attendee's name as written, None for the other attributes.
        earlier: The earlier edition's value, None if it isn't stated: a number for the ordinal, the
            duration (days) and the countries; the ISO 3166 code for the country; for the dates the
            day, or an ISO 8601 interval ("2023-10-26/2023-10-27"); for an attendee a `Presence`.
        later: The later edition's value, likewise.
        mark: "same" or "changed" if both are stated; "gone" for an attendee who came and now stays
            away, "added" for one who stayed away and now comes; else "not stated".
        evidence: Where the values were read, the earlier edition's first, each sentence once.
    """

    attribute: Attribute
    name: str | None
    earlier: str | int | None
    later: str | int | None
    mark: Mark
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two editions of one event, attribute by attribute.

    Attributes:
        articles: What was read.
        earlier: The earlier edition.
        later: The later one.
        rows: In the order of `ATTRIBUTES`, attendees in the order of the text; what neither edition
            states has no row.
    """

    articles: tuple[Article, ...]
    earlier: Edition
    later: Edition
    rows: tuple[ComparisonRow, ...]


def compare(briefing: Briefing, years: Sequence[int] | None = None) -> Comparison:
    """Set two editions side by side, the earlier one first: a change is read in the order of time.

    Args:
        briefing: What the articles tell.
        years: The two editions' years in any order; by default the edition that the articles are about and
            the latest before it; where none before it is told of, the two latest. An edition without a
            year is only taken where there are no two with one.

    Raises:
        EditionsNotFound: If the articles don't tell of two editions, or not of these.
        ValueError: If `years` are not two different ones.
    """
    earlier, later = _chosen(briefing, years)
    rows = [*_attribute_rows(earlier, later), *_attendee_rows(briefing, earlier, later)]
    return Comparison(articles=briefing.articles, earlier=earlier, later=later, rows=tuple(rows))


def _chosen(briefing: Briefing, years: Sequence[int] | None) -> tuple[Edition, Edition]:
    by_year: dict[int, Edition] = {}
    for edition in briefing.editions:
        if edition.year is not None:
            by_year.setdefault(edition.year, edition)
    known = sorted(by_year, reverse=True)
    if years is not None:
        if len(set(years)) != _PAIR or len(years) != _PAIR:
            raise ValueError("two different years are needed to compare")
        missing = [year for year in sorted(years) if year not in by_year]
        if missing:
            raise EditionsNotFound(f"no edition of {' or '.join(map(str, missing))}", known)
        return by_year[min(years)], by_year[max(years)]
    if len(known) >= _PAIR:
        own = briefing.editions[0].year
        before = [year for year in known if own is not None and year < own]
        # One that is only announced is no match for the present one.
        later, earlier = (own, before[0]) if own is not None and before else known[:_PAIR]
        return by_year[earlier], by_year[later]
    if len(briefing.editions) < _PAIR:
        raise EditionsNotFound("two editions are needed to compare", known)
    main, other = briefing.editions[:_PAIR]
    if main.ordinal is not None and other.ordinal is not None and main.ordinal < other.ordinal:
        return main, other
    return other, main


def _dates(edition: Edition) -> str | None:
    if edition.start == edition.end or edition.end is None:
        return edition.start
    return f"{edition.start or '..'}/{edition.end}"


def _duration(edition: Edition) -> int | None:
    days = [day for day in (edition.start, edition.end) if day is not None and len(day) == _FULL_DATE]
    if len(days) != _PAIR:
        return None
    first, last = (date.fromisoformat(day) for day in days)
    return (last - first).days + 1 if first <= last else None


def _attribute_rows(earlier: Edition, later: Edition) -> Iterator[ComparisonRow]:
    pairs: list[tuple[Attribute, str | int | None, str | int | None]] = [
        ("ordinal", earlier.ordinal, later.ordinal),
        ("theme", earlier.theme, later.theme),
        ("city", earlier.city, later.city),
        ("country", earlier.country, later.country),
        ("dates", _dates(earlier), _dates(later)),
        ("duration", _duration(earlier), _duration(later)),
        ("countries", earlier.countries, later.countries),
    ]
    for attribute, before, now in pairs:
        if before is None and now is None:
            continue
        stated = [edition for edition, value in ((earlier, before), (later, now)) if value is not None]
        yield ComparisonRow(
            attribute=attribute,
            name=None,
            earlier=before,
            later=now,
            mark=_value_mark(before, now),
            evidence=_joined(edition.evidence for edition in stated),
        )


def _attendee_rows(briefing: Briefing, earlier: Edition, later: Edition) -> Iterator[ComparisonRow]:
    for attendee in briefing.attendees:
        before = _presence(briefing, attendee, earlier)
        now = _presence(briefing, attendee, later)
        if before is None and now is None:
            continue
        yield ComparisonRow(
            attribute="attendee",
            name=attendee.name,
            earlier=before,
            later=now,
            mark=_presence_mark(before, now),
            evidence=attendee.evidence,
        )


def _presence(briefing: Briefing, attendee: Attendee, edition: Edition) -> Presence | None:
    """An attendee's part in an edition, None if the text doesn't tell."""
    if _is_main(briefing, edition):
        return None if attendee.status == "past" else attendee.status
    if edition.year is None or edition.year not in attendee.years or edition.year == briefing.year:
        return None  # the years of an attendee don't tell apart two editions of one
    comes_later = briefing.year is not None and edition.year > briefing.year
    return "attending" if comes_later else "attended"


def _is_main(briefing: Briefing, edition: Edition) -> bool:
    """Whether an edition is the one that the articles are about, the first of its year."""
    of_year = (e for e in briefing.editions if briefing.year is None or e.year == briefing.year)
    return edition is next(of_year, None)


def _value_mark(before: str | int | None, now: str | int | None) -> Mark:
    if before is None or now is None:
        return "not stated"
    return "same" if fold(str(before)) == fold(str(now)) else "changed"


def _presence_mark(before: Presence | None, now: Presence | None) -> Mark:
    if before is None or now is None:
        return "not stated"
    came = before in ("attended", "attending")
    comes = now in ("attended", "attending")
    if before == now or (came and comes):
        return "same"
    if came and now == "declined":
        return "gone"
    if before == "declined" and comes:
        return "added"
    return "changed"


def _joined(groups: Iterable[tuple[Evidence, ...]]) -> tuple[Evidence, ...]:
    """All evidence of several facts, each sentence once."""
    by_sentence: dict[tuple[str, int, int], Evidence] = {}
    for group in groups:
        for evidence in group:
            by_sentence.setdefault((evidence.source, evidence.start, evidence.end), evidence)
    return tuple(by_sentence.values())
