"""Several bodies behind one noun in the dual or plural: شركتا فلكس وأوربس, شركات منها «ضفاف» و«نجدة»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.lexicon import rule_words, vocabulary
from briefcli.mentions.leading_waw import OWN_WAW
from briefcli.mentions.model import Mention

if TYPE_CHECKING:
    from briefcli.lexicon.vocabulary import Body
    from briefcli.mentions.sentence import Sentence

IN_THE_PLURAL = "bodies-in-the-plural"
"""The rule of bodies that only their common noun tells."""

_KINDS = ("company", "organisation")
_DUALS = ("تا", "تي")
"""Folded endings of a feminine dual before what it governs."""
_LONGEST_DESCRIPTION = 3
"""Adjectives between the plural and the names: شركات دفاعية كبرى منها …."""
_LONGEST_NAME = 4
"""Words of the longest name without quotation marks that is read."""


def bodies_in_the_plural(sentence: Sentence, index: int) -> list[Mention]:
    """The bodies named behind their common noun at a token; none where fewer than two are.

    Only proper names are read: words in quotation marks, of another alphabet, or that no table knows.
    """
    head = sentence.body_heads[index]
    behind = head.stop if head is not None else index + 1
    start = _first_name(sentence, behind)
    counted = start > behind and _is_counted(sentence, index)
    if not (counted or _is_of_many(sentence, index)):
        return []
    found: list[Mention] = []
    while start < len(sentence):
        start += bool(found) and sentence.is_comma(start)
        name = _name_at(sentence, start, joined=bool(found))
        if name is None:
            break
        first, offset, stop = name
        span = sentence.span_of(first, stop)
        span = type(span)(span.start + offset, span.end)
        quoted = first - 1 in sentence.quotation_ends
        found.append(
            Mention(
                "organisation",
                sentence.index,
                index if not found else first,
                stop,
                span,
                sentence.article.phrase(span),
                IN_THE_PLURAL,
                standing="body",
            )
        )
        start = stop + quoted
        state = sentence.nationalities[start]
        if state is not None and state.split.definite and not state.split.conjunction:
            start = state.stop  # بايكار التركية
    return found if len(found) > 1 else []


def _first_name(sentence: Sentence, start: int) -> int:
    """Where the first name may begin behind the plural: at once, or behind what introduces some of them."""
    for index in range(start, start + _LONGEST_DESCRIPTION + 1):
        phrase = sentence.phrase_at(index, rule_words.attendance_nouns())
        if phrase is not None and phrase[1]["use"] == "continues":
            return phrase[0]
        if sentence.word_class(index) not in (None, "adjective", "noun"):
            break
    return start


def _is_counted(sentence: Sentence, index: int) -> bool:
    """Whether a noun for companies or organisations stands behind a number: 40 شركة من بينها …."""
    head = sentence.body_heads[index]
    counted = index > 0 and sentence.tokens[index - 1].kind == "number"
    return counted and head is not None and head.value.kind in _KINDS


def _is_of_many(sentence: Sentence, index: int) -> bool:
    """Whether a noun for companies or organisations stands in the dual or plural, before names."""
    head = sentence.body_heads[index]
    if head is not None and head.value.plural:
        return head.value.kind in _KINDS and not sentence.tokens[index].definite
    token = sentence.tokens[index]
    if token.kind != "word" or not token.form.endswith(_DUALS):
        return False
    noun = f"{token.form[:-2]}ه"
    match = vocabulary.body_heads().match((token._replace(form=noun, text=noun),), 0)
    body: Body | None = match[2] if match is not None else None
    return body is not None and body.kind in _KINDS and not body.plural


def _name_at(sentence: Sentence, index: int, *, joined: bool) -> tuple[int, int, int] | None:
    """Where a name begins, how many of its first letters are "and", and where it ends."""
    token = sentence.token(index)
    if joined and token.text == "و":
        index, joined = index + 1, False
    if index in sentence.quotation_ends:
        return index + 1, 0, sentence.quotation_ends[index]
    offset = int(joined and token.form.startswith("و"))
    stop = index
    while stop < min(len(sentence), index + _LONGEST_NAME) and _is_proper(
        sentence, stop, first=stop == index
    ):
        stop += 1
    return (index, offset, stop) if stop > index else None


def _is_proper(sentence: Sentence, index: int, *, first: bool) -> bool:
    """Whether a word is a proper name, and one behind the first does not join another."""
    token = sentence.tokens[index]
    if token.kind == "latin":
        return token.text[0].isupper()
    if _is_of_many(sentence, index):
        return False
    own = first or not token.form.startswith("و") or token.form.startswith(OWN_WAW)
    known = sentence.organisations[index] is not None
    bare = token.form.removeprefix("و") if first else token.form
    unknown = token.kind == "word" and not token.definite and sentence.word_class(index) is None
    return own and (known or (unknown and not sentence.is_everyday(bare) and _is_nothing(sentence, index)))


def _is_nothing(sentence: Sentence, index: int) -> bool:
    """Whether no table that tells other mentions has a word."""
    tables = (
        sentence.countries,
        sentence.cities,
        sentence.nationalities,
        sentence.offices,
        sentence.honorifics,
        sentence.event_nouns,
        sentence.body_heads,
        sentence.months,
        sentence.attendance_verbs,
        sentence.statement_verbs,
    )
    return all(terms[index] is None for terms in tables)
