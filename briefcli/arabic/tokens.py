"""Tokens of Arabic running text, with the particles that are written onto a word told apart.

A word may carry a conjunction (و ف), a preposition (ب ل ك) and the article (ال) in that order:
وللمؤتمر is و + ل + ال + مؤتمر. Which of the possible splits is meant, only a lexicon can tell
(وزير begins with a و that is its own), so a token offers all of them, whole word first.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from briefcli.arabic.data_rows import rows
from briefcli.arabic.folding import fold

TokenKind = Literal["word", "latin", "number", "punctuation"]

_ARABIC_LETTERS = (
    "\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc"
    "\u06df-\u06e8\u06ea-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff"
)
_DIGITS = "0-9\u0660-\u0669\u06f0-\u06f9"
_TOKEN = re.compile(
    # A particle drawn out with a tatweel and set apart belongs to the word that follows: الـ ناتو; and so
    # does a و, which some newspapers write apart: و المناجم.
    rf"(?P<word>(?:(?:[وفبلك]?ال|[وف]?[بلك])ـ+|و)[ ](?=[{_ARABIC_LETTERS}])[{_ARABIC_LETTERS}]+"
    # Alone between spaces it is a dash: 11 ـ 13 نوفمبر.
    rf"|(?!ـ+(?![{_ARABIC_LETTERS}]))[{_ARABIC_LETTERS}]+)"
    rf"|(?P<number>[{_DIGITS}]+(?:[.,٫٬][{_DIGITS}]+)*)"
    r"|(?P<latin>(?!ـ)[^\W\d_](?:[^\W_]|[.'’@/:_&+-](?=[^\W_]))*[+]*)"
    r"|(?P<punctuation>\.{2,}|[^\s])"
)

_SHORTEST_STEM = 2

_OTHER_SPELLINGS = re.compile("[ـ\u0653-\u0655یک]")
"""Marks that stand apart from their letter, as in NFD; letters drawn out; letters of a Persian keyboard."""
_ONE_SPELLING = str.maketrans("یک", "يك", "ـ")


class Split(NamedTuple):
    """One way to tell the particles of a word from its stem; all forms are folded.

    Attributes:
        conjunction: "و", "ف" or "".
        preposition: "ب", "ل", "ك" or "".
        definite: Whether the article ال stands before the stem.
        stem: What is left.
        offset: Characters of the folded form that the particles take.
    """

    conjunction: str
    preposition: str
    definite: bool
    stem: str
    offset: int


class Token(NamedTuple):
    """A word, number, Latin word or punctuation mark of a text.

    Attributes:
        start: Offset of its first character in the text, in characters.
        end: Offset behind its last character.
        text: As written, in one spelling: marks composed with their letters, no tatweel, Arabic ye and kaf.
        form: Folded.
        kind: What it is.
    """

    start: int
    end: int
    text: str
    form: str
    kind: TokenKind

    @property
    def splits(self) -> tuple[Split, ...]:
        """All ways to read attached particles, from none to all."""
        return (
            splits(self.form)
            if self.kind == "word"
            else (Split("", "", definite=False, stem=self.form, offset=0),)
        )

    @property
    def stem(self) -> str:
        """The form without the article ال, all else kept."""
        return self.form[2:] if self.definite else self.form

    @property
    def definite(self) -> bool:
        """Whether the bare word (no other particle before it) carries the article ال."""
        # With a hamza the two letters are the word's own: ألمانيا.
        return self.form.startswith("ال") and self.text[0] == "ا" and len(self.form) >= 2 + _SHORTEST_STEM

    @property
    def has_article(self) -> bool:
        """Whether the word can be read with the article ال, bare or behind other particles: واللجنة."""
        return any(split.definite for split in self.splits)


@cache
def _words_in_lam() -> frozenset[str]:
    """Folded words whose own ل is written once behind ل, as if it were the article's: لليبيا, للجنة."""
    return frozenset(fold(row["form"]) for row in rows("words-in-lam"))


@lru_cache(maxsize=65536)
def splits(form: str) -> tuple[Split, ...]:
    """All ways to split a folded word into particles and a stem of two letters or more.

    The whole word comes first, then the splits in order of how much they take away.
    """
    found = [Split("", "", definite=False, stem=form, offset=0)]
    for conjunction in ("", form[0]) if form[:1] in ("و", "ف") else ("",):
        rest = form[len(conjunction) :]
        for preposition in ("", rest[0]) if rest[:1] in ("ب", "ل", "ك") else ("",):
            tail = rest[len(preposition) :]
            offset = len(conjunction) + len(preposition)
            elided_article = preposition == "ل" and tail.startswith("ل") and len(tail) > _SHORTEST_STEM
            elided_article = elided_article and tail not in _words_in_lam()
            if offset and len(tail) >= _SHORTEST_STEM and not elided_article:
                found.append(Split(conjunction, preposition, definite=False, stem=tail, offset=offset))
            if tail.startswith("ال") and len(tail) >= 2 + _SHORTEST_STEM:
                found.append(Split(conjunction, preposition, definite=True, stem=tail[2:], offset=offset + 2))
            # The alef of the article is not written behind the preposition ل: للمؤتمر.
            if elided_article:
                found.append(Split(conjunction, preposition, definite=True, stem=tail[1:], offset=offset + 1))
    found[1:] = sorted(found[1:], key=lambda split: split.offset)
    return tuple(found)


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of a text, or of a stretch of it; offsets count from the text's beginning.

    Args:
        text: The text.
        start: Where to begin, in characters.
        end: Where to stop; the text's end if None.
    """
    tokens = []
    stop = len(text) if end is None else end
    respelt = _OTHER_SPELLINGS.search(text, start, stop) is not None
    for match in _TOKEN.finditer(text, start, stop):
        kind: TokenKind = match.lastgroup  # type: ignore[assignment]  # the pattern's groups are the kinds
        surface = match.group()
        if respelt and kind == "word":
            surface = unicodedata.normalize("NFC", surface).translate(_ONE_SPELLING) or surface
        form = fold(surface).replace(" ", "") if kind != "punctuation" else surface
        tokens.append(Token(match.start(), match.end(), surface, form, kind))
    return tokens
