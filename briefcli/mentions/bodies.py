"""Bodies: organisations, ministries, companies, known by name or by the noun that heads their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.article.model import Span
from briefcli.lexicon.rule_words import body_name_words
from briefcli.mentions.body_nouns import has_role, is_another_word, is_described, is_name, takes_up
from briefcli.mentions.model import Mention
from briefcli.mentions.noun_phrases import follow_noun_phrase

if TYPE_CHECKING:
    from briefcli.lexicon.vocabulary import Body, Place
    from briefcli.mentions.noun_chains import Complement
    from briefcli.mentions.sentence import Sentence
    from briefcli.mentions.terms import Term

_STATE_BODY = "state-body"
_ASSEMBLIES = ("برلمان", "مجلس")
_NATIONAL_ASSOCIATION = "جمعية وطنية"


def body_at(sentence: Sentence, index: int) -> Mention | None:
    """The body whose name begins at a token, None where there is none.

    A known name counts at once; a heading noun needs at least one word behind it, and one that is
    mostly an ordinary word needs more.
    """
    known, head = sentence.organisations[index], sentence.body_heads[index]
    if known is not None and (head is None or known.stop > head.stop):
        return _known_body(sentence, known, head)
    if head is None or is_another_word(sentence, head):
        return None
    definite = head.split.definite or any(token.definite for token in sentence.tokens[index : head.stop])
    complement = follow_noun_phrase(sentence, head.stop, "body", definite=definite)
    if takes_up(sentence, head, complement.stop, definite=definite):
        return _mention(sentence, head, complement.stop, "body-again")._replace(sure=False)
    if not is_name(sentence, head, complement, definite=definite):
        return None
    return _named_body(sentence, head, complement, definite=definite)


def _known_body(sentence: Sentence, known: Term[Body], head: Term[Body] | None) -> Mention:
    """A body that the lexicon knows by name; an organ of the state whose adjective stands in the name."""
    states = sentence.nationalities.within(known.first, known.stop)
    body = _mention(sentence, known, known.stop, "known-body")
    if not states or head is None or head.value.kind != _STATE_BODY:
        return body
    return body._replace(affiliation=states[0].value.code, standing="state")


def _named_body(
    sentence: Sentence, head: Term[Body], complement: Complement, *, definite: bool
) -> Mention | None:
    """The body that a noun names with what belongs to it; the state, where that is what is named."""
    stop, state = complement.stop, complement.nationality or complement.country
    if state is None and head.value.kind == _STATE_BODY and (seat := _seat(sentence, stop)):
        stop, state = seat.stop, seat.value
    if has_role(head, "form of state") and state is not None and state.role in ("country", "nationality"):
        return _state(sentence, head, stop, state) if definite or complement.country else None
    organ = _is_organ(sentence, head, stop)
    described = not definite and is_described(sentence, head, stop)
    return _mention(sentence, head, stop, "heading-noun")._replace(
        affiliation=state.code if state and organ else None,
        standing="state" if organ else "body",
        sure=not head.value.weak and not described,
        definite=not described,
    )


def _mention(sentence: Sentence, term: Term[Body], stop: int, rule: str) -> Mention:
    """The mention of a body from its first word to what ends it."""
    span = Span(sentence.noun_start(term.first, term.split), sentence.tokens[stop - 1].end)
    name = sentence.noun_text(term.first, term.split, stop)
    return Mention("organisation", sentence.index, term.first, stop, span, name, rule)


def _seat(sentence: Sentence, stop: int) -> Term[Place] | None:
    """The capital that a ministry is told to be in, right behind its name: وزارة المياه في كابل."""
    city = sentence.cities[stop + 1] if sentence.form(stop) == "في" else None
    return city if city is not None and city.value.role == "capital" and not city.split.offset else None


def _is_organ(sentence: Sentence, head: Term[Body], stop: int) -> bool:
    """Whether a body is an organ of one state."""
    if head.value.kind != _STATE_BODY and not _leads_organ(sentence, head):
        return False
    # A parliament is no association for something: الجمعية الوطنية للنساجين.
    association = head.value.name == _NATIONAL_ASSOCIATION and sentence.form(head.stop).startswith("ل")
    return not association and not of_several_states(sentence, head.first, stop)


def _leads_organ(sentence: Sentence, head: Term[Body]) -> bool:
    """Whether a noun only tells who leads an organ of a state: قيادة القوات البحرية, رئاسة أركان الجيش."""
    led = sentence.body_heads[head.stop]
    organ = led is not None and led.value.kind == _STATE_BODY and not led.split.preposition
    return organ and has_role(head, "leading")


def of_several_states(sentence: Sentence, first: int, stop: int) -> bool:
    """Whether an assembly is one of several states: برلمان مجموعة دول الجنوب."""
    if not sentence.tokens[first].stem.endswith(_ASSEMBLIES):
        return False
    return any(
        sentence.form(index) in body_name_words()["several states"] for index in range(first + 1, stop)
    )


def _state(sentence: Sentence, head: Term[Body], stop: int, state: Place) -> Mention:
    """The state that its form and its adjective or name tell: الجمهورية الإسلامية الموريتانية."""
    stop = next((i for i in range(head.stop, stop) if i in sentence.quotation_ends), stop)
    return _mention(sentence, head, stop, "form-of-state")._replace(
        kind="country", affiliation=state.code, standing="state"
    )
