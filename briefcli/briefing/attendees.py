"""Who attends, is invited, stays away, or came before.

Being mentioned is not attending. Attendance is in the verb, noun or participle that governs a name,
and in the list that follows it over commas, و and apposition up to where the list really ends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.folding import fold
from briefcli.article.model import Evidence, Span
from briefcli.briefing.anchors import FOREIGN, MAIN
from briefcli.briefing.attendance_lists import governed
from briefcli.briefing.attendance_phrases import phrases_in
from briefcli.briefing.attendance_subjects import RELATIVES
from briefcli.briefing.attendance_triggers import triggers_in
from briefcli.briefing.attending_bodies import (
    body_key,
    is_government,
    is_of_a_state,
    is_press,
    state_of_capital,
    with_capitals_as_states,
)
from briefcli.briefing.delegations import sent
from briefcli.briefing.event_speakers import speakers
from briefcli.briefing.guest_lists import answers, listed
from briefcli.briefing.model import Attendee, AttendeeStatus
from briefcli.briefing.open_officials import may_bear_another, names_no_other_state
from briefcli.briefing.organiser_phrases import organiser_phrases
from briefcli.briefing.state_phrases import is_of_donors, state_phrases
from briefcli.briefing.verb_uses import OBJECT_REACH
from briefcli.lexicon import rule_words
from briefcli.lexicon.tables import bare
from briefcli.mentions.coreference import Person, holder_of, resolve, same_person
from briefcli.mentions.offices import POSTED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.briefing.attendance_trigger import Trigger
    from briefcli.briefing.editions import EditionReader
    from briefcli.mentions.model import EventMention, Mention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence


class _Attendance(NamedTuple):
    mention: Mention
    status: AttendeeStatus
    edition: str
    evidence: Evidence


def read_attendees(reading: Reading, editions: EditionReader) -> tuple[Attendee, ...]:
    """The attendees of an article's main event, in the order of the text."""
    found: list[_Attendance] = []
    destinations = _destinations(editions)
    donors = editions.main is not None and is_of_donors(editions.main.mention.name)
    for sentence in reading.sentences:
        labelled = ":" in {token.text for token in sentence.tokens[1:]}
        if sentence.kind == "title" or (sentence.kind == "heading" and not labelled):
            continue
        for entry in listed(sentence, reading):
            evidence = reading.article.evidence(entry.mention.span, entry.rule)
            found.append(_Attendance(entry.mention, entry.status, MAIN, evidence))
        for trigger in (
            *triggers_in(sentence, reading.events[sentence.index], destinations),
            *answers(sentence, reading),
        ):
            if _of_another_event(sentence, trigger, reading, editions):
                continue
            for governed_one in sent(trigger, governed(trigger, reading), reading.mentions[sentence.index]):
                mention = state_of_capital(governed_one, trigger, destinations)
                if not _can_attend(mention, trigger, reading):
                    continue
                edition = editions.edition_at(sentence.index, trigger.first)
                edition = _edition_of_clause(editions, sentence, trigger, edition)
                if trigger.status == "invited" and not editions.anchors[sentence.index]:
                    edition = MAIN
                evidence = _evidence(sentence, mention, trigger.first, trigger.stop, trigger.rule)
                found.append(_Attendance(mention, trigger.status, edition, evidence))
        mentions = with_capitals_as_states(reading.mentions[sentence.index], sentence, destinations)
        for told in (
            *phrases_in(sentence, mentions, reading.events[sentence.index]),
            *organiser_phrases(sentence, mentions, reading.events[sentence.index]),
            *state_phrases(
                sentence,
                mentions,
                reading.events[sentence.index],
                donors=donors or _is_at_event(sentence, editions),
            ),
        ):
            anchored = told.status != "invited" or editions.anchors[sentence.index]
            edition = editions.edition_at(sentence.index, told.first) if anchored else MAIN
            evidence = _evidence(sentence, told.mention, told.first, told.stop, told.rule)
            found.append(_Attendance(told.mention, told.status, edition, evidence))
    organisers = frozenset(
        body_key(item.mention.name)
        for item in found
        if item.mention.kind == "organisation" and item.status == "attending" and item.edition == MAIN
    )
    for speaker in speakers(reading, editions, organisers):
        sentence = speaker.sentence
        edition = editions.edition_at(sentence.index, speaker.first)
        if speaker.rule == "speaks-for-organiser" and edition != MAIN:
            continue  # what an organiser's head says of an earlier edition
        evidence = _evidence(sentence, speaker.mention, speaker.first, speaker.stop, speaker.rule)
        found.append(_Attendance(speaker.mention, "attending", edition, evidence))
    found.sort(key=lambda item: item.mention.span)
    return tuple(_attendees(found, reading, editions))


