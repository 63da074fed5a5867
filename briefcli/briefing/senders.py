"""The state that a sentence says somebody acts for: who sends, whose delegation one leads, whose "its" is.

Where several of a text's ministers bear no state, it is mostly the clause that tells it: Tunis sends the
trade minister, the Indian delegation is led by the deputy commander, Egypt by its prime minister.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.folding import fold
from briefcli.briefing.attendance_subjects import RELATIVES
from briefcli.briefing.open_officials import parts_clauses
from briefcli.lexicon import rule_words
from briefcli.mentions.coreference import resolve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.mentions.model import Mention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

_DELEGATIONS = frozenset(("وفد", "الوفد", "وفدا", "بوفد", "لوفد", "ووفد", "والوفد", "بعثه", "البعثه"))
_LEADS = frozenset(
    (
        "تراس", "تراست", "يتراس", "تتراس", "سيتراس", "ستتراس", "راس", "راست", "يراس", "سيراس", "ستراس",
        "قاد", "قادت", "يقود", "تقود", "سيقود", "ستقود", "رئيس", "رئيسه", "برئاسه", "بقياده", "عضو",
    )
)  # fmt: skip # one word list
"""Folded words right before a delegation that say that somebody leads it or belongs to it."""
_COMPRISES = frozenset(("ضم", "يضم", "سيضم", "مؤلف", "مكون", "المؤلف", "المكون"))
_SENDING = frozenset(("مثل", "أوفد", "أرسل", "أناب", "ابتعث", "انتدب", "بعث"))
"""Lemmas of verbs whose subject sends, or whose object is stood for by, who is named behind them."""
_FOR = frozenset(("عن", "من", "وعن", "ومن"))
_MOTION = frozenset(
    ("وصل", "وصلت", "عاد", "عادت", "قدم", "قدمت", "جاء", "جاءت", "توجه", "توجهت", "يصل", "تصل")
)
_DEPUTISING = frozenset(("نيابه", "ناب", "نابت", "ينوب", "تنوب", "سينوب", "ستنوب", "بدلا", "بديلا"))
_OWN_COUNTRY = frozenset(("بلاده", "بلادها", "دولته", "دولتها", "حكومته", "حكومتها"))
_MASCULINE_STATES = frozenset(("MA", "IQ", "JO", "LB", "SD", "YE"))
_FEMININE = ("ة", "ات", "الأمم")
"""How the first word of a body's name ends that "its" takes up in the feminine."""
_STATE_REACH = 4
_BESIDE = 2
_PERSON_REACH = 14
_BETWEEN = 5


class Sent(NamedTuple):
    """Somebody, and the state that a sentence says they act for.

    Attributes:
        mention: The person, by name or by office.
        affiliation: The state's code, or the body's name.
        rule: The rule that found it.
    """

    mention: Mention
    affiliation: str
    rule: str


class _Origin(NamedTuple):
    """A state as it stands in a sentence: its code, and the tokens that it covers."""

    first: int
    stop: int
    code: str


def sent_in(sentence: Sentence, reading: Reading) -> Iterator[Sent]:
    """Those whom a sentence says to act for a state that their own office doesn't name."""
    mentions = reading.mentions[sentence.index]
    persons = [m for m in mentions if m.kind == "person"]
    if not persons:
        return
    yield from _in_delegations(sentence, persons, mentions, reading)
    yield from _sent_by_verbs(sentence, persons, mentions)
    yield from _fronted(sentence, persons)
    yield from _come_for(sentence, persons, mentions)
    yield from _by_pronoun(sentence, persons, mentions, reading)
    yield from _deputies(sentence, persons, reading)


def _in_delegations(
    sentence: Sentence, persons: list[Mention], mentions: tuple[Mention, ...], reading: Reading
) -> Iterator[Sent]:
    """Who leads a delegation or belongs to it: وترأس وفد قطر فلان، الوفد الهندي برئاسة فلان."""
    for index in range(len(sentence)):
        if sentence.form(index) not in _DELEGATIONS or sentence.quoted[index]:
            continue
        if any(person.first <= index < person.stop and person.rule != "name-alone" for person in persons):
            continue  # رئيس الوفد الروسي فلان is an office that says it all
        origin = _origin_behind(sentence, index + 1)
        stop = origin.stop if origin is not None else index + 1
        if origin is None and not _leads(sentence, index - 1):  # who leads "his country's" is of that one
            origin = _sending_state(sentence, index, mentions, persons, reading)
        if origin is None:
            continue
        for person in _of_delegation(sentence, persons, index, stop):
            yield Sent(person, origin.code, "state-of-delegation")


