"""Proper names inside a body's name: of those whom a house is named after, and of the body itself.

The name of an official follows the name of the body just so; what stands behind it tells the two apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.lexicon.vocabulary import name_like_words
from briefcli.mentions.body_names import bears_name, is_proper
from briefcli.mentions.name_words import is_part_of_day
from briefcli.mentions.other_readings import (
    is_given_name_with_article,
    is_pair_of_adjectives,
    is_unknown_given_name,
)

if TYPE_CHECKING:
    from briefcli.mentions.noun_chains import NounChain

_PATRONYMIC = frozenset(("بن", "ابن", "بنت", "ال"))
_LONGEST_RUN = 4
"""Words of the longest run of proper names inside a body's name: معهد ماكس بلانك, جامعة كاليفورنيا بيركلي."""


def titles_within_body(chain: NounChain, previous: int) -> bool:
    """Whether the word before is a title inside a body's name, as in جامعة الملك سعود."""
    sentence = chain.sentence
    office = sentence.offices[previous]
    memorial = office is not None and bears_name(sentence, previous - 1)
    honorific = sentence.honorifics[previous] or (office if memorial else None)
    return (
        honorific is not None
        and honorific.stop == previous + 1
        and previous > chain.start - 1
        and (sentence.body_heads[previous - 1] is not None)
        and sentence.word_class(previous + 1) is None
    )


def behind_patronymics(chain: NounChain, index: int) -> int:
    """The index behind the fathers of the one whom a house is named after: جامعة الأمير محمد بن فهد."""
    while chain.sentence.form(index) in _PATRONYMIC and index + 1 < len(chain.sentence):
        index += 2
    return index


def goes_on_with_proper_name(chain: NounChain, index: int) -> bool:
    """Whether a word goes on with a run of proper names that closes a body's name.

    Behind an office that stands before a person's name the run would be taken from the person.
    """
    sentence = chain.sentence
    if not chain.closed or (
        chain.head == "office" and not (chain.behind_name or _is_last_word(chain, index))
    ):
        return False
    if sentence.word_class(index) is not None or sentence.tokens[index].definite:
        return False
    if is_part_of_day(sentence, index):
        return False  # زار مستشفى موهيمبيلي صباح اليوم
    run = 0
    while (
        run <= _LONGEST_RUN and index - run - 1 >= chain.start and is_proper(chain.sentence, index - run - 1)
    ):
        run += 1
    head = index - run - 1
    if not run or run >= _LONGEST_RUN or head < chain.start - 1:
        return False
    if titles_within_body(chain, head):
        head -= 1  # جامعة الشيخ أنتا ديوب
    return sentence.body_heads[head] is not None and is_proper(chain.sentence, index)


def _is_last_word(chain: NounChain, index: int) -> bool:
    """Whether a word alone stands between a house's name and a mark or title, so that it names nobody."""
    sentence, following = chain.sentence, index + 1
    return sentence.token(following).kind == "punctuation" or sentence.honorifics[following] is not None


def begins_holder_name(chain: NounChain, index: int) -> bool:
    """Whether a definite word is a rank, or a given name with the article (المنصف), and no adjective."""
    sentence = chain.sentence
    honorific = sentence.honorifics[index]
    if honorific is not None and honorific.value in ("military", "academic", "profession", "honorific"):
        return sentence.word_class(index) != "adjective"
    if is_unknown_given_name(sentence, index) or is_given_name_with_article(sentence, index):
        return True
    if is_pair_of_adjectives(sentence, index):
        return False
    following = index + 1
    return (
        following < len(sentence)
        and sentence.honorifics[following] is None
        and sentence.tokens[index].stem in name_like_words()
        and sentence.nationalities[following] is None
        and (
            sentence.form(following) in ("بن", "ولد")
            or (sentence.tokens[following].definite and sentence.word_class(following) is None)
        )
        and sentence.modifiers[following] is None
    )
