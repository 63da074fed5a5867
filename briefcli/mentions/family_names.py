"""Everyday words that are a family name where they stand: adjectives, nouns and offices that close a name.

Many family names are spelt as another word is (شديد، الجراح، الوكيل). What stands before such a word, an
office or a title of respect with a given name, and what closes the name behind it, tell it from the word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.lexicon.everyday_words import FUNCTION_CLASSES
from briefcli.mentions.other_readings import SON_OF, is_nothing_else, may_be_name

if TYPE_CHECKING:
    from briefcli.mentions.sentence import Sentence

_WITH_FATHER = 2
"""Words of a given name with the father's."""
_BEFORE_PREDICATE = frozenset(("ان", "بان", "كان", "كانت", "بات", "باتت"))
"""Folded words of a clause whose predicate an adjective behind a whole name is."""
_LONGEST_BEFORE = 4
"""Words of a name before an everyday word that closes it."""


def is_everyday_family_name(sentence: Sentence, index: int) -> bool:
    """Whether an everyday adjective or noun at a token is a part of the name that stands before it."""
    return (
        _is_nisba_behind_given_name(sentence, index)
        or _is_adjective_behind_given_name(sentence, index)
        or _is_noun_between_names(sentence, index)
        or _is_noun_closing_name(sentence, index)
        or _is_noun_in_list(sentence, index)
        or _is_spelt_as_so(sentence, index)
        or _is_second_given_name(sentence, index)
    )


def _is_second_given_name(sentence: Sentence, index: int) -> bool:
    """Whether an everyday word stands between a given name and "daughter of": نور حسنة بنت إسماعيل."""
    token, given = sentence.tokens[index], index - 1
    everyday = sentence.word_class(index) in ("adjective", "noun") and not token.definite
    return everyday and sentence.form(index + 1) in SON_OF and _may_be_given(sentence, given)


def _may_be_given(sentence: Sentence, index: int) -> bool:
    """Whether a word may be a given name, known as one or as nothing else."""
    known = may_be_name(sentence.form(index)) or is_nothing_else(sentence, index)
    return known and not sentence.token(index).definite


def _is_spelt_as_so(sentence: Sentence, index: int) -> bool:
    """Whether a family name begins as ف and an article would, behind a given name: أندريا فالكوني."""
    given = sentence.token(index - 1)
    if (
        not sentence.form(index).startswith("فال")
        or given.definite
        or not is_nothing_else(sentence, index - 1)
    ):
        return False
    return sentence.offices[index + 1] is not None or sentence.token(index + 1).kind == "punctuation"


def _is_nisba_behind_given_name(sentence: Sentence, index: int) -> bool:
    """Whether a definite adjective in ـي is the family name behind a given name that an office introduces.

    An adjective agrees with its noun; behind an office and a given name none is left for it.
    """
    token = sentence.tokens[index]
    if not token.definite or not token.form.endswith("ي") or sentence.word_class(index) != "adjective":
        return False
    given = _first_of_names(sentence, index, definite=True)
    if given < 1 or sentence.tokens[given].definite or sentence.word_class(given) is not None:
        return False
    closed = sentence.token(index + 1).kind == "punctuation"
    closed = closed or sentence.form(index + 1).startswith("و")
    introduced = sentence.tokens[given - 1].definite or sentence.nationalities[given - 1] is not None
    return closed and introduced and sentence.modifiers[index] is None


def _first_of_names(sentence: Sentence, index: int, *, definite: bool = False) -> int:
    """The first of the unknown words before a token, which are a name's if an office introduces them.

    Args:
        sentence: The sentence.
        index: The token.
        definite: Whether family names with the article may be among them.
    """
    first = index - 1
    while first > 0 and index - first < _LONGEST_BEFORE:
        before = sentence.tokens[first - 1]
        unknown = is_nothing_else(sentence, first - 1) or before.form in SON_OF
        if not unknown or (before.definite and not definite) or sentence.honorifics[first - 1] is not None:
            break
        if sentence.cities[first - 1] is not None and sentence.form(first - 2) == "في":
            break  # نقيب الأطباء في بيروت سامر مصري
        first -= 1
    return first


