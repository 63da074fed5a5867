"""Officials who are told of in the story of an event that people have come to."""

from __future__ import annotations

import pytest

from briefcli import brief, read_text

HELD = (
    "اختتم في تامبيكو المكسيكية مؤتمر ميركاتور الدولي للموانئ يوم 23 أكتوبر 2024.\n\n"
    "وحضر المؤتمر وزير النقل البيروفي كارلوس ميندوزا.\n\n"
)
TO_COME = (
    "يعقد في تامبيكو المكسيكية مؤتمر ميركاتور الدولي للموانئ يوم 23 أكتوبر 2024.\n\n"
    "وسيحضر المؤتمر وزير النقل البيروفي كارلوس ميندوزا.\n\n"
)

TOLD_OF = [
    "وتمشى طويلا برفقة وزير الزراعة الكوبي روبن مارتي.",
    "أما وزيرة الزراعة الكوبية روزا مارتي فسألت عن ثمن القمح قبل كل شيء.",
    "وخلع وزير الزراعة الكوبي روبن مارتي سترته.",
    "روبن مارتي، وزير الزراعة الكوبي، دون ملاحظات في دفتر صغير.",
    "وصافح مندوزا مطولا وزير الزراعة الكوبي روبن مارتي.",
    "وتمشى طويلا مع وزير الزراعة الكوبي روبن مارتي.",
]

SIGNS_AGAINST = [
    ("another event", "وفي قمة الأنديز للمياه بليما تسلم وزير الزراعة الكوبي روبن مارتي الجائزة."),
    ("another time", "وقبل أسابيع استلم وزير الزراعة الكوبي روبن مارتي المشروع."),
    ("a month before", "وفي الشهر الماضي ارتدى وزير الزراعة الكوبي روبن مارتي سترة جديدة."),
    ("another place", "ودشن في هافانا وزير الزراعة الكوبي روبن مارتي الرصيف."),
    ("a newspaper", "واستغرب وزير الزراعة الكوبي روبن مارتي في حديث لصحيفة محلية."),
    ("a resignation", "وجاء النبأ باستقالة وزير الزراعة الكوبي روبن مارتي."),
    ("an appointment", "وتقرر تعيين وزير الزراعة الكوبي روبن مارتي سفيرا."),
    ("another's house", "وأقيم الحفل في قصر الرئيس الكوبي روبن مارتي."),
    ("being governed", "وأثنى الحاضرون على وزير الزراعة الكوبي روبن مارتي."),
    ("a denial", "ولم يظهر وزير الزراعة الكوبي روبن مارتي."),
    ("being away", "واستقال وزير الزراعة الكوبي روبن مارتي."),
    ("a past office", "وخلع وزير الزراعة الكوبي الأسبق روبن مارتي سترته."),
    ("a former office", "وباع وزير الزراعة الكوبي السابق روبن مارتي قاربه."),
    ("another year", "وتسلم وزير الزراعة الكوبي روبن مارتي عام 2019 جائزة."),
    ("the past perfect", "وكان وزير الزراعة الكوبي روبن مارتي قد باع سيارته."),
    ("what lasts", "وتراجع الصيد منذ عودة الهدوء وباع وزير الزراعة الكوبي روبن مارتي قاربه."),
    ("the present", "ويواجه وزير الزراعة الكوبي روبن مارتي احتجاجات."),
    ("an act of government", "وأصدر وزير الزراعة الكوبي روبن مارتي مرسوما."),
    ("nobody's office", "وخلع المحلل الكوبي روبن مارتي سترته."),
    ("somebody else's words", "وكان على اللافتة «وزير الزراعة الكوبي روبن مارتي»."),
]


def _names(text: str) -> list[str]:
    return [attendee.name for attendee in brief(read_text(text, "x")).attendees]


