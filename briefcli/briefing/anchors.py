"""Anchors: which edition each mention of the main event stands for, and what is told beside it.

A sentence may speak of several editions (the fourth round met in Agadir, while Fes hosted the third).
A date, a place, a title or a number of countries belongs to the anchor whose clause it stands in. What
a single mention stands for is told in `mentioned_editions`.
"""

from __future__ import annotations

from functools import cached_property
from itertools import zip_longest
from typing import TYPE_CHECKING

from briefcli.arabic.date_parts import read_relative_period
from briefcli.briefing.anchor import FOREIGN, MAIN, Anchor
from briefcli.briefing.edition_wording import follows_another
from briefcli.briefing.elliptic_anchors import elliptic_anchors
from briefcli.briefing.held_events import relative_insertions
from briefcli.briefing.main_event import COMPARING, ELSEWHERE, is_venue
from briefcli.briefing.meeting_verbs import LEADING, convening_verb, is_held_by_group
from briefcli.briefing.mentioned_editions import (
    LEAD_SENTENCES,
    REACH,
    MentionedEditions,
)
from briefcli.briefing.place_year_pairs import pairs_opening_clauses, tells_of_earlier_ones
from briefcli.briefing.pointed_back import pointed_back
from briefcli.briefing.unnamed_events import is_said
from briefcli.briefing.years_apart import years_between
from briefcli.mentions.event_words import event_word_role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcli.mentions.model import EventMention
    from briefcli.mentions.sentence import Sentence

__all__ = ["FOREIGN", "LEAD_SENTENCES", "MAIN", "REACH", "Anchor", "AnchoredReading"]

THIS_TIME = (("هذه", "المره"), ("هذا", "العام"), ("هذه", "السنه"))
"""Folded words by which a clause tells of the present edition."""
_HOSTED_REACH = 9
_COMPARED_REACH = 5
_BEHIND_TIME = 3
"""Tokens that the search for "this time" looks beyond its end."""
_SIDELINES = frozenset(("هامش", "هوامش"))


