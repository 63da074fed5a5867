"""Who does as the one told of before: اعتذرت إندونيسيا، وانضمت إليها ماليزيا, ولحقت بها كينيا."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.briefing.attendance_phrases import with_joined
from briefcli.briefing.list_passages import PRONOUN_PREPOSITIONS
from briefcli.briefing.state_phrases import without_conjunction
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcli.mentions.model import Mention
    from briefcli.mentions.sentence import Sentence

FOLLOWS_SUIT = "follows-suit"
"""The rule's name."""


class Follower(NamedTuple):
    """Somebody of whom the same is told as of the one before.

    Attributes:
        mention: Who it is.
        first: Index of the first token of what says so.
        stop: Index behind its last token.
    """

    mention: Mention
    first: int
    stop: int


def followers(sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[Follower]:
    """Those whom a sentence names right behind a verb of following with its pronoun.

    Args:
        sentence: The sentence.
        mentions: Its mentions.
    """
    words = rule_words.attendance_phrase_words()
    for index in range(len(sentence)):
        form = without_conjunction(sentence.form(index))
        if form in words["follows"] and _takes_up(sentence, index + 1):
            stop = index + 2
        elif form in words["follows them"]:
            stop = index + 1
        else:
            continue
        if sentence.quoted[index] or any(verb.first < index for verb in sentence.statement_verbs):
            continue  # قال إن بلاده وقعت الاتفاقية، وانضمت إليها كينيا
        first = next((m for m in mentions if m.first == stop and m.kind != "city"), None)
        if first is not None:
            for one in with_joined(sentence, first, mentions):
                yield Follower(one, index, stop)


def _takes_up(sentence: Sentence, index: int) -> bool:
    """Whether a word has the pronoun of those told of before: إليها, بهم, حذوها."""
    form = sentence.form(index)
    return form in PRONOUN_PREPOSITIONS or form in rule_words.attendance_phrase_words()["their example"]
