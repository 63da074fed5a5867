"""Who stays away, told without a verb of attending: by an empty seat, by not being there, by an excuse sent.

As in `attendance_phrases`, each phrase is about the one that it names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.attendance_phrases import Told, with_joined
from briefcli.briefing.attendance_subjects import HE_SAYS, subject_over_relative
from briefcli.briefing.factuality import NEGATIONS
from briefcli.briefing.state_phrases import without_conjunction
from briefcli.lexicon import rule_words
from briefcli.mentions.model import Mention
from briefcli.mentions.subjects import subject_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcli.lexicon.vocabulary import Place
    from briefcli.mentions.model import EventMention
    from briefcli.mentions.sentence import Sentence
    from briefcli.mentions.terms import Term

BY_ADJECTIVE = "state-by-adjective"
"""The rule of a state that only an adjective of nationality tells."""
_RULE = "stays-away"
_SEAT_REACH = 14
_OWNER_REACH = 3
_SUBJECT_REACH = 3
_PREDICATE_REACH = 6


def absence_phrases(
    sentence: Sentence,
    mentions: Sequence[Mention],
    events: Sequence[EventMention],
    destinations: frozenset[str],
) -> Iterator[Told]:
    """All that a sentence tells of absence by a seat, by not being there or by an excuse.

    Args:
        sentence: The sentence.
        mentions: Its mentions.
        events: The events that it mentions.
        destinations: The names of the event's city and the codes of its states.
    """
    words = rule_words.attendance_phrase_words()
    mentions = [_as_state(mention, destinations) for mention in mentions]
    for index in range(len(sentence)):
        form = sentence.form(index)
        denied = sentence.form(index - 1) in NEGATIONS
        if denied and without_conjunction(form) in words["being"]:
            yield from _is_not_there(sentence, index, mentions, events)
        if sentence.quoted[index]:
            continue
        if form in words["empty"] or _is_untaken(sentence, index):
            yield from _empty_seat(sentence, index, mentions, events)
        elif form in words["staying"]:
            yield from _stays(sentence, index, mentions)
        elif form in words["excuse"] and sentence.form(index - 1) in words["letter"]:
            yield from _excuse_from(sentence, index, mentions)
        elif form in words["excuses himself"] and sentence.form(index + 1) in ("فيها", "فيه"):
            yield from _excuse_in_message(sentence, index, mentions)
        elif form in words["excuse"]:
            yield from _excuse_of(sentence, index, mentions)
        elif form in words["own excuse"]:
            yield from _own_excuse(sentence, index, mentions)
        elif form in words["staying away"]:
            yield from _absence_of_state(sentence, index)
        elif _stays_away(sentence, index, denied=denied):
            yield from _absence_of_delegation(sentence, index, events)
        elif denied and form in words["represented"]:
            yield from _is_not_represented(sentence, index, mentions)
        elif form == "عن" and sentence.form(index + 1) in words["coming"]:
            yield from _stays_from(sentence, index, mentions)
        elif form in words["nobody"]:
            yield from _sends_nobody(sentence, index, mentions)
        elif form in words["returning"]:
            yield from _returns_invitation(sentence, index, mentions)


def _as_state(mention: Mention, destinations: frozenset[str]) -> Mention:
    """A capital as the state that it stands for, where it is not the event's own; others as they are."""
    capital = mention.kind == "city" and mention.standing == "state"
    own = destinations & {mention.name, mention.affiliation}
    return mention._replace(kind="country") if capital and not own else mention


def _is_not_there(
    sentence: Sentence, verb: int, mentions: Sequence[Mention], events: Sequence[EventMention]
) -> Iterator[Told]:
    """Of whom being there is denied: ليبيا لم تكن هناك, لن تكون كوبا ممثلة; but not لم تكن هناك حاجة."""
    words = rule_words.attendance_phrase_words()
    for index in range(verb + 1, min(len(sentence), verb + 1 + _PREDICATE_REACH)):
        form = sentence.form(index)
        there = form == "هناك" and (index + 1 == len(sentence) or sentence.tokens[index + 1].kind != "word")
        if there or form in words["present"] or form in words["as represented"]:
            behind = next((m for m in mentions if m.first == verb + 1 and m.stop <= index), None)
            between = range(behind.stop if behind is not None else verb + 1, index)
            subject = behind or _subject_before(sentence, verb - 2, mentions)
            event = any(event.first in (index + 2, index + 3) for event in events)
            if sentence.form(index + 1) == "في" and not event:
                return  # لم يكن حاضرا في البرلمان
            if subject is not None and not any(sentence.tokens[i].kind != "word" for i in between):
                yield Told(subject, "declined", verb - 1, index + 1, _RULE)
            return


