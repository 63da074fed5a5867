"""The state of officials whose office names none: a newspaper writes "the foreign minister" of its own.

It is read only from what the text ties to a person: a statement of theirs that begins with their
state (the minister said that Morocco …), or a stand told as the state's (renewed Egypt's refusal). Where
all such ties of an article are to one state, that is the newspaper's own, and its other ministers are of
that state as well. Where no such tie stands, the event's host is taken for it if the article names it more
often than any other state; an official who is told of beside another state is left out of this.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefcli.lexicon import vocabulary
from briefcli.mentions.coreference import Person, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcli.mentions.model import Mention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

_THAT = frozenset(("ان", "بان"))
_SUBJECT_REACH = 2
_CONTENT_REACH = 10
_OFTEN = 2
_MORE_OFTEN = 4 / 3


def home_states(reading: Reading) -> dict[str, str]:
    """The code of the state by the person's name, for those whose office leaves it open."""
    codes: dict[str, str] = {}
    ties: set[str | None] = set()
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
                if subject is None or _names_no_state_before(sentence, subject.first):
                    ties.add(code)
                else:
                    ties.add(None)  # كييف أعلنت على لسان المتحدثة …: somebody else's official
    own = next(iter(ties)) if len(ties) == 1 else None
    if own is not None:
        for person in _of_no_state(reading, own, beside_others=True):
            codes.setdefault(person.name, own)
    return codes


def home_state(reading: Reading, host: str | None) -> str | None:
    """The state that the newspaper writes of as its own: its officials need no nationality.

    Args:
        reading: The article's mentions.
        host: The code of the main event's host state, if it is known.
    """
    named = Counter(
        term.value.code
        for sentence in reading.sentences
        for terms in (sentence.countries, sentence.cities, sentence.nationalities)
        for term in terms
        if term is not None
    )
    kinds = [kind for kind, codes in vocabulary.state_kinds().items() if host in codes]
    if host is None:
        return None
    # The kingdom, told without its name, is the newspaper's own.
    named[host] += sum(
        sentence.form(i) in kinds for sentence in reading.sentences for i in range(len(sentence))
    )
    if named[host] < _OFTEN:
        return None
    others = max((count for code, count in named.items() if code != host), default=0)
    return host if named[host] >= _MORE_OFTEN * others else None


def officials_of(reading: Reading, state: str) -> dict[str, str]:
    """The code of a state by the person's name, for officials who are told of beside no other one."""
    return {person.name: state for person in _of_no_state(reading, state, beside_others=False)}


def _of_no_state(reading: Reading, state: str, *, beside_others: bool) -> Iterator[Person]:
    """The state's officials whose office names no state, those told of beside other states' names as well."""
    for person in reading.persons:
        if person.affiliation is None and person.standing == "state":
            introduced = next(
                (
                    names_no_other_state(sentence, state, mentions)
                    and not any(
                        m.name == person.name and of_unknown_nationality(sentence, m) for m in mentions
                    )
                    for sentence, mentions in zip(reading.sentences, reading.mentions, strict=True)
                    if any(m.kind == "person" and m.title and m.name == person.name for m in mentions)
                ),
                True,
            )
            if introduced or beside_others:
                yield person


def of_unknown_nationality(sentence: Sentence, mention: Mention) -> bool:
    """Whether an office of state is told with an adjective that may be a nationality: الخارجية الكونغولية."""
    offices = vocabulary.speech_phrases("office")
    for index in range(mention.first, mention.stop - 1):
        following = sentence.tokens[index + 1]
        relative = following.definite and following.form.endswith(("ي", "يه"))
        if relative and (sentence.form(index),) in offices:
            return True
    return False


def names_no_other_state(sentence: Sentence, state: str, mentions: Sequence[Mention]) -> bool:
    """Whether a sentence names no state but one, the names of bodies and of other states' officials aside."""
    named = ("organisation", "person")
    inside = {index for m in mentions if m.kind in named for index in range(m.first, m.stop)}
    return not any(
        term is not None and term.value.code != state and term.first not in inside
        for terms in (sentence.countries, sentence.nationalities)
        for term in terms
    )


def _names_no_state_before(sentence: Sentence, stop: int) -> bool:
    """Whether no state or capital is named before a token."""
    return not any(
        term is not None and term.first < stop
        for terms in (sentence.countries, sentence.cities, sentence.nationalities)
        for term in terms
    )


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
