"""Who attends, is invited, stays away, or came before.

Being mentioned is not attending. Attendance is in the verb, noun or participle that governs a name,
and in the list that follows it over commas, و and apposition up to where the list really ends.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.article.model import Evidence, Span
from briefcli.briefing.editions import FOREIGN, MAIN, EditionReader
from briefcli.briefing.model import Attendee, AttendeeStatus
from briefcli.lexicon import vocabulary
from briefcli.mentions.coreference import Person, resolve, same_person

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.model import EventMention, Mention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence, Term

_NEGATIONS = frozenset(("لم", "لن", "لا", "ما", "ليس", "ولم", "ولن", "ولا"))
_AUXILIARIES = frozenset(("قد", "سوف", "سبق", "كان", "كانت", "وقد", "لقد", "ان", "من", "ايضا", "كذلك"))
_CLAUSE_OPENERS = frozenset(
    (
        "حيث",
        "فيما",
        "بينما",
        "لكن",
        "ولكن",
        "اذ",
        "غير",
        "الا",
        "لان",
        "بعد",
        "قبل",
        "وذلك",
        "علي",
        "رغم",
        "لمناقشه",
        "لبحث",
        "وسط",
        "خلال",
    )
)
_RELATIVES = frozenset(
    ("الذي", "التي", "اللذان", "اللذين", "اللتان", "الذين", "والذي", "والتي", "وهو", "وهي")
)
_LONGEST_VAGUE = 14
_OBJECT_REACH = 12


@dataclass(frozen=True, slots=True)
class Trigger:
    """What governs the attendance of those who follow or stand before it.

    Attributes:
        sentence: The sentence.
        first: Index of its first token.
        stop: Index behind its last token.
        status: What it says.
        side: Where those stand whom it governs: after it, or only before it.
        rule: Its name.
    """

    sentence: Sentence
    first: int
    stop: int
    status: AttendeeStatus
    side: str
    rule: str


@dataclass(frozen=True, slots=True)
class _Attendance:
    mention: Mention
    status: AttendeeStatus
    edition: str
    evidence: Evidence


def read_attendees(reading: Reading, editions: EditionReader) -> tuple[Attendee, ...]:
    """The attendees of an article's main event, in the order of the text."""
    found: list[_Attendance] = []
    for sentence in reading.sentences:
        if sentence.kind in ("title", "heading"):
            continue
        if sentence.kind == "item":
            found += _listed(sentence, reading)
            continue
        for trigger in _triggers(sentence, reading.events[sentence.index]):
            for mention in _governed(trigger, reading):
                if not _can_attend(mention, trigger):
                    continue
                edition = editions.edition_at(sentence.index, trigger.first)
                edition = _edition_of_clause(editions, sentence, trigger, mention, edition)
                evidence = reading.article.evidence(
                    Span(
                        min(mention.span.start, sentence.tokens[trigger.first].start),
                        max(mention.span.end, sentence.tokens[trigger.stop - 1].end),
                    ),
                    trigger.rule,
                )
                found.append(_Attendance(mention, trigger.status, edition, evidence))
    return tuple(_attendees(found, reading, editions))


_LIST_STATUSES: dict[AttendeeStatus, frozenset[str]] = {
    "declined": frozenset(("معتذرون", "معتذر", "اعتذارات", "غائبون", "متغيبون", "معتذرين")),
    "invited": frozenset(("مدعوون", "مدعو", "دعوات", "مدعوين")),
    "attending": frozenset(
        (
            "مشاركون",
            "مشارك",
            "مشاركين",
            "حضور",
            "حاضرون",
            "متحدثون",
            "متحدثين",
            "وفود",
            "ضيوف",
            "مؤكدون",
            "مندوبون",
        )
    ),
}


