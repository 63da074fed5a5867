"""What a shell does to a command: full disks, closed streams, strange environments."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import interrupt, opened_for

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

FULL = Path("/dev/full")
posix_only = pytest.mark.skipif(os.name == "nt", reason="devices, signals and permissions are POSIX's")
with_full_device = pytest.mark.skipif(not FULL.exists(), reason="there is no /dev/full here")
FORMATS = ["table", "text", "json", "jsonl", "csv", "tsv", "md", "html"]


def _one_line(stderr: bytes) -> str:
    text = stderr.decode("utf-8")
    assert re.fullmatch(r"briefcli: [^\n]+\n", text), text
    return text


def _in_shell(command: str, executable: str, article: Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        ["sh", "-c", command],
        env={**os.environ, "BRIEFCLI": executable, "ARTICLE": str(article), "BRIEFCLI_CONFIG": ""},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        check=False,
    )


@with_full_device
@pytest.mark.parametrize("form", FORMATS)
def test_a_full_disk(executable: str, article_file: Path, form: str) -> None:
    """Status 2, and what to do."""
    result = _in_shell(f'"$BRIEFCLI" brief "$ARTICLE" --format {form} > /dev/full', executable, article_file)
    assert result.returncode == 2
    assert "No space left on device; choose another place" in _one_line(result.stderr)


@with_full_device
@pytest.mark.parametrize("arguments", ["--help", "schema", "help configuration", "--version"])
def test_a_full_disk_and_no_article(executable: str, article_file: Path, arguments: str) -> None:
    """Nor does help fail silently."""
    result = _in_shell(f'"$BRIEFCLI" {arguments} > /dev/full', executable, article_file)
    assert result.returncode == 2
    assert "No space left on device" in _one_line(result.stderr)


@with_full_device
def test_a_full_disk_behind_output(run: Run, article_file: Path) -> None:
    """The device is written to as what it is, and is still there."""
    result = run("attendees", str(article_file), "--output", str(FULL))
    assert result.returncode == 2
    assert "/dev/full: cannot write it (No space left" in _one_line(result.stderr)
    assert FULL.is_char_device()


@posix_only
def test_output_to_a_device_and_a_pipe(executable: str, article_file: Path) -> None:
    """/dev/stdout and a process substitution are no files to be replaced."""
    usual = _in_shell('"$BRIEFCLI" agenda "$ARTICLE"', executable, article_file).stdout
    for name in ("/dev/stdout", "-"):
        result = _in_shell(f'"$BRIEFCLI" agenda "$ARTICLE" -o {name} | cat', executable, article_file)
        assert (result.stdout, result.stderr) == (usual, b"")


@posix_only
@pytest.mark.parametrize("where", ["none/a.txt", "folder", "article/a.txt"])
def test_unwritable_outputs(run: Run, article_file: Path, tmp_path: Path, where: str) -> None:
    """The place is named, and the old content is kept."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "article").write_text("a file")
    result = run("attendees", str(article_file), "--format", "text", "--output", str(tmp_path / where))
    assert (result.returncode, result.stdout) == (2, b"")
    message = _one_line(result.stderr)
    assert str(tmp_path / where) in message
    assert message.endswith("choose another place\n")


@posix_only
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_folder_that_may_not_be_written_to(run: Run, article_file: Path, tmp_path: Path) -> None:
    """Likewise."""
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o500)
    result = run("attendees", str(article_file), "--output", str(folder / "a.txt"))
    assert result.returncode == 2
    assert "Permission denied" in _one_line(result.stderr)


@posix_only
def test_an_interrupted_output_leaves_the_old_file(
    executable: str, article_file: Path, tmp_path: Path
) -> None:
    """Ctrl-C while articles come in: status 130, the old file, and nothing beside it."""
    target, pipe = tmp_path / "out.csv", tmp_path / "pipe"
    target.write_text("old")
    os.mkfifo(pipe)
    command = [executable, "attendees", str(article_file), str(pipe), "--output", str(target)]
    process = subprocess.Popen(command, stderr=subprocess.PIPE)
    # The pipe is opened when briefcli is past its start and its first article.
    with opened_for(process, pipe):
        interrupt(process)
        _, told = process.communicate(timeout=60)
    assert (process.returncode, told) == (130, b"")
    assert target.read_text() == "old"
    assert {path.name for path in tmp_path.iterdir()} == {"out.csv", "pipe", article_file.name}


