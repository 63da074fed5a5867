"""What governs attendance: verbs, nouns, participles, speeches, invitations."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.briefing.verb_uses import NEGATIONS, OBJECT_REACH, tells_of_event
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.briefing.model import AttendeeStatus
    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.model import EventMention
    from briefcli.mentions.sentence import Sentence, Term

_DENIED_REACH = 5
_REJECTS = frozenset(("رفض", "عارض", "استبعد"))
_CONDITIONS = frozenset(("اذا", "واذا", "فاذا", "لو", "ولو", "ريثما"))
_ASKING = frozenset(("هل", "وهل", "فهل"))
_WHETHER = frozenset(("ما", "عما", "فيما", "بما", "مما"))
_ASKED_REACH = 6

_OPPOSED_WITHIN = 4
_UNLIKELY = ("المستبعد", "مستبعدا", "يستبعد", "مستبعد")
_LIKELY = ("المرجح", "المحتمل", "الممكن", "المؤكد", "المتوقع", "المنتظر", "المقرر", "الوارد")
_BEFORE_MASDARS = frozenset(
    ("رغم", "برغم", "بعد", "قبل", "منذ", "عقب", "اثر", "فور", "عند", "خلال", "لدي", "قبيل", "بسبب")
)
_EXCEPTION_REACH = 7


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

    @property
    def lemma(self) -> str:
        """The lemma of the verb, or the noun's form; empty where the rule has none."""
        return self.rule.partition(":")[2]

    @property
    def convenes(self) -> bool:
        """Whether only bodies are governed, which call or host the event: بدعوة من …."""
        return self.lemma.removeprefix("و").startswith(("بدعوة", "ببادرة", "بمبادرة", "باستضافة"))

    @property
    def represents(self) -> bool:
        """Whether those who stand behind it first are only represented or led: ويمثل السعودية …."""
        return self.lemma in ("مثل", "ترأس", "رأس", "قاد")

    @property
    def sends(self) -> bool:
        """Whether the one right behind it only sends the next: أرسلت أرمينيا سفيرها فلانا."""
        return self.lemma in ("أرسل", "أوفد")


def triggers_in(
    sentence: Sentence, events: tuple[EventMention, ...], destinations: frozenset[str] = frozenset()
) -> Iterator[Trigger]:
    """Everything in a sentence that governs attendance.

    Args:
        sentence: The sentence.
        events: The events that it mentions.
        destinations: The names of the event's city and the codes of its states: who goes there, attends.
    """
    nouns, words = rule_words.attendance_nouns(), rule_words.participation_words()
    index = 0
    while index < len(sentence):
        if sentence.quoted[index]:
            index += 1
            continue
        phrase = sentence.phrase_at(index, nouns)
        if phrase is not None and phrase[1]["use"] != "continues":
            stop, row = phrase
            opposed = _is_opposed(sentence, index) or _is_rejected(sentence, index)
            if _heads_list(sentence, index, row["use"], events) and not opposed:
                status: AttendeeStatus = row["status"]  # type: ignore[assignment]  # the data file holds statuses
                before = sentence.form(index - 1).removeprefix("و")
                refused = any(
                    sentence.form(i).removeprefix("و") in words["reluctance"]
                    for i in range(max(0, index - 4), index)
                )
                if (
                    (refused or before in words["doubtful"])
                    and row["use"] == "governs"
                    and status == "attending"
                ):
                    index = stop
                    continue
                if row["use"] == "governs" and sentence.form(stop) in words["elsewhere"]:
                    index = stop
                    continue  # في مداخلة هاتفية
                if before in words["cancelled"] and row["use"] == "governs":
                    status = "declined"
                rule = "group-among-guests" if row["use"] == "group" else "attendance-noun"
                yield Trigger(sentence, index, stop, status, "after", f"{rule}:{row['form']}")
                index = stop
                continue
        verb = sentence.attendance_verbs[index]
        if verb is not None:
            trigger = _verb_trigger(sentence, verb, events, destinations)
            if trigger is not None:
                yield trigger
        index += 1
    yield from _speeches(sentence)
    yield from _invitations(sentence)
    yield from _participants(sentence)
    yield from _groups(sentence)
    yield from _companions(sentence)


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
    if use == "agent":
        return any("نظم" in sentence.form(i) or "منظم" in sentence.form(i) for i in before)
    if use == "convenes":
        return any(event.stop <= index for event in events)
    if use == "companion":
        return any(sentence.attendance_verbs[i] is not None for i in range(index))
    return True


