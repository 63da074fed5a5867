"""Text with styles, and what styles are to a terminal."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

BOLD = "bold"
_COLORS = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
# Select Graphic Rendition, ECMA-48 8.3.117, and the bright colors that every terminal takes from aixterm.
_CODES = {
    BOLD: "1",
    "dim": "2",
    "italic": "3",
    "underline": "4",
    "reverse": "7",
    "strike": "9",
    **{color: str(30 + number) for number, color in enumerate(_COLORS)},
    **{f"bright_{color}": str(90 + number) for number, color in enumerate(_COLORS)},
    **{f"on_{color}": str(40 + number) for number, color in enumerate(_COLORS)},
}

RESET = "\x1b[0m"


@dataclass(frozen=True, slots=True)
class StyledText:
    """A text in logical order, and the styles of parts of it.

    Attributes:
        text: Any text; it need not be clean.
        spans: Start and end in characters, and the style: names such as "bold", "green" or "dim red".
            Where spans overlap, their styles add up.

    Raises:
        ValueError: A span that is not within the text, or a style that is not known.
    """

    text: str
    spans: tuple[tuple[int, int, str], ...] = ()

    def __post_init__(self) -> None:
        for start, end, style in self.spans:
            if not 0 <= start <= end <= len(self.text):
                raise ValueError(f"span {start}..{end} is not within a text of {len(self.text)} characters")
            select_graphic_rendition(style)

    @classmethod
    def of(cls, text: str, style: str = "") -> StyledText:
        """Give a text that has one style from end to end.

        Args:
            text: Any text.
            style: Names of styles, separated by spaces; empty for none.

        Returns:
            The styled text.

        Raises:
            ValueError: A style that is not known.
        """
        return cls(text, ((0, len(text), style),) if style else ())


@lru_cache(maxsize=256)
def select_graphic_rendition(style: str) -> str:
    """Give the escape sequence that switches a style on.

    Args:
        style: Names of styles, separated by spaces: bold, dim, italic, underline, reverse, strike, the eight
            colors, `bright_` and a color, `on_` and a color for the ground.

    Returns:
        The sequence, empty if there are no names; `RESET` switches it off.

    Raises:
        ValueError: A name that is not known.
    """
    names = list(dict.fromkeys(style.split()))
    for name in names:
        if name not in _CODES:
            raise ValueError(f"no style {name!r}; there are {', '.join(_CODES)}")
    return f"\x1b[{';'.join(_CODES[name] for name in names)}m" if names else ""


def character_styles(styled: StyledText) -> Sequence[str]:
    """Give the style of each character.

    Args:
        styled: The styled text.

    Returns:
        As many styles as the text has characters, empty where there is none.
    """
    styles = [""] * len(styled.text)
    for start, end, style in styled.spans:
        styles[start:end] = [f"{below} {style}".strip() for below in styles[start:end]]
    return styles
