"""Words with a ل or a و written onto them that a noun phrase goes on with.

A ل opens a complement (الأمين العام لرابطة الدول), a و joins one more field to an office's or a body's
(وزير الزراعة واستصلاح الأراضي). Both letters also begin words of their own, and a و the next item of a list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.masdars import is_masdar_behind_particle
from briefcli.arabic.ordinals import read_ordinal
from briefcli.lexicon.rule_words import attendance_nouns, delegation_nouns, expanses, noun_phrase_words
from briefcli.lexicon.vocabulary import common_words, directions
from briefcli.mentions.body_names import are_members, begins_mention, is_proper

if TYPE_CHECKING:
    from briefcli.arabic.tokens import Split
    from briefcli.mentions.noun_chains import NounChain
    from briefcli.mentions.sentence import Sentence

_SHORTEST_PURPOSE = 5
_SHORTEST_PLURAL = 4
_LONGEST_EXPANSE = 3
_ABROAD = frozenset(("بالخارج", "بالمهجر", ("في", "الخارج"), ("في", "المهجر")))


def attached_word(chain: NounChain, index: int) -> int | None:
    """A word with a ل or a و written onto it that goes on with the phrase."""
    sentence = chain.sentence
    token = sentence.tokens[index]
    if _joins_region(chain, index):
        return index + 1
    joined = _joined_expanse(chain, index)
    if joined is not None:
        return joined
    for split in token.splits[1:]:
        if split.conjunction == "و" and split.definite and not split.preposition:
            return index + 1 if _joins(chain, index) else None
        if split.conjunction == "و" and not split.preposition and _joins_portfolio(chain, index, split.stem):
            chain.closed = False
            return index + 1
        if split.conjunction or split.preposition != "ل":
            continue
        term = _is_term_of_office(chain, index, split)
        if term or _tells_why_or_when(split) or _belongs_to_readiness(chain, index):
            return None
        known = (
            split.definite
            or sentence.body_heads[index] is not None
            or sentence.word_class(index) in ("noun", "adjective")
            # A purpose is a masdar, of which no list is complete: لمحاربة ….
            or _is_purpose(chain, index, split)
            or _is_of_members(chain, index, split)
            or token.text.startswith(("لأ", "لإ", "لآ"))  # no name begins so: رئيس جماعة لأولاد …
            or split.stem in directions()
            or split.stem in noun_phrase_words()["area"]
        )
        if known and (token.form.startswith("لل") or split.definite or not _whole_word(chain, index)):
            alone = _is_alone(chain, index, split)
            if not alone:
                chain.note_head(index, split)
            expanse = (split.stem, sentence.form(index + 1)) in expanses()  # لشمال إفريقيا
            continent = (split.stem,) in expanses()  # لأفريقيا
            chain.closed = split.definite or expanse or continent or alone
            chain.complemented = True
            return index + 2 if expanse else index + 1
    return None


def _is_alone(chain: NounChain, index: int, split: Split) -> bool:
    """Whether للجنة is "of the committee", with no noun behind it that would tell which: للجنة فلان."""
    following = index + 1
    sentence, form = chain.sentence, chain.sentence.form(following)
    hidden = sentence.form(index).startswith("لل") and split.stem.startswith("ل")
    noun = sentence.is_everyday_noun(form) or form in noun_phrase_words()["feature"]
    return hidden and not (noun or sentence.token(following).definite)


def _joins_region(chain: NounChain, index: int) -> bool:
    """Whether a state or continent is joined to another in a body's name: معهد الصين وآسيا المعاصرة."""
    sentence, following = chain.sentence, index + 1
    if (chain.head != "body" and chain.body is None) or sentence.countries[index - 1] is None:
        return False
    place = sentence.countries[index]
    joined = place is not None and place.split.conjunction == "و"
    joined = joined or (sentence.form(index)[:1] == "و" and (sentence.form(index)[1:],) in expanses())
    described = sentence.token(following).definite
    return joined and described and sentence.word_class(following) == "adjective"


