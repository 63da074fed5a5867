"""The number that a clause tells the event to be: هو السابع والعشرون, يعقد للمرة الخامسة."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.ordinals import read_ordinal
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from briefcli.briefing.anchor import Anchor
    from briefcli.mentions.sentence import Sentence

_COPULAS = frozenset(("هو", "هي", "وهو", "وهي", "يعد", "تعد", "يعتبر", "تعتبر"))
_FIRST = frozenset(("اول", "لاول", "الاولي", "اولي"))
_SERIES = frozenset(("نوعه", "نوعها", "سلسله", "تاريخ", "تاريخه", "تاريخها"))
_ONCE_REACH = 3


def predicated_ordinal(sentence: Sentence, anchor: Anchor) -> tuple[int, int] | None:
    """The number that a sentence says the event to be: هذا الاجتماع هو السابع والعشرون للمجموعة.

    Returns:
        The number and the index behind it. None if there is none, or if it counts something else than the
        series: the first since 2019, the second this month.
    """
    behind = anchor.stop + (anchor.stop in sentence.quotation_ends.values())
    index = behind + 1 + sentence.is_comma(behind)
    if sentence.form(index - 1) not in _COPULAS:
        return None
    ordinal = read_ordinal(sentence.tokens, index)
    if ordinal is None or ordinal.value == 1:
        return None
    stop = ordinal.last + 1
    if not ordinal.definite:  # هو ثاني لقاء من نوعه
        noun = sentence.event_nouns[stop]
        return (ordinal.value, noun.stop) if noun and sentence.form(noun.stop + 1) in _SERIES else None
    ends = sentence.token(stop).kind == "punctuation"
    following = sentence.event_nouns[stop + 1]
    ends = ends or (sentence.form(stop) == "بعد" and following is not None)
    of_series = not ends and (sentence.form(stop).startswith("ل") or sentence.form(stop + 1) in _SERIES)
    return (ordinal.value, stop) if ends or of_series else None


def apposed_ordinal(sentence: Sentence, anchor: Anchor) -> tuple[int, int] | None:
    """The number behind an edition that its year names, and the index behind it: دورة 2013، الأولى،."""
    at = anchor.stop + 1
    if not anchor.key.startswith("year ") or not sentence.is_comma(anchor.stop) or at >= len(sentence):
        return None
    ordinal = read_ordinal(sentence.tokens, at)
    if ordinal is None or not ordinal.definite or ordinal.form != "word":
        return None
    ends = ordinal.last + 1 == len(sentence) or sentence.tokens[ordinal.last + 1].kind == "punctuation"
    return (ordinal.value, ordinal.last + 1) if ends else None


def repeated_ordinal(sentence: Sentence, anchor: Anchor) -> tuple[int, int, int] | None:
    """The number in a relative clause on how often the event is held: المنتدى، الذي يعقد للمرة الخامسة، ….

    Returns:
        The number and the indices of its words. None if there is none, or if more follows, which may count
        something else: for the second time in Doha, for the third time in a row.
    """
    relative = anchor.stop + sentence.is_comma(anchor.stop)
    if sentence.form(relative) not in ("الذي", "التي"):
        return None
    verb = sentence.host_verbs[relative + 1]
    held = (
        verb is not None
        and verb.value.row["governs"] == "place"
        and verb.value.tense in ("present", "future")
    )
    if verb is None or not held or sentence.form(verb.stop) != "للمره":
        return None
    ordinal = read_ordinal(sentence.tokens, verb.stop + 1)
    if ordinal is None or not ordinal.definite:
        return None
    stop = ordinal.last + 1
    ends = sentence.token(stop).kind == "punctuation"
    return (ordinal.value, verb.stop, stop) if ends else None


def first_time(sentence: Sentence, anchor: Anchor) -> tuple[int, int] | None:
    """The indices of the words by which an earlier time was the first: وعقد المنتدى للمرة الأولى …."""
    if not anchor.key.startswith("time "):
        return None
    for index in range(anchor.first, min(len(sentence), anchor.stop + _ONCE_REACH)):
        found = sentence.phrase_at(index, rule_words.hosting_phrases("occasion"))
        if found is not None:
            words = {sentence.form(position) for position in range(index, found[0])}
            return (index, found[0]) if words & _FIRST else None
    return None
