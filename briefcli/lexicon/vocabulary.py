"""The tables of what names somebody or something: states, cities, offices, bodies, events, verbs, months.

They are asked at every word, so most come from the compiled index. The words that single rules read by
are in `rule_words`.
"""

from __future__ import annotations

from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefcli.arabic.folding import fold
from briefcli.lexicon.conjugation import Number, VerbForm
from briefcli.lexicon.tables import PhraseTable, Row, WordTable, read_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

ActsFor = Literal["state", "body", "either", "self"]


class Place(NamedTuple):
    """A country, a city or a region, or an adjective of one.

    Attributes:
        code: The state's ISO 3166 alpha-2 code.
        name: The name as Arabic news writes it most often.
        role: country, capital, city, region, seat (a palace that speaks for the state), or nationality.
    """

    code: str
    name: str
    role: str


class Office(NamedTuple):
    """The head of an office phrase.

    Attributes:
        lemma: Masculine singular, indefinite.
        acts_for: Whom its holder speaks for; "either" where what follows decides.
        role: office, deputy, representative, spokesperson or counterpart.
        number: Of the form that was met.
    """

    lemma: str
    acts_for: ActsFor
    role: str
    number: Number


class Body(NamedTuple):
    """A body known by name, or the noun that heads a body's name.

    Attributes:
        name: The canonical name, or the noun.
        kind: As in the data file.
        weak: Whether the noun alone is mostly an ordinary word.
        plural: Whether the form met is the noun's plural, which names no single body.
    """

    name: str
    kind: str
    weak: bool = False
    plural: bool = False


class EventNoun(NamedTuple):
    """A noun that names an event, an edition of one, or a part of one; possessed: its fifth round."""

    lemma: str
    kind: str
    plural: bool
    possessed: bool = False


@cache
def countries() -> PhraseTable[Place]:
    """Names of countries, with their aliases."""
    return PhraseTable("countries", _place, proper=True)


@cache
def countries_like_adjectives() -> PhraseTable[Place]:
    """States whose names are adjectives or cities as well: مالي, عمان."""
    return PhraseTable("countries-like-adjectives", _place, proper=True)


@cache
def listed_states() -> frozenset[str]:
    """Folded names of states that are cities' as well, unless they stand in a list of states."""
    return frozenset(
        fold(row["form"]) for row in read_rows("countries-like-adjectives") if row["role"] == "listed"
    )


@cache
def words_before_states() -> frozenset[str]:
    """Folded words that no adjective stands behind, but a state's name."""
    return frozenset(
        fold(row["form"]) for row in read_rows("countries-like-adjectives") if row["role"] == "before"
    )


@cache
def country_names() -> dict[str, Row]:
    """The rows of the countries by their codes."""
    return {row["code"]: row for row in read_rows("countries")}


@cache
def cities() -> PhraseTable[Place]:
    """Capitals, cities and regions, and the palaces that speak for a state."""
    return PhraseTable("cities", _place, proper=True)


@cache
def ambiguous_cities() -> PhraseTable[Place]:
    """Cities whose names are also another word, a person's name or a state's."""
    return PhraseTable("ambiguous-cities", _place, proper=True)


@cache
def directions() -> frozenset[str]:
    """Folded nouns that name a part of a region by where it lies: the south of …."""
    return frozenset(fold(row["form"]) for row in read_rows("directions"))


@cache
def vowelled_places() -> dict[str, Row]:
    """Places that only a vowel sign tells from others, by their names as written with it."""
    return {row["written"]: row for row in read_rows("vowelled-places")}


@cache
def nationalities() -> PhraseTable[Place]:
    """Adjectives of nationality in all genders and numbers, but those that are another word as well."""
    return PhraseTable("nationalities", _place)


@cache
def offices() -> PhraseTable[Office]:
    """Heads of office phrases in all numbers."""
    return PhraseTable("offices", _office)


@cache
def weak_offices() -> PhraseTable[Office]:
    """Offices whose word is mostly an ordinary one: offices only right beside a name."""
    return PhraseTable("weak-offices", _office)


@cache
def office_modifiers() -> PhraseTable[str]:
    """Words that stand inside or beside an office, with their kind (former, acting, …)."""
    return PhraseTable("office-modifiers", itemgetter(0))


@cache
def honorifics() -> PhraseTable[str]:
    """Honorifics, ranks and academic titles, with their kind."""
    return PhraseTable("honorifics", itemgetter(0))


@cache
def organisations() -> PhraseTable[Body]:
    """Bodies known by their names, with short names and acronyms."""
    return PhraseTable("organisations", lambda fields: Body(fields[0], fields[1]))


@cache
def body_heads() -> PhraseTable[Body]:
    """Nouns that begin the name of a body."""
    return PhraseTable(
        "organisation-heads",
        lambda fields: Body(fields[0], fields[1], weak=bool(fields[2]), plural=bool(fields[3])),
    )


