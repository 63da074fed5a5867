"""Who is at an event by what he is there: who heads it, who receives its guests, who leads a delegation.

As in `attendance_phrases`, each phrase is about the one that it names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.attendance_phrases import Told, with_joined
from briefcli.briefing.factuality import NEGATIONS
from briefcli.briefing.official_speakers import has_left_office
from briefcli.briefing.state_phrases import without_conjunction
from briefcli.lexicon import rule_words
from briefcli.lexicon.tables import bare

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcli.briefing.anchor import Anchor
    from briefcli.mentions.model import Mention
    from briefcli.mentions.sentence import Sentence

_HEADS = "heads-event"
_RECEIVES = "receives-guests"
_CONVENES = "holds-event-together"
_REACH = 8
_OFFICE_REACH = 4
_SUBJECT_REACH = 3
_DESCRIBING = frozenset(("وهو", "وهي", "الذي", "التي", "كان", "كانت", "يحل", "تحل", "حل", "حلت"))


def event_roles(sentence: Sentence, mentions: Sequence[Mention], anchors: Sequence[Anchor]) -> Iterator[Told]:
    """All who a sentence tells to be at the event by what they are there.

    Args:
        sentence: The sentence.
        mentions: Its mentions.
        anchors: Where it tells of the event, in whichever edition.
    """
    words = rule_words.event_role_words()
    for mention in mentions:
        head = _headed(sentence, mention, anchors) if mention.kind == "person" and mention.named else None
        if head is not None:
            yield Told(mention, "attending", head.first, head.stop, _HEADS)
    for index in range(len(sentence)):
        if sentence.quoted[index] or sentence.form(index - 1) in NEGATIONS:
            continue
        form = without_conjunction(sentence.form(index))
        if form in words["falling to"]:
            yield from _presides(sentence, index, mentions)
        elif form == "استقبال" and sentence.form(index - 1) == "في":
            yield from _receives(sentence, index, mentions)
        elif form in ("ضيف", "ضيفه"):
            yield from _guest_in_apposition(sentence, index, mentions, anchors)
        elif form in words["convening"]:
            yield from _convened(sentence, index, mentions, anchors)
        elif form in words["delegation"]:
            yield from _leads_delegation(sentence, index, mentions)
        elif form in words["organisers"]:
            yield from _organisers(sentence, index, mentions)


def _headed(sentence: Sentence, mention: Mention, anchors: Sequence[Anchor]) -> Anchor | None:
    """The event that somebody's office is to head or prepare: رئيس المؤتمر, رئيسة لجنته."""
    words = rule_words.event_role_words()
    head = next((a for a in anchors if mention.first < a.first < mention.stop), None)
    if head is None or mention.title is None or has_left_office(mention.title):
        return None
    office = head.first - 1
    while office > mention.first and any(
        split.stem in words["committee"] for split in sentence.tokens[office].splits
    ):
        office -= 1
    heads = any(bare(split.stem) in words["heading"] for split in sentence.tokens[office].splits)
    return head if heads else None


def _presides(sentence: Sentence, index: int, mentions: Sequence[Mention]) -> Iterator[Told]:
    """To whom the chair falls: آلت رئاسة المؤتمر إلى النقيب فلان, عهد برئاسة الجلسة إلى فلان."""
    words = rule_words.event_role_words()
    behind = range(index + 1, min(len(sentence), index + 1 + _SUBJECT_REACH))
    chair = next((i for i in behind if sentence.form(i) in words["chair"]), None)
    if chair is None:
        return
    to = (i for i in range(chair + 1, min(len(sentence), chair + _REACH)) if sentence.form(i) == "الي")
    start = next(to, None)
    named = next((m for m in mentions if start is not None and m.first == start + 1), None)
    if named is not None and named.kind == "person" and named.named:
        yield Told(named, "attending", index, named.stop, _HEADS)


