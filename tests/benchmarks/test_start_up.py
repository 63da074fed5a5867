"""How long briefcli takes to start, beside the bare import of the libraries that it is built on.

Run with `pytest tests/benchmarks`. The commands take turns, so that a busy moment of the machine
slows them alike; compare the ratios of the medians, not the seconds. Nothing is asserted on timings.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest
    from pytest_benchmark.fixture import BenchmarkFixture

ROUNDS = 15
WARM_UPS = 2
SAMPLE = Path(__file__).parents[2] / "samples" / "minsk-2024.txt"
LIBRARIES = "import rich, typer, arabic_reshaper, bidi"


def test_start_up(benchmark: BenchmarkFixture, executable: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Help, a report as text, as JSON and as a table, and the libraries' imports, in turns."""
    commands = {
        f'python -c "{LIBRARIES}"': [sys.executable, "-c", LIBRARIES],
        "briefcli --help": [executable, "--help"],
        "briefcli attendees SAMPLE": [executable, "attendees", str(SAMPLE)],
        "briefcli attendees SAMPLE --format json": [
            executable,
            "attendees",
            str(SAMPLE),
            "--format",
            "json",
        ],
        "briefcli brief SAMPLE --format table --bidi visual": [
            executable,
            "brief",
            str(SAMPLE),
            "--format",
            "table",
            "--bidi",
            "visual",
        ],
    }
    seconds: dict[str, list[float]] = {name: [] for name in commands}

    def take_turns() -> None:
        for name, command in commands.items():
            start = perf_counter()
            subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=True)
            seconds[name].append(perf_counter() - start)

    # pytest-benchmark has no types.
    benchmark.pedantic(take_turns, rounds=ROUNDS, warmup_rounds=WARM_UPS)  # type: ignore[no-untyped-call]

    medians = {name: median(taken[WARM_UPS:]) for name, taken in seconds.items()}
    base = next(iter(medians.values()))
    benchmark.extra_info.update(medians)
    with capsys.disabled():
        print()  # noqa: T201 # the result is for whoever runs the benchmark
        for name, taken in medians.items():
            print(f"{taken * 1000:6.0f} ms  {taken / base:5.2f} x  {name}")  # noqa: T201 # likewise
