"""The places that a sentence names, told from adjectives and from names of persons spelt as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.lexicon import vocabulary
from briefcli.lexicon.vocabulary import Place
from briefcli.mentions.terms import Term, Terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from briefcli.lexicon.tables import PhraseTable
    from briefcli.mentions.sentence import Sentence

_LONGEST_COUNTRY = 4
_LONGEST_OFFICE = 4


def countries(sentence: Sentence) -> Terms[Place]:
    """Countries."""
    found = {term.first: term for term in _places(sentence, vocabulary.countries)}
    for term in _vowelled(sentence):
        found.setdefault(term.first, term)
    for term in sentence.terms(vocabulary.countries_like_adjectives):
        if term.first not in found and _is_state_here(sentence, term, found):
            found[term.first] = term
    return Terms(found.values())


def _vowelled(sentence: Sentence) -> Iterator[Term[Place]]:
    """States that a vowel sign tells from cities: عُمان, وعُمان."""
    known = vocabulary.vowelled_places()
    for index, token in enumerate(sentence.tokens):
        for split in token.splits:
            written = token.text[split.offset :]
            row = known.get(written) if not split.definite else None
            if row is not None and row["kind"] == "country":
                yield Term(index, index + 1, split, Place(row["code"], written, "country"))
                break


def _is_state_here(sentence: Sentence, term: Term[Place], countries: Mapping[int, Term[Place]]) -> bool:
    """Whether a word that is an adjective as well is a state's name: غابت مالي, النيجر ومالي, في مالي.

    One that is a city's name as well is a state's only in a list: الكويت وعمان.
    """
    index = term.first
    before = [countries.get(first) for first in range(index - _LONGEST_COUNTRY, index)]
    if term.split.conjunction:
        return any(country is not None and country.stop == index for country in before)
    if term.split.preposition or any(country is not None and country.stop > index for country in before):
        return False
    following = countries.get(term.stop)
    joined = following is not None and following.split.conjunction == "و"
    if term.split.stem in vocabulary.listed_states():
        return joined and vocabulary.nationalities().match(sentence.tokens, index - 1) is None
    if sentence.form(index - 1) in vocabulary.words_before_states() or _is_feminine_verb(sentence, index - 1):
        return True
    if joined and index and sentence.word_class(index - 1) in ("noun", "adjective"):
        return False
    return joined or (index == 0 and _is_feminine_verb(sentence, term.stop))


def _is_feminine_verb(sentence: Sentence, index: int) -> bool:
    """Whether a verb that a state's name may be the subject of stands at an index.

    The sentence's own verbs are not asked: which of them say something depends on its states.
    """
    if not 0 <= index < len(sentence):
        return False
    for verbs in (vocabulary.attendance_verbs(), vocabulary.statement_verbs()):
        match = verbs.match(sentence.tokens, index)
        if match is not None and match[2].tense in ("past", "present", "future"):
            return match[2].gender == "feminine"
    form = sentence.form(index)
    return sentence.word_class(index) == "verb" and (form.endswith("ت") or form.startswith(("ت", "ست")))


def cities(sentence: Sentence) -> Terms[Place]:
    """Cities, regions, and palaces that speak for a state."""
    return _places(sentence, vocabulary.cities)


def unsettled_places(sentence: Sentence, start: int = 0) -> list[int]:
    """The tokens from one on where something is in a city or a state, which of them is open: في عمان."""
    return [
        index
        for index in range(max(1, start), len(sentence))
        if sentence.form(index) in vocabulary.listed_states()
        and sentence.form(index - 1) == "في"
        and sentence.cities[index] is None
        and sentence.countries[index] is None
    ]


def nationalities(sentence: Sentence) -> Terms[Place]:
    """Adjectives of nationality."""
    return _places(sentence, vocabulary.nationalities)


def _places(sentence: Sentence, table: Callable[[], PhraseTable[Place]]) -> Terms[Place]:
    """Places, but no names of persons that look like one: كلاوس, صوفيا ليندغرين, جورجيا بيلوتشي."""
    names = vocabulary.name_like_words()
    return Terms(
        term
        for term in sentence.terms(table)
        if term.split.preposition != "ك"
        and not (_loses_madda(sentence, term) or _takes_f_from_name(sentence, term))
        and not (
            sentence.form(term.first) in names
            and sentence.is_unknown_word(term.stop)
            and not _is_of_office(sentence, term.first)
        )
    )


def _loses_madda(sentence: Sentence, term: Term[Place]) -> bool:
    """Whether a particle is taken from a word without the آ that the place begins with: باخن is not بآخن."""
    attached = term.split.preposition or term.split.conjunction
    return bool(attached) and term.value.name.startswith("آ") and "آ" not in sentence.tokens[term.first].text


def _takes_f_from_name(sentence: Sentence, term: Term[Place]) -> bool:
    """Whether a ف is taken from a name: "and so" before a place begins a clause, and follows no word."""
    before = sentence.tokens[term.first - 1] if term.first else None
    return term.split.conjunction == "ف" and before is not None and before.kind == "word"


def _is_of_office(sentence: Sentence, index: int) -> bool:
    """Whether an indefinite office ends right before a token, which is its state's name then."""
    before = sentence.terms(vocabulary.offices).within(index - _LONGEST_OFFICE, index)
    return any(office.stop == index for office in before) and not sentence.tokens[index - 1].definite
