"""Mentions: stretches of a sentence that name somebody or something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from briefcli.article.model import Span

MentionKind = Literal["person", "organisation", "country", "city", "event"]
Standing = Literal["state", "body", "self", "unknown"]


class Mention(NamedTuple):
    """Somebody or something that a sentence names.

    Attributes:
        kind: What it is; a palace that speaks for a state is a city.
        sentence: The number of the sentence.
        first: Index of its first token, the title included.
        stop: Index behind its last token.
        span: The name's stretch of the article; the office's where a person has no name.
        name: The name as it reads without attached particles.
        rule: The rule that found it.
        title: The office as written beside the name.
        affiliation: The state's code, or the body's name, that a person acts for; a state body's
            and a country's code.
        standing: Whom a person speaks for.
        named: Whether a person is named, and not only by an office.
        sure: Whether the form alone tells what it is; a bare run of name words does not.
        spokesperson: Whether the office is to speak for another, who attends or not.
        counterpart: Whether the office is told by another's (his counterpart).
        definite: Whether an event's or office's noun is definite.
    """

    kind: MentionKind
    sentence: int
    first: int
    stop: int
    span: Span
    name: str
    rule: str
    title: str | None = None
    affiliation: str | None = None
    standing: Standing = "unknown"
    named: bool = True
    sure: bool = True
    spokesperson: bool = False
    counterpart: bool = False
    definite: bool = True


class EventMention(NamedTuple):
    """A noun phrase that names an event, an edition of one, or a part of one.

    Attributes:
        sentence: The number of the sentence.
        first: Index of its first token.
        stop: Index behind its last token.
        span: Its stretch of the article, attached particles left out.
        name: As it reads without attached particles.
        noun: The lemma of its head.
        kind: event, meeting, edition or session.
        definite: Whether its head is definite.
        ordinal: The number in the series that it tells.
        theme: The stretch of a quotation in it or right behind it, marks left out.
        content: Words in it beyond the head and the ordinal.
    """

    sentence: int
    first: int
    stop: int
    span: Span
    name: str
    noun: str
    kind: str
    definite: bool
    ordinal: int | None
    theme: Span | None
    content: int
