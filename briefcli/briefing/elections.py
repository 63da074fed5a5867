"""Whom an event elects: the congress of a party, a union's assembly, and who stood against him there.

Elections are told of every body. Those of the event are told with who votes there; at the congress of a body,
an election or a count of votes that no other time or body is told with is its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.briefing.anchors import MAIN
from briefcli.briefing.attendance_phrases import Told
from briefcli.briefing.factuality import NEGATIONS
from briefcli.briefing.state_phrases import without_conjunction
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcli.briefing.anchor import Anchor
    from briefcli.briefing.editions import EditionReader
    from briefcli.mentions.model import Mention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

_RULE = "elected-by-event"
_REACH = 8
_OFFICE_REACH = 4
_SUBJECT_REACH = 3
_INSERTED = 2
"""Tokens of an adverb between commas: زكت الجمعية، أمس، فلانا."""
_WON = frozenset(("فاز", "فازت", "ظفر", "ظفرت"))
_BY = "ب"
_LONGEST_FULL_NAME = 2


class ElectionReader:
    """Finds whom an article's event elects or keeps in office."""

    def __init__(self, reading: Reading, editions: EditionReader) -> None:
        """Take the article and the editions of its event."""
        self.reading = reading
        self.editions = editions
        self.body = _electing_body(reading, editions)

    def in_sentence(self, sentence: Sentence) -> Iterator[Told]:
        """Those of a sentence whom the event elects or keeps in office."""
        words = rule_words.event_role_words()
        mentions = self.reading.mentions[sentence.index]
        anchors = [a for a in self.editions.anchors[sentence.index] if a.key == MAIN]
        body = self.body if _tells_of_now(sentence, self.editions) else None
        for index in range(len(sentence)):
            if sentence.quoted[index] or sentence.form(index - 1) in NEGATIONS:
                continue
            form = without_conjunction(sentence.form(index))
            if form in words["electing"] or form in words["election"]:
                yield from _elected(sentence, index, mentions, anchors, body)
            elif form in words["trust"]:
                yield from _trusted(sentence, index, mentions)
        if body is not None:
            for told in _by_votes(sentence, mentions):
                yield told._replace(mention=_for(told.mention, mentions, body))


def _electing_body(reading: Reading, editions: EditionReader) -> str | None:
    """The body whose congress or assembly the event is, None where it is nobody's."""
    name = fold(editions.main.mention.name) if editions.main is not None else ""
    bodies = {body.name for body in reading.bodies_in_events if fold(body.name).removeprefix("ال") in name}
    return next(iter(bodies)) if len(bodies) == 1 else None


def _tells_of_now(sentence: Sentence, editions: EditionReader) -> bool:
    """Whether nothing in a sentence tells of another time than the event's."""
    other = any(anchor.key != MAIN for anchor in editions.anchors[sentence.index])
    years = {date.begin.year for date in editions.dates[sentence.index]} - {None, editions.main_year}
    perfect = any(sentence.form(i) in ("قد", "سبق") for i in range(len(sentence)))
    return not (other or years or perfect)


def _elected(
    sentence: Sentence, index: int, mentions: Sequence[Mention], anchors: Sequence[Anchor], body: str | None
) -> Iterator[Told]:
    """Whom the event elects: انتخب المؤتمر فلانا رئيسا, انتهى المؤتمر بانتخاب فلانة أمينة عامة."""
    words = rule_words.event_role_words()
    masdar = without_conjunction(sentence.form(index)) in words["election"]
    subject = range(index + 1, index + 1 + _SUBJECT_REACH)
    voters = any(sentence.form(i) in words["voters"] for i in subject)
    event = next((anchor for anchor in anchors if anchor.first in subject), None)
    closing = masdar and any(anchor.stop <= index for anchor in anchors)
    again = sentence.form(index - 1) in words["voters"]  # أعاد المؤتمرون انتخاب فلان
    start = event.stop if event is not None else index + 1
    chosen = next((m for m in mentions if m.first >= start and m.kind == "person" and m.named), None)
    if chosen is None or not _is_object(sentence, start, chosen.first):
        return
    passive = body is not None and chosen.first == index + 1  # أعيد انتخاب فلان, انتخبت فلانة نائبة
    if not (voters or event is not None or closing or again or passive):
        return
    if _is_given_office(sentence, chosen):
        yield Told(_for(chosen, mentions, body), "attending", index, chosen.stop, _RULE)


def _is_object(sentence: Sentence, start: int, index: int) -> bool:
    """Whether nothing but an adverb between commas parts whom one elects from who elects."""
    marks = [i for i in range(start, index) if sentence.tokens[i].kind == "punctuation"]
    adverb = len(marks) == _INSERTED and all(map(sentence.is_comma, marks))
    adverb = adverb and marks[1] - marks[0] <= _INSERTED + 1
    return index - start <= _REACH and (not marks or adverb)


def _is_given_office(sentence: Sentence, mention: Mention) -> bool:
    """Whether an indefinite office in the accusative stands right behind whom one elects: رئيسا للاتحاد."""
    words = rule_words.event_role_words()["elected office"]
    start = mention.stop if mention.rule != "office-behind-name" else mention.first + 1
    return any(
        sentence.form(i) in words for i in range(start, min(len(sentence), mention.stop + _OFFICE_REACH))
    )


def _trusted(sentence: Sentence, index: int, mentions: Sequence[Mention]) -> Iterator[Told]:
    """Whom those who meet keep in office: جدد المؤتمرون الثقة في فلان, جددت الجمعية ثقتها في فلان."""
    words = rule_words.event_role_words()
    before = range(max(0, index - _REACH), index)
    renewed = any(without_conjunction(sentence.form(i)) in words["renewing"] for i in before)
    voters = any(sentence.form(i) in words["voters"] for i in before)
    named = next((m for m in mentions if m.first in (index + 1, index + 2)), None)
    if renewed and voters and named is not None and named.kind == "person" and named.named:
        yield Told(named, "attending", index, named.stop, _RULE)


def _by_votes(sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[Told]:
    """Who wins with votes, and against whom: فلان أمينا عاما بـ812 صوتا مقابل 644 لمنافسته فلانة."""
    words = rule_words.event_role_words()
    votes = next((i for i in range(len(sentence)) if sentence.form(i) in words["votes"]), None)
    if votes is None:
        return
    for mention in mentions:
        if mention.kind != "person" or not mention.named or sentence.quoted[mention.first]:
            continue
        before, behind = mention.first - 1, sentence.form(mention.stop)
        won = without_conjunction(sentence.form(before)) in _WON and behind.startswith(_BY)
        chosen = mention.rule != "office-before-name" and behind in words["elected office"]
        against = (
            any(split.stem in words["rival"] for split in sentence.tokens[before].splits)
            if before >= 0
            else False
        )
        if won or chosen or against:
            yield Told(mention, "attending", min(mention.first, votes), mention.stop, _RULE)


def _for(chosen: Mention, mentions: Sequence[Mention], body: str | None) -> Mention:
    """Whom an event elects, with the body that he is to lead, or whose congress it is."""
    office = next(
        (m for m in mentions if m.first == chosen.stop and not m.named and m.standing == "body"), None
    )
    led = office.affiliation if office is not None else None
    if led is not None and len(led.split()) < _LONGEST_FULL_NAME:
        led = None  # أمينا عاما للحزب
    if chosen.rule == "office-behind-name":
        chosen = chosen._replace(title=None)
    told = led or body or chosen.affiliation
    return chosen._replace(affiliation=told, standing="body") if told is not None else chosen
