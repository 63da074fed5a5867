"""Who shows its wares at the event: companies with a stand in the hall, and what they show there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.attendance_phrases import Told
from briefcli.briefing.factuality import NEGATIONS
from briefcli.briefing.state_phrases import without_conjunction
from briefcli.lexicon import rule_words
from briefcli.mentions.paired_bodies import IN_THE_PLURAL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcli.mentions.model import Mention
    from briefcli.mentions.sentence import Sentence

_RULE = "exhibits-at-event"
_PLACE_REACH = 14
_VERB_REACH = 5


def exhibitors(sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[Told]:
    """Bodies that a sentence tells to exhibit: في البهو عرضت شركة …, لفتت الأنظار شركة … بجناح.

    Args:
        sentence: The sentence.
        mentions: Its mentions.
    """
    words = rule_words.participation_words()
    stands = [i for i in range(len(sentence)) if without_conjunction(sentence.form(i)) in words["stand"]]
    if not stands:
        return
    told_before = False
    listed_behind: Mention | None = None
    for body in mentions:
        if body.kind != "organisation" or not body.sure:
            continue
        if listed_behind is not None and body.rule == listed_behind.rule == IN_THE_PLURAL:
            yield Told(body, "attending", listed_behind.first, body.stop, _RULE)
            continue
        verb = next(
            (
                i
                for i in range(body.first - 1, max(-1, body.first - _VERB_REACH), -1)
                if without_conjunction(sentence.form(i)) in words["showing"]
            ),
            None,
        )
        if verb is None or sentence.form(verb - 1) in NEGATIONS or sentence.quoted[verb]:
            continue
        between = range(verb + 1, body.first)
        if any(m.first in between for m in mentions):
            continue
        among = body.rule == IN_THE_PLURAL  # ضم المعرض 62 شركة، من بينها …
        if any(sentence.is_comma(i) or sentence.tokens[i].kind == "number" for i in between) and not among:
            continue
        near = any(verb - _PLACE_REACH <= i <= body.stop + _PLACE_REACH for i in stands)
        if near or told_before:
            told_before = True
            listed_behind = body
            yield Told(body, "attending", verb, body.stop, _RULE)
