"""Shows one table in real terminals on a virtual screen and compares what they show with a reference.

Run as `python tests/compare_terminals.py`. It needs Xvfb, the font DejaVu Sans Mono and a terminal or more;
on Debian: apt-get install --no-install-recommends xvfb fonts-dejavu-core xterm stterm alacritty mlterm
xfce4-terminal dbus tmux konsole kitty libgl1-mesa-dri. What is not installed is left out, and said so. With
`--pictures DIRECTORY` the pictures are kept; with `--update` the reference is
written anew from the order of the eye: look at it.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from terminals.card import MISTAKES, card_lines
from terminals.comparison import Difference, differences
from terminals.picture import cells_of, marks_in
from terminals.reference import FONTS, REFERENCE, reference_cells
from terminals.screens import TERMINALS, NotShown, Terminal, missing, picture_of, virtual_screen

if TYPE_CHECKING:
    from PIL.Image import Image

_SHOWN = 5  # differences that are told of one by one


def main(arguments: list[str]) -> int:
    """Compare; 1 if a terminal shows another table, or a mistake is not seen."""
    parser = argparse.ArgumentParser(prog="compare_terminals.py", description="Compare real terminals.")
    parser.add_argument("--pictures", type=Path, help="keep the pictures in this directory")
    parser.add_argument("--update", action="store_true", help="write the reference anew")
    parser.add_argument("--only", help="one terminal")
    wanted = parser.parse_args(arguments)
    if wanted.update:
        lines = (line.replace("\u202d", "").replace("\u202c", "") for line in card_lines("visual"))
        REFERENCE.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    if shutil.which("Xvfb") is None or not FONTS.exists():
        _say("left out: all terminals, as Xvfb or DejaVu Sans Mono is not installed")
        return 0
    chosen = [terminal for terminal in TERMINALS if wanted.only in (None, terminal.name)]
    there = [terminal for terminal in chosen if not missing(terminal)]
    with virtual_screen() as display:
        wrong = sum([not _is_right(terminal, display, wanted.pictures) for terminal in there])
        if there:
            wrong += sum([not _sees(there[0], display, mistake) for mistake in MISTAKES])
    for terminal in chosen:
        if terminal not in there:
            _say(f"left out: {terminal.name}, as {', '.join(missing(terminal))} is not installed")
    return int(bool(wrong))


def _is_right(terminal: Terminal, display: str, pictures: Path | None) -> bool:
    try:
        picture = _taken(terminal, display)
    except NotShown as first:
        # On a busy machine a terminal may start too late, which says nothing of what it would show.
        _say(f"again: {terminal.name}: {first}")
        try:
            picture = _taken(terminal, display)
        except NotShown as problem:
            _say(f"wrong: {terminal.name}: {problem}")
            return False
    if pictures is not None:
        _keep(picture, pictures / f"{terminal.name.lower().replace(' ', '-')}.png")
    found = _compared(picture)
    _say(f"{'wrong' if found else 'right'}: {terminal.name}" + (f": {len(found)} cells" if found else ""))
    for difference in found[:_SHOWN]:
        _say(f"    {difference}")
    return not found


def _sees(terminal: Terminal, display: str, mistake: str) -> bool:
    found = _compared(_taken(terminal, display, mistake))
    _say(f"{'seen' if found else 'NOT SEEN'}: {mistake} in {terminal.name}: {len(found)} cells")
    return bool(found)


def _taken(terminal: Terminal, display: str, mistake: str | None = None) -> Image:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as directory:
        return picture_of(terminal, display, Path(directory), mistake)


def _compared(picture: Image) -> list[Difference]:
    reference = reference_cells()
    marks = marks_in(picture)
    assert marks is not None  # the picture was not taken before they were there
    return list(differences(cells_of(picture, len(reference), marks), reference))


def _keep(picture: Image, path: Path) -> None:
    marks = marks_in(picture)
    assert marks is not None
    path.parent.mkdir(parents=True, exist_ok=True)
    cut = picture.crop((marks.left, marks.top + marks.height, marks.right, marks.bottom - marks.height))
    cut.quantize(64).save(path, optimize=True)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
