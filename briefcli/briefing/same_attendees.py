"""Which attendees that several articles tell of are the same.

Two different people must never become one. Rows of one name are one, unless they speak for different states,
or the name is a single word and the offices differ. A shorter form of a name (السنبلي, هالة السنبلي) is taken
for the longer one where both hold the same office for the same state or body, no article tells of both, and
there is nobody else whom it could mean. All else stays apart, and the outcome doesn't depend on which article
comes first.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations_with_replacement
from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.arabic.tokens import tokenize
from briefcli.lexicon.tables import bare
from briefcli.lexicon.vocabulary import countries, country_names, nationalities
from briefcli.mentions.coreference import name_words, same_person

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from briefcli.briefing.model import Attendee

_QUOTATION_MARKS = dict.fromkeys(map(ord, "«»“”„\"'‹›"))


def same_attendees(told: Iterable[Attendee]) -> tuple[tuple[Attendee, ...], ...]:
    """The attendees in groups, each of what is told of one of them.

    Args:
        told: By one article after the other.

    Returns:
        The groups and what is in them in the order of the telling.
    """
    told = tuple(told)
    order = {id(attendee): place for place, attendee in enumerate(told)}
    groups = [
        _Group(apart)
        for alike in _grouped(told, lambda attendee: (attendee.kind, _spelt(attendee.name)))
        for of_state in _apart(alike, _state)
        for apart in (_apart(of_state, _office) if _is_surname(of_state[0]) else [of_state])
    ]
    _join_shorter_names([group for group in groups if group.told[0].kind == "person"])
    found = [sorted(group.told, key=lambda attendee: order[id(attendee)]) for group in groups if group.told]
    return tuple(map(tuple, sorted(found, key=lambda group: order[id(group[0])])))


class _Group:
    """What is told of one attendee.

    Attributes:
        told: By whom it is told; empty once the group is part of another.
        words: The folded words of the name.
        holds: The offices that are told, each with whom it is held for.
        states: The states that are told.
        sources: The articles.
    """

    def __init__(self, told: Sequence[Attendee]) -> None:
        """Begin with rows of one name."""
        self.told = list(told)
        self.words = name_words(told[0].name)
        self.holds = {
            (office, fold(attendee.affiliation))
            for attendee in told
            if attendee.affiliation is not None and (office := _office(attendee)) is not None
        }
        self.offices = {office for attendee in told if (office := _office(attendee)) is not None}
        self.states = {state for attendee in told if (state := _state(attendee)) is not None}
        self.sources = {evidence.source for attendee in told for evidence in attendee.evidence}

    def may_be(self, longer: _Group) -> bool:
        """Whether nothing that is told keeps a shorter name from being meant for a longer one."""
        return (
            same_person(self.words, longer.words)
            and not (self.offices and longer.offices and self.offices.isdisjoint(longer.offices))
            and not (self.states and longer.states and self.states.isdisjoint(longer.states))
        )

    def join(self, other: _Group) -> None:
        """Take in a group that is found to be the same."""
        self.told += other.told
        self.holds |= other.holds
        self.offices |= other.offices
        self.states |= other.states
        self.sources |= other.sources
        other.told = []


def _join_shorter_names(groups: Sequence[_Group]) -> None:
    """Have each group of a longer name take in those of shorter forms of it that can mean nobody else."""
    by_ends: dict[tuple[str, str], list[_Group]] = defaultdict(list)
    # In an order that is the names' own: the longest first, as they are what a shorter one can mean.
    for group in sorted(groups, key=lambda group: (-len(group.words), group.words, sorted(group.holds))):
        if not group.words:
            continue
        candidates = by_ends.get((group.words[0], group.words[-1]), ())
        meant = [longer for longer in candidates if group.may_be(longer)]
        if len(meant) == 1 and group.holds & meant[0].holds and group.sources.isdisjoint(meant[0].sources):
            meant[0].join(group)
            continue
        # What may stand for it begins and ends with words of it, if it isn't all of it in one word.
        joined = "".join(group.words)
        for ends in {*combinations_with_replacement(group.words, 2), (joined, joined)}:
            by_ends[ends].append(group)


def _spelt(name: str) -> str:
    """A name for comparing: ضفاف and «ضفاف» are one."""
    return " ".join(fold(name).translate(_QUOTATION_MARKS).split())


def _grouped(attendees: Iterable[Attendee], key: Callable[[Attendee], Hashable]) -> list[list[Attendee]]:
    groups: dict[Hashable, list[Attendee]] = {}
    for attendee in attendees:
        groups.setdefault(key(attendee), []).append(attendee)
    return list(groups.values())


def _apart(alike: list[Attendee], value: Callable[[Attendee], Hashable]) -> list[list[Attendee]]:
    """Rows that state different things, each with its like; what states nothing could be any of them."""
    stated = {value(attendee) for attendee in alike} - {None}
    return _grouped(alike, value) if len(stated) > 1 else [alike]


def _state(attendee: Attendee) -> str | None:
    """The code of the state that a person speaks for, None for a body or if it isn't told."""
    is_state = attendee.kind == "person" and attendee.affiliation in country_names()
    return attendee.affiliation if is_state else None


def _office(attendee: Attendee) -> tuple[str, ...] | None:
    """A person's office without the own state, which is written in several ways; None if it isn't told."""
    if attendee.kind != "person" or attendee.title is None:
        return None
    tokens = [token for token in tokenize(attendee.title) if token.kind != "punctuation"]
    words = []
    place = 0
    while place < len(tokens):
        found = countries().match(tokens, place) or nationalities().match(tokens, place)
        if found is not None and found[2].code == attendee.affiliation:
            place = found[0]
        else:
            words.append(bare(tokens[place].form))
            place += 1
    return tuple(words)


def _is_surname(attendee: Attendee) -> bool:
    return attendee.kind == "person" and len(name_words(attendee.name)) == 1
