"""Guests of another event of the same noun, which its adjective and its place tell from the article's."""

from __future__ import annotations

import pytest

from briefcli import brief, read_text

HELD = (
    "انطلقت في تامبيكو المكسيكية أعمال القمة السابعة لدول ميركاتور يوم 23 أكتوبر 2024.\n\n"
    "وحضر القمة وزير النقل البيروفي كارلوس ميندوزا.\n\n"
)

ELSEWHERE = [
    "ويرى الرئيس السابق بيدرو سالاس الذي شارك في القمة الاستثنائية في مالابو عام 2022 أن الحل بعيد.",
    "وكان الرئيس السابق بيدرو سالاس قد شارك في القمة الاستثنائية في مالابو عام 2022.",
    "وقال بيدرو سالاس، الذي ألقى كلمة في القمة الطارئة في ليما عام 2020، إن الحل بعيد.",
    "وقال بيدرو سالاس، المشارك في القمة الاستثنائية في مالابو، إن الحل بعيد.",
    "وقال بيدرو سالاس، الذي كان حاضرا في القمة الاستثنائية في مالابو، إن الحل بعيد.",
    "وقال بيدرو سالاس، وهو مشارك في القمة المصغرة التي عقدت في مالابو، إن الحل بعيد.",
    "وقال بيدرو سالاس، الذي غاب عن القمة الاستثنائية المنعقدة في مالابو، إن الحل بعيد.",
    "وقال بيدرو سالاس، الذي دعي إلى القمة الطارئة التي احتضنتها مالابو، إن الحل بعيد.",
    "وقال بيدرو سالاس، الذي ترأس القمة الطارئة التي عقدت بمدينة ليما، إن الحل بعيد.",
    "وقال بيدرو سالاس، الذي شارك في القمة الاستثنائية في بوليفيا، إن الحل بعيد.",
    "وشارك الرئيس البوليفي بيدرو سالاس في القمة الاستثنائية في مالابو.",
    "وقال بيدرو سالاس، الذي شارك في القمة الإسلامية في جدة عام 2023، إن الحل بعيد.",
    "وقال بيدرو سالاس، الذي شارك في قمم سابقة، إن الحل بعيد.",
    "وقال بيدرو سالاس، الذي شارك في القمم الثلاث الأخيرة، إن الحل بعيد.",
    "وحضر الرئيس البوليفي بيدرو سالاس مؤتمرات دولية عديدة.",
    "ويختلف ذلك عن مؤتمرات ليما التي نظمها الرئيس البوليفي بيدرو سالاس.",
]

HERE = [
    ("وقال بيدرو سالاس، الذي شارك في القمة في تامبيكو، إن الحل بعيد.", "attending"),
    ("وقال بيدرو سالاس، الذي شارك في القمة الاستثنائية، إن الحل بعيد.", "attending"),
    ("وقال بيدرو سالاس، الذي شارك في القمة الاستثنائية في المكسيك، إن الحل بعيد.", "attending"),
    ("وشارك الرئيس البوليفي بيدرو سالاس في القمة السابعة قادما من ليما.", "attending"),
    ("وحضر الرئيس البوليفي بيدرو سالاس القمة بعد سلسلة قمم.", "attending"),
    ("وشارك الرئيس البوليفي بيدرو سالاس في جلسات القمة.", "attending"),
    ("وشارك الرئيس البوليفي بيدرو سالاس في القمة السادسة في ليما عام 2022.", "past"),
    ("وقال بيدرو سالاس، الذي حضر القمة في ليما عام 2022، إن الحل بعيد.", "past"),
]


@pytest.mark.parametrize("sentence", ELSEWHERE)
def test_guests_of_another_event_attend_nothing_here(sentence: str) -> None:
    """Neither the present event nor an earlier edition of it."""
    assert [a.name for a in brief(read_text(HELD + sentence, "x")).attendees] == ["كارلوس ميندوزا"]


@pytest.mark.parametrize(("sentence", "status"), HERE)
def test_guests_of_the_event_and_its_editions(sentence: str, status: str) -> None:
    """The same words without an adjective or a place of their own tell of the event itself."""
    attendees = {a.name: a.status for a in brief(read_text(HELD + sentence, "x")).attendees}
    assert attendees.get("بيدرو سالاس") == status


def test_another_event_of_a_city_that_is_known() -> None:
    """The event's own city may be one that the lexicon knows."""
    text = HELD.replace("تامبيكو المكسيكية", "هافانا")
    other = "وشارك الرئيس البوليفي بيدرو سالاس في القمة الطارئة في {}."
    assert len(brief(read_text(text + other.format("ليما"), "x")).attendees) == 1
    assert len(brief(read_text(text + other.format("هافانا"), "x")).attendees) == 2


def test_the_summit_that_is_itself_extraordinary() -> None:
    """An adjective of the main event's own name tells no other event, but another state does."""
    text = HELD.replace("القمة السابعة لدول ميركاتور", "القمة الطارئة لدول ميركاتور")
    sentence = "وشارك الرئيس البوليفي بيدرو سالاس في القمة الطارئة في {}."
    assert len(brief(read_text(text + sentence.format("المكسيك"), "x")).attendees) == 2
    assert len(brief(read_text(text + sentence.format("ليما"), "x")).attendees) == 1


OF_NO_EVENT = [
    "وشددت روسيا على إقامة منظومة أمن تشارك فيها إيران.",
    "وشددت روسيا على إقامة منظومة أمن جماعي في الخليج تشارك فيها جميع دول المنطقة، ومن بينها إيران.",
    "وتمسكت روسيا بمبادرتها لإقامة منظومة أمن جماعي في الخليج تشارك فيها جميع دول المنطقة، ومن بينها إيران.",
    "وأعلنت روسيا عن مناورات تشارك فيها إيران.",
    "وقال الخبير إن المبادرة التي شاركت فيها إيران ناجحة.",
]

OF_THE_EVENT = [
    "وهو مؤتمر تشارك فيه إيران.",
    "وهي التظاهرة التي تشارك فيها إيران.",
    "وبدأت أعماله التي تشارك فيها إيران.",
    "وهي الأولى التي تشارك فيها إيران.",
    "ومن المقرر أن تشارك فيه إيران.",
    "وأكد أن إيران تشارك فيه لأول مرة.",
    "وتشارك فيه إيران.",
]


@pytest.mark.parametrize("sentence", OF_NO_EVENT)
def test_members_of_what_is_no_event_attend_nothing(sentence: str) -> None:
    """A system, an exercise or an initiative has its members, who need not come to the conference."""
    attendees = brief(read_text(f"افتتح مؤتمر السلام في جنيف. {sentence}", "x")).attendees
    assert "إيران" not in {a.name for a in attendees}


@pytest.mark.parametrize("sentence", OF_THE_EVENT)
def test_guests_of_what_the_pronoun_takes_up(sentence: str) -> None:
    """The pronoun goes back to the event, by its noun, a general one, or from the sentence before."""
    attendees = brief(read_text(f"افتتح مؤتمر السلام في جنيف. {sentence}", "x")).attendees
    assert "إيران" in {a.name for a in attendees}
