"""Where a list of guests ends: at a mark, at another clause, or where a word leaves no place for a guest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.attendance_subjects import RELATIVES, is_delegation
from briefcli.briefing.list_passages import PRONOUN_PREPOSITIONS, item_follows
from briefcli.lexicon import rule_words
from briefcli.lexicon.everyday_words import everyday_class

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefcli.mentions.model import Mention
    from briefcli.mentions.sentence import Sentence

_CLAUSE_OPENERS = frozenset(
    (
        "حيث",
        "فيما",
        "بينما",
        "لكن",
        "ولكن",
        "اذ",
        "غير",
        "الا",
        "لان",
        "بعد",
        "قبل",
        "وذلك",
        "علي",
        "رغم",
        "لمناقشه",
        "لبحث",
        "وسط",
        "خلال",
        "تحت",
        "برعايه",
        "وبرعايه",
        "وتحت",
        "بدعم",
        "وبدعم",
        "بتمويل",
        "وبتمويل",
        "باشراف",
        "وباشراف",
        "بتفويض",
        "بطلب",
    )
)
_HOLDING = frozenset(("الحائز", "الحائزه", "الحاصل", "الحاصله", "المشرف", "المشرفه", "القائم", "القائمه"))
"""Participles whose complement the preposition على stands before, as a part of what describes a guest."""
_UNDER_PATRONAGE = frozenset(("يرعاه", "ترعاه", "يرعاها", "ترعاها", "ويرعاه", "وترعاه", "ويرعاها", "وترعاها"))
"""Folded verbs of who gives his patronage, and need not come."""
_NOT = frozenset(("لم", "ولم", "فلم", "لن", "ولن", "فلن"))
"""Folded negations that only a verb follows."""
_THEREIN = frozenset(("فيه", "فيها", "خلاله", "خلالها"))
"""Folded words behind the verb of a clause that takes up a speech or a statement."""
_SUBORDINATING = frozenset(("بعدما", "قبلما", "بينما"))


def ends_list(sentence: Sentence, index: int, by_first: Mapping[int, Mention]) -> bool:
    """Whether a mark ends a list: a full stop, a semicolon that no item follows, أما behind a comma."""
    mark = sentence.tokens[index].text
    if sentence.form(index) in ("اما", "واما") and sentence.is_comma(index - 1):
        return True
    return mark in (".", "؟", "!") or (mark == "؛" and not item_follows(sentence, index + 1, by_first))


def leaves_open(sentence: Sentence, index: int) -> bool:
    """Whether a word between a verb and its subject leaves the place for the subject open.

    An object, an adverb, a preposition with its pronoun do: ويمثل الحكومة الاتحادية نائب …, وتغيب عنها ….
    """
    if sentence.form(index) in PRONOUN_PREPOSITIONS:
        return True
    return sentence.word_class(index) in ("adverb", "noun", "adjective", "numeral", "pronoun", None)


def begins_new_clause(sentence: Sentence, index: int) -> bool:
    """Whether "and" with a noun begins another clause behind a comma, before any subject was met."""
    joined = sentence.form(index).startswith("و") and sentence.form(index) not in RELATIVES
    return joined and sentence.word_class(index) == "noun"


def relative_end(sentence: Sentence, index: int) -> int:
    """The comma that closes a relative clause, the guests behind how long it lasts, or the end."""
    commas = (position for position in range(index + 1, len(sentence)) if sentence.is_comma(position))
    end = next(commas, len(sentence))
    lasts = rule_words.participation_words()["lasting"]
    if sentence.form(index + 1) not in lasts:
        return end
    guests = (sentence.offices, sentence.honorifics)
    behind = range(index + 2, end)
    return next((i for i in behind if is_delegation(sentence, i) or any(terms[i] for terms in guests)), end)


def clause_begins(sentence: Sentence, index: int, taken: int) -> bool:
    """Whether a word behind so many guests begins another clause, in which none of them stands."""
    form = sentence.form(index)
    if taken and sentence.form(index + 1) in _THEREIN and sentence.word_class(index) != "preposition":
        return True  # ألقى الوزير كلمة نقل فيها تحيات …
    purpose = any(
        split.preposition == "ل" and everyday_class(split.stem) == "verb"
        for split in sentence.tokens[index].splits
    )
    if purpose and sentence.word_class(index) not in ("noun", "adjective"):
        return True  # ليعرض نتائج بحثه
    if (
        form in _NOT | _UNDER_PATRONAGE
        or form in _SUBORDINATING
        or (form in ("قبل", "بعد") and sentence.form(index + 1) == "ان")
    ):
        return True
    if form == "علي" and sentence.form(index - 1) in _HOLDING:
        return False  # فلان الحائز على جائزة …، وفلان
    if form in _CLAUSE_OPENERS:
        return taken > 0 or form in ("حيث", "فيما", "بينما", "لكن", "ولكن")
    for verbs in (sentence.attendance_verbs, sentence.statement_verbs, sentence.discussion_verbs):
        verb = verbs[index]
        if (
            verb is not None
            and verb.value.tense in ("past", "present", "future")
            and not verb.split.definite
            and not verb.split.preposition
        ):
            return sentence.word_class(index) != "noun" or verb.value.tense != "past"
    return sentence.word_class(index) == "verb" and (taken > 0 or sentence.form(index).startswith("و"))