class AnchoredReading(MentionedEditions):
    """An article's reading with the editions that its mentions of the main event stand for."""

    @cached_property
    def anchors(self) -> tuple[tuple[Anchor, ...], ...]:
        """For each sentence, the mentions of the event and the editions that they stand for."""
        found: list[tuple[Anchor, ...]] = []
        named = False
        for sentence, events in zip(self.reading.sentences, self.reading.events, strict=True):
            in_sentence = [
                self._anchor(sentence, event)
                for event in events
                if (event.kind != "session" or self.main.mention.kind == "session")
                and (event is self.main.mention or self._is_named_itself(sentence, event))
                and not is_venue(self.reading, event)
                and not _organises(sentence, event)
            ]
            anchors = [anchor for anchor in in_sentence if anchor is not None]
            related = any(anchor.key != FOREIGN for anchor in anchors)
            follows = any(anchor.key != FOREIGN for anchor in found[-1]) if found else False
            listed = sentence.kind == "item" or tells_of_earlier_ones(sentence)
            if related or follows or (found and listed):
                elliptic = elliptic_anchors(sentence, anchors, self.main.ordinal, self.dates[sentence.index])
                written = self.publication is not None and self.publication.sentence == sentence.index
                # What looks like an entry of a list there is the dateline: دبي، 19 مايو 2026: ….
                elliptic = [a for a in elliptic if not (written and a.key.startswith("entry"))]
                # أولى دورات المؤتمر: the event's noun is part of what tells the edition.
                part = {index for a in elliptic for index in range(a.first + 1, a.stop)}
                anchors = [*(anchor for anchor in anchors if anchor.first not in part), *elliptic]
            anchors += [anchor for event in events for anchor in _prepared(sentence, event)]
            opened = self._goes_back(sentence, found)
            pairs = [*pairs_opening_clauses(sentence, sentence.dates)] if opened else []
            anchors += [pair for pair in pairs if all(pair.first != anchor.first for anchor in anchors)]
            anchors.sort(key=lambda anchor: anchor.first)
            anchors = [
                pointed_back(self.reading, sentence, anchor, [*(found[-1] if found else ()), *anchors])
                for anchor in anchors
            ]
            named = named or any(anchor.key == MAIN for anchor in anchors)
            if not anchors and not named:
                anchors = list(self._convened(sentence, events))
            found.append(tuple(_without_doubles(sentence, sorted(anchors, key=lambda anchor: anchor.first))))
        return tuple(found)

    def _goes_back(self, sentence: Sentence, found: list[tuple[Anchor, ...]]) -> bool:
        """Whether the sentence before speaks of several earlier editions, or goes on with one of them."""
        if not found:
            return False
        before = self.reading.sentences[sentence.index - 1]
        listed = any(anchor.key.startswith("pair ") for anchor in found[-1])
        return (
            listed
            or tells_of_earlier_ones(before)
            or (sentence.index > 1 and tells_of_earlier_ones(self.reading.sentences[sentence.index - 2]))
            or self._has_one_after_it(sentence)
        )

    def _has_one_after_it(self, sentence: Sentence) -> bool:
        """Whether the next sentence tells of the edition after that which this one tells of: … التي تلتها."""
        following = self.reading.sentences[sentence.index + 1 : sentence.index + 2]
        return any(
            event.kind == "edition" and follows_another(other, event.stop)
            for other in following
            for event in self.reading.events[other.index]
        )

    def _convened(self, sentence: Sentence, events: Sequence[EventMention]) -> Iterator[Anchor]:
        """What tells the event in an opening that does not name it: يجتمع وزراء النقل, بدأ القادة اجتماعا."""
        if self.lead[sentence.index] >= LEADING:
            return
        verb = convening_verb(sentence)
        if verb is not None:
            yield Anchor(verb, verb + 1, MAIN, told=True)
            return
        held = next((event for event in events if is_held_by_group(sentence, event)), None)
        if held is not None:
            yield Anchor(held.first, held.stop, MAIN, told=True)

    def _is_named_itself(self, sentence: Sentence, event: EventMention) -> bool:
        """Whether a mention is no part of a quotation, nor the short name of the event right before it."""
        if not sentence.quoted[event.first]:
            return True
        opening = event.first - 1  # an adjective may stand before it: النسخة الماضية "…"
        behind = any(other.stop in (opening - 1, opening) for other in self.reading.events[sentence.index])
        numbered = (
            event.kind == "edition" and event.ordinal is not None and event.ordinal == self.main.ordinal
        )
        return (numbered or not is_said(sentence, event)) and not behind

    def anchored(self, sentence: Sentence) -> Iterator[tuple[EventMention, Anchor]]:
        """The events of a sentence with their anchors."""
        anchors = {anchor.first: anchor for anchor in self.anchors[sentence.index]}
        for event in self.reading.events[sentence.index]:
            if event.first in anchors:
                yield event, anchors[event.first]

    @cached_property
    def _closed(self) -> tuple[dict[int, int], ...]:
        """For each sentence, what else inserted relative clauses tell of, with the comma that ends it."""
        found: list[dict[int, int]] = []
        for sentence, anchors in zip(self.reading.sentences, self.anchors, strict=True):
            topic = sentence.form(0) in ("اما", "واما")  # أما أرمينيا، التي حضرت دورة 2023، فلن تحضر
            foreign = [
                anchor.first
                for anchor in anchors
                if topic or anchor.key == FOREIGN or _is_counted_from(sentence, anchor)
            ]
            inserted = relative_insertions(sentence) if foreign else []
            closed = {first: last for start, last in inserted for first in foreign if start < first < last}
            found.append({**_ends_of_comparisons(sentence, anchors), **closed})
        return tuple(found)

    def edition_at(self, sentence: int, token: int) -> str:
        """The key of the edition that a place in a sentence tells of."""
        anchors = self.anchors[sentence]
        closed = self._closed[sentence]
        before = [
            anchor for anchor in anchors if anchor.first <= token and closed.get(anchor.first, token) >= token
        ]
        hosted = self._hosted_behind(sentence, token, before[-1].stop if before else 0)
        if hosted is not None:
            return hosted.key
        if before:
            return MAIN if self._is_this_time(sentence, token, before[-1]) else before[-1].key
        if (
            anchors
            and token < anchors[0].first <= token + 4
            and _has_in(self.reading.sentences[sentence], anchors[0])
        ):  # 87 countries in last year's edition
            return anchors[0].key
        if anchors and anchors[0].key != FOREIGN and self._hosted_before(sentence, token, anchors[0]):
            return anchors[0].key
        if anchors:
            return MAIN if anchors[0].key == MAIN else self._inherited(sentence)
        return self._inherited(sentence)

    def _is_this_time(self, sentence: int, token: int, earlier: Anchor) -> bool:
        """Whether words turn from an earlier edition to today's: وعلى عكس …، حضر هذه المرة."""
        read = self.reading.sentences[sentence]
        if earlier.key in (MAIN, FOREIGN):
            return False
        today = any(date.relative == "today" and earlier.stop <= date.first < token for date in read.dates)
        return today or any(
            (read.form(index).removeprefix("و"), read.form(index + 1)) in THIS_TIME
            for index in range(earlier.stop, token + 3)
        )

    def _hosted_behind(self, sentence: int, token: int, start: int) -> Anchor | None:
        """The mention that is the object of a verb of hosting with a place in between.

        على أن يحتضن معهد سرفانتس بطنجة الندوة المقبلة: what stands before the verb, from a start on, is left.
        """
        read = self.reading.sentences[sentence]
        behind = next((anchor for anchor in self.anchors[sentence] if anchor.first > token), None)
        if behind is None or behind.first - token > _HOSTED_REACH or not behind.told:
            return None
        if any(
            read.is_comma(index) or read.word_class(index) == "verb" for index in range(token, behind.first)
        ):
            return None
        for index in range(max(start, token - _HOSTED_REACH), token):
            verb = read.host_verbs[index]
            if verb is not None and verb.value.row["governs"] == "subject":
                taken_up = read.tokens[index].text.endswith(("ه", "ها"))
                subject = any(anchor.stop == index for anchor in self.anchors[sentence])
                return None if taken_up or subject else behind
        return None

    def _hosted_before(self, sentence: int, token: int, anchor: Anchor) -> bool:
        """Whether a verb of hosting or meeting stands between the sentence's beginning and the anchor.

        A date before another one is that of something else.
        """
        dates = self.reading.sentences[sentence].dates
        if any(date.first == token for date in dates) and any(
            token < date.first < anchor.first for date in dates
        ):
            return False
        read = self.reading.sentences[sentence]
        if any(read.form(index) in ELSEWHERE for index in range(token, anchor.first)):
            return False  # … بمشاركة خمس دول، فيما استضافت إسطنبول الثالث
        hosting = read.host_verbs
        return bool(hosting.within(max(token - REACH, anchor.first - _HOSTED_REACH), anchor.first))

    @cached_property
    def _openings(self) -> frozenset[int]:
        """The offsets where the article's blocks begin."""
        return frozenset(block.span.start for block in self.article.blocks)

    def _inherited(self, sentence: int) -> str:
        """The edition that the sentence before ended with, where this one goes on with its story."""
        if sentence == 0:
            return MAIN
        here = self.reading.sentences[sentence]
        first = here.attendance_verbs[0]
        told_before = [form for form in (here.form(0), here.form(1)) if form in ("وسبق", "ان")]
        if len(told_before) == 2 and len(here) > 2:  # وسبق أن شارك فيها
            first = here.attendance_verbs[2]
        goes_on = (
            first is not None
            and first.value.tense == "past"
            and here.form(0).startswith("و") | here.form(0).endswith(("ها", "ه"))
        )
        if goes_on and here.span.start not in self._openings:
            before = self.anchors[sentence - 1]
            if before and self._is_this_time(
                sentence - 1, len(self.reading.sentences[sentence - 1]) - _BEHIND_TIME, before[-1]
            ):
                return MAIN  # كولومبيا، ضيف شرف الدورة الثالثة، غابت هذه المرة
            keys = {anchor.key for anchor in before}
            return keys.pop() if len(keys) == 1 else self._inherited(sentence - 1) if not keys else MAIN
        return MAIN

    @cached_property
    def year_in_name(self) -> int | None:
        """The year that the present edition's name tells ("Expo 2030"), or that is counted from another."""
        for sentence in self.reading.sentences:
            for event, anchor in self.anchored(sentence):
                if anchor.key == MAIN:
                    for token in sentence.tokens[event.first : event.stop]:
                        if (
                            token.kind == "number"
                            and token.form.isdigit()
                            and 1990 <= int(token.form) <= 2100
                        ):  # years of coverage
                            return int(token.form)
        return self._year_from_edition()

    def _year_from_edition(self) -> int | None:
        """The year counted from an earlier edition that is told by its own: بعد عام من نسخة 2023."""
        for sentence in self.reading.sentences:
            for anchor in self.anchors[sentence.index]:
                between = years_between(sentence, anchor) if anchor.key.startswith("year ") else None
                if between is not None:
                    return int(anchor.key.removeprefix("year ")) + between[0]
                period = read_relative_period(sentence.tokens, anchor.stop)
                behind = (date for date in sentence.dates if date.first > anchor.stop)
                year = next((date.begin.year for date in behind if date.begin.year is not None), None)
                if period is not None and period[0] == "previous-year" and year is not None:
                    return year + 1  # مؤتمر العام الماضي، الذي انتهى في 24 نوفمبر 2024
        return None


