"""Masdars told by their form: the verbal nouns of the derived stems, of which no lexicon is complete.

The patterns are those of the stems II, VII, VIII and X of the sound verb, and of IV where its
hamza is written (إدراج) (W. Wright, A Grammar of the Arabic Language, vol. I, §202).
"""

from __future__ import annotations

import re
from functools import lru_cache

_DERIVED = re.compile(
    r"ت[^ا]{2}ي[^ايو]"  # II: تجفيف
    r"|(?!استيا[^ء])ا(?:[^ل]ت|صط|ضط|زد)[^ا]ا."  # VIII: اعتزام, ازدهار, but باستيان is a name
    r"|ان[^ات](?:[^او]ا.|وا[^ن])"  # VII: انسحاب, but انطوان is a name
    r"|است[^اي][^ا]ا."  # X: استخدام, but إستيبان is a name
)
_PRONOUNS = ("هما", "هم", "ها", "ه")
_PARTICLES = ("ب", "ل", "وب", "ول", "فب", "فل", "بال", "لل")
_SHORTEST = 5


def is_masdar(text: str, form: str) -> bool:
    """Whether a bare word has the form of a derived stem's masdar; a pronoun may stand behind it.

    Args:
        text: The word as written; its hamza tells masdars from names (أنطوان is none).
        form: The word folded.
    """
    if text.startswith(("أ", "آ")) or len(form) < _SHORTEST:
        return False
    return any(_matches(stem) for stem in _without_pronoun(form))


def is_masdar_behind_particle(text: str, form: str) -> bool:
    """Whether a word is ب or ل with a masdar, its article between them: بإدراج, لتمثيله, بالإيجاب.

    Args:
        text: The word as written.
        form: The word folded.
    """
    for particle in _PARTICLES:
        if not form.startswith(particle):
            continue
        stem, written = _skeleton(text, form)[len(particle) :], text[len(particle) :]
        if written.startswith("إ"):
            return True
        if written.startswith(("أ", "آ")) or len(stem) < _SHORTEST:
            continue
        if any(_matches(shorter) for shorter in _without_pronoun(stem)):
            return True
    return False


def _skeleton(text: str, form: str) -> str:
    """The folded word, with its hamzas told from alefs where no sign of the word was folded away."""
    if len(text) != len(form):
        return form
    pairs = zip(text, form, strict=True)
    return "".join("ء" if written == "أ" else letter for written, letter in pairs)


def _without_pronoun(form: str) -> tuple[str, ...]:
    """A word as it is, and without each pronoun that it may end in."""
    return (form, *(form.removesuffix(pronoun) for pronoun in _PRONOUNS if form.endswith(pronoun)))


@lru_cache(maxsize=4096)
def _matches(stem: str) -> bool:
    return _DERIVED.fullmatch(stem) is not None
