"""Ordinals in running text: words (الحادية والعشرون) and marked digits (الـ19, 29th)."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefcli.arabic.data_rows import rows
from briefcli.arabic.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcli.arabic.tokens import Split, Token

OrdinalForm = Literal["word", "marked digits", "bare digits"]

ARTICLE_FORMS = frozenset({"ال", "وال", "فال", "بال", "كال", "لل", "ولل", "فلل", "وبال", "وكال", "فبال"})
"""The article as it stands before digits (الـ19), with the particles before it."""

_PLAIN_DIGITS = re.compile(r"[1-9][0-9]{0,2}")
_MONTH_WORDS = {"تشرين", "كانون", "ربيع", "جمادي"}
_TEENS = {"عشر", "عشره"}
_POSSESSIVE_ENDINGS = ("ته", "ها", "هم", "تنا")
_TEN, _HUNDRED = 10, 100


class OrdinalMention(NamedTuple):
    """An ordinal in a sentence.

    Attributes:
        first: Index of its first token.
        last: Index of its last token (itself included).
        value: The place that it names.
        definite: Whether it has the article; an indefinite one (أول، ثانٍ) may mean "first of".
        gender: "masculine" or "feminine"; None if its form does not tell.
        form: Whether it is a word, digits marked as an ordinal, or digits alone.
    """

    first: int
    last: int
    value: int
    definite: bool
    gender: Literal["masculine", "feminine"] | None
    form: OrdinalForm


@cache
def _ordinals() -> dict[str, tuple[int, str]]:
    return {
        fold(form): (int(row["value"]), row["kind"])
        for row in rows("ordinals")
        for form in row["forms"].split("|")
    }


def read_ordinal(tokens: Sequence[Token], index: int, *, bare_digits: bool = False) -> OrdinalMention | None:
    """The ordinal that begins at an index.

    Args:
        tokens: The tokens of one sentence.
        index: Where it has to begin; for الـ19 at the article or at the digits.
        bare_digits: Whether digits without a mark count as one, as after an edition's noun
            (الدورة 34). Only the caller knows what stands before them.

    Returns:
        The mention; None if there is none, or if the word is part of a month's name or of a term
        in which it is no ordinal (ثاني أكسيد، أول أمس).
    """
    if not 0 <= index < len(tokens):
        return None
    token = tokens[index]
    if token.kind == "number" or token.form in ARTICLE_FORMS:
        return _read_digits(tokens, index, bare_digits=bare_digits)
    if token.kind != "word" or _is_no_ordinal(tokens, index):
        return None
    for split in token.splits:
        entry = _ordinals().get(split.stem)
        if entry and not (split.definite and _article_is_root(token, split)):
            return _read_word(tokens, index, split, *entry)
    return None


def _read_digits(tokens: Sequence[Token], index: int, *, bare_digits: bool) -> OrdinalMention | None:
    first = index
    if tokens[index].kind != "number":
        index += 1
    elif index and tokens[index - 1].form in ARTICLE_FORMS:
        first = index - 1
    if index >= len(tokens) or not _PLAIN_DIGITS.fullmatch(tokens[index].form):
        return None
    value = int(tokens[index].form)
    if first < index:
        # مجموعة الـ20 is named after the number of its members.
        if first and tokens[first - 1].stem == "مجموعه":
            return None
        return OrdinalMention(first, index, value, True, None, "marked digits")  # noqa: FBT003 # definite
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following and following.form in ("st", "nd", "rd", "th") and following.start == tokens[index].end:
        return OrdinalMention(index, index + 1, value, True, None, "marked digits")  # noqa: FBT003 # definite
    if bare_digits:
        return OrdinalMention(index, index, value, True, None, "bare digits")  # noqa: FBT003 # definite
    return None


def _read_word(
    tokens: Sequence[Token], index: int, split: Split, value: int, kind: str
) -> OrdinalMention | None:
    stop = index + 1
    following = tokens[stop].form if stop < len(tokens) else ""
    gender = kind.removesuffix(" compound")
    if kind in ("ten", "hundred"):
        if not split.definite or not _modifies(tokens, index, split):
            return None
        gender = ""
    elif following in _TEENS and (value in range(2, _TEN) or kind.endswith("compound")):
        value, stop = value + _TEN, stop + 1
    else:
        ten = _ordinals().get(_joined_with_article(tokens, stop)) if split.definite else None
        if ten and ten[1] == "ten":
            value += ten[0]
            stop += 2 if following == "و" else 1
        elif kind.endswith("compound") or not _is_first(tokens, index, split):
            return None
    stop, hundred = _after_hundred(tokens, stop)
    mentioned: Literal["masculine", "feminine"] | None = (
        "masculine" if gender == "masculine" else "feminine" if gender == "feminine" else None
    )
    return OrdinalMention(index, stop - 1, value + hundred, split.definite, mentioned, "word")


def _joined_with_article(tokens: Sequence[Token], index: int) -> str:
    """The stem behind وال at an index (والعشرون, و العشرون); empty if there is none."""
    if index >= len(tokens):
        return ""
    form = tokens[index].form
    if form == "و" and index + 1 < len(tokens):
        form += tokens[index + 1].form
    return form[3:] if form.startswith("وال") else ""


def _after_hundred(tokens: Sequence[Token], index: int) -> tuple[int, int]:
    """The index behind "بعد المئة" and a hundred, or the index itself and nothing."""
    words = tuple(token.form for token in tokens[index : index + 2])
    if words in {("بعد", "المئه"), ("بعد", "المائه")}:
        return index + 2, _HUNDRED
    return index, 0


def _is_no_ordinal(tokens: Sequence[Token], index: int) -> bool:
    """Whether an ordinal's word is part of a month's name, a chemical's, a day's, or a span of seconds."""
    before = tokens[index - 1] if index else None
    following = tokens[index + 1].form if index + 1 < len(tokens) else ""
    if before and any(split.stem in _MONTH_WORDS and not split.definite for split in before.splits):
        return True
    form = tokens[index].form
    if form.endswith("ثاني") and following == "اكسيد":
        return True
    if before and before.kind == "number" and form in ("ثانيه", "الثانيه"):
        return True
    if not form.endswith("اول"):
        return False
    if before and before.form.endswith("امس"):
        return True
    return following == "امس" or (
        following == "من" and index + 2 < len(tokens) and tokens[index + 2].form == "امس"
    )


def _modifies(tokens: Sequence[Token], index: int, split: Split) -> bool:
    """Whether a ten with the article follows a definite noun: القمة العشرون, not مجموعة العشرين."""
    # Behind a preposition or a conjunction it is no adjective: في المئة, بالمئة.
    if index == 0 or split.preposition or split.conjunction:
        return False
    before = tokens[index - 1]
    if before.kind != "word":
        return False
    return any(
        reading.definite and not _article_is_root(before, reading) for reading in before.splits
    ) or before.text.endswith(_POSSESSIVE_ENDINGS)


def _article_is_root(token: Token, split: Split) -> bool:
    """Whether the alef that was taken for the article's carries a hamza and is the word's own."""
    place = token.form.find("ال")
    return split.preposition != "ل" and place == 0 and token.text[0] != "ا"


def _is_first(tokens: Sequence[Token], index: int, split: Split) -> bool:
    """Whether a word that may be "preliminary" (الأولي) is "first" (الأولى), true of any other word."""
    text = tokens[index].text
    if split.stem != "اولي" or text.endswith("ى"):
        return True
    # Newsrooms that write all final yehs alike still mark the noun as feminine.
    return split.definite and index > 0 and tokens[index - 1].text.endswith(("ة", "ه"))
