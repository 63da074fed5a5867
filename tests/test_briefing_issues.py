"""What a statement is about: the noun phrase that its word of stance governs, ended where it ends."""

from __future__ import annotations

import pytest

from briefcli import brief, read_text

EVENT = "ينعقد المؤتمر الدولي الثاني لحماية الأنهار في مينسك يومي 3 و4 مايو 2024."

ISSUES = [
    # Behind a verb of stance, with its preposition or without.
    ("وتدعم روسيا إقامة صندوق مشترك للري.", "إقامة صندوق مشترك للري"),
    ("وتدعم روسيا إيجاد حلول دائمة لكنها تصر على أن أي اتفاق يجب أن يشمل الضخ.", "إيجاد حلول دائمة"),
    ("ودعت روسيا جميع الدول الدائنة إلى تعليق سداد الديون المستحقة.", "تعليق سداد الديون المستحقة"),
    ("وطالبت روسيا بفتح تحقيق مستقل في حريق المستودع.", "فتح تحقيق مستقل في حريق المستودع"),
    ("ورفضت روسيا أي رسوم جديدة تُفرض على السفن.", "رسوم جديدة"),
    ("وتؤيد روسيا نشر بيانات الآبار.", "نشر بيانات الآبار"),
    ("وتجدد روسيا دعوتها إلى إنشاء مركز إقليمي للإنذار.", "إنشاء مركز إقليمي للإنذار"),
    # Behind "that": the speaker's own side is not what it is about.
    ("وأكد وزير البيئة الروسي رامز العنقودي أن بلاده ترفض بناء السدود الكبرى.", "بناء السدود الكبرى"),
    (
        "وقال وزير البيئة الروسي رامز العنقودي إن روسيا مستعدة لاستضافة مركز موحد لتبادل المعلومات.",
        "استضافة مركز موحد لتبادل المعلومات",
    ),
    (
        "وأكد وزير البيئة الروسي رامز العنقودي أن الحكومة لا تزال ترفض تسليم خرائط الآبار.",
        "تسليم خرائط الآبار",
    ),
    ("وقالت روسيا إن حرية الملاحة لا تقبل المساومة.", "حرية الملاحة"),
    (
        "وقال وزير البيئة الروسي رامز العنقودي إن روسيا ملتزمة بتعزيز الاستقرار وتعتبر حل الخلاف ضرورياً.",
        "تعزيز الاستقرار",
    ),
    ("وأكدت روسيا ضرورة وقف الضخ الجائر.", "وقف الضخ الجائر"),
    ("وأكدت روسيا على الحاجة إلى تجاوز إطار الاتفاق القديم.", "تجاوز إطار الاتفاق القديم"),
    # What stands between commas is not it.
    ("ودعت روسيا، في بيان صدر أثناء المؤتمر، إلى عدم المساس بمبدأ التقاسم.", "عدم المساس بمبدأ التقاسم"),
    # A verb ends the phrase; nothing that is only a pronoun or a verb is an issue.
    ("وتؤيد روسيا مشاركة في صندوق تستضيفه مينسك.", "مشاركة في صندوق"),
    ("وحذرت روسيا من أن تُصرف الأموال على غير الري.", "الأموال"),
    ("ودعت روسيا إلى تخطيه.", None),
]


@pytest.mark.parametrize(("sentence", "issue"), ISSUES)
def test_what_a_statement_is_about(sentence: str, issue: str | None) -> None:
    """The issue is a noun phrase of the statement, whole, without particles."""
    positions = brief(read_text(f"{EVENT} {sentence}", "test")).positions
    assert [position.issue for position in positions][:1] == [issue] if positions else issue is None
