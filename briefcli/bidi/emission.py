"""How finished lines are handed to what shows them.

An emission is what one family of terminals, or a pipe, wants to be sent. Two are here. `VISUAL` is right in
terminals that do nothing about direction (xterm, alacritty, Windows Terminal and most others) and in those
that can be told to do nothing (VTE's, tmux in them, mlterm). `LOGICAL` is for pipes and files. Terminals that
insist on ordering or shaping by themselves (Konsole, kitty) need emissions of their own; they belong here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TextIO

from briefcli.bidi.controls import LEFT_TO_RIGHT_OVERRIDE, POP_DIRECTIONAL_FORMATTING
from briefcli.bidi.styled import RESET, select_graphic_rendition

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefcli.bidi.levels import Direction
    from briefcli.bidi.paragraph import Line

EmissionName = Literal["visual", "logical"]


@dataclass(frozen=True, slots=True)
class Emission:
    """What a kind of terminal, or a pipe, wants to be sent.

    Attributes:
        name: What it is asked for by.
        laid_out: Whether text is wrapped, ordered and put in a frame; if not, each row is one line of text in
            logical order, without any code.
        opening: Sent once before the first line.
        closing: Sent once after the last line.
        before_text: Sent before the text of each cell or line, after a pad space.
        after_text: Sent after it.
    """

    name: EmissionName
    laid_out: bool
    opening: str = ""
    closing: str = ""
    before_text: str = ""
    after_text: str = ""


# CSI 8 l is ECMA-48's BDSM, reset: show the cells as they are sent; CSI 8 h gives the terminal its own way
# back. Terminals that never see the switch, behind tmux, are told by the override in each cell.
VISUAL = Emission(
    name="visual",
    laid_out=True,
    opening="\x1b[8l",
    closing="\x1b[8h",
    before_text=LEFT_TO_RIGHT_OVERRIDE,
    after_text=POP_DIRECTIONAL_FORMATTING,
)
LOGICAL = Emission(name="logical", laid_out=False)

EMISSIONS: dict[str, Emission] = {emission.name: emission for emission in (VISUAL, LOGICAL)}


def emission_named(name: str) -> Emission:
    """Give an emission by its name.

    Args:
        name: "visual" or "logical".

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
    text = (
        "".join(_styled(text, style) for text, style in line.runs)
        if color
        else "".join(text for text, _ in line.runs)
    )
    text = padding + text if align == "rtl" else text + padding
    return f" {emission.before_text}{text}{emission.after_text} "


def _styled(text: str, style: str) -> str:
    return f"{select_graphic_rendition(style)}{text}{RESET}" if style else text


def write_lines(stream: TextIO, lines: Iterable[str], emission: EmissionName) -> None:
    """Write rendered lines to a stream, with the emission's opening and closing round them.

    The closing is written whatever happens, an interrupt included, so that the terminal is left as it was.

    Args:
        stream: Where to.
        lines: What `render_grid` and `render_paragraph` gave, of as many as are wanted.
        emission: The emission that they were rendered for.

    Raises:
        ValueError: There is no emission of that name.
        OSError: The stream can't be written to; a closed pipe raises BrokenPipeError.
    """
    way = emission_named(emission)
    if way.opening:
        stream.write(way.opening)
    try:
        stream.writelines(f"{line}\n" for line in lines)
    finally:
        if way.closing:
            stream.write(way.closing)
            stream.flush()