@cache
def event_nouns() -> PhraseTable[EventNoun]:
    """Nouns that name events, editions and sessions."""
    return PhraseTable("event-nouns", _event_noun)


def _event_noun(fields: Sequence[str]) -> EventNoun:
    lemma, kind, form = fields
    return EventNoun(lemma, kind, plural=form == "plural", possessed=form == "possessed")


def _place(fields: Sequence[str]) -> Place:
    return Place(*fields)


def _office(fields: Sequence[str]) -> Office:
    lemma, acts_for, role, number = fields
    return Office(lemma, acts_for, role, number)  # type: ignore[arg-type]  # the data's test holds it to these


@cache
def body_adjectives(*, sent: bool) -> dict[str, str]:
    """For folded adjectives of a body, without the article, the body's name as written.

    Args:
        sent: Whether the office is one of somebody sent or charged, which some of them need.
    """
    rows = read_rows("body-adjectives")
    return {fold(row["form"]): row["body"] for row in rows if sent or row["beside"] == "any"}


def _verbs(name: str) -> PhraseTable[VerbForm]:
    def verb_form(fields: Sequence[str]) -> VerbForm:
        row, lemma, tense, gender, number = fields
        return VerbForm(lemma, read_rows(name)[int(row)], tense, gender, number)  # type: ignore[arg-type]  # likewise

    return PhraseTable(name, verb_form)


@cache
def attendance_verbs() -> PhraseTable[VerbForm]:
    """Verbs that govern who attends."""
    return _verbs("attendance-verbs")


@cache
def statement_verbs() -> PhraseTable[VerbForm]:
    """Verbs that tell what someone says or where someone stands."""
    return _verbs("statement-verbs")


@cache
def discussion_verbs() -> PhraseTable[VerbForm]:
    """Verbs whose complement is what the event discusses or is for."""
    return _verbs("discussion-verbs")


@cache
def agenda_words() -> PhraseTable[str]:
    """Words around an agenda, with what they do in a sentence that tells it."""
    return PhraseTable("agenda-words", itemgetter(0))


@cache
def state_kinds() -> dict[str, frozenset[str]]:
    """The codes of the states that a noun may take up (the Kingdom), by its folded form."""
    return {fold(row["form"]): frozenset(row["codes"].split("|")) for row in read_rows("state-kinds")}


@cache
def unsettled_territories() -> frozenset[str]:
    """The codes of the territories whose cities, named alone, tell of no state."""
    return frozenset(row["code"] for row in read_rows("unsettled-territories"))


@cache
def common_words() -> WordTable:
    """Folded words that are never part of a name, with their class; nouns stand without the article."""
    return WordTable("common-words")


@cache
def name_like_words() -> WordTable:
    """Bare folded words that are ordinary and may be names as well."""
    return WordTable("name-like-words")


@cache
def name_words() -> dict[str, frozenset[str]]:
    """Folded words that names of persons are made of beside given and family names, by what they do."""
    by_role: dict[str, set[str]] = {}
    for row in read_rows("name-words"):
        by_role.setdefault(row["role"], set()).add(fold(row["form"]))
    return {role: frozenset(words) for role, words in by_role.items()}


@cache
def names_in_waw() -> frozenset[str]:
    """Folded given names whose first letter is a و of their own."""
    return frozenset(fold(row["form"]) for row in read_rows("names-in-waw"))


@cache
def months() -> PhraseTable[str]:
    """Names of months that are no other word as well, with their numbers."""
    return PhraseTable("months", itemgetter(0))


@cache
def month_names() -> frozenset[str]:
    """The folded names of all months, those that are other words as well included."""
    return frozenset(fold(row["name"]) for row in read_rows("months"))


@cache
def ambiguous_nationalities() -> dict[str, frozenset[str]]:
    """The codes of states by the folded adjectives that may mean them, or something else."""
    found: dict[str, set[str]] = {}
    for row in read_rows("nationalities"):
        for form in filter(None, row["ambiguous"].split("|")):
            found.setdefault(fold(form), set()).add(row["code"])
    return {form: frozenset(codes) for form, codes in found.items()}


@cache
def host_verbs() -> PhraseTable[VerbForm]:
    """Verbs whose subject or place is where an event is held."""
    return _verbs("host-verbs")


@cache
def given_names_with_article() -> frozenset[str]:
    """Given names that bear the article, folded, without it: مختار for المختار."""
    return frozenset(fold(row["form"])[2:] for row in read_rows("given-names-with-article"))


@cache
def shared_city_names() -> dict[str, frozenset[str]]:
    """Cities of one name in several states: their codes, by the folded name."""
    codes: dict[str, set[str]] = {}
    for row in read_rows("shared-city-names"):
        codes.setdefault(fold(row["name"]), set()).add(row["code"])
    return {name: frozenset(of_name) for name, of_name in codes.items()}


@cache
def attendance_words() -> WordTable:
    """All folded forms of the verbs and nouns of attending, to see whether a stretch of text is about it."""
    return WordTable("attendance-words")
