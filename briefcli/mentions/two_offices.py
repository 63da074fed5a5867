"""Two offices before one name: a second office of the holder, or somebody else's.

A cabinet's rank and office are one title (وزير الدولة، وزير الطاقة); of other two, how they stand beside each
other tells whether one person holds both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.mentions.offices import office_at

if TYPE_CHECKING:
    from briefcli.lexicon.vocabulary import Office
    from briefcli.mentions.model import Mention
    from briefcli.mentions.office_phrases import OfficePhrase
    from briefcli.mentions.sentence import Sentence
    from briefcli.mentions.terms import Term

_CABINET_RANKS = frozenset(
    rank + of
    for rank in ("وزير ", "وزيره ", "نائب رئيس ", "نائبه رئيس ", "نائب الوزير ", "نائبه الوزير ")
    for of in ("الدوله", "الوزراء", "مجلس الوزراء", "الحكومه", "الاول")
)
"""Folded titles of rank in a cabinet, beside which its holder has an office."""
_HEADS_OF_CABINET = frozenset(
    (
        "ولي العهد",
        *(f"{head} {of}" for head in ("رئيس", "رئيسه") for of in ("الوزراء", "مجلس الوزراء", "الحكومه")),
    )
)
"""Likewise, but set off by a comma from another's office."""
_DEPUTY = ("نائب ", "نائبه ")

_GOVERNOR, _PREFECT = "والي", "عامل"
"""Lemmas of the two offices that the governor of a region of Morocco has at once."""


def second_office(sentence: Sentence, office: OfficePhrase) -> Term[Office] | None:
    """The office behind another that may be of the same person, with or without a comma between them."""
    if office.office.number != "singular":
        return None
    index = office.stop + sentence.is_comma(office.stop)
    honorific = sentence.honorifics[index]
    term = (
        sentence.offices[index]
        or (sentence.offices[honorific.stop] if honorific else None)
        or sentence.weak_offices[index]
    )
    if term is None or term.split.preposition:
        return None
    return term if not term.split.conjunction or _is_rank(sentence, office, term) else None


def holder_of_both(
    sentence: Sentence, office: OfficePhrase, second: Term[Office], person: Mention
) -> Mention | None:
    """The holder of the second office with the first, None if that is somebody else's.

    رئيس الوفد الروسي، نائب وزير الخارجية …: the title is the one beside the name, the state the first's.
    رئيسة اللجنة، الروائية فلانة: who somebody is besides stands between the title and the name.

    Args:
        sentence: The sentence.
        office: The first office.
        second: The one behind it.
        person: The holder of the second office, by name.
    """
    both = person._replace(
        first=office.first,
        affiliation=person.affiliation or office.affiliation,
        standing=person.standing if person.affiliation else office.standing,
    )
    governs_both = office.office.lemma == _GOVERNOR and second.value.lemma.startswith(_PREFECT)
    represents = office.office.role == "representative" or "وفد" in office.title
    if represents or governs_both or _chairs_event(sentence, office):
        return both
    if _is_rank(sentence, office, second):
        return both._replace(title=_joint_title(sentence, office, second))
    spoken = sentence.statement_verbs[office.first - 1] is not None
    if spoken and second.first == office.stop and not office.bare:
        # وقال عضو اللجنة المخرج فلان: who speaks governs nobody, so that both offices are his.
        return both if office.affiliation else both._replace(standing=person.standing)
    if person.standing == "self" and _stands_in_apposition(sentence, office, second.first, person.stop):
        return both._replace(
            title=office.title,
            affiliation=office.affiliation,
            standing=office.standing,
            definite=office.definite,
        )
    return None


def _is_rank(sentence: Sentence, office: OfficePhrase, second: Term[Office]) -> bool:
    """Whether an office is a rank in a cabinet, and the next one is of the same person.

    رئيس مجلس الوزراء وزير الخارجية, نائب رئيس الوزراء الأردني وزير الخارجية. Behind "and" it is so only of a
    deputy of no state: نائب رئيس الوزراء ووزير الدفاع الكويتي.
    """
    words = fold(office.title).split()
    rank = " ".join(words[:-1] if office.nationality is not None else words)
    minister = second.value.lemma.startswith("وزير")
    if second.split.conjunction:
        return rank in _CABINET_RANKS and rank.startswith(_DEPUTY) and office.nationality is None and minister
    adjacent = second.first == office.stop or sentence.honorifics[office.stop] is not None
    head = rank in _HEADS_OF_CABINET and adjacent and not sentence.is_comma(office.stop)
    return head or (rank in _CABINET_RANKS and minister)


def _joint_title(sentence: Sentence, office: OfficePhrase, second: Term[Office]) -> str:
    """A rank and the office behind it as one title."""
    phrase, rank = office_at(sentence, second.first), sentence.offices[office.first]
    assert phrase is not None
    assert rank is not None
    return sentence.noun_text(office.first, rank.split, phrase.stop)


def _chairs_event(sentence: Sentence, office: OfficePhrase) -> bool:
    """Whether an office is to preside over an event, which an official of a state does besides his own."""
    chairs = office.office.lemma.startswith("رئيس")
    return chairs and bool(sentence.event_nouns.within(office.first + 1, office.stop))


def _stands_in_apposition(sentence: Sentence, office: OfficePhrase, second: int, stop: int) -> bool:
    """Whether who somebody is stands in commas behind an office, and is not the next one of a list."""
    feminine = sentence.tokens[office.first].text.endswith("ة")
    modifiers = sentence.modifiers.within(office.first, office.stop)
    late = any(modifier.value == "late" for modifier in modifiers)
    if late or office.bare or feminine != sentence.tokens[second].text.endswith("ة") or second == office.stop:
        return False
    following = stop + 1 if sentence.is_comma(stop) else stop
    joined = sentence.form(following).startswith("و") and sentence.word_class(following) is None
    return not joined and sentence.offices[following] is None and sentence.honorifics[following] is None