def _is_opposed(sentence: Sentence, index: int) -> bool:
    """Whether a noun of coming is what somebody refuses another: رفضت روسيا مشاركة أوكرانيا."""
    words = rule_words.participation_words()
    opposed = words["reluctance"] | words["opposition"]
    before = range(max(0, index - _OPPOSED_WITHIN), index)
    return any(
        sentence.form(i).removeprefix("و") in opposed and sentence.form(i - 1) not in NEGATIONS
        for i in before
    )


def _is_group_head(sentence: Sentence, index: int) -> bool:
    """Whether a group's noun heads a list: among the guests: …."""
    before = {sentence.form(index - 1), sentence.form(index - 2)}
    if sentence.form(index - 1) == "بين" and sentence.form(index - 2) not in ("من", "ومن", "كان", "وكان"):
        # لن يكون فلان بين الحاضرين: it tells of the one before it.
        return False
    return bool(
        before
        & {"مقدمه", "طليعه", "صداره", "من", "ومن", "بين", "وبين", "ابرز", "وابرز", "ضمن", "قائمه", "راس"}
    )


def _verb_trigger(
    sentence: Sentence,
    verb: Term[VerbForm],
    events: tuple[EventMention, ...],
    destinations: frozenset[str],
) -> Trigger | None:
    form = verb.value
    if form.tense in ("masdar", "participle") or verb.split.preposition or verb.split.definite:
        return None
    row = form.row
    first = verb.first
    if form.lemma == "وجه" or _describes(sentence, verb):  # the noun tells whom: an invitation was sent to …
        return None
    before = sentence.form(first - 1)
    hope = sentence.form(first - 2)
    doubted = hope in _UNLIKELY or (hope in _LIKELY and sentence.form(first - 3) == "غير")
    if before == "ان" and doubted:
        return None  # من غير المرجح أن تشارك
    if before in _BEFORE_MASDARS and sentence.form(first).endswith(("ه", "ها", "هم")):
        return None  # رغم توصلها بالدعوة is no verb
    if not tells_of_event(sentence, verb, events, destinations):
        return None
    status: AttendeeStatus = row["status"]  # type: ignore[assignment]  # the data file holds statuses
    if _is_asked(sentence, first):
        return None  # إذا شاركت فيه سوريا, هل تشارك …?
    excepted = _exception(sentence, verb.stop) if before in NEGATIONS else None
    if excepted is not None and status == "attending":
        # لم يحضر سوى فلان: those behind the exception came.
        return Trigger(sentence, first, excepted, status, "after", f"attendance-verb:{form.lemma}")
    if before in NEGATIONS:
        if status != "attending":
            return None
        status = "declined"
    if row["governs"] == "object" and not (
        form.lemma == "شهد" and any(event.first == verb.stop for event in events)
    ):
        return Trigger(sentence, first, verb.stop, status, "object", f"attendance-verb:{form.lemma}")
    return Trigger(sentence, first, verb.stop, status, "subject", f"attendance-verb:{form.lemma}")


def _is_asked(sentence: Sentence, verb: int) -> bool:
    """Whether a verb only stands in a condition or a question: إذا شاركت, هل تشارك, ما إذا كانت … ستشارك."""
    before = sentence.form(verb - 1)
    if before in _CONDITIONS | _ASKING or (before == "ما" and sentence.form(verb - 2) in _CONDITIONS):
        return True
    for index in range(verb - 2, max(-1, verb - _ASKED_REACH), -1):
        if sentence.tokens[index].kind == "punctuation":
            return False
        whether = sentence.form(index) in ("اذا", "ان") and sentence.form(index - 1) in _WHETHER
        if whether or sentence.form(index) in _ASKING:
            return True
    return False