def _subject_before(sentence: Sentence, index: int, mentions: Sequence[Mention]) -> Mention | None:
    """The one who stands before a clause that denies something of him, marks and insertions between."""
    words = rule_words.attendance_phrase_words()
    while index >= 0 and (
        sentence.tokens[index].kind == "punctuation"
        or index in sentence.quotation_ends
        or sentence.form(index) in words["before verb"]
    ):
        index -= 1
    return next((m for m in mentions if m.stop == index + 1 and m.kind != "city"), None)


def _excuse_from(sentence: Sentence, index: int, mentions: Sequence[Mention]) -> Iterator[Told]:
    """Whose letter of excuse came: قرئت رسالة اعتذار من الوزير فلان."""
    start = index + 2 if sentence.form(index + 1) in ("من", "عن") else index + 1
    while start < len(sentence) and sentence.form(start) in ("كل", "من"):
        start += 1
    sender = next((m for m in mentions if m.first == start and m.kind != "city"), None)
    if sender is not None:
        for one in with_joined(sentence, sender, mentions):
            yield Told(one, "declined", index - 1, index + 1, _RULE)


def _excuse_in_message(sentence: Sentence, index: int, mentions: Sequence[Mention]) -> Iterator[Told]:
    """Whose message holds an excuse: اكتفى الوزير فلان بكلمة مكتوبة اعتذر فيها عن عدم الحضور."""
    coming = rule_words.attendance_phrase_words()["coming"]
    about = {sentence.form(i) for i in range(index + 2, index + 2 + _OWNER_REACH)}
    sender = next((m for m in reversed(mentions) if m.stop <= index and m.kind == "person"), None)
    if sender is not None and about & coming:
        yield Told(sender, "declined", index, index + 2, _RULE)


def _excuse_of(sentence: Sentence, index: int, mentions: Sequence[Mention]) -> Iterator[Told]:
    """Whose excuse another passes on: أبلغت الرئاسة المنظمين اعتذار الرئيس."""
    telling = tuple(rule_words.attendance_phrase_words()["telling"])
    before = range(index - 1, max(-1, index - _SEAT_REACH), -1)
    told = any(sentence.form(verb).removeprefix("و").startswith(telling) for verb in before)
    whose = next((m for m in mentions if m.first == index + 1 and m.kind != "city"), None)
    if not told or whose is None:
        return
    to_organisers = {sentence.form(i) for i in before} & rule_words.participation_words()["organisers"]
    coming = {sentence.form(i) for i in (whose.stop + 1, whose.stop + 2)}
    about = sentence.form(whose.stop) == "عن" and coming & rule_words.attendance_phrase_words()["coming"]
    if to_organisers or about:
        yield Told(whose, "declined", index, index + 1, _RULE)


def _own_excuse(sentence: Sentence, index: int, mentions: Sequence[Mention]) -> Iterator[Told]:
    """Who lets others know that he won't come: أبلغتها كوبا اعتذارها."""
    words = rule_words.attendance_phrase_words()
    behind = index + 1
    closed = behind == len(sentence) or sentence.tokens[behind].kind == "punctuation"
    about = sentence.form(behind) == "عن" and bool(
        {sentence.form(behind + 1), sentence.form(behind + 2)} & words["coming"]
    )
    if not closed and not about:
        return
    for verb in range(index - 1, max(-1, index - _SEAT_REACH), -1):
        if not sentence.form(verb).removeprefix("و").startswith(tuple(words["telling"])):
            continue
        subject = next((m for m in mentions if m.first == verb + 1 and m.stop <= index), None)
        subject = subject or _subject_before(sentence, verb - 1, mentions)
        if subject is not None:
            yield Told(subject, "declined", verb, index + 1, _RULE)
        return


def _absence_of_state(sentence: Sentence, index: int) -> Iterator[Told]:
    """The state whose adjective describes an absence: وسط مقاطعة كوبية وغياب بوليفي, غياب الوفد البوليفي."""
    demanded = sentence.form(index - 1) in rule_words.attendance_phrase_words()["to no absence"]
    adjective = sentence.nationalities[index + 1]
    if adjective is None or adjective.split.definite or adjective.split.offset:
        state = _state_of_delegation(sentence, index + 1)
    else:
        state = _state_by(sentence, adjective)
    if state is not None and not demanded and sentence.countries[index + 1] is None:
        yield Told(state, "declined", index, state.stop, _RULE)


