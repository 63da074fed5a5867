"""What a reader sees can be chosen: colours, width, frames, vowel signs, digits, language, evidence."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
OnTerminal = Callable[..., str]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="terminals are made the POSIX way")

COLOUR = re.compile("\x1b\\[[0-9;]*m")
NOT_SHOWN = re.compile("\x1b\\[[0-9;]*[a-zA-Z]|[\u200e\u202a-\u202e]")


@pytest.mark.parametrize(
    ("options", "environment", "colours"),
    [
        ([], {}, True),
        ([], {"NO_COLOR": "1"}, False),
        ([], {"NO_COLOR": ""}, True),
        ([], {"TERM": "dumb"}, False),
        ([], {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ([], {"BRIEFCLI_COLOR": "never"}, False),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
        (["--color", "auto"], {"BRIEFCLI_COLOR": "never"}, True),
    ],
)
def test_colours_on_a_terminal(
    on_terminal: OnTerminal,
    article_file: Path,
    options: list[str],
    environment: dict[str, str],
    colours: bool,  # noqa: FBT001 # a column of the table
) -> None:
    """The flag beats the variables, NO_COLOR beats FORCE_COLOR."""
    arguments = ["attendees", str(article_file), "--bidi", "visual", *options]
    assert bool(COLOUR.search(on_terminal(*arguments, environment=environment))) is colours


@pytest.mark.parametrize(
    ("options", "environment", "colours"),
    [
        ([], {}, False),
        ([], {"FORCE_COLOR": "1"}, True),
        (["--color", "always"], {}, True),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colours_in_a_pipe(
    run: Run,
    article_file: Path,
    options: list[str],
    environment: dict[str, str],
    colours: bool,  # noqa: FBT001 # a column of the table
) -> None:
    """Only where they are asked for, as for less -R; never in what is plain text."""
    table = ["attendees", str(article_file), "--format", "table", "--bidi", "visual", *options]
    assert bool(COLOUR.search(run(*table, environment=environment).stdout.decode())) is colours
    plain = run("attendees", str(article_file), *options, environment=environment)
    assert not COLOUR.search(plain.stdout.decode())


@pytest.mark.parametrize(
    ("options", "environment", "width"),
    [
        ([], {"COLUMNS": "50"}, 50),
        (["--width", "40"], {"COLUMNS": "50"}, 40),
        ([], {"COLUMNS": "50", "BRIEFCLI_WIDTH": "60"}, 60),
        (["--width", "20"], {}, 20),
    ],
)
@pytest.mark.parametrize("command", ["attendees", "compare", "explain"])
def test_width(  # noqa: PLR0913, PLR0917 # the columns of the table
    on_terminal: OnTerminal,
    article_file: Path,
    command: str,
    options: list[str],
    environment: dict[str, str],
    width: int,
) -> None:
    """No line is wider than asked for, in either language, and a table fills it where it has the text."""
    for lang in ("ar", "en"):
        shown = on_terminal(command, str(article_file), "--lang", lang, *options, environment=environment)
        lines = NOT_SHOWN.sub("", shown).splitlines()
        assert max(map(len, lines)) == width


def test_frames(on_terminal: OnTerminal, article_file: Path) -> None:
    """Of line-drawing characters, or of ASCII."""
    assert "┌─" in on_terminal("agenda", str(article_file))
    plain = on_terminal("agenda", str(article_file), "--borders", "ascii")
    assert "+--" in plain
    assert not re.search("[\u2500-\u257f]", plain)


def test_vowel_signs(on_terminal: OnTerminal, run: Run, article_file: Path) -> None:
    """Left out of tables, unless they are wanted; kept in what is read by programs."""
    signs = re.compile("[\u064b-\u0652]")
    assert not signs.search(on_terminal("positions", str(article_file)))
    assert signs.search(on_terminal("positions", str(article_file), "--tashkeel"))
    assert signs.search(run("positions", str(article_file)).stdout.decode())


@pytest.mark.parametrize("form", ["table", "text", "md", "html"])
@pytest.mark.parametrize(
    ("digits", "year"), [("european", "2024"), ("arabic-indic", "٢٠٢٤"), ("as-written", "2024")]
)
def test_digits(run: Run, article_file: Path, form: str, digits: str, year: str) -> None:
    """In every format that people read, and in none that programs read."""
    arguments = ["attendees", str(article_file), "--digits", digits]
    text = run(*arguments, "--format", form).stdout.decode()
    assert re.findall("2024|٢٠٢٤", text) == [year] * 5
    for machine in ("json", "jsonl", "csv", "tsv"):
        assert "2024" in run(*arguments, "--format", machine).stdout.decode()


@pytest.mark.parametrize("form", ["table", "text", "md", "html"])
@pytest.mark.parametrize(
    ("lang", "words"),
    [("en", ["Attendees", "Stays away", "Egypt", "Kazakhstan"]), ("ar", ["المشاركون", "يغيب", "مصر"])],
)
def test_language(run: Run, article_file: Path, form: str, lang: str, words: list[str]) -> None:
    """Headings, statuses and states' names; what the article says stays as it is."""
    text = run("attendees", str(article_file), "--lang", lang, "--format", form).stdout.decode()
    for word in (*words, "رامز العنقودي"):
        assert word in text


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        ("attendees", "ووُجهت الدعوة إلى"),
        ("agenda", "ويناقش المؤتمر تلوث"),
        ("positions", "ورفضت روسيا بناء"),
        ("compare", "واحتضنت المدينة الدورة"),
        ("brief", "واحتضنت المدينة الدورة"),
    ],
)
@pytest.mark.parametrize("form", ["text", "csv", "tsv", "md", "html"])
def test_evidence(run: Run, article_file: Path, command: str, sentence: str, form: str) -> None:
    """The sentence behind each row, on every command."""
    assert sentence in run(command, str(article_file), "--evidence", "--format", form).stdout.decode()


@pytest.mark.parametrize("command", ["attendees", "agenda", "positions", "compare", "brief", "explain"])
def test_headings_can_be_left_out(run: Run, article_file: Path, command: str) -> None:
    """On every command; then each line is a row."""
    lines = run(command, str(article_file), "--lang", "en").stdout.decode().splitlines()
    rows = run(command, str(article_file), "--lang", "en", "--no-headers").stdout.decode().splitlines()
    assert set(rows) <= set(lines)
    assert len(rows) < len(lines)
    assert lines[0] not in rows
