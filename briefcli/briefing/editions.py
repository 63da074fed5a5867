"""Editions of the main event: which are told of, and which fact belongs to which.

A sentence may speak of several editions (the fourth round met in Agadir, while Fes hosted the third).
Dates, places and numbers of countries are read in `edition_dates`, `edition_places` and `edition_counts`,
titles and ordinals here; `anchors` tells which edition each belongs to.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.briefing.anchors import FOREIGN, MAIN, AnchoredReading
from briefcli.briefing.edition_counts import CountReader
from briefcli.briefing.edition_dates import DateReader
from briefcli.briefing.edition_facts import FIELDS, EditionFacts, FoundFact
from briefcli.briefing.edition_ordinals import (
    apposed_ordinal,
    first_time,
    predicated_ordinal,
    repeated_ordinal,
)
from briefcli.briefing.edition_places import PlaceReader
from briefcli.briefing.edition_themes import ThemeReader
from briefcli.briefing.model import Edition, Event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.article.model import Evidence, Span
    from briefcli.mentions.sentence import Sentence


class EditionReader(AnchoredReading):
    """Reads the editions of one article."""

    @cached_property
    def main_year(self) -> int | None:
        """The year of the present edition."""
        return _year(self.facts[MAIN]) or self.year_in_name

    @cached_property
    def destinations(self) -> frozenset[str]:
        """The city of the present edition by its name, and its state by its code."""
        facts = self.facts[MAIN]
        return frozenset(str(facts.get(name)) for name in ("city", "country") if facts.get(name) is not None)

    @cached_property
    def _days(self) -> tuple[FoundFact, ...]:
        """The dates of all editions."""
        return tuple(DateReader(self).read())

    @cached_property
    def _told_year(self) -> int | None:
        """The year of the present edition's days, None if they have none."""
        days = (fact.value for fact in self._days if fact.key == MAIN and fact.field in ("start", "end"))
        return next((int(day[:4]) for day in days if isinstance(day, str)), None)

    @cached_property
    def facts(self) -> dict[str, EditionFacts]:
        """What was read of each edition, by its key."""
        facts: dict[str, EditionFacts] = {MAIN: EditionFacts()}
        for item in (*self._days, *self._others()):
            # The main edition may be told of by its year.
            key = MAIN if item.key == f"year {self._told_year}" else item.key
            if key != FOREIGN:
                facts.setdefault(key, EditionFacts()).add(item._replace(key=key))
        return _without_twins(facts)

    def _others(self) -> Iterator[FoundFact]:
        """Everything but dates."""
        for sentence in self.reading.sentences:
            yield from self._ordinals(sentence)
        yield from ThemeReader(self).read()
        yield from CountReader(self, self._told_year).read()
        yield from PlaceReader(self, self.publication).read()

    def _ordinals(self, sentence: Sentence) -> Iterator[FoundFact]:
        for event, anchor in self.anchored(sentence):
            if event.ordinal is not None and anchor.key != FOREIGN:
                yield FoundFact(anchor.key, "ordinal", event.ordinal, event.span, "ordinal-of-edition", 0)
        for anchor in self.anchors[sentence.index]:
            predicate = predicated_ordinal(sentence, anchor) if anchor.key != FOREIGN else None
            if predicate is not None:
                span = sentence.span_of(anchor.first, predicate[1])
                yield FoundFact(anchor.key, "ordinal", predicate[0], span, "ordinal-alone", 0)
            apposed = apposed_ordinal(sentence, anchor)
            if apposed is not None:
                span = sentence.span_of(anchor.first, apposed[1])
                yield FoundFact(anchor.key, "ordinal", apposed[0], span, "ordinal-alone", 0)
            repeated = repeated_ordinal(sentence, anchor) if anchor.key == MAIN else None
            if repeated is not None:
                span = sentence.span_of(*repeated[1:])
                yield FoundFact(anchor.key, "ordinal", repeated[0], span, "ordinal-alone", 0)
            first = first_time(sentence, anchor)
            if first is not None:
                yield FoundFact(anchor.key, "ordinal", 1, sentence.span_of(*first), "ordinal-alone", 0)
            if anchor.key.startswith("ordinal "):
                # أما الثالثة فقد استضافتها …: the ordinal stands for the edition.
                span = sentence.span_of(anchor.first, anchor.stop)
                number = int(anchor.key.removeprefix("ordinal "))
                yield FoundFact(anchor.key, "ordinal", number, span, "ordinal-alone", 0)

    def editions(self) -> tuple[Edition, ...]:
        """All editions, the main one first, the others from late to early, those without a year last."""
        main = self._edition(MAIN)
        others = [self._edition(key) for key, facts in self.facts.items() if key != MAIN and _tells(facts)]
        merged: list[Edition] = []
        for edition in others:
            assert edition is not None
            twin = next((i for i, e in enumerate(merged) if _may_be_one(e, edition)), None)
            if main is not None and _may_be_one(main, edition):
                continue
            if twin is None:
                merged.append(edition)
            else:
                merged[twin] = _merged(merged[twin], edition)
        merged.sort(key=lambda edition: (edition.year is None, -(edition.year or 0)))
        return (main, *merged) if main is not None else tuple(merged)

    def _edition(self, key: str) -> Edition | None:
        facts = self.facts[key]
        evidence = [self.article.evidence(found.span, found.rule) for found in facts.values.values()]
        if key == MAIN:
            evidence.insert(0, self.article.evidence(self.main.mention.span, "main-event"))
        if not evidence:
            return None
        year = _year(facts) or (self.year_in_name if key == MAIN else None)
        values = {name: facts.get(name) for name in FIELDS}
        return Edition(year=year, evidence=_distinct(evidence), **values)  # type: ignore[arg-type]  # each found value has its field's type

    def event(self) -> Event:
        """The main event."""
        facts = self.facts[MAIN]
        evidence = [self.article.evidence(self.main.mention.span, "main-event")]
        evidence += [self.article.evidence(found.span, found.rule) for found in facts.values.values()]
        values = {name: facts.get(name) for name in FIELDS}
        return Event(name=self.main.mention.name, evidence=_distinct(evidence), **values)  # type: ignore[arg-type]

    def year_of(self, key: str) -> int | None:
        """The year of an edition, None if it isn't told."""
        if key == MAIN:
            return self.main_year
        if key.startswith("year "):
            return int(key.removeprefix("year "))
        facts = self.facts.get(key)
        return _year(facts) if facts else None