def _stays_away(sentence: Sentence, index: int, *, denied: bool) -> bool:
    """Whether a verb at a token, as it stands there, has its subject stay away: غاب, قاطع, لم يحضر."""
    verb = sentence.attendance_verbs[index]
    if verb is None or verb.stop != index + 1 or verb.value.row["governs"] != "subject":
        return False
    of_states = verb.value.lemma in rule_words.attendance_lemmas("of states")
    return of_states and (verb.value.row["status"] == "declined") != denied


def _absence_of_delegation(sentence: Sentence, verb: int, events: Sequence[EventMention]) -> Iterator[Told]:
    """The state whose delegation stays away from an event: غاب الوفد الكوبي عن المؤتمر."""
    state = _state_of_delegation(sentence, verb + 1)
    if state is None:
        return
    away_from = range(state.stop, state.stop + _PREDICATE_REACH)
    if any(event.first in away_from for event in events):
        yield Told(state, "declined", verb, state.stop, _RULE)


def _state_of_delegation(sentence: Sentence, index: int) -> Mention | None:
    """The state of a delegation that its adjective tells: الوفد البوليفي."""
    adjective = sentence.nationalities[index + 1]
    delegation = sentence.form(index) in rule_words.state_words()["delegation"]
    if not delegation or adjective is None or not adjective.split.definite or adjective.split.conjunction:
        return None
    return _state_by(sentence, adjective)


def _state_by(sentence: Sentence, adjective: Term[Place]) -> Mention:
    """The state that an adjective of nationality tells."""
    span = sentence.span_of(adjective.first, adjective.stop)
    return Mention(
        "country",
        sentence.index,
        adjective.first,
        adjective.stop,
        span,
        sentence.article.phrase(span),
        BY_ADJECTIVE,
        affiliation=adjective.value.code,
        standing="state",
    )


def _is_not_represented(sentence: Sentence, index: int, mentions: Sequence[Mention]) -> Iterator[Told]:
    """The state that nobody represents: لم تمثل كوبا; but not لم تمثل كوبا خطرا."""
    state = next((m for m in mentions if m.first == index + 1 and m.kind == "country"), None)
    if state is None:
        return
    closed = state.stop == len(sentence) or sentence.tokens[state.stop].kind == "punctuation"
    if closed or sentence.form(state.stop) in ("في", "باي"):
        yield Told(state, "declined", index - 1, index + 1, _RULE)


def _sends_nobody(sentence: Sentence, index: int, mentions: Sequence[Mention]) -> Iterator[Told]:
    """Who sends nobody, as he says or as the sentence's topic: أما كوبا فوجهت رسالة؛ ولم توفد أحدا."""
    verb = sentence.attendance_verbs[index - 1]
    sends = verb is not None and verb.value.lemma in rule_words.attendance_lemmas("sends")
    if not sends or sentence.form(index - 2) not in NEGATIONS:
        return
    if sentence.form(index - 3) in HE_SAYS:
        said = next(reversed(sentence.statement_verbs.within(0, index - 3)), None)
        sender = subject_of(sentence, said, mentions) if said is not None else None
        if sender is not None and sender.kind in ("country", "organisation"):
            yield Told(sender, "declined", index - 2, index + 1, _RULE)
        return
    start = 1 if sentence.form(0) in ("اما", "واما") else 0
    topic = next((m for m in mentions if m.first == start and m.kind in ("country", "organisation")), None)
    topic = topic or next((m for m in mentions if m.first == 1 and m.kind == "country"), None)
    if topic is not None:
        yield Told(topic, "declined", index - 2, index + 1, _RULE)


def _stays_from(sentence: Sentence, index: int, mentions: Sequence[Mention]) -> Iterator[Told]:
    """Who does what one only does from coming, however its verb is spelt: واعتزرت السفيرة فلانة عن الحضور."""
    subject = next((m for m in mentions if m.stop == index and m.first == 1), None)
    known = sentence.attendance_verbs[0] or sentence.statement_verbs[0] or sentence.word_class(0) is not None
    if subject is not None and subject.kind != "city" and not known:
        yield Told(subject, "declined", 0, index + 2, _RULE)


