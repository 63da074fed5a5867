"""Own words from a file: bodies, offices and names of states that the lexicon lacks."""

from __future__ import annotations

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readme import README

from briefcli import BadLexicon, OwnWords, brief, explain, read_lexicon, read_text
from briefcli.lexicon.own_words import COLUMNS, KINDS
from briefcli.lexicon.vocabulary import organisations

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

    from briefcli import Briefing

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
Lexicon = Callable[..., OwnWords]

HEAD = "\t".join(COLUMNS)
TEXT = """\
مؤتمر العمارة يلتئم في غدامس

انطلق في غدامس يوم 4 مارس 2031 المؤتمر الدولي الخامس للعمارة بمشاركة {}.
وقالت {} إنها ترفض هدم البيوت الطينية.
"""


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str], Path]:
    """Writes a file of own words, its first line included."""

    def written(text: str) -> Path:
        path = tmp_path / "words.tsv"
        path.write_text(text, encoding="utf-8")
        return path

    return written


@pytest.fixture
def lexicon(write: Callable[[str], Path]) -> Lexicon:
    """Reads lines of own words."""
    return lambda *lines: read_lexicon(write("\n".join((HEAD, *lines))))


def about(name: str, words: OwnWords | None = None) -> Briefing:
    """The briefing of an article that tells of somebody or something, under own words or none."""
    return brief(read_text(TEXT.format(name, name), "houses.txt"), words)


def attendees(briefing: Briefing) -> list[tuple[str, str, str | None]]:
    """Name, kind and affiliation of each attendee."""
    return [(attendee.name, attendee.kind, attendee.affiliation) for attendee in briefing.attendees]


@pytest.mark.parametrize(
    ("line", "name", "attendee", "actor"),
    [
        ("organisation\tإيوان", "إيوان", ("إيوان", "organisation", None), "إيوان"),
        # An alias, and a spelling that folds to it.
        ("organisation\tبيت العمارة الطينية\tإيوان|الجرة", "ايوان", ("ايوان", "organisation", None), "ايوان"),
        ("organisation\tMudhouse", "Mudhouse", ("Mudhouse", "organisation", None), "Mudhouse"),
        ("country\tبلاد الأرز\t\tLB", "بلاد الأرز", ("بلاد الأرز", "country", "LB"), "LB"),
        ("country\tبلاد الأرز\t\tlebanon", "بلاد الأرز", ("بلاد الأرز", "country", "LB"), "LB"),
        ("country\tبلاد الأرز\t\tلبنان", "بلاد الأرز", ("بلاد الأرز", "country", "LB"), "LB"),
        (
            "office\tشهبندر\t\tstate",
            "شهبندر الأردن كمال الزغواني",
            ("كمال الزغواني", "person", "JO"),
            "JO",
        ),
    ],
)
def test_own_words_are_read(
    lexicon: Lexicon, line: str, name: str, attendee: tuple[str, str, str | None], actor: str
) -> None:
    """Who attends and takes a stand under a name that only the file has; without the file, nobody does."""
    briefing = about(name, lexicon(line))
    assert attendees(briefing) == [attendee]
    assert [position.actor for position in briefing.positions] == [actor]
    assert attendee not in attendees(about(name))


def test_an_office_is_read_as_its_holder_s_title(lexicon: Lexicon) -> None:
    """In its aliases as well, and for the body that follows."""
    (attendee,) = about(
        "شهبندرة الأمم المتحدة هدى القباني", lexicon("office\tشهبندر\tشهبندرة\tbody")
    ).attendees
    assert (attendee.name, attendee.title, attendee.affiliation) == (
        "هدى القباني",
        "شهبندرة الأمم المتحدة",
        "الأمم المتحدة",
    )


@pytest.mark.parametrize(
    ("line", "name", "expected"),
    [
        # Of names as long, the own one counts; a longer one of the lexicon counts more.
        ("country\tالأردن\t\tLB", "الأردن", [("الأردن", "country", "LB")]),
        ("organisation\tالاتحاد", "الاتحاد الأوروبي", [("الاتحاد الأوروبي", "organisation", None)]),
    ],
)
def test_own_words_and_the_lexicon_s(
    lexicon: Lexicon, line: str, name: str, expected: list[tuple[str, str, str | None]]
) -> None:
    """Own words are an addition, and have the first say."""
    assert attendees(about(name, lexicon(line))) == expected


def test_own_words_leave_nothing_behind(lexicon: Lexicon) -> None:
    """A briefing without them is as it was before them, in this thread and in others meanwhile."""
    words = lexicon("organisation\tإيوان")
    before = about("إيوان")
    with_words = about("إيوان", words)
    assert about("إيوان") == before != with_words
    assert organisations().get("إيوان") is None
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda own: about("إيوان", own), [words, None] * 20))
    assert found == [with_words, before] * 20


def test_an_explanation_knows_them_too(lexicon: Lexicon) -> None:
    """The mention is there, by the rule for names that are known."""
    article = read_text(TEXT.format("إيوان", "إيوان"), "houses.txt")
    mentions = explain(article, lexicon("organisation\tإيوان")).sentences[1].mentions
    assert ("إيوان", "known-body") in [(mention.name, mention.rule) for mention in mentions]


