"""Who was at an earlier edition, told by a word of time beside the office: وزير الطاقة آنذاك فلان.

Who held an office "then" is told of in the story of what was then. Where that is an earlier edition of the
event, he was there; where it is something else, he is told of nobody's event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.anchors import FOREIGN, MAIN
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.briefing.editions import EditionReader
    from briefcli.mentions.model import Mention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

_AT = frozenset(("في", "خلال", "اثناء"))
_THEN_REACH = 3
"""Tokens between a word of time and the official or the verb that it belongs to."""


def past_guests(reading: Reading, editions: EditionReader) -> Iterator[tuple[Mention, str]]:
    """The officials of the time who are told of in the story of an earlier edition, and its key."""
    for sentence in reading.sentences:
        if sentence.kind in ("title", "heading"):
            continue
        for mention in reading.mentions[sentence.index]:
            official = mention.kind == "person" and (mention.title is not None or not mention.named)
            if not official or mention.spokesperson or sentence.quoted[mention.first]:
                continue
            if not (mention.named or (mention.definite and mention.affiliation)):
                continue
            if is_of_that_time(sentence, mention):
                key = edition_then(editions, sentence, mention.first)
                if key != FOREIGN:
                    yield mention, key


def is_of_that_time(sentence: Sentence, mention: Mention) -> bool:
    """Whether a word of time stands in, behind or right before an office: رئيس الحكومة آنذاك فلان."""
    near = range(max(0, mention.first - 1), min(len(sentence), mention.stop + 1))
    return any(_is_then(sentence, index) for index in near)


def is_told_then(sentence: Sentence, verb: int) -> bool:
    """Whether a word of time stands behind a verb: ولم يحضره حينها سوى فلان."""
    stop = min(len(sentence), verb + 1 + _THEN_REACH)
    return any(_is_then(sentence, index) for index in range(verb + 1, stop))


def edition_then(editions: EditionReader, sentence: Sentence, index: int) -> str:
    """The key of the earlier edition that a word of time goes back to; FOREIGN where none is told."""
    anchors = editions.anchors[sentence.index]
    told = editions.edition_at(sentence.index, index)
    if anchors and anchors[0].first > index and sentence.form(anchors[0].first - 1) not in _AT:
        return FOREIGN  # عارض الوزير آنذاك عقد دورة 2019
    if told not in (MAIN, FOREIGN):
        return told
    before = [a for a in anchors if a.first < index and a.key != FOREIGN]
    other = next((a.key for a in reversed(before) if a.key != MAIN), None)
    if other is not None or not before:
        return other or FOREIGN
    years = [d.begin.year for d in editions.dates[sentence.index] if d.first < index and d.begin.year]
    year = next((year for year in reversed(years) if year != editions.main_year), None)
    return FOREIGN if year is None else f"year {year}"


def _is_then(sentence: Sentence, index: int) -> bool:
    return sentence.form(index) in rule_words.speaking_words()["then"]
