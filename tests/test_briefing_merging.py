"""Several articles as one briefing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefcli import brief, compare, merge, read, read_text

if TYPE_CHECKING:
    from briefcli.briefing.model import Attendee, Briefing

SAMPLES = Path(__file__).parents[1] / "samples"
NOW = "تستضيف مينسك يومي 31 أكتوبر و1 نوفمبر 2024 المؤتمر الدولي الثاني لحماية الأنهار.\n"
BEFORE = "استضافت مينسك يومي 26 و27 أكتوبر 2023 المؤتمر الدولي الأول لحماية الأنهار.\n"


def _briefing(text: str, source: str) -> Briefing:
    return brief(read_text(f"مؤتمر الأنهار\n{text}", source))


def _by_name(briefing: Briefing) -> dict[str, Attendee]:
    return {attendee.name: attendee for attendee in briefing.attendees}


def test_one_is_itself() -> None:
    """And none can't be merged."""
    briefing = _briefing(NOW, "a")
    assert merge([briefing]) is briefing
    with pytest.raises(ValueError, match="nothing"):
        merge([])


def test_a_fact_of_two_articles_cites_both() -> None:
    """One row; what one leaves open the other states; spelling makes no difference."""
    a = _briefing(NOW + "ويشارك في المؤتمر وزير البيئة الروسي رامز العنقودي.\n", "a")
    b = _briefing(NOW + "ويشارك في المؤتمر وزير البيئه الروسي رامز العنقودى.\n", "b")
    found = _by_name(merge([a, b]))
    assert list(found) == ["رامز العنقودي"]
    assert [evidence.source for evidence in found["رامز العنقودي"].evidence] == ["a", "b"]
    nameless = replace(a, attendees=(replace(a.attendees[0], title=None, affiliation=None),))
    assert merge([nameless, b]).attendees[0].affiliation == "RU"


@pytest.mark.parametrize(
    ("first", "second", "status"),
    [
        ("invited", "attending", "attending"),
        ("attending", "invited", "attending"),
        ("past", "invited", "invited"),
        ("attending", "declined", "declined"),
    ],
)
def test_statuses(first: str, second: str, status: str) -> None:
    """The one that says most of the present edition."""
    a = _briefing(NOW + "ويشارك في المؤتمر وزير البيئة الروسي رامز العنقودي.\n", "a")
    two = [replace(a, attendees=(replace(a.attendees[0], status=each),)) for each in (first, second)]  # type: ignore[arg-type] # the table's words
    assert [attendee.status for attendee in merge(two).attendees] == [status]


@pytest.mark.parametrize("latest_first", [True, False])
def test_an_article_on_the_earlier_edition(latest_first: bool) -> None:  # noqa: FBT001 # a table of cases
    """Who came to it came before; its agenda is not this one's; the editions can be compared."""
    now = _briefing(NOW + "ويشارك في المؤتمر وزير البيئة الروسي رامز العنقودي.\n", "now")
    before = _briefing(
        BEFORE + "وشارك في المؤتمر وزير الري المصري نديم الخروبي.\nوناقش المؤتمر تلوث المياه.\n", "before"
    )
    briefing = merge([now, before] if latest_first else [before, now])
    assert briefing.year == 2024
    assert [edition.year for edition in briefing.editions] == [2024, 2023]
    statuses = {name: (attendee.status, attendee.years) for name, attendee in _by_name(briefing).items()}
    assert statuses == {"رامز العنقودي": ("attending", (2024,)), "نديم الخروبي": ("past", (2023,))}
    assert before.topics
    assert briefing.topics == now.topics
    marks = {row.name: (row.earlier, row.later) for row in compare(briefing).rows if row.name}
    assert marks == {"رامز العنقودي": (None, "attending"), "نديم الخروبي": ("attended", None)}


def test_who_was_only_invited_before_did_not_come() -> None:
    """Nor did who stayed away; nothing is said of them."""
    now, before = (
        _briefing(NOW, "now"),
        _briefing(BEFORE + "وشارك في المؤتمر وزير الري المصري نديم الخروبي.\n", "b"),
    )
    for status in ("invited", "declined"):
        other = replace(before, attendees=(replace(before.attendees[0], status=status),))
        assert merge([now, other]).attendees == ()


def test_an_article_without_a_conference_adds_itself_only() -> None:
    """It was read, and says nothing."""
    a, rain = _briefing(NOW, "a"), brief(read_text("هطلت أمطار غزيرة على المدينة مساء أمس.", "rain"))
    both = merge([rain, a])
    assert [article.source for article in both.articles] == ["rain", "a"]
    assert (both.event, both.editions, both.year) == (a.event, a.editions, a.year)
    assert merge([rain, rain]).event is None


def test_dates_come_from_one_article() -> None:
    """The most exact ones, and never the first day of one with the last of another."""
    a = _briefing(NOW, "a")
    vague = replace(a, editions=(replace(a.editions[0], start="2024-10", end="2024-11"),))
    merged = merge([vague, a])
    assert (merged.editions[0].start, merged.editions[0].end) == ("2024-10-31", "2024-11-01")
    assert merged.event is not None
    assert merged.event.start == "2024-10-31"


def test_samples_of_two_years() -> None:
    """Every fact of the merged briefing is one of its articles', in their words."""
    briefings = [brief(read(str(SAMPLES / f"minsk-{year}.txt"))) for year in (2023, 2024)]
    both = merge(briefings)
    assert both.year == 2024
    texts = {article.source: article.text for article in both.articles}
    assert len(texts) == 2
    facts = [*both.attendees, *both.topics, *both.positions, *both.editions]
    assert {evidence.source for fact in facts for evidence in fact.evidence} == set(texts)
    for fact in facts:
        for evidence in fact.evidence:
            assert texts[evidence.source][evidence.start : evidence.end] == evidence.text
    names = [(attendee.kind, attendee.name) for attendee in both.attendees]
    assert len(names) == len(set(names))
