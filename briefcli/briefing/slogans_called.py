"""Slogans that are called so behind them (… وهو شعار المؤتمر) or told in passing (لماذا هذا العنوان: …)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.anchor import FOREIGN, MAIN
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from briefcli.briefing.anchors import AnchoredReading
    from briefcli.mentions.sentence import Sentence

_CALLED_REACH = 8
_LABEL_REACH = 7
_ASKED_SENTENCES = 3
_SLOGANS = frozenset(("شعار", "عنوان"))
_ACCUSATIVES = frozenset(("شعارا", "عنوانا"))
_COPULAS = frozenset(("هو", "وهو", "هذا", "كان", "وكان", "ذلك", "وذلك"))


def edition_of_slogan(told: AnchoredReading, sentence: Sentence, start: int, end: int) -> str | None:
    """The edition that a quotation is the slogan of, None if nothing around it calls it one.

    Args:
        told: The reading with its anchors.
        sentence: The sentence.
        start: The opening quotation mark.
        end: The closing one.
    """
    return (
        _called_behind(told, sentence, end + 1)
        or _taken_as(told, sentence, start, end + 1)
        or _labelled(told, sentence, start)
        or _asked_about(told, sentence, start)
    )


def _called_behind(told: AnchoredReading, sentence: Sentence, index: int) -> str | None:
    """The edition whose slogan what ends at an index is said to be: وهو الشعار الذي اختاره الحزب لمؤتمره."""
    while sentence.token(index).kind == "punctuation" and index < len(sentence):
        index += 1
    while sentence.form(index) in _COPULAS:
        index += 1
    word = sentence.token(index)
    if word.form in _SLOGANS:
        return _anchored_at(told, sentence, index + 1)
    if not word.definite or word.stem not in _SLOGANS:
        return None
    for position in range(index + 1, min(len(sentence), index + _CALLED_REACH)):
        if sentence.is_comma(position):
            return None
        key = _anchored_at(told, sentence, position) or _own_event(told, sentence, position)
        if key is not None:
            return key
        if sentence.form(position) in rule_words.event_role_words()["organisers"]:
            return MAIN
    return None


def _taken_as(told: AnchoredReading, sentence: Sentence, start: int, index: int) -> str | None:
    """The edition that takes a quotation for its slogan: اتخذ من «…» شعارا له, «…» عنوانا للدورة."""
    if sentence.form(index) not in _ACCUSATIVES:
        return None
    if sentence.form(index + 1) in ("له", "لها"):
        before = [anchor for anchor in told.anchors[sentence.index] if anchor.stop <= start]
        return before[-1].key if before and before[-1].key != FOREIGN else None
    return _anchored_at(told, sentence, index + 1) or _own_event(told, sentence, index + 1)


def _labelled(told: AnchoredReading, sentence: Sentence, start: int) -> str | None:
    """The edition whose slogan stands behind a colon or هو: شعار الدورة على الواجهة: «…»."""
    mark = sentence.tokens[start - 1].text if start else ""
    if mark != ":" and sentence.form(start - 1) != "هو":
        return None
    for index in range(start - 2, max(-1, start - 2 - _LABEL_REACH), -1):
        if sentence.tokens[index].kind == "punctuation":
            return None
        if sentence.form(index).removeprefix("و") in _SLOGANS:
            return _anchored_at(told, sentence, index + 1)
    return None


def _asked_about(told: AnchoredReading, sentence: Sentence, start: int) -> str | None:
    """The edition whose slogan a question names (لماذا هذا العنوان: …)."""
    for index in range(max(1, start - 3), start):
        word = sentence.tokens[index]
        if word.definite and word.stem in _SLOGANS and sentence.form(index - 1) in ("هذا", "بهذا"):
            answers = told.reading.sentences[sentence.index : sentence.index + _ASKED_SENTENCES]
            keys = [anchor.key for one in answers for anchor in told.anchors[one.index]]
            return keys[0] if keys and keys[0] != FOREIGN else None
    return None


def _anchored_at(told: AnchoredReading, sentence: Sentence, index: int) -> str | None:
    """The edition that is mentioned at an index."""
    keys = (anchor.key for anchor in told.anchors[sentence.index] if anchor.first == index)
    return next((key for key in keys if key != FOREIGN), None)


def _own_event(told: AnchoredReading, sentence: Sentence, index: int) -> str | None:
    """The present edition where somebody's own event stands at an index: لمؤتمره."""
    noun = sentence.event_nouns[index]
    own = noun is not None and noun.value.possessed and noun.value.lemma in told.main.nouns
    return MAIN if own else None
