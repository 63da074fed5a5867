"""What is sent: styles as escape codes, controls round each cell, and the pipe's plain lines."""

from __future__ import annotations

import io
import subprocess
import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefcli.bidi import (
    EMISSIONS,
    Column,
    EmissionName,
    Grid,
    StyledText,
    clean,
    render_grid,
    render_paragraph,
    write_lines,
)
from briefcli.bidi.controls import BIDI_CONTROLS
from briefcli.bidi.styled import BOLD, RESET, select_graphic_rendition


@pytest.mark.parametrize(
    ("style", "codes"),
    [
        ("", ""),
        ("bold", "\x1b[1m"),
        ("dim red", "\x1b[2;31m"),
        ("bright_blue on_white", "\x1b[94;47m"),
        ("bold bold", "\x1b[1m"),
    ],
)
def test_select_graphic_rendition(style: str, codes: str) -> None:
    """Names of styles become one escape sequence."""
    assert select_graphic_rendition(style) == codes


def test_an_unknown_style_is_refused_with_the_known_ones() -> None:
    """The error helps to find the right name."""
    with pytest.raises(ValueError, match="no style 'blod'; there are bold, "):
        StyledText.of("a", "blod")


@pytest.mark.parametrize("span", [(-1, 1, "bold"), (0, 3, "bold"), (2, 1, "bold")])
def test_a_span_outside_its_text_is_refused(span: tuple[int, int, str]) -> None:
    """A style can't silently miss what it was meant for."""
    with pytest.raises(ValueError, match="is not within"):
        StyledText("ab", (span,))


def test_a_cell_is_wrapped_in_an_override_after_its_pad_space() -> None:
    """The order of pad space and controls is the one that no terminal damages."""
    assert list(render_paragraph(StyledText("ab"), 8, "visual", "rtl")) == [" \u200e\u202d    ab\u202c "]
    assert list(render_paragraph(StyledText("ab"), 8, "visual", "ltr")) == [" \u200e\u202dab    \u202c "]


def test_styles_change_only_where_they_change_for_the_eye() -> None:
    """Overlapping styles add up; equal neighbours share one sequence."""
    text = StyledText("abcd", ((0, 4, "bold"), (1, 3, "red")))
    (line,) = render_paragraph(text, 6, "visual", "ltr", color=True)
    assert line == " \u200e\u202d\x1b[1ma\x1b[0m\x1b[1;31mbc\x1b[0m\x1b[1md\x1b[0m\u202c "


def test_without_color_no_escape_code_is_sent() -> None:
    """Color is a matter of its own."""
    assert "\x1b" not in "".join(render_paragraph(StyledText.of("ab", "bold"), 8))


def test_an_unknown_emission_is_refused() -> None:
    """Where isolates or a terminal's own way are asked for, nothing is silently put in their place."""
    with pytest.raises(ValueError, match="no emission 'konsole'; there are visual, overridden, words, "):
        render_paragraph(StyledText("a"), 10, "konsole")  # type: ignore[arg-type] # the error is what is tested


@pytest.mark.parametrize("emission", sorted(EMISSIONS))
def test_a_pipe_gets_lines_and_nothing_else(emission: EmissionName) -> None:
    """No emission switches what is no terminal: behind head, nobody could switch it back."""
    stream = io.StringIO()
    write_lines(stream, ["a", "b"], emission)
    assert stream.getvalue() == "a\nb\n"


def test_logical_grid() -> None:
    """One row is one line in logical order, with the article's own letters and marks."""
    grid = Grid(
        columns=(Column(StyledText.of("الاسم", "bold")), Column(StyledText("الموقف"))),
        rows=(
            (StyledText("سمير\nالعنقودي"), StyledText(" قال: «لأنّ \x1b[31mلا» \u202e(v2.1) ")),
            (StyledText("\ufefb"), StyledText("")),
        ),
        title=StyledText("عنوان"),
        caption=StyledText("ملاحظة"),
    )
    assert list(render_grid(grid, width=10, emission="logical", color=True)) == [
        "عنوان",
        "الاسم | الموقف",
        "سمير العنقودي | قال: «لأنّ [31mلا» (v2.1)",
        "لا |",
        "ملاحظة",
    ]


def test_logical_paragraph() -> None:
    """A paragraph is one line too, and an empty one is none."""
    assert list(render_paragraph(StyledText.of(" سطر\nثانٍ ", "red"), 5, "logical", color=True)) == ["سطر ثانٍ"]
    assert list(render_paragraph(StyledText(" \u200f"), 5, "logical")) == []


@given(st.text(), st.text())
def test_logical_lines_have_no_control_and_no_presentation_form(first: str, second: str) -> None:
    """Whatever an article holds, grep, less and diff get plain lines."""
    grid = Grid((Column(), Column(StyledText(second))), ((StyledText(first), StyledText(second)),))
    lines = list(render_grid(grid, width=80, emission="logical", color=True))
    assert len(lines) in (1, 2)
    for line in lines:
        assert line == line.rstrip()
        assert clean(line) == line
        line.encode("utf-8")


ADDED = {
    "visual": "\u200e\u202d\u202c",
    "overridden": "\u202d\u202e\u202c\u200e",
    "words": "",
    "isolate": "\u2066\u2067\u2069",
    "logical": "",
}


@example("0\U00010920", "words")
@given(st.text(), st.sampled_from(sorted(EMISSIONS)))
def test_no_text_becomes_an_escape_code(text: str, emission: EmissionName) -> None:
    """Without color nothing that is sent holds an escape character, a line end or a stray bidi control.

    Only the weight that parts the words of a terminal which turns words round is sent as it always is.
    """
    grid = Grid((Column(StyledText(text)),), ((StyledText(text),),), title=StyledText(text))
    for sent in render_grid(grid, width=40, emission=emission):
        line = (
            sent.replace(select_graphic_rendition(BOLD), "").replace(RESET, "")
            if emission == "words"
            else sent
        )
        assert not any(ord(character) < 32 or 0x7F <= ord(character) < 0xA0 for character in line)
        assert set(line) & BIDI_CONTROLS <= set(ADDED[emission])
        assert "\ufeff" not in line
        # What is opened in a line is closed in it.
        assert sum(map(line.count, "\u202d\u202e")) == line.count("\u202c")
        assert sum(map(line.count, "\u2066\u2067")) == line.count("\u2069")


def test_importing_loads_nothing_heavy() -> None:
    """Rich, the shaping tables and the bidi engine wait until text is laid out for the eye."""
    code = "import sys, briefcli.bidi; print(*sorted({'rich', 'bidi', 'arabic_reshaper'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout.strip() == b""
