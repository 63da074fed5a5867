"""The figures stay on their floors, the gold is sound, and the scorer and its command do what they say."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import evaluate
import pytest
from evaluation.corpus import GoldArticle, read_corpus
from evaluation.cost import Cost, measure, read_cost, write_cost
from evaluation.floors import Floor, read_floors, shortfalls
from evaluation.report import quality_and_cost
from evaluation.scoring import FIGURES, PARTS, STRICT, Counts, figures, likeness, score, total

from briefcli.briefing.model import ATTENDEE_KINDS, ATTENDEE_STATUSES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CORPUS = read_corpus()
ARTICLES = [article for part in CORPUS for article in part.articles]

GOLD: dict[str, Any] = {
    "year": 2031,
    "event": {
        "name": "مؤتمر الواحات الخامس",
        "ordinal": 5,
        "theme": None,
        "city": "غدامس",
        "country": "LY",
        "start": "2031-03-04",
        "end": "2031-03-05",
        "countries": None,
    },
    "attendees": [
        {
            "name": "نائل البرشاوي",
            "kind": "person",
            "title": "وزير المياه الليبي",
            "affiliation": "LY",
            "status": "attending",
            "years": [2031],
        },
        {
            "name": "اتحاد حماة النخيل",
            "kind": "organisation",
            "title": None,
            "affiliation": None,
            "status": "invited",
            "years": [2031],
        },
    ],
    "topics": ["تلوث العيون", "تراجع مساحات النخيل"],
    "positions": [{"actor": "LY", "speaker": "البرشاوي", "text": "وقال البرشاوي إن بلاده ترفض ردم العيون"}],
    "editions": [
        {
            "year": 2031,
            "ordinal": 5,
            "theme": None,
            "city": "غدامس",
            "country": "LY",
            "start": "2031-03-04",
            "end": "2031-03-05",
            "countries": None,
        },
        {
            "year": 2029,
            "ordinal": 4,
            "theme": None,
            "city": None,
            "country": None,
            "start": "2029",
            "end": "2029",
            "countries": None,
        },
    ],
}
"""A made-up event."""

TEXT = """\
وزراء المياه يلتقون في غدامس