def _without_doubles(sentence: Sentence, anchors: list[Anchor]) -> Iterator[Anchor]:
    """The anchors, those that a number in commas explains with its key: مؤتمر العام الماضي، كوب 29،."""
    for anchor, following in zip_longest(anchors, anchors[1:]):
        vague = anchor.key.startswith(("previous ", "next ")) and following is not None
        if vague and following.key.startswith("ordinal ") and sentence.is_comma(following.first - 1):
            between = range(anchor.stop, following.first - 1)
            period = read_relative_period(sentence.tokens, anchor.stop)
            if len(between) == 0 or (period is not None and period[1] == between.stop):
                yield anchor._replace(key=following.key)
                continue
        yield anchor


def _organises(sentence: Sentence, event: EventMention) -> bool:
    """Whether what is named like an event is a body that organises one: وينظمه منتدى الأصالة."""
    verb = sentence.host_verbs[event.first - 1]
    told_of = sentence.tokens[event.first - 1].text.endswith(("ه", "ها"))  # no masdar: استضافة
    return verb is not None and verb.value.row["governs"] == "subject" and told_of


def _ends_of_comparisons(sentence: Sentence, anchors: Sequence[Anchor]) -> dict[int, int]:
    """Where a comparison with an earlier edition ends: بزيادة 90 عارضا عن نسخة 2025، كما تشارك الهند …."""
    ends: dict[int, int] = {}
    for anchor in anchors:
        before = range(max(0, anchor.first - _COMPARED_REACH), anchor.first)
        compared = any(sentence.form(i) in COMPARING or _is_after_own(sentence, i) for i in before)
        comma = next((i for i in range(anchor.stop, len(sentence)) if sentence.is_comma(i)), None)
        if anchor.key not in (MAIN, FOREIGN) and compared and comma is not None:
            ends[anchor.first] = comma
    return ends


