"""Bodies: organisations, ministries, companies, known by name or by the noun that heads their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.article.model import Span
from briefcli.lexicon.rule_words import body_name_words
from briefcli.mentions.model import Mention
from briefcli.mentions.noun_phrases import follow_noun_phrase

if TYPE_CHECKING:
    from briefcli.lexicon.vocabulary import Body, Place
    from briefcli.mentions.noun_chains import Complement
    from briefcli.mentions.sentence import Sentence
    from briefcli.mentions.terms import Term


_NAMED_BY_ONE_WORD = frozenset(("مجموعة", "شبكة", "حركة", "منصة"))
"""Nouns that one word no lexicon knows makes a name of, though each is mostly an ordinary one."""

_ASSEMBLIES = ("برلمان", "مجلس")
_LEADING = frozenset(("قيادة", "رئاسة", "إدارة", "هيئة", "مكتب"))
"""Nouns of what leads another body, and is of the state that this one is of."""

_TAKEN_UP = frozenset(("مركز", "شبكة", "حركة", "جبهة", "مجموعة", "مكتب"))
"""Nouns that take up a body named before, though each is mostly an ordinary one."""

_OF_DIALOGUE = frozenset(("مركز", "معهد"))
"""Nouns of a body that may be for a dialogue, and of no part of one."""

_BEFORE_IMPERFECT = frozenset(("ان", "وان", "لم", "ولم", "لن", "ولن", "سوف", "التي"))
"""Folded words that a verb follows."""

_WITH_PURPOSE = 2
"""Words of an adjective and what something is for, which describe it."""

_FORMS_OF_STATE = frozenset(("جمهورية", "مملكة", "سلطنة", "دولة", "إمارة"))
"""Nouns that with a state's adjective or name make its long name."""


