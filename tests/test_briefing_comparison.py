"""Comparing editions: what is the same, what changed, and what the text leaves open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcli.briefing.comparison import PRESENCES, EditionsNotFound, _presence_mark, compare

if TYPE_CHECKING:
    from briefcli.briefing.model import Briefing


def _rows(briefing: Briefing, *years: int) -> dict[str, tuple[object, object, str]]:
    comparison = compare(briefing, years or None)
    return {row.name or row.attribute: (row.earlier, row.later, row.mark) for row in comparison.rows}


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("ordinal", (1, 2, "changed")),
        ("theme", ("ماء للجميع", None, "not stated")),
        ("city", ("مينسك", "مينسك", "same")),
        ("country", ("BY", "BY", "same")),
        ("dates", ("2023-10-26/2023-10-27", "2024-10-31/2024-11-01", "changed")),
        ("duration", (2, 2, "same")),
        ("countries", (None, 30, "not stated")),
        ("رامز العنقودي", (None, "attending", "not stated")),
        ("هالة السنبلي", ("attended", "invited", "changed")),
        ("نديم الخروبي", ("attended", "declined", "gone")),
        ("أمير قطر", ("attended", None, "not stated")),
    ],
)
def test_a_row_has_both_values_and_a_mark(
    briefing: Briefing, row: str, expected: tuple[object, object, str]
) -> None:
    """Each attribute is set side by side; what one edition doesn't state is not absent from it."""
    assert _rows(briefing)[row] == expected


def test_the_earlier_edition_comes_first_however_the_years_are_given(briefing: Briefing) -> None:
    """A change is read in the order of time."""
    for years in ((2023, 2024), (2024, 2023)):
        comparison = compare(briefing, years)
        assert (comparison.earlier.year, comparison.later.year) == (2023, 2024)


def test_the_default_is_the_two_latest(briefing: Briefing) -> None:
    """A third, older edition is left out unless asked for."""
    older = replace(briefing.editions[1], year=2019)
    three = replace(briefing, editions=(*briefing.editions, older))
    assert compare(three).earlier.year == 2023
    assert compare(three, [2019, 2024]).earlier.year == 2019


def test_one_who_stayed_away_and_now_comes_is_added(briefing: Briefing) -> None:
    """Told from last year's article, where the main edition is the earlier one."""
    attendee = replace(briefing.attendees[0], status="declined", years=(2023, 2024))
    last_year = replace(briefing, year=2023, attendees=(attendee,))
    assert _rows(last_year)["رامز العنقودي"] == ("declined", "attending", "added")


def test_an_announced_edition_is_not_compared_by_default(briefing: Briefing) -> None:
    """The present edition stands beside the one before it; beside the next one only for want of that."""
    now, before = briefing.editions
    following = replace(before, year=2026, ordinal=3)
    comparison = compare(replace(briefing, editions=(now, following, before)))
    assert (comparison.earlier, comparison.later) == (before, now)
    comparison = compare(replace(briefing, editions=(now, following)))
    assert (comparison.earlier, comparison.later) == (now, following)


def test_attendees_of_other_editions_have_no_row(briefing: Briefing) -> None:
    """Who came to neither of the two editions isn't compared."""
    attendee = replace(briefing.attendees[5], years=(2019,))
    assert "أمير قطر" not in _rows(replace(briefing, attendees=(attendee,)))


@pytest.mark.parametrize(
    ("start", "end", "dates", "duration"),
    [
        ("2024-10", None, "2024-10", None),
        ("2024-10-31", "2024-10-31", "2024-10-31", 1),
        (None, "2024-11-01", "../2024-11-01", None),
        ("2024-10-31", "2024-11", "2024-10-31/2024-11", None),
        ("2024-11-02", "2024-11-01", "2024-11-02/2024-11-01", None),
    ],
)
def test_dates_and_duration(
    briefing: Briefing, start: str | None, end: str | None, dates: str, duration: int | None
) -> None:
    """The dates stand as far as they are known; a duration needs two full ones in order."""
    edition = replace(briefing.editions[0], start=start, end=end)
    rows = _rows(replace(briefing, editions=(edition, briefing.editions[1])))
    assert (rows["dates"][1], rows["duration"][1]) == (dates, duration)