_AT = frozenset(("في", "خلال", "اثناء", "ضمن", "وفي", "وخلال"))


def _is_at_event(sentence: Sentence, editions: EditionReader) -> bool:
    """Whether a sentence tells of what was done at an edition of the event: خلال اجتماعها الثامن …."""
    return any(
        anchor.key != FOREIGN and sentence.form(anchor.first - 1) in _AT
        for anchor in editions.anchors[sentence.index]
    )


def _destinations(editions: EditionReader) -> frozenset[str]:
    """The city of the main edition by its name, and its state by its code."""
    facts = editions.facts[MAIN]
    return frozenset(str(facts.get(name)) for name in ("city", "country") if facts.get(name) is not None)


def _evidence(sentence: Sentence, mention: Mention, first: int, stop: int, rule: str) -> Evidence:
    """The stretch that holds the name and the words that tell of attending."""
    stop = max(stop, first + 1)
    start = min(mention.span.start, sentence.tokens[first].start)
    return sentence.article.evidence(Span(start, max(mention.span.end, sentence.tokens[stop - 1].end)), rule)


_HEAD_OF_ITEM = 6


_JOINT = ("تعاون", "شراك", "تنسيق", "اشتراك")
"""Stems of the nouns by which several organise together."""


def _of_another_event(
    sentence: Sentence, trigger: Trigger, reading: Reading, editions: EditionReader
) -> bool:
    """Whether a verb takes up another event than the article's: اجتماع منفصل … شارك فيه فلان."""
    joint = any(stem in trigger.lemma for stem in _JOINT)
    events = reading.events[sentence.index]
    said = joint and any(
        verb is not None and verb.value.tense in ("past", "present") and verb.stop < trigger.first
        for verb in sentence.statement_verbs
    )
    if said and not any(event.stop <= trigger.first for event in events):
        return True  # قالت إن المعهد وثق بالتعاون مع الجامعة ألف نقش
    organised = trigger.lemma.removeprefix("و").startswith("بتنظيم") or (
        joint and any(0 <= trigger.first - event.stop <= 1 for event in events)
    )
    takes_up = (
        organised
        or sentence.form(trigger.stop) in ("فيه", "فيها")
        or (trigger.rule.startswith("attendance-verb") and sentence.form(trigger.first).endswith(("ه", "ها")))
    )
    if trigger.lemma == "نظم" and any(
        trigger.stop <= event.first <= trigger.stop + 3 and _is_other(sentence, event, editions)
        for event in events
    ):
        return True  # وتنظم بالمناسبة ندوة
    before = [event for event in events if event.stop <= trigger.first]
    if trigger.lemma == "جمع" and before and not before[-1].definite:
        return _is_elsewhere(sentence, trigger.stop, editions)  # بعد لقاء جمع الوزيرين في أنقرة
    beside = any(event.stop == trigger.first for event in events)
    if takes_up and not beside and trigger.first and sentence.body_heads[trigger.first - 1] is not None:
        return True  # لجنة ترأسها فلان
    if not takes_up or not before or any(_is_session_around(event, before[-1]) for event in before):
        return False
    return _is_other(sentence, before[-1], editions)


def _is_session_around(event: EventMention, inner: EventMention) -> bool:
    """Whether an event is a session, and another one it or in its title: جلسة «حوار الرؤساء»."""
    return event.kind == "session" and event.first <= inner.first and inner.stop <= event.stop


def _is_other(sentence: Sentence, event: EventMention, editions: EditionReader) -> bool:
    """Whether an event is another than the article's: one of another place, or a nameless one beside it."""
    keys = [anchor.key for anchor in editions.anchors[sentence.index] if anchor.first == event.first]
    return keys[0] == FOREIGN if keys else not event.definite


_APART = RELATIVES | {"منذ", "مند"}
"""Words behind which a date is not that of coming: the first time since 2010."""


