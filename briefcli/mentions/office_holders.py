"""The mention of an office's holder, with and without a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.article.model import Span
from briefcli.mentions.model import Mention

if TYPE_CHECKING:
    from briefcli.mentions.office_phrases import OfficePhrase
    from briefcli.mentions.sentence import Sentence

_SOLE_HEADS = frozenset(("أمين عام", "مدير عام", "أمين تنفيذي", "مدير تنفيذي", "رئيس تنفيذي"))
"""Lemmas of offices that a body has one of, so that its name tells whose they are."""


def named_holder(sentence: Sentence, office: OfficePhrase, first: int, name: range, rule: str) -> Mention:
    """The holder of an office with the name.

    Args:
        sentence: The sentence.
        office: The office.
        first: Index of the mention's first token.
        name: Indexes of the name's tokens.
        rule: The rule that read it.
    """
    span = sentence.span_of(name.start, name.stop)
    return Mention(
        "person",
        sentence.index,
        first,
        name.stop,
        span,
        sentence.article.phrase(span),
        rule,
        title=office.title,
        affiliation=office.affiliation,
        standing=office.standing,
        spokesperson=office.office.role == "spokesperson",
        counterpart=office.office.role == "counterpart",
        definite=office.definite,
    )


def unnamed_holder(sentence: Sentence, office: OfficePhrase) -> Mention:
    """The holder of an office that no name stands at; sure where more than one word tells the office."""
    term = sentence.offices[office.first] or sentence.weak_offices[office.first]
    assert term is not None
    span = Span(sentence.noun_start(office.first, term.split), sentence.tokens[office.stop - 1].end)
    return Mention(
        "person",
        sentence.index,
        office.first,
        office.stop,
        span,
        office.title,
        "office-without-name",
        affiliation=office.affiliation,
        standing=office.standing,
        named=False,
        sure=not office.bare and office.office.number == "singular",
        spokesperson=office.office.role == "spokesperson",
        counterpart=office.office.role == "counterpart",
        definite=_names_one(sentence, office),
    )


def _names_one(sentence: Sentence, office: OfficePhrase) -> bool:
    """Whether an office alone tells whose it is: وزيرة الشؤون الثقافية, رئيس كوبا, ممثل البنك الدولي."""
    if office.definite or office.nationality is not None or office.country is not None:
        return True
    if office.office.role == "representative" and office.affiliation is not None:
        return True
    if office.office.lemma in _SOLE_HEADS and office.affiliation is not None:
        known = any(sentence.organisations.within(office.first + 1, office.stop))
        return known or sentence.tokens[office.stop - 1].definite  # أمين عام الناتو
    return office.standing == "state" and sentence.tokens[office.stop - 1].definite
