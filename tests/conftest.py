"""What several test files share: a made-up event, the installed command, and golden files."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

import pytest
from contract_schema import validate_run
from hypothesis import settings

from briefcli.article.model import Article, Block, Evidence, Span
from briefcli.briefing.model import Attendee, Briefing, Edition, Event, Position, Topic

TEXT = """\
نهر واحد وثلاث ضفاف: مؤتمر الأنهار يعود إلى مينسك
تستضيف مينسك يومي 31 أكتوبر و1 نوفمبر 2024 المؤتمر الدولي الثاني لحماية الأنهار بمشاركة 30 دولة.
يشارك في المؤتمر وزير البيئة الروسي رامز العنقودي ومنظمة «ضفاف بلا حدود» وكازاخستان.
ووُجهت الدعوة إلى وزيرة المياه المجرية هالة السنبلي التي حضرت دورة 2023.
واعتذر عن عدم الحضور وزير الري المصري نديم الخروبي الذي حضر دورة 2023.
وكان أمير قطر قد حضر الدورة السابقة عام 2023.
ويناقش المؤتمر تلوث المياه، ويهدف إلى ميثاق مشترك، ومن المتوقع أن يتطرق إلى السدود (الكبرى).
وقال العنقودي: «نؤيد ميثاقاً ملزماً للأنهار [كلها] رقم 7».
ورفضت روسيا بناء السدود من دون تشاور.
وحذرت منظمة «ضفاف بلا حدود» من جفاف البحيرات.
واحتضنت المدينة الدورة الأولى في 26 و27 أكتوبر 2023 تحت عنوان «ماء للجميع».
"""


# How long an example takes is the machine's affair; it must not make a test red.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# A shell has what it starts in the background ignore these, and so would what the tests send them to.
for _name, _handler in (("SIGINT", signal.default_int_handler), ("SIGQUIT", signal.SIG_DFL)):
    if signal.getsignal(getattr(signal, _name, signal.SIGTERM)) == signal.SIG_IGN:
        signal.signal(getattr(signal, _name), _handler)

_BENCHMARKS = Path(__file__).parent / "benchmarks"


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Benchmarks run when asked for by path, as they take long and can't fail."""
    if collection_path != _BENCHMARKS:
        return None
    asked = (Path(config.invocation_params.dir, argument.split("::")[0]) for argument in config.args)
    return None if any(_BENCHMARKS in (path, *path.parents) for path in asked) else True


def _article(text: str, source: str) -> Article:
    blocks: list[Block] = []
    start = 0
    for line in text.splitlines():
        span = Span(start, start + len(line))
        blocks.append(Block("paragraph" if blocks else "title", span, (span,)))
        start = span.end + 1
    return Article(source, text, tuple(blocks))


@pytest.fixture(scope="session")
def briefing() -> Briefing:
    """A briefing on a made-up event, as the extraction would give it."""
    article = _article(TEXT, "rivers.txt")

    def said(words: str) -> tuple[Evidence, ...]:
        start = TEXT.index(words)
        return (article.evidence(Span(start, start + len(words)), "by-hand"),)

    def attendee(  # the columns of the table below
        name: str,
        kind: str,
        title: str | None,
        affiliation: str | None,
        status: str,
        *years: int,
    ) -> Attendee:
        return Attendee(
            name=name,
            kind=kind,  # type: ignore[arg-type] # the model's words, written out in the table
            title=title,
            affiliation=affiliation,
            status=status,  # type: ignore[arg-type] # likewise
            years=years,
            evidence=said(name),
        )

    present = said("يومي 31")
    event = Event(
        name="المؤتمر الدولي الثاني لحماية الأنهار",
        ordinal=2,
        theme=None,
        city="مينسك",
        country="BY",
        start="2024-10-31",
        end="2024-11-01",
        countries=30,
        evidence=present,
    )
    return Briefing(
        articles=(article,),
        year=2024,
        event=event,
        attendees=(
            attendee("رامز العنقودي", "person", "وزير البيئة الروسي", "RU", "attending", 2024),
            attendee("ضفاف بلا حدود", "organisation", None, "ضفاف بلا حدود", "attending", 2024),
            attendee("كازاخستان", "country", None, "KZ", "attending", 2024),
            attendee("هالة السنبلي", "person", "وزيرة المياه المجرية", "HU", "invited", 2024, 2023),
            attendee("نديم الخروبي", "person", "وزير الري المصري", "EG", "declined", 2024, 2023),
            attendee("أمير قطر", "person", None, "QA", "past", 2023),
        ),
        topics=(
            Topic(text="تلوث المياه", kind="item", evidence=said("تلوث المياه")),
            Topic(text="ميثاق مشترك", kind="aim", evidence=said("ميثاق مشترك")),
            Topic(text="السدود (الكبرى)", kind="expected", evidence=said("السدود (الكبرى)")),
        ),
        positions=(
            Position(
                actor="RU",
                speaker="رامز العنقودي",
                issue="ميثاق الأنهار",
                stance="supports",
                attribution="direct",
                text="نؤيد ميثاقاً ملزماً للأنهار [كلها] رقم 7",
                evidence=said("نؤيد ميثاقاً"),
            ),
            Position(
                actor="RU",
                speaker=None,
                issue="السدود",
                stance="rejects",
                attribution="paraphrase",
                text="ورفضت روسيا بناء السدود من دون تشاور",
                evidence=said("ورفضت روسيا"),
            ),
            Position(
                actor="ضفاف بلا حدود",
                speaker=None,
                issue=None,
                stance="warns",
                attribution="indirect",
                text="وحذرت منظمة «ضفاف بلا حدود» من جفاف البحيرات",
                evidence=said("وحذرت منظمة"),
            ),
        ),
        editions=(
            Edition(
                year=2024,
                ordinal=2,
                theme=None,
                city="مينسك",
                country="BY",
                start="2024-10-31",
                end="2024-11-01",
                countries=30,
                evidence=present,
            ),
            Edition(
                year=2023,
                ordinal=1,
                theme="ماء للجميع",
                city="مينسك",
                country="BY",
                start="2023-10-26",
                end="2023-10-27",
                countries=None,
                evidence=said("الدورة الأولى"),
            ),
        ),
    )


