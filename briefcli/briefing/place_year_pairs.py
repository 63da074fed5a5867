"""Editions told by a place and a year alone: … في سوتشي عام 2019 وبطرسبورغ عام 2023, أثينا (2016)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.ordinals import read_ordinal
from briefcli.briefing.anchor import FOREIGN, MAIN, Anchor
from briefcli.lexicon import rule_words, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcli.arabic.dates import DateMention
    from briefcli.lexicon.vocabulary import Place
    from briefcli.mentions.sentence import Sentence
    from briefcli.mentions.terms import Term

_YEARS = range(1900, 2101)

_PAIR_REACH = 3
_PLURAL_REACH = 4
_OWN = ("ها", "ه", "هم")
_CUE_REACH = 3
_BEFORE_IT = frozenset(("وقبلها", "قبلها", "وقبله", "قبله", "وسبقتها", "وتلتها", "وبعدها"))


def kind_of_own_plural(sentence: Sentence, index: int) -> str | None:
    """The kind of a plural of events that has a pronoun written onto it: دوراته, مؤتمراته."""
    token = sentence.tokens[index]
    for pronoun in _OWN:
        stem = token.form.removesuffix(pronoun)
        if token.text.endswith(pronoun) and len(stem) > len(pronoun):
            match = vocabulary.event_nouns().match((token._replace(form=stem, text=stem),), 0)
            if match is not None and match[2].plural:
                return match[2].kind
    return None


def pairs_behind_plural(sentence: Sentence, dates: Sequence[DateMention]) -> Iterator[Anchor]:
    """Editions told by place and year in a row: القمتان السابقتان في سوتشي عام 2019 وبطرسبورغ عام 2023.

    A year in brackets behind a place tells an edition alone: توزعت مؤتمراته بين أثينا (2016) ومرسيليا.
    """
    plurals = (
        index + 1 if term is None else term.stop
        for index in range(len(sentence))
        if ((term := sentence.event_nouns[index]) is not None and term.value.plural)
        or kind_of_own_plural(sentence, index) is not None
    )
    start = next(plurals, None)
    if start is None:
        return
    found: list[Anchor] = []
    for date in dates:
        if date.first < start or date.begin.year is None:
            continue
        cities = sentence.cities.within(start, date.first)
        start = date.last + 1
        city = next((term for term in cities if term.stop >= date.first - _PAIR_REACH), None)
        if city is not None:
            found.append(_pair(sentence, city))
    bracketed = [anchor for anchor in found if sentence.form(anchor.stop) == "("]
    yield from found if len(found) > 1 else bracketed or _listed_in_bracket(sentence)


def _listed_in_bracket(sentence: Sentence) -> Iterator[Anchor]:
    """The places of a bracket whose entries are a place and a year each: الدورات الماضية (أثينا 2016، …)."""
    for opening, closing in sentence.bracket_ends.items():
        before = range(max(0, opening - _PLURAL_REACH), opening)
        if not any(
            (term := sentence.event_nouns[index]) is not None and term.value.plural for index in before
        ):
            continue
        places = list(sentence.cities.within(opening, closing))
        years = [index for index in range(opening, closing) if is_year(sentence.form(index))]
        if places and [place.stop for place in places] == years:
            yield from (_pair(sentence, place) for place in places)


def is_year(form: str) -> bool:
    """Whether a number is one of a year that an edition may be of."""
    return form.isdigit() and int(form) in _YEARS


def pairs_opening_clauses(sentence: Sentence, dates: Sequence[DateMention]) -> Iterator[Anchor]:
    """Editions by the place and year that open a clause: في تونس عام 2017 أطلق …، وفي باكو عام 2022 …."""
    for date in dates:
        place = _place_before(sentence, date)
        if place is None or sentence.form(place.first - 1) not in ("في", "وفي", "ففي"):
            continue
        opener = place.first - 2
        opens = opener < 0 or sentence.is_comma(opener) or sentence.form(opener) in ("اما", "ثم")
        if opens and not _is_named_behind(sentence, date.last + 1):
            yield _pair(sentence, place)


def pairs_behind_then(
    sentence: Sentence, known: Sequence[Anchor], dates: Sequence[DateMention]
) -> Iterator[Anchor]:
    """The place and year of the edition after one: … أول مؤتمر في أوسلو، ثم في برلين عام 2018."""
    earlier = [anchor for anchor in known if anchor.key not in (MAIN, FOREIGN)]
    for date in dates:
        place = _place_before(sentence, date)
        if place is None or sentence.form(place.first - 1) not in ("في", "وفي"):
            continue
        before = [anchor for anchor in earlier if anchor.stop < place.first]
        if not before:
            continue
        then = next(
            (i for i in range(place.first - 1, before[-1].stop, -1) if sentence.form(i) == "ثم"), None
        )
        if then is not None and not any(_is_verb(sentence, index) for index in range(then, place.first)):
            yield _pair(sentence, place)


def pairs_before_those(sentence: Sentence, known: Sequence[Anchor]) -> Iterator[Anchor]:
    """The place behind "and before it", where an earlier edition is told: …، وقبلها لوغانو في 2022."""
    for index in range(1, len(sentence) - 1):
        if sentence.form(index) not in _BEFORE_IT or not any(
            anchor.first < index and anchor.key not in (MAIN, FOREIGN) for anchor in known
        ):
            continue
        at = index + 1 + (sentence.form(index + 1) == "في")
        city = sentence.cities[at]
        if city is None:
            continue
        behind = range(city.stop, city.stop + _PAIR_REACH + 1)
        if any(date.first in behind and date.begin.year is not None for date in sentence.dates):
            yield _pair(sentence, city)


def pairs_behind_after(sentence: Sentence, known: Sequence[Anchor]) -> Iterator[Anchor]:
    """The places and years behind "after", where an event is counted: وهي الثالثة بعد لشبونة 2020."""
    for index in range(1, len(sentence) - 1):
        counted = any(
            read_ordinal(sentence.tokens, at) is not None for at in range(max(0, index - _CUE_REACH), index)
        )
        if sentence.form(index) != "بعد" or not counted:
            continue
        if not any(anchor.first < index and anchor.key == MAIN for anchor in known):
            continue
        place = sentence.cities[index + 1]
        while place is not None and is_year(sentence.form(place.stop)):
            yield _pair(sentence, place)
            behind = place.stop + 1
            place = sentence.cities[behind + sentence.is_comma(behind)]


def tells_of_earlier_ones(sentence: Sentence) -> bool:
    """Whether a sentence speaks of several earlier editions: ماذا تحقق في الدورات السابقة."""
    cues = rule_words.edition_cues()
    return any(
        term.value.plural
        and any(
            sentence.tokens[index].definite and cues.get(sentence.tokens[index].stem) == "previous"
            for index in range(term.stop, min(term.stop + _CUE_REACH, len(sentence)))
        )
        for term in sentence.event_nouns
    )


def _pair(sentence: Sentence, place: Term[Place]) -> Anchor:
    return Anchor(place.first, place.first + 1, f"pair {sentence.index} {place.first}", told=True)


def _place_before(sentence: Sentence, date: DateMention) -> Term[Place] | None:
    """The place right before a date that tells a year."""
    if date.begin.year is None:
        return None
    places = (
        *sentence.cities.within(date.first - _PAIR_REACH - 1, date.first),
        *sentence.countries.within(date.first - _PAIR_REACH - 1, date.first),
    )
    right_before = (place for place in places if place.stop in (date.first, date.first - 1))
    return next((p for p in right_before if not (p.split.preposition or p.split.conjunction)), None)


def _is_named_behind(sentence: Sentence, index: int) -> bool:
    """Whether what follows names the edition itself: …، حيث انعقدت الدورة الثانية."""
    return sentence.form(index + sentence.is_comma(index)) == "حيث"


def _is_verb(sentence: Sentence, index: int) -> bool:
    return sentence.word_class(index) == "verb" or sentence.statement_verbs[index] is not None
