"""Masdars told by form, and names of the same length that are none."""

from __future__ import annotations

import pytest

from briefcli.arabic.folding import fold
from briefcli.arabic.masdars import is_masdar, is_masdar_behind_particle

BARE = ["تجفيف", "تهميش", "اعتزام", "اعتزامها", "ازدهار", "اصطدام", "انسحاب", "استخدام", "استهدافهم"]
NO_MASDAR = ["تشيلوبا", "توماس", "أنطوان", "أندراس", "انتونيو", "تسفاي", "الناصري", "سارة"]
BEHIND_PARTICLE = ["بإدراج", "لإنعاش", "بتمثيله", "لتجفيف", "وباستخدام", "لانسحابها", "لتأمين", "بالإيجاب"]
NO_MASDAR_BEHIND_PARTICLE = [
    "بوريس",
    "لورنتسن",
    "بنصالح",
    "بيلوتشي",
    "ليندستروم",
    "باتريك",
    "باستيان",
    "بالحاج",
]


@pytest.mark.parametrize("word", BARE)
def test_derived_masdars_are_told_by_form(word: str) -> None:
    """The verbal nouns of the derived stems, a pronoun behind them or not."""
    assert is_masdar(word, fold(word))


@pytest.mark.parametrize("word", NO_MASDAR)
def test_names_have_other_forms(word: str) -> None:
    """Names, transliterated ones too, are not told as masdars."""
    assert not is_masdar(word, fold(word))


@pytest.mark.parametrize("word", BEHIND_PARTICLE)
def test_masdars_are_told_behind_a_preposition(word: str) -> None:
    """ب or ل written onto a masdar."""
    assert is_masdar_behind_particle(word, fold(word))


@pytest.mark.parametrize("word", NO_MASDAR_BEHIND_PARTICLE)
def test_names_in_the_letters_of_a_preposition_are_none(word: str) -> None:
    """Names that begin with ب or ل of their own."""
    assert not is_masdar_behind_particle(word, fold(word))
