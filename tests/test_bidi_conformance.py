"""The whole of Unicode's own conformance tests for the bidirectional algorithm."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefcli.bidi.levels import Direction, levels_of_line, resolve_levels, visual_order

UNICODE_DATA = Path("/usr/share/unicode")  # where Debian's package unicode-data puts it

# One character of each Bidi_Class; none is a paired bracket, as BidiTest.txt asks.
REPRESENTATIVES = {
    "L": "a", "R": "\u05d0", "AL": "\u0627", "EN": "1", "ES": "+", "ET": "#", "AN": "\u0661", "CS": ",",
    "NSM": "\u0300", "BN": "\u00ad", "B": "\u2029", "S": "\t", "WS": " ", "ON": "!",
    "LRE": "\u202a", "LRO": "\u202d", "RLE": "\u202b", "RLO": "\u202e", "PDF": "\u202c",
    "LRI": "\u2066", "RLI": "\u2067", "FSI": "\u2068", "PDI": "\u2069",
}  # fmt: skip

# Bits of BidiTest.txt: 1 is automatic, 2 left to right, 4 right to left.
DIRECTIONS: dict[int, Direction | None] = {1: None, 2: "ltr", 4: "rtl"}


def unicode_file(name: str) -> Path:
    """Give a file of the Unicode Character Database, or skip the test."""
    path = UNICODE_DATA / name
    if not path.exists():
        pytest.skip(f"{path} is not there; Debian and Ubuntu have it in the package unicode-data")
    return path


def resolved(text: str, direction: Direction | None) -> tuple[list[int], int]:
    """Resolve the text as one paragraph on one line."""
    paragraph = resolve_levels(text, direction)
    line = levels_of_line(text, paragraph.levels, paragraph.paragraph_level)
    return line, paragraph.paragraph_level


def order_of_kept(levels: list[int], expected: list[str]) -> list[int]:
    """Give the visual order without the characters that rule X9 removes, which the files mark with x."""
    kept = [index for index, level in enumerate(expected) if level != "x"]
    return [kept[position] for position in visual_order([levels[index] for index in kept])]


def agrees(levels: list[int], expected: list[str]) -> bool:
    """Tell whether the levels are the expected ones, where the file expects any."""
    return all(want in ("x", str(level)) for level, want in zip(levels, expected, strict=True))


def test_bidi_character_test_passes_whole() -> None:
    """Every line of BidiCharacterTest.txt gives its paragraph level, levels and order."""
    directions: dict[str, Direction | None] = {"0": "ltr", "1": "rtl", "2": None}
    cases = 0
    failures: list[str] = []
    with unicode_file("BidiCharacterTest.txt").open(encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#") or not line.strip():
                continue
            cases += 1
            code_points, direction, paragraph_level, expected, order = line.strip().split(";")
            text = "".join(chr(int(code_point, 16)) for code_point in code_points.split())
            levels, own_level = resolved(text, directions[direction])
            wanted = expected.split()
            if (
                own_level != int(paragraph_level)
                or not agrees(levels, wanted)
                or order_of_kept(levels, wanted) != [int(index) for index in order.split()]
            ):
                failures.append(line)
    assert not failures
    assert cases > 90_000


def test_bidi_test_passes_whole() -> None:
    """Every line of BidiTest.txt gives its levels and order in each direction that it names."""
    cases = 0
    failures: list[str] = []
    expected: list[str] = []
    order: list[int] = []
    with unicode_file("BidiTest.txt").open(encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("@Levels:"):
                expected = line.split()[1:]
            elif line.startswith("@Reorder:"):
                order = [int(index) for index in line.split()[1:]]
            elif line.strip() and not line.startswith(("#", "@")):
                classes, bits = line.split(";")
                text = "".join(REPRESENTATIVES[name] for name in classes.split())
                for bit, direction in DIRECTIONS.items():
                    if not int(bits, 16) & bit:
                        continue
                    cases += 1
                    levels, _ = resolved(text, direction)
                    if not agrees(levels, expected) or order_of_kept(levels, expected) != order:
                        failures.append(f"{direction}: {line}")
    assert not failures
    assert cases > 700_000


def test_text_that_looks_like_the_listing_is_not_taken_for_it() -> None:
    """The engine's listing quotes the text; what the text says of levels changes none."""
    quoted = "levels: [\n Level(\n 7,\n),\n], paragraphs: [ level: Level(\n 9,\n)".replace("\n", " ")
    levels, paragraph_level = resolved(f"ا {quoted} 1", "rtl")
    plain, _ = resolved("ا " + "a" * len(quoted) + " 1", "rtl")
    assert paragraph_level == 1
    assert len(levels) == len(plain)
    assert set(levels) <= {1, 2}
