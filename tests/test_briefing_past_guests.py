"""Who was at an earlier edition, told by a word of time or by the edition's own year."""

from __future__ import annotations

import pytest

from briefcli import brief, read_text

HELD = (
    "اختتم في تامبيكو المكسيكية مؤتمر ميركاتور الدولي للموانئ يوم 23 أكتوبر 2024.\n\n"
    "وحضر المؤتمر وزير النقل البيروفي كارلوس ميندوزا.\n\n"
)

EARLIER = [
    ("وكان مدير معهد الموانئ بيدرو سالاس قد ترأس الجلسة الختامية العام الماضي، غير أنه غائب.", 2023),
    ("وكان الوزير الكوبي بيدرو سالاس هو من افتتح دورة 2023.", 2023),
    ("وافتتح بيدرو سالاس لقاء العام الماضي.", 2023),
    ("وشارك بيدرو سالاس في لقاء 2022.", 2022),
    ("وفي دورة 2019، التي عقدت في ليما، وعد وزير الطاقة آنذاك بيدرو سالاس بثلاثة أرصفة.", 2019),
    ("وزاره في دورته السابعة عام 2020 وزير الصناعة والتجارة آنذاك بيدرو سالاس.", 2020),
    ("وفي الدورة الماضية عام 2023 تحدث أمامها يومئذ رئيس لجنة الخدمات بيدرو سالاس.", 2023),
    ("وعقد الاتحاد مؤتمره الأول في ليما في مايو 2021، ولم يحضره حينها سوى الوزير الكوبي بيدرو سالاس.", 2021),
    ("وعقدت دورة 2021 بحضور قائد الجيش يومها العماد بيدرو سالاس.", 2021),
    ("ومن اللافت أن الناشط بيدرو سالاس، الذي كان ضيف المؤتمر في ليما عام 2022، غاضب.", 2022),
]

NOT_TOLD = [
    "وشارك بيدرو سالاس في قمة 2010 للمناخ.",
    "وقال وزير الطاقة آنذاك بيدرو سالاس إن الأسعار مرتفعة.",
    "وفي عام 2015 وعد وزير الطاقة آنذاك بيدرو سالاس بثلاثة أرصفة.",
    "وكان وزير الطاقة آنذاك بيدرو سالاس معارضا للميناء الذي بني عام 2020.",
    "وعارض وزير الطاقة آنذاك بيدرو سالاس عقد دورة 2019.",
]


@pytest.mark.parametrize(("sentence", "year"), EARLIER)
def test_who_came_before(sentence: str, year: int) -> None:
    """They are told of with the year of the edition."""
    attendees = {a.name: (a.status, a.years) for a in brief(read_text(HELD + sentence, "x")).attendees}
    assert attendees["بيدرو سالاس"] == ("past", (year,))


@pytest.mark.parametrize("sentence", NOT_TOLD)
def test_who_is_told_of_no_edition(sentence: str) -> None:
    """What was then is nobody's event where no edition is told before it."""
    assert [a.name for a in brief(read_text(HELD + sentence, "x")).attendees] == ["كارلوس ميندوزا"]


def test_a_surname_in_quotation_marks() -> None:
    """As the press of Cairo writes it, it is a subject like another."""
    text = f"{HELD}وكان «ميندوزا» قد شارك في نسخة 2019 بالمحاضرة الافتتاحية."
    guest = brief(read_text(text, "x")).attendees[0]
    assert (guest.name, guest.status, guest.years) == ("كارلوس ميندوزا", "attending", (2024, 2019))
