"""What a statement is about, as a noun phrase of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.article.model import Span

if TYPE_CHECKING:
    from briefcli.arabic.tokens import Split
    from briefcli.mentions.sentence import Sentence

_REACH = 10
_LONGEST_ISSUE = 6
_SHORTEST_ISSUE = 2
_FUNCTION_CLASSES = frozenset(("particle", "conjunction", "pronoun", "relative", "adverb"))
_ENDING_CLASSES = _FUNCTION_CLASSES | {"verb"}
_EMPTY_HEADS = frozenset(
    (
        "وقت",
        "ضروره",
        "اهميه",
        "الاهميه",
        "الحاجه",
        "وجوب",
        "بلاده",
        "بلادها",
        "اي",
        "كل",
        "جميع",
        "الدعوه",
        "رفض",
        "دعم",
    )
)
"""Words that tell the stand and not what it is about."""


def issue_of(sentence: Sentence, start: int, stop: int) -> str | None:
    """The first noun phrase of two words or more in what is said, None where there is none.

    Args:
        sentence: The sentence.
        start: The token that what is said begins at.
        stop: The index behind its last token.
    """
    for index in range(start, min(stop, start + _REACH)):
        if not _may_head(sentence, index):
            continue
        last = _end(sentence, index, stop)
        if last - index >= _SHORTEST_ISSUE:
            split = _particles(sentence, index)
            span = Span(sentence.noun_start(index, split), sentence.tokens[last - 1].end)
            return sentence.article.slice(span) or None
    return None


def _may_head(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    if (
        token.kind != "word"
        or token.form in _EMPTY_HEADS
        or any(s.stem in _EMPTY_HEADS for s in token.splits)
    ):
        return False
    word_class = sentence.word_class(index)
    # Behind a preposition, a word of a verb's letters is a masdar: إلى تجاوز ….
    masdar = word_class == "verb" and sentence.form(index - 1) in ("الي", "علي", "من", "عن", "في")
    if sentence.statement_verbs[index] is not None and not masdar:
        return False
    own = sentence.countries[index] is not None or sentence.cities[index] is not None
    return (masdar or word_class in ("noun", None)) and not own


def _end(sentence: Sentence, index: int, stop: int) -> int:
    last = index + 1
    while last < min(stop, index + _LONGEST_ISSUE):
        token = sentence.tokens[last]
        joined = token.form.startswith("و") and sentence.word_class(last) is not None
        if token.kind != "word" or joined or sentence.word_class(last) in _ENDING_CLASSES:
            break
        if sentence.statement_verbs[last] is not None and not sentence.statement_verbs[last].split.definite:  # type: ignore[union-attr]  # it is not None
            break
        last += 1
    while last > index and sentence.word_class(last - 1) == "preposition":
        last -= 1
    return last


def _particles(sentence: Sentence, index: int) -> Split:
    """How the particles of the head are told apart: بتعزيز الاستقرار is about تعزيز الاستقرار."""
    token = sentence.tokens[index]
    for split in token.splits[1:]:
        carries = split.preposition in ("ب", "ل") or split.conjunction == "و"
        if carries and (split.definite or sentence.is_everyday(split.stem)):
            return split
    return token.splits[0]
