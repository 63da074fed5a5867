"""What the words beside a mention of an event tell of it: first of a series, told before, not held at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.factuality import NEGATIONS
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from briefcli.mentions.model import EventMention
    from briefcli.mentions.sentence import Sentence

_TOLD_BEFORE_REACH = 8
_ANY = frozenset(("اي", "ايه"))
_NEXT_TO_IT = frozenset(("تلتها", "تلته", "اعقبتها", "اعقبته", "سبقتها", "سبقته", "تلت", "سبقت"))
_RELATION = frozenset(("صله", "علاقه"))
_SERIES = frozenset(("النوع", "السلسله", "القبيل"))
_SIMILAR = frozenset(("مماثل", "مشابه", "شبيه"))


def is_not_held(sentence: Sentence, event: EventMention) -> bool:
    """Whether the verb before an edition denies or only supposes that it is held: لم تعقد دورة, أي دورة."""
    any_of_them = sentence.form(event.first - 1) in _ANY
    verb = sentence.host_verbs[event.first - 1 - any_of_them] if event.first > any_of_them else None
    if verb is None or verb.value.tense not in ("past", "present") or verb.split.preposition:
        return False
    before = sentence.form(verb.first - 1) if verb.first else ""
    may_be = before.removeprefix("و") in ("قد", "ربما") and verb.value.tense == "present"
    return may_be or before in NEGATIONS or (before,) in rule_words.speech_phrases("supposed")


def is_unrelated(sentence: Sentence, event: EventMention) -> bool:
    """Whether an event is told to have nothing to do with another: لا صلة لقمة زنجبار بقمة اللجنة.

    The event that is written about may be either; one that the clause places or dates is the other.
    """
    before = range(max(0, event.first - _TOLD_BEFORE_REACH), event.first)
    related = any(
        sentence.form(index) in _RELATION and sentence.form(index - 1) in ("لا", "ولا") for index in before
    )
    return related and any(split.preposition == "ب" for split in sentence.tokens[event.first].splits)


def follows_another(sentence: Sentence, index: int) -> bool:
    """Whether a relative clause tells of an edition that it is next to another: الدورة التي تلتها."""
    return sentence.form(index) in ("الذي", "التي") and sentence.form(index + 1) in _NEXT_TO_IT


def is_first_of_series(sentence: Sentence, event: EventMention) -> bool:
    """Whether an event is the first of those of which the present one is another: أول مؤتمر من هذا النوع."""
    behind = (sentence.form(event.stop), sentence.form(event.stop + 1), sentence.form(event.stop + 2))
    this = behind[0] == "من" and behind[1] in ("هذا", "هذه") and behind[2] in _SERIES
    return this and sentence.form(event.first - 1) in ("اول", "واول")


def is_first_of_owner(sentence: Sentence, event: EventMention) -> bool:
    """Whether an event is the first of whose it is: أول اجتماع للجنة عقد بالرياض."""
    first = sentence.form(event.first - 1) in ("اول", "واول")
    owned = any(split.preposition == "ل" for split in sentence.tokens[event.first + 1].splits)
    return first and owned


def is_of_body_again(sentence: Sentence, event: EventMention) -> bool:
    """Whether all that tells a numbered event apart is a body named before: المؤتمر السادس للحزب."""
    body = sentence.body_heads[event.stop - 1]
    numbered = event.stop - event.first == len(("المؤتمر", "السادس", "للحزب"))
    return numbered and body is not None and body.split.definite and body.split.preposition == "ل"


def is_told_before(sentence: Sentence, index: int) -> bool:
    """Whether what is told at an index has happened before: سبق للمجموعة أن عقدت قمة في لومي."""
    before = [sentence.form(position) for position in range(max(0, index - _TOLD_BEFORE_REACH), index)]
    sooner = next((at for at, form in enumerate(before) if form in ("سبق", "وسبق")), None)
    return sooner is not None and "ان" in before[sooner:]


def is_similar(sentence: Sentence, index: int) -> bool:
    """Whether an adjective compares an event with the present one: اجتماع مماثل."""
    return sentence.form(index).removesuffix("ا").removesuffix("ه") in _SIMILAR


def is_of_its_kind(sentence: Sentence, index: int) -> bool:
    """Whether what stands behind a number counts the series: المؤتمر الثالث من نوعه."""
    return sentence.form(index) == "من" and sentence.form(index + 1) in ("نوعه", "نوعها")
