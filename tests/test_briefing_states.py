"""The state of those whose office names none: who sends them or speaks of them, whose press writes."""

from __future__ import annotations

import pytest

from briefcli import read_text
from briefcli.briefing.build import read_briefing

EVENT = "ينعقد المؤتمر الدولي الثاني لحماية الأنهار في مينسك يومي 3 و4 مايو 2024."

SENT = [
    ("وترأس وفد دولة قطر إلى المؤتمر وزير البيئة سامر اللقلاق.", "سامر اللقلاق", "QA"),
    ("ويشارك في المؤتمر الوفد الهندي برئاسة نائب وزير الري نديم الخروبي.", "نديم الخروبي", "IN"),
    ("وتشارك تونس في المؤتمر بوفد يقوده وزير الفلاحة نديم الخروبي.", "نديم الخروبي", "TN"),
    ("ويحضر المؤتمر وفد هندي مؤلف من وزير الري نديم الخروبي وعدد من الخبراء.", "نديم الخروبي", "IN"),
    ("وأرسلت الهند إلى المؤتمر وفدا صغيرا برئاسة كبير المفاوضين نديم الخروبي.", "نديم الخروبي", "IN"),
    ("وترأس وزير البيئة نديم الخروبي وفد الهند إلى المؤتمر.", "نديم الخروبي", "IN"),
    ("وحضر وزير البيئة نديم الخروبي الذي سيرأس الوفد العراقي.", "نديم الخروبي", "IQ"),
    ("وتوفد تونس إلى المؤتمر وزيرة التجارة هالة السنبلي.", "هالة السنبلي", "TN"),
    ("ويمثل السعودية في المؤتمر نائب وزير الخارجية رامز العنقودي.", "رامز العنقودي", "SA"),
    ("ومثلت فيه فرنسا وزيرة البحار هالة السنبلي.", "هالة السنبلي", "FR"),
    ("ومن المغرب يشارك وزير الماء نديم الخروبي.", "نديم الخروبي", "MA"),
    ("واكتفت فرنسا بإيفاد سفيرتها لدى بيلاروس هالة السنبلي.", "هالة السنبلي", "FR"),
    ("وتشارك مصر ممثلة برئيس وزرائها نديم الخروبي.", "نديم الخروبي", "EG"),
    (
        "وناب وزير الخارجية السوري سامر اللقلاق عن الرئيس نديم الخروبي الذي غاب عن المؤتمر.",
        "نديم الخروبي",
        "SY",
    ),
    ("وأعلنت الرئاسة التونسية أن الرئيس نديم الخروبي لن يحضر المؤتمر.", "نديم الخروبي", "TN"),
    (
        "وقالت وزارة الري المصرية إن الوزير سيغيب، وإن وكيل وزارة الري نديم الخروبي سيشارك في المؤتمر.",
        "نديم الخروبي",
        "EG",
    ),
]

OF_BODIES = [
    ("وألقى سامر اللقلاق، رئيس غرفة التجارة الدولية، كلمة.", "سامر اللقلاق", "غرفة التجارة الدولية"),
    (
        "وشاركت جمعية الضفاف للبيئة. وألقت هالة السنبلي، رئيسة الجمعية، كلمة.",
        "هالة السنبلي",
        "جمعية الضفاف للبيئة",
    ),
    ("وألقت هالة السنبلي، رئيسة الجمعية، كلمة.", "هالة السنبلي", None),
    (
        "وألقى سامر اللقلاق، رئيس لجنة المياه بالبرلمان البرازيلي، كلمة.",
        "سامر اللقلاق",
        "BR",
    ),
    # A governor of a bank with its state's name speaks for that state.
    ("وألقى محافظ البنك المركزي المصري سامر اللقلاق كلمة.", "سامر اللقلاق", "EG"),
]

