"""Names of bodies and long names of states: where they begin and end."""

from __future__ import annotations

import pytest

from briefcli import read_text
from briefcli.mentions.reading import read_mentions

NAMES: list[tuple[str, list[tuple[str, str]]]] = [
    ("بحضور الجمعية الوطنية لطب العيون", [("organisation", "الجمعية الوطنية لطب العيون")]),
    (
        "بحضور الشبكة المغربية للدفاع عن المسنين ونقابة المحامين",
        [("organisation", "الشبكة المغربية للدفاع عن المسنين"), ("organisation", "نقابة المحامين")],
    ),
    (
        "بحضور العصبة المغربية للدفاع عن حقوق المسنين",
        [("organisation", "العصبة المغربية للدفاع عن حقوق المسنين")],
    ),
    (
        "بحضور مركز الذاكرة من أجل الإنصاف والسلم",
        [("organisation", "مركز الذاكرة من أجل الإنصاف والسلم")],
    ),
    (
        "تناضل النقابة الوطنية لعمال المناجم من أجل الأجور",
        [("organisation", "النقابة الوطنية لعمال المناجم")],
    ),
    (
        "نظمه مختبر المجال والتراث التابع لجامعة ابن خلدون",
        [("organisation", "مختبر المجال والتراث"), ("organisation", "جامعة ابن خلدون")],
    ),
    (
        "بحضور مجلس المستشارين ورابطة برلمانات الجنوب",
        [("organisation", "مجلس المستشارين"), ("organisation", "رابطة برلمانات الجنوب")],
    ),
    (
        "بحضور الكونفدرالية الديمقراطية للملاحين والاتحاد المهني للمقاولين الشباب",
        [
            ("organisation", "الكونفدرالية الديمقراطية للملاحين"),
            ("organisation", "الاتحاد المهني للمقاولين الشباب"),
        ],
    ),
    (
        "بحضور جمعية مصدري الحوامض واتحاد مستوردي الأجهزة",
        [("organisation", "جمعية مصدري الحوامض"), ("organisation", "اتحاد مستوردي الأجهزة")],
    ),
    (
        "تنظم جامعة القاضي عياض ومختبر الدراسات القانونية لقاء",
        [("organisation", "جامعة القاضي عياض"), ("organisation", "مختبر الدراسات القانونية")],
    ),
    (
        "بحضور المملكة الأردنية الهاشمية والجمهورية الإسلامية الموريتانية ودولة الكويت",
        [
            ("country", "المملكة الأردنية الهاشمية"),
            ("country", "الجمهورية الإسلامية الموريتانية"),
            ("country", "دولة الكويت"),
        ],
    ),
    (
        "قال إن المملكة الأردنية «توصلت بالدعوة أمس»",
        [("country", "المملكة الأردنية")],
    ),
    ("رفضت مالي القرار", [("country", "مالي")]),
    ("قال إن النيجر ومالي وتشاد انسحبت", [("country", "النيجر"), ("country", "مالي"), ("country", "تشاد")]),
    ("تشارك سورية في المعرض", [("country", "سورية")]),
    (
        "بحضور النقابة الوطنية للتجار الصغار ومعهد الجبل للدراسات الإستراتيجية",
        [
            ("organisation", "النقابة الوطنية للتجار الصغار"),
            ("organisation", "معهد الجبل للدراسات الإستراتيجية"),
        ],
    ),
    (
        "بحضور كلية الآداب والعلوم الإنسانية واتحاد الغرف التجارية لغرب البلقان",
        [
            ("organisation", "كلية الآداب والعلوم الإنسانية"),
            ("organisation", "اتحاد الغرف التجارية لغرب البلقان"),
        ],
    ),
    (
        "رفعت جمعية «نداء» الفرنسية لافتة كبيرة",
        [("organisation", "جمعية «نداء» الفرنسية")],
    ),
    (
        "رفضت رابطة برلمانات الجنوب «كل أشكال عسكرة الممرات البحرية»",
        [("organisation", "رابطة برلمانات الجنوب")],
    ),
    ("شددت جمعية الضفاف، الجهة المنظمة للمؤتمر الدولي للأنهار", [("organisation", "جمعية الضفاف")]),
    (
        "نظمته غرفة الصناعة التقليدية لجهة طنجة تطوان الحسيمة ومجلس الجهة",
        [
            ("organisation", "غرفة الصناعة التقليدية لجهة طنجة تطوان الحسيمة"),
            ("organisation", "مجلس الجهة"),
        ],
    ),
    # Near misses.
    ("يحتاج إلى دعم مالي قدره مليون", []),
    ("بسبب عجز مالي وتشاد", [("country", "تشاد")]),
    ("عقدت رئاسة نائب الوزير", []),
]


@pytest.mark.parametrize(("text", "expected"), NAMES, ids=[text[:40] for text, _ in NAMES])
def test_names_of_bodies_and_states(text: str, expected: list[tuple[str, str]]) -> None:
    """A name takes in its purposes and members, and nothing that stands behind it."""
    reading = read_mentions(read_text(f"عنوان الخبر هنا\n\n{text}.\n"))
    found = [
        (mention.kind, mention.name)
        for mention in reading.mentions[-1]
        if mention.kind in ("organisation", "country")
    ]
    assert found == expected


@pytest.mark.parametrize("text", ["بحضور معهد متخصص ومركز أبحاث", "ترفض وجود قوات مسلحة لدول بعيدة"])
def test_what_is_only_described_is_no_name(text: str) -> None:
    """An indefinite noun with an adjective names no body."""
    reading = read_mentions(read_text(f"عنوان الخبر هنا\n\n{text}.\n"))
    assert not [m.name for m in reading.mentions[-1] if m.kind == "organisation" and m.sure]


def test_a_person_behind_a_body_stays_outside_its_name() -> None:
    """An office in the plural belongs to a party's name, and the name behind it to its leader."""
    reading = read_mentions(
        read_text("عنوان الخبر هنا\n\nرأت زعيمة حزب المحافظين فيليسيا آرمور أن القرار صائب.\n")
    )
    assert [(m.name, m.affiliation) for m in reading.mentions[-1]] == [("فيليسيا آرمور", "حزب المحافظين")]