def _of_delegation(
    sentence: Sentence, persons: list[Mention], delegation: int, stop: int
) -> Iterator[Mention]:
    """Who leads a delegation, or all whom it comprises."""
    reach = range(stop, min(len(sentence), stop + _PERSON_REACH))
    led_by = rule_words.participation_words()["led by"]
    led = next((i for i in reach if sentence.form(i) in led_by), None)
    before = next((person for person in persons if person.stop == delegation), None)
    leads = delegation - 1
    if before is not None and _leads(sentence, before.first - 1):
        yield before  # ترأس فلان وفد بلد
    elif sentence.form(leads).removeprefix("و") in _COMPRISES:
        yield from _all_behind(sentence, persons, stop)
    elif not _leads(sentence, leads):
        if led is not None and not _broken(sentence, stop, led):
            if sentence.form(led) in _COMPRISES:
                yield from _all_behind(sentence, persons, led + 1)
            elif person := _first_behind(sentence, persons, led + 1, _BETWEEN):
                yield person
    elif leads and sentence.form(leads - 1) in RELATIVES:
        # "Who leads the delegation": the one before it.
        if person := _last_before(persons, leads - 1):
            yield person
    elif person := _right_before(sentence, persons, leads):
        yield person
    else:
        person = _first_behind(sentence, persons, stop, _PERSON_REACH)
        if person and not any(sentence.word_class(i) == "verb" for i in range(stop, person.first)):
            yield person


def _all_behind(sentence: Sentence, persons: list[Mention], start: int) -> Iterator[Mention]:
    """The persons of a list, up to another clause or state."""
    for person in persons:
        if person.first < start:
            continue
        verbs = any(sentence.word_class(i) == "verb" for i in range(start, person.first))
        if verbs or _first_behind(sentence, [person], start, 2 * _PERSON_REACH) is None:
            return
        yield person
        start = person.stop


def _leads(sentence: Sentence, index: int) -> bool:
    form = sentence.form(index)
    return form in _LEADS or form.removeprefix("و") in _LEADS


def _origin_behind(sentence: Sentence, start: int) -> _Origin | None:
    """The state right behind a delegation, over adjectives and من: وفد قطر، وفد وزاري مغربي، وفد من تونس."""
    for index in range(start, min(len(sentence), start + _STATE_REACH)):
        for terms in (sentence.countries, sentence.nationalities, sentence.cities):
            term = terms[index]
            speaks = term is not None and term.value.role not in ("city", "region")
            if term is not None and speaks and not term.split.preposition and not term.split.conjunction:
                return _Origin(term.first, term.stop, term.value.code)
        described = sentence.word_class(index) in ("adjective", "noun") or sentence.form(index) == "من"
        if sentence.tokens[index].kind != "word" or not described:
            return None
    return None


def _is_anothers(sentence: Sentence, start: int) -> bool:
    """Whether a delegation is said to be of somebody who is no state: وفد حركة فلان، وفدا من الاتحاد."""
    index = start
    while index < len(sentence) and sentence.word_class(index) == "adjective":
        index += 1
    if index >= len(sentence):
        return False
    term = sentence.organisations[index] or sentence.body_heads[index]
    named = term is not None and not term.split.preposition
    return named or sentence.form(index) in ("من", "عن", "يمثل", "يضم", "ضم")


