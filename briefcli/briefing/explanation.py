"""What an explanation is: why a briefing says what it says, sentence by sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from briefcli.article.model import Article, BlockKind, Span
    from briefcli.briefing.likely_names import LikelyName
    from briefcli.briefing.model import Briefing
    from briefcli.briefing.positions import PassedOver

MentionedKind = Literal["person", "organisation", "country", "city", "event", "date"]
Part = Literal["event", "attendees", "topics", "positions", "editions"]
Reason = Literal[
    "headline", "no attendance word", "beyond the list", "nobody in particular", "another event", "no fact"
]

PARTS: tuple[Part, ...] = get_args(Part)
REASONS: tuple[Reason, ...] = get_args(Reason)


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Somebody or something that a sentence mentions.

    Attributes:
        kind: What it is.
        name: As it reads without attached particles.
        span: Its stretch of the article, an office beside a name included.
        rule: The rule that found it.
        reason: Why it is no attendee, nor gave a fact of an edition; None where it is or did.
            "headline": attendance is not read from titles and headings; "no attendance word": the
            sentence has no word of attending; "beyond the list": it has one, which does not govern
            this; "nobody in particular": it does, but who it is remains open; "another event": an
            event that the briefing is not about; "no fact": a place or a date that dates and places
            nothing.
    """

    kind: MentionedKind
    name: str
    span: Span
    rule: str
    reason: Reason | None


@dataclass(frozen=True, slots=True)
class Finding:
    """A fact of the briefing, or a value of one, and the rule that found it.

    Attributes:
        part: The part of the briefing that it is in.
        index: Its place in that part's list; 0 for the event.
        field: Which of the fact's values was read here: "name", "ordinal", "start" and so on; None
            for the whole.
        span: What it was read from.
        rules: The rules that it rests on, the one that made a fact of it first.
    """

    part: Part
    index: int
    field: str | None
    span: Span
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExplainedSentence:
    """A sentence and what came of it.

    Attributes:
        span: Where it stands.
        kind: The kind of block that it stands in.
        read: Whether it was read at all; bylines and credits are not.
        mentions: What it mentions, in order.
        findings: What was read from it, in the order of the briefing's parts.
        passed_over: The statements in it that are no positions, in order.
        likely_names: Likely names in it that nothing recognised, in order.
    """

    span: Span
    kind: BlockKind
    read: bool
    mentions: tuple[Mentioned, ...]
    findings: tuple[Finding, ...]
    passed_over: tuple[PassedOver, ...]
    likely_names: tuple[LikelyName, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """An article explained.

    Attributes:
        article: The article.
        briefing: What was read from it.
        sentences: All its sentences, in order.
    """

    article: Article
    briefing: Briefing
    sentences: tuple[ExplainedSentence, ...]

    @property
    def rules(self) -> frozenset[str]:
        """The names of all rules that found something, as the evidence gives them."""
        named = {rule for sentence in self.sentences for found in sentence.findings for rule in found.rules}
        for sentence in self.sentences:
            named.update(mention.rule for mention in sentence.mentions)
            named.update(statement.rule for statement in sentence.passed_over)
        return frozenset(named)

    def value_of(self, finding: Finding) -> str | int:
        """What a finding says: an attendee's name or office, a topic, a statement, a value of an edition."""
        briefing = self.briefing
        if finding.part == "topics":
            return briefing.topics[finding.index].text
        if finding.part == "positions":
            return briefing.positions[finding.index].text
        if finding.part == "attendees":
            return briefing.attendees[finding.index].name
        told = briefing.event if finding.part == "event" else briefing.editions[finding.index]
        value: str | int = getattr(told, finding.field or "name")
        return value
