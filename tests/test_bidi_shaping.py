"""Shaping into clusters, against arabic-reshaper's own function, and the width of what is shown."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcli.bidi.controls import clean
from briefcli.bidi.shaping import shape
from briefcli.bidi.width import cell_width

LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيـپچگیک"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", []),
        ("باب", ["\ufe91", "\ufe8e", "\ufe8f"]),
        ("لا", ["\ufefb"]),
        ("سلام", ["\ufeb3", "\ufefc", "\ufee1"]),
        ("لأن", ["\ufef7", "\ufee5"]),
        ("لإ لآ", ["\ufef9", " ", "\ufef5"]),
        ("الله", ["\ufe8d", "\ufedf", "\ufee0", "\ufeea"]),
        ("ب\u200cب", ["\ufe8f", "\ufe8f"]),
        ("ب\u200d", ["\ufe91"]),
        ("ب\u200dب", ["\ufe91", "\ufe90"]),
        ("لَا", ["\ufefb"]),
        ("لأنّ", ["\ufef7", "\ufee5"]),
        # Madda and hamza written apart are part of the letter, not tashkeel.
        ("ا\u0653", ["\ufe81"]),
        ("ل\u0627\u0654", ["\ufef7"]),
        ("e\u0301", ["e\u0301"]),
        ("\u0301a", ["\u00a0\u0301", "a"]),
        ("❤\ufe0f", ["❤"]),
        ("\u06dd١", ["١"]),
    ],
)
def test_shape(text: str, shown: list[str]) -> None:
    """Letters are joined, lam-alef is one cluster, joiners act and leave, tashkeel leaves."""
    assert shape(text).shown == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("لأنّ", ["\ufef7", "\ufee5\u0651"]),
        ("لَا", ["\ufefb\u064e"]),
        ("ب\u200c\u0651ب", ["\ufe8f\u0651", "\ufe8f"]),
        ("بُّ", ["\ufe8f\u064f\u0651"]),
        ("\u064eا", ["\u00a0\u064e", "\ufe8d"]),
    ],
)
def test_tashkeel_can_be_kept(text: str, shown: list[str]) -> None:
    """Vowel signs follow their letter, in the order in which they were written."""
    assert shape(text, tashkeel=True).shown == shown


@given(st.text(st.sampled_from(LETTERS + " .1a\u200c\u200d")))
def test_forms_are_those_of_the_reshaper(text: str) -> None:
    """The joining is that of arabic-reshaper; apart from it there is only the merging of lam and alef."""
    from arabic_reshaper import ArabicReshaper  # type: ignore[import-untyped]  # noqa: PLC0415 - it has no types

    reshaper = ArabicReshaper({"delete_harakat": False, "support_ligatures": False})
    # A joiner between lam and alef is the one place where the clusters say more than the letters.
    expected = reshaper.reshape(text).replace("\u200c", "")
    for lam in "\ufedf\ufee0":
        for alef, ligatures in {
            "\ufe82": "\ufef5\ufef6",
            "\ufe84": "\ufef7\ufef8",
            "\ufe88": "\ufef9\ufefa",
            "\ufe8e": "\ufefb\ufefc",
        }.items():
            expected = expected.replace(lam + alef, ligatures[lam == "\ufee0"])
    assert "".join(shape(text).shown) == expected


@given(st.text())
def test_clusters_remember_where_they_came_from(text: str) -> None:
    """Starts ascend strictly, each base stands at its start, and the four rows are of one length."""
    cleaned = clean(text)
    shaped = shape(cleaned, tashkeel=True)
    assert len(shaped.bases) == len(shaped.shown) == len(shaped.starts) == len(shaped.widths)
    assert list(shaped.starts) == sorted(set(shaped.starts))
    for base, start in zip(shaped.bases, shaped.starts, strict=True):
        source = cleaned[start]
        assert base in (source, "\u00a0") or unicodedata.normalize("NFD", base).startswith(
            unicodedata.normalize("NFD", source),
        )


@pytest.mark.parametrize(
    ("character", "width"),
    [
        ("a", 1),
        ("ب", 1),
        ("\ufefb", 1),
        ("\u0640", 1),
        ("\u00a0", 1),
        ("…", 1),
        ("漢", 2),
        ("\u3000", 2),
        ("😀", 2),
        ("\u0651", 0),
        ("\u0301", 0),
        ("\u200d", 0),
        ("\u202d", 0),
        ("\u1161", 0),
    ],
)
def test_cell_width(character: str, width: int) -> None:
    """Widths are those that xterm's cursor reports."""
    assert cell_width(character) == width
