"""Names that are spelt as everyday words are: whole where they are names, and words where they are not."""

from __future__ import annotations

import pytest

from briefcli import read_text
from briefcli.mentions.reading import read_mentions

Person = tuple[str, "str | None"]

NAMES: list[tuple[str, list[Person]]] = [
    # An adjective, a nationality or a title of respect closes a name before what its bearer says, or a mark.
    ("وقالت الناشطة هالة صعب إن المدينة عطشى.", [("هالة صعب", "الناشطة")]),
    ("وقالت رئيسة الهيئة الدكتورة هالة معروف إن العمل مستمر.", [("هالة معروف", "رئيسة الهيئة")]),
    ("وقال نقيب الأطباء في بيروت سامر مصري إن الدواء غال.", [("سامر مصري", "نقيب الأطباء في بيروت")]),
    ("وحضر رئيس البلدية سامر تركي، والأهالي.", [("سامر تركي", "رئيس البلدية")]),
    ("وأدار الجلسة الصحافي سامر سعادة.", [("سامر سعادة", "الصحافي")]),
    ("وتحدث الأب سامر سماحة عن العيش المشترك.", [("سامر سماحة", None)]),
    # What describes something else closes no name, and a title stands before its bearer.
    ("وقالت الناشطة هالة صعب عليها الحضور.", [("هالة", "الناشطة")]),
    ("واستقبل سامر سماحة المفتي نديم اللقلاق.", [("نديم اللقلاق", None)]),
    ("وتابع الوزير في شريط مصري، وصوله.", []),
    # Between a verb and an office of the same gender behind a comma, two everyday words are a name.
    ("وشاركت جوي نسيم، مديرة المكتبة، في الحوار.", [("جوي نسيم", "مديرة المكتبة")]),
    (
        "وقال هيمن رشيد، المتحدث باسم وزارة الزراعة، إن القمح كاف.",
        [("هيمن رشيد", "المتحدث باسم وزارة الزراعة")],
    ),
    ("وقالت أمل وردة، رئيسة المكتبة، إن الكتب كثيرة.", [("أمل وردة", "رئيسة المكتبة")]),
    # A noun with its adjective is what it is, as is one of the other gender, several, or an object.
    ("وقال مصدر حكومي، المتحدث باسم الوزارة، إن القمح كاف.", []),
    ("وقال بيان مشترك، رئيس المكتبة لم يحضر.", []),
    ("وألقت كلمة ترحيبية، رئيسة المكتبة، قبل الظهر.", []),
    ("وحضر حفل افتتاح، رئيس المكتبة، قبل الظهر.", []),
    ("وشاركت جوي نسيم، مدير المكتبة، في الحوار.", []),
    ("وحضر شعراء كبار، رئيس المكتبة منهم.", []),
    # A noun with a pronoun is no part of a name.
    ("وخلع تشاو هوي معطفه في القاعة الرئيسية.", [("تشاو هوي", None)]),
    ("وحملت هالة نديم حقائبها إلى القاعة.", [("هالة نديم", None)]),
]


@pytest.mark.parametrize(("sentence", "expected"), NAMES, ids=[sentence for sentence, _ in NAMES])
def test_everyday_words_are_names_only_where_they_stand_as_names(
    sentence: str, expected: list[Person]
) -> None:
    """What stands around an everyday word tells whether it is a name."""
    found = [m for m in read_mentions(read_text(sentence, "t")).mentions[0] if m.kind == "person" and m.named]
    assert [(m.name, m.title) for m in found] == expected