def _listed(sentence: Sentence, reading: Reading) -> list[_Attendance]:
    """The attendee of a list's item, by the heading or sentence that announces the list."""
    intro = next((s for s in reversed(reading.sentences[: sentence.index]) if s.kind != "item"), None)
    if intro is None:
        return []
    words = {token.stem for token in intro.tokens}
    status = next((status for status, heads in _LIST_STATUSES.items() if heads & words), None)
    mentions = [m for m in reading.mentions[sentence.index] if m.kind != "city"]
    if status is None or not mentions or mentions[0].first > 2:  # an honorific or a word like "delegation"
        return []
    for trigger in _triggers(sentence, reading.events[sentence.index]):
        if trigger.status != "attending":
            status = trigger.status
            break
    return [_Attendance(mentions[0], status, MAIN, reading.article.evidence(mentions[0].span, "listed"))]


def _edition_of_clause(
    editions: EditionReader, sentence: Sentence, trigger: Trigger, mention: Mention, edition: str
) -> str:
    """The edition that a clause of attending speaks of; a date in it may tell another than its anchor."""
    for date in editions.dates[sentence.index]:
        if date.first < trigger.first or date.first > trigger.stop + _OBJECT_REACH:
            continue
        year = date.begin.year
        between = sentence.tokens[trigger.stop : date.first]
        if year is not None and year != editions.main_year and not any(t.text in ("،", ".") for t in between):
            return f"year {year}"
    after = [
        anchor
        for anchor in editions.anchors[sentence.index]
        if trigger.stop <= anchor.first <= trigger.stop + 4
    ]
    return after[0].key if after else edition


def _can_attend(mention: Mention, trigger: Trigger) -> bool:
    if mention.rule == "body-again" or (mention.spokesperson and not mention.named):
        return False
    if mention.kind == "city" or (mention.standing == "self" and trigger.rule.startswith("quoted")):
        return False
    if mention.kind == "person" and not mention.named:
        return mention.sure and mention.definite
    if mention.kind == "person" and mention.rule == "name-alone":
        return True
    return not (mention.kind == "organisation" and not mention.sure and not mention.definite)


def _triggers(sentence: Sentence, events: tuple[EventMention, ...]) -> Iterator[Trigger]:
    """Everything in a sentence that governs attendance, in order."""
    nouns = vocabulary.attendance_nouns()
    index = 0
    while index < len(sentence):
        if sentence.quoted[index]:
            index += 1
            continue
        phrase = sentence.phrase_at(index, nouns)
        if phrase is not None and phrase[1]["use"] in ("governs", "group"):
            stop, row = phrase
            if row["use"] == "governs" or _is_group_head(sentence, index):
                status: AttendeeStatus = row["status"]  # type: ignore[assignment]  # the data file holds statuses
                yield Trigger(sentence, index, stop, status, "after", f"noun-{row['use']}")
                index = stop
                continue
        verb = sentence.attendance_verbs[index]
        if verb is not None:
            trigger = _verb_trigger(sentence, verb, events)
            if trigger is not None:
                yield trigger
        index += 1
    yield from _speeches(sentence)
    yield from _invitations(sentence)
    yield from _participants(sentence)


def _is_group_head(sentence: Sentence, index: int) -> bool:
    """Whether a group's noun heads a list: among the guests: …."""
    before = {sentence.form(index - 1), sentence.form(index - 2)}
    return bool(before & {"من", "ومن", "بين", "وبين", "ابرز", "وابرز", "ضمن", "قائمه", "راس"})


def _verb_trigger(
    sentence: Sentence, verb: Term[VerbForm], events: tuple[EventMention, ...]
) -> Trigger | None:
    form = verb.value
    if form.tense in ("masdar", "participle") or verb.split.preposition or verb.split.definite:
        return None
    row = form.row
    first = verb.first
    before = sentence.form(first - 1)
    if row["object"]:
        objects = {fold(word) for word in row["object"].split("|")}
        window = {
            sentence.form(index) for index in range(verb.stop, min(len(sentence), verb.stop + _OBJECT_REACH))
        }
        stems = {token.stem for token in sentence.tokens[verb.stop : verb.stop + _OBJECT_REACH]}
        if not objects & (window | stems):
            return None
    if form.lemma in (
        "شهد",
        "استقبل",
        "استضاف",
        "ضم",
        "جمع",
        "حل",
        "مثل",
        "نظم",
        "وصل",
        "تقدم",
    ) and not _plausible(sentence, verb, events):
        return None
    status: AttendeeStatus = row["status"]  # type: ignore[assignment]  # the data file holds statuses
    if before in _NEGATIONS:
        if status != "attending":
            return None
        status = "declined"
    if row["governs"] == "object":
        return Trigger(sentence, first, verb.stop, status, "object", f"verb-{form.lemma}")
    return Trigger(sentence, first, verb.stop, status, "subject", f"verb-{form.lemma}")


