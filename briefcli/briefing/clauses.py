"""What is said of a date or a place: the verb that governs it, and how near the event's name stands.

A report dates many things in one sentence: what a minister said on Tuesday, the conference in May, the
plan until 2030. A date is the event's if a verb or participle of holding governs it, or if it stands
right behind the event's name; a verb of saying or any other one takes it away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.date_parts import read_relative_adjective
from briefcli.briefing.anchor import FOREIGN
from briefcli.briefing.held_events import holds_the_event, is_organisers
from briefcli.briefing.meeting_verbs import convenes, convening_verb, is_past_meeting
from briefcli.lexicon import rule_words
from briefcli.mentions.event_words import event_word_role

if TYPE_CHECKING:
    from briefcli.briefing.anchor import Anchor
    from briefcli.mentions.sentence import Sentence

_NEAR = 3
_AHEAD = 8
_LABEL_REACH = 12
_LONGEST_INSERTION = 14
_PLANNED_REACH = 8
_CIRCUMSTANCES = frozenset(
    ("بعد", "رغم", "وسط", "عقب", "حسب", "بحسب", "وفق", "وفقا", "غداه", "قبيل", "تزامنا", "بالتزامن")
)
_NEGATIONS = frozenset(("لم", "ولم", "لن", "ولن"))
_NO_VERB_BEHIND = frozenset(("قبل", "بعد"))
"""Prepositions that no verb follows without أن: قبل ظهر اليوم."""

_BEFORE_NOUN = frozenset(("في", "وفي", "ففي", "الي", "والي", "عن", "لدي", "عند"))
"""Prepositions that a noun follows, whatever verb is written like it."""

_CLOSING = frozenset(("أسدل الستار", "أسدل", "اختتم", "اختتام", "ختام", "انتهى", "انفض"))
_BEGINNING = frozenset(("انطلق", "بدأ", "افتتح"))
CONTINUING = frozenset(("تواصل", "استمر", "دام", "امتد", "استغرق"))
"""Verbs that tell that an event goes on."""


class Clause(NamedTuple):
    """What governs a place in a sentence.

    Attributes:
        holds: A verb or noun of holding, opening or hosting does.
        scheduled: A participle of it does (المقرر، المنعقد).
        begins: It tells the beginning: ينطلق، يفتتح.
        closes: It tells the end: يختتم، في ختام.
        continues: It tells that the event goes on.
        attends: A verb of attending does.
        says: A verb of saying does.
        verbless: No verb stands before it.
        near: The event's name stands right before it.
        past: Whether the verb tells what has happened; None if that is not known.
    """

    holds: bool = False
    begins: bool = False
    scheduled: bool = False
    closes: bool = False
    continues: bool = False
    attends: bool = False
    says: bool = False
    verbless: bool = False
    near: bool = False
    past: bool | None = None


def clause_around(sentence: Sentence, index: int, anchors: tuple[Anchor, ...]) -> Clause:
    """What governs the token at an index: the nearest verb or participle before it, else right behind."""
    if _is_labelled(sentence, index):
        return Clause(scheduled=True, near=True)
    before = [anchor for anchor in anchors if anchor.first <= index]
    near = bool(before) and 0 <= index - before[-1].stop <= _NEAR
    near = near and not is_organisers(sentence, before[-1])
    near = near and not any(is_told_of_else(sentence, i) for i in range(before[-1].stop, index))
    position = index - 1
    while position >= 0:
        inside = next((anchor for anchor in before if anchor.first <= position < anchor.stop), None)
        if inside is not None:
            if convenes(sentence, inside.first):
                return Clause(holds=True, near=near, past=is_past_meeting(sentence, inside.first))
            position = inside.first - 1
            continue
        opening = _insertion_before(sentence, position)
        if opening is not None:
            position = opening - 1
            continue
        found = _governor(sentence, position, anchors, near=near)
        if found is not None and found.scheduled and _is_another(sentence, before, position):
            return Clause(near=near)
        if found is not None:
            return found
        position -= 1
    # Without a verb before it, a date may open the sentence: يوم الاثنين المقبل تنطلق …
    for position in range(index, min(len(sentence), index + _AHEAD)):
        found = _governor(sentence, position, anchors, near=near)
        if found is not None and (found.holds or found.attends):
            return found
    return Clause(verbless=True, near=near)


def _insertion_before(sentence: Sentence, comma: int) -> int | None:
    """The comma that opens what a comma closes, if that only adds a circumstance: ، بعد توقف دام سنتين،.

    A relative clause with a date of its own is one, too: شهد المنتدى، الذي يختتم غدا الجمعة، أمس الأربعاء ….
    """
    if not sentence.is_comma(comma):
        return None
    for index in range(comma - 1, max(-1, comma - _LONGEST_INSERTION), -1):
        if sentence.is_comma(index):
            relative = sentence.form(index + 1) in ("الذي", "التي")
            dated = relative and any(index < date.first and date.last < comma for date in sentence.dates)
            return index if dated or sentence.form(index + 1) in _CIRCUMSTANCES else None
    return None


def _is_labelled(sentence: Sentence, index: int) -> bool:
    """Whether a label before it says what a date or place is: مكان الانعقاد: …."""
    for colon in range(index - 1, max(0, index - _LABEL_REACH), -1):
        if sentence.tokens[colon].text == ":":
            labels = rule_words.event_labels()
            starts = (sentence.phrase_at(colon - length, labels) for length in (1, 2, 3) if colon >= length)
            return any(match is not None and match[0] == colon for match in starts)
    return False


def _governor(sentence: Sentence, position: int, anchors: tuple[Anchor, ...], *, near: bool) -> Clause | None:
    """What the verb or participle at a position says, None if there is none."""
    if sentence.tokens[position].kind != "word":
        return None
    if _is_met_for(sentence, position, anchors):
        return Clause(holds=True, near=near, past=is_past_meeting(sentence, position))
    return (
        _by_hosting(sentence, position, anchors, near=near)
        or _by_participle(sentence, position, anchors, near=near)
        or _by_noun(sentence, position, anchors, near=near)
        or _by_other_verb(sentence, position, near=near)
    )


def _is_met_for(sentence: Sentence, position: int, anchors: tuple[Anchor, ...]) -> bool:
    """Whether a group meets at an event that is named behind: يلتقي القادة الأحد … في قمتهم العاشرة."""
    if not convenes(sentence, position) or convening_verb(sentence) != position:
        return False
    behind = next((anchor for anchor in anchors if anchor.first > position), None)
    return behind is not None and behind.key != FOREIGN


def _by_hosting(
    sentence: Sentence, position: int, anchors: tuple[Anchor, ...], *, near: bool
) -> Clause | None:
    """What a finite verb of holding says."""
    verb = sentence.host_verbs[position]
    purpose = verb is not None and verb.split.preposition == "ل" and verb.value.tense == "present"  # ليلتئم
    if (
        verb is None
        or (verb.split.preposition and not purpose)
        or (verb.split.definite and not verb.value.lemma.startswith("ال"))
    ):
        return None  # the first letters of التأم are its own
    form = verb.value
    if form.lemma == "شهد" and any(anchor.first == verb.stop for anchor in anchors):
        return Clause(near=near, past=form.tense == "past")  # شهد المنتدى أمس حلقة نقاش
    if sentence.form(position - 1) in _NEGATIONS or not holds_the_event(sentence, verb, anchors):
        return Clause(near=near, past=form.tense == "past")
    past = form.tense == "past" and not _negated_or_planned(sentence, position)
    closes, continues = form.lemma in _CLOSING, form.lemma in CONTINUING
    opens = form.row["needs"] == "opening"
    closes = closes or (opens and _closes_behind(sentence, verb.stop, anchors))
    return Clause(
        holds=not closes and not continues,
        begins=not closes and (opens or form.lemma in _BEGINNING),
        closes=closes,
        continues=continues,
        near=near,
        past=past,
    )


def _closes_behind(sentence: Sentence, start: int, anchors: tuple[Anchor, ...]) -> bool:
    """Whether it is the closing of the event that is told of behind a verb: رعى حفل اختتام المؤتمر."""
    event = next((anchor.first for anchor in anchors if anchor.first >= start), start)
    return any(event_word_role(sentence, index, "closing") for index in range(start, event))


def _by_participle(
    sentence: Sentence, position: int, anchors: tuple[Anchor, ...], *, near: bool
) -> Clause | None:
    """What a participle of holding says: المقرر, المنعقد."""
    if not event_word_role(sentence, position, "schedule") or not sentence.tokens[position].definite:
        return None
    dated = position > 0 and not any(anchor.stop == position for anchor in anchors)
    if dated and read_relative_adjective(sentence.tokens, position) is not None:
        return None  # last week, next Monday
    return Clause(scheduled=True, near=near, past=None)


def _by_noun(sentence: Sentence, position: int, anchors: tuple[Anchor, ...], *, near: bool) -> Clause | None:
    """What a noun of holding or closing says: انعقاد, ختام."""
    if event_word_role(sentence, position, "closing"):
        return Clause(closes=True, near=near, past=_past_before(sentence, position))
    if not event_word_role(sentence, position, "held"):
        return None
    behind = next((anchor for anchor in anchors if anchor.first > position), None)
    if behind is not None and is_organisers(sentence, behind):
        return None  # اللجنة المكلفة بتنظيم المؤتمر
    if sentence.form(position).startswith(("جلس", "اعمال", "فعال", "اشغال")):
        return None
    return Clause(holds=True, near=near, past=_past_before(sentence, position))


def _by_other_verb(sentence: Sentence, position: int, *, near: bool) -> Clause | None:
    """What a verb of attending or saying says, or any other one, which takes away what stands behind it."""
    attending = sentence.attendance_verbs[position]
    if attending is not None and attending.value.tense in ("past", "present", "future"):
        arrives = attending.value.lemma == "وصل"
        return Clause(attends=not arrives, near=near, past=attending.value.tense == "past")
    stating = sentence.statement_verbs[position]
    discussing = sentence.discussion_verbs[position]
    joined = discussing is not None and discussing.split.conjunction == "و"
    if discussing is not None and discussing.value.tense in ("past", "present") and joined:
        return Clause(near=near)
    told = stating is not None and stating.value.tense in ("past", "present", "future")
    if {sentence.form(position), sentence.form(position - 1)} & _NO_VERB_BEHIND:
        return None
    if position and sentence.form(position - 1) in _BEFORE_NOUN:
        return None  # في نزل على الشاطئ
    if sentence.honorifics[position] is not None:
        return None  # صاحب السمو
    if told or sentence.word_class(position) == "verb":
        if sentence.form(position) in ("كان", "كانت", "وكان", "وكانت", "قد", "يكون", "تكون"):
            return None
        return Clause(near=near, says=told, past=stating is not None and stating.value.tense == "past")
    return None


def _is_another(sentence: Sentence, before: list[Anchor], position: int) -> bool:
    """Whether a participle of holding is told of something else: a verb stands between it and the event."""
    return any(
        is_told_of_else(sentence, index) for index in range(before[-1].stop if before else 0, position)
    )


def is_told_of_else(sentence: Sentence, index: int) -> bool:
    """Whether a verb stands at an index that has nothing to do with holding or attending the event."""
    clause = _governor(sentence, index, (), near=False)
    return clause is not None and not (
        clause.holds or clause.scheduled or clause.closes or clause.continues or clause.attends
    )


def is_given_up(sentence: Sentence, index: int) -> bool:
    """Whether what stands at an index was planned and holds no more: كان من المقرر عقده في 12 أكتوبر."""
    for position in range(max(1, index - _PLANNED_REACH), index):
        if event_word_role(sentence, position, "planned"):
            before = [sentence.form(position - offset).removeprefix("و") for offset in (1, 2)]
            return "كان" in before or "كانت" in before
    return False


def _past_before(sentence: Sentence, position: int) -> bool | None:
    """Whether the verb before a noun of holding tells what has happened; None without one."""
    for index in range(position - 1, max(-1, position - 6), -1):
        for verbs in (sentence.attendance_verbs, sentence.statement_verbs):
            verb = verbs[index]
            if verb is not None:
                return verb.value.tense == "past"
    return None


def _negated_or_planned(sentence: Sentence, position: int) -> bool:
    """Whether what looks like a past is none: it may be a masdar of the same letters behind a plan."""
    return sentence.form(position - 1) in ("المقرر", "المزمع", "المرتقب", "موعد", "تاريخ")
