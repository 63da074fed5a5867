"""Why a row is here and why another is not: the explanation of an article."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_evidence import ARTICLES, WORDS

from briefcli import UnreadableArticle, read, read_text
from briefcli.briefing.edition_facts import FIELDS
from briefcli.briefing.explaining import explain
from briefcli.output.terminal import write_tables
from briefcli.output.text import text_of
from briefcli.tables.explanation import explanation_tables
from briefcli.tables.rules import rule_line

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

    from briefcli.briefing.explanation import ExplainedSentence, Explanation

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

TEXT = """\
ملتقى الينابيع يعود إلى غدامس

تستضيف غدامس يومي 4 و5 مارس 2031 المؤتمر الدولي الخامس للينابيع بمشاركة وزير المياه الليبي نائل البرشاوي.
وقال السفير التونسي كمال الزغواني إن بلاده ترفض ردم العيون.
ويناقش المؤتمر تلوث العيون.
وسبق أن زار البرشاوي النيجر.
وكانت طرابلس استضافت المؤتمر الرابع عام 2029.
هطلت أمطار غزيرة على المدينة.
"""


STATEMENT = "وقال السفير التونسي كمال الزغواني إن بلاده ترفض ردم العيون"


def explained(text: str = TEXT) -> Explanation:
    """The explanation of a text."""
    return explain(read_text(text, "springs.txt"))


def sentence_with(words: str, explanation: Explanation | None = None) -> ExplainedSentence:
    """The sentence of the made-up article that holds some words."""
    explanation = explanation or explained()
    return next(s for s in explanation.sentences if words in explanation.article.slice(s.span))


def shown(text: str = TEXT) -> str:
    """What a pipe gets in English."""
    return text_of(explanation_tables(explained(text), "en"))


def whole(explanation: Explanation) -> None:
    """Everything that the briefing says is found in a sentence, by rules that are documented."""
    briefing = explanation.briefing
    findings = [finding for sentence in explanation.sentences for finding in sentence.findings]
    for part in ("attendees", "topics", "positions"):
        assert {f.index for f in findings if f.part == part} == set(range(len(getattr(briefing, part))))
    values = {(f.part, f.index, f.field) for f in findings if f.part in ("event", "editions")}
    if briefing.event is not None:
        told = {("event", 0, name) for name in ("name", *FIELDS) if getattr(briefing.event, name) is not None}
        others = {
            ("editions", index, name)
            for index, edition in enumerate(briefing.editions)
            for name in FIELDS
            if index and getattr(edition, name) is not None
        }
        assert values == told | others
    for sentence in explanation.sentences:
        assert all(finding.span in sentence.span for finding in sentence.findings)
        assert all(mention.span in sentence.span for mention in sentence.mentions)
        assert sentence.read or not (sentence.mentions or sentence.findings)
    assert all(rule_line(rule, "ar") for rule in explanation.rules)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_everything_in_the_briefing_is_explained(path: Path) -> None:
    """Each attendee, topic and position, and each value of each edition."""
    whole(explain(read(str(path))))


@settings(max_examples=100)
@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_any_text_is_explained(text: str) -> None:
    """Whatever the words and their order."""
    try:
        article = read_text(text, "test")
    except UnreadableArticle:
        return
    whole(explain(article))


@pytest.mark.parametrize(
    ("words", "part", "field", "value", "rules"),
    [
        ("بمشاركة", "event", "name", "المؤتمر الدولي الخامس للينابيع", {"main-event"}),
        ("بمشاركة", "event", "ordinal", 5, {"ordinal-of-edition"}),
        ("بمشاركة", "event", "start", "2031-03-04", {"date-list-of-days"}),
        ("بمشاركة", "attendees", None, "نائل البرشاوي", {"attendance-noun:بمشاركة", "office-before-name"}),
        ("وقال السفير", "positions", None, STATEMENT, {"statement-verb:قال"}),
        ("ويناقش", "topics", None, "تلوث العيون", {"agenda-verb:ناقش"}),
        ("طرابلس", "editions", "ordinal", 4, {"ordinal-of-edition"}),
        ("طرابلس", "editions", "start", "2029", {"date-year"}),
    ],
)  # fmt: skip
def test_a_fact_is_found_where_it_was_read(
    words: str, part: str, field: str | None, value: str | int, rules: set[str]
) -> None:
    """In its sentence, with its value, by its rules."""
    explanation = explained()
    found = [
        (explanation.value_of(finding), set(finding.rules))
        for finding in sentence_with(words, explanation).findings
        if (finding.part, finding.field) == (part, field)
    ]
    assert found == [(value, rules)]


@pytest.mark.parametrize(
    ("lead", "field", "told", "rules"),
    [
        ("افتتح في غدامس يوم 4 مارس 2031 مؤتمر الينابيع الخامس، ويستمر ثلاثة أيام.", "end", "2031-03-06",
         {"last-day-from-duration"}),
        ("افتتح في غدامس يوم 4 مارس 2031 مؤتمر الينابيع الخامس، ويستمر حتى السادس من الشهر نفسه.", "end",
         "2031-03-06", {"last-day-told", "date-of-day"}),
        ("غدامس 3 مارس 2031 (و ن) - يفتتح غدا الثلاثاء مؤتمر الينابيع الخامس.", "start", "2031-03-04",
         {"date-weekday", "day-from-writing"}),
        ("يعقد مؤتمر الينابيع 2031 في غدامس يومي 4 و5 مارس.", "start", "2031-03-04",
         {"date-list-of-days", "year-from-elsewhere"}),
    ],
)  # fmt: skip
def test_days_that_are_worked_out_say_how(lead: str, field: str, told: str, rules: set[str]) -> None:
    """A day that the text doesn't give as such comes with the rule that it follows by."""
    explanation = explained(f"ملتقى الينابيع\n\n{lead}\n")
    findings = [f for s in explanation.sentences for f in s.findings if (f.part, f.field) == ("event", field)]
    assert [(explanation.value_of(finding), set(finding.rules)) for finding in findings] == [(told, rules)]


