"""The body that an office is of: where its name stands in the office phrase, and how far it reaches.

It may begin with the office's own last word (رئيس غرفة التجارة), and ends where something is told of the
office again: where it is held, what it is for, by whom. What a commissioner is charged with looks like a
body and is none, and a part of a body goes by the whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.folding import fold
from briefcli.lexicon.rule_words import body_name_words, noun_phrase_words
from briefcli.lexicon.vocabulary import body_adjectives
from briefcli.mentions.bodies import of_several_states
from briefcli.mentions.body_nouns import has_role
from briefcli.mentions.chain_places import is_charge
from briefcli.mentions.office_phrases import OF_AFFAIRS

if TYPE_CHECKING:
    from briefcli.arabic.tokens import Split
    from briefcli.lexicon.vocabulary import Body, Office
    from briefcli.mentions.noun_chains import Complement
    from briefcli.mentions.sentence import Sentence
    from briefcli.mentions.terms import Term

_STATE_BODY, _STATE = "state-body", "دولة"
_CENTRAL_BANKS = ("بنك مركزي", "مصرف مركزي")
"""Folded nouns of bodies whose heads speak for the state: محافظ البنك المركزي المصري."""
_AREA, _MINISTRY, _COMMITTEE, _UNIVERSITY = "منطقة", "وزارة", "لجنة", "جامعة"
_COUNCIL = "مجلس أمن"
"""The noun of a body that a state has of its own, beside the one of all states: سكرتير مجلس الأمن الروسي."""
_CHAMBERS = ("برلمان", "مجلس")
_GROUPS = ("فريق", "كتلة", "مجموعة")
"""Nouns of a party's members in a parliament, who speak for the party."""
_COMMISSIONER = "مفوض"
_THEIRS = ("ها", "هم")
"""Pronouns at the end of a body's name, which is that of another body."""
_OF_TENURE = frozenset(("former", "current", "designate", "outgoing", "acting"))
"""Kinds of modifiers that tell whether an office is still, or fully, its holder's."""
_WITHIN = frozenset(("في", "داخل", "لدي"))
_FOR_AFFAIRS = frozenset(("للشوون", "لشوون", "للشؤون", "لشؤون"))


class OfficeBody(NamedTuple):
    """The body that an office is of.

    Attributes:
        name: Its name, None where the office tells none.
        of_state: Whether it is an organ of a state.
    """

    name: str | None
    of_state: bool = False


def body_of_office(sentence: Sentence, term: Term[Office], complement: Complement) -> OfficeBody:
    """The body that an office is of.

    Args:
        sentence: The sentence.
        term: The office's own words.
        complement: What stands behind them.
    """
    found = _body_named(sentence, term, complement)
    if found.name is None and not (complement.nationality or complement.country):
        return found._replace(name=_body_of_adjective(sentence, term, complement.stop))
    return found


def _body_named(sentence: Sentence, term: Term[Office], complement: Complement) -> OfficeBody:
    """The body whose name stands in an office."""
    beginning = _beginning(sentence, term, complement)
    if beginning is None:
        return OfficeBody(None)
    start, split = beginning
    of_state = _is_of_state(sentence, start, complement)
    head = sentence.body_heads[start]
    if head is not None and has_role(head, "department") and sentence.organisations[start] is None:
        return OfficeBody(None, of_state)  # مدير الإدارة الأفريقية: of whom, the office doesn't say
    stop = _end(sentence, term, start, complement.stop)
    if stop - start > 1 and sentence.form(stop - 1).endswith(_THEIRS):
        return OfficeBody(None, of_state)  # عضو مجلس إدارتها: of whom, the pronoun says
    return OfficeBody(sentence.noun_text(start, split, stop), of_state)


def _beginning(sentence: Sentence, term: Term[Office], complement: Complement) -> tuple[int, Split] | None:
    """Where the name of an office's body begins, and how its particles are told apart."""
    first = _first_body(sentence, term, complement)
    if first is None:
        return None
    start, split = first
    if sentence.form(start - 1) == "لدي" and (complement.nationality or complement.country):
        return None  # the state's envoy to a body
    if _is_task(sentence, term, start, split):
        return None
    whole = _whole_of(sentence, start, complement.stop)
    return first if whole is None else (whole.first, whole.split)


