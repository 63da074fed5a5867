"""Who attends, is invited, stays away, or came before.

Being mentioned is not attending. Attendance is in the verb, noun or participle that governs a name,
and in the list that follows it over commas, و and apposition up to where the list really ends. Here all
that is said of one person, state or body is brought together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.briefing.absence_phrases import BY_ADJECTIVE
from briefcli.briefing.anchors import FOREIGN, MAIN
from briefcli.briefing.attendances import attendances
from briefcli.briefing.attending_bodies import body_key, is_government, is_of_a_state
from briefcli.briefing.deceased import Deceased
from briefcli.briefing.model import Attendee
from briefcli.briefing.open_officials import may_bear_another, names_no_other_state
from briefcli.lexicon import rule_words, vocabulary
from briefcli.lexicon.tables import bare
from briefcli.mentions.coreference import Person, same_person
from briefcli.mentions.office_phrases import POSTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefcli.article.model import Evidence, Span
    from briefcli.briefing.attendances import Attendance
    from briefcli.briefing.editions import EditionReader
    from briefcli.briefing.model import AttendeeStatus
    from briefcli.mentions.model import Mention
    from briefcli.mentions.reading import Reading

_OF_SPEAKING = frozenset(("speaks-in-turn", "official-speaks", "official-in-story"))
"""Rules by which somebody is taken to speak or act at the event whose clause doesn't say so."""

_LONGEST_BARE = 2
"""Words of a delegate's office with a state and nothing else: ممثل إسبانيا, المندوبة الإيطالية."""


def read_attendees(reading: Reading, editions: EditionReader) -> tuple[Attendee, ...]:
    """The attendees of an article's main event, in the order of the text."""
    return tuple(_attendees(attendances(reading, editions), reading, editions))


def _attendees(found: Iterable[Attendance], reading: Reading, editions: EditionReader) -> Iterator[Attendee]:
    """One attendee for each that is the same, with all that is told of it."""
    groups: list[tuple[Mention, Person | None, list[Attendance]]] = []
    late, main = Deceased(reading), (MAIN, f"year {editions.main_year}")
    for item in found:
        if item.edition == FOREIGN or (item.edition in main and item.mention in late):
            continue  # another event's guest, or nobody's who has died
        person = reading.person_of(item.mention) if item.mention.kind == "person" else None
        for mention, known, items in groups:
            if _same(item.mention, person, mention, known):
                items.append(item)
                break
        else:
            groups.append((item.mention, person, [item]))
    states = {mention.affiliation for mention, _, _ in groups if mention.kind == "country"}
    absent = {
        mention.affiliation
        for mention, _, items in groups
        if mention.kind == "country" and all(item.status == "declined" for item in items)
    }
    for mention, person, items in groups:
        told_to_come = all(item.status == "attending" for item in items)
        if told_to_come and _is_delegate_named_elsewhere(mention, groups):
            continue
        if mention.affiliation in absent and all(item.evidence.rule in _OF_SPEAKING for item in items):
            continue  # who speaks for a state that stays away speaks elsewhere
        if mention.affiliation in states and is_government(mention, reading.sentences[mention.sentence]):
            continue
        attendee = _attendee(mention, person, items, reading, editions)
        if attendee is not None:
            yield attendee


def _is_delegate_named_elsewhere(
    mention: Mention, groups: Iterable[tuple[Mention, Person | None, list[Attendance]]]
) -> bool:
    """Whether "the representative of Spain" is the only one whom a state has sent by name."""
    words = fold(mention.name).split()
    if mention.named or mention.affiliation is None or mention.kind != "person" or len(words) > _LONGEST_BARE:
        return False
    if bare(words[0]) not in rule_words.participation_words()["delegate"]:
        return False
    sent = [
        items
        for other, person, items in groups
        if other.named and other.kind == "person" and mention.affiliation == _acts_for(person, items)
    ]
    return len(sent) == 1 and any(item.edition == MAIN and item.status == "attending" for item in sent[0])


def _acts_for(person: Person | None, items: Iterable[Attendance]) -> str | None:
    """The state or body that one of those told of acts for."""
    sent_by = next((item.mention.affiliation for item in items if item.mention.affiliation), None)
    return sent_by or (person.affiliation if person is not None else None)