def _sending_state(
    sentence: Sentence,
    delegation: int,
    mentions: tuple[Mention, ...],
    persons: list[Mention],
    reading: Reading,
) -> _Origin | None:
    """The state that sends a delegation: تشارك تونس بوفد، قال الوزير الهندي إن وفد بلاده …."""
    if sentence.form(delegation + 1) in _OWN_COUNTRY:
        code = _last_of_a_state(persons, delegation, reading)
        return _Origin(delegation + 1, delegation + 2, code) if code else None
    if sentence.tokens[delegation].definite or _is_anothers(sentence, delegation + 1):
        return None  # the delegation was told of before
    verb = None
    for index in range(delegation - 1, max(-1, delegation - _PERSON_REACH), -1):
        found = sentence.attendance_verbs[index]
        if found is not None and (found.value.lemma in _SENDING or found.value.lemma in ("شارك", "حضر")):
            verb = found
            break
    if verb is None or _broken(sentence, verb.stop, delegation):
        return None
    states = [m for m in mentions if m.kind == "country" and m.first < delegation]
    if len({m.affiliation for m in states if m.first >= verb.stop}) > 1:
        return None
    behind = [m for m in states if m.first == verb.stop]
    if behind:
        return _Origin(behind[0].first, behind[0].stop, behind[0].affiliation or "")
    before = [m for m in states if m.stop <= verb.first and not _governed(sentence, m)]
    codes = {m.affiliation for m in before}
    if len(codes) != 1:
        return None
    return _Origin(before[-1].first, before[-1].stop, before[-1].affiliation or "")


def _sent_by_verbs(
    sentence: Sentence, persons: list[Mention], mentions: tuple[Mention, ...]
) -> Iterator[Sent]:
    """Who is sent by a state, or stands for it: وتوفد تونس الوزيرة فلانة، ويمثل السعودية فلان."""
    for verb in sentence.attendance_verbs:
        if verb is None or verb.value.lemma not in _SENDING or sentence.quoted[verb.first]:
            continue
        stands_for = verb.value.lemma == "مثل"
        states = [m for m in mentions if m.kind == "country" or (m.kind == "city" and m.standing == "state")]
        behind = [m for m in states if 0 <= m.first - verb.stop <= 1 and not _governed(sentence, m)]
        if behind and not (stands_for and any(verb.stop <= p.first < behind[0].first for p in persons)):
            state, start = behind[0], behind[0].stop
        elif not stands_for:
            before = [m for m in states if 0 <= verb.first - m.stop <= 1 and not _governed(sentence, m)]
            if not before:
                continue
            state, start = before[-1], verb.stop
        else:
            continue
        person = _first_behind(sentence, persons, start, _PERSON_REACH)
        if person is None and stands_for and verb.first and sentence.form(verb.first - 1) in RELATIVES:
            person = _last_before(persons, verb.first - 1)
        if person is not None:
            yield Sent(person, state.affiliation or "", "state-of-sender")


def _fronted(sentence: Sentence, persons: list[Mention]) -> Iterator[Sent]:
    """Who is named behind the state that opens the sentence: ومن المغرب … فلان، تونس: الوزير فلان."""
    start = 1 if sentence.form(0) in _FOR else 0
    country = sentence.countries[start] if start < len(sentence) else None
    if country is None or country.split.preposition:
        return
    if not start and (country.stop >= len(sentence) or sentence.tokens[country.stop].text != ":"):
        return
    if sentence.form(country.stop) in _MOTION:
        return  # ومن ليتوانيا وصل فلان tells of the way
    stop = country.stop
    for person in persons:
        if _first_behind(sentence, [person], stop, _PERSON_REACH) is None:
            return
        yield Sent(person, country.value.code, "state-before-person")
        stop = person.stop


def _come_for(sentence: Sentence, persons: list[Mention], mentions: tuple[Mention, ...]) -> Iterator[Sent]:
    """Who comes for a state or its parliament: وحضر عن مجلس النواب المغربي فلان، وعن تونس فلانة."""
    if not any(verb is not None for verb in sentence.attendance_verbs):
        return
    for sender in mentions:
        if (
            sender.kind not in ("country", "organisation")
            or sender.standing != "state"
            or not sender.affiliation
        ):
            continue
        if sentence.form(sender.first - 1).removeprefix("و") != "عن":
            continue
        person = _first_behind(sentence, persons, sender.stop, _BESIDE)
        if person is not None:
            yield Sent(person, sender.affiliation, "state-of-sender")


