import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcli.article.canonical import canonical_text

ZWNJ, ZWJ = "\u200c", "\u200d"

CASES = [
    ("سطر\r\nسطر\rسطر\u0085سطر\u2028سطر\u2029سطر", "سطر\nسطر\nسطر\nسطر\nسطر\nسطر"),
    ("صفحة\fصفحة\vسطر", "صفحة\nصفحة\nسطر"),
    ("عمود\tعمود", "عمود\tعمود"),
    ("\ufeffبدأت\x00 القمة\x1b[31m\u0090", "بدأت القمة[31m"),
    ("\u200fالناتو \u202aNATO\u202c \u2067نص\u2069\u061c", "الناتو NATO نص"),
    ("مؤ\u00adتمر الأم\u2060ن\u200b الدولي", "مؤتمر الأمن الدولي"),
    ("30\u00a0دولة\u202fو\u20035 هيئات", "30 دولة و 5 هيئات"),
    ("ﺍﻟﻤﺆﺗﻤﺮ", "المؤتمر"),
    ("ﻻ سلام", "لا سلام"),
    ("النبي ﷺ", "النبي صلى الله عليه وسلم"),
    ("كتا\ufe76ب", "كتا\u064eب"),
    ("﴿قل﴾", "﴿قل﴾"),
    ("مـــؤتمرٌ دُوَليّ", "مـــؤتمرٌ دُوَليّ"),
    # Inside a word a joiner is not to be seen.
    (f"الم{ZWJ}ؤتمر", "المؤتمر"),
    (f"١٤٤٦ ه{ZWJ}", "١٤٤٦ ه"),
    # A non-joiner is kept only where it parts letters that would join.
    (f"می{ZWNJ}خواهد", f"می{ZWNJ}خواهد"),
    (f"می{ZWNJ}{ZWNJ}خواهد", f"می{ZWNJ}خواهد"),
    (f"دار{ZWNJ}ها{ZWNJ} {ZWNJ}نص الـ{ZWNJ}30", "دارها نص الـ30"),
    ("نصف \ud83d رمز", "نصف \ufffd رمز"),
]


@pytest.mark.parametrize(("text", "canonical"), CASES)
def test_canonical_text(text: str, canonical: str) -> None:
    """The canonical text is what the eye sees."""
    assert canonical_text(text) == canonical


def test_ordinary_text_is_left_alone() -> None:
    """Offsets into the canonical text of an ordinary file are offsets into the file's text."""
    text = "قال «الوزير»: إنّ 2.5% من الـ30 دولة… (NATO)؟ 😀\n\tـ «آخرون»  —  نعم\n"
    assert canonical_text(text) == text


@given(st.text())
def test_canonical_text_is_idempotent(text: str) -> None:
    """The canonical form of a canonical text is itself, with no control left in it."""
    canonical = canonical_text(text)
    assert canonical_text(canonical) == canonical
    assert all(unicodedata.category(letter) != "Cc" or letter in "\n\t" for letter in canonical)


@given(st.text(alphabet="بدا ه\u200c\u200d\u064e\u200f\ufeff\r\n\ufe8e\ufefb\ufe70"))
def test_joiners_and_forms_in_any_order(text: str) -> None:
    """However the invisible characters mix, one pass is enough."""
    assert canonical_text(canonical_text(text)) == canonical_text(text)
