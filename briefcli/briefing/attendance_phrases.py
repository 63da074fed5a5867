"""Attendance told by whole phrases: who confirms, cancels or can't come, who is among the guests.

Unlike a verb of attending, none of these governs a list; each is about the one that it names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.briefing.factuality import NEGATIONS
from briefcli.lexicon import rule_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcli.briefing.model import AttendeeStatus
    from briefcli.mentions.model import EventMention, Mention
    from briefcli.mentions.sentence import Sentence

_REACH = 14
_SHORT_REACH = 7
_THAT = frozenset(("ان", "بان", "لان", "فان", "وان"))
_WITHOUT = frozenset(("عدم", "لعدم", "بعدم", "تعذر", "بتعذر", "لتعذر"))
"""Folded nouns behind which coming is denied."""
_BETWEEN = 3
_REASONS = frozenset(("لانه", "لانها", "لانهم", "بسبب", "بحجه", "احتجاجا", "لاسباب", "بدعوي", "بذريعه"))
"""Words by which one tells why an invitation is turned down: رفضت الدعوة لأنها لم تستشر."""
_NAMELY = frozenset(("هم", "هما", "وهم", "وهما"))
_WISH = ("رغبت", "نيت")
"""How a folded noun for a wish begins, before its pronoun."""
"""Pronouns before the names of those of whom only the number has been told."""


class Told(NamedTuple):
    """What a phrase says of somebody's attendance.

    Attributes:
        mention: Who it is.
        status: What it says.
        first: Index of the phrase's first token.
        stop: Index behind its last token.
        rule: The rule's name.
    """

    mention: Mention
    status: AttendeeStatus
    first: int
    stop: int
    rule: str


def phrases_in(
    sentence: Sentence, mentions: Sequence[Mention], events: Sequence[EventMention]
) -> Iterator[Told]:
    """All that phrases in a sentence tell of attendance."""
    coming = _words("noun of coming")
    for mention in mentions:
        if mention.kind == "person" and mention.named and heads_delegation(sentence, mention):
            yield Told(mention, "attending", mention.first, mention.stop, "member-of-delegation")
    for index, token in enumerate(sentence.tokens):
        if token.kind != "word" or sentence.quoted[index]:
            continue
        form = token.form
        if form in rule_words.words_for_own_coming() or form in rule_words.words_for_own_mind():
            yield from _own(sentence, index, mentions)
            if form in coming:
                yield from _willing(sentence, index, mentions, events)
        elif form in coming:
            yield from _willing(sentence, index, mentions, events)
        elif form in _WITHOUT or form == "المقاطعه" or form.startswith("مقاطع"):
            yield from _absence(sentence, index, mentions)
        elif form in _words("absence") or form in _words("own absence"):
            yield from _decided(sentence, index, mentions)
        elif form == "الغائب" and sentence.form(index + 1) in _words("foremost"):
            yield from _present(sentence, index, mentions, status="declined")
            yield from _missed(sentence, index + 2, mentions)
        elif form in _words("present"):
            yield from _present(sentence, index, mentions)
        elif form in ("ايفاد", "ارسال"):
            yield from _willing(sentence, index, mentions, events)
        elif form in ("ضيف", "ضيفه", "ضيفا", "المتحدث", "المتحدثه"):
            yield from _guest(sentence, index, mentions, events)
        elif token.definite or form.startswith("بال") or form.endswith(("ه", "ها")):
            yield from _among(sentence, index, mentions)
        elif form == "هامش":
            yield from _on_the_sidelines(sentence, index, mentions, events)


def heads_delegation(sentence: Sentence, mention: Mention) -> bool:
    """Whether a person's office is to head or belong to a delegation."""
    return any(token.stem == "وفد" for token in sentence.tokens[mention.first + 1 : mention.stop])


