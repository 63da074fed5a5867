"""The event that an article is about, among all those that it mentions."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.date_parts import read_relative_period
from briefcli.briefing.event_likeness import (
    event_nouns,
    is_dated_earlier,
    is_dated_later,
    is_possessed,
    is_same,
    telling_words,
)
from briefcli.briefing.unnamed_events import (
    is_held_session,
    is_of_a_meeting,
    is_only_described,
    is_only_held,
    is_said,
)
from briefcli.lexicon import rule_words
from briefcli.mentions.event_words import event_word_role

if TYPE_CHECKING:
    from briefcli.mentions.model import EventMention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

_AT_THE_TOP = (6.0, 4.0, 2.5)
"""What the first sentences of the report add, the headline left aside."""

_MOST_CONTENT = 8
_MOST_REPEATS = 6
_WEIGHTS = {"event": 2.0, "edition": 2.0, "meeting": -2.0, "session": -8.0}
_FULLY_NAMED = 3
_INTERVIEW_SENTENCES = 5
_HELD_REACH = 3
_NAMED_REACH = 8
"""Sentences in which an event that the opening only describes is called by its name."""
_YARDSTICK_REACH = 5
_WHEN = frozenset(("قبل", "قبيل", "عشيه", "بعيد", "منذ", "غداه"))
ELSEWHERE = frozenset(("فيما", "بينما", "بعدما", "وكان", "وكانت", "بعد", "ثم"))
"""Folded words behind which a sentence tells of another edition."""

COMPARING = frozenset(
    ("مقارنه", "مقابل", "منذ", "عكس", "خلافا", "بخلاف", "قياسا", "بزياده", "بارتفاع", "بتراجع", "بانخفاض")
)
"""Folded words before an edition that the present one is set against."""


class MainEvent(NamedTuple):
    """The main event.

    Attributes:
        mention: The mention that names it best.
        nouns: The lemmas of the nouns that take it up again.
        ordinal: The present edition's number, if it is told.
        words: The words of its names that tell it from other events.
    """

    mention: EventMention
    nouns: frozenset[str]
    ordinal: int | None
    words: frozenset[str]


def find_main_event(reading: Reading) -> MainEvent | None:
    """The main event of an article, None if it tells of none.

    An event is the more likely the main one, the earlier it is named, the more its name says, the
    more often its noun comes again, and if it is said to be held.
    """
    mentions = [mention for events in reading.events for mention in events]
    candidates = [mention for mention in mentions if _names_something(reading, mention)]
    for told in (is_only_held, is_only_described, is_held_session, is_of_a_meeting):
        candidates = candidates or [mention for mention in mentions if told(reading, mention)]
    if not candidates:
        return None
    nouns_of = {mention: event_nouns(reading, mention) for mention in mentions}
    best = max(candidates, key=lambda mention: (_weight(reading, mention, nouns_of), -mention.sentence))
    best = _series_of(reading, best, candidates) or _named_later(reading, best, candidates) or best
    same = [mention for mention in candidates if mention is best or is_same(reading, mention, best)]
    named = max(same, key=lambda mention: _naming_rank(reading, mention))
    ordinal = next((mention.ordinal for mention in (named, best, *same) if mention.ordinal is not None), None)
    if ordinal is None:
        ordinal = _ordinal_behind(reading, same) or _latest_edition(reading, mentions)
    nouns = frozenset(
        noun
        for mention in same
        for noun in event_nouns(reading, mention)
        if mention in (best, named) or mention.kind == "event"
    )
    words = frozenset(word for mention in same for word in telling_words(reading, mention))
    return MainEvent(named, nouns, ordinal, words)


def _series_of(reading: Reading, best: EventMention, candidates: list[EventMention]) -> EventMention | None:
    """The event whose edition a mention without a name is: مهرجان البحر في دورته الستين: … الدورة الستين."""
    if best.kind != "edition" or best.ordinal is None or telling_words(reading, best):
        return None
    series = (mention for mention in candidates if mention.kind != "edition")
    return next((mention for mention in series if _ordinal_behind(reading, [mention]) == best.ordinal), None)


def _named_later(reading: Reading, best: EventMention, candidates: list[EventMention]) -> EventMention | None:
    """The numbered event of a city that the opening only describes: انطلق في برلين مؤتمر أمني كبير."""
    sentence = reading.sentences[best.sentence]
    if best.definite or best.ordinal is not None or best.theme is not None:
        return None
    cities = {
        city.value.name for city in sentence.cities.within(max(0, best.first - _HELD_REACH), best.first)
    }
    for mention in candidates:
        if not (mention.definite and mention.ordinal) or best.noun not in event_nouns(reading, mention):
            continue
        if best.sentence < mention.sentence < best.sentence + _NAMED_REACH:
            within = reading.sentences[mention.sentence].cities.within(mention.first, mention.stop)
            if cities & {city.value.name for city in within}:
                return mention
    return None


def _names_something(reading: Reading, mention: EventMention) -> bool:
    if mention.kind == "session":
        return mention.content > 1
    inner = len(event_nouns(reading, mention)) > 1 and telling_words(reading, mention)
    if mention.kind == "edition" and not mention.definite and not inner:
        return False  # دورة الذكرى العشرين, أول نسخة من الحوار
    return mention.content > 0 or mention.ordinal is not None or mention.theme is not None


def _naming_rank(reading: Reading, mention: EventMention) -> tuple[bool, float, bool, bool, int]:
    sentence = reading.sentences[mention.sentence]
    own_words = not is_said(sentence, mention)  # what somebody calls it is no name
    in_body = sentence.kind != "title"
    return own_words, _says(reading, mention), in_body, mention.definite, -mention.sentence


def _latest_edition(reading: Reading, mentions: list[EventMention]) -> int | None:
    """The highest of several numbers of editions, where none stands with the event's name.

    One that is only looked forward to is left out: ولم يحسم مكان الدورة السادسة المقررة في 2027.
    """
    editions = [
        mention
        for mention in mentions
        if mention.kind == "edition" and mention.ordinal and not telling_words(reading, mention)
        if not is_contrasted(reading.sentences[mention.sentence], mention)
    ]
    ordinals = {mention.ordinal for mention in editions if mention.ordinal}
    if len(ordinals) == 1:
        present = (e for e in editions if _is_being_held(reading, e) or _is_of_interview(reading, e))
        return next((mention.ordinal for mention in present), None)
    begun = (e for e in editions if not is_dated_later(reading, e))
    return max((mention.ordinal for mention in begun if mention.ordinal), default=None)


def is_contrasted(sentence: Sentence, mention: EventMention) -> bool:
    """Whether أما sets an edition against the one that is told of: أما الدورة الخامسة ففي دمشق."""
    return sentence.form(mention.first - 1) in ("اما", "واما")


def _is_of_interview(reading: Reading, mention: EventMention) -> bool:
    """Whether an edition is that of an event whose head the headline names, and soon speaks: مدير الصالون: ….

    What such a one counts from, or tells with a year gone by, is another edition.
    """
    headline = reading.sentences[0]
    heads = rule_words.event_role_words()["heading"]
    headed = any(
        headline.form(index) in heads
        for event in reading.events[0]
        for index in range(max(0, event.first - 2), event.first)
    )
    sentence = reading.sentences[mention.sentence]
    before = [sentence.form(index) for index in range(max(0, mention.first - _HELD_REACH), mention.first)]
    other = any(form in ELSEWHERE or form in COMPARING for form in before)
    soon = mention.definite and mention.sentence < _INTERVIEW_SENTENCES
    return headed and soon and not other and not is_dated_earlier(reading, mention)


def _is_being_held(reading: Reading, mention: EventMention) -> bool:
    """Whether a verb of holding in the present stands right before a mention: تعقد النسخة الـ61."""
    sentence = reading.sentences[mention.sentence]
    verbs = sentence.host_verbs.within(mention.first - _HELD_REACH, mention.first)
    return mention.definite and any(verb.value.tense == "present" for verb in verbs)


def _says(reading: Reading, mention: EventMention) -> float:
    """How much a mention says of what the event is called."""
    # The fifth round of the forum is named only with the forum.
    series = len(telling_words(reading, mention))
    says = min(mention.content, 2 * _MOST_CONTENT) + 3 * (mention.ordinal is not None and series > 0)
    says += series > 0
    if is_possessed(reading, mention):
        # Which of somebody's events it is, a headline's short name doesn't tell: مؤتمرها السنوي الحادي عشر.
        says += (0 if series else 4) if _is_numbered(mention) else -6
    return says


def _is_numbered(mention: EventMention) -> bool:
    """Whether a number tells which of somebody's events is meant: مؤتمرها الوطني الرابع."""
    return mention.ordinal is not None and mention.kind != "edition"


