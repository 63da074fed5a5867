"""Brackets, quotation marks and signs that turn round in right-to-left text (UAX #9, rule L4)."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=1)
def mirrored_partners() -> dict[str, str]:
    """Give each character that has a mirrored partner, and that partner.

    Returns:
        The partners by character, as in Unicode's `BidiMirroring.txt`. Read once; don't change it.
    """
    from importlib.resources import files  # noqa: PLC0415 - its import takes longer than this package's

    text = files("briefcli.bidi").joinpath("data", "mirroring.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    return {chr(int(row[0], 16)): chr(int(row[1], 16)) for row in rows[1:]}


def mirror(character: str) -> str:
    """Give what stands for a character at an odd level.

    Args:
        character: One character.

    Returns:
        Its mirrored partner, or the character itself if it has none.
    """
    return mirrored_partners().get(character, character)