def _first_body(sentence: Sentence, term: Term[Office], complement: Complement) -> tuple[int, Split] | None:
    """The body that an office's own words begin, else the first among its complements."""
    own = _own_body(sentence, term)
    country = complement.country
    of_state = complement.nationality is not None or (country is not None and country.role != "region")
    inner = own is not None and own.first < term.stop - 1 and _speaks_for_state(own)
    if own is not None and complement.stop - own.first > 1 and not (inner and of_state):
        return own.first, own.split  # رئيس المجلس العالمي للماء، رئيس غرفة التجارة
    if complement.body_start is None or complement.body_split is None:
        return None
    return complement.body_start, complement.body_split


def _speaks_for_state(body: Term[Body]) -> bool:
    """Whether the head of a body within an office speaks for its state: an organ of it, or a central bank."""
    return body.value.kind == _STATE_BODY or fold(body.value.name) in _CENTRAL_BANKS


def _is_task(sentence: Sentence, term: Term[Office], start: int, split: Split) -> bool:
    """Whether what looks like a body is what an official has to do.

    المفوضة الأوروبية لإدارة الأزمات, مفوضة إدارة الأزمات, مساعد الوزير للمبادرات الرئاسية.
    """
    head = sentence.body_heads[start]
    if head is None:
        return False
    lemma = fold(term.value.lemma)
    charge = lemma.startswith(OF_AFFAIRS) and has_role(head, "charge")
    if charge and (lemma.startswith(_COMMISSIONER) or split.preposition):
        return True
    return head.value.plural and split.preposition == "ل"


def _own_body(sentence: Sentence, term: Term[Office]) -> Term[Body] | None:
    """The noun that begins a body's name among an office's own words, but of those who only govern one."""
    head = next(iter(sentence.body_heads.within(term.first + 1, term.stop)), None)
    if head is None or head.first == term.stop - 1:
        return head
    governs = sentence.tokens[term.stop - 1].stem in body_name_words()["governing"]
    return head if term.value.acts_for == "body" and not governs else None


def _whole_of(sentence: Sentence, start: int, stop: int) -> Term[Body] | None:
    """The body that the one at a token is a part of: عميد كلية الطب في جامعة …, قسم التعاون في بعثة …."""
    part = sentence.body_heads[start]
    if part is None:
        return None
    party = next(filter(_is_of_party, sentence.body_heads.within(part.stop, stop)), None)
    if party is not None or not has_role(part, "part"):
        return party
    for index in range(part.stop, stop):
        for terms in (sentence.organisations, sentence.body_heads):
            whole = terms[index]
            if whole is None or whole.split.conjunction:
                continue
            within = sentence.form(index - 1) in _WITHIN and not whole.split.preposition
            within = within or (
                whole.value.name == _UNIVERSITY and not whole.split.offset
            )  # كلية الطب جامعة …
            if (within or whole.split.preposition == "ب") and not has_role(whole, "part"):
                return whole
    return None


def _is_of_party(head: Term[Body]) -> bool:
    """Whether a party stands behind ل, of which a bureau or a committee is a part: لجنة … لحزب …."""
    return has_role(head, "party") and head.split.preposition == "ل"


def _is_of_state(sentence: Sentence, start: int, complement: Complement) -> bool:
    """Whether the body that begins at a token is an organ of one state, or within one."""
    head, known, stop = sentence.body_heads[start], sentence.organisations[start], complement.stop
    if of_several_states(sentence, start, stop):
        return False
    if head is None:
        return _is_within_organ(sentence, start + 1, stop)
    name = head.value.name
    if name == _MINISTRY or (name == _COUNCIL and complement.nationality is not None):
        return True  # under whatever name it is known
    organ = head.value.kind == _STATE_BODY or name == _AREA
    parliamentary = sentence.tokens[stop - 1].stem in body_name_words()["parliamentary"]
    return (
        (organ and known is None)
        or (name == _COMMITTEE and parliamentary)  # رئيس لجنة المال والموازنة النيابية
        or (not name.startswith(_GROUPS) and _is_within_organ(sentence, start + 1, stop))
    )


