"""The output options: flags beat the environment, the environment beats what the terminal is."""

from __future__ import annotations

import pytest

from briefcli.cli.failures import BAD_USAGE, Failure, one_line
from briefcli.cli.resolution import resolved
from briefcli.cli.settings import Settings


@pytest.mark.parametrize(
    ("flag", "environment", "on_terminal", "color"),
    [
        (None, {}, True, True),
        (None, {}, False, False),
        (None, {"TERM": "dumb"}, True, False),
        (None, {"NO_COLOR": "1"}, True, False),
        (None, {"NO_COLOR": ""}, True, True),
        (None, {"FORCE_COLOR": "1"}, False, True),
        (None, {"FORCE_COLOR": "1", "TERM": "dumb"}, True, True),
        (None, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_color(flag: str | None, environment: dict[str, str], *, on_terminal: bool, color: bool) -> None:
    """The flag, then NO_COLOR, then FORCE_COLOR, then the terminal."""
    assert resolved(Settings({"color": flag}), environment, on_terminal=on_terminal).color is color


@pytest.mark.parametrize(
    ("flag", "environment", "on_terminal", "emission"),
    [
        (None, {}, True, "visual"),
        (None, {}, False, "logical"),
        ("auto", {}, True, "visual"),
        (None, {"KONSOLE_VERSION": "221203"}, True, "overridden"),
        (None, {"KONSOLE_VERSION": "221203"}, False, "logical"),
        ("visual", {"KONSOLE_VERSION": "221203"}, False, "visual"),
        ("logical", {}, True, "logical"),
        ("isolate", {}, True, "isolate"),
    ],
)
def test_bidi(flag: str | None, environment: dict[str, str], *, on_terminal: bool, emission: str) -> None:
    """What is sent is for the terminal, unless asked for otherwise or elsewhere."""
    assert resolved(Settings({"bidi": flag}), environment, on_terminal=on_terminal).emission == emission


@pytest.mark.parametrize(
    ("flag", "on_terminal", "form"),
    [(None, True, "table"), (None, False, "text"), ("json", True, "json"), ("table", False, "table")],
)
def test_format(flag: str | None, *, on_terminal: bool, form: str) -> None:
    """A table on a terminal, text elsewhere, unless asked for."""
    assert resolved(Settings({"format": flag}), {}, on_terminal=on_terminal).format == form


@pytest.mark.parametrize(
    ("flag", "columns", "width"), [("60", "80", 60), (None, "80", 80), (None, "5", 20), ("20", "80", 20)]
)
def test_width(monkeypatch: pytest.MonkeyPatch, flag: str | None, columns: str, width: int) -> None:
    """The flag beats COLUMNS; nothing is drawn narrower than 20 cells."""
    monkeypatch.setenv("COLUMNS", columns)
    assert resolved(Settings({"width": flag}), {}, on_terminal=True).width == width


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        (
            "format",
            "xml",
            "--format: 'xml' is not known; choose from table, text, json, jsonl, csv, tsv, md, html",
        ),
        ("color", "yes", "--color: 'yes' is not known; choose from auto, always, never"),
        ("bidi", "rtl", "--bidi: 'rtl' is not known; choose from auto, visual, logical, isolate"),
        ("lang", "fr", "--lang: 'fr' is not known; choose from ar, en"),
        ("width", "wide", "--width: 'wide' is no width; give a number of cells from 20"),
        ("width", "19", "--width: '19' is no width; give a number of cells from 20"),
        ("width", "-60", "--width: '-60' is no width; give a number of cells from 20"),
        ("width", "٦٠", "--width: '٦٠' is no width; give a number of cells from 20"),
    ],
)
def test_a_wrong_value_says_which_are_right(option: str, value: str, message: str) -> None:
    """One line, and the status of bad usage."""
    with pytest.raises(Failure) as failure:
        resolved(Settings({option: value}), {}, on_terminal=True)
    assert (str(failure.value), failure.value.status) == (message, BAD_USAGE)


def test_messages_are_one_harmless_line() -> None:
    """A file's name may hold anything."""
    assert one_line("a\nb\x1b[31m  ملف") == "a b\\x1b[31m ملف"
