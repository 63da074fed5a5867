"""The classes of everyday words, which end a name and tell where a phrase goes on."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from briefcli.lexicon import vocabulary
from briefcli.lexicon.index import readings
from briefcli.lexicon.tables import bare

if TYPE_CHECKING:
    from briefcli.arabic.tokens import Split

FUNCTION_CLASSES = frozenset(("particle", "preposition", "conjunction", "pronoun", "relative", "adverb"))
"""The classes of words that are no noun, adjective, numeral or verb."""

_PRONOUNS = ("هما", "هم", "هن", "ها", "نا", "ه")
_SHORTEST_STEM = 3
_ENDINGS = (
    ("ات", ("", "ه")),
    ("تين", ("ه",)),
    ("تان", ("ه",)),
    ("ين", ("",)),
    ("ون", ("",)),
    ("ه", ("",)),
    ("ا", ("",)),
)
"""Folded endings of plurals, duals, feminines and accusatives, and what the singular has in their place."""


@lru_cache(maxsize=16384)
def everyday_class(form: str) -> str | None:
    """The class of a folded everyday word, attached particles and pronouns allowed for.

    None for a word that the lexicon doesn't know, or knows as a possible name as well.
    """
    common = vocabulary.common_words()
    if bare(form) in vocabulary.name_like_words() and not form.startswith("ال"):
        return None
    for key, split in readings(form):
        word_class = common.get(key) or (common.get(bare(key)) if split.definite else None)  # الالتزام
        if word_class is not None and _may_carry(split, word_class, len(key)):
            return word_class
    inflected = _inflected_class(form)
    if inflected is not None:
        return inflected
    if form.endswith("ا") and common.get(form[:-1]) == "adjective":  # the accusative: وطنيا
        return "adjective"
    for pronoun in _PRONOUNS:
        stem = form.removesuffix(pronoun)
        if stem != form and len(stem) >= _SHORTEST_STEM:
            # A teh marbuta opens before a pronoun (خيبة, خيبته); a dual drops its nun (ضيفين, ضيفيه).
            for noun in (stem, stem[:-1] + "ه" if stem.endswith("ت") else "", stem.removesuffix("ي")):
                for key, split in readings(noun) if len(noun) >= _SHORTEST_STEM else ():
                    # With a pronoun behind it, even a short stem is hardly chance; an article it can't have.
                    bare_noun = common.get(key) == "noun" and not split.definite
                    if bare_noun and _may_carry(split, "noun", len(key) + len(pronoun)):
                        return "noun"
    return None


def _inflected_class(form: str) -> str | None:
    """The class of a sound plural, dual or feminine of a noun or adjective that the lexicon knows.

    The dual in ان is left out, which ends many a name (شعبان is not two peoples).
    """
    common = vocabulary.common_words()
    for ending, replacements in _ENDINGS:
        stem = form.removesuffix(ending)
        if stem == form:
            continue
        for noun in (stem + replacement for replacement in replacements):
            for key, split in readings(noun) if len(noun) > _SHORTEST_STEM else ():
                word_class = common.get(key)
                if word_class not in ("noun", "adjective") or key in vocabulary.name_like_words():
                    continue
                if len(key) > _SHORTEST_STEM and _may_carry(split, word_class, len(form)):
                    return word_class
    return None


def _may_carry(split: Split, word_class: str, length: int) -> bool:
    """Whether a word of a class may be met with these particles before it.

    A short stem behind a particle is mostly chance: the name فيصل is not ف + يصل.
    """
    if split.definite:
        return word_class in ("noun", "adjective", "numeral", "adverb")
    if not split.offset:
        return True
    if split.preposition == "ك" or (split.preposition == "ب" and word_class == "verb"):
        return False
    if split.preposition and word_class == "adverb" and split.stem.endswith("ا"):
        return False  # an accusative behind no preposition: باولا is not ب + أولا
    if split.conjunction == "ف":
        return word_class in ("particle", "preposition", "pronoun", "conjunction")
    if split.conjunction == "و" and not split.preposition:
        return word_class in FUNCTION_CLASSES or length >= _SHORTEST_STEM
    return length > _SHORTEST_STEM
