"""Every recipe of the README's cookbook does what it says, and every command and option is documented."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from readme import MANUAL, README, ROOT

from briefcli.cli.reference import commands, manual_page

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

PROGRAMS = ("jq", "csvcut", "csvlook", "mlr", "xargs", "make", "bash")
RECIPE = re.compile(r"<!-- recipe(?:: (?P<note>[^>]+))? -->\n```(?P<kind>\w+)\n(?P<text>.*?)```", re.DOTALL)
RECIPES = [
    pytest.param(found["note"] or "", found["kind"], found["text"], id=" ".join(found["text"].split())[:60])
    for found in RECIPE.finditer(README.read_text(encoding="utf-8"))
]


@pytest.fixture
def kitchen(executable: str, tmp_path: Path) -> tuple[Path, dict[str, str]]:
    """A folder with the samples, and an environment in which briefcli is installed."""
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    (tmp_path / "news").mkdir()
    shutil.copy(ROOT / "samples" / "minsk-2024.txt", tmp_path / "news")
    path = f"{Path(executable).parent}{os.pathsep}{os.environ['PATH']}"
    return tmp_path, {"PATH": path, "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}


@pytest.mark.skipif(os.name == "nt", reason="the recipes are for POSIX shells")
@pytest.mark.parametrize(("note", "kind", "text"), RECIPES)
def test_recipe(kitchen: tuple[Path, dict[str, str]], note: str, kind: str, text: str) -> None:
    """It runs as it stands there, says something, and nothing on standard error."""
    folder, environment = kitchen
    for program in (*PROGRAMS, *(["make"] if kind == "make" else [])):
        if re.search(rf"\b{program}\b", text) and not shutil.which(program):
            pytest.skip(f"{program} is not installed")
    assert text.count("\n") == (2 if kind == "make" else 1), "a recipe is one line"
    _, _, target = note.rpartition(" ")
    command = ["bash", "-c", f"set -o pipefail; {text}"]
    if kind == "make":
        (folder / "Makefile").write_text(text, encoding="utf-8")
        command = ["make", "--silent", target]
    elif kind == "crontab":
        fields = re.fullmatch(r"(?:[0-9*]+ ){5}(.*)\n", text)
        assert fields is not None
        command = ["sh", "-c", fields[1]]  # cron's shell
    result = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    assert (result.returncode, result.stderr) == (1 if "exits with 1" in note else 0, b"")
    if note.startswith(("writes", "makes")):
        assert (folder / target).stat().st_size > 0
    else:
        assert result.stdout.strip()
    if kind == "make":
        again = subprocess.run(["make", target], cwd=folder, env=environment, capture_output=True, check=True)
        assert b"up to date" in again.stdout


def test_what_recipes_give_to_jq_keeps_the_contract(run: Run) -> None:
    """Run by the fixture, which validates JSON."""
    commands = re.findall(
        r"^briefcli ([^|]*--format jsonl?\b[^|]*) \| jq", README.read_text("utf-8"), re.MULTILINE
    )
    assert len(commands) >= 2
    for command in commands:
        assert run(*shlex.split(command), folder=ROOT).stdout.startswith(b"{")


def test_what_the_arabic_section_names_works(run: Run, tmp_path: Path) -> None:
    """Its commands on a sample, and its options with a command that has them."""
    section = README.read_text("utf-8").partition("## بالعربية")[2].partition("</div>")[0]
    shutil.copy(ROOT / "samples" / "minsk-2024.txt", tmp_path / "article.txt")
    named = [shlex.split(text) for text in re.findall(r"`briefcli ([^`]+)`", section)]
    having = {option.name: command.name for command in reversed(commands()) for option in command.options}
    named += (
        [having[text.split()[0]], "article.txt", *shlex.split(f"--{text}")]
        for text in re.findall(r"`--([^`]+)`", section)
    )
    assert len(named) >= 8
    for arguments in named:
        result = run(*arguments, folder=tmp_path)
        assert result.returncode == (1 if "بيلاروس" in arguments else 0), result.stderr.decode()


def test_there_are_ten() -> None:
    """And they use the programs that they are promised for."""
    assert len(RECIPES) >= 10
    text = README.read_text(encoding="utf-8")
    for word in ("| jq", "csvlook", "mlr", "xargs", "diff <(", "for article in", "%.csv: %.txt", "0 6 * * *"):
        assert word in text


def test_the_manual_page_is_up_to_date() -> None:
    """`python tests/readme.py` writes it anew."""
    assert MANUAL.read_text(encoding="utf-8") == manual_page()


@pytest.mark.skipif(not shutil.which("groff"), reason="groff is not installed")
def test_the_manual_page_is_sound() -> None:
    """Groff finds no fault in it."""
    command = ["groff", "-man", "-Tutf8", "-Kutf8", "-ww", str(MANUAL)]
    result = subprocess.run(command, capture_output=True, check=True)
    assert result.stderr == b""
    assert "attendees" in result.stdout.decode("utf-8")


def test_every_command_and_option_is_documented(run: Run) -> None:
    """In its help, in the README and in the manual page; asked of the installed command."""
    readme = README.read_text(encoding="utf-8")
    manual = MANUAL.read_text(encoding="utf-8").replace("\\", "")
    listed = re.findall(r"^  (\w+)  +\w", run("--help").stdout.decode().split("Commands:")[1], re.MULTILINE)
    assert listed == [command.name for command in commands()]
    for name in listed:
        assert f"| `{name}` | " in readme
        assert f"briefcli {name}" in manual
        text = run(name, "--help").stdout.decode().partition("Options:\n")[2]
        options = re.findall(r"^  (?:-\w, )?(--[a-z-]+)", text, re.MULTILINE)
        assert "--help" in options
        for option in options:
            if option != "--help":
                assert re.search(rf"\| `[^`|]*{option}\b", readme), f"{name} {option} is not in the README"
                assert re.search(rf"{option}\b", manual), f"{name} {option} is not in the manual page"


def test_every_option_says_what_it_does() -> None:
    """A sentence for each, and an example for each command."""
    for command in commands():
        assert command.summary.endswith(".")
        assert command.description.endswith(".")
        assert command.examples
        for option in command.options:
            assert option.text.endswith("."), f"{command.name} {option.flags}"