def body_at(sentence: Sentence, index: int) -> Mention | None:
    """The body whose name begins at a token, None where there is none.

    A known name counts at once; a heading noun needs at least one word behind it, and one that is
    mostly an ordinary word needs two, or a quoted or Latin name.
    """
    known = sentence.organisations[index]
    head = sentence.body_heads[index]
    if known is not None and (head is None or known.stop > head.stop):
        stop = known.stop
        span = Span(sentence.noun_start(index, known.split), sentence.tokens[stop - 1].end)
        name = sentence.noun_text(index, known.split, stop)
        organ = head is not None and head.value.kind == "state-body"
        states = sentence.nationalities.within(index, stop)
        return Mention(
            "organisation",
            sentence.index,
            index,
            stop,
            span,
            name,
            "known-body",
            affiliation=states[0].value.code if organ and states else None,
            standing="state" if organ and states else "unknown",
        )
    if head is None or head.value.plural or sentence.tokens[index].text.startswith(("إليه", "اليه")):
        return None  # إليه is no آلية
    if sentence.tokens[head.stop - 1].text.endswith("ه") and _is_of_another_kind(sentence, head.stop):
        return None  # من مكتبه وزير العدل: his office, and no library
    if head.value.name == "منظمة" and index and _is_organising(sentence, index):
        return None
    if head.value.name == "هيئة":
        staff = sentence.token(head.stop).stem in body_name_words()["staff"]
        if staff and sentence.tokens[index - 1].stem.endswith(("اعضاء", "عضو")):
            return None  # أعضاء هيئة التدريس
    chairs = head.value.name == "رئاسة" and _is_chairing(sentence, head)
    if chairs or _is_ceasing(sentence, head) or _gathers(sentence, index):
        return None
    definite = head.split.definite or any(token.definite for token in sentence.tokens[index : head.stop])
    complement = follow_noun_phrase(sentence, head.stop, "body", definite=definite)
    own_words = complement.stop - head.stop
    # المكتب الوطني, of which the rest was told before; but مجلس الجهة is all that it is called.
    taken_up = head.value.kind == "public-body" and not own_words and sentence.tokens[index].definite
    if taken_up or (
        definite
        and head.stop == index + 1
        and (not head.value.weak or head.value.name in _TAKEN_UP)
        and not (head.value.name == "حزب" and own_words and sentence.form(head.stop).endswith("ي"))
        and _takes_up(sentence, head.stop, complement.stop)
    ):
        span = Span(sentence.noun_start(index, head.split), sentence.tokens[complement.stop - 1].end)
        name = sentence.noun_text(index, head.split, complement.stop)
        return Mention(
            "organisation", sentence.index, index, complement.stop, span, name, "body-again", sure=False
        )
    if own_words == 0 and not (definite and head.stop > index + 1):
        return None  # مجلس المستشارين is a name as it stands
    if head.value.weak and _is_of_another_kind(sentence, head.stop):
        return None
    named = head.stop < len(sentence) and (
        sentence.tokens[head.stop].kind in ("latin", "punctuation")
        or (head.value.name in _NAMED_BY_ONE_WORD and sentence.word_class(head.stop) is None)
        or sentence.organisations[head.stop] is not None  # مكتب اليونسكو
    )
    # دولة فلان رئيس الوزراء: a title, and no state.
    title = sentence.honorifics[index] is not None and not (complement.nationality or complement.country)
    if head.value.weak and (title or (own_words < 2 and not (named or _organises(sentence, index)))):
        return None
    state = complement.nationality or complement.country
    if state is None and head.value.kind == "state-body" and (seat := _seat(sentence, complement.stop)):
        complement, state = complement._replace(stop=seat.stop), seat.value
    if head.value.name in _FORMS_OF_STATE and state is not None and state.role in ("country", "nationality"):
        return _state(sentence, index, head, complement, state) if definite or complement.country else None
    span = Span(sentence.noun_start(index, head.split), sentence.tokens[complement.stop - 1].end)
    # A parliament is no association for something: الجمعية الوطنية للنساجين.
    association = head.value.name == "جمعية وطنية" and sentence.form(head.stop).startswith("ل")
    organ = (
        (head.value.kind == "state-body" or _leads_organ(sentence, head))
        and not association
        and not of_several_states(sentence, index, complement.stop)
    )
    described = not definite and (
        _only_described(sentence, head.stop, complement.stop)
        # قوات مسلحة, منظمة غير حكومية: an adjective alone names nobody.
        or (head.stop > index + 1 and sentence.word_class(head.stop - 1) == "adjective")
    )
    return Mention(
        "organisation",
        sentence.index,
        index,
        complement.stop,
        span,
        sentence.noun_text(index, head.split, complement.stop),
        "heading-noun",
        affiliation=state.code if state and organ else None,
        standing="state" if organ else "body",
        sure=not head.value.weak and not described,
        definite=not described,
    )


def _seat(sentence: Sentence, stop: int) -> Term[Place] | None:
    """The capital that a ministry is told to be in, right behind its name: وزارة المياه في كابل."""
    city = sentence.cities[stop + 1] if sentence.form(stop) == "في" else None
    return city if city is not None and city.value.role == "capital" and not city.split.offset else None


def _leads_organ(sentence: Sentence, head: Term[Body]) -> bool:
    """Whether a noun only tells who leads an organ of a state: قيادة القوات البحرية, رئاسة أركان الجيش."""
    led = sentence.body_heads[head.stop]
    organ = led is not None and led.value.kind == "state-body" and not led.split.preposition
    return organ and head.value.name in _LEADING


def of_several_states(sentence: Sentence, first: int, stop: int) -> bool:
    """Whether an assembly is one of several states: برلمان مجموعة دول الجنوب."""
    if not sentence.tokens[first].stem.endswith(_ASSEMBLIES):
        return False
    return any(
        sentence.form(index) in body_name_words()["several states"] for index in range(first + 1, stop)
    )


def _state(sentence: Sentence, index: int, head: Term[Body], complement: Complement, state: Place) -> Mention:
    """The state that its form and its adjective or name tell: الجمهورية الإسلامية الموريتانية."""
    stop = next(
        (i for i in range(head.stop, complement.stop) if i in sentence.quotation_ends), complement.stop
    )
    return Mention(
        "country",
        sentence.index,
        index,
        stop,
        Span(sentence.noun_start(index, head.split), sentence.tokens[stop - 1].end),
        sentence.noun_text(index, head.split, stop),
        "form-of-state",
        affiliation=state.code,
        standing="state",
    )