@pytest.fixture
def article_file(tmp_path: Path) -> Path:
    """The made-up event's article as a file."""
    path = tmp_path / "rivers.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def plain_article(tmp_path: Path) -> Path:
    """The same article with the simplest sentences, for tests of what is done with the facts."""
    path = tmp_path / "plain.txt"
    text = TEXT.replace(" التي حضرت دورة 2023", "").replace(" الذي حضر دورة 2023", "")
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Compare a whole output with its file in tests/golden.

    After a wanted change, `BRIEFCLI_UPDATE_GOLDEN=1 pytest` writes the files anew; read the diff.
    """

    def check(name: str, output: str) -> None:
        path = Path(__file__).parent / "golden" / name
        if os.environ.get("BRIEFCLI_UPDATE_GOLDEN"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(output, encoding="utf-8", newline="")
        assert output == path.read_bytes().decode("utf-8"), f"tests/golden/{name} differs"

    return check


Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture(scope="session")
def executable() -> str:
    """The installed command's path, beside the interpreter that runs the tests."""
    name = "briefcli.exe" if os.name == "nt" else "briefcli"
    path = Path(sys.executable).parent / name
    assert path.exists(), "briefcli is not installed beside this interpreter: pip install -e ."
    return str(path)


@pytest.fixture(scope="session")
def run(executable: str) -> Run:
    """Run the installed command with arguments, input bytes and environment; no terminal anywhere.

    Whatever JSON it prints, or writes with --output, is held to the published contract.
    """

    def call(
        *arguments: str,
        stdin: bytes = b"",
        environment: dict[str, str] | None = None,
        folder: Path | None = None,
    ) -> subprocess.CompletedProcess[bytes]:
        clean = {
            name: value
            for name, value in os.environ.items()
            if name not in ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "PYTHONIOENCODING", "LC_ALL", "LANG")
            and not name.startswith(("BRIEFCLI_", "XDG_"))
        }
        if not {"BRIEFCLI_CONFIG", "XDG_CONFIG_HOME", "HOME"} & set(environment or ()):
            clean["BRIEFCLI_CONFIG"] = ""  # whoever runs the tests may have a configuration
        variables = {**clean, **(environment or {})}
        result = subprocess.run(
            [executable, *arguments],
            input=stdin,
            capture_output=True,
            timeout=60,
            check=False,
            env=variables,
            cwd=folder,
        )
        validate_run(arguments, result.stdout, folder)
        return result

    return call


def opened_for(process: subprocess.Popen[bytes], pipe: Path) -> BinaryIO:
    """Open the end of a named pipe that is written to, once a process has opened the other and waits.

    Plain opening would wait for ever for a process that ended before.
    """
    while process.poll() is None:
        with suppress(OSError):
            return os.fdopen(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK), "wb")
        time.sleep(0.01)
    pytest.fail(f"the command ended with {process.returncode} before it read")


def interrupt(process: subprocess.Popen[bytes]) -> None:
    """Press Ctrl-C until a process ends.

    Python sees a signal that comes between its last look for one and a system call that waits only when
    that returns, so that the first may be lost on a pipe into which nothing comes.
    """
    for _ in range(6):
        process.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=10)
            return


@contextmanager
def terminal() -> Iterator[tuple[int, int]]:
    """Give both ends of a pseudo-terminal: the one that shows, the one that a program writes to."""
    controller, writable = os.openpty()
    try:
        yield controller, writable
    finally:
        for end in (controller, writable):
            with suppress(OSError):
                os.close(end)


def shown_on(controller: int) -> bytes:
    """Read what a terminal was sent, until the program's end of it is closed."""
    shown = b""
    while True:
        try:
            part = os.read(controller, 65536)
        except OSError:  # Linux's way to say that the other end is closed
            return shown
        if not part:
            return shown
        shown += part


@pytest.fixture(scope="session")
def on_terminal(executable: str) -> Callable[..., str]:
    """Run the installed command with its output on a terminal, of 80 columns unless told otherwise.

    Gives what the terminal was sent. It is taken for xterm if no variable says what it is.
    """
    inherited = ("PATH", "HOME", "LANG", "SYSTEMROOT")

    def call(*arguments: str, environment: dict[str, str] | None = None) -> str:
        base = {name: os.environ[name] for name in inherited if name in os.environ}
        base |= {"BRIEFCLI_CONFIG": "", "COLUMNS": "80", "TERM": "xterm", **(environment or {})}
        with terminal() as (controller, writable):
            process = subprocess.Popen(
                [executable, *arguments], stdin=subprocess.DEVNULL, stdout=writable, env=base
            )
            os.close(writable)
            shown = shown_on(controller)
            assert process.wait(timeout=60) == 0
        return shown.decode("utf-8")

    return call
