"""A file is there whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from briefcli.output.destination import opened

if TYPE_CHECKING:
    from pathlib import Path

posix_only = pytest.mark.skipif(os.name == "nt", reason="links, pipes and permissions are POSIX's")


def test_a_new_file(tmp_path: Path) -> None:
    """UTF-8, and line ends as they are written."""
    path = tmp_path / "ملف.txt"
    with opened(str(path)) as stream:
        stream.write("مينسك\r\n")
        assert not path.exists()
    assert path.read_bytes() == "مينسك\r\n".encode()
    assert [found.name for found in tmp_path.iterdir()] == ["ملف.txt"]


def test_what_fails_leaves_the_old_content(tmp_path: Path) -> None:
    """And nothing beside it."""
    path = tmp_path / "a.txt"
    path.write_text("old")
    with suppress(RuntimeError), opened(str(path)) as stream:
        stream.write("new")
        raise RuntimeError
    assert path.read_text() == "old"
    assert [found.name for found in tmp_path.iterdir()] == ["a.txt"]


@posix_only
def test_permissions(tmp_path: Path) -> None:
    """An existing file keeps its own, a new one has the usual ones and not only its owner's."""
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.touch()
    old.chmod(0o604)
    mask = os.umask(0o027)
    try:
        for path in (old, new):
            with opened(str(path)) as stream:
                stream.write("x")
    finally:
        os.umask(mask)
    assert [stat.S_IMODE(path.stat().st_mode) for path in (old, new)] == [0o604, 0o640]


@posix_only
def test_a_link_is_followed(tmp_path: Path) -> None:
    """The file that it names is replaced, the link stays."""
    target, link = tmp_path / "target.txt", tmp_path / "link.txt"
    target.write_text("old")
    link.symlink_to(target)
    with opened(str(link)) as stream:
        stream.write("new")
    assert link.is_symlink()
    assert target.read_text() == "new"


@pytest.mark.parametrize("name", [None, "-"])
def test_standard_output(name: str | None) -> None:
    """Which is not closed."""
    with opened(name) as stream:
        assert stream is sys.stdout
    assert not sys.stdout.closed


def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    """A folder, or a folder that isn't there."""
    for path in (tmp_path, tmp_path / "none" / "a.txt"):
        with pytest.raises(OSError, match=r"directory|denied"), opened(str(path)):
            pass
