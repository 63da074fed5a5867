import codecs
import io
import os
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcli.article import UnreadableArticle, read, read_bytes, read_text
from briefcli.article.errors import (
    ArticleEmpty,
    ArticleFromTerminal,
    ArticleIsFolder,
    ArticleNotArabic,
    ArticleNotFound,
    ArticleNotPermitted,
    ArticleNotText,
)

TEXT = "قمة الواحات تبدأ في مسقط\nبدأت اليوم القمة الرابعة، بحضور وفود من تسع دول.\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.replace("\n", "\r\n").encode(),
    ],
)
def test_encodings_and_line_ends(data: bytes) -> None:
    """Whatever the encoding and line ends, the canonical text is the same."""
    article = read_bytes(data, "news.txt")
    assert (article.source, article.text) == ("news.txt", TEXT)
    assert article.title == "قمة الواحات تبدأ في مسقط"


NOT_READABLE = [
    (b"", ArticleEmpty, "no text", "give a file"),
    (" \r\n\u200f\u00a0\n".encode(), ArticleEmpty, "no text", "give a file"),
    (b"The summit begins.", ArticleNotArabic, "no Arabic letter", "in Arabic"),
    ("٢٠٢٤، ٣٠؟".encode(), ArticleNotArabic, "no Arabic letter", "in Arabic"),
    (
        TEXT.encode().decode("cp1252", "replace").encode(),
        ArticleNotArabic,
        "no Arabic letter",
        "get the original",
    ),
    (TEXT.encode() + b"\xff", ArticleNotText, f"byte {len(TEXT.encode())} ", "save it as plain text"),
    (codecs.BOM_UTF8 + b"ab\xff", ArticleNotText, "byte 5 ", "save it"),
    (codecs.BOM_UTF16_LE + b"\x00\xd8\x41\x00", ArticleNotText, "not text in UTF-16 (byte 2 ", "save it"),
    (b"abc\0def", ArticleNotText, "byte 3 is NUL", "save it"),
    (
        TEXT.encode("cp1256"),
        ArticleNotText,
        "byte 0 ",
        "looks like Windows-1256; convert it with: iconv -f WINDOWS-1256 -t UTF-8 'my news.txt'",
    ),
    (TEXT.encode("iso8859_6"), ArticleNotText, "byte 0 ", "iconv -f ISO-8859-6 -t UTF-8"),
    (b"\xc7\xe1 " + "äöü".encode("latin-1") * 40, ArticleNotText, "byte 0 ", "save it as plain text"),
    ("Überraschung in Köln und Düren".encode("latin-1"), ArticleNotText, "byte 0 ", "save it as plain text"),
    (TEXT.encode("utf-16-le"), ArticleNotText, "without a byte order mark", "iconv -f UTF-16LE"),
    (TEXT.encode("utf-16-be"), ArticleNotText, "without a byte order mark", "iconv -f UTF-16BE"),
    (b"%PDF-1.7\n\xe2\xe3", ArticleNotText, "a PDF file", "pdftotext"),
    ("<!DOCTYPE html>\n<html><p>مؤتمر".encode(), ArticleNotText, "a web page in HTML", "w3m"),
    ("\n<HTML dir=rtl><p>مؤتمر".encode(), ArticleNotText, "a web page in HTML", "w3m"),
    ('<?xml version="1.0"?>\n<!doctype html>مؤتمر'.encode(), ArticleNotText, "a web page in HTML", "w3m"),
    (
        b"PK\x03\x04\x14\0[Content_Types].xml word/document.xml",
        ArticleNotText,
        "a Word or Office document",
        "save it",
    ),
    (
        b"PK\x03\x04\x14\0mimetypeapplication/vnd.oasis.opendocument.text",
        ArticleNotText,
        "OpenDocument",
        "save it",
    ),
    (b"PK\x03\x04\x14\0news.txt", ArticleNotText, "a zip archive", "unpack"),
    (b"\x89PNG\r\n\x1a\n", ArticleNotText, "a PNG picture", "as text"),
    (b"{\\rtf1\\ansi", ArticleNotText, "Rich Text", "save it"),
]


@pytest.mark.parametrize(("data", "kind", "problem", "remedy"), NOT_READABLE)
def test_what_is_no_article(data: bytes, kind: type[UnreadableArticle], problem: str, remedy: str) -> None:
    """The error names the source, what is wrong, and what to do, in one line."""
    with pytest.raises(kind) as caught:
        read_bytes(data, "my news.txt")
    assert caught.value.source == "my news.txt"
    assert problem in caught.value.problem
    assert remedy in caught.value.remedy
    assert str(caught.value) == f"my news.txt: {caught.value.problem}; {caught.value.remedy}"
    assert "\n" not in str(caught.value)


def test_files(tmp_path: Path) -> None:
    """A path may be a string or a `Path`; the source is the path as named."""
    path = tmp_path / "خبر.txt"
    path.write_bytes(TEXT.encode())
    assert read(path).text == read(str(path)).text == TEXT
    assert read(path).source == str(path)


def test_missing_files_and_folders(tmp_path: Path) -> None:
    """What is not there, or is no file, is told apart."""
    for name in ("none.txt", "a\0b", "x" * 5000):
        with pytest.raises(ArticleNotFound):
            read(str(tmp_path / name))
    with pytest.raises(ArticleIsFolder):
        read(tmp_path)


def test_forbidden_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be read is named as such."""
    path = tmp_path / "secret.txt"
    path.write_bytes(TEXT.encode())

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    # By the call and not by the mode: the tests may run as a user who may read everything.
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(ArticleNotPermitted, match="you may not read it"):
        read(path)


def test_a_name_with_a_line_end_stays_on_one_line() -> None:
    """A file's name can't break the message in two or send control characters to the terminal."""
    assert str(ArticleEmpty("a\nb\x1b", "p", "r")) == "a\\nb\\x1b: p; r"


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash is standard input: its bytes, or its text where it has no bytes."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode()), encoding="ascii"))
    assert (read("-").source, read_text(TEXT).text) == ("-", TEXT)
    monkeypatch.setattr(sys, "stdin", io.StringIO(TEXT))
    assert read("-").text == TEXT


def test_terminal_as_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal is not waited for, and the message does not name a "-"."""
    monkeypatch.setattr(sys, "stdin", _Terminal())
    with pytest.raises(ArticleFromTerminal, match=r"^standard input: it is a terminal; "):
        read("-")
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(ArticleEmpty):
        read("-")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_by_name(tmp_path: Path) -> None:
    """A shell's process substitution names a pipe, which is read like a file."""
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_bytes, args=(TEXT.encode(),))
    writer.start()
    assert read(path).text == TEXT
    writer.join()


@given(st.one_of(st.binary(), st.text().map(lambda text: (TEXT + text).encode("utf-8", "replace"))))
def test_any_bytes(data: bytes) -> None:
    """Bytes are an article, or are refused in one line."""
    try:
        article = read_bytes(data, "x")
    except UnreadableArticle as error:
        message = str(error)
    else:
        message = "read"
        assert article.text.strip()
    assert len(message.splitlines()) == 1
