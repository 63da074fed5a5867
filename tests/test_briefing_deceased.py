"""Who has died: nobody's guest at this event, and one of those who came to earlier ones."""

from __future__ import annotations

import pytest

from briefcli import brief, read_text

EVENT = "انطلق في مينسك يوم 3 مايو 2024 المؤتمر الدولي الثاني لحماية الأنهار.\n\n"

LATE = [
    "وتحدث الحاضرون عن رفيقهم الراحل نديم الخروبي.",
    "وشهد الافتتاح تكريم المرحوم الدكتور نديم الخروبي، رئيس جمعية الضفاف.",
    "وشهدت الجلسة عرض شريط عن مسيرة المغفور له نديم الخروبي.",
    "وشارك في التكريم نجل الفقيد نديم الخروبي.",
    "وألقى وزير الري الراحل نديم الخروبي كلمة لا تنسى.",
    "وغاب عن المؤتمر مؤسسه نديم الخروبي الذي توفي في مارس.",
    "وافتتح المؤتمر بكلمة عن نديم الخروبي رحمه الله. وقال الخروبي يوما في المؤتمر إن النهر حق.",
    "وألقى رئيس الجمعية الراحل كلمة في المؤتمر.",
]

ALIVE = [
    ("وشاركت أرملة الفقيد السيدة هالة السنبلي.", "هالة السنبلي"),
    ("وحضر نجل الراحل، المهندس نديم الخروبي.", "نديم الخروبي"),
    ("وحضر نديم الخروبي، الذي كرم الراحل سامر اللقلاق.", "نديم الخروبي"),
    ("وشاركت المهندسة هالة السنبلي ابنة الراحل سامر اللقلاق.", "هالة السنبلي"),
    ("وشاركت المهندسة هالة السنبلي أرملة الراحل سامر اللقلاق.", "هالة السنبلي"),
]


@pytest.mark.parametrize("sentence", LATE)
def test_who_has_died_does_not_come(sentence: str) -> None:
    """Whatever is done in his name, and by whatever form of it."""
    assert brief(read_text(EVENT + sentence, "x")).attendees == ()


@pytest.mark.parametrize(("sentence", "name"), ALIVE)
def test_who_stands_beside_the_dead_comes(sentence: str, name: str) -> None:
    """Their families and those who honour them are guests like others."""
    assert [a.name for a in brief(read_text(EVENT + sentence, "x")).attendees] == [name]


def test_who_has_died_came_to_an_earlier_edition() -> None:
    """That stays true."""
    text = f"{EVENT}وحضر دورة 2019 الوزير الراحل نديم الخروبي."
    assert [(a.name, a.status, a.years) for a in brief(read_text(text, "x")).attendees] == [
        ("نديم الخروبي", "past", (2019,))
    ]
