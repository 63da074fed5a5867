"""Formats, fields and files, through the installed command."""

from __future__ import annotations

import csv
import json
import os
import re
from collections.abc import Callable
from io import StringIO
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

REPORTS = ["attendees", "agenda", "positions", "compare", "brief", "explain"]
FORMATS = ["table", "text", "json", "jsonl", "csv", "tsv", "md", "html"]
NO_CONFERENCE = "هطلت أمطار غزيرة على المدينة مساء أمس. وأغلقت البلدية ثلاثة شوارع.\n".encode()

posix_only = pytest.mark.skipif(os.name == "nt", reason="devices and permissions are POSIX's")


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("command", REPORTS)
def test_every_command_has_every_format(run: Run, plain_article: Path, command: str, form: str) -> None:
    """With all options at once; the same bytes from run to run, and nothing that only steers a display."""
    arguments = [
        command,
        str(plain_article),
        "--format",
        form,
        "--evidence",
        "--color",
        "never",
        "--width",
        "70",
    ]
    result = run(*arguments)
    assert (result.returncode, result.stderr) == (0, b"")
    text = result.stdout.decode("utf-8")
    assert text.endswith("\n")
    assert not re.search("[\x00-\x08\x0b-\x1f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb50-\ufeff]", text)
    assert run(*arguments, environment={"PYTHONHASHSEED": "1", "LC_ALL": "C"}).stdout == result.stdout


@pytest.mark.parametrize("form", ["text", "csv", "tsv", "md", "html"])
def test_evidence_is_a_column(run: Run, plain_article: Path, form: str) -> None:
    """The sentence behind each row, and only if it is asked for."""
    sentence = "ووُجهت الدعوة إلى وزيرة المياه المجرية"
    arguments = ["attendees", str(plain_article), "--format", form]
    assert sentence in run(*arguments, "--evidence").stdout.decode()
    assert sentence not in run(*arguments).stdout.decode()


@pytest.mark.parametrize("form", FORMATS)
def test_fields(run: Run, plain_article: Path, form: str) -> None:
    """The columns asked for, in their order, in every format."""
    result = run("attendees", str(plain_article), "--format", form, "--fields", "status,name", "--lang", "en")
    text = result.stdout.decode()
    line = next(line for line in text.splitlines() if "السنبلي" in line)
    if form == "json":
        found = json.loads(text)["attendees"][3]
        assert list(found.items()) == [("status", "invited"), ("name", "هالة السنبلي")]
    else:
        assert re.search("(Invited|invited).*هالة السنبلي", line)
        assert "وزيرة" not in line


@pytest.mark.parametrize("form", ["table", "text", "md", "html"])
@pytest.mark.parametrize(
    ("fields", "labels"),
    [
        ("text", ["Text"]),
        ("kind,start,end", ["Kind", "Start", "End"]),
        ("findings,text", ["Position", "Text"]),
        ("mentions", ["Mentioned only"]),
        ("text,evidence", []),
    ],
)
def test_fields_of_an_explanation(
    run: Run, plain_article: Path, form: str, fields: str, labels: list[str]
) -> None:
    """For readers, of each sentence what is asked for, in this order; the rules only where one is named."""
    result = run("explain", str(plain_article), "--format", form, "--fields", fields, "--lang", "en")
    if not labels:  # a sentence is its own evidence
        assert result.returncode == 2
        assert b"'evidence' is not known; choose from start, end, text, kind" in result.stderr
        return
    lines = result.stdout.decode().splitlines()
    heading = next(index for index, line in enumerate(lines) if "Sentence 9" in line)
    places = [
        next(index for index, line in enumerate(lines[heading:]) if re.search(rf"\b{label}\b", line))
        for label in labels
    ]
    assert places == sorted(places)
    assert ("Text" in result.stdout.decode()) == ("text" in fields)
    assert ("known-place" in result.stdout.decode()) == bool({"findings", "mentions"} & {*fields.split(",")})