def _same(mention: Mention, person: Person | None, other: Mention, known: Person | None) -> bool:
    if mention.kind != other.kind:
        return False
    if mention.kind == "person":
        if person is not None or known is not None:
            return person == known
        return fold(mention.name) == fold(other.name)
    if mention.kind == "country":
        return mention.affiliation == other.affiliation
    return body_key(mention.name) == body_key(other.name)


def _attendee(
    mention: Mention,
    person: Person | None,
    items: list[Attendance],
    reading: Reading,
    editions: EditionReader,
) -> Attendee | None:
    main = f"year {editions.main_year}"
    items = [item._replace(edition=MAIN) if item.edition == main else item for item in items]
    # Who stayed away from another edition is no guest of it.
    items = [item for item in items if item.edition == MAIN or item.status != "declined"]
    if not items:
        return None
    present = [item for item in items if item.edition == MAIN]
    years: list[int] = []
    for item in sorted(items, key=lambda item: item.edition != MAIN):
        year = editions.year_of(item.edition)
        if year is not None and year not in years:
            years.append(year)
    status = _status([item.status for item in present]) if present else "past"
    left_open = any(item.status == "invited" and item.evidence.rule == "own-attendance" for item in present)
    if status == "attending" and left_open:
        status = "invited"  # named among the speakers, and has not confirmed yet
    if not present and editions.main_year is not None and years and min(years) > editions.main_year:
        return None
    evidence: dict[Span, Evidence] = {}
    for item in items:
        evidence.setdefault(item.evidence.span, item.evidence)
    title, affiliation = mention.title, mention.affiliation
    name = _name_of_state(mention, items, reading) if mention.kind == "country" else mention.name
    if name is None:
        return None
    if person is not None:
        title = person.title or next((item.mention.title for item in items if item.mention.title), None)
        affiliation, name = _acts_for(person, items), person.name
        for piece in _introductions(person, reading):
            evidence.setdefault(piece.span, piece)
    standing = person.standing if person is not None else mention.standing
    of_state = standing == "state" or is_of_a_state(mention, reading.sentences[mention.sentence])
    if affiliation is None and of_state and mention.kind != "country":
        affiliation = _at_home(items[0].mention, reading)
    return Attendee(
        name=name,
        kind=mention.kind,  # type: ignore[arg-type]  # cities and events have been left out
        title=title,
        affiliation=affiliation,
        status=status,
        years=tuple(years),
        evidence=tuple(sorted(evidence.values(), key=lambda piece: piece.span)),
    )


def _at_home(first: Mention, reading: Reading) -> str | None:
    """The state of the newspaper, for its own officials and bodies told of beside no other state."""
    own, sentence = reading.home, reading.sentences[first.sentence]
    if own is None or may_bear_another(sentence, first, own):
        return None
    if bare(fold(first.title or first.name)).startswith(POSTED):
        return None  # ambassadors are of other states
    return own if names_no_other_state(sentence, own, reading.mentions[sentence.index]) else None


def _name_of_state(mention: Mention, items: list[Attendance], reading: Reading) -> str | None:
    """A state by its name, where the article has one beside its capital's or its adjective; else None.

    Its capital may be all that the article names it by.
    """
    named = [item.mention for item in items if item.mention.rule != BY_ADJECTIVE]
    told = next((other for other in named if not _is_capital(other)), None)
    if told is not None:
        return told.name
    code = mention.affiliation
    names = (
        other.name
        for mentions in reading.mentions
        for other in mentions
        if other.kind == "country" and other.affiliation == code
    )
    return next(names, named[0].name if named else None)


def _is_capital(mention: Mention) -> bool:
    """Whether a state is told by its capital."""
    return vocabulary.cities().get(mention.name) is not None


def _introductions(person: Person, reading: Reading) -> Iterator[Evidence]:
    """Where a person's full name and office are told."""
    for mentions in reading.mentions:
        for mention in mentions:
            if mention.kind == "person" and mention.named and mention.title == person.title and mention.title:
                words = Person(mention.name, None, None, "unknown", spokesperson=False).words
                if same_person(words, person.words):
                    yield reading.article.evidence(mention.span, mention.rule)
                    return


def _status(statuses: list[AttendeeStatus]) -> AttendeeStatus:
    """What several statements of one edition amount to: who stays away has mostly been invited before."""
    order: tuple[AttendeeStatus, ...] = ("declined", "attending", "invited")
    for status in order:
        if status in statuses:
            return status
    return statuses[0]