def _is_adjective_behind_given_name(sentence: Sentence, index: int) -> bool:
    """Whether an indefinite adjective is the family name behind a given name: مديرة المركز هالة شديد،.

    What describes a name would be definite, or an accusative; and the name ends with it.
    """
    token, given = sentence.tokens[index], _first_of_names(sentence, index)
    if token.definite or token.text.endswith("ا") or sentence.word_class(index) != "adjective":
        return False
    if sentence.tokens[index - 1].definite:
        return False  # الوزيرة هالة السنبلي مبتسمة
    if given < 1 or sentence.tokens[given].definite or not is_nothing_else(sentence, given):
        return False
    whole = index - given >= _WITH_FATHER
    if whole and any(sentence.form(i) in _BEFORE_PREDICATE for i in range(given)):
        return False  # قال إن مديرة المركز هالة شديد حاضرة
    return _is_introduced(sentence, given - 1) and _is_closed(sentence, index + 1)


def is_nationality_closing_name(sentence: Sentence, index: int) -> bool:
    """Whether an indefinite nationality is the family name behind a given name: نقيب الأطباء سامر مصري إن.

    The holder of an office is definite, and so is the adjective that tells where somebody is from.
    """
    nationality, given = sentence.nationalities[index], _first_of_names(sentence, index)
    if nationality is None or nationality.split.offset or nationality.split.definite or given < 1:
        return False
    if sentence.tokens[given].definite or not is_nothing_else(sentence, given):
        return False
    return _is_introduced(sentence, given - 1) and _is_closed(sentence, index + 1)


def _is_introduced(sentence: Sentence, before: int) -> bool:
    """Whether a word before a given name closes an office, or is a title of respect or a nationality."""
    definite = sentence.tokens[before].definite or sentence.form(before).startswith("لل")
    places = (sentence.nationalities, sentence.honorifics, sentence.cities)
    return definite or any(terms[before] is not None for terms in places)


def _is_closed(sentence: Sentence, following: int) -> bool:
    """Whether a name ends before a token: at a mark, at what its bearer says, at the sentence's end."""
    return sentence.token(following).kind == "punctuation" or sentence.form(following) in ("ان", "بان")


def is_honorific_closing_name(sentence: Sentence, index: int) -> bool:
    """Whether a title of respect is the family name behind a given name: الأب سامر سماحة عن …, سامر سعادة،.

    A title stands before a name, an office or one more title.
    """
    honorific, following = sentence.honorifics[index], index + 1
    if honorific is None or honorific.split.definite or honorific.split.offset or honorific.stop != following:
        return False
    if sentence.tokens[index - 1].definite or not is_nothing_else(sentence, index - 1):
        return False
    closed = _is_closed(sentence, following)
    return closed or sentence.word_class(following) in FUNCTION_CLASSES


def _is_noun_between_names(sentence: Sentence, index: int) -> bool:
    """Whether an everyday word is a middle or family name: السيد سامر نشيد دوبي، سامر هيكل نقيب ….

    A title of respect and a given name stand before it, a word that nothing else explains, an office or a
    comma behind it, and no verb before the title whose object it could be.
    """
    token, given, following = sentence.tokens[index], index - 1, index + 1
    if token.definite or sentence.word_class(index) not in ("noun", "adjective") or given < 2:
        return False
    if following >= len(sentence) or token.text.endswith("ا"):
        return False
    known = (sentence.offices, sentence.body_heads, sentence.event_nouns, sentence.honorifics)
    if any(terms[index] is not None for terms in known) or not is_nothing_else(sentence, given):
        return False
    goes_on = is_nothing_else(sentence, following) and not (
        sentence.tokens[following].definite or sentence.form(following).startswith(("و", "ل", "ب"))
    )
    if not goes_on and sentence.offices[following] is None and not sentence.is_comma(following):
        return False
    titled = ends_honorific(sentence, given) and not sentence.tokens[given].definite
    return titled and sentence.word_class(given - 2) != "verb" and sentence.tokens[given - 2].kind == "word"


