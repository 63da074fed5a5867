"""Words in the names of events and around them, told by their roles in the lexicon or by their form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.lexicon.rule_words import event_name_words

if TYPE_CHECKING:
    from briefcli.mentions.sentence import Sentence

_SOUND_PLURALS = ("ين", "ون", "ات")


def event_word_role(sentence: Sentence, index: int, role: str) -> bool:
    """Whether the word at an index has a role in the names of events; particles and gender are left aside."""
    return is_one_of(sentence, index, event_name_words()[role])


def is_one_of(sentence: Sentence, index: int, words: frozenset[str], *, plural: bool = False) -> bool:
    """Whether a word, its particles and its ending left aside, is one of some folded words."""
    endings = ("", "ه", *(_SOUND_PLURALS if plural else ()))
    return any(
        split.stem.removesuffix(ending) in words
        for split in sentence.token(index).splits
        for ending in endings
    )


def is_relational(sentence: Sentence, index: int) -> bool:
    """Whether a definite word ends as an adjective of belonging does: الخليجية, الأوروبي."""
    token = sentence.token(index)
    return token.kind == "word" and token.definite and token.form.endswith(("ي", "يه"))