def _plausible(sentence: Sentence, verb: Term[VerbForm], events: tuple[EventMention, ...]) -> bool:
    """Whether a verb of many meanings is about the event here."""
    lemma = verb.value.lemma
    after = [sentence.form(index) for index in range(verb.stop, min(len(sentence), verb.stop + 6))]
    if lemma in ("شهد", "استقبل", "استضاف"):
        return any(form in ("حضور", "مشاركه", "وحضور", "ومشاركه") for form in after[:4])
    if lemma == "ضم":
        before = [sentence.form(index) for index in range(max(0, verb.first - 3), verb.first)]
        return any("وفد" in form or "قائمه" in form for form in before)
    if lemma == "جمع":
        before = events_before(events, verb.first)
        named = any(
            sentence.offices[index] is not None
            for index in range(verb.stop, min(len(sentence), verb.stop + 2))
        )
        return named or verb.value.tense != "past" or bool(before and before[-1].stop >= verb.first - 2)
    if lemma == "وصل":
        return bool(events)
    if lemma == "حل":
        return any(
            form.startswith(("ضيف", "ضيفا")) for form in (*after, *[t.form for t in sentence.tokens])
        ) or (verb.value.tense != "past" and after[:1] != [] and sentence.cities[verb.stop] is not None)
    return True


def events_before(events: Iterable[EventMention], index: int) -> list[EventMention]:
    """The events mentioned before a token."""
    return [event for event in events if event.first < index]


def _speeches(sentence: Sentence) -> Iterator[Trigger]:
    """A speech at the event: … said in his speech, … told the session."""
    forms = [token.form for token in sentence.tokens]
    for index, form in enumerate(forms):
        if (
            form in ("كلمته", "كلمتها", "خطابه", "مداخلته", "مداخلتها", "خطابها", "كلمه")
            and index
            and forms[index - 1] in ("في", "خلال", "وفي", "وخلال", "ضمن")
        ):
            if form == "كلمه" and forms[index + 1 : index + 2] not in (
                ["له"],
                ["لها"],
                ["امينها"],
                ["امينه"],
                ["بالمناسبه"],
                ["القاها"],
                ["القتها"],
                ["رئيسها"],
            ):
                continue
            yield Trigger(sentence, index - 1, index + 1, "attending", "speaker", "speech-at-event")
        elif (
            form in ("بكلمه", "كلمات", "كلمه")
            and index + 1 < len(forms)
            and forms[index + 1].startswith("ل")
            and len(forms[index + 1]) > 3
        ):
            if sentence.offices[index + 1] is not None:
                yield Trigger(sentence, index, index + 1, "attending", "after", "speech-at-event")


def _invitations(sentence: Sentence) -> Iterator[Trigger]:
    """Invitations told by a noun: an invitation was sent to …, the inviting of …."""
    for index, token in enumerate(sentence.tokens):
        if token.form in ("دعوه", "الدعوه", "دعوات", "الدعوات") and not sentence.quoted[index]:
            before = {sentence.form(index - 1), sentence.form(index - 2), sentence.form(index - 3)}
            passive = before & {"تمت", "تم", "جرت", "وجهت", "ارسلت", "توجيه", "وجه", "تلقى", "وتمت", "ووجهت"}
            if passive:
                yield Trigger(sentence, index, index + 1, "invited", "after", "invitation")


