"""The forms of a verb that news reports use: third person, past, present and future, and its nouns.

A verb file gives the past in both genders, the present, a participle and a masdar; the other forms
follow from these by rule. Arabic newswriting leaves vowels out, so active and passive mostly look
alike; where the passive is spelled otherwise it has a row of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Tense = Literal["past", "present", "future", "participle", "masdar"]
Gender = Literal["masculine", "feminine"]
Number = Literal["singular", "dual", "plural"]

_WEAK_ENDINGS = ("ا", "ى", "ي", "و")
_OBJECT_PRONOUNS = ("ه", "ها")


class VerbForm(NamedTuple):
    """One form of a verb.

    Attributes:
        lemma: The past, third person masculine singular.
        row: The verb's row in its file.
        tense: Tense, or which of the nouns.
        gender: Of the subject, as far as the form shows it.
        number: Likewise.
    """

    lemma: str
    row: Mapping[str, str]
    tense: Tense
    gender: Gender
    number: Number

    @property
    def may_be_masdar(self) -> bool:
        """Whether it is the masdar, or a past that is spelt as the masdar is: بحث."""
        return self.tense == "masdar" or (
            self.tense == "past" and self.row.get("masdar", "") == self.row["past"]
        )


def conjugate(row: Mapping[str, str]) -> Iterator[tuple[str, VerbForm]]:
    """All forms of a verb, each with what it is; object pronouns attached to finite ones.

    Args:
        row: A row with the columns past, past_feminine, present and, where the file has them,
            participle and masdar; an empty cell gives no forms.
    """
    past, present = row["past"], row["present"]
    lemma = past or present

    def form(tense: Tense, gender: Gender = "masculine", number: Number = "singular") -> VerbForm:
        return VerbForm(lemma, row, tense, gender, number)

    finite: list[tuple[str, VerbForm]] = []
    if past:
        stem = past.rstrip("اىي") if past.endswith(_WEAK_ENDINGS) else past
        finite += [
            (past, form("past")),
            (row["past_feminine"], form("past", "feminine")),
            (stem + "وا", form("past", "masculine", "plural")),
        ]
        if not past.endswith(_WEAK_ENDINGS):
            finite += [
                (past + "ا", form("past", "masculine", "dual")),
                (past + "تا", form("past", "feminine", "dual")),
            ]
    if present:
        stem = present[:-1] if present.endswith(_WEAK_ENDINGS) else present
        for mark, tense in (("", "present"), ("س", "future")):
            finite += [
                (mark + present, form(tense, "masculine")),  # type: ignore[arg-type]  # the pairs above are tenses
                (mark + "ت" + present[1:], form(tense, "feminine")),  # type: ignore[arg-type]
                (mark + stem + "ون", form(tense, "masculine", "plural")),  # type: ignore[arg-type]
                (mark + present + "ان", form(tense, "masculine", "dual")),  # type: ignore[arg-type]
                (mark + "ت" + present[1:] + "ان", form(tense, "feminine", "dual")),  # type: ignore[arg-type]
            ]
        # Behind لن and لم the nun falls: لن يشاركوا, لن تشاركا; behind لم a weak ending: لم يأت. A verb that
        # is given in the present alone tells no past: without its ending تسعى would be تسع, nine.
        if past and present.endswith(_WEAK_ENDINGS):
            finite += [(stem, form("present")), ("ت" + stem[1:], form("present", "feminine"))]
        finite += [
            (stem + "وا", form("present", "masculine", "plural")),
            (present + "ا", form("present", "masculine", "dual")),
            ("ت" + present[1:] + "ا", form("present", "feminine", "dual")),
        ]
    yield from finite
    participle = row.get("participle", "")
    if participle:
        yield participle, form("participle")
        yield participle + "ا", form("participle")
        yield participle + "ة", form("participle", "feminine")
        yield participle.removesuffix("ي") + "ين", form("participle", "masculine", "plural")
        yield participle.removesuffix("ي") + "ون", form("participle", "masculine", "plural")
    masdar = row.get("masdar", "")
    if masdar:
        yield masdar, form("masdar")
    # Last, for of two equal forms the first counts: إضافة is a masdar before it is أضافه.
    for word, meaning in finite:
        for pronoun in _OBJECT_PRONOUNS:
            yield word + pronoun, meaning
