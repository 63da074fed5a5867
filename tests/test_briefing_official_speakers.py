"""Officials whose statements stand in the story of an event that people have come to."""

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

SPEAK_THERE = [
    ("وطالبت وزيرة الزراعة الكوبية روزا مارتي بفتح المعابر أمام القمح.", "روزا مارتي"),
    ("وأكد نائب وزير الخارجية البوليفي إيفان كيسبي أن بلاده لن تنسحب من الاتفاق.", "إيفان كيسبي"),
    ("وحذرت وكيلة وزارة المالية البوليفية إيلينا كيسبي من رفع الرسوم.", "إيلينا كيسبي"),
    ("ورفض كاتب الدولة للشؤون الخارجية الكوبي، إرنستو فيغا، أي رسوم.", "إرنستو فيغا"),
    ("ورفض السفير الكوبي إرنستو فيغا أي رسوم جديدة.", "إرنستو فيغا"),
    ("وقال المفوض الأوروبي للنقل لوكا برانكوفيتش إن الاتحاد الأوروبي سيمول الأرصفة.", "لوكا برانكوفيتش"),
    ("وقال رئيس الوزراء البوليفي ماريو سالاس للصحفيين إن بلاده تريد منفذا على البحر.", "ماريو سالاس"),
    ("وقالت وزيرة الزراعة الكوبية روزا مارتي في تامبيكو إن القمح حق.", "روزا مارتي"),
    ("وأعرب البنك الدولي، على لسان ممثلته روزا مارتي، عن تأييده للقرار.", "روزا مارتي"),
    ("أما وزيرة الزراعة الكوبية روزا مارتي فسألت عن الثمن.", "روزا مارتي"),
    ("أما رئيس جمعية الصيادين البيروفية إيفان روخاس، فاختار أن يعرض صورا.", "إيفان روخاس"),
    ("أما السفير الكوبي إرنستو فيغا فقد ضحك.", "إرنستو فيغا"),
    ("وهدد السفير الكوبي إرنستو فيغا بالانسحاب.", "إرنستو فيغا"),
]

SPEAK_ELSEWHERE = [
    "وقالت وزيرة الزراعة الكوبية روزا مارتي أمام البرلمان إن القمح حق.",
    "وقالت وزيرة الزراعة الكوبية روزا مارتي للصحفيين في هافانا إن القمح حق.",
    "وقالت وزيرة الزراعة الكوبية روزا مارتي في بيان إن القمح حق.",
    "وقالت وزيرة الزراعة الكوبية روزا مارتي لصحيفة محلية إن القمح حق.",
    "وكانت وزيرة الزراعة الكوبية روزا مارتي قد قالت إن القمح حق.",
    "وقالت وزيرة الزراعة الكوبية روزا مارتي حينذاك إن القمح حق.",
    "وعشية المؤتمر قالت وزيرة الزراعة الكوبية روزا مارتي إن القمح حق.",
    "ومن هافانا، قالت وزيرة الزراعة الكوبية روزا مارتي إن القمح حق.",
    "وتقول وزيرة الزراعة الكوبية روزا مارتي إن القمح حق.",
    "وقالت وزيرة الزراعة الكوبية السابقة روزا مارتي إن القمح حق.",
    "وقال المحلل الكوبي إرنستو فيغا إن القمح حق.",
    "وقال رئيس بلدية هافانا إرنستو فيغا إن القمح حق.",
    "أما وزيرة الزراعة الكوبية روزا مارتي فتقول إن القمح حق.",
    "أما وزيرة الزراعة الكوبية روزا مارتي فسألت أمام البرلمان عن الثمن.",
    "أما وزيرة الزراعة الكوبية روزا مارتي فلن تسأل عن الثمن.",
    "أما المحلل الكوبي إرنستو فيغا فضحك.",
    "وقال رئيس نادي هافانا إرنستو فيغا إن القمح حق.",
    "ورفض الكاتب الكوبي إرنستو فيغا أي رسوم.",
    "وتوعد الرئيس الكوبي إرنستو فيغا المضربين.",
    "وهدد وزير التعليم الكوبي إرنستو فيغا المعلمين بالفصل.",
]


def test_who_speaks_far_from_the_event_takes_no_turn() -> None:
    """A scene outside ends the row of those who speak in the hall."""
    turn = "وقال رئيس اتحاد الصيادين في كوبا إرنستو فيغا إن القمح حق."
    hall = f"{HELD}وتحدث في المؤتمر الوزير الكوبي روبن مارتي.\n\n"
    before = f"{hall}وكان رئيس اتحاد الصيادين في كوبا إرنستو فيغا قد طالب بتخصيص مرفأ للصيد.\n\n"
    assert "إرنستو فيغا" not in [a.name for a in brief(read_text(before, "x")).attendees]
    far = f"{hall}وعلى بعد كيلومترات تظاهر الصيادون.\n\n"
    names = [[a.name for a in brief(read_text(text + turn, "x")).attendees] for text in (hall, far)]
    assert ["إرنستو فيغا" in found for found in names] == [True, False]


@pytest.mark.parametrize(("statement", "name"), SPEAK_THERE)
def test_officials_speak_at_an_event_that_was_attended(statement: str, name: str) -> None:
    """Who holds a high office and speaks in the story of a past event, spoke there."""
    attendees = {attendee.name: attendee for attendee in brief(read_text(HELD + statement, "x")).attendees}
    assert attendees[name].status == "attending"
    rule = "official-in-story" if statement.startswith("أما") else "official-speaks"
    assert rule in {piece.rule for piece in attendees[name].evidence}


@pytest.mark.parametrize(("statement", "name"), SPEAK_THERE)
def test_officials_do_not_speak_at_an_event_to_come(statement: str, name: str) -> None:
    """What an official says before the event is said elsewhere, whoever is expected there."""
    attendees = brief(read_text(TO_COME + statement, "x")).attendees
    assert name not in {attendee.name for attendee in attendees}


@pytest.mark.parametrize("statement", SPEAK_ELSEWHERE)
def test_signs_that_one_spoke_elsewhere(statement: str) -> None:
    """Another place, time, house or office: to be quoted is not to attend."""
    attendees = brief(read_text(HELD + statement, "x")).attendees
    assert [attendee.name for attendee in attendees] == ["كارلوس ميندوزا"]


def test_officials_of_a_state_that_stays_away_speak_elsewhere() -> None:
    """Whose state's seat was empty, spoke at home."""
    story = f"{HELD}وظل مقعد كوبا شاغرا.\n\n{SPEAK_THERE[0][0]}"
    attendees = {attendee.name: attendee.status for attendee in brief(read_text(story, "x")).attendees}
    assert attendees == {"كارلوس ميندوزا": "attending", "كوبا": "declined"}
