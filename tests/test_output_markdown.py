"""Markdown that shows what the article says, right to left, and nothing else."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import cmarkgfm  # type: ignore[import-untyped] # it has no types
import pytest
from cmarkgfm.cmark import Options  # type: ignore[import-untyped] # likewise
from hypothesis import given
from hypothesis import strategies as st

from briefcli.output.markdown import escaped, markdown_of
from briefcli.tables.attendees import attendees_table
from briefcli.tables.model import Cell, Column, Row, Table
from briefcli.tables.whole import briefing_tables

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefcli.briefing.model import Briefing
    from briefcli.tables.model import Language

SLY = [
    "**غليظ** _مائل_ `رمز` ~~مشطوب~~",
    "[رابط](http://a.example) ![صورة](http://a.example/x.png)",
    "<script>alert(1)</script> <!-- x --> &amp; &#x41;",
    "عمود | آخر \\| ثالث",
    "# عنوان",
    "| --- |",
    "\\",
    "a\nb",
    "http://a.example/x",
    "HTTPS://a.example",
    "ftp://a.example",
    "انظر www.a.example، ثم",
    "$x$ $$y$$",
]


class _Cells(HTMLParser):
    """The texts of the cells of an HTML table, and the elements met."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.texts: list[str] = []
        self._in_cell = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        self.elements.append(tag)
        if tag in ("td", "th"):
            self.texts.append("")
            self._in_cell = True

    def handle_endtag(self, tag: str) -> None:
        self._in_cell = self._in_cell and tag not in ("td", "th")

    def handle_data(self, data: str) -> None:
        if self._in_cell:
            self.texts[-1] += data


def _cells(markdown: str) -> _Cells:
    """What GitHub's own parser makes of it, before it cleans the HTML of what it forbids."""
    found = _Cells()
    options = Options.CMARK_OPT_UNSAFE  # HTML is kept, or the test couldn't see it
    found.feed(cmarkgfm.github_flavored_markdown_to_html(markdown, options=options))
    return found


def _table(*texts: str, lang: Language = "ar") -> Table:
    rows = tuple(Row((Cell(text), Cell("x")), ()) for text in texts)
    return Table("k", "ع", lang, (Column("a", "س"), Column("b", "ص")), rows)


@pytest.mark.parametrize("text", SLY)
def test_no_text_is_markup(text: str) -> None:
    """A reader of Markdown sees each cell as the article has it, in one line."""
    found = _cells(markdown_of([_table(text)]))
    assert found.texts == ["س", "ص", " ".join(text.split()), "x"]
    assert set(found.elements) == {"div", "h2", "table", "thead", "tbody", "tr", "th", "td"}


@given(st.text(alphabet="\\`*_[]<>&|~#!()-+=:./$^{} \n\t1wعد", max_size=12))
def test_no_text_whatever_is_markup(text: str) -> None:
    """Likewise for any text."""
    found = _cells(markdown_of([_table(text)]))
    assert found.texts == ["س", "ص", " ".join(text.split()), "x"]


@pytest.mark.parametrize(("lang", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_everything_stands_in_an_element_with_the_direction(
    briefing: Briefing, lang: Language, direction: str
) -> None:
    """GitHub lays the table out from its side; empty lines part HTML and Markdown."""
    text = markdown_of(briefing_tables(briefing, lang))
    assert text.startswith(f'<div dir="{direction}">\n\n## ')
    assert text.endswith("|\n\n</div>\n")
    assert set(_cells(text).elements) <= {
        *("div", "span", "h2", "ul", "li", "strong"),
        *("table", "thead", "tbody", "tr", "th", "td"),
    }


@pytest.mark.parametrize(
    ("cell", "lang", "written"),
    [
        (Cell("سالم فهد"), "ar", "سالم فهد"),
        (Cell("سالم فهد"), "en", "سالم فهد"),
        (Cell("قال: نعم."), "ar", "قال: نعم."),
        (Cell("قال: نعم."), "en", '<span dir="rtl">قال: نعم.</span>'),
        (Cell("/news/a-1.txt", "en"), "ar", '<span dir="ltr">/news/a-1.txt</span>'),
        (Cell("/<b>", "en"), "ar", '<span dir="ltr">/\\<b\\></span>'),
        (Cell("2024-10"), "en", "2024-10"),
        (Cell("—"), "en", "—"),
    ],
)
def test_a_cell_of_the_other_direction(cell: Cell, lang: Language, written: str) -> None:
    """A file's path begins at the left, and a sentence ends there, whatever stands around them."""
    table = Table("k", "t", lang, (Column("a", "x"),), (Row((cell,), ()),))
    assert f"| {written} |\n" in markdown_of([table])


def test_titles_and_lists_are_escaped(briefing: Briefing) -> None:
    """Not only cells are untrusted: an event's name is the title of its list."""
    table = Table(
        "k", "<b>*عنوان*", "ar", (Column("a", ""), Column("b", "")), _table("_س_").rows, form="list"
    )
    assert markdown_of([table]).splitlines()[2:5] == ["## \\<b\\>\\*عنوان\\*", "", "- **\\_س\\_:** x"]
    assert markdown_of(briefing_tables(briefing)).count("\n- **") == 4


def test_without_headers(briefing: Briefing) -> None:
    """No title and an empty first line, as a table can't be without one."""
    lines = markdown_of([attendees_table(briefing)], headers=False).splitlines()
    assert lines[2:4] == ["|  |  |  |  |  |", "| --- | --- | --- | --- | --- |"]


def test_escaping_is_only_of_markup() -> None:
    """Arabic punctuation stays readable in the source."""
    assert escaped("«ضفاف»، 26-27 أكتوبر: 5% (نعم)؟") == "«ضفاف»، 26-27 أكتوبر: 5% (نعم)؟"


def test_golden_markdown(briefing: Briefing, golden: Callable[[str, str], None]) -> None:
    """The whole page."""
    text = markdown_of(briefing_tables(briefing))
    assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb50-\ufeff]", text)
    golden("briefing.md", text)
