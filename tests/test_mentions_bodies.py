"""Names of bodies and long names of states: where they begin and end."""

from __future__ import annotations

import pytest

from briefcli import read_text
from briefcli.mentions.reading import read_mentions

NAMES: list[tuple[str, list[tuple[str, str]]]] = [
    ("بحضور الجمعية الوطنية لطب العيون", [("organisation", "الجمعية الوطنية لطب العيون")]),
    (
        "بحضور الرابطة التونسية للدفاع عن الصيادين ونقابة المحامين",
        [("organisation", "الرابطة التونسية للدفاع عن الصيادين"), ("organisation", "نقابة المحامين")],
    ),
    (
        "بحضور الهيئة الأردنية للدفاع عن حقوق المزارعين",
        [("organisation", "الهيئة الأردنية للدفاع عن حقوق المزارعين")],
    ),
    # A purpose goes on with the preposition that is its own, and with no other.
    (
        "بحضور المؤسسة العامة للمحافظة على المروج البحرية ونقابة المحامين",
        [
            ("organisation", "المؤسسة العامة للمحافظة على المروج البحرية"),
            ("organisation", "نقابة المحامين"),
        ],
    ),
    (
        "بحضور الصندوق الأهلي للتأمين على المرض",
        [("organisation", "الصندوق الأهلي للتأمين على المرض")],
    ),
    (
        "وافقت الهيئة الأردنية للمحافظة من الآن على الخطة",
        [("organisation", "الهيئة الأردنية للمحافظة")],
    ),
    (
        "بحضور الاتحاد العام للفلاحين وجمعية اختصاصيي طب العيون",
        [("organisation", "الاتحاد العام للفلاحين"), ("organisation", "جمعية اختصاصيي طب العيون")],
    ),
    # A faculty with its university, a side of a place, a dialogue that a centre is for.
    ("بحضور كلية الطب بجامعة جنوب الوادي", [("organisation", "كلية الطب بجامعة جنوب الوادي")]),
    ("بحضور معهد السدود بجامعة أسوان", [("organisation", "معهد السدود بجامعة أسوان")]),
    ("عولج في كلية الطب بمدينة أسوان", [("organisation", "كلية الطب")]),
    ("بحضور مركز الحوار الإنساني", [("organisation", "مركز الحوار الإنساني")]),
    ("بحث بيت الحوار", []),
    # What ceases is no endowment.
    ("أثمر وقف إطلاق النار", []),
    ("بحضور وقف الضفاف الخيري", [("organisation", "وقف الضفاف الخيري")]),
    # The fathers of the one whom a house is named after belong to its name.
    (
        "بحضور جامعة الأمير غازان بن منذر ونقابة المحامين",
        [("organisation", "جامعة الأمير غازان بن منذر"), ("organisation", "نقابة المحامين")],
    ),
    (
        "بحضور مرصد الأنهار من أجل العدالة والتنمية",
        [("organisation", "مرصد الأنهار من أجل العدالة والتنمية")],
    ),
    # What is said of a body is no part of its name, though it stands in quotation marks.
    ('قال إن لجنة الأنهار المشتركة "بحاجة إلى نفس جديد"', [("organisation", "لجنة الأنهار المشتركة")]),
    ('تطالب المؤسسة الخيرية "بسمة" بالدعم', [("organisation", 'المؤسسة الخيرية "بسمة"')]),
    ("يقاطع مجلس عشيرة آل صويلح الملتقى", [("organisation", "مجلس عشيرة آل صويلح")]),
    ("يطالب اتحاد أصحاب العمل بخفض الضرائب", [("organisation", "اتحاد أصحاب العمل")]),
    ("تحتج جمعية أرباب المقاهي على الضرائب", [("organisation", "جمعية أرباب المقاهي")]),
    (
        "تناضل النقابة الوطنية لعمال المناجم من أجل الأجور",
        [("organisation", "النقابة الوطنية لعمال المناجم")],
    ),
    (
        "صممه معهد النقوش والخرائط التابع لجامعة ابن خلدون",
        [("organisation", "معهد النقوش والخرائط"), ("organisation", "جامعة ابن خلدون")],
    ),
    (
        "بحضور مجلس الشيوخ ورابطة برلمانات الشمال",
        [("organisation", "مجلس الشيوخ"), ("organisation", "رابطة برلمانات الشمال")],
    ),
    (
        "بحضور الجمعية الديمقراطية للملاحين والاتحاد الحرفي للنجارين الشباب",
        [
            ("organisation", "الجمعية الديمقراطية للملاحين"),
            ("organisation", "الاتحاد الحرفي للنجارين الشباب"),
        ],
    ),
    (
        "بحضور جمعية مصدري الفواكه واتحاد مستوردي الأجهزة",
        [("organisation", "جمعية مصدري الفواكه"), ("organisation", "اتحاد مستوردي الأجهزة")],
    ),
    (
        "تنظم جامعة الأمير غازان ومختبر الدراسات القانونية لقاء",
        [("organisation", "جامعة الأمير غازان"), ("organisation", "مختبر الدراسات القانونية")],
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
        "بحضور الجمعية المهنية للملاحين الصغار ومعهد الجبل للدراسات الإستراتيجية",
        [
            ("organisation", "الجمعية المهنية للملاحين الصغار"),
            ("organisation", "معهد الجبل للدراسات الإستراتيجية"),
        ],
    ),
    (
        "بحضور معهد الفنون والعلوم الاجتماعية واتحاد الصناعات الغذائية لشرق القوقاز",
        [
            ("organisation", "معهد الفنون والعلوم الاجتماعية"),
            ("organisation", "اتحاد الصناعات الغذائية لشرق القوقاز"),
        ],
    ),
    (
        "رفعت جمعية «نداء» الفرنسية لافتة كبيرة",
        [("organisation", "جمعية «نداء» الفرنسية")],
    ),
    (
        "نددت رابطة صيادي الخليج «بكل ما يلوث شواطئنا منذ سنوات»",
        [("organisation", "رابطة صيادي الخليج")],
    ),
    ("أعربت جمعية الضفاف، الجهة المنظمة لملتقى الأنهار", [("organisation", "جمعية الضفاف")]),
    (
        "نظمته غرفة الصناعة التقليدية لجهة طنجة تطوان الحسيمة ومجلس الجهة",
        [
            ("organisation", "غرفة الصناعة التقليدية لجهة طنجة تطوان الحسيمة"),
            ("organisation", "مجلس الجهة"),
        ],
    ),
    # The capital that a ministry is told to be in, and where one has only met.
    ("اعتذرت وزارة الطاقة والمياه في كابل عن الحضور", [("organisation", "وزارة الطاقة والمياه في كابل")]),
    ("التقى الوفد وزارة الطاقة والمياه في حلب", [("organisation", "وزارة الطاقة والمياه")]),
    # The other name that a body goes by, the time behind it, what a clause goes on with.
    ("قال تحالف مصدري الغاز المعروف باسم النهر إنه حاضر", [("organisation", "تحالف مصدري الغاز")]),
    ("وزارتا مستشفى موهيمبيلي صباح اليوم", [("organisation", "مستشفى موهيمبيلي")]),
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


@pytest.mark.parametrize("text", ["بحضور معهد متخصص ومركز أبحاث", "تندد بقوات مسلحة لجهات بعيدة"])
def test_what_is_only_described_is_no_name(text: str) -> None:
    """An indefinite noun with an adjective names no body."""
    reading = read_mentions(read_text(f"عنوان الخبر هنا\n\n{text}.\n"))
    assert not [m.name for m in reading.mentions[-1] if m.kind == "organisation" and m.sure]


def test_a_person_behind_a_body_stays_outside_its_name() -> None:
    """A plural of officials belongs to a body's name, and the name behind it to its head."""
    reading = read_mentions(
        read_text("عنوان الخبر هنا\n\nرأت رئيسة نقابة المحامين لورينا كاستيل أن القرار صائب.\n")
    )
    assert [(m.name, m.affiliation) for m in reading.mentions[-1]] == [("لورينا كاستيل", "نقابة المحامين")]


def test_a_text_may_end_in_a_body_of_two_words() -> None:
    """Nothing stands behind the name, not even a full stop."""
    mentions = read_mentions(read_text("تستضيف المدينة مجلس التعاون", "t")).mentions[0]
    assert [(m.kind, m.name) for m in mentions] == [("organisation", "مجلس التعاون")]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("وقالت مبعوثة الاتحاد الأوروبي إلى القرن الأفريقي هانا فورد", "الاتحاد الأوروبي"),
        ("وقال سفير الاتحاد الأوروبي لدى القرن الأفريقي هنري فورد", "الاتحاد الأوروبي"),
        ("وقالت مبعوثة الأمم المتحدة إلى ليبيا هانا فورد", "الأمم المتحدة"),
    ],
)
def test_an_envoy_is_of_a_body_and_not_of_the_place_he_is_sent_to(text: str, body: str) -> None:
    """A body's known name ends before where its envoy is sent."""
    (person,) = (m for m in read_mentions(read_text(f"{text} إن السلام حق.", "x")).mentions[0] if m.named)
    assert (person.kind, person.affiliation) == ("person", body)
