"""The event and its editions: a fact belongs to the edition whose clause it stands in."""

from __future__ import annotations

import pytest

from briefcli import brief, read_text

EVENT = "ينعقد المؤتمر الدولي الثاني لحماية الأنهار في مينسك يومي 3 و4 مايو 2024."
MAIN = (2024, 2, "مينسك", "BY", "2024-05-03", "2024-05-04", None)

EDITIONS = [
    (EVENT, [MAIN]),
    (
        f"{EVENT} وكانت الدورة الأولى من المؤتمر قد عقدت في قازان في 5 أبريل 2022 بمشاركة 12 دولة.",
        [MAIN, (2022, 1, "قازان", "RU", "2022-04-05", "2022-04-05", 12)],
    ),
    # A series that its city names: the number behind it is the edition's.
    (
        'عقد مؤتمر "برلين 2" حول المياه يوم 23 يونيو 2021. وغابت كينيا عن مؤتمر "برلين 1" في 19 يناير 2020.',
        [
            (2021, 2, "برلين", "DE", "2021-06-23", "2021-06-23", None),
            (2020, 1, "برلين", "DE", "2020-01-19", "2020-01-19", None),
        ],
    ),
    ("ينعقد مؤتمر جنيف 2 أيار 2024.", [(2024, None, "جنيف", "CH", "2024-05-02", "2024-05-02", None)]),
    (f"{EVENT} ويستند المؤتمر إلى قانون عام 2013 بشأن المياه.", [MAIN]),
    (f"{EVENT} وتأسست الرابطة عام 1991 في بكين.", [MAIN]),
    (
        "افتتح في الرباط المنتدى الإفريقي للغابات بمشاركة 14 بلدا. ويستمر المنتدى من 12 إلى 14 دجنبر 2024.",
        [(2024, None, "الرباط", "MA", "2024-12-12", "2024-12-14", 14)],
    ),
    (
        "ينعقد المنتدى الإفريقي للغابات في الرباط لمدة يومين ابتداء من 31 أكتوبر وحتى يوم غد 1 نوفمبر 2024.",
        [(2024, None, "الرباط", "MA", "2024-10-31", "2024-11-01", None)],
    ),
    (
        "يبدأ المنتدى الإفريقي للغابات في الرباط يوم الاثنين.",
        [(None, None, "الرباط", "MA", None, None, None)],
    ),
    # An ordinal alone, as what a city or state hosted.
    (
        f"{EVENT} وعقد المؤتمر الأول في بلغراد سنة 2021، ثم استضافت باماكو الثالث في نوفمبر 2025.",
        [
            MAIN,
            (2025, 3, "باماكو", "ML", "2025-11", "2025-11", None),
            (2021, 1, "بلغراد", "RS", "2021", "2021", None),
        ],
    ),
    (f"{EVENT} واستضافت باماكو الوزير الثالث في نوفمبر 2021.", [MAIN]),
    # A city that gives a series or other events their name is no place of this one.
    ("افتتحت قمة أستانا أمس.", [(None, None, "أستانا", "KZ", None, None, None)]),
    ("تأجل اجتماع مسار أستانا إلى عام 2024.", [(2024, None, None, None, "2024", "2024", None)]),
    # Whatever a city saw is no event held there.
    (
        "ينعقد الاجتماع الرابع لدول الجوار بعد الأحداث التي شهدتها طرابلس.",
        [(None, 4, None, None, None, None, None)],
    ),
    (
        "ينعقد الاجتماع الرابع لدول الجوار. وناقش الاجتماع الكوارث التي شهدتها ليبيا.",
        [(None, 4, None, None, None, None, None)],
    ),
    (
        "اختتمت أشغال المؤتمر الرابع للماء الذي شهدته مدينة فاس.",
        [(None, 4, "فاس", "MA", None, None, None)],
    ),
    (
        "انتهى مؤتمر المناخ في 3 مايو 2024. ويختلف عن مؤتمرات بروكسل التي ينظمها الاتحاد الأوروبي سنويا.",
        [(2024, None, None, None, None, "2024-05-03", None)],
    ),
    (
        "عقد مؤتمر الأمن الأول في جنيف في مايو 2018. وتنتهي في فبراير 2026 مدة معاهدة براغ.",
        [(2018, 1, "جنيف", "CH", "2018-05", "2018-05", None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), EDITIONS)
def test_facts_go_to_their_own_edition(text: str, expected: list[tuple[object, ...]]) -> None:
    """Year, number, place, days and countries of each edition; what isn't told is None."""
    found = [
        (e.year, e.ordinal, e.city, e.country, e.start, e.end, e.countries)
        for e in brief(read_text(text, "t")).editions
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "name", "theme"),
    [
        (EVENT, "المؤتمر الدولي الثاني لحماية الأنهار", None),
        (
            "انطلقت في الدوحة الدورة الخامسة من المنتدى العربي للمياه تحت شعار «قطرة أمان».",
            "الدورة الخامسة من المنتدى العربي للمياه",
            "قطرة أمان",
        ),
        ("تستضيف الرياض قمة الطاقة المتجددة، وقالت القمة إنها «استثنائية».", "قمة الطاقة المتجددة", None),
    ],
)
def test_event_has_its_full_name_and_its_slogan(text: str, name: str, theme: str | None) -> None:
    """The name is the longest noun phrase; a theme is what an edition's title or slogan is said to be."""
    event = brief(read_text(text, "t")).event
    assert event is not None
    assert (event.name, event.theme) == (name, theme)


@pytest.mark.parametrize(
    "text", ["ارتفعت أسعار القمح في الأسواق العالمية هذا الأسبوع.", "طالب الوزراء بوقف إطلاق النار."]
)
def test_article_without_an_event_has_no_facts(text: str) -> None:
    """Where no event is told of, nothing is made up."""
    briefing = brief(read_text(text, "t"))
    assert briefing.event is None
    assert (briefing.attendees, briefing.topics, briefing.positions, briefing.editions) == ((), (), (), ())
