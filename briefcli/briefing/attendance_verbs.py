"""What a verb says of attendance where it stands: who came, didn't, or is only asked about."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from briefcli.briefing.attendance_trigger import Trigger
from briefcli.briefing.factuality import NEGATIONS, is_doubted, is_wished
from briefcli.briefing.verb_uses import is_witnessed, tells_of_event
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from briefcli.briefing.model import AttendeeStatus
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.model import EventMention
    from briefcli.mentions.sentence import Sentence
    from briefcli.mentions.terms import Term

CONDITIONS = frozenset(("اذا", "واذا", "فاذا", "لو", "ولو", "ريثما"))
"""Folded words behind which an attendance is only supposed."""

_ASKING = frozenset(("هل", "وهل", "فهل"))
_WHETHER = frozenset(("ما", "عما", "فيما", "بما", "مما"))
_ASKED_REACH = 6
_IF = frozenset(("اذا", "ان"))
_OPEN_REACH = 16
_UNLIKELY = ("المستبعد", "مستبعدا", "يستبعد", "مستبعد")
_LIKELY = ("المرجح", "المحتمل", "الممكن", "المؤكد", "المتوقع", "المنتظر", "المقرر", "الوارد")
_POSSIBLE = frozenset(("المحتمل", "يحتمل", "الممكن", "يمكن", "الوارد"))
_BEFORE_MASDARS = frozenset(
    ("رغم", "برغم", "بعد", "قبل", "منذ", "عقب", "اثر", "فور", "عند", "خلال", "لدي", "قبيل", "بسبب")
)
_EXCEPTION_REACH = 7
_REPEATED_REACH = 8
_TIMES = frozenset(("مرات", "مرتين", "مرارا"))
_THAT = frozenset(("ان", "وان"))
_THAT_BARE = frozenset(("ان", "بان"))
_WAS = frozenset(("كان", "كانت"))
_PLAN_REACH = 3
_PLANNED_FAR = 24
_TURN_REACH = 12


def trigger_of_verb(
    sentence: Sentence,
    verb: Term[VerbForm],
    events: tuple[EventMention, ...],
    destinations: frozenset[str],
) -> Trigger | None:
    """What a verb of attending, inviting or declining says where it stands; None where it says nothing.

    Args:
        sentence: The sentence.
        verb: The verb.
        events: The events that the sentence mentions.
        destinations: The names of the event's city and the codes of its states.
    """
    form = verb.value
    if form.tense in ("masdar", "participle") or verb.split.preposition or verb.split.definite:
        return None
    row = form.row
    first = verb.first
    if form.tense == "past" and _is_repeated(sentence, verb.stop):
        return None  # أوفدت باريس مبعوثها ثلاث مرات
    if form.lemma == "وجه":  # the noun tells whom: an invitation was sent to …
        return None
    before = sentence.form(first - 1)
    hope = sentence.form(first - 2)
    doubted = hope in _UNLIKELY or (hope in _LIKELY and sentence.form(first - 3) == "غير")
    if before in _THAT_BARE and (doubted or is_wished(sentence, first - 1)):
        return None  # من غير المرجح أن تشارك, اشترطت أن تشارك
    if before in _BEFORE_MASDARS and sentence.form(first).endswith(("ه", "ها", "هم")):
        return None  # رغم توصلها بالدعوة is no verb
    if not tells_of_event(sentence, verb, events, destinations):
        return None
    status: AttendeeStatus = row["status"]  # type: ignore[assignment]  # the data file holds statuses
    if is_asked(sentence, first):
        return None  # إذا شاركت فيه سوريا, هل تشارك …?
    left_open = _is_open(sentence, first) or _may_be(sentence, verb)
    if left_open:
        status = "invited"
    if status == "attending" and before in _THAT and was_planned(sentence, first):
        status = "declined" if _came_to_nothing(sentence, verb.stop) else "invited"
    excepted = _exception(sentence, verb.stop) if before in NEGATIONS else None
    if excepted is not None and status == "attending":
        # لم يحضر سوى فلان: those behind the exception came.
        return Trigger(sentence, first, excepted, status, "after", f"attendance-verb:{form.lemma}")
    if before in NEGATIONS and not left_open:
        if status != "attending" or form.lemma not in rule_words.attendance_lemmas("presence"):
            return None
        status = "declined"
    if row["governs"] == "object" and not (form.lemma == "شهد" and is_witnessed(sentence, verb.stop, events)):
        return Trigger(sentence, first, verb.stop, status, "object", f"attendance-verb:{form.lemma}")
    return Trigger(sentence, first, verb.stop, status, "subject", f"attendance-verb:{form.lemma}")


def _is_repeated(sentence: Sentence, start: int) -> bool:
    """Whether something was done several times, which no one edition's guests do: مرتين, ثلاث مرات."""
    behind = range(start, min(len(sentence), start + _REPEATED_REACH))
    clause = takewhile(lambda index: sentence.tokens[index].kind != "punctuation", behind)
    return any(sentence.form(index) in _TIMES for index in clause)