def _weight(reading: Reading, mention: EventMention, nouns_of: dict[EventMention, frozenset[str]]) -> float:
    sentence = reading.sentences[mention.sentence]
    weight = _WEIGHTS[mention.kind]
    if mention.kind == "meeting" and mention.content >= _FULLY_NAMED:
        weight = 0.0
    weight += min(mention.content, _MOST_CONTENT) * 0.5
    # A number with a name tells an edition from the others, alone it is mostly one of those.
    weight += (3 if telling_words(reading, mention) else 1) * (mention.ordinal is not None)
    weight += 1.5 * (mention.theme is not None)
    # Another edition of the same series is no repeat.
    repeats = Counter(
        noun
        for other, nouns in nouns_of.items()
        if None in (mention.ordinal, other.ordinal) or mention.ordinal == other.ordinal
        for noun in nouns & nouns_of[mention]
    )
    weight += min(max(repeats.values()), _MOST_REPEATS)
    # A headline shortens names, so its place at the top counts for little.
    place = mention.sentence - (reading.sentences[0].kind == "title")
    if sentence.kind == "title":
        weight += 1
    elif place < len(_AT_THE_TOP):
        weight += _AT_THE_TOP[place]
    if _is_held(sentence, mention):
        weight += 2.5
    if _is_yardstick(sentence, mention) or is_venue(reading, mention):
        weight -= 5
    if any(event_word_role(sentence, index, "before") for index in range(mention.first + 1, mention.stop)):
        weight -= 4
    if (
        mention.kind == "meeting"
        and not mention.definite
        and not mention.ordinal
        and mention.content < _FULLY_NAMED
    ):
        weight -= 2  # an indefinite meeting of two
    earlier = not mention.definite and sentence.form(mention.first - 1) == "بعد"  # بعد اجتماع أول عقد في جدة
    if mention.ordinal is not None and (earlier or is_dated_earlier(reading, mention)):
        weight -= 4
    period = read_relative_period(sentence.tokens, mention.stop)
    if (place > 0 and event_word_role(sentence, mention.stop, "coming")) or (
        period is not None and period[0] == "next-year"
    ):
        weight -= 3  # the coming summit, which is only looked forward to
    if is_possessed(reading, mention):
        weight -= 2 if _is_numbered(mention) else 5 if mention.content and _is_held(sentence, mention) else 9
    if any(
        other.first < mention.first and _names_something(reading, other) and not nouns & nouns_of[mention]
        for other, nouns in nouns_of.items()
        if other.sentence == mention.sentence and other.kind not in ("session", "edition")
    ):
        weight -= 1.5  # then he goes on to the conference of …
    return weight - 0.1 * mention.sentence


