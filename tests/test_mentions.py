"""Mentions: persons by office and name, bodies, events, and who is the same."""

from __future__ import annotations

import pytest

from briefcli import read_text
from briefcli.mentions.coreference import name_words, same_person
from briefcli.mentions.reading import read_mentions

PERSONS = [
    (
        "قال وزير الخارجية الروسي - رامز العنقودي، إن الأمر معقد.",
        "رامز العنقودي",
        "وزير الخارجية الروسي",
        "RU",
    ),
    (
        "قال رامز العنقودي، وزير الخارجية الروسي، إن الأمر معقد.",
        "رامز العنقودي",
        "وزير الخارجية الروسي",
        "RU",
    ),
    ("التقى رامز العنقودي (وزير خارجية هنغاريا) الوفد.", "رامز العنقودي", "وزير خارجية هنغاريا", "HU"),
    ("حضر رئيس وزراء ماليزيا نديم الخروبي الحفل.", "نديم الخروبي", "رئيس وزراء ماليزيا", "MY"),
    (
        "حضر الأمين العام لرابطة الدول المستقلة سامر اللقلاق الحفل.",
        "سامر اللقلاق",
        "الأمين العام لرابطة الدول المستقلة",
        "رابطة الدول المستقلة",
    ),
    (
        "حضر معالي الدكتور سامر اللقلاق، وزير التجهيز والماء المغربي، الحفل.",
        "سامر اللقلاق",
        "وزير التجهيز والماء المغربي",
        "MA",
    ),
    # A rank or a complete office may have its holder's nationality behind it; the office's own is another.
    (
        "حضر قائد القوة البحرية الأوروبية الأدميرال اليوناني يانيس كاليماخ.",
        "يانيس كاليماخ",
        "قائد القوة البحرية الأوروبية",
        None,
    ),
    (
        "حضر الأمين العام السابق للرابطة البحرية السنغافوري هوك سينان.",
        "هوك سينان",
        "الأمين العام السابق للرابطة البحرية",
        "الرابطة البحرية",
    ),
    (
        "رفض وزير الدولة للشؤون الخارجية السنغافوري، هوك سينان، أن تتأخر الأشغال.",
        "هوك سينان",
        "وزير الدولة للشؤون الخارجية السنغافوري",
        "SG",
    ),
    # Who heads an event, and a body besides; "and any" in a name.
    (
        "حضر هوك سينان، رئيس المؤتمر ورئيس الجمعية البحرية للملاحين، أمس.",
        "هوك سينان",
        "رئيس المؤتمر",
        "الجمعية البحرية للملاحين",
    ),
    ("حضر هوك سينان، نائب رئيس الجامعة ورئيس قسم البحر، أمس.", "هوك سينان", "نائب رئيس الجامعة", None),
    ("حضر الوزير كوه واي لينغ الحفل.", "كوه واي لينغ", "الوزير", None),
    # How long an office is held, or that its term is over, is no part of a body's name.
    (
        "حضر رئيس الاتحاد البحري المنتهية ولايته هوك سينان.",
        "هوك سينان",
        "رئيس الاتحاد البحري المنتهية ولايته",
        "الاتحاد البحري",
    ),
    (
        "حضر هوك سينان، رئيس الاتحاد البحري لولاية ثانية.",
        "هوك سينان",
        "رئيس الاتحاد البحري",
        "الاتحاد البحري",
    ),
    # A scholar's field of two nouns, and no part of an event.
    ("قال الباحث في علم الاجتماع السياسي هوك سينان.", "هوك سينان", "الباحث في علم الاجتماع السياسي", None),
    ("قالت الخبيرة في قضايا الهجرة هوك سينان.", "هوك سينان", "الخبيرة في قضايا الهجرة", None),
    # Behind ل the article of a committee is not seen.
    (
        "حضر الأمين التنفيذي للجنة الدائمة المشتركة لحماية الأنهار في الشرق، هوك سينان.",
        "هوك سينان",
        "الأمين التنفيذي للجنة الدائمة المشتركة لحماية الأنهار في الشرق",
        "اللجنة الدائمة المشتركة لحماية الأنهار في الشرق",
    ),
    (
        "حضر الأمين العام للجنة الأولمبية الدولية هوك سينان.",
        "هوك سينان",
        "الأمين العام للجنة الأولمبية الدولية",
        "اللجنة الأولمبية الدولية",
    ),
    (
        "حضر المدير التنفيذي للجنة حوض النيل هوك سينان.",
        "هوك سينان",
        "المدير التنفيذي للجنة حوض النيل",
        "لجنة حوض النيل",
    ),
    (
        "حضر الأمين العام للجنة التحكيم هوك سينان.",
        "هوك سينان",
        "الأمين العام للجنة التحكيم",
        "لجنة التحكيم",
    ),
    ("حضر المنسق العام للجنة هوك سينان.", "هوك سينان", "المنسق العام للجنة", None),
    ("حضر المبعوث الدولي لليبيا هوك سينان.", "هوك سينان", "المبعوث الدولي لليبيا", "LY"),
    ("حضر سعادة السفير الروسي رامز العنقودي.", "رامز العنقودي", "السفير الروسي", "RU"),
    # Between commas behind an office whose pronoun tells whose it is.
    ("شاركت اليونان، وقال سفيرها، يانيس كاليماخ، إن البحر واحد.", "يانيس كاليماخ", "سفيرها", "GR"),
    # Bodies in marks behind a preposition, and a sea, belong to the office.
    (
        'حضر الأمين العام لـ"مركز الضفاف" زيد اللقلاق.',
        "زيد اللقلاق",
        'الأمين العام لـ"مركز الضفاف"',
        "مركز الضفاف",
    ),
    ("حضر الأمين العام ل(أوبك) سامر اللقلاق.", "سامر اللقلاق", "الأمين العام ل(أوبك)", "أوبك"),
    (
        "حضر المبعوث الخاص لرئيس كازاخستان لشؤون بحر قزوين، تيمور أوسبان.",
        "تيمور أوسبان",
        "المبعوث الخاص لرئيس كازاخستان لشؤون بحر قزوين",
        "KZ",
    ),
    # Everyday words, hyphens and ordinals inside a name.
    (
        "أوضح وزير الثروة السمكية المالديفي السيد سامر نشيد دوبان أن بلاده تنتظر.",
        "سامر نشيد دوبان",
        "وزير الثروة السمكية المالديفي",
        "MV",
    ),
    ("ناقش الوزير التركي فيدار ملف كشميران.", "فيدار", "الوزير التركي", "TR"),
    ("حضرت وزيرة البيئة الأذربيجانية هالة عليان-صادق.", "هالة عليان-صادق", "وزيرة البيئة الأذربيجانية", "AZ"),
    ("حضر بطريرك القلعة لوقا العاشر الحفل.", "لوقا العاشر", "بطريرك القلعة", None),
    # What an official is charged with; where an envoy of a body is; an office of a body with the article.
    (
        "حضر وزير الدولة المكلف بالشؤون البحرية سالم اللقلاق.",
        "سالم اللقلاق",
        "وزير الدولة المكلف بالشؤون البحرية",
        None,
    ),
    (
        "حضر نديم الخروبي، نائب رئيس جامعة القلعة المكلف بالبحث العلمي، الحفل.",
        "نديم الخروبي",
        "نائب رئيس جامعة القلعة المكلف بالبحث العلمي",
        "جامعة القلعة",
    ),
    (
        "حضر ممثل صندوق النقد الدولي في شرق أفريقيا أولاف راسموس.",
        "أولاف راسموس",
        "ممثل صندوق النقد الدولي في شرق أفريقيا",
        "صندوق النقد الدولي",
    ),
    ("حضر رئيس الاتحادية وليد الصادان، الحفل.", "وليد الصادان", "رئيس الاتحادية", "الاتحادية"),
    # Two offices of one person; words that are offices, nouns and ranks elsewhere as family names.
    (
        "وأكد هاني العمران رئيس جمعية الضفاف ورئيس اتحاد القلاع أن الضخ ضروري.",
        "هاني العمران",
        "رئيس جمعية الضفاف",
        "جمعية الضفاف",
    ),
    (
        "أكد رئيس غرفة الصناعة اللبنانية سامر الوكيل أن السوق راكد.",
        "سامر الوكيل",
        "رئيس غرفة الصناعة اللبنانية",
        "غرفة الصناعة اللبنانية",
    ),
    ("افتتح الحفل بحضور الدكتور سامر هيكل نقيب الصيادلة.", "سامر هيكل", "نقيب الصيادلة", None),
    (
        "حضر وزير الصناعة السعودي سامر بن نديم الخريف اليوم.",
        "سامر بن نديم الخريف",
        "وزير الصناعة السعودي",
        "SA",
    ),
    # A minister's fields; a state told by its form behind ب; an everyday noun as the family name.
    (
        "حضر وزير البيئة والتحضر وتغير المناخ التركي سامر قورماز.",
        "سامر قورماز",
        "وزير البيئة والتحضر وتغير المناخ التركي",
        "TR",
    ),
    (
        "حضرت هالة الطوبار، نائبة وزير الخارجية بجمهورية مصر العربية، الحفل.",
        "هالة الطوبار",
        "نائبة وزير الخارجية بجمهورية مصر العربية",
        "EG",
    ),
    (
        "وقال رئيس جامعة القلعة الدكتور سامر خروبان الجراح، إن الجامعة تتوسع.",
        "سامر خروبان الجراح",
        "رئيس جامعة القلعة",
        "جامعة القلعة",
    ),
    ("تلا رئيس الوفد الليبي سامر الورفلان البيان الختامي.", "سامر الورفلان", "رئيس الوفد الليبي", "LY"),
    ("حضر السفير الجزائري بدر الدين العمران بصفة ملاحظ.", "بدر الدين العمران", "السفير الجزائري", "DZ"),
    # A given name with the article stands behind a title of respect, or is one of those that have it.
    ("حضر رئيس جامعة القلعة الدكتور الخضر لقلاق الحفل.", "الخضر لقلاق", "رئيس جامعة القلعة", "جامعة القلعة"),
    (
        "حضر وزير التعليم العالي التونسي الدكتور خالد اللقلاق.",
        "خالد اللقلاق",
        "وزير التعليم العالي التونسي",
        "TN",
    ),
    # An adjective behind a lone given name is the family name, where the name ends with it.
    (
        "وتحدثت مديرة الجمعية التونسية للمياه هالة شديد.",
        "هالة شديد",
        "مديرة الجمعية التونسية للمياه",
        "الجمعية التونسية للمياه",
    ),
    ("حضر الأمير سامر بن نديم آل لقلاق أمير دولة قطر الحفل.", "سامر بن نديم آل لقلاق", "أمير دولة قطر", "QA"),
    (
        "تحدث وزير الدفاع الألماني السابق هانز شتورمباخ في القاعة.",
        "هانز شتورمباخ",
        "وزير الدفاع الألماني السابق",
        "DE",
    ),
    (
        "رحبت وزيرة المياه المغربية هالة السنبلي بإنشاء الصندوق.",
        "هالة السنبلي",
        "وزيرة المياه المغربية",
        "MA",
    ),
]