@posix_only
@pytest.mark.parametrize(
    ("redirections", "status"),
    [(">&-", 2), ("2>&-", 0), (">/dev/null 2>&-", 0), ("<&-", 0)],
)
def test_closed_streams(executable: str, article_file: Path, redirections: str, status: int) -> None:
    """A closed standard output can't be written to, which is told; the other two are not needed."""
    result = _in_shell(f'"$BRIEFCLI" attendees "$ARTICLE" {redirections}', executable, article_file)
    assert result.returncode == status
    if status:
        assert "standard output is closed" in _one_line(result.stderr)
    assert b"Traceback" not in result.stderr


@posix_only
def test_nothing_but_a_closed_standard_input(executable: str, article_file: Path) -> None:
    """There is no article in it."""
    result = _in_shell('"$BRIEFCLI" attendees <&-', executable, article_file)
    assert result.returncode == 2
    assert "standard input" in _one_line(result.stderr)


@posix_only
def test_errors_with_closed_standard_error(executable: str, article_file: Path) -> None:
    """The status is still the right one."""
    assert _in_shell('"$BRIEFCLI" attendees /none 2>&-', executable, article_file).returncode == 2
    assert _in_shell('"$BRIEFCLI" attendees --what 2>&-', executable, article_file).returncode == 2


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "ar_EG.ISO-8859-6", "LANG": "tr_TR.UTF-8"},
        {"TERM": "dumb"},
        {"TERM": ""},
        {"TZ": "Asia/Tokyo"},
    ],
)
def test_the_same_bytes_everywhere(
    run: Run, article_file: Path, environment: dict[str, str], form: str
) -> None:
    """Whatever the locale, the terminal and the clock."""
    usual = run("brief", str(article_file), "--format", form)
    strange = run("brief", str(article_file), "--format", form, environment=environment)
    assert (strange.returncode, strange.stdout, strange.stderr) == (0, usual.stdout, b"")


@posix_only
@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "ar_EG.ISO-8859-6", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "C.UTF-8"},
    ],
)
def test_names_and_options_are_utf_8_in_every_locale(
    run: Run, article_file: Path, environment: dict[str, str]
) -> None:
    """An Arabic file name is what it is in the result, and an Arabic option is understood."""
    article = article_file.rename(article_file.with_name("مقال.txt"))
    for arguments in (
        ["attendees", article.name, "--format", "json"],
        ["attendees", article.name, "--country", "المجر", "--evidence", "--fields", "name,source"],
        ["positions", article.name, "--actor", "روسيا"],
    ):
        result = run(*arguments, folder=article.parent, environment=environment)
        assert (result.returncode, result.stderr) == (0, b"")
        assert result.stdout == run(*arguments, folder=article.parent).stdout
        assert article.name in result.stdout.decode() or arguments[0] == "positions"
    result = run("agenda", article.name, "-o", "جدول.csv", folder=article.parent, environment=environment)
    assert (result.returncode, result.stderr) == (0, b"")
    assert article.with_name("جدول.csv").exists()
    missing = run("agenda", "لا.txt", folder=article.parent, environment=environment)
    assert missing.stderr.decode().startswith("briefcli: لا.txt: there is no such file")


@posix_only
def test_no_home_and_an_empty_environment(executable: str, article_file: Path) -> None:
    """As from cron, a container or a service."""
    result = subprocess.run(
        [executable, "attendees", str(article_file)],
        env={},
        capture_output=True,
        timeout=60,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert (result.returncode, result.stderr) == (0, b"")
    unreadable = subprocess.run(
        [executable, "attendees", str(article_file)],
        env={"HOME": "/dev/null"},
        capture_output=True,
        timeout=60,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert (unreadable.returncode, unreadable.stdout, unreadable.stderr) == (0, result.stdout, b"")


@posix_only
def test_a_dumb_terminal(on_terminal: Callable[..., str], article_file: Path) -> None:
    """Not a single escape code."""
    shown = on_terminal("agenda", str(article_file), "--borders", "ascii", environment={"TERM": "dumb"})
    assert "تلوث" in shown
    assert "\x1b" not in shown


@posix_only
@pytest.mark.skipif(not shutil.which("head"), reason="there is no head here")
@pytest.mark.parametrize("form", FORMATS)
def test_a_reader_that_stops(executable: str, article_file: Path, form: str) -> None:
    """A closed pipe ends quietly with 0."""
    command = f'{{ "$BRIEFCLI" brief "$ARTICLE" --format {form}; echo "$?" >&2; }} | head -c 1 >/dev/null'
    assert _in_shell(command, executable, article_file).stderr == b"0\n"


def test_grep_finds_the_row(executable: str) -> None:
    """Logical order and base letters off a terminal, on the sample as well."""
    sample = Path(__file__).parents[1] / "samples" / "minsk-2024.txt"
    rows = subprocess.run([executable, "attendees", str(sample)], capture_output=True, check=True).stdout
    assert [line for line in rows.decode().splitlines() if "لافروف" in line]
