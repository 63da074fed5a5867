"""Which edition an attendance belongs to: this one, an earlier one, or another event's."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from briefcli.briefing.anchors import FOREIGN, MAIN, is_held_beside
from briefcli.briefing.antecedents import goes_back_to_no_event
from briefcli.briefing.attendance_subjects import RELATIVES
from briefcli.briefing.earlier_times import LAST_YEAR
from briefcli.briefing.factuality import NEGATIONS
from briefcli.briefing.past_guests import edition_then, is_told_then
from briefcli.briefing.place_year_pairs import is_year
from briefcli.briefing.told_elsewhere import is_placed_elsewhere
from briefcli.briefing.verb_uses import OBJECT_REACH
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from briefcli.briefing.anchors import Anchor
    from briefcli.briefing.attendance_phrases import Told
    from briefcli.briefing.attendance_trigger import Trigger
    from briefcli.briefing.editions import EditionReader
    from briefcli.mentions.model import EventMention
    from briefcli.mentions.sentence import Sentence

_JOINT = ("تعاون", "شراك", "تنسيق", "اشتراك")
"""Stems of the nouns by which several organise together."""
_APART_NEWS = frozenset(
    ("في", noun, adjective)
    for noun in ("سياق", "تطور", "شان", "حدث", "خبر")
    for adjective in ("منفصل", "اخر")
)
"""Folded words that open what is told beside the event: وفي سياق منفصل."""
_APART = RELATIVES | {"منذ", "مند"}
"""Words behind which a date is not that of coming: the first time since 2010."""
_HIGH = frozenset(("قمة", "مؤتمر"))
"""Nouns of events that are no part of another, so that many of them are never the article's."""
_NEAR = 4
"""Tokens behind a trigger within which an event is its object, whatever stands between."""
_BESIDE = frozenset(("مصاحب", "مصاحبه", "مواز", "موازي", "موازيه", "مرافق", "مرافقه", "مواكب", "مواكبه"))
"""Folded adjectives of what is held beside an event."""
_TAKING_UP = frozenset(("فيه", "فيها", "عنه", "عنها"))
"""Folded words behind a verb that take up the event told before: شارك فيها, غاب عنها."""
_NOT_NOW = NEGATIONS | {"كان", "كانت"}
_MEASURED = frozenset(("بعد", "بعدما", "مقابل", "مقارنه", "عن", "من", "مثل", "كما", "علي"))
"""Folded words behind which last year is only what this one is measured by: حضر بعد غيابه العام الماضي."""
_SINCE = frozenset(("منذ", "ومنذ"))


def attended_edition(editions: EditionReader, trigger: Trigger) -> str:
    """The key of the edition whose guests a trigger tells of; FOREIGN for those of another event."""
    sentence = trigger.sentence
    if _is_of_session_beside(trigger, editions):
        return MAIN
    if _is_of_another_event(trigger, editions):
        return FOREIGN
    anchored = bool(editions.anchors[sentence.index])
    if trigger.status == "invited" and not anchored:
        return MAIN
    edition = editions.edition_at(sentence.index, trigger.first)
    if edition in (MAIN, FOREIGN) and trigger.tense and is_told_then(sentence, trigger.first):
        return edition_then(editions, sentence, trigger.first)
    edition = _edition_of_clause(editions, trigger, edition)
    # الذي يحضر آخر دورة له: what one is coming to is no earlier edition
    now = trigger.tense == "present" and sentence.form(trigger.first - 1) not in _NOT_NOW
    return MAIN if now and edition.startswith("previous ") else edition


def _is_of_session_beside(trigger: Trigger, editions: EditionReader) -> bool:
    """Whether a verb takes up what is held on the sidelines: وعلى هامش المؤتمر عقدت ندوة، تحدث فيها فلان."""
    sentence = trigger.sentence
    events = editions.reading.events[sentence.index]
    last = next((event for event in reversed(events) if event.stop <= trigger.first), None)
    taken_up = sentence.form(trigger.stop) in ("فيه", "فيها")
    if not taken_up or last is None or last.definite:
        return False
    held = any(sentence.host_verbs[index] for index in (last.first - 1, last.first - 2))
    return held and is_held_beside(sentence, editions.anchors[sentence.index], trigger.first)


def edition_of_phrase(editions: EditionReader, told: Told) -> str:
    """The key of the edition that a phrase of attendance tells of; a year behind the event tells another."""
    sentence, index = editions.reading.sentences[told.mention.sentence], told.first
    edition = editions.edition_at(sentence.index, index)
    anchors = (a for a in editions.anchors[sentence.index] if told.first <= a.first <= told.stop + _NEAR)
    event = next(anchors, None)
    if edition != MAIN or event is None or event.key != MAIN:
        return edition
    for date in editions.dates[sentence.index]:
        year, between = date.begin.year, range(event.stop, date.first)
        placed = all(
            sentence.form(i) == "في" or sentence.cities[i] is not None or sentence.countries[i] is not None
            for i in between
        )
        if year is not None and year != editions.main_year and date.first >= event.stop and placed:
            return f"year {year}"
    return _edition_of_place(editions, sentence, event) or edition


