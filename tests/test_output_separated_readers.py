"""CSV and TSV opened by the programs that they are written for: pandas, csvkit, LibreOffice."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
from collections.abc import Callable
from io import StringIO
from typing import TYPE_CHECKING

import pytest

from briefcli.cli.fields import TYPES
from briefcli.output.separated import restored

if TYPE_CHECKING:
    from pathlib import Path

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
Table = list[list[str]]

DIALECTS = ["plain.csv", "plain.tsv", "excel.csv"]
SLY = '=HYPERLINK("a.example",1+1)'
"""The name of the article, which the column of sources holds: a formula, with commas and quotation marks."""


def _separator(path: Path) -> str:
    return "\t" if path.suffix == ".tsv" else ","


def _rows(path: Path) -> Table:
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.reader(StringIO(text, newline=""), delimiter=_separator(path)))


def _needs(program: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(not shutil.which(program), reason=f"{program} is not installed")


def _output(*command: str) -> str:
    return subprocess.run(command, capture_output=True, timeout=180, check=True).stdout.decode("utf-8")


@pytest.fixture
def written(run: Run, article_file: Path) -> Callable[[str, str], Path]:
    """Have the installed command write the tables of an article whose name is a formula."""

    def write(command: str, dialect: str) -> Path:
        article = article_file.rename(article_file.with_name(SLY))
        path = article.with_name(f"{command}-{dialect}")
        actor = ["--actor", "all"] if command == "positions" else []
        excel = ["--excel"] if dialect == "excel.csv" else []
        result = run(
            command, SLY, *actor, *excel, "--evidence", "--output", str(path), folder=article_file.parent
        )
        assert (result.returncode, result.stderr) == (0, b"")
        article.rename(article_file)
        return path

    return write


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("command", list(TYPES))
def test_pandas_reads_every_cell_back(
    written: Callable[[str, str], Path], command: str, dialect: str
) -> None:
    """With the call that the README gives; with pandas' guesses about types the texts are still the same."""
    pandas = pytest.importorskip("pandas")
    path = written(command, dialect)
    headings, *rows = _rows(path)
    frame = pandas.read_csv(path, sep=_separator(path), dtype=str, keep_default_na=False)
    assert list(frame.columns) == headings
    assert frame.to_numpy().tolist() == rows
    assert len(rows) > 1
    guessed = pandas.read_csv(path, sep=_separator(path), keep_default_na=False)
    for column in {"name", "text", "title", "actor", "affiliation", "evidence"} & set(headings):
        assert list(guessed[column]) == list(frame[column])
    if "source" in headings:
        assert set(map(restored, frame["source"])) <= {SLY, ""}


@_needs("csvjson")
@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("command", ["brief", "explain"])
def test_csvkit_reads_every_cell_back(
    written: Callable[[str, str], Path], command: str, dialect: str
) -> None:
    """Its null is an empty cell."""
    path = written(command, dialect)
    headings, *rows = _rows(path)
    tabs = ["--tabs"] if path.suffix == ".tsv" else []
    records = json.loads(_output("csvjson", "--no-inference", "--snifflimit", "0", *tabs, str(path)))
    assert [list(record) for record in records] == [headings] * len(rows)
    assert [[cell or "" for cell in record.values()] for record in records] == rows


@_needs("soffice")
@pytest.mark.parametrize("dialect", DIALECTS)
def test_libreoffice_reads_every_cell_back(
    written: Callable[[str, str], Path], dialect: str, tmp_path: Path
) -> None:
    """Each table as it shows it, without a formula: one that it takes for such is shown as its result."""
    paths = [written(command, dialect) for command in TYPES]
    separator = ord(_separator(paths[0]))
    _output(
        *("soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"),
        f"--infilter=CSV:{separator},34,76,1",
        *("--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"),
        *("--outdir", str(tmp_path / "shown"), *map(str, paths)),
    )
    for path in paths:
        shown = _rows((tmp_path / "shown" / path.name).with_suffix(".csv"))
        # It has its own way to write what is true, and leaves out empty cells at a line's end.
        same = [[cell.replace("TRUE", "true") for cell in row] for row in shown]
        assert same == _rows(path)


@_needs("soffice")
def test_libreoffice_would_have_run_the_formula(tmp_path: Path) -> None:
    """Without the apostrophe: or the test above could not fail."""
    path = tmp_path / "armed.csv"
    path.write_text("source\n=1+1\n", encoding="utf-8")
    _output(
        *("soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"),
        "--infilter=CSV:44,34,76,1",
        *("--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"),
        *("--outdir", str(tmp_path / "shown"), str(path)),
    )
    assert _rows(tmp_path / "shown" / "armed.csv") == [["source"], ["2"]]
