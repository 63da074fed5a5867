"""How long a table of 1,000 rows with two wrapped Arabic columns takes, beside the same one in Latin by Rich.

Run with `pytest tests/benchmarks/test_table_speed.py`. They take turns, so that a busy moment of the machine
slows them alike; compare the ratio of medians, not the seconds. Nothing is asserted on timings. The Arabic
words are those of the samples; the Latin ones are as long, letter for letter, so that both tables wrap alike.
"""

from __future__ import annotations

import io
import unicodedata
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from briefcli.bidi import Column, Grid, StyledText, render_grid

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest
    from pytest_benchmark.fixture import BenchmarkFixture

ROUNDS = 7
WARM_UPS = 1
ROWS = 1000
WIDTH = 100
SAMPLES = Path(__file__).parents[2] / "samples"
HEADINGS = ("الرقم", "الموقف", "الصفة")
LONG, SHORT = 22, 14  # words of the two columns that are wrapped


def arabic_rows() -> list[tuple[str, str, str]]:
    """Give rows of a number and two stretches of running text, each row from another place."""
    words = " ".join(path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))).split()
    words *= 2 + ROWS * 7 // len(words)
    return [
        (str(number), " ".join(words[number * 7 :][:LONG]), " ".join(words[number * 5 :][:SHORT]))
        for number in range(1, ROWS + 1)
    ]


def in_latin(text: str) -> str:
    """Give a text of the same length with Latin letters for Arabic ones, and without marks."""
    return "".join(
        "abcdefghijklmnopqrstuvwxyz"[ord(character) % 26] if unicodedata.bidirectional(character) == "AL"
        else character
        for character in text
        if not unicodedata.combining(character)
    )  # fmt: skip


def ours(rows: list[tuple[str, str, str]]) -> str:
    """Draw the Arabic table."""
    grid = Grid(
        columns=tuple(Column(StyledText.of(heading, "bold")) for heading in HEADINGS),
        rows=tuple((StyledText(a), StyledText.of(b, "green"), StyledText(c)) for a, b, c in rows),
    )
    return "".join(f"{line}\n" for line in render_grid(grid, width=WIDTH, color=True))


def by_rich(rows: list[tuple[str, str, str]]) -> str:
    """Draw the Latin table by Rich."""
    table = Table(*map(in_latin, HEADINGS), show_lines=True)
    for number, long, short in rows:
        table.add_row(Text(number), Text(long, style="green"), Text(short))
    stream = io.StringIO()
    Console(file=stream, width=WIDTH, force_terminal=True, color_system="standard").print(table)
    return stream.getvalue()


def test_a_thousand_rows(benchmark: BenchmarkFixture, capsys: pytest.CaptureFixture[str]) -> None:
    """Both tables, in turns."""
    arabic = arabic_rows()
    latin = [(number, in_latin(long), in_latin(short)) for number, long, short in arabic]
    seconds: dict[str, list[float]] = {"Rich, in Latin": [], "briefcli, in Arabic": []}
    lines: dict[str, int] = {}

    def take_turns() -> None:
        for name, drawn in _turns(arabic, latin, seconds):
            lines[name] = drawn.count("\n")

    # pytest-benchmark has no types.
    benchmark.pedantic(take_turns, rounds=ROUNDS, warmup_rounds=WARM_UPS)  # type: ignore[no-untyped-call]
    medians = {name: median(taken[WARM_UPS:]) for name, taken in seconds.items()}
    base = medians["Rich, in Latin"]
    benchmark.extra_info.update(medians)
    with capsys.disabled():
        print()  # noqa: T201 # the result is for whoever runs the benchmark
        for name, taken in medians.items():
            print(f"{taken * 1000:6.0f} ms  {taken / base:5.2f} x  {name}: {lines[name]} lines")  # noqa: T201 # likewise


def _turns(
    arabic: list[tuple[str, str, str]], latin: list[tuple[str, str, str]], seconds: dict[str, list[float]]
) -> Iterator[tuple[str, str]]:
    for name, draw, rows in (("Rich, in Latin", by_rich, latin), ("briefcli, in Arabic", ours, arabic)):
        start = perf_counter()
        drawn = draw(rows)
        seconds[name].append(perf_counter() - start)
        yield name, drawn
