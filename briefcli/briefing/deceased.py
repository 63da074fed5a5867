"""Who is told to have died: the late Dr So-and-so comes to no event, whatever is done in his name.

They were guests of earlier editions, and are honoured, remembered and spoken of at this one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.mentions.model import Mention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

_FOR_HIM = frozenset(("له", "لها"))
_RELATIVE_REACH = 3
"""Tokens behind a name within which a relative clause tells that its bearer has died."""


class Deceased:
    """Those of an article who are told to have died."""

    def __init__(self, reading: Reading) -> None:
        """Take the article as read."""
        self._reading = reading
        late = tuple(_told_as_late(reading))
        self._mentions = frozenset((mention.sentence, mention.first) for mention in late)
        self._persons = frozenset(reading.person_of(mention) for mention in late if mention.named) - {None}

    def __contains__(self, mention: Mention) -> bool:
        """Whether a mention is of somebody who has died, by whatever form of the name."""
        if (mention.sentence, mention.first) in self._mentions:
            return True
        return bool(self._persons) and self._reading.person_of(mention) in self._persons


def _told_as_late(reading: Reading) -> Iterator[Mention]:
    """The mentions that tell of their person as one who has died."""
    for sentence, mentions in zip(reading.sentences, reading.mentions, strict=True):
        for mention in mentions:
            if mention.kind == "person" and (
                _is_called_late(sentence, mention) or _has_died(sentence, mention.stop)
            ):
                yield mention


def _is_called_late(sentence: Sentence, mention: Mention) -> bool:
    """Whether a word for who has died stands in an office, or before the name: المرحوم الدكتور فلان."""
    if not mention.named:
        return any(_is_late(sentence, index) for index in range(mention.first, mention.stop))
    tokens = range(mention.first, mention.stop)
    name = next((i for i in tokens if sentence.tokens[i].start >= mention.span.start), mention.first)
    first = min(mention.first, name - 1)
    honorific = sentence.honorifics[mention.first]
    if honorific is not None and honorific.first == mention.first < name:
        first -= 1
    elif first > 0 and sentence.honorifics[first] is not None:
        first -= 1  # الراحل الدكتور فلان, where the mention is the name alone
    elif sentence.form(first) in _FOR_HIM:
        first -= 1  # المغفور له فلان
    feminine = sentence.tokens[name - 1].text.endswith("ة")
    return any(
        _is_late(sentence, index)
        # أرملة الفقيد السيدة فلانة: he has died, and she comes.
        and not (feminine and not sentence.tokens[index].text.endswith("ة"))
        for index in range(max(0, first), name)
    )


def _is_late(sentence: Sentence, index: int) -> bool:
    """Whether a word beside an office or name tells that its bearer has died: الراحل, المغفور له."""
    modifier = sentence.modifiers[index] if index >= 0 else None
    return modifier is not None and modifier.value == "late"


def _has_died(sentence: Sentence, index: int) -> bool:
    """Whether what stands behind a name tells that its bearer has died: رحمه الله, الذي توفي في ….."""
    words = rule_words.participation_words()
    start = index + (sentence.token(index).kind == "punctuation")
    if sentence.form(start) in words["blessing"]:
        return True
    relative = sentence.word_class(start) == "relative" if start < len(sentence) else False
    return relative and any(
        sentence.form(i) in words["died"] for i in range(start + 1, start + _RELATIVE_REACH)
    )
