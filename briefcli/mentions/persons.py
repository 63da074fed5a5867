"""Persons: an office with a name behind it, a name with an office behind it, a nationality with a name.

Each reader takes a sentence and a token and gives the mentions that begin there, or none. A phrase
in the dual or plural (the foreign ministers of X and Y, A and B) gives several.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.article.model import Span
from briefcli.lexicon.vocabulary import name_like_words, names_in_waw
from briefcli.mentions.appositions import SHORTEST_BARE_NAME, behind_note, skip_to_name, with_office_behind
from briefcli.mentions.model import Mention
from briefcli.mentions.names import OWN_WAW, name_end
from briefcli.mentions.offices import OfficePhrase, office_at

if TYPE_CHECKING:
    from briefcli.lexicon.vocabulary import Place
    from briefcli.mentions.sentence import Sentence

_THAT = frozenset(("ان", "بان"))


def persons_at(sentence: Sentence, index: int) -> list[Mention]:
    """The persons whose mention begins at a token, in the order of the text."""
    persons = (
        _office_first(sentence, index)
        or _honorific_first(sentence, index)
        or _nationality_first(sentence, index)
        or _name_first(sentence, index)
    )
    if persons and persons[-1].named:
        persons[-1] = persons[-1]._replace(stop=behind_note(sentence, persons[-1].stop))
    return persons


def _office_first(sentence: Sentence, index: int) -> list[Mention]:
    office = office_at(sentence, index)
    if office is None:
        office = office_at(sentence, index, weak=True)
        if (
            office is None
            or name_end(sentence, skip_to_name(sentence, office.stop)) < office.stop + SHORTEST_BARE_NAME
        ):
            return []
    if office.bare and office.definite and office.office.acts_for == "self" and sentence.honorifics[index]:
        # الأستاذة فلانة: no office, but how she is addressed.
        return []
    start = skip_to_name(sentence, office.stop, represents=office.office.role == "representative")
    stop = name_end(sentence, start, introduced=True)
    if stop - start >= SHORTEST_BARE_NAME and _begins_with_and(sentence, start):
        stop = start
    if stop > office.first and office.bare and not office.definite and name_end(sentence, index) > index + 1:
        # سلطان النخلاوي: an office's word, and here a given name.
        return []
    if _is_given_name(sentence, office):
        return []
    if office.office.number != "singular":
        pairs = _pairs(sentence, office, start)
        if pairs:
            return pairs
    if stop > start and office.bare and office.definite:
        # الأمير فلان أمير دولة قطر: the fuller office stands behind the name.
        span = sentence.span_of(start, stop)
        name = sentence.article.slice(span)
        fuller = with_office_behind(
            sentence, Mention("person", sentence.index, index, stop, span, name, "office-before-name")
        )
        if fuller.title is not None:
            return [fuller]
    lone = office.bare and not office.definite and stop - start < SHORTEST_BARE_NAME
    if stop > start and not lone and _acceptable_behind_comma(sentence, office.stop, start, stop):
        return [_person(sentence, office, office.first, range(start, stop), "office-before-name")]
    behind_comma = _name_behind_comma(sentence, office)
    if behind_comma is not None:
        return [behind_comma]
    bracketed = _name_in_brackets(sentence, office)
    if bracketed is not None:
        return [bracketed]
    second = _second_office(sentence, office)
    if second is not None:
        return [second]
    if office.office.number == "plural" or office.office.lemma in ("عضو", "ممثل", "مندوب"):
        # Members or ministers in general are nobody; the body that they belong to is a mention of its own.
        return []
    return [_unnamed(sentence, office)]


def _begins_with_and(sentence: Sentence, index: int) -> bool:
    """Whether a full name is joined to an office, and is not its holder's: المدير العام ومحمد الهاشمي."""
    form = sentence.form(index)
    return form.startswith("و") and form not in names_in_waw() and not form.startswith(OWN_WAW)


def _is_given_name(sentence: Sentence, office: OfficePhrase) -> bool:
    """Whether an office's word is a given name before an unknown family name: أمينة أوشن، رئيسة …."""
    return (
        office.stop == office.first + SHORTEST_BARE_NAME
        and not office.definite
        and office.affiliation is None
        and sentence.form(office.first).removeprefix("و") in name_like_words()
        and name_end(sentence, office.first + 1) == office.stop
        and sentence.is_comma(office.stop)
    )


