"""Reading an article from a file, from standard input, from bytes or from a text."""

from __future__ import annotations

import codecs
import errno
import os
import re
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from briefcli.article.canonical import canonical_text
from briefcli.article.errors import (
    STANDARD_INPUT,
    ArticleEmpty,
    ArticleFromTerminal,
    ArticleIsFolder,
    ArticleNotArabic,
    ArticleNotFound,
    ArticleNotPermitted,
    ArticleNotText,
    UnreadableArticle,
)
from briefcli.article.parser import parse

if TYPE_CHECKING:
    from briefcli.article.model import Article

_ARABIC_LETTER = re.compile(
    "[\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06fa-\u06fc\u0750-\u077f\u08a0-\u08c9]"
)
# The longer mark first: the mark of UTF-32 begins with that of UTF-16.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_SAVE_AS_TEXT = "save it as plain text in UTF-8 first"
_UNPACK = "unpack it and give the text file in it"
_PICTURE = "a picture holds no text; give the article as text"
_SIGNATURES = (
    (b"%PDF-", "a PDF file", "extract its text first, for instance with pdftotext"),
    (b"{\\rtf", "a Rich Text document", _SAVE_AS_TEXT),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Office document", _SAVE_AS_TEXT),
    (b"%!PS", "a PostScript file", "extract its text first, for instance with ps2ascii"),
    (b"\x1f\x8b", "a gzip archive", _UNPACK),
    (b"BZh", "a bzip2 archive", _UNPACK),
    (b"\xfd7zXZ\x00", "an xz archive", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _UNPACK),
    (b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (b"\x89PNG\r\n", "a PNG picture", _PICTURE),
    (b"\xff\xd8\xff", "a JPEG picture", _PICTURE),
    (b"GIF8", "a GIF picture", _PICTURE),
)
_PAGE = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_ZIP = b"PK\x03\x04"
_HEAD = 4096
_SAMPLE = 1 << 16
# Encodings of one byte per letter, as Python and as iconv name them.
_OLD_ENCODINGS = (("cp1256", "Windows-1256", "WINDOWS-1256"), ("iso8859_6", "ISO-8859-6", "ISO-8859-6"))
# Of Arabic running text, the article ال is at least about every thirtieth pair of letters.
_SHARE_OF_ARTICLES = 1 / 60
_FEWEST_ARTICLES = 1


def read(source: str | os.PathLike[str]) -> Article:
    """Read an article.

    Args:
        source: A path, or "-" for standard input (a `Path` is always a file).

    Raises:
        UnreadableArticle: If there is no such file, it can't be read, or holds no Arabic text; or
            if standard input is a terminal, which would have to be waited for.
    """
    if source == STANDARD_INPUT:
        return _read_standard_input()
    name = os.fspath(source)
    return read_bytes(_file_bytes(name), name)


def read_bytes(data: bytes, source: str) -> Article:
    """Read an article from the bytes of a plain text.

    UTF-8 is read with and without a byte order mark, UTF-16 and UTF-32 with one.

    Args:
        data: The bytes.
        source: Where they came from, as the user named it.

    Raises:
        UnreadableArticle: If the bytes are no text, or the text is empty or not Arabic.
    """
    return read_text(_decoded(data, source), source)


def read_text(text: str, source: str = STANDARD_INPUT) -> Article:
    """Read an article from its text.

    Args:
        text: The text.
        source: Where it came from, as the user named it.

    Raises:
        UnreadableArticle: If the text is empty or holds no Arabic letter.
    """
    canonical = canonical_text(text)
    if not canonical.strip():
        raise ArticleEmpty(source, "there is no text in it", "give a file with the article's text")
    if not _ARABIC_LETTER.search(canonical):
        if "Ø§" in canonical or "Ù„" in canonical:
            remedy = (
                "it looks like UTF-8 that was read as Latin letters; get the original and keep it as UTF-8"
            )
        else:
            remedy = "briefcli reads articles in Arabic"
        raise ArticleNotArabic(source, "there is no Arabic letter in it", remedy)
    return parse(canonical, source)


def _read_standard_input() -> Article:
    stream = sys.stdin
    if stream is None or stream.closed:
        raise ArticleEmpty(STANDARD_INPUT, "it is closed", "name a file, or pipe an article in")
    if stream.isatty():
        raise ArticleFromTerminal(STANDARD_INPUT, "it is a terminal", "name a file, or pipe an article in")
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        return read_text(stream.read(), STANDARD_INPUT)
    return read_bytes(buffer.read(), STANDARD_INPUT)


def _file_bytes(name: str) -> bytes:
    try:
        path = Path(name)
        # Asked beforehand: opening a folder is "not permitted" on some systems.
        if path.is_dir():
            raise ArticleIsFolder(name, "it is a folder", "name the files in it")
        return path.read_bytes()
    except FileNotFoundError:
        raise ArticleNotFound(name, "there is no such file", "check the name and the folder") from None
    except PermissionError:
        raise ArticleNotPermitted(name, "you may not read it", "ask for permission, or copy it") from None
    except OSError as error:
        if error.errno in (errno.ENAMETOOLONG, errno.ENOTDIR, errno.ELOOP):
            raise ArticleNotFound(
                name, "there can be no such file", "check the name and the folder"
            ) from error
        problem = f"it can't be read ({error.strerror or type(error).__name__})"
        raise UnreadableArticle(name, problem, "check the disk, or copy the file first") from error
    except UnreadableArticle:
        raise
    except ValueError as error:
        raise ArticleNotFound(name, "no file can have this name", "check the name") from error


def _decoded(data: bytes, source: str) -> str:
    for mark, encoding, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding, name, len(mark), source)
    _refuse_other_formats(data, source)
    _refuse_nulls(data, source)
    return _strictly(data, "utf-8", "UTF-8", 0, source)


