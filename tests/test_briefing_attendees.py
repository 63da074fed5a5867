"""Who attends: what governs a name, where lists end, and who is only mentioned."""

from __future__ import annotations

import pytest

from briefcli import brief, read_text

EVENT = "ينعقد المؤتمر الدولي الثاني لحماية الأنهار في مينسك يومي 3 و4 مايو 2024."

ATTENDANCE = [
    (
        "ويشارك وزير البيئة الروسي رامز العنقودي ونظيره المجري نديم الخروبي، ومنظمة ضفاف الدولية للبيئة.",
        [
            ("رامز العنقودي", "وزير البيئة الروسي", "RU", "attending", (2024,)),
            ("نديم الخروبي", "نظيره المجري", "HU", "attending", (2024,)),
            ("منظمة ضفاف الدولية للبيئة", None, None, "attending", (2024,)),
        ],
    ),
    (
        "ولن يشارك في المؤتمر وزير الري المصري نديم الخروبي.",
        [("نديم الخروبي", "وزير الري المصري", "EG", "declined", (2024,))],
    ),
    (
        "واعتذر عن عدم الحضور سامر اللقلاق، رئيس الاتحاد الأوروبي للسدود.",
        [("سامر اللقلاق", "رئيس الاتحاد الأوروبي للسدود", "الاتحاد الأوروبي للسدود", "declined", (2024,))],
    ),
    (
        "ووجهت الدعوة إلى وزيرة المياه المجرية هالة السنبلي التي حضرت المؤتمر في عام 2023.",
        [("هالة السنبلي", "وزيرة المياه المجرية", "HU", "invited", (2024, 2023))],
    ),
    (
        "ويحضر المؤتمر وزيرا خارجية مصر سامر اللقلاق والأردن نديم الخروبي.",
        [
            ("سامر اللقلاق", "وزيرا خارجية مصر", "EG", "attending", (2024,)),
            ("نديم الخروبي", None, "JO", "attending", (2024,)),
        ],
    ),
    (
        "ويجري المؤتمر بمشاركة ممثلين عن أكثر من 25 دولة، بينها مصر وكازاخستان.",
        [("مصر", None, "EG", "attending", (2024,)), ("كازاخستان", None, "KZ", "attending", (2024,))],
    ),
]

NOBODY = [
    "وأعلن المنظمون أن تونس ستكون ضيف شرف الدورة المقبلة.",
    "وهنأ الوزير المشاركين بمناسبة العيد الوطني.",
    "وأعلنت المتحدثة باسم الوزارة هالة السنبلي أن المؤتمر سيناقش تلوث المياه.",
    "ويستند المؤتمر إلى مبادرة الرئيس الروسي رامز العنقودي.",
    "وقال الباحث نديم الخروبي إن السدود تضر بالأنهار.",
    "ويناقش المؤتمر العلاقات بين مصر وكازاخستان.",
    "وينضم الضيوف إلى القاعة، ومقعد وفد مالطا لا يزال شاغرا.",
    "وكان الحارس رامز العنقودي يجلس على مقهاه المعتاد.",
    "وقال مصدر طبي تحدث إلينا شريطة عدم ذكر هويته إن السدود تضر بالأنهار.",
]


@pytest.mark.parametrize(("sentence", "expected"), ATTENDANCE)
def test_governed_names_attend(sentence: str, expected: list[tuple[object, ...]]) -> None:
    """Each name that a verb or noun of attending governs is an attendee, with title, state and status."""
    briefing = brief(read_text(f"{EVENT} {sentence}", "test"))
    found = [(a.name, a.title, a.affiliation, a.status, a.years) for a in briefing.attendees]
    assert [(name, title, status, years) for name, title, _, status, years in found] == [
        (name, title, status, years) for name, title, _, status, years in expected
    ]
    assert [row[2] for row in found] == [row[2] for row in expected]


@pytest.mark.parametrize("sentence", NOBODY)
def test_being_mentioned_is_not_attending(sentence: str) -> None:
    """Who announces, is quoted, or is what others talk about does not attend."""
    assert brief(read_text(f"{EVENT} {sentence}", "test")).attendees == ()