def _is_within_organ(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether a body is one within an organ of a state: لجنة … بمجلس النواب, هيئة … في القوات البحرية."""
    return any(
        head.value.kind == _STATE_BODY
        and sentence.cities[head.first] is None  # إقليم كردستان
        and not (head.value.plural and head.value.name == _STATE)  # لدى دول الخليج
        and (
            head.split.preposition == "ب"
            or sentence.form(head.first - 1) in _WITHIN
            # رئيس ديوان مجلس النواب
            or (head.value.name.startswith(_CHAMBERS) and not (head.value.plural or head.split.conjunction))
        )
        for head in sentence.body_heads.within(start, stop)
    )


def _end(sentence: Sentence, term: Term[Office], start: int, stop: int) -> int:
    """The index behind the body that begins at a token, in an office that ends at another."""
    for ends in (sentence.quotation_ends, sentence.bracket_ends):
        if start - 1 in ends:
            return ends[start - 1]
    known = sentence.organisations[start]
    if known is not None and _is_left_by_office(sentence, term, known.stop, stop):
        stop = known.stop
    first = known.stop if known is not None else start + 1
    return next((index for index in range(first, stop) if _leaves_body(sentence, term, index)), stop)


def _is_left_by_office(sentence: Sentence, term: Term[Office], index: int, stop: int) -> bool:
    """Whether what stands behind a known name tells of the office: وكيل الأمم المتحدة للشؤون الإنسانية."""
    sent = fold(term.value.lemma).startswith(OF_AFFAIRS)
    return (
        sentence.form(index) in _FOR_AFFAIRS
        or (sent and _is_purpose(sentence, index))
        or _is_placed(sentence, index)
        or _describes_office(sentence, index, stop)
    )


def _is_purpose(sentence: Sentence, index: int) -> bool:
    """Whether what an office is for stands at a token: مفوض الاتحاد الإفريقي للسلم والأمن."""
    splits = sentence.token(index).splits
    return any(split.preposition == "ل" and not split.conjunction for split in splits)


def _is_placed(sentence: Sentence, index: int) -> bool:
    """Whether where an office is held stands at a token: ممثلة اليونيسف في السودان, … بالقاهرة."""
    places = (sentence.cities[index], sentence.countries[index])
    attached = any(place is not None and place.split.preposition == "ب" for place in places)
    return attached or sentence.form(index) in ("في", "الي", "لدي")


def _describes_office(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether all that stands behind a known body describes the office: مفوض الأونروا العام."""
    behind = [sentence.modifiers[index] for index in range(start, stop)]
    return len(behind) > 0 and all(term is not None and term.value != "field" for term in behind)


def _leaves_body(sentence: Sentence, term: Term[Office], index: int) -> bool:
    """Whether a word within an office's body tells of its holder, or that the body holds the event.

    نائب رئيس الجامعة المكلف بالبحث, رئيس الاتحاد المنتهية ولايته, الأمين العام للمنظمة بالإنابة, عضو
    البرلمان … عن حزب …, نائب رئيس الجامعة لشؤون الطلاب.
    """
    deputy = term.value.role == "deputy" and sentence.form(index) in _FOR_AFFAIRS
    modifier = sentence.modifiers[index]
    acting = modifier is not None and sentence.form(index).startswith("بال")
    elected = sentence.form(index) == "عن" and sentence.form(index + 1) in noun_phrase_words()["elector"]
    hosting = sentence.tokens[index].stem in body_name_words()["hosting"]
    outgoing = modifier is not None and modifier.value == "outgoing" and modifier.stop > index + 1
    tenure = _tells_tenure(sentence, term, index)
    return outgoing or acting or tenure or elected or hosting or deputy or is_charge(sentence, index)


def _tells_tenure(sentence: Sentence, term: Term[Office], index: int) -> bool:
    """Whether a word tells, in the office's gender, who holds it no more or not for good: رئيس حزب … السابق.

    A body itself may be transitional, or of what is new: المجلس الانتقالي, هيئة المدن الجديدة.
    """
    modifier = sentence.modifiers[index]
    if modifier is None or modifier.value not in _OF_TENURE or not modifier.split.definite:
        return False
    own = sentence.tokens[index].stem in body_name_words()["own tenure"]
    feminine = (sentence.form(place).endswith("ه") for place in (term.first, index))
    return not own and len(set(feminine)) == 1


def _body_of_adjective(sentence: Sentence, term: Term[Office], stop: int) -> str | None:
    """The body that an adjective in an office tells: المبعوث الأممي is the United Nations'."""
    sent = fold(term.value.lemma).startswith(OF_AFFAIRS)
    adjectives = body_adjectives(sent=sent)
    bodies = (adjectives.get(sentence.tokens[index].stem) for index in range(term.first + 1, stop))
    return next((body for body in bodies if body is not None), None)
