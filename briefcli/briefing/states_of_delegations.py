"""The state or body whose delegation somebody leads or belongs to: وفد قطر, الوفد الهندي برئاسة فلان."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.briefing.attendance_subjects import RELATIVES
from briefcli.briefing.persons_beside import (
    PERSON_REACH,
    first_behind,
    is_broken,
    is_governed,
    last_before,
    last_of_a_state,
)
from briefcli.lexicon import rule_words
from briefcli.mentions.coreference import resolve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.mentions.model import Mention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

_STATE_REACH = 4
_BETWEEN = 5
_AT_HEAD = ("علي", "راس")
_OF = frozenset(("من", "عن", "يمثل"))
"""Words between a delegation and the body that sends it."""


class _Origin(NamedTuple):
    """A state or body in a sentence: its code or name, and the tokens that it covers."""

    first: int
    stop: int
    code: str


def members_of_delegations(
    sentence: Sentence, persons: list[Mention], mentions: tuple[Mention, ...], reading: Reading
) -> Iterator[tuple[Mention, str]]:
    """Who leads a delegation or belongs to it, with the state or body that sends it."""
    delegations = rule_words.state_words()["delegation"]
    for index in range(len(sentence)):
        if sentence.form(index) not in delegations or sentence.quoted[index]:
            continue
        if any(person.first <= index < person.stop and person.rule != "name-alone" for person in persons):
            continue  # رئيس الوفد الروسي فلان is an office that says it all
        led = _led_by_another(sentence, persons, index, reading)
        if led is not None:
            state, start = led
            yield from ((person, state) for person in _all_behind(sentence, persons, start))
            continue
        origin = _origin_behind(sentence, index + 1)
        stop = origin.stop if origin is not None else index + 1
        if origin is None:
            origin = _body_behind(sentence, index + 1, mentions)
            stop = origin.stop if origin is not None else stop
        if origin is None and not _leads(sentence, index - 1):  # who leads "his country's" is of that one
            origin = _sending_state(sentence, index, mentions, persons, reading)
        elif origin is None and (leader := _of_anothers_country(sentence, persons, index, reading)):
            yield leader
        if origin is None:
            continue
        for person in _of_delegation(sentence, persons, index, stop):
            yield person, origin.code
    yield from _of_sides(sentence, persons)


def _of_sides(sentence: Sentence, persons: list[Mention]) -> Iterator[tuple[Mention, str]]:
    """Who comes from the side of a state: حضر اللقاء من الجانب القطري فلان وفلان, عن الجانب السوداني."""
    words = rule_words.state_words()
    for index in range(1, len(sentence) - 1):
        adjective = sentence.nationalities[index + 1]
        if sentence.form(index) not in words["side"] or adjective is None or not adjective.split.definite:
            continue
        verb = sentence.attendance_verbs[index - 1]
        acts = {"مثل", *rule_words.attendance_lemmas("leads")}  # مثل الجانب الروسي فلان
        represented = verb is not None and verb.value.lemma in acts
        if represented or sentence.form(index - 1) in words["for a state"]:
            for person in _all_behind(sentence, persons, adjective.stop):
                if any(sentence.form(i) in words["side"] for i in range(adjective.stop, person.first)):
                    break
                yield person, adjective.value.code


def _of_anothers_country(
    sentence: Sentence, persons: list[Mention], delegation: int, reading: Reading
) -> tuple[Mention, str] | None:
    """Who leads the delegation of another's country: اعتذر الرئيس الجزائري، وترأس وفد بلاده الوزير فلان.

    No state is told with the leader's own office then.
    """
    if sentence.form(delegation + 1) not in rule_words.state_words()["own country"]:
        return None
    leader = first_behind(sentence, persons, delegation + 2, _BETWEEN)
    state = last_of_a_state(persons, delegation, reading)
    return (leader, state) if leader is not None and leader.affiliation is None and state else None


def _of_delegation(
    sentence: Sentence, persons: list[Mention], delegation: int, stop: int
) -> Iterator[Mention]:
    """Who leads a delegation, or all whom it comprises."""
    reach = range(stop, min(len(sentence), stop + PERSON_REACH))
    led_by = rule_words.participation_words()["led by"]
    comprising = rule_words.state_words()["comprising"]
    led = next((i for i in reach if sentence.form(i) in led_by), None)
    before = next((person for person in persons if person.stop == delegation), None)
    leads = delegation - 1
    if before is not None and _leads(sentence, before.first - 1):
        yield before  # ترأس فلان وفد بلد
    elif sentence.form(leads).removeprefix("و") in comprising:
        yield from _all_behind(sentence, persons, stop)
    elif not _leads(sentence, leads):
        if led is not None and not is_broken(sentence, stop, led):
            if sentence.form(led) in comprising:
                yield from _all_behind(sentence, persons, led + 1)
            elif person := first_behind(sentence, persons, led + 1, _BETWEEN):
                yield person
    elif leads and sentence.form(leads - 1) in RELATIVES:
        # "Who leads the delegation": the one before it.
        if person := last_before(persons, leads - 1):
            yield person
    elif person := _right_before(sentence, persons, leads):
        yield person
    else:
        person = first_behind(sentence, persons, stop, PERSON_REACH)
        if person and not any(sentence.word_class(i) == "verb" for i in range(stop, person.first)):
            yield person


def _all_behind(sentence: Sentence, persons: list[Mention], start: int) -> Iterator[Mention]:
    """The persons of a list, up to another clause or state."""
    for person in persons:
        if person.first < start:
            continue
        verbs = any(sentence.word_class(i) == "verb" for i in range(start, person.first))
        if verbs or first_behind(sentence, [person], start, 2 * PERSON_REACH) is None:
            return
        yield person
        start = person.stop


def _leads(sentence: Sentence, index: int) -> bool:
    """Whether a word right before a delegation tells who leads it or belongs to it."""
    form = sentence.form(index)
    leading = rule_words.state_words()["leading"]
    return form in leading or form.removeprefix("و") in leading


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


def _body_behind(sentence: Sentence, start: int, mentions: tuple[Mention, ...]) -> _Origin | None:
    """The body right behind a delegation, over adjectives and عن: وفد عن حزب البساتين، وفد من منظمة ….."""
    index = start
    while sentence.word_class(index) == "adjective" if index < len(sentence) else False:
        index += 1
    if sentence.form(index) in _OF:
        index += 1
    body = next((m for m in mentions if m.first == index and m.kind == "organisation"), None)
    if body is None or not (body.sure and body.definite) or sentence.tokens[start - 1].definite:
        return None
    return _Origin(body.first, body.stop, body.affiliation or body.name)


def _is_anothers(sentence: Sentence, start: int) -> bool:
    """Whether a delegation is said to be of somebody who is no state: وفد حركة فلان، وفدا من الاتحاد."""
    index = start
    while sentence.word_class(index) == "adjective":
        index += 1
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
    if sentence.form(delegation + 1) in rule_words.state_words()["own country"]:
        code = last_of_a_state(persons, delegation, reading)
        return _Origin(delegation + 1, delegation + 2, code) if code else None
    if sentence.tokens[delegation].definite or _is_anothers(sentence, delegation + 1):
        return None  # the delegation was told of before
    verb, sending = None, rule_words.attendance_lemmas("sends")
    for index in range(delegation - 1, max(-1, delegation - PERSON_REACH), -1):
        found = sentence.attendance_verbs[index]
        if found is not None and (found.value.lemma in sending or found.value.lemma in ("شارك", "حضر")):
            verb = found
            break
    if verb is None or is_broken(sentence, verb.stop, delegation):
        return None
    states = [m for m in mentions if m.kind == "country" and m.first < delegation]
    if len({m.affiliation for m in states if m.first >= verb.stop}) > 1:
        return None
    bodies = [m for m in mentions if m.kind == "organisation" and m.sure and m.definite]
    behind = [m for m in (*states, *bodies) if m.first == verb.stop]
    if behind:
        return _Origin(behind[0].first, behind[0].stop, behind[0].affiliation or behind[0].name)
    before = [m for m in states if m.stop <= verb.first and not is_governed(sentence, m)]
    codes = {m.affiliation for m in before}
    if len(codes) != 1:
        return None
    return _Origin(before[-1].first, before[-1].stop, before[-1].affiliation or "")


def _led_by_another(
    sentence: Sentence, persons: list[Mention], delegation: int, reading: Reading
) -> tuple[str, int] | None:
    """The state of who comes at the head of a delegation, and where those begin whom it comprises.

    توجه رئيس غانا فلان على رأس وفد يضم الوزير فلانا.
    """
    leader = last_before(persons, delegation - len(_AT_HEAD))
    if leader is None or (sentence.form(delegation - 2), sentence.form(delegation - 1)) != _AT_HEAD:
        return None
    known = (resolve(leader, reading.persons) if leader.named else None) or leader
    reach = range(delegation + 1, min(len(sentence), delegation + 1 + PERSON_REACH))
    comprising = rule_words.state_words()["comprising"]
    comprised = next((i for i in reach if sentence.form(i) in comprising), None)
    if comprised is None or known.standing != "state" or known.affiliation is None:
        return None
    return known.affiliation, comprised + 1


def _right_before(sentence: Sentence, persons: list[Mention], index: int) -> Mention | None:
    person = next((m for m in reversed(persons) if m.stop <= index), None)
    if person is None or any(sentence.tokens[i].text == "." for i in range(person.stop, index)):
        return None
    return person if index - person.stop <= 1 else None
