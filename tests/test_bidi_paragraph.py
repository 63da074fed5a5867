"""Lines in visual order: goldens for what goes wrong most often, and properties that hold for any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcli.bidi.controls import clean
from briefcli.bidi.levels import Direction, content_direction, visual_order
from briefcli.bidi.paragraph import Line, Paragraph, compose, lay_out, natural_width, widest_word, wrap
from briefcli.bidi.styled import StyledText
from briefcli.bidi.width import cell_width

MIXED_TEXT = st.text(
    st.sampled_from(
        "ابتلأإآمهويسّ َ،؛«»()[]{}.:-+/%@#0123456789٠١٢abcXYZ  é漢😀\u200c\u200d\u200f\u2067\u0301\n\x1b"
    ),
    max_size=120,
)
DIRECTIONS: st.SearchStrategy[Direction] = st.sampled_from(["rtl", "ltr"])


def shown(line: Line) -> str:
    """Give a line as it is sent, without styles."""
    return "".join(text for text, _ in line.runs)


def visual(text: str, direction: Direction = "rtl") -> str:
    """Give a text on one line, in visual order."""
    (line,) = lay_out(compose(StyledText(text), direction), 1000)
    return shown(line)


def base_letters(text: str) -> str:
    """Give the letters of shaped text, so that a golden can be read; lam-alef keeps its inner order."""
    return clean(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سلام", "\ufee1\ufefc\ufeb3"),
        ("«باب»", "«\ufe8f\ufe8e\ufe91»"),
        ("(باب) [دار]", "[\ufead\ufe8d\ufea9] (\ufe8f\ufe8e\ufe91)"),
        ("لأنّ", "\ufee5\ufef7"),
        ("في دبي", "\ufef2\ufe91\ufea9 \ufef2\ufed3"),
    ],
)
def test_letters_and_brackets_on_one_line(text: str, expected: str) -> None:
    """Shaped letters run from right to left, brackets and quotes are mirrored, lam-alef is one cell."""
    assert visual(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Numbers keep their digits' order; the percent sign comes after the number, so at its left.
        ("دور 2030", "2030 رود"),
        ("دور 35%", "%35 رود"),
        ("دور 12/11/2024", "12/11/2024 رود"),
        ("دور 2,500.75", "2,500.75 رود"),
        ("دور ٢٠٢٤", "٢٠٢٤ رود"),
        # Fragile tokens keep their order.
        ("دور 2024-03-05", "2024-03-05 رود"),
        ("دور 10-12 دور", "رود 10-12 رود"),
        ("دور 09:30-10:15.", ".09:30-10:15 رود"),
        ("دور +966-11-123", "+966-11-123 رود"),
        ("دور @abc وC++", "C++و @abc رود"),
        ("دور https://a.org/?b=1، دور", "رود ،https://a.org/?b=1 رود"),
        # A range in Arabic digits is read from the right, number by number.
        ("دور ٢٠٢٣-٢٠٢٤", "٢٠٢٤-٢٠٢٣ رود"),
        # Latin words in Arabic keep their order, and their brackets are on the right sides.
        ("دور (ICEF 2024) دور", "رود (ICEF 2024) رود"),
        ("دور (v2.1) دور.", ".رود (v2.1) رود"),
        ("دور Latin words دور", "رود Latin words رود"),
        ("ICEF دور", "رود ICEF"),
        # A text without an Arabic letter reads from the left, its full stop at its end.
        ("Anna Schmidt (Vienna).", "Anna Schmidt (Vienna)."),
    ],
)
def test_numbers_and_latin_on_one_line(text: str, expected: str) -> None:
    """What is embedded in Arabic is shown as a reader expects it."""
    assert base_letters(visual(text)) == expected


def test_marks_stay_after_their_base() -> None:
    """A vowel sign is sent straight after its own letter, although the letters are reversed."""
    (line,) = lay_out(compose(StyledText("دَور"), "rtl", tashkeel=True), 10)
    assert shown(line) == "\ufead\ufeed\ufea9\u064e"


def test_first_word_is_on_the_first_line() -> None:
    """Lines are broken in logical order and each is ordered by itself."""
    lines = lay_out(compose(StyledText("دور دار 12 باب"), "rtl"), 7)
    assert [base_letters(shown(line)) for line in lines] == ["راد رود", "باب 12"]


def test_an_isolate_may_be_broken_over_lines() -> None:
    """A token wider than the line keeps its order on each of the lines that it takes."""
    lines = lay_out(compose(StyledText("دور 2024-03-05"), "rtl"), 6)
    assert [base_letters(shown(line)) for line in lines] == ["رود", "2024-0", "3-05"]


def test_ellipsis_stands_at_the_logical_end() -> None:
    """What is left out is the end of the text, which is at the left."""
    lines = lay_out(compose(StyledText("دور دار دور باب"), "rtl"), 8, max_lines=1)
    assert [base_letters(shown(line)) for line in lines] == ["…راد رود"]
    lines = lay_out(compose(StyledText("دور دار دور باب"), "rtl"), 7, max_lines=1)
    assert [base_letters(shown(line)) for line in lines] == ["…رود"]
    lines = lay_out(compose(StyledText("دور داردار"), "rtl"), 6, max_lines=2)
    assert [base_letters(shown(line)) for line in lines] == ["رود", "رادراد"]
    lines = lay_out(compose(StyledText("داردار دور"), "rtl"), 6, max_lines=1)
    assert [base_letters(shown(line)) for line in lines] == ["…ادراد"]


@pytest.mark.parametrize(
    ("text", "surrounding", "expected"),
    [
        ("ICEF (المنتدى)", "rtl", "rtl"),
        ("ICEF", "rtl", "ltr"),
        ("دور", "ltr", "rtl"),
        ("COP28 هو المؤتمر", "ltr", "rtl"),
        ("The Forum (منتدى)", "ltr", "ltr"),
        ("2024", "rtl", "rtl"),
        ("2024", "ltr", "ltr"),
        ("", "rtl", "rtl"),
    ],
)
def test_content_direction(text: str, surrounding: Direction, expected: Direction) -> None:
    """Letters decide, and where they don't, what the text stands in."""
    assert content_direction(text, surrounding) == expected


