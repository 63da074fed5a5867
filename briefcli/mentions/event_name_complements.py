"""What the name of an event goes on with: prepositions, and words with ل, ب or و written onto them.

A preposition opens what the event is about (حول …, في مجال …) or tells where it is held, which is no part of
its name; ل joins the subject or the owner, or tells why somebody came; و joins one more of these, or begins
something else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.date_parts import read_weekday
from briefcli.lexicon.rule_words import event_name_complements, event_name_words, expanses, place_nouns
from briefcli.mentions.body_names import begins_mention
from briefcli.mentions.event_name_ends import ends_before
from briefcli.mentions.event_numbers import is_year
from briefcli.mentions.event_words import event_word_role, is_one_of, is_relational
from briefcli.mentions.noun_chains import CLAUSE_CLASSES

if TYPE_CHECKING:
    from briefcli.arabic.tokens import Split
    from briefcli.mentions.event_chains import EventChain
    from briefcli.mentions.sentence import Sentence

_PHRASES = (("علي", "مستوي"), ("علي", "المستوي"), ("علي", "الصعيد"), ("علي", "صعيد"), ("من", "اجل"))
_OF_YEAR = frozenset(("لعام", "لسنه", "للعام", "للسنه"))
_TO_COMMITTEE = "للجنه"
"""Of a committee, or of the committee: the ل of its article is lost between the two others."""


def behind_preposition(chain: EventChain) -> int | None:
    """The index behind a preposition that goes on with the name and opens it for a genitive."""
    sentence, index = chain.sentence, chain.index
    form, following = sentence.form(index), sentence.form(index + 1)
    if form in _OF_YEAR and is_year(following):
        return index + 2
    length = 0
    bare = index == chain.start and chain.head_definite
    if form in event_name_words()["complement"]:
        if bare and (event_word_role(sentence, index - 2, "revolving") or _is_time(sentence, index + 1)):
            return None
        length = 1
        chain.between, chain.about = form == "بين", form != "بين"
    elif (form == "عن" and index == chain.start and not chain.head_definite) or _has_complement(
        chain, index - 1, form
    ):
        length = 1
    elif (form, following) in _PHRASES:
        length = 2
    elif form == "في" and index > chain.start and (match := sentence.phrase_at(index + 1, expanses())):
        chain.closed = True
        return match[0]
    elif (
        (form == "في" and event_word_role(sentence, index + 1, "field"))
        or (form == "مع" and sentence.form(index - 1).removeprefix("ال") in event_name_words()["joined with"])
        or (form == "في" and _is_situated(chain, index))
    ):
        length = 1
    if not length or index + length >= len(sentence):
        return None
    chain.closed = False
    return index + length


def _has_complement(chain: EventChain, index: int, preposition: str) -> bool:
    """Whether a word of the name has a complement with a preposition, which stands behind it."""
    sentence, behind = chain.sentence, index + 2
    words = event_name_complements().get(preposition)
    if words is None or index < chain.start or not is_one_of(sentence, index, words, plural=True):
        return False
    if sentence.token(behind).kind != "word":
        return False
    place = sentence.cities[behind] is not None or sentence.countries[behind] is not None
    return not place and sentence.tokens[behind].stem not in place_nouns()


def _is_time(sentence: Sentence, index: int) -> bool:
    """Whether a month or a number stands at an index: المعرض بين أكتوبر 2030 ومارس 2031."""
    return sentence.months[index] is not None or sentence.token(index).kind == "number"


def _is_situated(chain: EventChain, index: int) -> bool:
    """Whether a في tells where the subject is, and not the event: مؤتمر حول الأوضاع الإنسانية في ليبيا.

    Behind a bare genitive only a state is the subject's: مؤتمر السلام في جنيف is held there.
    """
    sentence, noun, place = chain.sentence, index - 1, index + 1
    while noun > chain.start and sentence.tokens[noun].definite and is_relational(sentence, noun):
        noun -= 1
    state = sentence.countries[place] is not None
    if event_word_role(sentence, noun, "situated"):
        city = sentence.cities[place] is not None
        return (chain.about and (state or city)) or (state and noun > chain.start)
    if state and (chain.subject or chain.about) and _is_held_elsewhere(chain, place):
        return True
    return state and noun > chain.start and event_word_role(sentence, noun, "national")


def _is_held_elsewhere(chain: EventChain, place: int) -> bool:
    """Whether another state's city stands before the event: تحتضن فيينا مؤتمر المانحين لدعم سوريا."""
    sentence, state = chain.sentence, chain.sentence.countries[place]
    clause = chain.start - 1
    while clause > 0 and sentence.tokens[clause - 1].kind != "punctuation":
        clause -= 1
    cities = sentence.cities.within(clause, chain.start - 1)
    return state is not None and any(city.value.code != state.value.code for city in cities)