def _participants(sentence: Sentence) -> Iterator[Trigger]:
    """A participle behind a name: the association that takes part in …; and guests who are led by ….."""
    for index in range(1, len(sentence) - 1):
        token = sentence.tokens[index]
        verb = sentence.attendance_verbs[index]
        participle = token.definite and token.stem in (
            "مشارك",
            "مشاركه",
            "مشاركون",
            "مشاركين",
            "حاضر",
            "حاضره",
        )
        if participle and sentence.form(index + 1) == "في":
            yield Trigger(sentence, index, index + 1, "attending", "before", "participle")
        if (
            verb is not None
            and verb.value.lemma in ("شارك", "حضر")
            and sentence.form(index - 1) in ("انه", "انها")
        ):
            yield Trigger(sentence, index, index + 1, "attending", "speaker-before", "says-that-takes-part")
        if token.form in ("يتقدمهم", "تتقدمهم", "ابرزهم", "بينهم") and any(
            sentence.form(i).endswith(("ضيوف", "مشاركين", "مشاركون", "حضور", "ضيف"))
            for i in range(max(0, index - 5), index)
        ):
            yield Trigger(sentence, index, index + 1, "attending", "after", "led-by")


def _governed(trigger: Trigger, reading: Reading) -> Iterator[Mention]:
    """Those whom a trigger governs."""
    sentence = trigger.sentence
    mentions = reading.mentions[sentence.index]
    events = reading.events[sentence.index]
    if trigger.side == "speaker":
        yield from _speaker(trigger, mentions)
        return
    if trigger.side in ("before", "speaker-before"):
        reach = 0 if trigger.side == "before" else 12
        before = [
            m
            for m in mentions
            if m.stop <= trigger.first and trigger.first - m.stop <= reach and m.kind != "city"
        ]
        if trigger.side == "before":
            before = before or [m for m in mentions if m.first < trigger.first < m.stop]
        yield from before[-1:]
        return
    if trigger.side == "subject":
        preceding = _subject_before(trigger, mentions)
        if preceding is not None:
            yield preceding
            if sentence.form(trigger.first - 1) in _RELATIVES:
                return
            yield from _joined_before(sentence, preceding, mentions)
            return
    yield from _list_behind(trigger, mentions, events)


def _speaker(trigger: Trigger, mentions: tuple[Mention, ...]) -> Iterator[Mention]:
    """Who gives the speech: the subject that a verb of saying has shortly before or behind."""
    sentence = trigger.sentence
    before = [
        m for m in mentions if m.kind == "person" and m.stop <= trigger.first and trigger.first - m.stop <= 2
    ]
    after = [m for m in mentions if m.kind == "person" and 0 <= m.first - trigger.stop <= 3]
    own = [m for m in mentions if m.first <= trigger.first + 1 < m.stop and m.kind == "person"]
    says = any(
        sentence.statement_verbs[index] is not None
        for index in range(max(0, trigger.first - 12), len(sentence))
    )
    if not says and not own:
        return
    yield from (before[-1:] or own or after[:1])


def _subject_before(trigger: Trigger, mentions: tuple[Mention, ...]) -> Mention | None:
    """The subject before a verb: … who attended, … will take part."""
    sentence = trigger.sentence
    index = trigger.first - 1
    relative = False
    while index >= 0:
        form = sentence.form(index)
        if form in _RELATIVES:
            relative = True
        elif form not in _NEGATIONS and form not in _AUXILIARIES:
            apposition = any(m.stop == index and m.rule == "office-behind-name" for m in mentions)
            if not (sentence.is_comma(index) and (relative or apposition)):
                break
        index -= 1
    else:
        return None
    for mention in reversed(mentions):
        if mention.stop == index + 1:
            return mention if relative or _opens(sentence, mention, mentions) else None
    return None


def _opens(sentence: Sentence, mention: Mention, mentions: tuple[Mention, ...]) -> bool:
    """Whether a mention, or the list that it ends, begins a clause and so is a subject."""
    first = mention
    for other in _joined_before(sentence, mention, mentions):
        first = other
    before = first.first - 1
    if before >= 0 and _is_delegation(sentence, before):
        before -= 1
    return (
        before < 0
        or sentence.is_comma(before)
        or sentence.form(before) in ("ان", "بان", "كما", "فيما", "بينما", "لكن", "غير", "وكان")
    )


