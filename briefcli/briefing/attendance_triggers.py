"""What governs attendance: verbs, nouns, participles, speeches, invitations."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.folding import fold
from briefcli.lexicon import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.briefing.model import AttendeeStatus
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.model import EventMention
    from briefcli.mentions.sentence import Sentence, Term

NEGATIONS = frozenset(("لم", "لن", "لا", "ما", "ليس", "ولم", "ولن", "ولا"))
"""Folded particles that turn a verb of attending into one of staying away."""

OBJECT_REACH = 12
"""Tokens within which a verb's object stands."""


class Trigger(NamedTuple):
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


def triggers_in(sentence: Sentence, events: tuple[EventMention, ...]) -> Iterator[Trigger]:
    """Everything in a sentence that governs attendance."""
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
                rule = "attendance-noun" if row["use"] == "governs" else "group-among-guests"
                yield Trigger(sentence, index, stop, status, "after", f"{rule}:{row['form']}")
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
    if form.tense in ("masdar", "participle-of-attending") or verb.split.preposition or verb.split.definite:
        return None
    row = form.row
    first = verb.first
    before = sentence.form(first - 1)
    if row["object"]:
        objects = {fold(word) for word in row["object"].split("|")}
        window = {
            sentence.form(index) for index in range(verb.stop, min(len(sentence), verb.stop + OBJECT_REACH))
        }
        stems = {token.stem for token in sentence.tokens[verb.stop : verb.stop + OBJECT_REACH]}
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
    if before in NEGATIONS:
        if status != "attending":
            return None
        status = "declined"
    if row["governs"] == "object":
        return Trigger(sentence, first, verb.stop, status, "object", f"attendance-verb:{form.lemma}")
    return Trigger(sentence, first, verb.stop, status, "subject", f"attendance-verb:{form.lemma}")


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
        told = [event for event in events if event.first < verb.first]
        named = any(
            sentence.offices[index] is not None
            for index in range(verb.stop, min(len(sentence), verb.stop + 2))
        )
        return named or verb.value.tense != "past" or bool(told and told[-1].stop >= verb.first - 2)
    if lemma == "وصل":
        return bool(events)
    if lemma == "حل":
        return any(
            form.startswith(("ضيف", "ضيفا")) for form in (*after, *[t.form for t in sentence.tokens])
        ) or (verb.value.tense != "past" and after[:1] != [] and sentence.cities[verb.stop] is not None)
    return True


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
            and sentence.offices[index + 1] is not None
        ):
            yield Trigger(sentence, index, index + 1, "attending", "after", "speech-at-event")


def _invitations(sentence: Sentence) -> Iterator[Trigger]:
    """Invitations told by a noun: an invitation was sent to …, the inviting of …."""
    for index, token in enumerate(sentence.tokens):
        if token.form in ("دعوه", "الدعوه", "دعوات", "الدعوات") and not sentence.quoted[index]:
            before = {sentence.form(index - 1), sentence.form(index - 2), sentence.form(index - 3)}
            passive = before & {"تمت", "تم", "جرت", "وجهت", "ارسلت", "توجيه", "وجه", "تلقى", "وتمت", "ووجهت"}
            if passive:
                yield Trigger(sentence, index, index + 1, "invited", "after", "invitation-sent")


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
            yield Trigger(sentence, index, index + 1, "attending", "before", "participle-of-attending")
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
            yield Trigger(sentence, index, index + 1, "attending", "after", "group-led-by")
