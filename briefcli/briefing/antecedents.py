"""What a verb of attending goes back to with its pronoun: the event, or something else that has members."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.ordinals import read_ordinal

if TYPE_CHECKING:
    from briefcli.mentions.sentence import Sentence

_ANTECEDENT_REACH = 10
_OPENING = frozenset(("،", ":", "ان", "بان", "انه", "حيث", "كما", "فيما", "بينما", "قد", "وقد", "سوف"))
"""Folded words that a clause begins behind, or its verb."""


def goes_back_to_no_event(sentence: Sentence, first: int, stop: int) -> bool:
    """Whether a verb tells who is part of something that is no event: منظومة أمن تشارك فيها إيران.

    What it goes back to stands before it, with or without a relative, and its subject behind it.

    Args:
        sentence: The sentence.
        first: The verb's first token.
        stop: Index behind its last token.
    """
    behind, start = stop + 1, first - 1
    if sentence.form(stop) not in ("فيه", "فيها") or sentence.form(first).startswith("و"):
        return False
    kind = sentence.word_class(behind) if behind < len(sentence) else "particle"
    subject = sentence.token(behind).kind == "word" and kind not in ("preposition", "particle", "adverb")
    described = start >= 0 and sentence.word_class(start) == "relative"
    second = described or any(sentence.word_class(index) == "verb" for index in range(start))
    again = sentence.form(behind).startswith(("لاول", "للمر"))
    if start < 1 or not subject or again or not second or sentence.form(start) in _OPENING:
        return False
    for index in range(start, max(-1, start - _ANTECEDENT_REACH), -1):
        told = sentence.agenda_words[index]
        held = told is not None and told.value in ("event", "agenda", "occasion")
        near = index >= start - 1  # أعماله التي تشارك فيها …
        own = near and sentence.form(index).endswith(("ه", "ها"))
        own = own and not sentence.tokens[index].text.endswith("ة")
        if sentence.event_nouns[index] is not None or held or own:
            return False
        ordinal = read_ordinal(sentence.tokens, index)
        if ordinal is not None or sentence.tokens[index].kind == "punctuation":
            return ordinal is None and index < start - 1
    return True
