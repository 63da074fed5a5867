"""The state of officials whose office names none: a newspaper writes "the foreign minister" of its own.

It is read only from what the text ties to a person: a statement of theirs that begins with their
state (the minister said that Morocco …), or a stand told as the state's (renewed Egypt's refusal). Where
all such ties of an article are to one state, that is the newspaper's own, and its other ministers are of
that state as well. Where no such tie stands, nothing is filled in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.mentions.coreference import Person, resolve

if TYPE_CHECKING:
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

_THAT = frozenset(("ان", "بان"))
_SUBJECT_REACH = 2
_CONTENT_REACH = 10


def home_states(reading: Reading) -> dict[str, str]:
    """The code of the state by the person's name, for those whose office leaves it open."""
    codes: dict[str, str] = {}
    speaker: Person | None = None
    for sentence in reading.sentences:
        for index in range(len(sentence)):
            verb = sentence.statement_verbs[index]
            if verb is None or verb.value.tense not in ("past", "present") or sentence.quoted[index]:
                continue
            subject = next(
                (
                    mention
                    for mention in reading.mentions[sentence.index]
                    if mention.kind == "person" and 0 <= mention.first - verb.stop <= _SUBJECT_REACH
                ),
                None,
            )
            if subject is not None:
                speaker = resolve(subject, reading.persons)
                code = _state_of_content(sentence, subject.stop)
            elif index == 0:
                code = _state_of_stand(sentence, verb.stop)
            else:
                continue
            if speaker is not None and code is not None and speaker.affiliation is None:
                codes.setdefault(speaker.name, code)
    if len(set(codes.values())) == 1:
        own = next(iter(codes.values()))
        for person in reading.persons:
            if person.affiliation is None and person.standing == "state":
                codes.setdefault(person.name, own)
    return codes


def _state_of_content(sentence: Sentence, start: int) -> str | None:
    """The state that stands right behind "that": … that Morocco ….."""
    for index in range(start, min(len(sentence) - 1, start + _CONTENT_REACH)):
        if sentence.form(index) in _THAT:
            country = sentence.countries[index + 1]
            return country.value.code if country is not None and not country.split.preposition else None
    return None


def _state_of_stand(sentence: Sentence, start: int) -> str | None:
    """The state whose stand a verb without a subject renews: وجدد رفض مصر."""
    if start + 1 >= len(sentence):
        return None
    stand, country = sentence.statement_verbs[start], sentence.countries[start + 1]
    if stand is None or stand.value.tense != "masdar" or country is None:
        return None
    return country.value.code
