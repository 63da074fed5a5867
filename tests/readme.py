"""Writes what the README shows (outputs, reference, quality and cost) and the manual page.

Run as `python tests/readme.py` to rewrite the README, with `--check` to see whether it is up to date.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from evaluation.cost import read_cost
from evaluation.floors import read_floors
from evaluation.report import quality_and_cost

from briefcli.cli.reference import manual_page, readme_part

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
_SHOWN = re.compile(
    r"(?P<before><!-- output of: (?P<command>[^>]+?) -->\n```text\n)(?P<output>.*?)(?P<after>```\n)",
    re.DOTALL,
)
_MEASURED = re.compile(
    r"(?P<before><!-- quality and cost -->\n\n).*?(?P<after>\n<!-- end of quality and cost -->)", re.DOTALL
)


_REFERENCE = re.compile(
    r"(?P<before><!-- reference -->\n\n).*?(?P<after>\n<!-- end of reference -->)", re.DOTALL
)
MANUAL = ROOT / "briefcli" / "cli" / "data" / "briefcli.1"


def output_of(command: str) -> str:
    """What a shell command prints in the repository's root, `briefcli` being this environment's.

    Raises:
        subprocess.CalledProcessError: If the command fails.
    """
    script = f'briefcli() {{ "{Path(sys.executable).parent}/briefcli" "$@"; }}; {command}'
    run = subprocess.run(["bash", "-c", script], cwd=ROOT, check=True, capture_output=True)
    return run.stdout.decode("utf-8")


def rewritten(text: str) -> str:
    """The README with every shown output as the commands print it now, and figures as last measured."""
    text = _REFERENCE.sub(lambda m: m["before"] + readme_part() + m["after"], text)
    text = _SHOWN.sub(lambda m: m["before"] + output_of(m["command"]) + m["after"], text)
    return _MEASURED.sub(
        lambda m: m["before"] + quality_and_cost(read_floors(), read_cost()) + m["after"], text
    )


def main(arguments: list[str]) -> int:
    """Rewrite the README and the manual page, or check them; 1 if it was not up to date and only checked."""
    text = README.read_text(encoding="utf-8")
    new = rewritten(text)
    if "--check" in arguments:
        return int(new != text or MANUAL.read_text(encoding="utf-8") != manual_page())
    README.write_text(new, encoding="utf-8")
    MANUAL.write_text(manual_page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