def _exception(sentence: Sentence, index: int) -> int | None:
    """The index behind the word that excepts somebody from a negated verb, None where none is: لم … سوى …."""
    for position in range(index, min(len(sentence), index + _EXCEPTION_REACH)):
        if sentence.tokens[position].kind == "punctuation":
            return None
        if sentence.form(position) in ("سوي", "الا", "غير"):
            return position + 1
    return None


def _describes(sentence: Sentence, verb: Term[VerbForm]) -> bool:
    """Whether what looks like a dual past is an adjective in the accusative: رفضا قاطعا."""
    index = verb.first - 1
    if verb.value.number != "dual" or index < 0 or sentence.tokens[index].kind != "word":
        return False
    place = sentence.countries[index] is not None or sentence.cities[index] is not None
    return sentence.form(index).endswith("ا") and not sentence.tokens[index].definite and not place


def _speeches(sentence: Sentence) -> Iterator[Trigger]:
    """A speech that is somebody's: a word by the minister, according to the speech of …."""
    for index, token in enumerate(sentence.tokens[:-1]):
        following = sentence.form(index + 1)
        if token.form in _DELIVERED and {sentence.form(i) for i in range(index)} & _SPEECHES:
            yield Trigger(sentence, index, index + 1, "attending", "after", "speech-at-event")
        if token.form not in ("بكلمه", "كلمات", "كلمه", "خطاب", "مداخله") or sentence.quoted[index]:
            continue
        office = sentence.offices[index + 1] or sentence.honorifics[index + 1]
        given = following.startswith("ل") and len(following) > 3 and office is not None
        cited = sentence.form(index - 1) in _CITED and office is not None and not office.split.preposition
        if given or cited:
            yield Trigger(sentence, index, index + 1, "attending", "after", "speech-at-event")


_DELIVERED = frozenset(("القاها", "القتها", "القاه", "القته"))
_SPEECHES = frozenset(("كلمه", "بكلمه", "الكلمه", "خطاب", "محاضره", "مداخله", "رساله", "كلمته", "خطابا"))
_CITED = frozenset(("وفق", "وفقا", "حسب", "بحسب", "خلال", "تضمن", "تضمنت", "تخلل", "تخللته", "شمل"))


_SENT = frozenset(
    (
        "تمت",
        "تم",
        "جرت",
        "وجهت",
        "ارسلت",
        "توجيه",
        "وجه",
        "وجهنا",
        "وتمت",
        "ووجهت",
        "ووجه",
        "توجه",
        "نوجه",
        "ارسل",
        "تلقي",
        "تلقت",
        "وتلقي",
        "وتلقت",
        "تسلم",
        "تسلمت",
        "سلمت",
        "تسليم",
        "نقلت",
        "قدمت",
    )
)
_RECEIVED = frozenset(("تلقي", "تلقت", "وتلقي", "وتلقت", "تسلم", "تسلمت", "يتلقي", "تتلقي"))


def _invitations(sentence: Sentence) -> Iterator[Trigger]:
    """Invitations told by a noun: an invitation was sent to …, the inviting of …."""
    for index, token in enumerate(sentence.tokens):
        if token.form not in ("دعوه", "الدعوه", "دعوات", "الدعوات"):
            continue
        if sentence.quoted[index] and not sentence.form(index - 1).endswith("وجهنا"):
            continue
        before = range(index - 1, max(-1, index - OBJECT_REACH), -1)
        sent = next(
            (i for i in before[:4] if {sentence.form(i), sentence.form(i).removeprefix("و")} & _SENT), None
        )
        if sent is None:
            sent = next((i for i in before if sentence.form(i) in _RECEIVED), None)
        if sent is None:
            # دعوة رسمية وجهت إلى …: the verb stands behind the noun and its adjective.
            sent = next((i for i in (index + 1, index + 2) if sentence.form(i) in _SENT), None)
        if sent is None or sentence.form(sent - 1) in NEGATIONS:
            continue
        if sentence.form(sent) in _RECEIVED:
            yield Trigger(sentence, sent, sent + 1, "invited", "subject", "invitation-sent")
            continue
        stop = max(index, sent) + 1
        towards = next(
            (i for i in range(stop, min(len(sentence), stop + 8)) if sentence.form(i) == "الي"), None
        )
        yield Trigger(
            sentence, index, towards + 1 if towards else stop, "invited", "after", "invitation-sent"
        )


