"""Whom a trigger governs: its subject, or the list behind it, up to where the list really ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.briefing.attendance_subjects import (
    RELATIVES,
    behind_verb,
    hindered,
    in_genitive,
    is_delegation,
    is_object_told_before,
    is_of_several,
    is_relative_object,
    joined_before,
    joins_clause,
    means_to_come,
    subject_before,
    subject_in_ending,
    subject_of_content,
    without_subject,
)
from briefcli.briefing.attending_bodies import behind_places, body_within, heads_plural_bodies, is_led
from briefcli.briefing.states_of_guests import (
    has_members,
    is_origin,
    is_owner,
    named_at_level,
    of_delegates,
    only_sends,
)
from briefcli.lexicon import rule_words
from briefcli.lexicon.everyday_words import everyday_class

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefcli.briefing.attendance_trigger import Trigger
    from briefcli.mentions.model import EventMention, Mention
    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

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
        "تحت",
        "برعايه",
        "وبرعايه",
        "وتحت",
        "بدعم",
        "وبدعم",
        "بتمويل",
        "وبتمويل",
        "باشراف",
        "وباشراف",
        "بتفويض",
        "بطلب",
    )
)
_SUPPORT = frozenset(("بدعم", "بتمويل", "برعايه", "باشراف", "بتفويض", "بطلب", "بتكليف", "بمباركه"))
"""Nouns whose complement gives its support or order, and doesn't come: شارك بدعم من الوزارة فلان."""
_HOLDING = frozenset(("الحائز", "الحائزه", "الحاصل", "الحاصله", "المشرف", "المشرفه", "القائم", "القائمه"))
"""Participles whose complement the preposition على stands before, as a part of what describes a guest."""
_OF_ANOTHER = frozenset(("قرأ", "تلا"))
"""Lemmas of verbs by which one delivers what another has written."""
_MESSAGES = frozenset(("رساله", "برقيه", "كلمه", "بيان", "خطاب"))
_NOT = frozenset(("لم", "ولم", "فلم", "لن", "ولن", "فلن"))
"""Folded negations that only a verb follows."""
_AND_NOT = frozenset(("ولم", "فلم", "ولن"))
_BEING_REACH = 6
_DUAL = frozenset(("ممثلا", "مندوبا", "سفيرا", "وزيرا"))
"""Folded duals of delegates before two states, which standing alone are accusatives."""
_SUBORDINATING = frozenset(("بعدما", "قبلما", "بينما"))
_BESIDE = frozenset(("بين", "بجانب", "بجوار", "قرب", "قباله", "خلف", "امام", "وسط"))
"""Folded prepositions behind which one who sits down has others beside him."""
_IN_PLACE_OF = frozenset(
    ("نيابه", "بالنيابه", "انابه", "ممثلا", "ممثله", "مندوبا", "موفدا", "مبعوثا", "بدلا", "بديلا", "عوضا")
)
_FOR_HIM = frozenset(("عنه", "عنها", "عنهم"))
_LONGEST_VAGUE = 14


