"""Options from the environment and the configuration file, through the installed command."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from briefcli.cli.configuration import configuration_path

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

ENGLISH, ARABIC = "Attendees", "المشاركون والمدعوون"


@pytest.fixture
def configured(run: Run, article_file: Path, tmp_path: Path) -> Run:
    """Run `attendees` on the article with a configuration file of this text, flags and variables."""

    def call(
        text: str, *flags: str, environment: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        path = tmp_path / "briefcli" / "config.toml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        folder = {"XDG_CONFIG_HOME": str(tmp_path), **(environment or {})}
        return run("attendees", str(article_file), *flags, environment=folder)

    return call


@pytest.mark.parametrize(
    ("text", "variable", "flag", "title"),
    [
        ("", None, None, ARABIC),
        ('lang = "en"', None, None, ENGLISH),
        ('lang = "en"', "ar", None, ARABIC),
        ('lang = "en"', "", None, ENGLISH),
        ('lang = "ar"', "en", "ar", ARABIC),
        ('lang = "ar"', "ar", "en", ENGLISH),
        ('lang = "ar"\n[attendees]\nlang = "en"', None, None, ENGLISH),
        ('lang = "ar"\n[attendees]\nlang = "en"', "ar", None, ARABIC),
        ('[agenda]\nlang = "en"', None, None, ARABIC),
    ],
)
def test_flag_beats_environment_beats_file(
    configured: Run, text: str, variable: str | None, flag: str | None, title: str
) -> None:
    """An empty variable is none; a command's own table beats what holds for all."""
    flags = [] if flag is None else ["--lang", flag]
    environment = {} if variable is None else {"BRIEFCLI_LANG": variable}
    result = configured(text, *flags, environment=environment)
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout.decode().splitlines()[0] == title


@pytest.mark.parametrize(
    ("text", "variable", "flags", "status"),
    [
        ("", "", [], 1),
        ("", "1", [], 0),
        ("", "0", [], 1),
        ("exit-zero = true", "", [], 0),
        ("exit_zero = true", "no", [], 1),
        ("exit-zero = true", "yes", ["--no-exit-zero"], 1),
        ("", "false", ["--exit-zero"], 0),
    ],
)
def test_switches_likewise(  # noqa: PLR0913, PLR0917 # the columns of the table
    run: Run, tmp_path: Path, text: str, variable: str, flags: list[str], status: int
) -> None:
    """What a file switches on, a variable or a flag switches off."""
    (tmp_path / "config.toml").write_text(text, encoding="utf-8")
    environment = {"BRIEFCLI_CONFIG": str(tmp_path / "config.toml"), "BRIEFCLI_EXIT_ZERO": variable}
    result = run("attendees", *flags, stdin="هطلت أمطار غزيرة.".encode(), environment=environment)
    assert result.returncode == status
    assert b"no attendee found" in result.stderr


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('lnag = "en"', "option 'lnag' is not known; did you mean lang? choose from actor, bidi, "),
        ('[atendees]\nlang = "en"', "command 'atendees' is not known; did you mean attendees? choose from "),
        ('[attendees]\nactor = "RU"', "option of attendees: 'actor' is not known; choose from bidi, "),
        ("lang = en", "it is no TOML ("),
        ("width = 60.5", "width: a value is a text, a number, true, false, or a list of texts"),
        ('lang = "fr"', "lang in the configuration file: 'fr' is not known; choose from ar, en"),
        ('quiet = "perhaps"', "quiet in the configuration file: 'perhaps' is neither yes nor no"),
    ],
)
def test_a_wrong_file_is_told_of_in_one_line(configured: Run, text: str, message: str) -> None:
    """Status 2, and what to mend."""
    result = configured(text)
    assert (result.returncode, result.stdout) == (2, b"")
    assert result.stderr.count(b"\n") == 1
    assert message in result.stderr.decode()


def test_a_wrong_variable_is_named(run: Run, article_file: Path) -> None:
    """The user never typed the flag."""
    result = run("agenda", str(article_file), environment={"BRIEFCLI_FORMAT": "jsn"})
    assert result.returncode == 2
    assert result.stderr.startswith(b"briefcli: BRIEFCLI_FORMAT: 'jsn' is not known; did you mean json?")


