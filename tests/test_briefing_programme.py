"""Programmes set over lines: what is on at which time, and who speaks."""

from __future__ import annotations

from briefcli import brief, read_text

HELD = "ملتقى الضفاف\nينعقد ملتقى الضفاف الخامس في صفاقس يوم 3 مايو 2025، وفيما يلي برنامجه:\n"

PROGRAMME = (
    "{0}كلمة الافتتاح: الدكتورة هالة السنبلي\n"
    "{1}تمويل السدود الصغيرة: كريم بوعزة، مدير المعهد الوطني للمياه\n"
    "{2}استراحة قهوة\n"
    "{3}حماية الشواطئ: د. ليث القطاونة. تدير الحلقة: ريم العنقودي\n"
)
TIMES = ("09:00", "09:30", "10:15", "10:30")


def told(times: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """The names and the topics that a programme with these times tells."""
    briefing = brief(read_text(HELD + PROGRAMME.format(*times), "t"))
    return [a.name for a in briefing.attendees], [topic.text for topic in briefing.topics]


EXPECTED = (
    ["هالة السنبلي", "كريم بوعزة", "ليث القطاونة", "ريم العنقودي"],
    ["تمويل السدود الصغيرة", "حماية الشواطئ"],
)


def test_speakers_and_topics_of_the_slots() -> None:
    """However a time is set off; a welcome is no topic, and who leads a session is there."""
    assert told(tuple(f"{time} " for time in TIMES)) == EXPECTED
    assert told(tuple(f"{time} – " for time in TIMES)) == EXPECTED
    assert told(tuple(f"{time} - 11:00 | " for time in TIMES)) == EXPECTED


def test_days_of_a_programme_are_no_topics() -> None:
    """A list of the days, each with its slots."""
    text = (
        f"{HELD}* الأحد (اليوم الأول)\n9:00 حماية الشواطئ: ليث القطاونة\n"
        "* الاثنين (اليوم الثاني)\n9:00 تمويل السدود: كريم بوعزة\n"
    )
    assert [topic.text for topic in brief(read_text(text, "t")).topics] == ["حماية الشواطئ", "تمويل السدود"]


def test_a_time_alone_makes_no_programme() -> None:
    """One line that begins so, and updates of a report, in which nobody is named behind a colon."""
    one = f"{HELD}9:00 حماية الشواطئ: ليث القطاونة\n"
    assert brief(read_text(one, "t")).attendees == ()
    told = f"{HELD}17:15 مراسلنا: وزير النقل كريم بوعزة لن يصل.\n17:30 مراسلنا: الوزير سالم كريم غادر.\n"
    assert brief(read_text(told, "t")).attendees == ()
    updates = f"{HELD}18:40 سكت الجميع: البيان غدا.\n17:15 وصل المحافظ إلى السوق: الزحام شديد.\n"
    assert brief(read_text(updates, "t")).topics == ()
