import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcli.article.quotations import quotations

CASES = [
    ("قال: «لن نتراجع». ومضى", ["لن نتراجع"]),
    ("تحت عنوان “أمن أوراسيا” في مينسك", ["أمن أوراسيا"]),
    ("شعار ”معا للسلام“ وشعار ”نحن هنا”", ["معا للسلام", "نحن هنا"]),
    ("شعار “معا للسلام“ فقط", ["معا للسلام"]),
    ('قال "نعم" ثم قال "لا".', ["نعم", "لا"]),
    ('وفقا ل"سانا" وبـ"الأزمة" و"غازبروم"', ["سانا", "الأزمة", "غازبروم"]),
    ("حركة ل«حماس» و«فتح»", ["حماس", "فتح"]),
    ("قال:« سنشارك جميعا » وغادر", ["سنشارك جميعا"]),
    ("بدأ »العمل المشترك« اليوم", ["العمل المشترك"]),
    ("وصفها ‹بالمهمة› و'الضرورية' و ‘العاجلة’", ["بالمهمة", "العاجلة"]),
    ("وصفها 'بالضرورية' أمس", ["بالضرورية"]),
    ("افتتح <<منتدى الخليج>> أعماله", ["منتدى الخليج"]),
    ("عنوان „نص مقتبس“ هنا", ["نص مقتبس"]),
    ("قال «إن بيان “الناتو” واضح» وخرج", ["إن بيان “الناتو” واضح", "الناتو"]),
    ('قال "إن "الناتو" يتوسع" وخرج', ['إن "الناتو" يتوسع', "الناتو"]),
    # A mark that opens another family and never closes does not swallow what follows.
    ("قال «إن ‹الوضع صعب» وقال «سنرى»", ["إن ‹الوضع صعب", "سنرى"]),
    ("قال «سنرى ما يحدث وغادر القاعة", []),
    ("انتهى» الحديث", []),
    ('شاشة قياس 55" و "كبيرة" جدا', ["كبيرة"]),
    ("مدينة Xi'an ومدينة N'Djamena", []),
    ("لا شيء «» هنا", []),
    ('كلمة " متباعدة " هنا', ["متباعدة"]),
    ("«فتح ولم يغلق\n\nفقرة» أخرى", []),
    ("«سطر\nوسطر» بعده", ["سطر\nوسطر"]),
]


@pytest.mark.parametrize(("text", "insides"), CASES)
def test_quotations(text: str, insides: list[str]) -> None:
    """Marks are read by their position, then by their shape; what is not closed is dropped."""
    assert [text[quotation.inside.start : quotation.inside.end] for quotation in quotations(text)] == insides


def test_both_spans() -> None:
    """A quotation gives its span with the marks and without them."""
    (quotation,) = quotations("قال « نعم » وخرج")
    assert (quotation.span.start, quotation.span.end) == (4, 11)
    assert (quotation.inside.start, quotation.inside.end) == (6, 9)


def test_only_inside_the_stretch() -> None:
    """Marks outside the given stretch are not looked at."""
    text = "«أ» «ب» «ج»"
    assert [text[quotation.inside.start : quotation.inside.end] for quotation in quotations(text, 4, 7)] == [
        "ب"
    ]


@given(st.text(alphabet="اب .:\n«»‹›“”„\"‘’'<>ـ"))
def test_quotations_nest(text: str) -> None:
    """Quotations come in order, lie inside the text, and one lies inside another or apart from it."""
    found = [quotation.span for quotation in quotations(text)]
    assert found == sorted(found)
    open_ends: list[int] = []
    for quotation in quotations(text):
        assert quotation.inside in quotation.span
        assert text[quotation.inside.start : quotation.inside.end].strip()
        while open_ends and open_ends[-1] <= quotation.span.start:
            open_ends.pop()
        assert not open_ends or quotation.span.end <= open_ends[-1]
        open_ends.append(quotation.span.end)
