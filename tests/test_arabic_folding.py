"""Folding brings the spellings of newsrooms together, and knows where each letter was read."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefcli.arabic.folding import fold, fold_with_offsets, is_presentation_form

ARABIC = st.text(st.sampled_from("اأإآٱبتةهىييكکگپچژڤـًٌَُِّْٰ ،؟٠١٢٣۴۵12abÉﻻﷲﻣ\u200f\u200c"), max_size=40)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("أحمد", "احمد"),
        ("إلى", "الي"),
        ("آسيا", "اسيا"),
        ("القمّةُ", "القمه"),
        ("مـــؤتمر", "مؤتمر"),
        ("علی", "علي"),
        ("کوریا", "كوريا"),
        ("٢٠٢٤", "2024"),
        ("۲۰۲۴", "2024"),
        ("ﻻ", "لا"),
        ("BRICS", "brics"),
        ("مسؤول", "مسؤول"),
        ("رئيس", "رئيس"),
        ("\u200fقمة\u200e", "قمه"),
        ("\ufbb7", "\ufbb7"),  # a sign among the presentation forms that presents no letter
        ("", ""),
    ],
)
def test_spellings_of_one_word_fold_to_one_form(written: str, folded: str) -> None:
    """Harakat, tatweel, alef forms, Persian letters and foreign digits make no difference."""
    assert fold(written) == folded


@given(st.one_of(ARABIC, st.text()))
def test_folding_a_folded_text_changes_nothing(text: str) -> None:
    """Folding is idempotent."""
    assert fold(fold(text)) == fold(text)


@given(st.one_of(ARABIC, st.text()))
def test_offsets_agree_with_plain_folding(text: str) -> None:
    """The folded text is the same with offsets and without; the offsets rise and end at the length."""
    folded = fold_with_offsets(text)
    assert folded.text == fold(text)
    assert len(folded.offsets) == len(folded.text) + 1
    assert list(folded.offsets) == sorted(folded.offsets)
    assert folded.offsets[-1] == len(text)


@given(st.one_of(ARABIC, st.text()), st.data())
def test_a_folded_stretch_maps_back_to_what_folds_to_it(text: str, data: st.DataObject) -> None:
    """Folding the original of a stretch gives the stretch, if it cuts no ligature in two."""
    folded = fold_with_offsets(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    offsets = folded.offsets
    assume(all(at in (0, len(folded.text)) or offsets[at - 1] != offsets[at] for at in (start, end)))
    first, last = folded.original(start, end)
    assert fold(text[first:last]) == folded.text[start:end]


def test_marks_behind_the_last_letter_belong_to_it() -> None:
    """A stretch that ends with a letter ends behind the letter's harakat."""
    text = "قمّةٌ كبيرة"
    folded = fold_with_offsets(text)
    first, last = folded.original(0, 3)
    assert text[first:last] == "قمّةٌ"


@pytest.mark.parametrize(
    ("character", "presentation"),
    [("ب", False), ("َ", False), ("٣", False), ("،", False), ("a", False), ("ﻣ", True), ("ﷲ", True)],
)
def test_positional_forms_are_told_from_other_characters(character: str, *, presentation: bool) -> None:
    """Positional and ligated forms are known; letters, marks, digits and punctuation are none."""
    assert is_presentation_form(character) is presentation
