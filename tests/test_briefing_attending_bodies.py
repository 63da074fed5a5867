"""States and bodies as attendees: that they come, organise, pledge or stay away, and near misses."""

from __future__ import annotations

import pytest

from briefcli import brief, read_text

EVENT = "ينعقد المؤتمر الدولي الثاني لحماية الأنهار في مينسك يومي 3 و4 مايو 2024."
DONORS = "انعقد مؤتمر المانحين لإعمار الوادي الأخضر في مينسك يوم 3 مايو 2024."

WAYS: list[tuple[str, list[tuple[str, str, str]]]] = [
    (
        "وتشارك في المؤتمر وفود من العراق وسوريا، إلى جانب ممثلين عن منظمة الأغذية والزراعة والبنك الدولي.",
        [
            ("country", "العراق", "attending"),
            ("country", "سوريا", "attending"),
            ("organisation", "منظمة الأغذية والزراعة", "attending"),
            ("organisation", "البنك الدولي", "attending"),
        ],
    ),
    (
        "ويشهد المؤتمر مشاركة 30 دولة هي مصر والسودان ومالي.",
        [
            ("country", "مصر", "attending"),
            ("country", "السودان", "attending"),
            ("country", "مالي", "attending"),
        ],
    ),
    (
        "وحضر المؤتمر الذي ينظمه الاتحاد المهني للبحارة الشباب وزير الري المصري كريم بوعزة.",
        [
            ("organisation", "الاتحاد المهني للبحارة الشباب", "attending"),
            ("person", "كريم بوعزة", "attending"),
        ],
    ),
    (
        "وينظم المؤتمر مرصد الأنهار الكبرى بدعم من وزارة المياه السويدية.",
        [("organisation", "مرصد الأنهار الكبرى", "attending")],
    ),
    (
        "ودعت جمعية النخيل الأخضر، الجهة المنظمة للمؤتمر، إلى حماية الضفاف.",
        [("organisation", "جمعية النخيل الأخضر", "attending")],
    ),
    (
        "واستضافته نقابة مهندسي الري وسط إجراءات مشددة.",
        [("organisation", "نقابة مهندسي الري", "attending")],
    ),
    ("وتشارك واشنطن في المؤتمر بوفد رفيع.", [("country", "واشنطن", "attending")]),
    ("ورفضت طهران المشاركة في المؤتمر.", [("country", "طهران", "declined")]),
    ("وذكر مصدر في كوالالمبور أن جاكرتا لن تشارك في المؤتمر.", [("country", "جاكرتا", "declined")]),
    ("وأكدت الخرطوم أنها ستحضر المؤتمر.", [("country", "الخرطوم", "attending")]),
    ("وأعلنت الجزائر رفضها حضور المؤتمر.", [("country", "الجزائر", "declined")]),
    ("وأعلنت كولومبيا انسحابها من المؤتمر.", [("country", "كولومبيا", "declined")]),
    ("وأكدت زامبيا أنها غير معنية بالمؤتمر.", [("country", "زامبيا", "declined")]),
    ("ووصلت الدعوة قبل شهر ولم ترد عليها باراغواي.", [("country", "باراغواي", "invited")]),
    ("وأبلغت فنلندا أمانة المؤتمر أنها لن ترسل وفدا.", [("country", "فنلندا", "declined")]),
    ("وفضل اتحاد صيادي البحيرات الحضور.", [("organisation", "اتحاد صيادي البحيرات", "attending")]),
    (
        "وقال سليم الراعي، أمين جمعية الضفاف الخضراء المشاركة في المؤتمر، إن النهر يجف.",
        [
            ("person", "سليم الراعي", "attending"),
            ("organisation", "جمعية الضفاف الخضراء", "attending"),
        ],
    ),
    (
        "وحضر المؤتمر وفد من مالي برئاسة وزير المياه المالي موسى تراوري.",
        [("person", "موسى تراوري", "attending")],
    ),
    (
        "وتعقد نقابة صيادي البحيرات، مساء اليوم، مؤتمرها الثاني.",
        [("organisation", "نقابة صيادي البحيرات", "attending")],
    ),
    (
        "وحضر المؤتمر عن مصر الوزير كريم بوعزة، إضافة إلى وزراء المياه في الأردن ولبنان.",
        [
            ("person", "كريم بوعزة", "attending"),
            ("country", "الأردن", "attending"),
            ("country", "لبنان", "attending"),
        ],
    ),
    ("ويسهر على تنظيمه مرصد الأنهار الكبرى.", [("organisation", "مرصد الأنهار الكبرى", "attending")]),
    (
        "وقاطعت قوى المعارضة، وبينها حزب الواحة والحزب الشيوعي، المؤتمر.",
        [("organisation", "حزب الواحة", "declined"), ("organisation", "الحزب الشيوعي", "declined")],
    ),
    (
        "وشارك في المؤتمر مندوبو الجزائر وتونس والهلال الأحمر العراقي.",
        [
            ("country", "الجزائر", "attending"),
            ("country", "تونس", "attending"),
            ("organisation", "الهلال الأحمر العراقي", "attending"),
        ],
    ),
    (
        "ويعرف المؤتمر مشاركة وفود رسمية تمثل 19 بلدا، ضمنها إسبانيا ومصر.",
        [("country", "إسبانيا", "attending"), ("country", "مصر", "attending")],
    ),
    ("بمشاركة واسعة من البنك الدولي.", [("organisation", "البنك الدولي", "attending")]),
    (
        "وقال الناطق باسم الوزارة إن مصر -وهي أكبر دول الحوض- ستطالب خلال المؤتمر بإنشاء صندوق.",
        [("country", "مصر", "attending")],
    ),
    (
        "وغضبت نقابة الملاحين، التي دعيت قبل أيام، إذ أعلنت سحب مشاركتها.",
        [("organisation", "نقابة الملاحين", "declined")],
    ),
    (
        "وتنظم المؤتمر جمعية ابن منظور بالاشتراك مع دار الثقافة والمندوبية الجهوية للشؤون الثقافية.",
        [
            ("organisation", "جمعية ابن منظور", "attending"),
            ("organisation", "دار الثقافة", "attending"),
            ("organisation", "المندوبية الجهوية للشؤون الثقافية", "attending"),
        ],
    ),
    (
        "وقالت مصادر إن الصين وروسيا لن تشاركا في المؤتمر.",
        [("country", "الصين", "declined"), ("country", "روسيا", "declined")],
    ),
    ("وحضرت اليابان للمرة الأولى منذ 2010.", [("country", "اليابان", "attending")]),
    ("وأثرت مقاطعة بوليفيا للمؤتمر في نتائجه.", [("country", "بوليفيا", "declined")]),
    # Near misses.
    ("ومن غير المرجح أن تشارك بيلاروسيا في المؤتمر.", []),
    ("واستبعدت أرمينيا المشاركة في المؤتمر.", []),
    ("ودعا البيان إلى مقاطعة بوليفيا.", []),
    ("وعلى هامش المؤتمر تنظم ندوة بالتعاون مع كلية الآداب.", []),
    ("وشارك في المؤتمر موظفون عن سفارات فرنسا وإيطاليا وكندا.", []),
    ("وشارك منتخب تونس في المؤتمر.", []),
    ("وأشادت نقابة صيادي البحيرات بنتائج مؤتمرها السابق.", []),
    ("ورفضت روسيا مشاركة أوكرانيا في المؤتمر.", []),
    ("ورفضت الجزائر حضور ممثلي الشركة في المؤتمر.", []),
    ("وشارك في المؤتمر باحثون من جامعات القاهرة والخرطوم والجزائر.", []),
    ("وقبل المؤتمر تدخلت قوات الأمن لتفريق المحتجين.", []),
    ("وأكدت مينسك أن المؤتمر سينعقد في موعده.", []),
    ("وقال الناطق لجريدة «الضفة» إن غياب الدعم مؤسف.", []),
    ("وعارضت البرازيل معارضا قاطعا بناء السدود على الضفاف.", []),
    ("واحتضن المؤتمر مركز المؤتمرات بالمدينة.", []),
]


