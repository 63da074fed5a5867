"""Names and offices as the press of many regions writes them: whole, and nothing beside them."""

from __future__ import annotations

import pytest

from briefcli import read_text
from briefcli.mentions.reading import read_mentions

Person = tuple[str, "str | None", "str | None"]

NAMED: list[tuple[str, list[Person]]] = [
    # Where somebody is from is no part of the name, and without an office nobody's state.
    ("وتغيب البروفسور السوري غسان الأتاري عن الجلسة.", [("غسان الأتاري", None, None)]),
    ("وشارك الدكتور التونسي الصادق بن يعرب في الورشة.", [("الصادق بن يعرب", None, None)]),
    (
        "وحضر السيناتور الأرجنتيني من أصل سوري إدواردو حدادي اللقاء.",
        [("إدواردو حدادي", "السيناتور الأرجنتيني", "AR")],
    ),
    # What somebody does, known or not, stands before the name.
    ("واعتذرت المونتيرة التركية إليف أرسوي عن الحضور.", [("إليف أرسوي", "المونتيرة التركية", None)]),
    ("واعتذرت الكوافيرة التركية إليف أرسوي عن الحضور.", [("إليف أرسوي", "الكوافيرة التركية", None)]),
    ("وأدارت الإعلامية ريما القصواني الجلسة.", [("ريما القصواني", "الإعلامية", None)]),
    ("وشدد الفاعل الجمعوي محمد أوبلعيد على دور الشباب.", [("محمد أوبلعيد", "الفاعل الجمعوي", None)]),
    ("حضرت عريفة الحفل سناء الحلواني.", [("سناء الحلواني", "عريفة الحفل", None)]),
    (
        "وتحدث الأنثروبولوجي المغربي عبد الله حمودان عن الحلقة.",
        [("عبد الله حمودان", "الأنثروبولوجي المغربي", None)],
    ),
    # A given name with the article.
    (
        "وقال الأمين العام للحزب، الشيخاني ولد سيدينا، إن الحزب يرفض القرار.",
        [("الشيخاني ولد سيدينا", "الأمين العام للحزب", "الحزب")],
    ),
    # Reasons and times are no complements of an office.
    ("وحضر مايكل هارديستي بصفة شخصية.", [("مايكل هارديستي", None, None)]),
    (
        "حضر الوزير المنتدب المكلف بالميزانية كريم لودياني.",
        [("كريم لودياني", "الوزير المنتدب المكلف بالميزانية", None)],
    ),
    (
        "وحضر سفير جمهورية كازاخستان لدى المملكة دانيار أوسبانيف.",
        [("دانيار أوسبانيف", "سفير جمهورية كازاخستان لدى المملكة", "KZ")],
    ),
    (
        "افتتح وزير الطاقة و المناجم، السيد مراد بلحسناوي، المنتدى.",
        [("مراد بلحسناوي", "وزير الطاقة و المناجم", None)],
    ),
    # Two offices of one person.
    (
        "افتتح وزير الدولة، وزير الطاقة و المناجم، السيد مراد بلحسناوي، المنتدى.",
        [("مراد بلحسناوي", "وزير الدولة، وزير الطاقة و المناجم", None)],
    ),
    (
        "قالت رئيسة لجنة التحكيم، الروائية التونسية آمنة الزوابي، إن الأعمال جيدة.",
        [("آمنة الزوابي", "رئيسة لجنة التحكيم", "لجنة التحكيم")],
    ),
    (
        "شارك هيثم الصالحاني، أستاذ القانون في جامعة دمشق والرئيس السابق لنقابة المحامين، في الندوة.",
        [("هيثم الصالحاني", "أستاذ القانون في جامعة دمشق", "جامعة دمشق")],
    ),
    (
        "حضر هيثم الصالحاني المؤسس والرئيس التنفيذي لشركة الأفق.",
        [("هيثم الصالحاني", "المؤسس والرئيس التنفيذي لشركة الأفق", "شركة الأفق")],
    ),
    # Whom an office is of.
    (
        "وقالت المبعوثة الأممية ستيفاني كارلسونا إن الوقت ضيق.",
        [("ستيفاني كارلسونا", "المبعوثة الأممية", "الأمم المتحدة")],
    ),
    (
        "وقال سكرتير مجلس الأمن الروسي المساعد ألكسندر فيديروف إن موسكو مستعدة.",
        [("ألكسندر فيديروف", "سكرتير مجلس الأمن الروسي المساعد", "RU")],
    ),
    (
        "وحضر عميد كلية الطب في جامعة القديس بولس البروفسور ناجي طربيهات.",
        [("ناجي طربيهات", "عميد كلية الطب في جامعة القديس بولس", "جامعة القديس بولس")],
    ),
    (
        "وضم الوفد مدير دائرة أوروبا الثانية في الخارجية الروسية سيرغي بيلوفسكي.",
        [("سيرغي بيلوفسكي", "مدير دائرة أوروبا الثانية في الخارجية الروسية", "RU")],
    ),
    ("وحضرت الممثلة التونسية هند العباسانية.", [("هند العباسانية", "الممثلة التونسية", None)]),
    (
        "وقال نائب مدير معهد إيطاليا وأوروبا المعاصرة البروفيسور ماركو لينيني إن الوضع صعب.",
        [
            (
                "ماركو لينيني",
                "نائب مدير معهد إيطاليا وأوروبا المعاصرة",
                "معهد إيطاليا وأوروبا المعاصرة",
            )
        ],
    ),
    (
        "وألقى نقيب المحامين في بيروت ناضر كسبارد كلمة.",
        [("ناضر كسبارد", "نقيب المحامين في بيروت", None)],
    ),
    # Near misses: another person, and no name at all.
    (
        "حضر هيثم الصالحاني، وزير المالية، والأمين العام للمنتدى سامر اللقلاقي.",
        [
            ("هيثم الصالحاني", "وزير المالية", None),
            ("سامر اللقلاقي", "الأمين العام للمنتدى", "المنتدى"),
        ],
    ),
    ("وشاركت النقابة في مسيرات فاتح ماي بالدار البيضاء.", []),
    ("وقال إن الوزير فضّل البقاء في بلاده قبل فوات الأوان.", []),
    ("ويختتم الملتقى بحفل عشاء فاخر.", []),
    ("وجاء الوزير بوفد كبير.", []),
    ("ووصف المدينة السورية القديمة بالجميلة.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), NAMED, ids=[sentence for sentence, _ in NAMED])
def test_persons_are_read_whole(sentence: str, expected: list[Person]) -> None:
    """The name without title and nisba, the title as it stands beside it, and whom its holder acts for."""
    found = [m for m in read_mentions(read_text(sentence, "t")).mentions[0] if m.kind == "person" and m.named]
    assert [(m.name, m.title, m.affiliation) for m in found] == expected


OFFICES = [
    ("وحضرت كاتبة الدولة المكلفة بالصناعة التقليدية.", ["كاتبة الدولة المكلفة بالصناعة التقليدية"]),
    ("واعتذر رئيس مجلس النواب الأردني لظروف صحية.", ["رئيس مجلس النواب الأردني"]),
    ("واعتذر وزير المالية العراقي لانشغاله بالموازنة.", ["وزير المالية العراقي"]),
    ("وتعذر على وزير الخارجية التشادي المشاركة في الاجتماع.", ["وزير الخارجية التشادي"]),
    ("وحضرت سفيرة مملكة هولندا لدى الدولة.", ["سفيرة مملكة هولندا لدى الدولة"]),
    ("وحضر محافظ ذي قار ومحافظ البصرة.", ["محافظ ذي قار", "محافظ البصرة"]),
    ("وتعذر الحضور على موفده الالتحاق بالدورة الثانية.", ["موفده"]),
    # Near misses: a purpose is the office's, and a feminine adjective agrees with a feminine office.
    ("وحضر نائب وزير الخارجية الروسي لشؤون الشرق الأوسط.", ["نائب وزير الخارجية الروسي لشؤون الشرق الأوسط"]),
    ("وحضرت وزيرة الخارجية السودانية السابقة.", ["وزيرة الخارجية السودانية السابقة"]),
]


@pytest.mark.parametrize(("sentence", "expected"), OFFICES, ids=[sentence for sentence, _ in OFFICES])
def test_offices_without_a_name_end_where_they_end(sentence: str, expected: list[str]) -> None:
    """What somebody is charged with belongs to the office; why and when something happens doesn't."""
    found = [m for m in read_mentions(read_text(sentence, "t")).mentions[0] if m.kind == "person"]
    assert [m.name for m in found] == expected


BODIES = [
    ("افتتحت الجمعية التونسية لأمراض الكلى والمسالك مؤتمرها.", ["الجمعية التونسية لأمراض الكلى والمسالك"]),
    ("وشاركت شركة (أكواتيكا) الألمانية في المعرض.", ["شركة (أكواتيكا) الألمانية"]),
    ("تقيمه وزارة النقل للمدة من 3 إلى 5 أيار.", ["وزارة النقل"]),
]


@pytest.mark.parametrize(("sentence", "expected"), BODIES, ids=[sentence for sentence, _ in BODIES])
def test_bodies_are_read_whole(sentence: str, expected: list[str]) -> None:
    """A body's name takes in its fields, and no reason or time."""
    found = [m for m in read_mentions(read_text(sentence, "t")).mentions[0] if m.kind == "organisation"]
    assert [m.name for m in found] == expected


@pytest.mark.parametrize(
    ("text", "affiliation"),
    [
        (
            "نظمت رابطة بساتين الشمال اللقاء. وقال رئيس الرابطة سامر اللقلاقي إن الموسم جيد.",
            "رابطة بساتين الشمال",
        ),
        (
            "وقال رئيس الرابطة سامر اللقلاقي إن الموسم جيد. ونظمت رابطة بساتين الشمال اللقاء.",
            "رابطة بساتين الشمال",
        ),
        ("وقال رئيس الرابطة سامر اللقلاقي إن الموسم جيد. ونظمت جمعية بساتين الشمال اللقاء.", None),
    ],
)
def test_a_body_told_by_its_noun_is_the_one_that_the_article_names(
    text: str, affiliation: str | None
) -> None:
    """The president of the league is of the league named before, or else behind."""
    mentions = [m for of_sentence in read_mentions(read_text(text, "t")).mentions for m in of_sentence]
    assert [m.affiliation for m in mentions if m.kind == "person" and m.named] == [affiliation]
