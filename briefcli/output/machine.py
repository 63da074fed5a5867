"""The machine contract, version 1: a briefing or a part of it as JSON.

Keys and their order are fixed; `schema.json` beside this file states the same for validators.
Human output may change from release to release, this may not without a new version.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefcli.article.model import Article, Evidence
    from briefcli.briefing.comparison import Comparison, ComparisonRow
    from briefcli.briefing.explanation import ExplainedSentence, Explanation, Finding, Mentioned
    from briefcli.briefing.likely_names import LikelyName
    from briefcli.briefing.model import Attendee, Briefing, Edition, Event, Position, Topic
    from briefcli.briefing.positions import PassedOver

VERSION = 1

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"


def briefing_object(briefing: Briefing) -> dict[str, Json]:
    """The whole briefing."""
    return {
        **_head(briefing),
        "attendees": [_attendee(attendee) for attendee in briefing.attendees],
        "topics": [_topic(topic) for topic in briefing.topics],
        "positions": [_position(position) for position in briefing.positions],
        "editions": [_edition(edition) for edition in briefing.editions],
    }


def attendees_object(briefing: Briefing) -> dict[str, Json]:
    """What `briefcli attendees` gives."""
    return {**_head(briefing), "attendees": [_attendee(attendee) for attendee in briefing.attendees]}


def agenda_object(briefing: Briefing) -> dict[str, Json]:
    """What `briefcli agenda` gives."""
    return {**_head(briefing), "topics": [_topic(topic) for topic in briefing.topics]}


def positions_object(briefing: Briefing, positions: Iterable[Position]) -> dict[str, Json]:
    """What `briefcli positions` gives: those of the briefing's positions that were asked for."""
    return {**_head(briefing), "positions": [_position(position) for position in positions]}


def comparison_object(comparison: Comparison) -> dict[str, Json]:
    """What `briefcli compare` gives: the two editions, the earlier one first, and the rows."""
    return {
        "version": VERSION,
        "articles": _articles(comparison.articles),
        "editions": [_edition(comparison.earlier), _edition(comparison.later)],
        "rows": [_row(row) for row in comparison.rows],
    }


def explanation_object(explanation: Explanation) -> dict[str, Json]:
    """What `briefcli explain` gives: the sentences, and what each rule named in them does."""
    from briefcli.tables.rules import rule_line, rule_name, rules  # noqa: PLC0415 # only for this object

    named = {rule_name(rule) for rule in explanation.rules}
    return {
        "version": VERSION,
        "articles": _articles([explanation.article]),
        "sentences": [_sentence(explanation, sentence) for sentence in explanation.sentences],
        "rules": [{"name": name, "does": rule_line(name, "en")} for name in rules() if name in named],
    }


def to_json(value: Mapping[str, Json]) -> str:
    """An object as text: letters as themselves, indented by two, ending in a newline."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def schema_text() -> str:
    """The JSON Schema (2020-12) of all outputs, ending in a newline."""
    return (Path(__file__).parent / "schema.json").read_text(encoding="utf-8")


def _head(briefing: Briefing) -> dict[str, Json]:
    return {
        "version": VERSION,
        "articles": _articles(briefing.articles),
        "year": briefing.year,
        "event": None if briefing.event is None else _event(briefing.event),
    }


def _articles(articles: Iterable[Article]) -> list[Json]:
    return [
        {"source": article.source, "title": article.title, "characters": len(article.text)}
        for article in articles
    ]


def _evidence(evidence: Iterable[Evidence]) -> list[Json]:
    return [
        {"source": part.source, "start": part.start, "end": part.end, "text": part.text} for part in evidence
    ]


def _event(event: Event) -> dict[str, Json]:
    return {"name": event.name, **_edition_facts(event)}


def _edition(edition: Edition) -> dict[str, Json]:
    return {"year": edition.year, **_edition_facts(edition)}


def _edition_facts(edition: Edition | Event) -> dict[str, Json]:
    return {
        "ordinal": edition.ordinal,
        "theme": edition.theme,
        "city": edition.city,
        "country": edition.country,
        "start": edition.start,
        "end": edition.end,
        "countries": edition.countries,
        "evidence": _evidence(edition.evidence),
    }


def _attendee(attendee: Attendee) -> dict[str, Json]:
    return {
        "name": attendee.name,
        "kind": attendee.kind,
        "title": attendee.title,
        "affiliation": attendee.affiliation,
        "status": attendee.status,
        "years": list(attendee.years),
        "evidence": _evidence(attendee.evidence),
    }


def _topic(topic: Topic) -> dict[str, Json]:
    return {"text": topic.text, "kind": topic.kind, "evidence": _evidence(topic.evidence)}


def _position(position: Position) -> dict[str, Json]:
    return {
        "actor": position.actor,
        "speaker": position.speaker,
        "issue": position.issue,
        "stance": position.stance,
        "attribution": position.attribution,
        "text": position.text,
        "evidence": _evidence(position.evidence),
    }


def _row(row: ComparisonRow) -> dict[str, Json]:
    return {
        "attribute": row.attribute,
        "name": row.name,
        "earlier": row.earlier,
        "later": row.later,
        "mark": row.mark,
        "evidence": _evidence(row.evidence),
    }


def _sentence(explanation: Explanation, sentence: ExplainedSentence) -> Json:
    return {
        "start": sentence.span.start,
        "end": sentence.span.end,
        "text": explanation.article.slice(sentence.span),
        "kind": sentence.kind,
        "read": sentence.read,
        "mentions": [_mentioned(mention) for mention in sentence.mentions],
        "findings": [_finding(explanation, finding) for finding in sentence.findings],
        "passed_over": [_passed_over(found) for found in sentence.passed_over],
        "likely_names": [_likely_name(name) for name in sentence.likely_names],
    }


def _mentioned(mention: Mentioned) -> Json:
    return {
        "name": mention.name,
        "kind": mention.kind,
        "start": mention.span.start,
        "end": mention.span.end,
        "rule": mention.rule,
        "reason": mention.reason,
    }


def _passed_over(found: PassedOver) -> Json:
    return {
        "speaker": found.speaker,
        "start": found.span.start,
        "end": found.span.end,
        "rule": found.rule,
        "objection": found.objection,
    }


def _likely_name(name: LikelyName) -> Json:
    return {"name": name.name, "place": name.place, "start": name.span.start, "end": name.span.end}


def _finding(explanation: Explanation, finding: Finding) -> Json:
    return {
        "part": finding.part,
        "index": finding.index,
        "field": finding.field,
        "value": explanation.value_of(finding),
        "start": finding.span.start,
        "end": finding.span.end,
        "rules": list(finding.rules),
    }
