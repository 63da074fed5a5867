import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcli.article.sentences import sentence_spans

# Sentences are parted by a bar.
CASES = [
    "افتتحت القمة في الدوحة.| وألقى الأمير كلمة.| وغادر الضيوف",
    # Abbreviations and initials
    "قال د. سالم الخزامي ذلك.| وأيده أ.د. هاني النورس وم. ليلى الزهر.",
    "حضر الندوة ود. سامي القطان.| ثم غادر.",
    "العنوان ص.ب. 1145 الرباط.| الهاتف مغلق.",
    "كتبت ج. ك. رولينغ رسالة.| ولم تحضر.",
    "قالت شركة U.S. Steel إنها في St. Louis باقية.| وأضافت أخرى.",
    "عقدت الدورة عام 2024 م.| وحضرها خمسون وفدا.",
    "توفي عام 1446 هـ.| ودفن هناك.",
    # Numbers, addresses, list numbers
    "نما الاقتصاد 2.5% و٢٫٥ مليون.| وبلغ العجز 3.1.| وانخفض بعدها.",
    "الموقع kazan.example.ru/ar مفتوح.| والقناة t.me/x.| والملف report.pdf جاهز.",
    "1. الأمن في المتوسط.| وما بعده.",
    "عقدت الدورة عام 2023.| وستعقد غدا.",
    # A stop before a comma is a slip
    "ملفات الشرق الأوسط.، حيث يشتد النزاع.| وغيرها",
    "ملفات كثيرة جدا على طاولة الاجتماع..، ومنها المناخ.",
    # Ellipses
    "المياه.. ومدريد تبحثان عن حل جديد",
    "الرباط… قمة المناخ تبدأ اليوم",
    "قال إن الوضع في المنطقة صعب جدا...| وأضاف أن الحل قريب.",
    "قال إن الوضع في المنطقة صعب جدا…| ويشارك في القمة ثلاثون وفدا.",
    "تحدث عن الوضع في المنطقة العربية... والعالم كله.",
    # Questions and cries
    "من يحضر القمة؟| ومن يغيب عنها؟!| لا أحد يعلم!",
    "وصفه بالكبير (!) في كلمته.| وغادر.",
    # No space behind the stop
    "اختتمت القمة.|وقال الوزير كلمته.| وانتهت.",
    # A semicolon and a line end
    "اتفقوا على السلام؛ واختلفوا على\nالحدود.| وانصرفوا.",
    # Quotations
    "قال: «لن نتراجع. هذا قرارنا. وسنمضي فيه».| وأضاف المزيد.",
    "قال الوزير: «نعم. لن نتراجع أبدا عن قرارنا هذا.»| وغادر القاعة.",
    'قال: "انتهى الأمر. وغادروا جميعا."| ثم صمت.',
    "قال: ”نحن هنا. ولن نرحل“.| ثم صمت.",
    "تحت شعار «نحو مستقبل آمن!» بمشاركة وفود.| وانتهى.",
    "كتاب «من نحن؟» للكاتب معروف.| وهو مهم.",
    "صاح «لا للحرب!»، ثم مضى.| ولم يعد.",
    "سأل «هل من حل؟».| فأجابوه.",
    "قال «لا نقبل هذا.| ثم غادر القاعة.| وعاد بعد ساعة.",
    # Footnotes and brackets
    "عقد المؤتمر في تونس.[1]| وحضره الوزير. [٢]| وانتهى.",
    "وصل الوفد (من الجزائر. أمس) إلى مسقط.| وبدأ العمل.",
    "(انتهى الاجتماع.)| وبدأ غيره.",
]


@pytest.mark.parametrize("marked", CASES)
def test_sentences(marked: str) -> None:
    """A sentence ends where a reader would say so."""
    text = marked.replace("|", "")
    expected = [part.strip() for part in marked.split("|")]
    assert [text[span.start : span.end] for span in sentence_spans(text)] == expected


def test_only_the_block() -> None:
    """Offsets count from the text's beginning; what lies outside the block is not looked at."""
    text = "قبل. داخل الكتلة. وبعدها. خارج"
    assert [text[span.start : span.end] for span in sentence_spans(text, 4, 25)] == [
        "داخل الكتلة.",
        "وبعدها.",
    ]


def test_no_sentence_without_text() -> None:
    """White space has no sentences; stops alone are one."""
    assert sentence_spans(" \n ") == ()
    assert len(sentence_spans("... !")) == 1


def _assert_covered(text: str) -> None:
    spans = sentence_spans(text)
    position = 0
    for span in spans:
        assert position <= span.start < span.end
        assert not text[position : span.start].strip()
        sentence = text[span.start : span.end]
        assert sentence == sentence.strip()
        position = span.end
    assert not text[position:].strip()


@given(st.text())
def test_any_text_is_covered(text: str) -> None:
    """Sentences are in order, apart, and leave out nothing but white space."""
    _assert_covered(text)


@given(st.text(alphabet="اودم .…؟!،؛:12٣\n«»“”\"'()[]abﷺ/"))
def test_any_punctuation_is_covered(text: str) -> None:
    """However marks and stops mix, nothing is lost."""
    _assert_covered(text)
