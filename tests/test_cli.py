"""The installed command: exit statuses, streams, bad input, help."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest
from conftest import interrupt, opened_for
from contract_schema import validate_run
from jsonschema import Draft202012Validator

from briefcli.output.machine import schema_text

if TYPE_CHECKING:
    from pathlib import Path

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

REPORTS = ["attendees", "agenda", "positions", "compare", "brief", "explain"]
COMMANDS = [*REPORTS, "schema", "doctor", "help"]
NO_CONFERENCE = "هطلت أمطار غزيرة على المدينة مساء أمس. وأغلقت البلدية ثلاثة شوارع.\n"

posix_only = pytest.mark.skipif(os.name == "nt", reason="terminals and signals are made the POSIX way")


def _one_line(stderr: bytes) -> str:
    text = stderr.decode("utf-8")
    assert re.fullmatch(r"briefcli: [^\n]+\n", text), text
    return text


@pytest.mark.parametrize("command", REPORTS)
@pytest.mark.parametrize("form", ["table", "text", "json"])
def test_something_found(run: Run, article_file: Path, command: str, form: str) -> None:
    """Status 0, output on stdout, nothing on stderr."""
    result = run(command, str(article_file), "--format", form)
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout.endswith(b"\n")


@pytest.mark.parametrize("command", [command for command in REPORTS if command != "explain"])
def test_nothing_found(run: Run, tmp_path: Path, command: str) -> None:
    """Status 1, and one line that says what was looked for and where."""
    path = tmp_path / "rain.txt"
    path.write_text(NO_CONFERENCE, encoding="utf-8")
    result = run(command, str(path))
    assert (result.returncode, result.stdout) == (1, b"")
    sought = {"agenda": "topic", "attendees": "attendee", "brief": "conference", "compare": "edition"}
    message = _one_line(result.stderr)
    assert str(path) in message
    assert sought.get(command, "position") in message


@pytest.mark.parametrize("command", ["attendees", "agenda", "positions", "brief"])
def test_nothing_found_is_still_an_object(run: Run, command: str) -> None:
    """A program gets its JSON, with empty lists, and the status tells."""
    result = run(command, "--format", "json", stdin=NO_CONFERENCE.encode())
    assert result.returncode == 1
    value = json.loads(result.stdout)
    Draft202012Validator(json.loads(schema_text())).validate(value)
    assert value["event"] is None


@pytest.mark.parametrize("command", REPORTS)
def test_json_fits_the_schema(run: Run, article_file: Path, command: str) -> None:
    """What is printed is what the schema says."""
    result = run(command, str(article_file), "--format", "json")
    assert result.returncode == 0
    Draft202012Validator(json.loads(schema_text())).validate(json.loads(result.stdout))


def test_schema_is_printed(run: Run) -> None:
    """The schema itself, as it stands in the package."""
    result = run("schema")
    assert (result.returncode, result.stdout.decode()) == (0, schema_text())


def _missing(path: Path) -> Path:
    return path / "missing.txt"


def _folder(path: Path) -> Path:
    return path


def _empty(path: Path) -> Path:
    (path / "empty.txt").touch()
    return path / "empty.txt"


def _binary(path: Path) -> Path:
    (path / "binary.txt").write_bytes(bytes(range(256)))
    return path / "binary.txt"


@pytest.mark.parametrize("make", [_missing, _folder, _empty, _binary])
def test_a_bad_file(run: Run, tmp_path: Path, make: Callable[[Path], Path]) -> None:
    """Status 2, and one line with the file, what is wrong and what to do."""
    path = make(tmp_path)
    result = run("attendees", str(path))
    assert (result.returncode, result.stdout) == (2, b"")
    assert re.match(rf"briefcli: {re.escape(str(path))}: .+; .+", _one_line(result.stderr))


def test_debug_shows_where(run: Run, tmp_path: Path) -> None:
    """The traceback comes with the line and does not replace it."""
    result = run("attendees", str(tmp_path / "missing.txt"), "--debug")
    assert result.returncode == 2
    assert b"Traceback" in result.stderr
    assert result.stderr.splitlines()[-1].startswith(b"briefcli: ")


def test_a_bad_file_among_good_ones(run: Run, article_file: Path, tmp_path: Path) -> None:
    """It is named, the others are served, and the status says that something was wrong."""
    missing = tmp_path / "missing.txt"
    result = run("attendees", str(missing), str(article_file))
    assert result.returncode == 2
    assert str(missing) in _one_line(result.stderr)
    assert result.stdout == run("attendees", str(article_file)).stdout


def test_only_bad_files(run: Run, tmp_path: Path) -> None:
    """Each is named."""
    result = run("brief", str(tmp_path / "a"), str(tmp_path / "b"))
    assert (result.returncode, result.stdout) == (2, b"")
    assert len(result.stderr.splitlines()) == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ["breif"],
        ["--what"],
        ["attendees", "--what"],
        ["attendees", "--format"],
        ["attendees", "--format", "xml"],
        ["attendees", "--width", "narrow"],
        ["attendees", "--actor", "RU"],
        ["compare", "--editions", "2023"],
        ["compare", "--editions", "2023,2023"],
        ["compare", "--editions", "last,this"],
        ["schema", "file.txt"],
    ],
)
def test_bad_usage(run: Run, arguments: list[str]) -> None:
    """Status 2 and one line; the article isn't even read."""
    result = run(*arguments, stdin=NO_CONFERENCE.encode())
    assert (result.returncode, result.stdout) == (2, b"")
    _one_line(result.stderr)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["FILE"], "FILE: it is a file where a command is expected; as in: briefcli brief FILE"),
        (["--lang", "en", "brief", "FILE"], "--lang: it belongs behind the command, as in: briefcli brief "),
        (["breif", "FILE"], "No such command 'breif'. Did you mean 'brief'? see briefcli --help"),
        (["brief", "FILE", "--formt", "json"], "--format); see briefcli brief --help"),
        (["brief", "FILE", "--format"], "Option '--format' requires an argument; see briefcli "),
        (["schema", "FILE"], "; see briefcli schema --help"),
    ],
)
def test_a_slip_of_a_newcomer(run: Run, article_file: Path, arguments: list[str], message: str) -> None:
    """What was probably meant, or where to look."""
    name = str(article_file)
    result = run(*(name if word == "FILE" else word for word in arguments))
    assert (result.returncode, result.stdout) == (2, b"")
    assert message.replace("FILE", name) in _one_line(result.stderr)


