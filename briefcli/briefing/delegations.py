"""Who is sent, and by which state: delegations, those who lead them, and who represents another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.attending_bodies import is_of_a_state
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefcli.briefing.attendance_trigger import Trigger
    from briefcli.mentions.model import Mention
    from briefcli.mentions.sentence import Sentence


_DELEGATIONS = frozenset(("وفد", "وفدا", "بعثه"))

_LONGEST_CLAUSE = 120
"""Tokens of the longest clause that is looked back over."""
_TOWARDS = frozenset(("الي", "في", "من", "علي", "لدي", "مع", "عن"))


def sent(
    trigger: Trigger, mentions: Iterable[Mention], sentence_mentions: Sequence[Mention]
) -> Iterator[Mention]:
    """Those whom a trigger governs; where persons are sent, they alone, with who sends them."""
    lemma, sending = trigger.lemma, _sending()
    personal = sending | rule_words.attendance_lemmas("personal")
    delegation = trigger.sends and not any(
        m.kind == "person" and m.named and m.first > trigger.first for m in sentence_mentions
    )
    kept = delegation or (trigger.status == "declined" and lemma in sending)
    governed_ones = [m for m in mentions if kept or m.kind != "country" or lemma not in personal]
    persons = [mention for mention in governed_ones if mention.kind == "person"]
    if lemma == "مثل" and len(persons) > 1 and not persons[0].named:
        del persons[0]  # ومثل رئيس الجمهورية الوزير فلان
    for mention in persons if lemma in sending and persons else governed_ones:
        state = None
        open_person = mention.kind == "person" and mention.affiliation is None and mention.standing != "self"
        in_delegation = mention.affiliation is None and is_of_a_state(mention, trigger.sentence)
        if in_delegation or (open_person and (lemma in sending or mention.standing == "state")):
            state = _sender(trigger, mention, sentence_mentions)
        yield mention._replace(affiliation=state, standing="state") if state else mention


def _sending() -> frozenset[str]:
    """Lemmas of verbs whose object, or whose subject, is only the state or body that a person comes for."""
    return rule_words.attendance_lemmas("names a sender") | rule_words.attendance_lemmas("leads")


def _sender(trigger: Trigger, person: Mention, mentions: Sequence[Mention]) -> str | None:
    """The code of the state that a delegation, whoever sends or whoever is represented, belongs to.

    It is the last one told before the person in the same clause; "his country" is that of the speaker.
    """
    sentence = trigger.sentence
    start = _clause_start(sentence, person.first)
    names_sender = trigger.lemma in rule_words.attendance_lemmas("names a sender")
    sends = trigger.lemma in _sending() or any(
        sentence.tokens[i].stem.removeprefix("ب") in _DELEGATIONS or _is_side(sentence, i)
        for i in range(start, person.first)
    )
    if trigger.lemma in rule_words.attendance_lemmas("on behalf"):
        known = [
            m.affiliation
            for m in mentions
            if m.stop <= person.first and m.standing == "state" and m.affiliation
        ]
        return known[-1] if known else None
    if not sends:
        return None
    for index in range(person.first - 1, start - 1, -1):
        delegation = index and sentence.tokens[index - 1].stem.removeprefix("ب") in _DELEGATIONS
        for terms in (sentence.countries, sentence.nationalities, sentence.cities):
            term = terms[index]
            of = sentence.form(index - 1) == "من" and sentence.tokens[index - 2].stem in _DELEGATIONS
            if term is not None and (
                of or _is_side(sentence, index - 1) or _has_relative(sentence, term.stop)
            ):
                return term.value.code
            if term is None or sentence.form(index - 1) in _TOWARDS or term.split.preposition == "ب":
                continue
            if delegation or (terms is not sentence.nationalities and names_sender):
                return term.value.code
            if terms is sentence.countries and _is_subject(sentence, index):
                return term.value.code
    return None


def _is_side(sentence: Sentence, index: int) -> bool:
    """Whether a state is told of as one side: عن الجانب البريطاني."""
    return sentence.form(index) in ("الجانب", "الطرف") and sentence.form(index - 1) in ("عن", "وعن")


def _has_relative(sentence: Sentence, index: int) -> bool:
    """Whether a relative clause begins behind a state, which is its subject: القاهرة، التي أوفدت …."""
    return sentence.form(index + 1 if sentence.is_comma(index) else index) in ("الذي", "التي")


def _clause_start(sentence: Sentence, index: int) -> int:
    """The token that begins the clause which a token stands in, as its conjunctions tell."""
    farthest = max(0, index - _LONGEST_CLAUSE)
    for position in range(index - 1, farthest, -1):
        if sentence.form(position) in ("فيما", "بينما", "حين", "كما", "لكن", "ولكن", "وان"):
            return position
    return farthest


def _is_subject(sentence: Sentence, index: int) -> bool:
    """Whether a country stands where the one who sends a delegation does: beside a verb, or first."""
    country = sentence.countries[index]
    beside = (index - 1, country.stop if country is not None else index + 1)
    return index == 0 or any(sentence.attendance_verbs[i] is not None or sentence.is_comma(i) for i in beside)
