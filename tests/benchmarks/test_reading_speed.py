"""How the time of reading grows with the text: an article again and again, and one endless sentence.

Run with `pytest tests/benchmarks`. Read the ratios: a text twice as long should take about twice the time,
four times as much tells of a quadratic step. Nothing is asserted on timings.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from briefcli import brief, read_text

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from pytest_benchmark.fixture import BenchmarkFixture

SAMPLE = Path(__file__).parents[2] / "samples" / "minsk-2024.txt"
EVENT = "عقد المؤتمر الدولي الثاني لحماية الأنهار في مينسك يوم 3 مايو 2024.\n"
SIZES = (8, 16, 32)

TEXTS: dict[str, Callable[[int], str]] = {
    "the sample, repeated": lambda times: SAMPLE.read_text(encoding="utf-8") * times,
    "one sentence of many clauses": lambda times: EVENT + "وحضر الوزير كريم بوعزة، " * (50 * times),
    "one list of many guests": lambda times: (
        f"{EVENT}\nالمشاركون:\n" + "- وزير الري كريم بوعزة\n" * (50 * times)
    ),
}


def test_growth(benchmark: BenchmarkFixture, capsys: pytest.CaptureFixture[str]) -> None:
    """Each text at each size, and how much longer it takes each time that it is doubled."""
    seconds: dict[str, list[float]] = {name: [] for name in TEXTS}

    def read_all() -> None:
        for name, text_of in TEXTS.items():
            for times in SIZES:
                text = text_of(times)
                start = perf_counter()
                brief(read_text(text, name))
                seconds[name].append(perf_counter() - start)

    # pytest-benchmark has no types.
    benchmark.pedantic(read_all, rounds=1, warmup_rounds=1)  # type: ignore[no-untyped-call]
    with capsys.disabled():
        print()  # noqa: T201 # the result is for whoever runs the benchmark
        for name, taken in seconds.items():
            measured = taken[-len(SIZES) :]
            growth = ", ".join(f"{b / a:.1f} x" for a, b in pairwise(measured))
            print(f"{measured[-1] * 1000:6.0f} ms  twice as long: {growth}  {name}")  # noqa: T201 # likewise
