"""The words that the rules read by: folded forms by what they do there, from short lists with their files.

What names somebody or something (states, offices, bodies, verbs with all their forms) is in `vocabulary`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.lexicon.tables import Row, key, read_rows

if TYPE_CHECKING:
    from collections.abc import Iterable

THIRD_PERSON = ("ه", "ها", "هما", "هم")
"""Pronouns of the third person as they are written onto a word."""


class Phrases(dict[tuple[str, ...], Row]):
    """Set phrases, each with its row, by their folded words, particles included."""

    def __init__(self, rows: Iterable[Row]) -> None:
        """Take the phrases of a data file's rows."""
        super().__init__((tuple(fold(row["form"]).split()), row) for row in rows)
        self.first_words = frozenset(words[0] for words in self)
        """The words that they begin with, for most tokens begin none."""
        self.longest = max(map(len, self))


@cache
def _phrases_by(column: str, name: str) -> dict[str, Phrases]:
    by_cell: dict[str, list[Row]] = {}
    for row in read_rows(name):
        by_cell.setdefault(row[column], []).append(row)
    return {cell: Phrases(rows) for cell, rows in by_cell.items()}


def _words_by_role(name: str) -> dict[str, frozenset[str]]:
    by_role: dict[str, set[str]] = {}
    for row in read_rows(name):
        by_role.setdefault(row["role"], set()).add(fold(row["form"]))
    return {role: frozenset(words) for role, words in by_role.items()}


@cache
def participation_words() -> dict[str, frozenset[str]]:
    """Folded words around attending, by what they do in the rules that read it."""
    return _words_by_role("participation-words")


@cache
def attendance_lemmas(use: str) -> frozenset[str]:
    """The lemmas, as they are spelt, of the verbs of attending that have a use, such as "sends"."""
    return frozenset(row["lemma"] for row in read_rows("attendance-verb-uses") if row["use"] == use)


@cache
def attendance_phrase_words() -> dict[str, frozenset[str]]:
    """Folded words of the phrases by which somebody confirms, cancels or can't come, by what they do."""
    return _words_by_role("attendance-phrase-words")


@cache
def presence_words() -> dict[str, frozenset[str]]:
    """Folded words by which somebody is seen at an event, by what they do: aircraft, seats, screens."""
    return _words_by_role("presence-words")


@cache
def words_for_own_coming() -> frozenset[str]:
    """Folded nouns for one's own coming, with their pronouns: حضوره, مشاركتها."""
    return _with_pronouns(attendance_phrase_words()["own coming"])


@cache
def words_for_own_mind() -> frozenset[str]:
    """Folded nouns for what one has yet to settle, an invitation among them: أمره, موقفها, الدعوة."""
    words = attendance_phrase_words()
    return _with_pronouns(words["own mind"]) | words["invitation"]


@cache
def speaking_words() -> dict[str, frozenset[str]]:
    """Folded words that tell that somebody speaks at the event, by what they do."""
    return _words_by_role("speaking-words")


@cache
def words_for_own_speech() -> frozenset[str]:
    """Folded nouns for a speaker's own speech or visit, with their pronouns: كلمته, مداخلتها."""
    return _with_pronouns(speaking_words()["own speech"])


def _with_pronouns(nouns: frozenset[str]) -> frozenset[str]:
    return frozenset(noun + pronoun for noun in nouns for pronoun in THIRD_PERSON)


@cache
def pledge_words() -> dict[str, frozenset[str]]:
    """Folded words of pledging, by what they do."""
    return _words_by_role("pledge-words")


@cache
def body_name_words() -> dict[str, frozenset[str]]:
    """Folded words that decide how far a body's name reaches, by what they do there or their preposition."""
    return {fold(role): words for role, words in _words_by_role("body-name-words").items()}


@cache
def noun_phrase_words() -> dict[str, frozenset[str]]:
    """Folded words that decide how far a noun phrase reaches, by what they do there."""
    return _words_by_role("noun-phrase-words")


@cache
def compound_adjectives() -> frozenset[tuple[str, str]]:
    """Folded pairs of an adjective and the definite noun behind it that describe one noun together."""
    return frozenset((fold(row["form"]), fold(row["noun"])) for row in read_rows("compound-adjectives"))


@cache
def event_name_words() -> dict[str, frozenset[str]]:
    """Folded words that decide how far an event's name reaches, by what they do there."""
    return _words_by_role("event-name-words")


