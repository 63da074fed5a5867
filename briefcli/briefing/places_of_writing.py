"""Where a report is written: the city of its dateline or signature, where the headline names it, too.

Who writes from the city that the headline names is mostly there for the event. A dateline alone isn't
enough: a paper writes from its capital of what happens elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.date_parts import DASHES
from briefcli.arabic.tokens import tokenize
from briefcli.article.model import Span
from briefcli.lexicon import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.arabic.tokens import Token
    from briefcli.lexicon.vocabulary import Place
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

_BLOCKS = 4
_LONGEST_LINE = 100
"""Characters at the beginning of a block in which a dateline stands."""

_MOST_BEFORE = 8
_SIGNS = DASHES | {"/", ":", "(", "|"}
_ROLES = ("capital", "city")


class PlaceOfWriting(NamedTuple):
    """A city that the dateline and the headline name.

    Attributes:
        name: Its name as the dateline writes it.
        code: The state's ISO 3166 alpha-2 code.
        span: Where it stands.
    """

    name: str
    code: str
    span: Span


def headed_place_of_writing(reading: Reading) -> PlaceOfWriting | None:
    """The city that the article is written from and whose name its headline holds, None if there is none."""
    title = next((sentence for sentence in reading.sentences if sentence.kind == "title"), None)
    if title is None:
        return None
    headed = set(_named_in(title))
    for start, end in _lines(reading):
        tokens = tokenize(reading.article.text, start, end)
        for index in range(min(len(tokens), _MOST_BEFORE)):
            found = _city_at(tokens, index)
            if found is None:
                continue
            stop, place = found
            if _is_set_apart(tokens, index, stop) and (place.name, place.code) in headed:
                span = Span(tokens[index].start, tokens[stop - 1].end)
                return PlaceOfWriting(reading.article.phrase(span), place.code, span)
    return None


def _lines(reading: Reading) -> Iterator[tuple[int, int]]:
    """The beginnings of the first blocks behind the headline."""
    blocks = [block for block in reading.article.blocks if block.kind not in ("title", "item")]
    for block in blocks[:_BLOCKS]:
        yield block.span.start, min(block.span.end, block.span.start + _LONGEST_LINE)


def _city_at(tokens: list[Token], index: int) -> tuple[int, Place] | None:
    """The city that stands at an index without a particle, and the index behind it."""
    for cities in (vocabulary.cities(), vocabulary.ambiguous_cities()):
        match = cities.match(tokens, index)
        if match is None or match[1].preposition or match[1].conjunction:
            continue
        if match[2].role in _ROLES:
            return match[0], match[2]
    return None


def _is_set_apart(tokens: list[Token], first: int, stop: int) -> bool:
    """Whether signs set a name apart, or it opens the line and a date follows: دوشنبه 18 شباط."""
    opens = first == 0
    before = opens or tokens[first - 1].text in _SIGNS - {"("}
    if stop == len(tokens):
        return before and not opens
    return before and (tokens[stop].text in _SIGNS or (opens and tokens[stop].kind == "number"))


def _named_in(title: Sentence) -> Iterator[tuple[str, str]]:
    """The cities that a headline names.

    A capital before a colon or a verb other than hosting may speak for its state (القاهرة تؤكد …), and what
    is a state's name as well may be the state.
    """
    for index in range(len(title)):
        if title.countries[index] is not None:
            continue
        for cities in (vocabulary.cities(), vocabulary.ambiguous_cities()):
            match = cities.match(title.tokens, index)
            if match is None or match[2].role not in _ROLES:
                continue
            if not (match[2].role == "capital" and _speaks(title, match[0])):
                yield match[2].name, match[2].code


def _speaks(title: Sentence, index: int) -> bool:
    """Whether a colon, or a verb that is none of hosting, stands behind a capital."""
    if index >= len(title):
        return False
    if title.form(index) == ":":
        return True
    told = title.statement_verbs[index] is not None or title.attendance_verbs[index] is not None
    verb = told or title.word_class(index) == "verb"
    return verb and title.host_verbs[index] is None
