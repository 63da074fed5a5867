"""Whom a congress elects, keeps or hears, and whose elections it only tells of."""

from __future__ import annotations

import pytest

from briefcli import brief, read_text

CONGRESS = (
    "تتواصل في سوسة منذ 3 مايو 2024 أشغال المؤتمر الوطني السابع لحزب الضفاف، وسط ترقب لنتائج التصويت.\n\n"
)
SUMMIT = "انطلقت في سوسة يوم 3 مايو 2024 أشغال قمة المياه الثانية، وسط إجراءات أمنية.\n\n"

Expected = list[tuple[str, str | None, str | None]]

ELECTED: list[tuple[str, Expected]] = [
    (
        "انتهى الفرز. نديم الخروبي أمينا عاما لحزب الضفاف بـ812 صوتا مقابل 644 لمنافسته هالة السنبلي.",
        [("نديم الخروبي", None, "حزب الضفاف"), ("هالة السنبلي", None, "حزب الضفاف")],
    ),
    ("وأعيد انتخاب نديم الخروبي رئيسا للحزب لولاية ثانية.", [("نديم الخروبي", None, "حزب الضفاف")]),
    ("وانتخبت هالة السنبلي نائبة للرئيس.", [("هالة السنبلي", "نائبة للرئيس", "حزب الضفاف")]),
    ("وانتخب المؤتمر، أمس، المهندس نديم الخروبي رئيسا.", [("نديم الخروبي", None, "حزب الضفاف")]),
    (
        "وفاز نديم الخروبي برئاسة المجلس الوطني بعد حصوله على 300 صوت.",
        [("نديم الخروبي", None, "حزب الضفاف")],
    ),
    # The outgoing leadership reports to those who meet.
    (
        "الأمين العام المنتهية ولايته، نديم الخروبي، يقدم التقرير السياسي.",
        [("نديم الخروبي", "الأمين العام المنتهية ولايته", "حزب الضفاف")],
    ),
    (
        "وعرضت أمينة المال هالة السنبلي التقرير المالي.",
        [("هالة السنبلي", "أمينة المال", None)],
    ),
]

NOT_THERE = [
    "وانتخب نديم الخروبي رئيسا للحزب سنة 2019.",
    "وكان نديم الخروبي قد انتخب رئيسا للحزب بـ812 صوتا.",
    "ولم ينتخب نديم الخروبي رئيسا.",
    "ونال مشروع نديم الخروبي 300 صوت.",
    "ورفع نديم الخروبي صوته على منافسته.",
    "وقدم نديم الخروبي التقرير الطبي إلى المحكمة.",
    "وفاز نديم الخروبي بجائزة أدبية في باريس.",
]

ELSEWHERE = [
    "وانتخب نديم الخروبي رئيسا للبرلمان بـ300 صوت مقابل 200 لمنافسه سامر اللقلاق.",
    "وأعيد انتخاب نديم الخروبي رئيسا للبلاد.",
]


@pytest.mark.parametrize(("sentence", "expected"), ELECTED)
def test_whom_a_congress_elects_or_hears(sentence: str, expected: Expected) -> None:
    """They are there, and act for the body whose congress it is."""
    attendees = brief(read_text(CONGRESS + sentence, "x")).attendees
    assert [(a.name, a.title, a.affiliation) for a in attendees] == expected
    assert {a.status for a in attendees} == {"attending"}


@pytest.mark.parametrize("text", [*(CONGRESS + s for s in NOT_THERE), *(SUMMIT + s for s in ELSEWHERE)])
def test_other_elections_and_reports_name_nobody(text: str) -> None:
    """Those of another time or body, and what is no election at all."""
    assert brief(read_text(text, "x")).attendees == ()