@pytest.mark.parametrize("form", ["csv", "tsv"])
def test_fields_of_an_explanation_in_cells(run: Run, plain_article: Path, form: str) -> None:
    """A sentence is a line, and each of its findings is named with its rules."""
    result = run("explain", str(plain_article), "--format", form, "--fields", "start,findings")
    lines = list(csv.reader(StringIO(result.stdout.decode()), delimiter="\t" if form == "tsv" else ","))
    assert lines[0] == ["start", "findings"]
    assert "كازاخستان (attendance-verb:شارك, known-place)" in lines[3][1].split(";")


@pytest.mark.parametrize("form", ["table", "text", "csv", "tsv", "md", "html"])
def test_no_headers(run: Run, plain_article: Path, form: str) -> None:
    """Rows only."""
    arguments = ["agenda", str(plain_article), "--format", form, "--lang", "en"]
    assert re.search("Topic|Text", run(*arguments).stdout.decode())
    assert not re.search("Topic|Text", run(*arguments, "--no-headers").stdout.decode())


def test_no_headers_in_a_drawn_table(run: Run, plain_article: Path) -> None:
    """Nor is there an empty row where they stood."""
    arguments = ["agenda", str(plain_article), "--format", "table", "--bidi", "visual", "--color", "never"]
    with_headers = run(*arguments).stdout.decode().splitlines()
    without = run(*arguments, "--no-headers").stdout.decode().splitlines()
    assert len(with_headers) == len(without) + 3  # the title, the headings and the rule below them


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("a.json", '{\n  "version": 1'),
        ("a.jsonl", '{"type": "attendee"'),
        ("a.ndjson", '{"type": "attendee"'),
        ("a.csv", "name,kind,"),
        ("a.CSV", "name,kind,"),
        ("a.tsv", "name\tkind\t"),
        ("a.md", '<div dir="rtl">'),
        ("a.markdown", '<div dir="rtl">'),
        ("a.html", "<!DOCTYPE html>"),
        ("a.htm", "<!DOCTYPE html>"),
        ("a.txt", "المشاركون"),
        ("ملف", "المشاركون"),
    ],
)
def test_the_suffix_chooses_the_format(
    run: Run, plain_article: Path, tmp_path: Path, name: str, start: str
) -> None:
    """Nothing goes to standard output."""
    path = tmp_path / "out" / name
    path.parent.mkdir()
    result = run("attendees", str(plain_article), "--output", str(path))
    assert (result.returncode, result.stdout, result.stderr) == (0, b"", b"")
    assert path.read_text(encoding="utf-8").startswith(start)
    assert [found.name for found in path.parent.iterdir()] == [name]


@pytest.mark.parametrize(
    ("options", "variable", "start"),
    [
        (["--format", "csv"], None, "name,"),
        ([], "csv", "{"),
        (["--format", "text"], "csv", "المشاركون"),
    ],
)
def test_the_flag_beats_the_suffix_beats_the_environment(  # noqa: PLR0913, PLR0917 # the table's columns
    run: Run, plain_article: Path, tmp_path: Path, options: list[str], variable: str | None, start: str
) -> None:
    """What is said for this run beats what holds for all."""
    environment = {} if variable is None else {"BRIEFCLI_FORMAT": variable}
    path = tmp_path / "a.json"
    assert (
        run("attendees", str(plain_article), "-o", str(path), *options, environment=environment).returncode
        == 0
    )
    assert path.read_text(encoding="utf-8").startswith(start)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            ["--output", "a.pdf"],
            "--output: no format is known by '.pdf'; give one with --format, or ",
        ),
        (["--excel", "--format", "json"], "--excel: it goes with CSV, not with json"),
        (["--excel", "--output", "a.html"], "--excel: it goes with CSV, not with html"),
    ],
)
def test_what_does_not_fit(run: Run, plain_article: Path, options: list[str], message: str) -> None:
    """Bad usage, in one line."""
    result = run("attendees", str(plain_article), *options)
    assert (result.returncode, result.stdout, result.stderr.count(b"\n")) == (2, b"", 1)
    assert message in result.stderr.decode()