def governed(trigger: Trigger, reading: Reading) -> Iterator[Mention]:
    """Those whom a trigger governs."""
    sentence = trigger.sentence
    mentions = reading.mentions[sentence.index]
    events = reading.events[sentence.index]
    if trigger.lemma == "تعذر":
        yield from hindered(trigger, mentions)
        return
    if trigger.side == "before":
        before = [m for m in mentions if m.stop == trigger.first and m.kind != "city"]
        before = before or [m for m in mentions if m.first < trigger.first < m.stop]
        for mention in before[-1:]:
            if not means_to_come(sentence, mention):
                yield body_within(mention, sentence, trigger.first) or mention
        return
    if trigger.side == "subject" and not is_relative_object(trigger) and not is_object_told_before(trigger):
        preceding = None
        if not joins_clause(trigger, mentions):
            preceding = subject_before(trigger, mentions) or subject_of_content(trigger, mentions)
        if preceding is not None:
            yield preceding
            sent = _list_behind(trigger, mentions, events) if trigger.sends else ()
            named = [m for m in sent if m.kind == "person" and m.named]
            if named and trigger.status == "attending":
                yield from named  # بوليفيا أرسلت سفيرتها فلانة
                return
            if sentence.form(trigger.first - 1) in RELATIVES:
                return
            yield from joined_before(sentence, preceding, mentions)
            return
        if subject_in_ending(trigger) and not is_of_several(trigger) and not trigger.sends:
            return
    found = tuple(_list_behind(trigger, mentions, events))
    if trigger.lemma.removeprefix("ب") == "مقاطعة":
        found = tuple(m for m in found if _has_event_for_object(m, events))
    takes_up = trigger.rule.startswith("attendance-verb") and without_subject(sentence, trigger.first)
    if (
        trigger.sends
        and trigger.stop > trigger.first + 1
        and not any(m.kind == "person" and m.named for m in found)
    ):
        # لم ترسل كوبا سوى مسؤول من سفارتها: who is not named comes for the state.
        found = tuple(m for m in mentions if m.first == trigger.first + 1 and m.kind != "person")
    if not found and trigger.status == "declined" and _denies_of_last(trigger):
        # كانت مديرة الصندوق مدعوة ولم تأت, المديرة كانت مدعوة ولم تأت
        found = tuple(m for m in mentions if m.stop < trigger.first and m.kind != "city")[-1:]
    if not found and trigger.status == "declined" and takes_up:
        # لكنها اعتذرت, قبل أن تعتذر: whoever was told of last.
        before = [m for m in mentions if m.stop < trigger.first and not in_genitive(sentence, m)]
        persons = [m for m in before if m.kind == "person"]
        found = tuple(([m for m in before if behind_verb(sentence, m)] or persons or before)[-1:])
    yield from found


def _denies_of_last(trigger: Trigger) -> bool:
    """Whether "and not" denies coming of whom a clause of being was told right before: … مدعوا ولم يأت."""
    sentence, negation = trigger.sentence, trigger.first - 1
    if sentence.form(negation) not in _AND_NOT:
        return False
    before = range(max(0, negation - _BEING_REACH), negation)
    words = rule_words.attendance_phrase_words()["being"]
    return any(sentence.form(i).removeprefix("و") in words for i in before) and not any(
        sentence.tokens[i].kind == "punctuation" for i in before[1:]
    )


def _has_event_for_object(mention: Mention, events: tuple[EventMention, ...]) -> bool:
    """Whether a boycott is one of the event and not of the state: مقاطعة بوليفيا للمؤتمر."""
    return any(mention.stop <= event.first <= mention.stop + 2 for event in events)


def _list_behind(
    trigger: Trigger, mentions: tuple[Mention, ...], events: tuple[EventMention, ...]
) -> Iterator[Mention]:
    """The list behind a trigger, up to where it ends.

    A slot for the next item opens at the start, behind a comma, a و, and words like "among them" and
    "representatives of"; other words close it, so that a name inside a description is not taken.
    """
    sentence = trigger.sentence
    by_first = {m.first: m for m in mentions if not _begins_clause(trigger, m, mentions)}
    event_at = {event.first: event for event in events}
    continuing = rule_words.attendance_nouns()
    index, open_slot, vague, taken = trigger.stop, True, 0, 0
    while index < len(sentence) and vague < _LONGEST_VAGUE:
        token = sentence.tokens[index]
        mention = by_first.get(index)
        if mention is not None and _stands_behind(trigger, mention, by_first, taken):
            stands_for = trigger.represents and not taken
            speech = trigger.lemma == "ألقى" and not taken  # وألقى كلمة فلسطين فلان
            owner = (
                mention.kind == "country"
                and not speech
                and not (stands_for or trigger.sends or only_sends(trigger, mention, by_first))
            )
            index, open_slot = (
                behind_places(index, by_first) if owner else mention.stop,
                open_slot and not owner,
            )
            continue
        if mention is not None:
            if open_slot or token.form.startswith("و") or has_members(sentence, mention):
                yield mention
                taken += 1
                vague = 0
            # وصل إلى كيغالي رئيس …: behind a verb's prepositional phrase its subject may still follow.
            open_slot = not taken and trigger.side in ("subject", "object") and mention.kind == "city"
            index = _behind_brackets(sentence, mention)
            continue
        passed = _passed_over(trigger, index, by_first, open_slot=open_slot)
        if passed is not None:
            index, open_slot = passed
            continue
        event = event_at.get(index)
        if event is not None:
            if taken and trigger.side == "subject" and not trigger.represents:
                return
            index = event.stop
            open_slot = not taken and (trigger.side == "subject" or trigger.rule.startswith("group"))
            continue
        if token.form == "وذلك" and sentence.phrase_at(index + 1, continuing) is not None:
            index += 1  # وذلك إلى جانب …
        phrase = sentence.phrase_at(index, continuing)
        if phrase is not None and phrase[1]["use"] in ("continues", "governs"):
            other = phrase[1]["use"] == "governs" and phrase[1]["status"] != trigger.status
            if other or token.form == "كما":
                return
            index, open_slot = phrase[0], True
            continue
        if index > trigger.stop and _ends_list(sentence, index, by_first):
            return
        if sentence.is_comma(index) or token.text in ("-", "–", "("):
            waits = not taken and trigger.side == "subject"
            if waits and _new_clause(sentence, index + 1) and index + 1 not in by_first:
                return
            index, open_slot = index + 1, True
            continue
        if token.form in RELATIVES:
            index = _relative_end(sentence, index)
            continue
        first_behind_noun = index == trigger.stop and trigger.side == "after"  # مع دار الثقافة: no verb
        if not first_behind_noun and _clause_begins(sentence, index, taken):
            return
        if token.form in ("في", "ب") and taken and trigger.side != "subject":
            open_slot = False
        joins = token.form.startswith("و") and sentence.word_class(index) in ("noun", "adjective", None)
        open_slot = (
            (open_slot and token.kind == "punctuation")
            or is_delegation(sentence, index)
            or (joins and is_delegation(sentence, index))
            # بمشاركة واسعة من …, غياب لافت ل…
            or (index == trigger.stop and sentence.word_class(index) == "adjective")
        )
        if not taken and trigger.side in ("subject", "object"):
            open_slot = _leaves_open(sentence, index)
        vague += 1
        index += 1


