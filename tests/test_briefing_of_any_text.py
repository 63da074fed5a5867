"""Whatever an article says, and wherever it breaks off, a briefing is had of it."""

from __future__ import annotations

import json
import re
import textwrap
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefcli.arabic.folding import fold
from briefcli.article.parser import parse
from briefcli.briefing.build import brief
from briefcli.lexicon import tables
from briefcli.output.machine import Json, briefing_object

ROOT = Path(__file__).parent.parent
LEXICON = sorted((Path(tables.__file__).parent / "data").glob("*.tsv"))


def _phrases(file: Path) -> list[str]:
    rows = file.read_text(encoding="utf-8").splitlines()
    first_columns = (row.split("\t")[0].strip() for row in rows if not row.startswith("#"))
    return [phrase for phrase in first_columns if phrase and not phrase.isascii()]


def _sentences() -> list[list[str]]:
    texts = [file.read_text(encoding="utf-8") for file in sorted((ROOT / "samples").glob("*.txt"))]
    return [words for text in texts for sentence in re.split(r"[.\n]", text) if (words := sentence.split())]


# By file, so that small ones come up as often as the large.
words = st.sampled_from([phrases for file in LEXICON if (phrases := _phrases(file))]).flatmap(st.sampled_from)
sentences = st.sampled_from(_sentences())


@st.composite
def broken(draw: st.DrawFn) -> str:
    """A sentence of a sample with words of the lexicon put in, which ends or goes on anywhere."""
    tokens = list(draw(sentences))
    for word in draw(st.lists(words, max_size=6)):
        tokens.insert(draw(st.integers(0, len(tokens))), word)
    tail = draw(st.one_of(st.just([]), sentences))
    tokens = [*tokens[: draw(st.integers(1, len(tokens)))], *tail[draw(st.integers(0, len(tail))) :]]
    return " ".join(tokens) + draw(st.sampled_from(["", ".", "،", ":", "»"]))


mixtures = st.one_of(broken(), st.lists(words, min_size=1, max_size=12).map(" ".join))


@settings(max_examples=250)
@given(st.lists(mixtures, min_size=1, max_size=4))
def test_no_mixture_of_words_stops_the_reading(lines: list[str]) -> None:
    """Every rule looks at the words around its own, and at an article's end there are none."""
    brief(parse("\n".join(lines), "mixture"))


@pytest.mark.parametrize(
    "text",
    [
        "غابت مالي عن المنتدى عبر قرار من الوزارة.",
        "قال الوزير عبر صفحته إن إغلاق مالي المعبر مؤسف.",
        "مدرب حاكم و م",
        "فون وبيان",
        "انطلق المؤتمر الدولي للمياه في مدينة جدة وحضره وزراء. أما رئيسة البيرو أرانغو فقد",
        "انعقد المؤتمر الدولي للمياه. ويناقش المشاركون في المؤتمر الذي",
    ],
)
def test_what_once_stopped_it(text: str) -> None:
    """Rules that asked each other in a circle, and one that read behind the last word."""
    brief(parse(text, "once"))


def _without_evidence(value: Json) -> Json:
    if isinstance(value, dict):
        return {
            name: _without_evidence(inner)
            for name, inner in value.items()
            if name not in ("evidence", "articles")
        }
    return [_without_evidence(inner) for inner in value] if isinstance(value, list) else value


def _facts(text: str) -> Json:
    return _without_evidence(briefing_object(brief(parse(text, "article"))))


@pytest.mark.parametrize("width", [60, 72, 80, 100])
@pytest.mark.parametrize("sample", ["minsk-2023", "minsk-2024", "official-statement"])
def test_lines_broken_at_a_width_change_no_fact(sample: str, width: int) -> None:
    """As mail programs and fold break them; what is read is in one line again."""
    text = (ROOT / "samples" / f"{sample}.txt").read_text(encoding="utf-8")
    lines = [
        textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False)
        for line in text.splitlines()
    ]
    assert _facts("\n".join(lines)) == _facts(text)


_NAMES_OVER_LINE_ENDS = (
    "انعقد المؤتمر الدولي للمياه في مدينة جدة يوم الثلاثاء بمشاركة ثلاثين دولة وعدد كبير من المنظمات المعنية "
    "بشؤون الري. وقال دبلوماسي سنغالي إن بلاده ترفض خفض حصص المياه في الأحواض المشتركة. "
    "وأكد وزيرا خارجية مصر والعراق رفضهما تحويل مجاري الأنهار بلا تشاور مع دول المصب. "
    "وقال رشيد العمراني، رئيس الكونفدرالية المغربية للفلاحة، إن الجفاف يهدد صغار المزارعين في البلاد كلها. "
    "ودعا الجانبان الروسي والصيني إلى تمويل محطات التحلية في الدول الفقيرة، ووصف الجانب الروسي القرار بأنه "
    "خطوة أولى على طريق طويل."
)


@pytest.mark.parametrize("width", range(40, 111))
def test_a_name_over_a_line_end_is_in_one_line(width: int) -> None:
    """Whichever rule reads it: those of bodies, of officials without a name, of two states at once."""
    lines = textwrap.fill(_NAMES_OVER_LINE_ENDS, width, break_long_words=False, break_on_hyphens=False)
    assert _facts(lines) == _facts(_NAMES_OVER_LINE_ENDS)


def _comparable(text: str) -> str:
    return fold(unicodedata.normalize("NFC", json.dumps(_facts(text), ensure_ascii=False)))


@pytest.mark.parametrize("sample", ["minsk-2023", "minsk-2024", "official-statement"])
def test_other_spellings_of_the_letters_change_no_fact(sample: str) -> None:
    """Marks apart from their letters, letters drawn out, letters of a Persian keyboard, other digits."""
    text = (ROOT / "samples" / f"{sample}.txt").read_text(encoding="utf-8")
    respelt = unicodedata.normalize("NFD", text).replace("لم", "لـم").replace("ك", "ک")
    respelt = respelt.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert _comparable(respelt) == _comparable(text)
