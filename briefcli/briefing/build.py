"""From an article to its briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.attendees import read_attendees
from briefcli.briefing.editions import EditionReader
from briefcli.briefing.home_state import states_of_officials
from briefcli.briefing.main_event import find_main_event
from briefcli.briefing.model import Briefing
from briefcli.briefing.positions import read_positions
from briefcli.briefing.topics import read_topics
from briefcli.mentions.reading import read_mentions

if TYPE_CHECKING:
    from briefcli.article.model import Article
    from briefcli.lexicon.own_words import OwnWords
    from briefcli.mentions.reading import Reading


def brief(article: Article, lexicon: OwnWords | None = None) -> Briefing:
    """The briefing of an article: its main event, attendees, topics, positions and editions.

    A briefing of an article that tells of no event has no event and no facts.

    Args:
        article: The article.
        lexicon: Own words, as `briefcli.read_lexicon` gives them, known beside briefcli's.
    """
    if lexicon is None:
        return read_briefing(article)[0]
    from briefcli.lexicon.own_words import using  # noqa: PLC0415 # seldom given

    with using(lexicon):
        return read_briefing(article)[0]


def read_briefing(article: Article) -> tuple[Briefing, Reading, EditionReader | None]:
    """The briefing of an article, the mentions that it was made of, and the editions as they were read.

    Where the article tells of no event, no editions are read.
    """
    reading = read_mentions(article)
    main = find_main_event(reading)
    if main is None:
        empty = Briefing(
            articles=(article,), year=None, event=None, attendees=(), topics=(), positions=(), editions=()
        )
        return empty, reading, None
    editions = EditionReader(reading, main)
    event = editions.event()
    reading = reading.with_states(*states_of_officials(reading, event.country, event.name))
    briefing = Briefing(
        articles=(article,),
        year=editions.main_year,
        event=event,
        attendees=read_attendees(reading, editions),
        topics=read_topics(reading, editions),
        positions=read_positions(reading),
        editions=editions.editions(),
    )
    return briefing, reading, editions
