"""The classes of everyday words: with particles, pronouns, plurals and feminines, and names left alone."""

from __future__ import annotations

import pytest

from briefcli.arabic.folding import fold
from briefcli.lexicon.everyday_words import everyday_class


@pytest.mark.parametrize(
    ("word", "word_class"),
    [
        ("مستشفى", "noun"),
        ("بالمستشفى", "noun"),
        ("وللمستشفى", "noun"),
        ("ميزانيتها", "noun"),
        ("مستثمرين", "noun"),
        ("المستثمرون", "noun"),
        ("مقاولتين", "noun"),
        ("مبتكرات", "adjective"),
        ("المبتكرة", "adjective"),
        ("مجلسا", "noun"),
        ("استخدموا", "verb"),
        ("سيستخدم", "verb"),
        ("خلال", "preposition"),
        ("مبتسما", "adjective"),
        ("مكتفية", "adjective"),
        ("راضيا", "adjective"),
        ("صفقت", "verb"),
        # Names that look like plurals, duals, or words with particles.
        ("بركات", None),
        ("شعبان", None),
        ("ياسين", None),
        ("عرفات", None),
        ("فيصل", None),
        ("سليمان", None),
        ("زيدان", None),
        ("نورا", None),
        ("راضي", None),
        ("حازم", None),
    ],
)
def test_class_of_a_word(word: str, word_class: str | None) -> None:
    """What may be a name has no class; particles and endings do not hide an everyday word."""
    assert everyday_class(fold(word)) == word_class
