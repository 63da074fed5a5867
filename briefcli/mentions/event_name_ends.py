"""What ends the name of an event: a clause, somebody's title, the object of a verb before it.

Behind a definite head (المؤتمر) a definite word may describe the event, or be another part of the sentence;
behind an indefinite one a verb may tell of it (قمة تجمع قادة …), or be the noun of what it is held for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.date_parts import DASHES
from briefcli.arabic.ordinals import read_ordinal
from briefcli.mentions.event_chains import ACCUSATIVE
from briefcli.mentions.event_words import is_relational
from briefcli.mentions.noun_chains import CLAUSE_CLASSES, finite_verb_ends
from briefcli.mentions.other_readings import is_nothing_else

if TYPE_CHECKING:
    from briefcli.mentions.event_chains import EventChain

_SHORTEST_VERB = 4


def can_not_end(chain: EventChain, index: int) -> bool:
    """Whether a name does not end in a token: a dash, a preposition, "and"."""
    token = chain.sentence.tokens[index]
    if token.kind == "punctuation":
        return token.form in DASHES or token.form == "/"
    return token.form in ("ل", "و") or chain.sentence.word_class(index) in (
        "preposition",
        "conjunction",
        "particle",
    )


def ends_before(chain: EventChain, index: int) -> bool:
    """Whether a clause or somebody's title begins at a token, so that the name ends before it."""
    sentence = chain.sentence
    if _is_masdar(chain, index):
        return False
    discussed = sentence.discussion_verbs[index]
    if chain.head_definite and index == chain.start and discussed is not None and discussed.split.definite:
        return discussed.value.may_be_masdar  # تم خلال المؤتمر التباحث بشأن …
    honorific = sentence.honorifics[index]
    if honorific is not None and honorific.value == "honorific" and not sentence.tokens[index].definite:
        return True  # حضر حفل الافتتاح معالي فلان
    if sentence.word_class(index) == "adverb" and index == chain.start and chain.is_accusative:
        return not sentence.tokens[index].text.endswith(ACCUSATIVE)  # مؤتمرا دوليا
    if finite_verb_ends(sentence, index, closed=chain.closed) or _titles_somebody(chain, index):
        return True
    if _describes(chain, index):
        return True
    return sentence.word_class(index) in CLAUSE_CLASSES or _is_unknown_verb(chain, index)


def _is_masdar(chain: EventChain, index: int) -> bool:
    """Whether a word that may be a verb is the noun of an open chain: مؤتمر دعم السلام."""
    sentence, following = chain.sentence, index + 1
    form = sentence.form(index)
    return (
        not chain.closed
        and index == chain.start
        and not form.startswith(("ي", "ت", "س", "و"))
        and not form.endswith("ت")
        and sentence.word_class(index) == "verb"
        and sentence.token(following).definite
        and sentence.word_class(following) in (None, "noun")
        and sentence.offices[following] is None
    )


def _describes(chain: EventChain, index: int) -> bool:
    """Whether a verb that may be a noun describes an indefinite event: قمة ثلاثية تجمع قادة …."""
    sentence, before = chain.sentence, index - 1
    if chain.head_definite or sentence.tokens[before].definite:
        return False
    if sentence.tokens[index].text.endswith(("ه", "ها")) and not chain.closed:  # لقاء احتضنه مقر السفارة
        held = sentence.host_verbs[index]
        return held is not None and held.value.tense == "past"
    if index == chain.start:
        return False
    adjective = sentence.word_class(before) == "adjective" or sentence.form(before).endswith(("يه", "ي"))
    verb = sentence.host_verbs[index] if adjective else None
    return verb is not None and verb.value.tense == "present" and not verb.split.conjunction


def _titles_somebody(chain: EventChain, index: int) -> bool:
    """Whether a definite word is the title of who is named behind it: قدمت للمؤتمر الاعلامية فلانة."""
    sentence, name = chain.sentence, index + 1
    return (
        chain.head_definite
        and index == chain.start
        and sentence.weak_offices[index] is not None
        and sentence.tokens[index].definite
        and is_nothing_else(sentence, name)
        and not sentence.tokens[name].definite
        and not sentence.form(name).startswith(("ل", "ب"))
    )


def _is_unknown_verb(chain: EventChain, index: int) -> bool:
    """Whether a word that nothing knows looks like a verb: قمة يخيم عليها …, قمة تخيم عليها …."""
    sentence = chain.sentence
    form = sentence.form(index)
    known = (sentence.cities[index], sentence.countries[index], sentence.organisations[index])
    if sentence.word_class(index) is not None or any(term is not None for term in known):
        return False
    if len(form) < _SHORTEST_VERB or sentence.tokens[index].definite:
        return False
    behind = sentence.form(index + 1)
    resumed = behind.endswith(("ها", "ه", "هما")) and sentence.word_class(index + 1) in CLAUSE_CLASSES
    return form.startswith("ي") or (form.startswith("ت") and resumed)


def is_something_else(chain: EventChain, index: int) -> bool:
    """Whether a definite word that may describe an event is another part of the sentence."""
    return _may_be_object(chain, index) or _disagrees(chain, index) or _ends_edition(chain, index)


def _may_be_object(chain: EventChain, index: int) -> bool:
    """Whether a definite word behind a bare subject may be the verb's object: يسلط المؤتمر الضوء."""
    sentence = chain.sentence
    if index != chain.start or not chain.head_definite or index < 2:  # a verb and the head before it
        return False
    unknown = sentence.word_class(index) is None and sentence.nationalities[index] is None
    relational = sentence.tokens[index].form.endswith(("ي", "يه"))
    verb = sentence.word_class(index - 2) == "verb" or sentence.discussion_verbs[index - 2] is not None
    return unknown and not relational and verb


def _disagrees(chain: EventChain, index: int) -> bool:
    """Whether a definite word right behind a definite head is no adjective of it.

    أدار الجلسة الإعلامي المصري …: who does something; جلسات المنتدى التوأمة …: what it is about.
    """
    sentence = chain.sentence
    if index != chain.start or not chain.head_definite:
        return False
    form, feminine = sentence.form(index), sentence.form(index - 1).endswith("ه")
    if feminine:
        return form.endswith("ي") and sentence.weak_offices[index] is not None
    unknown = sentence.word_class(index) is None and sentence.nationalities[index] is None
    return unknown and form.endswith("ه") and not form.endswith("يه")


def _ends_edition(chain: EventChain, index: int) -> bool:
    """Whether a definite word behind an edition's number is something else: تحط الدورة الثانية الرحال."""
    sentence, head = chain.sentence, chain.sentence.event_nouns[chain.start - 1]
    if head is None or head.value.kind != "edition" or index < chain.start + 1:
        return False
    numbered = read_ordinal(sentence.tokens, index - 1) is not None
    described = sentence.word_class(index) == "adjective" or is_relational(sentence, index)
    return numbered and not described and sentence.nationalities[index] is None
