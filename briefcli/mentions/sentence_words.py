"""The everyday words of a sentence, told from names of persons spelt as they are."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from briefcli.lexicon.everyday_words import FUNCTION_CLASSES, everyday_class
from briefcli.lexicon.vocabulary import name_like_words

if TYPE_CHECKING:
    from briefcli.mentions.sentence import Sentence

_ALI = frozenset(("علي", "وعلي", "فعلي"))
_PATRONYMICS = frozenset(("بن", "ولد", "عبد", "ابو"))
_SPELT_WITH_MADDA = frozenset(("اخر", "اخره", "اخرها", "انفا", "انذاك", "اناء", "انئذ", "انها", "انه"))
_VERBS_WITH_MADDA = frozenset(
    ("اتي", "اثر", "اخذ", "اذي", "ازر", "اسف", "امن", "انس", "اوي", "اثرت", "امنت", "اتت")
)
_WRITTEN_WITH_YA = (
    r"\b[وف]?(?:إلي|الي|حتي|لدي|ال(?:أخري|اخري|كبري|مستوي|منتدي|ملتقي|مستشفي|قري|أقصي)"
    r"|أخري|اخري|كبري|مستوي|منتدي|ملتقي|مستشفي|مدي|يسعي|تسعي|يبقي|تبقي|جري|سيجري)\b"
)
"""Words that end in ى, where a text writes ي for it, and that are hardly ever another word so.

Compiled where it is needed, for few texts write so.
"""


def word_class(sentence: Sentence, index: int) -> str | None:
    """The class of an everyday word, None for a word that may be part of a name and outside the sentence."""
    token = sentence.token(index)
    if token.kind != "word":
        return None
    if token.text in ("على", "وعلى", "فعلى"):
        return "preposition"
    if token.text in _ALI and _writes_ya(sentence.article.text) and not _is_ali(sentence, index):
        return "preposition"
    if token.text == "سوي" and not _writes_ya(sentence.article.text):
        return None  # of a name; the preposition is سوى
    if token.text in ("إلينا", "وإلينا") and is_unknown_word(sentence, index + 1):
        return None  # the given name, not "to us"
    if token.text == "ولدي" and is_unknown_word(sentence, index + 1) and is_unknown_word(sentence, index - 1):
        return None  # of an Ethiopian name, not ولدى
    word_class = everyday_class(token.form)
    if word_class == "verb" and token.text.startswith("آ") and token.form not in _VERBS_WITH_MADDA:
        return None  # آرسي is a name, and not أرسى
    if word_class in FUNCTION_CLASSES and token.text.startswith(("آ", "إي", "لآ", "بآ")):
        # The given names آن, آنا and إيما are not أن, أنا and أيما, nor is لآلية the preposition.
        return word_class if token.form in _SPELT_WITH_MADDA else None
    return word_class


def _is_ali(sentence: Sentence, index: int) -> bool:
    """Whether علي is the name where على would be spelt alike: behind a title or before more of a name.

    Where no other word shows how the text writes ى, it is the name before a mark or a verb of saying too.
    """
    if (index > 0 and sentence.honorifics[index - 1] is not None) or _is_introduced(sentence, index):
        return True
    following = index + 1
    if re.search(_WRITTEN_WITH_YA, sentence.article.text) or index == 0:
        return False
    if sentence.token(following).kind == "punctuation":
        return True
    family = sentence.tokens[following].definite and sentence.form(following).endswith("ي")
    family = family and sentence.word_class(following) is None
    return sentence.is_unknown_word(index - 1) and (
        family or sentence.word_class(following) in FUNCTION_CLASSES
    )


def _is_introduced(sentence: Sentence, index: int) -> bool:
    """Whether a title or a nationality stands before a word and more of a name behind: د. علي بابكر."""
    before = index - 2 if sentence.form(index - 1) == "." else index - 1
    following = sentence.form(index + 1)
    named = following in _PATRONYMICS or following in name_like_words()
    if before < 0 or not (named or is_unknown_word(sentence, index + 1)):
        return False
    return sentence.honorifics[before] is not None or sentence.nationalities[before] is not None


def is_unknown_word(sentence: Sentence, index: int) -> bool:
    """Whether a token is a word without article or particle that no table has."""
    token = sentence.token(index)
    if token.kind != "word" or token.definite:
        return False
    known = any(index in words for words in sentence.words_in.values())
    return not known and sentence.word_class(index) is None


@lru_cache(maxsize=16)
def _writes_ya(text: str) -> bool:
    """Whether a text writes ي for ى, as Egyptian newspapers do, so that على is spelt as the name علي is."""
    return "ى" not in text