@pytest.mark.parametrize(("sentence", "name", "title", "affiliation"), PERSONS)
def test_persons_have_name_office_and_whom_they_act_for(
    sentence: str, name: str, title: str, affiliation: str
) -> None:
    """An office before or behind a name ends where it ends, and tells the state or body."""
    found = [m for m in read_mentions(read_text(sentence, "t")).mentions[0] if m.kind == "person" and m.title]
    assert [(m.name, m.title, m.affiliation) for m in found] == [(name, title, affiliation)]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "تشارك منظمة الأمن والتعاون في أوروبا ومنظمة الصحة العالمية في الحملة.",
            ["منظمة الأمن والتعاون في أوروبا", "منظمة الصحة العالمية"],
        ),
        ('تشارك منظمة "ضفاف للتعاون" في الحملة.', ['منظمة "ضفاف للتعاون"']),
        ("أعلنت وزارة المياه والري المصرية خطتها.", ["وزارة المياه والري المصرية"]),
        ("وافق البرلمان على إنشاء صندوق مشترك جديد.", []),
    ],
)
def test_bodies_are_named_and_not_only_described(sentence: str, names: list[str]) -> None:
    """A و inside a body's name is told from one between bodies; an indefinite description is no name."""
    found = [
        m for m in read_mentions(read_text(sentence, "t")).mentions[0] if m.kind == "organisation" and m.sure
    ]
    assert [m.name for m in found if "برلمان" not in m.name] == names


