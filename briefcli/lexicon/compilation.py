"""What the data files say, phrase by phrase, compiled into the index.

Runs when a package is built, and in a source tree when a data file has changed; never else.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.lexicon.conjugation import conjugate
from briefcli.lexicon.index import PAGE_BREAK, Entry, pages_of
from briefcli.lexicon.tables import key, keys, read_rows, values

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

Phrase = tuple[str, tuple[str, ...]]
"""A phrase as a data file has it, and the fields of what it means."""

_INFLECTED = frozenset(("noun", "adjective", "numeral", "adverb"))


def compile_index(file: Path, header: str) -> list[bytes]:
    """Compile the index, and keep it in a file if that can be written.

    Args:
        file: Where the index is kept; what is there is replaced at once, never half.
        header: What it begins with; see `briefcli.lexicon.index`.

    Returns:
        The pages.
    """
    pages = pages_of(entries())
    # A folder that can't be written to costs the time of compiling again, nothing else.
    with suppress(OSError):
        write_index(file, header, pages)
    return pages


def write_index(file: Path, header: str, pages: list[bytes]) -> None:
    """Write an index file at once, never half.

    Raises:
        OSError: If the folder can't be written to.
    """
    unfinished = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        unfinished.write_bytes(PAGE_BREAK.join((header.encode(), *pages)))
        unfinished.replace(file)
    finally:
        unfinished.unlink(missing_ok=True)


def entries() -> Iterator[Entry]:
    """All entries of all tables."""
    for table, phrases in {**_PROPER_NAMES, **_PHRASES}.items():
        pairs = [(phrase, fields) for phrase, fields in phrases() if phrase]
        for (phrase, fields), words in zip(pairs, keys([phrase for phrase, _ in pairs]), strict=True):
            if words:
                yield Entry(table, words, table in _PROPER_NAMES and phrase.startswith("ال"), fields)
    for table, word_forms in _WORDS.items():
        for word, fields in word_forms():
            if word:
                yield Entry(table, (word,), definite=False, fields=fields)


def _countries() -> Iterator[Phrase]:
    for row in read_rows("countries"):
        for name in (row["arabic"], *values(row["aliases"])):
            yield name, (row["code"], row["arabic"], "country")


def _countries_like_adjectives() -> Iterator[Phrase]:
    names = {row["code"]: row["arabic"] for row in read_rows("countries")}
    for row in read_rows("countries-like-adjectives"):
        if row["role"] in ("state", "listed"):
            yield row["form"], (row["code"], names[row["code"]], "country")


def _cities() -> Iterator[Phrase]:
    for row in read_rows("cities"):
        if row["ambiguous"] != "yes":
            for name in (row["arabic"], *values(row["aliases"])):
                yield name, (row["code"], row["arabic"], row["role"])
    for row in read_rows("seats"):
        yield row["arabic"], (row["code"], row["arabic"], "seat")


def _ambiguous_cities() -> Iterator[Phrase]:
    for row in read_rows("cities"):
        if row["ambiguous"] == "yes":
            for name in (row["arabic"], *values(row["aliases"])):
                yield name, (row["code"], row["arabic"], row["role"])


def _nationalities() -> Iterator[Phrase]:
    """Adjectives in all genders and numbers, but those that are another word as well."""
    for row in read_rows("nationalities"):
        ambiguous = values(row["ambiguous"])
        masculines = [form for form in values(row["masculine"]) if form not in ambiguous]
        feminines = [form for form in values(row["feminine"]) if form not in ambiguous]
        forms = [*masculines, *feminines, *values(row["plural"])]
        for masculine in masculines:
            if " " not in masculine:
                forms += [masculine + ending for ending in ("ان", "ين", "ون", "ا")]
        for feminine in feminines:
            if feminine.endswith("ة") and " " not in feminine:
                forms += [feminine[:-1] + ending for ending in ("تان", "تين", "ات", "تا", "تي")]
        for form in forms:
            yield form, (row["code"], values(row["masculine"])[0], "nationality")


def _offices(name: str) -> Callable[[], Iterator[Phrase]]:
    def phrases() -> Iterator[Phrase]:
        for column, number in (
            ("lemma", "singular"),
            ("feminine", "singular"),
            ("dual", "dual"),
            ("plural", "plural"),
        ):
            for row in read_rows(name):
                for form in values(row[column]):
                    yield form, (row["lemma"], row["acts_for"], row["role"], number)

    return phrases


def _kinds(name: str) -> Callable[[], Iterator[Phrase]]:
    return lambda: ((row["form"], (row["kind"],)) for row in read_rows(name))


def _organisations() -> Iterator[Phrase]:
    for row in read_rows("organisations"):
        for name in (row["name"], *values(row["aliases"])):
            yield name, (row["name"], row["kind"])


def _body_heads() -> Iterator[Phrase]:
    rows = read_rows("organisation-heads")
    weak = {"yes": "weak", "no": ""}
    for row in rows:
        yield row["lemma"], (row["lemma"], row["kind"], weak[row["weak"]], "")
    for row in rows:
        for plural in values(row["plural"]):
            yield plural, (row["lemma"], row["kind"], weak[row["weak"]], "plural")


def _agenda_words() -> Iterator[Phrase]:
    return ((row["form"], (row["role"],)) for row in read_rows("agenda-words"))


def _event_nouns() -> Iterator[Phrase]:
    for row in read_rows("event-nouns"):
        yield row["lemma"], (row["lemma"], row["kind"], "")
        for plural in values(row["plural"]):
            yield plural, (row["lemma"], row["kind"], "plural")
        if " " not in row["lemma"]:
            # A teh marbuta opens before an ending or a pronoun.
            stem = row["lemma"][:-1] + "ت" if row["lemma"].endswith("ة") else row["lemma"]
            if stem == row["lemma"] and not stem.endswith(("ى", "ء")):
                yield stem + "ا", (row["lemma"], row["kind"], "")  # the accusative: عقد اجتماعا
            # Without a teh marbuta, the dual before a genitive looks like an adjective: اجتماعي.
            for dual in ("ي", "ا", "ين", "ان") if stem.endswith("ت") else ("ين", "ان"):
                yield stem + dual, (row["lemma"], row["kind"], "plural")
            open_stem = stem[:-1] + "ا" if stem.endswith("ى") else stem  # ملتقاها
            for pronoun in ("ها", "ه", "هم"):
                yield open_stem + pronoun, (row["lemma"], row["kind"], "possessed")
        elif row["gender"] == "masculine" and row["lemma"].count(" ") == 1:
            yield " ".join(word + "ا" for word in row["lemma"].split()), (row["lemma"], row["kind"], "")
        elif row["lemma"].startswith("جمعية "):
            for pronoun in ("ها", "ه", "هم"):
                possessed = row["lemma"].replace("جمعية ", f"جمعيت{pronoun} ال")
                yield possessed, (row["lemma"], row["kind"], "possessed")


def _months() -> Iterator[Phrase]:
    """Names of months that are no other word as well."""
    for row in read_rows("months"):
        if row["ambiguous"] != "yes":
            yield row["name"], (row["number"],)


def _verbs(name: str) -> Callable[[], Iterator[Phrase]]:
    def phrases() -> Iterator[Phrase]:
        for number, row in enumerate(read_rows(name)):
            for form, verb in conjugate(row):
                yield form, (str(number), verb.lemma, verb.tense, verb.gender, verb.number)

    return phrases


def _common_words() -> Iterator[Phrase]:
    """Words that are never part of a name; nouns and their like stand without the article."""
    function_words = (
        row for row in read_rows("name-like-words") if row["class"] not in _INFLECTED | {"verb"}
    )
    for row in (*read_rows("common-words"), *function_words):
        if row["form"] != "على":  # told from the name علي by its spelling, which folding takes away
            word = key(row["form"]) if row["class"] in _INFLECTED else fold(row["form"])
            yield word, (row["class"],)


def _name_like_words() -> Iterator[Phrase]:
    """Ordinary words that may be names as well.

    Function words are left out (هو is a Chinese family name, and a pronoun in every other line), but for
    علي, whose preposition على is told by its spelling.
    """
    for row in read_rows("name-like-words"):
        if row["class"] in _INFLECTED | {"verb"} or fold(row["form"]) == "علي":
            yield key(row["form"]), ()


def _attendance_words() -> Iterator[Phrase]:
    """All forms of the verbs and nouns of attending."""
    for row in read_rows("attendance-verbs"):
        for form, _ in conjugate(row):
            yield fold(form), ()
    for row in read_rows("attendance-nouns"):
        if row["use"] != "continues":
            yield fold(row["form"]), ()
    for row in read_rows("delegation-nouns"):
        yield fold(row["form"]), ()


_PROPER_NAMES = {
    "countries": _countries,
    "countries-like-adjectives": _countries_like_adjectives,
    "cities": _cities,
    "ambiguous-cities": _ambiguous_cities,
}
_PHRASES = {
    "nationalities": _nationalities,
    "offices": _offices("offices"),
    "weak-offices": _offices("weak-offices"),
    "office-modifiers": _kinds("office-modifiers"),
    "honorifics": _kinds("honorifics"),
    "organisations": _organisations,
    "organisation-heads": _body_heads,
    "event-nouns": _event_nouns,
    "agenda-words": _agenda_words,
    "months": _months,
    "attendance-verbs": _verbs("attendance-verbs"),
    "statement-verbs": _verbs("statement-verbs"),
    "discussion-verbs": _verbs("discussion-verbs"),
    "host-verbs": _verbs("host-verbs"),
}
_WORDS = {
    "common-words": _common_words,
    "name-like-words": _name_like_words,
    "attendance-words": _attendance_words,
}
