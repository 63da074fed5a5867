"""Every rule of reading has a name of its own, documented in one line, and every such line has its rule."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import briefcli
from briefcli.tables.rules import rule_line, rules

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(briefcli.__file__).parent
ROOMS = ("arabic", "mentions", "briefing")
"""The rooms whose facts say by which rule they were read."""

OTHER_WORDS = {
    # Words of the lexicon's tables, and names of those.
    "ambiguous-name",
    "date-noun",
    "date-words",
    "compound-adjectives",
    # Times as seen from the day of writing.
    "last-year",
    "no_topic",
    "previous-year",
    "current-year",
    "next-year",
    "previous-month",
    "current-month",
    "next-month",
    "day-before-yesterday",
    "day-after-tomorrow",
    "public-body",
    "state-body",
    # Where those stand whom a word governs.
    "speaker-before",
}
"""Words of several parts that are no rules: whoever adds one says so here, or documents the rule."""

_NAME = re.compile(r"[a-z]+([-_][a-z]+)+")


def named_in_code() -> Iterator[tuple[str, str]]:
    """Everything in the rooms' code that looks like a rule's name, with the file that it stands in.

    Of a name made by an f-string, what stands before the colon.
    """
    for path in sorted(path for room in ROOMS for path in (PACKAGE / room).glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                name = node.value.partition(":")[0]
                dates_only = path.parent.name == "arabic" and not name.startswith("date-") and "_" not in name
                if _NAME.fullmatch(name) and not dates_only:
                    yield name, path.name


def test_every_rule_in_the_code_is_documented() -> None:
    """A new rule's name needs its line in rules.tsv."""
    missing = {(name, file) for name, file in named_in_code() if name not in rules().keys() | OTHER_WORDS}
    assert not missing, "document these in briefcli/tables/data/rules.tsv"


def test_every_documented_rule_is_in_the_code() -> None:
    """A line without its rule is out of date."""
    assert rules().keys() <= {name for name, _ in named_in_code()}


def test_names_and_lines_are_distinct() -> None:
    """No two rules say the same of themselves, in either language, and each does so in one line."""
    for lang in ("ar", "en"):
        lines = [rule_line(name, lang) for name in rules()]
        assert len(set(lines)) == len(lines)
        assert all(line.strip() == line and line for line in lines)


def test_a_rule_is_found_with_the_word_that_it_met() -> None:
    """What stands behind the colon is the word, not the rule."""
    assert rule_line("attendance-verb:شارك", "en") == rule_line("attendance-verb", "en")
