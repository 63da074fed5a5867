"""What is sent to terminals that order by themselves, held to models of what they do with it.

Each model turns what was sent into what is seen. The models were compared with the real terminals, whose
pictures `tests/terminals` takes.
"""

from __future__ import annotations

import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefcli.bidi import StyledText
from briefcli.bidi.controls import BIDI_CONTROLS
from briefcli.bidi.levels import Direction, levels_of_line, resolve_levels, visual_order
from briefcli.bidi.mirroring import mirror
from briefcli.bidi.paragraph import compose, lay_out
from briefcli.bidi.styled import BOLD

if TYPE_CHECKING:
    from briefcli.bidi.ordering import Order
    from briefcli.bidi.paragraph import Line

TEXTS = st.text(st.sampled_from("ابلتمأ  .،:«»()[]-+%/@12٣abX"), min_size=1, max_size=60)
DIRECTIONS: st.SearchStrategy[Direction] = st.sampled_from(["rtl", "ltr"])


def sent(text: str, order: Order, direction: Direction, width: int, *, joined: bool = True) -> list[str]:
    """Give the lines of a text as they are sent, without styles."""
    paragraph = compose(StyledText(text), direction, joined=joined)
    lines = lay_out(paragraph, width, order=order)
    return ["".join(part for part, _ in line.runs) for line in lines]


def ordered_by_levels(line: str, *, mirroring: bool) -> str:
    """Show a line as a terminal does that applies UAX #9 in lines that run from left to right."""
    resolved = resolve_levels(line, "ltr")
    levels = levels_of_line(line, resolved.levels, resolved.paragraph_level)
    seen = [(line[index], levels[index]) for index in visual_order(levels)]
    return "".join(
        mirror(character) if level % 2 and mirroring else character
        for character, level in seen
        if character not in BIDI_CONTROLS
    )


def with_words_turned_round(line: Line, *, fonts_differ: bool) -> list[tuple[str, str]]:
    """Show a line as kitty does: cells between spaces and of one font are turned round and mirrored, if their
    first letter is right-to-left; styles stay where they are. Weights are fonts, and scripts may be.
    """  # noqa: D205 # one sentence
    cells = [(character, style) for text, style in line.runs for character in text]

    def font(cell: tuple[str, str]) -> tuple[bool, bool, bool]:
        character, style = cell
        is_arabic = unicodedata.bidirectional(character) in ("AL", "AN") or character in "،؛؟"
        return character == " ", BOLD in style.split(), fonts_differ and is_arabic

    seen: list[tuple[str, str]] = []
    for _, run in groupby(cells, key=font):
        stretch = list(run)
        classes = (unicodedata.bidirectional(character) for character, _ in stretch)
        first = next((name for name in classes if name in ("L", "R", "AL")), "L")
        characters = [character for character, _ in stretch]
        if first != "L":
            characters = [mirror(character) for character in reversed(characters)]
        seen += zip(characters, (style for _, style in stretch), strict=True)
    return seen


@given(TEXTS, DIRECTIONS, st.integers(6, 30))
@example("قال: «لا» (v2.1) 35% [ICEF] 2024-03-05.", "rtl", 60)
@example("a 1أ", "rtl", 6)
def test_a_terminal_that_orders_without_mirroring(text: str, direction: Direction, width: int) -> None:
    """Konsole's order of what is sent is the order of the eye, whatever it thinks of brackets and numbers."""
    lines = sent(text, "overridden", direction, width)
    assert [ordered_by_levels(line, mirroring=False) for line in lines] == sent(
        text, "visual", direction, width
    )


@given(TEXTS, DIRECTIONS, st.integers(6, 30), st.booleans())
@example("قال: «لا» (v2.1) 35% [ICEF] 2024-03-05.", "rtl", 60, False)  # noqa: FBT003 # a column of the table
@example("لغة C++، وX ٣و", "rtl", 60, True)  # noqa: FBT003 # likewise
@example("a 1أ", "rtl", 6, False)  # noqa: FBT003 # likewise
@example("a 1أ", "rtl", 6, True)  # noqa: FBT003 # likewise
def test_a_terminal_that_turns_words_round(
    text: str,
    direction: Direction,
    width: int,
    fonts_differ: bool,  # noqa: FBT001 # a column of the table
) -> None:
    """So is kitty's, whether or not its font has Arabic, and the colours are on their own letters."""
    spans = tuple((index, index + 1, "red") for index, letter in enumerate(text) if letter in "اa(٣")
    paragraph = compose(StyledText(text, spans), direction)
    expected = [
        [(character, style) for part, style in line.runs for character in part]
        for line in lay_out(paragraph, width)
    ]
    seen = [
        [(character, style.replace(BOLD, "").strip()) for character, style in cells]
        for cells in (
            with_words_turned_round(line, fonts_differ=fonts_differ)
            for line in lay_out(paragraph, width, order="words")
        )
    ]
    assert seen == expected


@given(TEXTS, DIRECTIONS, st.integers(6, 30))
@example("قال: «لا» (v2.1) 35% [ICEF] 2024-03-05.", "rtl", 60)
@example("a 1أ", "rtl", 6)
def test_a_terminal_that_does_all_of_it(text: str, direction: Direction, width: int) -> None:
    """Isolated lines come out of UAX #9 with mirroring in the order of the eye."""
    lines = sent(text, "isolated", direction, width, joined=False)
    assert [ordered_by_levels(line, mirroring=True) for line in lines] == sent(
        text, "visual", direction, width, joined=False
    )


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("visual", ".1 \ufebd\ufe8e\ufe91"),
        ("overridden", "\u202e\ufe91\ufe8e\ufebd \u202d1\u202c.\u202c"),
        ("words", ".1 \ufe91\ufe8e\ufebd"),
        ("isolated", "\u2067\ufe91\ufe8e\ufebd \u20661\u2069.\u2069"),
    ],
)
def test_what_is_sent(order: Order, expected: str) -> None:
    """One short line in each order."""
    assert sent("باض 1.", order, "rtl", 20) == [expected]


@pytest.mark.parametrize("order", ["visual", "overridden", "isolated"])
def test_each_order_has_all_styles(order: Order) -> None:
    """A style is on its own characters in whatever order they are sent."""
    text = StyledText("لا (سلام) ab", ((4, 8, "red"), (10, 12, "bold")))
    (line,) = lay_out(compose(text, "rtl"), 30, order=order)
    styled = {style: "".join(part for part, own in line.runs if own == style) for _, style in line.runs}
    letters = {style: sorted(c for c in part if c not in BIDI_CONTROLS) for style, part in styled.items()}
    assert letters["bold"] == ["a", "b"]
    assert letters["red"] == sorted("\ufeb3\ufefc\ufee1")