def test_help_says_the_same_with_a_file_and_without(run: Run, tmp_path: Path) -> None:
    """The group's own options are none that a file sets."""
    (tmp_path / "config.toml").write_text('lang = "en"', encoding="utf-8")
    configured = {"BRIEFCLI_CONFIG": str(tmp_path / "config.toml")}
    for arguments in (["help"], ["help", "brief"], ["--help"], ["brief", "--help"]):
        assert run(*arguments, environment=configured).stdout == run(*arguments).stdout
    assert run("help").stdout == run("--help").stdout


def test_help_works_with_a_broken_file(run: Run, tmp_path: Path) -> None:
    """Who mends it needs the help."""
    (tmp_path / "config.toml").write_text("[", encoding="utf-8")
    environment = {"BRIEFCLI_CONFIG": str(tmp_path / "config.toml")}
    for arguments in (["--help"], ["attendees", "--help"], ["schema"]):
        assert run(*arguments, environment=environment).returncode == 0


def test_a_named_file_must_be_there(run: Run, article_file: Path, tmp_path: Path) -> None:
    """One that is looked for by default need not."""
    missing = str(tmp_path / "none.toml")
    result = run("agenda", str(article_file), environment={"BRIEFCLI_CONFIG": missing})
    assert result.returncode == 2
    assert f"{missing}: there is no such file" in result.stderr.decode()
    assert run("agenda", str(article_file), environment={"XDG_CONFIG_HOME": str(tmp_path)}).returncode == 0


def test_numbers_and_own_options(run: Run, article_file: Path, tmp_path: Path) -> None:
    """A number needs no quotes, and a command's own option can be set like the shared ones."""
    path = tmp_path / "config.toml"
    path.write_text('width = 60\n[positions]\nactor = "all"\nformat = "json"\n', encoding="utf-8")
    environment = {"BRIEFCLI_CONFIG": str(path)}
    found = json.loads(run("positions", str(article_file), environment=environment).stdout)
    assert {position["actor"] for position in found["positions"]} > {"RU"}
    only = run("positions", str(article_file), environment={**environment, "BRIEFCLI_ACTOR": "Russia"})
    assert {position["actor"] for position in json.loads(only.stdout)["positions"]} == {"RU"}


@pytest.mark.parametrize(
    ("environment", "path"),
    [
        ({}, None),
        ({"HOME": "/home/a"}, "/home/a/.config/briefcli/config.toml"),
        ({"HOME": "/home/a", "XDG_CONFIG_HOME": "/etc/a"}, "/etc/a/briefcli/config.toml"),
        ({"HOME": "/home/a", "XDG_CONFIG_HOME": "not/absolute"}, "/home/a/.config/briefcli/config.toml"),
        ({"HOME": "/home/a", "XDG_CONFIG_HOME": ""}, "/home/a/.config/briefcli/config.toml"),
        ({"HOME": "/home/a", "BRIEFCLI_CONFIG": "b.toml"}, "b.toml"),
        ({"HOME": "/home/a", "BRIEFCLI_CONFIG": ""}, None),
    ],
)
def test_where_the_file_is(environment: dict[str, str], path: str | None) -> None:
    """As the XDG Base Directory Specification has it."""
    found = configuration_path(environment)
    assert (None if found is None else found.as_posix()) == path


def test_no_file_loads_no_toml(run: Run, article_file: Path) -> None:
    """And no home is no trouble."""
    result = run("agenda", str(article_file), environment={"HOME": "", "PYTHONPROFILEIMPORTTIME": "1"})
    assert result.returncode == 0
    assert b"briefcli.cli.configuration" in result.stderr
    assert b"toml" not in result.stderr


def test_one_help_topic_lists_all_variables(run: Run) -> None:
    """Every option that a command's help shows has its variable there."""
    topic = run("help", "configuration").stdout.decode()
    for command in ("attendees", "agenda", "positions", "compare", "brief", "explain"):
        text = run(command, "--help").stdout.decode()
        assert run("help", command).stdout.decode() == text
        for option in re.findall(r"^  (?:-[a-z], )?--([a-z-]+)", text, re.MULTILINE):
            assert option == "help" or f"BRIEFCLI_{option.upper().replace('-', '_')} " in topic
    unknown = run("help", "configuratoin")
    assert (unknown.returncode, unknown.stdout) == (2, b"")
    assert b"did you mean configuration?" in unknown.stderr