def _is_after_own(sentence: Sentence, index: int) -> bool:
    """Whether a word tells what somebody's own act was before: بعد مقاطعتها دورة أبيدجان، أوفدت …."""
    own = sentence.form(index + 1).endswith(("ها", "ه", "هم")) and sentence.tokens[index + 1].text[-1] != "ة"
    return sentence.form(index) in ("بعد", "رغم", "برغم") and own


def is_held_beside(sentence: Sentence, anchors: Sequence[Anchor], index: int) -> bool:
    """Whether what a sentence tells of at a token is held on the sidelines: وعلى هامش المؤتمر عقدت ندوة ….

    Args:
        sentence: The sentence.
        anchors: Its anchors.
        index: The token, behind the words that say so.
    """
    return any(
        sentence.form(at) in _SIDELINES and any(a.key == MAIN and a.first == at + 1 for a in anchors)
        for at in range(index)
    )


def _is_counted_from(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether the present event is counted from an earlier one: وهو الثاني من نوعه بعد اجتماع …."""
    kind = sentence.form(anchor.first - 2) in ("نوعه", "نوعها")
    return anchor.key.startswith("previous ") and kind and sentence.form(anchor.first - 1) == "بعد"


def _prepared(sentence: Sentence, event: EventMention) -> Iterator[Anchor]:
    """The event that a meeting prepares, where its days follow: الاجتماع التحضيري للقمة، المقررة في …."""
    planned = event.stop + sentence.is_comma(event.stop)
    within = range(event.first + 1, event.stop)
    if (
        sentence.token(planned).definite
        and event_word_role(sentence, planned, "planned")
        and any(event_word_role(sentence, index, "before") for index in within)
    ):
        inner = next((index for index in within if sentence.event_nouns[index] is not None), None)
        if inner is not None:
            yield Anchor(inner, event.stop, FOREIGN, told=True)


def _has_in(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether في stands before a mention of the event."""
    return sentence.form(anchor.first - 1) in ("في", "وفي")
