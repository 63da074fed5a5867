"""The state that a sentence says somebody acts for: who sends, whose delegation one leads, whose "its" is.

Where several of a text's ministers bear no state, it is mostly the clause that tells it: Tunis sends the
trade minister, the Indian delegation is led by the deputy commander, Egypt by its prime minister.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.briefing.attendance_subjects import RELATIVES
from briefcli.briefing.persons_beside import (
    PERSON_REACH,
    first_behind,
    is_governed,
    last_before,
    last_of_a_state,
)
from briefcli.briefing.states_by_pronoun import possessed_officials
from briefcli.briefing.states_of_delegations import members_of_delegations
from briefcli.lexicon import rule_words, vocabulary
from briefcli.mentions.coreference import resolve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.model import Mention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence
    from briefcli.mentions.terms import Term

_BESIDE = 2
_WITH = frozenset(("معه", "معها", "برفقته", "برفقتها", "يرافقه", "ترافقه", "يرافقها", "ترافقها"))
_AT_LEVEL = ("علي", "مستوي")


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


def sent_in(sentence: Sentence, reading: Reading) -> Iterator[Sent]:
    """Those whom a sentence says to act for a state that their own office doesn't name."""
    mentions = reading.mentions[sentence.index]
    persons = [m for m in mentions if m.kind == "person"]
    if not persons:
        return
    for person, state in members_of_delegations(sentence, persons, mentions, reading):
        yield Sent(person, state, "state-of-delegation")
    yield from _sent_by_verbs(sentence, persons, mentions)
    yield from _for_his_country(sentence, persons, reading)
    yield from _fronted(sentence, persons)
    yield from _joined(sentence, persons)
    yield from _come_for(sentence, persons, mentions)
    yield from _standing_in(sentence, persons, mentions, reading)
    yield from _at_level(sentence, persons, mentions)
    yield from _in_company(sentence, persons, reading)
    for person, holder in possessed_officials(sentence, persons, reading):
        yield Sent(person, holder, "state-by-pronoun")
    yield from _deputies(sentence, persons, reading)


def _sent_by_verbs(
    sentence: Sentence, persons: list[Mention], mentions: tuple[Mention, ...]
) -> Iterator[Sent]:
    """Who is sent by a state, or stands for it: وتوفد تونس الوزيرة فلانة، ويمثل السعودية فلان."""
    sending = rule_words.attendance_lemmas("sends")
    for verb in sentence.terms(vocabulary.attendance_verbs):
        if verb.value.lemma not in sending or sentence.quoted[verb.first]:
            continue
        alone = sentence.attendance_verbs[verb.first] is None
        stands_for = verb.value.lemma == "مثل"
        if alone and stands_for:
            continue  # دول مثل تونس
        states = [m for m in mentions if m.kind == "country" or (m.kind == "city" and m.standing == "state")]
        bodies = [m for m in mentions if m.kind == "organisation" and m.sure and m.definite]
        behind = [
            m for m in (*states, *bodies) if 0 <= m.first - verb.stop <= 1 and not is_governed(sentence, m)
        ]
        if behind and not (stands_for and any(verb.stop <= p.first < behind[0].first for p in persons)):
            state, start = behind[0], behind[0].stop
        elif not stands_for:
            before = [m for m in states if 0 <= verb.first - m.stop <= 1 and not is_governed(sentence, m)]
            before = before or _subject_of_opening(sentence, verb, states)
            if not before:
                continue
            state, start = before[-1], verb.stop
        else:
            continue
        # A verb of sending without an object of its own governs an official right behind the sender.
        person = first_behind(sentence, persons, start, 0 if alone else PERSON_REACH)
        if person is None and stands_for and verb.first and sentence.form(verb.first - 1) in RELATIVES:
            person = last_before(persons, verb.first - 1)
        if person is not None:
            yield Sent(person, state.affiliation or state.name, "state-of-sender")


def _subject_of_opening(sentence: Sentence, verb: Term[VerbForm], states: list[Mention]) -> list[Mention]:
    """The state of the sentence's first verb, where "and so" goes on: عادت البرازيل …، فأوفدت …."""
    opens = verb.split.conjunction == "ف" and sentence.word_class(0) == "verb"
    return [state for state in states if state.first == 1 and state.kind == "country"] if opens else []


def _for_his_country(sentence: Sentence, persons: list[Mention], reading: Reading) -> Iterator[Sent]:
    """Who stands for the state of the one told of before: وغاب الوزير المصري، ومثل بلاده السفير فلان."""
    own = rule_words.state_words()["own country"]
    for verb in sentence.terms(vocabulary.attendance_verbs):
        if verb.value.lemma != "مثل" or sentence.form(verb.stop) not in own:
            continue
        start = verb.stop + 1
        honorific = sentence.honorifics[start]  # ومثل بلاده سعادة السفير فلان
        if honorific is not None and all(person.first != start for person in persons):
            start = honorific.stop
        person = first_behind(sentence, persons, start, 0)
        state = last_of_a_state(persons, verb.first, reading)
        if person is not None and state:
            yield Sent(person, state, "state-of-sender")


def _fronted(sentence: Sentence, persons: list[Mention]) -> Iterator[Sent]:
    """Who is named behind the state that opens the sentence: ومن المغرب … فلان، تونس: الوزير فلان."""
    words = rule_words.state_words()
    start = 1 if sentence.form(0) in words["for a state"] else 0
    country = sentence.countries[start]
    if country is None or country.split.preposition:
        return
    if not start and sentence.token(country.stop).text != ":":
        return
    if sentence.form(country.stop) in words["motion"]:
        return  # ومن ليتوانيا وصل فلان tells of the way
    stop = country.stop
    for person in persons:
        if first_behind(sentence, [person], stop, PERSON_REACH) is None:
            return
        yield Sent(person, country.value.code, "state-before-person")
        stop = person.stop


