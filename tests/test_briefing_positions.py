"""Where states and bodies stand: who says it, for whom, and what is no stand."""

from __future__ import annotations

import pytest

from briefcli import brief, read_text

EVENT = "ينعقد المؤتمر الدولي الثاني لحماية الأنهار في مينسك يومي 3 و4 مايو 2024."

POSITIONS = [
    (
        "وأكد وزير البيئة الروسي رامز العنقودي أن بلاده ترفض بناء السدود. وأضاف أن روسيا مستعدة للتعاون.",
        [
            (
                "RU",
                "رامز العنقودي",
                "rejects",
                "indirect",
                "وأكد وزير البيئة الروسي رامز العنقودي أن بلاده ترفض بناء السدود",
            ),
            ("RU", None, "ready", "indirect", "وأضاف أن روسيا مستعدة للتعاون"),
        ],
    ),
    (
        "وتدعم موسكو إقامة صندوق مشترك للري.",
        [("RU", "موسكو", "supports", "paraphrase", "وتدعم موسكو إقامة صندوق مشترك للري")],
    ),
    (
        "ووفقا للرئيس الروسي، لا حل من دون اتفاق شامل.",
        [("RU", None, "considers", "indirect", "لا حل من دون اتفاق شامل")],
    ),
    (
        "وحذرت منظمة التعاون الإسلامي من جفاف البحيرات، فيما دعا وزير الري المصري نديم الخروبي إلى خفض الضخ.",
        [
            (
                "منظمة التعاون الإسلامي",
                "منظمة التعاون الإسلامي",
                "warns",
                "paraphrase",
                "وحذرت منظمة التعاون الإسلامي من جفاف البحيرات",
            ),
            ("EG", "نديم الخروبي", "demands", "indirect", "دعا وزير الري المصري نديم الخروبي إلى خفض الضخ"),
        ],
    ),
    (
        "وترفض مصر خفض حصتها. أما منظمة التعاون الإسلامي فتدعو إلى الحوار.",
        [
            ("EG", "مصر", "rejects", "paraphrase", "وترفض مصر خفض حصتها"),
            ("منظمة التعاون الإسلامي", None, "demands", "paraphrase", "فتدعو إلى الحوار"),
        ],
    ),
]

NO_STAND = [
    "وقال الباحث نديم الخروبي إن السدود تضر بالأنهار. وأضاف أن الحل صعب.",
    "وأشاد وزير البيئة الروسي رامز العنقودي بحسن تنظيم المؤتمر.",
    "ونوه المشاركون، وأثنى وزير البيئة الروسي رامز العنقودي على أن الضيافة كانت كريمة.",
    "وبحسب وزارة المياه البيلاروسية، فإن المؤتمر سيجمع خبراء من العالم.",
    "وأعلن وزير البيئة الروسي رامز العنقودي أن المؤتمر سيعقد في قاعة جديدة.",
]


@pytest.mark.parametrize(("sentences", "expected"), POSITIONS)
def test_stands_are_told_with_their_actor(sentences: str, expected: list[tuple[object, ...]]) -> None:
    """A stand has the state or body it is taken for, the speaker as written, and the whole statement."""
    briefing = brief(read_text(f"{EVENT} {sentences}", "test"))
    found = [(p.actor, p.speaker, p.stance, p.attribution, p.text) for p in briefing.positions]
    assert found == expected


@pytest.mark.parametrize("sentences", NO_STAND)
def test_praise_logistics_and_private_views_are_no_stands(sentences: str) -> None:
    """What is said for nobody, about the event itself, or in praise of it is left out."""
    assert brief(read_text(f"{EVENT} {sentences}", "test")).positions == ()