تستضيف غدامس الليبية يومي 4 و5 مارس 2031 مؤتمر الواحات الخامس بمشاركة وزير المياه الليبي نائل البرشاوي.
ويناقش المؤتمر تلوث العيون وتراجع مساحات النخيل.
وقال البرشاوي إن بلاده ترفض ردم العيون.
"""


def given() -> dict[str, Any]:
    """The gold in the form of the machine contract."""
    briefing = deepcopy(GOLD)
    briefing["topics"] = [{"text": topic, "kind": "item"} for topic in briefing["topics"]]
    return briefing


def without_everything(briefing: dict[str, Any]) -> None:
    """Empty a briefing."""
    briefing.update(event=None, attendees=[], topics=[], positions=[], editions=[])


# The corpus.


@pytest.mark.parametrize("part", CORPUS, ids=lambda part: part.name)
def test_figures_stand_on_their_floors(part: Any) -> None:  # noqa: ANN401 # a Part; pytest's ids need no more
    """No figure has fallen, and the articles are those that the floors were reached on."""
    floors = {name: floor for name, floor in read_floors().items() if name == part.name}
    assert not shortfalls([part], floors)


def test_every_floor_has_its_articles() -> None:
    """No part of the corpus has gone."""
    assert {part.name for part in CORPUS} == set(read_floors())


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.path.stem)
def test_gold_is_sound(article: GoldArticle) -> None:
    """Gold has every field, and its names and phrases stand in the text."""
    text, gold = article.path.read_text(encoding="utf-8"), article.gold
    assert gold["event"].keys() >= GOLD["event"].keys()
    phrases = [*gold["topics"], gold["event"]["name"]]
    bodies = []
    for edition in (gold["event"], *gold["editions"]):
        phrases += [edition["theme"], edition["city"]]
        assert edition["country"] is None or re.fullmatch("[A-Z]{2}", edition["country"])
        for day in (edition["start"], edition["end"]):
            assert day is None or re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", day)
    for attendee in gold["attendees"]:
        assert attendee.keys() == GOLD["attendees"][0].keys()
        assert attendee["kind"] in ATTENDEE_KINDS
        assert attendee["status"] in ATTENDEE_STATUSES
        phrases += [attendee["name"], attendee["title"]]
        bodies.append(attendee["affiliation"])
    for position in gold["positions"]:
        phrases += [position["speaker"], position["text"]]
        bodies.append(position["actor"])
    phrases += [body for body in bodies if not re.fullmatch("[A-Z]{2}", body or "")]
    # Behind ل the article is not written: للاتحاد names الاتحاد.
    assert [phrase for phrase in phrases if phrase and phrase.removeprefix("ال") not in text] == []
    present = [edition for edition in gold["editions"] if edition["year"] == gold["year"]]
    shared = GOLD["event"].keys() - {"name"}
    assert present == [] or {f: present[0][f] for f in shared} == {f: gold["event"][f] for f in shared}


# The scorer.


def test_a_briefing_that_is_the_gold_is_all_right() -> None:
    """Nothing is missed or made up."""
    result = score(GOLD, given())
    assert result.errors == ()
    assert set(figures(result.counts).values()) == {1.0}


def test_an_empty_briefing_scores_nothing() -> None:
    """What is wanted and not given counts against recall alone."""
    briefing = given()
    without_everything(briefing)
    counts = score(GOLD, briefing).counts
    assert all(counts[part].right == 0 and counts[part].wanted for part in (*PARTS, STRICT))
    assert figures(counts)["overall"] == 0


def change_status(briefing: dict[str, Any]) -> None:
    """Say that an invited body attends."""
    briefing["attendees"][1]["status"] = "attending"


def shorten_name(briefing: dict[str, Any]) -> None:
    """Leave a word of a name out."""
    briefing["attendees"][1]["name"] = "حماة النخيل"


def give_surname_only(briefing: dict[str, Any]) -> None:
    """Call a person by the family name."""
    briefing["attendees"][0]["name"] = "البرشاوي"


def respell(briefing: dict[str, Any]) -> None:
    """Write a name with other letters of the same sound, and harakat."""
    briefing["attendees"][1]["name"] = "إتّحاد حماه النخيل"


def invent_topic(briefing: dict[str, Any]) -> None:
    """Add a topic of which the text says nothing."""
    briefing["topics"].append({"text": "صيد الأسماك", "kind": "item"})


def change_actor(briefing: dict[str, Any]) -> None:
    """Ascribe a statement to another state."""
    briefing["positions"][0]["actor"] = "DZ"


def cut_statement(briefing: dict[str, Any]) -> None:
    """Leave most of a statement out."""
    briefing["positions"][0]["text"] = "وقال البرشاوي"


def move_edition(briefing: dict[str, Any]) -> None:
    """Give the earlier edition another year."""
    briefing["editions"][1]["year"] = 2028


def cut_date(briefing: dict[str, Any]) -> None:
    """Know less of the last day than the text says."""
    briefing["event"]["end"] = "2031-03"


@pytest.mark.parametrize(
    ("change", "part", "expected"),
    [
        (change_status, "attendees", Counts(2, 2, 2)),
        (change_status, STRICT, Counts(1, 2, 2)),
        (shorten_name, "attendees", Counts(2, 2, 2)),
        (give_surname_only, "attendees", Counts(1, 2, 2)),
        (respell, STRICT, Counts(2, 2, 2)),
        (invent_topic, "topics", Counts(2, 3, 2)),
        (change_actor, "positions", Counts(0, 1, 1)),
        (cut_statement, "positions", Counts(0, 1, 1)),
        # Two fields and the year itself, on either side.
        (move_edition, "editions", Counts(6, 10, 10)),
        (cut_date, "event", Counts(5, 6, 6)),
    ],
)
def test_a_change_counts_where_it_is(
    change: Callable[[dict[str, Any]], None], part: str, expected: Counts
) -> None:
    """One change to a right briefing counts in its part, is told in words, and leaves others alone."""
    briefing = given()
    change(briefing)
    result = score(GOLD, briefing)
    assert result.counts[part] == expected
    untouched = [other for other in PARTS if other != part and not (part == STRICT and other == "attendees")]
    assert all(result.counts[other].right == result.counts[other].wanted for other in untouched)
    right = expected.right == expected.given == expected.wanted
    assert right or result.errors


def test_a_code_is_no_part_of_a_longer_one() -> None:
    """A state's code is alike to no other code, though a body's name is to a part of it."""
    assert likeness("RU", "RU") == 1
    body = {**given(), "positions": [{**GOLD["positions"][0], "actor": "مجلس الواحات"}]}
    gold = {**GOLD, "positions": [{**GOLD["positions"][0], "actor": "مجلس"}]}
    assert score(gold, body).counts["positions"].right == 1


def test_counts_of_articles_are_added_up_before_they_are_divided() -> None:
    """A long article weighs more than a short one."""
    empty = given()
    without_everything(empty)
    counts = total([score(GOLD, given()), score(GOLD, given()), score(GOLD, empty)])
    assert counts["topics"] == Counts(4, 4, 6)
    assert counts["topics"].f1 == pytest.approx(0.8)


# The command.


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with a corpus of one article, the gold of which briefcli does not reach in all."""
    folder = tmp_path / "corpus" / "development"
    folder.mkdir(parents=True)
    (folder / "oases.txt").write_text(TEXT, encoding="utf-8")
    (folder / "oases.json").write_text(json.dumps(GOLD), encoding="utf-8")
    return tmp_path