def test_no_command(run: Run) -> None:
    """The help, but on stderr and with the status of bad usage: a pipe expects data."""
    result = run()
    assert (result.returncode, result.stdout) == (2, b"")
    assert b"Examples:" in result.stderr


def test_version(run: Run) -> None:
    """Name and number."""
    assert re.fullmatch(rb"briefcli \d+\.\d+\.\d+\S*\r?\n", run("--version").stdout)


@pytest.mark.parametrize("arguments", [[], ["-"]])
def test_standard_input(run: Run, article_file: Path, arguments: list[str]) -> None:
    """No file and "-" are the same, and give what the file gives."""
    from_file = run("attendees", str(article_file)).stdout
    assert run("attendees", *arguments, stdin=article_file.read_bytes()).stdout == from_file


def test_actors(run: Run, article_file: Path) -> None:
    """Russia is the default; who takes no stand is answered with who does."""
    by_default = run("positions", str(article_file)).stdout
    assert by_default
    for name in ("RU", "Russia", "روسيا"):
        assert run("positions", str(article_file), "--actor", name).stdout == by_default
    result = run("positions", str(article_file), "--actor", "Japan")
    assert (result.returncode, result.stdout) == (1, b"")
    assert "no position of Japan; there are positions of Russia (RU)" in _one_line(result.stderr)
    nobody = run("positions", "--actor", "all", stdin="تنعقد قمة المياه في مينسك يوم 3 مايو 2024.".encode())
    assert (nobody.returncode, nobody.stdout) == (1, b"")
    assert "no position of anyone" in _one_line(nobody.stderr)


def test_editions(run: Run, article_file: Path) -> None:
    """The present one and the one before are the default; an unknown year is answered with the known ones."""
    by_default = run("compare", str(article_file)).stdout
    assert run("compare", str(article_file), "--editions", "2024,2023").stdout == by_default
    result = run("compare", str(article_file), "--editions", "1999,2024")
    assert (result.returncode, result.stdout) == (1, b"")
    assert "no edition of 1999; editions told of: 2024, 2023" in _one_line(result.stderr)


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "cp1256"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    ],
)
@pytest.mark.parametrize("form", ["text", "json"])
def test_output_is_utf_8_whatever_the_locale(
    run: Run, article_file: Path, environment: dict[str, str], form: str
) -> None:
    """Byte for byte the same."""
    usual = run("brief", str(article_file), "--format", form)
    strange = run("brief", str(article_file), "--format", form, environment=environment)
    assert (strange.returncode, strange.stdout, strange.stderr) == (0, usual.stdout, b"")
    strange.stdout.decode("utf-8")


def test_off_a_terminal_nothing_is_for_terminals(run: Run, article_file: Path) -> None:
    """No escape codes, controls or presentation forms, so that grep finds what it looks for."""
    for form in ("text", "table"):
        text = run("brief", str(article_file), "--format", form).stdout.decode("utf-8")
        assert "المؤتمر" in text
        assert not re.search("[\x00-\x08\x0b-\x1f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb50-\ufeff]", text)