@pytest.mark.parametrize("sentence", TOLD_OF)
def test_an_official_in_the_story_of_a_past_event_was_there(sentence: str) -> None:
    """Whatever the verb is."""
    attendees = brief(read_text(HELD + sentence, "x")).attendees
    found = next(attendee for attendee in attendees if attendee.name.endswith("مارتي"))
    assert (found.status, found.affiliation) == ("attending", "CU")
    rules = {piece.rule for piece in found.evidence}
    assert rules == {"official-in-story"}


SCENE = "كان الضباب كثيفا على الرصيف.\n\nوباعة القهوة ينتظرون.\n\nومر قارب.\n\nثم قارب آخر.\n\n"


@pytest.mark.parametrize("sentence", TOLD_OF)
@pytest.mark.parametrize(
    ("event", "present"),
    [
        pytest.param("انطلق {} ويرأسه وزير النقل البيروفي كارلوس ميندوزا.", True, id="begun, and led today"),
        pytest.param("انطلق {} وتنظمه بلدية تامبيكو.", True, id="begun, and organised today"),
        pytest.param("ينعقد {} ويرأسه وزير النقل البيروفي كارلوس ميندوزا.", False, id="not begun"),
        pytest.param(
            "انطلق التسجيل في {} وسيحضره الوزير البيروفي كارلوس ميندوزا.", False, id="people will come"
        ),
    ],
)
def test_an_event_that_has_begun_behind_a_scene(sentence: str, event: str, *, present: bool) -> None:
    """A feature tells of the event late, and of who leads it in the present."""
    told = event.format("في تامبيكو المكسيكية يوم 23 أكتوبر 2024 مؤتمر ميركاتور الدولي للموانئ،")
    names = _names(f"مؤتمر ميركاتور الدولي للموانئ\n\n{SCENE}{told}\n\n{sentence}")
    assert any(name.endswith("مارتي") for name in names) is present


@pytest.mark.parametrize("sentence", TOLD_OF)
def test_nobody_is_at_an_event_to_come(sentence: str) -> None:
    """Before the event, what an official does is done elsewhere."""
    assert _names(TO_COME + sentence) == ["كارلوس ميندوزا"]


@pytest.mark.parametrize(
    "sentence", [sentence for _, sentence in SIGNS_AGAINST], ids=[sign for sign, _ in SIGNS_AGAINST]
)
def test_signs_that_an_official_is_elsewhere(sentence: str) -> None:
    """To be told of is not to attend where a sign is against it."""
    assert _names(HELD + sentence) == ["كارلوس ميندوزا"]


def test_who_is_named_beside_those_who_stay_away() -> None:
    """A sentence of absence tells nobody present by the way."""
    text = (
        f"{HELD}واعتذر وزير النقل البوليفي ماريو سالاس عن الحضور، وكذلك فعل وزير الزراعة الكوبي روبن مارتي."
    )
    present = [a.name for a in brief(read_text(text, "x")).attendees if a.status == "attending"]
    assert present == ["كارلوس ميندوزا"]


@pytest.mark.parametrize(
    "sentence",
    [
        "واعتذر عن الحضور الوزير البوليفي ماريو سالاس، وصافح الحاضرين وزير الزراعة الكوبي روبن مارتي.",
        "وصافح وزير الزراعة الكوبي روبن مارتي الحاضرين، فيما غاب الوزير البوليفي ماريو سالاس.",
    ],
)
def test_who_is_told_of_in_another_clause_than_those_who_stay_away(sentence: str) -> None:
    """A clause of absence takes away only those whom it names."""
    status = {a.name: a.status for a in brief(read_text(HELD + sentence, "x")).attendees}
    assert (status["روبن مارتي"], status["ماريو سالاس"]) == ("attending", "declined")


def test_an_official_of_a_state_that_stays_away_is_elsewhere() -> None:
    """Whose state's seat was empty, does at home what he does."""
    text = f"{HELD}وظل مقعد كوبا شاغرا.\n\n{TOLD_OF[0]}"
    assert "روزا مارتي" not in _names(text)
