"""The noun that heads a body's name: whether it is a body's where it stands, and what follows names one.

Many such nouns are ordinary words as well (مركز, حركة, رئاسة), or look like one with a pronoun (مكتبه). A
definite noun alone takes up a body named before, and an indefinite one that is only described names none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.lexicon.rule_words import body_name_words

if TYPE_CHECKING:
    from briefcli.lexicon.vocabulary import Body
    from briefcli.mentions.noun_chains import Complement
    from briefcli.mentions.sentence import Sentence
    from briefcli.mentions.terms import Term

_ORGANISATION, _STAFF, _PRESIDENCY, _ENDOWMENT, _PARTY = "منظمة", "هيئة", "رئاسة", "وقف", "حزب"
_WITH_PURPOSE = 2
"""Words of an adjective and what something is for, which describe it."""


def has_role(head: Term[Body], role: str) -> bool:
    """Whether a body's noun is one of those that have a role in the names of bodies."""
    return fold(head.value.name) in body_name_words()[role]


def is_another_word(sentence: Sentence, head: Term[Body]) -> bool:
    """Whether a noun that may head a body's name is another word, or names many."""
    index, noun = head.first, head.value.name
    if head.value.plural or sentence.tokens[index].text.startswith(("إليه", "اليه")):
        return True  # إليه is no آلية
    if sentence.tokens[head.stop - 1].text.endswith("ه") and _is_of_another_kind(sentence, head.stop):
        return True  # من مكتبه وزير العدل: his office, and no library
    return (
        (noun == _ORGANISATION and index > 0 and _is_organising(sentence, index))
        or (noun == _STAFF and _is_staff(sentence, head))
        or (noun == _PRESIDENCY and _is_chairing(sentence, head))
        or (noun == _ENDOWMENT and _is_ceasing(sentence, head))
        or _gathers(sentence, index)
    )


def _is_of_another_kind(sentence: Sentence, index: int) -> bool:
    """Whether an ordinary noun is one of an event's or an official's: محور المنتدى, رئاسة نائب الوزير."""
    office, event = sentence.offices[index], sentence.event_nouns[index]
    head = sentence.body_heads[index - 1]
    of_dialogue = head is not None and has_role(head, "for dialogue")  # مركز الحوار الإنساني
    meets = event is not None and not (of_dialogue and event.value.lemma == "حوار")
    return meets or (office is not None and office.value.number == "singular")


def _is_organising(sentence: Sentence, index: int) -> bool:
    """Whether منظمة is the participle behind a definite noun: الأعراف المنظمة لتوزيع الماء."""
    before = sentence.tokens[index - 1]
    return sentence.tokens[index].definite and before.definite and sentence.word_class(index - 1) == "noun"


def _is_staff(sentence: Sentence, head: Term[Body]) -> bool:
    """Whether هيئة is the staff that members are of, and no body: أعضاء هيئة التدريس."""
    members = sentence.tokens[head.first - 1].stem.endswith(("اعضاء", "عضو"))
    return members and sentence.token(head.stop).stem in body_name_words()["staff"]


def _is_chairing(sentence: Sentence, head: Term[Body]) -> bool:
    """Whether برئاسة is the act of chairing, with the name of who does it behind it, and no presidency."""
    following = head.stop
    if not head.split.preposition or head.split.definite or following >= len(sentence):
        return False
    named = not sentence.tokens[following].definite and sentence.word_class(following) is None
    return sentence.honorifics[following] is not None or (named and sentence.offices[following] is None)


def _gathers(sentence: Sentence, index: int) -> bool:
    """Whether what may be a body's noun is a verb: أن تجمع المحادثات ممثلين, لم تجمع القمة سوى …."""
    before = sentence.form(index - 1) in body_name_words()["before verb"]
    governed = before or sentence.event_nouns[index + 1] is not None
    return governed and sentence.attendance_verbs[index] is not None


def _is_ceasing(sentence: Sentence, head: Term[Body]) -> bool:
    """Whether وقف is what is done with a fire or a war, and no endowment: وقف إطلاق النار."""
    return sentence.token(head.stop).stem in body_name_words()["stopped"]


def takes_up(sentence: Sentence, head: Term[Body], stop: int, *, definite: bool) -> bool:
    """Whether a body's noun takes up one named before.

    المكتب الوطني, of which the rest was told before; but مجلس الجهة is all that it is called.

    Args:
        sentence: The sentence.
        head: The noun.
        stop: The index behind what belongs to it.
        definite: Whether it is definite.
    """
    start, value = head.stop, head.value
    if value.kind == "public-body" and stop == start and sentence.tokens[head.first].definite:
        return True
    if not definite or start > head.first + 1 or (value.weak and not has_role(head, "taken up")):
        return False
    named = value.name == _PARTY and stop > start and sentence.form(start).endswith("ي")
    return not named and _is_plain(sentence, start, stop)


def _is_plain(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether a definite noun alone, or with one plain adjective, may take up a body named before."""
    if stop == start:
        return True
    plain = sentence.nationalities[start] is None and sentence.quotation_ends.get(start) is None
    return stop - start == 1 and plain and sentence.word_class(start) == "adjective"


def is_name(sentence: Sentence, head: Term[Body], complement: Complement, *, definite: bool) -> bool:
    """Whether a body's noun with what belongs to it names a body.

    One that is mostly an ordinary word needs two words behind it, or a quoted, Latin or known name.
    """
    own_words = complement.stop - head.stop
    if own_words == 0 and not (definite and head.stop > head.first + 1):
        return False  # مجلس المستشارين is a name as it stands
    if not head.value.weak:
        return True
    if _is_of_another_kind(sentence, head.stop):
        return False
    # دولة فلان رئيس الوزراء: a title, and no state.
    title = sentence.honorifics[head.first] is not None and not (complement.nationality or complement.country)
    if title:
        return False
    return own_words > 1 or _is_named(sentence, head) or _organises(sentence, head.first)


def _is_named(sentence: Sentence, head: Term[Body]) -> bool:
    """Whether the word behind a body's noun is a proper name: مكتب اليونسكو, شبكة "…"."""
    return head.stop < len(sentence) and (
        sentence.tokens[head.stop].kind in ("latin", "punctuation")
        or (has_role(head, "named by one word") and sentence.word_class(head.stop) is None)
        or sentence.organisations[head.stop] is not None
    )


def _organises(sentence: Sentence, index: int) -> bool:
    """Whether a verb of organising stands right before a noun, whose subject it is: ينظمه بيت الرواية."""
    verb = sentence.attendance_verbs[index - 1] if index else None
    definite = sentence.token(index + 1).definite
    return verb is not None and verb.value.lemma == "نظم" and definite


def is_described(sentence: Sentence, head: Term[Body], stop: int) -> bool:
    """Whether an indefinite noun is only described, and names no body."""
    # قوات مسلحة, منظمة غير حكومية: an adjective alone names nobody.
    adjective = head.stop > head.first + 1 and sentence.word_class(head.stop - 1) == "adjective"
    return adjective or _only_described(sentence, head.stop, stop)


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
