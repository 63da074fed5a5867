"""Every place in an article that says of somebody that they attend, are invited or stay away."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.article.model import Evidence, Span
from briefcli.briefing.absence_phrases import absence_phrases
from briefcli.briefing.anchors import FOREIGN, MAIN
from briefcli.briefing.attendance_lists import governed
from briefcli.briefing.attendance_phrases import phrases_in
from briefcli.briefing.attendance_triggers import triggers_in
from briefcli.briefing.attended_editions import attended_edition, edition_of_phrase
from briefcli.briefing.attending_bodies import (
    body_key,
    is_government,
    is_press,
    state_of_capital,
    with_capitals_as_states,
)
from briefcli.briefing.delegations import sent
from briefcli.briefing.elections import ElectionReader
from briefcli.briefing.event_roles import event_roles
from briefcli.briefing.event_speakers import speakers
from briefcli.briefing.exhibitors import exhibitors
from briefcli.briefing.factuality import NEGATIONS
from briefcli.briefing.floor import has_begun
from briefcli.briefing.following_suit import FOLLOWS_SUIT, followers
from briefcli.briefing.guest_lists import among_those, answers, listed
from briefcli.briefing.official_speakers import has_been_attended
from briefcli.briefing.officials_in_story import officials_in_story
from briefcli.briefing.organiser_phrases import organiser_phrases
from briefcli.briefing.past_guests import past_guests
from briefcli.briefing.presence_phrases import presence_phrases
from briefcli.briefing.programme import in_programme
from briefcli.briefing.state_phrases import is_of_donors, state_phrases
from briefcli.lexicon import rule_words
from briefcli.mentions.bodies import body_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcli.briefing.attendance_trigger import Trigger
    from briefcli.briefing.editions import EditionReader
    from briefcli.briefing.model import AttendeeStatus
    from briefcli.mentions.model import Mention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

_AT = frozenset(("في", "خلال", "اثناء", "ضمن", "وفي", "وخلال"))
_MEMBERS = frozenset(("عضوا", "عضو", "اعضاء", "نائبا", "نواب", "مسوولا", "مسوول", "مسوولين"))
_BEING_SO = frozenset(("وهو", "وهي", "وهم"))
_NOT_SO = frozenset(("ليس", "ليست", "ليسوا", "غير"))
_TIMELESS = frozenset(("نظم", "أشرف", "استضاف", "احتضن", "رأس", "ترأس"))


class Attendance(NamedTuple):
    """What one place says of somebody.

    Attributes:
        mention: Whom.
        status: What it says.
        edition: The key of the edition that it is about.
        evidence: The stretch that says so.
        tense: The tense of the verb that says so; empty where it is no verb of attending.
    """

    mention: Mention
    status: AttendeeStatus
    edition: str
    evidence: Evidence
    tense: str = ""


def attendances(reading: Reading, editions: EditionReader) -> tuple[Attendance, ...]:
    """All that an article says of anybody's attending, in the order of the text."""
    found: list[Attendance] = []
    destinations = editions.destinations
    donors = editions.main is not None and is_of_donors(editions.main.mention.name)
    elections = ElectionReader(reading, editions)
    for sentence in reading.sentences:
        labelled = ":" in {token.text for token in sentence.tokens[1:]}
        if sentence.kind == "title" or (sentence.kind == "heading" and not labelled):
            continue
        found += _in_list(sentence, reading)
        found += _governed(sentence, reading, editions, destinations)
        found += _in_phrases(sentence, elections, destinations, donors=donors)
        found += _following_suit(sentence, reading, found)
    found += _of_speakers(reading, editions, found, destinations)
    guests = (i for i in found if not _chairs_session(reading.sentences[i.mention.sentence], i.mention))
    return tuple(sorted(guests, key=lambda item: item.mention.span))


def _in_list(sentence: Sentence, reading: Reading) -> Iterator[Attendance]:
    """Those whom a list of guests names, each in an item of its own."""
    for entry in listed(sentence, reading):
        evidence = reading.article.evidence(entry.mention.span, entry.rule)
        yield Attendance(entry.mention, entry.status, MAIN, evidence)


def _governed(
    sentence: Sentence, reading: Reading, editions: EditionReader, destinations: frozenset[str]
) -> Iterator[Attendance]:
    """Those whom a verb or noun of attending governs."""
    events, mentions = reading.events[sentence.index], reading.mentions[sentence.index]
    lists = (*answers(sentence, reading), *among_those(sentence, reading))
    for trigger in (*triggers_in(sentence, events, destinations), *lists):
        for governed_one in sent(trigger, governed(trigger, reading), mentions):
            mention = state_of_capital(governed_one, trigger, destinations)
            if _can_attend(mention, trigger, reading):
                evidence = _evidence(sentence, mention, trigger.first, trigger.stop, trigger.rule)
                edition = attended_edition(editions, trigger)
                yield Attendance(mention, trigger.status, edition, evidence, trigger.tense)


