"""Tokens that must be kept in left-to-right order within right-to-left text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcli.bidi.paragraph import compose, lay_out
from briefcli.bidi.protection import fragile_spans, protect, unprotected_levels
from briefcli.bidi.styled import StyledText


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("في 2024-03-05 ثم", ["2024-03-05"]),
        ("في 2024-03-05T10:00Z ثم", ["2024-03-05T10:00Z"]),
        ("في 2024-11 ثم", ["2024-11"]),
        ("بين 10-12 دولة و20–30 وفداً", ["10-12", "20–30"]),
        ("من 09:30-10:15م", ["09:30-10:15"]),
        ("بنسبة 20%-30%", ["20%-30%"]),
        ("هاتف +966-11-123 أو +966 11 123 4567.", ["+966-11-123", "+966 11 123 4567"]),
        ("على @icef و#COP28", ["@icef", "#COP28"]),
        ("info@example.org،", ["info@example.org"]),
        ("انظر https://example.org/a?b=1.", ["https://example.org/a?b=1"]),
        ("(www.example.org/ar)", ["www.example.org/ar"]),
        ("بلغات C++ وC# و.NET", ["C++", "C#", ".NET"]),
        ("عند -5 و+3.5%", ["-5", "+3.5%"]),
        ("بقيمة $1,250.50", ["$1,250.50"]),
        ("حرارة 25°C", ["25°C"]),
        ("كوفيد-19 و12/11/2024 و2,500.75 و35% و10:30 وCOP-28 و٢٠٢٣-٢٠٢٤", []),
        ("مؤتمر #الأنهار", []),
    ],
)
def test_fragile_tokens(text: str, tokens: list[str]) -> None:
    """Each kind of fragile token is found whole; what is safe is left alone."""
    assert [text[start:end] for start, end in fragile_spans(text)] == tokens


@given(st.text(st.sampled_from("0123456789-+.:/@#$%°CT abو٣http\u00a0")), st.sampled_from([0, 1, 2]))
def test_protection_can_be_taken_off(text: str, level: int) -> None:
    """Only isolates were added, and each character keeps a level of its direction."""
    protected = protect(text)
    assert protected.replace("\u2066", "").replace("\u2069", "") == text
    inside = level + 1 if level % 2 else level + 2
    levels: list[int] = []
    for character in protected:
        levels.append(
            inside if levels and character != "\u2069" and _is_open(protected[: len(levels)]) else level
        )
    assert unprotected_levels(protected, levels) == [
        own if own == level or level % 2 else level
        for own, character in zip(levels, protected, strict=True)
        if character not in "\u2066\u2069"
    ]


def _is_open(text: str) -> bool:
    return text.count("\u2066") > text.count("\u2069")


def test_a_token_beside_right_to_left_letters_in_left_to_right_text() -> None:
    """The isolate parts them; without it they stay parted."""
    (line,) = lay_out(compose(StyledText("name @ab\u0628\u0633"), "ltr"), 20)
    assert line.runs == (("name @ab\ufeb2\ufe91", ""),)
