"""The و in front of a name: "and", or the first letter of the name itself (وليد، والتر).

Nothing in the writing tells the two apart, so what stands around the name and how transliterated names
begin decide. All readers of names ask here, so that none takes a letter from a name that another leaves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.lexicon.tables import bare
from briefcli.lexicon.vocabulary import name_like_words, names_in_waw
from briefcli.mentions.other_readings import SON_OF, is_nothing_else

if TYPE_CHECKING:
    from briefcli.mentions.sentence import Sentence

OWN_WAW = ("وات", "والت", "واي", "ووت", "وود", "وول", "ويت", "ويد", "ويغ", "ويل")
"""How transliterated names begin with a و that is theirs; behind "and", hardly a name begins so."""

_SON_OF_WRITTEN_ON = ("ولد", "ودال")
"""How family names begin whose "son of" is written onto the father's name: ولدماريام, ودالفكي."""
_SHORTEST_WITH_SON = 7
_SPEECH_REACH = 4
_SUCCESSOR = "خلفا"
_WAS = frozenset(("كان", "كانت", "وكان", "وكانت"))
_SPEECHES = frozenset(("كلمه", "مداخله", "محاضره", "ورقه", "عرض", "رساله"))
"""Folded nouns of what somebody gives, of whom ل tells it."""


def begins_with_and(sentence: Sentence, index: int) -> bool:
    """Whether a full name is joined to an office, and is not its holder's: المدير العام ومحمد الهاشمي."""
    form = sentence.form(index)
    own = form in names_in_waw() or form in SON_OF or form.startswith(OWN_WAW)
    return form.startswith("و") and not own


def may_be_and(sentence: Sentence, index: int) -> bool:
    """Whether a و in front of a later word of a name may be "and", and is none that the word begins with.

    It may begin a short family name behind a single given name: هنري وانغ.
    """
    form = sentence.form(index)
    if not form.startswith("و") or form.startswith(OWN_WAW) or form in names_in_waw():
        return False
    with_son = form.startswith(_SON_OF_WRITTEN_ON) and len(form) >= _SHORTEST_WITH_SON
    if with_son and is_nothing_else(sentence, index):
        return False
    return not _closes_single_given_name(sentence, index)


def _closes_single_given_name(sentence: Sentence, index: int) -> bool:
    """Whether a word in وا or وي is a family name behind one given name that an office introduces.

    As in هيلين وارفيلد, ليو وينهاو. "And" before a name in ا has the article or a hamza behind it; and
    somebody joined has a family name too.
    """
    text, introducer = sentence.tokens[index].text, index - 2
    if introducer < 0 or not text.startswith(("وا", "وي")) or text.startswith("وال"):
        return False
    definite = sentence.tokens[introducer].definite or sentence.form(introducer).startswith("لل")
    definite = definite and sentence.word_class(introducer) != "verb"
    introduced = definite or sentence.nationalities[introducer] is not None
    alone = not is_nothing_else(sentence, index + 1)
    return (
        introduced and alone and is_nothing_else(sentence, index) and not sentence.tokens[index - 1].definite
    )


def without_conjunction(sentence: Sentence, index: int) -> int:
    """Where a name begins: a و in front of it is taken for "and" where a list can go on.

    A name may begin with a و of its own (وليد); it is kept at the beginning of a sentence, behind a
    verb and behind an office, where nothing is joined.
    """
    token = sentence.tokens[index]
    if index and _carries_for(sentence, index):
        return token.start + 1
    if not token.form.startswith("و") or index == 0:
        return token.start
    if (
        token.form in names_in_waw()
        or token.form in SON_OF
        or (len(token.form) < 5 and not _joins_name(sentence, index))
    ):
        return token.start
    return token.start + 1


def _carries_for(sentence: Sentence, index: int) -> bool:
    """Whether ل before a name is "of" or "to": خلفا لفلان, مداخلة لرشيد; كلمة لطيفة has none."""
    form, before = sentence.form(index), sentence.form(index - 1)
    if not form.startswith("ل"):
        return False
    if before in _WAS and any(
        bare(sentence.form(i).removeprefix("و")) in _SPEECHES
        for i in range(max(0, index - _SPEECH_REACH), index)
    ):
        return True  # المحاضرة الافتتاحية كانت لفلانة
    return before == _SUCCESSOR or (before in _SPEECHES and form[1:] in name_like_words())


def _joins_name(sentence: Sentence, index: int) -> bool:
    """Whether a short word is "and" with a name: one that may be a name alone, behind a comma or a name."""
    family = sentence.tokens[index - 1].definite and is_nothing_else(sentence, index - 1)
    return sentence.form(index)[1:] in name_like_words() or sentence.is_comma(index - 1) or family
