"""What a noun or set phrase says of attendance where it stands: بمشاركة، في غياب، من بين الحاضرين."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.attendance_trigger import Trigger
from briefcli.briefing.factuality import NEGATIONS, is_wished
from briefcli.briefing.verb_uses import OBJECT_REACH
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from briefcli.briefing.model import AttendeeStatus
    from briefcli.lexicon.tables import Row
    from briefcli.mentions.model import EventMention
    from briefcli.mentions.sentence import Sentence

_RUNNING = frozenset(("مرشح", "مرشحه", "منافس", "منافسه", "غريم", "غريمه"))
"""Bare words for those who withdraw from a vote and not from the event."""
_DENIED_REACH = 5
_REJECTS = frozenset(("رفض", "عارض", "استبعد"))
_OPPOSED_WITHIN = 4
_SETTLED_WITHIN = 8
_DOUBTED_WITHIN = 4


def noun_at(sentence: Sentence, index: int, events: tuple[EventMention, ...]) -> tuple[int, Row] | None:
    """The noun or phrase at a token that heads those who attend: the index behind it, and its row.

    Args:
        sentence: The sentence.
        index: The token.
        events: The events that the sentence mentions.
    """
    phrase = sentence.phrase_at(index, rule_words.attendance_nouns())
    if phrase is None or phrase[1]["use"] == "continues":
        return None
    if not _heads_list(sentence, index, phrase[1]["use"], events):
        return None
    return None if _is_opposed(sentence, index) or _is_rejected(sentence, index) else phrase


def trigger_of_noun(sentence: Sentence, index: int, stop: int, row: Row) -> Trigger | None:
    """What a noun that `noun_at` found says; None where the attendance is open, or none at the event."""
    words = rule_words.participation_words()
    status: AttendeeStatus = row["status"]  # type: ignore[assignment]  # the data file holds statuses
    rule = "group-among-guests" if row["use"] == "group" else "attendance-noun"
    if status == "declined" and sentence.tokens[min(stop, len(sentence) - 1)].stem in _RUNNING:
        return None  # انسحاب المرشح فلان
    if row["use"] == "governs":
        if sentence.token(index - 1).kind == "number" and not row["form"].startswith(("ب", "وب")):
            return None  # 29 مداخلة يقدمها باحثون
        before = sentence.form(index - 1).removeprefix("و")
        doubted = before in words["doubtful"] or any(
            sentence.form(i).removeprefix("و") in words["reluctance"]
            for i in range(max(0, index - _DOUBTED_WITHIN), index)
        )
        if status == "attending" and _is_unconfirmed(sentence, index):
            status = "invited"
        elif status == "attending" and (doubted or is_wished(sentence, index)):
            return None
        if sentence.form(stop) in words["elsewhere"]:
            return None  # في مداخلة هاتفية
        if before in words["cancelled"]:
            status = "declined"
    return Trigger(sentence, index, stop, status, "after", f"{rule}:{row['form']}")


def _is_unconfirmed(sentence: Sentence, index: int) -> bool:
    """Whether it is told that somebody's coming is not certain yet: لم يتأكد بعد حضور فلان."""
    words = rule_words.participation_words()["confirming"]
    before = range(max(1, index - _DOUBTED_WITHIN), index)
    if any(sentence.form(i) in words and sentence.form(i - 1) in NEGATIONS for i in before):
        return True
    settled = rule_words.participation_words()["settled"]  # حضور الوزير غير محسوم
    behind = range(index + 1, min(len(sentence) - 1, index + _SETTLED_WITHIN))
    still = any(sentence.form(i) in rule_words.participation_words()["still"] for i in before)
    unsettled = rule_words.participation_words()["unsettled"] if still else frozenset()
    return any(
        sentence.form(i) in unsettled or (sentence.form(i) == "غير" and sentence.form(i + 1) in settled)
        for i in behind
    )


def _heads_list(sentence: Sentence, index: int, use: str, events: tuple[EventMention, ...]) -> bool:
    """Whether a noun or phrase heads a list of those who attend, by its use in the data file."""
    if use == "label":
        return any(sentence.tokens[i].text == ":" for i in range(index + 1, min(len(sentence), index + 4)))
    if use == "group":
        return sentence.tokens[min(index + 1, len(sentence) - 1)].text == ":" or _is_group_head(
            sentence, index
        )
    before = range(max(0, index - OBJECT_REACH), index)
    if use == "arrival":
        return any(
            sentence.form(event.first - 1) == "الي" or sentence.form(event.first - 2) == "الي"
            for event in events
            if index < event.first <= index + OBJECT_REACH
        )
    if use == "exhibits":
        shown = rule_words.participation_words()["exhibition"]
        toured = any(token.form in shown for token in sentence.tokens)
        return toured and index + 1 < len(sentence) and not sentence.tokens[index + 1].definite
    if use == "agent":
        organised = any("نظم" in sentence.form(i) or "منظم" in sentence.form(i) for i in before)
        return organised or _is_running(sentence, index, events)
    if use == "convenes":
        return any(event.stop <= index for event in events)
    if use == "companion":
        return any(sentence.attendance_verbs[i] is not None for i in range(index))
    return True


def _is_running(sentence: Sentence, index: int, events: tuple[EventMention, ...]) -> bool:
    """Whether an event stands before a token, and its leading before that: تأطير الندوة من طرف فلان."""
    words = rule_words.participation_words()["running"]
    led = next((event for event in events if event.stop == index), None)
    before = () if led is None else (led.first - 1, led.first - 2)
    return any(sentence.form(position).removeprefix("و") in words for position in before)


def _is_opposed(sentence: Sentence, index: int) -> bool:
    """Whether a noun of coming is what somebody refuses another: رفضت روسيا مشاركة أوكرانيا."""
    words = rule_words.participation_words()
    opposed = words["reluctance"] | words["opposition"]
    before = range(max(0, index - _OPPOSED_WITHIN), index)
    return any(
        sentence.form(i).removeprefix("و") in opposed and sentence.form(i - 1) not in NEGATIONS
        for i in before
    )


def _is_rejected(sentence: Sentence, index: int) -> bool:
    """Whether a noun of attending is what somebody rejects or denies: لم ترفض حضور السودان, نفت مشاركة ….

    Who criticises a presence or an absence takes it for a fact.
    """
    for position in range(index - 1, max(-1, index - _DENIED_REACH), -1):
        verb = sentence.statement_verbs[position]
        if verb is None or verb.value.tense not in ("past", "present"):
            continue
        return verb.value.lemma == "نفى" or (position == index - 1 and verb.value.lemma in _REJECTS)
    return False


def _is_group_head(sentence: Sentence, index: int) -> bool:
    """Whether a group's noun heads a list: among the guests: …."""
    before = {sentence.form(index - 1), sentence.form(index - 2)}
    return bool(
        before
        & {
            "مقدمه",
            "طليعه",
            "صداره",
            "من",
            "ومن",
            "بين",
            "وبين",
            "ابرز",
            "وابرز",
            "اول",
            "واول",
            "اخر",
            "واخر",
            "ضمن",
            "قائمه",
            "راس",
        }
    )