def test_a_state_that_no_office_names_says_where_it_comes_from() -> None:
    """A minister of an unnamed state is given that of which he speaks, by a rule that is named."""
    text = TEXT + "وقال وزير الزراعة هيثم الدالي إن المغرب يرفض ردم العيون."
    explanation = explained(text)
    (finding,) = explanation.sentences[-1].findings
    assert explanation.briefing.positions[finding.index].actor == "MA"
    assert finding.rules == ("statement-verb:قال", "state-in-own-words")


@pytest.mark.parametrize(
    ("words", "name", "reason"),
    [
        ("بمشاركة", "نائل البرشاوي", None),
        # Named again, and known to attend.
        ("زار", "البرشاوي", None),
        ("وقال السفير", "كمال الزغواني", "no attendance word"),
        ("زار", "النيجر", "no attendance word"),
        ("طرابلس", "المؤتمر الرابع", None),
    ],
)
def test_a_mention_says_why_it_gave_nothing(words: str, name: str, reason: str | None) -> None:
    """The reason is there for who looks for somebody in vain."""
    mentions = {mention.name: mention.reason for mention in sentence_with(words).mentions}
    assert mentions[name] == reason


@pytest.mark.parametrize(
    ("sentence", "name", "reason"),
    [
        ("ويحضر المؤتمر الوزراء، وهو ما رحب به حلف شمال الأطلسي.", "حلف شمال الأطلسي", "beyond the list"),
        ("وتلته قمة المناخ في نيروبي.", "قمة المناخ", "another event"),
        ("ولم يتغير شيء منذ عام 2012.", "عام 2012", "no fact"),
        ("وسافر الوفد إلى تونس.", "تونس", "no attendance word"),
    ],
)
def test_reasons(sentence: str, name: str, reason: str) -> None:
    """Each reason, in a sentence that is the case for it."""
    explanation = explained(TEXT + sentence)
    mentions = {mention.name: mention.reason for mention in explanation.sentences[-1].mentions}
    assert mentions[name] == reason


def test_headlines_tell_of_no_attendance() -> None:
    """Who is only in the headline isn't there, and the explanation says why."""
    mentions = explained("النيجر في ملتقى الينابيع\n\n" + TEXT.split("\n\n", 1)[1]).sentences[0].mentions
    assert ("النيجر", "headline") in [(mention.name, mention.reason) for mention in mentions]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("وقالت إيوان إنها ترفض الهدم.", {"إيوان": "who says"}),
        ("ويشارك في المؤتمر خبراء، بحضور إيوان ومسؤولين.", {"إيوان": "who attends"}),
        ("وتعرض شركات منها Mud & Straw منتجاتها.", {"Mud & Straw": "Latin letters"}),
        ("وكتب للصحيفة ثابو مولفان (Thabo Molfan) عن الهدم.", {"ثابو مولفان": "Latin letters"}),
        ("وتعرض Annick van Doorn منتجاتها.", {"Annick van Doorn": "Latin letters"}),
        # Known, ordinary, an acronym of what is known, an address.
        ("وقالت روسيا إنها ترفض الهدم.", {}),
        ("وقال محللون إن الهدم يضر.", {}),
        ("وقال حينذاك إنه يرفض الهدم.", {}),
        ("وأضاف البيان أن الهدم يضر.", {}),
        ("وقال لـ«الواحة» إن الهدم يضر.", {}),
        ("ويشارك في المؤتمر برنامج الأمم المتحدة الإنمائي (UNDP).", {}),
        ("وتشارك الإمارات (UAE) في المؤتمر.", {}),
        ("وتنشر الوثائق على Oasis@example.org.", {}),
        ("وتعتمد المدينة على مخططات قديمة.", {}),
    ],
)
def test_likely_names_that_nothing_recognised(sentence: str, names: dict[str, str]) -> None:
    """Where somebody has to be named, words that nobody knows; few, so that they are read."""
    found = explained(TEXT + sentence).sentences[-1].likely_names
    assert {name.name: name.place for name in found} == names


