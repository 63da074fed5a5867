"""Persons: an office with a name behind it, a name with an office behind it, a nationality with a name.

Each reader takes a sentence and a token and gives the mentions that begin there, or none. A phrase
in the dual or plural (the foreign ministers of X and Y, A and B) gives several.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.article.model import Span
from briefcli.lexicon import rule_words
from briefcli.mentions.appositions import with_office_behind
from briefcli.mentions.before_names import (
    FATHER_OF,
    SHORTEST_BARE_NAME,
    behind_nationalities,
    behind_note,
    skip_to_name,
)
from briefcli.mentions.everyday_names import everyday_name
from briefcli.mentions.leading_waw import without_conjunction
from briefcli.mentions.model import Mention
from briefcli.mentions.names import name_end
from briefcli.mentions.office_before_name import office_before_name
from briefcli.mentions.other_readings import SON_OF, is_given_name_with_article, is_nothing_else

if TYPE_CHECKING:
    from briefcli.lexicon.vocabulary import Office
    from briefcli.mentions.sentence import Sentence


def persons_at(sentence: Sentence, index: int) -> list[Mention]:
    """The persons whose mention begins at a token, in the order of the text."""
    persons = (
        office_before_name(sentence, index)
        or _honorific_first(sentence, index)
        or _nationality_first(sentence, index)
        or _name_first(sentence, index)
        or everyday_name(sentence, index)
    )
    if persons and persons[-1].named:
        persons[-1] = persons[-1]._replace(stop=behind_note(sentence, persons[-1].stop))
    return persons


def _honorific_first(sentence: Sentence, index: int) -> list[Mention]:
    honorific = sentence.honorifics[index]
    if honorific is None or _is_verb(sentence, index):
        return []
    indefinite = honorific.value == "ambiguous-name" and not honorific.split.definite
    if indefinite and sentence.form(honorific.stop) in FATHER_OF:
        return []  # عماد أبو لقلق
    start = behind_nationalities(sentence, honorific.stop)
    if honorific.value == "religious" and start == honorific.stop:
        start = _behind_confession(sentence, start)
    if start > honorific.stop and sentence.offices[honorific.stop - 1] is not None:
        return []  # سعادة السفير الروسي فلان: the nationality is the office's
    start = skip_to_name(sentence, start)
    if sentence.token(start).text in ("/", "."):
        start += 1
    stop = name_end(sentence, start, introduced=True)
    if stop == start:
        return []
    if honorific.value == "ambiguous-name" and stop - start < SHORTEST_BARE_NAME:
        return []
    span = sentence.span_of(start, stop)
    bare = Mention(
        "person", sentence.index, index, stop, span, sentence.article.phrase(span), "honorific-before-name"
    )
    if honorific.value == "profession":
        bare = bare._replace(standing="self")
    return [with_office_behind(sentence, bare)]


def _behind_confession(sentence: Sentence, index: int) -> int:
    """The index behind the faith or order that follows a cleric's title: الراهب البوذي فلان."""
    name = index + 1
    if not sentence.token(index).definite or sentence.token(name).definite:
        return index
    relative = sentence.form(index).endswith(("ي", "يه"))
    return name if relative and name_end(sentence, name) >= name + SHORTEST_BARE_NAME else index


def _is_verb(sentence: Sentence, index: int) -> bool:
    """Whether a word is حضره with a pronoun (he attended it), and not the honorific حضرة."""
    verb = sentence.attendance_verbs[index]
    return verb is not None and verb.stop == index + 1 and not sentence.tokens[index].text.endswith("ة")


