"""How finished lines are handed to what shows them.

An emission is what one family of terminals, or a pipe, wants to be sent. `terminals` tells which terminal
wants which.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TextIO

from briefcli.bidi.controls import LEFT_TO_RIGHT_MARK, LEFT_TO_RIGHT_OVERRIDE, POP_DIRECTIONAL_FORMATTING
from briefcli.bidi.styled import BOLD, RESET, select_graphic_rendition
from briefcli.bidi.switching import switched

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefcli.bidi.levels import Direction
    from briefcli.bidi.ordering import Order
    from briefcli.bidi.paragraph import Line

EmissionName = Literal["visual", "overridden", "words", "isolate", "logical"]


@dataclass(frozen=True, slots=True)
class Emission:
    """What a kind of terminal, or a pipe, wants to be sent.

    Attributes:
        name: What it is asked for by.
        laid_out: Whether text is wrapped, ordered and put in a frame; if not, each row is one line of text in
            logical order, without any code.
        order: What a line is sent as.
        joined: Whether letters are sent in the forms that they take beside each other.
        switch: Whether the terminal is told to show cells as they are sent, and at last not to any more.
        before_text: Sent before the text of each cell or line, after a pad space.
        after_text: Sent after it.
    """

    name: EmissionName
    laid_out: bool
    order: Order = "visual"
    joined: bool = True
    switch: bool = False
    before_text: str = ""
    after_text: str = ""


# Right in terminals that do nothing about direction (xterm and most others), and in those that can be told to
# do nothing (VTE's, mlterm): by a switch once, and, as tmux swallows that, by the override in each cell. The
# mark tells mlterm that a line which has no border begins at the left.
VISUAL = Emission(
    name="visual",
    laid_out=True,
    switch=True,
    before_text=LEFT_TO_RIGHT_MARK + LEFT_TO_RIGHT_OVERRIDE,
    after_text=POP_DIRECTIONAL_FORMATTING,
)
# Konsole orders whatever it is sent. Joined forms keep lam-alef in one cell there; as letters it takes two.
# The marks keep borders apart that are no line-drawing characters and so would be ordered with the text.
OVERRIDDEN = Emission(
    name="overridden",
    laid_out=True,
    order="overridden",
    before_text=LEFT_TO_RIGHT_MARK,
    after_text=LEFT_TO_RIGHT_MARK,
)
# kitty turns round each word of a right-to-left script.
WORDS = Emission(name="words", laid_out=True, order="words")
# For terminals that do all of UAX #9, and shape, by themselves.
ISOLATE = Emission(name="isolate", laid_out=True, order="isolated", joined=False)
LOGICAL = Emission(name="logical", laid_out=False)

EMISSIONS: dict[str, Emission] = {
    emission.name: emission for emission in (VISUAL, OVERRIDDEN, WORDS, ISOLATE, LOGICAL)
}


def emission_named(name: str) -> Emission:
    """Give an emission by its name.

    Args:
        name: One of `EMISSIONS`.

    Returns:
        The emission.

    Raises:
        ValueError: There is none of that name.
    """
    try:
        return EMISSIONS[name]
    except KeyError:
        raise ValueError(f"no emission {name!r}; there are {', '.join(EMISSIONS)}") from None


def emit_cell(line: Line, width: int, align: Direction, emission: Emission, *, color: bool) -> str:
    """Write one line of a cell.

    The pad space comes first, because VTE damages a border, and loses the override at a line's start, if the
    override stands directly there.

    Args:
        line: The line, not wider than the cell.
        width: The cell's width without its two pad spaces, in cells.
        align: "rtl" puts the text at the right, "ltr" at the left.
        emission: How it is sent.
        color: Whether styles are sent.

    Returns:
        A string of `width + 2` cells.
    """
    padding = " " * (width - line.width)
    if not line.runs:
        return f" {padding} "
    text = "".join(_styled(text, _sent_style(style, emission, color=color)) for text, style in line.runs)
    text = padding + text if align == "rtl" else text + padding
    return f" {emission.before_text}{text}{emission.after_text} "


def _sent_style(style: str, emission: Emission, *, color: bool) -> str:
    if color:
        return style
    # There, the weight tells words from what is beside them; it is no colour.
    return BOLD if emission.order == "words" and BOLD in style.split() else ""


def _styled(text: str, style: str) -> str:
    return f"{select_graphic_rendition(style)}{text}{RESET}" if style else text


def write_lines(stream: TextIO, lines: Iterable[str], emission: EmissionName) -> None:
    """Write rendered lines to a stream, a terminal being switched to show them as they are sent.

    It is switched back whatever happens, a signal that ends the process included. What is no terminal is sent
    no switch: less would show it as text, and behind head nobody could take it back.

    Args:
        stream: Where to.
        lines: What `render_grid` and `render_paragraph` gave, of as many as are wanted.
        emission: The emission that they were rendered for.

    Raises:
        ValueError: There is no emission of that name.
        OSError: The stream can't be written to; a closed pipe raises BrokenPipeError.
    """
    if emission_named(emission).switch and stream.isatty():
        with switched(stream):
            _write(stream, lines)
    else:
        _write(stream, lines)


def _write(stream: TextIO, lines: Iterable[str]) -> None:
    stream.writelines(f"{line}\n" for line in lines)
