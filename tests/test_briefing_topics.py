"""The agenda: where lists of topics begin and end, and how items are parted."""

from __future__ import annotations

import pytest

from briefcli import brief, read_text

EVENT = "ينعقد المؤتمر الدولي الثاني لحماية الأنهار في مينسك يومي 3 و4 مايو 2024."

AGENDAS = [
    ("ويناقش المؤتمر تلوث المياه، وحماية السدود.", [("تلوث المياه", "item"), ("حماية السدود", "item")]),
    (
        "ويهدف المؤتمر إلى تعزيز التعاون بين الدول، ومن المتوقع أن يتطرق إلى أزمة الجفاف.",
        [("تعزيز التعاون بين الدول", "aim"), ("أزمة الجفاف", "expected")],
    ),
    (
        "وتشمل محاور المؤتمر الأوضاع في السودان وليبيا، والأمن المائي، إضافة إلى مخاطر التلوث.",
        [("الأوضاع في السودان وليبيا", "item"), ("الأمن المائي", "item"), ("مخاطر التلوث", "item")],
    ),
    ("وسيبحث الوزير رامز العنقودي في المؤتمر ملف السدود.", [("ملف السدود", "item")]),
    ("وأكد الوزير أن التعاون مهم.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), AGENDAS)
def test_items_are_noun_phrases_without_what_joins_them(
    sentence: str, expected: list[tuple[str, str]]
) -> None:
    """Each item stands alone, without the و before it, and says what kind it is."""
    briefing = brief(read_text(f"{EVENT} {sentence}", "test"))
    assert [(topic.text, topic.kind) for topic in briefing.topics] == expected


def test_list_under_an_agenda_heading_is_the_agenda() -> None:
    """Items of a list under the agenda's heading are topics as they stand."""
    text = f"{EVENT}\n\nجدول الأعمال\n1. حماية السدود\n2. تمويل مشاريع الري\n"
    assert [topic.text for topic in brief(read_text(text, "test")).topics] == [
        "حماية السدود",
        "تمويل مشاريع الري",
    ]