def _in_phrases(
    sentence: Sentence,
    elections: ElectionReader,
    destinations: frozenset[str],
    *,
    donors: bool,
) -> Iterator[Attendance]:
    """Those of whom a phrase tells it: أكد مشاركته, لن تكون حاضرة."""
    reading, editions = elections.reading, elections.editions
    events = reading.events[sentence.index]
    mentions = with_capitals_as_states(reading.mentions[sentence.index], sentence, destinations)
    for told in (
        *phrases_in(sentence, mentions, events),
        *absence_phrases(sentence, mentions, events, destinations),
        *exhibitors(sentence, mentions),
        *presence_phrases(sentence, mentions, destinations),
        *organiser_phrases(sentence, mentions, events),
        *event_roles(sentence, mentions, [a for a in editions.anchors[sentence.index] if a.key != FOREIGN]),
        *elections.in_sentence(sentence),
        *in_programme(sentence, reading),
        *state_phrases(sentence, mentions, events, donors=donors or _is_at_event(sentence, editions)),
    ):
        if told.mention.kind == "person" and not (told.mention.named or told.mention.definite):
            continue  # 31 متحدثاً ثبتوا حضورهم
        anchored = told.status != "invited" or editions.anchors[sentence.index]
        edition = edition_of_phrase(editions, told) if anchored else MAIN
        mention = _whom_he_speaks_for(sentence, told.mention) if told.status == "declined" else told.mention
        if mention is not None:
            evidence = _evidence(sentence, mention, told.first, told.stop, told.rule)
            yield Attendance(mention, told.status, edition, evidence)


def _following_suit(
    sentence: Sentence, reading: Reading, found: Sequence[Attendance]
) -> Iterator[Attendance]:
    """Those who do as the one whose attendance was told last, in this sentence or the one before."""
    for follower in followers(sentence, reading.mentions[sentence.index]):
        start = sentence.tokens[follower.first].start
        before = [item for item in found if item.mention.span.end <= start]
        last = max(before, key=lambda item: item.mention.span, default=None)
        if last is None or last.mention.sentence < sentence.index - (follower.first <= 1):
            continue
        evidence = _evidence(sentence, follower.mention, follower.first, follower.stop, FOLLOWS_SUIT)
        yield Attendance(follower.mention, last.status, last.edition, evidence)


def _whom_he_speaks_for(sentence: Sentence, mention: Mention) -> Mention | None:
    """The body that stays away where a spokesman tells of it, None where he has none; others themselves."""
    if mention.kind != "person" or not mention.spokesperson:
        return mention
    bodies = (body_at(sentence, index) for index in range(mention.first + 1, mention.stop))
    return next((body for body in bodies if body is not None and body.definite), None)


def _of_speakers(
    reading: Reading, editions: EditionReader, found: Sequence[Attendance], destinations: frozenset[str]
) -> Iterator[Attendance]:
    """Those who speak at the event, or for a body that was found to organise it."""
    organisers = frozenset(
        body_key(item.mention.name)
        for item in found
        if item.mention.kind == "organisation" and item.status == "attending" and item.edition == MAIN
    )
    attended = has_been_attended(_tenses_of_coming(found), begun=has_begun(reading, editions))
    for speaker in speakers(reading, editions, organisers, places=destinations, attended=attended):
        sentence = speaker.sentence
        edition = editions.edition_at(sentence.index, speaker.first)
        if speaker.rule in ("speaks-for-organiser", "official-speaks") and edition != MAIN:
            continue  # what an organiser's head says of an earlier edition
        evidence = _evidence(sentence, speaker.mention, speaker.first, speaker.stop, speaker.rule)
        yield Attendance(speaker.mention, "attending", edition, evidence)
    for guest, edition in past_guests(reading, editions):
        evidence = reading.article.evidence(guest.span, "official-then")
        yield Attendance(guest, "attending", edition, evidence)
    if attended:
        others: dict[int, list[Mention]] = {}
        for item in found:
            if item.status != "attending" or item.edition != MAIN:
                others.setdefault(item.mention.sentence, []).append(item.mention)
        for official in officials_in_story(reading, editions, destinations, others):
            evidence = reading.article.evidence(official.span, "official-in-story")
            yield Attendance(official, "attending", MAIN, evidence)