def attendees_of(event: str, text: str) -> list[tuple[str, str, str]]:
    """Kind, name and status of those whom a short report tells of."""
    briefing = brief(read_text(f"{event}\n\n{text}\n"))
    return [(attendee.kind, attendee.name, attendee.status) for attendee in briefing.attendees]


@pytest.mark.parametrize(("text", "expected"), WAYS, ids=[text[:40] for text, _ in WAYS])
def test_states_and_bodies(text: str, expected: list[tuple[str, str, str]]) -> None:
    """They come, organise or stay away as the sentence says."""
    assert attendees_of(EVENT, text) == expected


PLEDGES: list[tuple[str, str, list[tuple[str, str, str]]]] = [
    (
        DONORS,
        "وتعهدت السويد بتقديم 100 مليون دولار، وألمانيا بـ 80 مليونا، والاتحاد الأوروبي بـ 60 مليونا.",
        [
            ("country", "السويد", "attending"),
            ("country", "ألمانيا", "attending"),
            ("organisation", "الاتحاد الأوروبي", "attending"),
        ],
    ),
    (
        EVENT,
        "وخلال المؤتمر تعهدت سنغافورة وماليزيا بتقديم 9 زوارق.",
        [("country", "سنغافورة", "attending"), ("country", "ماليزيا", "attending")],
    ),
    (
        DONORS,
        "وتعهد البنك الدولي على لسان مديرته كلارا بيرغمان بتقديم 35 مليون دولار.",
        [("person", "كلارا بيرغمان", "attending")],
    ),
    (DONORS, "وطالب المانحين بدعم لبنان بـ 300 مليون دولار.", []),
    (DONORS, "ولم تتعهد فرنسا بأي مبلغ.", []),
    (EVENT, "وتعهدت إيران بخفض التلوث في أنهارها.", []),
]


