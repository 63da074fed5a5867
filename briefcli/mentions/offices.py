"""How office phrases are found: "the Russian foreign minister", "the secretary-general of …", "his peer".

The lexicon tells where one begins; what stands behind it tells where it ends, and whether its word is an
office there at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.lexicon.rule_words import attendance_nouns
from briefcli.lexicon.vocabulary import Place, ambiguous_nationalities
from briefcli.mentions.chain_places import THERE
from briefcli.mentions.noun_phrases import follow_noun_phrase
from briefcli.mentions.office_bodies import body_of_office
from briefcli.mentions.office_phrases import MINISTER, POSTED, OfficePhrase

if TYPE_CHECKING:
    from briefcli.lexicon.vocabulary import Office
    from briefcli.mentions.noun_chains import Complement, Head
    from briefcli.mentions.sentence import Sentence
    from briefcli.mentions.terms import Term

_COMPLEMENT_FOLLOWS = frozenset(("باسم", "باعمال", "لدي", "بلسان"))
_PRESS_MEETINGS = frozenset(("مؤتمر", "لقاء"))
_OF_PRESS = frozenset(("صحفي", "صحافي"))
_AT = frozenset(("لدي", "الي", "في"))


def office_at(
    sentence: Sentence, index: int, *, weak: bool = False, behind_name: bool = False
) -> OfficePhrase | None:
    """The office phrase that begins at a token.

    Args:
        sentence: The sentence.
        index: The token.
        weak: Whether offices are read as well whose word is mostly an ordinary one.
        behind_name: Whether the office stands behind its holder's name, so that no name follows it.
    """
    term = sentence.offices[index] or (sentence.weak_offices[index] if weak else None)
    if term is None or _is_another_word(sentence, index):
        return None
    complement = _complement(sentence, term, behind_name=behind_name)
    stop = complement.stop
    body = body_of_office(sentence, term, complement)
    return OfficePhrase(
        index,
        stop,
        _as_actor(term) if _is_actor(term, complement) else term.value,
        sentence.noun_text(index, term.split, stop - _told_before(sentence, stop)),
        complement.nationality or _of_mali(sentence, term, stop),
        None if _is_post(sentence, term, stop) else complement.country,
        body.name,
        body.of_state,
        _is_definite(sentence, term),
        stop == index + 1,
    )


def _is_another_word(sentence: Sentence, index: int) -> bool:
    """Whether an office's word is another one where it stands: وآلية is no والية."""
    misread = sentence.tokens[index].text.startswith("وآ")
    return misread or _describes_conference(sentence, index) or _is_group(sentence, index)


def _describes_conference(sentence: Sentence, index: int) -> bool:
    """Whether a word for who writes news is an adjective of a conference: المؤتمر الصحفي لمفوضة التنمية."""
    conference, adjective = sentence.tokens[index - 1], sentence.tokens[index]
    news = adjective.definite and adjective.stem in _OF_PRESS
    return index > 0 and news and conference.definite and conference.stem in _PRESS_MEETINGS


def _is_group(sentence: Sentence, index: int) -> bool:
    """Whether a plural with a pronoun tells of an event's guests in general: متحدثيها."""
    row = attendance_nouns().get((sentence.form(index),))
    return row is not None and row["use"] == "group" and sentence.form(index).endswith(("ه", "ها"))


def _complement(sentence: Sentence, term: Term[Office], *, behind_name: bool) -> Complement:
    """What stands behind an office's own words, with the nationality only where it is the office's."""
    takes_complement = sentence.form(term.stop - 1) in _COMPLEMENT_FOLLOWS
    definite = _is_definite(sentence, term) and not takes_complement
    complement = follow_noun_phrase(
        sentence, term.stop, _head_of(term.value), definite=definite, behind_name=behind_name
    )
    if complement.nationality is None or term.value.acts_for != "body":
        return complement
    if _of_people(sentence, term.stop, complement.stop):
        return complement._replace(nationality=None)
    if _is_possessed(sentence, term):
        # بأمينه العام النمساوي فلان: the office is the body's, the nationality its holder's.
        stop = next((n.first for n in sentence.nationalities.within(term.stop, complement.stop)), term.stop)
        return complement._replace(nationality=None, stop=stop)
    return complement


def _head_of(office: Office) -> Head:
    """What an office's noun phrase is like; see `Head`."""
    if fold(office.lemma).startswith(POSTED):
        return "post"
    return "scholar" if office.acts_for == "self" else "office"


def _is_definite(sentence: Sentence, term: Term[Office]) -> bool:
    if term.split.definite or sentence.tokens[term.stop - 1].definite:
        return True
    # A counterpart's pronoun closes the phrase: نظيره المجري.
    return term.value.role == "counterpart"


def _of_people(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether an adjective of nationality describes those whom an office is of: نقيب الصحفيين التونسيين."""
    nationality = next(iter(sentence.nationalities.within(start, stop)), None)
    return nationality is not None and sentence.form(nationality.first).endswith(("ين", "ون"))


def _is_possessed(sentence: Sentence, term: Term[Office]) -> bool:
    """Whether a pronoun is written onto an office: أمينها العام, مديره."""
    token, offset = sentence.tokens[term.first], term.split.offset
    article = token.form[max(0, offset - 2) : offset] == "ال" or token.form.startswith("لل")
    pronoun = term.split.definite and not article and token.text.endswith(("ه", "ها", "هم"))
    return pronoun and term.value.role == "office"


def _is_actor(term: Term[Office], complement: Complement) -> bool:
    """Whether ممثل with a nationality and nothing else is an actor, who represents nobody."""
    alone = complement.nationality is not None and complement.stop == term.stop + 1
    return alone and term.value.lemma == "ممثل" and term.split.definite and complement.body_start is None


def _as_actor(term: Term[Office]) -> Office:
    """The office of an actor."""
    return term.value._replace(acts_for="self", role="office")


def _told_before(sentence: Sentence, stop: int) -> int:
    """How many words at the end of an office stand for a place told before: وزير البيئة فيها."""
    return 1 if sentence.form(stop - 1) in THERE else 0


def _of_mali(sentence: Sentence, term: Term[Office], stop: int) -> Place | None:
    """The state that an adjective with another meaning tells beside a minister: وزير الدفاع المالي.

    A minister's money is feminine, as his portfolio (وزير الشؤون المالية).
    """
    last = sentence.tokens[stop - 1]
    minister = term.value.lemma.startswith(MINISTER) and term.value.number == "singular"
    president = term.value.lemma == "رئيس" and term.split.definite and stop == term.stop + 1  # الرئيس المالي
    counterpart = term.value.role == "counterpart"  # نظيره المالي
    if (
        not (minister or president or counterpart)
        or stop <= term.stop
        or not last.definite
        or last.form.endswith("ه")
    ):
        return None
    codes = ambiguous_nationalities().get(last.stem, frozenset())
    return Place(next(iter(codes)), last.text, "nationality") if len(codes) == 1 else None


def _is_post(sentence: Sentence, term: Term[Office], stop: int) -> bool:
    """Whether the only place in an office is where it is held: السفير لدى الهند، مبعوثها إلى أفغانستان."""
    if not fold(term.value.lemma).startswith(POSTED):
        return False
    places = (
        index
        for index in range(term.stop, stop)
        if sentence.countries[index] is not None or sentence.cities[index] is not None
    )
    place = next(places, None)
    embassy = sentence.body_heads[place - 1] if place is not None else None
    if embassy is not None and embassy.value.kind == "state-body":
        return False  # الملحق الثقافي في سفارة فرنسا
    return place is not None and any(sentence.form(i) in _AT for i in range(term.stop - 1, place))
