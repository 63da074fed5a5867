"""Tokens cover a text's words, numbers and signs in order, and offer every way to read particles."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcli.arabic.folding import fold
from briefcli.arabic.tokens import Token, splits, tokenize

WORDS = st.text(st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهوي"), min_size=1, max_size=9)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مؤتمر مينسك 2024", [("مؤتمر", "word"), ("مينسك", "word"), ("2024", "number")]),
        ("26-27", [("26", "number"), ("-", "punctuation"), ("27", "number")]),
        ("1,250", [("1,250", "number")]),
        ("٢٬٠٠٠", [("٢٬٠٠٠", "number")]),
        ("2.5%", [("2.5", "number"), ("%", "punctuation")]),
        ("و27", [("و", "word"), ("27", "number")]),
        ("الـ19", [("ال", "word"), ("19", "number")]),
        ("عام2024.", [("عام", "word"), ("2024", "number"), (".", "punctuation")]),
        ("29th", [("29", "number"), ("th", "latin")]),
        ("G20", [("G20", "latin")]),
        ("الـ ناتو", [("ال ناتو", "word")]),
        (
            "ا\u0654كدت کيـيف مسؤولی\u0651تها",
            [("أكدت", "word"), ("كييف", "word"), ("مسؤولي\u0651تها", "word")],
        ),
        ("الطاقة و المناجم", [("الطاقة", "word"), ("و المناجم", "word")]),
        ("وقود و 3 آبار", [("وقود", "word"), ("و", "word"), ("3", "number"), ("آبار", "word")]),
        ("الخميس...", [("الخميس", "word"), ("...", "punctuation")]),
        ("(القمة)", [("(", "punctuation"), ("القمة", "word"), (")", "punctuation")]),
        ("", []),
    ],
)
def test_text_is_cut_into_tokens(text: str, expected: list[tuple[str, str]]) -> None:
    """Words, numbers, Latin words and signs are tokens of their kind."""
    assert [(token.text, token.kind) for token in tokenize(text)] == expected


def _respelt(surface: str, token: Token) -> str:
    if token.kind != "word" or token.text == surface:
        return surface
    return unicodedata.normalize("NFC", surface).replace("ـ", "").replace("ی", "ي").replace("ک", "ك")


@given(st.text())
def test_tokens_are_slices_of_the_text_in_order(text: str) -> None:
    """Each token's text is what stands at its offsets, respelt; nothing but space lies between tokens."""
    behind = 0
    for token in tokenize(text):
        assert token.text == _respelt(text[token.start : token.end], token)
        assert token.start < token.end
        assert not text[behind : token.start].strip()
        behind = token.end
    assert not text[behind:].strip()


@given(st.text(), st.data())
def test_offsets_of_a_stretch_count_from_the_beginning(text: str, data: st.DataObject) -> None:
    """Tokens of a stretch lie inside it and keep the whole text's offsets."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for token in tokenize(text, start, end):
        assert start <= token.start < token.end <= end
        assert token.text == _respelt(text[token.start : token.end], token)


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("وللمؤتمر", ("و", "ل", True, "موتمر")),
        ("والقمة", ("و", "", True, "قمه")),
        ("بالقمة", ("", "ب", True, "قمه")),
        ("للقمة", ("", "ل", True, "قمه")),
        ("للجنة", ("", "ل", False, "لجنه")),
        ("ولليبيا", ("و", "ل", False, "ليبيا")),
        ("فبمشاركة", ("ف", "ب", False, "مشاركه")),
        ("كوزير", ("", "ك", False, "وزير")),
        ("وزير", ("", "", False, "وزير")),
        ("القمة", ("", "", True, "قمه")),
    ],
)
def test_particles_are_among_the_splits(word: str, reading: tuple[str, str, bool, str]) -> None:
    """The right reading of a word's particles is one of those offered."""
    offered = {
        (split.conjunction, split.preposition, split.definite, fold(split.stem).replace("ؤ", "و"))
        for split in splits(fold(word))
    }
    assert reading in offered


@given(WORDS)
def test_every_split_rebuilds_its_word(word: str) -> None:
    """Particles, article and stem give the word again; the offset is where the stem begins."""
    for split in splits(word):
        assert word[split.offset :] == split.stem
        particles = split.conjunction + split.preposition
        articles = {"ال", "ل"} if split.preposition == "ل" else {"ال"}
        assert word in {
            particles + article + split.stem for article in (articles if split.definite else {""})
        }


@given(WORDS)
def test_splits_begin_with_the_whole_word_and_take_ever_more(word: str) -> None:
    """The first split takes nothing away; the others are in order of what they take, and all differ."""
    found = splits(word)
    assert found[0].stem == word
    assert found[0].offset == 0
    assert [split.offset for split in found] == sorted(split.offset for split in found)
    assert len(set(found)) == len(found)
    assert all(len(split.stem) >= 2 for split in found[1:])


@pytest.mark.parametrize(
    ("word", "definite", "stem"),
    [("القمة", True, "قمه"), ("ألمانيا", False, "المانيا"), ("ال", False, "ال"), ("إلى", False, "الي")],
)
def test_the_article_needs_a_bare_alef_and_a_stem(word: str, stem: str, *, definite: bool) -> None:
    """A word whose own letters are alef and lam carries no article."""
    (token,) = tokenize(word)
    assert token.definite is definite
    assert token.stem == stem
