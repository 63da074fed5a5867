"""Lists of guests set over lines: what announces them, what an entry is, and what is no list of guests."""

from __future__ import annotations

import pytest

from briefcli import brief, read_text

EVENT = "ينعقد المؤتمر الدولي الثاني لحماية الأنهار في مينسك يومي 3 و4 مايو 2024."

LISTS: list[tuple[str, dict[str, tuple[str | None, str]]]] = [
    (
        (
            "المشاركون\n- هالة السنبلي، مديرة معهد السدود\n\nمدعوون\n- رامز العنقودي، رئيس رابطة الأنهار\n\n"
            "معتذرون\n- نديم الخروبي، رئيس جمعية الري"
        ),
        {
            "هالة السنبلي": ("معهد السدود", "attending"),
            "رامز العنقودي": ("رابطة الأنهار", "invited"),
            "نديم الخروبي": ("جمعية الري", "declined"),
        },
    ),
    # The state before the colon is that of the one behind it.
    (
        "وضمت قائمة الحاضرين:\n- روسيا: الوزير رامز العنقودي\n- بيلاروس: نائبة الوزير هالة السنبلي",
        {"رامز العنقودي": ("RU", "attending"), "هالة السنبلي": ("BY", "attending")},
    ),
    # A verb announces short paragraphs.
    (
        "ومن الدول الأعضاء حضر كل من:\nالرئيس الكيني رامز العنقودي.\nرئيسة وزراء فنلندا هالة السنبلي.",
        {"رامز العنقودي": ("KE", "attending"), "هالة السنبلي": ("FI", "attending")},
    ),
    (
        "ويغيب عن المؤتمر:\nالرئيس الكيني رامز العنقودي.\nرئيسة وزراء فنلندا هالة السنبلي.",
        {"رامز العنقودي": ("KE", "declined"), "هالة السنبلي": ("FI", "declined")},
    ),
]

NO_LISTS = [
    # What the agenda has to do with somebody.
    "وحضر كل من:\n- انتخاب رئيس رابطة الأنهار رامز العنقودي",
    # What is listed are no guests.
    "ومن كتب العام الماضي:\n- رامز العنقودي، سيرة نهر\n- هالة السنبلي، حكايات الضفة",
    "وذكر التقرير من الراحلين:\nالرئيس الكيني رامز العنقودي.\nرئيسة وزراء فنلندا هالة السنبلي.",
    # A paragraph that tells more than a name is none of the entries.
    "ومن الدول الأعضاء حضر كل من:\nقال الرئيس الكيني رامز العنقودي في بلاده إن الري مهم.",
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_those_listed_have_the_status_that_announces_them(
    text: str, expected: dict[str, tuple[str | None, str]]
) -> None:
    """Each entry is an attendee, with the status of the heading, noun or verb before the list."""
    attendees = brief(read_text(f"{EVENT}\n\n{text}\n", "test")).attendees
    assert {a.name: (a.affiliation, a.status) for a in attendees} == expected


@pytest.mark.parametrize("text", NO_LISTS)
def test_what_is_no_list_of_guests(text: str) -> None:
    """Other lists name nobody who attends."""
    assert brief(read_text(f"{EVENT}\n\n{text}\n", "test")).attendees == ()
