"""Who has the floor at the event without being told to speak there: those who organise it, or house it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.folding import fold
from briefcli.briefing.anchors import FOREIGN, MAIN
from briefcli.briefing.attending_bodies import body_key
from briefcli.lexicon import rule_words
from briefcli.lexicon.tables import bare

if TYPE_CHECKING:
    from briefcli.briefing.editions import EditionReader
    from briefcli.mentions.model import Mention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

_LEAD = 4
"""Sentences within which an article tells of its event, the headline included."""


class Floor(NamedTuple):
    """Who has the floor at the event without being told to.

    Attributes:
        at_home: The keys of the bodies that organise or house it, where it has begun.
        places: Its places.
        attended: Whether the article tells that people have come to it.
    """

    at_home: frozenset[str]
    places: frozenset[str]
    attended: bool

    def is_home_of(self, subject: Mention, sentence: Sentence, editions: EditionReader) -> bool:
        """Whether somebody speaks for a body that organises or houses the event, or chairs the event itself.

        Args:
            subject: Who speaks.
            sentence: In which sentence.
            editions: The editions of the event.
        """
        if subject.title is None or not self.at_home:
            return False
        chairs = any(
            anchor.key != FOREIGN and subject.first < anchor.first < subject.stop
            for anchor in editions.anchors[sentence.index]
        )
        return chairs or (subject.affiliation is not None and body_key(subject.affiliation) in self.at_home)


def floor_of(
    reading: Reading,
    editions: EditionReader,
    organisers: frozenset[str],
    places: frozenset[str],
    *,
    attended: bool,
) -> Floor:
    """Who has the floor at an article's event.

    Args:
        reading: The article.
        editions: The editions of its event.
        organisers: The keys of the bodies that organise it.
        places: The names of the event's city and the codes of its states.
        attended: Whether the article tells that people have come to it.
    """
    begun = has_begun(reading, editions)
    at_home = organisers | _houses(reading, editions) | _holders(reading, editions) if begun else frozenset()
    return Floor(at_home, places, attended)


def has_begun(reading: Reading, editions: EditionReader) -> bool:
    """Whether the article tells of an event as of one that has begun."""
    begun = rule_words.speaking_words()["begun"]
    return any(
        any(anchor.key != FOREIGN for anchor in editions.anchors[sentence.index])
        and any(token.form.removeprefix("و") in begun for token in sentence.tokens)
        for sentence in reading.sentences[: max(_LEAD, _first_told(reading, editions) + 1)]
        if sentence.kind != "title"
    )


def _first_told(reading: Reading, editions: EditionReader) -> int:
    """The number of the first sentence that tells of the event; a scene may come before it."""
    told = (
        sentence.index
        for sentence in reading.sentences
        if sentence.kind not in ("title", "heading")
        and any(anchor.key == MAIN for anchor in editions.anchors[sentence.index])
    )
    return next(told, -1)


def _holders(reading: Reading, editions: EditionReader) -> frozenset[str]:
    """The keys of the bodies whose own event it is by its name: المؤتمر السنوي لرابطة الرماة."""
    name = fold(editions.main.mention.name) if editions.main is not None else ""
    bodies = {person.affiliation for person in reading.persons if person.standing == "body"}
    return frozenset(body_key(body) for body in bodies if body and bare(fold(body)) in name)


def _houses(reading: Reading, editions: EditionReader) -> frozenset[str]:
    """The keys of the bodies at whose house the lead says that the event is: انطلقت في جامعة … ندوة …."""
    return frozenset(
        body_key(mention.name)
        for sentence in reading.sentences[:_LEAD]
        if any(anchor.key != FOREIGN for anchor in editions.anchors[sentence.index])
        for mention in reading.mentions[sentence.index]
        if mention.kind == "organisation" and mention.sure and sentence.form(mention.first - 1) == "في"
    )