def _joined_expanse(chain: NounChain, index: int) -> int | None:
    """The index behind one more expanse of an office: المبعوث إلى الشرق الأوسط وأفريقيا فلان."""
    sentence, form = chain.sentence, chain.sentence.form(index)
    if chain.head != "office" or not form.startswith("و"):
        return None
    ends = {expanse[-1] for expanse in expanses()}
    before = {split.stem for split in sentence.tokens[index - 1].splits} | {sentence.form(index - 1)}
    behind_expanse = bool(before & ends)
    state = sentence.countries[index]
    if state is not None and state.split.conjunction == "و" and chain.posted:
        # السفير لدى مصر وليبيا فلان: of two states that are told, the name follows
        told = behind_expanse or sentence.countries[index - 1] is not None
        return state.stop if told and is_proper(sentence, state.stop) else None
    if not behind_expanse:
        return None
    words = [form[1:], *(sentence.form(i) for i in range(index + 1, index + _LONGEST_EXPANSE))]
    lengths = range(_LONGEST_EXPANSE, 0, -1)
    return next((index + length for length in lengths if tuple(words[:length]) in expanses()), None)


def _belongs_to_readiness(chain: NounChain, index: int) -> bool:
    """Whether a ل behind a body's noun alone tells what it is ready for: استعداد المؤسسة لتحمل الكلفة."""
    before = chain.start - 2
    if chain.head != "body" or index != chain.start or before < 0:
        return False
    alone = chain.sentence.tokens[index - 1].definite
    return alone and chain.sentence.form(before).removeprefix("و") in noun_phrase_words()["readiness"]


def _tells_why_or_when(split: Split) -> bool:
    """Whether what stands behind ل is a reason or a time, and no purpose: لظروف صحية, للمدة من … إلى …."""
    words = noun_phrase_words()
    return split.stem in (words["time"] if split.definite else words["reason"])


def _is_term_of_office(chain: NounChain, index: int, split: Split) -> bool:
    """Whether ل tells for which term somebody holds an office: رئيس الحزب لولاية ثانية, لفترة جديدة."""
    words, following = noun_phrase_words(), chain.sentence.form(index + 1)
    ordinal = read_ordinal(chain.sentence.tokens, index + 1)
    again = (ordinal is not None and not ordinal.definite) or following in ("جديده", "اخري", "كامله")
    return split.stem in words["term"] and not split.definite and again


def _is_purpose(chain: NounChain, index: int, split: Split) -> bool:
    text = chain.sentence.tokens[index].text
    opened = split.stem.endswith("ه") or is_masdar_behind_particle(text, chain.sentence.form(index))
    if not opened or len(split.stem) < _SHORTEST_PURPOSE:
        return False
    sentence, following = chain.sentence, index + 1
    construct = sentence.word_class(following) == "noun" and sentence.body_heads[following] is None
    return sentence.token(following).definite or construct


def _is_of_members(chain: NounChain, index: int, split: Split) -> bool:
    """Whether a body is one for what a common noun in the construct names: جمعية لطب الشيخوخة."""
    following = index + 1
    if not chain.sentence.token(following).definite:
        return False
    if split.stem in noun_phrase_words()["group"]:
        return True
    if chain.head == "office" and chain.body is None:
        return False
    if are_members(chain.sentence, index, split.stem):
        return True
    plural = len(split.stem) > _SHORTEST_PLURAL and split.stem.endswith("ي")
    nouns = (split.stem, split.stem.removesuffix("ي") if plural else "")
    return any(chain.sentence.is_everyday_noun(noun) for noun in nouns)


def _whole_word(chain: NounChain, index: int) -> bool:
    """Whether a word that begins with ل is a word of its own with it: لجنة, لقاء."""
    if common_words().get(chain.sentence.form(index)) in ("noun", "adjective"):
        return True
    terms = (chain.sentence.body_heads[index], chain.sentence.event_nouns[index])
    return any(term is not None and not term.split.offset for term in terms)


def _joins(chain: NounChain, index: int) -> bool:
    """Whether "and the …" goes on with the phrase, and does not begin the next item of a list."""
    sentence = chain.sentence
    if not chain.closed or (chain.nationality is not None and not chain.complemented):
        return False
    many = _names_many(chain, index) or _is_field_of_bodies(chain, index)
    many = many or (names_people(chain, index) and tells_abroad(sentence, index + 1))
    if (begins_mention(sentence, index) and not many) or chain.ends_before(index):
        return False
    # A ministry's or a conference's subjects are joined; behind a proper name, a و begins a new item.
    previous = sentence.tokens[index - 1]
    if sentence.form(index - 1).startswith(("ال", "لل", "وال")) or sentence.form(index - 1) in _ABROAD:
        return previous.kind == "word" and sentence.organisations[index - 1] is None
    return False


