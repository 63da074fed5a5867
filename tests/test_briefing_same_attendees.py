"""Which rows of several articles are one attendee, and which must stay apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcli import brief, merge, read_text
from briefcli.article.model import Evidence, Span
from briefcli.briefing.model import Attendee
from briefcli.briefing.same_attendees import same_attendees
from briefcli.mentions.coreference import name_words, same_person

Told = tuple[str, str | None, str | None]
"""Name, office, and for whom."""

NOW = "مؤتمر الأنهار\nتستضيف مينسك يومي 31 أكتوبر و1 نوفمبر 2024 المؤتمر الدولي الثاني لحماية الأنهار.\n"


def _attendee(told: Told, source: str, kind: str = "person") -> Attendee:
    name, title, affiliation = told
    evidence = Evidence(source, Span(0, len(name)), name, Span(0, len(name)), "by-hand")
    return Attendee(
        name=name,
        kind=kind,  # type: ignore[arg-type] # the model's words
        title=title,
        affiliation=affiliation,
        status="attending",
        years=(2024,),
        evidence=(evidence,),
    )


def _partition(told: list[Attendee]) -> set[frozenset[tuple[str, str | None, str | None, str]]]:
    return {
        frozenset((one.name, one.title, one.affiliation, one.evidence[0].source) for one in group)
        for group in same_attendees(told)
    }


MINISTER = ("رامز العنقودي", "وزير البيئة الروسي", "RU")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (MINISTER, ("رامز العنقودى", "وزير البيئه الروسى", "RU")),
        (MINISTER, ("رامز العنقودي", None, None)),
        (MINISTER, ("رامز العنقودي", "عالم المياه", None)),
        (MINISTER, ("العنقودي", "وزير البيئة الروسي", "RU")),
        (MINISTER, ("العنقودي", "وزير بيئة روسيا", "RU")),
        (MINISTER, ("العنقودي", "وزير البيئة", "RU")),
        (MINISTER, ("رامز فهد العنقودي", "وزير البيئة الروسي", "RU")),
        (("عبد الله العوسجي", "وزير المياه السعودي", "SA"), ("العوسجي", "وزير مياه السعودية", "SA")),
        (("هالة السنبلي", "رئيسة «ضفاف»", "ضفاف"), ("السنبلي", "رئيسة ضفاف", "ضفاف")),
    ],
)
def test_one_person(one: Told, other: Told) -> None:
    """The same name, or a shorter form of it with the same office, however the state is written."""
    for told in ([one, other], [other, one]):
        groups = same_attendees(_attendee(each, source) for each, source in zip(told, "ab", strict=True))
        assert len(groups) == 1
        assert len(groups[0]) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (MINISTER, ("سالم العنقودي", "وزير البيئة الروسي", "RU")),  # another given name
        (MINISTER, ("العنقودي", "وزير المياه الروسي", "RU")),  # another office
        (MINISTER, ("العنقودي", "نائب وزير البيئة الروسي", "RU")),
        (MINISTER, ("العنقودي", "وزير البيئة المصري", "EG")),  # another state
        (MINISTER, ("العنقودي", "وزير البيئة", None)),  # whose minister isn't said
        (MINISTER, ("العنقودي", None, "RU")),
        (MINISTER, ("العنقودي", None, None)),
        (MINISTER, ("رامز", "وزير البيئة الروسي", "RU")),  # a given name is many people's
        (MINISTER, ("رامز العنقودي", "وزير البيئة المصري", "EG")),
        (("العنقودي", "وزير البيئة الروسي", "RU"), ("العنقودي", "وزير المياه الروسي", "RU")),
        (("العنقودي", "سفير روسيا في مصر", "RU"), ("رامز العنقودي", "سفير روسيا في ليبيا", "RU")),
        (("وزير البيئة", None, "RU"), ("وزير البيئة", None, "EG")),
    ],
)
def test_two_persons(one: Told, other: Told) -> None:
    """Or two as far as the articles say."""
    for told in ([one, other], [other, one]):
        assert len(same_attendees(_attendee(each, s) for each, s in zip(told, "ab", strict=True))) == 2


def test_a_surname_that_could_mean_two() -> None:
    """It means neither, though one of them has an office that isn't told."""
    told = [MINISTER, ("سالم العنقودي", None, "RU"), ("العنقودي", "وزير البيئة الروسي", "RU")]
    assert len(same_attendees(_attendee(each, s) for each, s in zip(told, "abc", strict=True))) == 3