def _begins_clause(trigger: Trigger, mention: Mention, mentions: tuple[Mention, ...]) -> bool:
    """Whether words that read like a name begin another clause: شاركت فيه 22 دولة، عدنا نسأل."""
    if mention.rule != "name-alone" or not trigger.sentence.is_comma(mention.first - 1):
        return False
    first = not any(trigger.stop <= other.first < mention.first for other in mentions)
    return first and mention.first - 1 > trigger.stop


def _behind_brackets(sentence: Sentence, mention: Mention) -> int:
    """The index behind a mention, and behind the brackets that it stands half in: فلان (قاض، لبنان)."""
    ends = (sentence.bracket_ends.get(index, -1) + 1 for index in range(mention.first, mention.stop))
    return max(mention.stop, *ends)


def _stands_behind(trigger: Trigger, mention: Mention, by_first: Mapping[int, Mention], taken: int) -> bool:
    """Whether a state or body is only the one that a person behind it represents or leads."""
    if mention.kind in ("country", "organisation") and is_led(trigger.sentence, mention, by_first):
        return True
    if mention.kind == "country" and (is_owner(trigger, mention) or only_sends(trigger, mention, by_first)):
        return True
    if mention.kind in ("country", "city") and is_origin(trigger.sentence, mention):
        return True
    if mention.kind != "person" and _is_represented(trigger.sentence, mention.stop):
        return True
    if trigger.sends and not taken and _sends_another(trigger.sentence, mention, by_first):
        return True
    if mention.kind == "organisation" and not taken and trigger.lemma == "ألقى":
        return trigger.sentence.form(mention.first - 1) in rule_words.speaking_words()["speech"]
    if not taken and trigger.lemma in _OF_ANOTHER and trigger.sentence.form(mention.first - 1) in _MESSAGES:
        return True  # قرأ رسالة الأمين العام فلان
    return not taken and trigger.represents and mention.kind != "person"


def _is_represented(sentence: Sentence, index: int) -> bool:
    """Whether a relative clause tells who comes for a state or body: المنظمة التي مثلها فلان."""
    start = index + 1 if sentence.is_comma(index) else index
    verb = sentence.attendance_verbs[start + 1] if start + 1 < len(sentence) else None
    represented = verb is not None and verb.value.lemma == "مثل"
    return (
        represented and sentence.form(start) in RELATIVES and sentence.form(start + 1).endswith(("ه", "ها"))
    )


