"""Topics that are denied to be discussed: the conference doesn't aim at …, is not set aside for …."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.factuality import NEGATIONS, is_doubted
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from briefcli.briefing.agenda_phrases import Phrases
    from briefcli.mentions.sentence import Sentence

_DENIALS = NEGATIONS - {"ما", "وما", "فما"}
"""Folded particles that deny; ما mostly says "what" before a verb of discussing: ما يناقشه المؤتمر."""

_THAT = frozenset(("ان", "بان"))
_HAPPENS = frozenset(("علي", "قبل", "بعد", "منذ", "وعلي"))
"""Folded prepositions with أن behind which something is told as it is: قبل أن يناقش, على أن يبحث."""

_CLAUSE_REACH = 12
_MATRIX_REACH = 3


def is_denied(phrases: Phrases, index: int) -> bool:
    """Whether what is told at a token is denied or only wished for in its clause.

    So in لم يناقش, لن تكون … محور النقاش, ليس مخصصا ل…, هل يناقش, دعا إلى أن يناقش.

    Args:
        phrases: The phrases of the sentence.
        index: The token that opens a list of topics.
    """
    sentence = phrases.sentence
    if _joins_verb(sentence, index):
        return False
    if _is_wished(phrases, index):
        return True
    for position in range(index - 1, max(-1, index - _CLAUSE_REACH), -1):
        form = sentence.form(position)
        if form in _THAT:
            return is_doubted(sentence, position)
        if sentence.is_comma(position) or _opens_clause(sentence, position):
            return False
        if form in _DENIALS:
            return not _is_no_denial(sentence, position)
        if phrases.uses(position, "supposed") is not None:
            return True
    return False


def _is_wished(phrases: Phrases, index: int) -> bool:
    """Whether a present stands right behind أن, and nobody expects what it tells: ينبغي أن يناقش …."""
    sentence, that = phrases.sentence, index - 1
    verb = sentence.discussion_verbs[index]
    if verb is None or verb.value.tense != "present" or sentence.form(that) not in _THAT:
        return False
    before = range(max(0, that - _MATRIX_REACH), that)
    expected = any(phrases.uses(i, use) is not None for i in before for use in ("expects", "planned"))
    if expected:
        return any(sentence.form(i) == "غير" for i in before)
    return sentence.form(that - 1) not in _HAPPENS


def _opens_clause(sentence: Sentence, index: int) -> bool:
    """Whether a clause of its own begins behind a token: it says that …, not only … but …."""
    form = sentence.form(index)
    joined = _joins_verb(sentence, index) or sentence.tokens[index].text == ":"
    return joined or (form,) in rule_words.agenda_phrases("clause")


def _joins_verb(sentence: Sentence, index: int) -> bool:
    """Whether a clause is joined at a verb with its و: … لم يحضر وناقش المؤتمر …."""
    return sentence.word_class(index) == "verb" and sentence.form(index).startswith("و")


def is_left_out(sentence: Sentence, index: int) -> bool:
    """Whether the words from a token on tell what isn't discussed: دون التطرق إلى …, … لا أزمة الري.

    Args:
        sentence: The sentence.
        index: A token within a list of topics.
    """
    form, following = sentence.form(index), index + 1
    if form in ("دون", "بدون"):
        verb = sentence.discussion_verbs[following] if following < len(sentence) else None
        return verb is not None and verb.value.may_be_masdar
    return form == "لا" and sentence.word_class(following) == "noun"


def _is_no_denial(sentence: Sentence, index: int) -> bool:
    """Whether a negation is one within a set phrase or a relative clause: لا سيما, الحرب التي لم تنته."""
    within = index > 0 and sentence.word_class(index - 1) == "relative"
    return within or (sentence.form(index + 1),) in rule_words.agenda_phrases("not denied")