def _strictly(data: bytes, encoding: str, name: str, skipped: int, source: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        problem = f"it is not text in {name} (byte {error.start + skipped} does not fit)"
        remedy = _conversion_hint(data, source) if encoding == "utf-8" else "save it as plain text in UTF-8"
        raise ArticleNotText(source, problem, remedy) from None


def _refuse_other_formats(data: bytes, source: str) -> None:
    for signature, what, remedy in _SIGNATURES:
        if data.startswith(signature):
            raise ArticleNotText(source, f"it is {what}, not plain text", remedy)
    if _PAGE.match(data):
        remedy = "copy its text from the browser, or save that with: w3m -dump"
        raise ArticleNotText(source, "it is a web page in HTML, not plain text", remedy)
    if data.startswith(_ZIP):
        head = data[:_HEAD]
        if b"word/" in head or b"[Content_Types].xml" in head:
            raise ArticleNotText(source, "it is a Word or Office document, not plain text", _SAVE_AS_TEXT)
        if b"mimetypeapplication/vnd.oasis" in head:
            raise ArticleNotText(source, "it is an OpenDocument file, not plain text", _SAVE_AS_TEXT)
        raise ArticleNotText(source, "it is a zip archive, not plain text", _UNPACK)


def _refuse_nulls(data: bytes, source: str) -> None:
    position = data.find(b"\0")
    if position < 0:
        return
    head = data[:_HEAD]
    # In UTF-16, the high byte of an Arabic letter is 6, that of a space or line end 0.
    for first, name in ((0, "UTF-16BE"), (1, "UTF-16LE")):
        if 2 * head[first::2].count(6) > len(head) // 2:
            problem = "it looks like UTF-16 without a byte order mark"
            raise ArticleNotText(source, problem, f"convert it with: {_iconv(name, source)}")
    problem = f"it is not plain text (byte {position} is NUL)"
    raise ArticleNotText(source, problem, _SAVE_AS_TEXT)


def _conversion_hint(data: bytes, source: str) -> str:
    """What to do about bytes that are not UTF-8: how to convert them, if their encoding can be told."""
    sample = data[:_SAMPLE]
    letters = sum(byte > 0x7F for byte in sample)  # the last byte of ASCII
    best_count, best = 0, None
    for codec, name, iconv_name in _OLD_ENCODINGS:
        count = sample.count("ال".encode(codec))
        if count > best_count:
            best_count, best = count, (name, iconv_name)
    if best and best_count >= _FEWEST_ARTICLES and best_count >= _SHARE_OF_ARTICLES * letters:
        return f"looks like {best[0]}; convert it with: {_iconv(best[1], source)}"
    return _SAVE_AS_TEXT


def _iconv(encoding: str, source: str) -> str:
    name = "FILE" if source == STANDARD_INPUT else shlex.quote(source)
    return f"iconv -f {encoding} -t UTF-8 {name}"