def test_spellings_are_not_changes(briefing: Briefing) -> None:
    """Hamza and teh marbuta are the newsroom's choice."""
    now, before = briefing.editions
    pair = (replace(now, city="القاهره"), replace(before, city="القاهرة"))
    assert _rows(replace(briefing, editions=pair))["city"][2] == "same"


def test_what_neither_edition_states_has_no_row(briefing: Briefing) -> None:
    """An empty line compares nothing."""
    now, before = briefing.editions
    assert "theme" not in _rows(replace(briefing, editions=(now, replace(before, theme=None))))


def test_evidence_is_that_of_the_stated_values(briefing: Briefing) -> None:
    """A value that isn't stated has no evidence, and no sentence is cited twice."""
    rows = {row.attribute: row for row in compare(briefing).rows}
    now, before = briefing.editions
    assert rows["theme"].evidence == before.evidence
    assert rows["countries"].evidence == now.evidence
    assert rows["city"].evidence == (*before.evidence, *now.evidence)
    same_sentence = replace(briefing, editions=(now, replace(before, evidence=now.evidence)))
    assert compare(same_sentence).rows[0].evidence == now.evidence


@pytest.mark.parametrize(
    ("years", "message"),
    [
        ((2019, 2024), "no edition of 2019; editions told of: 2024, 2023"),
        ((2018, 2019), "no edition of 2018 or 2019; editions told of: 2024, 2023"),
    ],
)
def test_an_unknown_year_lists_the_known_ones(
    briefing: Briefing, years: tuple[int, int], message: str
) -> None:
    """The error says what can be asked for."""
    with pytest.raises(EditionsNotFound) as error:
        compare(briefing, years)
    assert str(error.value) == message
    assert error.value.known == (2024, 2023)


@pytest.mark.parametrize("years", [(), (2024,), (2024, 2024), (2022, 2023, 2024)])
def test_two_different_years_are_needed(briefing: Briefing, years: tuple[int, ...]) -> None:
    """Any other number is a wrong use, not a lack in the articles."""
    with pytest.raises(ValueError, match="two different years") as error:
        compare(briefing, years)
    assert not isinstance(error.value, EditionsNotFound)


def test_one_edition_cannot_be_compared(briefing: Briefing) -> None:
    """An article that tells of this year only has nothing to compare with."""
    with pytest.raises(EditionsNotFound, match="two editions are needed to compare; editions told of: 2024"):
        compare(replace(briefing, editions=briefing.editions[:1]))


def test_editions_without_a_year_are_compared_if_there_are_no_others(briefing: Briefing) -> None:
    """An article without a year still tells this edition from the last; the main one is the later."""
    now, before = briefing.editions
    undated = replace(briefing, year=None, editions=(replace(now, year=None, ordinal=None), before))
    comparison = compare(undated)
    assert (comparison.earlier.year, comparison.later.year) == (2023, None)
    assert _rows(undated)["رامز العنقودي"] == (None, "attending", "not stated")


@given(st.sampled_from(PRESENCES), st.sampled_from(PRESENCES))
def test_marks_mirror(before: str, now: str) -> None:
    """Time run backwards turns gone into added and leaves the other marks."""
    mirrored = {"gone": "added", "added": "gone"}
    forward = _presence_mark(before, now)  # type: ignore[arg-type] # drawn from the Literal's values
    backward = _presence_mark(now, before)  # type: ignore[arg-type] # likewise
    assert backward == mirrored.get(forward, forward)


def test_nobody_is_told_of_for_another_edition_of_the_same_year(briefing: Briefing) -> None:
    """A second round in the autumn: those who came in spring are not thereby there."""
    now = briefing.editions[0]
    second = replace(now, ordinal=3, start="2024-12", end="2024-12")
    rounds = replace(briefing, editions=(now, second))
    assert compare(rounds).later.ordinal == 3
    assert _rows(rounds)["رامز العنقودي"] == ("attending", None, "not stated")
