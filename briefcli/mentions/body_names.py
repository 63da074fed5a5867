"""What belongs to the name of a body (purposes, those whose body it is, adjectives), and what ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.lexicon.rule_words import body_name_words
from briefcli.lexicon.vocabulary import name_like_words

if TYPE_CHECKING:
    from briefcli.mentions.sentence import Sentence

_SHORTEST_PLURAL = 4


def begins_mention(sentence: Sentence, index: int) -> bool:
    """Whether an office, a body, a state or an event begins at a token."""
    for terms in (
        sentence.offices,
        sentence.organisations,
        sentence.countries,
        sentence.nationalities,
        sentence.event_nouns,
    ):
        if terms[index] is not None:
            return True
    head = sentence.body_heads[index]
    return head is not None and not head.value.weak


def is_proper(sentence: Sentence, index: int) -> bool:
    """Whether a token is a word that no table knows, as proper names are."""
    token = sentence.token(index)
    known = (sentence.offices, sentence.organisations, sentence.body_heads, sentence.event_nouns)
    return (
        token.kind == "word"
        and not token.definite
        and not token.form.startswith("و")
        and not (token.form.startswith("ب") and sentence.is_everyday_noun(token.form[1:]))  # بمقر
        and sentence.word_class(index) is None
        and all(terms[index] is None for terms in known)
    )


def are_members(sentence: Sentence, index: int, stem: str) -> bool:
    """Whether a plural in the construct tells whose a body is: مصدري الفواكه, صيادي البحيرات.

    Args:
        sentence: The sentence.
        index: The token.
        stem: The token without the particles before it.
    """
    following = index + 1
    if not stem.endswith("ي") or len(stem) <= _SHORTEST_PLURAL:
        return False
    definite = sentence.token(following).definite
    if sentence.word_class(following) == "noun" and not definite:
        # اختصاصيي طب الأطفال
        return sentence.token(following + 1).definite
    if not definite or begins_mention(sentence, following):
        return False
    return stem.startswith("م") or sentence.word_class(following) == "noun"


def joins_another_body(sentence: Sentence, index: int) -> bool:
    """Whether a و begins one more body behind an indefinite one: مركز أبحاث ومعهد …."""
    head = sentence.body_heads[index]
    return head is not None and head.split.conjunction == "و"


def purpose(sentence: Sentence, index: int, start: int, *, complemented: bool) -> int | None:
    """The index behind the preposition by which a body's purpose goes on: للدفاع عن …, من أجل ….

    Args:
        sentence: The sentence.
        index: The token of the preposition.
        start: The token behind the head of the name.
        complemented: Whether a complement with ل stands before it.
    """
    words = body_name_words()
    if index + 2 >= len(sentence):
        return None
    stop = None
    governed = words.get(sentence.form(index))
    if governed is not None and complemented:
        stems = {split.stem for split in sentence.tokens[index - 1].splits}
        stop = index + 1 if stems & governed else None
    elif sentence.form(index) == "من" and sentence.form(index + 1) in words["beneficiary"]:
        stop = None if _behind_verb(sentence, start) else index + 2
    named = stop is not None and any(token.definite for token in sentence.tokens[stop : stop + 2])
    return stop if named else None


def _behind_verb(sentence: Sentence, start: int) -> bool:
    """Whether a verb stands before a body, so that what follows may be what it does that for."""
    head = start - 1
    while head > 0 and sentence.body_heads[head] is None:
        head -= 1
    if head == 0:
        return False
    before = sentence.word_class(head - 1)
    return before == "verb" or (before is None and sentence.form(head - 1)[0] in "يت")


def ends_body(sentence: Sentence, index: int, start: int, *, closed: bool) -> bool:
    """Whether a definite word is an official or tells of the body, and so stands outside its name.

    A plural of officials is those whose body it is (نقابة المحامين), and a house may bear an official's
    name (جامعة الأمير غازان).

    Args:
        sentence: The sentence.
        index: The word's token.
        start: The token behind the head of the name.
        closed: Whether a definite or proper noun has closed the chain of nouns before it.
    """
    words = body_name_words()
    if sentence.tokens[index].stem in words["describes"] or _disagrees(sentence, index, start, closed=closed):
        return True
    office = sentence.offices[index]
    if office is None:
        return False
    memorial = (
        index == start
        and not closed
        and bears_name(sentence, index - 1)
        and office.stop == index + 1
        and is_proper(sentence, office.stop)
    )
    return not memorial and (closed or office.value.number == "singular")


def bears_name(sentence: Sentence, index: int) -> bool:
    """Whether a noun of a house that bears somebody's name stands at a token: جامعة, مستشفى, متحف."""
    return sentence.tokens[index].stem in body_name_words()["memorial"]


def _disagrees(sentence: Sentence, index: int, start: int, *, closed: bool) -> bool:
    """Whether a definite word can't belong to what stands before it in a body's name.

    A masculine participle behind a feminine head tells of something else (موقف المنظمة الرافض), as does a
    definite noun behind an indefinite adjective (جماعة مسلحة الحديث).
    """
    before = index - 1
    if index > start:
        return not closed and sentence.word_class(before) == "adjective"
    feminine = closed and sentence.form(before).endswith("ه")
    return feminine and sentence.form(index)[-1] not in "هايت"


def is_adjective_here(sentence: Sentence, index: int, start: int) -> bool:
    """Whether a word that is mostly a noun agrees as an adjective: الجمعية الوطنية, البحارة الشباب.

    Args:
        sentence: The sentence.
        index: The word's token.
        start: The token behind the head of the name.
    """
    form, previous = sentence.form(index), sentence.form(index - 1)
    if not previous.startswith(("ال", "لل", "وال")):
        return False
    if sentence.tokens[index].stem in body_name_words()["members"]:
        return True
    feminine = form.endswith("ه")
    # Plurals within the name have it feminine: معهد الفنون والعلوم الاجتماعية.
    agrees = feminine == previous.endswith("ه") or (feminine and index > start)
    if not agrees or not form.removesuffix("ه").endswith("ي"):
        return False
    other_gender = form.removesuffix("ه") if feminine else form + "ه"
    return sentence.is_everyday_adjective(other_gender) or (
        feminine and other_gender.removeprefix("ال") in name_like_words()
    )
