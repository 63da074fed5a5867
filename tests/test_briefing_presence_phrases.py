"""Who is seen at the event without a verb of attending: arrivals, seats, screens, the floor."""

from __future__ import annotations

import pytest

from briefcli import brief, read_text

EVENT = "انعقد المؤتمر الدولي الثاني لحماية الأنهار في مينسك يومي 3 و4 مايو 2024."

PRESENT: list[tuple[str, dict[str, str]]] = [
    ("وجلس نادي باريس في مقعد المراقب.", {"نادي باريس": "sits-at-event"}),
    ("وجلست كوبا وفيتنام في مقاعد المراقبين.", {"كوبا": "sits-at-event", "فيتنام": "sits-at-event"}),
    (
        "ونزل من طائرة واحدة كل من وزير الري الكيني رامز العنقودي ووزيرة البيئة الفنلندية هالة السنبلي.",
        {"رامز العنقودي": "arrives-for-event", "هالة السنبلي": "arrives-for-event"},
    ),
    ("وبعد ساعة حطت طائرة وزير الري الكيني رامز العنقودي.", {"رامز العنقودي": "arrives-for-event"}),
    ("ومن نيروبي جاء وزير الري رامز العنقودي ثم عاد مساء.", {"رامز العنقودي": "arrives-for-event"}),
    (
        "ومن نيروبي، التي فاضت أنهارها مرتين، جاء رامز العنقودي، رئيس رابطة الأنهار.",
        {"رامز العنقودي": "arrives-for-event"},
    ),
    (
        "وحطت في مطار مينسك طائرة وزير الري الكيني رامز العنقودي.",
        {"رامز العنقودي": "arrives-for-event"},
    ),
    ("أول الواصلين كان وزير الري الكيني رامز العنقودي.", {"رامز العنقودي": "arrives-for-event"}),
    ("وكان وزير الري الكيني رامز العنقودي آخر الواصلين.", {"رامز العنقودي": "arrives-for-event"}),
    ("وكان أول من وصل إلى القاعة وزير الري الكيني رامز العنقودي.", {"رامز العنقودي": "arrives-for-event"}),
    ("وظهر وزير الري الكيني رامز العنقودي على شاشة عملاقة.", {"رامز العنقودي": "appears-on-screen"}),
    (
        "وعن يمينه نظيره الكيني رامز العنقودي، وخلفهما بقليل وزيرة البيئة الفنلندية هالة السنبلي.",
        {"رامز العنقودي": "sits-at-event", "هالة السنبلي": "sits-at-event"},
    ),
    (
        "وقص الشريط مع محافظ مينسك رامز العنقودي.",
        {"رامز العنقودي": "sits-at-event"},
    ),
    ("ثم سلم الكلمة لرئيسة لجنة السدود هالة السنبلي.", {"هالة السنبلي": "is-given-floor"}),
    ("وأحال الكلمة إلى رئيسة لجنة السدود هالة السنبلي.", {"هالة السنبلي": "is-given-floor"}),
]

NOT_PRESENT = [
    "ويرى محللون أن كوبا تجلس في مقعد المراقب من الحرب.",
    # Who has no office is a passer-by.
    "وعن يمينه رامز العنقودي على محرك البئر.",
    # What comes from a place is an answer.
    "ومن نيروبي جاء الرد على لسان وزير الري رامز العنقودي.",
    # Television isn't a screen in the hall.
    "وظهر وزير الري الكيني رامز العنقودي على شاشة التلفزيون.",
    # A dispute lies between two, and nobody sits there.
    "والخلاف بين وزير الري الكيني رامز العنقودي ورئيسة لجنة السدود هالة السنبلي قديم.",
    # An aircraft that doesn't land.
    "واشترت الشركة طائرة وزير الري الكيني رامز العنقودي.",
    # Not the floor is handed over.
    "ثم سلم الكتاب لرئيسة لجنة السدود هالة السنبلي.",
    # What is denied.
    "ولم تحط طائرة وزير الري الكيني رامز العنقودي بعد.",
    "ولم يظهر وزير الري الكيني رامز العنقودي على شاشة القاعة.",
    "ولم يكن وزير الري الكيني رامز العنقودي أول الواصلين.",
    "ولم يسلم الكلمة لرئيسة لجنة السدود هالة السنبلي.",
    # What was elsewhere.
    "وحطت طائرة وزير الري الكيني رامز العنقودي في أنقرة في زيارة رسمية.",
    "وحطت في مطار أنقرة طائرة وزير الري الكيني رامز العنقودي.",
    "ومن نيروبي جاء وزير الري رامز العنقودي إلى لندن قبل شهر.",
    # Nobody who comes, but a rank among others.
    "وكان وزير الري الكيني رامز العنقودي أول المنتقدين.",
]


@pytest.mark.parametrize(("text", "expected"), PRESENT)
def test_who_is_seen_at_the_event(text: str, expected: dict[str, str]) -> None:
    """Officials who arrive, sit beside another, appear on a screen or are given the floor attend."""
    attendees = brief(read_text(f"{EVENT}\n{text}\n", "test")).attendees
    assert {a.name: a.evidence[0].rule for a in attendees} == expected
    assert {a.status for a in attendees} == {"attending"}


@pytest.mark.parametrize("text", NOT_PRESENT)
def test_who_is_not_seen_there(text: str) -> None:
    """The same words said of something else, or of somebody without an office, give no attendee."""
    assert brief(read_text(f"{EVENT}\n{text}\n", "test")).attendees == ()
