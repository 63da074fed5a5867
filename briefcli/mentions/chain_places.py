"""The places that a noun phrase goes on with: where an office is held, what its holder is charged with.

A place behind في, لدى or ب may be the post of a diplomat, the seat of a body, or only where somebody happens
to be; the head of the phrase and what it has named before tell which.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.lexicon.rule_words import expanses, noun_phrase_words, participation_words
from briefcli.lexicon.vocabulary import directions
from briefcli.mentions.body_names import begins_mention, is_proper

if TYPE_CHECKING:
    from briefcli.arabic.tokens import Split
    from briefcli.lexicon.vocabulary import Body
    from briefcli.mentions.noun_chains import NounChain
    from briefcli.mentions.sentence import Sentence
    from briefcli.mentions.terms import Term


THERE = frozenset(("فيها", "فيه"))
"""Folded words for a place told before, behind an office that is held there."""
_STATES_OF = frozenset(("دول", "بلدان"))
_HOUSES = ("organisation", "media")
_UNIVERSITY = "جامعة"
_FACULTIES = frozenset(("كلية", "معهد", "مستشفى"))
_CABINETS = frozenset(("الحكومه", "حكومه"))
_FORMS_OF_STATE = frozenset(("جمهوريه", "مملكه", "دوله", "سلطنه"))


def place_behind_preposition(chain: NounChain) -> int | None:
    """A preposition with the country, city or body that an office is held in.

    A diplomat's post goes on behind the nationality; where another official happens to be, does not.
    """
    following = chain.index + 1
    if following >= len(chain.sentence) or not (chain.closed or chain.behind_name):
        return None
    company = chain.sentence.tokens[following]
    if chain.head == "office" and company.kind == "latin" and company.text[0].isupper():
        chain.body = chain.body or (following, company.splits[0])
        return following + 1  # مديرة التسويق في Blue Cedar
    if chain.head == "office" and chain.sentence.form(following) in _CABINETS:
        chain.closed = chain.sentence.tokens[following].definite  # في حكومة الوحدة الوطنية
        return following + 1
    if chain.nationality is not None and not (chain.posted or chain.scholar or _is_of_body(chain)):
        return None
    sentence, own = chain.sentence, chain.body
    cities = chain.posted or chain.body is not None or _heads_body(chain)
    cities = cities or _is_city_of_body(chain, following)
    stop = _named_place(chain, following, cities=chain.head == "office" and cities)
    if stop is None and chain.posted and sentence.form(following) in noun_phrase_words()["own state"]:
        stop = following + 1  # the state that the newspaper writes in: لدى المملكة
    if stop is None and chain.head == "office":
        stop = _behind_house(chain, following)
    if stop is None and chain.head == "office" and sentence.form(following) in directions():
        stop = _named_place(chain, following + 1, cities=False)
    if stop is None and ((chain.scholar and _is_field(chain, following)) or _is_region(chain, following)):
        stop = following + 1
    if stop is None and chain.scholar:
        stop = _field_of_two(chain, following)
    known = own is not None and sentence.organisations[own[0]] is not None
    if known or sentence.form(chain.index) == "لدي":
        chain.body = own or chain.body  # ممثل الجبهة لدى الأمم المتحدة, ممثل الاتحاد الأوروبي في منطقة الساحل
    return stop


def _heads_body(chain: NounChain) -> bool:
    """Whether the office's own words end with a body: رئيس هيئة المياه في …, رئيس غرفة التجارة في …."""
    bodies, start = chain.sentence.body_heads, chain.start
    before = bodies[start - 2] if start > 1 else None
    if before is not None and before.stop == start:
        return True
    return bodies[start - 1] is not None and not chain.sentence.tokens[start - 1].definite


def _is_of_body(chain: NounChain) -> bool:
    """Whether the nationality is of those whom somebody heads abroad: رئيس الجالية السورية في البرازيل.

    A state's own official only happens to be abroad: وزير الخارجية السوري في باريس.
    """
    sentence, last = chain.sentence, chain.index - 1
    if chain.head != "office" or sentence.nationalities[last] is None:
        return False
    body = sentence.body_heads[chain.body[0] if chain.body else chain.start - 1]
    if body is not None:
        return body.value.kind != "state-body"
    feminine = sentence.form(last).endswith("ه") and not sentence.form(chain.start - 1).endswith("ه")
    return feminine and last > chain.start


def _is_city_of_body(chain: NounChain, index: int) -> bool:
    """Whether a city stands between a state's body and its official's name: المركز السوري في باريس فلان."""
    city = chain.sentence.cities[index]
    return city is not None and _is_of_body(chain) and is_proper(chain.sentence, city.stop)