def test_an_article_is_not_overwritten(run: Run, plain_article: Path) -> None:
    """The output's name may be the input's by mistake."""
    before = plain_article.read_bytes()
    result = run("attendees", str(plain_article), "--output", str(plain_article))
    assert (result.returncode, plain_article.read_bytes()) == (2, before)
    assert b"is an article that is read; choose another name" in result.stderr


def test_excel(run: Run, plain_article: Path) -> None:
    """CSV without being told so, with the mark and line ends that Excel wants; elsewhere it means nothing."""
    result = run("attendees", str(plain_article), "--excel")
    assert result.stdout.startswith("\ufeffname,kind,".encode())
    assert result.stdout.count(b"\r\n") == result.stdout.count(b"\n")
    usual = run("attendees", str(plain_article))
    assert run("attendees", str(plain_article), environment={"BRIEFCLI_EXCEL": "1"}).stdout == usual.stdout


def test_csv_does_not_hang_on_a_configuration(run: Run, plain_article: Path) -> None:
    """Codes on every machine; labels only where the command line itself asks for a language."""
    usual = run("attendees", str(plain_article), "--format", "csv")
    for name, value in (
        ("BRIEFCLI_LANG", "en"),
        ("BRIEFCLI_DIGITS", "arabic-indic"),
        ("BRIEFCLI_WIDTH", "30"),
    ):
        changed = run("attendees", str(plain_article), "--format", "csv", environment={name: value})
        assert changed.stdout == usual.stdout
    labelled = run("attendees", str(plain_article), "--format", "csv", "--lang", "en").stdout.decode()
    assert labelled.startswith("Name,Kind,Office,For,Status,Editions\n")
    assert "Hungary,Invited" in labelled


def test_digits(run: Run, plain_article: Path) -> None:
    """In what people read."""
    result = run("attendees", str(plain_article), "--digits", "arabic-indic")
    assert "٢٠٢٤" in result.stdout.decode()
    assert not re.search("[0-9]", result.stdout.decode())


@pytest.mark.parametrize(
    ("form", "output"),
    [("csv", "text,kind\n"), ("tsv", "text\tkind\n"), ("jsonl", ""), ("text", ""), ("html", ""), ("md", "")],
)
def test_nothing_found(run: Run, form: str, output: str) -> None:
    """A program gets headings, a reader no empty page."""
    result = run("agenda", "--format", form, stdin=NO_CONFERENCE)
    assert (result.returncode, result.stdout.decode()) == (1, output)


@pytest.mark.parametrize("command", REPORTS)
def test_json_lines_and_csv_say_the_same(run: Run, plain_article: Path, command: str) -> None:
    """Record for record, name for name."""
    lines = run(command, str(plain_article), "--format", "jsonl").stdout.decode().splitlines()
    records = [json.loads(line) for line in lines]
    text = run(command, str(plain_article), "--format", "csv").stdout.decode()
    rows = list(csv.DictReader(StringIO(text, newline="")))
    if command == "compare":
        years = rows.pop(0)
        assert (years["attribute"], years["earlier"], years["later"]) == ("year", "2023", "2024")
        records = records[2:]
    assert len(rows) == len(records)
    for row, record in zip(rows, records, strict=True):
        for key in {"name", "text", "status", "stance", "mark"} & row.keys():
            assert row[key] == (record.get(key) or "")


def test_a_name_that_steers_a_terminal(run: Run, plain_article: Path, tmp_path: Path) -> None:
    """A file's name is no more trusted than its text."""
    path = tmp_path / "\u202eevil\x1b[31m.txt"
    path.write_bytes(plain_article.read_bytes())
    for form in ("text", "csv", "md", "html"):
        text = run("agenda", str(path), "--format", form, "--fields", "text,source").stdout.decode()
        assert "evil" in text
        assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e]", text)
