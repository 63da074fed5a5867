"""A card by which the eye can judge what a terminal makes of right-to-left text."""

from __future__ import annotations

from briefcli.bidi.grid import Column, Grid
from briefcli.bidi.styled import StyledText

# What is shown, what of it is green, and what one should see. The words are chosen so that their ends differ.
_LINES = (
    ("السلام عليكم", "السلام", "Two words of joined letters. The right one is green and has the article."),
    ("(باب) [دار]", "باب", "Brackets that embrace their words. The right word is green."),
    ("«لا» لأن الإسلام", "لا", "Quotation marks whose points look away from the green word."),
    ("في 2024-03-05 تم", "2024-03-05", "The green date between two words, year first."),
    ("بند 10-12 ثم 35%", "10-12", "A green 10-12, then at its left 35 with the per cent sign at the left."),
    ("منظمة ICEF (v2.1) ثم", "(v2.1)", "ICEF and at its right a green (v2.1), between two words."),
    (
        "لغة C++ ورقم +966-11-123",
        "+966-11-123",
        "C++ between two words; at the left a green number that begins with +966.",
    ),
)
_WRAPPED = "كلمة أولى في أول السطر ثم كلمات أخرى تملأ ما بعده حتى آخر كلمة"
_WRAPPED_EXPECTATION = "Several lines, the first word at the right end of the first one, in green."


def test_card() -> Grid:
    """Give the card: numbered lines, each with what one should see.

    Returns:
        A grid that reads from left to right, with right-to-left texts in its second column.
    """
    lines = (*_LINES, (_WRAPPED, "كلمة", _WRAPPED_EXPECTATION))
    rows = tuple(
        (StyledText.of(str(number), "bold"), _with_green(text, green), StyledText(expectation))
        for number, (text, green, expectation) in enumerate(lines, start=1)
    )
    return Grid(
        columns=(
            Column(),
            Column(StyledText.of("What is sent", "bold")),
            Column(StyledText.of("What you should see", "bold")),
        ),
        rows=rows,
        direction="ltr",
        caption=StyledText("All borders should be straight, and columns in the order of this heading."),
    )


def _with_green(text: str, part: str) -> StyledText:
    start = text.index(part)
    return StyledText(text, ((start, start + len(part), "green"),))