def was_planned(sentence: Sentence, verb: int) -> bool:
    """Whether a verb stands in what was planned before: كان مقررا أن يتحدث, كان يفترض أن … وأن يحضره …."""
    words = rule_words.plan_words()
    far = _PLANNED_FAR if sentence.form(verb - 1).startswith("و") else 1
    for that in range(verb - 1, max(0, verb - 1 - far), -1):
        if sentence.form(that) not in _THAT or sentence.form(that - 1) not in words["planned"]:
            continue
        before = range(that - 2, max(-1, that - 2 - _PLAN_REACH), -1)
        return any(sentence.form(index).removeprefix("و") in _WAS for index in before)
    return False


def _came_to_nothing(sentence: Sentence, start: int) -> bool:
    """Whether a plan is told to have failed: غير أن طائرته لم تقلع, إلا أنه أبلغ اللجنة بتعذر سفره.

    What turns against it is told of the guest, by a pronoun, and denies or hinders something.
    """
    words = rule_words.plan_words()
    for index in range(start, len(sentence) - 1):
        if sentence.form(index) not in words["but"]:
            continue
        clause = range(index, min(len(sentence), index + _TURN_REACH))
        own = any(
            sentence.form(i) in words["he"] or sentence.form(i) in rule_words.words_for_own_coming()
            for i in clause[:_PLAN_REACH]
        )
        failed = any(
            sentence.form(i) in NEGATIONS
            or words["failing"] & {split.stem for split in sentence.tokens[i].splits}
            for i in clause
        )
        return own and failed
    return False


def is_asked(sentence: Sentence, verb: int) -> bool:
    """Whether a verb only stands in a condition or a question: إذا شاركت, هل تشارك."""
    before = sentence.form(verb - 1)
    if before in CONDITIONS | _ASKING or (before == "ما" and sentence.form(verb - 2) in CONDITIONS):
        return True
    near = range(verb - 2, max(-1, verb - _ASKED_REACH), -1)
    unbroken = list(takewhile(lambda index: sentence.tokens[index].kind != "punctuation", near))
    if before.startswith("ف") or sentence.form(verb).startswith("ف"):
        return any(sentence.form(index) in CONDITIONS for index in range(verb))  # إذا حضر فسيلقي كلمة
    asked = any(sentence.form(index) in _ASKING for index in unbroken)
    return asked or any(is_doubted(sentence, index) for index in (verb - 1, *unbroken))


def _is_open(sentence: Sentence, verb: int) -> bool:
    """Whether it isn't known yet if what a verb says will be: لم يتضح ما إذا كان الوزير فلان سيحضر."""
    near = range(verb - 1, max(-1, verb - _OPEN_REACH), -1)
    unbroken = takewhile(lambda index: sentence.tokens[index].kind != "punctuation", near)
    return any(sentence.form(index) in _IF and sentence.form(index - 1) in _WHETHER for index in unbroken)


def _may_be(sentence: Sentence, verb: Term[VerbForm]) -> bool:
    """Whether a verb tells only what may be: قد يشارك, ربما لا يحضر, ومن المحتمل أن يشارك."""
    before = verb.first - 1
    if sentence.form(before) in NEGATIONS:
        before -= 1
    form = sentence.form(before).removeprefix("و").removeprefix("ف")
    if form == "ان":
        return sentence.form(before - 1).removeprefix("و") in _POSSIBLE
    return form == "ربما" or (form == "قد" and verb.value.tense == "present")


def _exception(sentence: Sentence, index: int) -> int | None:
    """The index behind the word that excepts somebody from a negated verb, None where none is: لم … سوى ….

    What commas insert behind the subject is passed over: لم ترسل كوبا، التي …، سوى ….
    """
    position, stop = index, index + _EXCEPTION_REACH
    while position < min(len(sentence), stop):
        if sentence.is_comma(position) and sentence.word_class(position + 1) == "relative":
            closing = next((i for i in range(position + 1, len(sentence)) if sentence.is_comma(i)), None)
            if closing is None:
                return None
            position, stop = closing, stop + closing - position
        elif sentence.tokens[position].kind == "punctuation":
            return None
        elif sentence.form(position) in ("سوي", "الا", "غير"):
            return position + 1
        position += 1
    return None
