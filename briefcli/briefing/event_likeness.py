"""Whether two mentions name one event: by their nouns, the words that tell them apart, city and year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.ordinals import read_ordinal
from briefcli.briefing.publication import find_publication
from briefcli.mentions.event_words import event_word_role

if TYPE_CHECKING:
    from briefcli.mentions.model import EventMention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

_OWN_SENTENCES = 3
_TOP_SENTENCES = 6
_SERIES_WORDS = 2


def event_nouns(reading: Reading, mention: EventMention) -> frozenset[str]:
    """The head's lemma, and that of the event whose edition it names: الدورة الخامسة للمنتدى."""
    sentence = reading.sentences[mention.sentence]
    inner = (sentence.event_nouns[index] for index in range(mention.first + 1, mention.stop))
    return frozenset((mention.noun, *(term.value.lemma for term in inner if term and not term.value.plural)))


def telling_words(reading: Reading, mention: EventMention) -> frozenset[str]:
    """The words of a name that tell it from others: no ordinals, no event nouns, no plain adjectives."""
    sentence = reading.sentences[mention.sentence]
    found: set[str] = set()
    for index in range(mention.first + 1, mention.stop):
        token = sentence.tokens[index]
        if token.kind == "latin":
            found.add(token.form)
        if token.kind != "word" or read_ordinal(sentence.tokens, index) is not None:
            continue
        if sentence.event_nouns[index] is not None:
            continue
        if sentence.word_class(index) in ("numeral", "preposition", "conjunction"):
            continue
        if event_word_role(sentence, index, "plain"):
            continue
        found.add(_stem(sentence, index))
    return frozenset(found)


def _stem(sentence: Sentence, index: int) -> str:
    token = sentence.tokens[index]
    definite = next((split.stem for split in token.splits if split.definite), None)
    if definite is not None:
        return definite
    attached = next((split.stem for split in token.splits if split.preposition == "ل"), None)
    return attached if attached is not None and sentence.word_class(index) is None else token.form


def is_possessed(reading: Reading, mention: EventMention) -> bool:
    """Whether a mention tells whose event it is by a pronoun: مؤتمرها السنوي."""
    term = reading.sentences[mention.sentence].event_nouns[mention.first]
    return term is not None and term.value.possessed


def is_same(reading: Reading, mention: EventMention, best: EventMention) -> bool:
    """Whether two mentions may name one edition of one event."""
    if mention.ordinal is not None and best.ordinal is not None and mention.ordinal != best.ordinal:
        return False
    if mention.kind == "session" != best.kind:
        return False
    later = mention.sentence > best.sentence or (mention.first > best.first and not mention.definite)
    numbered_later = mention.ordinal is not None and best.ordinal is None and later
    if numbered_later and is_dated_earlier(reading, mention):
        return False  # عقد الاتحاد مؤتمره الأول حول الديون في مايو 2025
    sentence = reading.sentences[mention.sentence]
    this = sentence.form(mention.first - 1) in ("هذا", "هذه", "وهذه", "وهذا")
    own = is_possessed(reading, mention) and mention.sentence < _OWN_SENTENCES
    own = own and mention.kind != "edition"
    if numbered_later and not this and not own and not telling_words(reading, mention):
        return False  # the second edition will be held in …
    words, others = telling_words(reading, mention), telling_words(reading, best)
    shared = words & others
    if event_nouns(reading, mention) & event_nouns(reading, best):
        if shared or (not words and not _is_other(mention, best)) or not others:
            return True
        return _is_named_by_city(reading, mention, best) or _is_named_by_city(reading, best, mention)
    if mention.kind in ("meeting", "session") and best.kind == "event":
        return False
    if mention.ordinal is not None and mention.ordinal == best.ordinal:
        return True
    return bool(shared) and (shared in (words, others) or len(shared) >= _SERIES_WORDS)


def _is_other(mention: EventMention, best: EventMention) -> bool:
    """Whether an indefinite mention without telling words introduces something else."""
    return not mention.definite and mention.sentence > best.sentence


def _is_named_by_city(reading: Reading, short: EventMention, full: EventMention) -> bool:
    """Whether a mention has only its city for a name, and another one at the top is held there.

    قمة ماناوس in the headline, and احتضنت ماناوس القمة السادسة لرؤساء … in the report.
    """
    sentence, other = reading.sentences[short.sentence], reading.sentences[full.sentence]
    city = sentence.cities[short.first + 1]
    if city is None or sentence.tokens[short.first].definite or short.kind != "event" or full.content == 0:
        return False
    named = range(city.stop, short.stop)
    if any(sentence.nationalities[i] is None and not _is_relational(sentence, i) for i in named):
        return False
    top = max(short.sentence, full.sentence) <= _TOP_SENTENCES and full.definite
    there = (term for term in other.cities if not full.first < term.first < full.stop)
    return top and any(term.value.name == city.value.name for term in there)


def _is_relational(sentence: Sentence, index: int) -> bool:
    """Whether an adjective of belonging stands at an index: قمة ماناوس الأمازونية."""
    token = sentence.tokens[index]
    return token.definite and token.text.endswith(("ية", "ي"))


def present_year(reading: Reading) -> int:
    """The year of writing, or the last one that the article tells a day of; 0 if it tells none."""
    days = (date.begin for one in reading.sentences for date in one.dates if date.begin.day is not None)
    written = find_publication(reading)
    years = (day.year for day in (*days, *((written.day,) if written else ())))
    return max((year for year in years if year is not None), default=0)


def is_dated_earlier(reading: Reading, mention: EventMention) -> bool:
    """Whether a mention is told with a year before the present one."""
    year = _year_behind(reading, mention)
    return year is not None and year < present_year(reading)


def is_dated_later(reading: Reading, mention: EventMention) -> bool:
    """Whether a mention is told with a year behind the present one."""
    year = _year_behind(reading, mention)
    return year is not None and 0 < present_year(reading) < year


def _year_behind(reading: Reading, mention: EventMention) -> int | None:
    """The first year that is told behind a mention, before any comma."""
    sentence = reading.sentences[mention.sentence]
    told = next((date for date in sentence.dates if date.first >= mention.stop and date.begin.year), None)
    if told is None or any(sentence.is_comma(index) for index in range(mention.stop, told.first)):
        return None
    return told.begin.year
