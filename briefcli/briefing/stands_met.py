"""Stands that a proposal meets with: قوبل المقترح برفض أسترالي, لقي المشروع معارضة من جانب الهند."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.briefing.speaker import Speaker
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from briefcli.briefing.speakers import SpeakerReader

_MET_REACH = 12
_OWNER_REACH = 5


class MetStand(NamedTuple):
    """A stand that something meets with.

    Attributes:
        speaker: Whose it is.
        first: Index of the verb of meeting.
        noun: Index of the noun that tells the stand.
        behind: Index behind its owner.
    """

    speaker: Speaker
    first: int
    noun: int
    behind: int


def met_stand(speakers: SpeakerReader, index: int) -> MetStand | None:
    """The stand that the verb at a token tells that something meets with.

    Args:
        speakers: What reads the sentence's speakers.
        index: The token.
    """
    sentence = speakers.sentence
    behind = speakers.uses(index, "meets")
    if behind is None or sentence.quoted[index]:
        return None
    for noun in range(behind, min(len(sentence) - 1, index + _MET_REACH)):
        if sentence.is_comma(noun):
            return None
        word = sentence.form(noun)
        nouns = rule_words.stance_nouns()
        row = nouns.get(word) or nouns.get(word.removeprefix("ب"))
        if row is None or row["stance"] not in ("rejects", "supports"):
            continue
        owner = _owner(speakers, noun + 1)
        return MetStand(owner[0], index, noun, owner[1]) if owner is not None else None
    return None


def _owner(speakers: SpeakerReader, index: int) -> tuple[Speaker, int] | None:
    """Whose stand it is: a nationality, a state or body behind it, or behind "on the part of"."""
    sentence = speakers.sentence
    for position in range(index, min(len(sentence), index + _OWNER_REACH)):
        nationality = sentence.nationalities[position]
        if nationality is not None and not nationality.split.definite and not nationality.split.conjunction:
            return Speaker(nationality.value.code, None, state=True), nationality.stop
        party = speakers.uses(position, "on the part of")
        beside = position if position == index else None
        mention = speakers.by_first.get(party if party is not None else -1 if beside is None else beside)
        if mention is not None and mention.kind != "person":
            speaker = speakers.speaker_of(mention)
            return (speaker, mention.stop) if speaker.actor is not None else None
        if sentence.is_comma(position):
            return None
    return None