@pytest.mark.parametrize(("event", "text", "expected"), PLEDGES, ids=[text[:40] for _, text, _ in PLEDGES])
def test_who_pledges_takes_part(event: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    """To pledge is to take part where donors meet, and where the sentence stands in the event."""
    assert attendees_of(event, text) == expected


AT_HOME = "تحتضن مراكش يوم 3 مايو 2024 المؤتمر الوطني الثاني للأنهار، وقال الوزير إن المغرب يحمي أنهاره."

STATES: list[tuple[str, str, list[tuple[str, str | None]]]] = [
    (
        EVENT,
        "وتشارك تونس في المؤتمر بوفد يضم خبراء من وزارة المياه والمديرية العامة للري.",
        [("تونس", "TN"), ("وزارة المياه", "TN"), ("المديرية العامة للري", "TN")],
    ),
    (
        AT_HOME,
        "وتنظم المؤتمر وزارة الماء بتعاون مع الوكالة الوطنية للأحواض وجمعية أصدقاء النهر.",
        [("وزارة الماء", "MA"), ("الوكالة الوطنية للأحواض", "MA"), ("جمعية أصدقاء النهر", None)],
    ),
]


@pytest.mark.parametrize(("event", "text", "expected"), STATES, ids=[text[:40] for _, text, _ in STATES])
def test_whose_a_body_is(event: str, text: str, expected: list[tuple[str, str | None]]) -> None:
    """A state's own bodies have its code: that of whose delegation they are in, or the newspaper's own."""
    briefing = brief(read_text(f"{event}\n\n{text}\n"))
    assert [(attendee.name, attendee.affiliation) for attendee in briefing.attendees] == expected
