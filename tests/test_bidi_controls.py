"""Cleaning: nothing of a text may become an escape code, a line break or a change of direction."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcli.bidi.controls import BIDI_CONTROLS, clean, clean_with_offsets

DIRTY_TEXT = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(sorted(BIDI_CONTROLS)),
        st.sampled_from(
            "\x00\x1b\x9b\x07\t\r\n\x85\u2028\ufeff\xad\u200b\u200c\u200d\ufefb\ufdf2\ufdfa\ud800 اب"
        ),
    ),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x1b[31mأحمر\x1b[0m", "[31mأحمر[0m"),
        ("\x9b31m\x1b]0;title\x07", "31m]0;title"),
        ("سطر\r\n\r\n\tثانٍ", "سطر ثانٍ"),
        ("a\u2028b\u2029c\x85d", "a b c d"),
        ("\ufeffبداية", "بداية"),
        ("كت\xadاب", "كتاب"),
        ("\u202eabc\u202c \u2067x\u2069 \u200fy\u200e \u061cz", "abc x y z"),
        ("\ufedf\ufe8e", "لا"),
        ("\ufefbزم", "لازم"),
        ("\ufdf2", "الله"),
        ("\ufd3eآية\ufd3f", "\ufd3eآية\ufd3f"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d💻", "👩\u200d💻"),
        ("\udcff", "\ufffd"),
        ("a\U000e0068\U000e0069b", "ab"),
        ("a\u00a0b", "a\u00a0b"),
        ("e\u0301", "e\u0301"),
    ],
)
def test_clean(text: str, expected: str) -> None:
    """Controls leave, breaks become one space, presentation forms become letters, spelling stays."""
    assert clean(text) == expected


@given(DIRTY_TEXT)
def test_clean_text_has_nothing_that_a_terminal_acts_on(text: str) -> None:
    """No control, surrogate, line separator or bidi control is left, and no presentation form of a letter."""
    for character in clean(text):
        assert unicodedata.category(character) not in ("Cc", "Cs", "Zl", "Zp")
        assert character not in BIDI_CONTROLS
        if "\ufb50" <= character <= "\ufdff" or "\ufe70" <= character <= "\ufefc":
            assert not unicodedata.decomposition(character)


@given(DIRTY_TEXT)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    """Clean text is left as it is."""
    assert clean(clean(text)) == clean(text)


@given(DIRTY_TEXT)
def test_offsets_tell_where_each_character_came_from(text: str) -> None:
    """Offsets ascend within the text, and a character that was not changed is found at its offset."""
    cleaned, offsets = clean_with_offsets(text)
    assert cleaned == clean(text)
    assert len(offsets) == len(cleaned)
    assert list(offsets) == sorted(offsets)
    for character, offset in zip(cleaned, offsets, strict=True):
        source = text[offset]
        assert source == character or clean(source) != source
