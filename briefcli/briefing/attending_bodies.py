"""States and bodies as attendees: capitals that stand for states, the press, bodies that an office names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.briefing.factuality import NEGATIONS
from briefcli.lexicon import rule_words, vocabulary
from briefcli.mentions.bodies import body_at

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefcli.briefing.attendance_trigger import Trigger
    from briefcli.mentions.model import Mention
    from briefcli.mentions.sentence import Sentence


_STATES_THEMSELVES = frozenset(("حكومة", "دولة", "مملكة", "إمارة", "جمهورية", "سلطنة", "قوات"))
"""Nouns whose plural before a state's name tells of the state itself."""


def state_of_capital(mention: Mention, trigger: Trigger, destinations: frozenset[str]) -> Mention:
    """The state for which its capital stands as a verb's subject: جاكرتا لن تشارك; others as they are.

    Args:
        mention: Whom the trigger governs.
        trigger: What governs it.
        destinations: The names of the event's city and the codes of its states.
    """
    capital = mention.kind == "city" and mention.standing == "state"
    of_states = trigger.lemma in rule_words.attendance_lemmas("of states")
    if not capital or not of_states or destinations & {mention.name, mention.affiliation}:
        return mention
    verb = trigger.first
    while trigger.sentence.form(verb - 1) in NEGATIONS:
        verb -= 1
    beside = _is_joined_from(trigger, mention.first) or mention.stop == verb
    return mention._replace(kind="country") if beside else mention


def _is_joined_from(trigger: Trigger, index: int) -> bool:
    """Whether a capital stands right behind a verb, or is joined to those that do: قاطعت موسكو وبكين."""
    sentence = trigger.sentence
    while index > trigger.stop and sentence.conjunction(index):
        before = next((city for city in sentence.cities if city.stop == index), None)
        if before is None:
            return False
        index = before.first
    return index == trigger.stop


def with_capitals_as_states(
    mentions: Sequence[Mention], sentence: Sentence, destinations: frozenset[str]
) -> tuple[Mention, ...]:
    """The mentions, with those capitals as states that stand right behind a verb: ورفضت طهران المشاركة.

    Args:
        mentions: The mentions of a sentence.
        sentence: The sentence.
        destinations: The names of the event's city and the codes of its states.
    """
    return tuple(
        mention._replace(kind="country")
        if mention.kind == "city"
        and mention.standing == "state"
        and not destinations & {mention.name, mention.affiliation}
        and _is_behind_verb(sentence, mention.first)
        else mention
        for mention in mentions
    )


def _is_behind_verb(sentence: Sentence, index: int) -> bool:
    """Whether a finite verb stands right before a token."""
    if index == 0:
        return False
    verbs = (sentence.attendance_verbs[index - 1], sentence.statement_verbs[index - 1])
    finite = any(
        verb is not None and verb.stop == index and verb.value.tense in ("past", "present", "future")
        for verb in verbs
    )
    return finite or sentence.word_class(index - 1) == "verb"


def body_key(name: str) -> str:
    """What two names of one body have in common: the known name, else the folded one."""
    known = vocabulary.organisations().get(name)
    return known.name if known is not None else fold(name)


def is_press(mention: Mention, sentence: Sentence) -> bool:
    """Whether a body is a newspaper, agency or broadcaster, which tells of an event and doesn't attend it."""
    if mention.kind != "organisation":
        return False
    terms = (sentence.body_heads[mention.first], sentence.organisations[mention.first])
    return any(term is not None and term.value.kind == "media" for term in terms)


def is_government(mention: Mention, sentence: Sentence) -> bool:
    """Whether a body is a state's government, which stands for the state itself."""
    head = sentence.body_heads[mention.first]
    return mention.kind == "organisation" and head is not None and head.value.name == "حكومة"


def is_of_a_state(mention: Mention, sentence: Sentence) -> bool:
    """Whether a body is an organ or an institution of a state."""
    head = sentence.body_heads[mention.first]
    public = head is not None and head.value.kind == "public-body" and mention.rule == "heading-noun"
    return mention.kind == "organisation" and (public or mention.standing == "state")


def body_within(mention: Mention, sentence: Sentence, stop: int) -> Mention | None:
    """The body inside a person's office that ends where a feminine participle begins, None without one.

    In رئيس جمعية النور المشاركة في المنتدى it is the association that takes part.
    """
    if mention.kind != "person" or not sentence.form(stop).endswith("ه"):
        return None
    bodies = (body_at(sentence, index) for index in range(mention.first, stop))
    return next((body for body in bodies if body is not None and body.stop == stop), None)


def is_led(sentence: Sentence, mention: Mention, by_first: Mapping[int, Mention]) -> bool:
    """Whether a delegation of a state has a named head, who stands for it: وفد من مالي برئاسة الوزير …."""
    led = mention.stop
    before = range(max(0, mention.first - 2), mention.first)
    led_by = rule_words.participation_words()["led by"]
    if sentence.form(led) not in led_by or not any(sentence.tokens[i].stem.endswith("وفد") for i in before):
        return False
    leader = next((by_first[i] for i in range(led + 1, led + 4) if i in by_first), None)
    return leader is not None and leader.kind == "person" and leader.named


def heads_plural_bodies(sentence: Sentence, index: int) -> bool:
    """Whether a plural of bodies stands here, which the places behind it name: جامعات القاهرة والجزائر."""
    head = sentence.body_heads[index]
    places = (sentence.countries, sentence.cities)
    return (
        head is not None
        and head.value.plural
        and head.value.name not in _STATES_THEMSELVES
        and head.stop == index + 1
        and any(terms[index + 1] is not None for terms in places)
    )


def behind_places(index: int, by_first: Mapping[int, Mention]) -> int:
    """The index behind a run of places joined to each other."""
    while index in by_first and by_first[index].kind in ("country", "city"):
        index = by_first[index].stop
    return index