def _nationality_first(sentence: Sentence, index: int) -> list[Mention]:
    """An adjective of nationality that stands for an office told before: والهندي فلان.

    Where no office stands before it, it tells only where somebody is from. An unknown word right before it
    that agrees with it is what that person is: المونتيرة التركية فلانة.
    """
    nationality = sentence.nationalities[index]
    if nationality is None or not nationality.split.definite:
        return []
    stop = name_end(sentence, nationality.stop, introduced=True)
    if stop - nationality.stop < SHORTEST_BARE_NAME or _describes_thing(sentence, index):
        return []
    span = sentence.span_of(nationality.stop, stop)
    acts = any(_acts_for_state(term.value) for term in sentence.offices.within(0, index))
    person = Mention(
        "person",
        sentence.index,
        index,
        stop,
        span,
        sentence.article.phrase(span),
        "nationality-before-name",
        affiliation=nationality.value.code if acts else None,
        standing="state" if acts else "unknown",
    )
    if _is_unknown_profession(sentence, index - 1):
        title = sentence.span_of(index - 1, nationality.stop)
        person = person._replace(
            first=index - 1, title=sentence.article.phrase(title), affiliation=None, standing="self"
        )
    return [with_office_behind(sentence, person)]


def _is_act_of_city(sentence: Sentence, index: int, stop: int) -> bool:
    """Whether a clause begins with a verb spelt as a name is, its city behind it: رفعت أبيدجان شعار …."""
    city = sentence.cities[index + 1]
    opens = index == 0 or sentence.tokens[index - 1].kind == "punctuation"
    return opens and city is not None and city.first + 1 == city.stop == stop


def _acts_for_state(office: Office) -> bool:
    """Whether holders of an office may act for states; speakers or participants in the plural don't."""
    return office.acts_for == "state" or (office.acts_for == "either" and office.number == "singular")


def _describes_thing(sentence: Sentence, index: int) -> bool:
    """Whether a nationality is the adjective of a thing before it: المسرحية اللبنانية بيت الطين."""
    before = index - 1
    if before < 0 or not sentence.tokens[before].definite or sentence.form(index).startswith("و"):
        return False
    persons = (sentence.offices, sentence.weak_offices, sentence.honorifics, sentence.modifiers)
    side = sentence.form(before) in rule_words.state_words()["side"]  # من الجانب القطري فلان
    noun = sentence.word_class(before) in ("noun", "adjective")
    thing = noun or side or sentence.body_heads[before] is not None
    return thing and all(terms[before] is None for terms in persons)


def _is_unknown_profession(sentence: Sentence, index: int) -> bool:
    """Whether an unknown definite word agrees with the nationality behind it, as who somebody is does."""
    if index < 0 or not is_nothing_else(sentence, index) or not sentence.tokens[index].definite:
        return False
    others = (sentence.body_heads, sentence.cities, sentence.honorifics, sentence.modifiers)
    if index and sentence.tokens[index - 1].definite and sentence.tokens[index - 1].kind == "word":
        return False  # الفيلم الوثائقي المصري
    agrees = sentence.form(index).endswith("ه") == sentence.form(index + 1).endswith("ه")
    return agrees and all(terms[index] is None for terms in others)


def _name_first(sentence: Sentence, index: int) -> list[Mention]:
    stop = name_end(sentence, index)
    start = without_conjunction(sentence, index)
    known = stop == index and is_given_name_with_article(sentence, index)
    given = stop == index and sentence.tokens[index].definite
    if given or known:
        # المهدي بنصالح، وزير …: a given name with the article, sure where an office stands behind it.
        stop = name_end(sentence, index, introduced=True)
    if stop - index < SHORTEST_BARE_NAME or _is_act_of_city(sentence, index, stop):
        return []
    if index and sentence.tokens[index - 1].kind == "number" and sentence.form(index).endswith("ا"):
        return []  # مدتها 60 يوما قابلة للتجديد
    span = Span(start, sentence.tokens[stop - 1].end)
    name = sentence.article.phrase(span)
    # A given name and "son of" leave nothing else that it could be.
    sure = known and any(sentence.form(i) in SON_OF for i in range(index, stop))
    bare = Mention("person", sentence.index, index, stop, span, name, "name-alone", sure=sure)
    person = with_office_behind(sentence, bare)
    return [person] if person.sure or known or not given else []
