"""Words around an agenda in a sentence: the programme, its matters, those who discuss them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.lexicon import vocabulary
from briefcli.mentions.terms import Term, Terms

if TYPE_CHECKING:
    from briefcli.mentions.sentence import Sentence

_POSSESSIVES = ("ها", "ه", "هم")
_SHORTEST_STEM = 3
_POSSESSED = frozenset(("agenda", "matters", "paper"))
"""What may have a pronoun: the programme or a part of it."""


def agenda_words(sentence: Sentence) -> Terms[str]:
    """Words around an agenda, pronouns behind them allowed for."""
    plain = sentence.terms(vocabulary.agenda_words)
    with_pronoun = (
        term
        for index, token in enumerate(sentence.tokens)
        if plain[index] is None and token.kind == "word" and token.text.endswith(_POSSESSIVES)
        if (term := _with_pronoun(sentence, index)) is not None
    )
    return Terms((*plain, *with_pronoun))


def _with_pronoun(sentence: Sentence, index: int) -> Term[str] | None:
    """The programme or a part of it with a pronoun: جلساته, أشغالها."""
    token = sentence.tokens[index]
    for pronoun in _POSSESSIVES:
        stem = token.form.removesuffix(pronoun)
        if stem == token.form or len(stem) < _SHORTEST_STEM:
            continue
        match = vocabulary.agenda_words().match((token._replace(form=stem, text=stem),), 0)
        if match is not None and match[2] in _POSSESSED:
            return Term(index, index + 1, match[1]._replace(definite=True), match[2])
    return None