def _joined(sentence: Sentence, persons: list[Mention]) -> Iterator[Sent]:
    """Who is named right behind one more state that people come from: …، ومن تونس المدير العام فلان."""
    for country in sentence.countries:
        if country.split.preposition or sentence.form(country.first - 1) != "ومن" or country.first <= 1:
            continue
        person = next((person for person in persons if person.first == country.stop), None)
        if person is not None:
            yield Sent(person, country.value.code, "state-before-person")


def _in_company(sentence: Sentence, persons: list[Mention], reading: Reading) -> Iterator[Sent]:
    """Who comes with a state's official, as another of that state: ووصل الوزير اليمني ومعه السفير فلان."""
    for person in persons:
        if person.standing != "state" or sentence.form(person.first - 1).removeprefix("و") not in _WITH:
            continue
        state = last_of_a_state(persons, person.first, reading)
        if state:
            yield Sent(person, state, "state-of-sender")
    for verb in sentence.attendance_verbs:
        if verb.value.lemma != "رافق" or sentence.quoted[verb.first]:
            continue
        # ويرافق الرئيس الكيني وزير الري فلان ووزيرة الصحة فلانة
        accompanied = next((m for m in persons if m.first == verb.stop and m.standing == "state"), None)
        if accompanied is None or accompanied.affiliation is None:
            continue
        start = accompanied.stop
        while (behind := first_behind(sentence, persons, start, PERSON_REACH)) is not None:
            yield Sent(behind, accompanied.affiliation, "state-of-sender")
            start = behind.stop


def _at_level(sentence: Sentence, persons: list[Mention], mentions: tuple[Mention, ...]) -> Iterator[Sent]:
    """Through whom a state takes part: وشاركت بوركينا فاسو على مستوى القائم بالأعمال فلان."""
    for person in persons:
        own = sentence.form(person.first - 2) in rule_words.words_for_own_coming()
        if own and sentence.form(person.first - 1) == "عبر":
            # أكدت السعودية حضورها عبر وزير المالية فلان
            told = [m for m in mentions if m.kind == "country" and m.stop <= person.first - 2]
            if told and told[-1].affiliation:
                yield Sent(person, told[-1].affiliation, "state-of-sender")
            continue
        if (sentence.form(person.first - 2), sentence.form(person.first - 1)) != _AT_LEVEL:
            continue
        state = next((m for m in mentions if m.kind == "country" and m.stop == person.first - 2), None)
        if state is not None and state.affiliation:
            yield Sent(person, state.affiliation, "state-of-sender")


def _standing_in(
    sentence: Sentence, persons: list[Mention], mentions: tuple[Mention, ...], reading: Reading
) -> Iterator[Sent]:
    """Who stands in for somebody told of before, or for the body that a clause is about.

    مديرة الصندوق لم تأت، ويمثلها مدير الإدارة فلان; المفوضية الأوروبية التي مثلها مفوض الهجرة فلان.
    """
    for verb in sentence.attendance_verbs:
        if verb.value.lemma != "مثل" or not sentence.tokens[verb.first].text.endswith(("ها", "ه")):
            continue
        person = next((person for person in persons if person.first == verb.stop), None)
        if person is None:
            continue
        sender = _described(sentence, mentions, verb.first)
        replaced = next((person for person in reversed(persons) if person.stop <= verb.first), None)
        if sender is not None:
            yield Sent(person, sender.affiliation or sender.name, "state-of-sender")
        elif replaced is not None:
            known = (resolve(replaced, reading.persons) if replaced.named else None) or replaced
            if known.affiliation is not None and known.standing in ("state", "body"):
                yield Sent(person, known.affiliation, "state-of-sender")


def _described(sentence: Sentence, mentions: tuple[Mention, ...], verb: int) -> Mention | None:
    """The state or body right before a verb that describes it: البنك الدولي الذي يمثله فلان."""
    stop = verb - (sentence.form(verb - 1) in RELATIVES)
    stop -= sentence.is_comma(stop - 1)
    before = (m for m in mentions if m.kind in ("country", "organisation") and m.stop == stop)
    return next(before, None) if stop < verb else None


def _come_for(sentence: Sentence, persons: list[Mention], mentions: tuple[Mention, ...]) -> Iterator[Sent]:
    """Who comes for a state or its parliament: وحضر عن مجلس النواب المغربي فلان، وعن تونس فلانة."""
    if not sentence.attendance_verbs:
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
        person = first_behind(sentence, persons, sender.stop, _BESIDE)
        if person is not None:
            yield Sent(person, sender.affiliation, "state-of-sender")


def _deputies(sentence: Sentence, persons: list[Mention], reading: Reading) -> Iterator[Sent]:
    """Who is deputised for at home: ناب وزير الخارجية السوري فلان عن الرئيس فلان."""
    for person in persons:
        before = sentence.form(person.first - 1)
        if before != "عن" or not any(
            sentence.form(i).removeprefix("و") in rule_words.state_words()["deputising"]
            for i in range(max(0, person.first - PERSON_REACH), person.first)
        ):
            continue
        state = last_of_a_state(persons, person.first, reading)
        if state:
            yield Sent(person, state, "state-of-deputy")