@cache
def event_name_complements() -> dict[str, frozenset[str]]:
    """Folded words in the names of events, by the preposition that their complement has."""
    by_preposition: dict[str, set[str]] = {}
    for row in read_rows("event-name-complements"):
        by_preposition.setdefault(fold(row["preposition"]), set()).add(fold(row["word"]))
    return {preposition: frozenset(words) for preposition, words in by_preposition.items()}


@cache
def expanses() -> Phrases:
    """Names of regions beyond one state: the Middle East."""
    return Phrases(read_rows("expanses"))


@cache
def agenda_phrases(use: str) -> Phrases:
    """Set phrases around a list of topics that have a use."""
    return _phrases_by("use", "agenda-phrases")[use]


@cache
def speech_phrases(use: str) -> Phrases:
    """Set phrases around what somebody says that have a use."""
    return _phrases_by("use", "speech-phrases")[use]


@cache
def state_words() -> dict[str, frozenset[str]]:
    """Folded words by which a clause tells which state somebody acts for, by what they do."""
    return _words_by_role("state-words")


@cache
def stance_nouns() -> dict[str, Row]:
    """The rows of the nouns that tell a stand, by their folded forms."""
    return {fold(row["form"]): row for row in read_rows("stance-nouns")}


@cache
def issue_words() -> dict[str, str]:
    """The roles of the nouns that head what is said and are not what it is about, by their folded forms."""
    return {fold(row["form"]): row["role"] for row in read_rows("issue-words")}


@cache
def plan_words() -> dict[str, frozenset[str]]:
    """Folded words by which somebody's coming was planned and came to nothing, by what they do."""
    return _words_by_role("plan-words")


@cache
def event_role_words() -> dict[str, frozenset[str]]:
    """Folded words by which somebody is at an event for what he is there, by what they do."""
    return _words_by_role("event-role-words")


@cache
def event_genders() -> dict[str, str]:
    """The grammatical gender of each event noun, by its lemma."""
    return {row["lemma"]: row["gender"] for row in read_rows("event-nouns")}


@cache
def attendance_nouns() -> Phrases:
    """Nouns and phrases that head a list of attendees."""
    return Phrases(read_rows("attendance-nouns"))


@cache
def press_months() -> dict[str, frozenset[str]]:
    """The codes of the states whose press alone calls a month so, by the folded name (غشت: Morocco)."""
    states = {"morocco": ("MA",), "algeria-tunisia": ("DZ", "TN"), "mauritania": ("MR",)}
    rows = read_rows("months")
    found: dict[str, set[str]] = {}
    for row in rows:
        found.setdefault(fold(row["name"]), set()).update(states.get(row["system"], ("elsewhere",)))
    shared = {fold(row["name"]) for row in rows if row["ambiguous"] == "yes"}
    return {
        name: frozenset(codes)
        for name, codes in found.items()
        if "elsewhere" not in codes and name not in shared
    }


@cache
def press_words() -> Phrases:
    """Words that only the press of some states uses."""
    return Phrases(read_rows("press-words"))


@cache
def states_of_arabic_press() -> frozenset[str]:
    """The codes of the states whose own newspapers are in Arabic."""
    return frozenset(row["code"] for row in read_rows("states-of-arabic-press"))


@cache
def edition_cues() -> dict[str, str]:
    """Folded adjectives that tell an earlier, a later or the present edition, and which."""
    return {fold(row["form"]): row["direction"] for row in read_rows("edition-cues")}


@cache
def hosting_words() -> dict[str, frozenset[str]]:
    """Folded words of holding, moving and granting an event and of counting who comes, by what they tell."""
    return _words_by_role("hosting-words")


@cache
def hosting_phrases(role: str) -> Phrases:
    """Phrases on how often an event was held (occasion) or who is not where it is held (afar)."""
    return _phrases_by("role", "hosting-words")[role]


@cache
def event_labels() -> Phrases:
    """Labels before a colon that tell when or where the event is held."""
    return Phrases(read_rows("event-labels"))


@cache
def theme_openers() -> Phrases:
    """Words after which a quotation is an edition's title."""
    return Phrases(read_rows("theme-openers"))


@cache
def country_count_nouns() -> frozenset[str]:
    """Folded forms of "country" that stand behind numbers."""
    return frozenset(fold(row["form"]) for row in read_rows("country-count-nouns"))


@cache
def place_nouns() -> frozenset[str]:
    """Folded bare nouns that stand before a place's name: city, capital, resort."""
    return frozenset(key(row["form"]) for row in read_rows("place-nouns"))


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
