"""The bodies of officials who are told by its noun alone: the president of the league, of which league."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.folding import fold
from briefcli.arabic.tokens import tokenize
from briefcli.lexicon.tables import bare
from briefcli.lexicon.vocabulary import body_heads, organisations
from briefcli.mentions.model import Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcli.mentions.model import EventMention

_SHORTEST = 2
_HIGH_COMMISSIONER = ("المفوض", "السامي")
_HIGH_COMMISSION = "مفوضيه"
_EUROPEAN_COMMISSIONER = frozenset((("مفوض", "اوروبي"), ("مفوضه", "اوروبيه")))
"""Folded words of who is of the European Commission, where the article names it."""
_SECRETARY_GENERAL = frozenset(("امين", "عام"))
_OUTGOING = frozenset(("منتهيه", "ولايته", "ولايتها"))
"""Folded words by which an office's term is over."""
_HEAD_OF_UNION, _UNION = "نقيب", "نقابه"
_SERVED = frozenset(("رئيس", "رئيسه", "مدير", "مديره", "امين", "امينه"))
"""Folded nouns of an official whom another serves, between the offices and the body: نائب رئيس الاتحاد."""


class _Named(NamedTuple):
    """A body that the article names in full: its noun, where it does, and the state it speaks for.

    One that only an office tells (رئيس اللجنة الأولمبية) is taken up in the same sentence alone; one that
    holds a congress is meant wherever none of its noun stands in the same sentence.
    """

    noun: str
    sentence: int
    name: str
    state: str | None
    of_office: bool = False
    holds: bool = False


def with_full_bodies(
    sentences: Sequence[tuple[Mention | EventMention, ...]], of_events: Sequence[Mention]
) -> tuple[tuple[Mention | EventMention, ...], ...]:
    """The mentions, officials of "the league" given the league that the article names.

    The last one named before counts, else the first one behind; where none with that noun is named, the
    mention stays as it is.

    Args:
        sentences: The mentions of each sentence.
        of_events: The bodies that events are named after, as a party's congress is.
    """
    mentions = [mention for of_sentence in sentences for mention in of_sentence]
    known_bodies = (_named(mention) for mention in (*mentions, *of_events))
    named = sorted((known for known in known_bodies if known is not None), key=lambda known: known.sentence)
    titles = [_words(m.title) for m in mentions if isinstance(m, Mention) and m.named and m.title]
    heads = {body.name for body in of_events if body.rule == "known-body"}
    heads = heads or {known.name for known in named if known.holds}
    named_after = next(iter(heads)) if len(heads) == 1 else None
    sentences = tuple(
        tuple(_as_head(mention, named_after) for mention in of_sentence) for of_sentence in sentences
    )
    return tuple(
        tuple(_given(mention, named) if _is_alone(mention, titles) else mention for mention in of_sentence)
        for of_sentence in sentences
    )


def _named(mention: Mention | EventMention) -> _Named | None:
    """The body that a mention names in full, or whose office it is."""
    if _names_in_full(mention):
        return _Named(_noun(mention.name), mention.sentence, mention.name, _state_of(mention))
    if not isinstance(mention, Mention):
        return _holding(mention)
    if mention.standing != "body" or mention.kind != "person":
        return None
    body = mention.affiliation or ""
    full = len(body.split()) >= _SHORTEST and body.startswith("ال")
    if _is_known(body):
        return _Named(_noun(body), mention.sentence, body, None)  # المتحدث باسم صندوق النقد الدولي
    return _Named(_noun(body), mention.sentence, body, None, of_office=True) if full else None


def _holding(event: EventMention) -> _Named | None:
    """The body whose congress an event is: المؤتمر الوطني التاسع لحزب العدل البيئي."""
    words, heads = tokenize(event.name), body_heads()
    for index in range(1, len(words) - 1):
        head = heads.match(words, index)
        if head is None or head[1].preposition != "ل" or head[2].plural:
            continue
        start = words[index].start + len("ل")
        article = "ا" if event.name[start] == "ل" else ""  # للجمعية
        return _Named(head[1].stem, event.sentence, article + event.name[start:], None, holds=True)
    return None