def _is_elsewhere(sentence: Sentence, start: int, editions: EditionReader) -> bool:
    """Whether another city or state than the event's stands behind "in" in the rest of a clause."""
    for index in range(start, len(sentence) - 1):
        if sentence.is_comma(index):
            return False
        place = sentence.cities[index + 1] or sentence.countries[index + 1]
        if sentence.form(index) == "في" and place is not None:
            return place.value.code != editions.facts[MAIN].get("country")
    return False


_SINCE = frozenset(("منذ", "ومنذ"))


def _edition_of_clause(editions: EditionReader, sentence: Sentence, trigger: Trigger, edition: str) -> str:
    """The edition that a clause of attending speaks of; a date in it may tell another than its anchor."""
    for date in editions.dates[sentence.index]:
        heads_item = sentence.kind == "item" and date.first < _HEAD_OF_ITEM
        if heads_item and date.begin.year not in (None, editions.main_year):
            return f"year {date.begin.year}"
        since = sentence.form(date.first - 1) in _SINCE or sentence.form(date.first - 2) in _SINCE
        if since or date.first < trigger.first or date.first > trigger.stop + OBJECT_REACH:
            continue
        year = date.begin.year
        between = sentence.tokens[trigger.stop : date.first]
        apart = any(token.text in ("،", ".") or token.form in _APART for token in between)
        if year is not None and year != editions.main_year and not apart:
            return f"year {year}"
    after = [
        anchor
        for anchor in editions.anchors[sentence.index]
        if trigger.stop <= anchor.first <= trigger.stop + 4
    ]
    return after[0].key if after else edition


_DECEASED = frozenset(("الراحل", "الراحلة", "المرحوم", "المرحومة", "الفقيد", "الفقيدة"))


def _can_attend(mention: Mention, trigger: Trigger, reading: Reading) -> bool:
    if mention.kind == "organisation" and trigger.lemma in ("تدخل", "تحدث", "حاضر"):
        return False  # forces intervene
    if trigger.convenes and (mention.kind != "organisation" or is_government(mention, trigger.sentence)):
        return False  # بدعوة من الوزير: who calls, need not come
    if is_press(mention, trigger.sentence) or (mention.spokesperson and not mention.named):
        return False
    if mention.kind == "city" or (mention.standing == "self" and trigger.rule.startswith("quoted")):
        return False
    if mention.kind != "person" and trigger.lemma == "تدخل":
        return False  # the police step in, they don't take the floor
    if mention.kind == "person" and not mention.named:
        none = trigger.sentence.form(mention.first - 1) in ("اي", "ايه")  # لم يحضر أي مسؤول
        deceased = bool(_DECEASED & set(mention.name.split()))
        sure = mention.sure or _person(mention, reading) is not None
        return sure and mention.definite and not none and not deceased
    if mention.kind == "person" and mention.rule == "name-alone":
        return not _is_unknown_place(trigger.sentence, mention)
    return not (mention.kind == "organisation" and not mention.sure and not mention.definite)


def _is_unknown_place(sentence: Sentence, mention: Mention) -> bool:
    """Whether what reads like a name is a place's: في مدينة أضاليا التركية."""
    noun = sentence.tokens[mention.first - 1].stem.removeprefix("ب") if mention.first else ""
    return noun in rule_words.place_nouns() or sentence.nationalities[mention.stop - 1] is not None


def _attendees(found: list[_Attendance], reading: Reading, editions: EditionReader) -> Iterator[Attendee]:
    """One attendee for each that is the same, with all that is told of it."""
    groups: list[tuple[Mention, Person | None, list[_Attendance]]] = []
    for item in found:
        person = _person(item.mention, reading) if item.mention.kind == "person" else None
        for mention, known, items in groups:
            if _same(item.mention, person, mention, known):
                items.append(item)
                break
        else:
            groups.append((item.mention, person, [item]))
    states = {mention.affiliation for mention, _, _ in groups if mention.kind == "country"}
    absent = {
        mention.affiliation
        for mention, _, items in groups
        if mention.kind == "country" and all(item.status == "declined" for item in items)
    }
    for mention, person, items in groups:
        if mention.affiliation in absent and all(item.evidence.rule == "speaks-in-turn" for item in items):
            continue  # who speaks for a state that stays away speaks elsewhere
        if mention.affiliation in states and is_government(mention, reading.sentences[mention.sentence]):
            continue
        attendee = _attendee(mention, person, items, reading, editions)
        if attendee is not None:
            yield attendee


