"""Office phrases as they are long: acting holders, charges, institutes, and "who is" behind a name."""

from __future__ import annotations

import pytest

from briefcli import read_text
from briefcli.mentions.reading import read_mentions

Person = tuple[str, "str | None", "str | None"]

HOLDERS: list[tuple[str, list[Person]]] = [
    # Who acts for the holder of an office has that office's state or body.
    (
        "ورحب القائم بأعمال وزير الصيد اللبناني سامر اللقلاق بالحضور.",
        [("سامر اللقلاق", "القائم بأعمال وزير الصيد اللبناني", "LB")],
    ),
    (
        "وقال القائم بأعمال رئيس جامعة أسوان سامر اللقلاق إن النيل عال.",
        [("سامر اللقلاق", "القائم بأعمال رئيس جامعة أسوان", "جامعة أسوان")],
    ),
    ("وحضر القائم بالأعمال الأميركي سامر اللقلاق.", [("سامر اللقلاق", "القائم بالأعمال الأميركي", "US")]),
    (
        "وقال الأمين العام للأمم المتحدة بالإنابة سامر اللقلاق.",
        [("سامر اللقلاق", "الأمين العام للأمم المتحدة بالإنابة", "الأمم المتحدة")],
    ),
    # A charge goes on with the preposition of its noun; where somebody speaks is none of it.
    (
        "وقال المقرر الخاص المعني بالحق في السكن سامر اللقلاق إن المدن تكتظ.",
        [("سامر اللقلاق", "المقرر الخاص المعني بالحق في السكن", None)],
    ),
    (
        "وقالت المقررة الخاصة للأمم المتحدة المعنية بحالة المدافعين عن الأنهار هالة اللقلاق.",
        [
            (
                "هالة اللقلاق",
                "المقررة الخاصة للأمم المتحدة المعنية بحالة المدافعين عن الأنهار",
                "الأمم المتحدة",
            )
        ],
    ),
    ("وقالت الوزيرة المكلفة بالبيئة في كلمتها هالة اللقلاق.", [("هالة اللقلاق", None, None)]),
    # A company in Latin letters, an institute behind an indefinite office or a scholar's.
    (
        "وقالت هالة اللقلاق، مديرة التسويق في Blue Cedar، إن الطلب ارتفع.",
        [("هالة اللقلاق", "مديرة التسويق في Blue Cedar", "Blue Cedar")],
    ),
    (
        "وقال سامر اللقلاق، زميل أول في المجلس الأطلسي، إن البحر هادئ.",
        [("سامر اللقلاق", "زميل أول في المجلس الأطلسي", "المجلس الأطلسي")],
    ),
    (
        "وقال الباحث الأول بمركز الضفاف للدراسات سامر اللقلاق.",
        [("سامر اللقلاق", "الباحث الأول بمركز الضفاف للدراسات", "مركز الضفاف للدراسات")],
    ),
    ("وقالت هالة اللقلاق (جامعة منوبة) إن النص قصير.", [("هالة اللقلاق", None, "جامعة منوبة")]),
    # A bureau or a committee of a party is the party's; whom somebody is elected for is no part of a house.
    (
        "وقال سامر اللقلاق، عضو المكتب السياسي لحركة الضفاف، إن النهر عال.",
        [("سامر اللقلاق", "عضو المكتب السياسي لحركة الضفاف", "حركة الضفاف")],
    ),
    (
        "وقال سامر اللقلاق، عضو البرلمان الأوروبي عن حزب الخضر، إن النهر عال.",
        [("سامر اللقلاق", "عضو البرلمان الأوروبي عن حزب الخضر", "البرلمان الأوروبي")],
    ),
    # "Who is" behind a name.
    (
        "وشارك سامر اللقلاق، وهو نائب وزير المالية الأوغندي، في الورشة.",
        [("سامر اللقلاق", "نائب وزير المالية الأوغندي", "UG")],
    ),
    (
        "وقالت هالة اللقلاق، التي تشغل منصب مديرة الأبحاث في شركة الضفاف، إن النهر عال.",
        [("هالة اللقلاق", "مديرة الأبحاث في شركة الضفاف", "شركة الضفاف")],
    ),
    ("وقالت هالة اللقلاق، وهي حزينة، إن النهر عال.", [("هالة اللقلاق", None, None)]),
    ("وقالت هالة اللقلاق، التي تشغل منصة كبيرة، إن النهر عال.", [("هالة اللقلاق", None, None)]),
    # A rank of two words.
    ("وافتتح اللواء أركان حرب سامر اللقلاق محافظ السويس اللقاء.", [("سامر اللقلاق", "محافظ السويس", "EG")]),
]


@pytest.mark.parametrize(("sentence", "expected"), HOLDERS, ids=[sentence for sentence, _ in HOLDERS])
def test_holders_have_their_whole_office(sentence: str, expected: list[Person]) -> None:
    """The office as far as it reaches, and whom its holder acts for."""
    found = [m for m in read_mentions(read_text(sentence, "t")).mentions[0] if m.kind == "person" and m.named]
    assert [(m.name, m.title, m.affiliation) for m in found] == expected