def _name_behind_comma(sentence: Sentence, office: OfficePhrase) -> Mention | None:
    """The person whose name stands between commas behind the office, as in the press of the Maghreb."""
    if not sentence.is_comma(office.stop) or office.bare or office.office.number != "singular":
        return None
    start = office.stop + 1
    if start < len(sentence):
        nationality = sentence.nationalities[start]
        if nationality is not None and nationality.split.definite and not nationality.split.conjunction:
            start = nationality.stop
    start = skip_to_name(sentence, start)
    stop = name_end(sentence, start, introduced=True)
    if stop - start < SHORTEST_BARE_NAME or sentence.form(start).startswith("وال"):
        return None
    closed = (
        stop >= len(sentence) or sentence.tokens[stop].kind == "punctuation" or sentence.form(stop) in _THAT
    )
    office_behind = sentence.offices[stop + 1] if stop + 1 < len(sentence) else None
    if not closed or (office_behind is not None and not office_behind.split.conjunction):
        return None
    return _person(sentence, office, office.first, range(start, stop), "office-before-name")


def _name_in_brackets(sentence: Sentence, office: OfficePhrase) -> Mention | None:
    """The person whose name stands in brackets behind the office: المندوب الفرنسي (…)."""
    closing = sentence.bracket_ends.get(office.stop)
    if closing is None or office.bare or name_end(sentence, office.stop + 1, introduced=True) != closing:
        return None
    if closing - office.stop <= SHORTEST_BARE_NAME:
        return None
    person = _person(sentence, office, office.first, range(office.stop + 1, closing), "name-in-brackets")
    return person._replace(stop=closing + 1)


def _second_office(sentence: Sentence, office: OfficePhrase) -> Mention | None:
    """The person told by two offices before the name, of a delegation and at home.

    رئيس الوفد الروسي، نائب وزير الخارجية …: the title is the one beside the name, the state the first's.
    """
    index = office.stop
    if sentence.is_comma(index):
        index += 1
    if index >= len(sentence) or office.office.number != "singular":
        return None
    if office.office.role != "representative" and "وفد" not in office.title:
        return None
    honorific = sentence.honorifics[index]
    term = sentence.offices[index] or (
        sentence.offices[honorific.stop] if honorific and honorific.stop < len(sentence) else None
    )
    if term is None or term.split.conjunction or term.split.preposition:
        return None
    persons = _office_first(sentence, term.first)
    if len(persons) != 1 or not persons[0].named:
        return None
    person = persons[0]
    return person._replace(
        first=office.first,
        affiliation=person.affiliation or office.affiliation,
        standing=person.standing if person.affiliation else office.standing,
    )


def _acceptable_behind_comma(sentence: Sentence, office_stop: int, start: int, stop: int) -> bool:
    """Whether what stands behind an office is a name: one set off by a comma only if it is a full name."""
    behind_comma = any(sentence.is_comma(index) for index in range(office_stop, start))
    return not behind_comma or stop - start >= SHORTEST_BARE_NAME


def _person(sentence: Sentence, office: OfficePhrase, first: int, name: range, rule: str) -> Mention:
    span = sentence.span_of(name.start, name.stop)
    return Mention(
        "person",
        sentence.index,
        first,
        name.stop,
        span,
        sentence.article.slice(span),
        rule,
        title=office.title,
        affiliation=office.affiliation,
        standing=office.standing,
        spokesperson=office.office.role == "spokesperson",
        counterpart=office.office.role == "counterpart",
        definite=office.definite,
    )


def _unnamed(sentence: Sentence, office: OfficePhrase) -> Mention:
    term = sentence.offices[office.first] or sentence.weak_offices[office.first]
    assert term is not None
    span = Span(sentence.noun_start(office.first, term.split), sentence.tokens[office.stop - 1].end)
    return Mention(
        "person",
        sentence.index,
        office.first,
        office.stop,
        span,
        office.title,
        "office-without-name",
        affiliation=office.affiliation,
        standing=office.standing,
        named=False,
        sure=not office.bare and office.office.number == "singular",
        spokesperson=office.office.role == "spokesperson",
        counterpart=office.office.role == "counterpart",
        definite=office.definite or office.nationality is not None or office.country is not None,
    )