def _participants(sentence: Sentence) -> Iterator[Trigger]:
    """A participle behind a name: the association that takes part in …; and guests who are led by ….."""
    for index in range(1, len(sentence) - 1):
        token = sentence.tokens[index]
        participle = token.definite and token.stem in (
            "مشارك",
            "مشاركه",
            "مشاركون",
            "مشاركين",
            "حاضر",
            "حاضره",
        )
        if participle and (sentence.form(index + 1) == "في" or sentence.form(index + 1).startswith("ب")):
            yield Trigger(sentence, index, index + 1, "attending", "before", "participle-of-attending")


_GROUP_REACH = 24


def _groups(sentence: Sentence) -> Iterator[Trigger]:
    """Those named of a group that takes part: 14 leaders have confirmed …, led by the president …."""
    words = rule_words.participation_words()
    for index in range(1, len(sentence)):
        if sentence.quoted[index]:
            continue
        phrase = sentence.phrase_at(index, rule_words.attendance_nouns())
        names_some = phrase is not None and phrase[1]["use"] == "continues" and phrase[1]["names"] == "some"
        stop = phrase[0] if phrase is not None and names_some else index + 1
        if not names_some and sentence.tokens[index].text != ":":
            continue
        before = range(max(0, index - _GROUP_REACH), index)
        group = next(
            (
                i
                for i in reversed(before)
                if sentence.tokens[i].stem.removeprefix("و") in words["participants"]
            ),
            None,
        )
        if group is None or any(sentence.tokens[i].text in (".", "؛", ":") for i in range(group, index)):
            continue
        about = {sentence.form(i) for i in before} & words["cue"]
        verb = next(
            (term for term in (sentence.attendance_verbs[i] for i in before) if _is_of_coming(term)), None
        )
        if about or verb is not None:
            status: AttendeeStatus = "attending"
            if verb is not None and not about:
                status = verb.value.row["status"]  # type: ignore[assignment]  # the data file holds statuses
                if sentence.form(verb.first - 1) in NEGATIONS:
                    status = "declined"
            yield Trigger(sentence, index, stop, status, "after", "group-led-by")


def _is_of_coming(verb: Term[VerbForm] | None) -> bool:
    """Whether a verb tells of its subject's coming, whatever stands beside it."""
    return (
        verb is not None
        and verb.value.tense in ("past", "present", "future")
        and not verb.value.row["object"]
        and verb.value.lemma in ("حضر", "شارك", "وصل", "تحدث", "تدخل", "دعي", "غاب", "توافد")
    )


def _companions(sentence: Sentence) -> Iterator[Trigger]:
    """Who comes with another or for a state: مرفوقا بعامل الإقليم, ستكون ممثلة برئيس وزرائها."""
    words = rule_words.participation_words()
    for index in range(1, len(sentence) - 1):
        form = sentence.form(index)
        by = sentence.form(index + 1).startswith("ب")
        if not by or sentence.quoted[index]:
            continue
        if form in words["companion"]:
            if any(sentence.attendance_verbs[i] is not None for i in range(index)):
                yield Trigger(sentence, index, index + 1, "attending", "after", "with-another")
        elif form in words["represented"]:
            yield Trigger(sentence, index, index + 1, "attending", "after", "with-another:مثل")