def behind_drawn_out(chain: EventChain) -> int | None:
    """ل set apart before a quoted or Latin name: الدورة الثالثة لـ "منتدى …"."""
    following = chain.index + 1
    if following in chain.sentence.quotation_ends or chain.sentence.token(following).kind == "latin":
        chain.closed = False
        return following
    return None


def attached_word(chain: EventChain, index: int) -> int | None:
    """A word with a ل, ب or و written onto it that goes on with the name."""
    sentence = chain.sentence
    token = sentence.tokens[index]
    for split in token.splits[1:]:
        bare = index == chain.start and chain.head_definite
        if split.conjunction == "و" and not split.preposition and not bare:
            if split.definite:
                return index + 1 if joins(chain, index) else None
            if _joins_indefinite(chain, index, split):
                chain.closed = False
                return index + 1
        if split.conjunction:
            continue
        governing = event_name_complements()["ب"]
        if split.preposition == "ب" and is_one_of(sentence, index - 1, governing, plural=True):
            chain.closed = split.definite
            return index + 1
        if split.preposition == "ل" and _is_complement(chain, index, split):
            chain.subject = True
            chain.closed = split.definite and token.form != _TO_COMMITTEE
            return index + 1
    return None


def _is_complement(chain: EventChain, index: int, split: Split) -> bool:
    """Whether a ل joins the subject or the owner of an event to its name."""
    sentence = chain.sentence
    if split.stem in event_name_words()["motive"] or split.stem in ("هذا", "هذه", "ذلك"):
        return False
    if split.definite:
        return read_weekday(sentence.tokens, index) is None
    whole = sentence.word_class(index)
    if whole in CLAUSE_CLASSES or _is_whole_word(sentence, index) or not _is_known(chain, index, split):
        return False
    if index + 1 in sentence.quotation_ends:
        # الدورة التاسعة لمهرجان «ضفاف», المؤتمر السادس لرابطة «أطباء بلا عيادات»
        return sentence.event_nouns[index] is not None or sentence.body_heads[index] is not None
    return sentence.token(index + 1).kind in ("word", "latin")


def _is_known(chain: EventChain, index: int, split: Split) -> bool:
    """Whether what stands behind a ل is a word: in رئيسة المؤتمر ليلى … a name begins with it."""
    sentence, head = chain.sentence, chain.start - 1
    holder = index == chain.start and head > 0 and sentence.offices[head - 1] is not None
    if not holder:
        return True
    terms = (sentence.body_heads, sentence.organisations, sentence.countries, sentence.cities)
    return sentence.is_everyday(split.stem) or any(
        table[index] is not None and table[index].split.preposition == "ل"  # type: ignore[union-attr]  # not None
        for table in terms
    )


def _is_whole_word(sentence: Sentence, index: int) -> bool:
    """Whether a word that begins with ل is a word of its own with it."""
    terms = (sentence.body_heads, sentence.event_nouns, sentence.countries, sentence.cities)
    return any(table[index] is not None and not table[index].split.offset for table in terms)  # type: ignore[union-attr]  # not None


def joins(chain: EventChain, index: int) -> bool:
    """Whether "and the …" goes on with the name, and does not begin something else."""
    sentence = chain.sentence
    if not chain.closed or begins_mention(sentence, index) or ends_before(chain, index):
        return False
    # Subjects are joined; behind a proper name, a و begins a new item.
    previous = sentence.tokens[index - 1]
    if not sentence.form(index - 1).startswith(("ال", "لل", "وال", "بال")):
        return False
    return previous.kind == "word" and sentence.organisations[index - 1] is None


def _joins_indefinite(chain: EventChain, index: int, split: Split) -> bool:
    """Whether "and" joins a noun to an open chain or a subject: دعم وتنمية المناطق."""
    sentence = chain.sentence
    following = index + 1
    return (
        (not chain.closed or chain.subject)
        and index > chain.start
        and len(split.stem) > 2  # a stem of two letters is mostly chance
        and sentence.word_class(index) in (None, "noun")
        and sentence.is_everyday(split.stem)
        and sentence.token(following).definite
    )