def run(home: Path, *arguments: str) -> int:
    """Run the command on a folder's corpus and floors."""
    return evaluate.main([*arguments], home / "corpus", home / "floors.json", home / "cost.json")


def floors_of(home: Path) -> dict[str, float]:
    """The floors of a folder's development part."""
    return dict(read_floors(home / "floors.json")["development"].figures)


def rewrite_gold(home: Path, **changes: object) -> None:
    """Write other gold beside the article."""
    gold = home / "corpus" / "development" / "oases.json"
    gold.write_text(json.dumps({**GOLD, **changes}), encoding="utf-8")


def problems_of(home: Path) -> list[str]:
    """What the test of the floors would say."""
    return shortfalls(read_corpus(home / "corpus"), read_floors(home / "floors.json"))


def test_update_writes_floors_that_then_hold(home: Path) -> None:
    """Without floors the tests ask for them; after an update they stand."""
    assert "has no floors yet" in problems_of(home)[0]
    assert run(home, "--update") == 0
    assert problems_of(home) == []
    assert 0 < floors_of(home)["overall"] < 1


def test_without_update_nothing_is_written(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The bare command only shows the figures."""
    assert run(home) == 0
    assert not (home / "floors.json").exists()
    assert re.search(r"attendees_strict +P 1\.000  R 0\.500  F1 0\.667", capsys.readouterr().out)


def test_a_figure_below_its_floor_is_told(home: Path) -> None:
    """The tests name the part, the figure and the floor."""
    run(home, "--update")
    floors = json.loads((home / "floors.json").read_text(encoding="utf-8"))
    floors["development"]["f1"]["attendees"] = 0.9
    (home / "floors.json").write_text(json.dumps(floors), encoding="utf-8")
    assert problems_of(home) == ["development: attendees is 0.667, its floor 0.900"]


def test_update_refuses_to_lower_a_floor_unless_told_to(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Gold that is reached less well leaves the floors as they were, until --lower is given."""
    run(home, "--update")
    before = floors_of(home)
    rewrite_gold(home, topics=["صيد الأسماك"])
    assert run(home, "--update") == 1
    assert "topics is 0.000, its floor 1.000" in capsys.readouterr().err
    assert floors_of(home) == before
    assert run(home, "--update", "--lower") == 0
    assert floors_of(home)["topics"] == 0
    assert problems_of(home) == []


def test_update_raises_a_floor(home: Path) -> None:
    """Gold that is reached better raises the floors without more ado."""
    run(home, "--update")
    rewrite_gold(home, attendees=GOLD["attendees"][:1])
    assert run(home, "--update") == 0
    assert floors_of(home)["attendees"] == 1


@pytest.mark.parametrize("change", ["gold", "text", "new article"])
def test_a_changed_corpus_is_noticed(home: Path, change: str) -> None:
    """Other gold, another text or one more article ask for an update, even if no figure changes."""
    run(home, "--update")
    folder = home / "corpus" / "development"
    if change == "gold":
        rewrite_gold(home, notes=["reviewed"])
    elif change == "text":
        (folder / "oases.txt").write_text(TEXT + "\n", encoding="utf-8")
    else:
        (folder / "again.txt").write_text(TEXT, encoding="utf-8")
        (folder / "again.json").write_text(json.dumps(GOLD), encoding="utf-8")
    assert problems_of(home) == [
        "development: its articles or their gold have changed; run python tests/evaluate.py --update"
    ]
    assert run(home, "--update") == 0
    assert problems_of(home) == []


def test_a_part_that_is_gone_is_noticed_and_kept(home: Path) -> None:
    """Floors aren't given up with their articles unless that is meant."""
    held_out = home / "corpus" / "held-out"
    held_out.mkdir()
    for path in (home / "corpus" / "development").iterdir():
        (held_out / path.name).write_bytes(path.read_bytes())
    run(home, "--update")
    for path in held_out.iterdir():
        path.unlink()
    assert "its articles are gone" in problems_of(home)[0]
    assert run(home, "--update") == 1
    assert run(home, "--update", "--lower") == 0
    assert list(read_floors(home / "floors.json")) == ["development"]


def test_errors_are_listed_but_not_those_of_what_is_only_measured(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The held-out part shows its figures and nothing to write rules by."""
    run(home, "--errors")
    assert "attendee missed: اتحاد حماة النخيل" in capsys.readouterr().out
    (home / "corpus" / "development").rename(home / "corpus" / "held-out")
    run(home, "--errors")
    told = capsys.readouterr().out
    assert "held-out: 1 articles" in told
    assert "missed" not in told


def test_article_and_gold_come_in_pairs(home: Path) -> None:
    """One without the other is an error, and not an article less."""
    folder = home / "corpus" / "development"
    (folder / "lonely.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ValueError, match=r"lonely\.json"):
        read_corpus(home / "corpus")
    (folder / "lonely.json").rename(folder / "other.txt")
    with pytest.raises(FileNotFoundError, match=r"other\.json"):
        read_corpus(home / "corpus")


# What the README says of it.


def test_cost_is_measured_and_kept(home: Path) -> None:
    """Times, memory and sizes are those of a program, and come back as they were written."""
    cost = measure([home / "corpus" / "development" / "oases.txt"], runs=1)
    assert 0 < cost.start_up < 30
    assert cost.articles_per_second > 0
    assert 5 < cost.peak_memory < 1000
    assert 0 < cost.own_size < cost.size
    write_cost(cost, home / "cost.json")
    assert read_cost(home / "cost.json") == cost


def test_quality_stands_beside_cost() -> None:
    """Every figure of every part is shown, and what it costs."""
    part = dict(zip(FIGURES, (0.91, 0.82, 0.73, 0.64, 0.55, 0.46, 0.69), strict=True))
    floors = {"development": Floor("", 8, part), "held-out": Floor("", 4, {**part, "event": 0.5})}
    shown = quality_and_cost(floors, Cost(0.12, 70, 31, 1.2, 25.5, "Python 3.10.1, x86_64"))
    assert "| development, 8 articles | held-out, 4 articles |" in shown
    assert re.search(r"^\| Event: .* \| 0\.91 \| 0\.50 \|$", shown, re.MULTILINE)
    assert shown.count("0.46") == shown.count("0.69") == 2
    assert "| 1.2 / 25.5 MB |" in shown
