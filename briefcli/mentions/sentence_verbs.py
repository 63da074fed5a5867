"""The verbs that a sentence has, those of several meanings only with the words that they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.lexicon import vocabulary
from briefcli.mentions.terms import Terms

if TYPE_CHECKING:
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.sentence import Sentence
    from briefcli.mentions.terms import Term

_PRONOUNS = ("هما", "هم", "هن", "ها", "نا", "ه")
_PATRONYMICS = frozenset(("بن", "ابن"))
_SHORTEST_NOUN = 3
_OWN_PARTICLES = frozenset(("ان", "عن", "عنه", "عنها"))
"""Folded words behind بين and عبر by which they are verbs."""
_NEEDED_WITHIN = 16
_GOVERNED_WITHIN = 8
_BEHIND_INSERTION_WITHIN = 32


def attendance_verbs(sentence: Sentence) -> Terms[VerbForm]:
    """Verbs of attending, inviting and staying away."""
    return Terms(
        term
        for term in sentence.terms(vocabulary.attendance_verbs)
        if _has_its_object(sentence, term) and not _is_given_name(sentence, term)
    )


def _is_given_name(sentence: Sentence, verb: Term[VerbForm]) -> bool:
    """Whether what could be ف and a verb is a given name: الأمير فيصل بن …."""
    if verb.split.conjunction != "ف" or sentence.form(verb.first) not in vocabulary.name_like_words():
        return False
    titled = verb.first > 0 and any(h.stop == verb.first for h in sentence.honorifics.within(0, verb.first))
    return titled or sentence.form(verb.stop) in _PATRONYMICS


def _ends_as_noun(sentence: Sentence, term: Term[VerbForm]) -> bool:
    """Whether a teh marbuta tells a noun from a verb with a pronoun: جلسة is not جلسه."""
    return sentence.tokens[term.stop - 1].text.endswith("ة")


def _has_its_object(sentence: Sentence, verb: Term[VerbForm]) -> bool:
    """Whether the noun follows that a verb of several meanings needs: ألقى … كلمة."""
    if _is_finite(verb) and _ends_as_noun(sentence, verb):
        return False
    wanted = verb.value.row["object"]
    if not wanted:
        return True
    objects = [fold(phrase).split() for phrase in wanted.split("|")]
    # A passive's may stand right before it, what a pronoun takes up further off: كلمة … ألقاها.
    before = _NEEDED_WITHIN if sentence.form(verb.first).endswith(("ها", "ته")) else 2
    near = (*range(max(0, verb.first - before), verb.first), *range(verb.stop, verb.stop + _NEEDED_WITHIN))
    return any(
        all(_is_word(sentence, index + place, word) for place, word in enumerate(words))
        for index in near
        for words in objects
    )


def _is_word(sentence: Sentence, index: int, word: str) -> bool:
    token = sentence.token(index)
    return token.form == word or any(split.stem == word for split in token.splits)


def statement_verbs(sentence: Sentence) -> Terms[VerbForm]:
    """Verbs of saying and of stance."""
    return Terms(
        term for term in sentence.terms(vocabulary.statement_verbs) if _has_what_it_needs(sentence, term)
    )


def _has_what_it_needs(sentence: Sentence, verb: Term[VerbForm]) -> bool:
    """Whether the word follows that a verb of several meanings needs to be one of saying: عبر … عن."""
    needs = verb.value.row["needs"]
    if sentence.word_class(verb.first) == "pronoun" and "أ" not in sentence.tokens[verb.first].text:
        return False  # هنا is here, هنأ is he congratulated
    if verb.split.conjunction == "ف" and _is_everyday_noun(sentence, verb.first):
        return False  # فدان is an acre
    if not needs:
        return True
    if sentence.word_class(verb.first) == "preposition" and sentence.form(verb.stop) not in _OWN_PARTICLES:
        # بين and عبر are verbs only with their own particle or an office right behind them.
        tables = (
            # The countries as listed: those of the sentence are told apart by its verbs.
            *(sentence.offices, sentence.honorifics, sentence.terms(vocabulary.countries)),
            *(sentence.organisations, sentence.body_heads),
        )
        holder = next((term for terms in tables if (term := terms[verb.stop]) is not None), None)
        if holder is None or holder.split.preposition:
            return False
    wanted = {fold(choice).split()[0] for choice in needs.split("|")}
    following = sentence.tokens[verb.stop : verb.stop + _NEEDED_WITHIN]
    nouns = {word for word in wanted if len(word) > _SHORTEST_NOUN - 1}
    far = range(verb.stop + 1, min(len(sentence), verb.stop + _BEHIND_INSERTION_WITHIN))
    if any(sentence.is_comma(index - 1) and sentence.form(index) in wanted for index in far):
        return True  # حذر المصرف، في بيان …، من …
    return any(
        token.form in wanted or any(token.form.removesuffix(pronoun) in nouns for pronoun in _PRONOUNS)
        for token in following
    ) or any(
        split.preposition in wanted and not split.conjunction
        for token in following[:_GOVERNED_WITHIN]
        for split in token.splits
    )


def _is_everyday_noun(sentence: Sentence, index: int) -> bool:
    """Whether a token is an everyday noun as it stands, with all that seems written onto it."""
    return vocabulary.common_words().get(sentence.form(index)) == "noun"


def discussion_verbs(sentence: Sentence) -> Terms[VerbForm]:
    """Verbs of discussing and of aims."""
    return Terms(
        term
        for term in sentence.terms(vocabulary.discussion_verbs)
        if not (_is_finite(term) and _ends_as_noun(sentence, term)) and not _opens_place(sentence, term)
    )


def _opens_place(sentence: Sentence, verb: Term[VerbForm]) -> bool:
    """Whether what could be a verb is the first word of a place's name: رام الله."""
    city = sentence.cities[verb.first]
    return city is not None and city.stop > verb.stop


def _is_finite(verb: Term[VerbForm]) -> bool:
    return verb.value.tense in ("past", "present", "future")