def _own(sentence: Sentence, index: int, mentions: Sequence[Mention]) -> Iterator[Told]:
    """Their own attendance confirmed or cancelled, or left open: أكد مشاركته, ألغى زيارته, لم يحسم أمره."""
    if sentence.form(index - 1) in _WITHOUT:
        return  # أعلنت عدم مشاركتها
    about_mind = sentence.form(index) in rule_words.words_for_own_mind()
    for verb in range(index - 1, max(-1, index - _REACH), -1):
        form = _without_conjunction(sentence.form(verb))
        negated = _without_conjunction(sentence.form(verb - 1)) in NEGATIONS
        status: AttendeeStatus
        if negated and form in _words("pending") and index - verb <= _SHORT_REACH:
            status = "invited"
        elif about_mind or negated:
            continue
        elif _is_form(form, "confirming"):
            status = "attending"
        elif _is_form(form, "cancelling"):
            status = "declined"
        else:
            continue
        subjects = list(_subjects(sentence, verb - (1 if negated else 0), verb, index, mentions))
        if not subjects and status == "attending":
            subjects = list(_behind_noun(sentence, index + 1, mentions))
        if not subjects and status == "declined":
            # حيث أعلنت سحب مشاركتها: whoever was told of last.
            subjects = [m for m in mentions if m.stop <= verb and m.kind not in ("city", "country")][-1:]
        if not subjects and index == verb + 1:
            # وأكد حضوره الوزير فلان: the object stands before its subject.
            first = next((m for m in mentions if m.first == index + 1 and m.kind != "city"), None)
            subjects = [] if first is None else list(with_joined(sentence, first, mentions))
        through = _through_whom(sentence, index + 1, mentions)
        if subjects and subjects[-1].first < index:
            behind = index + 1 if through is None else through.stop
            subjects += _likewise(sentence, behind, mentions)
        if through is not None:
            subjects = [through, *(m for m in subjects if m.first > index)]
        for mention in subjects:
            yield Told(mention, status, verb, index + 1, "own-attendance")
        return


def _through_whom(sentence: Sentence, index: int, mentions: Sequence[Mention]) -> Mention | None:
    """Through whom a state is told to come: أكدت السعودية حضورها عبر وزير المالية فلان."""
    if sentence.form(index) != "عبر":
        return None
    return next((m for m in mentions if m.first == index + 1 and m.kind == "person"), None)


