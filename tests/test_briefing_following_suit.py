"""Those who do as the one whose attendance was told before."""

from __future__ import annotations

import pytest

from briefcli import brief, read_text

EVENT = "ينعقد المؤتمر الدولي الثاني لحماية الأنهار في مينسك يومي 3 و4 مايو 2024."

FOLLOWING = [
    (
        "واعتذرت إندونيسيا عن عدم الحضور. وانضمت إليها ماليزيا، من دون شرح.",
        {"إندونيسيا": "declined", "ماليزيا": "declined"},
    ),
    (
        "واعتذرت إندونيسيا عن عدم الحضور، ولحقت بها كينيا وتنزانيا.",
        {"إندونيسيا": "declined", "كينيا": "declined", "تنزانيا": "declined"},
    ),
    ("وقاطعت إندونيسيا المؤتمر، ثم حذت حذوها كينيا.", {"إندونيسيا": "declined", "كينيا": "declined"}),
    ("وتشارك مصر في المؤتمر، وتبعتها كينيا.", {"مصر": "attending", "كينيا": "attending"}),
    # What was done before, and what somebody tells of, is no coming.
    ("وحضر الوزير المصري كريم بوعزة. ووقعت مصر الاتفاقية، وانضمت إليها كينيا.", {"كريم بوعزة": "attending"}),
    (
        "وحضر الوزير المصري كريم بوعزة. وقال إن بلاده وقعت الاتفاقية، وانضمت إليها كينيا.",
        {"كريم بوعزة": "attending"},
    ),
    ("وتقع الضفة في مصر. وانضمت إليها كينيا.", {}),
]


@pytest.mark.parametrize(("sentences", "expected"), FOLLOWING)
def test_followers_have_the_status_of_whom_they_follow(sentences: str, expected: dict[str, str]) -> None:
    """A verb of following with its pronoun takes up who came or stayed away in the clause before."""
    attendees = brief(read_text(f"{EVENT} {sentences}", "test")).attendees
    assert {attendee.name: attendee.status for attendee in attendees} == expected