def _is_held(sentence: Sentence, mention: EventMention) -> bool:
    """Whether a verb or noun of holding governs a mention, or a participle of it follows."""
    before = range(mention.first - _HELD_REACH, mention.first)
    if any(sentence.host_verbs[index] or event_word_role(sentence, index, "held") for index in before):
        return True
    return event_word_role(sentence, mention.stop, "schedule") or (
        sentence.form(mention.stop) in ("الذي", "التي") and sentence.host_verbs[mention.stop + 1] is not None
    )


def _is_yardstick(sentence: Sentence, mention: EventMention) -> bool:
    """Whether an event only tells when something else happens: a day before the summit of …."""
    before = [
        sentence.form(index) for index in range(max(0, mention.first - _YARDSTICK_REACH), mention.first)
    ]
    # لم يشهده من قبل المؤتمر: never before
    when = any(form in _WHEN and before[at - 1 : at] != ["من"] for at, form in enumerate(before))
    return when and "المقرر" not in before


def is_venue(reading: Reading, mention: EventMention) -> bool:
    """Whether an event stands where another one is told to be held: افتتح في معرض دمشق المؤتمر الثاني."""
    sentence = reading.sentences[mention.sentence]
    if mention.noun != "معرض" or mention.ordinal is not None or sentence.form(mention.first - 1) != "في":
        return False
    held = sentence.host_verbs[mention.first - 2]
    others = reading.events[mention.sentence]
    return held is not None and any(other.first >= mention.stop and other.definite for other in others)


def _ordinal_behind(reading: Reading, same: list[EventMention]) -> int | None:
    """The number that is told right behind the event: … in its sixteenth round."""
    for mention in same:
        events = reading.events[mention.sentence]
        for event in events:
            behind = mention.stop <= event.first <= mention.stop + 8
            round_of = event.kind == "edition" or mention.noun.startswith("جمعية")
            if round_of and event.ordinal and behind and is_possessed(reading, event):
                tokens = reading.sentences[mention.sentence].tokens
                between = tokens[mention.stop : event.first]
                if not any(token.form in ELSEWHERE for token in between):
                    return event.ordinal
    return None