@pytest.mark.parametrize(
    "text", ["وقالت مالي إنها ترفض العبور عبر النيجر.", "أغلقت مالي المعبر بين القريتين."]
)
def test_states_and_verbs_that_look_like_other_words_do_not_wait_for_each_other(text: str) -> None:
    """What is a state by the verb before it and a verb by the state behind it are read one by one."""
    assert "مالي" in [mention.name for mention in read_mentions(read_text(text, "t")).mentions[0]]


def test_surname_stands_for_the_person_introduced_before() -> None:
    """The repeat pass finds a name again that the article has introduced."""
    reading = read_mentions(read_text("وصل وزير الري المصري نديم الخروبي. وغادر الخروبي مساء.", "t"))
    assert [(m.name, m.rule) for m in reading.mentions[1]] == [("الخروبي", "name-again")]


@pytest.mark.parametrize(
    ("shorter", "longer", "same"),
    [
        ("الخروبي", "نديم الخروبي", True),
        ("نديم", "نديم الخروبي", False),
        ("نديم الخروبي", "نديم سعيد الخروبي", True),
        ("سامر الخروبي", "نديم الخروبي", False),
    ],
)
def test_shorter_names_stand_for_longer_ones(shorter: str, longer: str, same: bool) -> None:  # noqa: FBT001 # a column of the table
    """A surname does, a given name alone does not."""
    assert same_person(name_words(shorter), name_words(longer)) is same


@pytest.mark.parametrize(
    "sentence",
    [
        "أغلقت مالي المعبر بين المدينتين أمام التجار.",
        "وبين الوزير أن إغلاق مالي المعبر قرار مؤقت.",
        "انطلقت الأعمال بعد إغلاق مالي المعبر وعبر طريق آخر.",
    ],
)
def test_a_state_like_an_adjective_beside_a_verb_like_a_preposition(sentence: str) -> None:
    """Each asks of the other what it is, and neither in a circle."""
    read = read_mentions(read_text(sentence, "x")).sentences[0]
    assert read.countries is not None
    assert read.statement_verbs is not None
