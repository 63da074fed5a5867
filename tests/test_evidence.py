"""Every fact leads back to a sentence, on all samples and on the evaluation's articles where present."""

from __future__ import annotations

import json
import os
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefcli import UnreadableArticle, brief, read, read_text
from briefcli.output.machine import briefing_object, schema_text

ROOT = Path(__file__).resolve().parent.parent
EVALUATION = Path(os.environ.get("BRIEFCLI_EVALUATION", ROOT.parent / "shared" / "eval"))
ARTICLES = sorted(
    [
        *(ROOT / "samples").glob("*.txt"),
        *(ROOT / "tests" / "evaluation" / "corpus").glob("*/*.txt"),
        *EVALUATION.glob("*/*.txt"),
    ]
)
WORDS = [
    "المؤتمر",
    "الدولي",
    "الثاني",
    "في",
    "مينسك",
    "يشارك",
    "وزير",
    "الخارجية",
    "الروسي",
    "وقال",
    "إن",
    "أن",
    "«",
    "»",
    '"',
    "،",
    ".",
    "2024",
    "مايو",
    "3",
    "و4",
    "من",
    "إلى",
    "الدورة",
    "الأولى",
    "بمشاركة",
    "30",
    "دولة",
    "منظمة",
    "لن",
    "رئيس",
    "(",
    ")",
    "-",
    ":",
    "\n",
    "أكد",
    "ترفض",
    "أما",
    "كل",
]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_every_fact_has_evidence_in_the_text(path: Path) -> None:
    """Evidence is the text over its offsets, and what is shown stands in the article."""
    article = read(path)
    briefing = brief(article)
    facts = (*briefing.attendees, *briefing.topics, *briefing.positions, *briefing.editions)
    for fact in (*facts, *([briefing.event] if briefing.event else [])):
        assert fact.evidence
        for evidence in fact.evidence:
            assert article.text[evidence.start : evidence.end] == evidence.text
            assert evidence.focus in evidence.span
    for text in (*(t.text for t in briefing.topics), *(p.text for p in briefing.positions)):
        assert text in article.text
    for attendee in briefing.attendees:
        # Behind ل the article is not written: للاتحاد names الاتحاد.
        assert attendee.name.removeprefix("ال") in article.text
    jsonschema.validate(json.loads(json.dumps(briefing_object(briefing))), json.loads(schema_text()))


@settings(max_examples=150)
@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_any_text_is_read_without_failing_and_always_alike(text: str) -> None:
    """Whatever the words and their order, reading ends, and ends with the same briefing."""
    try:
        article = read_text(text, "test")
    except UnreadableArticle:
        return
    assert brief(article) == brief(article)
