"""The everyday words of a sentence, told from names of persons spelt as they are."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from briefcli.lexicon.everyday_words import FUNCTION_CLASSES, everyday_class

if TYPE_CHECKING:
    from briefcli.mentions.sentence import Sentence

_ALI = frozenset(("علي", "وعلي", "فعلي"))
_PATRONYMICS = frozenset(("بن", "ولد", "عبد", "ابو"))
_SPELT_WITH_MADDA = frozenset(("اخر", "اخره", "اخرها", "انفا", "انذاك", "اناء", "انئذ", "انها", "انه"))


def word_class(sentence: Sentence, index: int) -> str | None:
    """The class of an everyday word, None for a word that may be part of a name."""
    token = sentence.tokens[index]
    if token.kind != "word":
        return None
    if token.text in ("على", "وعلى", "فعلى"):
        return "preposition"
    if token.text in _ALI and _writes_ya(sentence.article.text):
        titled = index > 0 and sentence.honorifics[index - 1] is not None
        return None if titled or _is_introduced(sentence, index) else "preposition"
    if token.text == "سوي" and not _writes_ya(sentence.article.text):
        return None  # of a name; the preposition is سوى
    if token.text in ("إلينا", "وإلينا") and is_unknown_word(sentence, index + 1):
        return None  # the given name, not "to us"
    if token.text == "ولدي" and is_unknown_word(sentence, index + 1) and is_unknown_word(sentence, index - 1):
        return None  # of an Ethiopian name, not ولدى
    word_class = everyday_class(token.form)
    if word_class in FUNCTION_CLASSES and token.text.startswith(("آ", "إي", "لآ", "بآ")):
        # The given names آن, آنا and إيما are not أن, أنا and أيما, nor is لآلية the preposition.
        return word_class if token.form in _SPELT_WITH_MADDA else None
    return word_class


def _is_introduced(sentence: Sentence, index: int) -> bool:
    """Whether a title or a nationality stands before a word and more of a name behind: د. علي بابكر."""
    before = index - 2 if sentence.form(index - 1) == "." else index - 1
    if before < 0 or not (sentence.form(index + 1) in _PATRONYMICS or is_unknown_word(sentence, index + 1)):
        return False
    return sentence.honorifics[before] is not None or sentence.nationalities[before] is not None


def is_unknown_word(sentence: Sentence, index: int) -> bool:
    """Whether a token is a word without article or particle that no table has."""
    if (
        not 0 <= index < len(sentence)
        or sentence.tokens[index].kind != "word"
        or sentence.tokens[index].definite
    ):
        return False
    known = any(index in words for words in sentence.words_in.values())
    return not known and sentence.word_class(index) is None


@lru_cache(maxsize=16)
def _writes_ya(text: str) -> bool:
    """Whether a text writes ي for ى, as Egyptian newspapers do, so that على is spelt as the name علي is."""
    return "ى" not in text
