"""The table that every terminal is shown, and mistakes in it that a comparison has to find."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from briefcli.bidi import Column, Grid, StyledText, render_grid

if TYPE_CHECKING:
    from briefcli.bidi import EmissionName

WIDTH = 80  # cells
Mistake = Literal["words swapped", "brackets not mirrored", "cells exchanged", "style misplaced"]
MISTAKES: tuple[Mistake, ...] = (
    "words swapped",
    "brackets not mirrored",
    "cells exchanged",
    "style misplaced",
)

_MIRRORED = str.maketrans("()«»", ")(»«")


def _styled(text: str, *parts: tuple[str, str]) -> StyledText:
    spans = tuple((text.index(part), text.index(part) + len(part), style) for part, style in parts)
    return StyledText(text, spans)


ROWS = (
    (
        _styled("د. سمير العنقودي (ICEF)", ("ICEF", "green")),
        StyledText("وزير الطاقة والإسكان"),
        _styled(
            "قال: «نرفض خفض 35% بحلول 2030» (النسخة v2.1) لأنّ الاتفاق لا يُلزِمُنا، ودعا إلى جولة في "
            "2024-03-05 بين 09:30-10:15 بمشاركة 10-12 دولة [انظر الملحق].",
            ("«نرفض خفض 35% بحلول 2030»", "yellow"),
            ("2024-03-05", "cyan"),
            ("حق", "red"),
        ),
    ),
    (
        StyledText("Anna Schmidt"),
        StyledText("EU (بروكسل)"),
        _styled("دعت إلى COP28 وإلى الإسراع، هاتف +966-11-123.", ("COP28", "green")),
    ),
    (StyledText("نادر الخروبي"), StyledText(""), StyledText("لا تعليق")),
)

CARD = Grid(
    columns=tuple(Column(StyledText.of(heading, "bold")) for heading in ("الاسم", "الصفة", "الموقف")),
    rows=ROWS,
    title=StyledText.of("المواقف في المؤتمر الثاني (2024)", "bold"),
    caption=StyledText("المصدر: 3 مقالات، آخرها 2024-11-01"),
)


def card_lines(emission: EmissionName, mistake: Mistake | None = None) -> list[str]:
    """Give the table as it is sent to a terminal.

    Args:
        emission: What the terminal wants.
        mistake: What is to be wrong with it, None for nothing.
    """
    grid = CARD
    first, second, third = ROWS
    if mistake == "words swapped":
        text = second[2].text.replace("دعت إلى", "إلى دعت")
        grid = replace(grid, rows=(first, (second[0], second[1], StyledText(text, second[2].spans)), third))
    elif mistake == "cells exchanged":
        grid = replace(grid, rows=(first, second, (third[2], third[1], third[0])))
    elif mistake == "style misplaced":
        start, end, style = second[2].spans[0]
        moved = StyledText(second[2].text, ((start - 1, end - 1, style),))
        grid = replace(grid, rows=(first, (second[0], second[1], moved), third))
    lines = list(render_grid(grid, width=WIDTH, emission=emission, color=True))
    return [line.translate(_MIRRORED) for line in lines] if mistake == "brackets not mirrored" else lines