def test_likely_names_are_shown() -> None:
    """Under their sentence, with what makes them likely."""
    line = "Perhaps names, known to nobody here: إيوان (behind a verb of saying)\n"
    assert line in shown(TEXT + "وقالت إيوان إنها ترفض الهدم.")


@pytest.mark.parametrize(
    ("sentence", "objections"),
    [
        ("وقال هيثم الدالي إن ردم العيون خطأ كبير.", ["speaks for nobody known"]),
        ("وقالت روسيا إنها ترفض ردم العيون.", []),
        ("ولم يتغير شيء منذ عام 2012.", []),
    ],
)
def test_statements_that_are_no_positions(sentence: str, objections: list[str]) -> None:
    """Who looks for a statement among the positions in vain is told why it is none."""
    found = explained(TEXT + sentence).sentences[-1].passed_over
    assert [statement.objection for statement in found] == objections


def test_a_passed_over_statement_is_shown() -> None:
    """With who made it, and the rule that found it."""
    line = "No position: for which state or body is not known: كمال الزغواني (statement-verb:قال)\n"
    assert line in shown(TEXT.replace("السفير التونسي كمال", "كمال"))


def test_a_sentence_that_gave_nothing_says_so() -> None:
    """It is shown like the others, with a line that says it."""
    assert "Text: هطلت أمطار غزيرة على المدينة.\nNothing was read from it\n" in shown()


def test_mentions_are_marked_in_the_text() -> None:
    """In brackets, the office with the name, the particles before them left outside."""
    line = next(line for line in shown().splitlines() if line.startswith("Text: تستضيف"))
    assert "بمشاركة [وزير المياه الليبي نائل البرشاوي]." in line
    assert "[يومي 4 و5 مارس 2031]" in line
    assert line.removeprefix("Text: ").translate({ord("["): None, ord("]"): None}) in TEXT


def test_rules_are_explained_at_the_end() -> None:
    """Each rule once, in words; those that found nothing are left out."""
    *_, rules = shown().split("\n\n")
    names = [line.split(": ")[0] for line in rules.splitlines()[1:]]
    assert len(set(names)) == len(names)
    assert {"main-event", "attendance-noun", "office-before-name"} <= set(names)
    assert "invitation-sent" not in names


@pytest.mark.parametrize("width", [20, 60, 200])
def test_it_fits_a_terminal(width: int) -> None:
    """Right-to-left through the terminal's way, with colours, and nothing is lost."""
    stream = io.StringIO()
    write_tables(stream, explanation_tables(explained()), width=width, color=True)
    assert "\x1b[32m" in stream.getvalue()
    assert "office-before-name" in stream.getvalue() or width == 20


def test_brackets_of_the_article_are_its_own() -> None:
    """An article's own brackets are left as they are."""
    text = TEXT.replace("أمطار غزيرة", "أمطار [غزيرة] جدا")
    assert "Text: هطلت أمطار [غزيرة] جدا على المدينة.\n" in shown(text)


def test_bylines_are_shown_and_not_read() -> None:
    """The reader sees that they were not overlooked."""
    explanation = explained(TEXT.replace("\n\n", "\n\nكتب: كمال الزغواني\n\n", 1))
    byline = next(sentence for sentence in explanation.sentences if sentence.kind == "byline")
    assert not byline.read
    assert not byline.mentions
    assert "No facts are read from it" in text_of(explanation_tables(explanation, "en"))


def test_the_command_explains_an_article_without_a_conference(run: Run, tmp_path: Path) -> None:
    """Status 1 as elsewhere, and still the sentences, for who wants to know why."""
    path = tmp_path / "rain.txt"
    path.write_text("هطلت أمطار غزيرة على المدينة مساء أمس.\n", encoding="utf-8")
    result = run("explain", str(path), "--lang", "en")
    assert result.returncode == 1
    assert b"no fact found" in result.stderr
    assert "Nothing was read from it" in result.stdout.decode()


def test_the_command_takes_one_article(run: Run, tmp_path: Path) -> None:
    """Two are refused in one line."""
    path = tmp_path / "springs.txt"
    path.write_text(TEXT, encoding="utf-8")
    result = run("explain", str(path), str(path))
    assert (result.returncode, result.stdout) == (2, b"")
    assert b"one article" in result.stderr
    found = json.loads(run("explain", str(path), "--format", "json").stdout)
    assert found["sentences"][0]["text"] == "ملتقى الينابيع يعود إلى غدامس"