def _behind_house(chain: NounChain, index: int) -> int | None:
    """The index behind the noun of the body that an office is in, which goes on as a chain.

    The department in the ministry, the professor at the university.
    """
    head = chain.sentence.body_heads[index]
    if head is None or head.split.preposition:
        return None
    house = head.value.kind in _HOUSES and not chain.sentence.tokens[index].definite
    if head.value.weak and not house and not _is_ministry(chain, index):
        return None
    chain.body = index, head.split
    chain.closed = _is_definite(chain, head)
    return head.stop


def _is_definite(chain: NounChain, head: Term[Body]) -> bool:
    """Whether the noun of a body is definite, the last of its words included: رئاسة الوزراء."""
    return head.split.definite or any(
        chain.sentence.tokens[index].definite for index in range(head.first, head.stop)
    )


def _is_ministry(chain: NounChain, index: int) -> bool:
    """Whether a state's adjective tells a ministry by its field alone: في الخارجية الروسية."""
    head, following = chain.sentence.body_heads[index], index + 1
    return (
        head is not None
        and head.value.kind == "state-body"
        and chain.sentence.tokens[index].definite
        and chain.sentence.nationalities[following] is not None
    )


def _is_region(chain: NounChain, index: int) -> bool:
    """Whether an unknown definite word behind a body's name and "in" is a region: … في الأمازون."""
    sentence = chain.sentence
    named = chain.head == "body" or chain.body is not None
    return (
        named
        and sentence.tokens[index].definite
        and not begins_mention(chain.sentence, index)
        and sentence.word_class(index) is None
    )


def _is_field(chain: NounChain, index: int) -> bool:
    """Whether a definite noun that is no event, place or body is the field of a scholar."""
    return (
        chain.sentence.tokens[index].definite
        and chain.sentence.word_class(index) in ("noun", "adjective")
        and not begins_mention(chain.sentence, index)
        and chain.sentence.cities[index] is None
    )


def _field_of_two(chain: NounChain, index: int) -> int | None:
    """The index behind a scholar's field of two nouns, with its adjective: في علم الاجتماع السياسي."""
    sentence, following = chain.sentence, index + 1
    field = sentence.form(index) in noun_phrase_words()["field of study"]
    if not field or not sentence.token(following).definite:
        return None
    stop = following + 1
    described = sentence.token(stop).definite and sentence.word_class(stop) == "adjective"
    return stop + 1 if described else stop


def _named_place(chain: NounChain, index: int, *, cities: bool) -> int | None:
    """The index behind the body, country or city that begins at a token, particles before it left out."""
    sentence = chain.sentence
    body = sentence.organisations[index]
    if body is not None and body.split.preposition in ("", "ب") and not body.split.conjunction:
        chain.body = index, body.split
        return body.stop
    states_of = sentence.form(index) in _STATES_OF  # ممثل اليونسكو لدى دول الخليج
    expanse = sentence.phrase_at(index + states_of, expanses())
    if expanse is not None and chain.head == "office":
        return expanse[0]  # ممثل الصندوق في شرق أفريقيا
    for terms in (sentence.countries, sentence.cities) if cities else (sentence.countries,):
        term = terms[index]
        if term is not None and term.split.preposition in ("", "ب") and not term.split.conjunction:
            if not chain.posted:
                # Where a diplomat is posted is not the state that he acts for.
                chain.country = chain.country or term.value
            return term.stop
    return None


def place_told_before(chain: NounChain) -> int | None:
    """The index behind a pronoun for the state told of before: وكان وزير البيئة فيها، فلان، قد حضر."""
    sentence, behind = chain.sentence, chain.index + 1
    named = (
        behind < len(sentence) and sentence.tokens[behind].kind == "word" and not sentence.word_class(behind)
    )
    # وتجول الرئيس فيها, but القيادي فيها فلان
    alone = chain.index == chain.start and sentence.offices[chain.start - 1] is not None and not named
    plain = chain.closed and not alone and chain.nationality is None and chain.country is None
    within = sentence.form(chain.index) in THERE
    return chain.index + 1 if chain.head == "office" and plain and within else None


def named_feature(chain: NounChain) -> int | None:
    """The index behind a sea or a valley with its name, in an open chain: لشؤون بحر قزوين."""
    sentence, name = chain.sentence, chain.index + 1
    if chain.closed or sentence.form(chain.index) not in noun_phrase_words()["feature"]:
        return None
    if not is_proper(sentence, name):
        return None
    chain.closed = True
    return name + 1


def compound_place(chain: NounChain) -> int | None:
    """The index behind a place of two words, in an open chain: ولاية ساوث داكوتا, جامعة جنوب الوادي."""
    sentence, name = chain.sentence, chain.index + 1
    direction = sentence.form(chain.index) in directions() and sentence.token(name).definite
    if chain.closed or not (direction or sentence.form(chain.index) in noun_phrase_words()["compound"]):
        return None
    if sentence.token(name).kind != "word":
        return None
    before = chain.index - 1
    area = sentence.form(before) in noun_phrase_words()["area"]
    if not area and sentence.body_heads[before] is None:
        return None
    chain.closed = True
    return name + 1


