"""Tokens that must be kept in left-to-right order within right-to-left text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcli.bidi.protection import fragile_spans, protect


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


@given(st.text(st.sampled_from("0123456789-+.:/@#$%°CT abو٣http\u00a0")))
def test_protection_can_be_taken_off(text: str) -> None:
    """Each character is at its offset in the protected text, and only isolates were added."""
    protected, offsets = protect(text)
    assert "".join(protected[offset] for offset in offsets) == text
    assert protected.replace("\u2066", "").replace("\u2069", "") == text
