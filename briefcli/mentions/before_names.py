"""What stands between an office and its holder's name, and is passed over on the way.

Dashes, notes and short names in brackets, "at the time", honorifics, where somebody comes from or lives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.lexicon.rule_words import noun_phrase_words
from briefcli.mentions.names import name_end
from briefcli.mentions.other_readings import SON_OF

if TYPE_CHECKING:
    from briefcli.mentions.sentence import Sentence

DASHES = frozenset(("-", "–", "—", "‑", "ـ"))
SHORTEST_BARE_NAME = 2
"""Words of a name that stands without an office."""

_OF_STANDING = frozenset(
    (
        ("المعترف", "بها"), ("المعترف", "به"), ("المنتهيه", "ولايته"), ("المنتهيه", "ولايتها"),
        ("المعين", "حديثا"), ("المنتخب", "حديثا"), ("المعينه", "حديثا"), ("المنتخبه", "حديثا"),
    )
)  # fmt: skip # one word list
"""Folded pairs of words between an office and its holder's name that tell of its standing."""
_BY_OTHERS = frozenset(("دوليا", "امميا"))
"""Folded words for who recognises a government, behind such a pair."""
_LONGEST_STATE = 5
_LONGEST_BRACKET = 6
_LONGEST_SPELLING = 12
_LONGEST_SHORT_NAME = 2
_LONGEST_KUNYA = 4
FATHER_OF = frozenset(("ابو", "ابي", "ابا", "ام"))
"""Folded words that begin a kunya, the name of a parent by a child."""


def skip_to_name(sentence: Sentence, index: int, *, represents: bool = False) -> int:
    """The index of the name behind an office.

    Args:
        sentence: The sentence.
        index: The token behind the office.
        represents: Whether its holder represents another, so that "at the conference" may follow.
    """
    while True:
        stop = (
            _behind_standing(sentence, index)
            or _behind_short_name(sentence, index)
            or _behind_courtesy(sentence, index)
            or _behind_origin(sentence, index)
            or (_behind_event(sentence, index) if represents else None)
            or _behind_honorific(sentence, index)
        )
        if stop is None:
            return behind_nationalities(sentence, index)
        index = stop


def _behind_standing(sentence: Sentence, index: int) -> int | None:
    """The index behind a dash, "at the time", or how an office came to its holder: المعين حديثا."""
    if sentence.token(index).text in DASHES or sentence.form(index) in noun_phrase_words()["at the time"]:
        return index + 1
    if (sentence.form(index), sentence.form(index + 1)) in _OF_STANDING:
        return index + (3 if sentence.form(index + 2) in _BY_OTHERS else 2)
    return None


def _behind_short_name(sentence: Sentence, index: int) -> int | None:
    """The index behind a body's short name or another note in brackets or quotation marks.

    رئيس الصندوق الدولي "إيفاد" فلان, رئيس بنك التصدير (أفريكسيم بنك) فلان.
    """
    closing = sentence.bracket_ends.get(index)
    if closing is not None and closing - index < _LONGEST_BRACKET:
        body = sentence.organisations[index + 1]
        short = body is not None and body.stop == closing
        if short or sentence.tokens[index + 1].kind == "latin" or closing - index == _LONGEST_SHORT_NAME:
            return closing + 1
    quoted = sentence.quotation_ends.get(index)
    return quoted + 1 if quoted is not None and quoted - index <= _LONGEST_SHORT_NAME else None


def _behind_courtesy(sentence: Sentence, index: int) -> int | None:
    """The index behind an adjective of courtesy: وزير الطاقة في جمهورية المالديف الشقيقة فلان."""
    token = sentence.token(index)
    courtesy = token.definite and token.stem in noun_phrase_words()["courtesy"]
    return index + 1 if courtesy and _ends_place(sentence, index) else None


def _behind_event(sentence: Sentence, index: int) -> int | None:
    """The index behind "at the conference"."""
    event = sentence.event_nouns[index + 1] if sentence.form(index) == "في" else None
    return event.stop if event is not None and event.split.definite else None


