"""Names of persons: runs of words that are nothing else.

No list of names is needed: what stands behind an office, or in a list of delegates, and is neither
an everyday word, nor a place, a body, an event or a verb, is read as a name up to where such a word,
a particle or a punctuation mark ends it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.ordinals import read_ordinal
from briefcli.lexicon.vocabulary import name_words
from briefcli.mentions.family_names import ends_honorific
from briefcli.mentions.name_words import is_name_word
from briefcli.mentions.other_readings import (
    heads_phrase,
    is_given_name_with_article,
    is_nothing_else,
    is_pair_of_adjectives,
    is_unknown_given_name,
    may_be_name,
)

if TYPE_CHECKING:
    from briefcli.mentions.sentence import Sentence

LONGEST_NAME = 7
"""Words of the longest name that is read; four given and family names with their connectors."""


def name_end(sentence: Sentence, index: int, *, introduced: bool = False) -> int:
    """The index behind the name that begins at a token; the index itself where none does.

    Args:
        sentence: The sentence.
        index: The token.
        introduced: Whether an office or a title stands before it, so that a definite word may be a
            given name (المنصف, العربي).
    """
    stop = index
    words = 0
    while stop < len(sentence) and words < LONGEST_NAME:
        token = sentence.tokens[stop]
        if token.text in ("-", "‑", "'", "’") and words and _joins(sentence, stop):
            plain = sentence.tokens[stop + 1].kind == "word" and not sentence.tokens[stop + 1].definite
            stop += 2 if plain and words < LONGEST_NAME - 1 else 1  # عليان-صادق is one name
            words += plain
            continue
        if words and introduced and _is_regnal(sentence, stop):
            return stop + 1
        initial = _initial_end(sentence, stop, first=words == 0 and not introduced)
        if initial:
            stop = initial
            words += 1
            continue
        titled_first = words == 0 and introduced
        titled_first = titled_first and (
            _is_definite_given_name(sentence, stop) or _is_everyday_given_name(sentence, stop)
        )
        if not titled_first and not is_name_word(sentence, stop, first=words == 0):
            break
        stop += 1
        words += 1
    while stop > index and _dangling(sentence, stop - 1):
        stop -= 1
    return stop


def _is_definite_given_name(sentence: Sentence, index: int) -> bool:
    """Whether a definite word that may be a name is one: more of the name follows it."""
    following = index + 1
    token = sentence.tokens[index]
    if is_given_name_with_article(sentence, index):
        return is_name_word(sentence, following, first=False)
    # Behind a title of respect a word that nothing else explains is one: الدكتور الخضر لقلاق.
    titled = index > 0 and ends_honorific(sentence, index) and is_nothing_else(sentence, index)
    if not token.definite or sentence.modifiers[index] is not None:
        return False
    if not (may_be_name(token.stem) or titled or is_unknown_given_name(sentence, index)):
        return False
    if sentence.nationalities[following] is not None or heads_phrase(sentence, index):
        return False
    if is_pair_of_adjectives(sentence, index):
        return False
    return is_name_word(sentence, following, first=False)


def _is_everyday_given_name(sentence: Sentence, index: int) -> bool:
    """Whether an everyday word stands between a definite title and a nisba that nothing else explains.

    الشيخ عناد الدليمي, النائب واعد الأصبحي: it describes nothing there, and governs no known noun.
    """
    token, following = sentence.token(index), index + 1
    titled = sentence.token(index - 1).definite and not token.definite
    nisba = sentence.token(following).definite and sentence.form(following).endswith(("ي", "يه"))
    everyday = sentence.word_class(index) in ("noun", "adjective") and sentence.event_nouns[index] is None
    readings = (sentence.offices, sentence.body_heads, sentence.modifiers)
    unread = all(terms[index] is None for terms in readings)
    return titled and nisba and everyday and unread and is_nothing_else(sentence, following)


def _is_regnal(sentence: Sentence, index: int) -> bool:
    """Whether an ordinal closes the name of a pope, a patriarch or a king: يوحنا العاشر، محمد السادس."""
    ordinal = read_ordinal(sentence.tokens, index)
    given = sentence.tokens[index - 1]
    return ordinal is not None and ordinal.definite and ordinal.last == index and not given.definite


def _initial_end(sentence: Sentence, index: int, *, first: bool) -> int:
    """The index behind an initial and its full stop, where a name goes on behind them; else 0."""
    token = sentence.tokens[index]
    if token.kind not in ("word", "latin") or index + 2 >= len(sentence):
        return 0
    if sentence.tokens[index + 1].text != "." or sentence.tokens[index + 1].start != token.end:
        return 0
    letter = len(token.text) == 1 or (not first and token.form in name_words()["letter"])
    titled = sentence.honorifics[index] is not None
    following = index + 2
    goes_on = _initial_end(sentence, following, first=False) or is_name_word(sentence, following, first=False)
    return following if letter and not titled and goes_on else 0


def _joins(sentence: Sentence, index: int) -> bool:
    """Whether a hyphen stands inside a word, no space on either side."""
    tokens = sentence.tokens
    return (
        index + 1 < len(tokens)
        and tokens[index - 1].end == tokens[index].start
        and tokens[index].end == tokens[index + 1].start
    )


def _dangling(sentence: Sentence, index: int) -> bool:
    """Whether a name can't end in this token."""
    token = sentence.tokens[index]
    return token.kind == "punctuation" or token.form in name_words()["open"]
