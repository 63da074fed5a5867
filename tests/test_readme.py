"""The README shows what the commands print now, and its Python example runs."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

from evaluation.cost import read_cost
from evaluation.floors import read_floors
from evaluation.report import quality_and_cost
from readme import README, ROOT, rewritten

if TYPE_CHECKING:
    import pytest


def test_outputs_are_up_to_date() -> None:
    """Each shown output is what its command prints; `python tests/readme.py` rewrites them."""
    text = README.read_text(encoding="utf-8")
    assert rewritten(text) == text


def test_figures_are_those_last_measured() -> None:
    """The floors and the cost are shown, and not only kept."""
    assert quality_and_cost(read_floors(), read_cost()) in README.read_text(encoding="utf-8")


def test_python_example_runs(capfd: pytest.CaptureFixture[str]) -> None:
    """The five lines of Python print the attendees of the sample."""
    text = README.read_text(encoding="utf-8")
    example = re.search(r"```python\n(.*?)```", text, re.DOTALL)
    assert example is not None
    subprocess.run([sys.executable, "-X", "utf8", "-c", example[1]], cwd=ROOT, check=True)
    assert "وزير الخارجية السوري" in capfd.readouterr().out


def test_commands_of_the_first_steps_stand_alone() -> None:
    """The two commands to start are one line each, as CI runs them."""
    text = README.read_text(encoding="utf-8")
    commands = re.findall(r"<!-- command: [a-z ]+ -->\n```sh\n(.*?)```", text, re.DOTALL)
    assert [command.count("\n") for command in commands] == [1, 1]
