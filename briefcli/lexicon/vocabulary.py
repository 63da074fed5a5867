"""The tables that the rules ask: each read from its data file when it is first needed, then kept."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from briefcli.arabic.folding import fold
from briefcli.lexicon.conjugation import Number, VerbForm, conjugate
from briefcli.lexicon.tables import PhraseTable, Row, key, keys, read_rows, values

if TYPE_CHECKING:
    from collections.abc import Iterator

ActsFor = Literal["state", "body", "either", "self"]


@dataclass(frozen=True, slots=True)
class Place:
    """A country, a city or a region, or an adjective of one.

    Attributes:
        code: The state's ISO 3166 alpha-2 code.
        name: The name as Arabic news writes it most often.
        role: country, capital, city, region, seat (a palace that speaks for the state), or nationality.
    """

    code: str
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Office:
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


@dataclass(frozen=True, slots=True)
class Body:
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


@dataclass(frozen=True, slots=True)
class EventNoun:
    """A noun that names an event, an edition of one, or a part of one."""

    lemma: str
    kind: str
    plural: bool


@cache
def countries() -> PhraseTable[Place]:
    """Names of countries, with their aliases."""

    def entries() -> Iterator[tuple[str, Place]]:
        for row in read_rows("countries"):
            place = Place(row["code"], row["arabic"], "country")
            for name in (row["arabic"], *values(row["aliases"])):
                yield name, place

    return PhraseTable(entries(), proper=True)


@cache
def country_names() -> dict[str, Row]:
    """The rows of the countries by their codes."""
    return {row["code"]: row for row in read_rows("countries")}


@cache
def cities() -> PhraseTable[Place]:
    """Capitals, cities and regions, and the palaces that speak for a state."""

    def entries() -> Iterator[tuple[str, Place]]:
        for row in read_rows("cities"):
            if row["ambiguous"] != "yes":
                place = Place(row["code"], row["arabic"], row["role"])
                for name in (row["arabic"], *values(row["aliases"])):
                    yield name, place
        for row in read_rows("seats"):
            yield row["arabic"], Place(row["code"], row["arabic"], "seat")

    return PhraseTable(entries(), proper=True)


@cache
def nationalities() -> PhraseTable[Place]:
    """Adjectives of nationality in all genders and numbers, but those that are another word as well."""
    return PhraseTable(entry for row in read_rows("nationalities") for entry in _nationality_entries(row))


def _nationality_entries(row: Row) -> Iterator[tuple[str, Place]]:
    ambiguous = values(row["ambiguous"])
    masculines = [form for form in values(row["masculine"]) if form not in ambiguous]
    feminines = [form for form in values(row["feminine"]) if form not in ambiguous]
    place = Place(row["code"], values(row["masculine"])[0], "nationality")
    for form in (*masculines, *feminines, *values(row["plural"])):
        yield form, place
    for masculine in masculines:
        if " " not in masculine:
            for ending in ("ان", "ين", "ون", "ا"):
                yield masculine + ending, place
    for feminine in feminines:
        if feminine.endswith("ة") and " " not in feminine:
            for ending in ("تان", "تين", "ات", "تا", "تي"):
                yield feminine[:-1] + ending, place


@cache
def offices() -> PhraseTable[Office]:
    """Heads of office phrases in all numbers."""
    return PhraseTable(_office_entries("offices"))


@cache
def weak_offices() -> PhraseTable[Office]:
    """Offices whose word is mostly an ordinary one: offices only right beside a name."""
    return PhraseTable(_office_entries("weak-offices"))


def _office_entries(name: str) -> Iterator[tuple[str, Office]]:
    numbers: tuple[tuple[str, Number], ...] = (
        ("lemma", "singular"),
        ("feminine", "singular"),
        ("dual", "dual"),
        ("plural", "plural"),
    )
    for column, number in numbers:
        for row in read_rows(name):
            for form in values(row[column]):
                acts_for: ActsFor = row["acts_for"]  # type: ignore[assignment]  # the data's test holds it to these
                yield form, Office(row["lemma"], acts_for, row["role"], number)


@cache
def office_modifiers() -> PhraseTable[str]:
    """Words that stand inside or beside an office, with their kind (former, acting, …)."""
    return PhraseTable((row["form"], row["kind"]) for row in read_rows("office-modifiers"))


@cache
def honorifics() -> PhraseTable[str]:
    """Honorifics, ranks and academic titles, with their kind."""
    return PhraseTable((row["form"], row["kind"]) for row in read_rows("honorifics"))


@cache
def organisations() -> PhraseTable[Body]:
    """Bodies known by their names, with short names and acronyms."""

    def entries() -> Iterator[tuple[str, Body]]:
        for row in read_rows("organisations"):
            body = Body(row["name"], row["kind"])
            for name in (row["name"], *values(row["aliases"])):
                yield name, body

    return PhraseTable(entries())


@cache
def body_heads() -> PhraseTable[Body]:
    """Nouns that begin the name of a body."""

    def entries() -> Iterator[tuple[str, Body]]:
        for row in read_rows("organisation-heads"):
            yield row["lemma"], Body(row["lemma"], row["kind"], row["weak"] == "yes")
        for row in read_rows("organisation-heads"):
            for plural in values(row["plural"]):
                yield plural, Body(row["lemma"], row["kind"], row["weak"] == "yes", plural=True)

    return PhraseTable(entries())


@cache
def event_nouns() -> PhraseTable[EventNoun]:
    """Nouns that name events, editions and sessions."""

    def entries() -> Iterator[tuple[str, EventNoun]]:
        for row in read_rows("event-nouns"):
            yield row["lemma"], EventNoun(row["lemma"], row["kind"], plural=False)
            for plural in values(row["plural"]):
                yield plural, EventNoun(row["lemma"], row["kind"], plural=True)

    return PhraseTable(entries())


def _verbs(name: str) -> PhraseTable[VerbForm]:
    return PhraseTable(entry for row in read_rows(name) for entry in conjugate(row))


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
def attendance_nouns() -> dict[tuple[str, ...], Row]:
    """Nouns and phrases that head a list of attendees; keyed by their folded words, particles included."""
    return {tuple(fold(row["form"]).split()): row for row in read_rows("attendance-nouns")}


_INFLECTED_CLASSES = frozenset(("noun", "adjective", "numeral", "adverb"))


@cache
def common_words() -> dict[str, str]:
    """Folded words that are never part of a name, with their class; nouns stand without the article."""
    function_words = (
        row for row in read_rows("name-like-words") if row["class"] not in _INFLECTED_CLASSES | {"verb"}
    )
    rows = [row for row in (*read_rows("common-words"), *function_words) if row["form"] != "على"]
    stripped = keys([row["form"] for row in rows])
    return {
        words[0] if row["class"] in _INFLECTED_CLASSES else fold(row["form"]): row["class"]
        for row, words in zip(rows, stripped, strict=True)
        if words
    }


@cache
def name_like_words() -> frozenset[str]:
    """Bare folded words that are ordinary and may be names as well.

    Function words are left out (هو is a Chinese family name, and a pronoun in every other line),
    but for علي, whose preposition على is told by its spelling.
    """
    rows = read_rows("name-like-words")
    return frozenset(
        key(row["form"])
        for row in rows
        if row["class"] in _INFLECTED_CLASSES | {"verb"} or fold(row["form"]) == "علي"
    )


@cache
def months() -> PhraseTable[str]:
    """Names of months that are no other word as well."""
    return PhraseTable(
        (row["name"], row["number"]) for row in read_rows("months") if row["ambiguous"] != "yes"
    )


@cache
def edition_cues() -> dict[str, str]:
    """Folded adjectives that tell an earlier, a later or the present edition, and which."""
    return {fold(row["form"]): row["direction"] for row in read_rows("edition-cues")}


@cache
def host_verbs() -> PhraseTable[VerbForm]:
    """Verbs whose subject or place is where an event is held."""
    return _verbs("host-verbs")


@cache
def theme_openers() -> dict[tuple[str, ...], Row]:
    """Folded words after which a quotation is an edition's title."""
    return {tuple(fold(row["form"]).split()): row for row in read_rows("theme-openers")}


@cache
def country_count_nouns() -> frozenset[str]:
    """Folded forms of "country" that stand behind numbers."""
    return frozenset(fold(row["form"]) for row in read_rows("country-count-nouns"))


@cache
def place_nouns() -> frozenset[str]:
    """Folded bare nouns that stand before a place's name: city, capital, resort."""
    return frozenset(key(row["form"]) for row in read_rows("place-nouns"))


@cache
def attendance_words() -> frozenset[str]:
    """All folded forms of the verbs and nouns of attending, to see whether a stretch of text is about it."""
    forms = {form for row in read_rows("attendance-verbs") for form, _ in conjugate(row)}
    nouns = {row["form"] for row in read_rows("attendance-nouns") if row["use"] != "continues"}
    return frozenset(fold(form) for form in forms | nouns) | delegation_nouns()


@cache
def delegation_nouns() -> frozenset[str]:
    """Folded nouns for groups whose members a text does not name."""
    return frozenset(fold(row["form"]) for row in read_rows("delegation-nouns"))


@cache
def stance_adjectives() -> dict[str, str]:
    """The stands that folded adjectives of both genders tell."""
    return {
        fold(form): row["stance"]
        for row in read_rows("stance-adjectives")
        for form in (row["form"], row["feminine"])
    }
