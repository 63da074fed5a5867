"""Completion in four shells: the real ones where they are installed, else what they are given."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

SAMPLE = "samples/minsk-2024.txt"
ROOT = Path(__file__).resolve().parents[1]

CASES = [
    ("att", ["attendees"]),
    ("attendees --stat", ["--status"]),
    ("attendees --status in", ["invited"]),
    ("attendees --status invited,de", ["invited,declined"]),
    ("attendees --fields name,st", ["name,status"]),
    ("agenda --kind ", ["item", "aim", "expected"]),
    ("attendees --country Russ", ["Russia"]),
    ("attendees --country روس", ["روسيا"]),
    (f"positions {SAMPLE} --actor ", ["all", "RU"]),
    ("positions --actor RU", ["RU"]),
    ("brief --format js", ["json", "jsonl"]),
    ("brief --bidi is", ["isolate"]),
    ("compare --mark g", ["gone"]),
]


def _needs(shell: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(not shutil.which(shell), reason=f"{shell} is not installed")


def _environment(executable: str, **more: str) -> dict[str, str]:
    path = f"{Path(executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "BRIEFCLI_CONFIG": "", "LC_ALL": "C.UTF-8", **more}


def _script(executable: str, shell: str) -> str:
    environment = _environment(executable, _BRIEFCLI_COMPLETE=f"source_{shell}")
    return subprocess.run([executable], env=environment, capture_output=True, check=True).stdout.decode()


def _output(command: list[str], environment: dict[str, str]) -> list[str]:
    result = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, check=True)
    assert result.stderr == b""
    return result.stdout.decode("utf-8").splitlines()


@_needs("bash")
@pytest.mark.parametrize(("typed", "offered"), CASES)
def test_bash(executable: str, typed: str, offered: list[str]) -> None:
    """Through the function that bash calls."""
    words = typed.split(" ")
    quoted = " ".join(f"'{word}'" for word in ["briefcli", *words])
    code = (
        f"{_script(executable, 'bash')}\nCOMP_WORDS=({quoted}); COMP_CWORD={len(words)}\n"
        '_briefcli_completion briefcli; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    assert _output(["bash", "--norc", "-c", code], _environment(executable)) == offered


@_needs("fish")
@pytest.mark.parametrize(("typed", "offered"), CASES)
def test_fish(executable: str, typed: str, offered: list[str]) -> None:
    """Through fish's own completion, meanings in a second column."""
    code = f"{_script(executable, 'fish')}\ncomplete -C 'briefcli {typed}'"
    lines = _output(["fish", "--no-config", "-c", code], _environment(executable))
    assert sorted(line.split("\t")[0] for line in lines) == sorted(offered)


@_needs("fish")
def test_fish_offers_files(executable: str) -> None:
    """Where an article is expected."""
    code = f"{_script(executable, 'fish')}\ncomplete -C 'briefcli attendees samples/minsk-2024'"
    assert _output(["fish", "--no-config", "-c", code], _environment(executable)) == [SAMPLE]


@pytest.mark.parametrize(("typed", "offered"), CASES)
def test_zsh(executable: str, typed: str, offered: list[str]) -> None:
    """What zsh evaluates."""
    environment = _environment(
        executable, _BRIEFCLI_COMPLETE="complete_zsh", _TYPER_COMPLETE_ARGS=f"briefcli {typed}"
    )
    text = "\n".join(_output([executable], environment))
    assert text.startswith("_arguments '*: :((")
    assert all(f'"{value}"' in text for value in offered)


@_needs("zsh")
def test_zsh_reads_the_script(executable: str) -> None:
    """And finds no fault in it."""
    script = _script(executable, "zsh")
    assert "#compdef briefcli" in script
    subprocess.run(["zsh", "-f", "-n"], input=script.encode(), check=True)


@pytest.mark.parametrize(("typed", "offered"), CASES)
def test_powershell(executable: str, typed: str, offered: list[str]) -> None:
    """What PowerShell reads: a value and what it means on each line."""
    environment = _environment(
        executable,
        _BRIEFCLI_COMPLETE="complete_powershell",
        _TYPER_COMPLETE_ARGS=f"briefcli {typed}".rstrip(),
        _TYPER_COMPLETE_WORD_TO_COMPLETE=typed.rpartition(" ")[2],
    )
    assert [line.split(":::")[0] for line in _output([executable], environment)] == offered


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell", "pwsh"])
def test_scripts(executable: str, shell: str) -> None:
    """Each shell has one, and it names the command."""
    assert "briefcli" in _script(executable, shell)