def _by_pronoun(
    sentence: Sentence, persons: list[Mention], mentions: tuple[Mention, ...], reading: Reading
) -> Iterator[Sent]:
    """Whose office is told by a pronoun: مصر ممثلة برئيس وزرائها فلان، وأناب عنه سفير بلاده."""
    for person in persons:
        words = ((person.title if person.named else person.name) or "").split()
        if person.counterpart or not words:
            continue
        sender = None
        if _OWN_COUNTRY & {fold(word) for word in words}:
            sender = _last_of_a_state(persons, person.first, reading)
        elif any(word.endswith("ها") for word in words):
            sender = _feminine_before(sentence, mentions, person.first)
        if sender:
            yield Sent(person, sender, "state-by-pronoun")


def _feminine_before(sentence: Sentence, mentions: tuple[Mention, ...], index: int) -> str | None:
    """The state or body that "its" stands for in the feminine: the nearest that no preposition governs."""
    before = [
        m
        for m in mentions
        if m.stop <= index
        and (
            (m.kind == "organisation" and m.name.split()[0].endswith(_FEMININE))
            or m.kind == "country"
            or (m.kind == "city" and m.standing == "state")
        )
        and m.affiliation not in _MASCULINE_STATES
        and not _governed(sentence, m)
    ]
    if not before:
        return None
    return before[-1].affiliation or before[-1].name


def _last_of_a_state(persons: list[Mention], index: int, reading: Reading) -> str | None:
    """The state of the last person before a token who has one."""
    for person in reversed([m for m in persons if m.stop <= index]):
        known = resolve(person, reading.persons)
        state = (known.affiliation if known else None) or person.affiliation
        standing = known.standing if known else person.standing
        if state and standing == "state":
            return state
    return None


def _deputies(sentence: Sentence, persons: list[Mention], reading: Reading) -> Iterator[Sent]:
    """Who is deputised for at home: ناب وزير الخارجية السوري فلان عن الرئيس فلان."""
    for person in persons:
        before = sentence.form(person.first - 1)
        if before != "عن" or not any(
            sentence.form(i).removeprefix("و") in _DEPUTISING
            for i in range(max(0, person.first - _PERSON_REACH), person.first)
        ):
            continue
        state = _last_of_a_state(persons, person.first, reading)
        if state:
            yield Sent(person, state, "state-of-deputy")


def _governed(sentence: Sentence, mention: Mention) -> bool:
    """Whether a preposition stands before a mention, or is written with it."""
    term = (
        sentence.countries[mention.first]
        or sentence.cities[mention.first]
        or sentence.organisations[mention.first]
        or sentence.body_heads[mention.first]
    )
    if term is not None and term.split.preposition:
        return True
    before = sentence.form(mention.first - 1)
    if before.removeprefix("و") == "مثل" or before.endswith(("ها", "يه")):  # ومثل مصر فلان، مثلت فيها فرنسا
        return False
    return mention.first > 0 and sentence.word_class(mention.first - 1) == "preposition"


def _broken(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether another clause begins between two tokens."""
    return any(
        parts_clauses(sentence, index)
        or sentence.tokens[index].text == ":"
        or (sentence.statement_verbs[index] is not None and sentence.word_class(index) == "verb")
        for index in range(start, stop)
    )


def _first_behind(sentence: Sentence, persons: list[Mention], start: int, reach: int) -> Mention | None:
    """The first person behind a token, no clause or other state between."""
    person = next((m for m in persons if m.first >= start), None)
    if person is None or person.first - start > reach or _broken(sentence, start, person.first):
        return None
    other = any(sentence.countries[i] is not None for i in range(start, person.first))
    return None if other else person


def _last_before(persons: list[Mention], index: int) -> Mention | None:
    """The person named right before a relative clause."""
    person = next((m for m in reversed(persons) if m.stop <= index), None)
    return person if person is not None and index - person.stop <= 1 else None


def _right_before(sentence: Sentence, persons: list[Mention], index: int) -> Mention | None:
    person = next((m for m in reversed(persons) if m.stop <= index), None)
    if person is None or any(sentence.tokens[i].text == "." for i in range(person.stop, index)):
        return None
    return person if index - person.stop <= 1 else None