def _behind_honorific(sentence: Sentence, index: int) -> int | None:
    """The index behind a title of respect, and no name that looks like one."""
    honorific = sentence.honorifics[index]
    if honorific is None or honorific.split.conjunction:
        return None
    stop, definite = honorific.stop, honorific.split.definite
    # The title السلطان has its article; سلطان and شيخة are given names.
    if not definite and (honorific.value == "ambiguous-name" or sentence.form(stop) in SON_OF):
        return None
    # A rank has the nationality of its holder behind it; that of an office is the office's.
    rank = sentence.offices[stop - 1] is None and behind_nationalities(sentence, stop) > stop
    return stop if rank or _honorific_counts(sentence, stop) else None


def _honorific_counts(sentence: Sentence, stop: int) -> bool:
    """Whether a name, an office or one more honorific stands behind an honorific."""
    if sentence.token(stop).text in ("/", "."):
        stop += 1
    return (
        name_end(sentence, stop, introduced=True) > stop
        or sentence.bracket_ends.get(stop) is not None
        or sentence.honorifics[stop] is not None
        or sentence.offices[stop] is not None
    )


def _ends_place(sentence: Sentence, index: int) -> bool:
    """Whether a state's name or a nationality ends before a token."""
    tables = (sentence.countries, sentence.nationalities)
    terms = (term for table in tables for term in table.within(max(0, index - _LONGEST_STATE), index))
    return any(term.stop == index for term in terms)


def behind_nationalities(sentence: Sentence, index: int) -> int:
    """The index behind nationalities that tell of the person named behind them: الأدميرال اليوناني فلان."""
    stop = index
    while True:
        modifier = sentence.modifiers[stop]
        if modifier is not None and sentence.form(stop) in noun_phrase_words()["former"]:
            stop = modifier.stop
            continue
        nationality = sentence.nationalities[stop]
        if nationality is None or not nationality.split.definite or nationality.split.conjunction:
            break
        stop = nationality.stop
    return stop if name_end(sentence, stop, introduced=stop > index) >= stop + SHORTEST_BARE_NAME else index


def _behind_origin(sentence: Sentence, index: int) -> int | None:
    """The index behind what tells where somebody comes from or lives, between a title and the name.

    من أصل فلسطيني, اللبنانية الأصل, المقيمة بكندا.
    """
    words, form, following = noun_phrase_words(), sentence.form(index), index + 1
    if form == "من" and sentence.form(following) in words["descent"]:
        nationality = sentence.nationalities[following + 1]
        return nationality.stop if nationality is not None else None
    nationality = sentence.nationalities[index]
    if nationality is not None and sentence.form(nationality.stop) in words["origin"]:
        return nationality.stop + 1
    if form in words["origin"] and index and sentence.nationalities[index - 1] is not None:
        return following
    if form in words["resident"]:
        place = following + 1 if sentence.form(following) == "في" else following
        where = sentence.countries[place] or sentence.cities[place]
        if where is not None and (where.split.preposition == "ب" or place > following):
            return where.stop
    return None


def behind_note(sentence: Sentence, index: int) -> int:
    """The index behind a note on a name: how it is spelt in Latin letters, an age, a kunya in marks."""
    closing = sentence.bracket_ends.get(index)
    kunya = sentence.form(index + 1) in FATHER_OF
    if kunya:
        closing = closing or sentence.quotation_ends.get(index)
    if closing is None or not 1 < closing - index <= _LONGEST_SPELLING:
        return index
    if kunya and closing - index <= _LONGEST_KUNYA:
        return closing + 1  # الشيخ فلان "أبو ضاري"
    inside = sentence.tokens[index + 1 : closing]
    aged = inside[0].kind == "number" and closing - index < _LONGEST_BRACKET
    spelt = all(token.kind in ("latin", "punctuation") for token in inside)
    return closing + 1 if aged or spelt else index
