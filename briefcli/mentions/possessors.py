"""Whose officials are told by a pronoun: "Egypt … its prime minister", "the ambassador of his country"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.lexicon.tables import bare
from briefcli.mentions.model import Mention
from briefcli.mentions.sentence_offices import possessed_office

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcli.mentions.model import EventMention
    from briefcli.mentions.sentence import Sentence

_SERVING = ("نائب", "مساعد", "مستشار")
"""How offices begin whose pronoun is mostly a person's: وحضرت نائبته."""
_COUNTRY_OF = ("بلاد", "حكومت", "دولت")


def with_possessors(
    sentence: Sentence, mentions: Sequence[Mention | EventMention]
) -> tuple[Mention | EventMention, ...]:
    """The mentions of a sentence, officials told by a pronoun given the state that it stands for.

    "Egypt … its prime minister", "the embassy's chargé d'affaires", "the ambassador of his country": the
    state is that of the last mention before.
    """
    found: list[Mention | EventMention] = []
    state: str | None = None
    body: Mention | None = None
    for mention in mentions:
        known = mention
        if isinstance(mention, Mention) and mention.kind == "organisation":
            state = mention.affiliation  # whose the pronoun is, is then open
            body = mention
        elif isinstance(mention, Mention):
            own = mention.kind == "person" and mention.affiliation is None and mention.standing != "self"
            of_state = _is_possessed(sentence, mention) or _is_told_by(sentence, mention, found)
            if own and state is not None and (of_state or _serves_last(mention, found)):
                known = mention._replace(affiliation=state, standing="state")
            elif own and body is not None and _is_of_body(sentence, mention, body):
                known = mention._replace(affiliation=body.name, standing="body")
            if isinstance(known, Mention) and known.standing == "state":
                state = known.affiliation or state
            elif mention.kind == "person" and mention.standing == "body":
                state = None  # رئيس البنك … نائبته
        found.append(known)
    return tuple(found)


def _serves_last(mention: Mention, before: Sequence[Mention | EventMention]) -> bool:
    """Whether an official serves "the minister" that the sentence has told of last: وحضرت نائبة الوزير."""
    words = fold(mention.title or mention.name).split()
    officials = (m for m in reversed(before) if isinstance(m, Mention) and m.kind == "person")
    last = next(officials, None)
    if last is None or last.standing != "state" or len(words) != len(("نائب", "الوزير")):
        return False
    office = fold(last.title or last.name).split()
    return words[1].startswith("ال") and bare(words[1]) == bare(office[0]) != bare(words[0])


def _is_of_body(sentence: Sentence, mention: Mention, body: Mention) -> bool:
    """Whether a pronoun in an official's office is the body's told of last: بأمينه العام, القيادي فيها."""
    if body.standing == "state" or not (body.sure and body.definite) or mention.standing == "state":
        return False
    if sentence.form(body.first - 1) == "في" or bare(fold(mention.title or mention.name)).startswith(
        _SERVING
    ):
        return False
    office = sentence.tokens[mention.first : mention.stop]
    feminine = any(token.text.endswith("ها") for token in office if token.start < mention.span.start)
    feminine = feminine or any(token.text.endswith("ها") for token in office if not mention.named)
    return feminine == fold(body.name).split()[0].endswith("ه") and _is_possessed(sentence, mention)


def _is_told_by(sentence: Sentence, mention: Mention, before: Sequence[Mention | EventMention]) -> bool:
    """Whether an official stands right behind "that" in what an organ of state says: its own official.

    The Tunisian presidency said that the president …; the Indian ministry announced that the minister ….
    """
    speaker = before[-1] if before else None
    return (
        sentence.form(mention.first - 1) in ("ان", "بان")
        and isinstance(speaker, Mention)
        and speaker.affiliation is not None
        and speaker.standing == "state"
        and (speaker.kind == "organisation" or speaker.spokesperson)
        and speaker.stop >= mention.first - 2
    )


def _is_possessed(sentence: Sentence, mention: Mention) -> bool:
    """Whether a pronoun in an office says whose it is: رئيس وزرائها, نائبه, سفير بلاده."""
    stop = next(
        (i for i in range(mention.first, mention.stop) if sentence.tokens[i].start >= mention.span.start),
        mention.stop,
    )
    tokens = sentence.tokens[mention.first : stop if mention.named else mention.stop]
    for token in tokens:
        written = token.text.endswith(("ها", "هم", "هما")) or (
            token.text.endswith("ه") and sentence.writes_teh_marbuta
        )
        office = possessed_office(sentence, token.form) or token.form.startswith(_COUNTRY_OF)
        if written and (office or token is not tokens[0]):
            return True
    return False
