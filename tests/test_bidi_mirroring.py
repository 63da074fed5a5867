"""The table of mirrored characters, against the Unicode Character Database."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from briefcli.bidi.data.generate_mirroring import mirroring_table
from briefcli.bidi.mirroring import mirror, mirrored_partners

DATA = Path(__file__).parent.parent / "briefcli" / "bidi" / "data" / "mirroring.tsv"


@pytest.mark.parametrize(
    ("character", "expected"),
    [("(", ")"), ("»", "«"), ("[", "]"), ("<", ">"), ("≤", "≥"), ("a", "a"), ("“", "“"), ("/", "/")],
)
def test_mirror(character: str, expected: str) -> None:
    """Brackets and angle quotes turn round; letters, slashes and comma quotes don't."""
    assert mirror(character) == expected


def test_mirroring_is_its_own_inverse() -> None:
    """Each character with a partner is its partner's, and mirrored in Unicode as far as Python knows it."""
    for character, partner in mirrored_partners().items():
        assert mirror(partner) == character
        assert unicodedata.mirrored(character) or not unicodedata.name(character, "")


def test_table_is_the_generated_one() -> None:
    """The table in the package is what its generator makes of Unicode's file."""
    path = Path("/usr/share/unicode/BidiMirroring.txt")
    if not path.exists():
        pytest.skip(f"{path} is not there; Debian and Ubuntu have it in the package unicode-data")
    source = path.read_text(encoding="utf-8")
    if source.split("\n", 1)[0].removeprefix("# ").removesuffix(".txt") not in DATA.read_text(
        encoding="utf-8"
    ):
        pytest.skip("another version of the Unicode Character Database is installed")
    assert mirroring_table(source) == DATA.read_text(encoding="utf-8")
