"""Whether a stand or an attendance is told as real, or only supposed, asked after, rumoured or denied.

The distinction is that of event factuality (R. Saurí and J. Pustejovsky, "FactBank", 2009): what stands
behind إذا, لو, قد with a present, or in a question is no stand of anybody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from briefcli.briefing.speakers import SpeakerReader
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.sentence import Sentence
    from briefcli.mentions.terms import Term

NEGATIONS = frozenset(
    conjunction + particle
    for conjunction in ("", "و", "ف")
    for particle in ("لم", "لن", "لا", "ما", "ليس", "ليست")
)
"""Folded particles that deny the verb or predicate behind them."""

_MATRIX_REACH = 5
_WISHED_WITHIN = 8
_THAT = frozenset(that + pronoun for that in ("ان", "بان") for pronoun in ("", "ه", "ها", "هما", "هم"))
_MIGHT = frozenset(("قد", "وقد", "فقد"))
_IF = ("إن", "وإن", "فإن")


def is_supposed(speakers: SpeakerReader, verb: Term[VerbForm], first: int) -> bool:
    """Whether a stand is only supposed: إذا رفضت روسيا …, قد تؤيد روسيا …, ليس صحيحا أن روسيا تعارض ….

    Args:
        speakers: The speakers of the sentence that it stands in.
        verb: The verb that would tell it.
        first: The token that its clause begins at: the verb, its negation, or its subject before it.
    """
    sentence = speakers.sentence
    if sentence.form(verb.first - 1) in _MIGHT and verb.value.tense == "present":
        return True
    if verb.value.row["kind"] == "stance" and _asks(sentence):
        return True
    before = first - 1
    while before > 0 and speakers.uses(before, "was") is not None:
        before -= 1
    if before < 0:
        return False
    if any(speakers.uses(i, "supposed") == before + 1 for i in range(max(0, before - 1), before + 1)):
        return True
    conditional = first == verb.first or before < first - 1
    if conditional and sentence.tokens[before].text in _IF:
        return True  # وإن رفضت روسيا …; behind إن that states something stands a noun
    return is_doubted(sentence, before)


def _asks(sentence: Sentence) -> bool:
    """Whether a sentence is a question."""
    return any(token.text == "؟" for token in sentence.tokens[-2:])


def is_doubted(sentence: Sentence, that: int) -> bool:
    """Whether أن stands at a token, and what governs it denies it or leaves it open: لا يبدو أن ….

    Args:
        sentence: The sentence.
        that: The token.
    """
    if sentence.form(that) not in _THAT or sentence.tokens[that].text.startswith(_IF):
        return False  # behind إن stands what somebody says
    for index in range(that - 1, max(-1, that - _MATRIX_REACH), -1):
        if sentence.is_comma(index) or sentence.word_class(index) == "relative":
            return False
        denied = sentence.form(index) in NEGATIONS and sentence.word_class(index + 1) != "preposition"
        if denied or (sentence.form(index),) in rule_words.speech_phrases("rumour"):
            return (sentence.form(index + 1),) not in rule_words.speech_phrases("no doubt")
    return False


def is_wished(sentence: Sentence, index: int) -> bool:
    """Whether somebody only hopes for another's coming, or makes it a condition: طالب بمشاركة الوزير.

    Args:
        sentence: The sentence.
        index: The word for coming, or the أن before its verb.
    """
    words = rule_words.participation_words()["wish"]
    for position in range(index - 1, max(-1, index - _WISHED_WITHIN), -1):
        if sentence.is_comma(position):
            return False
        if sentence.form(position).removeprefix("و") in words:
            return sentence.form(position - 1) not in NEGATIONS
    return False
