"""The offices that a sentence names, told from other words and with the pronouns written onto them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.lexicon import vocabulary
from briefcli.mentions.terms import Term, Terms

if TYPE_CHECKING:
    from briefcli.lexicon.vocabulary import Office
    from briefcli.mentions.sentence import Sentence

_SHORTEST_STEM = 3
_BEFORE_OFFICE = ("", "ب")
"""Prepositions written onto an office with a pronoun: نائبه, ممثلا بأمينه العام."""
_IN_FRONT_OF = ("أمام", "وأمام")


def offices(sentence: Sentence) -> Terms[Office]:
    """Heads of office phrases."""
    plain = Terms(
        term
        for term in sentence.terms(vocabulary.offices)
        if not (
            _is_in_front_of(sentence, term) or _is_represented(sentence, term) or _loses_hamza(sentence, term)
        )
    )
    with_pronoun = []
    for index, token in enumerate(sentence.tokens):
        term = plain[index]
        own = token.text.endswith("ه") and sentence.writes_teh_marbuta  # نائبه is not نائبة
        if (
            token.kind == "word"
            and token.text.endswith(("ها", "ه", "هم"))
            and not token.text.startswith(_IN_FRONT_OF)
            and (term is None or (own and _may_have_pronoun(sentence, term)))
            and (possessed := _office_with_pronoun(sentence, index)) is not None
        ):
            with_pronoun.append(possessed)
    return Terms((*plain, *with_pronoun))


def _may_have_pronoun(sentence: Sentence, term: Term[Office]) -> bool:
    """Whether the ه of an office may be a pronoun: of one word, or a masculine one: أمينه العام."""
    alone = term.stop == term.first + 1
    return alone or not sentence.form(term.stop - 1).endswith("ه")


def possessed_office(sentence: Sentence, form: str) -> bool:
    """Whether a folded word is an office with a pronoun behind it: نائبه, سفيرها."""
    return any(
        sentence.form(term.first) == form and term.split.definite and not sentence.tokens[term.first].definite
        for term in sentence.offices
    )


def _is_in_front_of(sentence: Sentence, term: Term[Office]) -> bool:
    """Whether a word is أمام (in front of) or وإلى, which fold to the same letters as إمام and والي."""
    return sentence.tokens[term.first].text.startswith((*_IN_FRONT_OF, "وإلى"))


def _loses_hamza(sentence: Sentence, term: Term[Office]) -> bool:
    """Whether ل would be written onto an office without its hamza: مامادو لامين is not لأمين."""
    hamza = term.value.lemma.startswith("أ") and term.split.preposition == "ل"
    written = sentence.tokens[term.first].text.startswith("لا")
    return hamza and written and sentence.is_unknown_word(term.first - 1)


def _is_represented(sentence: Sentence, term: Term[Office]) -> bool:
    """Whether ممثل is no representative but who is represented by another: ممثلة برئيس وزرائها."""
    if term.value.lemma != "ممثل":
        return False
    by = vocabulary.offices().match(sentence.tokens, term.stop)
    return by is not None and by[1].preposition == "ب"


def _office_with_pronoun(sentence: Sentence, index: int) -> Term[Office] | None:
    """The office in "its secretary-general": the pronoun closes the phrase as an article would."""
    token = sentence.tokens[index]
    for pronoun in ("ها", "هم", "ه"):
        stem = token.form.removesuffix(pronoun)
        if stem == token.form or len(stem) < _SHORTEST_STEM:
            continue
        # A teh marbuta opens before a pronoun: أمينة, أمينتها.
        for noun in (stem, stem[:-1] + "ه" if stem.endswith("ت") else stem):
            plain = token._replace(form=noun, text=noun)
            match = vocabulary.offices().match((plain, *sentence.tokens[index + 1 : index + 4]), 0)
            if (
                match is not None
                and match[2].role != "counterpart"
                and match[1].preposition in _BEFORE_OFFICE
            ):
                return Term(index, index + match[0], match[1]._replace(definite=True), match[2])
    return None