def _edition_of_place(editions: EditionReader, sentence: Sentence, event: Anchor) -> str | None:
    """The edition of the city right behind an event's bare name, in another state: ضيفة القمة في بوغوتا."""
    main = editions.facts[MAIN]
    city = sentence.cities[event.stop + 1] if sentence.form(event.stop) == "في" else None
    own = main.get("country")
    if city is None or own is None or own == city.value.code or event.told:
        return None
    held = (key for key, facts in editions.facts.items() if facts.get("country") == city.value.code)
    return next((key for key in held if key != MAIN), FOREIGN)


def _edition_of_clause(editions: EditionReader, trigger: Trigger, edition: str) -> str:
    """The edition that a clause of attending speaks of; a date in it may tell another than its anchor."""
    sentence = trigger.sentence
    anchors = editions.anchors[sentence.index]
    meeting_year = _year_behind_meeting(editions, trigger)
    if meeting_year is not None:
        return f"year {meeting_year}"
    mentions = editions.reading.mentions[sentence.index]
    behind_subject = next((m.stop for m in mentions if m.first == trigger.stop), trigger.stop)
    for date in editions.dates[sentence.index]:
        since = sentence.form(date.first - 1) in _SINCE or sentence.form(date.first - 2) in _SINCE
        if since or date.first < trigger.first or date.first > behind_subject + OBJECT_REACH:
            continue
        year = date.begin.year
        between = sentence.tokens[trigger.stop : date.first]
        apart = any(token.text in ("،", ".") or token.form in _APART for token in between)
        told = [anchor for anchor in anchors if trigger.stop <= anchor.first < date.first]
        if told and told[-1].key == FOREIGN:
            return FOREIGN  # حضر القمة الإسلامية في جدة عام 2023
        if year is None and date.relative in LAST_YEAR and trigger.tense == "past" and editions.main_year:
            # كان فلان قد ترأس الجلسة الختامية العام الماضي
            measured = any(token.form in _MEASURED for token in between)
            year = None if measured or (told and told[-1].key != MAIN) else editions.main_year - 1
        if year is not None and year != editions.main_year and not apart:
            return f"year {year}"
    after = next((anchor for anchor in anchors if anchor.first >= trigger.stop), None)
    if after is None or after.first > trigger.stop + OBJECT_REACH:
        return edition
    placed = _edition_of_place(editions, sentence, after) if after.key == MAIN else None
    if placed is not None:
        return placed
    if after.key == FOREIGN and _accompanies(sentence, after):
        return MAIN
    # شارك الرئيس البوليفي فلان في القمة الاستثنائية في مالابو: nothing but the subject stands between.
    between = sentence.tokens[trigger.stop : after.first]
    apart = any(token.kind == "punctuation" or token.form in RELATIVES for token in between)
    near = after.first <= trigger.stop + _NEAR or (not apart and after.first <= behind_subject + _NEAR)
    other = after.key == FOREIGN and sentence.form(after.first - 1) == "في" and not apart
    return after.key if near or other else edition


def _year_behind_meeting(editions: EditionReader, trigger: Trigger) -> int | None:
    """Another year that the bare noun for what was attended is told by: لقاء 2023, لقاء العام الماضي."""
    sentence, main_year = trigger.sentence, editions.main_year
    if main_year is None:
        return None
    last_year = {date.first for date in editions.dates[sentence.index] if date.relative in LAST_YEAR}
    for noun in sentence.event_nouns.within(trigger.stop, trigger.stop + _NEAR):
        if noun.value.kind != "meeting":
            continue
        if noun.stop in last_year:
            return main_year - 1
        year = sentence.form(noun.stop)
        if is_year(year) and int(year) != main_year:
            return int(year)
    return None


def _accompanies(sentence: Sentence, event: Anchor) -> bool:
    """Whether an event is told as one beside the article's own, which it names: معرض مصاحب للمؤتمر."""
    return any(
        sentence.tokens[index].stem in _BESIDE
        and any(split.preposition == "ل" and split.definite for split in sentence.token(index + 1).splits)
        for index in range(event.first + 1, event.stop)
    )