def test_comments_empty_lines_and_line_ends(tmp_path: Path) -> None:
    """As editors and spreadsheets write them, a byte order mark included."""
    path = tmp_path / "words.tsv"
    lines = [
        "# ours",
        "",
        HEAD,
        "organisation\t\u200fإيوان\u200f\t\t",
        " \t",
        "# country",
        "country\tبلاد الأرز\t\tLB",
    ]
    path.write_bytes(b"\xef\xbb\xbf" + "\r\n".join(lines).encode())
    assert [entry.table for entry in read_lexicon(path).entries] == ["organisations", "countries"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "has no words; begin with kind name aliases stands_for, tabs between them"),
        ("# nothing\n", "has no words; begin with kind name aliases stands_for, tabs between them"),
        ("organisation\tإيوان\n", "line 1: the first line names the columns; begin with kind name"),
        (
            f"{HEAD}\nbody\tإيوان",
            "line 2: kind 'body' is not known; choose from organisation, office, country",
        ),
        (f"{HEAD}\n\n\norganisation", "line 4: the name is missing"),
        (f"{HEAD}\norganisation\tأ\tب\tج\tد", "line 2: 5 cells instead of 4; join several aliases by |"),
        (f"{HEAD}\norganisation\tإيوان\t\tLB", "line 2: a body stands for itself; leave 'LB' out"),
        (f"{HEAD}\norganisation\t«—»", "line 2: '«—»' is no name"),
        (f"{HEAD}\norganisation\tإيوان\tالجرة|12", "line 2: '12' is no name"),
        (f"{HEAD}\norganisation\tإيوان ـ", "line 2: 'إيوان ـ' is no name"),
        (
            f"{HEAD}\noffice\tشهبندر\t\tking",
            "line 2: stands_for 'king' is not known; choose from state, body",
        ),
        (f"{HEAD}\ncountry\tبلاد الأرز", "line 2: the state is missing; give its ISO code"),
        (f"{HEAD}\ncountry\tبلاد الأرز\t\tQQ", "line 2: 'QQ' is no state; give its ISO code"),
        (f"{HEAD}\ncountry\tبلاد الأرز\t\tLebanom", "'Lebanom' is no state (did you mean Lebanon (LB)?)"),
        (f"{HEAD}\norganisation\tإيوان\norganisation\tأيوان", "line 3: 'ايوان' stands in line 2 already"),
    ],
)
def test_a_bad_file_is_told_of_in_one_line(write: Callable[[str], Path], text: str, problem: str) -> None:
    """Which line, what is wrong, what to do."""
    path = write(text)
    with pytest.raises(BadLexicon) as caught:
        read_lexicon(path)
    message = str(caught.value)
    assert message.startswith(str(path))
    assert problem in message
    assert "\n" not in message
    assert "; " in message


@pytest.mark.parametrize(
    ("content", "problem"), [(b"\xff\xfe\x00k", "is not text in UTF-8"), (None, "cannot be read")]
)
def test_a_file_that_is_no_text(tmp_path: Path, content: bytes | None, problem: str) -> None:
    """Bytes that are no UTF-8, or no file at all."""
    path = tmp_path / "words.tsv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BadLexicon, match=problem):
        read_lexicon(path)


@given(st.text(alphabet="كbد|#\t\n\r\x85 «,\u200f", max_size=40))
def test_any_file_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """Nothing else is raised, whatever stands behind the columns."""
    path = tmp_path_factory.mktemp("words") / "words.tsv"
    path.write_bytes(f"{HEAD}\norganisation\tأ ب\noffice\t{text}".encode())
    try:
        words = read_lexicon(path)
    except BadLexicon:
        return
    assert about("إيوان", words).event is not None


@pytest.mark.parametrize("command", ["attendees", "positions", "brief", "explain"])
def test_every_command_takes_a_lexicon(
    run: Run, tmp_path: Path, write: Callable[[str], Path], command: str
) -> None:
    """By the flag or by the environment, actors asked for by their own names included."""
    article = tmp_path / "houses.txt"
    article.write_text(TEXT.format("إيوان", "بلاد الأرز"), encoding="utf-8")
    words = write(f"{HEAD}\norganisation\tإيوان\ncountry\tبلاد الأرز\t\tLB\n")
    actor = ["--actor", "بلاد الأرز"] if command == "positions" else []
    by_flag = run(command, str(article), "--lexicon", str(words), *actor)
    assert (by_flag.returncode, by_flag.stderr) == (0, b"")
    assert ("لبنان" if actor else "إيوان") in by_flag.stdout.decode()
    by_environment = run(command, str(article), *actor, environment={"BRIEFCLI_LEXICON": str(words)})
    assert by_environment.stdout == by_flag.stdout
    assert run(command, str(article), *actor).stdout != by_flag.stdout


def test_a_bad_lexicon_ends_the_command(run: Run, article_file: Path, write: Callable[[str], Path]) -> None:
    """Status 2, and one line on stderr."""
    result = run("attendees", str(article_file), "--lexicon", str(write(f"{HEAD}\nbody\tإيوان\n")))
    assert (result.returncode, result.stdout) == (2, b"")
    assert result.stderr.decode().count("\n") == 1
    assert "line 2: kind 'body' is not known" in result.stderr.decode()


def test_the_readme_shows_a_file_that_can_be_read(write: Callable[[str], Path], run: Run) -> None:
    """Its example is a good one, and the help topic tells of the same columns and kinds."""
    example = re.search(r"```tsv\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert example is not None
    tables = {entry.table for entry in read_lexicon(write(example[1])).entries}
    assert tables == {"organisations", "offices", "countries"}
    told = run("help", "lexicon").stdout.decode()
    assert all(re.search(rf"^  {word} ", told, re.MULTILINE) for word in (*COLUMNS, *KINDS))
