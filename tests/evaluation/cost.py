"""What a briefing costs: time to start, articles a second, memory, size on disk."""

from __future__ import annotations

import gc
import json
import platform
import subprocess
import sys
from dataclasses import asdict, dataclass
from importlib.metadata import distribution
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from packaging.requirements import Requirement

from briefcli import brief, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

COST = Path(__file__).parent / "cost.json"
SAMPLE = Path(__file__).resolve().parents[2] / "samples" / "minsk-2024.txt"

_WARM_UPS = 2
_ROUNDS = 5
_MEGABYTE = 1_000_000
_PEAK_MEMORY = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one machine measured.

    Attributes:
        start_up: Seconds that `briefcli brief FILE --format json` takes from the shell for one article,
            the median of several runs, what Python itself needs included.
        articles_per_second: How many articles a running process briefs on one core.
        peak_memory: Megabytes that the same command takes at its peak.
        own_size: Megabytes of the installed package.
        size: Megabytes of the package with all that it requires, Python itself left out.
        machine: Python's version and the processor's architecture.
    """

    start_up: float
    articles_per_second: float
    peak_memory: float
    own_size: float
    size: float
    machine: str


def measure(articles: Sequence[Path], runs: int = 15) -> Cost:
    """Measure on this machine.

    Args:
        articles: What is briefed again and again for the articles a second.
        runs: How often the command is run for its median, after some runs that warm the disk's cache.

    Raises:
        subprocess.CalledProcessError: If the command fails.
    """
    command = [str(Path(sys.executable).parent / "briefcli"), "brief", str(SAMPLE), "--format", "json"]
    seconds = []
    for _ in range(_WARM_UPS + runs):
        began = perf_counter()
        subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=True)
        seconds.append(perf_counter() - began)
    peak = subprocess.run(
        [sys.executable, "-c", _PEAK_MEMORY, *command], capture_output=True, check=True, text=True
    )
    required = {"briefcli", *_required("briefcli")}
    return Cost(
        start_up=round(median(seconds[_WARM_UPS:]), 2),
        articles_per_second=round(_articles_per_second(articles)),
        peak_memory=round(int(peak.stdout) * 1024 / _MEGABYTE),
        own_size=round(_package_size() / _MEGABYTE, 1),
        size=round((_package_size() + sum(map(_size, required - {"briefcli"}))) / _MEGABYTE, 1),
        machine=f"Python {platform.python_version()}, {platform.machine()}",
    )


def read_cost(path: Path = COST) -> Cost:
    """What was measured last."""
    return Cost(**json.loads(path.read_text(encoding="utf-8")))


def write_cost(cost: Cost, path: Path = COST) -> None:
    """Write a measurement for `read_cost`."""
    path.write_text(json.dumps(asdict(cost), indent=2) + "\n", encoding="utf-8")


def _articles_per_second(articles: Sequence[Path]) -> float:
    """The best of several rounds: whatever disturbs a round only slows it."""
    best = float("inf")
    for _ in range(_ROUNDS):
        gc.collect()
        began = perf_counter()
        for path in articles:
            brief(read(str(path)))
        best = min(best, perf_counter() - began)
    return len(articles) / best


def _required(name: str) -> Iterator[str]:
    """The names of all distributions that one needs, in this environment, its extras left out."""
    for line in distribution(name).requires or ():
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield requirement.name
            yield from _required(requirement.name)


def _size(name: str) -> int:
    """Bytes of a distribution's files, compiled caches left out."""
    files = distribution(name).files or ()
    paths = (Path(str(file.locate())) for file in files if "__pycache__" not in file.parts)
    return sum(path.stat().st_size for path in paths if path.is_file())


def _package_size() -> int:
    """Bytes of briefcli's own files; an editable installation doesn't list them."""
    package = Path(__file__).resolve().parents[2] / "briefcli"
    paths = (path for path in package.rglob("*") if "__pycache__" not in path.parts)
    return sum(path.stat().st_size for path in paths if path.is_file())