NOT_SENT = [
    # Another state's delegation, met or spoken of, is not one's own.
    ("ويشارك في المؤتمر وزير البيئة سامر اللقلاق الذي التقى الوفد الهندي.", "سامر اللقلاق"),
    ("ويشارك وزير البيئة نديم الخروبي بعد أن أرسلت الهند وفدا إلى المؤتمر.", "نديم الخروبي"),
    ("والتقى رئيس الوفد الهندي سامر اللقلاق وزير البيئة نديم الخروبي.", "نديم الخروبي"),
    ("وترأس سامر اللقلاق الوفد الهندي إلى لقاء مع وزير البيئة نديم الخروبي.", "نديم الخروبي"),
    ("وشارك العراق في المؤتمر مع وفد حركة الضفاف برئاسة وزير البيئة نديم الخروبي.", "نديم الخروبي"),
    (
        "واستقبل الرئيس العراقي سامر اللقلاق وزير البيئة نديم الخروبي الذي يرأس وفد بلاده إلى المؤتمر.",
        "نديم الخروبي",
    ),
    ("وشاركت مصر وقطر في الإعداد مع وفد برئاسة وزير البيئة نديم الخروبي.", "نديم الخروبي"),
    ("وشاركت قطر في الإعداد، وعاد الوفد برئاسة وزير البيئة نديم الخروبي.", "نديم الخروبي"),
    # Everybody knows who the president of another state is.
    ("وأعلنت الخارجية التونسية أن الرئيس نديم الخروبي لن يحضر المؤتمر.", "نديم الخروبي"),
    # The state where an ambassador is posted, or of which a minister speaks.
    ("ويحضر المؤتمر السفير لدى الهند نديم الخروبي.", "نديم الخروبي"),
    ("ويشارك وزير البيئة نديم الخروبي ليبحث مياه مصر.", "نديم الخروبي"),
]


def affiliation(text: str, name: str) -> str | None:
    """Whom the person of a name acts for."""
    _, reading, _ = read_briefing(read_text(text, "test"))
    return {person.name: person.affiliation for person in reading.persons}[name]


@pytest.mark.parametrize(("sentence", "name", "state"), SENT)
def test_the_clause_tells_the_state(sentence: str, name: str, state: str) -> None:
    """Who leads a delegation, is sent, stands for a state or is spoken of by it acts for that state."""
    assert affiliation(f"{EVENT} {sentence}", name) == state


@pytest.mark.parametrize(("sentence", "name", "body"), OF_BODIES)
def test_an_office_tells_its_body(sentence: str, name: str, body: str | None) -> None:
    """The body is read from the office's words, or by its noun alone where the article has named it."""
    assert affiliation(f"{EVENT} {sentence}", name) == body


