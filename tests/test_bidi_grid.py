"""Grids laid out: columns in reading order, widths shared, stacking, title, caption, whole golden tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcli.bidi import (
    MINIMUM_WIDTH,
    Borders,
    Column,
    Direction,
    EmissionName,
    Grid,
    Group,
    StyledText,
    render_grid,
    render_paragraph,
)
from briefcli.bidi.columns import LEGIBLE, READABLE, ColumnNeed, share_width
from briefcli.bidi.controls import clean
from briefcli.bidi.width import cell_width

if TYPE_CHECKING:
    from collections.abc import Callable

STATEMENT = (
    "قال: «نرفض خفض 35% بحلول 2030» (النسخة v2.1) لأنّ الاتفاق لا يُلزِمُنا، ودعا إلى عقد الجولة المقبلة في "
    "2024-03-05 بين 09:30-10:15 بمشاركة 10-12 دولة، وإلى قمة ICEF في (Vienna)."
)
URL = "https://example.org/a/very/long/path/that/fits/nowhere?x=1"


def styled(text: str, part: str, style: str) -> StyledText:
    """Give a text with one part styled."""
    start = text.index(part)
    return StyledText(text, ((start, start + len(part), style),))


def positions(direction: Direction = "rtl") -> Grid:
    """A grid with what goes wrong most often: quotes, numbers, Latin, lam-alef, marks, a URL."""
    return Grid(
        columns=tuple(Column(StyledText.of(heading, "bold")) for heading in ("الاسم", "الصفة", "الموقف")),
        rows=(
            (
                styled("د. سمير العنقودي (ICEF)", "ICEF", "green"),
                StyledText("وزير الطاقة والإسكان"),
                styled(STATEMENT, "«نرفض خفض 35% بحلول 2030»", "yellow"),
            ),
            (
                StyledText("Anna Schmidt"),
                StyledText("EU (بروكسل)"),
                StyledText(f"دعت إلى COP28، انظر {URL}."),
            ),
            (StyledText("نادر الخروبي"), StyledText(""), StyledText("لا تعليق")),
        ),
        direction=direction,
        title=StyledText.of("المواقف في المؤتمر الثاني (2024)", "bold underline"),
        caption=StyledText.of("المصدر: 3 مقالات، آخرها 2024-11-01", "dim"),
    )


def cells_of(line: str) -> int:
    """Give the width of a line as a terminal shows it."""
    return sum(map(cell_width, re.sub("\x1b\\[[0-9;]*m", "", line)))


@pytest.mark.parametrize("width", [40, 60, 100, 200])
@pytest.mark.parametrize("direction", ["rtl", "ltr"])
def test_whole_tables(golden: Callable[[str, str], None], width: int, direction: Direction) -> None:
    """Whole tables in visual order are as they were when they were looked at in a terminal."""
    lines = render_grid(positions(direction), width=width, color=width == 100)
    golden(f"bidi-{direction}-{width}.txt", "".join(f"{line}\n" for line in lines))


@pytest.mark.parametrize("direction", ["rtl", "ltr"])
@pytest.mark.parametrize("emission", ["visual", "overridden", "words", "isolate"])
@given(width=st.integers(MINIMUM_WIDTH, 220))
def test_no_line_is_wider_than_asked(direction: Direction, emission: EmissionName, width: int) -> None:
    """From the narrowest to the widest terminal, whatever it is sent, every line fits."""
    lines = list(render_grid(positions(direction), width=width, emission=emission, color=True))
    assert lines
    assert max(map(cells_of, lines)) <= width


@given(
    st.lists(st.lists(st.text(max_size=40), min_size=3, max_size=3), max_size=3),
    st.integers(MINIMUM_WIDTH, 100),
    st.sampled_from(["rtl", "ltr"]),
    st.sampled_from(["visual", "overridden", "words", "isolate"]),
)
def test_any_text_fits(
    rows: list[list[str]], width: int, direction: Direction, emission: EmissionName
) -> None:
    """Whatever the cells hold, no line is too wide, and a frame's lines are all of one width."""
    grid = Grid(
        columns=tuple(Column(StyledText(name)) for name in ("أ", "漢字", "name")),
        rows=tuple(tuple(map(StyledText, row)) for row in rows),
        direction=direction,
    )
    widths = [cells_of(line) for line in render_grid(grid, width=width, emission=emission)]
    assert all(cells <= width for cells in widths)
    if width >= 40:
        assert len(set(widths)) == 1