def _returns_invitation(sentence: Sentence, index: int, mentions: Sequence[Mention]) -> Iterator[Told]:
    """Who sends the invitation back: فقررت إعادة بطاقة الدعوة, أعاد الدعوة إلى المنظمين."""
    words = rule_words.attendance_phrase_words()
    behind = {sentence.form(i) for i in range(index + 1, min(len(sentence), index + 1 + _OWNER_REACH))}
    if not words["invitation"] & behind:
        return
    before = without_conjunction(sentence.form(index - 1))
    decided = before in words["preferring"] or before.startswith(tuple(words["deciding"]))
    verb = index - 1 if decided else index
    subject = next((m for m in mentions if m.first == verb + 1), None)
    subject = subject or _subject_before(sentence, verb - 1, mentions)
    if subject is not None and subject.kind != "city" and sentence.form(verb - 1) not in NEGATIONS:
        yield Told(subject, "declined", verb, index + 1, _RULE)


def _is_untaken(sentence: Sentence, index: int) -> bool:
    """Whether a clause about a seat ends in that nobody took it: لم يجلس عليه أحد, لم يشغله أحد."""
    words = rule_words.attendance_phrase_words()
    if sentence.form(index) not in words["nobody"]:
        return False
    verb = index - 1 - (sentence.form(index - 1) in words["on it"])
    return sentence.form(verb) in words["takes seat"] and sentence.form(verb - 1) in NEGATIONS


def _empty_seat(
    sentence: Sentence, index: int, mentions: Sequence[Mention], events: Sequence[EventMention]
) -> Iterator[Told]:
    """Whose seat is empty: ظل مقعد بوليفيا شاغرا, ترك ممثل بوليفيا مقعده خاليا; but no seat in a body."""
    words = rule_words.attendance_phrase_words()
    before = range(index - 1, max(-1, index - _SEAT_REACH), -1)
    seat = next((i for i in before if sentence.form(i).removeprefix("و") in words["seat"]), None)
    own = next((i for i in before if sentence.form(i) in words["own seat"]), None)
    if own is not None:
        owner = next((m for m in reversed(mentions) if m.stop <= own), None)
    elif seat is not None:
        owner = next((m for m in mentions if seat < m.first <= seat + _OWNER_REACH and m.stop <= index), None)
    else:
        owner = None
    owner = owner or _named_on_plate(sentence, index, mentions)
    still = any(sentence.form(i) in words["still"] for i in range(index - 2, index))
    if owner is None or owner.kind == "city" or still:
        return
    start = owner.stop if own is None else own + 1
    within = [i for i in range(start, len(sentence) - 1) if sentence.form(i) in ("في", "داخل")]
    at_event = {event.first for event in events}
    if within and within[0] <= index + 1 and within[0] + 1 not in at_event:
        body = any(m.first == within[0] + 1 and m.kind == "organisation" for m in mentions)
        standing = sentence.form(within[0] + 1) in words["standing body"]
        if body or standing:
            return  # مقعد سوريا في الجامعة العربية
    # وبقي مقعدا كوبا وبوليفيا شاغرين
    for one in with_joined(sentence, owner, mentions) if own is None else (owner,):
        if one.stop <= index:
            yield Told(one, "declined", min(owner.first, seat or own or index), index + 1, _RULE)


def _named_on_plate(sentence: Sentence, stop: int, mentions: Sequence[Mention]) -> Mention | None:
    """Whose name stands on or before a seat: اللوحة التي تحمل اسم كوبا … والكرسي خلفها فارغا."""
    plate = rule_words.attendance_phrase_words()["plate"]
    return next(
        (
            m
            for m in reversed(mentions)
            if m.stop <= stop
            and m.kind != "city"
            and any(sentence.form(i) in plate for i in range(max(0, m.first - _OWNER_REACH), m.first))
        ),
        None,
    )


def _stays(sentence: Sentence, index: int, mentions: Sequence[Mention]) -> Iterator[Told]:
    """Who would rather stay elsewhere: فضل الوزير البقاء في ليما; but not in an office."""
    words = rule_words.attendance_phrase_words()
    place = index + 2
    if sentence.form(index + 1) != "في":
        return
    named = sentence.cities[place] or sentence.countries[place]
    if named is None and sentence.form(place) not in words["at home"]:
        return
    for verb in range(index - 1, max(-1, index - _SEAT_REACH), -1):
        if without_conjunction(sentence.form(verb)) not in words["preferring"]:
            continue
        near = range(verb + 1, verb + 1 + _SUBJECT_REACH)
        behind = next((m for m in mentions if m.first in near and m.stop <= index), None)
        right_before = next((m for m in mentions if m.stop == verb), None)
        subject = behind or right_before or subject_over_relative(sentence, verb, mentions)
        if subject is not None and subject.kind == "person":
            yield Told(subject, "declined", verb, place + 1, _RULE)
        return