@pytest.mark.parametrize(("sentence", "name"), NOT_SENT)
def test_a_state_beside_somebody_is_not_theirs(sentence: str, name: str) -> None:
    """A state that stands near an official is not the official's."""
    assert affiliation(f"{EVENT} {sentence}", name) is None


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        # Who opens the event without being said to be from elsewhere is of the host state.
        ("افتتح وزير الأشغال سامر اللقلاق في مينسك مؤتمر الأنهار الثاني.", "سامر اللقلاق", "BY"),
        ("وترأس وزير الأشغال سامر اللقلاق حفل افتتاح مؤتمر الأنهار الثاني في مينسك.", "سامر اللقلاق", "BY"),
        ("افتتح وزير الأشغال المجري سامر اللقلاق في مينسك مؤتمر الأنهار الثاني.", "سامر اللقلاق", "HU"),
        # Ambassadors are of other states than the host, whatever is said of it.
        (
            "افتتح وزير الأشغال نديم الخروبي في مينسك مؤتمر الأنهار. وحضر السفير سامر اللقلاق الافتتاح.",
            "سامر اللقلاق",
            None,
        ),
        # Who only attends need not be.
        ("شارك وزير الأشغال سامر اللقلاق في مؤتمر الأنهار الثاني في مينسك.", "سامر اللقلاق", None),
        # A newspaper that names the host's officials by their state is from elsewhere.
        (
            "افتتح الرئيس العراقي نديم الخروبي مؤتمر الأنهار في بغداد. وافتتح وزير الري سامر اللقلاق معرضه.",
            "سامر اللقلاق",
            None,
        ),
        # Its agency or its months tell where a report is written.
        ("وجدة في 4 غشت - شارك وزير الماء سامر اللقلاق في مؤتمر الأنهار الثاني.", "سامر اللقلاق", "MA"),
        ("الكويت (كونا) - شارك وزير الماء سامر اللقلاق في مؤتمر الأنهار الثاني.", "سامر اللقلاق", "KW"),
        ("جنيف (رويترز) - شارك وزير الماء سامر اللقلاق في مؤتمر الأنهار الثاني.", "سامر اللقلاق", None),
        # So does the city that its correspondent writes from, in the states whose newspapers are in Arabic.
        ("صور\nحلب – سامي عنبر\nشارك وزير الماء سامر اللقلاق في مؤتمر الأنهار الثاني.", "سامر اللقلاق", "SY"),
        ("صور\nعمان- شارك وزير الماء سامر اللقلاق في مؤتمر الأنهار الثاني.", "سامر اللقلاق", "JO"),
        ("صور\nجنيف – شارك وزير الماء سامر اللقلاق في مؤتمر الأنهار الثاني.", "سامر اللقلاق", None),
        ("صور\nحلب (أ ف ب) – شارك وزير الماء سامر اللقلاق في مؤتمر الأنهار الثاني.", "سامر اللقلاق", None),
        ("صور\nفي حلب شارك وزير الماء سامر اللقلاق في مؤتمر الأنهار الثاني.", "سامر اللقلاق", None),
        (
            "صور\nحلب – التقى الوزير السوري نديم الخروبي وزير الماء سامر اللقلاق في مؤتمر الأنهار الثاني.",
            "سامر اللقلاق",
            None,
        ),
        # So does an organ of no named state that organises the event, or a governor told by a city alone.
        (
            "انطلق مؤتمر الأنهار الثاني في وهران، وتنظمه وزارة الري. وحضر وزير الماء سامر اللقلاق.",
            "سامر اللقلاق",
            "DZ",
        ),
        (
            "حضر مؤتمر الأنهار الثاني في وهران والي وهران نديم الخروبي ووزير الماء سامر اللقلاق.",
            "سامر اللقلاق",
            "DZ",
        ),
        # And so does who names the states of several others.
        (
            (
                "حضر الوزير العراقي نديم الخروبي والوزيرة الهندية هالة عنبر مؤتمر الأنهار في وهران. "
                "وألقى وزير الماء سامر اللقلاق كلمة."
            ),
            "سامر اللقلاق",
            "DZ",
        ),
        (
            "حضر مؤتمر الأنهار في وهران وزير الري العراقي نديم الخروبي. وألقى وزير الماء سامر اللقلاق كلمة.",
            "سامر اللقلاق",
            None,
        ),
        # What stands behind an office in brackets is its state.
        (
            "صور\nوهران – شارك نديم الخروبي (رئيس الأركان، لبنان) في مؤتمر الأنهار الثاني.",
            "نديم الخروبي",
            None,
        ),
        # One stand told as the host's doesn't make a report its own that names the host's officials by state.
        (
            (
                "شارك الرئيس العراقي نديم الخروبي في مؤتمر الأنهار في بغداد. وقال سامي عنبر إن العراق يرفضه. "
                "وحضر وزير الري سامر اللقلاق."
            ),
            "سامر اللقلاق",
            None,
        ),
        # But not of those whose clause is about another state.
        (
            "الكويت (كونا) - اجتمعت الهند مع الضيوف، وشارك وزير الماء سامر اللقلاق في مؤتمر الأنهار الثاني.",
            "سامر اللقلاق",
            None,
        ),
        # An adjective that may be a state's leaves it open.
        ("الرباط في 4 غشت - شارك وزير الفلاحة المالي سامر اللقلاق في مؤتمر الأنهار.", "سامر اللقلاق", None),
    ],
)
def test_the_report_tells_the_state(text: str, name: str, state: str | None) -> None:
    """Where the article shows whose officials it names without a state, the others are of that state."""
    assert affiliation(text, name) == state


def test_an_assembly_of_several_states_is_no_organ_of_one() -> None:
    """Its president acts for it, and not for the newspaper's state."""
    text = (
        "الرباط في 4 غشت - شارك سامر اللقلاق، رئيس برلمان المجموعة الاقتصادية لدول غرب إفريقيا، "
        "في مؤتمر الأنهار الثاني."
    )
    assert affiliation(text, "سامر اللقلاق") == "برلمان المجموعة الاقتصادية لدول غرب إفريقيا"
