"""Stands that are only supposed, asked after, rumoured or denied, and those that are taken all the same."""

from __future__ import annotations

import pytest

from briefcli import brief, read_text

PEACE = "افتتح مؤتمر السلام في جنيف الاثنين 3 مارس 2025."

SUPPOSED = [
    "وقد تؤيد روسيا الاتفاق.",
    "ولو أيدت روسيا الاتفاق لانتهت الحرب.",
    "وربما تطالب روسيا بتأجيل الاتفاق.",
    "هل تدعم روسيا الاتفاق؟",
    "ومتى تدعم روسيا الاتفاق؟",
    "وتساءل المحلل إن كانت روسيا ترفض الاتفاق.",
    "ولم يعرف ما إذا كانت روسيا تدعم الاتفاق.",
    "وإذا رفضت روسيا الاتفاق فستعود الحرب.",
    "وإن رفضت روسيا الاتفاق فستعود الحرب.",
    "وفي حال رفضت روسيا الاتفاق تعود الحرب.",
    "وليس صحيحا أن روسيا تعارض الاتفاق.",
    "ولا يبدو أن روسيا تدعم الاتفاق.",
    "وترددت أنباء أن روسيا ترفض الاتفاق.",
]

TAKEN = [
    ("وقد أيدت روسيا الاتفاق.", "supports"),
    ("لا شك أن روسيا ترفض الاتفاق.", "rejects"),
    ("وكانت روسيا ترفض الاتفاق.", "rejects"),
    ("وهددت روسيا بالانسحاب إذا رفضت فرنسا الاتفاق.", "warns"),
    ("وأكد وزير الخارجية الروسي إيغور بلوتنيكوف أن روسيا ترفض الاتفاق.", "rejects"),
    ("ونفت روسيا الاتهامات الأوكرانية.", "rejects"),
    ("وتعتزم روسيا رفض الاتفاق.", "rejects"),
    ("وتسعى روسيا إلى رفض الاتفاق.", "rejects"),
    ("وتعتزم روسيا توقيع الاتفاق.", "ready"),
]

NOT_ITS_OWN = [
    ("وأكد وزير خارجية فرنسا أن روسيا ترفض الاتفاق.", "FR"),
    ("وأكدت فرنسا أن روسيا ترفض الاتفاق.", "FR"),
    ("ونفت روسيا أنها تدعم الاتفاق.", "RU"),
    ("ونفى وزير الخارجية الروسي إيغور بلوتنيكوف رفض بلاده الاتفاق.", "RU"),
    ("وأكد وزير الخارجية الروسي إيغور بلوتنيكوف أن بلاده قد تدعم الاتفاق.", "RU"),
]


@pytest.mark.parametrize("sentence", SUPPOSED)
def test_a_supposed_stand_is_no_position(sentence: str) -> None:
    """Conditions, possibilities, questions, rumours and what is said not to be so."""
    assert brief(read_text(f"{PEACE} {sentence}", "test")).positions == ()


@pytest.mark.parametrize(("sentence", "stance"), TAKEN)
def test_a_stand_that_is_taken_stays(sentence: str, stance: str) -> None:
    """The same words where they suppose nothing, or stand in what is said."""
    assert [p.stance for p in brief(read_text(f"{PEACE} {sentence}", "test")).positions] == [stance]


@pytest.mark.parametrize(("sentence", "actor"), NOT_ITS_OWN)
def test_a_stand_of_another_or_denied_is_not_the_speakers(sentence: str, actor: str) -> None:
    """The statement is shown as said, and no stance that the speaker doesn't take."""
    positions = brief(read_text(f"{PEACE} {sentence}", "test")).positions
    assert [(p.actor, p.stance) for p in positions] == [(actor, "states")]