def _sends_another(sentence: Sentence, sender: Mention, by_first: Mapping[int, Mention]) -> bool:
    """Whether the one behind a verb of sending sends who is named next: أوفد الرئيس فلان الوزير فلانا.

    "Instead of him" or "instead of the minister" may part them.
    """
    behind = _stood_for(sentence, sender.stop, by_first)
    one = sender.kind in ("person", "organisation") or behind is not None
    return one and _person_follows(sentence, sender.stop if behind is None else behind, by_first)


def _item_follows(sentence: Sentence, index: int, by_first: Mapping[int, Mention]) -> bool:
    """Whether one more item stands behind a semicolon, which else ends a list."""
    honorific = sentence.honorifics[index] if index < len(sentence) else None
    return index in by_first or (honorific is not None and honorific.stop in by_first)


def _person_follows(sentence: Sentence, index: int, by_first: Mapping[int, Mention]) -> bool:
    """Whether somebody is named here who is no item of their own, an honorific before them or not."""
    honorific = sentence.honorifics[index] if index < len(sentence) else None
    start = honorific.stop if honorific is not None and index not in by_first else index
    person = by_first.get(start)
    if person is None or person.kind != "person":
        return False
    term = honorific or sentence.offices[index]
    return not (term.split.conjunction if term is not None else sentence.conjunction(index))


def _stood_for(sentence: Sentence, index: int, by_first: Mapping[int, Mention]) -> int | None:
    """The index behind whom another comes in the place or with the support of: نيابة عن …; None elsewhere."""
    if sentence.form(index) in _SUPPORT:
        supporter = by_first.get(index + 2 if sentence.form(index + 1) == "من" else index + 1)
        return supporter.stop if supporter is not None else None
    if sentence.form(index) in _FOR_HIM:
        return index + 1  # أنابت كوبا عنها نائب الرئيس فلانا
    if sentence.form(index) not in _IN_PLACE_OF:
        return None
    if sentence.form(index + 1) in _PRONOUN_PREPOSITIONS:
        return index + 2  # نيابة عنه: who is stood for has been told
    reach = range(index + 1, min(len(sentence), index + 5))  # a preposition and honorifics stand between
    found = next((by_first[i] for i in reach if i in by_first), None)
    if found is None:
        return None
    # What is told of that one, up to the comma, is no part of the list: الوزير الوصي على القطاع الذي ….
    commas = (i for i in range(found.stop, len(sentence)) if sentence.is_comma(i))
    described = found.stop < len(sentence) and sentence.word_class(found.stop) in ("preposition", "relative")
    return next(commas, len(sentence)) if described else found.stop


def _ends_list(sentence: Sentence, index: int, by_first: Mapping[int, Mention]) -> bool:
    """Whether a mark ends a list: a full stop does, and a semicolon that no item follows."""
    mark = sentence.tokens[index].text
    return mark in (".", "؟", "!") or (mark == "؛" and not _item_follows(sentence, index + 1, by_first))


def _passed_over(
    trigger: Trigger, index: int, by_first: Mapping[int, Mention], *, open_slot: bool
) -> tuple[int, bool] | None:
    """What a list goes on behind, and whether its next item may stand there; None for any other word."""
    sentence = trigger.sentence
    if heads_plural_bodies(sentence, index):
        return behind_places(index + 1, by_first), False
    # غاب ممثلا كوبا وبوليفيا
    dual = index == trigger.stop and sentence.form(index) in _DUAL and index + 1 in by_first
    beside = trigger.lemma == "جلس" and sentence.form(index) in _BESIDE
    on = index == trigger.stop and sentence.form(index) == "علي"
    if dual or beside or on or sentence.tokens[index].text == ":":
        return index + 1, True
    stood_for = _stood_for(sentence, index, by_first)
    named = named_at_level(sentence, index, by_first)
    if stood_for is not None or named is not None:
        return (named, True) if stood_for is None and named is not None else (stood_for or index, open_slot)
    if sentence.form(index) in ("في", "من") and of_delegates(sentence, index):
        of_state = by_first.get(index + 1)
        if of_state is not None and of_state.kind == "country":
            return index + 1, True  # وزراء الطاقة في مصر والجزائر
    if sentence.form(index) in ("عن", "وعن", "من", "ومن") and not of_delegates(sentence, index):
        # حضر عن مصر الوزير فلان، ومن ليما الدكتور فلان: the one for whom, or the place from which, one comes.
        sender = by_first.get(index + 1)
        if (
            sender is not None
            and sender.kind != "person"
            and _person_follows(sentence, sender.stop, by_first)
        ):
            return sender.stop, True
    honorific = sentence.honorifics[index]
    if honorific is not None and (open_slot or honorific.split.conjunction):
        # معالي الوزير is one honorific, and وزير here the beginning of an item.
        return next((i for i in range(index + 1, honorific.stop) if i in by_first), honorific.stop), True
    apposed = sentence.form(index) in ("هو", "هي") and _item_follows(sentence, index + 1, by_first)
    if sentence.form(index) == "و" or apposed:
        return index + 1, True  # وزير سابق هو فلان
    if index in sentence.bracket_ends:
        return sentence.bracket_ends[index] + 1, open_slot
    if index in sentence.quotation_ends:
        end, quoted = sentence.quotation_ends[index], by_first.get(index + 1)
        body = quoted is not None and quoted.kind == "organisation" and quoted.stop == end
        # Slogans and titles in quotation marks name nobody who comes; a body may be all that they hold.
        return index + 1 if body else end + 1, open_slot and (body or trigger.side == "subject")
    behind_adverb = _behind_adverb(sentence, index)
    if behind_adverb is not None:
        return behind_adverb, open_slot
    if open_slot and sentence.form(index) in ("عن", "من", "كل", "لكل"):
        return index + 1, True
    return None