def _receives(sentence: Sentence, index: int, mentions: Sequence[Mention]) -> Iterator[Told]:
    """Who receives whom: كان الرئيس في استقبال نظيره فلان والرئيس فلان."""
    host = next((m for m in mentions if m.stop == index - 1 and m.kind == "person"), None)
    guest = next((m for m in mentions if m.first == index + 1 and m.kind == "person"), None)
    if guest is None or host is None or not (host.named or host.affiliation):
        return
    for one in (host, *with_joined(sentence, guest, mentions)):
        if one.kind == "person" and (one.named or one.affiliation is not None):
            yield Told(one, "attending", index - 1, index + 1, _RECEIVES)


def _guest_in_apposition(
    sentence: Sentence, index: int, mentions: Sequence[Mention], anchors: Sequence[Anchor]
) -> Iterator[Told]:
    """Whose being the event's guest stands behind the name: المخرج فلان، وهو ضيف شرف الدورة الحالية."""
    honour = sentence.form(index + 1) in rule_words.attendance_phrase_words()["honour"]
    event = next((anchor for anchor in anchors if anchor.first in (index + 1, index + 2)), None)
    before = index - 1
    while sentence.form(before) in _DESCRIBING:
        before -= 1
    guest = next((m for m in mentions if m.stop == before and m.kind == "person" and m.named), None)
    if guest is not None and sentence.is_comma(before) and (honour or event is not None):
        first = guest.first if event is None else event.first
        yield Told(guest, "attending", first, index + 2, "among-those-present")


def _convened(
    sentence: Sentence, index: int, mentions: Sequence[Mention], anchors: Sequence[Anchor]
) -> Iterator[Told]:
    """The states that hold an event together: عقدت روسيا وكازاخستان القمة; one alone is its host."""
    first = next((m for m in mentions if m.first == index + 1 and m.kind == "country"), None)
    if first is None:
        return
    states = [m for m in with_joined(sentence, first, mentions) if m.kind == "country"]
    held = any(anchor.first == states[-1].stop for anchor in anchors)
    if held and len(states) > 1:
        for state in states:
            yield Told(state, "attending", index, state.stop, _CONVENES)


def _leads_delegation(sentence: Sentence, index: int, mentions: Sequence[Mention]) -> Iterator[Told]:
    """Who leads those with whom a body comes: حضرت الجبهة بوفد من سبعة أشخاص يقوده القيادي فيها فلان."""
    verbs = sentence.attendance_verbs.within(max(0, index - _REACH), index)
    coming = [v for v in verbs if v.value.lemma in rule_words.attendance_lemmas("of coming")]
    if not coming or coming[-1].value.row["status"] != "attending":
        return
    if sentence.form(coming[-1].first - 1) in NEGATIONS:
        return
    led_by = rule_words.participation_words()["led by"]
    behind = range(index + 1, min(len(sentence), index + 1 + _REACH))
    led = next((i for i in behind if sentence.form(i) in led_by), None)
    if led is None or any(sentence.tokens[i].kind == "punctuation" for i in range(index, led)):
        return
    near = range(led + 1, led + 1 + _OFFICE_REACH)
    leader = next((m for m in mentions if m.first in near and m.kind == "person" and m.named), None)
    if leader is not None:
        yield Told(leader, "attending", index, leader.stop, "member-of-delegation")


def _organisers(sentence: Sentence, index: int, mentions: Sequence[Mention]) -> Iterator[Told]:
    """The bodies that "the organisers" names: المنظمون، وهم المركز الوطني ومؤسسة فيغا."""
    start = index + 1
    while start < len(sentence) and (
        sentence.is_comma(start)
        or sentence.form(start) in ("وهم", "وهما", "هم", "هما")
        or sentence.tokens[start].text in ("(", ":")
    ):
        start += 1
    first = next((m for m in mentions if m.first == start and start > index + 1), None)
    if first is not None and first.kind == "organisation":
        for body in with_joined(sentence, first, mentions):
            if body.kind == "organisation":
                yield Told(body, "attending", index, body.stop, "organiser-in-apposition")