def _is_noun_in_list(sentence: Sentence, index: int) -> bool:
    """Whether a definite noun is a family name in a row of officials: وزير العدل سامر الزيادات ووزيرة ….

    A given name stands before it, which an office introduces, and the next official behind it.
    """
    given, following = index - 1, index + 1
    if given < 1 or sentence.word_class(index) != "noun" or not sentence.tokens[index].definite:
        return False
    known = (sentence.offices, sentence.body_heads, sentence.event_nouns, sentence.honorifics)
    if any(terms[index] is not None for terms in known) or sentence.tokens[given].definite:
        return False
    following += sentence.is_comma(following)
    official = sentence.offices[following]
    listed = official is not None and official.split.conjunction == "و"
    return listed and is_nothing_else(sentence, given) and _is_introduced(sentence, given - 1)


def _is_noun_closing_name(sentence: Sentence, index: int) -> bool:
    """Whether a definite everyday noun is the family name: الدكتور سامر خروب الجراح،.

    Behind a title of respect, a given and a father's name, right before the clause or the name ends.
    """
    first = index - _WITH_FATHER
    if first < 1 or sentence.word_class(index) != "noun" or not sentence.tokens[index].definite:
        return False
    known = (sentence.offices, sentence.body_heads, sentence.event_nouns, sentence.honorifics)
    if any(terms[index] is not None for terms in known):
        return False
    if sentence.form(index - _WITH_FATHER) in ("بن", "بنت"):
        return not _is_opened(sentence, index)  # سامر بن نديم الخريف
    if _is_noun_behind_introduced(sentence, index):
        return True
    if not ends_honorific(sentence, first):
        return False
    names = range(first, index)
    if any(sentence.tokens[i].definite or not is_nothing_else(sentence, i) for i in names):
        return False
    return sentence.is_comma(index + 1) or sentence.form(index + 1) in ("ان", "بان", "علي")


def _is_noun_behind_introduced(sentence: Sentence, index: int) -> bool:
    """Whether a definite noun closes a given name before a comma: الدكتور سامر الشراع،.

    Behind an academic title, or where an office behind the comma tells who it is: سلمى الشراع، عضوة ….
    """
    given, following = index - 1, index + 1
    if sentence.tokens[given].definite or not is_nothing_else(sentence, given):
        return False
    if not sentence.is_comma(following) or _is_opened(sentence, index):
        return False
    honorific = sentence.honorifics[given - 1]
    learned = honorific is not None and honorific.value in ("academic", "profession")
    if learned and ends_honorific(sentence, given):
        return True
    told = sentence.offices[following + 1]
    introduced = sentence.tokens[given - 1].definite and sentence.word_class(given - 1) != "verb"
    return told is not None and introduced and not (told.split.conjunction or told.split.preposition)


def _is_opened(sentence: Sentence, index: int) -> bool:
    """Whether a definite noun behind a name is what its bearer opens or attends: دشن … المرحلة الأولى."""
    following = index + 1
    described = sentence.token(following).definite and sentence.word_class(following) in (
        "adjective",
        "numeral",
    )
    return described or sentence.form(index).endswith("ه") or sentence.tokens[index].stem == "حفل"


def is_office_closing_name(sentence: Sentence, index: int) -> bool:
    """Whether an office's word is the family name behind an office and a given name.

    رئيس الغرفة سامر الوكيل إن: right before what he says, or a mark. Without the article, before a comma:
    الكاتبة اللبنانية هالة مطران،.
    """
    office, given = sentence.offices[index], index - 1
    if office is None or office.stop > index + 1 or given < 1:
        return False
    if not sentence.tokens[index].definite and (office.split.offset or not sentence.is_comma(index + 1)):
        return False
    if sentence.tokens[given].definite or not is_nothing_else(sentence, given):
        return False
    before = given - 1
    introduced = sentence.tokens[before].definite or sentence.nationalities[before] is not None
    introduced = introduced and sentence.word_class(before) != "verb"
    following = index + 1
    closed = (
        following >= len(sentence)
        or sentence.form(following) in ("ان", "بان")
        or sentence.is_comma(following)
    )
    return introduced and closed and (before < 1 or sentence.offices[before] is None)


def ends_honorific(sentence: Sentence, index: int) -> bool:
    """Whether a title of respect that is no office stands right before a token."""
    honorific = sentence.honorifics[index - 1] if index else None
    return honorific is not None and honorific.stop == index and sentence.offices[index - 1] is None
