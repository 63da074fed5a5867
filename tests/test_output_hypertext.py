"""A page of HTML that shows what the article says, right to left, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcli.output.hypertext import html_of
from briefcli.tables.attendees import attendees_table
from briefcli.tables.model import Cell, Column, Row, Table
from briefcli.tables.whole import briefing_tables

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefcli.briefing.model import Briefing
    from briefcli.tables.model import Language

VOID = {"meta"}


class _Page(HTMLParser):
    """Elements with their attributes, whether they are nested rightly, and the texts of the cells."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.cells: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
        if tag in ("td", "th"):
            self.cells.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in ("td", "th"):
            self.cells[-1] += data


def _table(text: str) -> Table:
    row = Row((Cell(text), Cell("x", "en")), ())
    return Table("k", text, "ar", (Column("a", text), Column("b", "ص")), (row,))


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_whole_document(briefing: Briefing, lang: Language) -> None:
    """Every element is closed, language and direction are said, and nothing is loaded or run."""
    text = html_of(briefing_tables(briefing, lang))
    assert text.startswith("<!DOCTYPE html>\n")
    page = _Page(text)
    assert page.open == []
    assert page.elements[0] == ("html", {"lang": lang, "dir": "ltr" if lang == "en" else "rtl"})
    assert {"charset": "utf-8"} in [attributes for tag, attributes in page.elements if tag == "meta"]
    for tag, attributes in page.elements:
        assert tag not in ("script", "link", "img", "iframe")
        assert set(attributes) <= {"lang", "dir", "charset", "http-equiv", "content", "name", "scope"}


@given(st.text(alphabet="<>&\"'/=;#!-abع", max_size=20))
def test_no_text_is_markup(text: str) -> None:
    """Whatever an article says, the page has the same elements and the cells its words."""
    page = _Page(html_of([_table(text)]))
    tags = [tag for tag, _ in page.elements]
    assert tags[tags.index("body") + 1 :] == [
        "h2",
        "table",
        "thead",
        "tr",
        "th",
        "th",
        "tbody",
        "tr",
        "td",
        "td",
    ]
    assert page.cells == [text, "ص", text, "x"]


def test_cells_in_another_language_say_so() -> None:
    """An Arabic name in an English table is read from the right, and by a reader aloud as Arabic."""
    page = _Page(html_of([_table("س")]))
    assert [attributes for tag, attributes in page.elements if tag == "td"] == [
        {},
        {"lang": "en", "dir": "ltr"},
    ]


def test_what_has_no_letters_has_no_language() -> None:
    """A number in an English table stands at the left like the rest."""
    table = Table("k", "t", "en", (Column("a", "x"), Column("b", "y")), (Row((Cell("2"), Cell("—")), ()),))
    assert "<td>2</td><td>—</td>" in html_of([table])


def test_a_list_has_no_empty_lines() -> None:
    """An explanation's rows have a cell for rules that may be empty."""
    table = Table("k", "ع", "ar", tuple(Column(key, "") for key in "abc"), (), form="list")
    rows = (Row((Cell("س"), Cell("ص"), Cell("")), ()), Row((Cell("س"), Cell(""), Cell("x")), ()))
    assert html_of([replace(table, rows=rows)]).count("<dd") == 2


def test_without_headers(briefing: Briefing) -> None:
    """Only the rows."""
    tags = [tag for tag, _ in _Page(html_of([attendees_table(briefing)], headers=False)).elements]
    assert "th" not in tags
    assert "h2" not in tags
    assert tags.count("tr") == 6


def test_golden_page(briefing: Briefing, golden: Callable[[str, str], None]) -> None:
    """The whole page."""
    golden("briefing.html", html_of(briefing_tables(briefing)))