def _is_of_another_event(trigger: Trigger, editions: EditionReader) -> bool:
    """Whether a verb takes up another event than the article's: اجتماع منفصل … شارك فيه فلان."""
    sentence = trigger.sentence
    if trigger.tense and _is_of_many(trigger, editions.main.nouns):
        return True
    if (sentence.form(0).removeprefix("و"), sentence.form(1), sentence.form(2)) in _APART_NEWS:
        return all(anchor.key == FOREIGN for anchor in editions.anchors[sentence.index])
    joint = any(stem in trigger.lemma for stem in _JOINT)
    events = editions.reading.events[sentence.index]
    said = joint and any(
        verb.value.tense in ("past", "present") and verb.stop < trigger.first
        for verb in sentence.statement_verbs
    )
    if said and not any(event.stop <= trigger.first for event in events):
        return True  # قالت إن المعهد وثق بالتعاون مع الجامعة ألف نقش
    organised = trigger.lemma.removeprefix("و").startswith("بتنظيم") or (
        joint and any(0 <= trigger.first - event.stop <= 1 for event in events)
    )
    takes_up = (
        organised
        or sentence.form(trigger.stop) in _TAKING_UP
        or (trigger.rule.startswith("attendance-verb") and sentence.form(trigger.first).endswith(("ه", "ها")))
    )
    if trigger.lemma == "نظم" and any(
        trigger.stop <= event.first <= trigger.stop + 3 and _is_other(sentence, event, editions)
        for event in events
    ):
        return True  # وتنظم بالمناسبة ندوة
    before = [event for event in events if event.stop <= trigger.first]
    beside = any(event.stop == trigger.first for event in events)
    if takes_up and not beside and trigger.first and sentence.body_heads[trigger.first - 1] is not None:
        return True  # لجنة ترأسها فلان
    if goes_back_to_no_event(sentence, trigger.first, trigger.stop) or _is_of_meal(trigger):
        return True
    if _is_of_thing_of_year(trigger, editions):
        return True
    if not takes_up or not before:
        return False
    if any(_is_session_around(event, before[-1]) for event in before):
        told = takewhile(lambda i: not sentence.is_comma(i), range(before[-1].stop, trigger.first))
        return is_placed_elsewhere(sentence, told, editions.destinations)
    return _is_other(sentence, before[-1], editions)


def _is_of_meal(trigger: Trigger) -> bool:
    """Whether a verb takes up a banquet told right before it: مأدبة عشاء حضرها السفير فلان."""
    sentence = trigger.sentence
    near = range(max(0, trigger.first - _NEAR), trigger.first)
    meals = rule_words.participation_words()["meal"]
    taken_up = sentence.form(trigger.first).endswith(("ه", "ها")) and trigger.tense != ""
    return taken_up and any(sentence.form(i) in meals for i in near)


def _is_of_thing_of_year(trigger: Trigger, editions: EditionReader) -> bool:
    """Whether a relative clause tells of another year's thing, read as no event: طاولة 2006 التي أدارها."""
    sentence, year = trigger.sentence, trigger.first - 2
    if sentence.form(year + 1) not in RELATIVES or sentence.word_class(year - 1) in ("preposition", "verb"):
        return False
    anchored = any(anchor.stop > year >= anchor.first for anchor in editions.anchors[sentence.index])
    form = sentence.form(year)
    return not anchored and is_year(form) and form != str(editions.main_year)


def _is_of_many(trigger: Trigger, nouns: frozenset[str]) -> bool:
    """Whether the first event behind a verb is many of the main one's noun: شارك في قمم سابقة.

    Meetings are told in the plural where they are one: شارك في اجتماعات المجلس.
    """
    sentence = trigger.sentence
    described = range(trigger.first - 2, max(-1, trigger.first - 2 - _NEAR), -1)
    if sentence.form(trigger.first - 1) in RELATIVES and _are_many(sentence, described, nouns):
        return True  # مؤتمرات بروكسل التي ينظمها الاتحاد
    return _are_many(sentence, range(trigger.stop, min(len(sentence), trigger.stop + OBJECT_REACH)), nouns)


def _are_many(sentence: Sentence, reach: range, nouns: frozenset[str]) -> bool:
    """Whether the first event within reach, before any mark, is many of a noun that is told as one."""
    for index in reach:
        term = sentence.event_nouns[index]
        if term is not None:
            many = term.value.plural and term.value.kind == "event"
            return many and term.value.lemma in nouns | _HIGH
        if sentence.tokens[index].kind == "punctuation":
            return False
    return False


def _is_session_around(event: EventMention, inner: EventMention) -> bool:
    """Whether an event is a session, and another one it or in its title: جلسة «حوار الرؤساء»."""
    return event.kind == "session" and event.first <= inner.first and inner.stop <= event.stop


def _is_other(sentence: Sentence, event: EventMention, editions: EditionReader) -> bool:
    """Whether an event is another than the article's: one of another place, or a nameless one beside it."""
    keys = [anchor.key for anchor in editions.anchors[sentence.index] if anchor.first == event.first]
    return keys[0] == FOREIGN if keys else not event.definite