def _joins_field(chain: NounChain, index: int, stem: str) -> bool:
    """Whether an everyday noun joined to a body's name is one more field of it: وشجر الأركان."""
    within = chain.head == "body" or chain.body is not None or _is_ministers(chain)
    form = chain.sentence.form(index)
    quantity = stem in noun_phrase_words()["quantity"]
    group = quantity or stem in delegation_nouns() or (form,) in attendance_nouns()
    begins = begins_mention(chain.sentence, index) or chain.sentence.body_heads[index] is not None
    noun = not stem.startswith("ال") and chain.sentence.is_everyday_noun(stem)
    return within and noun and not group and not begins


_MINISTERS = frozenset(("وزير", "وزيره", "وزيرا", "وزراء"))


def _is_ministers(chain: NounChain) -> bool:
    """Whether an office is a minister's, which has fields as a ministry has: وزير البيئة وتغير المناخ."""
    words = chain.sentence.tokens[max(0, chain.start - 2) : chain.start]
    return chain.head == "office" and any(token.stem in _MINISTERS for token in words)


def names_people(chain: NounChain, index: int) -> bool:
    """Whether a word names those of a state's people whom a ministry is over: والتونسيين, الجالية."""
    sentence = chain.sentence
    community = any(split.stem in noun_phrase_words()["people"] for split in sentence.tokens[index].splits)
    nationality = sentence.nationalities[index]
    definite = sentence.token(index).has_article
    many = nationality is not None and not sentence.form(index).endswith(("ي", "يه"))
    return definite and (community or many)


def tells_abroad(sentence: Sentence, index: int) -> bool:
    """Whether "abroad" stands at a token or behind adjectives from there: المقيمين بالخارج, في الخارج."""
    while sentence.token(index).definite and sentence.form(index) not in _ABROAD:
        index += 1
    return sentence.form(index) in _ABROAD or (sentence.form(index), sentence.form(index + 1)) in _ABROAD


def people_abroad(chain: NounChain) -> int | None:
    """The index behind "abroad", where those of a ministry's charge live: وزير الخارجية والجالية بالخارج."""
    sentence, index = chain.sentence, chain.index
    if not chain.closed:
        return None
    stop = next((index + n for n in (1, 2) if _is_abroad(sentence, index, n)), None)
    if stop is None:
        return None
    people = next((i for i in range(index - 1, chain.start - 1, -1) if names_people(chain, i)), None)
    if people is None or not all(sentence.token(i).definite for i in range(people + 1, index)):
        return None
    nationality = sentence.nationalities[people]
    if nationality is not None and chain.nationality is None:
        chain.country = chain.country or nationality.value
    return stop


def _is_abroad(sentence: Sentence, index: int, words: int) -> bool:
    """Whether so many words from a token on are "abroad"."""
    if words == 1:
        return sentence.form(index) in _ABROAD
    return (sentence.form(index), sentence.form(index + 1)) in _ABROAD


def _names_many(chain: NounChain, index: int) -> bool:
    """Whether a word is a plural office, by which nobody is named: شؤون الأسرى والمحررين."""
    office = chain.sentence.offices[index]
    return office is not None and office.value.number != "singular" and office.stop == index + 1


def _is_field_of_bodies(chain: NounChain, index: int) -> bool:
    """Whether a plural of bodies alone is a minister's field: وزير الإسكان والبلديات."""
    head = chain.sentence.body_heads[index]
    return head is not None and head.value.plural and head.stop == index + 1 and _is_ministers(chain)


def _joins_portfolio(chain: NounChain, index: int, stem: str) -> bool:
    """Whether "and the reclaiming of …" goes on with what an office is charged with."""
    following = index + 1
    return (
        chain.closed
        and chain.nationality is None
        and (stem in noun_phrase_words()["portfolio"] or _joins_field(chain, index, stem))
        and (chain.sentence.token(following).definite or _is_construct(chain, following))
    )


def _is_construct(chain: NounChain, index: int) -> bool:
    """Whether one more noun stands in the construct before a definite word or a state: وإعادة إعمار ليبيا."""
    sentence, following = chain.sentence, index + 1
    if sentence.word_class(index) != "noun":
        return False
    return sentence.token(following).definite or sentence.countries[following] is not None