def test_visual_order_can_be_asked_for_anywhere(run: Run, article_file: Path) -> None:
    """For `less -R`: a framed table in the order of the eye."""
    result = run("attendees", str(article_file), "--format", "table", "--bidi", "visual", "--width", "50")
    text = result.stdout.decode("utf-8")
    assert "│" in text
    assert re.search("[\ufe70-\ufeff]", text)


@pytest.mark.parametrize(
    "arguments", [["brief", "FILE"], ["schema"], ["--help"], ["brief", "FILE", "--bidi=visual"]]
)
def test_a_closed_pipe_ends_quietly(executable: str, article_file: Path, arguments: list[str]) -> None:
    """Whoever reads no more has had enough: status 0 and not a word."""
    process = subprocess.Popen(
        [executable, *(str(article_file) if word == "FILE" else word for word in arguments)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    with process.stderr as stderr:
        assert (stderr.read(), process.wait(timeout=60)) == (b"", 0)


@posix_only
def test_standard_input_from_a_terminal_does_not_hang(executable: str) -> None:
    """Waiting for someone to type an article would look like hanging."""
    controller, terminal = os.openpty()
    try:
        result = subprocess.run(
            [executable, "attendees"], stdin=terminal, capture_output=True, timeout=60, check=False
        )
    finally:
        os.close(controller)
        os.close(terminal)
    assert (result.returncode, result.stdout) == (2, b"")
    assert "standard input" in _one_line(result.stderr)


@posix_only
def test_a_terminal_gets_a_table(on_terminal: Callable[..., str], article_file: Path) -> None:
    """Framed, coloured, in the order of the eye, and no wider than COLUMNS."""
    environment = {"COLUMNS": "60", "XTERM_VERSION": "XTerm(379)"}
    text = on_terminal("attendees", str(article_file), environment=environment)
    assert {"\x1b[8l", "\x1b[8h", "\x1b[1m"} <= set(re.findall(r"\x1b\[[0-9;]*[a-zA-Z]", text))
    plain = re.sub("\x1b\\[[0-9;]*[a-zA-Z]|[\u200e\u202a-\u202e]", "", text)
    assert "┌" in plain
    assert max(map(len, plain.splitlines())) == 60


@posix_only
def test_interrupted(executable: str, tmp_path: Path) -> None:
    """Status 130 and no traceback, as the shell expects after Ctrl-C."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    process = subprocess.Popen([executable, "brief", str(pipe)], stderr=subprocess.PIPE)
    assert process.stderr is not None
    with opened_for(process, pipe), process.stderr as stderr:
        interrupt(process)
        assert (process.returncode, stderr.read()) == (130, b"")


def _help(run: Run, *arguments: str) -> str:
    result = run(*arguments, "--help")
    assert (result.returncode, result.stderr) == (0, b"")
    return result.stdout.decode("utf-8")


def test_every_command_is_in_the_help(run: Run) -> None:
    """And the tests here know of every command."""
    listed = re.findall(r"^  (\w+)  ", _help(run).split("Commands:")[1], re.MULTILINE)
    assert listed == COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_help_begins_with_examples(run: Run, command: str) -> None:
    """Right after the usage; each is of the command itself, and a description follows."""
    text = _help(run, command)
    found = re.match(r"Usage: [^\n]+\n\n  Examples:\n((?:    [^\n]+\n)+)\n  \S", text)
    assert found, text
    for example in found[1].splitlines():
        assert example.split()[:2] == ["briefcli", command]
    assert text == _help(run, command)


@pytest.mark.parametrize("command", REPORTS)
def test_every_report_has_the_output_options(run: Run, command: str) -> None:
    """One shared set, each with a word on it."""
    text = _help(run, command)
    shared = "output fields headers excel evidence format width color bidi lang digits quiet exit-zero debug"
    for option in shared.split():
        assert re.search(rf"^  (-\w, )?--{option} .*  \w", text, re.MULTILINE), option


def _loaded(*arguments: str) -> set[str]:
    """The top names and briefcli's packages that a run loads."""
    code = (
        "import sys\n"
        "from briefcli.cli.main import status_of\n"
        "assert status_of(sys.argv[1:]) == 0\n"
        "sys.stdout.flush()\n"
        "print(*sys.modules, file=sys.stderr)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, encoding="utf-8", check=True
    )
    validate_run(arguments, result.stdout.encode())
    return {
        ".".join(name.split(".")[:2]) if name.startswith("briefcli") else name.split(".")[0]
        for name in result.stderr.split()
    }


@pytest.mark.parametrize("arguments", [["--help"], ["attendees", "--help"], ["schema"]])
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    """No lexicon, no drawing, and not the validation that typer would bring."""
    assert not _loaded(*arguments) & {
        "rich",
        "bidi",
        "arabic_reshaper",
        "pydantic",
        "briefcli.lexicon",
        "briefcli.bidi",
        "briefcli.article",
    }


def test_json_loads_nothing_that_draws(article_file: Path) -> None:
    """A program that reads JSON doesn't wait for it."""
    assert not _loaded("brief", str(article_file), "--format", "json") & {
        "rich",
        "bidi",
        "arabic_reshaper",
        "pydantic",
        "briefcli.bidi",
        "briefcli.tables",
    }


def test_a_table_loads_no_rich(article_file: Path) -> None:
    """The project draws by itself."""
    loaded = _loaded("brief", str(article_file), "--bidi", "visual", "--format", "table")
    assert "briefcli.bidi" in loaded
    assert not loaded & {"rich", "pydantic"}


def test_python_m(article_file: Path, run: Run) -> None:
    """`python -m briefcli` is the same command."""
    command: list[Any] = [sys.executable, "-m", "briefcli", "agenda", article_file]
    result = subprocess.run(command, capture_output=True, check=True)
    assert result.stdout == run("agenda", str(article_file)).stdout


def test_a_name_that_is_not_utf_8(run: Run, article_file: Path, tmp_path: Path) -> None:
    """The file is read, and its name doesn't keep the JSON from being UTF-8."""
    path = os.fsencode(tmp_path) + b"/\xff.txt"
    try:
        with open(path, "wb") as file:  # noqa: PTH123 # a name of bytes
            file.write(article_file.read_bytes())
    except OSError:
        pytest.skip("this file system takes only names in UTF-8")
    result = run("attendees", os.fsdecode(path), "--format", "json")
    assert result.returncode == 0
    assert json.loads(result.stdout.decode("utf-8"))["articles"]


def test_several_articles_are_one_briefing(run: Run, plain_article: Path, tmp_path: Path) -> None:
    """Each fact once, with the articles that tell it; one named twice is read once."""
    other = tmp_path / "other.txt"
    other.write_bytes(plain_article.read_bytes())
    single = run("attendees", str(plain_article), "--format", "csv").stdout
    assert run("attendees", str(plain_article), str(other), "--format", "csv").stdout == single
    result = run("attendees", str(plain_article), str(other))
    assert result.returncode == 0
    assert f"{plain_article} ¶ {other}" in result.stdout.decode()
    twice = run("attendees", str(plain_article), str(plain_article))
    assert twice.stdout == run("attendees", str(plain_article)).stdout


@posix_only
@pytest.mark.parametrize("options", [[], ["--quiet"]])
def test_an_article_that_takes_long_to_come(
    executable: str, article_file: Path, tmp_path: Path, options: list[str]
) -> None:
    """The installed command tells on a terminal what it waits for, and wipes it before anything else."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    controller, terminal = os.openpty()
    process = subprocess.Popen(
        [executable, "agenda", str(article_file), str(pipe), *options],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=terminal,
        env={**os.environ, "TERM": "xterm"},
    )
    os.close(terminal)
    with os.fdopen(controller, "rb", buffering=0) as screen:
        with opened_for(process, pipe) as late:
            if options:
                time.sleep(1.5)  # longer than its patience
            told = b"" if options else screen.read(1000)
            late.write(article_file.read_bytes())
        printed, _ = process.communicate(timeout=60)
        with suppress(OSError):  # Linux's way to say that the other end is closed
            told += screen.read(1000)
    assert process.returncode == 0
    assert "تلوث" in printed.decode()
    wipe = "\r\x1b[K"
    assert told.decode() == ("" if options else f"{wipe}briefcli: reading article 2 of 2…{wipe}")


@posix_only
@pytest.mark.parametrize(
    ("total", "slow", "quiet"), [(1, True, False), (3, True, False), (3, False, False), (3, True, True)]
)
def test_progress(tmp_path: Path, total: int, slow: bool, quiet: bool) -> None:  # noqa: FBT001 # a table of cases
    """Told on a terminal when the work takes long, wiped at its end; else not a byte."""
    code = (
        "import sys, time\n"
        "from briefcli.cli import progress\n"
        "progress.PATIENCE = 0.2\n"
        f"with progress.progress({total}, quiet={quiet}) as next_one:\n"
        f"    next_one({total})\n"
        f"    time.sleep({1 if slow else 0})\n"
    )
    controller, terminal = os.openpty()
    environment = {**os.environ, "TERM": "xterm"}
    subprocess.run([sys.executable, "-c", code], stderr=terminal, env=environment, cwd=tmp_path, check=True)
    os.set_blocking(controller, False)
    try:
        told = os.read(controller, 4096).decode()
    except BlockingIOError:
        told = ""
    finally:
        os.close(controller)
        os.close(terminal)
    wipe = "\r\x1b[K"
    assert told == (
        f"{wipe}briefcli: reading article {total} of {total}…{wipe}" if slow and not quiet else ""
    )