def _joined_before(sentence: Sentence, mention: Mention, mentions: tuple[Mention, ...]) -> Iterator[Mention]:
    """Those joined by و before a subject: X and Y will take part."""
    current = mention
    for other in reversed(mentions):
        if (
            other.stop == current.first
            and sentence.form(current.first).startswith("و")
            and other.kind == current.kind
        ):
            yield other
            current = other


def _list_behind(
    trigger: Trigger, mentions: tuple[Mention, ...], events: tuple[EventMention, ...]
) -> Iterator[Mention]:
    """The list behind a trigger, up to where it ends.

    A slot for the next item opens at the start, behind a comma, a و, and words like "among them" and
    "representatives of"; other words close it, so that a name inside a description is not taken.
    """
    sentence = trigger.sentence
    by_first = {mention.first: mention for mention in mentions}
    event_at = {event.first: event for event in events}
    continuing = vocabulary.attendance_nouns()
    index, open_slot, vague, taken = trigger.stop, True, 0, 0
    while index < len(sentence) and vague < _LONGEST_VAGUE:
        token = sentence.tokens[index]
        mention = by_first.get(index)
        if mention is not None and not _introduces(sentence, mention):
            joined = token.form.startswith("و")
            if open_slot or joined:
                yield mention
                taken += 1
                vague = 0
            open_slot = False
            index = mention.stop
            continue
        event = event_at.get(index)
        if event is not None:
            if taken and trigger.side == "subject":
                return
            index = event.stop
            open_slot = trigger.side == "subject" and not taken
            continue
        phrase = sentence.phrase_at(index, continuing)
        if phrase is not None and (phrase[1]["use"] == "continues" or phrase[1]["use"] == "governs"):
            if phrase[1]["use"] == "governs" and phrase[1]["status"] != trigger.status:
                return
            if token.form == "كما":
                return
            index, open_slot = phrase[0], True
            continue
        if token.text in (".", "؟", "!", ":", "؛") and index > trigger.stop and token.text != ":":
            return
        if sentence.is_comma(index) or token.text in ("-", "–", "("):
            if sentence.bracket_ends.get(index) is not None:
                index = sentence.bracket_ends[index] + 1
                continue
            open_slot = True
            index += 1
            continue
        if index in sentence.quotation_ends:
            # Slogans and titles in quotation marks name nobody who comes.
            index = sentence.quotation_ends[index] + 1
            open_slot = False
            continue
        if token.form in _RELATIVES:
            closing = _relative_end(sentence, index)
            if closing is None:
                return
            index = closing
            continue
        if _clause_begins(sentence, index, taken):
            return
        if token.form in ("عن", "من", "كل", "لكل") and open_slot:
            index += 1
            continue
        if token.form in ("في", "ب") and taken and trigger.side != "subject":
            open_slot = False
        joins = token.form.startswith("و") and sentence.word_class(index) in ("noun", "adjective", None)
        open_slot = (
            (open_slot and token.kind == "punctuation")
            or _is_delegation(sentence, index)
            or (joins and _is_delegation(sentence, index))
        )
        if not taken and trigger.side == "subject":
            open_slot = _leaves_open(sentence, index)
        vague += 1
        index += 1


_PRONOUN_PREPOSITIONS = frozenset(
    (
        "عنها",
        "عنه",
        "فيها",
        "فيه",
        "اليها",
        "اليه",
        "بها",
        "به",
        "معها",
        "معه",
        "لها",
        "له",
        "خلالها",
        "خلاله",
    )
)


def _leaves_open(sentence: Sentence, index: int) -> bool:
    """Whether a word between a verb and its subject leaves the place for the subject open.

    An object, an adverb, a preposition with its pronoun do: ويمثل الحكومة الاتحادية نائب …, وتغيب عنها ….
    """
    if sentence.form(index) in _PRONOUN_PREPOSITIONS:
        return True
    return sentence.word_class(index) in ("adverb", "noun", "adjective", "pronoun", None)


