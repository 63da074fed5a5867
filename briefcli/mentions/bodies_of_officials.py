"""The bodies of officials who are told by its noun alone: the president of the league, of which league."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.folding import fold
from briefcli.lexicon.tables import bare
from briefcli.mentions.model import Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcli.mentions.model import EventMention


class _Named(NamedTuple):
    """A body that the article names in full: its noun, where it does, and the state it speaks for."""

    noun: str
    sentence: int
    name: str
    state: str | None


def with_full_bodies(
    sentences: Sequence[tuple[Mention | EventMention, ...]],
) -> tuple[tuple[Mention | EventMention, ...], ...]:
    """The mentions, officials of "the league" given the league that the article names.

    The last one named before counts, else the first one behind; where none with that noun is named, the
    mention stays as it is.
    """
    mentions = [mention for of_sentence in sentences for mention in of_sentence]
    named = [
        _Named(_noun(mention.name), mention.sentence, mention.name, _state_of(mention))
        for mention in mentions
        if _names_in_full(mention)
    ]
    titles = [_words(m.title) for m in mentions if isinstance(m, Mention) and m.named and m.title]
    return tuple(
        tuple(_given(mention, named) if _is_alone(mention, titles) else mention for mention in of_sentence)
        for of_sentence in sentences
    )


def _names_in_full(mention: Mention | EventMention) -> bool:
    """Whether a body is named in more than its noun; a standing forum is one, a numbered one an event."""
    if not isinstance(mention, Mention):
        joined = fold(mention.name).split()[1:2]  # منتدى وهيئات وأشخاص is no name
        standing = mention.noun == "منتدى" and mention.ordinal is None
        return standing and any(not word.startswith("و") for word in joined)
    full = mention.kind == "organisation" and mention.rule != "body-again"
    return full and mention.sure and mention.definite and " " in mention.name


def _state_of(mention: Mention | EventMention) -> str | None:
    return mention.affiliation if isinstance(mention, Mention) and mention.standing == "state" else None


def _is_alone(mention: Mention | EventMention, titles: Sequence[frozenset[str]]) -> bool:
    """Whether nobody with a name has an office without a name in full, whose body it is then."""
    if not isinstance(mention, Mention) or mention.named:
        return True
    office = _words(mention.name)
    return not any(title > office for title in titles)


def _words(office: str) -> frozenset[str]:
    return frozenset(bare(word) for word in fold(office).split())


def _noun(name: str) -> str:
    return bare(fold(name).split()[0])


def _given(mention: Mention | EventMention, named: Sequence[_Named]) -> Mention | EventMention:
    if not isinstance(mention, Mention) or mention.kind != "person":
        return mention
    noun = _noun_alone(mention)
    if noun is None:
        return mention
    same = [known for known in named if known.noun == noun]
    before = [known for known in same if known.sentence <= mention.sentence]
    known = before[-1] if before else same[0] if same else None
    if known is None:
        return mention
    return mention._replace(
        affiliation=known.state or known.name, standing="state" if known.state is not None else "body"
    )


def _noun_alone(mention: Mention) -> str | None:
    """The folded noun by which alone a body is told in an office: رئيس الرابطة, الأمين العام للحزب."""
    told = mention.affiliation
    if told is not None:
        return bare(fold(told)) if told.startswith("ال") and " " not in told else None
    office = (mention.title if mention.named else mention.name) or ""
    *first, last = fold(office).split() or [""]
    if len(first) != 1 or mention.standing != "unknown" or not last.startswith("ال"):
        return None
    return bare(last)