def small(direction: Direction = "rtl", *, row_separators: bool = True) -> Grid:
    """A grid of single letters."""
    letters = [tuple(map(StyledText, row)) for row in ("abc", "def")]
    columns = tuple(map(Column, map(StyledText, "123")))
    return Grid(columns, tuple(letters), direction, row_separators=row_separators)


@pytest.mark.parametrize(
    ("direction", "borders", "expected"),
    [
        (
            "ltr",
            "box",
            ["┌───┬───┬───┐", "│ 1 │ 2 │ 3 │", "╞═══╪═══╪═══╡", "│ a │ b │ c │", "├───┼───┼───┤",
             "│ d │ e │ f │", "└───┴───┴───┘"],
        ),
        (
            "rtl",
            "ascii",
            ["  +---+---+---+", "  | 3 | 2 | 1 |", "  +===+===+===+", "  | c | b | a |", "  +---+---+---+",
             "  | f | e | d |", "  +---+---+---+"],
        ),
    ],
)  # fmt: skip
def test_columns_stand_in_reading_order(direction: Direction, borders: Borders, expected: list[str]) -> None:
    """Right to left, the first column is the rightmost and the table stands at the right."""
    assert [clean(line) for line in render_grid(small(direction), width=15, borders=borders)] == expected


def grouped() -> Grid:
    """A grid with two groups and two notes."""
    rows = tuple(tuple(map(StyledText, row)) for row in ("ab", "cd", "ef"))
    first, second = (Group(StyledText(heading)) for heading in ("G", "H"))
    return Grid(
        tuple(map(Column, map(StyledText, "12"))),
        (first, *rows[:2], second, rows[2]),
        "ltr",
        row_separators=False,
        notes=(StyledText("n"), StyledText("m")),
    )


@pytest.mark.parametrize(
    ("borders", "expected"),
    [
        (
            "box",
            ["┌───┬───┐", "│ 1 │ 2 │", "╞═══╧═══╡", "│ G     │", "├───┬───┤", "│ a │ b │", "│ c │ d │",
             "├───┴───┤", "│ H     │", "├───┬───┤", "│ e │ f │", "└───┴───┘", " n       ", " m       "],
        ),
        (
            "ascii",
            ["+---+---+", "| 1 | 2 |", "+===+===+", "| G     |", "+---+---+", "| a | b |", "| c | d |",
             "+---+---+", "| H     |", "+---+---+", "| e | f |", "+---+---+", " n       ", " m       "],
        ),
    ],
)  # fmt: skip
def test_groups_and_notes(borders: Borders, expected: list[str]) -> None:
    """A group is one cell over all columns, parted from the rows around it; notes stand below."""
    assert [clean(line) for line in render_grid(grouped(), width=9, borders=borders)] == expected


def test_groups_in_logical_order() -> None:
    """A group and a note are a line each."""
    lines = list(render_grid(grouped(), width=9, emission="logical"))
    assert lines == ["1 | 2", "G", "a | b", "c | d", "H", "e | f", "n", "m"]


def test_groups_of_stacked_grids() -> None:
    """Stacked, and without a frame, a group still stands above its rows."""
    long = StyledText("word " * 20)
    grid = Grid((Column(long), Column(StyledText("b"))), (Group(StyledText("G")), (long, long)), "ltr")
    stacked = [clean(line) for line in render_grid(grid, width=24)]
    assert [line[:3] for line in stacked[:3]] == ["┌──", "│ G", "├──"]
    assert "┬" not in stacked[0]
    assert "┬" in stacked[2]
    assert clean(next(iter(render_grid(grid, width=9)))) == " G       "


def test_rows_without_separators() -> None:
    """Rules between rows can be left out."""
    grid = small("ltr", row_separators=False)
    lines = [clean(line) for line in render_grid(grid, width=15, borders="ascii")]
    assert lines[3:5] == ["| a | b | c |", "| d | e | f |"]


def test_a_grid_without_headings_has_no_rule_for_them() -> None:
    """Where no column has a heading, the first row follows the upper border."""
    grid = Grid((Column(), Column()), ((StyledText("a"), StyledText("")),), "ltr")
    assert [clean(line) for line in render_grid(grid, width=20)] == ["┌───┬───┐", "│ a │   │", "└───┴───┘"]