@given(st.lists(st.integers(0, 6)))
def test_visual_order_is_a_permutation(levels: list[int]) -> None:
    """Each character is shown once."""
    assert sorted(visual_order(levels)) == list(range(len(levels)))


def clusters_of(paragraph: Paragraph, start: int, end: int) -> str:
    """Give what is shown between two clusters, in logical order."""
    return "".join(paragraph.shown[start:end])


def words_of(paragraph: Paragraph, start: int, end: int) -> list[str]:
    """Give the words, or pieces of words, between two clusters; a space that bears a mark is a word's."""
    clusters = ["\n" if cluster == " " else cluster for cluster in paragraph.shown[start:end]]
    return [word for word in "".join(clusters).split("\n") if word]


@given(MIXED_TEXT, st.integers(2, 30), DIRECTIONS)
def test_wrapping_loses_and_adds_nothing(text: str, width: int, direction: Direction) -> None:
    """The words come back when the lines are joined; only a word wider than a line is broken."""
    paragraph = compose(StyledText(text), direction, tashkeel=True)
    lines = wrap(paragraph, width)
    words = [clusters_of(paragraph, *word) for word in paragraph.words]
    pieces = [piece for line in lines for piece in words_of(paragraph, *line)]
    assert "".join(pieces) == "".join(words)
    if widest_word(paragraph) <= width:
        assert pieces == words


@given(MIXED_TEXT, st.integers(2, 30), DIRECTIONS, st.none() | st.integers(1, 3))
def test_no_line_is_wider_than_asked(
    text: str,
    width: int,
    direction: Direction,
    max_lines: int | None,
) -> None:
    """Each line's width is within the column's and is that of the characters sent."""
    lines = lay_out(compose(StyledText(text), direction), width, max_lines)
    assert max_lines is None or len(lines) <= max_lines
    for line in lines:
        assert line.width <= width
        assert line.width == sum(map(cell_width, shown(line)))


@given(MIXED_TEXT, DIRECTIONS)
def test_a_wide_line_holds_all(text: str, direction: Direction) -> None:
    """Given its natural width, a paragraph takes one line and shows each of its clusters once."""
    paragraph = compose(StyledText(text), direction)
    width = natural_width(paragraph)
    for line in lay_out(paragraph, max(width, 2)):
        assert line.width == width
        first, last = paragraph.words[0][0], paragraph.words[-1][1]
        mirrored = str.maketrans("()[]{}«»", ")(][}{»«")
        assert sorted(shown(line).translate(mirrored) + shown(line)) == sorted(
            clusters_of(paragraph, first, last).translate(mirrored) + clusters_of(paragraph, first, last),
        )


STYLES = {
    "ل": "red",
    "أ": "red",
    "ا": "red",
    "إ": "red",
    "آ": "red",
    "م": "bold",
    "(": "dim",
    ")": "dim",
    "1": "cyan",
}


@given(
    st.text(st.sampled_from("لاأإآمبدس ()12ab\u200f\u200cّ\n"), max_size=80), st.integers(2, 20), DIRECTIONS
)
def test_styles_land_on_their_own_characters(text: str, width: int, direction: Direction) -> None:
    """Whatever is cleaned, merged, wrapped and reordered, a character has the style that it was given."""
    spans = tuple((index, index + 1, STYLES[c]) for index, c in enumerate(text) if c in STYLES)
    for line in lay_out(compose(StyledText(text, spans), direction), width):
        for run, style in line.runs:
            for character in run:
                assert style == STYLES.get(base_letters(character)[0], "")


def test_a_line_too_narrow_for_a_character_is_refused() -> None:
    """A wide character is not cut in two."""
    with pytest.raises(ValueError, match="can't hold"):
        wrap(compose(StyledText("漢字"), "ltr"), 1)
