"""Several articles on one event as one briefing, in which each fact cites all that say it.

What two articles tell of the same person, topic or edition becomes one fact. Of the values, the first
article's that states one counts; only where it states none is another asked for it. Articles on an earlier
edition tell of that edition: who came to it came before, and its agenda is not this one's.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from briefcli.arabic.folding import fold
from briefcli.briefing.model import Attendee, Briefing, Edition, Event, Fact, Position, Topic
from briefcli.briefing.same_attendees import same_attendees

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from briefcli.article.model import Evidence

_Fact = TypeVar("_Fact", bound=Fact)
_Value = TypeVar("_Value")
_EDITION_VALUES = ("year", "ordinal", "theme", "city", "country", "start", "end", "countries")
# Who is told to come by one article and to be invited by another comes; who is told to stay away, stays away.
_STATUSES = ("declined", "attending", "invited", "past")


def merge(briefings: Sequence[Briefing]) -> Briefing:
    """One briefing of several on the same event.

    The main edition is the latest that an article is about. Articles that give no year are taken to be
    about it, unless their ordinal is another one.

    Args:
        briefings: At least one, in the order in which facts are to come.

    Raises:
        ValueError: If there is none.
    """
    if not briefings:
        raise ValueError("nothing to merge")
    if len(briefings) == 1:
        return briefings[0]
    telling = [briefing for briefing in briefings if briefing.event is not None]
    latest = max(telling, key=_lateness, default=briefings[0])
    present = [briefing for briefing in telling if _same_edition(briefing, latest)]
    earlier = [briefing for briefing in telling if not _same_edition(briefing, latest)]
    editions = _editions(present, earlier)
    return Briefing(
        articles=tuple(article for briefing in briefings for article in briefing.articles),
        year=latest.year,
        event=_event(present, editions) if present else None,
        attendees=_attendees(present, earlier),
        topics=_once((topic for briefing in present for topic in briefing.topics), _topic_key),
        positions=_once((position for briefing in telling for position in briefing.positions), _position_key),
        editions=editions,
    )


def _lateness(briefing: Briefing) -> tuple[int, int]:
    assert briefing.event is not None
    return briefing.year or 0, briefing.event.ordinal or 0


def _same_edition(briefing: Briefing, latest: Briefing) -> bool:
    if briefing.year is not None and latest.year is not None:
        return briefing.year == latest.year
    assert briefing.event is not None
    assert latest.event is not None
    ordinals = {briefing.event.ordinal, latest.event.ordinal} - {None}
    return len(ordinals) <= 1


def _attendees(present: Iterable[Briefing], earlier: Iterable[Briefing]) -> tuple[Attendee, ...]:
    told = [attendee for briefing in present for attendee in briefing.attendees]
    told += [
        replace(attendee, status="past")
        for briefing in earlier
        for attendee in briefing.attendees
        # Who was only invited to an earlier edition, or stayed away, did not come before.
        if attendee.status in ("attending", "past")
    ]
    return tuple(map(_one_attendee, same_attendees(told)))


def _one_attendee(told: Sequence[Attendee]) -> Attendee:
    first = told[0]
    return replace(
        first,
        name=max((attendee.name for attendee in told), key=lambda name: len(name.split())),
        title=_first_stated(attendee.title for attendee in told),
        affiliation=_first_stated(attendee.affiliation for attendee in told),
        status=min((attendee.status for attendee in told), key=_STATUSES.index),
        years=tuple(dict.fromkeys(year for attendee in told for year in attendee.years)),
        evidence=_evidence(told),
    )


def _topic_key(topic: Topic) -> Hashable:
    return fold(topic.text)


def _position_key(position: Position) -> Hashable:
    return position.actor, position.stance, fold(position.text)


def _editions(present: Iterable[Briefing], earlier: Iterable[Briefing]) -> tuple[Edition, ...]:
    """The main edition first, then the others from late to early, those without a year last."""
    told = [edition for briefing in (*present, *earlier) for edition in briefing.editions]
    groups: list[list[Edition]] = []
    for edition in told:
        group = next((group for group in groups if _is_of(edition, group)), None)
        if group is None:
            groups.append([edition])
        else:
            group.append(edition)
    editions = [_one_edition(group) for group in groups]
    return (*editions[:1], *sorted(editions[1:], key=lambda edition: -(edition.year or 0)))


def _is_of(edition: Edition, group: Sequence[Edition]) -> bool:
    """Whether an edition is that of a group: of its year, or of its ordinal if one of them gives no year."""
    years = {other.year for other in group} - {None}
    if edition.year is not None and years:
        return edition.year in years
    return edition.ordinal is not None and any(edition.ordinal == other.ordinal for other in group)


def _one_edition(told: Sequence[Edition]) -> Edition:
    values: dict[str, Any] = {
        name: _first_stated(getattr(edition, name) for edition in told) for name in _EDITION_VALUES
    }
    # The ends of one stretch belong together, and are taken from where they are told most exactly.
    stretches = [(edition.start, edition.end) for edition in told if edition.start and edition.end]
    if stretches:
        values["start"], values["end"] = max(stretches, key=lambda ends: sum(map(len, ends)))
    return replace(told[0], **values, evidence=_evidence(told))


def _event(present: Sequence[Briefing], editions: Sequence[Edition]) -> Event:
    """The event by the name that the first article gives it, with what all tell of its main edition."""
    events = [briefing.event for briefing in present if briefing.event is not None]
    values = {name: getattr(editions[0], name) for name in _EDITION_VALUES[1:]} if editions else {}
    return replace(events[0], **values, evidence=_evidence(events))


def _once(facts: Iterable[_Fact], key: Callable[[_Fact], Hashable]) -> tuple[_Fact, ...]:
    """Facts of one key as the first of them, with the evidence of all."""
    groups: dict[Hashable, list[_Fact]] = {}
    for fact in facts:
        groups.setdefault(key(fact), []).append(fact)
    return tuple(replace(group[0], evidence=_evidence(group)) for group in groups.values())


def _evidence(facts: Iterable[Fact]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(part for fact in facts for part in fact.evidence))


def _first_stated(values: Iterable[_Value | None]) -> _Value | None:
    return next((value for value in values if value is not None), None)