def test_title_and_caption_stand_outside_the_frame() -> None:
    """The title is above, the caption below, both at the side where one begins to read."""
    grid = Grid((Column(),), ((StyledText("a"),),), title=StyledText("T"), caption=StyledText("c"))
    lines = [clean(line) for line in render_grid(grid, width=9)]
    assert lines == ["       T ", "    ┌───┐", "    │ a │", "    └───┘", "       c "]


def test_narrow_grids_are_stacked() -> None:
    """Where columns would be illegible, each field has a line with its heading; empty fields have none."""
    lines = [clean(line) for line in render_grid(positions(), width=40)]
    assert lines[2].count("│") == 3
    assert [line.endswith("   مسلاا │") for line in lines if "مسلاا" in line] == [True, True, True]
    assert sum("ةفصلا" in line for line in lines) == 2


def test_very_narrow_grids_have_no_frame() -> None:
    """Where even a frame leaves no room, headings and values stand below each other."""
    lines = list(render_grid(positions(), width=12))
    assert "│" not in "".join(lines)
    assert "" in lines


def test_max_lines_of_a_column() -> None:
    """A cell that is cut says so."""
    grid = Grid((Column(max_lines=2),), ((StyledText("دور " * 20),),))
    lines = [clean(line) for line in render_grid(grid, width=20)]
    assert len(lines) == 4
    assert "…" in lines[2]


def test_latin_grid_aligns_arabic_of_several_lines_right() -> None:
    """In an English table, Arabic running text has its lines begin under each other, at the right."""
    lines = [clean(line) for line in render_paragraph(StyledText("دور دار باب"), 10, "visual", "ltr")]
    assert lines == ["  راد رود ", "      باب "]
    lines = [clean(line) for line in render_paragraph(StyledText("دور"), 10, "visual", "ltr")]
    assert lines == [" رود      "]


@pytest.mark.parametrize(
    ("needs", "available", "expected"),
    [
        # All that is needed.
        ([(5, 5, 10), (20, 8, 40)], 60, [5, 20]),
        # A short column gets what it needs, the long one the rest.
        ([(10, 8, 100), (200, 10, 2000)], 60, [10, 50]),
        # Long ones share: twice the content does not mean twice the width.
        ([(200, 10, 2000), (200, 10, 2000)], 60, [30, 30]),
        ([(100, 10, 1000), (400, 10, 4000)], 96, [37, 59]),
        # Not legible side by side.
        ([(100, 10, 1000), (100, 10, 1000)], 2 * READABLE - 1, None),
        ([(20, LEGIBLE, 100), (20, LEGIBLE, 100)], 2 * LEGIBLE - 1, None),
        ([(20, LEGIBLE, 100), (20, LEGIBLE, 100)], 2 * LEGIBLE, [LEGIBLE, LEGIBLE]),
        # One column has nobody to share with.
        ([(100, 50, 1000)], 10, [10]),
    ],
)
def test_share_width(
    needs: list[tuple[int, int, int]],
    available: int,
    expected: list[int] | None,
) -> None:
    """Short columns get what they need, long ones share the rest."""
    assert share_width([ColumnNeed(*need) for need in needs], available) == expected


@given(
    st.lists(st.tuples(st.integers(1, 300), st.integers(0, 40)), min_size=1, max_size=8), st.integers(0, 200)
)
def test_shares_are_within_what_there_is(needs: list[tuple[int, int]], available: int) -> None:
    """The widths use the whole width or all that is needed, and no column is given more than it asks for."""
    widths = share_width([ColumnNeed(natural, word, natural * 3) for natural, word in needs], available)
    if widths is not None:
        assert sum(widths) == min(available, sum(natural for natural, _ in needs))
        for width, (natural, _) in zip(widths, needs, strict=True):
            assert min(natural, LEGIBLE) <= width <= natural


@pytest.mark.parametrize("width", [-1, 0, MINIMUM_WIDTH - 1])
def test_widths_in_which_nothing_fits_are_refused(width: int) -> None:
    """The error names the least width."""
    with pytest.raises(ValueError, match=f"{MINIMUM_WIDTH} are the least"):
        render_grid(positions(), width=width)


def test_grids_that_are_none_are_refused() -> None:
    """A grid has columns, and each row a cell for each."""
    with pytest.raises(ValueError, match="needs a column"):
        Grid((), ())
    with pytest.raises(ValueError, match="row 1 has 1 cells for 2 columns"):
        Grid((Column(), Column()), ((StyledText("a"),),))