def _year(facts: EditionFacts) -> int | None:
    """The year of an edition's first day, or of the last where only that is told."""
    days = (facts.get("start"), facts.get("end"))
    return next((int(day[:4]) for day in days if isinstance(day, str)), None)


def _may_be_one(first: Edition, second: Edition) -> bool:
    """Whether two editions of one year may be the same; their numbers may tell them apart."""
    numbered = first.ordinal is not None and second.ordinal is not None
    return (
        first.year is not None
        and first.year == second.year
        and not (numbered and first.ordinal != second.ordinal)
    )


def _tells(facts: EditionFacts) -> bool:
    """Whether more is told of an edition than its number, or its year by its name; both tell one apart."""
    told = {name for name, found in facts.values.items() if found.rule != "listed-year"}
    return bool(told - {"ordinal"}) or {"ordinal", "start"} <= facts.values.keys()


def _without_twins(facts: dict[str, EditionFacts]) -> dict[str, EditionFacts]:
    """The editions; what is told of one by its city (دورة صلالة) is joined to the one that was held there."""
    held = {
        fold(str(found.get("city"))): key
        for key, found in reversed(facts.items())
        if not key.startswith("city ") and found.get("city") is not None
    }
    kept: dict[str, EditionFacts] = {}
    for key, found in facts.items():
        twin = held.get(fold(str(found.get("city")))) if key.startswith("city ") else None
        for fact in found.values.values():
            kept.setdefault(twin or key, EditionFacts()).add(fact._replace(key=twin or key))
    kept.setdefault(MAIN, EditionFacts())
    return kept


def _merged(first: Edition, second: Edition) -> Edition:
    values = {
        name: getattr(first, name) if getattr(first, name) is not None else getattr(second, name)
        for name in FIELDS
    }
    for name in ("start", "end"):
        # Of two dates the one that is known to the day says more.
        values[name] = max(getattr(first, name) or "", getattr(second, name) or "", key=len) or None
    return Edition(year=first.year, evidence=_distinct([*first.evidence, *second.evidence]), **values)


def _distinct(evidence: list[Evidence]) -> tuple[Evidence, ...]:
    """Evidence in the order of the text, one piece for each sentence."""
    first_of: dict[Span, Evidence] = {}
    for piece in evidence:
        first_of.setdefault(piece.span, piece)
    return tuple(sorted(first_of.values(), key=lambda piece: piece.span))