def _pairs(sentence: Sentence, office: OfficePhrase, start: int) -> list[Mention]:
    """The persons behind an office in the dual or plural.

    Two orders are read: each state with its holder (وزيرا خارجية مصر فلان والأردن فلان), and all states
    first (وزيرا خارجية مصر والأردن فلان وفلان).
    """
    states: list[str | None] = [office.affiliation]
    index = office.stop
    while index < len(sentence):
        place = _joined_state(sentence, index)
        if place is None:
            break
        if name_end(sentence, place[0]) > place[0] and len(states) == 1 and start != office.stop:
            break
        states.append(place[1].code)
        index = place[0]
    found: list[Mention] = []
    cursor = skip_to_name(sentence, index)
    for number, state in enumerate(states):
        stop = name_end(sentence, cursor)
        if stop == cursor:
            break
        person = _person(
            sentence,
            office,
            office.first if not found else cursor,
            range(cursor, stop),
            "offices-in-the-plural",
        )
        if found:
            start = _without_conjunction(sentence, cursor)
            span = Span(start, person.span.end)
            person = person._replace(span=span, name=sentence.article.slice(span))
        found.append(
            person if number == 0 else person._replace(title=None, affiliation=state, standing="state")
        )
        following = _joined_state(sentence, stop)
        if following is not None and len(states) == 1:
            name_stop = name_end(sentence, following[0])
            while following is not None and name_stop > following[0]:
                person = _person(
                    sentence, office, stop, range(following[0], name_stop), "offices-in-the-plural"
                )
                found.append(person._replace(title=None, affiliation=following[1].code, standing="state"))
                stop = name_stop
                following = _joined_state(sentence, stop)
                name_stop = name_end(sentence, following[0]) if following else stop
            break
        cursor = behind_note(sentence, stop)
        if sentence.is_comma(cursor):
            cursor += 1
    return found if len(found) > 1 else []


def _joined_state(sentence: Sentence, index: int) -> tuple[int, Place] | None:
    """A state or nationality with a و or comma in front: the index behind it, and the state."""
    if sentence.is_comma(index):
        index += 1
    if index >= len(sentence):
        return None
    for terms in (sentence.nationalities, sentence.countries):
        term = terms[index]
        if term is not None and term.split.conjunction == "و" and not term.split.preposition:
            return term.stop, term.value
    return None


def _honorific_first(sentence: Sentence, index: int) -> list[Mention]:
    honorific = sentence.honorifics[index]
    if honorific is None:
        return []
    start = skip_to_name(sentence, honorific.stop)
    if start < len(sentence) and sentence.tokens[start].text in ("/", "."):
        start += 1
    stop = name_end(sentence, start, introduced=True)
    if stop == start:
        return []
    if honorific.value == "ambiguous-name" and stop - start < SHORTEST_BARE_NAME:
        return []
    span = sentence.span_of(start, stop)
    bare = Mention(
        "person", sentence.index, index, stop, span, sentence.article.slice(span), "honorific-before-name"
    )
    return [with_office_behind(sentence, bare)]


def _nationality_first(sentence: Sentence, index: int) -> list[Mention]:
    """An adjective of nationality that stands for an office told before: والهندي فلان."""
    nationality = sentence.nationalities[index]
    if nationality is None or not nationality.split.definite:
        return []
    stop = name_end(sentence, nationality.stop)
    if stop - nationality.stop < SHORTEST_BARE_NAME:
        return []
    span = sentence.span_of(nationality.stop, stop)
    person = Mention(
        "person",
        sentence.index,
        index,
        stop,
        span,
        sentence.article.slice(span),
        "nationality-before-name",
        affiliation=nationality.value.code,
        standing="state",
    )
    return [with_office_behind(sentence, person)]


def _name_first(sentence: Sentence, index: int) -> list[Mention]:
    stop = name_end(sentence, index)
    start = _without_conjunction(sentence, index)
    given = stop == index and sentence.tokens[index].definite
    if given:
        # المهدي بنصالح، وزير …: a given name with the article, sure where an office stands behind it.
        stop = name_end(sentence, index, introduced=True)
    if stop - index < SHORTEST_BARE_NAME:
        return []
    span = Span(start, sentence.tokens[stop - 1].end)
    name = sentence.article.slice(span)
    bare = Mention("person", sentence.index, index, stop, span, name, "name-alone", sure=False)
    person = with_office_behind(sentence, bare)
    return [person] if person.sure or not given else []


def _without_conjunction(sentence: Sentence, index: int) -> int:
    """Where a name begins: a و in front of it is taken for "and" where a list can go on.

    A name may begin with a و of its own (وليد); it is kept at the beginning of a sentence, behind a
    verb and behind an office, where nothing is joined.
    """
    token = sentence.tokens[index]
    if not token.form.startswith("و") or index == 0:
        return token.start
    if token.form in names_in_waw() or (len(token.form) < 5 and not _joins_name(sentence, index)):
        return token.start
    return token.start + 1


def _joins_name(sentence: Sentence, index: int) -> bool:
    """Whether a short word is "and" with a name: one that may be a name alone, or behind a comma."""
    return sentence.form(index)[1:] in name_like_words() or sentence.is_comma(index - 1)
