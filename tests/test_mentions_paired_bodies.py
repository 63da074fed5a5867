"""Bodies behind their common noun in the dual or plural, and what only looks so."""

from __future__ import annotations

import pytest

from briefcli import read_text
from briefcli.mentions.reading import read_mentions

SEVERAL = [
    ("وتشارك شركتا فلكس وأوربس في المعرض.", ["فلكس", "أوربس"]),
    ("وحضرت منظمتا «ضفاف» و«نجدة».", ["ضفاف", "نجدة"]),
    ('وحضرت شركات فلكس، وأوربس و ZTE و"نوكيا" أيضا.', ["فلكس", "أوربس", "ZTE", "نوكيا"]),
    ("وحضر ممثلو شركات فلكس وأوربس.", ["فلكس", "أوربس"]),
    ("وتعرض شركات دفاعية كبرى منها فلكس التركية وأوربس الكورية الجنوبية منتجاتها.", ["فلكس", "أوربس"]),
    ("وضم المعرض 40 شركة من بينها فلكس التركية وأوربس الكورية.", ["فلكس", "أوربس"]),
    ("وحضرت منظمات غير حكومية من بينها «ضفاف» و«نجدة».", ["ضفاف", "نجدة"]),
]

OTHERS = [
    "وحضرت منظمات إنسانية وشركات كبرى.",
    "وحضرت شركتا الكهرباء والماء.",
    "وحضرت شركات نفط وغاز.",
    "وتضررت شركات كثيرة منها من أغلق أبوابه.",
    "وحضرت شركتا فلكس.",
    "وبحث الطرفان شركات التأمين.",
    "وقال تيتا وأوربس ذلك.",
    "وحضر رئيسا بلديتي صيدا وصور.",
]


def found(text: str) -> list[tuple[str, str]]:
    """The bodies and the persons of a text, with the rule that found them."""
    mentions = [m for of_sentence in read_mentions(read_text(text, "t")).mentions for m in of_sentence]
    return [(m.name, m.rule) for m in mentions if m.kind in ("organisation", "person")]


@pytest.mark.parametrize(("text", "names"), SEVERAL)
def test_each_name_is_a_body(text: str, names: list[str]) -> None:
    """Without the noun that they share, and without "and"."""
    assert found(text) == [(name, "bodies-in-the-plural") for name in names]


@pytest.mark.parametrize("text", OTHERS)
def test_what_is_no_row_of_names(text: str) -> None:
    """Nouns and adjectives, one name alone, places."""
    assert not [rule for _, rule in found(text) if rule in ("bodies-in-the-plural", "office-before-name")]