def _person(mention: Mention, reading: Reading) -> Person | None:
    """Who a mention is, by name, or by the office of one who is named elsewhere in the article."""
    if mention.named:
        return resolve(mention, reading.persons)
    told = (
        resolve(other, reading.persons)
        for mentions in reversed(reading.mentions[: mention.sentence + 1])
        for other in reversed(mentions)
        if other.kind == "person" and other.named and other.span < mention.span
    )
    return holder_of(mention, reading.persons, (person for person in told if person is not None))


def _same(mention: Mention, person: Person | None, other: Mention, known: Person | None) -> bool:
    if mention.kind != other.kind:
        return False
    if mention.kind == "person":
        if person is not None or known is not None:
            return person == known
        return fold(mention.name) == fold(other.name)
    if mention.kind == "country":
        return mention.affiliation == other.affiliation
    return body_key(mention.name) == body_key(other.name)


def _attendee(
    mention: Mention,
    person: Person | None,
    items: list[_Attendance],
    reading: Reading,
    editions: EditionReader,
) -> Attendee | None:
    main = f"year {editions.main_year}"
    items = [item._replace(edition=MAIN) if item.edition == main else item for item in items]
    items = [item for item in items if item.edition != FOREIGN]
    if not items:
        return None  # told only of another event's guests
    present = [item for item in items if item.edition == MAIN]
    years: list[int] = []
    for item in sorted(items, key=lambda item: item.edition != MAIN):
        year = editions.year_of(item.edition)
        if year is not None and year not in years:
            years.append(year)
    status = _status([item.status for item in present]) if present else "past"
    left_open = any(item.status == "invited" and item.evidence.rule == "own-attendance" for item in present)
    if status == "attending" and left_open:
        status = "invited"  # named among the speakers, and has not confirmed yet
    if not present and editions.main_year is not None and years and min(years) > editions.main_year:
        return None
    evidence: dict[Span, Evidence] = {}
    for item in items:
        evidence.setdefault(item.evidence.span, item.evidence)
    title, affiliation, name = mention.title, mention.affiliation, mention.name
    if person is not None:
        title = person.title or next((item.mention.title for item in items if item.mention.title), None)
        sent_by = next((item.mention.affiliation for item in items if item.mention.affiliation), None)
        affiliation, name = sent_by or person.affiliation, person.name
        for piece in _introductions(person, reading):
            evidence.setdefault(piece.span, piece)
    standing = person.standing if person is not None else mention.standing
    of_state = standing == "state" or is_of_a_state(mention, reading.sentences[mention.sentence])
    if affiliation is None and of_state and mention.kind != "country":
        affiliation = _at_home(items[0].mention, reading)
    return Attendee(
        name=name,
        kind=mention.kind,  # type: ignore[arg-type]  # cities and events have been left out
        title=title,
        affiliation=affiliation,
        status=status,
        years=tuple(years),
        evidence=tuple(sorted(evidence.values(), key=lambda piece: piece.span)),
    )


def _at_home(first: Mention, reading: Reading) -> str | None:
    """The state of the newspaper, for its own officials and bodies told of beside no other state."""
    own, sentence = reading.home, reading.sentences[first.sentence]
    if own is None or may_bear_another(sentence, first, own):
        return None
    if bare(fold(first.title or first.name)).startswith(POSTED):
        return None  # ambassadors are of other states
    return own if names_no_other_state(sentence, own, reading.mentions[sentence.index]) else None


def _introductions(person: Person, reading: Reading) -> Iterator[Evidence]:
    """Where a person's full name and office are told."""
    for mentions in reading.mentions:
        for mention in mentions:
            if mention.kind == "person" and mention.named and mention.title == person.title and mention.title:
                words = Person(mention.name, None, None, "unknown", spokesperson=False).words
                if same_person(words, person.words):
                    yield reading.article.evidence(mention.span, mention.rule)
                    return


def _status(statuses: list[AttendeeStatus]) -> AttendeeStatus:
    """What several statements of one edition amount to: who stays away has mostly been invited before."""
    order: tuple[AttendeeStatus, ...] = ("declined", "attending", "invited")
    for status in order:
        if status in statuses:
            return status
    return statuses[0]