def test_whom_one_article_tells_apart_stays_apart() -> None:
    """Its reader had more to go by."""
    surname = ("العنقودي", "وزير البيئة الروسي", "RU")
    told = [_attendee(MINISTER, "a"), _attendee(surname, "a"), _attendee(surname, "b")]
    assert len(same_attendees(told)) == 2


def test_bodies_and_states() -> None:
    """By their names, whatever the quotation marks; a part of a name is another body."""
    names = ["منظمة «ضفاف»", "منظمة ضفاف", "ضفاف", "مجموعة 7", "مجموعة 20"]
    groups = same_attendees(_attendee((name, None, None), name, "organisation") for name in names)
    assert [len(group) for group in groups] == [2, 1, 1, 1]
    kinds = [_attendee(("قطر", None, "QA"), "a", "country"), _attendee(("قطر", None, None), "b")]
    assert len(same_attendees(kinds)) == 2


NAMES = st.builds(
    " ".join,
    st.lists(st.sampled_from(["رامز", "سالم", "فهد", "العنقودي", "السنبلي"]), min_size=1, max_size=3),
)
OFFICES = st.sampled_from(
    [
        (None, None),
        (None, "RU"),
        ("وزير البيئة الروسي", "RU"),
        ("وزير بيئة روسيا", "RU"),
        ("وزير المياه الروسي", "RU"),
        ("وزير البيئة المصري", "EG"),
        ("رئيس ضفاف", "ضفاف"),
    ]
)
TOLD = st.lists(
    st.builds(
        lambda name, office, source: _attendee((name, *office), source),
        NAMES,
        OFFICES,
        st.sampled_from("abcd"),
    ),
    max_size=8,
)


@given(TOLD, st.randoms(use_true_random=False))
def test_the_order_of_articles_makes_no_difference(told: list[Attendee], random: object) -> None:
    """Nor does telling everything twice; nothing is lost or in two groups."""
    usual = _partition(told)
    assert sum(map(len, same_attendees(told))) == len(told)
    shuffled = list(told)
    random.shuffle(shuffled)  # type: ignore[attr-defined] # of the standard library's generator
    assert _partition(shuffled) == usual
    assert _partition(told + told) == usual


@given(TOLD)
def test_no_two_different_people_are_one(told: list[Attendee]) -> None:
    """All names of one are forms of the longest, and nobody speaks for two states."""
    for group in same_attendees(told):
        words = sorted((name_words(one.name) for one in group), key=len)
        assert all(same_person(shorter, words[-1]) for shorter in words)
        assert len({one.affiliation for one in group} & {"RU", "EG"}) <= 1
        offices = {words: {_spelt(one) for one in group if name_words(one.name) == words} for words in words}
        for place, shorter in enumerate(words):
            longer = [offices[other] for other in words[place:] if other != shorter]
            assert not longer or offices[shorter] & set[str | None]().union(*longer) - {None}


def _spelt(attendee: Attendee) -> str | None:
    return {"وزير بيئة روسيا": "وزير البيئة الروسي"}.get(attendee.title or "", attendee.title)


def test_the_merged_row_has_the_full_name_and_both_sentences() -> None:
    """In either order of the articles."""
    short = NOW + "ويشارك في المؤتمر وزير البيئة الروسي بطرسوف.\n"
    full = NOW + "ويشارك في المؤتمر وزير البيئة الروسي رامز بطرسوف.\n"
    for texts in ({"short": short, "full": full}, {"full": full, "short": short}):
        briefings = [brief(read_text(text, source)) for source, text in texts.items()]
        (attendee,) = merge(briefings).attendees
        assert attendee.name == "رامز بطرسوف"
        assert [evidence.source for evidence in attendee.evidence] == list(texts)
