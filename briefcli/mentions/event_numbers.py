"""The number of an event inside its name: an ordinal, a figure, a year.

A figure behind an event's noun may also count what stands behind it: في هذه الدورة 62 فيلما.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.date_years import ends_number
from briefcli.arabic.ordinals import read_ordinal
from briefcli.mentions.event_words import event_word_role

if TYPE_CHECKING:
    from briefcli.mentions.event_chains import EventChain
    from briefcli.mentions.sentence import Sentence

_YEARS = range(1950, 2101)
_DIGITS_OF_A_YEAR = 4
_LONGEST_ORDINAL = 3
_BRACKETED = 2  # the bracket and one word


def is_year(form: str) -> bool:
    """Whether a folded word is a year in digits."""
    return form.isdigit() and int(form) in _YEARS


def behind_number(chain: EventChain) -> int | None:
    """The index behind a number or a year, behind which nothing but what is definite goes on."""
    stop = _behind_number(chain)
    chain.closed = chain.closed or stop is not None
    return stop


def _behind_number(chain: EventChain) -> int | None:
    """The index behind a number that is the event's own, None if it counts something."""
    sentence, index = chain.sentence, chain.index
    form = sentence.form(index)
    previous = sentence.tokens[index - 1]
    head = sentence.event_nouns[index - 1]
    if previous.kind == "latin" or previous.form == "رقم":
        return index + 1
    if head is None and numbers_edition(sentence, chain.start, index):
        return index + 1
    if head is not None and (
        (head.value.kind == "edition" and (_numbers(chain, form) or is_year(form)))
        or ends_number(sentence.tokens, index + 1)
        or (is_year(form) and _is_held(sentence, index + 1))
    ):
        return index + 1
    follows_word = index > chain.start and _word_before(chain)
    year = is_year(form) and follows_word and ends_number(sentence.tokens, index + 1)
    return index + 1 if year else None


def _numbers(chain: EventChain, form: str) -> bool:
    """Whether a number behind an edition's noun tells which one it is, and counts nothing behind it."""
    if len(form) > _LONGEST_ORDINAL:
        return False
    following = chain.index + 1
    holders = (chain.sentence.body_heads[following], chain.sentence.event_nouns[following])
    held = any(holder is not None and holder.split.preposition == "ل" for holder in holders)
    return held or ends_number(chain.sentence.tokens, following)  # الدورة 62 لمجلس وزراء الصحة


def _word_before(chain: EventChain) -> bool:
    """Whether a word that is no preposition stands before."""
    previous = chain.sentence.tokens[chain.index - 1]
    return previous.kind == "word" and chain.sentence.word_class(chain.index - 1) != "preposition"


def _is_held(sentence: Sentence, index: int) -> bool:
    """Whether it is told where the event is held, which no number counts.

    أما مؤتمر 2027 فستستضيفه ألماتي, مؤتمر 2017 بمراكش.
    """
    city = sentence.cities[index]
    placed = city is not None and city.split.preposition == "ب"
    return placed or sentence.host_verbs[index] is not None


def behind_ordinal(chain: EventChain) -> int | None:
    """The index behind an ordinal that tells which event of its series it is."""
    ordinal = read_ordinal(chain.sentence.tokens, chain.index)
    if ordinal is None or chain.sentence.form(chain.index).startswith(("و", "ل", "ب")):
        return None
    # Behind an indefinite head it is an adjective too, and no genitive follows: مؤتمر أول عقد في ….
    chain.closed = chain.closed or ordinal.definite or chain.index == chain.start
    return ordinal.last + 1


def behind_bracket(chain: EventChain) -> int | None:
    """The index behind a short name in brackets before the number: قمة جماعة دول القارة (سيلاك) العاشرة."""
    end = chain.sentence.bracket_ends.get(chain.index)
    if end is None or end != chain.index + _BRACKETED or chain.index == chain.start:
        return None
    ordinal = read_ordinal(chain.sentence.tokens, end + 1) if end + 1 < len(chain.sentence) else None
    if ordinal is None or not ordinal.definite:
        return None
    chain.closed = True
    return ordinal.last + 1


def numbers_edition(sentence: Sentence, start: int, index: int) -> bool:
    """Whether a number is an edition's behind its adjective or a city: الدورة العادية 163, مؤتمر "برلين 2".

    Args:
        sentence: The sentence.
        start: The index behind the event's noun.
        index: The number.
    """
    head = sentence.event_nouns[start - 1]
    edition = head is not None and head.value.kind == "edition" and index == start + 1
    number = sentence.form(index)
    if not number.isdigit() or len(number) >= _DIGITS_OF_A_YEAR:
        return False
    if _is_city(sentence, start + (start in sentence.quotation_ends), index):
        return ends_number(sentence.tokens, index + 1)
    if not (edition and event_word_role(sentence, start, "plain")):
        return False
    owners = (sentence.body_heads, sentence.organisations, sentence.event_nouns)
    behind = (table[index + 1] for table in owners)
    owned = any(term is not None and term.split.preposition == "ل" for term in behind)
    return owned or ends_number(sentence.tokens, index + 1)


def _is_city(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether a city's name alone stands between two indices."""
    city = sentence.cities[start] if start < stop else None
    return city is not None and city.stop == stop and not city.split.offset