def university_of_faculty(chain: NounChain) -> int | None:
    """The index behind "university" where it follows a faculty: كلية الطب جامعة أسوان.

    A faculty that is not in an office has "of" before it: كلية الطب بجامعة أسوان.
    """
    head = chain.sentence.body_heads[chain.index]
    if not chain.closed or head is None or head.value.name != _UNIVERSITY or head.split.conjunction:
        return None
    alone = not head.split.offset if chain.head == "office" else head.split.preposition == "ب"
    parts = chain.sentence.body_heads.within(chain.start - 1, chain.index)
    ends = chain.ends_before(head.stop) and chain.sentence.form(head.stop) not in directions()
    if not alone or ends or not any(part.value.name in _FACULTIES for part in parts):
        return None
    chain.closed = head.split.definite
    return head.stop


def residence(chain: NounChain) -> int | None:
    """The index behind where somebody lives: العالم المصري المقيم بكندا."""
    sentence, index = chain.sentence, chain.index
    if sentence.form(index - 1) not in ("المقيم", "المقيمه") or index == chain.start:
        return None
    place = index + 1 if sentence.form(index) == "في" else index
    for terms in (sentence.countries, sentence.cities):
        term = terms[place]
        if term is not None and (place > index or term.split.preposition == "ب"):
            return term.stop
    return None


def complement_behind_by(chain: NounChain) -> int | None:
    """A place with ب written onto it (سفير فرنسا بالقاهرة), or what an official is charged with."""
    sentence, index = chain.sentence, chain.index
    charged = is_charged(chain, index)
    splits = [s for s in sentence.tokens[index].splits[1:] if s.preposition == "ب" and not s.conjunction]
    if not splits or sentence.form(index) in participation_words()["led by"]:
        return None  # وفد من رجال الأعمال بقيادة الوزير فلان
    by = next((split for split in splits if split.definite), splits[0])
    if charged and (by.definite or _opens_charge(chain, index, by)):
        chain.complemented, chain.closed = True, by.definite
        return index + 1
    if not chain.closed or (chain.nationality is not None and not chain.posted):
        return None
    head = sentence.body_heads[index]
    if head is not None and head.split.preposition == "ب" and (not head.value.weak or _is_house(chain, head)):
        chain.body = index, head.split
        chain.closed = _is_definite(chain, head)
        return head.stop
    country = sentence.countries[index]
    if not chain.posted and country is not None and by.stem in _FORMS_OF_STATE:
        chain.country = chain.country or country.value
        return country.stop  # نائب وزير الخارجية بجمهورية مصر العربية
    at_home = country if not chain.posted and chain.head == "office" else None
    if at_home is not None and at_home.split.preposition == "ب" and is_proper(sentence, at_home.stop):
        chain.country = chain.country or at_home.value
        return at_home.stop  # نقيب المحامين بالأردن فلان
    city = sentence.cities[index]
    of_region = chain.head == "office" and city is not None and city.value.role == "region"
    if not (chain.posted or chain.body is not None or of_region):
        return None  # of a region, an official is there: وكيل وزارة الصحة بالدقهلية
    for terms in (sentence.countries, sentence.cities):
        term = terms[index]
        if term is not None and term.split.preposition == "ب":
            return term.stop
    return None


def _opens_charge(chain: NounChain, index: int, by: Split) -> bool:
    """Whether a noun behind a participle of charging has what it is of behind it: المعنية بحالة المدافعين."""
    following = index + 1
    if following >= len(chain.sentence) or not chain.sentence.is_everyday_noun(by.stem):
        return False
    return chain.sentence.tokens[following].definite or chain.sentence.word_class(following) == "noun"


def _is_house(chain: NounChain, head: Term[Body]) -> bool:
    """Whether a scholar's house is told by a noun that is mostly an ordinary one: الباحث بمركز الضفاف."""
    own = chain.scholar or chain.behind_name
    return own and head.value.kind == "organisation" and not head.split.definite


def is_charged(chain: NounChain, index: int) -> bool:
    """Whether the word before is a participle whose charge follows with ب."""
    return chain.sentence.tokens[index - 1].stem in noun_phrase_words()["charged"]


def is_charge(sentence: Sentence, index: int) -> bool:
    """Whether a participle that tells what an official is charged with stands before its charge."""
    return sentence.tokens[index].stem in noun_phrase_words()["charged"] and sentence.form(
        index + 1
    ).startswith("ب")