def _likewise(sentence: Sentence, index: int, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Those of whom the same is told behind a clause: أكد … حضوره، وكذلك …, ألغى … زيارته، وكذلك فعل …."""
    joint = index + 1 if sentence.is_comma(index) else index
    phrase = sentence.phrase_at(joint, rule_words.attendance_nouns())
    if phrase is None or phrase[1]["use"] != "continues":
        return
    start = phrase[0] + 1 if sentence.form(phrase[0]) in _words("likewise") else phrase[0]
    first = next((m for m in mentions if m.first == start and m.kind != "city"), None)
    if first is not None:
        yield from with_joined(sentence, first, mentions)


def _behind_noun(sentence: Sentence, start: int, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Whose coming it is, told behind it with those joined: أكد حضورهم حتى الآن، هم رئيس كينيا ورئيس غانا."""
    for mention in mentions:
        if mention.first < start or mention.kind == "city":
            continue
        skipped = range(start, mention.first)
        each = {i for i in skipped if "كل" in (sentence.form(i), sentence.form(i - 1))}  # كل من
        between = [i for i in skipped if i not in each and sentence.form(i) not in _NAMELY]
        office = sentence.offices[mention.first]  # وزير begins with its own و
        joined = bool(office.split.conjunction) if office else sentence.conjunction(mention.first)
        far = sum(not sentence.is_comma(i) for i in between) > _BETWEEN
        if far or any(sentence.word_class(i) in ("verb", "conjunction") for i in between):
            return
        if between and joined and not all(sentence.is_comma(i) for i in between):
            return
        yield mention
        start = mention.stop


def _willing(
    sentence: Sentence, index: int, mentions: Sequence[Mention], events: Sequence[EventMention]
) -> Iterator[Told]:
    """Who refuses, or means, to come: رفضت الدعوة, أعلنت رفضها المشاركة في القمة, يعتزم حضور المؤتمر."""
    words = rule_words.participation_words()
    if not _is_about_event(sentence, index, events):
        return
    for verb in range(index - 1, max(-1, index - _REACH), -1):
        form = _without_conjunction(sentence.form(verb))
        if form not in words["reluctance"] | words["resolve"]:
            continue
        bracketed = {i for o, c in sentence.bracket_ends.items() for i in range(o, c + 1)}
        between = [i for i in range(verb + 1, index) if sentence.form(i) != "علي" and i not in bracketed]
        holders = [m for m in mentions if m.first > verb and m.stop <= index]
        if any(not any(m.first <= i < m.stop for m in holders) for i in between):
            return
        negated = _without_conjunction(sentence.form(verb - 1)) in NEGATIONS
        reluctant = form in words["reluctance"]
        if reluctant and negated:
            return
        clause = verb - (1 if negated else 0)
        if reluctant and form.endswith(rule_words.THIRD_PERSON):
            decided = (i for i in range(verb - 1, max(-1, verb - _REACH), -1))
            clause = next(
                (i for i in decided if _is_form(_without_conjunction(sentence.form(i)), "deciding")), -1
            )
            if clause < 0:
                return
            for mention in _subjects(sentence, clause, clause, verb, mentions):
                yield Told(mention, "declined", clause, index + 1, "decides-not-to-come")
            return
        status: AttendeeStatus = "declined" if reluctant or negated else "attending"
        rule = "decides-not-to-come" if status == "declined" else "own-attendance"
        for mention in _subjects(sentence, clause, verb, index, mentions):
            yield Told(mention, status, verb, index + 1, rule)
        return


def _is_about_event(sentence: Sentence, index: int, events: Sequence[EventMention]) -> bool:
    """Whether a noun of coming is about an event, or an invitation one to come."""
    form, following = sentence.form(index), sentence.form(index + 1)
    if form == "دعوه":
        return following in ("للمشاركه", "لحضور", "المشاركه", "الحضور")
    if form in ("حضور", "مشاركه"):
        return any(event.first == index + 1 for event in events)
    if form == "الدعوه" and following == "التي" and sentence.form(index + 2) in ("وجهت", "تلقتها", "وجهتها"):
        return True
    if form == "الدعوه" and following == "الي":
        aim = sentence.form(index + 2)
        return aim in _words("coming") or any(event.first == index + 2 for event in events)
    if form in ("ايفاد", "ارسال"):
        return following in _words("representative")
    reason = form == "الدعوه" and following in _REASONS
    return (
        reason
        or following in ("", "في", "للمشاركه", "لحضور")
        or sentence.tokens[index + 1].kind == "punctuation"
    )


def _absence(sentence: Sentence, index: int, mentions: Sequence[Mention]) -> Iterator[Told]:
    """Who decides not to come, or can't: قررت عدم المشاركة, لعدم تمكنه من الحضور."""
    following = sentence.form(index + 1)
    boycott = "مقاطع" in sentence.form(index)
    if following.startswith("تمكن") and following.endswith(rule_words.THIRD_PERSON):
        window = range(index + 2, min(len(sentence), index + 5))
        before = [
            m for m in mentions if m.stop <= index and m.kind == "person" and (m.named or m.affiliation)
        ]
        if before and any(sentence.form(i) in _words("coming") for i in window):
            yield Told(before[-1], "declined", index, index + 2, "decides-not-to-come")
        return
    wish = following.startswith(_WISH) and sentence.form(index + 2) == "في"
    unwilling = wish and sentence.form(index + 3) in _words("coming")  # أبلغت اللجنة عدم رغبتها في الحضور
    own = following in rule_words.words_for_own_coming()
    if boycott or unwilling or own or following in _words("coming"):
        yield from _decided(sentence, index, mentions)


def _decided(sentence: Sentence, index: int, mentions: Sequence[Mention]) -> Iterator[Told]:
    """Who decides what keeps them away: قررت عدم المشاركة, اضطرت إلى الاعتذار."""
    for verb in range(index - 1, max(-1, index - _REACH), -1):
        if sentence.form(verb) in ("ان", "بان"):
            return  # أعلن أن غيابها: somebody else's
        if _is_form(_without_conjunction(sentence.form(verb)), "deciding"):
            for mention in _subjects(sentence, verb, verb, index, mentions):
                yield Told(mention, "declined", verb, index + 1, "decides-not-to-come")
            return


def _present(
    sentence: Sentence,
    index: int,
    mentions: Sequence[Mention],
    *,
    status: AttendeeStatus = "attending",
) -> Iterator[Told]:
    """Who was there, or was missed, told by a verb of being: التي كانت حاضرة, كان فلان الغائب الأبرز."""
    for verb in range(index - 1, max(-1, index - _SHORT_REACH), -1):
        if _without_conjunction(sentence.form(verb)) not in _words("being"):
            continue
        if _without_conjunction(sentence.form(verb - 1)) not in NEGATIONS:
            for mention in _subjects(sentence, verb, verb, index, mentions):
                yield Told(mention, status, verb, index + 1, "among-those-present")
        return


def _missed(sentence: Sentence, index: int, mentions: Sequence[Mention]) -> Iterator[Told]:
    """Who is named behind the one most missed: أما الغائب الأكبر فكان فلان, وكان الغائب الأبرز فلان."""
    start = index
    while _without_conjunction(sentence.form(start)) in _words("being") | {"هو", "هي"}:
        start += 1
    told = start > index or _without_conjunction(sentence.form(index - 3)) in _words("being")
    mention = next((m for m in mentions if m.first == start and m.kind != "city"), None)
    if told and mention is not None:
        for one in with_joined(sentence, mention, mentions):
            yield Told(one, "declined", index - 2, start, "among-those-present")


def _among(sentence: Sentence, index: int, mentions: Sequence[Mention]) -> Iterator[Told]:
    """Who is, or isn't, among those who attend: لن يكون … بين الحاضرين."""
    row = rule_words.attendance_nouns().get((sentence.form(index),))
    if row is None or row["use"] != "group":
        return
    opening = index - 1
    if sentence.form(opening) in _words("foremost of"):
        opening -= 1  # من أبرز الحاضرين
    if sentence.form(opening) not in ("بين", "ضمن", "من"):
        return
    if sentence.form(opening - 1) in ("من", "ومن"):
        opening -= 1
    status: AttendeeStatus = row["status"]  # type: ignore[assignment]  # the data file holds statuses
    for verb in range(opening - 1, max(-1, opening - _REACH), -1):
        if _without_conjunction(sentence.form(verb)) not in _words("being"):
            continue
        negated = _without_conjunction(sentence.form(verb - 1)) in NEGATIONS
        if negated and status == "invited":
            return  # لم تكن سوريا ضمن المدعوين
        for mention in _subjects(sentence, verb - (1 if negated else 0), verb, opening, mentions):
            yield Told(mention, "declined" if negated else status, verb, index + 1, "among-those-present")
        return


def _guest(
    sentence: Sentence, index: int, mentions: Sequence[Mention], events: Sequence[EventMention]
) -> Iterator[Told]:
    """Who is the guest of honour or the main speaker: حل فلان ضيف شرف, كان ضيف شرفها فلان."""
    if sentence.tokens[min(index + 1, len(sentence) - 1)].stem not in _words("honour"):
        return
    if _without_conjunction(sentence.form(index - 1)) in _words("being"):
        event = next((event.stop for event in events if event.first == index + 2), index + 2)
        guest = next((m for m in mentions if m.first == event and m.kind == "person"), None)
        if guest is not None:
            yield Told(guest, "attending", index - 1, index + 2, "among-those-present")
            return
    cues = rule_words.edition_cues()
    edition, cue = sentence.event_nouns[index + 2], sentence.token(index + 3)
    if edition is not None and cue.definite and cues.get(cue.stem) == "next":
        return  # ضيف شرف النسخة المقبلة
    for verb in range(index - 1, max(-1, index - _REACH), -1):
        if _without_conjunction(sentence.form(verb)) in _words("being") | _words("chosen"):
            for mention in _subjects(sentence, verb, verb, index, mentions):
                yield Told(mention, "attending", verb, index + 2, "among-those-present")
            return


def _on_the_sidelines(
    sentence: Sentence, index: int, mentions: Sequence[Mention], events: Sequence[EventMention]
) -> Iterator[Told]:
    """Who meets whom on the sidelines of the event."""
    event = next((event for event in events if 0 < event.first - index <= 2), None)
    if event is None and sentence.form(index + 1) not in rule_words.words_for_own_coming():
        return
    verb = next(
        (i for i in range(len(sentence)) if _without_conjunction(sentence.form(i)) in _words("meeting")), None
    )
    if verb is None:
        return
    stop = verb + 1
    for mention in mentions:
        if mention.first < stop or mention.kind != "person":
            continue
        aside = range(index - 2, (event.stop if event is not None else index + 2) + 1)
        between = [i for i in range(stop, mention.first) if i not in aside]
        if any(sentence.is_comma(i) or sentence.statement_verbs[i] is not None for i in between):
            return
        if len(between) > _SHORT_REACH:
            return
        if (mention.named or mention.affiliation) and not mention.spokesperson:
            yield Told(mention, "attending", min(verb, index), max(verb, index) + 1, "on-the-sidelines")
        stop = mention.stop


def _subjects(
    sentence: Sentence, clause: int, verb: int, stop: int, mentions: Sequence[Mention]
) -> Iterator[Mention]:
    """The subject of a verb with those joined to it: first behind the verb, else right before its clause."""
    opening = [m for m in mentions if m.stop <= clause and sentence.form(m.first - 1) in _THAT]
    chained = list(with_joined(sentence, opening[-1], mentions)) if opening else []
    if chained and chained[-1].stop == clause:
        yield from chained  # إن مصر وكينيا أبلغتا الأمانة العامة …
        return
    behind = [
        m for m in mentions if verb < m.first <= verb + _SHORT_REACH and m.stop <= stop and m.kind != "city"
    ]
    if behind:
        yield from with_joined(sentence, behind[0], mentions)
        return
    index = clause - 1
    while index >= 0 and (sentence.is_comma(index) or sentence.form(index) in _words("before verb")):
        index -= 1
    current = next((m for m in mentions if m.stop == index + 1 and m.kind != "city"), None)
    while current is not None:
        yield current
        first = current.first
        joined = sentence.form(first).startswith("و")
        current = next((m for m in mentions if m.stop == first and joined and m.kind != "city"), None)


def with_joined(sentence: Sentence, first: Mention, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """A subject with those who are joined to it by و, behind a comma or not, or by a phrase: فضلا عن."""
    yield first
    end = first.stop
    for mention in mentions:
        if mention.first < end or mention.kind == "city":
            continue
        joint = end + 1 if sentence.is_comma(end) else end
        phrase = sentence.phrase_at(joint, rule_words.attendance_nouns())
        joined = mention.first == joint and sentence.form(joint).startswith("و")
        continued = phrase is not None and phrase[1]["use"] == "continues" and mention.first == phrase[0]
        if joined or continued:
            yield mention
            end = mention.stop


def _words(role: str) -> frozenset[str]:
    return rule_words.attendance_phrase_words()[role]


def _is_form(form: str, role: str) -> bool:
    """Whether a word is a verb of a role, with or without an ending."""
    endings = _words("ending")
    return any(
        form == verb or (form.startswith(verb) and form[len(verb) :] in endings) for verb in _words(role)
    )


def _without_conjunction(form: str) -> str:
    return form[1:] if form[:1] in ("و", "ف") and len(form) > 2 else form