UNREAL_ATTENDANCE = [
    "ولو حضر الوزير سامر الحلو لنجح المؤتمر.",
    "وإذا حضر الوزير سامر الحلو فسيلقي كلمة.",
    "وليس صحيحا أن الوزير سامر الحلو حضر المؤتمر.",
    "ونفى المنظمون مشاركة الوزير سامر الحلو في المؤتمر.",
    "وفي حال مشاركة الوزير سامر الحلو في المؤتمر سيلقي كلمة.",
    "وطالب النواب بمشاركة الوزير سامر الحلو في المؤتمر.",
    "وتمنى المنظمون حضور الوزير سامر الحلو.",
    "ولم يفتتح الوزير سامر الحلو المؤتمر.",
    "ولن يرأس الوزير سامر الحلو الجلسة.",
    "ولم تنظم جمعية الفلاحين المؤتمر.",
]

REAL_ATTENDANCE = [
    "فحضر الوزير سامر الحلو المؤتمر.",
    "ولا شك أن الوزير سامر الحلو حضر المؤتمر.",
    "واحتج طلاب على حضور الوزير سامر الحلو.",
    "وطالب المؤتمر، بمشاركة الوزير سامر الحلو، بالسلام.",
]


@pytest.mark.parametrize("sentence", UNREAL_ATTENDANCE)
def test_a_supposed_attendance_is_none(sentence: str) -> None:
    """Conditions, denials, wishes and demands tell of nobody that he comes."""
    assert brief(read_text(f"{PEACE} {sentence}", "test")).attendees == ()


@pytest.mark.parametrize("sentence", REAL_ATTENDANCE)
def test_an_attendance_that_is_told_stays(sentence: str) -> None:
    """The same words where they suppose nothing."""
    attendees = brief(read_text(f"{PEACE} {sentence}", "test")).attendees
    assert [(a.name, a.status) for a in attendees] == [("سامر الحلو", "attending")]


HELD = [
    ("ولم تعقد دورة 2024 في باريس.", [2025]),
    ("ولو عقدت دورة 2024 في باريس لنجحت.", [2025]),
    ("وهل تعقد دورة 2026 في باريس؟", [2025]),
    ("وقد تعقد دورة 2026 في باريس.", [2025]),
    ("وقد عقدت دورة 2024 في باريس.", [2024, 2025]),
    ("وستعقد دورة 2026 في باريس.", [2025, 2026]),
]


@pytest.mark.parametrize(("sentence", "years"), HELD)
def test_an_edition_that_is_not_held_is_none(sentence: str, years: list[int]) -> None:
    """Neither its place nor its year is told of an edition that wasn't, or only may be held."""
    editions = brief(read_text(f"{PEACE} {sentence}", "test")).editions
    assert sorted(edition.year for edition in editions if edition.year) == years


COUNTED = [
    ("ولن تشارك 30 دولة في المؤتمر.", None),
    ("ولم تشارك سوى 12 دولة في المؤتمر.", 12),
    ("وتشارك 30 دولة في المؤتمر.", 30),
]


@pytest.mark.parametrize(("sentence", "countries"), COUNTED)
def test_countries_that_stay_away_are_not_counted(sentence: str, countries: int | None) -> None:
    """A number of countries behind a denied verb, save behind "only"."""
    event = brief(read_text(f"{PEACE} {sentence}", "test")).event
    assert event is not None
    assert event.countries == countries


DATELINES = [
    (
        "الكويت - أقرت لجنة وزراء العمل دليلا وأوصت برفعه إلى المجلس في ختام الاجتماع الحادي عشر.",
        ["لجنة وزراء العمل"],
    ),
    ("تونس - افتتح الوزير المؤتمر الرابع وطالب بإلغاء القرار.", []),
    ("تونس ترفض الوصاية وتدعو إلى عقد المؤتمر الرابع.", ["TN"]),
]


@pytest.mark.parametrize(("text", "actors"), DATELINES)
def test_the_place_of_a_dateline_takes_no_stand(text: str, actors: list[str]) -> None:
    """Where a report is written does not recommend what a committee does."""
    assert [p.actor for p in brief(read_text(text, "test")).positions] == actors