def _tenses_of_coming(found: Sequence[Attendance]) -> Iterator[str]:
    """The tenses of the verbs that tell of attending, one for all whom a verb and a sentence name.

    An event is organised, led and held somewhere (ينظمه, يرأسه, تستضيفه) in the present whether it has begun
    or not.
    """
    told = {
        (item.mention.sentence, item.evidence.rule, item.tense)
        for item in found
        if item.tense and item.status == "attending" and item.edition == MAIN
    }
    for _, rule, tense in told:
        if tense != "present" or rule.rpartition(":")[2] not in _TIMELESS:
            yield tense


def _is_at_event(sentence: Sentence, editions: EditionReader) -> bool:
    """Whether a sentence tells of what was done at an edition of the event: خلال اجتماعها الثامن …."""
    return any(
        anchor.key != FOREIGN and sentence.form(anchor.first - 1) in _AT
        for anchor in editions.anchors[sentence.index]
    )


def _evidence(sentence: Sentence, mention: Mention, first: int, stop: int, rule: str) -> Evidence:
    """The stretch that holds the name and the words that tell of attending."""
    stop = max(stop, first + 1)
    start = min(mention.span.start, sentence.tokens[first].start)
    return sentence.article.evidence(Span(start, max(mention.span.end, sentence.tokens[stop - 1].end)), rule)


def _can_attend(mention: Mention, trigger: Trigger, reading: Reading) -> bool:
    if _is_uninvited(trigger.sentence, mention):
        return False
    first = trigger.sentence.tokens[mention.first]
    with_it = mention.span.start > first.start and first.text.startswith("ب")
    members = trigger.sentence.form(mention.first - 1) in _MEMBERS
    if mention.kind == "organisation" and with_it and (members or not mention.sure):
        return False  # شارك بجناح صغير, غاب 24 عضوا بالمجلس
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
    if trigger.lemma in rule_words.attendance_lemmas("in person") and (
        mention.kind != "person" or mention.rule == "name-alone"
    ):
        return False
    if mention.kind == "person" and not mention.named:
        none = trigger.sentence.form(mention.first - 1) in ("اي", "ايه")  # لم يحضر أي مسؤول
        sure = mention.sure or reading.person_of(mention) is not None
        return sure and mention.definite and not none
    if mention.kind == "person" and mention.rule == "name-alone":
        # Anybody sits, and what he sits on reads like a name: يجلس على مقهاه المعتاد.
        if trigger.lemma == "جلس" or _is_unknown_place(trigger.sentence, mention):
            return False
        return trigger.lemma != "شهد" or not _is_witnessed_act(trigger, mention)
    return not (mention.kind == "organisation" and not mention.sure and not mention.definite)


def _is_witnessed_act(trigger: Trigger, mention: Mention) -> bool:
    """Whether what reads like a name is what an event saw, by its gender: شهدت الجلسة مناوشة علمية."""
    verb = trigger.sentence.attendance_verbs[trigger.first]
    by_event = verb is not None and verb.value.gender == "feminine"
    return by_event or all(word.endswith("ة") for word in mention.name.split())


def _chairs_session(sentence: Sentence, mention: Mention) -> bool:
    """Whether an office without a name is only to lead a part of the event: رئيس الجلسة.

    Behind a comma, to lead the event is the office of who is named before: الوزير فلان، رئيس الدورة الحالية.
    """
    kinds = {event.value.kind for event in sentence.event_nouns.within(mention.first + 1, mention.stop)}
    first = mention.first
    apposed = sentence.is_comma(first - 1) and not sentence.form(first).startswith("و")
    return not mention.named and ("session" in kinds or (apposed and bool(kinds)))


def _is_uninvited(sentence: Sentence, mention: Mention) -> bool:
    """Whether it is told that nobody has invited somebody: إيران التي لم تدع أصلا, …، وهي ليست مدعوة."""
    start = mention.stop + sentence.is_comma(mention.stop)
    if start + 2 >= len(sentence):
        return False
    if sentence.form(start) in _BEING_SO and sentence.form(start + 1) in _NOT_SO:
        return sentence.form(start + 2).startswith("مدعو")
    relative = sentence.word_class(start) == "relative" and sentence.form(start + 1) in NEGATIONS
    received = sentence.form(start + 2) in ("يتلق", "تتلق") and sentence.form(start + 3) in ("دعوه", "الدعوه")
    return relative and (received or sentence.form(start + 2) in ("يدع", "تدع"))


def _is_unknown_place(sentence: Sentence, mention: Mention) -> bool:
    """Whether what reads like a name is a place's: في مدينة أضاليا التركية."""
    noun = sentence.tokens[mention.first - 1].stem.removeprefix("ب") if mention.first else ""
    return noun in rule_words.place_nouns() or sentence.nationalities[mention.stop - 1] is not None