def _behind_adverb(sentence: Sentence, index: int) -> int | None:
    """The index behind an adverb between what governs a list and the list: وتدخل عن بعد فلان."""
    if sentence.form(index) == "عن" and sentence.form(index + 1) == "بعد":
        return index + 2
    if sentence.form(index) == "عبر":
        means = rule_words.participation_words()["by video"]
        stop = index + 1
        while stop < len(sentence) and (sentence.form(stop) in means or stop in sentence.quotation_ends):
            stop += 1
        if stop in sentence.quotation_ends.values():
            stop += 1
        return stop if stop > index + 1 else None
    return index + 1 if sentence.form(index) in _THEN else None


_THEN = frozenset(("حينها", "حينئذ", "انذاك", "وقتها", "وقتئذ", "يومها"))
"""Folded adverbs that may stand between what governs a list and the list: ومن ضيوفها حينها فلان."""

_PRONOUN_PREPOSITIONS = frozenset(
    preposition + pronoun
    for preposition in ("عن", "في", "الي", "علي", "ب", "ل", "مع", "من", "لدي", "خلال", "بين")
    for pronoun in rule_words.THIRD_PERSON
)


def _leaves_open(sentence: Sentence, index: int) -> bool:
    """Whether a word between a verb and its subject leaves the place for the subject open.

    An object, an adverb, a preposition with its pronoun do: ويمثل الحكومة الاتحادية نائب …, وتغيب عنها ….
    """
    if sentence.form(index) in _PRONOUN_PREPOSITIONS:
        return True
    return sentence.word_class(index) in ("adverb", "noun", "adjective", "numeral", "pronoun", None)


def _new_clause(sentence: Sentence, index: int) -> bool:
    """Whether "and" with a noun begins another clause behind a comma, before any subject was met."""
    joined = sentence.form(index).startswith("و") and sentence.form(index) not in RELATIVES
    return joined and sentence.word_class(index) == "noun"


def _relative_end(sentence: Sentence, index: int) -> int:
    """The comma that closes a relative clause, the delegates behind how long it lasts, or the end."""
    commas = (position for position in range(index + 1, len(sentence)) if sentence.is_comma(position))
    end = next(commas, len(sentence))
    lasts = rule_words.participation_words()["lasting"]
    if sentence.form(index + 1) not in lasts:
        return end
    return next((i for i in range(index + 2, end) if is_delegation(sentence, i)), end)


def _clause_begins(sentence: Sentence, index: int, taken: int) -> bool:
    form = sentence.form(index)
    purpose = any(
        split.preposition == "ل" and everyday_class(split.stem) == "verb"
        for split in sentence.tokens[index].splits
    )
    if purpose and sentence.word_class(index) not in ("noun", "adjective"):
        return True  # ليعرض نتائج بحثه
    if (
        form in _NOT
        or form in _SUBORDINATING
        or (form in ("قبل", "بعد") and sentence.form(index + 1) == "ان")
    ):
        return True
    if form == "علي" and sentence.form(index - 1) in _HOLDING:
        return False  # فلان الحائز على جائزة …، وفلان
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
