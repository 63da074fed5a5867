"""An article explained: what each sentence mentions, what was read from it by which rules, and what not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.article.model import Span
from briefcli.briefing.anchors import FOREIGN, MAIN
from briefcli.briefing.attendance_lists import governed
from briefcli.briefing.attendance_triggers import triggers_in
from briefcli.briefing.build import read_briefing
from briefcli.briefing.explanation import PARTS, ExplainedSentence, Explanation, Finding, Mentioned
from briefcli.briefing.likely_names import LikelyName, likely_names
from briefcli.briefing.positions import PassedOver, read_statements
from briefcli.lexicon.own_words import using
from briefcli.mentions.coreference import name_words, resolve, same_person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.article.model import Article, BlockKind, Evidence
    from briefcli.briefing.attendance_trigger import Trigger
    from briefcli.briefing.edition_facts import FoundFact
    from briefcli.briefing.editions import EditionReader
    from briefcli.briefing.explanation import Part, Reason
    from briefcli.briefing.model import Attendee, Briefing
    from briefcli.lexicon.own_words import OwnWords
    from briefcli.mentions.model import Mention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

_UNREAD: tuple[BlockKind, ...] = ("byline", "credit")


def explain(article: Article, lexicon: OwnWords | None = None) -> Explanation:
    """The article sentence by sentence, with what was read from each, and what was not.

    Args:
        article: The article.
        lexicon: Own words, as for `briefcli.brief`.
    """
    with using(lexicon):
        return _explain(article)


def _explain(article: Article) -> Explanation:
    briefing, reading, editions = read_briefing(article)
    explainer = _Explainer(briefing, reading, editions)
    findings: dict[Span, list[Finding]] = {}
    for finding in sorted(explainer.findings(), key=_place):
        findings.setdefault(article.sentence_at(finding.span), []).append(finding)
    statements = [found for found in read_statements(reading) if isinstance(found, PassedOver)]
    sentences = []
    for block in article.blocks:
        for span in block.sentences:
            own = tuple(findings.get(span, ()))
            sentence = explainer.by_span.get(span)
            read = block.kind not in _UNREAD
            mentions = () if sentence is None else tuple(explainer.mentioned(sentence, own))
            names = () if sentence is None else explainer.likely_names(sentence, mentions)
            passed_over = tuple(found for found in statements if found.span in span)
            sentences.append(ExplainedSentence(span, block.kind, read, mentions, own, passed_over, names))
    return Explanation(article, briefing, tuple(sentences))


def _place(finding: Finding) -> tuple[int, int, Span]:
    return PARTS.index(finding.part), finding.index, finding.span


class _Explainer:
    def __init__(self, briefing: Briefing, reading: Reading, editions: EditionReader | None) -> None:
        self.briefing = briefing
        self.reading = reading
        self.editions = editions
        self.by_span = {sentence.span: sentence for sentence in reading.sentences}

    def findings(self) -> Iterator[Finding]:
        """Everything that the briefing says."""
        if self.editions is None:
            return
        yield from self._values(self.editions)
        for index, attendee in enumerate(self.briefing.attendees):
            for evidence in attendee.evidence:
                mention = self._mention_of(attendee, evidence)
                found_by = () if mention is None else (mention.rule,)
                derived = self._rules_of_state(attendee.name, attendee.affiliation)
                rules = dict.fromkeys((evidence.rule, *found_by, *derived))
                introduces = mention is not None and evidence.rule == mention.rule
                field = "title" if introduces else None
                yield Finding("attendees", index, field, evidence.focus, tuple(rules))
        for index, topic in enumerate(self.briefing.topics):
            yield from (_whole("topics", index, evidence) for evidence in topic.evidence)
        for index, position in enumerate(self.briefing.positions):
            derived = self._rules_of_state(position.speaker, position.actor)
            yield from (_whole("positions", index, evidence, derived) for evidence in position.evidence)

    def _rules_of_state(self, name: str | None, state: str | None) -> tuple[str, ...]:
        """The rule that found whom a person acts for, where no office says it."""
        words = name_words(name or "")
        return tuple(
            dict.fromkeys(
                told.rule
                for known, told in self.reading.states_told.items()
                if told.affiliation == state and same_person(words, name_words(known))
            )
        )

    def _values(self, editions: EditionReader) -> Iterator[Finding]:
        """The values of the event and of the other editions, each where it was read."""
        yield Finding("event", 0, "name", editions.main.mention.span, ("main-event",))
        for key, facts in editions.facts.items():
            for field, found in facts.values.items():
                rules = (found.rule,) if found.derived is None else (found.rule, found.derived)
                if key == MAIN:
                    yield Finding("event", 0, field, found.span, rules)
                    continue
                index = self._edition_of(editions.year_of(key), found)
                if index is not None:
                    yield Finding("editions", index, field, found.span, rules)

    def _edition_of(self, year: int | None, found: FoundFact) -> int | None:
        """Which edition has a value that was read of another than the main one; None if a better one won."""
        for index, edition in enumerate(self.briefing.editions):
            if index and edition.year == year and getattr(edition, found.field) == found.value:
                return index
        return None

    def _mention_of(self, attendee: Attendee, evidence: Evidence) -> Mention | None:
        """The mention that a piece of evidence of an attendee was read from."""
        sentence = self.by_span.get(evidence.span)
        for mention in () if sentence is None else self.reading.mentions[sentence.index]:
            if mention.span.overlaps(evidence.focus) and self._is(mention, attendee):
                return mention
        return None

    def _is(self, mention: Mention, attendee: Attendee) -> bool:
        if mention.kind != attendee.kind:
            return False
        if mention.kind == "country":
            return mention.affiliation == attendee.affiliation
        if fold(mention.name) == fold(attendee.name):
            return True
        person = resolve(mention, self.reading.persons) if mention.kind == "person" else None
        return person is not None and person.name == attendee.name

    def mentioned(self, sentence: Sentence, findings: tuple[Finding, ...]) -> Iterator[Mentioned]:
        """What a sentence mentions, in order."""
        triggers = tuple(triggers_in(sentence, self.reading.events[sentence.index]))
        found = [
            Mentioned(
                mention.kind,
                mention.name,
                self._with_title(sentence, mention),
                mention.rule,
                self._reason(sentence, mention, triggers, findings),
            )
            for mention in self.reading.mentions[sentence.index]
        ]
        # Words that may be a name, and that nothing takes for one, are no mention.
        found = [m for m in found if m.rule != "name-alone" or m.reason is None]
        found += self._events(sentence, findings)
        taken = [mentioned.span for mentioned in found]
        for date in self.editions.dates[sentence.index] if self.editions is not None else ():
            span = Span(date.start, date.end)
            if not any(span.overlaps(other) for other in taken):
                reason: Reason | None = None if _gave(findings, span) else "no fact"
                found.append(Mentioned("date", self.reading.article.phrase(span), span, date.rule, reason))
        yield from sorted(found, key=lambda mentioned: mentioned.span)

    def likely_names(self, sentence: Sentence, mentions: tuple[Mentioned, ...]) -> tuple[LikelyName, ...]:
        """The likely names of a sentence that are not among its mentions."""
        known = [
            any(mention.span.start < token.end and token.start < mention.span.end for mention in mentions)
            for token in sentence.tokens
        ]
        return likely_names(sentence, known, triggers_in(sentence, self.reading.events[sentence.index]))

    def _with_title(self, sentence: Sentence, mention: Mention) -> Span:
        """A mention's stretch with the office beside the name."""
        if mention.title is None:
            return mention.span
        tokens = sentence.tokens
        text = self.reading.article.text
        start = text.find(mention.title, tokens[mention.first].start, tokens[mention.stop - 1].end)
        if start < 0:  # behind ل the office's article is not written
            return Span(min(tokens[mention.first].start, mention.span.start), mention.span.end)
        return Span(min(start, mention.span.start), max(start + len(mention.title), mention.span.end))

    def _reason(
        self,
        sentence: Sentence,
        mention: Mention,
        triggers: tuple[Trigger, ...],
        findings: tuple[Finding, ...],
    ) -> Reason | None:
        if mention.kind == "city":
            return None if _gave(findings, mention.span) else "no fact"
        if any(self._is(mention, attendee) for attendee in self.briefing.attendees):
            return None
        if mention.kind == "country" and _gave(findings, mention.span):
            return None
        if sentence.kind in ("title", "heading"):
            return "headline"
        if not triggers:
            return "no attendance word"
        if any(mention in governed(trigger, self.reading) for trigger in triggers):
            return "nobody in particular"
        return "beyond the list"

    def _events(self, sentence: Sentence, findings: tuple[Finding, ...]) -> Iterator[Mentioned]:
        anchors = {}
        if self.editions is not None:
            anchors = {anchor.first: anchor.key for anchor in self.editions.anchors[sentence.index]}
        for event in self.reading.events[sentence.index]:
            ours = anchors.get(event.first, FOREIGN) != FOREIGN or event.kind == "session"
            reason: Reason | None = None if ours or _gave(findings, event.span) else "another event"
            yield Mentioned("event", event.name, event.span, "event-noun", reason)


def _whole(part: Part, index: int, evidence: Evidence, derived: tuple[str, ...] = ()) -> Finding:
    return Finding(part, index, None, evidence.focus, (evidence.rule, *derived))


def _gave(findings: tuple[Finding, ...], span: Span) -> bool:
    """Whether a value of the event or an edition was read from a stretch."""
    return any(finding.part in ("event", "editions") and finding.span.overlaps(span) for finding in findings)
