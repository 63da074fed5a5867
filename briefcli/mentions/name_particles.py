"""Particles written onto a word that looks like a name: the article behind و or ل, and ل or ب with a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.lexicon.vocabulary import common_words, name_words
from briefcli.mentions.family_names import ends_honorific
from briefcli.mentions.other_readings import may_be_name

if TYPE_CHECKING:
    from briefcli.mentions.sentence import Sentence


def carries_particle(sentence: Sentence, index: int, *, first: bool) -> bool:
    """Whether a word certainly begins with an attached particle.

    Args:
        sentence: The sentence.
        index: The token.
        first: Whether it would begin a name.
    """
    form = sentence.form(index)
    if form.startswith(("وال", "لل", "ولل", "وبال")) and len(form) > 4:  # ال and two letters
        return True
    said = sentence.statement_verbs[index]
    if said is not None and said.value.tense == "masdar" and said.split.definite and said.split.preposition:
        return True  # رد فلان بالقول
    if first:
        return form.startswith("ل") and _heads_chain(sentence, index)
    return sentence.tokens[index - 1].definite and _is_noun_behind_particle(sentence, index)


def _heads_chain(sentence: Sentence, index: int) -> bool:
    """Whether ل with a short noun stands before an indefinite noun that it governs: لحوض بحيرة تشاد."""
    form, following = sentence.form(index), index + 1
    return (
        common_words().get(form[1:]) == "noun"
        and not may_be_name(form)
        and sentence.word_class(following) == "noun"
        and sentence.offices[following] is None
    )


def _is_noun_behind_particle(sentence: Sentence, index: int) -> bool:
    """Whether ل or ب with an everyday noun stands behind a family name: فلان الفلاني بصفة ملاحظ."""
    form = sentence.form(index)
    if not form.startswith(("ل", "ب")) or not sentence.is_everyday_noun(form[1:]):
        return False
    compound = sentence.form(index - 2) in name_words()["connector"]
    return not compound and not ends_honorific(sentence, index - 1)
