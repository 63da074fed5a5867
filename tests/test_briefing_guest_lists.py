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
    # So is the body, known to the lexicon or told by its noun alone, and a title behind the name is his.
    (
        (
            "وتشارك في المؤتمر الوفود التالية:\n- البنك الدولي: سامر اللقلاق، مدير قطاع المياه\n"
            "- شركة الضفاف للري (ضفاف): المديرة هالة السنبلي، ونائبها زيد عنبر\n"
            "- مجمع الضفاف: الرئيس المدير العام، نديم الخروبي\n- الاتحاد الإفريقي (بصفة مراقب)\n"
            "- تونس: رامز العنقودي (كاتب دولة)، رئيس الوفد"
        ),
        {
            "سامر اللقلاق": ("البنك الدولي", "attending"),
            "هالة السنبلي": ("شركة الضفاف للري", "attending"),
            "زيد عنبر": ("شركة الضفاف للري", "attending"),
            "نديم الخروبي": ("مجمع الضفاف", "attending"),
            "الاتحاد الإفريقي": (None, "attending"),
            "رامز العنقودي": ("TN", "attending"),
        },
    ),
    # A body that sends experts comes itself; who leads a session is named behind that.
    (
        (
            "وتشارك في المؤتمر الوفود التالية:\n- معهد السدود: ثلاثة خبراء\n- رئيس الجلسة: نديم الخروبي\n"
            "- اتحاد الري - تأسس قبل أن يولد رئيسه سامر اللقلاق"
        ),
        {
            "معهد السدود": (None, "attending"),
            "نديم الخروبي": (None, "attending"),
            "اتحاد الري": (None, "attending"),
        },
    ),
    # "The representative" of a state is the one whom it has sent, and else somebody of his own.
    (
        (
            "وضمت قائمة الحاضرين:\n- إسبانيا: الوزير رامز العنقودي\n- اليونان: الوزير سامر اللقلاق\n\n"
            "وتحدث ممثل إسبانيا في المؤتمر. وتحدثت ممثلة فرنسا في المؤتمر. وغاب مندوب اليونان عن المؤتمر."
        ),
        {
            "رامز العنقودي": ("ES", "attending"),
            "سامر اللقلاق": ("GR", "attending"),
            "ممثلة فرنسا": ("FR", "attending"),
            "مندوب اليونان": ("GR", "declined"),
        },
    ),
    (
        (
            "وضمت قائمة الحاضرين:\n- إسبانيا: الوزير رامز العنقودي، والوزيرة هالة السنبلي\n\n"
            "وتحدث ممثل إسبانيا في المؤتمر."
        ),
        {
            "رامز العنقودي": ("ES", "attending"),
            "هالة السنبلي": ("ES", "attending"),
            "ممثل إسبانيا": ("ES", "attending"),
        },
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
    # What is listed are no guests, and what stands before a colon is no body.
    "وحضر كل من:\n- بناء السدود على النهر: رئيس رابطة الأنهار رامز العنقودي",
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