def _is_organising(sentence: Sentence, index: int) -> bool:
    """Whether منظمة is the participle behind a definite noun: الأعراف المنظمة لتوزيع الماء."""
    before = sentence.tokens[index - 1]
    return sentence.tokens[index].definite and before.definite and sentence.word_class(index - 1) == "noun"


def _organises(sentence: Sentence, index: int) -> bool:
    """Whether a verb of organising stands right before a noun, whose subject it is: ينظمه بيت الرواية."""
    verb = sentence.attendance_verbs[index - 1] if index else None
    definite = sentence.token(index + 1).definite
    return verb is not None and verb.value.lemma == "نظم" and definite


def _is_chairing(sentence: Sentence, head: Term[Body]) -> bool:
    """Whether برئاسة is the act of chairing, with the name of who does it behind it, and no presidency."""
    following = head.stop
    if not head.split.preposition or head.split.definite or following >= len(sentence):
        return False
    named = not sentence.tokens[following].definite and sentence.word_class(following) is None
    return sentence.honorifics[following] is not None or (named and sentence.offices[following] is None)


def _gathers(sentence: Sentence, index: int) -> bool:
    """Whether what may be a body's noun is a verb: أن تجمع المحادثات ممثلين, لم تجمع القمة سوى …."""
    verb = sentence.attendance_verbs[index]
    governed = sentence.form(index - 1) in _BEFORE_IMPERFECT or sentence.event_nouns[index + 1] is not None
    return verb is not None and governed


def _is_ceasing(sentence: Sentence, head: Term[Body]) -> bool:
    """Whether وقف is what is done with a fire or a war, and no endowment: وقف إطلاق النار."""
    return head.value.name == "وقف" and sentence.token(head.stop).stem in body_name_words()["stopped"]


def _is_of_another_kind(sentence: Sentence, index: int) -> bool:
    """Whether an ordinary noun is one of an event's or an official's: محور المنتدى, رئاسة نائب الوزير."""
    office, event = sentence.offices[index], sentence.event_nouns[index]
    head = sentence.body_heads[index - 1]
    of_dialogue = head is not None and head.value.name in _OF_DIALOGUE  # مركز الحوار الإنساني
    meets = event is not None and not (of_dialogue and event.value.lemma == "حوار")
    return meets or (office is not None and office.value.number == "singular")


def _takes_up(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether a definite noun alone, or with one plain adjective, takes up a body named before."""
    if stop == start:
        return True
    plain = sentence.nationalities[start] is None and sentence.quotation_ends.get(start) is None
    return stop - start == 1 and plain and sentence.word_class(start) == "adjective"


def _only_described(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether an indefinite noun is only described and not named: صندوق عربي خاص بالمياه.

    A proper name at the end of its chain names it: جمعية أصدقاء زغوان.
    """
    first = sentence.tokens[start]
    if first.kind != "word" or first.definite or sentence.word_class(start) is None:
        return False
    if sentence.word_class(start) == "adjective" and sentence.form(start + 1).startswith("لل"):
        return stop <= start + _WITH_PURPOSE  # جناح صغير للقهوة
    if sentence.word_class(start) == "noun" and any(
        sentence.word_class(index) is None and not _carries_particle(sentence, index)
        for index in range(start + 1, stop)
    ):
        return False
    places = (sentence.organisations, sentence.countries, sentence.cities)
    return not any(
        sentence.tokens[index].definite and sentence.tokens[index - 1].kind == "word" and index > start
        for index in range(start, min(stop, start + 2))
    ) and not any(terms[index] is not None for terms in places for index in range(start, stop))


def _carries_particle(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    return token.kind != "word" or any(
        split.definite or sentence.is_everyday_noun(split.stem) for split in token.splits[1:]
    )
