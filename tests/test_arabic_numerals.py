"""Numbers and ordinals are read from digits and words of every gender and case, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcli.arabic.numerals import find_numbers, read_number
from briefcli.arabic.ordinals import read_ordinal
from briefcli.arabic.tokens import tokenize

UNITS = ("", "واحد", "اثنان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع")
TENS = ("", "عشر", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")
DIGITS = {
    "european": "0123456789",
    "arabic-indic": "٠١٢٣٤٥٦٧٨٩",
    "persian": "۰۱۲۳۴۵۶۷۸۹",
}


def in_script(text: str, script: str) -> str:
    """The text with its digits in a script."""
    return text.translate(
        {ord(european): digit for european, digit in zip("0123456789", DIGITS[script], strict=True)}
    )


def unit_word(value: int, *, feminine: bool) -> str:
    """A unit as it is joined to a ten."""
    if value == 1:
        return "إحدى" if feminine else "واحد"
    if value == 2:
        return "اثنتان" if feminine else "اثنان"
    return UNITS[value] + ("" if feminine else "ة")


def teen_words(value: int, *, feminine: bool) -> str:
    """Eleven to nineteen."""
    ten = "عشرة" if feminine else "عشر"
    if value == 11:
        return f"{'إحدى' if feminine else 'أحد'} {ten}"
    if value == 12:
        return f"{'اثنتا' if feminine else 'اثنا'} {ten}"
    return f"{unit_word(value - 10, feminine=feminine)} {ten}"


def words_below_hundred(value: int, *, feminine: bool, nominative: bool) -> str:
    """A number from 1 to 99 in words."""
    if value == 10:
        return "عشر" if feminine else "عشرة"
    if value < 10:
        return "واحدة" if value == 1 and feminine else unit_word(value, feminine=feminine)
    if value < 20:
        return teen_words(value, feminine=feminine)
    tens, unit = divmod(value, 10)
    ten = TENS[tens] + ("ون" if nominative else "ين")
    return f"{unit_word(unit, feminine=feminine)} و{ten}" if unit else ten


def words_below_thousand(value: int, hundred: str, *, feminine: bool, nominative: bool) -> str:
    """A number from 1 to 999 in words, the hundred spelled in one of the ways."""
    hundreds, rest = divmod(value, 100)
    parts = []
    if hundreds == 2:
        parts.append(hundred.removesuffix("ة") + ("تان" if nominative else "تين"))
    elif hundreds:
        parts.append((TENS[hundreds] if hundreds > 1 else "") + hundred)
    if rest:
        parts.append(words_below_hundred(rest, feminine=feminine, nominative=nominative))
    return " و".join(parts)


def in_words(value: int, hundred: str, *, feminine: bool, nominative: bool) -> str:
    """A number from 1 to 999999 in words."""
    thousands, rest = divmod(value, 1000)
    parts = []
    if thousands == 1:
        parts.append("ألف")
    elif thousands == 2:
        parts.append("ألفان" if nominative else "ألفين")
    elif thousands:
        count = words_below_thousand(thousands, hundred, feminine=False, nominative=nominative)
        parts.append(f"{count} {'آلاف' if 3 <= thousands % 100 <= 10 else 'ألف'}")
    if rest:
        parts.append(words_below_thousand(rest, hundred, feminine=feminine, nominative=nominative))
    return " و".join(parts)


@given(
    value=st.integers(1, 999_999),
    hundred=st.sampled_from(["مئة", "مائة"]),
    feminine=st.booleans(),
    nominative=st.booleans(),
    particle=st.sampled_from(["", "و", "ب", "ل"]),
)
def test_every_number_in_words_is_read_back(
    value: int, hundred: str, particle: str, *, feminine: bool, nominative: bool
) -> None:
    """Units, teens, tens, hundreds and thousands in both genders and cases mean their number."""
    written = in_words(value, hundred, feminine=feminine, nominative=nominative)
    tokens = tokenize(f"{particle}{written} مشاركا")
    if particle + written == "لست":  # a verb
        assert read_number(tokens, 0) is None
        return
    mention = read_number(tokens, 0)
    assert mention is not None
    assert (mention.value, mention.first, mention.last) == (value, 0, len(tokens) - 2)


@given(st.integers(0, 10**9), st.sampled_from(sorted(DIGITS)), st.sampled_from(["", ",", "٬"]))
def test_every_number_in_digits_is_read_back(value: int, script: str, separator: str) -> None:
    """Digits of all scripts, with a separator of thousands or none, mean their number."""
    written = in_script(f"{value:,}".replace(",", separator), script)
    (mention,) = find_numbers(tokenize(f"شارك {written} شخص"))
    assert (mention.value, mention.first, mention.last) == (value, 1, 1)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ثلاثين دولة", 30),
        ("خمس وثلاثون", 35),
        ("خمس و ثلاثون", 35),
        ("مئة وعشرين", 120),
        ("ميّة", 100),
        ("مائتي شخص", 200),
        ("ثلاثمئة", 300),
        ("ثلاث مئة", 300),
        ("ألف", 1000),
        ("ألفي مندوب", 2000),
        ("ألفا مندوب", 2000),
        ("ثلاثة آلاف", 3000),
        ("خمسة عشر ألفا", 15_000),
        ("اثنتي عشرة", 12),
        ("أحد عشر", 11),
        ("ثمانية وأربعين", 48),
        ("إحدى وعشرين", 21),
        ("لست وخمسين دولة", 56),
        ("3 ملايين و200 ألف", 3_200_000),
        ("1.5 مليون", 1_500_000),
        ("2،000 شخص", 2000),
        ("٤٠ دولة", 40),
    ],
)
def test_numbers_as_newsrooms_write_them(text: str, value: int) -> None:
    """Digits, words and both together give one number."""
    (mention,) = find_numbers(tokenize(text))
    assert mention.value == value


@pytest.mark.parametrize(
    "text",
    [
        "2.5",
        "1.250",
        "25%",
        "25 في المئة",
        "خمسون بالمئة",
        "18:30",
        "31/10/2024",
        "26-27",
        "10 250",
        "بضع دول",
        "بضعة وعشرين",
        "مئات المشاركين",
        "آلاف",
        "مليون ونصف",
        "إحدى الدول",
        "أحد الوزراء",
        "لست متأكدا",
        "أقل من 30",
        "يوم الأحد",
        "29th",
        "COP29",
        "مؤتمر",
        "",
    ],
)
def test_what_is_no_whole_number_is_not_read(text: str) -> None:
    """Decimals, percentages, times, ranges and vague counts give no number."""
    assert find_numbers(tokenize(text)) == []


@pytest.mark.parametrize(
    ("text", "value", "approximate", "bound", "first"),
    [
        ("حوالي 40 دولة", 40, True, None, 0),
        ("بمشاركة نحو خمسين دولة", 50, True, None, 1),
        ("بنحو 50", 50, True, None, 0),
        ("زهاء ألف", 1000, True, None, 0),
        ("يناهز 30", 30, True, None, 0),
        ("خمسون تقريبا", 50, True, None, 0),
        ("تناهز الـ40", 40, True, None, 0),
        ("أكثر من 1,250", 1250, False, "more than", 0),
        ("وأزيد من 20", 20, False, "more than", 0),
        ("ما يزيد على 20", 20, False, "more than", 0),
        ("يزيد عددهم على 20", 20, False, "more than", 0),
        ("تجاوز 20", 20, False, "more than", 0),
        ("ما لا يقل عن خمسين", 50, False, "at least", 0),
        ("20 على الأقل", 20, False, "at least", 0),
        ("ما يصل إلى 20", 20, False, "up to", 0),
        ("لا يتجاوز 20", 20, False, "up to", 0),
        ("لم يزد على 20", 20, False, "up to", 0),
        ("شارك 20 وزيرا", 20, False, None, 1),
    ],
)
def test_a_rough_number_is_told_from_an_exact_one(
    text: str, value: int, bound: str | None, first: int, *, approximate: bool
) -> None:
    """What stands around the number makes it rough, or a bound; a negation turns a lower bound over."""
    (mention,) = find_numbers(tokenize(text))
    assert (mention.value, mention.approximate, mention.bound, mention.first) == (
        value,
        approximate,
        bound,
        first,
    )


def test_an_approximation_is_found_from_the_number_too() -> None:
    """Asked at the number, the mention still begins with the words before it."""
    mention = read_number(tokenize("شارك أكثر من 20 وزيرا"), 3)
    assert mention is not None
    assert (mention.first, mention.last, mention.bound) == (1, 3, "more than")


def test_numbers_of_a_list_stay_apart() -> None:
    """Two tens joined by و are two numbers."""
    assert [mention.value for mention in find_numbers(tokenize("بين عشرين وثلاثين دولة"))] == [20, 30]


WORDS = """
ثلاثة و وعشرين مئة ومئة ألف آلاف مليون 3 000 ، - / : % في المئة أكثر من الـ 12 عشر لا يتجاوز واحد
"""
SOUP = st.lists(st.sampled_from(WORDS.split()), max_size=25)


@given(st.one_of(SOUP.map(" ".join), SOUP.map("".join), st.text()))
def test_any_text_gives_ordered_numbers(text: str) -> None:
    """Nothing raises; the mentions are in order and share no token."""
    tokens = tokenize(text)
    behind = 0
    for mention in find_numbers(tokens):
        assert behind <= mention.first <= mention.last < len(tokens)
        behind = mention.last + 1
    for index in range(len(tokens)):
        read_ordinal(tokens, index, bare_digits=True)


MASCULINE = ("", "أول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر")


def ordinal_words(value: int, *, feminine: bool, nominative: bool) -> str:
    """A definite ordinal from 1 to 99 in words."""
    ending = "ة" if feminine else ""
    tens, unit = divmod(value, 10)
    ten = f"ال{TENS[tens]}{'ون' if nominative else 'ين'}"
    if value == 1 and feminine:
        return "الأولى"
    if value <= 10:
        return f"ال{MASCULINE[value]}{ending}"
    stem = "حادي" if unit == 1 else MASCULINE[unit]
    if value < 20:
        return f"ال{stem}{ending} عشر{ending}"
    return f"ال{stem}{ending} و{ten}" if unit else ten


@given(value=st.integers(1, 99), feminine=st.booleans(), nominative=st.booleans())
def test_every_ordinal_is_read_back(value: int, *, feminine: bool, nominative: bool) -> None:
    """Definite ordinals of both genders and all cases mean their place."""
    tokens = tokenize("القمة " + ordinal_words(value, feminine=feminine, nominative=nominative))
    mention = read_ordinal(tokens, 1)
    assert mention is not None
    assert (mention.value, mention.definite, mention.last) == (value, True, len(tokens) - 1)
    if value % 10:
        assert mention.gender == ("feminine" if feminine else "masculine")


@pytest.mark.parametrize(
    ("text", "index", "value", "definite", "form"),
    [
        ("المؤتمر الأول", 1, 1, True, "word"),
        ("الدورة الأولي", 1, 1, True, "word"),
        ("القمة الثانية عشر", 1, 12, True, "word"),
        ("الثالث و العشرون", 0, 23, True, "word"),
        ("القمة المئة", 1, 100, True, "word"),
        ("الدورة الخامسة بعد المئة", 1, 105, True, "word"),
        ("في دورته الأربعين", 2, 40, True, "word"),
        ("وللثالثة", 0, 3, True, "word"),
        ("أول مؤتمر", 0, 1, False, "word"),
        ("مؤتمر ثانٍ", 1, 2, False, "word"),
        ("أولى جلسات", 0, 1, False, "word"),
        ("الـ19", 0, 19, True, "marked digits"),
        ("الدورة ال 29", 2, 29, True, "marked digits"),
        ("بالـ٣", 0, 3, True, "marked digits"),
        ("29th", 0, 29, True, "marked digits"),
        ("الدورة 34", 1, 34, True, "bare digits"),
    ],
)
def test_ordinals_as_newsrooms_write_them(
    text: str, index: int, value: int, form: str, *, definite: bool
) -> None:
    """Words, digits with the article, and bare digits where the caller allows them."""
    mention = read_ordinal(tokenize(text), index, bare_digits=form == "bare digits")
    assert mention is not None
    assert (mention.value, mention.definite, mention.form) == (value, definite, form)


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("ثاني أكسيد الكربون", 0),
        ("الثانوية", 0),
        ("أول أمس", 0),
        ("أول من أمس", 0),
        ("أمس الأول", 1),
        ("تشرين الثاني", 1),
        ("كانون الأول", 1),
        ("ربيع الأول", 1),
        ("10 ثانية", 1),
        ("الاتفاق الأولي", 1),
        ("مجموعة العشرين", 1),
        ("مجموعة الـ20", 1),
        ("في المئة", 1),
        ("بالمئة", 0),
        ("الدورة 34", 1),
        ("أولوية", 0),
        ("ثانيا", 0),
        ("ألمانيا", 0),
        ("الحادي", 0),
        ("الـ2024", 0),
        ("الـ", 0),
    ],
)
def test_look_alikes_are_no_ordinals(text: str, index: int) -> None:
    """Months, seconds, chemistry, adverbs and counts share words with the ordinals."""
    assert read_ordinal(tokenize(text), index) is None
