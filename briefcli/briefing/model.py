"""The briefing: facts that say where they were read. A fact without evidence can't be made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from briefcli.article.model import Article, Evidence

AttendeeKind = Literal["person", "organisation", "country"]
AttendeeStatus = Literal["attending", "invited", "declined", "past"]
TopicKind = Literal["item", "aim", "expected"]
Stance = Literal["supports", "rejects", "demands", "warns", "accuses", "considers", "ready", "states"]
Attribution = Literal["direct", "indirect", "paraphrase"]

ATTENDEE_KINDS: tuple[AttendeeKind, ...] = get_args(AttendeeKind)
ATTENDEE_STATUSES: tuple[AttendeeStatus, ...] = get_args(AttendeeStatus)
TOPIC_KINDS: tuple[TopicKind, ...] = get_args(TopicKind)
STANCES: tuple[Stance, ...] = get_args(Stance)
ATTRIBUTIONS: tuple[Attribution, ...] = get_args(Attribution)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Anything that an article says.

    Attributes:
        evidence: The sentences that say so, in the order of the text; never empty.

    Raises:
        ValueError: If there is no evidence.
    """

    evidence: tuple[Evidence, ...]

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError(f"a {type(self).__name__.lower()} without evidence")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee(Fact):
    """Who attends, is invited, stays away, or came to an earlier edition.

    Attributes:
        name: As written; an office without a name stands as itself ("أمير قطر").
        kind: A person, a body that takes part, or a country that does.
        title: The office as written beside the name, None where there is none.
        affiliation: The ISO 3166 alpha-2 code of the state that the person acts for (or that the
            country is), else the body's name, else None.
        status: For the main edition; "past" if only an earlier one is told of.
        years: The editions' years, the main one first; empty where the text gives none.
    """

    name: str
    kind: AttendeeKind
    title: str | None
    affiliation: str | None
    status: AttendeeStatus
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic(Fact):
    """What the event discusses or is for.

    Attributes:
        text: The noun phrase, as written.
        kind: An item of the agenda, an aim of the event, or what is expected to come up.
    """

    text: str
    kind: TopicKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Fact):
    """A stand that someone takes for a state or a body.

    Attributes:
        actor: The state's ISO 3166 alpha-2 code, or the body's name.
        speaker: Who is said to have said it, as written; None where nobody is named.
        issue: What it is about, as written; None where no noun phrase names it.
        stance: The kind of stand.
        attribution: In quotation marks, told with a verb of saying, or told as the actor's own act.
        text: The statement, as written.
    """

    actor: str
    speaker: str | None
    issue: str | None
    stance: Stance
    attribution: Attribution
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition(Fact):
    """One edition of the event; what the text doesn't say of it is None.

    Attributes:
        year: The year it is held in.
        ordinal: Its number in the series.
        theme: Its official title or slogan, as written, without quotation marks.
        city: Where it is held, as written.
        country: The host state's ISO 3166 alpha-2 code.
        start: Its first day as far as known, in ISO 8601 ("2024-10-31", "2024-10", "2024").
        end: Its last day, likewise.
        countries: How many countries take part.
    """

    year: int | None
    ordinal: int | None
    theme: str | None
    city: str | None
    country: str | None
    start: str | None
    end: str | None
    countries: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Fact):
    """The main event of the article: its name, and the facts of its present edition.

    Attributes:
        name: The longest noun phrase that names it, as written.

    The other attributes are those of `Edition`.
    """

    name: str
    ordinal: int | None
    theme: str | None
    city: str | None
    country: str | None
    start: str | None
    end: str | None
    countries: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """All that was read about one event.

    Attributes:
        articles: What it was read from.
        year: The year of the main edition, None if the text gives none.
        event: The main event, None if the text tells of no event.
        attendees: In the order of the text.
        topics: In the order of the text.
        positions: Every actor's, in the order of the text.
        editions: The main one first, then the others from late to early, those without a year last.
    """

    articles: tuple[Article, ...]
    year: int | None
    event: Event | None
    attendees: tuple[Attendee, ...]
    topics: tuple[Topic, ...]
    positions: tuple[Position, ...]
    editions: tuple[Edition, ...]