def _is_known(name: str) -> bool:
    """Whether a name is all one of a body that the lexicon knows."""
    tokens = tokenize(name)
    match = organisations().match(tokens, 0) if tokens else None
    return match is not None and match[0] == len(tokens)


def _names_in_full(mention: Mention | EventMention) -> bool:
    """Whether a body is named in more than its noun; a standing forum is one, a numbered one an event."""
    if not isinstance(mention, Mention):
        joined = fold(mention.name).split()[1:2]  # منتدى وهيئات وأشخاص is no name
        standing = mention.noun == "منتدى" and mention.ordinal is None
        return standing and any(not word.startswith("و") for word in joined)
    full = mention.kind == "organisation" and mention.rule != "body-again"
    # A noun that is mostly an ordinary one (مركز) is taken up by an office as well.
    return full and mention.definite and " " in mention.name


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


def _as_head(mention: Mention | EventMention, body: str | None) -> Mention | EventMention:
    """The secretary-general without a body is that of the one that the event is named after."""
    if body is None or not isinstance(mention, Mention) or mention.kind != "person" or mention.affiliation:
        return mention
    if _words((mention.title if mention.named else mention.name) or "") - _OUTGOING != _SECRETARY_GENERAL:
        return mention
    return mention._replace(affiliation=body, standing="body")


def _given(mention: Mention | EventMention, named: Sequence[_Named]) -> Mention | EventMention:
    if not isinstance(mention, Mention) or mention.kind != "person":
        return mention
    nouns, members = _nouns_alone(mention), _members(mention)
    same = [
        known
        for known in named
        if (known.noun in nouns and (not known.of_office or known.sentence == mention.sentence))
        or (members is not None and known.noun == _UNION and members in _words_alone(known.name))
    ]
    before = [known for known in same if known.sentence <= mention.sentence]
    known = before[-1] if before else same[0] if same else None
    if known is None or known.sentence != mention.sentence:
        # In the story of a party's congress, "the party" is no guest's.
        known = next((body for body in same if body.holds), known)
    if known is None:
        return mention
    return mention._replace(
        affiliation=known.state or known.name, standing="state" if known.state is not None else "body"
    )


def _nouns_alone(mention: Mention) -> frozenset[str]:
    """The folded nouns one of which alone tells a body in an office: رئيس الرابطة, الأمين التنفيذي للجنة."""
    told = mention.affiliation
    opening = tuple(
        bare(word) for word in fold((mention.title if mention.named else mention.name) or "").split()
    )
    if opening[:2] in _EUROPEAN_COMMISSIONER:
        return frozenset((_HIGH_COMMISSION,))
    if told is not None:
        alone = told.startswith("ال") and " " not in told
        return frozenset((bare(fold(told)),)) if alone else frozenset()
    office = (mention.title if mention.named else mention.name) or ""
    words = fold(office).split()
    if mention.standing != "unknown" or len(words) < _SHORTEST:
        return frozenset()
    if tuple(words[-2:]) == _HIGH_COMMISSIONER:
        return frozenset((_HIGH_COMMISSION,))
    *first, last = words
    described = [word for word in first[1:] if bare(word) not in _SERVED]
    if not all(word.startswith("ال") for word in described):
        return frozenset()
    if last.startswith("لل") and len(first) > 1:
        return frozenset((last[1:], last[2:]))  # للجنة is of لجنة, للحزب of حزب
    return frozenset((bare(last),)) if last.startswith("ال") and not described else frozenset()


def _members(mention: Mention) -> str | None:
    """Whose union's head somebody is, a folded plural: نقيب الأطباء is of the union that names them."""
    words = fold((mention.title if mention.named else mention.name) or "").split()
    headed = len(words) > 1 and words[0] == _HEAD_OF_UNION and mention.affiliation is None
    return bare(words[1]) if headed else None


def _words_alone(name: str) -> frozenset[str]:
    """The folded words of a body's name without the article and a ل before it."""
    return frozenset(bare(word).removeprefix("لل") for word in fold(name).split())