def _introduces(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention is a vague group that introduces a list: representatives of …."""
    return not mention.named and not mention.sure and _is_delegation(sentence, mention.first)


def _is_delegation(sentence: Sentence, index: int) -> bool:
    form = sentence.form(index)
    return any(
        stem in vocabulary.delegation_nouns()
        for stem in (form, form.removeprefix("و"), form.removeprefix("ب"))
    )


def _relative_end(sentence: Sentence, index: int) -> int | None:
    """The comma that closes a relative clause, None if the sentence ends with it."""
    for position in range(index + 1, len(sentence)):
        if sentence.is_comma(position):
            return position
    return None


def _clause_begins(sentence: Sentence, index: int, taken: int) -> bool:
    form = sentence.form(index)
    if form in _CLAUSE_OPENERS:
        return taken > 0 or form in ("حيث", "فيما", "بينما", "لكن", "ولكن")
    for verbs in (sentence.attendance_verbs, sentence.statement_verbs, sentence.discussion_verbs):
        verb = verbs[index]
        if (
            verb is not None
            and verb.value.tense in ("past", "present", "future")
            and not verb.split.definite
            and not verb.split.preposition
        ):
            return sentence.word_class(index) != "noun" or verb.value.tense != "past"
    return sentence.word_class(index) == "verb" and (taken > 0 or sentence.form(index).startswith("و"))


def _attendees(found: list[_Attendance], reading: Reading, editions: EditionReader) -> Iterator[Attendee]:
    """One attendee for each that is the same, with all that is told of it."""
    groups: list[tuple[Mention, Person | None, list[_Attendance]]] = []
    for item in found:
        person = resolve(item.mention, reading.persons) if item.mention.kind == "person" else None
        for mention, known, items in groups:
            if _same(item.mention, person, mention, known):
                items.append(item)
                break
        else:
            groups.append((item.mention, person, [item]))
    for mention, person, items in groups:
        attendee = _attendee(mention, person, items, reading, editions)
        if attendee is not None:
            yield attendee


def _same(mention: Mention, person: Person | None, other: Mention, known: Person | None) -> bool:
    if mention.kind != other.kind:
        return False
    if mention.kind == "person":
        if person is not None or known is not None:
            return person == known
        return fold(mention.name) == fold(other.name)
    if mention.kind == "country":
        return mention.affiliation == other.affiliation
    return _body_key(mention.name) == _body_key(other.name)


def _body_key(name: str) -> str:
    known = vocabulary.organisations().get(name)
    return known.name if known is not None else fold(name)


def _attendee(
    mention: Mention,
    person: Person | None,
    items: list[_Attendance],
    reading: Reading,
    editions: EditionReader,
) -> Attendee | None:
    # What is told beside another event's name is mostly told of the main one's guests there.
    main = (FOREIGN, f"year {editions.main_year}")
    items = [replace(item, edition=MAIN) if item.edition in main else item for item in items]
    present = [item for item in items if item.edition == MAIN]
    years: list[int] = []
    for item in sorted(items, key=lambda item: item.edition != MAIN):
        year = editions.year_of(item.edition)
        if year is not None and year not in years:
            years.append(year)
    status = _status([item.status for item in present]) if present else "past"
    if not present and editions.main_year is not None and years and min(years) > editions.main_year:
        return None
    evidence: dict[Span, Evidence] = {}
    for item in items:
        evidence.setdefault(item.evidence.span, item.evidence)
    title, affiliation, name = mention.title, mention.affiliation, mention.name
    if person is not None:
        title, affiliation, name = person.title or title, person.affiliation or affiliation, person.name
        for piece in _introductions(person, reading):
            evidence.setdefault(piece.span, piece)
    if mention.kind == "organisation" and affiliation is None and mention.standing == "state":
        affiliation = None
    return Attendee(
        name=name,
        kind=mention.kind,  # type: ignore[arg-type]  # cities and events have been left out
        title=title,
        affiliation=affiliation,
        status=status,
        years=tuple(years),
        evidence=tuple(sorted(evidence.values(), key=lambda piece: piece.span)),
    )


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
    for status in ("declined", "attending", "invited"):
        if status in statuses:
            return status  # type: ignore[return-value]  # the three are statuses
    return statuses[0]


__all__ = ["Trigger", "read_attendees", "replace"]
