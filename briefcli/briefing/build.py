"""From an article to its briefing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefcli.briefing.attendees import read_attendees
from briefcli.briefing.editions import EditionReader
from briefcli.briefing.home_state import home_states
from briefcli.briefing.main_event import find_main_event
from briefcli.briefing.model import Briefing
from briefcli.briefing.positions import read_positions
from briefcli.briefing.topics import read_topics
from briefcli.mentions.reading import read_mentions

if TYPE_CHECKING:
    from briefcli.article.model import Article


def brief(article: Article) -> Briefing:
    """The briefing of an article: its main event, attendees, topics, positions and editions.

    A briefing of an article that tells of no event has no event and no facts.
    """
    reading = read_mentions(article)
    reading = replace(reading, home_states=home_states(reading))
    main = find_main_event(reading)
    if main is None:
        return Briefing(
            articles=(article,), year=None, event=None, attendees=(), topics=(), positions=(), editions=()
        )
    editions = EditionReader(reading, main)
    return Briefing(
        articles=(article,),
        year=editions.main_year,
        event=editions.event(),
        attendees=read_attendees(reading, editions),
        topics=read_topics(reading, editions),
        positions=read_positions(reading),
        editions=editions.editions(),
    )
